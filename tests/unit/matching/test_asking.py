"""Whom to ask first: the most doubted, and not those who are doubted alike."""

import numpy as np
import pytest

from classifyme_desktop.matching import asking


def rows(*shares: list[float]) -> np.ndarray:
    return np.array([[*some, 1.0 - sum(some)] for some in shares], np.float32)


def test_doubt_is_how_near_the_two_likeliest_are() -> None:
    found = asking.doubts(rows([0.5, 0.5], [0.6, 0.3], [1.0, 0.0]))
    assert found.tolist() == pytest.approx([1.0, 0.7, 0.0], abs=1e-6)
    assert asking.doubts(np.ones((2, 1), np.float32)).tolist() == [0.0, 0.0]


def test_one_who_is_alike_waits_for_others() -> None:
    some = rows([0.5, 0.48, 0.0], [0.5, 0.47, 0.0], [0.0, 0.1, 0.5], [0.9, 0.1, 0.0])
    assert asking.chosen(some, 4).tolist() == [0, 2, 1, 3]
    assert asking.chosen(some, 2).tolist() == [0, 2]


def test_the_first_of_equals_wins_and_nobody_comes_twice() -> None:
    same = rows(*[[0.4, 0.4]] * 5)
    assert asking.chosen(same, 9).tolist() == [0, 1, 2, 3, 4]
    assert asking.chosen(np.zeros((0, 3), np.float32), 3).tolist() == []


def test_only_the_most_doubted_are_compared_in_a_large_library() -> None:
    draw = np.random.default_rng(3).dirichlet(np.full(12, 0.3), asking.DEEP + 200).astype(np.float32)
    chosen = asking.chosen(draw, 40)
    assert len(set(chosen.tolist())) == 40
    deep = set(np.argsort(-asking.doubts(draw), kind="stable")[: asking.DEEP].tolist())
    assert set(chosen.tolist()) <= deep
    assert asking.chosen(draw, 40).tolist() == chosen.tolist()
