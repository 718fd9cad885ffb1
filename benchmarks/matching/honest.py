"""How far scores tell people apart, and when nobody fits: fits ``bands.SPREAD`` and ``fit.LINE``, and measures both.

With the shipped weights; five folds of whole gigs say how good the fits are on gigs not seen, ``gold/gigs_dev`` is
scored beside them. Relevance is model-annotated.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar

import numpy as np
import numpy.typing as npt

from benchmarks.matching.material import Case
from classifyme_desktop.domain.match import PARTS
from classifyme_desktop.learning import calibration, logistic_regression
from classifyme_desktop.matching import bands, fit, scoring
from classifyme_desktop.matching.bands import Spread
from classifyme_desktop.matching.fit import Line

T = TypeVar("T")
FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]
_FOLDS: Final = 5
_WORTH: Final = 2  # the grade from which a person is worth a call
_STRENGTH: Final = 1e-4
_BINS: Final = 10
_RESIDUALS: Final = np.arange(0.001, 0.0605, 0.001)
_DISAGREEMENTS: Final = np.arange(0.0, 0.5025, 0.005)


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """One gig's judged people: parts ``(n, p)``, scores, doubts without spread (disagreement) and grades ``(n,)``."""

    values: FloatArray
    scores: FloatArray
    disagreement: FloatArray
    grades: IntArray


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of people of one gig, the better one first: distance of the scores and sum of both disagreements."""

    distance: FloatArray
    disagreement: FloatArray


def pairs(gig: Judged) -> Pairs:
    """Return all pairs of different grades."""
    one, other = np.triu_indices(len(gig.grades), 1)
    differs = gig.grades[one] != gig.grades[other]
    one, other = one[differs], other[differs]
    better = np.where(gig.grades[one] > gig.grades[other], one, other)
    worse = one + other - better
    return Pairs(gig.scores[better] - gig.scores[worse], gig.disagreement[better] + gig.disagreement[worse])


def loss(found: Sequence[Pairs], spread: Spread) -> float:
    """Return the log loss of *the better one stands first*, each gig counting the same."""
    losses = [
        float(np.logaddexp(0.0, -one.distance / (2 * spread.residual + spread.disagreement * one.disagreement)).mean())
        for one in found
        if len(one.distance)
    ]
    return sum(losses) / len(losses)


def fitted_spread(found: Sequence[Pairs]) -> Spread:
    """Return the spread of a grid with the lowest loss."""
    grid = [Spread(float(one), float(other)) for one in _RESIDUALS for other in _DISAGREEMENTS]
    best = min(grid, key=lambda spread: loss(found, spread))
    return Spread(round(best.residual, 3), round(best.disagreement, 3))


def fitted_line(found: Sequence[Judged], parts: Sequence[str], used: Sequence[str]) -> Line:
    """Return the log odds of being worth a call from the parts ``used``."""
    columns = [list(parts).index(part) for part in used]
    values = np.concatenate([one.values[:, columns] for one in found])
    worth = np.concatenate([one.grades >= _WORTH for one in found]).astype(np.float64)
    fitted = logistic_regression.fit(values, worth[:, None], strength=_STRENGTH)
    slopes = tuple(round(float(slope), 2) for slope in fitted.weights[:, 0])
    return Line(tuple(used), slopes, round(float(fitted.bias[0]), 2))


def out_of_fold(found: Sequence[T], fitting: Callable[[list[T]], Callable[[T], Any]]) -> list[Any]:
    """Return for each gig what is said of it by a fit on the other folds, in order."""
    said: dict[int, Any] = {}
    for fold in range(_FOLDS):
        apply = fitting([one for at, one in enumerate(found) if at % _FOLDS != fold])
        said.update({at: apply(one) for at, one in enumerate(found) if at % _FOLDS == fold})
    return [said[at] for at in range(len(found))]


def of_spread(found: Sequence[Pairs], spread: Spread) -> dict[str, Any]:
    """Return how many pairs are called separable and how many of them are in order; on average and at the margin."""
    distance = np.concatenate([one.distance for one in found])
    scale = 2 * spread.residual + spread.disagreement * np.concatenate([one.disagreement for one in found])
    line = math.log(bands.SEPARABLE / (1 - bands.SEPARABLE))
    reach = np.abs(distance) / scale / line
    in_order = distance > 0

    def share(which: npt.NDArray[np.bool_]) -> float | None:
        return round(float(in_order[which].mean()), 3) if which.any() else None

    return {
        "pairs": len(distance),
        "separable": round(float((reach > 1).mean()), 3),
        "in order of separable": share(reach > 1),
        "in order of others": share(reach <= 1),
        "in order at the margin": share((reach > 0.8) & (reach < 1.2)),
        "log loss": round(loss(found, spread), 4),
    }


def of_chances(found: Sequence[Judged], chances: Sequence[FloatArray]) -> dict[str, Any]:
    """Return how well chances are calibrated, and of which lists it is said that nobody fits."""
    p = np.clip(np.concatenate(list(chances)), 1e-6, 1 - 1e-6)
    worth = np.concatenate([one.grades >= _WORTH for one in found])
    with_somebody = [q for one, q in zip(found, chances, strict=True) if one.grades.max() >= _WORTH]
    with_nobody = [q for one, q in zip(found, chances, strict=True) if one.grades.max() < _WORTH]
    weak = [q[one.grades < _WORTH] for one, q in zip(found, chances, strict=True)]
    irrelevant = [q[one.grades == 0] for one, q in zip(found, chances, strict=True)]
    return {
        "judgements": len(p),
        "log loss": round(float(-np.where(worth, np.log(p), np.log(1 - p)).mean()), 4),
        "calibration error": round(calibration.expected_calibration_error(p, worth, _BINS), 3),
        "said that nobody fits": {
            "gigs that somebody fits": _said(with_somebody),
            "gigs that nobody fits": _said(with_nobody),
            "lists without grades 2 and 3": _said(weak),
            "lists of grade 0 alone": _said(irrelevant),
        },
    }


def _said(lists: Sequence[FloatArray]) -> list[int]:
    return [sum(fit.nobody_fits(one) for one in lists), len(lists)]


def judged(case: Case) -> Judged:
    """Return one gig's judged people with the shipped weights."""
    shares = np.array(scoring.DEFAULT_WEIGHTS.as_tuple()) * case.tells
    shares /= shares.sum()
    return Judged(case.values, case.values @ shares, bands.disagreement(case.values, shares), case.grades)


def measured(cases: dict[tuple[str, bool], list[Case]]) -> dict[str, Any]:
    """Return the fits on the gigs of ``train`` and ``own``, as their texts read, and their figures."""
    train = [judged(case) for side in ("train", "own") for case in cases[side, False]]
    dev, parts = [judged(case) for case in cases["dev", False]], PARTS
    train_pairs, dev_pairs = [pairs(one) for one in train], [pairs(one) for one in dev]
    spread = fitted_spread(train_pairs)
    line = fitted_line(train, parts, fit.LINE.parts)

    def of_others(others: list[Pairs]) -> Callable[[Pairs], float | None]:
        found = fitted_spread(others)
        return lambda one: loss([one], found) if len(one.distance) else None

    def by_others(others: list[Judged]) -> Callable[[Judged], FloatArray]:
        found = fitted_line(others, parts, fit.LINE.parts)
        return lambda one: fit.fits(one.values, parts, found)

    losses = [one for one in out_of_fold(train_pairs, of_others) if one is not None]
    return {
        "spread": {"residual": spread.residual, "disagreement": spread.disagreement},
        "spread on train": of_spread(train_pairs, spread),
        "spread over folds, log loss": round(sum(losses) / len(losses), 4),
        "spread on dev": of_spread(dev_pairs, spread),
        "line": {"parts": line.parts, "slopes": line.slopes, "intercept": line.intercept},
        "line over folds": of_chances(train, out_of_fold(train, by_others)),
        "line on dev": of_chances(dev, [fit.fits(one.values, parts, line) for one in dev]),
    }
