"""What a report draws: marks of requirements, the bar of a score, a word in a frame. Shapes differ, not only tones."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from classifyme_desktop.ui.export.report.paper import COLOURS, POINT, Block, Style, Text, fill
from classifyme_desktop.ui.language.part_words import PARTS

MARK: Final = 9.0 * POINT
_TICK: Final = ((0.27, 0.53), (0.44, 0.69), (0.74, 0.34))  # shares of the mark
_CROSS: Final = (((0.32, 0.32), (0.68, 0.68)), ((0.68, 0.32), (0.32, 0.68)))
_GAP: Final = 0.2  # between the parts of a bar, as a share of its height
PILL: Final = Style(8.2, is_bold=True)
_AROUND: Final = 6.0 * POINT


def requirement(*, is_met: bool | None) -> Block:
    """Return the mark of a requirement: a full disc with a tick, a ring with a cross, a ring with a question mark."""

    def draw(painter: QPainter, x: float, y: float) -> None:
        box = QRectF(x, y + 1.6 * POINT, MARK, MARK)
        tone = "quiet" if is_met is None else "good" if is_met else "bad"
        colour = QColor(getattr(COLOURS, tone))
        painter.setBrush(colour if is_met else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1.0 * POINT))
        painter.drawEllipse(box.adjusted(POINT / 2, POINT / 2, -POINT / 2, -POINT / 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        stroke = QPen(QColor(COLOURS.on_accent) if is_met else colour, 1.1 * POINT)
        stroke.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(stroke)
        if is_met is None:
            sign = Text("?", Style(6.8, tone, is_bold=True), MARK)
            sign.draw(painter, box.center().x() - sign.natural / 2, box.center().y() - sign.height / 2)
        elif is_met:
            painter.drawPolyline(QPolygonF([_within(box, point) for point in _TICK]))
        else:
            for start, end in _CROSS:
                painter.drawLine(_within(box, start), _within(box, end))

    return Block(MARK + 1.6 * POINT, draw)


def _within(box: QRectF, share: tuple[float, float]) -> QPointF:
    return QPointF(box.x() + share[0] * box.width(), box.y() + share[1] * box.height())


def bar(width: float, shares: Sequence[float], points: float = 6.0) -> Block:
    """Return a bar of the parts of a score, ``shares`` of its width by ``part_words.PARTS``, gaps between them."""
    height = points * POINT
    between = _GAP * height

    def draw(painter: QPainter, x: float, y: float) -> None:
        room = QRectF(x, y, width, height)
        outline = QPainterPath()
        outline.addRoundedRect(room, height / 2, height / 2)
        painter.save()
        painter.setClipPath(outline)
        fill(painter, room, "track")
        left = x
        for part, share in zip(PARTS, shares, strict=True):
            if width * share > between:
                fill(painter, QRectF(left, y, width * share - between, height), part)
            left += width * share
        painter.restore()

    return Block(height, draw)


def swatch(part: str) -> Block:
    """Return a small square in the colour of a part of the score."""

    def draw(painter: QPainter, x: float, y: float) -> None:
        fill(painter, QRectF(x, y + 2.4 * POINT, 6 * POINT, 6 * POINT), part, 1.2 * POINT)

    return Block(9 * POINT, draw)


class Pill:
    """A word in a frame, such as where a person stands."""

    def __init__(self, word: str, most: float) -> None:
        self._text = Text(word, PILL, most - 2 * _AROUND, 1)
        self.width = self._text.natural + 2 * _AROUND
        self.height = self._text.height + 3 * POINT

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw it from its upper left corner."""
        fill(painter, QRectF(x, y, self.width, self.height), "accent_soft", self.height / 2)
        self._text.draw(painter, x + _AROUND, y + 1.5 * POINT)
