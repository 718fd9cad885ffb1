"""Whether probabilities hold what they say: how often something was right against how sure the program was.

The diagonal is a program that is right exactly as often as it says (DeGroot and Fienberg 1983).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen, QPolygonF

from classifyme_desktop.ui.charts import axis
from classifyme_desktop.ui.charts.chart import Chart, Element
from classifyme_desktop.ui.charts.surface import LEFT, Brush, Frame
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.style import tokens

_HEIGHT: Final = 15.0  # em
_TICKS: Final = (0.0, 0.25, 0.5, 0.75, 1.0)
_SMALL: Final = 3.5
_LARGE: Final = 9.0


@dataclass(frozen=True, slots=True)
class Point:
    """Some cases: how sure the program was of them, which share was right, both in [0, 1], and how many they are."""

    confidence: float
    right: float
    count: int
    said: str
    key: str = ""


class ReliabilityDiagram(Chart):
    """Points over a square whose diagonal is the promise; the area of a point grows with its cases."""

    def __init__(self) -> None:
        super().__init__()
        self.points: tuple[Point, ...] = ()
        self.titles = ("", "")

    def show_points(self, points: Sequence[Point], titles: tuple[str, str], summary: str) -> None:
        """Show other points by rising confidence; ``titles``: of the axis upwards and of the one to the right."""
        self.points, self.titles = tuple(points), titles
        self.fill([Element(one.said, one.key) for one in self.points], summary)

    def height_in(self, frame: Frame) -> float:
        """Return a height that makes the plot about a square."""
        return round(min(_HEIGHT * frame.em, frame.width))

    def _plot(self, frame: Frame) -> QRectF:
        left = axis.left_room(frame, _TICKS, words.NUMBERS.percent)
        height = frame.height or self.height_in(frame)
        top = frame.em + tokens.S
        return QRectF(left, top, frame.width - left - tokens.M, height - top - 2 * frame.em - tokens.M)

    def _at(self, plot: QRectF, one: Point) -> QPointF:
        return QPointF(plot.left() + plot.width() * one.confidence, plot.bottom() - plot.height() * one.right)

    def _radius(self, one: Point) -> float:
        most = max(point.count for point in self.points) or 1
        return _SMALL + (_LARGE - _SMALL) * math.sqrt(one.count / most)

    def areas(self, frame: Frame) -> list[QRectF]:
        """Return a square around each point."""
        plot = self._plot(frame)
        half = _LARGE + tokens.XS
        centres = [self._at(plot, one) for one in self.points]
        return [QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half) for at in centres]

    def draw(self, brush: Brush) -> None:
        """Draw the grid, the diagonal, the points and the line that joins them."""
        frame, painter = brush.frame, brush.painter
        plot = self._plot(frame)
        axis.grid(brush, plot, _TICKS, words.NUMBERS.percent)
        places = [plot.left() + plot.width() * one for one in _TICKS]
        axis.below(brush, plot, places, [words.NUMBERS.percent(one) for one in _TICKS])
        brush.text(QRectF(0, 0, frame.width, frame.em), self.titles[0], "muted", LEFT)
        low = QRectF(plot.left(), plot.bottom() + frame.em + tokens.S, plot.width(), frame.em)
        brush.text(low, self.titles[1], "muted", LEFT)
        brush.line(plot.bottomLeft(), plot.topRight(), "control", Qt.PenStyle.DashLine)
        centres = [self._at(plot, one) for one in self.points]
        painter.setPen(QPen(brush.colour("accent"), 2))
        painter.drawPolyline(QPolygonF(centres))
        painter.setPen(QPen(brush.colour("surface"), 1.5))
        painter.setBrush(brush.colour("accent"))
        for one, centre in zip(self.points, centres, strict=True):
            painter.drawEllipse(centre, self._radius(one), self._radius(one))
        painter.setBrush(Qt.BrushStyle.NoBrush)
