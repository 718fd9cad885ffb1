"""Calibration: confidences that say how often they are right."""

import numpy as np
import pytest

from classifyme_desktop.inference.confidence import lifted
from classifyme_desktop.learning import calibration
from classifyme_desktop.learning.softmax_regression import softmax


def overconfident(n: int = 4000) -> tuple[np.ndarray, np.ndarray]:
    """Logits of a model that is three times too sure, and which classes are right."""
    rng = np.random.default_rng(3)
    honest = rng.normal(size=(n, 4)) * 2
    p = softmax(honest)
    drawn = np.array([rng.choice(4, p=row) for row in p])
    return honest * 3, np.eye(4, dtype=bool)[drawn]


def test_temperature_finds_how_much_too_sure_a_model_is() -> None:
    logits, accepted = overconfident()
    assert calibration.temperature(logits, accepted) == pytest.approx(3.0, rel=0.1)


def test_temperature_mends_the_calibration_error() -> None:
    logits, accepted = overconfident()
    right = accepted[np.arange(len(logits)), logits.argmax(axis=1)]
    before = calibration.expected_calibration_error(softmax(logits).max(axis=1), right)
    t = calibration.temperature(logits, accepted)
    after = calibration.expected_calibration_error(softmax(logits, t).max(axis=1), right)
    assert after < 0.03 < before


def test_error_of_the_perfect_and_of_the_boastful() -> None:
    right = np.array([True, True, False, False])
    assert calibration.expected_calibration_error(np.full(4, 0.5), right) == pytest.approx(0.0)
    assert calibration.expected_calibration_error(np.ones(4), right) == pytest.approx(0.5)


def test_the_threshold_holds_what_it_promises() -> None:
    confidence = np.array([0.9, 0.8, 0.7, 0.6, 0.5])
    right = np.array([True, True, False, True, False])
    threshold, share = calibration.threshold_for_precision(confidence, right, 0.7)
    assert (threshold, share) == (0.6, 0.8)
    assert calibration.threshold_for_precision(confidence, np.zeros(5, bool), 0.95) == (1.0, 0.0)


def test_a_line_mends_what_a_temperature_cannot() -> None:
    rng = np.random.default_rng(5)
    said = rng.uniform(0.3, 0.999, 20_000)
    honest = 1 / (1 + np.exp(-(0.5 + 0.8 * np.log(said / (1 - said)))))
    right = rng.random(len(said)) < honest
    intercept, slope = calibration.confidence_line(said, right)
    assert (intercept, slope) == (pytest.approx(0.5, abs=0.1), pytest.approx(0.8, abs=0.1))
    p = lifted(np.stack([said, *[(1 - said) / 9] * 9], axis=1), (intercept, slope))
    before = calibration.expected_calibration_error(said, right)
    assert calibration.expected_calibration_error(p[:, 0], right) < 0.02 < before
