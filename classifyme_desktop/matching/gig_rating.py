"""The parts of one person's score for many gigs: the very parts that a person has among people for a gig. Pure.

All gigs get a first look: meaning, role, level. The best of it are compared in all parts, with their words and musts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.match import PARTS
from classifyme_desktop.matching import cases, exact, gig_index, keywords, level, musts, rating
from classifyme_desktop.matching.changes import Asked
from classifyme_desktop.matching.exact import Whole
from classifyme_desktop.matching.gig_index import GigIndex
from classifyme_desktop.matching.gig_query import AskedFor, GigQuery
from classifyme_desktop.matching.scoring import DEFAULT_WEIGHTS, Weights
from classifyme_desktop.matching.seeker import Seeker

# Between gigs the role counts more than between people, who are often all of one role. Weights of 0.07, 0.35 and 0.5
# beside the others: on gold/gigs_train read the other way round nDCG@10 is 0.913, 0.942, 0.951; on the 130 gigs judged
# for this project, whose people were picked to be near, 0.914, 0.901, 0.898; of the ten gigs of a person 84 %, 92 %,
# 93 % have a role of the person's group. Made anew by benchmarks/recommend.py
GIG_WEIGHTS: Final = replace(DEFAULT_WEIGHTS, role=0.35)
_DIGITS: Final = 9

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]


class Rarities(Protocol):
    """How rare things are among resumes, the person's own among them."""

    def of_word(self, term: str) -> float | None:
        """Return the rarity of a word, None where it is left out."""

    def of_start(self, stem: str) -> float:
        """Return the rarity of the words that start so, or of the word itself where it is short."""

    def of_skill(self, uri: str) -> float:
        """Return the rarity of a skill."""


@dataclass(frozen=True, slots=True, eq=False)
class GigRating:
    """The parts of one person's score for ``n`` gigs, in the order of the queries.

    ``values`` ``(n, 6) float64`` in [0, 1] and ``tells`` ``(n, 6)`` as of ``rating.Rating``; by gig: ``chances``
    ``(k,)`` that each must is met, the skills ``asked`` and how far each is ``held`` ``(s,)``.
    """

    values: FloatArray
    tells: FloatArray
    chances: tuple[FloatArray, ...]
    asked: tuple[tuple[Asked, ...], ...]
    held: tuple[FloatArray, ...]


def nearest(seeker: Seeker, index: GigIndex, most: int, weights: Weights = GIG_WEIGHTS) -> IntArray:
    """Return the rows of the gigs that look best at first, at most ``most``, in the order of the index."""
    if len(index) <= most:
        return np.arange(len(index))
    always = np.ones(len(index))
    looked_at = {
        "meaning": (_meaning(seeker, index.directions), always),
        "role": (_role(seeker, index.roots), index.has_roles),
        "level": (_level(seeker, index.heights), ~np.isnan(index.heights)),
    }
    nothing = (np.zeros(len(index)), np.zeros(len(index)))
    values, tells = (np.column_stack([looked_at.get(part, nothing)[at] for part in PARTS]) for at in (0, 1))
    rough = _means(values, tells, weights)
    return np.sort(np.argsort(-rough, kind="stable")[:most])


def rate(seeker: Seeker, queries: Sequence[GigQuery], rarities: Rarities) -> GigRating:
    """Return all parts of a person's score for some gigs, at least one."""
    directions = np.stack([query.direction for query in queries])
    heights = np.array([np.nan if query.height is None else query.height for query in queries], np.float64)
    role = _role(seeker, gig_index.rows_of_roots([query.roots for query in queries]))
    mean = np.maximum(exact.products(directions, seeker.pooled[1:])[:, 0], 0.0)
    shown = _musts(seeker, queries, rarities, role, mean)
    skills = [_skills(seeker, query.skills, rarities) for query in queries]
    parts: dict[str, FloatArray] = {
        "meaning": _meaning(seeker, directions),
        "keywords": np.array([_words(seeker, query.terms, rarities) for query in queries]),
        "role": role,
        "skills": np.array([_share(held, [one.weight for one in asked]) for asked, held in skills]),
        "level": _level(seeker, heights),
        "must": np.array([_must(query, *one) for query, one in zip(queries, shown, strict=True)]),
    }
    values = np.clip(np.column_stack([parts[name] for name in PARTS]), 0.0, 1.0)
    return GigRating(
        np.round(values, _DIGITS),
        np.array([_tells(query) for query in queries], np.float64),
        tuple(np.round(chances, _DIGITS) for chances, _ in shown),
        tuple(asked for asked, _ in skills),
        tuple(held for _, held in skills),
    )


def shares(tells: FloatArray, weights: Weights = GIG_WEIGHTS) -> FloatArray:
    """Return how much each part counts for each gig ``(n, 6)``, with the sum 1 where a gig tells anything."""
    found = tells * np.array(weights.as_tuple(), np.float64)
    whole = found.sum(axis=1, keepdims=True)
    return np.asarray(found / np.where(whole > 0, whole, 1.0))


def scores(rated: GigRating, weights: Weights = GIG_WEIGHTS) -> FloatArray:
    """Return the mean of the parts by weight for each gig ``(n,) float64``, rounded to 9 digits."""
    return _means(rated.values, rated.tells, weights)


def _means(values: FloatArray, tells: FloatArray, weights: Weights) -> FloatArray:
    return np.asarray(np.round((values * shares(tells, weights)).sum(axis=1), _DIGITS))


def _tells(query: GigQuery) -> list[bool]:
    told = {
        "meaning": True,
        "keywords": bool(query.terms),
        "role": query.roots is not None,
        "skills": bool(query.skills),
        "level": query.height is not None,
        "must": bool(query.musts),
    }
    return [told[name] for name in PARTS]


def _meaning(seeker: Seeker, directions: Whole) -> FloatArray:
    first, mean = np.maximum(exact.products(directions, seeker.pooled), 0.0).T
    return np.asarray((first + mean + _best(seeker, directions)) / 3.0, np.float64)


def _best(seeker: Seeker, vectors: Whole) -> FloatArray:
    """Return the product of each vector with the person's nearest chunk ``(n,)``, 0 at least."""
    if not len(seeker.chunks):
        return np.zeros(len(vectors))
    nearest: FloatArray = np.maximum(exact.products(vectors, seeker.chunks).max(axis=1), 0.0)
    return nearest


def _role(seeker: Seeker, roots: Whole) -> FloatArray:
    if roots.shape[1] != len(seeker.roots):
        return np.zeros(len(roots))
    return np.minimum(exact.products(roots, seeker.roots[None])[:, 0], 1.0)


def _level(seeker: Seeker, heights: FloatArray) -> FloatArray:
    return level.fit(None if np.isnan(seeker.height) else seeker.height, heights)


def _words(seeker: Seeker, terms: Mapping[str, int], rarities: Rarities) -> float:
    told = {term: rarities.of_word(term) for term in terms}
    kept = {term: rarity for term, rarity in told.items() if rarity is not None}
    return keywords.coverage_of_one(terms, kept, seeker.words)


def _skills(seeker: Seeker, wanted: Sequence[AskedFor], rarities: Rarities) -> tuple[tuple[Asked, ...], FloatArray]:
    asked = tuple(rating.asked_skill(one, rarities.of_skill(one.uri)) for one in wanted)
    return asked, cases.held(wanted, seeker.skills)


def _musts(
    seeker: Seeker, queries: Sequence[GigQuery], rarities: Rarities, role: FloatArray, mean: FloatArray
) -> list[tuple[FloatArray, FloatArray]]:
    """Return for each gig the chances that its musts are met, and the product of each with the nearest chunk."""
    wanted = [must for query in queries for must in query.musts]
    if not wanted:
        return [(np.zeros(0), np.zeros(0))] * len(queries)
    of_gig = np.repeat(np.arange(len(queries)), [len(query.musts) for query in queries])
    vectors = np.stack([must.vector for must in wanted])
    near = _best(seeker, vectors)
    found = musts.features(
        near,
        exact.products(vectors, seeker.pooled[1:])[:, 0],
        np.array([_stems(seeker, must.words, rarities) for must in wanted], np.float64),
        role[of_gig],
        mean[of_gig],
        np.full(len(wanted), seeker.years),
        np.array([bool(must.skills) and seeker.skills.isdisjoint(must.skills) for must in wanted], np.bool_),
        asked=np.array([must.years or 0.0 for must in wanted], np.float64),
        is_licence=np.array([must.is_licence for must in wanted], np.bool_),
    )
    chances = musts.chances(found)
    return [(chances[of_gig == at], near[of_gig == at]) for at in range(len(queries))]


def _must(query: GigQuery, chances: FloatArray, near: FloatArray) -> float:
    return _share((chances + near) / 2.0, [must.weight for must in query.musts])


def _stems(seeker: Seeker, stems: Sequence[str], rarities: Rarities) -> float:
    keys = {keywords.start(stem): stem for stem in stems}
    return keywords.coverage_of_one(
        dict.fromkeys(keys, 1), {key: rarities.of_start(stem) for key, stem in keys.items()}, seeker.words
    )


def _share(values: FloatArray, weights: Sequence[float]) -> float:
    whole = sum(weights)
    return float((values * np.array(weights)).sum() / whole) if whole > 0 else 0.0
