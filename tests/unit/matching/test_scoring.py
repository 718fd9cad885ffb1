"""Scores: parts in [0, 1], the right one first, and nothing that depends on order."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.matching import fusion, keywords, meaning, scoring
from classifyme_desktop.matching.scoring import PartScores, Weights


class Block:
    """Chunk vectors of three resumes in two dimensions."""

    resume_ids = np.array([7, 3, 9], np.int64)
    offsets = np.array([0, 2, 3, 3], np.int64)
    vectors = np.array([[1, 0], [0, 1], [0.6, 0.8]], np.float32)


def parts(rows: list[tuple[float, float, float]]) -> PartScores:
    columns = np.array(rows, np.float64).T
    return PartScores(np.arange(len(rows), dtype=np.int64), *columns)


def test_terms_are_folded_counted_and_free_of_function_words() -> None:
    gig = "Développeur C++\nNous recherchons un développeur C++ et C# pour notre équipe. Python, Python"
    asked = keywords.terms(gig)
    assert asked == {"developpeur": 4, "c++": 4, "python": 2, "c#": 1}


def test_rarer_words_weigh_more() -> None:
    ids = np.array([1, 2], np.int64)
    share = keywords.coverage({"sap": 1, "excel": 1}, {"sap": [1], "excel": [2, 5, 6, 7]}, ids, total=10)
    assert 1 > share[0] > share[1] > 0


def test_who_has_every_word_has_full_coverage_and_unknown_words_do_not_count() -> None:
    ids = np.array([1, 2], np.int64)
    share = keywords.coverage({"sap": 2, "nobody": 1}, {"sap": [2], "nobody": []}, ids, total=2)
    assert share.tolist() == [0.0, 1.0]


def test_coverage_of_nothing_is_zero() -> None:
    assert keywords.coverage({}, {}, np.array([1], np.int64), total=1).tolist() == [0.0]


def test_nearness_follows_the_vectors_and_a_resume_without_chunks_is_far() -> None:
    ids, near = meaning.of_blocks(np.array([[1.0, 0.0]], np.float32), [Block()])
    assert ids.tolist() == [7, 3, 9]
    assert near[0] > near[1] > near[2] == 0.0
    assert near.max() <= 1.0


def test_nearness_of_an_empty_library_and_of_an_empty_gig() -> None:
    assert meaning.of_blocks(np.zeros((1, 2), np.float32), [])[0].tolist() == []
    assert meaning.of_blocks(np.zeros((0, 2), np.float32), [Block()])[1].tolist() == [0.0, 0.0, 0.0]


def test_equal_roles_agree_fully_and_disjoint_ones_not_at_all() -> None:
    people = np.array([[1, 0, 0], [0, 0.5, 0.5], [0.5, 0.5, 0]], np.float32)
    got = scoring.agreement(np.array([10, 11, 12, 13]), np.array([12, 11, 10]), people, np.array([1, 0, 0], np.float32))
    assert got.tolist() == pytest.approx([np.sqrt(0.5), 0.0, 1.0, 0.0], abs=1e-6)


def test_without_a_role_of_the_gig_nobody_agrees() -> None:
    assert scoring.agreement(np.array([1]), np.array([1]), np.ones((1, 3), np.float32), None).tolist() == [0.0]


def test_the_score_is_the_weighted_mean_of_its_parts() -> None:
    (match,) = scoring.ranked(parts([(0.5, 0.25, 1.0)]), Weights(2, 1, 1))
    assert match.score == pytest.approx((2 * 0.5 + 0.25 + 1.0) / 4)
    assert match.rank == 1


def test_weights_of_nothing_fall_back_to_the_default() -> None:
    assert scoring.ranked(parts([(0.4, 0.4, 0.4)]), Weights(0, 0, 0))[0].score == pytest.approx(0.4)


@given(st.lists(st.tuples(*[st.floats(0, 1)] * 3), min_size=1, max_size=20))
def test_ranks_are_whole_and_scores_fall(rows: list[tuple[float, float, float]]) -> None:
    got = scoring.ranked(parts(rows), Weights(0.5, 0.2, 0.3))
    assert [match.rank for match in got] == list(range(1, len(rows) + 1))
    assert all(a.score >= b.score for a, b in pairwise(got))
    assert sorted(match.resume_id for match in got) == list(range(len(rows)))


def test_ties_keep_the_order_given() -> None:
    assert [m.resume_id for m in scoring.ranked(parts([(0.3, 0.3, 0.3)] * 3), Weights(1, 1, 1))] == [0, 1, 2]


def test_fusion_prefers_who_is_high_in_both_lists() -> None:
    a, b, c = ResumeId(1), ResumeId(2), ResumeId(3)
    fused = fusion.reciprocal_ranks([[a, b], [b, c]])
    assert [resume_id for resume_id, _ in fused] == [b, a, c]
    assert fusion.reciprocal_ranks([[a], []])[0] == (a, 1.0)
