"""Fits the level head to what people said of levels, beside what it was shipped with, on vectors and words of titles.

Always from the shipped head, its replay and all that stands now, never from the step before (as ``role_refit``): the
order of corrections does not matter, and one that is taken back, or a person who is erased, is unlearnt to the byte.

The change of the weights lies in the span of the corrected titles' features (representer theorem, Kimeldorf & Wahba
1971), is drawn to nothing (L2), and pays for whatever it changes in the answers to the replay. Thresholds stay.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Self

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.searchable import LEVELS
from classifyme_desktop.inference.label_head import LabelHead, Part, sigmoid
from classifyme_desktop.learning import steady
from classifyme_desktop.learning.descent import lowest

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]
OnStep = Callable[[int, float], bool]  # the step and its loss; False stops the fit

LEAST_EXAMPLES: Final = 8  # fewer are as likely chance as the way of a firm
NO_LEVEL: Final = -1
# Chosen among a few coarse values by benchmarks/level_learning.py.
STRENGTH: Final = 0.1  # of the pull back to the shipped weights, against one correction
REPLAYED: Final = 0.6  # what a row of the replay counts, against one correction
SMOOTHING: Final = 0.1  # of a correction, what stays with the answer of the shipped head
OF_BIAS: Final = 0.01  # how far a correction moves a level for everybody, against how far it moves it for titles alike
_STEPS: Final = 60
_FLAT: Final = 1e-2


@dataclass(frozen=True, slots=True, eq=False)
class LevelHead:
    """A level head as arrays: ``weights`` ``(f, c)``, ``bias`` and ``thresholds`` ``(c,)`` of the ``labels``."""

    labels: tuple[str, ...]
    thresholds: FloatArray
    weights: FloatArray
    bias: FloatArray

    @classmethod
    def of(cls, head: LabelHead) -> Self:
        """Return the arrays of a loaded head."""
        return cls(head.names, np.array(head.thresholds), head.weights, head.bias)

    def logits(self, features: FloatArray) -> FloatArray:
        """Return the log odds of each level, ``(n, c)``, of titles with ``features`` ``(n, f)``."""
        return steady.product(features, self.weights) + self.bias

    def shown(self, logits: FloatArray) -> IntArray:
        """Return the column of the level that is shown of each title, the highest of those likely enough.

        ``(n,)``; ``NO_LEVEL`` where none is.
        """
        is_given = sigmoid(logits) >= self.thresholds
        found = np.full(len(logits), NO_LEVEL, np.int64)
        for label in LEVELS:
            column = self.labels.index(label)
            found[is_given[:, column]] = column
        return found


@dataclass(frozen=True, slots=True, eq=False)
class LevelExample:
    """What people said of one person. ``sha256``: of the text, which names the row; ``features`` ``(f,)``; ``level``.

    The features are those of the title of the latest job, whose level is shown as the person's.
    """

    sha256: str
    features: FloatArray
    level: str

    @classmethod
    def of(cls, head: LabelHead, sha256: str, title: Part, level: str) -> Self:
        """Return the example that a person is by the title of the latest job."""
        return cls(sha256, head.features(title), level)


@dataclass(frozen=True, slots=True, eq=False)
class Anchor:
    """Titles to which a refitted head shall say what the shipped one says: ``features`` ``(n, f)``; ``sha256``."""

    features: FloatArray
    sha256: str


def in_order(examples: Sequence[LevelExample]) -> list[LevelExample]:
    """Return the examples in the order of their texts' hashes, and of what is said of equal texts."""
    return sorted(examples, key=lambda one: (one.sha256, one.level))


def training_sha256(examples: Sequence[LevelExample], anchor: Anchor) -> str:
    """Return one hash of all that a fit is made of, whatever the order."""
    whole = hashlib.sha256(anchor.sha256.encode())
    for one in in_order(examples):
        whole.update(f"{one.sha256}:{one.level}\n".encode())
    return whole.hexdigest()


def targets(head: LevelHead, examples: Sequence[LevelExample]) -> FloatArray:
    """Return 1 for the level that was said and 0 for the others, ``(n, c)``."""
    found = np.zeros((len(examples), len(head.labels)))
    for row, one in enumerate(examples):
        found[row, head.labels.index(one.level)] = 1.0
    return found


def refit(
    shipped: LevelHead,
    anchor: Anchor,
    examples: Sequence[LevelExample],
    on_step: OnStep = lambda _step, _loss: True,
) -> LevelHead:
    """Return the shipped head fitted to the examples, to the byte the same for the same ones in any order.

    Raises CancelledError when ``on_step`` returns False.
    """
    known = in_order(examples)
    if not known:
        return shipped
    middle = anchor.features.mean(axis=0)
    size = float(np.sqrt(((anchor.features - middle) ** 2).sum(axis=1).mean()))
    taught = np.stack([one.features for one in known])
    way = steady.orthonormal((taught - middle) / size)
    features = np.vstack([taught, anchor.features])
    rows = steady.product((features - middle) / size, np.ascontiguousarray(way.T))
    rows = np.hstack([rows, np.full((len(rows), 1), OF_BIAS**0.5)])
    before = shipped.logits(features)
    wanted = sigmoid(before)
    wanted[: len(known)] *= SMOOTHING
    wanted[: len(known)] += (1.0 - SMOOTHING) * targets(shipped, known)
    weights = np.r_[np.ones(len(known)), np.full(len(anchor.features), REPLAYED)]
    state = _lowest(rows, before, wanted, weights, on_step)
    turned = steady.product(np.ascontiguousarray(way.T), state[:-1]) / size
    lifted = state[-1] * OF_BIAS**0.5 - np.einsum("f,fc->c", middle, turned)
    return replace(shipped, weights=_kept(shipped.weights + turned), bias=_kept(shipped.bias + lifted))


def _lowest(rows: FloatArray, before: FloatArray, wanted: FloatArray, weights: FloatArray, tell: OnStep) -> FloatArray:
    """Return by how much each direction moves each level, ``(r, c)``, where loss and pull together are lowest."""
    across = np.ascontiguousarray(rows.T)

    def loss_and_slope(state: FloatArray) -> tuple[float, FloatArray]:
        said = before + steady.product(rows, state)
        losses = (np.logaddexp(0.0, said) - wanted * said).sum(axis=1)
        slope = steady.product(across, weights[:, None] * (sigmoid(said) - wanted))
        return float((weights * losses).sum() + 0.5 * STRENGTH * (state**2).sum()), slope + STRENGTH * state

    return lowest(loss_and_slope, np.zeros((rows.shape[1], before.shape[1])), _STEPS, _FLAT, tell)


def _kept(values: FloatArray) -> FloatArray:
    """Return values as a file keeps them, so that a head in memory and its folder say the same."""
    return values.astype(np.float32).astype(np.float64)
