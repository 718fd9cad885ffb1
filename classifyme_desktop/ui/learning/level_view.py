"""The tab of levels on the page of learning: the levels in use, what could be learnt, whom each step would change."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from classifyme_desktop.ui.learning import level_words
from classifyme_desktop.ui.learning.learning_tab import LearningTab
from classifyme_desktop.ui.learning.level_cards import EachLevel, LevelsBeforeAfter
from classifyme_desktop.ui.learning.level_flips import LevelFlipsCard
from classifyme_desktop.ui.learning.level_work import LevelWork
from classifyme_desktop.ui.state.session import Session

if TYPE_CHECKING:
    from classifyme_desktop.domain.iteration import Iteration
    from classifyme_desktop.services.level_learning import LevelReadiness
    from classifyme_desktop.services.workspace import Workspace


class LevelView(LearningTab):
    """``predicted`` tells that people show other levels; ``flips`` are the people whose level would change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(LevelWork(), level_words.SAID, parent)
        self.before, self.each, people = LevelsBeforeAfter(), EachLevel(), LevelFlipsCard()
        self.flips = people.flips
        for card in (self.before, self.each, people):
            self.cards.addWidget(card)
        self.flips.told.connect(self.told)
        self.retranslate()

    def attach(self, session: Session) -> None:
        """Show what an open library learnt of levels."""
        super().attach(session)
        self.flips.attach(session)

    def detach(self) -> None:
        """Let go of the library, which is about to be closed; what is being learnt stops."""
        self.flips.detach()
        super().detach()

    def look_up(self, workspace: "Workspace") -> "tuple[LevelReadiness, None]":
        """Return what could be learnt."""
        from classifyme_desktop.services import level_learning

        return level_learning.readiness(workspace), None

    def show_one(self, one: "Iteration | None") -> None:
        """Show the figures of another iteration, and whom it would change."""
        level = None if one is None else one.level
        self.before.show_figures(level)
        self.each.show_figures(level)
        self.flips.show_iteration(None if one is None or level is None else one.number)
