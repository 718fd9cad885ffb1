"""One-vs-rest logistic regression in numpy for texts with any number of labels, its calibration and its thresholds.

Knows nothing of levels, skills, texts or files.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.inference.label_head import sigmoid
from classifyme_desktop.learning.descent import lowest

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]

_WIDE: Final = 2  # features per sample from which the space that the samples span is cheaper to fit in
_SMALLEST: Final = 1e-10  # share of the largest eigenvalue below which a direction counts as absent
_SHORTEST: Final = 1e-10  # share of a step below which no progress can be told
_NEWTON_STEPS: Final = 50
_LEAST_SLOPE: Final = 0.05


@dataclass(frozen=True, slots=True)
class Fitted:
    """Linear scores of each label: ``weights`` ``(f, labels) float64``, ``bias`` ``(labels,) float64``."""

    weights: FloatArray
    bias: FloatArray

    def logits(self, features: FloatArray) -> FloatArray:
        """Return ``(n, labels)`` logits of ``(n, f)`` features."""
        return features @ self.weights + self.bias

    def calibrated(self, slopes: FloatArray, offsets: FloatArray) -> "Fitted":
        """Return the same with ``slope * logit + offset`` of each label folded in, both ``(labels,)``."""
        return Fitted(self.weights * slopes, self.bias * slopes + offsets)


def fit(
    features: FloatArray,
    targets: FloatArray,
    *,
    strength: float,
    sample_weights: FloatArray | None = None,
    steps: int = 300,
    tolerance: float = 1e-7,
) -> Fitted:
    """Fit all labels by L-BFGS (Liu & Nocedal 1989) from zero; deterministic, no random numbers.

    ``features`` ``(n, f)``; ``targets`` ``(n, labels)`` in [0, 1], soft ones welcome; ``strength`` of the L2 penalty on
    the weights, not the bias, per sample (1 / (C n) in the words of LIBLINEAR); ``sample_weights`` ``(n,)``. Ends when
    no slope is steeper than ``tolerance``, or after ``steps``.
    """
    n, width = features.shape
    share = np.full(n, 1.0 / n) if sample_weights is None else sample_weights / sample_weights.sum()
    turned, back = spanned(features) if width > _WIDE * n else (features, None)
    mean = np.clip((share[:, None] * targets).sum(axis=0), 1e-4, 1 - 1e-4)
    start = np.vstack([np.zeros((turned.shape[1], targets.shape[1])), np.log(mean / (1 - mean))])

    def loss_and_slope(state: FloatArray) -> tuple[float, FloatArray]:
        weights, logits = state[:-1], turned @ state[:-1] + state[-1]
        losses = np.logaddexp(0.0, logits) - targets * logits
        slope_logits = share[:, None] * (sigmoid(logits) - targets)
        slope = np.vstack([turned.T @ slope_logits + strength * weights, slope_logits.sum(axis=0, keepdims=True)])
        return float(share @ losses.sum(axis=1) + 0.5 * strength * (weights**2).sum()), slope

    state = lowest(loss_and_slope, start, steps, tolerance)
    return Fitted(state[:-1] if back is None else back @ state[:-1], state[-1])


def spanned(features: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return coordinates ``(n, r)`` of the samples in the space that they span, and the way back ``(f, r)``.

    Lengths and products stay as they are. The best weights lie in the span of the samples (representer theorem,
    Kimeldorf & Wahba 1971), and the penalty depends on lengths alone, so a fit on the coordinates, its weights taken
    back by ``way @ weights``, is the fit on the features. It costs at most n columns, not f: do it once, fit often.
    """
    values, vectors = np.linalg.eigh(features @ features.T)
    kept = values > _SMALLEST * values[-1]
    lengths = np.sqrt(values[kept])
    return vectors[:, kept] * lengths, features.T @ (vectors[:, kept] / lengths)


def platt(logits: FloatArray, targets: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return slopes and offsets ``(labels,)`` under which logits say best how often each label is there.

    ``logits``, ``targets`` ``(n, labels)`` of samples that were not trained on. Platt scaling (Platt 1999) with his
    softened targets, by Newton's method with halved steps (Lin, Lin & Weng 2007). The slope is kept above 0.05, so a
    label with a handful of samples cannot turn its own order round.
    """
    found = [_platt_of_one(logits[:, at], targets[:, at]) for at in range(logits.shape[1])]
    return np.array([slope for slope, _ in found]), np.array([offset for _, offset in found])


def _platt_of_one(logits: FloatArray, targets: FloatArray) -> tuple[float, float]:
    there = float(targets.sum())
    absent = len(targets) - there
    softened = targets * (there + 1) / (there + 2) + (1 - targets) / (absent + 2)
    terms = np.stack([logits, np.ones_like(logits)], axis=1)
    state = np.array([1.0, 0.0])

    def loss(at: FloatArray) -> float:
        scaled = terms @ at
        return float((np.logaddexp(0.0, scaled) - softened * scaled).sum())

    for _ in range(_NEWTON_STEPS):
        p = sigmoid(terms @ state)
        slope = terms.T @ (p - softened)
        bend = (terms * (p * (1 - p))[:, None]).T @ terms + 1e-9 * np.eye(2)
        way, length = np.linalg.solve(bend, slope), 1.0
        while loss(state - length * way) > loss(state) and length > _SHORTEST:
            length /= 2
        state = state - length * way
        if np.abs(slope).max() < 1e-8:
            break
    return max(float(state[0]), _LEAST_SLOPE), float(state[1])


def best_thresholds(scores: FloatArray, targets: BoolArray, *, beta: float = 1.0, otherwise: float = 0.5) -> FloatArray:
    """Return the threshold of each label, ``(labels,)``, with the best F-beta on ``(n, labels)`` scores and targets.

    Halfway between two neighbouring scores; of equal ones the nearest to ``otherwise``, which is also the answer for a
    label that is nowhere there. Choose on samples that were not trained on.
    """
    return np.array([_best_of_one(scores[:, at], targets[:, at], beta, otherwise) for at in range(scores.shape[1])])


def _best_of_one(scores: FloatArray, there: BoolArray, beta: float, otherwise: float) -> float:
    if not there.any():
        return otherwise
    order = np.argsort(-scores, kind="stable")
    ranked = scores[order]
    hits = np.cumsum(there[order])
    named = np.arange(1, len(order) + 1)
    f = (1 + beta**2) * hits / (beta**2 * there.sum() + named)
    halfway = (ranked + np.append(ranked[1:], 0.0)) / 2
    f[:-1][ranked[:-1] == ranked[1:]] = -1.0  # equal scores cannot be parted
    best = np.flatnonzero(f >= f.max() - 1e-12)
    return float(halfway[best[np.argmin(np.abs(halfway[best] - otherwise))]])
