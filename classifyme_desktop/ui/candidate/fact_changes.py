"""Puts facts of a person right, or takes that back: away from the window's thread, each a step that can be undone."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from classifyme_desktop.domain.criteria import Field
from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.services.corrections import Change


class FactChanges(QObject):
    """``made`` tells of a change; ``undoable`` carries it in words, with undo and redo; ``told`` a ``Telling``."""

    made = Signal()
    undoable = Signal(str, object, object)
    told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None

    def attach(self, session: Session | None) -> None:
        """Change facts in an open library, in none for None."""
        self._session = session

    def change(self, resume_id: int, field: Field, value: str) -> None:
        """Put a fact in other words."""

        def work(session: Session) -> "Change | None":
            from classifyme_desktop.domain.resume import ResumeId
            from classifyme_desktop.services import corrections

            return corrections.change_fact(session.workspace, ResumeId(resume_id), field, value)

        self._start(work, lambda told: self._tell(told, self.tr("Fact corrected")))

    def take_back(self, resume_id: int, field: Field) -> None:
        """Let what was read stand again."""

        def work(session: Session) -> "Change | None":
            from classifyme_desktop.domain.resume import ResumeId
            from classifyme_desktop.services import corrections

            return corrections.take_back_fact(session.workspace, ResumeId(resume_id), field)

        self._start(work, lambda told: self._tell(told, self.tr("Correction of a fact taken back")))

    def _tell(self, told: "Change | None", said: str) -> None:
        if told is None or told.change_id is None:
            return
        newest = [told.change_id]  # taking back is a change too, and is taken back to do it again

        def turn() -> None:
            def work(session: Session) -> "Change | None":
                from classifyme_desktop.services import corrections

                return corrections.undo(session.workspace, newest[0])

            def then(made: "Change | None") -> None:
                if made is not None and made.change_id is not None:
                    newest[0] = made.change_id

            self._start(work, then)

        self.undoable.emit(said, turn, turn)

    def _start(self, work: "Callable[[Session], Change | None]", then: "Callable[[Change | None], None]") -> None:
        session = self._session
        if session is None:
            return

        def done(told: "Change | None") -> None:
            if self._session is session:
                self.made.emit()
                then(told)

        def failed(error: ClassifyMeError) -> None:
            self.told.emit(Telling(words.error(error)))

        session.tasks.start(lambda: work(session), done, failed)
