"""A ranking that can be weighed anew at once, since it keeps the parts of every score. Looks at no library."""

from contextlib import suppress
from typing import TYPE_CHECKING, Final

import numpy as np

from classifyme_desktop.domain.match import PARTS, Match
from classifyme_desktop.domain.resume import GigId, ResumeId
from classifyme_desktop.errors import StorageError
from classifyme_desktop.matching import scoring
from classifyme_desktop.matching.scoring import Weights
from classifyme_desktop.services import rank, weights_in_use

if TYPE_CHECKING:
    from classifyme_desktop.services.workspace import Workspace


_FIRST: Final = 24  # people who are seen first: what they show is found here, so that the window need not wait


def usual_shares(workspace: "Workspace") -> tuple[float, ...]:
    """Return the usual weights in the order of ``PARTS``: those in use. Any thread, but not the window's."""
    return weights_in_use.of(workspace).weights.as_tuple()


class RankedList:
    """People ranked for one gig, in the same order as ``rank.rank`` with the same weights.

    Matches are made only for the rows asked for, so that 10,000 people are weighed anew in some milliseconds.
    """

    def __init__(self, rated: rank.Rated) -> None:
        """Start with the usual weights."""
        self.rated = rated
        self.weigh(rated.usual.weights)

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
    with suppress(StorageError):  # who is removed meanwhile is told when they are looked at
        for resume_id in made.resume_ids()[:_FIRST]:
            rank.must_reasons(made.rated, resume_id)
    return made
