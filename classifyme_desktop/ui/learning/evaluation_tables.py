"""The figures of an evaluation as tables: shares at the right, and those of each role to be sorted."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt

from classifyme_desktop.ui.charts.sheet import Sheet, SheetTable, SheetView
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.learning import iteration_words
from classifyme_desktop.ui.tables.cells import Index

if TYPE_CHECKING:
    from classifyme_desktop.domain.iteration import RoleFigures

_HEADS: Final = ("role_id", "role", "people", "precision", "recall", "f1")
_ROOM: Final = 2 * "\u2003"  # keeps a heading at the right clear of the arrow of the order


class Column(IntEnum):
    """What a column says."""

    ROLE = 0
    PEOPLE = 1
    PRECISION = 2
    RECALL = 3
    F1 = 4


class NumbersTable(SheetTable):
    """A sheet whose first column is words and all others are numbers, however they are written."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a sheet does, numbers at the right."""
        if role == Qt.ItemDataRole.TextAlignmentRole and index.isValid() and index.column():
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return super().data(index, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a sheet does, over numbers at the right."""
        is_number = orientation == Qt.Orientation.Horizontal and section > 0
        if role == Qt.ItemDataRole.TextAlignmentRole and is_number:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)


class RoleFiguresTable(NumbersTable):
    """Precision, recall and F1 of each role; sorted here, since there are some hundred roles at most."""

    def __init__(self, name_role: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name_role = name_role
        self._by, self._order = Column.PEOPLE, Qt.SortOrder.DescendingOrder
        self.roles: tuple[RoleFigures, ...] = ()

    def show_roles(self, roles: "Sequence[RoleFigures]") -> None:
        """Show the figures of other roles."""
        self.roles = tuple(roles)
        self.refill()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; equal ones stay in the order of their names."""
        if column >= 0:
            self._by, self._order = Column(column), order
            self.refill()

    def _sorted(self) -> "list[RoleFigures]":
        found = sorted(self.roles, key=lambda one: self._name_role(one.role_id).casefold())
        is_down = self._order == Qt.SortOrder.DescendingOrder
        if self._by is Column.ROLE:
            return found[::-1] if is_down else found
        names = {Column.PEOPLE: "n", Column.PRECISION: "precision", Column.RECALL: "recall", Column.F1: "f1"}
        return sorted(found, key=lambda one: getattr(one, names[self._by]) * (-1 if is_down else 1))

    def refill(self) -> None:
        """Say all rows anew, as after a change of the language."""
        share, found = iteration_words.share, self._sorted()
        rows = tuple(
            (self._name_role(one.role_id), words.number(one.n), share(one.precision), share(one.recall), share(one.f1))
            for one in found
        )
        heads = (
            self.tr("Role"),
            self.tr("People") + _ROOM,
            self.tr("Precision") + _ROOM,
            self.tr("Recall") + _ROOM,
            self.tr("F1") + _ROOM,
        )
        self.show_sheet(Sheet(heads, rows, tuple(one.role_id for one in found)))

    def numbers(self) -> Sheet:
        """Return the table for other programs, in the order that is shown: ids, names, shares in [0, 1]."""
        rows = tuple(
            (one.role_id, self._name_role(one.role_id), one.n, one.precision, one.recall, one.f1)
            for one in self._sorted()
        )
        return Sheet(_HEADS, rows)


class RoleFiguresView(SheetView):
    """Shows a ``RoleFiguresTable``; a click on a heading sorts."""

    def __init__(self, table: RoleFiguresTable) -> None:
        super().__init__(table)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicator(Column.PEOPLE, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
