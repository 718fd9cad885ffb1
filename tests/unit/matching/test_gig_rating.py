"""Gigs rated for one person: a first look that finds what suits, and parts that agree with those of people."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.matching import exact, gig_index, gig_rating, keywords, level, seeker
from classifyme_desktop.matching.gig_index import Sketch
from classifyme_desktop.matching.gig_query import GigQuery
from classifyme_desktop.matching.keywords import Background
from classifyme_desktop.matching.scoring import Weights

RANDOM = np.random.default_rng(7)


def unit(count: int, width: int = 8) -> np.ndarray:
    rows = RANDOM.standard_normal((count, width))
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


PERSON = unit(3)


def person(probabilities=None, height=0.0, masked="Bakes bread") -> seeker.Seeker:
    return seeker.of(PERSON.astype(np.float32), probabilities, 4.0, height, masked=masked, skills=["bread"])


class Rarities:
    """All things are as rare as each other."""

    def of_word(self, term: str) -> float | None:
        return None if term == "nobody" else 1.0

    def of_start(self, stem: str) -> float:
        return 1.0

    def of_skill(self, uri: str) -> float:
        return 1.0


def test_the_first_look_finds_the_gig_that_is_about_what_the_person_does() -> None:
    directions = exact.whole(unit(400))
    directions[123] = exact.whole(PERSON.mean(axis=0) / np.linalg.norm(PERSON.mean(axis=0)))
    index = gig_index.of([Sketch(one, None, None) for one in directions])
    rows = gig_rating.nearest(person(), index, 20)
    assert len(rows) == 20
    assert 123 in rows
    assert (np.diff(rows) > 0).all()
    assert gig_rating.nearest(person(), index, 400).tolist() == list(range(400))
    assert len(gig_rating.nearest(person(), gig_index.of([]), 20)) == 0


def test_roles_and_levels_count_in_the_first_look_where_they_are_known() -> None:
    likely, other = np.array([1.0, 0.0], np.float32), np.array([0.0, 1.0], np.float32)
    directions = np.repeat(exact.whole(unit(1)), 3, axis=0)
    roots = [None, exact.whole(np.sqrt(other)), exact.whole(np.sqrt(likely))]
    index = gig_index.of([Sketch(one, root, 0.0) for one, root in zip(directions, roots, strict=True)])
    assert index.has_roles.tolist() == [False, True, True]
    assert gig_rating.nearest(person(likely), index, 1, Weights(role=1.0)).tolist() == [2]
    assert gig_rating.nearest(person(), index, 1, Weights(role=1.0)).tolist() == [0]  # nothing tells: the first


def test_a_gig_that_tells_little_is_scored_by_what_it_tells() -> None:
    said = GigQuery(exact.whole(unit(1))[0], None, {"bread": 1, "night": 3}, height=level.height(["Director"]))
    silent = GigQuery(exact.whole(unit(1))[0], None, {})
    rated = gig_rating.rate(person(), [said, silent], Rarities())
    shares = gig_rating.shares(rated.tells)
    assert shares.sum(axis=1) == pytest.approx([1.0, 1.0])
    assert shares[1].tolist() == [1.0, 0, 0, 0, 0, 0]
    assert rated.values[0, 1] == pytest.approx(1 / (1 + np.sqrt(3)))
    assert rated.values[0, 4] == 0.0  # two steps above
    assert gig_rating.scores(rated)[1] == pytest.approx(rated.values[1, 0])


def test_a_word_that_nobody_holds_is_left_out() -> None:
    query = GigQuery(exact.whole(unit(1))[0], None, {"bread": 1, "nobody": 9})
    assert gig_rating.rate(person(), [query], Rarities()).values[0, 1] == 1.0


def test_words_of_a_text_are_known_by_their_beginnings_too() -> None:
    assert {"bakes", "bread", "bakes*", "bread*"} <= person().words
    assert keywords.start("bakes") in person(masked="Bakeshop").words or "bakes*" in person(masked="bakeshop").words
    assert "cut*" not in person(masked="cut").words


@given(
    st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 4), min_size=1),
    st.dictionaries(st.sampled_from("abcdef"), st.sets(st.integers(0, 9))),
    st.booleans(),
)
def test_the_share_of_one_resume_is_the_one_it_has_among_all(asked, holders, counts_missing) -> None:
    rows = {key: np.array(sorted(holders.get(key, ())), np.int64) for key in asked}
    background = Background(100, {"a": 30, "b": 2})
    everybody = keywords.coverage(asked, rows, 10, background, counts_missing=counts_missing)
    kept = {key: found for key, found in rows.items() if len(found) or counts_missing}
    rarities = {key: background.rarity(key, len(found), 10) for key, found in kept.items()}
    for row in range(10):
        mine = {key for key, found in rows.items() if row in found}
        assert keywords.coverage_of_one(asked, rarities, mine) == everybody[row]
