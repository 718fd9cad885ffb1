"""A line under the search box where a search gets a name to be kept under. Knows no list of searches."""

from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.widgets.line_strip import LineStrip

_LONGEST: Final = 100  # characters of a name


class SearchSaver(LineStrip):
    """``saved`` tells that a search is kept now; ``left`` that the line was closed. Hidden until one is to be kept."""

    saved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_LONGEST, is_title_beside=True, parent=parent)
        self._session: Session | None = None
        self._typed = ""
        self._retranslate()

    def attach(self, session: Session) -> None:
        """Keep searches in an open library."""
        self._session = session

    def ask(self, typed: str) -> None:
        """Ask under which name a search is to be kept."""
        self._typed = typed
        self.open_strip(" ".join(typed.split()))
        self.line.selectAll()

    def on_given(self) -> None:
        """Keep the search under the name that was typed."""
        session, name, typed = self._session, self.line.text(), self._typed
        if session is None:
            return

        def work() -> None:
            from classifyme_desktop.services import searches

            searches.save(session.workspace, name, typed)

        session.tasks.start(work, lambda _: self._on_saved(), self._on_failed)

    def _on_saved(self) -> None:
        self.close_strip()
        self.saved.emit()

    def _on_failed(self, error: ClassifyMeError) -> None:
        self.show_note(words.error(error))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Keep this search as"))
        self.line.setAccessibleName(self.tr("Name of the search"))
        self.give.setText(self.tr("Save"))
        self.cancel.setText(self.tr("Cancel"))
