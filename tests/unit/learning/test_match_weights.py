"""Weights learnt from decisions: within bounds, the same whatever the order, moved to where people were accepted."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from classifyme_desktop.errors import CancelledError
from classifyme_desktop.learning import match_weights
from classifyme_desktop.learning.match_weights import LEAST_SHARE, MOST_SHARE, PastGig
from classifyme_desktop.matching.scoring import DEFAULT_WEIGHTS

SHIPPED = np.array(DEFAULT_WEIGHTS.as_tuple())


def gig(name: str, seed: int, taste: tuple[float, ...], count: int = 8, tells: tuple[float, ...] = (1,) * 6) -> PastGig:
    values = np.random.default_rng(seed).random((count, 6))
    liked = (values * np.array(taste)).sum(axis=1)
    return PastGig(name, values, np.array(tells, np.float64), liked > np.median(liked))


def gigs(taste: tuple[float, ...], count: int = 6) -> list[PastGig]:
    return [gig(f"{at:02d}", at, taste) for at in range(count)]


def shuffled(some: list[PastGig], seed: int) -> list[PastGig]:
    draw = np.random.default_rng(seed)
    found = []
    for at in draw.permutation(len(some)):
        rows = draw.permutation(len(some[at].accepted))
        found.append(PastGig(some[at].sha256, some[at].values[rows], some[at].tells, some[at].accepted[rows]))
    return found


def test_weights_move_to_what_was_accepted_and_away_from_what_was_not() -> None:
    fitted = match_weights.fit(gigs((0, 1, 0, 0, 0, -1)))
    assert fitted.keywords > DEFAULT_WEIGHTS.keywords * 1.3
    assert fitted.must < DEFAULT_WEIGHTS.must * 0.8


def test_nothing_decided_teaches_nothing() -> None:
    assert match_weights.fit([]) == DEFAULT_WEIGHTS
    few = PastGig("a", np.random.default_rng(0).random((4, 6)), np.ones(6), np.array([True, False, False, False]))
    assert not few.teaches
    assert match_weights.fit([few]) == DEFAULT_WEIGHTS


def test_a_part_of_which_gigs_say_nothing_keeps_its_proportion() -> None:
    silent = [gig(f"{at}", at, (0, 1, 0, 0, 0, -1), tells=(1, 1, 1, 0, 1, 1)) for at in range(6)]
    fitted = match_weights.fit(silent)
    assert fitted.skills == pytest.approx(DEFAULT_WEIGHTS.skills, rel=0.1)


@settings(max_examples=25, deadline=None)
@given(taste=st.tuples(*[st.sampled_from([-1.0, 0.0, 1.0])] * 6), seed=st.integers(0, 5), count=st.integers(1, 6))
def test_weights_stay_within_the_bounds_and_no_order_changes_them(
    taste: tuple[float, ...], seed: int, count: int
) -> None:
    some = gigs(taste, count)
    fitted = match_weights.fit(some)
    values = np.array(fitted.as_tuple())
    assert match_weights.is_sane(fitted)
    assert values.sum() == pytest.approx(1.0, abs=1e-9)
    assert (values >= SHIPPED * LEAST_SHARE - 1e-4).all()
    assert (values <= SHIPPED * MOST_SHARE + 1e-4).all()
    assert (values >= match_weights.LEAST_WEIGHT - 1e-4).all()
    assert match_weights.fit(shuffled(some, seed)) == fitted


def test_learning_the_same_twice_moves_no_further() -> None:
    some = gigs((1, 0, 0, 0, 0, -1))
    twice = [*some, *(PastGig(f"{one.sha256}b", one.values, one.tells, one.accepted) for one in some)]
    assert match_weights.fit(twice) == match_weights.fit(some)


def test_one_gig_of_many_decisions_counts_as_one() -> None:
    few, many = gigs((0, 1, 0, 0, 0, -1), 5), gig("large", 77, (0, -1, 0, 0, 0, 1), count=60)
    assert match_weights.fit([*few, many]).keywords > DEFAULT_WEIGHTS.keywords


def test_a_fit_that_shall_stop_stops() -> None:
    def stop() -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        match_weights.fit(gigs((1, 0, 0, 0, 0, 0)), stop)


def test_decisions_have_one_name_in_any_order() -> None:
    said = [("gig", "one", True), ("gig", "two", False), ("other", "one", False)]
    assert match_weights.fingerprint(said) == match_weights.fingerprint(reversed(said))
    assert match_weights.fingerprint(said) != match_weights.fingerprint([("gig", "one", False), *said[1:]])
