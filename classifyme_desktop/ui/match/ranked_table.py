"""The table of people ranked for a gig: rows of a ``RankedList`` with a cache of the people behind them.

Who is pinned, on the shortlist or further stands first, who is rejected last; a reader who is blind gets candidates for
names. Knows no view.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from classifyme_desktop.ui.match.ranked_words import RankedWords
from classifyme_desktop.ui.tables.resume_table import PAGE_ROWS

if TYPE_CHECKING:
    from classifyme_desktop.domain.decision import Choice, Decided
    from classifyme_desktop.domain.match import Match
    from classifyme_desktop.domain.resume import FileRow
    from classifyme_desktop.matching.scoring import Weights
    from classifyme_desktop.services.ranked_list import RankedList

Index = QModelIndex | QPersistentModelIndex
Musts = tuple[tuple[str, bool | None], ...]
LINE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_MOST_HELD: Final = 16 * PAGE_ROWS
_NOWHERE: Final = QModelIndex()


class Column(IntEnum):
    """The columns, from left to right."""

    RANK = 0
    PERSON = 1
    MUSTS = 2
    SCORE = 3
    STATUS = 4


@dataclass(frozen=True, slots=True)
class Person:
    """Who is behind a row. ``name``: what the resume calls them, empty where it does not."""

    file: "FileRow"
    name: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """All that a row shows.

    ``person``: None when the resume has just left the library; ``candidate``: what the reader calls the person who is
    not to be known, None for one who is; ``musts``: met, not met, None where the resume does not tell, each with its
    words; ``shares``: how much each part counts.
    """

    match: "Match"
    person: Person | None
    candidate: str | None
    musts: Musts
    shares: Mapping[str, float]
    decided: "Decided | None"

    @property
    def is_rejected(self) -> bool:
        """Return whether the reader put the person last."""
        return self.decided is not None and self.decided.choice.value == "rejected"


class Reader(Protocol):
    """Who reads the table, and may not know everybody."""

    def candidate(self, resume_id: int) -> str | None:
        """Return what a person who is not to be known is called, None for one who is."""


class RankedTable(QAbstractTableModel):
    """People in the order of their scores. ``fetch`` returns the people behind resumes, by their ids."""

    def __init__(
        self,
        fetch: Callable[[Sequence[int]], Mapping[int, Person]],
        name_role: Callable[[str], str],
        parent: QObject | None = None,
        reader: Reader | None = None,
    ) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._reader = reader
        self.words = RankedWords(name_role)
        self._ranked: RankedList | None = None
        self._decided: Mapping[int, Decided] = {}
        self._hides_rejected = False
        self._kept: Collection[Choice | None] | None = None
        self._ids: list[int] = []  # of who is ranked, best first
        self._places: list[int] = []  # in the ranking, of each row
        self._people: dict[int, Person] = {}
        self._lines: dict[int, Line] = {}

    # ------------------------------------------------------------------ the people

    def show(self, ranked: "RankedList | None", decided: "Mapping[int, Decided] | None" = None) -> None:
        """Show another ranking with what was decided on its people."""
        self.beginResetModel()
        self._ranked, self._decided = ranked, decided or {}
        self._people.clear()
        self._set(self._arranged())
        self.endResetModel()

    def weigh(self, weights: Sequence[float]) -> None:
        """Order the same people by other weights; the selection stays with its person."""
        if self._ranked is not None:
            self._reorder(weights)

    def decide(self, decided: "Mapping[int, Decided]") -> None:
        """Put people where they were decided to be."""
        self._decided = decided
        self._reorder()

    def hide_rejected(self, *, is_hidden: bool) -> None:
        """Leave out who was rejected, or show them last."""
        self._hides_rejected = is_hidden
        self._reorder()

    def keep(self, stages: "Collection[Choice | None] | None") -> None:
        """Show the people of some stages alone, or of all for None."""
        self._kept = stages
        self._reorder()

    def counts(self) -> "Counter[Choice | None]":
        """Return how many of those who are ranked are at each stage; None stands for new."""
        return Counter(map(self.stage_of, self._ids))

    def stage_of(self, resume_id: int) -> "Choice | None":
        """Return where a person stands, None for new."""
        said = self._decided.get(resume_id)
        return None if said is None else said.choice

    @property
    def has_decisions(self) -> bool:
        """Return whether anybody of the list was decided on."""
        return bool(self._decided)

    def _arranged(self) -> tuple[list[int], list[int]]:
        """Return who is ranked, best first, and the place in the ranking of each row."""
        if self._ranked is None:
            return [], []
        from classifyme_desktop.domain.resume import ResumeId
        from classifyme_desktop.services import decisions

        ids = list(self._ranked.resume_ids())
        said = {ResumeId(one): decided for one, decided in self._decided.items()}
        places = list(range(len(ids)))
        if said:
            places = decisions.arranged(places, lambda place: ids[place], said)
        at = {one: decided.choice for one, decided in said.items()}
        if self._kept is not None:
            places = [place for place in places if at.get(ids[place]) in self._kept]
        elif self._hides_rejected:
            places = [place for place in places if at.get(ids[place]) != "rejected"]
        return [int(one) for one in ids], places

    def _reorder(self, weights: Sequence[float] | None = None) -> None:
        if weights is not None and self._ranked is not None:
            self._ranked.weigh(weights_of(weights))
        arranged = self._arranged()
        if len(arranged[1]) != len(self._places):  # a layout keeps its length; a view finds its person anew
            self.beginResetModel()
            self._set(arranged)
            self.endResetModel()
            return
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        people = [self.resume_at(index.row()) for index in held]
        self._set(arranged)
        rows = {one: self.row_of(one) for one in set(people)}
        after = [
            QModelIndex() if (row := rows[one]) is None else self.index(row, index.column())
            for one, index in zip(people, held, strict=True)
        ]
        self.changePersistentIndexList(held, after)
        self.layoutChanged.emit()

    def _set(self, arranged: tuple[list[int], list[int]]) -> None:
        self._ids, self._places = arranged
        self._lines.clear()

    def repaint(self) -> None:
        """Tell views that any row may have changed."""
        self._lines.clear()
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(Column) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def resume_at(self, row: int) -> int:
        """Return whose row it is."""
        return self._ids[self._places[row]]

    def row_of(self, resume_id: int) -> int | None:
        """Return the row of a person, None when not shown."""
        return next((row for row, place in enumerate(self._places) if self._ids[place] == resume_id), None)

    def match_at(self, row: int) -> "Match":
        """Return the match in a row."""
        assert self._ranked is not None
        return self._ranked.match(self._places[row])

    def ids(self) -> list[int]:
        """Return whose rows they are, from top to bottom."""
        return [self._ids[place] for place in self._places]

    def places(self) -> list[int]:
        """Return the places in the ranking, 0 for the best, of the rows from top to bottom."""
        return list(self._places)

    def person_at(self, row: int) -> Person | None:
        """Return who is behind a row, None when they have just left the library."""
        resume_id = self.resume_at(row)
        if resume_id not in self._people:
            first = row // PAGE_ROWS * PAGE_ROWS
            page = [self.resume_at(one) for one in range(first, min(first + PAGE_ROWS, self.rowCount()))]
            if len(self._people) > _MOST_HELD:
                self._people.clear()
            self._people.update(self._fetch([one for one in page if one not in self._people]))
        return self._people.get(resume_id)

    def line(self, row: int) -> Line:
        """Return all that a row shows."""
        if row not in self._lines:
            if len(self._lines) > PAGE_ROWS:
                self._lines.clear()
            self._lines[row] = self._line(row)
        return self._lines[row]

    def _line(self, row: int) -> Line:
        assert self._ranked is not None
        resume_id = self.resume_at(row)
        return Line(
            self.match_at(row),
            self.person_at(row),
            None if self._reader is None else self._reader.candidate(resume_id),
            _musts(self._ranked, resume_id),
            self._ranked.shares(),
            self._decided.get(resume_id),
        )

    # ------------------------------------------------------------------ what Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of people."""
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        if not index.isValid() or not 0 <= index.row() < self.rowCount():
            return None
        column = Column(index.column())
        if role == LINE_ROLE:
            return self.line(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole and column is Column.RANK:
            return self.words.sentence(self.line(index.row()))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words.cell(self.line(index.row()), column.name)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.words.tip(self.line(index.row()), column.name)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.words.titles()[section] if 0 <= section < len(Column) else None


def weights_of(values: Sequence[float]) -> "Weights":
    """Return the weights of the parts by ``part_words.PARTS``."""
    from classifyme_desktop.matching.scoring import Weights

    return Weights(*values)


def _musts(ranked: "RankedList", resume_id: int) -> Musts:
    """Return the must-haves in the order of the gig, each with whether it is met; none for who has just left."""
    from classifyme_desktop.domain.resume import ResumeId
    from classifyme_desktop.errors import StorageError
    from classifyme_desktop.services import rank

    try:
        found = rank.must_reasons(ranked.rated, ResumeId(resume_id))
    except StorageError:
        return ()
    return tuple((one.text, one.is_met) for one in found if one.need.value == "must")
