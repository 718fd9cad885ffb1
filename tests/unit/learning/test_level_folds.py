"""How the level head is judged: folds that keep like titles together and spread rare labels; F1 as it is defined."""

import numpy as np
import pytest

from build.fit_level_head import constant, f1, figures, stratified_folds


def labels(n: int = 200) -> np.ndarray:
    rng = np.random.default_rng(2)
    return (rng.random((n, 4)) < [0.5, 0.2, 0.05, 0.0]).astype(float)


def test_like_titles_share_a_fold() -> None:
    groups = [f"title {at // 3}" for at in range(200)]
    fold = stratified_folds(labels(), groups, 5, seed=1)
    for name in set(groups):
        assert len({fold[at] for at in range(200) if groups[at] == name}) == 1


def test_each_label_is_spread_evenly() -> None:
    targets = labels()
    fold = stratified_folds(targets, [str(at) for at in range(200)], 5, seed=1)
    assert set(fold.tolist()) == {0, 1, 2, 3, 4}
    for column in range(4):
        share = [targets[fold == number, column].sum() for number in range(5)]
        assert max(share) - min(share) <= 3, share
    sizes = np.bincount(fold)
    assert sizes.max() - sizes.min() <= 8


def test_folds_are_the_same_each_time_and_differ_by_seed() -> None:
    groups = [str(at) for at in range(200)]
    one, same, other = (stratified_folds(labels(), groups, 5, seed=seed) for seed in (1, 1, 2))
    assert one.tolist() == same.tolist() != other.tolist()


def test_f1_by_hand() -> None:
    there = np.array([[1, 0, 0], [1, 1, 0], [0, 1, 0], [0, 0, 1]], dtype=bool)
    given = np.array([[1, 1, 0], [1, 0, 0], [0, 1, 0], [0, 0, 0]], dtype=bool)
    micro, macro, each = f1(there, given, np.array([True, True, False]))
    assert each == pytest.approx([1.0, 0.5, 0.0])
    assert micro == pytest.approx(2 * 3 / (5 + 4))
    assert macro == pytest.approx(0.75)


def test_the_constant_answer_is_calibrated_and_knows_nothing() -> None:
    there = labels() > 0
    there = np.hstack([there, np.zeros((200, 2), dtype=bool)])
    found = figures(there, constant(there))
    assert found["ece"] < 0.02
    assert found["macro_f1"] < 0.3
    assert found["micro_f1_95"][0] <= found["micro_f1"] <= found["micro_f1_95"][1]
