"""A ranking that can be weighed anew at once, since it keeps the parts of every score. Looks at no library."""

from typing import TYPE_CHECKING, Final

import numpy as np

from classifyme_desktop.domain.match import Match
from classifyme_desktop.domain.resume import GigId, ResumeId
from classifyme_desktop.matching import scoring
from classifyme_desktop.matching.scoring import DEFAULT_WEIGHTS, Weights
from classifyme_desktop.services import rank

if TYPE_CHECKING:
    from classifyme_desktop.services.workspace import Workspace

PARTS: Final = ("meaning", "keywords", "role")
DEFAULT_SHARES: Final = tuple(DEFAULT_WEIGHTS.as_dict()[part] for part in PARTS)


class RankedList:
    """People ranked for one gig, in the same order as ``rank.rank`` with the same weights.

    Matches are made only for the rows asked for, so that 50,000 people are weighed anew in some milliseconds.
    """

    def __init__(self, rated: rank.Rated) -> None:
        """Start with the default weights."""
        self.rated = rated
        self.weights = DEFAULT_WEIGHTS
        self._weigh()

    def weigh(self, meaning: float, keywords: float, role: float) -> None:
        """Order the people by other weights; any non-negative numbers, only their proportions matter."""
        self.weights = Weights(meaning, keywords, role)
        self._weigh()

    def _weigh(self) -> None:
        self._scores = scoring.scores(self.rated.parts, self.weights)
        self._order = np.argsort(-self._scores, kind="stable")

    def __len__(self) -> int:
        """Return the number of people."""
        return len(self._order)

    def shares(self) -> tuple[float, float, float]:
        """Return how much each part counts, as shares of 1."""
        fair = scoring.fair(self.weights)
        whole = fair.meaning + fair.keywords + fair.role
        return fair.meaning / whole, fair.keywords / whole, fair.role / whole

    def match(self, row: int) -> Match:
        """Return the match in a row, 0 for the best."""
        return scoring.match(self.rated.parts, self._scores, int(self._order[row]), row + 1)

    def matches(self) -> list[Match]:
        """Return all matches, best first."""
        return [self.match(row) for row in range(len(self))]

    def row_of(self, resume_id: ResumeId) -> int | None:
        """Return the row of a person, None when not ranked."""
        found = np.flatnonzero(self.rated.parts.resume_ids[self._order] == resume_id)
        return int(found[0]) if len(found) else None

    def ranking(self) -> rank.Ranking:
        """Return the ranking as it stands, to be kept."""
        rated = self.rated
        return rank.Ranking(rated.gig, self.matches(), rated.iteration, rated.encoder_sha256)


def make(workspace: "Workspace", gig_id: GigId) -> RankedList:
    """Return everybody in the library ranked for a stored gig, and keep the ranking. Any thread; raises as ``rank``."""
    made = RankedList(rank.rate(workspace, gig_id))
    rank.save(workspace, made.ranking())
    return made
