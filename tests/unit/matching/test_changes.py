"""Smallest changes are what scoring anew says: each is checked against a ranking made from nothing."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.domain.match_reasons import Change, Move
from classifyme_desktop.matching import changes
from classifyme_desktop.matching.changes import Asked, Lane

SQL, SAP, GIT, JAVA = (Asked(name.lower(), name, weight) for name, weight in zip(
    ("SQL", "SAP", "Git", "Java"), (2.0, 1.0, 1.0, 4.0), strict=True
))  # fmt: skip
REST = np.array([0.30, 0.28, 0.26, 0.24])
SHARE = 0.4


def coverage(asked, held):
    weights = np.array([one.weight for one in asked])
    return held @ weights / weights.sum() if weights.sum() else np.zeros(len(held))


def scored(asked, held, rest=REST, share=SHARE):
    return rest[: len(held)] + share * coverage(asked, held)


def ranks(scores):
    found = np.empty(len(scores), np.int64)
    found[np.argsort(-np.round(scores, 9), kind="stable")] = np.arange(1, len(scores) + 1)
    return found


HELD = np.array([[1, 1.0], [1, 0], [0, 0.5], [0, 0]])  # of SQL and SAP
LANE = Lane((SQL, SAP), HELD, SHARE)
SCORES = scored((SQL, SAP), HELD)


def test_what_a_related_skill_leaves_is_scored_as_well():
    cases = [SQL, SAP]
    left = np.array([[0.5, 1.0], [0.0, 0.0]])  # without SQL half of it stays; without SAP all goes
    found = changes.otherwise(SCORES, LANE, 0, cases, left)
    assert found == (Change("sap", "SAP", 1, 3), Change("sql", "SQL", 1, 1))
    other = HELD.copy()
    other[0] = left[1]
    assert ranks(scored((SQL, SAP), other))[0] == 3


def test_a_part_that_asks_for_nothing_changes_nothing():
    nothing = Lane((), np.zeros((4, 0)), SHARE)
    assert changes.otherwise(REST, nothing, 0, [], np.zeros((0, 0))) == ()
    assert changes.otherwise(REST, nothing, 0, [SQL], np.zeros((1, 0))) == (Change("sql", "SQL", 1, 1),)


def test_equal_scores_after_a_change_keep_the_order_of_the_library():
    lane = Lane((SQL,), np.array([[0.0], [1.0], [0.0]]), 0.5)
    scores = np.array([0.2, 0.7, 0.2])
    assert changes.otherwise(scores, lane, 1, [SQL], np.zeros((1, 1))) == (Change("sql", "SQL", 1, 2),)
    assert changes.otherwise(scores, lane, 2, [SQL], np.ones((1, 1))) == (Change("sql", "SQL", 3, 2),)


EVEN = Lane((SQL,), np.ones((4, 1)), SHARE)  # everybody holds what is asked
CLOSE = np.array([0.50, 0.48, 0.46, 0.10])


def test_an_addition_that_swaps_two_is_told_as_a_swap():
    (found,) = changes.additions(CLOSE, EVEN, [GIT], np.array([[0.0], [1.0], [0.0], [0.0]]))
    assert found.keys == ("git",)
    assert found.swap == Move(1, 2)
    assert found.turned == 1


def test_the_smallest_change_comes_first():
    held = np.array([[0.0, 0], [0, 1], [1, 0], [0, 0]])
    first, second = changes.additions(CLOSE, EVEN, [JAVA, GIT], held)
    assert (first.names, first.turned) == (("Git",), 1)
    assert (second.names, second.moves) == (("Java",), (Move(1, 2), Move(2, 3), Move(3, 1)))
    assert second.turned == 2
    assert second.swap is None


def test_only_where_no_skill_alone_changes_anything_two_are_added():
    scores = np.array([0.50, 0.40])
    lane = Lane((SQL,), np.array([[1.0], [1.0]]), 0.5)
    held = np.array([[0.0, 0.0], [1.0, 1.0]])
    light = [Asked("a", "A", 0.3), Asked("b", "B", 0.3)]
    (found,) = changes.additions(scores, lane, light, held)
    assert found.keys == ("a", "b")
    assert found.swap == Move(1, 2)


def test_who_comes_in_from_below_the_first_is_told():
    held = np.array([[0.0], [0.3], [1.0], [0.0]])
    (found,) = changes.additions(CLOSE, EVEN, [JAVA], held, top=2)
    assert found.moves == (Move(1, 3), Move(3, 1))
    assert found.swap == Move(1, 3)
    assert found.turned == 3


def test_what_nobody_of_the_first_holds_is_not_offered():
    held = np.array([[0.0], [0.0], [0.0], [1.0]])
    assert changes.additions(SCORES, LANE, [JAVA], held, top=3) == ()


def test_additions_to_a_gig_that_asks_for_nothing_and_in_an_empty_library():
    nothing = Lane((), np.zeros((4, 0)), SHARE)
    (found,) = changes.additions(REST, nothing, [GIT], np.array([[0.0], [1.0], [0.0], [0.0]]))
    assert found.swap == Move(1, 2)
    assert changes.additions(np.zeros(0), Lane((SQL,), np.zeros((0, 1)), 0.5), [GIT], np.zeros((0, 1))) == ()


@st.composite
def libraries(draw):
    """Some people, two asked and two offered skills; round numbers, so that ties are common."""
    count = draw(st.integers(1, 14))
    tenths = st.integers(0, 10).map(lambda one: one / 10)
    rest = np.array(draw(st.lists(tenths, min_size=count, max_size=count))) / 2
    held = np.array(draw(st.lists(tenths, min_size=4 * count, max_size=4 * count))).reshape(count, 4)
    asked = [Asked(f"s{at}", f"S{at}", draw(st.integers(1, 4)) / 2) for at in range(4)]
    return rest, held, asked


@given(libraries(), st.data())
def test_every_change_of_a_person_is_what_ranking_anew_says(library, choice):
    rest, held, asked = library
    scores = scored(asked, held, rest, 0.5)
    row = choice.draw(st.integers(0, len(rest) - 1))
    tenths = st.integers(0, 10).map(lambda one: one / 10)
    otherwise = np.array(choice.draw(st.lists(st.lists(tenths, min_size=4, max_size=4), min_size=1, max_size=4)))
    named = [Asked(f"c{at}", f"C{at}", 1.0) for at in range(len(otherwise))]
    found = changes.otherwise(scores, Lane(tuple(asked), held, 0.5), row, named, otherwise)
    assert sorted(change.key for change in found) == [one.key for one in named]
    for change in found:
        other = held.copy()
        other[row] = otherwise[int(change.key[1:])]
        assert change.before == ranks(scores)[row]
        assert change.after == ranks(scored(asked, other, rest, 0.5))[row]
    moves = [abs(change.after - change.before) for change in found]
    assert moves == sorted(moves, reverse=True)


@given(libraries(), st.integers(1, 5))
def test_every_addition_is_what_ranking_anew_says(library, top):
    rest, held, asked = library
    scores = scored(asked[:2], held[:, :2], rest, 0.5)
    lane = Lane(tuple(asked[:2]), held[:, :2], 0.5)
    before = ranks(scores)
    found = changes.additions(scores, lane, asked[2:], held[:, 2:], top=top)
    for addition in found:
        columns = [0, 1, *(int(key[1:]) for key in addition.keys)]
        after = ranks(scored([asked[at] for at in columns], held[:, columns], rest, 0.5))
        moves = sorted(
            (was, now) for was, now in zip(before.tolist(), after.tolist(), strict=True)
            if min(was, now) <= top and was != now
        )  # fmt: skip
        assert [(move.before, move.after) for move in addition.moves] == moves
        assert moves
    assert [one.turned for one in found] == sorted(one.turned for one in found)
    assert len({len(one.keys) for one in found}) <= 1
