"""People like the one that is shown, most like first, each with their rank for the gig. Asked for when it is seen."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts

if TYPE_CHECKING:
    from classifyme_desktop.services.search import Hit

_MOST: Final = 20
_RESUME: Final = Qt.ItemDataRole.UserRole
Describe = Callable[[Sequence[int]], "list[tuple[str, int | None]]"]


class Alike(QWidget):
    """``person_asked`` carries whose row was opened. ``describe`` names people and tells their ranks, None for none."""

    person_asked = Signal(int)

    def __init__(self, describe: Describe, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._describe = describe
        self._session: Session | None = None
        self._resume_id: int | None = None
        self._shown: int | None = None
        self._found: Sequence[int] = ()
        self.note = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.list = QListWidget()
        self.list.setMouseTracking(True)
        self.list.itemActivated.connect(self._on_activated)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.S, 0, tokens.S)
        layout.setSpacing(tokens.S)
        layout.addWidget(self.note)
        layout.addWidget(self.list, 1)
        self._retranslate()

    def attach(self, session: Session) -> None:
        """Look for people in an open library."""
        self._session = session

    def show_person(self, resume_id: int | None) -> None:
        """Take up another person; who is like them is looked for once the list is seen."""
        self._resume_id = resume_id
        if resume_id is None or resume_id != self._shown:
            self._shown = None
            self._fill(())
        if self.isVisible():
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Look for people now that they are seen."""
        super().showEvent(event)
        self._ask()

    def _ask(self) -> None:
        session, resume_id = self._session, self._resume_id
        if session is None or resume_id is None or resume_id == self._shown:
            return
        self._shown = resume_id

        def work() -> "list[Hit]":
            from classifyme_desktop.services import search

            return search.like(session.workspace, resume_id, top=_MOST)

        session.tasks.start(work, lambda found: self._on_found(resume_id, found), self._on_failed)

    def _on_found(self, resume_id: int, found: "list[Hit]") -> None:
        if resume_id == self._resume_id:
            self._fill([hit.resume_id for hit in found])

    def _on_failed(self, error: ClassifyMeError) -> None:
        self.note.setText(words.error(error))

    def refresh(self) -> None:
        """Name the same people anew."""
        self._fill(self._found)

    def _fill(self, found: Sequence[int]) -> None:
        self._found = found
        self.list.clear()
        for resume_id, (called, rank) in zip(found, self._describe(found), strict=True):
            place = "" if rank is None else self.tr("rank %1", "of a person").replace("%1", words.number(rank))
            row = QListWidgetItem(" · ".join(filter(None, (called, place))), self.list)
            row.setData(_RESUME, resume_id)

    def _on_activated(self, row: QListWidgetItem) -> None:
        self.person_asked.emit(row.data(_RESUME))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.refresh()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.note.setText(self.tr("Most like this person in meaning, role and skills. Enter shows one in the list."))
        self.list.setAccessibleName(self.tr("People like this one"))
