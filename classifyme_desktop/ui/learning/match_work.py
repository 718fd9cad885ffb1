"""What the window asks of the weights of matching: to learn, promote, roll back, refuse. Never in its thread."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.learning import match_words
from classifyme_desktop.ui.learning.learning_work import LearningWork
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.domain.iteration import Iteration
    from classifyme_desktop.errors import ModelError


class MatchWork(LearningWork):
    """As ``LearningWork``, for the other head; ``predicted`` tells that people are ranked by other weights."""

    def learn(self) -> None:
        """Learn from who was accepted and rejected. What comes of it waits for a decision."""

        def work(session: Session, stop: threading.Event) -> "Iteration":
            from classifyme_desktop.services import match_learning

            report = lambda phase, *counts: self._report(phase.value, *counts)  # noqa: E731 - read beside its use
            return match_learning.retrain(session.workspace, report, stop)

        self._do(work, self._on_learnt_weights, "read")

    def _on_learnt_weights(self, one: "Iteration") -> None:
        from classifyme_desktop.domain.iteration import State

        text = self.tr("%1 was learnt. Compare it, then promote or refuse it.")
        if one.state is State.REJECTED:
            text = self.tr("%1 was learnt and did not pass its checks. It is kept with the reasons; nothing changes.")
        self.changed.emit()
        self.learnt.emit(one.number)
        self.told.emit(Telling(text.replace("%1", match_words.name(one))))

    def _switch(self, number: int | None, text: str, *, is_back: bool) -> None:
        def work(session: Session, _stop: threading.Event) -> "tuple[int, Iteration]":
            from classifyme_desktop.domain.iteration import Head
            from classifyme_desktop.services import iterations

            before = iterations.active(session.workspace, Head.MATCH)
            return before, _put_to_use(session, number, is_back=is_back)

        def then(done: "tuple[int, Iteration]") -> None:
            before, now = done
            self._on_switched()
            self.told.emit(
                Telling(
                    text.replace("%1", match_words.name(now)),
                    self.tr("Undo"),
                    lambda: self._put_back(before, is_back=not is_back),
                    redo=lambda: self._put_back(now.number, is_back=is_back),
                )
            )

        self._do(work, then)

    def _put_back(self, number: int, *, is_back: bool) -> None:
        self._do(lambda session, _stop: _put_to_use(session, number, is_back=is_back), lambda _one: self._on_switched())

    def refuse(self, number: int) -> None:
        """Note that an iteration is not wanted."""

        def then(one: "Iteration") -> None:
            self.changed.emit()
            text = self.tr("%1 was refused").replace("%1", match_words.name(one))
            back = lambda: self._decide("offer", number, lambda _: self.changed.emit())  # noqa: E731 - read beside `again`
            again = lambda: self._decide("refuse", number, lambda _: self.changed.emit())  # noqa: E731
            self.told.emit(Telling(text, self.tr("Undo"), back, redo=again))

        self._decide("refuse", number, then)

    def _decide(self, what: str, number: int, then: "Callable[[Iteration], None]") -> None:
        def work(session: Session, _stop: threading.Event) -> "Iteration":
            from classifyme_desktop.domain.iteration import Head
            from classifyme_desktop.services import iterations

            act = iterations.refuse if what == "refuse" else iterations.offer
            return act(session.workspace, number, Head.MATCH)

        self._do(work, then)

    def catch_up(self) -> None:
        """Tell where the weights in use are damaged; there is nothing to predict anew."""

        def work(session: Session, _stop: threading.Event) -> "ModelError | None":
            from classifyme_desktop.services import weights_in_use

            return weights_in_use.of(session.workspace).trouble

        def then(trouble: "ModelError | None") -> None:
            if trouble is not None:
                self.told.emit(Telling(words.error(trouble)))

        self._do(work, then)


def _put_to_use(session: Session, number: int | None, *, is_back: bool) -> "Iteration":
    from classifyme_desktop.domain.iteration import Head
    from classifyme_desktop.services import promotion

    if is_back:
        return promotion.roll_back(session.workspace, number, head=Head.MATCH)
    assert number is not None
    return promotion.promote(session.workspace, number, head=Head.MATCH)
