"""The gate of learnt weights: measures on gigs left out, and what each check lets pass."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from classifyme_desktop import paths
from classifyme_desktop.domain.iteration import Check
from classifyme_desktop.domain.match_figures import GigFigures
from classifyme_desktop.errors import ModelError
from classifyme_desktop.inference import registry
from classifyme_desktop.learning import judged_gigs, match_gate, match_weights
from classifyme_desktop.learning.match_gate import JudgedGig
from classifyme_desktop.matching.scoring import DEFAULT_WEIGHTS, Weights
from tests.unit.learning.test_match_weights import gigs


def figures(*pairs: tuple[float, float]) -> list[GigFigures]:
    return [GigFigures(f"{at}", 2, 2, pair, pair) for at, pair in enumerate(pairs)]


def passed(found: list[GigFigures], frozen: tuple[float, float] | None = None) -> dict[Check, bool]:
    return {one.check: one.is_passed for one in match_gate.judge(found, frozen)}


def test_ndcg_is_that_of_the_books() -> None:
    grades = np.array([0, 3, 1])
    assert match_gate.ndcg(np.array([0.1, 0.9, 0.5]), grades) == 1.0
    found = match_gate.ndcg(np.array([0.9, 0.5, 0.1]), grades)  # gains 0, 7, 1
    assert found == pytest.approx((7 / np.log2(3) + 1 / 2) / (7 + 1 / np.log2(3)))


def test_equal_scores_earn_nothing_by_their_order() -> None:
    grades = np.array([1, 0])
    tied = match_gate.ndcg(np.array([0.5, 0.5]), grades)
    assert tied == match_gate.ndcg(np.array([0.5, 0.5]), grades[::-1]) < 1.0
    assert match_gate.average_precision(np.array([0.5, 0.5]), np.array([True, False])) == 0.5


def test_average_precision_counts_the_accepted() -> None:
    found = match_gate.average_precision(np.array([0.9, 0.8, 0.1]), np.array([False, True, True]))
    assert found == pytest.approx(7 / 12)


def test_a_gig_is_judged_by_weights_that_did_not_see_it() -> None:
    some = gigs((0, 1, 0, 0, 0, -1))
    found = match_gate.cross_fit(some, DEFAULT_WEIGHTS, {})
    assert [one.sha256 for one in found.gigs] == sorted(one.sha256 for one in some)
    for one in some:
        others = [other for other in some if other is not one]
        assert found.left_out[one.sha256] == match_weights.fit(others)
    opposite = replace(some[0], accepted=~some[0].accepted)
    again = match_gate.cross_fit([opposite, *some[1:]], DEFAULT_WEIGHTS, {})
    assert again.left_out[opposite.sha256] == found.left_out[opposite.sha256]


def test_weights_in_use_that_saw_a_gig_are_judged_without_it() -> None:
    some = gigs((0, 1, 0, 0, 0, -1))
    seen = Weights(must=1.0)
    known = match_gate.cross_fit(some, seen, {some[0].sha256: DEFAULT_WEIGHTS})
    plain = match_gate.cross_fit(some, DEFAULT_WEIGHTS, {})
    assert known.gigs[0].ndcg[0] == plain.gigs[0].ndcg[0]
    assert known.gigs[1].ndcg[0] != plain.gigs[1].ndcg[0]


def test_better_on_average_is_needed() -> None:
    assert passed(figures((0.5, 0.6), (0.8, 0.75))) == {Check.BETTER: True, Check.EVERY_GIG: True}
    assert not passed(figures((0.5, 0.5), (0.8, 0.8)))[Check.BETTER]
    assert not passed(figures((0.5, 0.49), (0.8, 0.8)))[Check.BETTER]


def test_one_gig_that_falls_too_far_fails_the_step() -> None:
    found = match_gate.judge(figures((0.5, 0.9), (0.9, 0.79)), None)
    assert [one.is_passed for one in found] == [True, False]
    assert (found[1].before, found[1].after) == (0.9, 0.79)


def test_the_judged_gigs_of_the_program_may_not_fall_far() -> None:
    better = figures((0.5, 0.6))
    assert passed(better, (0.8, 0.791))[Check.UNHARMED]
    assert not passed(better, (0.8, 0.789))[Check.UNHARMED]
    assert Check.UNHARMED not in passed(better)


def test_the_judged_gigs_that_ship_are_numbers_and_know_their_encoder() -> None:
    encoder = registry.load_manifest(paths.models() / "encoder").sha256
    found = judged_gigs.load(encoder)
    assert found is not None
    assert judged_gigs.load("another") is None
    assert len(found) > 100
    assert all(one.grades.max() >= match_gate.RELEVANT for one in found)
    assert all(((one.values >= 0) & (one.values <= 1)).all() for one in found)
    shipped = match_gate.mean_ndcg(found, DEFAULT_WEIGHTS)
    assert shipped > 0.8
    assert match_gate.mean_ndcg(found, Weights(level=1.0)) < shipped - match_gate.UNHARMED


def test_judged_gigs_that_are_damaged_are_told(tmp_path: Path) -> None:
    encoder = registry.load_manifest(paths.models() / "encoder").sha256
    for path in (paths.models() / judged_gigs.FOLDER).iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / judged_gigs.ARRAYS).write_bytes(b"other")
    with pytest.raises(ModelError):
        judged_gigs.load(encoder, tmp_path)


def test_a_judged_gig_that_nobody_fits_does_not_count() -> None:
    fits = JudgedGig(np.eye(6), np.ones(6), np.array([3, 0, 0, 0, 0, 0]))
    nobody = replace(fits, grades=np.ones(6, np.int64))
    assert match_gate.mean_ndcg([fits, nobody], DEFAULT_WEIGHTS) == match_gate.mean_ndcg([fits], DEFAULT_WEIGHTS)
