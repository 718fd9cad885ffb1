"""Diversity: never beyond what the slider allows, the same whatever came in first, and its cost told rightly."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.matching import diversity, exact

# Four gigs: the first two are the same, the third is of the same employer, the fourth is unlike all.
SCORES = np.array([0.80, 0.79, 0.70, 0.68])
LIKE = np.array([[1.0, 1.0, 0.5, 0.1], [1.0, 1.0, 0.5, 0.1], [0.5, 0.5, 1.0, 0.1], [0.1, 0.1, 0.1, 1.0]])


@st.composite
def gigs(draw):
    count = draw(st.integers(1, 12))
    scores = draw(st.lists(st.floats(0, 1), min_size=count, max_size=count))
    vectors = draw(st.lists(st.lists(st.integers(-3, 3), min_size=3, max_size=3), min_size=count, max_size=count))
    rows = np.array(vectors, np.float64)
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1.0)
    keys = draw(st.lists(st.sampled_from(["", "a", "b"]), min_size=count, max_size=count))
    return np.round(np.array(scores), 9), diversity.likeness(exact.whole(rows), keys, keys[::-1])


def test_without_diversity_the_best_are_chosen_and_nothing_is_lost() -> None:
    chosen = diversity.choose(SCORES, LIKE, 2, 0.0)
    assert chosen.rows.tolist() == [0, 1]
    assert chosen.relevance == chosen.relevance_without == pytest.approx(0.795)
    assert chosen.cost == 0.0


def test_a_copy_makes_room_for_something_else_and_the_cost_is_told() -> None:
    chosen = diversity.choose(SCORES, LIKE, 2, 0.8)
    assert chosen.rows.tolist() == [0, 3]
    assert chosen.relevance == pytest.approx(0.74)
    assert chosen.cost == pytest.approx(1 - 0.74 / 0.795, abs=1e-6)


def test_what_would_cost_too_much_is_not_chosen() -> None:
    low = np.array([0.80, 0.79, 0.30])
    assert diversity.choose(low, LIKE[[0, 1, 3]][:, [0, 1, 3]], 2, 1.0).rows.tolist() == [0, 1]


def test_chosen_ones_are_listed_by_score_and_ties_keep_their_order() -> None:
    level = np.array([0.5, 0.9, 0.5, 0.9])
    assert diversity.choose(level, np.eye(4), 4, 0.5).rows.tolist() == [1, 3, 0, 2]
    assert diversity.choose(level, np.eye(4), 2, 0.0).rows.tolist() == [1, 3]
    assert diversity.choose(np.zeros(0), np.zeros((0, 0)), 3, 0.5).rows.tolist() == []


def test_gigs_are_alike_by_what_they_are_about_employer_and_title() -> None:
    directions = exact.whole(np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 0.0]]))
    like = diversity.likeness(directions, ["inn", "", "inn"], ["cook", "cook", ""])
    assert like[0].tolist() == [1.0, 0.25, 0.75]
    assert like[1, 1] == 0.75  # who the employer is is not known, and that is not one in common
    assert (like == like.T).all()


@given(gigs(), st.integers(1, 12), st.floats(0, 1))
def test_the_cost_stays_within_what_the_slider_allows(made, count, slider) -> None:
    scores, like = made
    chosen = diversity.choose(scores, like, count, slider)
    assert len(set(chosen.rows.tolist())) == min(count, len(scores))
    assert int(np.argmax(scores)) in chosen.rows
    bound = diversity.MOST_COST * slider
    assert chosen.relevance >= chosen.relevance_without * (1 - bound) - 1e-6
    assert -1e-9 <= chosen.cost <= bound + 1e-5
    assert (np.diff(scores[chosen.rows]) <= 0).all()


@given(gigs(), st.floats(0, 1), st.randoms(use_true_random=False))
def test_the_order_in_which_gigs_came_does_not_matter(made, slider, random) -> None:
    scores, like = made
    scores = np.round(scores, 6) + np.arange(len(scores)) * 1e-8  # no ties: those are decided by the order of the rows
    order = list(range(len(scores)))
    random.shuffle(order)
    usual = diversity.choose(scores, like, 5, slider)
    shuffled = diversity.choose(scores[order], like[np.ix_(order, order)], 5, slider)
    assert scores[order][shuffled.rows].tolist() == scores[usual.rows].tolist()
