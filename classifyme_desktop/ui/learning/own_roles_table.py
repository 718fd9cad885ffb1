"""The roles as rows: the name, how many people have it, how far the program knows it, where it stands. No library."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.tables.resume_table import plain
from classifyme_desktop.ui.tables.text_cells import TONE

if TYPE_CHECKING:
    from classifyme_desktop.domain.taxonomy import Role
    from classifyme_desktop.services.own_roles import KnownRole

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_NUMBERS: Final = frozenset({1, 2})
# By the values of the enum: its module need not be loaded for the first window.
_TONES: Final = {"gathering": "note", "ready": "accent", "learnt": "good", "merged": "muted", "retired": "muted"}
_FIRST: Final = ("gathering", "ready", "learnt", "merged", "retired", "shipped")


class Column(IntEnum):
    """What a column says."""

    NAME = 0
    CONFIRMED = 1
    PREDICTED = 2
    STATE = 3
    NEAR = 4


class RolesTable(QAbstractTableModel):
    """Sorted and filtered here: a firm has some hundred roles at most."""

    def __init__(self, name: "Callable[[Role], str]", parent: QObject | None = None) -> None:
        """``name``: returns what a role is called in the language of the window."""
        super().__init__(parent)
        self._name = name
        self._all: Sequence[KnownRole] = ()
        self._typed = ""
        self._by, self._order = Column.STATE, Qt.SortOrder.AscendingOrder
        self.rows: list[KnownRole] = []

    def show_roles(self, roles: "Sequence[KnownRole]") -> None:
        """Show other roles."""
        self._all = tuple(roles)
        self.refill()

    def filter(self, typed: str) -> None:
        """Show the roles in whose names all words occur that were typed."""
        self._typed = typed
        self.refill()

    @property
    def total(self) -> int:
        """Return how many roles there are, filtered or not."""
        return len(self._all)

    def row_of(self, role_id: str) -> int | None:
        """Return the row of a role, None when it is not shown."""
        return next((at for at, row in enumerate(self.rows) if row.role.role_id == role_id), None)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; equals go by their names."""
        self._by, self._order = Column(column), order
        self.refill()

    def refill(self) -> None:
        """Filter and sort anew, as after a change of the language."""
        if not self._all:  # before the library is open; what follows would load numpy for it
            self.beginResetModel()
            self.rows = []
            self.endResetModel()
            return
        from classifyme_desktop.domain.own_roles import name_key

        wanted = name_key(self._typed).split()
        keys: dict[Column, Callable[[KnownRole], tuple[object, ...]]] = {
            Column.NAME: lambda one: (),
            Column.CONFIRMED: lambda one: (one.confirmed,),
            Column.PREDICTED: lambda one: (one.predicted,),
            Column.STATE: lambda one: (_FIRST.index(one.state.value), one.missing),
            Column.NEAR: lambda one: (name_key(self.place(one)),),
        }
        self.beginResetModel()
        found = [one for one in self._all if all(word in name_key(self.called(one)) for word in wanted)]
        found.sort(key=lambda one: (name_key(self.called(one)), one.role.role_id))
        is_descending = self._order == Qt.SortOrder.DescendingOrder
        if self._by is Column.NAME:
            self.rows = found[::-1] if is_descending else found
        else:
            self.rows = sorted(found, key=keys[self._by], reverse=is_descending)
        self.endResetModel()

    # ------------------------------------------------------------------ the words

    def called(self, one: "KnownRole") -> str:
        """Return what a role is called."""
        return names.shown(self._name(one.role))

    def place(self, one: "KnownRole") -> str:
        """Return beside which role an own one stands, empty for the others."""
        return "" if one.near is None else names.shown(self._name(one.near))

    def state(self, one: "KnownRole") -> str:
        """Return how far the program knows a role, in words."""
        if one.into is not None:
            return self.tr("Merged into %1", "a role").replace("%1", names.shown(self._name(one.into)))
        said: dict[str, Callable[[], str]] = {
            "shipped": lambda: self.tr("Of the program", "a role"),
            "gathering": lambda: self.tr("Yours · %n more person(s) needed", "a role", one.missing),
            "ready": lambda: self.tr("Yours · can be learnt now", "a role"),
            "learnt": lambda: self.tr("Yours · learnt", "a role"),
            "retired": lambda: self.tr("Retired", "a role"),
        }
        return said[one.state.value]()

    def sentence(self, one: "KnownRole") -> str:
        """Return a row in words."""
        said = [self.called(one), self.state(one)]
        said.append(self.tr("%Ln person(s) confirmed by readers", "", one.confirmed))
        said.append(self.tr("%Ln person(s) by the program", "", one.predicted))
        if one.near is not None:
            said.append(self.tr("beside %1", "where a role stands").replace("%1", self.place(one)))
        return ", ".join(said)

    # ------------------------------------------------------------------ what Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        one, column = self.rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(one, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight if column in _NUMBERS else Qt.AlignmentFlag.AlignLeft
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain(self.sentence(one))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(one) if column is Column.NAME else self._cell(one, column)
        return self._tone(one, column) if role == TONE else None

    def _tone(self, one: "KnownRole", column: Column) -> str:
        if one.state.value in ("merged", "retired"):
            return "muted"
        return _TONES.get(one.state.value, "muted") if column is Column.STATE else "text"

    def _cell(self, one: "KnownRole", column: Column) -> str:
        if column is Column.NAME:
            return self.called(one)
        if column is Column.STATE:
            return self.state(one)
        if column is Column.NEAR:
            return self.place(one)
        count = one.confirmed if column is Column.CONFIRMED else one.predicted
        return words.number(count) if count else ""

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the head of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in _NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        # The spaces keep the words at the right clear of the arrow of the order.
        titles = {
            Column.NAME: self.tr("Role"),
            Column.CONFIRMED: self.tr("Confirmed", "head of a column: people") + 2 * "\u2003",
            Column.PREDICTED: self.tr("By the program", "head of a column: people") + 2 * "\u2003",
            Column.STATE: self.tr("State"),
            Column.NEAR: self.tr("Beside", "head of a column: the role beside which an own one stands"),
        }
        return titles[Column(section)]
