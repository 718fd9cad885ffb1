"""Painted figures of the details: roles with their bars, the way down the tree of roles, and a name cut in the middle.

Each says the same in words to a screen reader. Knows no library.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables.cells import paint_bar

Share = tuple[str, float]
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class Shares(QWidget):
    """A list of names with a share each; the base of the figures below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shares: list[Share] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_shares(self, shares: Sequence[Share]) -> None:
        """Show other shares."""
        self.shares = list(shares)
        said = "; ".join(f"{name} {words.NUMBERS.percent(share)}" for name, share in self.shares)
        self.setAccessibleDescription(said)
        self.setToolTip("")
        self.setVisible(bool(self.shares))
        self.updateGeometry()
        self.update()

    def line_height(self) -> int:
        """Return the height of one line."""
        return self.fontMetrics().height() + tokens.S

    def sizeHint(self) -> QSize:
        """Return the size of all lines."""
        return QSize(240, self.line_height() * len(self.shares))

    def minimumSizeHint(self) -> QSize:
        """Return a width at which names are cut rather than the figure."""
        return QSize(160, self.sizeHint().height())

    def paint_line(self, painter: QPainter, room: QRect, name: str, share: float, tone: str) -> None:
        """Paint a name at the left and its percent at the right of ``room``."""
        colours = tokens.now()
        percent = words.NUMBERS.percent(share)
        width = painter.fontMetrics().horizontalAdvance(percent) + tokens.S
        painter.setPen(QColor(colours.muted))
        painter.drawText(room, _RIGHT, percent)
        painter.setPen(QColor(getattr(colours, tone)))
        cut = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room.width() - width)
        painter.drawText(room, _LEFT, cut)


class RoleBars(Shares):
    """Roles, likeliest first, each with a thin bar under its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_named = True

    def line_height(self) -> int:
        """Return the height of one role."""
        return self.fontMetrics().height() + tokens.L

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the roles."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens.now()
        plain = painter.font()
        for number, (name, share) in enumerate(self.shares):
            top = number * self.line_height()
            is_first = number == 0 and self.is_named
            painter.setFont(tokens.font(plain, TextSize.BODY, is_bold=is_first))
            room = QRect(0, top, self.width(), painter.fontMetrics().height() + 2)
            self.paint_line(painter, room, name, share, "text" if number == 0 else "muted")
            bar = QRectF(0, room.bottom() + 3, self.width(), 4)
            paint_bar(painter, bar, share, colours.track, colours.accent if is_first else colours.control)


class CutPath(Shares):
    """The way from the widest family to the role, as stations on a line."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the stations."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens.now()
        height = self.line_height()
        indent = tokens.L + tokens.XS
        last = len(self.shares) - 1
        for number, (name, share) in enumerate(self.shares):
            middle = QPointF(tokens.XS + 1.5, number * height + height / 2)
            if number < last:
                painter.setPen(QPen(QColor(colours.control), 1.5))
                painter.drawLine(middle, QPointF(middle.x(), middle.y() + height))
            painter.setPen(QPen(QColor(colours.accent), 1.5))
            painter.setBrush(QColor(colours.accent if number == last else colours.surface))
            painter.drawEllipse(middle, 4, 4)
            room = QRect(indent, number * height, self.width() - indent, height)
            self.paint_line(painter, room, name, share, "text")


class NameLine(QWidget):
    """One line of text that is cut where room ends; in the middle, so that the end of a file's name stays in sight."""

    def __init__(
        self,
        tone: str = "text",
        *,
        is_bold: bool = False,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = ""
        self._tone = tone
        self._elide = elide
        self.setFont(tokens.font(self.font(), TextSize.BODY, is_bold=is_bold))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the whole text."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text), metrics.height() + tokens.XS)

    def minimumSizeHint(self) -> QSize:
        """Return a width at which the text is cut rather than the window."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the text."""
        painter = QPainter(self)
        painter.setFont(QFont(self.font()))
        painter.setPen(QColor(getattr(tokens.now(), self._tone)))
        cut = painter.fontMetrics().elidedText(self._text, self._elide, self.width())
        painter.drawText(self.rect(), _LEFT, cut)
