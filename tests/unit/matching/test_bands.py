"""Bands of ranks: who can be told apart, and that a band never claims more than the scores bear."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from classifyme_desktop.matching import bands
from classifyme_desktop.matching.bands import SPREAD, Spread

EQUAL = np.array([1.0, 1.0])
unit = st.floats(0, 1, allow_nan=False).map(lambda one: round(one, 9))
people = st.lists(st.tuples(unit, unit.map(lambda one: one / 4)), max_size=40)


def ranks(scores):
    found = np.empty(len(scores), np.int64)
    found[np.argsort(-scores, kind="stable")] = np.arange(1, len(scores) + 1)
    return found


def test_people_farther_apart_than_both_doubts_are_told_apart():
    scores = np.array([0.50, 0.90, 0.86, 0.10])
    assert bands.bands(scores, 0.03).tolist() == [[3, 3], [1, 2], [1, 2], [4, 4]]


def test_exactly_as_far_as_the_doubts_is_not_far_enough():
    assert bands.bands(np.array([0.3, 0.2]), 0.05).tolist() == [[1, 2], [1, 2]]
    assert bands.bands(np.array([0.3, 0.199]), 0.05).tolist() == [[1, 1], [2, 2]]


def test_a_doubtful_score_that_may_be_first_widens_the_band_of_the_surer_one_above_it():
    scores = np.array([0.80, 0.75, 0.70])
    assert bands.bands(scores, np.array([0.01, 0.01, 0.15])).tolist() == [[1, 2], [1, 3], [1, 3]]


def test_equal_scores_without_doubt_share_a_band():
    assert bands.bands(np.array([0.5, 0.5, 0.4]), 0.0).tolist() == [[1, 2], [1, 2], [3, 3]]


def test_nobody_and_one_alone():
    assert bands.bands(np.zeros(0), 0.1).shape == (0, 2)
    assert bands.bands(np.array([0.7]), 0.1).tolist() == [[1, 1]]
    assert bands.uncertainty(np.zeros((0, 2)), EQUAL).tolist() == []


@given(people)
def test_a_band_holds_its_rank_and_its_ends_never_fall_along_the_ranking(listed):
    scores, doubt = np.array([one for one, _ in listed]), np.array([one for _, one in listed])
    found = bands.bands(scores, doubt)
    rank = ranks(scores)
    assert (found[:, 0] <= rank).all()
    assert (rank <= found[:, 1]).all()
    assert (found >= 1).all()
    assert (found <= len(scores)).all()
    ordered = found[np.argsort(-scores, kind="stable")].tolist()
    assert all(one[0] <= other[0] and one[1] <= other[1] for one, other in pairwise(ordered))


@given(people)
def test_a_band_is_never_narrower_than_counting_says_and_the_same_where_all_are_as_sure(listed):
    scores, doubt = np.array([one for one, _ in listed]), np.array([one for _, one in listed])

    def counted(reach):
        apart = np.round(scores[:, None] - reach[:, None], 9) > np.round(scores + reach, 9)  # row surely better
        return 1 + apart.sum(axis=0), len(scores) - apart.sum(axis=1)

    found, (first, last) = bands.bands(scores, doubt), counted(doubt)
    assert (found[:, 0] <= first).all()
    assert (found[:, 1] >= last).all()
    assert bands.bands(scores, 0.05).T.tolist() == [one.tolist() for one in counted(np.full(len(scores), 0.05))]


@given(people, unit)
def test_more_doubt_never_narrows_a_band(listed, more):
    scores, doubt = np.array([one for one, _ in listed]), np.array([one for _, one in listed])
    narrow, wide = bands.bands(scores, doubt), bands.bands(scores, doubt + more)
    assert (wide[:, 0] <= narrow[:, 0]).all()
    assert (wide[:, 1] >= narrow[:, 1]).all()


@given(people, st.randoms(use_true_random=False))
def test_the_order_of_the_library_does_not_matter(listed, chance):
    shuffled = list(range(len(listed)))
    chance.shuffle(shuffled)
    scores, doubt = np.array([one for one, _ in listed]), np.array([one for _, one in listed])
    moved = np.array(shuffled, np.int64)
    assert bands.bands(scores[moved], doubt[moved]).tolist() == bands.bands(scores, doubt)[moved].tolist()


def test_parts_that_agree_leave_only_the_rest_of_the_doubt():
    values = np.array([[0.2, 0.3], [0.5, 0.6], [0.8, 0.9]])  # the second part runs 0.1 higher for everybody
    assert bands.disagreement(values, EQUAL) == pytest.approx([0, 0, 0])
    reach = SPREAD.residual * np.log(4)
    assert bands.uncertainty(values, EQUAL) == pytest.approx([reach] * 3)


def test_the_more_parts_disagree_the_more_doubtful_a_score_is():
    values = np.array([[0.5, 0.5], [0.7, 0.3], [0.1, 0.9], [0.5, 0.5], [0.5, 0.5]])
    found = bands.uncertainty(values, EQUAL, Spread(0.01, 0.5))
    assert found == pytest.approx(np.log(4) * np.array([0.01, 0.01 + 0.1, 0.01 + 0.2, 0.01, 0.01]))
    only_first = bands.uncertainty(values, np.array([1.0, 0.0]), Spread(0.01, 0.5))
    assert only_first == pytest.approx([np.log(4) * 0.01] * 5)


def test_to_be_surer_takes_a_larger_distance():
    values = np.array([[0.5, 0.5], [0.7, 0.3]])
    assert (bands.uncertainty(values, EQUAL, chance=0.9) > bands.uncertainty(values, EQUAL, chance=0.8)).all()


@given(arrays.arrays(np.float64, (6, 3), elements=unit), st.floats(0.1, 10))
def test_only_proportions_of_weights_matter(values, times):
    weights = np.array([0.5, 0.2, 0.3])
    one, other = bands.uncertainty(values, weights), bands.uncertainty(values, weights * times)
    assert one == pytest.approx(other, abs=1e-8)
