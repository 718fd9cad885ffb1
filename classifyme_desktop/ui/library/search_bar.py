"""The search box with what belongs to it: its hint, a note when a search is wrong, and a way to keep the search."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from classifyme_desktop.ui.library.search_saver import SearchSaver
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables.resume_table import plain
from classifyme_desktop.ui.widgets import parts


class SearchBar(QWidget):
    """``typed`` tells that something else stands in the box."""

    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(clearButtonEnabled=True)
        self.line.setMaxLength(1000)
        self.line.setAcceptDrops(False)
        self.line.textChanged.connect(self._on_typed)
        mark = parts.label()
        icons.dress(mark, "search", "muted")
        self.saver = SearchSaver()
        self.saver.left.connect(self.line.setFocus)
        self.keep = parts.button(lambda: self.saver.ask(self.line.text()), "keep", "quiet")
        self.keep.hide()
        self.note = parts.label(TextSize.CAPTION, tone="note", wraps=True)
        self.note.hide()
        search = QHBoxLayout()
        search.addWidget(mark)
        search.addWidget(self.line, 1)
        search.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addLayout(search)
        layout.addWidget(self.saver)
        layout.addWidget(self.note)
        self._retranslate()

    def show_note(self, text: str) -> None:
        """Say what is wrong with the search, empty for nothing."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _on_typed(self) -> None:
        self.keep.setVisible(bool(self.line.text().strip()))
        self.saver.hide()
        self.typed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.line.setPlaceholderText(
            self.tr('Search in the CVs: words, "exact words", manag*, java AND sql, role:devops years:>=5')
        )
        told = self.tr(
            "Words are looked for in the text; AND, OR, NOT and brackets join them.\n"
            "Fields ask for facts: role, level, skill, title, employer, degree, certificate, licence, language, years, "
            "place, name, file, state, tag.\n"
            'For example: role:devops skill:"project management" language:french>=B2 years:>=5 -place:paris'
        )
        self.line.setToolTip(plain(told))
        self.line.setAccessibleName(self.tr("Search in the CVs"))
        self.keep.setText(self.tr("Keep", "a search, under a name"))
        self.keep.setToolTip(self.tr("Keep this search under a name, at the left of the window"))
