"""Heads for another encoder, taught by the heads on the one before: texts of any kind are needed, no labels.

Distillation (Hinton, Vinyals & Dean 2015, "Distilling the Knowledge in a Neural Network") across encoders: what the
teacher says of some texts is the soft target of a linear head on the new vectors of the same texts. Knows nothing of
files or encoders.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.inference.label_head import sigmoid
from classifyme_desktop.learning import logistic_regression
from classifyme_desktop.learning.softmax_regression import fit, softmax

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]
OnStep = Callable[[int, float], bool]

HELD_SHARE: Final = 5  # one text in five is kept apart
PRIOR_SCALE: Final = 12.0  # of the prior made of the teacher's own centres
STRENGTH: Final = 1e-4
LABEL_STRENGTH: Final = 1e-5
STEPS: Final = 200
LEAST_TEXTS: Final = 10
PRECISION: Final = 0.95


@dataclass(frozen=True, slots=True)
class Agreement:
    """How a taught head agrees with its teacher on ``n`` texts that it was not taught on.

    ``first``: share whose first class is the same; ``among_three``: share whose teacher's first class is among the
    first three; ``shared``: mean probability mass that both give to the same classes, in [0, 1].
    """

    n: int
    first: float
    among_three: float
    shared: float


@dataclass(frozen=True, slots=True)
class Taught:
    """A linear role head: ``weights`` ``(f, c)``, ``bias`` ``(c,)``, and what calibrates it."""

    weights: FloatArray
    bias: FloatArray
    temperature: float
    threshold: float
    candidate_least: float
    agreement: Agreement


@dataclass(frozen=True, slots=True)
class TaughtLabels:
    """A linear label head: ``weights`` ``(f, labels)``, ``bias`` ``(labels,)``.

    ``same``: of the labels of the ``n`` texts kept apart, the share on which teacher and taught head say the same.
    """

    weights: FloatArray
    bias: FloatArray
    n: int
    same: float


def held(texts: Sequence[str]) -> BoolArray:
    """Return which texts are kept apart, ``(n,)``: one in five, by their hashes, so equal ones stay together."""
    parts = [hashlib.sha256(text.encode("utf-8", "replace")).digest()[0] % HELD_SHARE for text in texts]
    return np.asarray(np.array(parts, dtype=np.int64) == 0, dtype=np.bool_)


def taught(
    features: FloatArray,
    teacher: FloatArray,
    is_held: BoolArray,
    *,
    threshold: float,
    candidate_least: float,
    on_step: OnStep = lambda _step, _loss: True,
) -> Taught:
    """Return a head on ``features`` ``(n, f)`` that says what the teacher says: ``(n, c)`` calibrated probabilities.

    Fitted on the rows that are not held; temperature, threshold and candidate limit come from those held, with the
    teacher's probability of an answer for how likely it is right. ``threshold`` and ``candidate_least`` are the
    teacher's; the threshold is never lowered. Raises CancelledError when ``on_step`` returns False, ValueError for
    fewer than ten texts on either side.
    """
    if min(int(is_held.sum()), int((~is_held).sum())) < LEAST_TEXTS:
        msg = "too few texts to teach with"
        raise ValueError(msg)
    shown = features[~is_held], teacher[~is_held]
    fitted = fit(
        *shown, strength=STRENGTH, prior=centres(*shown) * PRIOR_SCALE, steps=STEPS, on_step=on_step
    )  # fmt: skip
    logits, wanted = fitted.logits(features[is_held]), teacher[is_held]
    heat = soft_temperature(logits, wanted)
    p = softmax(logits, heat)
    return Taught(
        weights=fitted.weights,
        bias=fitted.bias,
        temperature=heat,
        threshold=max(threshold, expected_threshold(p, wanted, PRECISION)),
        candidate_least=equal_mass(p, wanted, candidate_least),
        agreement=agreement(p, wanted),
    )


def centres(features: FloatArray, teacher: FloatArray) -> FloatArray:
    """Return for each class the mean feature of its texts less that of all, ``(f, c)``, weighed by the teacher."""
    share = teacher / np.maximum(teacher.sum(axis=0, keepdims=True), 1e-9)
    return np.asarray(features.T @ share - features.mean(axis=0)[:, None])


def soft_temperature(logits: FloatArray, wanted: FloatArray) -> float:
    """Return the temperature under which ``(n, c)`` logits lose least against soft targets (cross entropy).

    Searched on a grid of ratios of 1 %, so it is the same on every machine.
    """
    grid = np.exp(np.arange(np.log(0.05), np.log(20.0), 0.01))
    losses = [float(-(wanted * np.log(softmax(logits, t) + 1e-12)).sum(axis=1).mean()) for t in grid]
    return float(grid[int(np.argmin(losses))])


def expected_threshold(p: FloatArray, wanted: FloatArray, precision: float) -> float:
    """Return the lowest confidence above which first answers are expected to be right in ``precision`` of the cases.

    What is expected of an answer is the teacher's probability of it. 1.0 when no threshold reaches it with ten answers:
    one or two may be right by accident.
    """
    first = p.argmax(axis=1)
    confidence, hope = p.max(axis=1), wanted[np.arange(len(p)), first]
    order = np.argsort(-confidence, kind="stable")
    reached = np.flatnonzero(np.cumsum(hope[order]) / np.arange(1, len(order) + 1) >= precision)
    return float(confidence[order[reached[-1]]]) if len(reached) and reached[-1] >= LEAST_TEXTS - 1 else 1.0


def equal_mass(p: FloatArray, wanted: FloatArray, least: float) -> float:
    """Return the limit under which candidate sets hold as much of the teacher's probability as the teacher's own do."""
    own = float(np.where(_chosen(wanted, least), wanted, 0.0).sum(axis=1).mean())
    grid = np.exp(np.arange(0.0, np.log(1e-4), -0.02))
    for limit in grid:
        if float(np.where(_chosen(p, float(limit)), wanted, 0.0).sum(axis=1).mean()) >= own:
            return float(limit)
    return float(grid[-1])


def _chosen(p: FloatArray, least: float) -> BoolArray:
    chosen = p >= least
    chosen[np.arange(len(p)), p.argmax(axis=1)] = True
    return np.asarray(chosen)


def agreement(p: FloatArray, wanted: FloatArray) -> Agreement:
    """Return how two heads agree on the same texts, ``(n, c)`` probabilities each."""
    top, first = np.argsort(-p, axis=1, kind="stable")[:, :3], wanted.argmax(axis=1)
    return Agreement(
        n=len(p),
        first=round(float((top[:, 0] == first).mean()), 4),
        among_three=round(float((top == first[:, None]).any(axis=1).mean()), 4),
        shared=round(float(np.minimum(p, wanted).sum(axis=1).mean()), 4),
    )


def taught_labels(
    features: FloatArray, teacher: FloatArray, is_held: BoolArray, thresholds: Sequence[float]
) -> TaughtLabels:
    """Return a multi-label head on ``features`` ``(n, f)`` that says what a teacher says: ``(n, labels)`` in [0, 1].

    Any teacher will do. ``thresholds`` ``(labels,)`` are the teacher's and stay, since the taught scores are drawn to
    the same probabilities. Raises ValueError for fewer than ten texts on either side.
    """
    if min(int(is_held.sum()), int((~is_held).sum())) < LEAST_TEXTS:
        msg = "too few texts to teach with"
        raise ValueError(msg)
    fitted = logistic_regression.fit(features[~is_held], teacher[~is_held], strength=LABEL_STRENGTH)
    scores = sigmoid(fitted.logits(features[is_held]))
    least = np.asarray(thresholds)
    same = (scores >= least) == (teacher[is_held] >= least)
    return TaughtLabels(fitted.weights, fitted.bias, int(is_held.sum()), round(float(same.mean()), 4))
