"""How near the level of a person is to that of a gig: over- and under-qualification. Pure."""

from collections.abc import Iterable
from typing import Final

import numpy as np
import numpy.typing as npt

# Steps up a career as the level head names them. An owner runs a firm of any size: set beside a chief officer.
_STEPS: Final = {
    "Individual Contributor/Staff": 0,
    "Manager": 1,
    "Director": 2,
    "Vice President": 3,
    "Chief Officer": 4,
    "Owner": 4,
}
_TOO_FAR: Final = 2.0  # steps; from here on it counts nothing
UNKNOWN: Final = 0.5  # where either level is unknown: neither for nor against


def height(labels: Iterable[str]) -> float | None:
    """Return the mean step of some levels, None where there is none."""
    steps = [_STEPS[label] for label in labels if label in _STEPS]
    return sum(steps) / len(steps) if steps else None


def fit(gig: float | None, people: npt.NDArray[np.floating]) -> npt.NDArray[np.float64]:
    """Return how near each person's level is to the gig's, ``(n,) float64``: 1 on it, 0 from two steps away.

    ``people`` ``(n,)`` heights, not a number where unknown.
    """
    if gig is None:
        return np.full(len(people), UNKNOWN)
    near = 1.0 - np.minimum(np.abs(people.astype(np.float64) - gig), _TOO_FAR) / _TOO_FAR
    return np.where(np.isnan(near), UNKNOWN, near)
