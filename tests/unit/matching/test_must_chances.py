"""How likely a must is met: never less for more in common, the same for a person in any crowd."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.matching import musts
from classifyme_desktop.matching.musts import LINE, Line

unit = st.floats(0, 1)
NAN = float("nan")
ONES = Line(0.0, (1.0,) * 7)


def features(count=1, *, years=NAN, asked=None, is_licence=False, **changes):
    columns = dict.fromkeys(("best", "mean", "words", "role", "meaning"), 0.4) | changes
    arrays = [np.full(count, value) for value in columns.values()]
    return musts.features(*arrays, np.full(count, years), asked=asked, is_licence=is_licence)


def test_features_in_their_order():
    found = features(best=0.1, mean=0.2, words=0.3, role=0.4, meaning=0.5, years=3.0, asked=4.0, is_licence=True)
    assert found.tolist() == [[0.1, 0.2, 0.3, 0.4, 0.5, 0.0, 1.0]]
    assert found.shape[1] == len(LINE.slopes)


@pytest.mark.parametrize(
    ("years", "asked", "ratio"),
    [(NAN, 5.0, 0.0), (0.0, 5.0, -0.75), (5.0, 5.0, 0.25), (50.0, 5.0, 0.75), (3.0, None, 0.0), (3.0, 0.0, 0.0)],
)
def test_years_count_against_those_asked_and_more_says_nothing_more(years, asked, ratio):
    assert features(years=years, asked=asked)[0, 5] == pytest.approx(ratio)


@pytest.mark.parametrize("name", ["best", "mean", "words", "role", "meaning"])
@given(low=unit, high=unit)
def test_more_in_common_is_never_less_likely(name, low, high):
    low, high = sorted((low, high))
    less, more = (musts.chances(features(**{name: value}))[0] for value in (low, high))
    assert 0 < less <= more < 1


def test_a_permit_that_is_not_named_is_less_likely_than_another_thing():
    assert musts.chances(features(is_licence=True)) < musts.chances(features())


def test_the_line_is_a_logistic_one():
    assert musts.chances(np.zeros((1, 7)), Line(0.0, (1.0,) * 7)).tolist() == [0.5]
    assert musts.chances(np.ones((1, 7)), Line(-7.0, (1.0,) * 7)).tolist() == [0.5]
    assert musts.chances(np.eye(7), ONES) == pytest.approx(np.full(7, 1 / (1 + np.exp(-1))))


@given(st.lists(st.lists(unit, min_size=7, max_size=7), min_size=1, max_size=40), st.data())
def test_a_person_is_judged_the_same_whoever_else_is_there(rows, data):
    found = np.array(rows)
    whole = musts.chances(found)
    at = data.draw(st.integers(0, len(rows) - 1))
    assert musts.chances(found[at:][:1])[0] == whole[at]
    assert musts.chances(found[::-1]).tolist() == whole[::-1].tolist()


@pytest.mark.parametrize(
    ("chance", "said"),
    [(1.0, True), (0.65, True), (0.649, None), (0.5, None), (0.351, None), (0.35, False), (0, False)],
)
def test_what_is_not_sure_enough_is_not_told(chance, said):
    assert musts.is_met(chance) is said


def test_nobody_has_no_chances():
    assert musts.chances(np.zeros((0, 7))).tolist() == []
