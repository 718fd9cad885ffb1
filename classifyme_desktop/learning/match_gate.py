"""Whether learnt weights may become active: better on gigs that they were not fitted on, and no gig or judge harmed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.iteration import Check, Judgement
from classifyme_desktop.domain.match_figures import GigFigures
from classifyme_desktop.learning import match_weights
from classifyme_desktop.learning.match_weights import PastGig
from classifyme_desktop.matching.scoring import DEFAULT_WEIGHTS, Weights

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]

DEPTH: Final = 10  # people at the head of a list that nDCG looks at
RELEVANT: Final = 2  # the grade of a judged person from which a reader would call them
WORST: Final = 0.1  # by how much the nDCG of one gig may fall
UNHARMED: Final = 0.01  # by how much the mean nDCG on the judged gigs of the program may fall
_DIGITS: Final = 9  # as scores


@dataclass(frozen=True, slots=True, eq=False)
class JudgedGig:
    """A gig with graded people: ``values`` ``(n, 6)``, ``tells`` ``(6,)``; ``grades`` ``(n,)`` from 0 to 3."""

    values: FloatArray
    tells: FloatArray
    grades: IntArray


@dataclass(frozen=True, slots=True)
class CrossFit:
    """Weights for each gig (by its hash) that were fitted without it, and its figures before and after."""

    left_out: Mapping[str, Weights]
    gigs: tuple[GigFigures, ...]


# ------------------------------------------------------------------ measures


def scores(values: FloatArray, tells: FloatArray, weights: Weights) -> FloatArray:
    """Return the mean of the parts by weight, ``(n,)``, as ``scoring.scores`` does."""
    share = np.array(weights.as_tuple()) * tells
    if not share.sum() > 0:
        share = np.array(DEFAULT_WEIGHTS.as_tuple()) * tells
    return np.asarray(np.round((values * (share / (share.sum() or 1.0))).sum(axis=1), _DIGITS))


def ndcg(found: FloatArray, grades: IntArray, depth: int = DEPTH) -> float:
    """Return nDCG of people with scores ``found`` ``(n,)``, gains ``2^grade - 1``; 1.0 where nobody is worth anything.

    Equal scores share the mean of their gains, so that no order among them is rewarded (McSherry & Najork 2008).
    """
    gains = np.exp2(grades.astype(np.float64)) - 1.0
    discount = np.where(np.arange(len(gains)) < depth, 1.0 / np.log2(np.arange(len(gains)) + 2.0), 0.0)
    order = np.argsort(-found, kind="stable")
    best = float((np.sort(gains)[::-1] * discount).sum())
    return float((_shared(gains[order], found[order]) * discount).sum()) / best if best else 1.0


def _shared(gains: FloatArray, found: FloatArray) -> FloatArray:
    """Return gains with the mean of all with an equal score in place of each."""
    _, group = np.unique(-found, return_inverse=True)
    return np.asarray((np.bincount(group, gains) / np.bincount(group))[group])


def average_precision(found: FloatArray, accepted: npt.NDArray[np.bool_]) -> float:
    """Return the average precision of people with scores ``found`` ``(n,)``; of equal ones the rejected stand first."""
    order = np.lexsort((accepted, -found))
    hits = accepted[order]
    if not hits.any():
        return 1.0
    return float((np.cumsum(hits) / np.arange(1, len(hits) + 1))[hits].mean())


def mean_ndcg(gigs: Sequence[JudgedGig], weights: Weights) -> float:
    """Return the mean nDCG over judged gigs that somebody fits."""
    found = [ndcg(scores(one.values, one.tells, weights), one.grades) for one in gigs if one.grades.max() >= RELEVANT]
    return float(np.mean(found))


# ------------------------------------------------------------------ beside the weights in use


def cross_fit(
    gigs: Sequence[PastGig],
    in_use: Weights,
    left_out_before: Mapping[str, Weights],
    on_gig: Callable[[int, int], None] = lambda _done, _total: None,
) -> CrossFit:
    """Return how each gig fares with weights fitted on the others, beside those in use, in the order of their hashes.

    ``left_out_before``: weights behind those in use that were fitted without a gig: without them those in use would
    have seen it. ``on_gig`` sees how many of how many are done; it may raise.
    """
    taught = match_weights.in_order(gigs)
    left_out, found = {}, []
    for at, one in enumerate(taught):
        on_gig(at, len(taught))
        fitted = match_weights.fit([other for other in taught if other is not one])
        left_out[one.sha256] = fitted
        found.append(_figures(one, left_out_before.get(one.sha256, in_use), fitted))
    return CrossFit(left_out, tuple(found))


def _figures(gig: PastGig, before: Weights, after: Weights) -> GigFigures:
    old, new = (scores(gig.values, gig.tells, one) for one in (before, after))
    grades, count = gig.accepted.astype(np.int64), int(gig.accepted.sum())
    return GigFigures(
        gig.sha256,
        count,
        len(grades) - count,
        (_short(ndcg(old, grades)), _short(ndcg(new, grades))),
        (_short(average_precision(old, gig.accepted)), _short(average_precision(new, gig.accepted))),
    )


def _short(figure: float) -> float:
    return round(figure, 6)


def judge(gigs: Sequence[GigFigures], frozen: tuple[float, float] | None) -> tuple[Judgement, ...]:
    """Return what each check found, in the order of the checks.

    ``frozen``: mean nDCG before and after on the judged gigs of the program; None where these were not rated with the
    encoder in use.
    """
    before, after = (_short(float(np.mean([one.ndcg[side] for one in gigs]))) for side in (0, 1))
    worst = min(gigs, key=lambda one: one.ndcg[1] - one.ndcg[0])
    found = [
        Judgement(Check.BETTER, after > before, before, after),
        Judgement(Check.EVERY_GIG, worst.ndcg[0] - worst.ndcg[1] <= WORST, *worst.ndcg),
    ]
    if frozen is not None:
        found.append(Judgement(Check.UNHARMED, frozen[0] - frozen[1] <= UNHARMED, _short(frozen[0]), _short(frozen[1])))
    return tuple(found)
