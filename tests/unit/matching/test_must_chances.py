"""How likely a must is met: never less for more in common, the same for a person in any crowd."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.matching import musts
from classifyme_desktop.matching.evidence import Shown
from classifyme_desktop.matching.musts import LINE, Line

unit = st.floats(0, 1)
NAN = float("nan")
COUNT = len(LINE.slopes)
ONES = Line(0.0, (1.0,) * COUNT)


def features(count=1, *, years=NAN, asked=None, is_licence=False, is_missing=False, **changes):
    columns = dict.fromkeys(("best", "mean", "words", "role", "meaning"), 0.4) | changes
    arrays = [np.full(count, value) for value in columns.values()]
    return musts.features(
        *arrays, np.full(count, years), np.full(count, is_missing), asked=asked, is_licence=is_licence
    )


def test_features_in_their_order():
    found = features(best=0.1, mean=0.2, words=0.3, role=0.4, meaning=0.5, years=3.0, asked=4.0, is_licence=True)
    assert found.tolist() == [[0.1, 0.2, 0.3, 0.4, 0.5, 0.25, 1.0, 0.0]]
    assert features(is_missing=True)[0, -1] == 1.0
    assert found.shape[1] == COUNT


@pytest.mark.parametrize(
    ("years", "asked", "short"),
    [
        (NAN, 5.0, 0.0),
        (0.0, 5.0, 1.0),
        (4.0, 5.0, 0.2),
        (5.0, 5.0, 0.0),
        (50.0, 5.0, 0.0),
        (3.0, None, 0.0),
        (3.0, 0, 0),
    ],
)
def test_years_that_are_missing_count_and_more_than_asked_says_nothing(years, asked, short):
    assert features(years=years, asked=asked)[0, 5] == pytest.approx(short)


def test_missing_years_and_missing_skills_make_a_must_less_likely():
    assert musts.chances(features(years=1.0, asked=5.0)) < musts.chances(features(years=5.0, asked=5.0))
    assert musts.chances(features(is_missing=True)) < musts.chances(features())


@pytest.mark.parametrize("name", ["best", "mean", "words", "role", "meaning"])
@given(low=unit, high=unit)
def test_more_in_common_is_never_less_likely(name, low, high):
    low, high = sorted((low, high))
    less, more = (musts.chances(features(**{name: value}))[0] for value in (low, high))
    assert 0 < less <= more < 1


def test_a_permit_that_is_not_named_is_less_likely_than_another_thing():
    assert musts.chances(features(is_licence=True)) < musts.chances(features())


def test_the_line_is_a_logistic_one():
    assert musts.chances(np.zeros((1, COUNT)), ONES).tolist() == [0.5]
    assert musts.chances(np.ones((1, COUNT)), Line(-float(COUNT), ONES.slopes)).tolist() == [0.5]
    assert musts.chances(np.eye(COUNT), ONES) == pytest.approx(np.full(COUNT, 1 / (1 + np.exp(-1))))


@given(st.lists(st.lists(unit, min_size=COUNT, max_size=COUNT), min_size=1, max_size=40), st.data())
def test_a_person_is_judged_the_same_whoever_else_is_there(rows, data):
    found = np.array(rows)
    whole = musts.chances(found)
    at = data.draw(st.integers(0, len(rows) - 1))
    assert musts.chances(found[at:][:1])[0] == whole[at]
    assert musts.chances(found[::-1]).tolist() == whole[::-1].tolist()


@pytest.mark.parametrize(
    ("share", "count", "words", "rarest", "is_shown"),
    [
        (0.6, 2, 4, 1.0, True),
        (0.35, 2, 6, 1.0, True),
        (0.349, 2, 6, 1.0, False),
        (0.6, 1, 4, 9.0, False),  # one word of several is no evidence
        (1.0, 1, 1, musts.RARE, True),  # a single word is enough where it is rare
        (1.0, 1, 1, musts.RARE - 0.1, False),
        (0.0, 0, 0, 0.0, False),
    ],
)
def test_a_sentence_shows_a_must_that_it_names(share, count, words, rarest, is_shown):
    assert musts.is_shown(Shown((0, 9), share, count), words, rarest) is is_shown


@pytest.mark.parametrize(
    ("chance", "is_shown", "said"),
    [
        (1.0, True, True),
        (0.75, True, True),
        (0.749, True, None),
        (1.0, False, None),
        (0.21, False, None),
        (0.2, False, False),
        (0.0, True, None),  # its words are there, though nothing else is
    ],
)
def test_a_must_is_met_where_what_is_likely_is_shown(chance, is_shown, said):
    assert musts.is_met(chance, is_shown=is_shown, may_miss=True) is said


def test_character_is_never_missed():
    assert musts.is_met(0.1, is_shown=False, may_miss=False) is None


def test_no_sentence_is_looked_for_where_none_can_tell():
    chances = (0.0, 0.2, 0.21, 0.74, 0.75, 1.0)
    assert [musts.is_open(one, may_miss=True) for one in chances] == [False, False, True, True, False, False]
    assert [musts.is_open(one, may_miss=False) for one in chances] == [True, True, True, True, False, False]


def test_nobody_has_no_chances():
    assert musts.chances(np.zeros((0, COUNT))).tolist() == []
