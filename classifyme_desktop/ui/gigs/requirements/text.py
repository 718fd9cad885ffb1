"""The text of a gig as it was given, with the places marked that say what was understood. Knows no library."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from classifyme_desktop.ui.language import names
from classifyme_desktop.ui.widgets import marks

_Places = Sequence[tuple[int, int]]


class GigText(QPlainTextEdit):
    """Shows plain text; nothing is edited here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._places: _Places = ()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self._retranslate()

    def show_text(self, text: str) -> None:
        """Show another text from its beginning, without marks."""
        if text != self._text or self._places:
            self._text, self._places = text, ()
            self.setPlainText(names.of_text(text))
            self.setExtraSelections([])

    def mark(self, places: _Places) -> None:
        """Mark places (first character, past the last) and bring the first into sight; none takes the marks away."""
        self._places = [(start, end) for start, end in places if start < end]
        marks.mark_places(self, self._text, self._places)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes; mark in the colours of another theme."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange and self._places:
            marks.mark_places(self, self._text, self._places)
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Job description"))
