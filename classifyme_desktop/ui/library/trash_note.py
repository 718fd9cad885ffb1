"""The strip above the list of the trash, and what a start does about it: what is erased when, and a word to agree."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from collections.abc import Mapping

    from classifyme_desktop.domain.resume import FileId
    from classifyme_desktop.services.trash import Purge


class TrashNote(QFrame):
    """``told`` carries a ``Telling``; ``erased`` tells that a start erased something.

    ``shown_asked`` wants the trash; ``due_asked`` carries how many files are due when they are to be erased now.
    """

    told = Signal(object)
    erased = Signal()
    shown_asked = Signal()
    due_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._asks = self._is_timed = False
        self._due = 0
        self.words = parts.label(wraps=True)
        self.erase = parts.button(lambda: self.due_asked.emit(self._due))
        line = QHBoxLayout(self)
        line.setContentsMargins(tokens.M, tokens.S, tokens.M, tokens.S)
        line.setSpacing(tokens.M)
        line.addWidget(self.words, 1)
        line.addWidget(self.erase)
        self._retranslate()
        self.hide()

    def attach(self, session: Session) -> None:
        """Erase what is due in an open library, away from the window's thread; what that comes to is told."""
        if not session.workspace.is_writable:
            return

        def work() -> "Purge":
            from classifyme_desktop.services import trash

            return trash.purge(session.workspace)

        session.tasks.start(work, self._on_purged, self._on_failed)

    def _on_purged(self, found: "Purge") -> None:
        self._asks = found.asks
        self._retranslate()
        if found.erased:
            self.erased.emit()
            self.told.emit(Telling(self.tr("%n file(s) erased: their days in the trash were over", "", found.erased)))
        elif found.asks:
            text = self.tr("The date has jumped: %n file(s) in the trash wait for your word", "", found.due)
            self.told.emit(Telling(text, self.tr("Show the trash"), self.shown_asked.emit))
        elif found.due:
            text = self.tr("%n file(s) in the trash will be erased at the next start", "", found.due)
            self.told.emit(Telling(text, self.tr("Show the trash"), self.shown_asked.emit))

    def _on_failed(self, error: ClassifyMeError) -> None:
        self.told.emit(Telling(words.error(error)))

    def show_left(self, left: "Mapping[FileId, int]", *, is_timed: bool) -> None:
        """Show what is erased when: ``left`` has the days of each file; ``is_timed``: there are such days."""
        self._is_timed = is_timed
        self._due = sum(1 for days in left.values() if not days)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        if self._asks and self._due:
            said = self.tr(
                "The date of this computer has jumped since the last start, so nothing was erased. Look whether the "
                "date is right. Then erase what is due, or put it back."
            )
        elif self._is_timed:
            said = self.tr(
                "In no list, search or ranking. When its days are over, one start says so and the next erases it; the "
                "original file stays."
            )
        else:
            said = self.tr("In no list, search or ranking, until you put it back or erase it; the original file stays.")
        self.words.setText(said)
        self.erase.setText(self.tr("Erase %n that is due…", "files", self._due))
        self.erase.setVisible(self._asks and self._due > 0)
