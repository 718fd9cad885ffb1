"""A ranking that can be weighed anew at once, since it keeps the parts of every score. Looks at no library."""

from typing import TYPE_CHECKING, Final

import numpy as np

from classifyme_desktop.domain.match import PARTS, Match
from classifyme_desktop.domain.resume import GigId, ResumeId
from classifyme_desktop.matching import scoring
from classifyme_desktop.matching.scoring import DEFAULT_WEIGHTS, Weights
from classifyme_desktop.services import rank

if TYPE_CHECKING:
    from classifyme_desktop.services.workspace import Workspace

DEFAULT_SHARES: Final = DEFAULT_WEIGHTS.as_tuple()


class RankedList:
    """People ranked for one gig, in the same order as ``rank.rank`` with the same weights.

    Matches are made only for the rows asked for, so that 10,000 people are weighed anew in some milliseconds.
    """

    def __init__(self, rated: rank.Rated) -> None:
        """Start with the default weights."""
        self.rated = rated
        self.weigh(DEFAULT_WEIGHTS)

    def weigh(self, weights: Weights) -> None:
        """Order the people by other weights; any non-negative numbers, only their proportions matter."""
        self.weights = weights
        self.ranked = scoring.ranked(self.rated.rating, weights)

    def __len__(self) -> int:
        """Return the number of people."""
        return len(self.ranked.rows)

    def shares(self) -> dict[str, float]:
        """Return how much each part counts for this gig, as shares of 1."""
        return dict(zip(PARTS, scoring.shares(self.weights, self.rated.rating).tolist(), strict=True))

    def match(self, row: int) -> Match:
        """Return the match in a row, 0 for the best."""
        return self.ranked.match(row)

    def matches(self) -> list[Match]:
        """Return all matches, best first."""
        return self.ranked.matches()

    def resume_ids(self) -> list[ResumeId]:
        """Return who is ranked, best first."""
        found: list[ResumeId] = self.rated.rating.resume_ids[self.ranked.rows].tolist()
        return found

    def row_of(self, resume_id: ResumeId) -> int | None:
        """Return the row of a person, None when not ranked."""
        found = np.flatnonzero(self.rated.rating.resume_ids[self.ranked.rows] == resume_id)
        return int(found[0]) if len(found) else None

    def ranking(self) -> rank.Ranking:
        """Return the ranking as it stands, to be kept."""
        return rank.Ranking(self.rated, self.ranked, self.weights)


def make(workspace: "Workspace", gig_id: GigId) -> RankedList:
    """Return everybody in the library ranked for a stored gig, and keep the ranking. Any thread; raises as ``rank``."""
    made = RankedList(rank.rate(workspace, gig_id))
    rank.save(workspace, made.ranking())
    return made
