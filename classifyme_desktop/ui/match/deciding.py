"""What the reader decides on people of a gig: kept in the library, told, and taken back on request. Knows no view."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.state.in_turn import InTurn
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.domain.decision import Decided
    from classifyme_desktop.domain.resume import GigId


Done = Callable[[], None]


class Deciding(QObject):
    """``changed`` tells that decisions are others; ``refused`` carries why one may not be; ``told`` a ``Telling``."""

    changed = Signal()
    refused = Signal(str)
    told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._turn: InTurn | None = None  # so that a step and its way back are kept in the order asked for
        self._gig_id: GigId | None = None
        self.decided: Mapping[int, Decided] = {}

    def attach(self, session: Session) -> None:
        """Keep decisions in an open library."""
        if self._session is not session:
            self._session, self._turn = session, InTurn(session.tasks)

    def show_gig(self, gig_id: "GigId | None") -> None:
        """Take up another gig with what stands for its people."""
        self._gig_id = gig_id
        self._read()

    def _read(self) -> None:
        if self._session is None or self._gig_id is None:
            self.decided = {}
            return
        try:
            decided = self._session.shelf.decided(self._gig_id)
            self.decided = {int(one): said for one, said in decided.items()}
        except ClassifyMeError as error:
            self.decided = {}
            self.told.emit(Telling(words.error(error)))

    def decide(self, resume_id: int, choice: Choice | None, reason: str, called: str) -> None:
        """Pin or reject a person, or take back what stands (None); ``called`` is what the person is called now."""
        gig_id, before = self._gig_id, self.decided.get(resume_id)
        if gig_id is None:
            return

        def done() -> None:
            text = self._words(choice).replace("%1", called)
            back = lambda: self._put_back(gig_id, resume_id, before)  # noqa: E731 - the two ways, side by side
            again = lambda: self._change(gig_id, resume_id, choice, reason, lambda: None)  # noqa: E731
            name = self._name(choice).replace("%1", called)
            self.told.emit(Telling(text, self.tr("Undo"), back, redo=again, name=name))

        self._change(gig_id, resume_id, choice, reason, done)

    def _put_back(self, gig_id: "GigId", resume_id: int, before: "Decided | None") -> None:
        choice, reason = (before.choice, before.reason) if before else (None, "")
        self._change(gig_id, resume_id, choice, reason, lambda: None)

    def _change(self, gig_id: "GigId", resume_id: int, choice: Choice | None, reason: str, done: Done) -> None:
        session = self._session
        if session is None:
            return

        def work() -> None:
            from classifyme_desktop.domain.resume import ResumeId
            from classifyme_desktop.services import decisions

            who = [ResumeId(resume_id)]
            if choice is None:
                decisions.clear(session.workspace, gig_id, who)
            else:
                act = decisions.pin if choice is Choice.PINNED else decisions.reject
                act(session.workspace, gig_id, who, reason)

        assert self._turn is not None  # made with the session
        self._turn.start(work, lambda _: self._on_kept(done), self._on_failed)

    def _on_kept(self, done: Done) -> None:
        self._read()
        self.changed.emit()
        done()

    def _on_failed(self, error: ClassifyMeError) -> None:
        if error.code.startswith("reason_"):
            self.refused.emit(words.error(error))
        else:
            self.told.emit(Telling(words.error(error)))

    def _name(self, choice: Choice | None) -> str:
        if choice is None:
            return self.tr("take back decision on %1", "a step that can be taken back")
        if choice is Choice.PINNED:
            return self.tr("pin %1", "a step that can be taken back")
        return self.tr("reject %1", "a step that can be taken back")

    def _words(self, choice: Choice | None) -> str:
        if choice is None:
            return self.tr("Decision taken back: %1")
        return self.tr("Pinned: %1") if choice is Choice.PINNED else self.tr("Rejected: %1")
