"""The classifier that fits heads: learns, is drawn to its prior, can be stopped, gives equal bytes each time."""

import numpy as np
import pytest

from classifyme_desktop.errors import CancelledError
from classifyme_desktop.learning.softmax_regression import fit, softmax


def blobs(n: int = 60) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(7)
    centres = np.array([[3.0, 0.0], [0.0, 3.0], [-3.0, -3.0]])
    labels = np.arange(n) % 3
    return centres[labels] + rng.normal(size=(n, 2)), np.eye(3)[labels]


def test_it_learns_what_can_be_told_apart() -> None:
    features, targets = blobs()
    fitted = fit(features, targets, strength=1e-4)
    assert (fitted.logits(features).argmax(axis=1) == targets.argmax(axis=1)).mean() > 0.95


def test_soft_labels_are_met_on_average() -> None:
    features = np.ones((10, 1))
    fitted = fit(features, np.tile([0.7, 0.3], (10, 1)), strength=0.0, steps=800)
    assert softmax(fitted.logits(features))[0] == pytest.approx([0.7, 0.3], abs=0.01)


def test_a_strong_pull_keeps_the_prior() -> None:
    features, targets = blobs()
    prior = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    fitted = fit(features, targets, strength=1e3, prior=prior)
    assert fitted.weights == pytest.approx(prior, abs=0.05)


def test_samples_without_weight_do_not_count() -> None:
    features, targets = blobs()
    wrong = np.roll(targets, 1, axis=1)
    both = fit(
        np.vstack([features, features]), np.vstack([targets, wrong]), strength=1e-3,
        sample_weights=np.r_[np.ones(60), np.zeros(60)],
    )  # fmt: skip
    alone = fit(features, targets, strength=1e-3)
    assert both.weights == pytest.approx(alone.weights, abs=1e-9)


def test_equal_input_gives_equal_bytes() -> None:
    features, targets = blobs()
    one, other = (fit(features, targets, strength=1e-3) for _ in range(2))
    assert one.weights.tobytes() == other.weights.tobytes()


def test_it_can_be_stopped() -> None:
    features, targets = blobs()
    with pytest.raises(CancelledError):
        fit(features, targets, strength=1e-3, on_step=lambda step, _loss: step < 5)


def test_the_loss_falls() -> None:
    features, targets = blobs()
    losses: list[float] = []
    fit(features, targets, strength=1e-3, on_step=lambda _step, loss: losses.append(loss) is None)
    assert losses[-1] < 0.5 * losses[0]
