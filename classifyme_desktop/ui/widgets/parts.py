"""Small pieces that the pages are put together from, each plain text, named for those who hear it, and dressed once."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize

SELECTABLE: Final = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


def label(size: TextSize = TextSize.BODY, *, tone: str = "", is_bold: bool = False, wraps: bool = False) -> QLabel:
    """Return a label for plain text; nothing in a text from a file is ever taken for markup."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(tokens.font(made.font(), size, is_bold=is_bold))
    made.setWordWrap(wraps)
    if tone:
        made.setProperty("tone", tone)
    if wraps:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def set_tone(widget: QWidget, tone: str) -> None:
    """Give a label another colour of the theme."""
    if widget.property("tone") != tone:
        widget.setProperty("tone", tone)
        font = QFont(widget.font())  # unpolishing gives back the one of the first day, whatever size was chosen since
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        if font != widget.font():
            widget.setFont(font)


class _Button(QPushButton):
    """Enter presses it as Space does, whatever else Enter would do there; Qt's own is pressed in dialogs alone."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter without another key."""
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not is_plain:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()


def button(act: Callable[[], object], icon: str = "", kind: str = "") -> QPushButton:
    """Return a button of a kind that the style sheet knows (``primary``, ``link``, ...); its text comes later."""
    made = _Button()
    made.setAutoDefault(False)
    if kind:
        made.setProperty("kind", kind)
    if icon:
        icons.dress(made, icon, "on_accent" if kind == "primary" else "text")
    made.clicked.connect(lambda: act())
    if kind == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def switch(act: Callable[[bool], object]) -> QPushButton:
    """Return a button that stays down while something is on, with a tick beside its words; they come later."""
    made = _Button()
    made.setAutoDefault(False)
    made.setCheckable(True)
    made.setProperty("kind", "chip")

    def tick() -> None:
        if made.isChecked():
            icons.dress(made, "met", "accent")
        else:
            icons.undress(made)

    made.toggled.connect(lambda _is_on: tick())
    made.clicked.connect(lambda is_on: act(is_on))
    return made


def announce(widget: QWidget, text: str) -> None:
    """Say something to a screen reader without moving the focus."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def centred(widget: QWidget, characters: int) -> QHBoxLayout:
    """Return a line with a text in its middle that is at most so many characters wide, since long lines tire."""
    widget.setMaximumWidth(characters * widget.fontMetrics().averageCharWidth())
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    line = QHBoxLayout()
    line.addStretch(1)
    line.addWidget(widget, 1000)
    line.addStretch(1)
    return line
