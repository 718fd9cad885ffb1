"""Whether a person is worth a call at all, and whether anybody is. Pure; a rank alone cannot say so.

A ranking has a first even where nobody fits. The parts that mean the same for every gig tell: how near the person is
in meaning, how far the roles agree. Keywords and skills are counted against what the gig happens to name, and added
nothing once these two were known.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]

# Nobody fits when it is likelier than not that none of the likeliest few is worth a call. Over five folds this is said
# of 3 of the 155 judged gigs that somebody fits, and of 2 of the 11 that nobody fits; of the 166 lists that are left
# without grades 2 and 3 of 25, without grade 1 too of 115. The highest chance alone told lists apart worse (area under
# the curve 0.74, of three 0.78); more than three grow likelier with the size of the library.
FEW: Final = 3
LEAST: Final = 0.5


@dataclass(frozen=True, slots=True)
class Line:
    """Log odds of being worth a call: ``intercept`` and one slope for each of the ``parts`` that count."""

    parts: tuple[str, ...]
    slopes: tuple[float, ...]
    intercept: float


# Logistic regression (L2 penalty of 1e-4 for each sample) on 3,248 judgements of 166 gigs, grade 2 and more is worth a
# call. Over five folds of gigs: log loss 0.428, expected calibration error 0.024; gold/gigs_dev 0.340 and 0.058. Made
# anew by python -m benchmarks.matching
LINE: Final = Line(parts=("meaning", "role"), slopes=(8.14, 1.65), intercept=-4.72)


def fits(values: FloatArray, parts: Sequence[str], line: Line = LINE) -> FloatArray:
    """Return for each person the probability of being worth a call (grade 2 or 3), ``(n,) float64``.

    ``values`` ``(n, p) float64`` in [0, 1] and the names of its columns. Calibrated on people who were picked
    for judging, of whom a quarter are worth a call: it speaks of people near the top of a ranking, and is too high
    for the many at its end. Raises ValueError when a part that the line needs is not there.
    """
    if missing := [part for part in line.parts if part not in parts]:
        raise ValueError(missing)
    columns = [list(parts).index(part) for part in line.parts]
    odds = values[:, columns] @ np.array(line.slopes) + line.intercept
    chances: FloatArray = np.round(1 / (1 + np.exp(-odds)), 9)
    return chances


def anybody(chances: FloatArray) -> float:
    """Return the probability that at least one of the ``FEW`` likeliest is worth a call; 0.0 where there is nobody.

    ``chances`` ``(n,)`` of ``fits``. Taken as independent of each other.
    """
    likeliest = np.sort(chances)[::-1][:FEW]
    return float(1 - np.prod(1 - likeliest)) if len(likeliest) else 0.0


def nobody_fits(chances: FloatArray, *, least: float = LEAST) -> bool:
    """Return whether nobody fits a gig: ``chances`` ``(n,)`` of ``fits`` for everybody in the ranking."""
    return anybody(chances) < least
