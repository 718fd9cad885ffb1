"""A career as rows of a table: jobs, courses, gaps and overlaps, the latest first. Knows no library."""

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from classifyme_desktop.ui.candidate.career.words import CareerWords
from classifyme_desktop.ui.language import fact_words, names
from classifyme_desktop.ui.tables.resume_table import plain

if TYPE_CHECKING:
    from classifyme_desktop.domain.profile import Education, Fact, Job, Range
    from classifyme_desktop.services.career_line import CareerLine

Index = QModelIndex | QPersistentModelIndex
PLACE: Final = Qt.ItemDataRole.UserRole + 1
_NOWHERE: Final = QModelIndex()


class Column(IntEnum):
    """What a column says."""

    WHEN = 0
    WHAT = 1
    WHERE = 2
    LEVEL = 3
    LENGTH = 4


@dataclass(frozen=True, slots=True)
class Row:
    """One line; ``sentence`` says all of it; ``place`` in the text, None where it has none; ``start``: its month."""

    cells: tuple[str, str, str, str, str]
    sentence: str
    place: "Range | None"
    start: int


class CareerTable(QAbstractTableModel):
    """``show_line`` another career. Cells are plain text; column 0 carries the row as a sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = CareerWords(self)
        self._line: CareerLine | None = None
        self.rows: list[Row] = []

    def show_line(self, line: "CareerLine | None") -> None:
        """Show another career, or the same in another language; None for none."""
        self._line = line
        self.beginResetModel()
        self.rows = [] if line is None else self._made(line)
        self.endResetModel()

    def _made(self, line: "CareerLine") -> list[Row]:
        said = self._words
        rows = [
            self._job(post.job, said.length(post.stop - post.start), said.of_post(post), post.start)
            for post in line.posts
        ]
        rows += [self._course(one.course, said.of_course(one), one.start) for one in line.courses]
        for stretch in line.stretches:
            when = f"{said.month(stretch.start)} – {said.month(stretch.stop - 1)}"
            sentence = said.of_stretch(stretch)
            rows.append(Row((when, sentence, "", "", ""), f"{sentence}, {when}", None, stretch.start))
        rows.sort(key=lambda row: -row.start)
        rows += [self._job(job, "", said.title(job), 0) for job in line.undated]
        return rows + [self._course(course, said.course(course), 0) for course in line.undated_courses]

    def _job(self, job: "Job", length: str, sentence: str, start: int) -> Row:
        when = fact_words.period(job.period) if job.period else ""
        cells = (when, self._words.title(job), _line(job.employer), self._words.levels(job), length)
        return Row(cells, sentence, job.title.place, start)

    def _course(self, course: "Education", sentence: str, start: int) -> Row:
        when = fact_words.period(course.period) if course.period else ""
        school = _line(course.school) if course.degree else ""
        named = course.degree or course.school
        place = named.place if named else course.place
        return Row((when, self._words.course(course), school, self._words.education(), ""), sentence, place, start)

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
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain(row.sentence)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.sentence if index.column() == 0 else row.cells[index.column()]
        return row.place if role == PLACE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the head of a column."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = {
            Column.WHEN: self.tr("When", "head of a column: from month to month"),
            Column.WHAT: self.tr("What", "head of a column: title of a job or a degree"),
            Column.WHERE: self.tr("Where", "head of a column: employer or school"),
            Column.LEVEL: self.tr("Level", "head of a column: level of a job"),
            Column.LENGTH: self.tr("Length", "head of a column: how long"),
        }
        return titles[Column(section)]


def _line(fact: "Fact | None") -> str:
    return "" if fact is None else names.of_text(fact.value).replace("\n", " ")
