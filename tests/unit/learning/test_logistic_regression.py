"""One-vs-rest logistic regression: finds the lowest loss, soft targets, weights, calibration, thresholds."""

import numpy as np
import pytest

from classifyme_desktop.inference.label_head import sigmoid
from classifyme_desktop.learning.logistic_regression import best_thresholds, fit, platt

STRENGTH = 1e-2


def samples(n: int = 80, width: int = 5, labels: int = 3) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(11)
    features = rng.normal(size=(n, width))
    logits = 2 * features @ rng.normal(size=(width, labels)) - 0.5
    return features, (rng.random((n, labels)) < sigmoid(logits)).astype(float)


def slope_of(features: np.ndarray, targets: np.ndarray, weights: np.ndarray, bias: np.ndarray) -> tuple:
    off = (sigmoid(features @ weights + bias) - targets) / len(features)
    return features.T @ off + STRENGTH * weights, off.sum(axis=0)


def test_it_ends_where_the_loss_is_flat() -> None:
    features, targets = samples()
    fitted = fit(features, targets, strength=STRENGTH)
    of_weights, of_bias = slope_of(features, targets, fitted.weights, fitted.bias)
    assert np.abs(of_weights).max() < 1e-6
    assert np.abs(of_bias).max() < 1e-6
    assert np.abs(fitted.weights).max() > 0.1


def test_more_features_than_samples_end_in_the_same_place() -> None:
    features, targets = samples(n=20, width=60)
    fitted = fit(features, targets, strength=STRENGTH)
    of_weights, of_bias = slope_of(features, targets, fitted.weights, fitted.bias)
    assert np.abs(of_weights).max() < 1e-6
    assert np.abs(of_bias).max() < 1e-6


def test_labels_are_learnt_one_by_one() -> None:
    features, targets = samples()
    together = fit(features, targets, strength=STRENGTH)
    alone = fit(features, targets[:, [1]], strength=STRENGTH)
    assert together.weights[:, [1]] == pytest.approx(alone.weights, abs=1e-5)


def test_soft_targets_are_met_on_average() -> None:
    fitted = fit(np.zeros((10, 1)), np.tile([0.7, 0.2], (10, 1)), strength=STRENGTH)
    assert sigmoid(fitted.logits(np.zeros((1, 1))))[0] == pytest.approx([0.7, 0.2], abs=1e-5)


def test_a_weight_of_two_counts_as_a_sample_twice() -> None:
    features, targets = samples(n=30)
    twice = fit(np.vstack([features, features[:10]]), np.vstack([targets, targets[:10]]), strength=STRENGTH)
    weighed = fit(features, targets, strength=STRENGTH, sample_weights=np.r_[np.full(10, 2.0), np.ones(20)])
    assert weighed.weights == pytest.approx(twice.weights, abs=1e-5)


def test_a_label_that_is_never_there_is_improbable() -> None:
    features, targets = samples()
    targets[:, 2] = 0.0
    p = sigmoid(fit(features, targets, strength=STRENGTH).logits(features))
    assert p[:, 2].max() < 0.01


def test_equal_input_gives_equal_bytes() -> None:
    features, targets = samples()
    one, other = (fit(features, targets, strength=STRENGTH) for _ in range(2))
    assert one.weights.tobytes() == other.weights.tobytes()


def test_platt_scaling_finds_how_logits_were_bent() -> None:
    rng = np.random.default_rng(3)
    true = rng.normal(scale=2.0, size=(20_000, 2))
    there = (rng.random(true.shape) < sigmoid(true)).astype(float)
    slopes, offsets = platt((true - [1.0, -0.5]) / [2.0, 0.25], there)
    assert slopes == pytest.approx([2.0, 0.25], rel=0.05)
    assert offsets == pytest.approx([1.0, -0.5], abs=0.08)


def test_platt_scaling_never_turns_an_order_round() -> None:
    slopes, _ = platt(np.array([[3.0], [2.0], [-1.0], [-4.0]]), np.array([[0.0], [0.0], [1.0], [0.0]]))
    assert slopes[0] > 0.0


def test_calibration_is_folded_into_the_weights() -> None:
    features, targets = samples()
    fitted = fit(features, targets, strength=STRENGTH)
    slopes, offsets = np.array([0.5, 2.0, 1.0]), np.array([1.0, 0.0, -1.0])
    assert fitted.calibrated(slopes, offsets).logits(features) == pytest.approx(
        fitted.logits(features) * slopes + offsets
    )


def test_the_best_threshold_is_the_best_of_all() -> None:
    rng = np.random.default_rng(5)
    scores, there = rng.random((60, 2)), rng.random((60, 2)) < 0.4

    def f1(at: float, label: int) -> float:
        given = scores[:, label] >= at
        return 2 * (given & there[:, label]).sum() / (given.sum() + there[:, label].sum())

    for label, least in enumerate(best_thresholds(scores, there)):
        assert f1(least, label) == pytest.approx(max(f1(at, label) for at in np.linspace(0, 1, 2001)))


def test_scores_that_are_equal_are_never_parted() -> None:
    scores = np.array([[0.9], [0.4], [0.4], [0.1]])
    (least,) = best_thresholds(scores, np.array([[True], [True], [False], [False]]))
    assert not 0.4 < least < 0.4 + 1e-9
    assert ((scores[:, 0] >= least).sum()) in (1, 3)


def test_a_label_without_samples_keeps_the_usual_threshold() -> None:
    assert best_thresholds(np.array([[0.2], [0.3]]), np.zeros((2, 1), dtype=bool), otherwise=0.5) == pytest.approx(0.5)
