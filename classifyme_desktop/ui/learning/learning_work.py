"""What the window asks of the iterations: to learn, promote, roll back, refuse. In turn, never in its thread.

Each decision is one step to undo. Knows no widget.
"""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from classifyme_desktop.errors import CancelledError, ClassifyMeError
from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.learning import iteration_words
from classifyme_desktop.ui.state.in_turn import InTurn
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.state.tasks import Progress
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from pathlib import Path

    from classifyme_desktop.domain.iteration import Iteration
    from classifyme_desktop.errors import ModelError
    from classifyme_desktop.services.retrain import OnProgress as OnPhase
    from classifyme_desktop.services.workspace import Workspace

_REST_MS: Final = 1_500  # the window is drawn first
CATCHING_UP: Final = "catch_up"
PREDICTING: Final = "predict"
Standing = tuple[str, int, int]  # what is done, how many, of how many
OnProgress = Callable[[int, int], None]


class LearningWork(QObject):
    """``told`` carries a ``Telling``; ``changed`` tells that there are other iterations, or other states of them.

    ``predicted`` tells that what is shown of people is another iteration's. ``learnt`` carries the number of a new one.
    ``progressed`` carries what is done, how many and of how many; ``ended`` tells that nothing is done any more.
    Who derives from this does it for another head: ``head`` is its name, ``first`` and ``switching`` what is said at
    once to be done when it learns and when another iteration is put to use, empty for nothing.
    """

    head = "role_head"  # by the value of the enum: its module need not be loaded for the first window
    first = "copy"
    switching = PREDICTING

    told = Signal(object)
    changed = Signal()
    predicted = Signal()
    learnt = Signal(int)
    progressed = Signal(str, int, int)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._turn: InTurn | None = None
        self._closed = threading.Event()
        self._stops: list[threading.Event] = []  # of all that was asked and has not ended
        self._progress: Progress[Standing] = Progress(lambda one: self.progressed.emit(*one), self)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.catch_up)

    def attach(self, session: Session) -> None:
        """Work on an open library; who shows what an earlier iteration said is predicted anew a moment later."""
        self._session, self._turn = session, InTurn(session.tasks)
        self._closed, self._stops = threading.Event(), []
        self._rest.start()

    def detach(self) -> None:
        """Let go of the library, which is about to be closed; what runs stops, and nothing of it is lost."""
        self._rest.stop()
        self._closed.set()
        self.cancel()
        self._session = self._turn = None

    @property
    def is_busy(self) -> bool:
        """Return whether something is being done."""
        return bool(self._stops)

    def cancel(self) -> None:
        """Stop what is being done and what waits for it; nothing that is shown has changed then."""
        for stop in self._stops:
            stop.set()

    # ------------------------------------------------------------------ which head it is about

    def name(self, one: "Iteration") -> str:
        """Return what an iteration is called."""
        return iteration_words.name(one)

    def retrain(self, workspace: "Workspace", report: "OnPhase", stop: threading.Event) -> "Iteration":
        """Learn from what readers said. Blocks; any thread. Raises as ``services.retrain``."""
        from classifyme_desktop.services import retrain

        return retrain.retrain(workspace, report, stop)

    # ------------------------------------------------------------------ what is asked

    def learn(self) -> None:
        """Learn from what readers said. What comes of it waits for a decision."""

        def work(session: Session, stop: threading.Event) -> "Iteration":
            return self.retrain(session.workspace, lambda phase, *counts: self._report(phase.value, *counts), stop)

        self._do(work, self._on_learnt, self.first)

    def _on_learnt(self, one: "Iteration") -> None:
        from classifyme_desktop.domain.iteration import State

        text = self.tr("%1 was learnt. Compare it, then promote or refuse it.")
        if one.state is State.REJECTED:
            text = self.tr("%1 was learnt and did not pass its checks. It is kept with the reasons; nothing changes.")
        self.changed.emit()
        self.learnt.emit(one.number)
        self.told.emit(Telling(text.replace("%1", self.name(one))))

    def export(self, number: int, path: "Path") -> None:
        """Write an iteration to a file."""

        def work(session: Session, _stop: threading.Event) -> "Path":
            from classifyme_desktop.services import exchange

            return exchange.export(session.workspace, number, path)

        def then(written: "Path") -> None:
            text = self.tr("%1 was written to %2").replace("%1", iteration_words.called(number))
            self.told.emit(Telling(text.replace("%2", names.of_path(str(written)))))

        self._do(work, then)

    def bring(self, path: "Path") -> None:
        """Take in an iteration from a file. It is measured here and waits for a decision."""

        def work(session: Session, stop: threading.Event) -> "Iteration":
            from classifyme_desktop.services import exchange

            report = lambda phase, *counts: self._report(phase.value, *counts)  # noqa: E731 - read beside its use
            return exchange.import_(session.workspace, path, report, stop)

        def then(one: "Iteration") -> None:
            from classifyme_desktop.domain.iteration import State

            text = self.tr("Imported as %1. Nothing changes until you promote it.")
            if one.state is State.REJECTED:
                text = self.tr("Imported as %1. It did not pass its checks here; it is kept with the reasons.")
            self.changed.emit()
            self.learnt.emit(one.number)
            self.told.emit(Telling(text.replace("%1", iteration_words.name(one))))

        self._do(work, then, "read")

    def promote(self, number: int) -> None:
        """Put an iteration to use."""
        self._switch(number, self.tr("%1 is in use now"), is_back=False)

    def roll_back(self, number: int | None = None) -> None:
        """Put the iteration to use again that was in use before, or the one of a number."""
        self._switch(number, self.tr("Rolled back: %1 is in use again"), is_back=True)

    def _switch(self, number: int | None, text: str, *, is_back: bool) -> None:
        def work(session: Session, stop: threading.Event) -> "tuple[int, Iteration]":
            from classifyme_desktop.domain.iteration import Head
            from classifyme_desktop.services import iterations

            before = iterations.active(session.workspace, Head(self.head))
            return before, self._put_to_use(session, number, stop, is_back=is_back)

        def then(done: "tuple[int, Iteration]") -> None:
            before, now = done
            self._on_switched()
            self.told.emit(
                Telling(
                    text.replace("%1", self.name(now)),
                    self.tr("Undo"),
                    lambda: self._put_back(before, is_back=not is_back),
                    redo=lambda: self._put_back(now.number, is_back=is_back),
                )
            )

        self._do(work, then, self.switching)

    def _put_back(self, number: int, *, is_back: bool) -> None:
        """Put an iteration to use as a step of the window that is taken back, or done again."""
        self._do(
            lambda session, stop: self._put_to_use(session, number, stop, is_back=is_back),
            lambda _one: self._on_switched(),
            self.switching,
        )

    def _put_to_use(self, session: Session, number: int | None, stop: threading.Event, *, is_back: bool) -> "Iteration":
        from classifyme_desktop.domain.iteration import Head
        from classifyme_desktop.services import promotion

        report, head = self._report_predicting, Head(self.head)
        if is_back:
            return promotion.roll_back(session.workspace, number, report, stop, head=head)
        assert number is not None
        return promotion.promote(session.workspace, number, report, stop, head=head)

    def _on_switched(self) -> None:
        self.changed.emit()
        self.predicted.emit()

    def refuse(self, number: int) -> None:
        """Note that an iteration is not wanted."""

        def then(one: "Iteration") -> None:
            self.changed.emit()
            text = self.tr("%1 was refused").replace("%1", self.name(one))
            back = lambda: self._decide("offer", number, lambda _: self.changed.emit())  # noqa: E731 - read beside `again`
            again = lambda: self._decide("refuse", number, lambda _: self.changed.emit())  # noqa: E731
            self.told.emit(Telling(text, self.tr("Undo"), back, redo=again))

        self._decide("refuse", number, then)

    def _decide(self, what: str, number: int, then: "Callable[[Iteration], None]") -> None:
        def work(session: Session, _stop: threading.Event) -> "Iteration":
            from classifyme_desktop.domain.iteration import Head
            from classifyme_desktop.services import iterations

            act = iterations.refuse if what == "refuse" else iterations.offer
            return act(session.workspace, number, Head(self.head))

        self._do(work, then)

    def catch_up(self) -> None:
        """Predict everybody anew who shows what an earlier iteration said, and tell where an iteration is damaged."""

        def work(session: Session, stop: threading.Event) -> "tuple[int, ModelError | None]":
            from classifyme_desktop.services import promotion

            workspace = session.workspace
            if not workspace.is_writable:
                return 0, workspace.head_trouble
            made = promotion.recompute_stale(workspace, stop, self._report_catching_up)
            return made, workspace.head_trouble

        def then(done: "tuple[int, ModelError | None]") -> None:
            made, trouble = done
            if made:
                self.predicted.emit()
            if trouble is not None:
                self.told.emit(Telling(words.error(trouble)))

        self._do(work, then)

    # ------------------------------------------------------------------ how it is done

    def _report(self, phase: str, done: int, total: int) -> None:
        self._progress.report((phase, done, total))

    def _report_predicting(self, done: int, total: int) -> None:
        self._report(PREDICTING, done, total)

    def _report_catching_up(self, done: int, total: int) -> None:
        self._report(CATCHING_UP, done, total)

    def _do(
        self, work: Callable[[Session, threading.Event], Any], then: Callable[[Any], None], phase: str = ""
    ) -> None:
        """Do something after all that was asked before; ``phase``: what is said at once to be done, if any."""
        session, turn, closed = self._session, self._turn, self._closed
        if session is None or turn is None:
            return
        stop = threading.Event()
        self._stops.append(stop)
        if phase:
            self.progressed.emit(phase, 0, 0)

        def run() -> Any:
            if closed.is_set() or stop.is_set():
                raise CancelledError
            return work(session, stop)

        def end(done: Any) -> None:
            self._on_ended(stop)
            then(done)

        def fail(error: ClassifyMeError) -> None:
            self._on_ended(stop)
            self.changed.emit()
            self.told.emit(Telling(words.error(error)))

        turn.start(run, end, fail)

    def _on_ended(self, stop: threading.Event) -> None:
        self._stops.remove(stop)
        if not self._stops:
            self.ended.emit()
