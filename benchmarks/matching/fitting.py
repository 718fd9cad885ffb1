"""Fits the weights of the parts and the line of the musts on judged gigs."""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from benchmarks.matching.material import Case
from classifyme_desktop.domain.match import PARTS
from classifyme_desktop.matching.musts import Line
from classifyme_desktop.matching.scoring import Weights

FloatArray = npt.NDArray[np.float64]
_STEPS: Final = 400
_RATE: Final = 0.05
_PULL: Final = 0.03  # towards equal worth of all parts, in units of their spread
_DIGITS: Final = 2
_OWN_SHARE: Final = 0.2  # of a mark whose judge read the beginning of the resume only


def weights(cases: Sequence[Case], parts: Sequence[str] = PARTS) -> Weights:
    """Return the weights that order pairs of different grades best; no weight is below 0.

    Logistic loss over pairs of one gig (RankNet, Burges et al. 2005), each pair weighing the difference of its gains
    ``2^grade - 1``, each gig the same; Adam (Kingma & Ba 2015) with steps cut at 0.
    """
    columns = [PARTS.index(part) for part in parts]
    distances, pair_weights = [], []
    for case in cases:
        better, worse = np.nonzero(case.grades[:, None] > case.grades[None, :])
        if not len(better):
            continue
        told = case.values * case.tells
        distances.append((told[better] - told[worse])[:, columns])
        gain = 2.0 ** case.grades[better] - 2.0 ** case.grades[worse]
        pair_weights.append(gain / gain.sum())
    x, w = np.concatenate(distances), np.concatenate(pair_weights) / len(pair_weights)
    spread = np.sqrt((w[:, None] * x * x).sum(axis=0)) + 1e-9
    slopes = _descended(x / spread, w) / spread
    slopes = np.round(slopes / slopes.sum(), _DIGITS)
    return Weights(**dict(zip(parts, slopes.tolist(), strict=True)))


def _descended(x: FloatArray, w: FloatArray) -> FloatArray:
    slopes = np.full(x.shape[1], 0.3)
    first, second = np.zeros_like(slopes), np.zeros_like(slopes)
    for step in range(1, _STEPS + 1):
        slope = -(w / (1 + np.exp(x @ slopes))) @ x + _PULL * slopes
        first = 0.9 * first + 0.1 * slope
        second = 0.99 * second + 0.01 * slope * slope
        moved = (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
        slopes = np.maximum(slopes - _RATE * moved, 0.0)
    return slopes


def must_rows(cases: Sequence[Case]) -> tuple[FloatArray, FloatArray, FloatArray, npt.NDArray[np.int64]]:
    """Return features ``(m, 8)``, whether met ``(m,)``, weights ``(m,)`` and the number of the case ``(m,)``.

    Musts that a resume cannot tell are left out.
    """
    rows, met, weight, of = [], [], [], []
    for number, case in enumerate(cases):
        for row, name in enumerate(case.names):
            for at, mark in enumerate(case.gig.marks.get(name, ())):
                if mark is not None and mark >= 0:
                    rows.append(case.must_features[row, at])
                    met.append(float(mark))
                    weight.append(_OWN_SHARE if case.gig.side == "own" else 1.0)
                    of.append(number)
    return np.array(rows), np.array(met), np.array(weight), np.array(of)


def must_sure(cases: Sequence[Case]) -> Iterator[bool]:
    """Yield for each row of ``must_rows`` whether its judge was sure."""
    for case in cases:
        for name in case.names:
            for at, mark in enumerate(case.gig.marks.get(name, ())):
                if mark is not None and mark >= 0:
                    yield case.gig.sure.get((name, at), True)


def must_line(features: FloatArray, met: FloatArray, weight: FloatArray, is_own: FloatArray) -> Line:
    """Return the log odds that a must is met: logistic regression by Newton's method, L2 penalty of 2 on unit scale.

    ``is_own`` ``(m,)``: judged on the beginning of the resume only; what that costs goes into a term of its own.
    """
    x = np.column_stack([features, is_own])
    middle, spread = x.mean(axis=0), x.std(axis=0)
    spread[spread < 1e-9] = 1.0
    z = np.column_stack([(x - middle) / spread, np.ones(len(x))])
    slopes = np.zeros(z.shape[1])
    penalty = 2.0 * np.eye(len(slopes))
    for _ in range(30):
        p = 1 / (1 + np.exp(-z @ slopes))
        bend = (z * (weight * p * (1 - p))[:, None]).T @ z + penalty
        slopes += np.linalg.solve(bend, z.T @ (weight * (met - p)) - penalty @ slopes)
    own = slopes[:-1] / spread
    intercept = slopes[-1] - float(own @ middle)
    return Line(round(float(intercept), _DIGITS), tuple(round(float(one), _DIGITS) for one in own[:-1]))
