"""The search box with what belongs to it: its hint, a note when a search is wrong, and a way to keep the search."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from classifyme_desktop.ui.library.search_saver import SearchSaver
from classifyme_desktop.ui.tables.resume_table import plain
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.search_line import SearchLine


class SearchBar(SearchLine):
    """The line, a button to keep the search, and the place where it gets its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.saver = SearchSaver()
        self.saver.left.connect(self.line.setFocus)
        self.keep = parts.button(lambda: self.saver.ask(self.text()), "keep", "quiet")
        self.keep.hide()
        self.beside.addWidget(self.keep)
        self.column.insertWidget(1, self.saver)
        self._retranslate()

    def _on_typed(self) -> None:
        self.keep.setVisible(bool(self.text().strip()))
        self.saver.hide()
        super()._on_typed()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.say(
            self.tr("Search in the CVs"),
            self.tr('Search in the CVs: words, "exact words", manag*, java AND sql, role:devops years:>=5'),
        )
        told = self.tr(
            "Words are looked for in the text; AND, OR, NOT and brackets join them.\n"
            "Fields ask for facts: role, level, skill, title, employer, degree, certificate, licence, language, years, "
            "place, name, file, state, tag.\n"
            'For example: role:devops skill:"project management" language:french>=B2 years:>=5 -place:paris'
        )
        self.line.setToolTip(plain(told))
        self.keep.setText(self.tr("Keep", "a search, under a name"))
        self.keep.setToolTip(self.tr("Keep this search under a name, at the left of the window"))
