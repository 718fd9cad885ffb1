"""The same small picture several times, on one scale: how a spread differs from one group to the next."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt

from classifyme_desktop.ui.charts.chart import Chart, Element
from classifyme_desktop.ui.charts.surface import RIGHT, Brush, Frame
from classifyme_desktop.ui.style import tokens

_LEAST_WIDTH: Final = 13.0  # em
_PLOT: Final = 3.2  # em
_MOST_COLUMNS: Final = 3


@dataclass(frozen=True, slots=True)
class Panel:
    """One group: ``values`` as shares or counts, all panels alike; ``text`` beside the title; ``said``: in words."""

    title: str
    values: tuple[float, ...]
    text: str
    said: str
    key: str = ""


class Multiples(Chart):
    """Panels in rows; the largest value of all gives the scale."""

    def __init__(self) -> None:
        super().__init__()
        self.panels: tuple[Panel, ...] = ()
        self.edges = ("", "")

    def show_panels(self, panels: Sequence[Panel], edges: tuple[str, str], summary: str) -> None:
        """Show other panels; ``edges``: what stands under the first and the last value of each."""
        self.panels, self.edges = tuple(panels), edges
        self.fill([Element(one.said, one.key) for one in self.panels], summary)

    def columns_in(self, frame: Frame) -> int:
        """Return how many panels stand side by side."""
        fitting = int(frame.width / (_LEAST_WIDTH * frame.em))
        return max(1, min(fitting, _MOST_COLUMNS, len(self.panels)))

    def _panel_height(self, frame: Frame) -> float:
        return round(frame.em * (2 + _PLOT) + tokens.L)

    def height_in(self, frame: Frame) -> float:
        """Return the height of all rows."""
        rows = -(-len(self.panels) // self.columns_in(frame))
        return rows * self._panel_height(frame) + (rows - 1) * tokens.S

    def areas(self, frame: Frame) -> list[QRectF]:
        """Return the panels."""
        columns, height = self.columns_in(frame), self._panel_height(frame)
        width = (frame.width - (columns - 1) * tokens.S) / columns
        return [
            QRectF((number % columns) * (width + tokens.S), (number // columns) * (height + tokens.S), width, height)
            for number in range(len(self.panels))
        ]

    def step(self, key: int) -> int | None:
        """Return the panel that an arrow leads to; up and down go by rows."""
        columns = self.columns_in(self.frame_for(self.width(), self.height()))
        by = {Qt.Key.Key_Down: columns, Qt.Key.Key_Up: -columns}.get(Qt.Key(key))
        if by is None:
            return super().step(key)
        number = self.current + by
        return number if 0 <= number < len(self.panels) else self.current

    def draw(self, brush: Brush) -> None:
        """Draw the panels."""
        largest = max((value for one in self.panels for value in one.values), default=0.0) or 1.0
        for one, area in zip(self.panels, self.areas(brush.frame), strict=True):
            self._draw_panel(brush, area.adjusted(tokens.S, tokens.XS, -tokens.S, -tokens.XS), one, largest)

    def _draw_panel(self, brush: Brush, room: QRectF, one: Panel, largest: float) -> None:
        em = brush.frame.em
        number = brush.frame.text_width([one.text]) + tokens.S
        brush.text(QRectF(room.left(), room.top(), room.width() - number, em), one.title)
        brush.text(QRectF(room.right() - number, room.top(), number, em), one.text, "muted", RIGHT)
        plot = QRectF(room.left(), room.top() + em + tokens.XS, room.width(), round(_PLOT * em))
        step = plot.width() / max(1, len(one.values))
        for place, value in enumerate(one.values):
            height = plot.height() * value / largest
            brush.box(QRectF(plot.left() + place * step + 1, plot.bottom() - height, step - 2, height), "accent")
        y = round(plot.bottom()) + 0.5
        brush.line(QPointF(plot.left(), y), QPointF(plot.right(), y), "control")
        below = QRectF(plot.left(), plot.bottom() + 2, plot.width(), em)
        brush.text(below, self.edges[0], "muted")
        brush.text(below, self.edges[1], "muted", RIGHT)
