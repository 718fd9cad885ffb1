"""Columns over an axis: how values are spread. Each column may have a part that counts less on top of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt

from classifyme_desktop.ui.charts import axis
from classifyme_desktop.ui.charts.axis import Say
from classifyme_desktop.ui.charts.chart import Chart, Element
from classifyme_desktop.ui.charts.surface import LEFT, RIGHT, Brush, Frame
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.style import tokens

_HEIGHT: Final = 11.0  # em
_GAP: Final = 0.14  # of a column


@dataclass(frozen=True, slots=True)
class Column:
    """``values``: its parts from the axis up, the second drawn as an outline; ``edge``: the label at its left edge."""

    values: tuple[float, ...]
    said: str
    edge: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """An upright line at ``place``, in columns from the left edge of the first one, with a few words beside it."""

    place: float
    label: str


def whole(value: float) -> str:
    """Return a count as the language writes it."""
    return words.number(round(value))


class Histogram(Chart):
    """Columns of equal width, with a grid that counts."""

    def __init__(self) -> None:
        super().__init__()
        self.columns: tuple[Column, ...] = ()
        self.last_edge = ""
        self.mark: Mark | None = None
        self._say: Say = whole

    def show_columns(
        self, columns: Sequence[Column], summary: str, *, last_edge: str = "", mark: Mark | None = None
    ) -> None:
        """Show other columns, from left to right; ``last_edge``: the label at the right edge of the last one."""
        self.columns, self.last_edge, self.mark = tuple(columns), last_edge, mark
        self.fill([Element(one.said, one.key) for one in self.columns], summary)

    def height_in(self, frame: Frame) -> float:
        """Return a height in which columns can be compared."""
        return round(_HEIGHT * frame.em)

    def _values(self) -> list[float]:
        return axis.ticks(max((sum(one.values) for one in self.columns), default=0.0))

    def _plot(self, frame: Frame) -> QRectF:
        left = axis.left_room(frame, self._values(), self._say)
        top = frame.em + tokens.XS if self.mark else frame.em / 2
        height = frame.height or self.height_in(frame)
        return QRectF(left, top, frame.width - left - tokens.S, height - top - frame.em - tokens.S)

    def areas(self, frame: Frame) -> list[QRectF]:
        """Return the columns with all the room above them."""
        plot = self._plot(frame)
        width = plot.width() / max(1, len(self.columns))
        return [
            QRectF(plot.left() + number * width, plot.top(), width, plot.height())
            for number in range(len(self.columns))
        ]

    def draw(self, brush: Brush) -> None:
        """Draw the grid, the columns, the labels under them and the mark."""
        frame = brush.frame
        plot, values = self._plot(frame), self._values()
        axis.grid(brush, plot, values, self._say)
        for one, area in zip(self.columns, self.areas(frame), strict=True):
            gap = min(_GAP * area.width(), float(tokens.XS))
            base = plot.bottom()
            for place, value in enumerate(one.values):
                height = plot.height() * value / values[-1]
                box = QRectF(area.left() + gap / 2, base - height, area.width() - gap, height)
                brush.box(box, "control" if place else "accent", is_open=place > 0)
                base -= height
        step = plot.width() / max(1, len(self.columns))
        places = [plot.left() + number * step for number in range(len(self.columns) + 1)]
        axis.below(brush, plot, places, [*(one.edge for one in self.columns), self.last_edge])
        if self.mark is not None:
            self._draw_mark(brush, plot, self.mark, plot.left() + self.mark.place * step)

    @staticmethod
    def _draw_mark(brush: Brush, plot: QRectF, mark: Mark, x: float) -> None:
        em = brush.frame.em
        brush.line(QPointF(x, plot.top() - tokens.XS), QPointF(x, plot.bottom()), "text", Qt.PenStyle.DashLine)
        is_late = x > plot.center().x()
        room = QRectF(0, 0, x, em) if is_late else QRectF(x, 0, brush.frame.width - x, em)
        brush.text(room, mark.label, "muted", RIGHT if is_late else LEFT)
