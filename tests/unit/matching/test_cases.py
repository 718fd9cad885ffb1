"""One thing less or more: what stands in for a skill counts, what it stood for goes, and so does its word."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.domain.match_reasons import Change
from classifyme_desktop.matching import cases, changes
from classifyme_desktop.matching.changes import Asked, Lane
from classifyme_desktop.matching.gig_query import AskedFor

SQL = AskedFor("sql", "SQL", related={"mysql": 0.4, "oracle": 0.3})
MYSQL = AskedFor("mysql", "MySQL", related={"sql": 0.4})
GIT = AskedFor("git", "Git")
WORDS = (Asked("sql", "sql", 1.0), Asked("word:oven", "oven", 2.0))  # the first under the key of the skill


def names(key):
    return key.upper()


def test_how_far_skills_are_held():
    assert cases.held([SQL, MYSQL, GIT], {"sql"}).tolist() == [1.0, 0.4, 0.0]
    assert cases.held([SQL, MYSQL, GIT], {"oracle", "mysql"}).tolist() == [0.4, 1.0, 0.0]
    assert cases.held([], {"sql"}).tolist() == []


def test_without_a_skill_what_stands_in_for_it_counts_and_what_it_stood_for_goes():
    row = np.append(cases.held([SQL, MYSQL, GIT], {"sql", "oracle", "git"}), [1.0, 1.0])
    named, left = cases.without([SQL, MYSQL, GIT], WORDS, row, {"sql", "oracle", "git"}, names)
    assert [(one.key, one.name) for one in named] == [
        ("sql", "SQL"),
        ("oracle", "ORACLE"),  # it stands for SQL as well, though not while SQL is there
        ("git", "GIT"),
        ("word:oven", "oven"),
    ]
    assert left.tolist() == [
        [0.3, 0.0, 1.0, 0.0, 1.0],  # without SQL its word goes, and MySQL that it stood for
        [1.0, 0.4, 1.0, 1.0, 1.0],
        [1.0, 0.4, 0.0, 1.0, 1.0],
        [1.0, 0.4, 1.0, 1.0, 0.0],
    ]


def test_a_related_skill_alone_is_what_can_be_taken_away_not_the_one_asked_for():
    row = np.append(cases.held([SQL], {"mysql"}), [0.0, 0.0])
    named, left = cases.without([SQL], WORDS, row, {"mysql", "other"}, names)
    assert [one.key for one in named] == ["mysql"]
    assert left.tolist() == [[0.0, 0.0, 0.0]]


def test_a_word_that_names_a_skill_goes_by_itself_where_the_skill_was_not_found():
    named, left = cases.without([SQL], WORDS, np.array([0.0, 1.0, 1.0]), frozenset(), names)
    assert [one.key for one in named] == ["sql", "word:oven"]
    assert left.tolist() == [[0.0, 0.0, 1.0], [0.0, 1.0, 0.0]]


def test_with_a_skill_that_is_missing_or_held_in_part():
    row = np.append(cases.held([SQL, MYSQL, GIT], {"mysql"}), [0.0, 0.0])
    named, more = cases.having([SQL, MYSQL, GIT], WORDS, row, {"mysql"})
    assert [one.key for one in named] == ["sql", "git"]
    assert more.tolist() == [[1.0, 1.0, 0.0, 1.0, 0.0], [0.4, 1.0, 1.0, 0.0, 0.0]]


def test_who_has_nothing_loses_nothing_and_who_has_all_gains_nothing():
    named, left = cases.without([SQL, GIT], WORDS, np.zeros(4), frozenset(), names)
    assert (named, left.shape) == ((), (0, 4))
    named, more = cases.having([SQL, GIT], WORDS, np.ones(4), {"sql", "git"})
    assert (named, more.shape) == ((), (0, 4))
    named, more = cases.having([], (), np.zeros(0), {"sql"})
    assert (named, more.shape) == ((), (0, 0))


def test_lanes_that_are_joined_move_the_score_as_they_do_together():
    skills = Lane((Asked("sql", "SQL", 2.0), Asked("sap", "SAP", 1.0)), np.array([[1, 1.0], [1, 0], [0, 0.5]]), 0.4)
    words = Lane((Asked("sql", "sql", 1.0),), np.array([[1.0], [0], [0]]), 0.25)
    scores = np.array([0.3, 0.3, 0.2]) + 0.4 * skills.held @ skills.weights / 3 + 0.25 * words.held[:, 0]
    whole = cases.joined([skills, words])
    assert whole.held.tolist() == [[1, 1, 1], [1, 0, 0], [0, 0.5, 0]]
    both = changes.otherwise(scores, whole, 0, [Asked("sql", "SQL", 1.0)], np.array([[0.0, 1.0, 0.0]]))
    assert both == (Change("sql", "SQL", 1, 2),)
    for lane, left in ((skills, [[0.0, 1.0]]), (words, [[0.0]])):  # in one of both it is not enough
        assert changes.otherwise(scores, lane, 0, [Asked("sql", "SQL", 1.0)], np.array(left))[0].after == 1


@given(
    st.lists(st.tuples(st.floats(0.1, 5), st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=6), st.floats(0, 1)
)
def test_a_joined_lane_counts_each_part_with_its_share(drawn, share):
    weights, before, after = (np.array(column) for column in zip(*drawn, strict=True))
    asked = tuple(Asked(str(at), str(at), weight) for at, weight in enumerate(weights.tolist()))
    other = Lane((Asked("x", "x", 3.0),), np.array([[0.5]]), 1 - share)
    whole = cases.joined([Lane(asked, before[None], share), other])
    step = whole.share * (np.append(after, 0.0) - whole.held[0]) @ whole.weights / (whole.weights.sum() or 1)
    expected = share * (after - before) @ weights / weights.sum() - (1 - share) * 0.5
    assert np.isclose(step, expected, atol=1e-12)


def test_lanes_that_ask_for_nothing_join_to_nothing():
    nothing = Lane((), np.zeros((2, 0)), 0.3)
    whole = cases.joined([nothing, nothing])
    assert (whole.asked, whole.held.shape) == ((), (2, 0))
