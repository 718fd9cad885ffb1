"""A bar of several parts side by side: a score, or how much each part of it counts. Knows no library."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from classifyme_desktop.ui.language import part_words
from classifyme_desktop.ui.style import tokens

HEIGHT: Final = 10.0
_GAP: Final = 1.5  # between two parts, so that they are told apart without their colours


def paint(painter: QPainter, bar: QRectF, widths: Sequence[float], colours: tokens.Colours) -> None:
    """Paint the parts in their order; the whole bar is 1, ``widths`` are shares of it by ``part_words.PARTS``."""
    outline = QPainterPath()
    outline.addRoundedRect(bar, bar.height() / 2, bar.height() / 2)
    painter.save()
    painter.setClipPath(outline)
    painter.fillRect(bar, QColor(colours.track))
    left = bar.left()
    for part, share in zip(part_words.PARTS, widths, strict=True):
        width = bar.width() * share
        if width > _GAP:
            painted = QRectF(left, bar.top(), width - _GAP, bar.height())
            painter.fillRect(painted, QColor(getattr(colours, part)))
        left += width
    painter.restore()


class StackedBar(QWidget):
    """The bar as a widget of its own; what it shows is said in words by who holds it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widths: Sequence[float] = (0.0,) * len(part_words.PARTS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_widths(self, widths: Sequence[float]) -> None:
        """Show other parts."""
        self._widths = widths
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the bar."""
        return QSize(160, round(HEIGHT) + tokens.XS)

    def minimumSizeHint(self) -> QSize:
        """Return a width at which the parts can be told apart."""
        return QSize(96, round(HEIGHT) + tokens.XS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0, (self.height() - HEIGHT) / 2, self.width(), HEIGHT)
        paint(painter, bar, self._widths, tokens.now())
