"""Puts the parts of a score together and orders people by it. Pure; knows nothing of where the parts come from."""

from dataclasses import asdict, astuple, dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.match import PARTS, Match, Parts
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.matching import bands, fit
from classifyme_desktop.matching.rating import Rating

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each part counts; any non-negative numbers, only their proportions matter. Fields are those of Parts."""

    meaning: float = 0.0
    keywords: float = 0.0
    role: float = 0.0
    skills: float = 0.0
    level: float = 0.0
    must: float = 0.0

    def as_dict(self) -> dict[str, float]:
        """Return the weights by the name of their part."""
        return asdict(self)

    def as_tuple(self) -> tuple[float, ...]:
        """Return the weights in the order of ``PARTS``."""
        return astuple(self)


# Fitted on judged gigs by benchmarks/matching; see docs/matching.md.
DEFAULT_WEIGHTS: Final = Weights(meaning=0.37, keywords=0.19, role=0.07, skills=0.03, level=0.02, must=0.33)


def shares(weights: Weights, rating: Rating) -> FloatArray:
    """Return how much each part counts for a gig, ``(6,) float64`` with the sum 1.

    A part that the gig says nothing for, such as skills where it names none, counts nothing. Where nothing is left the
    default weights stand in.
    """
    for chosen in (weights, DEFAULT_WEIGHTS):
        found = np.array(chosen.as_tuple(), np.float64) * rating.tells
        if found.sum() > 0:
            return np.asarray(found / found.sum())
    return np.full(len(rating.tells), 1 / len(rating.tells))


def exact_scores(rating: Rating, weights: Weights) -> FloatArray:
    """Return the mean of the parts by weight, ``(n,) float64``, not rounded: what ``changes`` moves."""
    return np.asarray((rating.values * shares(weights, rating)).sum(axis=1))


def scores(rating: Rating, weights: Weights) -> FloatArray:
    """Return the mean of the parts by weight, ``(n,) float64``.

    Rounded to 9 digits, so that the last bits of a sum, which another processor may round otherwise, never decide.
    """
    return np.round(exact_scores(rating, weights), 9)


@dataclass(frozen=True, slots=True, eq=False)
class Ranked:
    """People in order: ``rows`` of the rating, best first; ``bands`` ``(n, 2)`` and ``chances`` ``(n,)`` by row."""

    rating: Rating
    scores: FloatArray
    rows: IntArray
    bands: IntArray
    chances: FloatArray

    def match(self, place: int) -> Match:
        """Return the match at a place, 0 for the best."""
        row = int(self.rows[place])
        low, high = self.bands[row].tolist()
        return Match(
            ResumeId(int(self.rating.resume_ids[row])),
            place + 1,
            float(self.scores[row]),
            Parts(*(round(value, 6) for value in self.rating.values[row].tolist())),
            (low, high),
            round(float(self.chances[row]), 6),
        )

    def matches(self) -> list[Match]:
        """Return all matches, best first."""
        return [self.match(place) for place in range(len(self.rows))]

    @property
    def nobody_fits(self) -> bool:
        """Return whether it is likelier than not that none of the likeliest few is worth a call."""
        return fit.nobody_fits(self.chances)


def ranked(rating: Rating, weights: Weights = DEFAULT_WEIGHTS) -> Ranked:
    """Return all people of a rating in order. Ties keep the order of the library."""
    score = scores(rating, weights)
    doubt = bands.uncertainty(rating.values, shares(weights, rating))
    rows = np.argsort(-score, kind="stable")
    return Ranked(rating, score, rows, bands.bands(score, doubt), fit.fits(rating.values, PARTS))
