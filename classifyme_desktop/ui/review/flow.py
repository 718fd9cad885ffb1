"""The course of a review: who comes next, read ahead of time; what is said, stored in turn; and the way back.

Shows nothing. A person is shown at once, while what was said of the one before is still being stored.
"""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.review import said
from classifyme_desktop.ui.review.said import MOVES_ON, ROLE, SKIP, Prepared, Step
from classifyme_desktop.ui.state.in_turn import InTurn
from classifyme_desktop.ui.state.session import Session

if TYPE_CHECKING:
    from classifyme_desktop.services.corrections import Change
    from classifyme_desktop.services.review import Asked
    from classifyme_desktop.storage.corrections import Counts

AHEAD: Final = 3  # people who are read before their turn
_FEW: Final = 10  # left in the queue: it is filled up before it is empty
_RATE_S: Final = 300.0  # the pace is that of the last minutes
_FEWEST: Final = 3  # answers that tell a pace
_MOST_STEPS: Final = 100  # that can be taken back one by one; those before them, from the library


class ReviewFlow(QObject):
    """Asks about one person after the other.

    ``moved``: another person is the current one, or nobody; ``changed``: the current one's card is another;
    ``counted``: the figures are others; ``labelled`` carries the ids of those whose labels changed; ``restored`` the
    ``Change`` that took back what was said before this session, None where there was nothing; ``failed`` an error.
    """

    moved = Signal()
    changed = Signal()
    counted = Signal()
    labelled = Signal(object)
    failed = Signal(object)
    restored = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._turns: InTurn | None = None
        self.clock: Callable[[], float] = time.monotonic
        self._blind: str | None = None
        self._forget()

    def _forget(self) -> None:
        self.steps: list[Step] = []
        self._undone: list[Step | int] = []  # what was taken back last, at the end; changes of before by their numbers
        self.counts: Counts | None = None
        self._waiting: list[Asked] = []
        self._ready: dict[int, Prepared] = {}
        self._reading: set[int] = set()
        self._unsaved: list[int] = []  # a person once for each step
        self._moved_since: set[int] = set()  # of whom something was said while the queue was being read
        self.done = 0
        self.trouble: ClassifyMeError | None = None
        self._is_filling = False
        self._is_exhausted = False
        self._times: deque[float] = deque()

    def attach(self, session: Session) -> None:
        """Review the people of an open library."""
        self._forget()
        self._session, self._turns = session, InTurn(session.tasks)
        self.refresh()

    def detach(self) -> None:
        """Let go of the library, which is about to be closed; what was said before is still stored."""
        if self._turns is not None:
            self._turns.finish()
        self._session = self._turns = None
        self._forget()
        self.moved.emit()

    def read_blind(self, language: str | None) -> None:
        """Read people blind from now on, with the program's words in ``language``; None: openly again."""
        if language != self._blind:
            self._blind = language
            self._ready = {key: one for key, one in self._ready.items() if one.blind == language}
            self.moved.emit()
            self._read_ahead()

    # ------------------------------------------------------------------ who is asked about

    @property
    def current(self) -> Prepared | None:
        """Return who is asked about, None when nobody is or the card is still being read."""
        return self._ready.get(self._waiting[0].resume_id) if self._waiting else None

    @property
    def is_empty(self) -> bool:
        """Return whether everybody was asked about."""
        return not self._waiting and not self._unsaved and self._is_exhausted

    def refresh(self) -> None:
        """Look anew who waits; who is the current one stays."""
        self._is_exhausted = False
        self._fill(is_anew=True)

    def read_anew(self) -> None:
        """Read the cards of those who wait once more, since another iteration answers; who is the current one stays."""
        self._ready.clear()
        self.moved.emit()
        self._read_ahead()
        self.refresh()

    def _fill(self, *, is_anew: bool = False) -> None:
        if self._session is None or self._is_filling or self._is_exhausted:
            return
        self._is_filling = True
        self._moved_since.clear()
        workspace = self._session.workspace
        kept = self._waiting[:1] if is_anew else self._waiting
        left_out = frozenset([one.resume_id for one in kept] + self._unsaved)

        def work() -> "tuple[list[Asked], Counts]":
            from classifyme_desktop.domain.resume import ResumeId
            from classifyme_desktop.services import review

            return review.queue(workspace, leave_out=frozenset(map(ResumeId, left_out))), review.counts(workspace)

        def done(found: "tuple[list[Asked], Counts]") -> None:
            self._on_filled(*found, is_anew=is_anew)

        self._session.tasks.start(work, done, self._on_not_filled)

    def _on_filled(self, found: "list[Asked]", counts: "Counts", *, is_anew: bool) -> None:
        self._is_filling, self.trouble = False, None
        if self._session is None:
            return
        had_none = not self._waiting
        if is_anew:
            self._waiting = self._waiting[:1]
        known = {one.resume_id for one in self._waiting}.union(self._unsaved, self._moved_since)
        new = [one for one in found if one.resume_id not in known]
        self._is_exhausted = not new
        self._waiting += new
        if self.counts is None or not self._unsaved:  # what is being stored is counted already
            self.counts = counts
        self._read_ahead()
        self.counted.emit()
        if had_none:
            self.moved.emit()

    def _on_not_filled(self, error: ClassifyMeError) -> None:
        self._is_filling, self._is_exhausted, self.trouble = False, True, error
        self.failed.emit(error)
        self.moved.emit()

    def _read_ahead(self) -> None:
        if self._session is None:
            return
        for asked in self._waiting[: AHEAD + 1]:
            if asked.resume_id not in self._ready and asked.resume_id not in self._reading:
                self._reading.add(asked.resume_id)
                work = partial(said.prepare, self._session.workspace, asked, self._blind)
                self._session.tasks.start(work, self._on_read, partial(self._on_not_read, asked))

    def _on_read(self, prepared: Prepared) -> None:
        resume_id = prepared.asked.resume_id
        self._reading.discard(resume_id)
        if prepared.blind != self._blind:  # asked for before it was to be read otherwise
            self._read_ahead()
            return
        self._ready[resume_id] = prepared
        if self._waiting and self._waiting[0].resume_id == resume_id:
            self.moved.emit()

    def _on_not_read(self, asked: "Asked", error: ClassifyMeError) -> None:
        self._reading.discard(asked.resume_id)
        is_current = bool(self._waiting) and self._waiting[0].resume_id == asked.resume_id
        self._waiting = [one for one in self._waiting if one.resume_id != asked.resume_id]
        if error.code != "resume_unknown":  # who was erased meanwhile is not missed
            self.failed.emit(error)
        if is_current:
            self._go_on()

    def _go_on(self) -> None:
        """Show who is next; fill up and read ahead after that."""
        self.moved.emit()
        self._read_ahead()
        if len(self._waiting) < _FEW:
            self._fill()

    # ------------------------------------------------------------------ what is said

    def say(self, what: str, value: str = "") -> Step | None:
        """Say something of the current person and go on to the next one, where it settles the role. None: nobody is.

        What was taken back before cannot be said again from then on.
        """
        if self.current is not None:
            self._undone.clear()
        return self._say(what, value)

    def _say(self, what: str, value: str) -> Step | None:
        person = self.current
        if person is None or self._session is None or self._turns is None:
            return None
        step = Step(what, person, value)
        self.steps.append(step)
        del self.steps[:-_MOST_STEPS]
        self._unsaved.append(person.asked.resume_id)
        self._moved_since.add(person.asked.resume_id)
        self._turns.start(partial(said.store, self._session.workspace, step), partial(self._on_stored, step),
                          partial(self._on_not_stored, step))  # fmt: skip
        if what in MOVES_ON:
            self._waiting.pop(0)
            self._ready.pop(person.asked.resume_id, None)
            self._is_exhausted = self._is_exhausted and what != SKIP
            self._count(step, 1)
            self._go_on()
        else:
            self._ready[person.asked.resume_id] = said.after(person, step)
            self.changed.emit()
        return step

    def _count(self, step: Step, by: int) -> None:
        if step.what == SKIP:
            return
        self.done = max(0, self.done + by)
        if by > 0:
            self._times.append(self.clock())
        elif self._times:
            self._times.pop()
        if self.counts is not None:
            confirmed = by if step.what == ROLE else 0
            self.counts = replace(
                self.counts,
                to_review=max(0, self.counts.to_review - by),
                confirmed=max(0, self.counts.confirmed + confirmed),
                confirmed_since=max(0, self.counts.confirmed_since + confirmed),
            )
        self.counted.emit()

    def _on_stored(self, step: Step, change: "Change") -> None:
        if self._session is None:
            return
        self._unsaved.remove(step.person.asked.resume_id)
        if step.what != SKIP:
            self.labelled.emit(list(change.resume_ids))
        if not self._waiting:
            self._is_exhausted = False
            self._fill()

    def _on_not_stored(self, step: Step, error: ClassifyMeError) -> None:
        if self._session is None:
            return
        self._unsaved.remove(step.person.asked.resume_id)
        if step in self.steps:
            self.steps.remove(step)
            self._bring_back(step)
        self.failed.emit(error)

    # ------------------------------------------------------------------ the way back

    def undo(self) -> None:
        """Take back what was said last and show that person again; what was said before this session as well."""
        if self._session is None or self._turns is None:
            return
        workspace = self._session.workspace
        if not self.steps:
            self._turns.start(partial(said.undo, workspace), self._on_last_undone, self.failed.emit)
            return
        step = self.steps.pop()
        self._undone.append(step)
        self._bring_back(step)
        self._turns.start(partial(said.take_back, workspace, step), self._on_taken_back, self.failed.emit)

    @property
    def may_redo(self) -> bool:
        """Return whether something was taken back that can be said again."""
        return bool(self._undone)

    def redo(self) -> None:
        """Say again what was taken back last; does nothing while its person is still being read."""
        if not self._undone or self._session is None:
            return
        last, person = self._undone[-1], self.current
        if isinstance(last, int):
            self.take_back(last)
        elif person is not None and person.asked.resume_id == last.person.asked.resume_id:
            self._undone.pop()
            self._say(last.what, last.value)
        elif person is not None:  # whom it was said of has left the library
            self._undone.clear()
            self.changed.emit()

    def take_back(self, change_id: int | None) -> None:
        """Take a change of a number back, which may itself be one that took another back."""
        if change_id in self._undone:
            self._undone.remove(change_id)
        if self._session is not None and self._turns is not None and change_id is not None:
            work = partial(said.undo, self._session.workspace, change_id)
            self._turns.start(work, self._on_other_undone, self.failed.emit)

    def _on_other_undone(self, change: "Change | None") -> None:
        self._on_taken_back(change)
        self.refresh()

    def _bring_back(self, step: Step) -> None:
        """Make the person of a step the current one again, as before it."""
        resume_id = step.person.asked.resume_id
        self._waiting = [step.person.asked, *(one for one in self._waiting if one.resume_id != resume_id)]
        if step.person.blind == self._blind:
            self._ready[resume_id] = step.person
        if step.what in MOVES_ON:
            self._count(step, -1)
        self.moved.emit()
        self._read_ahead()

    def _on_taken_back(self, change: "Change | None") -> None:
        if change is not None:
            self.labelled.emit(list(change.resume_ids))

    def _on_last_undone(self, change: "Change | None") -> None:
        self._on_taken_back(change)
        if change is not None and change.change_id is not None:
            self._undone.append(change.change_id)
        self.restored.emit(change)
        self.refresh()

    # ------------------------------------------------------------------ figures

    @property
    def total(self) -> int:
        """Return how many people were to be settled when the session began, with those who came in since."""
        return self.done + (self.counts.to_review if self.counts is not None else 0)

    def pace(self) -> int | None:
        """Return how many people are settled a minute, None while too few were to tell."""
        now = self.clock()
        while self._times and now - self._times[0] > _RATE_S:
            self._times.popleft()
        if len(self._times) < _FEWEST or now - self._times[0] < 1.0:
            return None
        return max(1, round((len(self._times) - 1) * 60.0 / (now - self._times[0])))
