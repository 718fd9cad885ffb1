"""The roles as rows: the name, how many people have it, how far the program knows it, where it stands. No library."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt

from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.tables.row_table import RowTable
from classifyme_desktop.ui.tables.text_cells import TONE

if TYPE_CHECKING:
    from classifyme_desktop.domain.taxonomy import Role
    from classifyme_desktop.services.own_roles import KnownRole

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


class RolesTable(RowTable["KnownRole"]):
    """Sorted and filtered here: a firm has some hundred roles at most."""

    def __init__(self, name: "Callable[[Role], str]", parent: QObject | None = None) -> None:
        """``name``: returns what a role is called in the language of the window."""
        super().__init__(len(Column), _NUMBERS, parent)
        self._name = name
        self._all: Sequence[KnownRole] = ()
        self._typed = ""
        self._by, self._order = Column.STATE, Qt.SortOrder.AscendingOrder

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
            self.show_rows(())
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
        found = [one for one in self._all if all(word in name_key(self.called(one)) for word in wanted)]
        found.sort(key=lambda one: (name_key(self.called(one)), one.role.role_id))
        is_descending = self._order == Qt.SortOrder.DescendingOrder
        if self._by is Column.NAME:
            self.show_rows(found[::-1] if is_descending else found)
        else:
            self.show_rows(sorted(found, key=keys[self._by], reverse=is_descending))

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

    def cell(self, row: "KnownRole", column: int) -> str:
        """Return the words of a cell."""
        if column == Column.NAME:
            return self.called(row)
        if column == Column.STATE:
            return self.state(row)
        if column == Column.NEAR:
            return self.place(row)
        count = row.confirmed if column == Column.CONFIRMED else row.predicted
        return words.number(count) if count else ""

    def more(self, row: "KnownRole", column: int, role: int) -> object:
        """Return the colour of a cell."""
        if role != TONE:
            return None
        if row.state.value in ("merged", "retired"):
            return "muted"
        return _TONES.get(row.state.value, "muted") if column == Column.STATE else "text"

    def title(self, column: int) -> str:
        """Return the head of a column; the spaces keep the words at the right clear of the arrow of the order."""
        titles = {
            Column.NAME: self.tr("Role"),
            Column.CONFIRMED: self.tr("Confirmed", "head of a column: people") + 2 * "\u2003",
            Column.PREDICTED: self.tr("By the program", "head of a column: people") + 2 * "\u2003",
            Column.STATE: self.tr("State"),
            Column.NEAR: self.tr("Beside", "head of a column: the role beside which an own one stands"),
        }
        return titles[Column(column)]
