import numpy as np
import pytest

from classifyme_desktop.errors import CancelledError
from classifyme_desktop.learning import refit
from classifyme_desktop.learning.softmax_regression import softmax

CLASSES = 6


@pytest.fixture(scope="module")
def lesson():
    """Texts as points; the teacher sees them one way, the learner another."""
    draw = np.random.default_rng(5)
    points = draw.normal(size=(600, 8))
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    teacher = softmax(9.0 * points @ draw.normal(size=(8, CLASSES)))
    turned = points @ np.linalg.qr(draw.normal(size=(12, 12)))[0][:8]
    return turned, teacher, refit.held([f"text {number}" for number in range(600)])


def test_a_taught_head_says_what_its_teacher_says(lesson):
    features, teacher, is_held = lesson
    made = refit.taught(features, teacher, is_held, threshold=0.5, candidate_least=0.1)
    assert made.agreement.n == int(is_held.sum())
    assert made.agreement.first > 0.9
    assert made.agreement.among_three > 0.98
    assert made.agreement.shared > 0.85
    p = softmax(features[is_held] @ made.weights + made.bias, made.temperature)
    assert abs(p.max(axis=1).mean() - teacher[is_held].max(axis=1).mean()) < 0.05  # as sure as the teacher


def test_features_that_say_nothing_agree_by_chance_only_and_are_never_sure(lesson):
    _, teacher, is_held = lesson
    noise = np.random.default_rng(9).normal(size=(len(teacher), 8))
    made = refit.taught(noise, teacher, is_held, threshold=0.5, candidate_least=0.1)
    assert made.agreement.first < 0.45
    assert made.threshold > 0.6


def test_the_threshold_is_that_of_the_precision_and_never_below_the_teachers(lesson):
    features, teacher, is_held = lesson
    made = refit.taught(features, teacher, is_held, threshold=0.1, candidate_least=0.1)
    p = softmax(features[is_held] @ made.weights + made.bias, made.temperature)
    sure = p.max(axis=1) >= made.threshold
    hope = teacher[is_held][np.arange(len(p)), p.argmax(axis=1)]
    assert sure.any()
    assert hope[sure].mean() >= refit.PRECISION
    assert refit.taught(features, teacher, is_held, threshold=0.99, candidate_least=0.1).threshold >= 0.99


def test_candidates_hold_as_much_of_the_teachers_mass_as_its_own():
    teacher = np.array([[0.6, 0.3, 0.1], [0.5, 0.4, 0.1]])
    flat = np.array([[0.34, 0.33, 0.33], [0.34, 0.33, 0.33]])
    limit = refit.equal_mass(flat, teacher, 0.3)
    kept = np.where(flat >= limit, teacher, 0).sum(axis=1).mean()
    assert kept >= np.where(teacher >= 0.3, teacher, 0).sum(axis=1).mean()


def test_equal_lessons_give_equal_bytes_and_a_stop_gives_nothing(lesson):
    features, teacher, is_held = lesson
    first, second = (
        refit.taught(features, teacher, is_held, threshold=0.5, candidate_least=0.1).weights.tobytes() for _ in "ab"
    )
    assert first == second
    with pytest.raises(CancelledError):
        refit.taught(
            features, teacher, is_held, threshold=0.5, candidate_least=0.1, on_step=lambda step, _loss: step < 3
        )


def test_too_few_texts_are_told(lesson):
    features, teacher, _ = lesson
    with pytest.raises(ValueError, match="too few"):
        refit.taught(features, teacher, np.arange(len(features)) < 3, threshold=0.5, candidate_least=0.1)


def test_equal_texts_are_held_together_and_about_a_fifth_is_held():
    assert refit.held(["a", "b", "a"])[0] == refit.held(["a", "b", "a"])[2]
    assert 0.15 < refit.held([str(number) for number in range(2_000)]).mean() < 0.25


def test_labels_are_taught_by_any_scores(lesson):
    features, teacher, is_held = lesson
    scores = np.clip(teacher * 1.5, 0, 1)
    made = refit.taught_labels(features, scores, is_held, [0.5] * CLASSES)
    constant = np.maximum((scores[is_held] >= 0.5).mean(axis=0), (scores[is_held] < 0.5).mean(axis=0)).mean()
    assert made.same > constant + 0.02
    assert made.n == int(is_held.sum())
