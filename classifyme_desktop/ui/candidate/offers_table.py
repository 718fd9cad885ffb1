"""Gigs that fit a person as rows: what each is called, its role, how likely a call is worth it. Knows no library."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.tables import text_cells
from classifyme_desktop.ui.tables.resume_table import plain

if TYPE_CHECKING:
    from classifyme_desktop.domain.gig_match import GigMatch

Index = QModelIndex | QPersistentModelIndex
GIG: Final = Qt.ItemDataRole.UserRole + 1
_NOWHERE: Final = QModelIndex()


class Column(IntEnum):
    """What a column says."""

    GIG = 0
    ROLE = 1
    CHANCE = 2


class OffersTable(QAbstractTableModel):
    """Best first, in the order that they come."""

    def __init__(self, name_role: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name_role = name_role
        self.rows: Sequence[GigMatch] = ()

    def show_matches(self, matches: "Sequence[GigMatch]") -> None:
        """Show other gigs."""
        self.beginResetModel()
        self.rows = tuple(matches)
        self.endResetModel()

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
        match, column = self.rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(match, column)
        if role == text_cells.SHARE:
            return match.chance if column is Column.CHANCE else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain(self.sentence(match))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(match) if column is Column.GIG else self._cell(match, column)
        return match.offer.gig_id if role == GIG else None

    def _cell(self, match: "GigMatch", column: Column) -> str:
        offer = match.offer
        if column is Column.GIG:
            return " · ".join(filter(None, (names.shown(offer.title), names.shown(offer.employer or ""))))
        if column is Column.ROLE:
            return "" if offer.role_id is None else self._name_role(offer.role_id)
        return words.NUMBERS.percent(match.chance)

    def sentence(self, match: "GigMatch") -> str:
        """Return a row in words."""
        rank = self.tr("Rank %1", "of a gig").replace("%1", words.number(match.rank))
        chance = self.tr("worth a call: %1", "how likely").replace("%1", words.NUMBERS.percent(match.chance))
        said = (rank, self._cell(match, Column.GIG), self._cell(match, Column.ROLE), chance)
        return ", ".join(filter(None, said))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the head of a column."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = {
            Column.GIG: self.tr("Gig"),
            Column.ROLE: self.tr("Role"),
            Column.CHANCE: self.tr("Worth a call", "head of a column: how likely it is"),
        }
        return titles[Column(section)]
