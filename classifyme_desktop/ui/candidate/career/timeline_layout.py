"""Where a career lies on a line of time: lanes by level, bars, findings above, courses below. Geometry alone.

Everything that can be stepped to is an ``Entry`` with a rectangle; who paints it and what it says is decided elsewhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetrics

from classifyme_desktop.ui.candidate.career.words import CareerWords
from classifyme_desktop.ui.style import tokens

if TYPE_CHECKING:
    from classifyme_desktop.services.career_line import CareerLine, Course, Post, Stretch

_MONTHS_OF_YEAR: Final = 12
_LEAST_BAR: Final = 6.0
_MOST_GUTTER: Final = 0.3  # of the width goes to the names of the lanes at most
_YEAR_STEPS: Final = (1, 2, 5, 10, 20, 50)
_MARGIN: Final = 0.02  # of the time, on either side, so that bars do not touch the edges


class Kind(Enum):
    """What an entry is."""

    POST = auto()
    COURSE = auto()
    STRETCH = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing on the line; ``place`` in the text, None where there is none; ``label_room`` for words beside it."""

    kind: Kind
    of: "Post | Course | Stretch"
    rect: QRectF
    label_room: QRectF
    start: int
    place: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Lane:
    """A level and the rows of its posts; ``step`` None: no level is known."""

    step: int | None
    top: float
    height: float


@dataclass(slots=True)
class Layout:
    """Everything in its place; ``height`` of it all. ``years``: month of each tick and where it is from the left."""

    entries: list[Entry] = field(default_factory=list)
    lanes: list[Lane] = field(default_factory=list)
    years: list[tuple[int, float]] = field(default_factory=list)
    plot: QRectF = field(default_factory=QRectF)
    axis: float = 0.0
    courses_top: float | None = None
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class _Span:
    left: float
    right: float


class _Rows:
    """Puts spans into as few rows as they need, in their order."""

    def __init__(self) -> None:
        self._ends: list[float] = []

    def row(self, span: _Span) -> int:
        """Return the row of a span."""
        for number, end in enumerate(self._ends):
            if span.left >= end:
                self._ends[number] = span.right
                return number
        self._ends.append(span.right)
        return len(self._ends) - 1

    def __len__(self) -> int:
        """Return how many rows there are, at least one."""
        return max(1, len(self._ends))


class Arranger:
    """Arranges one career in a width."""

    def __init__(
        self, line: "CareerLine", metrics: QFontMetrics, width: float, names: Sequence[str], words: CareerWords
    ) -> None:
        """``names``: of all lanes and of the courses, for the width of the gutter; ``words`` stand beside entries."""
        self._line, self._metrics, self._words = line, metrics, words
        self._bar = metrics.height() + tokens.S - 2.0
        self._row = self._bar + tokens.XS
        widest = max((metrics.horizontalAdvance(one) for one in names), default=0)
        self.gutter = min(width * _MOST_GUTTER, widest + tokens.M)
        first, last = line.bounds or (0, 1)
        margin = max(1.0, (last - first) * _MARGIN)
        self._first, self._last = first - margin, last + margin
        self._left, self._width = self.gutter, max(40.0, width - self.gutter - 1)

    def arrange(self) -> Layout:
        """Return everything in its place."""
        made = Layout()
        if self._line.bounds is None:
            return made
        top = self._stretches(made, float(tokens.XS))
        made.plot = QRectF(self._left, top, self._width, 0)
        top = self._lanes(made, top)
        made.axis = top
        made.plot.setBottom(top)
        top += self._metrics.height() + tokens.S
        if self._line.courses:
            made.courses_top = top
            top = self._courses(made, top)
        made.height = top + tokens.XS
        made.years = self._years()
        made.entries.sort(key=lambda entry: (entry.start, entry.kind.value))
        return made

    def x(self, month: float) -> float:
        """Return where a month begins, from the left."""
        return self._left + (month - self._first) / (self._last - self._first) * self._width

    def _years(self) -> list[tuple[int, float]]:
        first = -(-int(self._first) // _MONTHS_OF_YEAR)
        last = int(self._last) // _MONTHS_OF_YEAR
        room = self._metrics.horizontalAdvance("0000") + tokens.L
        per_year = self._width / (self._last - self._first) * _MONTHS_OF_YEAR
        step = next((one for one in _YEAR_STEPS if one * per_year >= room), _YEAR_STEPS[-1])
        return [
            (year * _MONTHS_OF_YEAR, self.x(year * _MONTHS_OF_YEAR))
            for year in range(first, last + 1)
            if year % step == 0
        ]

    # ------------------------------------------------------------------ the rows

    def _stretches(self, made: Layout, top: float) -> float:
        rows = _Rows()
        for one in self._line.stretches:
            left, right = self.x(one.start), self.x(one.stop)
            label = self._metrics.horizontalAdvance(self._words.of_stretch(one)) + tokens.XS
            start = min(left, self._left + self._width - label)
            row = rows.row(_Span(start, max(right, start + label) + tokens.S))
            rect = QRectF(left, top + row * self._row, max(_LEAST_BAR, right - left), self._bar)
            room = QRectF(start, rect.top(), max(label, rect.width()), self._bar - tokens.XS)
            made.entries.append(Entry(Kind.STRETCH, one, rect, room, one.start, None))
        return top + len(rows) * self._row + tokens.XS if self._line.stretches else top

    def _lanes(self, made: Layout, top: float) -> float:
        steps = [None if post.height is None else round(post.height) for post in self._line.posts]
        for step in sorted(set(steps), key=lambda one: -1 if one is None else one, reverse=True):
            rows = _Rows()
            own = [post for post, other in zip(self._line.posts, steps, strict=True) if other == step]
            spans = [self._span(post) for post in own]
            places = [rows.row(span) for span in spans]
            said: dict[int, float] = {}  # how far the words in each row reach
            for at, (post, span, row) in enumerate(zip(own, spans, places, strict=True)):
                y = top + tokens.XS + row * self._row
                rect = QRectF(span.left, y, span.right - span.left, self._bar)
                beside = [spans[other] for other in range(len(own)) if places[other] == row and other != at]
                room = self._beside(rect, self._words.title(post.job), beside, said.get(row, self._left))
                said[row] = max(rect.right(), room.right())
                made.entries.append(Entry(Kind.POST, post, rect, room, post.start, post.job.title.place))
            height = len(rows) * self._row + tokens.XS
            made.lanes.append(Lane(step, top, height))
            top += height
        return top

    def _beside(self, rect: QRectF, words: str, others: Sequence[_Span], taken: float = 0.0) -> QRectF:
        """Return the room for words beside a bar: at its right, or at its left where they fit better there.

        ``taken``: how far other words reach from the left.
        """
        label = self._metrics.horizontalAdvance(words) + tokens.XS
        end = min((one.left for one in others if one.left >= rect.right()), default=self._left + self._width)
        start = max([self._left, taken, *(one.right for one in others if one.right <= rect.left() + 1)])
        right, left = end - rect.right() - tokens.S, rect.left() - start - tokens.S
        if right >= label or right >= left:
            return QRectF(rect.right() + tokens.XS, rect.top(), max(0.0, min(right, label)), rect.height())
        width = min(left, label)
        return QRectF(rect.left() - tokens.XS - width, rect.top(), width, rect.height())

    def _span(self, post: "Post") -> _Span:
        left = self.x(post.start)
        return _Span(left, max(left + _LEAST_BAR, self.x(post.stop) - 1))

    def _courses(self, made: Layout, top: float) -> float:
        rows = _Rows()
        for one in self._line.courses:
            left = self.x(one.start)
            width = self._bar / 2 if one.is_moment else max(_LEAST_BAR, self.x(one.stop) - left)
            rect = QRectF(left, top, width, self._bar)
            name = self._words.course(one.course)
            is_inside = not one.is_moment and width >= self._metrics.horizontalAdvance(name) + tokens.S
            room = rect.adjusted(tokens.XS, 0, 0, 0) if is_inside else self._beside(rect, name, ())
            down = rows.row(_Span(min(left, room.left()), max(rect.right(), room.right()) + tokens.S)) * self._row
            place = one.course.degree.place if one.course.degree else one.course.place
            rect, room = rect.translated(0, down), room.translated(0, down)
            made.entries.append(Entry(Kind.COURSE, one, rect, room, one.start, place))
        return top + len(rows) * self._row
