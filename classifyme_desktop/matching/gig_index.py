"""All gigs in memory, as far as a first look at them for one person needs. Knows no library.

Rows are in the order of the hashes of the gigs, whatever came in first: ties are decided by it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from classifyme_desktop.matching.exact import Whole


@dataclass(frozen=True, slots=True, eq=False)
class Sketch:
    """One gig: what it is about ``(d,) int16``, roots of its roles ``(r,) int16`` and level, as of ``GigQuery``."""

    direction: Whole
    roots: Whole | None
    height: float | None


@dataclass(frozen=True, slots=True, eq=False)
class GigIndex:
    """Gigs by row: ``directions`` ``(n, d) int16``, ``roots`` ``(n, r) int16``, ``heights`` ``(n,) float64``.

    Where a gig has no roles its ``roots`` are zeros; where its level is unknown its height is not a number.
    """

    directions: Whole
    roots: Whole
    heights: npt.NDArray[np.float64]

    def __len__(self) -> int:
        """Return the number of gigs."""
        return len(self.heights)

    @property
    def has_roles(self) -> npt.NDArray[np.bool_]:
        """Return which gigs have roles ``(n,)``."""
        return np.asarray(self.roots.any(axis=1))


def of(sketches: Sequence[Sketch]) -> GigIndex:
    """Return the index of some gigs, in the order given."""
    if not sketches:
        return GigIndex(np.zeros((0, 1), np.int16), np.zeros((0, 1), np.int16), np.zeros(0))
    heights = [np.nan if one.height is None else one.height for one in sketches]
    return GigIndex(
        np.stack([one.direction for one in sketches]),
        rows_of_roots([one.roots for one in sketches]),
        np.array(heights, np.float64),
    )


def rows_of_roots(roots: Sequence[Whole | None]) -> Whole:
    """Return roots as rows ``(n, r) int16``, zeros for None."""
    width = next((len(one) for one in roots if one is not None), 1)
    return np.stack([np.zeros(width, np.int16) if one is None else one for one in roots])
