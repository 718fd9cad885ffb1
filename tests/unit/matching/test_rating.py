"""The parts of everybody's score, by hand for a few people, and in a crowd too large to compare wholly."""

import hashlib
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.domain.gig_profile import Need
from classifyme_desktop.domain.match import PARTS
from classifyme_desktop.matching import exact, musts, rating, scoring
from classifyme_desktop.matching.gig_query import AskedFor, GigQuery, Must
from classifyme_desktop.matching.keywords import Background
from classifyme_desktop.matching.resume_index import ResumeIndex

DIMS = 3
EAST, NORTH, UP = (exact.whole(row) for row in np.eye(DIMS))
COOK, CLERK = np.array([1.0, 0.0]), np.array([0.0, 1.0])
EMPTY = np.zeros((0, DIMS))


class Crowd:
    """People made of arrays: what the rating asks a library for, without one."""

    def __init__(self, background=Background()):  # noqa: B008 - frozen
        self.index = ResumeIndex(DIMS, 2)
        self.background = background
        self.words, self.skills = {}, {}

    def add(self, resume_id, vectors, *, words=(), skills=(), role=None, years=None, height=None):
        sha256 = hashlib.sha256(str(resume_id).encode()).hexdigest()
        roles = None if role is None else np.asarray(role, np.float32)
        self.index.put(resume_id, sha256, np.asarray(vectors, np.float32), roles, years, height)
        (row,) = self.index.rows_of(np.array([resume_id])).tolist()
        for held, names in ((self.words, words), (self.skills, skills)):
            for name in names:
                held.setdefault(name, []).append(row)

    def having(self, term, *, is_start=False):
        found = {row for word, rows in self.words.items() if word == term for row in rows}
        if is_start:
            found = {row for word, rows in self.words.items() if word.startswith(term) for row in rows}
        return np.array(sorted(found), np.int64)

    def holding(self, uri):
        return np.array(self.skills.get(uri, []), np.int64)

    def chunks(self, rows):
        kept = [self.index.chunks(resume_id) for resume_id in self.index.resume_ids[rows]]
        bounds = np.zeros(len(kept) + 1, np.int64)
        np.cumsum([len(part) for part in kept], out=bounds[1:])
        return (np.concatenate(kept) if kept else np.zeros((0, DIMS), np.int16)), bounds


def query(**changes):
    values = {"direction": EAST, "roots": exact.whole(np.sqrt(COOK)), "terms": {}}
    return GigQuery(**(values | changes))


def must(text="kitchen", vector=NORTH, words=("kitch",), **changes):
    return Must(text, Need.MUST, vector, words, **changes)


def person_of(made, resume_id):
    return dict(zip(PARTS, made.values[made.row_of(resume_id)].tolist(), strict=True))


def rarity(held, total):
    return np.log1p((total - held + 0.5) / (held + 0.5))


def test_meaning_is_first_chunk_mean_and_nearest_chunk():
    crowd = Crowd()
    crowd.add(1, [[0.6, 0.8, 0], [1, 0, 0]])
    crowd.add(2, [[-1, 0, 0], [0, 1, 0]])  # what points away counts 0, not less
    made = rating.rate(crowd, query())
    assert person_of(made, 1)["meaning"] == pytest.approx((0.6 + 0.8 + 1.0) / 3)
    assert person_of(made, 2)["meaning"] == 0.0


def test_words_weigh_by_rarity_here_and_elsewhere_and_by_how_often_the_gig_says_them():
    crowd = Crowd(Background(10, {"sauce": 4}))
    crowd.add(1, [[1, 0, 0]], words=["sauce"])
    crowd.add(2, [[1, 0, 0]], words=["sauce", "oven"])
    crowd.add(3, [[1, 0, 0]])
    made = rating.rate(crowd, query(terms={"sauce": 4, "oven": 1, "nobody": 9}))
    sauce, oven = 2 * rarity(2 + 4, 3 + 10), rarity(1, 3 + 10)
    assert [person_of(made, one)["keywords"] for one in (1, 2, 3)] == pytest.approx([sauce / (sauce + oven), 1, 0])


def test_roles_agree_by_the_roots_of_their_probabilities():
    crowd = Crowd()
    for resume_id, role in enumerate([COOK, CLERK, [0.5, 0.5], None]):
        crowd.add(resume_id, [[1, 0, 0]], role=role)
    made = rating.rate(crowd, query())
    found = [person_of(made, one)["role"] for one in range(4)]
    assert found == pytest.approx([1, 0, np.sqrt(0.5), 0], abs=0.0002)


def test_skills_count_by_rarity_nice_ones_half_and_related_ones_in_part():
    crowd = Crowd()
    crowd.add(1, [[1, 0, 0]], skills=["sql", "git"])
    crowd.add(2, [[1, 0, 0]], skills=["mysql", "sqlite"])
    crowd.add(3, [[1, 0, 0]], skills=["sql", "mysql"])  # the skill itself counts, not what is related
    related = {"mysql": 0.4, "sqlite": 0.3, "oracle": 0.5}
    wanted = (AskedFor("sql", "SQL", Need.MUST, related), AskedFor("git", "Git", Need.NICE))
    made = rating.rate(crowd, query(skills=wanted))
    sql, git = rarity(2, 3), rarity(1, 3) / 2
    assert [one.weight for one in made.asked] == pytest.approx([sql, git])
    assert [one.need for one in made.asked] == [Need.MUST, Need.NICE]
    assert [made.held[made.row_of(one)].tolist() for one in (1, 2, 3)] == [[1, 1], [0.4, 0], [1, 0]]
    assert [person_of(made, one)["skills"] for one in (1, 2, 3)] == pytest.approx(
        [1, 0.4 * sql / (sql + git), sql / (sql + git)]
    )


def test_levels_are_near_or_far():
    crowd = Crowd()
    for resume_id, height in enumerate([1.0, 2.0, 4.0, None]):
        crowd.add(resume_id, [[1, 0, 0]], height=height)
    made = rating.rate(crowd, query(height=1.0))
    assert [person_of(made, one)["level"] for one in range(4)] == [1.0, 0.5, 0.0, 0.5]


def test_a_must_is_judged_by_chunks_words_role_meaning_and_years():
    crowd = Crowd()
    crowd.add(1, [[1, 0, 0], [0, 1, 0]], words=["kitchens", "clean"], role=COOK, years=1.0)
    crowd.add(2, [[0, 0, 1]], role=CLERK)
    asked = must(words=("kitch", "sous"), years=2.0, weight=3.0), must("licence", UP, ("van",), is_licence=True)
    made = rating.rate(crowd, query(musts=asked))
    weights = rarity(1, 2), rarity(0, 2)  # "kitch" stands for kitchens; what nobody has counts as lacking
    words = weights[0] / sum(weights)
    first = [1.0, 0.5, words, 1.0, 0.5, 1 / 2, 0.0, 0.0]
    second = [0.0, 0.0, 0.0, 1.0, 0.5, 0.0, 1.0, 0.0]
    chances = [musts.chances(np.array([one]))[0] for one in (first, second)]
    assert made.chances[made.row_of(1)] == pytest.approx(chances, abs=1e-9)
    told = (3 * (chances[0] + 1.0) / 2 + (chances[1] + 0.0) / 2) / 4
    assert person_of(made, 1)["must"] == pytest.approx(told, abs=1e-9)
    assert made.chances[made.row_of(1), 0] > made.chances[made.row_of(2), 0]


def test_a_must_that_names_a_skill_is_less_likely_for_who_holds_none_of_them():
    crowd = Crowd()
    crowd.add(1, [[1, 0, 0]], role=COOK, skills=["sql"])
    crowd.add(2, [[1, 0, 0]], role=COOK, skills=["java"])
    made = rating.rate(crowd, query(musts=(must(skills=("sql", "oracle")), must())))
    assert made.chances[made.row_of(1), 0] > made.chances[made.row_of(2), 0]
    assert made.chances[made.row_of(1), 1] == made.chances[made.row_of(2), 1]


def test_short_words_of_a_must_are_found_as_whole_words_only():
    crowd = Crowd()
    crowd.add(1, [[0, 0, 1]], words=["sapphire"])
    crowd.add(2, [[0, 0, 1]], words=["sap"])
    made = rating.rate(crowd, query(musts=(must("SAP", UP, ("sap",)),)))
    assert made.chances[made.row_of(2), 0] > made.chances[made.row_of(1), 0]


def test_what_the_gig_does_not_tell_counts_for_nobody():
    crowd = Crowd()
    crowd.add(1, [[1, 0, 0]], words=["oven"], role=COOK, skills=["sql"], height=1.0)
    crowd.add(2, [[0.6, 0.8, 0]])
    silent = rating.rate(crowd, query(roots=None))
    assert silent.tells.tolist() == [1, 0, 0, 0, 0, 0]
    assert scoring.shares(scoring.DEFAULT_WEIGHTS, silent).tolist() == [1, 0, 0, 0, 0, 0]
    assert scoring.scores(silent, scoring.DEFAULT_WEIGHTS).tolist() == silent.part("meaning").tolist()
    telling = query(terms={"oven": 1}, skills=(AskedFor("sql", "SQL"),), height=1.0, musts=(must(),))
    assert rating.rate(crowd, telling).tells.tolist() == [1] * 6


def test_who_has_no_vectors_is_not_ranked_and_an_empty_crowd_is_no_mistake():
    crowd = Crowd()
    everything = query(terms={"oven": 1}, skills=(AskedFor("sql", "SQL"),), height=1.0, musts=(must(), must()))
    for _ in range(2):
        made = rating.rate(crowd, everything)
        assert (made.resume_ids.tolist(), made.passed_over) == ([], 0)
        assert (made.values.shape, made.chances.shape, made.held.shape) == ((0, 6), (0, 2), (0, 1))
        assert scoring.ranked(made).matches() == []
        crowd.add(1, EMPTY, words=["oven"], skills=["sql"], role=COOK)
    crowd.add(2, [[0, 1, 0]])
    made = rating.rate(crowd, everything)
    assert made.resume_ids.tolist() == [2]
    with pytest.raises(ValueError, match="no resume"):
        made.row_of(1)


def person(resume_id, seed):
    rng = np.random.default_rng([seed, resume_id])
    vectors, share = rng.standard_normal((1 + resume_id % 3, DIMS)), rng.uniform()
    return {
        "vectors": vectors / np.linalg.norm(vectors, axis=1, keepdims=True),
        "words": [word for word in ("oven", "sauce", "kitchen") if rng.uniform() < 0.3],
        "skills": [uri for uri in ("sql", "git") if rng.uniform() < 0.2],
        "role": [share, 1 - share],
        "years": None if resume_id % 5 else float(resume_id % 7),
        "height": None if resume_id % 4 else float(resume_id % 3),
    }


def some_people(count, seed=0, order=None):
    crowd = Crowd()
    for resume_id in range(count) if order is None else order:
        crowd.add(resume_id, **person(resume_id, seed))
    return crowd


WHOLE = query(
    terms={"oven": 2, "sauce": 1},
    skills=(AskedFor("sql", "SQL", Need.MUST, {"git": 0.35}), AskedFor("git", "Git", Need.NICE)),
    height=1.0,
    musts=(must(years=3.0), must("sauce", UP, ("sauce",), weight=0.5)),
)


@pytest.fixture(scope="module")
def large():
    """More people than are compared in all parts."""
    return some_people(rating.MOST + 1_500)


@pytest.fixture(scope="module")
def wholly(large):
    """The same people, everybody compared."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rating, "MOST", 10**6)
        return rating.rate(large, WHOLE)


def test_a_large_crowd_is_thinned_and_says_so(large, wholly):
    made = rating.rate(large, WHOLE)
    assert (len(wholly.resume_ids), wholly.passed_over) == (4_500, 0)
    assert 1_000 <= len(made.resume_ids) < 4_500
    assert made.passed_over == 4_500 - len(made.resume_ids)
    order = wholly.resume_ids.tolist()
    places = [order.index(one) for one in made.resume_ids.tolist()]
    assert places == sorted(places)  # the library's order is kept
    assert made.values.tobytes() == wholly.values[places].tobytes()
    assert made.chances.tobytes() == wholly.chances[places].tobytes()
    assert made.held.tobytes() == wholly.held[places].tobytes()


@pytest.mark.parametrize("lane", ["meaning", "keywords", "role"])
def test_the_best_of_each_lane_are_among_those_compared(large, wholly, lane):
    kept = set(rating.rate(large, WHOLE).resume_ids.tolist())
    by_lane = wholly.part(lane)
    if lane == "meaning":  # the lane looks at the first chunk and the mean; the nearest chunk comes later
        east = np.eye(DIMS)[:1].astype(np.int16) * exact.SCALE
        index, order = large.index, large.index.order
        by_lane = sum(np.maximum(exact.products(part, east)[order, 0], 0) for part in (index.first, index.mean))
    best = wholly.resume_ids[np.argsort(-by_lane, kind="stable")[:1_000]]
    assert kept.issuperset(best.tolist())


def test_the_best_of_a_whole_ranking_are_not_lost(large, wholly):
    best = [one.resume_id for one in scoring.ranked(wholly).matches()[:100]]
    assert [one.resume_id for one in scoring.ranked(rating.rate(large, WHOLE)).matches()[:100]] == best


def test_the_order_in_which_people_come_in_changes_no_bit():
    people, turned = some_people(60), some_people(60, order=np.random.default_rng(9).permutation(60).tolist())
    made, again = rating.rate(people, WHOLE), rating.rate(turned, WHOLE)
    assert made.resume_ids.tolist() == again.resume_ids.tolist()
    assert made.values.tobytes() == again.values.tobytes()
    assert made.chances.tobytes() == again.chances.tobytes()
    assert made.held.tobytes() == again.held.tobytes()


@given(st.lists(st.sampled_from([0.0, 0.25, 0.5, 1.0]), min_size=6, max_size=6))
def test_the_same_person_twice_has_the_same_parts(drawn):
    crowd = some_people(20, seed=1)
    vectors = np.array([drawn[:3], drawn[3:]]) + np.array([0.1, 0, 0])
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    for one in (100, 101):
        crowd.add(one, vectors, words=["oven"], skills=["git"], role=[0.3, 0.7], years=2.0, height=1.0)
    made = rating.rate(crowd, WHOLE)
    one, other = made.row_of(100), made.row_of(101)
    assert made.values[one].tobytes() == made.values[other].tobytes()
    assert made.chances[one].tobytes() == made.chances[other].tobytes()
    ranked = scoring.ranked(made)
    assert ranked.bands[one].tolist() == ranked.bands[other].tolist()


def test_every_part_lies_between_0_and_1():
    rough = replace(WHOLE, direction=exact.whole(np.full(DIMS, 0.58)))  # rounding may carry a product past 1
    crowd = some_people(200, seed=2)
    crowd.add(999, np.full((1, DIMS), 0.5774), role=COOK)
    made = rating.rate(crowd, rough)
    assert made.values.min() >= 0
    assert made.values.max() <= 1


def test_the_words_that_make_the_part_are_those_that_it_is_made_of():
    crowd = some_people(50)
    made = rating.rate(crowd, WHOLE)
    rows = crowd.index.rows_of(made.resume_ids)
    asked, held = rating.words(crowd, {**WHOLE.terms, "nobody": 3}, rows)
    assert [one.key for one in asked] == ["oven", "sauce"]
    weights = np.array([one.weight for one in asked])
    assert held @ weights / weights.sum() == pytest.approx(made.part("keywords"), abs=1e-9)


def test_people_near_a_vector_are_the_nearest_ones_in_the_order_of_the_library():
    crowd = some_people(80, seed=3)
    crowd.add(500, EMPTY)
    rows, near = rating.nearest_in_meaning(crowd, EAST, 10)
    everybody, whole = rating.nearest_in_meaning(crowd, EAST, 1_000)
    assert (len(rows), len(everybody)) == (10, 80)
    assert everybody.tolist() == crowd.index.order.tolist()
    assert near.tolist() == [whole[everybody.tolist().index(row)] for row in rows.tolist()]
    pooled = sum(np.maximum(exact.products(x, EAST[None])[:, 0], 0) for x in (crowd.index.first, crowd.index.mean))
    left = np.setdiff1d(everybody, rows)
    assert pooled[rows].min() >= pooled[left].max()
