"""Finds the lowest point of a smooth function in numpy; deterministic, no random numbers."""

from collections import deque
from collections.abc import Callable
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.errors import CancelledError

FloatArray = npt.NDArray[np.float64]
Objective = Callable[[FloatArray], tuple[float, FloatArray]]  # the loss and its slope at a state
OnStep = Callable[[int, float], bool]  # the step and its loss; False stops it

_KEPT: Final = 10  # pairs of steps and slopes that approximate the curvature
_SHORTEST: Final = 1e-10  # share of a step below which no progress can be told


def lowest(
    loss_and_slope: Objective,
    start: FloatArray,
    steps: int,
    tolerance: float,
    on_step: OnStep = lambda _step, _loss: True,
) -> FloatArray:
    """Return the state where the loss is lowest, by L-BFGS (Liu & Nocedal 1989) with halved steps.

    Ends when no slope is steeper than ``tolerance``, or after ``steps``. Raises CancelledError when ``on_step`` returns
    False.
    """
    state, pairs = start, deque[tuple[FloatArray, FloatArray]](maxlen=_KEPT)
    loss, slope = loss_and_slope(state)
    for number in range(1, steps + 1):
        if np.abs(slope).max() <= tolerance:
            break
        way = -_with_curvature(slope, pairs)
        length = 1.0 if pairs else min(1.0, 1.0 / float(np.abs(slope).sum()))
        downhill = float((way * slope).sum())
        while True:
            following = state + length * way
            next_loss, next_slope = loss_and_slope(following)
            if next_loss <= loss + 1e-4 * length * downhill or length < _SHORTEST:  # Armijo's rule
                break
            length /= 2
        if length < _SHORTEST:
            break  # as low as the precision of numbers allows
        step, bend = following - state, next_slope - slope
        if float((step * bend).sum()) > 0.0:
            pairs.append((step, bend))
        state, loss, slope = following, next_loss, next_slope
        if not on_step(number, loss):
            raise CancelledError
    return state


def _with_curvature(slope: FloatArray, pairs: deque[tuple[FloatArray, FloatArray]]) -> FloatArray:
    """Return the slope times the approximate inverse curvature (the two loops of L-BFGS)."""
    way, shares = slope.copy(), []
    for step, bend in reversed(pairs):
        share = float((step * way).sum()) / float((step * bend).sum())
        way -= share * bend
        shares.append(share)
    if pairs:
        step, bend = pairs[-1]
        way *= float((step * bend).sum()) / float((bend * bend).sum())
    for (step, bend), share in zip(pairs, reversed(shares), strict=True):
        way += (share - float((bend * way).sum()) / float((step * bend).sum())) * step
    return way
