"""A line to type a search into that narrows a page down, with a note where the search is wrong."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts


class FilterLine(QWidget):
    """``typed`` tells that something else stands in the line; ``opened`` that its finds are wanted as a list."""

    typed = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(clearButtonEnabled=True)
        self.line.setMaxLength(1000)
        self.line.setAcceptDrops(False)
        self.line.textChanged.connect(self._on_typed)
        mark = parts.label()
        icons.dress(mark, "search", "muted")
        self.open = parts.button(self.opened.emit, "library", "quiet")
        self.note = parts.label(TextSize.CAPTION, tone="note", wraps=True)
        search = QHBoxLayout()
        search.addWidget(mark)
        search.addWidget(self.line, 1)
        search.addWidget(self.open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addLayout(search)
        layout.addWidget(self.note)
        self.open.hide()
        self.note.hide()
        self._retranslate()

    def text(self) -> str:
        """Return what stands in the line."""
        return self.line.text()

    def show_note(self, text: str) -> None:
        """Say what is wrong with the search, empty for nothing."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _on_typed(self) -> None:
        self.open.setVisible(bool(self.line.text().strip()))
        self.typed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("Count only what fits: words, role:devops, years:>=5, language:french"))
        self.line.setAccessibleName(self.tr("Count only what fits a search"))
        self.open.setText(self.tr("Show in the library", "the people counted here"))
