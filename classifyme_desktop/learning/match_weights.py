"""Fits the weights of matching on whom readers accepted and rejected for past gigs, within bounds. Pure numpy.

Only people who were decided count, and only pairs of one gig: who stood first in a list is likelier to be looked at, so
that nothing is learnt from being passed over, and gigs that are strict or generous teach alike. What is learnt
starts from the shipped weights each time, so that decisions taken back and people erased leave nothing behind, and
learning the same twice moves nothing further.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.matching.scoring import DEFAULT_WEIGHTS, Weights

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]

# Fewer gigs than these cannot tell the taste of a firm from the chance of one gig.
LEAST_GIGS: Final = 5
LEAST_OF_EACH: Final = 2  # people accepted, and people rejected, that make a gig count
# A weight stays between half and twice the shipped one: every part keeps a say, so that no reason on the screen becomes
# an empty word, and none can rule alone, however one-sided the decisions were.
LEAST_SHARE: Final = 0.5
MOST_SHARE: Final = 2.0
LEAST_WEIGHT: Final = 0.01
# How much it costs to leave the shipped weights, and how sharply a difference of scores tells two people apart; chosen
# by benchmarks/match_learning.py among a few coarse values.
PULL: Final = 0.2
SHARPNESS: Final = 10.0
_STEPS: Final = 400
_STILL: Final = 1e-10  # a step so short is the last
_HALVINGS: Final = 80
_DIGITS: Final = 4

_SHIPPED: Final = np.array(DEFAULT_WEIGHTS.as_tuple(), np.float64)
_LOW: Final = np.maximum(LEAST_SHARE, LEAST_WEIGHT / _SHIPPED)
_HIGH: Final = np.maximum(_LOW, MOST_SHARE)


@dataclass(frozen=True, slots=True, eq=False)
class PastGig:
    """A gig with the people that were decided: ``values`` ``(n, 6)`` and ``tells`` ``(6,)`` as of ``rating.Rating``.

    ``accepted`` ``(n,)``: False for rejected; ``sha256``: of the text of the gig.
    """

    sha256: str
    values: FloatArray
    tells: FloatArray
    accepted: BoolArray

    @property
    def teaches(self) -> bool:
        """Return whether there are enough people of both kinds."""
        count = int(self.accepted.sum())
        return count >= LEAST_OF_EACH and len(self.accepted) - count >= LEAST_OF_EACH


def in_order(gigs: Iterable[PastGig]) -> list[PastGig]:
    """Return the gigs that teach, they and their people in an order that does not depend on how they came."""
    found = []
    for one in sorted((gig for gig in gigs if gig.teaches), key=lambda gig: gig.sha256):
        rows = np.lexsort((*one.values.T, one.accepted))
        found.append(PastGig(one.sha256, one.values[rows], one.tells, one.accepted[rows]))
    return found


def fingerprint(decisions: Iterable[tuple[str, str, bool]]) -> str:
    """Return one hash for decisions ``(gig, person, is accepted)``, each of both named by a hash, in any order."""
    lines = sorted(f"{gig} {person} {int(is_accepted)}\n" for gig, person, is_accepted in decisions)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def fit(gigs: Iterable[PastGig], on_step: Callable[[], None] = lambda: None) -> Weights:
    """Return the weights that put accepted people before rejected ones, and stay near the shipped ones.

    Logistic loss over pairs of one gig (RankNet, Burges et al. 2005), each gig the same, and a quadratic pull to the
    shipped weights; projected gradient descent on a convex function. The same decisions give the same weights whatever
    their order; without any these are the shipped ones. ``on_step`` may raise to stop it.
    """
    pairs = [_pairs(one) for one in in_order(gigs)]
    if not pairs:
        return DEFAULT_WEIGHTS
    return _rounded(_descended(pairs, on_step))


def _pairs(gig: PastGig) -> FloatArray:
    """Return by how much the shipped score of each accepted person is ahead of each rejected one, by part ``(p, 6)``.

    In units of the weight relative to the shipped one.
    """
    share = _SHIPPED * gig.tells
    told = gig.values * (share / (share.sum() or 1.0))
    ahead = told[gig.accepted][:, None, :] - told[~gig.accepted][None, :, :]
    return np.asarray(SHARPNESS * ahead.reshape(-1, len(share)))


def _descended(pairs: Sequence[FloatArray], on_step: Callable[[], None]) -> FloatArray:
    """Return the weights relative to the shipped ones, ``(6,)``, where loss and pull together are lowest."""
    x = np.concatenate(pairs)
    w = np.concatenate([np.full(len(one), 1.0 / len(one) / len(pairs)) for one in pairs])
    state = np.ones(x.shape[1])
    curvature = PULL + 0.25 * float((w[:, None] * x * x).sum())  # no step of its inverse goes too far
    for _ in range(_STEPS):
        on_step()
        wrong = w / (1.0 + np.exp((x * state).sum(axis=1)))
        slope = PULL * (state - 1.0) - (wrong[:, None] * x).sum(axis=0)
        following = _projected(state - slope / curvature)
        is_still = float(np.abs(following - state).max()) < _STILL
        state = following
        if is_still:
            break
    return state


def _projected(state: FloatArray) -> FloatArray:
    """Return the nearest state within the bounds whose weights have the sum 1, by bisection."""
    low, high = -1e3, 1e3
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        total = float((_SHIPPED * np.clip(state - middle * _SHIPPED, _LOW, _HIGH)).sum())
        low, high = (middle, high) if total > _SHIPPED.sum() else (low, middle)
    return np.clip(state - low * _SHIPPED, _LOW, _HIGH)


def _rounded(state: FloatArray) -> Weights:
    """Return the weights with few digits, so that another processor says the same; what is left goes to the largest."""
    weights = np.round(_SHIPPED * state, _DIGITS)
    weights[int(weights.argmax())] += 1.0 - weights.sum()
    return Weights(*np.round(weights, _DIGITS).tolist())


def is_sane(weights: Weights) -> bool:
    """Return whether weights lie within the bounds and have the sum 1, but for what was rounded."""
    values = np.array(weights.as_tuple())
    slack = 10.0**-_DIGITS
    inside = (values >= _SHIPPED * _LOW - slack) & (values <= _SHIPPED * _HIGH + slack)
    return bool(np.isfinite(values).all() and inside.all() and abs(values.sum() - 1.0) < slack)
