"""Products of vectors that are exact, so that they are the same on every machine, in any batch and with any threads.

Unit vectors are rounded to whole numbers of at most ``SCALE``. By the inequality of Cauchy and Schwarz every partial
sum of a product of two such vectors stays below 2^24, so single precision holds each one exactly, in whatever order
the processor adds them up.
"""

from typing import Final

import numpy as np
import numpy.typing as npt

SCALE: Final = 4_000  # rounded vectors of up to 36,000 dimensions stay shorter than 2^12
# Multiplications at once: so many OpenBLAS does in one thread, and their rows stay in the cache. With more its threads
# wait for each other without sleeping: while other work kept both cores busy, a product took a hundred times as long.
_AT_ONCE: Final = 2**18

Whole = npt.NDArray[np.int16]
FloatArray = npt.NDArray[np.float64]


def whole(vectors: npt.NDArray[np.floating]) -> Whole:
    """Return vectors of length 1 or less, ``(n, d)``, as whole numbers ``(n, d) int16``."""
    return np.asarray(np.rint(vectors * SCALE), np.int16)


def products(rows: Whole, queries: Whole) -> FloatArray:
    """Return the products of ``rows`` ``(n, d) int16`` with ``queries`` ``(k, d) int16``: ``(n, k) float64``.

    Values are those of the vectors before they were rounded to whole numbers, off by 0.0001 (root mean square) and by
    ``sqrt(d) / SCALE`` at the very most.
    """
    across = np.ascontiguousarray(queries.T, np.float32)
    result = np.empty((len(rows), len(queries)), np.float64)
    step = max(1, _AT_ONCE // max(1, across.size, 2 * len(across)))
    for first in range(0, len(rows), step):
        some = rows[first : first + step].astype(np.float32)
        # Of one query OpenBLAS would share out far smaller products among threads.
        result[first : first + step] = np.vecdot(some, across.T)[:, None] if len(queries) == 1 else some @ across
    result /= SCALE * SCALE
    return result


def direction(vectors: npt.NDArray[np.floating]) -> npt.NDArray[np.float64]:
    """Return the mean direction of unit vectors ``(n, d)`` as one unit vector ``(d,) float64``; 0 of none."""
    if not len(vectors):
        return np.zeros(vectors.shape[1])
    mean = vectors.astype(np.float64).mean(axis=0)
    return np.asarray(mean / (np.linalg.norm(mean) or 1.0))
