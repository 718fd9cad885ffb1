"""The people of a role in two groups: by what they are like, whatever the order in which they came."""

import numpy as np
import pytest

from classifyme_desktop.services import role_split


def rows(*angles: float) -> np.ndarray:
    return np.stack([np.cos(np.radians(angles)), np.sin(np.radians(angles))], axis=1)


def test_people_who_are_alike_come_together() -> None:
    assert role_split.halves(rows(0, 5, 80, 3, 85, 90)).tolist() == [False, False, True, False, True, True]


def test_the_groups_do_not_depend_on_the_order() -> None:
    angles = np.random.default_rng(3).uniform(0, 180, 60)
    found = role_split.halves(rows(*angles))
    turned = role_split.halves(rows(*angles[::-1]))[::-1]
    assert np.array_equal(found, turned) or np.array_equal(found, ~turned)


@pytest.mark.parametrize("angles", [(10.0,) * 4, (0.0, 0.0, 0.0, 90.0)])
def test_both_groups_hold_somebody(angles: tuple[float, ...]) -> None:
    found = role_split.halves(rows(*angles))
    assert found.tolist() == [False, False, False, True]
