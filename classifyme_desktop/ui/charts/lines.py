"""Lines over an axis, a single one with the area under it: how something goes over time or over several trials."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from classifyme_desktop.ui.charts import axis
from classifyme_desktop.ui.charts.axis import Say
from classifyme_desktop.ui.charts.chart import Chart, Element
from classifyme_desktop.ui.charts.columns import whole
from classifyme_desktop.ui.charts.surface import LEFT, Brush, Frame
from classifyme_desktop.ui.style import tokens

_HEIGHT: Final = 11.0  # em
_AREA: Final = 44  # of 255: how dense the area under a single line is
_DOT: Final = 3.0
_MOST_DOTS: Final = 40  # points of a line; beyond them only the current one has a dot
# Lines are told apart by their dashes and by the name at their end, not by colour alone.
_STYLES: Final = (
    ("accent", Qt.PenStyle.SolidLine),
    ("role", Qt.PenStyle.DashLine),
    ("keywords", Qt.PenStyle.DashDotLine),
    ("must", Qt.PenStyle.DotLine),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line with a value for each place on the axis, None where there is none; ``name`` stands at its end."""

    values: tuple[float | None, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """One place on the axis: its label, what all lines say there, and where it leads."""

    label: str
    said: str
    key: str = ""


class LineChart(Chart):
    """Lines from left to right over common places."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()
        self.places: tuple[Place, ...] = ()
        self._say: Say = whole
        self._is_whole = True
        self._largest: float | None = None

    def show_lines(
        self,
        lines: Sequence[Line],
        places: Sequence[Place],
        summary: str,
        *,
        say: Say = whole,
        is_whole: bool = True,
        largest: float | None = None,
    ) -> None:
        """Show other lines, each with a value for each of ``places``. Raises ValueError when one has not.

        ``say`` writes the numbers of the grid; ``is_whole``: they are counts; ``largest``: where the grid ends, None
        for the largest value.
        """
        if any(len(line.values) != len(places) for line in lines):
            msg = "a line needs a value for each place"
            raise ValueError(msg)
        self.lines, self.places = tuple(lines), tuple(places)
        self._say, self._is_whole, self._largest = say, is_whole, largest
        self.fill([Element(one.said, one.key) for one in self.places], summary)

    def height_in(self, frame: Frame) -> float:
        """Return a height in which a slope can be seen."""
        return round(_HEIGHT * frame.em)

    def _ticks(self) -> list[float]:
        known = [value for line in self.lines for value in line.values if value is not None]
        largest = self._largest if self._largest is not None else max(known, default=0.0)
        return axis.ticks(largest, is_whole=self._is_whole)

    def _plot(self, frame: Frame) -> QRectF:
        left = axis.left_room(frame, self._ticks(), self._say)
        names = frame.text_width([line.name for line in self.lines])
        right = min(names + tokens.S, 0.3 * frame.width) if names else 0.0
        height = frame.height or self.height_in(frame)
        top = frame.em / 2
        return QRectF(left, top, frame.width - left - right - tokens.M, height - top - frame.em - tokens.S)

    def _xs(self, plot: QRectF) -> list[float]:
        count = len(self.places)
        if count == 1:
            return [plot.center().x()]
        return [plot.left() + plot.width() * number / (count - 1) for number in range(count)]

    def areas(self, frame: Frame) -> list[QRectF]:
        """Return a strip around each place."""
        plot = self._plot(frame)
        xs = self._xs(plot)
        half = (xs[1] - xs[0]) / 2 if len(xs) > 1 else plot.width() / 2
        inside = plot.adjusted(-tokens.S, -tokens.XS, tokens.S, tokens.XS)
        strips = [QRectF(x - half, inside.top(), 2 * half, inside.height()) for x in xs]
        return [strip.intersected(inside) for strip in strips]

    def draw(self, brush: Brush) -> None:
        """Draw the grid, the lines with their names, and the labels."""
        plot, ticks = self._plot(brush.frame), self._ticks()
        axis.grid(brush, plot, ticks, self._say)
        xs = self._xs(plot)
        for number, line in enumerate(self.lines):
            points = [
                None if value is None else QPointF(x, plot.bottom() - plot.height() * value / (ticks[-1] or 1.0))
                for x, value in zip(xs, line.values, strict=True)
            ]
            self._draw_line(brush, plot, [one for one in points if one is not None], number)
        self._draw_names(brush, plot, ticks[-1] or 1.0)
        axis.below(brush, plot, xs, [one.label for one in self.places])

    def _draw_line(self, brush: Brush, plot: QRectF, points: list[QPointF], number: int) -> None:
        tone, style = _STYLES[number % len(_STYLES)]
        painter = brush.painter
        if not points:
            return
        if len(self.lines) == 1 and len(points) > 1:
            ground = QColor(brush.colour(tone))
            ground.setAlpha(_AREA)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            corners = [QPointF(points[0].x(), plot.bottom()), *points, QPointF(points[-1].x(), plot.bottom())]
            painter.drawPolygon(QPolygonF(corners))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(brush.colour(tone), 2, style, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline(QPolygonF(points))
        if len(points) <= _MOST_DOTS:
            painter.setPen(QPen(brush.colour(tone), 1.5))
            painter.setBrush(brush.colour("surface"))
            for point in points:
                painter.drawEllipse(point, _DOT, _DOT)
            painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_names(self, brush: Brush, plot: QRectF, top: float) -> None:
        """Write each name beside the end of its line, moved down where it would touch the one above."""
        em = brush.frame.em
        ends = []
        for number, line in enumerate(self.lines):
            known = [value for value in line.values if value is not None]
            if line.name and known:
                ends.append((plot.bottom() - plot.height() * known[-1] / top, number, line.name))
        lowest = 0.0
        for y, number, name in sorted(ends):
            at = max(y - em / 2, lowest)
            room = QRectF(plot.right() + tokens.S, at, brush.frame.width - plot.right() - tokens.S, em)
            brush.text(room, name, _STYLES[number % len(_STYLES)][0], LEFT)
            lowest = at + em
