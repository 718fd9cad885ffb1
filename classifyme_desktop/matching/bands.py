"""How far ranks can be told apart: the band of ranks that each person may have. Pure; knows no people, no gigs.

Two people whose grades differ stand in the right order with the probability ``1 / (1 + exp(-d / (a + b)))``: ``d`` is
the distance of their scores, ``a`` and ``b`` are how doubtful each score is. A score is the more doubtful, the more its
parts disagree; a rest is left even where they agree. Both shares are fitted on judged gigs.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]

# From here on an order is called certain: right four times in five where two scores are just far enough apart. Of all
# pairs that far apart or farther 94 % were in order on the gigs fitted on and 96 % on gold/gigs_dev.
SEPARABLE: Final = 0.8
_DIGITS: Final = 9  # as scores: the last bits of a sum, which another processor may round otherwise, never decide


@dataclass(frozen=True, slots=True)
class Spread:
    """What makes a score doubtful: ``residual`` in units of the score, and so much of its parts' ``disagreement``."""

    residual: float
    disagreement: float


# Fitted with the shipped weights on 166 judged gigs, 18,746 pairs of different grades, each gig counting the same; log
# loss over five folds of gigs 0.349. Made anew by python -m benchmarks.matching
SPREAD: Final = Spread(residual=0.021, disagreement=0.04)


def disagreement(values: FloatArray, weights: FloatArray) -> FloatArray:
    """Return how far the parts of each score disagree, ``(n,) float64`` in units of the score.

    ``values`` ``(n, p) float64`` in [0, 1], the parts of everybody in the ranking; ``weights`` ``(p,)``, not all 0.
    Parts are measured from their medians, since one part runs higher than another for everybody; then it is the
    standard deviation of the parts, by weight, around their mean.
    """
    if not len(values):
        return np.zeros(0, np.float64)
    shares = weights / weights.sum()
    above = values - np.median(values, axis=0)
    rest = above - (above @ shares)[:, None]
    spread: FloatArray = np.sqrt((rest * rest) @ shares)
    return spread


def uncertainty(
    values: FloatArray, weights: FloatArray, spread: Spread = SPREAD, *, chance: float = SEPARABLE
) -> FloatArray:
    """Return how far each score may be off, ``(n,) float64`` in units of the score, rounded to 9 digits.

    Two scores farther apart than the sum of both uncertainties are in the right order with the probability ``chance``
    (above 0.5) or more. ``values`` and ``weights`` as for ``disagreement``.
    """
    scale = spread.residual + spread.disagreement * disagreement(values, weights)
    reach: FloatArray = np.round(scale * np.log(chance / (1 - chance)), _DIGITS)
    return reach


def bands(scores: FloatArray, doubt: FloatArray | float) -> IntArray:
    """Return the ranks that each person may have, lowest and highest, ``(n, 2) int64`` counted from 1.

    ``scores`` ``(n,)`` in the library's order, row i of the result belongs to ``scores[i]``; ``doubt`` ``(n,)`` of
    ``uncertainty`` or one for all, not negative. A band leaves room before it for those who are surely better and
    behind it for those who are surely worse, by more than both doubts. It holds the person's own rank, and along the
    ranking neither end ever falls: where a doubtful score reaches over surer ones, their bands are widened rather than
    its own cut, so that no order is claimed that is not borne out. Equal scores have equal bands.
    """
    count = len(scores)
    lowest, highest = np.round(scores - doubt, _DIGITS), np.round(scores + doubt, _DIGITS)
    surely_better = count - np.searchsorted(np.sort(lowest), highest, side="right")
    surely_worse = np.searchsorted(np.sort(highest), lowest, side="left")
    order = np.argsort(-scores, kind="stable")
    first = np.minimum.accumulate((surely_better + 1)[order][::-1])[::-1]
    last = np.maximum.accumulate((count - surely_worse)[order])
    falling = -scores[order]
    found = np.empty((count, 2), np.int64)
    found[order, 0] = first[np.searchsorted(falling, falling, side="left")]
    found[order, 1] = last[np.searchsorted(falling, falling, side="right") - 1]
    return found
