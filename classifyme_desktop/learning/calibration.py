"""Makes confidences believable and measures how believable they are. Knows nothing of models."""

from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.inference.confidence import Line
from classifyme_desktop.learning.softmax_regression import softmax

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]

BINS: Final = 15  # as in Guo et al. 2017


def temperature(logits: FloatArray, is_accepted: BoolArray) -> float:
    """Return the temperature under which the first probability says best how often the first class is accepted.

    ``logits`` ``(n, c)`` of texts that were not trained on; ``is_accepted`` ``(n, c)``: which classes count as right.
    Temperature scaling (Guo et al. 2017), fitted to the log loss of *the first class is right*, since that is the
    figure shown. Searched on a grid of ratios of 1 %, so it is the same on every machine.
    """
    first = logits.argmax(axis=1)
    right = is_accepted[np.arange(len(logits)), first]
    grid = np.exp(np.arange(np.log(0.05), np.log(20.0), 0.01))
    losses = [_log_loss(softmax(logits, t).max(axis=1), right) for t in grid]
    return float(grid[int(np.argmin(losses))])


def _log_loss(confidence: FloatArray, right: BoolArray) -> float:
    p = np.clip(confidence, 1e-6, 1 - 1e-6)
    return float(-np.where(right, np.log(p), np.log(1 - p)).mean())


def confidence_line(confidence: FloatArray, right: BoolArray, steps: int = 50) -> Line:
    """Return intercept and slope on the log odds that make confidences ``(n,)`` say how often they are right.

    Platt 1999, by Newton's method from the straight line; ``inference.confidence.lifted`` applies it.
    """
    p = np.clip(confidence, 1e-6, 1 - 1e-6)
    x = np.stack([np.ones(len(p)), np.log(p / (1 - p))])
    line = np.array([0.0, 1.0])
    for _ in range(steps):
        q = 1 / (1 + np.exp(-(line @ x)))
        curve = (x * (q * (1 - q))) @ x.T / len(p) + 1e-9 * np.eye(2)
        line = line - np.linalg.solve(curve, x @ (q - right) / len(p))
    return float(line[0]), float(line[1])


def expected_calibration_error(confidence: FloatArray, right: BoolArray, bins: int = BINS) -> float:
    """Return the mean distance between confidence and share of right ones over equal bins (Naeini et al. 2015)."""
    at = np.minimum((confidence * bins).astype(int), bins - 1)
    error = 0.0
    for number in range(bins):
        inside = at == number
        if inside.any():
            error += abs(float(confidence[inside].mean()) - float(right[inside].mean())) * int(inside.sum())
    return error / len(confidence)


def threshold_for_precision(confidence: FloatArray, right: BoolArray, precision: float) -> tuple[float, float]:
    """Return the lowest confidence above which answers are right in ``precision`` of the cases, and their share.

    Returns ``(1.0, 0.0)`` when no threshold reaches it.
    """
    order = np.argsort(-confidence, kind="stable")
    hits = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    good = np.flatnonzero(hits >= precision)
    if not len(good):
        return 1.0, 0.0
    last = int(good[-1])
    return float(confidence[order[last]]), (last + 1) / len(order)


def candidate_least(p: FloatArray, is_accepted: BoolArray, coverage: float) -> float:
    """Return the probability above which a role belongs to the candidate set of a text.

    Split conformal prediction with the score 1 - p (Sadinle, Lei & Wasserman 2019, "Least Ambiguous Set-Valued
    Classifiers with Bounded Error Levels"): on texts exchangeable with these, the set holds an accepted role in at
    least the share ``coverage`` of them. ``p`` ``(n, c)`` probabilities of texts not fitted on, ``is_accepted``
    ``(n, c)`` their right roles.
    """
    best = np.sort(np.where(is_accepted, p, 0.0).max(axis=1))
    allowed = int(np.floor((len(best) + 1) * (1 - coverage)))
    return float(best[allowed - 1]) if allowed else 0.0
