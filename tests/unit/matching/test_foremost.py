"""The highest of many values, found without sorting them: the same as the first of a stable sort."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.matching import rating


@given(st.lists(st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]), max_size=40), st.integers(1, 50))
def test_it_is_the_head_of_a_stable_sort(values, most):
    listed = np.array(values, np.float64)
    expected = np.sort(np.argsort(-listed, kind="stable")[:most])
    found = rating.foremost(listed, most)
    assert found.tolist() == expected.tolist()
    assert found.dtype == np.int64


@given(st.integers(0, 2**32 - 1), st.integers(1, 300))
def test_it_is_so_for_values_that_all_differ(seed, most):
    listed = np.random.default_rng(seed).random(250)
    assert rating.foremost(listed, most).tolist() == np.sort(np.argsort(-listed)[:most]).tolist()


def test_of_equal_ones_the_first_count():
    assert rating.foremost(np.array([0.5, 1.0, 0.5, 0.5]), 2).tolist() == [0, 1]
    assert rating.foremost(np.zeros(5), 3).tolist() == [0, 1, 2]


@pytest.mark.parametrize("most", [1, 4])
def test_of_nothing_comes_nothing(most):
    assert rating.foremost(np.zeros(0), most).tolist() == []
