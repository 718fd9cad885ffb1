"""Figures of labelled texts: counted by hand."""

import numpy as np
import pytest

from classifyme_desktop import paths
from classifyme_desktop.domain import taxonomy as taxonomies
from classifyme_desktop.domain.iteration import Figures
from classifyme_desktop.learning import gate
from classifyme_desktop.learning.evaluation import ALL_ROLES, Answers, figures

CLASSES = ("accountant", "accounting-clerk", "chef")


def measured(answers: Answers, threshold: float = 0.5) -> Figures:
    with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
        return figures(answers, CLASSES, taxonomies.parse(lines), threshold)


def answers() -> Answers:
    p = np.array([[0.8, 0.1, 0.1], [0.3, 0.6, 0.1], [0.4, 0.35, 0.25], [0.1, 0.2, 0.7]])
    accepted = np.array([[1, 0, 0], [1, 1, 0], [0, 1, 0], [0, 0, 1]], np.bool_)
    return Answers(p, accepted, np.array([0, 0, 1, 2]))


def test_shares_are_those_of_a_hand_count():
    found = measured(answers())
    assert (found.n, found.top1, found.top3) == (4, 0.75, 1.0)
    assert (found.coverage, found.precision) == (0.75, 1.0)
    assert found.log_loss == pytest.approx(-np.log([0.8, 0.9, 0.35, 0.7]).mean(), abs=1e-6)
    assert found.ece == pytest.approx((0.2 + 0.4 + 0.4 + 0.3) / 4, abs=1e-6)
    assert sum(one.n for one in found.bins) == 4


def test_cuts_add_up_the_roles_below_them():
    found = measured(answers())
    assert found.cuts[ALL_ROLES] == 0.75
    assert found.cuts[6] == 1.0  # accounting roles are of one family


def test_an_accepted_answer_stands_for_the_primary_role():
    roles = {one.role_id: one for one in measured(answers()).roles}
    assert (roles["accountant"].n, roles["accountant"].recall) == (2, 1.0)
    assert roles["accountant"].precision == pytest.approx(2 / 3, abs=1e-6)
    assert roles["accounting-clerk"].f1 == 0.0


def test_nothing_to_measure_is_an_error_and_nothing_named_has_no_precision():
    with pytest.raises(ValueError, match="no answers"):
        measured(answers().part(np.array([], np.int64)))
    assert measured(answers(), threshold=0.99).precision == 0.0


def test_chance_alone_makes_less_of_an_error_on_more_texts():
    few, many = (gate.by_chance(np.full(n, 0.8)) for n in (100, 1000))
    assert 0.06 < few < 0.1
    assert many == pytest.approx(few / 10**0.5)
