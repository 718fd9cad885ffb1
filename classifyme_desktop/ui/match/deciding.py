"""What the reader decides on people of a gig: kept in the library, told, and taken back on request. Knows no view."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import stage_words, words
from classifyme_desktop.ui.state.in_turn import InTurn
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.domain.decision import Decided
    from classifyme_desktop.domain.resume import GigId, ResumeId
    from classifyme_desktop.services.workspace import Workspace


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

    def decide(self, resume_ids: Sequence[int], choice: Choice | None, reason: str, called: str) -> None:
        """Say where people stand, None for new, as one step; ``called`` is what they are called now."""
        gig_id, stood = self._gig_id, {one: self.decided.get(one) for one in resume_ids}
        if gig_id is None or not stood or (choice is None and not any(stood.values())):
            return

        def done() -> None:
            text = self._words(choice).replace("%1", called)
            back = lambda: self._restore(gig_id, stood)  # noqa: E731 - the two ways, side by side
            again = lambda: self._put(gig_id, resume_ids, choice, reason, lambda: None)  # noqa: E731
            name = self._name(choice).replace("%1", called)
            self.told.emit(Telling(text, self.tr("Undo"), back, redo=again, name=name))

        self._put(gig_id, resume_ids, choice, reason, done)

    def _put(self, gig_id: "GigId", resume_ids: Sequence[int], choice: Choice | None, reason: str, done: Done) -> None:
        def change(workspace: "Workspace") -> None:
            from classifyme_desktop.services import decisions

            decisions.put(workspace, gig_id, _ids(resume_ids), choice, reason)

        self._start(change, done)

    def _restore(self, gig_id: "GigId", stood: "Mapping[int, Decided | None]") -> None:
        def change(workspace: "Workspace") -> None:
            from classifyme_desktop.services import decisions

            decisions.restore(workspace, gig_id, dict(zip(_ids(stood), stood.values(), strict=True)))

        self._start(change, lambda: None)

    def _start(self, change: "Callable[[Workspace], None]", done: Done) -> None:
        session = self._session
        if session is not None:
            assert self._turn is not None  # made with the session
            self._turn.start(lambda: change(session.workspace), lambda _: self._on_kept(done), self._on_failed)

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
        if choice is Choice.REJECTED:
            return self.tr("reject %1", "a step that can be taken back")
        return self.tr("mark %1 as: %2", "a step that can be taken back").replace("%2", stage_words.name(choice))

    def _words(self, choice: Choice | None) -> str:
        if choice is None:
            return self.tr("Decision taken back: %1")
        if choice is Choice.PINNED:
            return self.tr("Pinned: %1")
        if choice is Choice.REJECTED:
            return self.tr("Rejected: %1")
        return self.tr("Marked as %2: %1", "%2 a stage, %1 a person").replace("%2", stage_words.name(choice))


def _ids(of: Iterable[int]) -> "list[ResumeId]":
    from classifyme_desktop.domain.resume import ResumeId

    return [ResumeId(one) for one in of]
