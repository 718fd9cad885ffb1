"""A choice among a few, drawn in the colours of the theme: the edge of the style's is too faint in the dark."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from classifyme_desktop.ui.style import tokens


class Choice(QComboBox):
    """A choice that does not change when the page is scrolled over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def sizeHint(self) -> QSize:
        """Return a height like that of a line for words."""
        return super().sizeHint().expandedTo(QSize(0, self.fontMetrics().height() + tokens.L - 2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box, what is chosen, and an arrow down."""
        colours = tokens.now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = 2.0 if self.hasFocus() else 1.0
        painter.setPen(QPen(QColor(colours.accent if self.hasFocus() else colours.control), edge))
        painter.setBrush(QColor(colours.surface))
        box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.drawRoundedRect(box, tokens.RADIUS, tokens.RADIUS)
        painter.setPen(QColor(colours.text if self.isEnabled() else colours.control))
        room = self.rect().adjusted(tokens.S + 2, 0, -tokens.XL, 0)
        cut = painter.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), cut)
        paint_arrow(painter, QRect(self.width() - tokens.XL, 0, tokens.XL, self.height()), colours.muted)


def paint_arrow(painter: QPainter, room: QRect, colour: str) -> None:
    """Paint an arrow down in the middle of ``room``: here more can be chosen."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colour), 1.75)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    middle = QRectF(room).center()
    points = [middle + QPointF(-tokens.XS, -2), middle + QPointF(0, 2), middle + QPointF(tokens.XS, -2)]
    painter.drawPolyline(QPolygonF(points))
    painter.restore()
