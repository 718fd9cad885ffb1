"""What needs attention: for each state in which files could not be read, how many, and the remedies."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from classifyme_desktop.domain.document import FileState, Reason
from classifyme_desktop.services.library import PROBLEMS
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables import looks
from classifyme_desktop.ui.widgets import parts

STATES: Final = tuple(state for state in FileState if state in PROBLEMS)
_ADVICE: Final = {  # the plainest reason of each
    FileState.NEEDS_PASSWORD: Reason.ENCRYPTED,
    FileState.SCANNED: Reason.IMAGES,
    FileState.DAMAGED: Reason.UNREADABLE,
    FileState.UNSUPPORTED: Reason.OTHER_TYPE,
    FileState.TOO_LARGE: Reason.FILE_SIZE,
    FileState.GAVE_UP: Reason.CRASH,
    FileState.SKIPPED: Reason.CANCELLED,
}
_AGAIN: Final = (FileState.GAVE_UP, FileState.SKIPPED)


class Attention(QFrame):
    """A line that opens. Each signal carries the state that a remedy is for."""

    shown = Signal(object)
    unlock_asked = Signal(object)
    recognise_asked = Signal(object)
    again_asked = Signal(object)
    remove_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._counts: Mapping[FileState, int] = {}
        self.can_recognise = False
        self.fold = parts.button(self._on_fold, "closed", "quiet")
        self.fold.setCheckable(True)
        self.rows: dict[FileState, _Row] = {state: _Row(self, state) for state in STATES}
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(tokens.M, 0, tokens.S, tokens.S)
        inside.setSpacing(tokens.XS)
        for row in self.rows.values():
            inside.addWidget(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.XS, tokens.XS, tokens.XS, tokens.XS)
        layout.setSpacing(tokens.XS)
        layout.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._inside)
        self._inside.hide()
        self.hide()

    def show_counts(self, counts: Mapping[FileState, int]) -> None:
        """Show how many files are in each state; hidden where all were read."""
        self._counts = counts
        total = sum(counts.get(state, 0) for state in STATES)
        self.setVisible(total > 0)
        self.fold.setText(self.tr("%n file(s) need attention", "", total))
        for state, row in self.rows.items():
            count = counts.get(state, 0)
            row.setVisible(count > 0)
            row.show_count(count, can_recognise=self.can_recognise)

    def open(self) -> None:
        """Open the list of states."""
        self.fold.setChecked(True)
        self._on_fold()

    def _on_fold(self) -> None:
        is_open = self.fold.isChecked()
        icons.dress(self.fold, "open" if is_open else "closed")
        self._inside.setVisible(is_open)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_counts(self._counts)
        super().changeEvent(event)


class _Row(QWidget):
    """One state: its drawing, its name with the count, what to do, and buttons for it."""

    def __init__(self, whole: Attention, state: FileState) -> None:
        super().__init__()
        self._state = state
        self._icon = parts.label()
        icons.dress(self._icon, looks.drawing(state), looks.tone(state))
        self._name = parts.label(is_bold=True)
        self._advice = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.show_them = parts.button(lambda: whole.shown.emit(state), kind="link")
        self.unlock = parts.button(lambda: whole.unlock_asked.emit(state))
        self.recognise = parts.button(lambda: whole.recognise_asked.emit(state))
        self.again = parts.button(lambda: whole.again_asked.emit(state))
        self.remove = parts.button(lambda: whole.remove_asked.emit(state), "remove", "quiet")
        told = QGridLayout()
        told.setHorizontalSpacing(tokens.S)
        told.setVerticalSpacing(0)
        told.addWidget(self._icon, 0, 0)
        told.addWidget(self._name, 0, 1)
        told.addWidget(self._advice, 1, 1)
        told.setColumnStretch(1, 1)
        self._line = QHBoxLayout()
        self._line.setSpacing(tokens.XS)
        self._line.addStretch(1)
        for button in (self.show_them, self.unlock, self.recognise, self.again, self.remove):
            self._line.addWidget(button)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, tokens.XS, 0, tokens.XS)
        self._layout.setSpacing(tokens.S)
        self._layout.addLayout(told, 1)
        self._layout.addLayout(self._line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons under the words where these would have less than half of the room."""
        super().resizeEvent(event)
        is_wide = 2 * self._line.sizeHint().width() <= self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._layout.setDirection(across if is_wide else down)

    def show_count(self, count: int, *, can_recognise: bool) -> None:
        """Show how many files are in the state, and the remedies that there are."""
        named = words.state(self._state)
        self._name.setText(
            self.tr("%1: %2", "state and number of files").replace("%1", named).replace("%2", words.number(count))
        )
        self._advice.setText(words.reason(_ADVICE[self._state]))
        self.unlock.setVisible(self._state is FileState.NEEDS_PASSWORD)
        self.recognise.setVisible(self._state is FileState.SCANNED and can_recognise)
        self.again.setVisible(self._state in _AGAIN)
        buttons = {
            self.show_them: self.tr("Show them"),
            self.unlock: self.tr("Enter the password…"),
            self.recognise: self.tr("Read the pictures"),
            self.again: self.tr("Try again"),
            self.remove: self.tr("Remove from the list"),
        }
        for button, text in buttons.items():
            button.setText(text)
            button.setAccessibleName(f"{text}, {named}")
