"""What fits the bands and the chances: found again where it is known, and never judged on what it was fitted on."""

import numpy as np
import pytest

from benchmarks.matching import honest as honest_ranks
from benchmarks.matching.honest import Judged
from classifyme_desktop.matching.bands import Spread


def gig(seed, count=60):
    chance = np.random.default_rng(seed)
    values = chance.random((count, 2))
    doubt = chance.random(count) / 4
    odds = 6 * values[:, 0] - 3
    grades = np.where(chance.random(count) < 1 / (1 + np.exp(-odds)), 2, 0)
    return Judged(values, values[:, 0], doubt, grades)


def test_pairs_are_of_different_grades_with_the_better_one_first():
    judged = Judged(np.zeros((3, 1)), np.array([0.1, 0.7, 0.4]), np.array([0.1, 0.2, 0.4]), np.array([3, 0, 3]))
    found = honest_ranks.pairs(judged)
    assert sorted(zip(found.distance.round(9), found.disagreement.round(9), strict=True)) == [(-0.6, 0.3), (-0.3, 0.6)]


def test_the_spread_that_made_the_pairs_is_found_again():
    chance = np.random.default_rng(3)
    made = []
    for _ in range(6):
        doubt = chance.random(4000) / 2
        scale = 2 * 0.02 + 0.2 * doubt
        distance = chance.random(4000) / 2
        is_right = chance.random(4000) < 1 / (1 + np.exp(-distance / scale))
        made.append(honest_ranks.Pairs(np.where(is_right, distance, -distance), doubt))
    found = honest_ranks.fitted_spread(made)
    assert found.residual == pytest.approx(0.02, abs=0.006)
    assert found.disagreement == pytest.approx(0.2, abs=0.03)
    assert honest_ranks.loss(made, found) <= honest_ranks.loss(made, Spread(0.02, 0.2))


def test_the_line_rests_on_the_part_that_tells():
    line = honest_ranks.fitted_line([gig(seed) for seed in range(30)], ("role", "noise"), ("role", "noise"))
    assert line.slopes[0] == pytest.approx(6, abs=0.8)
    assert abs(line.slopes[1]) < 0.8


def test_no_gig_is_judged_by_a_fit_that_saw_it():
    said = honest_ranks.out_of_fold(list(range(12)), lambda others: lambda one: (one, one in others, len(others)))
    assert [one for one, _, _ in said] == list(range(12))
    assert not any(is_seen for _, is_seen, _ in said)
    assert min(size for _, _, size in said) >= 9
