"""The skills of one person as rows: the name, how long it was used, how often it is named. Knows no library."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt

from classifyme_desktop.ui.language import fact_words, names, words
from classifyme_desktop.ui.tables.row_table import RowTable

if TYPE_CHECKING:
    from classifyme_desktop.domain.profile import Range

PLACES: Final = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """What a column says."""

    NAME = 0
    MONTHS = 1
    MENTIONS = 2


@dataclass(frozen=True, slots=True)
class SkillRow:
    """A skill; ``places`` where it is named, ``months`` of use or None, ``is_exact``: by its words, not its meaning."""

    key: str
    name: str
    months: int | None
    places: "tuple[Range, ...]"
    is_exact: bool = True


_SORT: Final[dict[Column, Callable[[SkillRow], tuple[object, ...]]]] = {
    Column.NAME: lambda row: (folded(row.name),),
    Column.MONTHS: lambda row: (row.months or 0, len(row.places)),
    Column.MENTIONS: lambda row: (len(row.places), row.months or 0),
}


def folded(text: str) -> str:
    """Return a text without case and accents."""
    parted = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in parted if not unicodedata.combining(one))


class SkillsTable(RowTable[SkillRow]):
    """Sorted and filtered here: nobody has more than some hundred skills."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(len(Column), frozenset({Column.MENTIONS}), parent)
        self._all: Sequence[SkillRow] = ()
        self._typed = ""
        self._by, self._order = Column.MONTHS, Qt.SortOrder.DescendingOrder

    def show_skills(self, skills: Sequence[SkillRow]) -> None:
        """Show other skills."""
        self._all = tuple(skills)
        self._refill()

    def filter(self, typed: str) -> None:
        """Show the skills in whose names all words occur that were typed."""
        self._typed = typed
        self._refill()

    @property
    def total(self) -> int:
        """Return how many skills there are, filtered or not."""
        return len(self._all)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; equals go by their names."""
        self._by, self._order = Column(column), order
        self._refill()

    def row_of(self, key: str) -> int | None:
        """Return the row of a skill, None when it is not shown."""
        return next((at for at, row in enumerate(self.rows) if row.key == key), None)

    def _refill(self) -> None:
        wanted = folded(self._typed).split()
        found = [row for row in self._all if all(word in folded(row.name) for word in wanted)]
        found.sort(key=lambda row: (folded(row.name), row.key))
        is_descending = self._order == Qt.SortOrder.DescendingOrder
        self.show_rows(sorted(found, key=_SORT[self._by], reverse=is_descending))

    # ------------------------------------------------------------------ the words

    def more(self, row: SkillRow, _column: int, role: int) -> object:
        """Return where a skill is named."""
        return row.places if role == PLACES else None

    def cell(self, row: SkillRow, column: int) -> str:
        """Return the words of a cell."""
        if column == Column.NAME:
            return names.shown(row.name)
        if column == Column.MONTHS:
            return fact_words.duration(row.months) if row.months else ""
        count = words.number(len(row.places)) if row.places else ""
        return count if row.is_exact else self.tr("%1, by meaning", "how often a skill is named").replace("%1", count)

    def sentence(self, row: SkillRow) -> str:
        """Return a row in words."""
        said = [names.shown(row.name)]
        if row.months:
            said.append(self.tr("used for %1", "a skill").replace("%1", fact_words.duration(row.months)))
        said.append(self.tr("named %n time(s)", "a skill", len(row.places)) if row.places else self.tr("named nowhere"))
        if not row.is_exact:
            said.append(self.tr("found by meaning, not by these words"))
        return ", ".join(said)

    def title(self, column: int) -> str:
        """Return the head of a column."""
        titles = {
            Column.NAME: self.tr("Skill"),
            Column.MONTHS: self.tr("Used for", "head of a column: how long a skill was used"),
            # The spaces keep the words clear of the arrow of the order, which stands at the right.
            Column.MENTIONS: self.tr("Named", "head of a column: how often a skill is named") + 2 * "\u2003",
        }
        return titles[Column(column)]
