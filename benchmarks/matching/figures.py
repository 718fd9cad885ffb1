"""Measures of a ranking against graded relevance, and their uncertainty."""

import math
import statistics
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]
RELEVANT = 2  # the grade from which a person is worth a call
_DRAWS = 2_000


def ndcg(grades: Sequence[int], k: int = 10) -> float:
    """Return nDCG@k of grades in the order ranked, gains ``2^grade - 1``."""

    def gain(ordered: Sequence[int]) -> float:
        return sum((2.0**grade - 1) / math.log2(at + 2) for at, grade in enumerate(ordered[:k]))

    return gain(grades) / gain(sorted(grades, reverse=True))


def average_precision(grades: Sequence[int]) -> float:
    """Return the average precision with grades of ``RELEVANT`` and more as relevant."""
    hits, total = 0, 0.0
    for at, grade in enumerate(grades, 1):
        if grade >= RELEVANT:
            hits += 1
            total += hits / at
    return total / hits


def in_order(scores: FloatArray, grades: npt.NDArray[np.int64]) -> list[int]:
    """Return the grades in the order of falling scores; ties keep their order."""
    return [int(one) for one in grades[np.argsort(-np.round(scores, 9), kind="stable")]]


def interval(values: Sequence[float], seed: int = 7) -> list[float]:
    """Return the mean and its 95 % bootstrap interval over gigs: ``[mean, low, high]``."""
    draw = np.random.default_rng(seed)
    array = np.array(values)
    means = array[draw.integers(0, len(array), (_DRAWS, len(array)))].mean(axis=1)
    low, high = np.quantile(means, [0.025, 0.975])
    return [round(statistics.fmean(values), 4), round(float(low), 4), round(float(high), 4)]
