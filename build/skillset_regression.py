"""Fits the skill-set head: kernel ridge regression on the principal directions of the labels, each with its own ridge.

Most of what 124 correlated labels say lies along few directions (physical or not, technical or not, with people or
not). Along those a text says much and a small ridge is right; along the others it says almost nothing, and a large
ridge takes the answer back to the base rate ("Curds and Whey", Breiman & Friedman 1997, does the same for linear
models). The ridges are chosen by leaving out one occupation group at a time, in closed form.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.inference.label_head import sigmoid
from classifyme_desktop.learning.logistic_regression import platt

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]
RIDGES: Final = np.exp(np.arange(-2.5, 4.1, 0.5))
COMPOSED_NOISE: Final = 2.0  # 5 gave the same held-out log loss to three digits


@dataclass(frozen=True, slots=True)
class Regression:
    """``pulls`` ``(n, labels)`` of the n texts, ``base`` ``(labels,)``; ``slopes``, ``offsets`` calibrate.

    ``left_out`` ``(m, labels)``: the probabilities of the m texts that are not composed, by a regression without the
    texts of their group.
    """

    pulls: FloatArray
    base: FloatArray
    slopes: FloatArray
    offsets: FloatArray
    left_out: FloatArray

    def probabilities(self, near: FloatArray) -> FloatArray:
        """Return ``(m, labels)`` of jobs whose nearness to the n texts is ``(m, n)``."""
        return sigmoid(self.slopes * (self.base + near @ self.pulls) + self.offsets)


def fit(near: FloatArray, targets: FloatArray, groups: IntArray, is_composed: npt.NDArray[np.bool_]) -> Regression:
    """Fit on the kernel matrix ``(n, n)``, targets ``(n, labels)``, the group ``(n,)`` of each text.

    Composed texts count less (a ridge COMPOSED_NOISE times as large); ridges, base rates and calibration are those of
    the others.
    """
    real = ~is_composed
    base = targets[real].mean(axis=0)
    directions = np.linalg.svd(targets[real] - base, full_matrices=False)[2]
    along = (targets - base) @ directions.T
    trust = np.where(is_composed, COMPOSED_NOISE**-0.5, 1.0)[:, None]  # so that one ridge fits all rows
    values, vectors = np.linalg.eigh(near * trust * trust.T)
    turned = vectors.T @ (along * trust)
    left_out, pulls = np.zeros_like(along), np.zeros_like(along)
    least, blocks = np.full(along.shape[1], np.inf), _blocks(groups)
    for ridge in RIDGES:
        shares = 1.0 / (values + ridge)
        pull = vectors @ (turned * shares[:, None])
        missed = _missed(vectors, shares, pull, blocks) / trust
        error = (missed[real] ** 2).mean(axis=0)
        better = error < least
        least[better] = error[better]
        pulls[:, better] = (pull * trust)[:, better]
        left_out[:, better] = (along - missed)[:, better]
    raw = base + left_out[real] @ directions
    slopes, offsets = _calibrated(raw, targets[real])
    return Regression(pulls @ directions, base, slopes, offsets, sigmoid(slopes * raw + offsets))


def _missed(vectors: FloatArray, shares: FloatArray, pull: FloatArray, blocks: list[IntArray]) -> FloatArray:
    """Return what each text is missed by when its group is left out, ``(n, directions)``.

    For the texts B of one group that is inverse[B, B]^-1 pull[B] (Cawley & Talbot 2003, for single ones), where the
    inverse of the kernel with its ridge is ``vectors`` * ``shares`` @ ``vectors``.T. ``blocks``: from ``_blocks``.
    """
    missed = np.zeros_like(pull)
    for block in blocks:
        rows = vectors[block]
        missed[block] = np.linalg.solve((rows * shares) @ rows.transpose(0, 2, 1), pull[block])
    return missed


def _blocks(groups: IntArray) -> list[IntArray]:
    """Return the rows of all groups of one size, ``(groups, size)``, for each size there is."""
    counts = np.bincount(groups)
    order = np.argsort(groups, kind="stable")
    starts = np.cumsum(counts) - counts
    sizes = np.unique(counts[counts > 0])
    return [order[starts[counts == size][:, None] + np.arange(size)] for size in sizes]


def _calibrated(raw: FloatArray, targets: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return slopes and offsets ``(labels,)`` that make probabilities of left-out answers ``(n, labels)``."""
    steep = 4.0  # at one half, a logistic curve of this slope rises as fast as the raw answer itself
    slopes, offsets = platt(steep * (raw - 0.5), targets)
    return slopes * steep, offsets - slopes * steep * 0.5


def common_threshold(p: FloatArray, targets: FloatArray, grid: FloatArray) -> float:
    """Return the threshold for all labels with the highest sum of median accuracy and macro-F1; the lower of equals."""
    sums = [median_accuracy(p >= least, targets) + macro_f1(p >= least, targets) for least in grid]
    return float(grid[int(np.argmax(sums))])


def median_accuracy(named: npt.NDArray[np.bool_], targets: FloatArray) -> float:
    """Return the median over labels of the share of right answers; both ``(n, labels)``."""
    return float(np.median((named == (targets > 0)).mean(axis=0)))


def macro_f1(named: npt.NDArray[np.bool_], targets: FloatArray, fewest: int = 5) -> float:
    """Return the mean F1 over labels that are there at least ``fewest`` times; both ``(n, labels)``."""
    there = targets > 0
    doubled = 2.0 * (named & there).sum(axis=0) / np.maximum(named.sum(axis=0) + there.sum(axis=0), 1)
    return float(doubled[there.sum(axis=0) >= fewest].mean())


def micro_f1(named: npt.NDArray[np.bool_], targets: FloatArray) -> float:
    """Return F1 over all answers together; both ``(n, labels)``."""
    there = targets > 0
    return float(2.0 * (named & there).sum() / max(int(named.sum() + there.sum()), 1))
