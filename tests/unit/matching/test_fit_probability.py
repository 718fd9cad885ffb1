"""Chances of being worth a call, and when nobody is."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.matching import fit
from classifyme_desktop.matching.fit import Line

PARTS = ("keywords", "role", "meaning")
unit = st.floats(0, 1, allow_nan=False)
LINE = Line(("meaning", "role"), (4.0, 2.0), -3.0)


def test_parts_are_found_by_name_and_others_do_not_count():
    values = np.array([[0.0, 0.5, 0.5], [1.0, 0.5, 0.5], [0.9, 1.0, 0.0]])
    assert fit.fits(values, PARTS, LINE) == pytest.approx([0.5, 0.5, 1 / (1 + np.e)])


def test_a_part_that_is_not_there_is_an_error():
    with pytest.raises(ValueError, match="meaning"):
        fit.fits(np.zeros((1, 1)), ("role",), LINE)


def test_the_shipped_line_calls_the_near_and_agreeing_worth_it_and_the_far_not():
    near, far = fit.fits(np.array([[0.6, 0.9, 0.6], [0.3, 0.0, 0.1]]), PARTS)
    assert near > 0.75
    assert far < 0.1


@given(st.lists(unit, min_size=3, max_size=3), st.integers(0, 2), unit)
def test_more_of_a_part_never_lowers_the_chance(values, part, more):
    better = list(values)
    better[part] = min(1.0, better[part] + more)
    low, high = fit.fits(np.array([values, better]), PARTS)
    assert 0 < low <= high < 1


def test_somebody_is_the_chance_that_not_all_of_the_likeliest_fail():
    assert fit.anybody(np.array([0.1, 0.5, 0.2, 0.1])) == pytest.approx(1 - 0.5 * 0.8 * 0.9)
    assert fit.anybody(np.array([0.3])) == pytest.approx(0.3)


def test_nobody_fits_an_empty_library():
    assert fit.anybody(np.zeros(0)) == 0.0
    assert fit.nobody_fits(np.zeros(0))


def test_one_good_person_is_enough_and_many_bad_ones_are_not():
    assert not fit.nobody_fits(np.array([0.6, 0.0, 0.0]))
    assert fit.nobody_fits(np.full(100_000, 0.15))
    assert not fit.nobody_fits(np.full(3, 0.15), least=0.3)


@given(st.lists(unit, max_size=12), unit)
def test_one_person_more_never_makes_anybody_less_likely(chances, more):
    before, after = fit.anybody(np.array(chances)), fit.anybody(np.array([*chances, more]))
    assert after >= before - 1e-12
    assert 0 <= before <= 1
