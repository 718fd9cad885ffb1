"""Which of the gigs that suit a person are shown, so that they are not all the same one. Pure; never used on people.

Maximal marginal relevance (Carbonell & Goldstein 1998): one gig after the other, each the best in what it scores less
how like it is to one chosen before. A gig may be taken only where it costs little enough, so the cost has a bound.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.matching import exact
from classifyme_desktop.matching.exact import Whole

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]

# Of the score, at the end of the slider: there ten gigs lose a tenth of their mean score, and 88 % of them still have a
# role of the person's group (benchmarks/recommend.py).
MOST_COST: Final = 0.2
_DIGITS: Final = 9
# Shares of a likeness, set and not fitted: what two gigs are about counts as much as one employer and one title do.
_ABOUT: Final = 0.5
_EMPLOYER: Final = 0.25
_TITLE: Final = 0.25


@dataclass(frozen=True, slots=True, eq=False)
class Chosen:
    """The rows chosen, best score first, with the mean of their scores and that of the best without any diversity."""

    rows: IntArray
    relevance: float
    relevance_without: float

    @property
    def cost(self) -> float:
        """Return which share of the relevance diversity costs, at least 0."""
        return round(1.0 - self.relevance / self.relevance_without, 6) if self.relevance_without > 0 else 0.0


def likeness(directions: Whole, employers: Sequence[str], titles: Sequence[str]) -> FloatArray:
    """Return how like gigs are to each other ``(n, n) float64`` in [0, 1].

    ``directions`` ``(n, d) int16``: what they are about; ``employers`` and ``titles``: keys, empty where unknown.
    """
    about = np.clip(exact.products(directions, directions), 0.0, 1.0)
    return np.round(_ABOUT * about + _EMPLOYER * _same(employers) + _TITLE * _same(titles), _DIGITS)


def _same(keys: Sequence[str]) -> FloatArray:
    numbers = {key: number for number, key in enumerate(dict.fromkeys(keys))}
    own = np.array([numbers[key] for key in keys])
    is_known = np.array([bool(key) for key in keys])
    return np.asarray((own[:, None] == own[None]) & is_known[:, None], np.float64)


def choose(scores: FloatArray, likeness: FloatArray, count: int, diversity: float) -> Chosen:
    """Return at most ``count`` gigs. ``scores`` ``(n,)``, ``likeness`` ``(n, n)``, both in [0, 1].

    ``diversity`` in [0, 1]: how much likeness counts beside the score. Whatever is chosen for a place scores at most
    ``MOST_COST * diversity`` less, as a share, than what stands there without diversity; so much is the highest cost.
    The best gig is always chosen. Ties keep the order of the rows.
    """
    scores = np.round(scores, _DIGITS)
    plain = np.argsort(-scores, kind="stable")
    left = plain.tolist()
    rows: list[int] = []
    nearest = np.zeros(len(scores))
    for place in plain[:count].tolist():
        least = round(float(scores[place]) * (1.0 - MOST_COST * diversity), _DIGITS)
        allowed = [row for row in left if scores[row] >= least] if rows else left[:1]
        gains = np.round((1.0 - diversity) * scores[allowed] - diversity * nearest[allowed], _DIGITS)
        best = allowed[int(np.argmax(gains))]
        left.remove(best)
        rows.append(best)
        nearest = np.maximum(nearest, likeness[best])
    chosen = np.array(sorted(rows, key=plain.tolist().index), np.int64)
    return Chosen(chosen, _mean(scores[chosen]), _mean(scores[plain[:count]]))


def _mean(scores: FloatArray) -> float:
    return round(float(scores.mean()), _DIGITS) if len(scores) else 0.0
