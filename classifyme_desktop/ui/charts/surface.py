"""What charts draw on: a room with the measures of its font, and a painter with the colours of a theme.

The same drawing goes to the screen, to a picture and to a file of vectors. Knows no chart.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize

LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE: Final = Qt.AlignmentFlag.AlignCenter


class Frame:
    """The room that a chart is drawn in, and the measures that follow from its font; ``em`` is the height of a line."""

    def __init__(self, width: float, height: float, font: QFont) -> None:
        self.font = tokens.font(font, TextSize.CAPTION)
        self.bold = tokens.font(font, TextSize.CAPTION, is_bold=True)
        self.metrics = QFontMetricsF(self.font)
        self.width, self.height = width, height
        self.em = self.metrics.height()

    def text_width(self, texts: Sequence[str]) -> float:
        """Return the width of the widest of some texts, 0 for none."""
        return max((self.metrics.horizontalAdvance(text) for text in texts), default=0.0)


class Brush:
    """A painter with the frame and the colours of one drawing."""

    def __init__(self, painter: QPainter, frame: Frame, colours: tokens.Colours) -> None:
        self.painter, self.frame, self.colours = painter, frame, colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(frame.font)

    def colour(self, tone: str) -> QColor:
        """Return the colour of a token."""
        return QColor(getattr(self.colours, tone))

    def text(
        self, room: QRectF, text: str, tone: str = "text", align: Qt.AlignmentFlag = LEFT, *, is_bold: bool = False
    ) -> None:
        """Write one line, cut at its end where the room ends."""
        font = self.frame.bold if is_bold else self.frame.font
        self.painter.setFont(font)
        self.painter.setPen(self.colour(tone))
        cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width() + 0.5)
        self.painter.drawText(room, int(align | Qt.TextFlag.TextSingleLine), cut)

    def line(self, start: QPointF, end: QPointF, tone: str, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> None:
        """Draw a thin line."""
        self.painter.setPen(QPen(self.colour(tone), 1, style))
        self.painter.drawLine(start, end)

    def box(self, area: QRectF, tone: str, radius: float = 2.0, *, is_open: bool = False) -> None:
        """Fill a box; ``is_open``: a part that counts less, drawn as an outline, to be told apart without colours."""
        if area.width() <= 0 or area.height() <= 0:
            return
        painter = self.painter
        if is_open:
            painter.setPen(QPen(self.colour(tone), 1))
            painter.setBrush(self.colour("track"))
            area = area.adjusted(0.5, 0.5, -0.5, -0.5)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.colour(tone))
        radius = min(radius, area.width() / 2, area.height() / 2)
        painter.drawRoundedRect(area, radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
