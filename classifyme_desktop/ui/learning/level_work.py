"""What the window asks of the levels: to learn, promote, roll back, refuse. Never in its thread."""

import threading
from typing import TYPE_CHECKING

from classifyme_desktop.ui.learning import level_words
from classifyme_desktop.ui.learning.learning_work import LearningWork

if TYPE_CHECKING:
    from classifyme_desktop.domain.iteration import Iteration
    from classifyme_desktop.services.retrain import OnProgress as OnPhase
    from classifyme_desktop.services.workspace import Workspace


class LevelWork(LearningWork):
    """As ``LearningWork``, for the levels; ``predicted`` tells that people show what another iteration says."""

    head = "level_head"
    first = "read"

    def name(self, one: "Iteration") -> str:
        """Return what an iteration of the levels is called."""
        return level_words.SAID.name(one)

    def retrain(self, workspace: "Workspace", report: "OnPhase", stop: threading.Event) -> "Iteration":
        """Learn from the levels that readers said. Raises as ``services.level_learning``."""
        from classifyme_desktop.services import level_learning

        return level_learning.retrain(workspace, report, stop)

    def catch_up(self) -> None:
        """Do nothing: who shows what an earlier iteration said of levels is answered anew with the roles."""
