"""Products of matrices that are the same to the byte with any number of threads.

OpenBLAS does products of up to 2^18 multiplications in one thread, whatever it is allowed (``interface/gemm.c``), so
larger ones are made of tiles of at most that size, added up in one order. They cost little more than whole ones.
"""

from typing import Final

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]

_AT_ONCE: Final = 2**18
_WIDEST: Final = 64  # of a tile: products with one column are shared out among threads from a lower size on


def product(left: FloatArray, right: FloatArray) -> FloatArray:
    """Return ``left`` ``(n, k)`` times ``right`` ``(k, c)``: ``(n, c) float64``."""
    found = np.zeros((len(left), right.shape[1]))
    step = _step(right.shape[1])
    for row in range(0, len(left), step):
        for column in range(0, right.shape[1], _columns(right.shape[1])):
            wide = slice(column, column + _columns(right.shape[1]))
            for at in range(0, len(right), step):
                found[row : row + step, wide] += left[row : row + step, at : at + step] @ right[at : at + step, wide]
    return found


def _columns(count: int) -> int:
    return min(count, 2 * _WIDEST)


def _step(count: int) -> int:
    return min(_WIDEST, int((_AT_ONCE / max(1, _columns(count))) ** 0.5))


def orthonormal(rows: FloatArray, least: float = 1e-3) -> FloatArray:
    """Return directions of length 1, ``(r, d)``, that span ``rows`` ``(n, d)``; rows that add less are left out.

    The modified way of Gram and Schmidt, each row gone through twice so that the directions stay at right angles.
    ``least``: the length of what a row must add, as a share of its own.
    """
    n, width = rows.shape
    found = np.zeros((min(n, width), width))
    count = 0
    for row in rows:
        own = float(np.sqrt(np.vecdot(row, row)))
        left = row.copy()
        for _ in range(2):
            known = found[:count]
            left = left - np.einsum("r,rd->d", np.vecdot(known, left), known)
        length = float(np.sqrt(np.vecdot(left, left)))
        if count < len(found) and length > least * own:
            found[count] = left / length
            count += 1
    return found[:count]
