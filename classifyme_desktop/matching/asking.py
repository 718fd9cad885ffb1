"""Whom to ask a reader about first: who the program doubts most, and not ten of the same. Pure.

Uncertainty is the margin between the two likeliest roles (Scheffer et al. 2001); diversity takes from each what those
chosen before already tell (maximal marginal relevance, Carbonell and Goldstein 1998).
"""

from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.matching import exact

DEEP: Final = 600  # people among whom likeness is looked at
OF_LIKENESS: Final = 0.7  # of a person's doubt is lost to one who is doubted between the same roles

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]


def doubts(probabilities: npt.NDArray[np.floating]) -> FloatArray:
    """Return 1 less the distance between the two likeliest roles of each row of ``(n, c)``: ``(n,)`` in [0, 1]."""
    if probabilities.shape[1] < 2:
        return np.zeros(len(probabilities))
    two = np.partition(probabilities.astype(np.float64), -2, axis=1)[:, -2:]
    return np.round(1.0 - np.abs(two[:, 1] - two[:, 0]), 9)


def chosen(probabilities: npt.NDArray[np.floating], most: int) -> IntArray:
    """Return at most ``most`` rows of ``(n, c)``, the most useful first; the first of equals wins.

    Two people are alike as their probabilities are (the coefficient of Bhattacharyya).
    """
    doubt = doubts(probabilities)
    deep = np.argsort(-doubt, kind="stable")[: max(DEEP, most)]
    roots = exact.whole(np.sqrt(probabilities[deep].astype(np.float64)))
    left, taken = doubt[deep].copy(), np.zeros(len(deep), np.bool_)
    alike = np.zeros(len(deep))
    found: list[int] = []
    for _ in range(min(most, len(deep))):
        worth = np.where(taken, -1.0, np.round(left * (1.0 - OF_LIKENESS * alike), 9))
        best = int(np.argmax(worth))
        taken[best] = True
        found.append(int(deep[best]))
        alike = np.maximum(alike, np.minimum(exact.products(roots, roots[best][None])[:, 0], 1.0))
    return np.array(found, np.int64)
