"""What the window asks of the weights of matching: to learn, promote, roll back, refuse. Never in its thread."""

import threading
from typing import TYPE_CHECKING

from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.learning import match_words
from classifyme_desktop.ui.learning.learning_work import LearningWork
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.domain.iteration import Iteration
    from classifyme_desktop.errors import ModelError
    from classifyme_desktop.services.retrain import OnProgress as OnPhase
    from classifyme_desktop.services.workspace import Workspace


class MatchWork(LearningWork):
    """As ``LearningWork``, for the weights; ``predicted`` tells that people are ranked by other ones."""

    head = "match_weights"
    first = "read"
    switching = ""  # nobody is read anew

    def name(self, one: "Iteration") -> str:
        """Return what an iteration of the weights is called."""
        return match_words.DECISIONS.name(one)

    def retrain(self, workspace: "Workspace", report: "OnPhase", stop: threading.Event) -> "Iteration":
        """Learn from who was accepted and rejected. Raises as ``services.match_learning``."""
        from classifyme_desktop.services import match_learning

        return match_learning.retrain(workspace, report, stop)

    def catch_up(self) -> None:
        """Tell where the weights in use are damaged; there is nothing to predict anew."""

        def work(session: Session, _stop: threading.Event) -> "ModelError | None":
            from classifyme_desktop.services import weights_in_use

            return weights_in_use.of(session.workspace).trouble

        def then(trouble: "ModelError | None") -> None:
            if trouble is not None:
                self.told.emit(Telling(words.error(trouble)))

        self._do(work, then)
