"""Moves the probability of the first class to how often it is right; order and sum stay. Numpy alone."""

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]
Line = tuple[float, float]
STRAIGHT: Line = (0.0, 1.0)  # leaves every probability as it is


def lifted(p: FloatArray, line: Line) -> FloatArray:
    """Return probabilities ``(n, c)`` with the first of each row moved along ``line``, the others scaled to fit.

    ``line`` is intercept and slope on the log odds (Platt 1999, "Probabilistic Outputs for Support Vector Machines").
    A temperature is one number: it cannot be right both for a head's safe answers and for those where several roles
    would be accepted. Nothing overtakes: the first class is never moved below the second.
    """
    if line == STRAIGHT:
        return p
    rows = np.arange(len(p))
    first = p.argmax(axis=1)
    top = p[rows, first]
    rest = 1.0 - top
    exact = np.clip(top, 1e-12, 1 - 1e-12)
    moved = 1.0 / (1.0 + np.exp(-(line[0] + line[1] * np.log(exact / (1.0 - exact)))))
    others = p.copy()
    others[rows, first] = 0.0
    second = others.max(axis=1)
    # At this value the first equals the second after scaling.
    least = second / np.maximum(rest + second, 1e-300)
    moved = np.where(rest > 0, np.maximum(moved, least), top)
    found = others * np.where(rest > 0, (1.0 - moved) / np.maximum(rest, 1e-300), 1.0)[:, None]
    found[rows, first] = moved
    return np.asarray(found)
