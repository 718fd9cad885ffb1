"""Two bars beside each other on each line: what is asked for and what there is, or what was and what is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

from classifyme_desktop.ui.charts.chart import Chart, Element
from classifyme_desktop.ui.charts.surface import RIGHT, Brush, Frame
from classifyme_desktop.ui.style import tokens

_NARROW: Final = 34.0  # em
_LABEL_SHARE: Final = 0.4
_THICK: Final = 0.62
_TONES: Final = ("role", "accent")


@dataclass(frozen=True, slots=True)
class Pair:
    """One line: two values with their numbers as text. ``note``: what to say of both together, shown at the right."""

    label: str
    values: tuple[float, float]
    texts: tuple[str, str]
    said: str
    key: str = ""
    note: str = ""


class PairedBars(Chart):
    """Lines of two bars under two headings; both scales go from nothing to their largest value, or to that of both."""

    def __init__(self) -> None:
        super().__init__()
        self.pairs: tuple[Pair, ...] = ()
        self.heads: tuple[str, str, str] = ("", "", "")
        self._is_one_scale = False

    def show_pairs(
        self, pairs: Sequence[Pair], heads: tuple[str, str, str], summary: str, *, is_one_scale: bool = False
    ) -> None:
        """Show other lines, from top to bottom; ``heads``: of the two bars and of the notes.

        ``is_one_scale``: both bars measure the same, so that their lengths can be compared.
        """
        self.pairs, self.heads, self._is_one_scale = tuple(pairs), heads, is_one_scale
        self.fill([Element(one.said, one.key) for one in self.pairs], summary)

    def _is_narrow(self, frame: Frame) -> bool:
        return frame.width < _NARROW * frame.em

    def _row(self, frame: Frame) -> float:
        return round(frame.em * (2.0 if self._is_narrow(frame) else 1.0) + tokens.S)

    def _head(self, frame: Frame) -> float:
        return round(frame.em + tokens.XS)

    def height_in(self, frame: Frame) -> float:
        """Return the height of the headings and all lines."""
        return self._head(frame) + self._row(frame) * len(self.pairs)

    def areas(self, frame: Frame) -> list[QRectF]:
        """Return the lines."""
        row, head = self._row(frame), self._head(frame)
        return [QRectF(0, head + number * row, frame.width, row) for number in range(len(self.pairs))]

    def _columns(self, frame: Frame) -> tuple[float, list[tuple[float, float]], float]:
        """Return where the labels end, left and width of both bars with their numbers, and where the notes begin."""
        note = frame.text_width([self.heads[2], *(one.note for one in self.pairs)])
        note = note + tokens.L if note else 0.0
        label = 0.0
        if not self._is_narrow(frame):
            wanted = frame.text_width([one.label for one in self.pairs]) + tokens.M
            label = min(wanted, _LABEL_SHARE * frame.width)
        left = tokens.XS + label
        each = (frame.width - left - note - tokens.XS - tokens.L) / 2
        return label, [(left, each), (left + each + tokens.L, each)], frame.width - note

    def draw(self, brush: Brush) -> None:
        """Draw the headings, then both bars of each line."""
        frame = brush.frame
        label, columns, note = self._columns(frame)
        head = self._head(frame)
        for (left, width), title in zip(columns, self.heads, strict=False):
            brush.text(QRectF(left, 0, width, head), title, "muted", is_bold=True)
        brush.text(QRectF(note, 0, frame.width - note - tokens.XS, head), self.heads[2], "muted", RIGHT)
        largest = [max((one.values[side] for one in self.pairs), default=0.0) or 1.0 for side in (0, 1)]
        if self._is_one_scale:
            largest = [max(largest)] * 2
        for one, area in zip(self.pairs, self.areas(frame), strict=True):
            line = QRectF(area)
            if label:
                brush.text(QRectF(tokens.XS, line.top(), label - tokens.S, line.height()), one.label)
            else:
                brush.text(QRectF(tokens.XS, line.top() + 2, line.width() - tokens.S, frame.em), one.label)
                line.setTop(line.top() + frame.em)
            for side, (left, width) in enumerate(columns):
                self._draw_bar(brush, QRectF(left, line.top(), width, line.height()), one, side, largest[side])
            room = QRectF(note, line.top(), frame.width - note - tokens.XS, line.height())
            brush.text(room, one.note, "muted", RIGHT)

    def _draw_bar(self, brush: Brush, room: QRectF, one: Pair, side: int, largest: float) -> None:
        frame = brush.frame
        number = frame.text_width([pair.texts[side] for pair in self.pairs]) + tokens.S
        thick = round(_THICK * frame.em)
        width = max(0.0, room.width() - number) * one.values[side] / largest
        if one.values[side] > 0:
            width = max(width, 2.0)
        brush.box(QRectF(room.left(), room.center().y() - thick / 2, width, thick), _TONES[side])
        at = QRectF(room.left() + width + tokens.XS, room.top(), number, room.height())
        brush.text(at, one.texts[side], "text" if one.values[side] else "bad")
