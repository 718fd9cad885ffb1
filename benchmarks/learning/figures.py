"""Means with their bootstrap intervals."""

from collections.abc import Sequence
from typing import Final

import numpy as np

_DRAWS: Final = 2_000
_SEED: Final = 7


def interval(values: Sequence[float]) -> list[float]:
    """Return the mean of values and the ends of its 95 % bootstrap interval (Efron 1979)."""
    known = np.array(values, dtype=np.float64)
    drawn = known[np.random.default_rng(_SEED).integers(0, len(known), (_DRAWS, len(known)))].mean(axis=1)
    low, high = np.percentile(drawn, [2.5, 97.5])
    return [round(float(one), 4) for one in (known.mean(), low, high)]
