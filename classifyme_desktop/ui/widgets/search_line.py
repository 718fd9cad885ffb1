"""A line to type a search into, with a note under it where the search is wrong. What else stands beside it is added."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts


class SearchLine(QWidget):
    """``typed`` tells that something else stands in the line, ``entered`` wants to go on to what was found.

    ``beside`` holds the line and what follows it.
    """

    typed = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(clearButtonEnabled=True)
        self.line.setMaxLength(1000)
        self.line.setAcceptDrops(False)
        self.line.textChanged.connect(self._on_typed)
        mark = parts.label()
        icons.dress(mark, "search", "muted")
        self.note = parts.label(TextSize.CAPTION, tone="note", wraps=True)
        self.note.hide()
        self.beside, self.column = QHBoxLayout(), QVBoxLayout(self)
        self.beside.addWidget(mark)
        self.beside.addWidget(self.line, 1)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(tokens.S)
        self.column.addLayout(self.beside)
        self.column.addWidget(self.note)

    def say(self, name: str, placeholder: str) -> None:
        """Say what is searched here, and with an example how."""
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(placeholder)

    def text(self) -> str:
        """Return what stands in the line."""
        return self.line.text()

    def show_note(self, text: str) -> None:
        """Say what is wrong with the search, empty for nothing."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Down leave the line, which has no use for them, for what was found."""
        goes_on = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
        if goes_on and self.line.hasFocus():
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _on_typed(self) -> None:
        self.typed.emit()
