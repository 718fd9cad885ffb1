"""A tab: a word that stays down while its page is shown. Where it is cut for want of room, a tip tells all of it."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from classifyme_desktop.ui.style import tokens

_LEAST: Final = 6  # letters that are always shown


class Tab(QPushButton):
    """Dressed by the style sheet as a tab."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self.setCheckable(True)
        self.setProperty("kind", "tab")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return the room for the first letters."""
        whole = self.sizeHint()
        least = _LEAST * self.fontMetrics().averageCharWidth() + 2 * tokens.M
        return QSize(min(whole.width(), least), whole.height())

    def shown_text(self) -> str:
        """Return the words as they are painted, cut where there is no room for all of them."""
        room = self.width() - 2 * tokens.M
        words, metrics = self.text().replace("&&", "&"), self.fontMetrics()
        if self.width() >= self.sizeHint().width() or metrics.horizontalAdvance(words) <= room:
            return words
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the button with the words that fit; a tip tells all of them where some do not."""
        shown, words = self.shown_text(), self.text().replace("&&", "&")
        tip = words if shown != words else ""
        if tip != self.toolTip():
            self.setToolTip(tip)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = shown.replace("&", "&&")
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
