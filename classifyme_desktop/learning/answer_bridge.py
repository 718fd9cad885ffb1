"""What a new head says of people whose answers by the one before are stored: no text is read again.

A stored answer holds the sum of what the words and the vectors said; the vectors' part is known, and no fit on this
machine changes the words' part. So the new logits are the old ones and a difference that the vectors make.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.inference import confidence
from classifyme_desktop.inference.confidence import Line
from classifyme_desktop.learning import steady
from classifyme_desktop.learning.head_arrays import HeadArrays
from classifyme_desktop.learning.softmax_regression import softmax

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]
IntArray = npt.NDArray[np.int64]

_SAME: Final = 1e-9
# Single precision keeps a probability to 6e-8 of its value; closer ones may have been put in order by the line.
_CLOSE: Final = 1e-6
_SMALLEST: Final = float(np.finfo(np.float32).tiny)


@dataclass(frozen=True, slots=True, eq=False)
class Bridge:
    """From the answers of one head to those of another, both learnt from the same shipped one.

    ``mix`` ``(c, c')``, ``weights`` ``(f, c')``, ``bias`` ``(c',)``: the new logits at temperature 1 of the old ones
    and of the features.
    """

    mix: FloatArray | None
    weights: FloatArray
    bias: FloatArray
    before: Line
    after: Line

    def probabilities(self, p: npt.NDArray[np.floating], features: FloatArray) -> tuple[FloatArray, BoolArray]:
        """Return what the new head says, ``(n, c')``, and for which rows that is exact but for rounding, ``(n,)``.

        ``p`` ``(n, c)``: stored probabilities of the head before; ``features`` ``(n, f)`` of the same people. Rows that
        are not exact (an answer too small for its precision, or two that the confidence line made equal) have to be
        predicted anew.
        """
        old, exact = unlifted(p.astype(np.float64), self.before)
        exact &= (p >= _SMALLEST).all(axis=1)
        logits = np.log(np.maximum(old, _SMALLEST))
        if self.mix is not None:
            logits = steady.product(logits, self.mix)
        logits += steady.product(features, self.weights) + self.bias
        return confidence.lifted(softmax(logits), self.after), exact


def bridge(before: HeadArrays, after: HeadArrays) -> Bridge | None:
    """Return the way from one head to another, None where the old answers do not hold what the new ones need."""
    mix: FloatArray = np.asarray(np.linalg.lstsq(before.roots, after.roots, rcond=None)[0], np.float64)
    if float(np.abs(before.roots @ mix - after.roots).max()) > _SAME:
        return None
    mix = np.where(np.abs(mix) < _SAME, 0.0, mix)
    is_plain = before.classes == after.classes and bool(np.abs(mix - np.eye(len(mix))).max() < _SAME)
    if is_plain and before.temperature == after.temperature:
        weights, bias = after.weights - before.weights, after.bias - before.bias
        return Bridge(None, weights / after.temperature, bias / after.temperature, before.line, after.line)
    weights = after.weights - steady.product(before.weights, mix)
    bias = after.bias - np.einsum("c,cn->n", before.bias, mix)
    heat = before.temperature / after.temperature
    return Bridge(heat * mix, weights / after.temperature, bias / after.temperature, before.line, after.line)


def unlifted(p: FloatArray, line: Line) -> tuple[FloatArray, BoolArray]:
    """Return probabilities ``(n, c)`` as they were before ``confidence.lifted``, and for which rows they surely were.

    Where the line would have moved the first below the second it was stopped there, and where it stood is not known.
    """
    rows = np.arange(len(p))
    first = p.argmax(axis=1)
    others = p.copy()
    others[rows, first] = 0.0
    rest = others.sum(axis=1)  # and not 1 less the first: near 1 that has lost its digits
    odds = np.log(np.maximum(p[rows, first], _SMALLEST)) - np.log(np.maximum(rest, _SMALLEST))
    exact = p[rows, first] > others.max(axis=1) * (1.0 + _CLOSE)
    if line[1] <= 0.0:
        return p, np.zeros(len(p), np.bool_)
    before = 1.0 / (1.0 + np.exp((odds - line[0]) / line[1]))  # what the others had together
    found = others * (before / np.maximum(rest, _SMALLEST))[:, None]
    found[rows, first] = 1.0 - before
    return found, exact


def firsts(p: FloatArray, classes: tuple[str, ...]) -> tuple[IntArray, npt.NDArray[np.float32]]:
    """Return the likeliest role ``(n,)`` and its confidence, as ``RoleHead`` has them: single precision, ties by id."""
    order = np.array(sorted(range(len(classes)), key=lambda at: classes[at]), np.int64)
    rounded = p.astype(np.float32)
    at = order[rounded[:, order].argmax(axis=1)]
    return at, rounded[np.arange(len(p)), at]
