"""A search that narrows a page down to people, and the way to those it finds."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.search_line import SearchLine


class FilterLine(SearchLine):
    """``opened`` tells that the finds are wanted as a list."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open = parts.button(self.opened.emit, "library", "quiet")
        self.open.hide()
        self.beside.addWidget(self.open)
        self._retranslate()

    def _on_typed(self) -> None:
        self.open.setVisible(bool(self.text().strip()))
        super()._on_typed()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.say(
            self.tr("Count only what fits a search"),
            self.tr("Count only what fits: words, role:devops, years:>=5, language:french"),
        )
        self.open.setText(self.tr("Show in the library", "the people counted here"))
