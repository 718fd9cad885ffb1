"""Changes to what was understood of gigs: stored one after the other away from the window's thread, each undoable.

Shows nothing. The steps back live as long as the window.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, Signal

from classifyme_desktop.errors import ClassifyMeError, UsageError
from classifyme_desktop.ui.state.session import Session

if TYPE_CHECKING:
    from classifyme_desktop.domain.gig_profile import GigProfile
    from classifyme_desktop.domain.resume import GigId
    from classifyme_desktop.services.gig_facts import Changed, GigFacts, How

T = TypeVar("T")
_MOST_STEPS: Final = 100


@dataclass(frozen=True, slots=True)
class Edit:
    """A change that a person asks for.

    ``name`` tells what it does, for the menu; ``spot`` names the place of the page that asked, where a refusal is said;
    ``typed`` is what was written there.
    """

    name: str
    how: "How"
    spot: str = ""
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A change that was stored."""

    name: str
    before: "GigProfile"
    after: "GigProfile"


@dataclass(slots=True)
class History:
    """The steps of one gig that can be taken back, and those that were."""

    past: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)

    def add(self, step: Step) -> None:
        """Remember a new step; what was taken back before it is forgotten."""
        self.past.append(step)
        del self.past[:-_MOST_STEPS]
        self.undone.clear()


class GigEditing(QObject):
    """Edits the gig that is open.

    ``shown`` carries the ``GigFacts`` of the open gig; ``done`` an ``Edit`` of it that was made; ``stored`` the id of a
    gig that was changed; ``refused`` an ``Edit`` of the open gig, the error and what is of concern in what was typed;
    ``failed`` any other error.
    """

    shown = Signal(object)
    done = Signal(object)
    stored = Signal(object)
    refused = Signal(object, object, object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._histories: dict[int, History] = {}
        self._waiting: deque[Callable[[], bool]] = deque()
        self._is_busy = False
        self.gig_id: GigId | None = None

    def attach(self, session: Session) -> None:
        """Work on an open library."""
        if self._session is not session:
            self._session = session
            self._histories.clear()

    def detach(self) -> None:
        """Let go of the library, which is about to be closed."""
        self._session = None
        self._waiting.clear()

    def open(self, gig_id: "GigId") -> None:
        """Look at a gig; what is understood of it is shown when it is read."""
        self.gig_id = gig_id
        self._queue(partial(self._look, gig_id))

    def leave(self) -> None:
        """Look at no gig; changes that were asked for are made all the same."""
        self.gig_id = None

    # ------------------------------------------------------------------ what a person asks for

    def apply(self, edit: Edit) -> None:
        """Make a change, after those that wait."""
        if self.gig_id is not None:
            self._queue(partial(self._change, self.gig_id, edit))

    def reset(self, name: str) -> None:
        """Go back to what the program read by itself."""
        if self.gig_id is not None:
            self._queue(partial(self._reset, self.gig_id, name))

    def undo(self) -> None:
        """Take the last change of the open gig back."""
        if self.gig_id is not None:
            self._queue(partial(self._undo, self.gig_id))

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        if self.gig_id is not None:
            self._queue(partial(self._redo, self.gig_id))

    @property
    def undo_name(self) -> str | None:
        """Return what ``undo`` would take back, None for nothing."""
        past = self._history().past
        return past[-1].name if past else None

    @property
    def redo_name(self) -> str | None:
        """Return what ``redo`` would make again, None for nothing."""
        undone = self._history().undone
        return undone[-1].name if undone else None

    def _history(self) -> History:
        return self._histories.setdefault(self.gig_id or 0, History())

    # ------------------------------------------------------------------ one after the other

    def _queue(self, begin: Callable[[], bool]) -> None:
        if self._session is not None:
            self._waiting.append(begin)
            self._go_on()

    def _go_on(self) -> None:
        while self._waiting and not self._is_busy:
            self._is_busy = self._waiting.popleft()()

    def _start(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[ClassifyMeError], None] | None = None
    ) -> bool:
        assert self._session is not None

        def end(result: T) -> None:
            self._is_busy = False
            done(result)
            self._go_on()

        def fail(error: ClassifyMeError) -> None:
            self._is_busy = False
            (failed or self.failed.emit)(error)
            self._go_on()

        self._session.tasks.start(work, end, fail)
        return True

    def _look(self, gig_id: "GigId") -> bool:
        from classifyme_desktop.services import gig_facts

        assert self._session is not None
        if gig_id != self.gig_id:  # another one was opened meanwhile
            return False
        return self._start(partial(gig_facts.look, self._session.workspace, gig_id), partial(self._show, gig_id))

    def _change(self, gig_id: "GigId", edit: Edit) -> bool:
        from classifyme_desktop.services import gig_facts

        assert self._session is not None
        work = partial(gig_facts.change, self._session.workspace, gig_id, edit.how)

        def done(changed: "Changed") -> None:
            if gig_id == self.gig_id:
                self.done.emit(edit)
            self._on_changed(gig_id, edit.name, changed)

        return self._start(work, done, partial(self._refuse, gig_id, edit))

    def _reset(self, gig_id: "GigId", name: str) -> bool:
        from classifyme_desktop.services import gig_facts

        assert self._session is not None
        work = partial(gig_facts.reset, self._session.workspace, gig_id)
        return self._start(work, partial(self._on_changed, gig_id, name))

    def _undo(self, gig_id: "GigId") -> bool:
        history = self._histories.setdefault(gig_id, History())
        if not history.past:
            return False
        step = history.past[-1]

        def moved() -> None:
            history.undone.append(history.past.pop())

        return self._restore(gig_id, step.before, moved)

    def _redo(self, gig_id: "GigId") -> bool:
        history = self._histories.setdefault(gig_id, History())
        if not history.undone:
            return False
        step = history.undone[-1]

        def moved() -> None:
            history.past.append(history.undone.pop())

        return self._restore(gig_id, step.after, moved)

    def _restore(self, gig_id: "GigId", profile: "GigProfile", moved: Callable[[], None]) -> bool:
        from classifyme_desktop.services import gig_facts

        assert self._session is not None

        def done(facts: "GigFacts") -> None:
            moved()
            self._tell(gig_id, facts)

        return self._start(partial(gig_facts.restore, self._session.workspace, gig_id, profile), done)

    # ------------------------------------------------------------------ what came of it

    def _on_changed(self, gig_id: "GigId", name: str, changed: "Changed") -> None:
        if changed.is_new:
            step = Step(name, changed.before, changed.after.profile)
            self._histories.setdefault(gig_id, History()).add(step)
            self._tell(gig_id, changed.after)
        else:
            self._show(gig_id, changed.after)

    def _tell(self, gig_id: "GigId", facts: "GigFacts") -> None:
        self._show(gig_id, facts)
        self.stored.emit(gig_id)

    def _show(self, gig_id: "GigId", facts: "GigFacts") -> None:
        if gig_id == self.gig_id:
            self.shown.emit(facts)

    def _refuse(self, gig_id: "GigId", edit: Edit, error: ClassifyMeError) -> None:
        from classifyme_desktop.services import gig_facts

        if gig_id == self.gig_id and isinstance(error, UsageError):
            self.refused.emit(edit, error, gig_facts.concerns(edit.typed))
        else:
            self.failed.emit(error)
