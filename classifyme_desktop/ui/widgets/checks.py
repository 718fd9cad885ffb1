"""A box to check, drawn in the colours of the theme: that of the style is too faint to see in the dark."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QWidget

from classifyme_desktop.ui.style import tokens

_TICK: Final = ((0.24, 0.52), (0.43, 0.7), (0.77, 0.32))  # shares of the box


def side(height: int) -> int:
    """Return how wide a box is beside text of a height."""
    return max(14, height)


def paint(painter: QPainter, box: QRectF, *, is_checked: bool, has_focus: bool = False) -> None:
    """Paint a box, with a tick when it is checked."""
    colours = tokens.now()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = box.adjusted(1, 1, -1, -1)
    edge = colours.accent if is_checked or has_focus else colours.control
    painter.setPen(QPen(QColor(edge), 2 if has_focus else 1.25))
    painter.setBrush(QColor(colours.accent if is_checked else colours.surface))
    painter.drawRoundedRect(inner, 3, 3)
    if is_checked:
        pen = QPen(QColor(colours.on_accent), max(1.75, box.width() / 9))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        points = [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in _TICK]
        painter.drawPolyline(QPolygonF(points))
    painter.restore()


class CheckBox(QCheckBox):
    """A check box with that look."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.toggled.connect(lambda: self.update())

    def sizeHint(self) -> QSize:
        """Return the room for the box and the words."""
        metrics = self.fontMetrics()
        width = side(metrics.height()) + tokens.S + metrics.horizontalAdvance(self.text())
        return QSize(width + tokens.XS, max(metrics.height() + tokens.S, tokens.XL))

    def minimumSizeHint(self) -> QSize:
        """Return the same: the words are never cut."""
        return self.sizeHint()

    def hitButton(self, position: object) -> bool:
        """Return that the words can be clicked on as well as the box."""
        return self.rect().contains(position)  # type: ignore[call-overload, no-any-return]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box and the words."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        edge = side(self.fontMetrics().height())
        box = QRectF(0, (self.height() - edge) / 2, edge, edge)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        paint(painter, box, is_checked=self.isChecked(), has_focus=has_focus)
        colours = tokens.now()
        painter.setPen(QColor(colours.text if self.isEnabled() else colours.control))
        words = self.rect().adjusted(edge + tokens.S, 0, 0, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.text())
