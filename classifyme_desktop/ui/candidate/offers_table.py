"""Gigs that fit a person as rows: what each is called, its role, how likely a call is worth it. Knows no library."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt

from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.tables import text_cells
from classifyme_desktop.ui.tables.row_table import RowTable

if TYPE_CHECKING:
    from classifyme_desktop.domain.gig_match import GigMatch

GIG: Final = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """What a column says."""

    GIG = 0
    ROLE = 1
    CHANCE = 2


class OffersTable(RowTable["GigMatch"]):
    """Best first, in the order that they come."""

    def __init__(self, name_role: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(len(Column), parent=parent)
        self._name_role = name_role

    def show_matches(self, matches: "Sequence[GigMatch]") -> None:
        """Show other gigs."""
        self.show_rows(matches)

    def more(self, row: "GigMatch", column: int, role: int) -> object:
        """Return how likely a call is worth it, or the id of the gig."""
        if role == text_cells.SHARE:
            return row.chance if column == Column.CHANCE else None
        return row.offer.gig_id if role == GIG else None

    def cell(self, row: "GigMatch", column: int) -> str:
        """Return the words of a cell."""
        offer = row.offer
        if column == Column.GIG:
            return " · ".join(filter(None, (names.shown(offer.title), names.shown(offer.employer or ""))))
        if column == Column.ROLE:
            return "" if offer.role_id is None else self._name_role(offer.role_id)
        return words.NUMBERS.percent(row.chance)

    def sentence(self, row: "GigMatch") -> str:
        """Return a row in words."""
        rank = self.tr("Rank %1", "of a gig").replace("%1", words.number(row.rank))
        chance = self.tr("worth a call: %1", "how likely").replace("%1", words.NUMBERS.percent(row.chance))
        said = (rank, self.cell(row, Column.GIG), self.cell(row, Column.ROLE), chance)
        return ", ".join(filter(None, said))

    def title(self, column: int) -> str:
        """Return the head of a column."""
        titles = {
            Column.GIG: self.tr("Gig"),
            Column.ROLE: self.tr("Role"),
            Column.CHANCE: self.tr("Worth a call", "head of a column: how likely it is"),
        }
        return titles[Column(column)]
