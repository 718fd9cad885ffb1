"""A line of text as it was found on a picture: the corners, the words, the certainty.

Knows nothing of how lines are found.
"""

import math
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Corners = npt.NDArray[np.float32]


class Found(NamedTuple):
    """A line as read: ``corners`` (4, 2) in pixels, clockwise from where its text begins; certainty from 0 to 1."""

    corners: Corners
    text: str
    certainty: float


def sides(corners: Corners) -> tuple[float, float]:
    """Return the length along the text and the height across it, in pixels."""
    top, right, bottom, left = (math.dist(corners[at], corners[(at + 1) % 4]) for at in range(4))
    return max(top, bottom), max(left, right)
