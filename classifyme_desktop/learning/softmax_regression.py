"""Multinomial logistic regression in numpy: soft labels, sample weights, and a prior that the weights are drawn to.

Knows nothing of roles, texts or files; the same code fits the shipped heads and refits them on a laptop.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.errors import CancelledError

FloatArray = npt.NDArray[np.float64]

_RATE: Final = 0.05  # Adam's first step size; it falls to nothing along half a cosine
_BETA_1: Final = 0.9
_BETA_2: Final = 0.999


@dataclass(frozen=True, slots=True)
class Fitted:
    """A linear classifier: ``weights`` ``(f, c) float64``, ``bias`` ``(c,) float64``, and the loss it ended with."""

    weights: FloatArray
    bias: FloatArray
    loss: float

    def logits(self, features: FloatArray) -> FloatArray:
        """Return ``(n, c)`` logits of ``(n, f)`` features."""
        return features @ self.weights + self.bias


def softmax(logits: FloatArray, temperature: float = 1.0) -> FloatArray:
    """Return probabilities ``(n, c)`` of ``(n, c)`` logits divided by ``temperature``."""
    scaled = logits / temperature
    scaled = np.exp(scaled - scaled.max(axis=-1, keepdims=True))
    return np.asarray(scaled / scaled.sum(axis=-1, keepdims=True))


def fit(
    features: FloatArray,
    targets: FloatArray,
    *,
    strength: float,
    prior: FloatArray | None = None,
    sample_weights: FloatArray | None = None,
    steps: int = 400,
    on_step: Callable[[int, float], bool] = lambda _step, _loss: True,
) -> Fitted:
    """Fit by full-batch Adam (Kingma & Ba 2015) from the prior; deterministic, no random numbers.

    ``features`` ``(n, f)``; ``targets`` ``(n, c)``, rows sum to 1; ``strength`` of the L2 penalty on the distance to
    ``prior`` ``(f, c)`` (zeros by default), per sample; ``sample_weights`` ``(n,)``. ``on_step`` sees each step and its
    loss; when it returns False, CancelledError is raised and nothing is kept.
    """
    n, width = features.shape
    classes = targets.shape[1]
    centre = np.zeros((width, classes)) if prior is None else prior
    share = np.full(n, 1.0 / n) if sample_weights is None else sample_weights / sample_weights.sum()
    state = np.vstack([centre, np.zeros((1, classes))])
    mean, square = np.zeros_like(state), np.zeros_like(state)
    loss = np.inf
    for step in range(1, steps + 1):
        weights, bias = state[:-1], state[-1]
        p = softmax(features @ weights + bias)
        away = weights - centre
        loss = float(-(share[:, None] * targets * np.log(p + 1e-12)).sum() + 0.5 * strength * (away**2).sum())
        slope_logits = share[:, None] * (p - targets)
        slope = np.vstack([features.T @ slope_logits + strength * away, slope_logits.sum(axis=0, keepdims=True)])
        mean = _BETA_1 * mean + (1 - _BETA_1) * slope
        square = _BETA_2 * square + (1 - _BETA_2) * slope**2
        rate = _RATE * 0.5 * (1 + np.cos(np.pi * step / steps))
        step_size = rate * np.sqrt(1 - _BETA_2**step) / (1 - _BETA_1**step)
        state = state - step_size * mean / (np.sqrt(square) + 1e-8)
        if not on_step(step, loss):
            raise CancelledError
    return Fitted(state[:-1], state[-1], loss)
