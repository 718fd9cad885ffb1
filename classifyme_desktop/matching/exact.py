"""Products of vectors that are exact, so that they are the same on every machine, in any batch and with any threads.

Unit vectors are rounded to whole numbers of at most ``SCALE``. By the inequality of Cauchy and Schwarz every partial
sum of a product of two such vectors stays below 2^24, so single precision holds each one exactly, in whatever order
the processor adds them up.
"""

from typing import Final

import numpy as np
import numpy.typing as npt

SCALE: Final = 4_000  # SCALE² < 2^24; a product is off by 0.0001 at most
_ROWS: Final = 4_096  # widened at once: they stay in the cache

Whole = npt.NDArray[np.int16]
FloatArray = npt.NDArray[np.float64]


def whole(vectors: npt.NDArray[np.floating]) -> Whole:
    """Return vectors of length 1 or less, ``(n, d)``, as whole numbers ``(n, d) int16``."""
    return np.asarray(np.rint(vectors * SCALE), np.int16)


def products(rows: Whole, queries: Whole) -> FloatArray:
    """Return the products of ``rows`` ``(n, d) int16`` with ``queries`` ``(k, d) int16``: ``(n, k) float64``.

    Values are those of the vectors before they were rounded to whole numbers, within 0.0001.
    """
    across = queries.astype(np.float32).T
    result = np.empty((len(rows), len(queries)), np.float64)
    for first in range(0, len(rows), _ROWS):
        result[first : first + _ROWS] = rows[first : first + _ROWS].astype(np.float32) @ across
    result /= SCALE * SCALE
    return result


def direction(vectors: npt.NDArray[np.floating]) -> npt.NDArray[np.float64]:
    """Return the mean direction of unit vectors ``(n, d)`` as one unit vector ``(d,) float64``; 0 of none."""
    if not len(vectors):
        return np.zeros(vectors.shape[1])
    mean = vectors.astype(np.float64).mean(axis=0)
    return np.asarray(mean / (np.linalg.norm(mean) or 1.0))
