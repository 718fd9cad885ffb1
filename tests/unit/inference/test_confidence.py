import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.inference.confidence import STRAIGHT, lifted

rows = st.lists(st.floats(1e-6, 1.0), min_size=2, max_size=6).map(lambda row: np.array([row]) / sum(row))


@given(rows, st.floats(-3, 3), st.floats(0.2, 3))
def test_the_order_and_the_sum_stay(p, intercept, slope):
    found = lifted(p, (intercept, slope))
    assert found.sum() == pytest.approx(1.0)
    assert np.all((found >= 0) & (found <= 1))
    first = int(p.argmax())
    assert found[0, first] >= found.max() - 1e-9
    others = np.delete(p[0], first)
    assert np.all(np.diff(np.delete(found[0], first)[np.argsort(others, kind="stable")]) >= -1e-12)


def test_a_straight_line_changes_nothing():
    p = np.array([[0.7, 0.2, 0.1]])
    assert lifted(p, STRAIGHT) is p
    assert lifted(p, (0.0, 1.0 + 1e-9)) == pytest.approx(p)


def test_the_first_moves_along_the_line_and_the_others_share_the_rest():
    found = lifted(np.array([[0.5, 0.3, 0.2], [0.9, 0.1, 0.0]]), (0.4, 0.8))
    assert found[0, 0] == pytest.approx(1 / (1 + np.exp(-0.4)))
    assert found[0, 1] / found[0, 2] == pytest.approx(1.5)
    assert found[1, 2] == 0


def test_an_answer_without_doubt_stays_one():
    assert lifted(np.array([[1.0, 0.0]]), (0.4, 0.8)).tolist() == [[1.0, 0.0]]
