"""Scores: the weighted mean of parts in [0, 1], the best first, and nothing that depends on order."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.domain.match import PARTS, Parts
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.matching import fusion, scoring
from classifyme_desktop.matching.rating import Rating
from classifyme_desktop.matching.scoring import DEFAULT_WEIGHTS, Weights

unit = st.floats(0, 1).map(lambda value: round(value, 9))
weight = st.floats(0, 10)
people = st.lists(st.tuples(*[unit] * 6), min_size=1, max_size=20)
weights = st.tuples(*[weight] * 6).filter(lambda drawn: sum(drawn) > 0.001)


def rating(rows, tells=(1,) * 6, ids=None):
    values = np.array(rows, np.float64).reshape(-1, 6)
    return Rating(
        np.arange(len(values), dtype=np.int64) if ids is None else np.array(ids, np.int64),
        values,
        np.zeros((len(values), 0)),
        (),
        np.zeros((len(values), 0)),
        np.array(tells, np.float64),
    )


def test_weights_and_parts_have_the_same_names():
    assert tuple(DEFAULT_WEIGHTS.as_dict()) == PARTS == tuple(Parts.__dataclass_fields__)
    assert DEFAULT_WEIGHTS.as_tuple() == tuple(DEFAULT_WEIGHTS.as_dict().values())
    assert min(DEFAULT_WEIGHTS.as_tuple()) > 0


def test_the_score_is_the_weighted_mean_of_its_parts():
    made = rating([(0.5, 0.25, 1.0, 0.0, 0.5, 0.75)])
    (match,) = scoring.ranked(made, Weights(2, 1, 1, 3, 0, 1)).matches()
    assert match.score == pytest.approx((2 * 0.5 + 0.25 + 1.0 + 0 + 0.75) / 8, abs=1e-9)
    assert (match.rank, match.parts) == (1, Parts(0.5, 0.25, 1.0, 0.0, 0.5, 0.75))


def test_only_proportions_of_weights_matter():
    made = rating(np.random.default_rng(1).uniform(size=(30, 6)))
    one, other = (scoring.ranked(made, Weights(*(np.arange(1, 7) * by))) for by in (1, 4))
    assert one.rows.tolist() == other.rows.tolist()
    assert one.scores.tolist() == other.scores.tolist()


def test_a_part_that_the_gig_does_not_tell_leaves_its_weight_to_the_others():
    made = rating([(0.4, 0.9, 0.8, 0.9, 0.9, 0.9)], tells=(1, 0, 1, 0, 0, 0))
    assert scoring.shares(Weights(1, 5, 3, 5, 5, 5), made).tolist() == [0.25, 0, 0.75, 0, 0, 0]
    assert scoring.scores(made, Weights(1, 5, 3, 5, 5, 5)).tolist() == [pytest.approx(0.7)]


@pytest.mark.parametrize("chosen", [Weights(), Weights(skills=1.0)])
def test_weights_of_nothing_that_is_told_fall_back_to_the_default(chosen):
    made = rating([(0.4, 0.4, 0.4, 1.0, 0.4, 0.4)], tells=(1, 1, 1, 0, 1, 1))
    assert scoring.shares(chosen, made).tolist() == scoring.shares(DEFAULT_WEIGHTS, made).tolist()
    assert scoring.ranked(made, chosen).match(0).score == pytest.approx(0.4)


def test_where_nothing_is_told_all_parts_count_alike():
    made = rating([(0.6, 0, 0, 0, 0, 0)], tells=(0,) * 6)
    assert scoring.scores(made, Weights(meaning=1.0)).tolist() == [pytest.approx(0.1)]


@given(people, weights)
def test_ranks_are_whole_scores_fall_and_nobody_is_lost(rows, drawn):
    got = scoring.ranked(rating(rows), Weights(*drawn)).matches()
    assert [match.rank for match in got] == list(range(1, len(rows) + 1))
    assert all(a.score >= b.score for a, b in pairwise(got))
    assert sorted(match.resume_id for match in got) == list(range(len(rows)))
    assert all(0 <= match.score <= 1 for match in got)


@given(people, weights, st.randoms(use_true_random=False))
def test_a_score_does_not_depend_on_who_else_is_there_or_where(rows, drawn, chance):
    order = list(range(len(rows)))
    chance.shuffle(order)
    whole = scoring.scores(rating(rows), Weights(*drawn))
    turned = scoring.scores(rating([rows[at] for at in order]), Weights(*drawn))
    assert turned.tobytes() == whole[order].tobytes()
    assert scoring.scores(rating(rows[-1:]), Weights(*drawn))[0] == whole[-1]


@given(people, weights)
def test_each_match_tells_of_its_own_person(rows, drawn):
    made = rating(rows, ids=[100 - at for at in range(len(rows))])
    ranked = scoring.ranked(made, Weights(*drawn))
    for place, match in enumerate(ranked.matches()):
        row = 100 - match.resume_id
        assert match.parts.as_tuple() == pytest.approx(rows[row], abs=1e-6)
        assert match.score == ranked.scores[row]
        assert match.band == tuple(ranked.bands[row])
        assert match.band[0] <= match.rank <= match.band[1]
        assert match.chance == pytest.approx(ranked.chances[row], abs=1e-6)
        assert match == ranked.match(place)
        assert type(match.resume_id) is int


@given(st.tuples(*[unit] * 6), st.integers(2, 9), weights)
def test_equal_people_keep_the_order_given_and_share_a_band(parts, count, drawn):
    got = scoring.ranked(rating([parts] * count), Weights(*drawn)).matches()
    assert [match.resume_id for match in got] == list(range(count))
    assert {match.band for match in got} == {(1, count)}


def test_what_a_computer_cannot_tell_apart_is_a_tie():
    made = rating([(0.1 + 0.2, 0, 0, 0, 0, 0), (0.3, 0, 0, 0, 0, 0)])
    assert made.values[0, 0] > made.values[1, 0]
    found = scoring.ranked(rating(made.values[::-1]), Weights(meaning=1)).matches()
    assert [one.resume_id for one in found] == [0, 1]
    assert found[0].score == found[1].score
    exact = scoring.exact_scores(made, Weights(meaning=1))
    assert exact[0] != exact[1]  # what is moved by changes is not rounded


def test_nobody_is_ranked_and_nobody_fits_among_nobody():
    nobody = scoring.ranked(rating([]))
    assert nobody.matches() == []
    assert nobody.nobody_fits
    assert not scoring.ranked(rating([(0.9, 0.5, 1.0, 0.5, 0.5, 0.5)])).nobody_fits
    assert scoring.ranked(rating([(0.1, 0.0, 0.1, 0.0, 0.5, 0.1)] * 3)).nobody_fits


def test_a_fit_person_fits_whatever_the_weights():
    made = rating([(0.8, 0.1, 0.9, 0.0, 0.5, 0.2), (0.1, 1.0, 0.0, 1.0, 1.0, 1.0)])
    by_words = scoring.ranked(made, Weights(keywords=1))
    assert [one.resume_id for one in by_words.matches()] == [1, 0]
    assert by_words.match(1).chance > 0.5 > by_words.match(0).chance


def test_fusion_prefers_who_is_high_in_both_lists():
    a, b, c = ResumeId(1), ResumeId(2), ResumeId(3)
    fused = fusion.reciprocal_ranks([[a, b], [b, c]])
    assert [resume_id for resume_id, _ in fused] == [b, a, c]
    assert fusion.reciprocal_ranks([[a], []])[0] == (a, 1.0)
    (first, one), (second, other) = fusion.reciprocal_ranks([[a, b], [b, a]])
    assert (first, second) == (a, b)  # a tie goes to the earlier list
    assert one == other
