"""A short message at the foot of the window, with at most one thing to do about it. Never takes the focus."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLineEdit, QWidget

from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.widgets import parts

_SHOWN_MS: Final = 8_000
_SETTLED_MS: Final = 300  # after which what a message tells of is in sight
_HIGHEST: Final = 4  # heights of the message that it may climb to make way


@dataclass(frozen=True, slots=True)
class Telling:
    """What a toast says. ``act`` is done on its button; ``gone`` when it goes away without that.

    With ``redo`` the message is of a change that ``act`` takes back and ``redo`` makes again: the window keeps it among
    its steps under ``name``, so that Ctrl+Z takes it back as well, when the toast has long gone.
    """

    text: str
    action: str = ""
    act: Callable[[], None] = lambda: None
    gone: Callable[[], None] = lambda: None
    redo: Callable[[], None] | None = None
    name: str = ""


class Toast(QFrame):
    """One message at a time; a new one sends the last away."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("toast")
        self._window = window
        self._telling: Telling | None = None
        self.words = parts.label()
        self.button = parts.button(self.act)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.L, tokens.S, tokens.S, tokens.S)
        layout.setSpacing(tokens.M)
        layout.addWidget(self.words)
        layout.addWidget(self.button)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._timer.timeout.connect(self.dismiss)
        self._settling = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settling.timeout.connect(self._on_settled)
        window.installEventFilter(self)
        self.hide()

    def tell(self, telling: Telling) -> None:
        """Show a message for eight seconds; longer while the pointer is on it."""
        self.dismiss()
        self._telling = telling
        self.words.setText(telling.text)
        self.button.setText(telling.action)
        self.button.setVisible(bool(telling.action))
        self.show()
        self.raise_()
        self._place()
        self._timer.start()
        self._settling.start()
        parts.announce(self, telling.text)

    def act(self) -> None:
        """Do what the button offers."""
        telling, self._telling = self._telling, None
        self._timer.stop()
        self.hide()
        if telling is not None:
            telling.act()

    def dismiss(self) -> None:
        """Send the message away."""
        telling, self._telling = self._telling, None
        self._timer.stop()
        self.hide()
        if telling is not None:
            telling.gone()

    def _place(self) -> None:
        """Lie at the foot of the window, in its middle, at a side, or higher: where nothing is to be pressed."""
        self.adjustSize()
        foot, left = self._window.height() - self.height() - tokens.XL, self._window.width() - self.width()
        taken = self._taken()
        places = [
            QRect(QPoint(across, down), self.size())
            for down in range(foot, foot - _HIGHEST * self.height(), -(self.height() // 2))
            for across in (left // 2, left - tokens.XL, tokens.XL)
        ]
        free = (place for place in places if not any(place.intersects(one) for one in taken))
        self.move(next(free, places[0]).topLeft())

    def _taken(self) -> list[QRect]:
        """Return where buttons and lines to type in lie in the window."""
        shown: list[QWidget] = [
            *(one for one in self._window.findChildren(QAbstractButton) if one is not self.button),
            *self._window.findChildren(QLineEdit),
        ]
        return [QRect(one.mapTo(self._window, QPoint()), one.size()) for one in shown if one.isVisible()]

    def _on_settled(self) -> None:
        """Make way for a page that came into sight with the message."""
        is_whole = self.size() == self.sizeHint()
        if self.isVisible() and not (is_whole and not any(self.geometry().intersects(one) for one in self._taken())):
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the window when its size changes."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the room that letters of another size need."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.isVisible():
            self._settling.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer is here."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go some time after the pointer has left."""
        if self.isVisible():
            self._timer.start()
        super().leaveEvent(event)
