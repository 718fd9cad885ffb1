"""The tab of matching on the page of learning: the weights in use, what could be learnt, what each step is worth."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from classifyme_desktop.ui.learning import match_words
from classifyme_desktop.ui.learning.learning_tab import LearningTab
from classifyme_desktop.ui.learning.match_cards import Lacking, PastGigs, WeightsCard
from classifyme_desktop.ui.learning.match_work import MatchWork

if TYPE_CHECKING:
    from classifyme_desktop.domain.iteration import Iteration
    from classifyme_desktop.services.match_learning import MatchReadiness
    from classifyme_desktop.services.workspace import Workspace


class MatchView(LearningTab):
    """``predicted`` tells that people are ranked by other weights; ``taken`` carries a chart."""

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(MatchWork(), match_words.DECISIONS, parent)
        self._titles: Mapping[str, str] = {}
        self.weights, self.gigs, self.lacking = WeightsCard(), PastGigs(), Lacking()
        for card in (self.weights, self.gigs, self.lacking):
            self.cards.addWidget(card)
        self.weights.taken.connect(self.taken)
        self.retranslate()

    def look_up(self, workspace: "Workspace") -> "tuple[MatchReadiness, dict[str, str]]":
        """Return what could be learnt, and the titles of the gigs by their hashes."""
        from classifyme_desktop.services import gigs, match_learning

        titles = {one.sha256: one.title for one in gigs.all_gigs(workspace)}
        return match_learning.readiness(workspace), titles

    def show_found(self, readiness: Any, more: Any) -> None:
        """Show what gigs lack before they teach."""
        self._titles = more or {}
        self.lacking.show_gigs(() if readiness is None else readiness.gigs)

    def show_one(self, one: "Iteration | None") -> None:
        """Show the weights of another iteration, and how past gigs are ranked with them."""
        match = None if one is None else one.match
        self.weights.show_weights(None if match is None else match.weights)
        self.weights.setVisible(match is not None)
        self.gigs.show_figures(match, self._titles)
