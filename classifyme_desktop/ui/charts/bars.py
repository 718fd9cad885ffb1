"""Bars side by side, one on each line, each of one part or of several: how much there is of what."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

from classifyme_desktop.ui.charts.chart import Chart, Element
from classifyme_desktop.ui.charts.surface import RIGHT, Brush, Frame
from classifyme_desktop.ui.style import tokens

_NARROW: Final = 30.0  # em; below it a label stands above its bar
_LABEL_SHARE: Final = 0.46
_THICK: Final = 0.62  # em


@dataclass(frozen=True, slots=True)
class Bar:
    """``values``: its parts from left to right; ``text``: the number at its right; ``said``: all of it in words.

    A second part is drawn as an outline.
    """

    label: str
    values: tuple[float, ...]
    text: str
    said: str
    key: str = ""


class BarChart(Chart):
    """Horizontal bars on one scale."""

    def __init__(self) -> None:
        super().__init__()
        self.bars: tuple[Bar, ...] = ()

    def show_bars(self, bars: Sequence[Bar], summary: str) -> None:
        """Show other bars, from top to bottom."""
        self.bars = tuple(bars)
        self.fill([Element(one.said, one.key) for one in self.bars], summary)

    def _row(self, frame: Frame) -> float:
        lines = 1.0 if frame.width >= _NARROW * frame.em else 2.0
        return round(frame.em * lines + tokens.S)

    def height_in(self, frame: Frame) -> float:
        """Return the height of all lines."""
        return self._row(frame) * len(self.bars)

    def areas(self, frame: Frame) -> list[QRectF]:
        """Return the lines."""
        row = self._row(frame)
        return [QRectF(0, number * row, frame.width, row) for number in range(len(self.bars))]

    def draw(self, brush: Brush) -> None:
        """Draw label, bar and number of each line."""
        frame = brush.frame
        largest = max((sum(one.values) for one in self.bars), default=0.0) or 1.0
        number = frame.text_width([one.text for one in self.bars]) + tokens.M
        label = 0.0
        if frame.width >= _NARROW * frame.em:
            wanted = frame.text_width([one.label for one in self.bars]) + tokens.M
            label = min(wanted, _LABEL_SHARE * frame.width)
        for one, area in zip(self.bars, self.areas(frame), strict=True):
            line = area.adjusted(tokens.XS, 0, -tokens.XS, 0)
            if label:
                brush.text(QRectF(line.left(), line.top(), label - tokens.S, line.height()), one.label)
            else:
                brush.text(QRectF(line.left(), line.top() + 2, line.width(), frame.em), one.label)
                line.setTop(line.top() + frame.em)
            track = QRectF(line.left() + label, line.top(), max(0.0, line.width() - label - number), line.height())
            self._draw_parts(brush, track, one, largest)
            brush.text(QRectF(line.right() - number, line.top(), number, line.height()), one.text, "text", RIGHT)

    @staticmethod
    def _draw_parts(brush: Brush, track: QRectF, one: Bar, largest: float) -> None:
        thick = round(_THICK * brush.frame.em)
        left, top = track.left(), track.center().y() - thick / 2
        for place, value in enumerate(one.values):
            width = track.width() * value / largest
            if value > 0:
                width = max(width, 2.0)
            brush.box(QRectF(left, top, width, thick), "control" if place else "accent", is_open=place > 0)
            left += width
