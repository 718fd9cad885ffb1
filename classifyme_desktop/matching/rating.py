"""The parts of everybody's score for a gig. Pure: works on the arrays of an index and on lists of holders.

In a small library everybody is compared in all parts. In a large one those are who come near in some lane: by meaning,
by words or by role; the chunks and the musts of the others are not looked at.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.match import PARTS
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.matching import exact, keywords, level, musts
from classifyme_desktop.matching.changes import Asked
from classifyme_desktop.matching.exact import Whole
from classifyme_desktop.matching.gig_query import AskedFor, GigQuery
from classifyme_desktop.matching.keywords import Background
from classifyme_desktop.matching.resume_index import ResumeIndex

MOST: Final = 3_000  # people that are compared in all parts
_OF_A_LANE: Final = 1_000
_AT_ONCE: Final = 256  # people whose chunks are compared at once: they stay in the cache
_OF_A_NICE: Final = 0.5  # the weight of a skill that is only nice to have
_NO_RESUME: Final = "no resume of this id was compared"

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]


class Crowd(Protocol):
    """Resumes to rate."""

    @property
    def index(self) -> ResumeIndex:
        """Return their index."""

    @property
    def background(self) -> Background:
        """Return how rare things are among resumes elsewhere."""

    def having(self, term: str, *, is_start: bool = False) -> IntArray:
        """Return the rows of those whose masked text holds a word, or a word that starts so."""

    def holding(self, uri: str) -> IntArray:
        """Return the rows of those who hold a skill."""

    def chunks(self, rows: IntArray) -> tuple[Whole, IntArray]:
        """Return the chunk vectors of some rows ``(m, d) int16`` and their bounds ``(k + 1,) int64``."""


@dataclass(frozen=True, slots=True, eq=False)
class Rating:
    """The parts of the score of ``n`` people, in the fixed order of the library (by the hashes of their files).

    ``values`` ``(n, 6) float64`` in [0, 1] by ``PARTS``; ``chances`` ``(n, k)``: that each must is met; ``held``
    ``(n, s)``: how far each skill ``asked`` for is held; ``tells`` ``(6,)``: 1 where the gig says something that a part
    can be told by, else 0; ``passed_over``: how many more there are in the library.
    """

    resume_ids: IntArray
    values: FloatArray
    chances: FloatArray
    asked: tuple[Asked, ...]
    held: FloatArray
    tells: FloatArray
    passed_over: int = 0

    def part(self, name: str) -> FloatArray:
        """Return one part ``(n,)``."""
        return self.values[:, PARTS.index(name)]

    def row_of(self, resume_id: ResumeId) -> int:
        """Return the row of a person. Raises ValueError for one who was not compared."""
        found = np.flatnonzero(self.resume_ids == resume_id)
        if not len(found):
            raise ValueError(_NO_RESUME)
        return int(found[0])


def rate(crowd: Crowd, query: GigQuery) -> Rating:
    """Return the parts of the score of everybody, or of those who come near in a large library."""
    index = crowd.index
    direction = query.direction[None]
    first, mean = (np.maximum(exact.products(part, direction)[:, 0], 0.0) for part in (index.first, index.mean))
    role = _agreement(index, query)
    words = keywords.coverage(
        query.terms, {term: crowd.having(term) for term in query.terms}, len(index), crowd.background
    )
    rows = _nearest(index.order, ((first + mean) / 2, words, role))
    nearest = best(crowd, rows, np.vstack([direction, *(must.vector[None] for must in query.musts)]))
    meaning = (first[rows] + mean[rows] + nearest[:, 0]) / 3.0
    found = must_features(crowd, query, rows, nearest[:, 1:], role[rows], mean[rows])
    chances = np.column_stack([musts.chances(one) for one in found]) if found else np.zeros((len(rows), 0))
    asked, held = skills(crowd, query.skills, rows)
    parts = {
        "meaning": meaning,
        "keywords": words[rows],
        "role": role[rows],
        "skills": _share(held, [one.weight for one in asked]),
        "level": level.fit(query.height, index.heights[rows]),
        "must": _share((chances + nearest[:, 1:]) / 2.0, [must.weight for must in query.musts]),
    }
    values = np.clip(np.column_stack([parts[name] for name in PARTS]), 0.0, 1.0)
    tells = [True, bool(query.terms), query.roots is not None, bool(asked), query.height is not None, bool(query.musts)]
    return Rating(
        index.resume_ids[rows],
        np.round(values, 9),
        np.round(chances, 9),
        asked,
        held,
        np.array(tells, np.float64),
        len(index.order) - len(rows),
    )


def nearest_in_meaning(crowd: Crowd, vector: Whole, most: int) -> tuple[IntArray, FloatArray]:
    """Return the rows of the people nearest to a vector ``(d,) int16``, in the library's order, and how near.

    At most ``most`` are found by their first chunks and means, then compared with all of their chunks; ``(m,)`` each.
    """
    index, query = crowd.index, vector[None]
    first, mean = (np.maximum(exact.products(part, query)[:, 0], 0.0) for part in (index.first, index.mean))
    order = index.order
    rows = order[foremost(np.round((first + mean)[order], 9), most)]
    near = (first[rows] + mean[rows] + best(crowd, rows, query)[:, 0]) / 3.0
    return rows, np.round(near, 9)


def _agreement(index: ResumeIndex, query: GigQuery) -> FloatArray:
    """Return how well each resume's roles agree with the gig's, ``(n,) float64`` in [0, 1].

    The Bhattacharyya coefficient (1943): the sum over roles of the root of the product of both probabilities.
    """
    if query.roots is None:
        return np.zeros(len(index))
    return np.minimum(exact.products(index.roots, query.roots[None])[:, 0], 1.0)


def _nearest(order: IntArray, lanes: Sequence[FloatArray]) -> IntArray:
    """Return the rows that are compared in all parts, in the order of the library."""
    if len(order) <= MOST:
        return order
    chosen = np.zeros(len(lanes[0]), np.bool_)
    for lane in (*lanes, sum(lanes[1:], lanes[0])):
        chosen[order[foremost(np.round(lane[order], 9), _OF_A_LANE)]] = True
    return order[chosen[order]]


def foremost(values: FloatArray, most: int) -> IntArray:
    """Return the rows of the ``most`` highest of ``values`` ``(n,)``, ascending; of equal ones the first count."""
    if len(values) <= most:
        return np.arange(len(values))
    least = np.partition(values, len(values) - most)[len(values) - most]
    above, level_with = np.flatnonzero(values > least), np.flatnonzero(values == least)
    return np.sort(np.concatenate([above, level_with[: most - len(above)]]))


def best(crowd: Crowd, rows: IntArray, queries: Whole) -> FloatArray:
    """Return the product of each query with the nearest chunk of each row, ``(n, q) float64``, 0 at least."""
    found = np.zeros((len(rows), len(queries)))
    for first in range(0, len(rows), _AT_ONCE):
        chunks, bounds = crowd.chunks(rows[first : first + _AT_ONCE])
        some = np.flatnonzero(np.diff(bounds))
        if len(some):
            near = exact.products(chunks, queries)
            found[first + some] = np.maximum.reduceat(near, bounds[:-1][some], axis=0)
    return np.maximum(found, 0.0)


def must_features(
    crowd: Crowd, query: GigQuery, rows: IntArray, best: FloatArray, role: FloatArray, meaning: FloatArray
) -> list[FloatArray]:
    """Return what each must is judged by, for each row: ``musts.features`` for each of them.

    ``best`` ``(n, k)``: the product of each must with the nearest chunk; ``role``, ``meaning`` ``(n,)``.
    """
    index, result = crowd.index, []
    if not query.musts:
        return []
    vectors = np.vstack([must.vector[None] for must in query.musts])
    mean = exact.products(index.mean[rows], vectors)
    years = index.years[rows]
    for at, must in enumerate(query.musts):
        holders = {keywords.start(stem): _having_start(crowd, stem) for stem in must.words}
        asked = dict.fromkeys(holders, 1)
        words = keywords.coverage(asked, holders, len(index), crowd.background, counts_missing=True)[rows]
        nearness = (best[:, at], mean[:, at], words, role, meaning, years, _without_any(crowd, must.skills, rows))
        result.append(musts.features(*nearness, asked=must.years, is_licence=must.is_licence))
    return result


def _without_any(crowd: Crowd, uris: Sequence[str], rows: IntArray) -> npt.NDArray[np.bool_]:
    """Return for each row whether it holds none of some skills; False for all where none are named."""
    is_missing = np.full(len(crowd.index), bool(uris))
    for uri in uris:
        is_missing[crowd.holding(uri)] = False
    return is_missing[rows]


def _having_start(crowd: Crowd, stem: str) -> IntArray:
    return crowd.having(stem, is_start=len(stem) >= keywords.STEM)


def skills(crowd: Crowd, wanted: Sequence[AskedFor], rows: IntArray) -> tuple[tuple[Asked, ...], FloatArray]:
    """Return the skills with their weights, and how far each of some rows holds them ``(n, s) float64``.

    A skill weighs the more the fewer hold it, as words do; a related one counts in part.
    """
    total = len(crowd.index)
    asked, columns = [], []
    for one in wanted:
        holders = crowd.holding(one.uri)
        column = np.zeros(total)
        for uri, share in sorted(one.related.items(), key=lambda pair: pair[1]):
            column[crowd.holding(uri)] = share
        column[holders] = 1.0
        rarity = crowd.background.rarity(one.uri, len(holders), total)
        asked.append(asked_skill(one, rarity))
        columns.append(column[rows])
    return tuple(asked), np.column_stack(columns) if columns else np.zeros((len(rows), 0))


def asked_skill(one: AskedFor, rarity: float) -> Asked:
    """Return a skill with what it weighs: the rarer the more, and half where it would only be nice to have."""
    return Asked(one.uri, one.name, rarity * (1.0 if one.need.value == "must" else _OF_A_NICE), one.need)


def words(crowd: Crowd, terms: Mapping[str, int], rows: IntArray) -> tuple[tuple[Asked, ...], FloatArray]:
    """Return the words that make the part ``keywords``, weighed as there, and who of some rows holds each, (n, k)."""
    total = len(crowd.index)
    asked, columns = [], []
    for term in terms:
        holders = crowd.having(term)
        if len(holders):
            weight = float(np.sqrt(terms[term])) * crowd.background.rarity(term, len(holders), total)
            asked.append(Asked(term, term, weight))
            column = np.zeros(total)
            column[holders] = 1.0
            columns.append(column[rows])
    return tuple(asked), np.column_stack(columns) if columns else np.zeros((len(rows), 0))


def _share(values: FloatArray, weights: Sequence[float]) -> FloatArray:
    """Return the means ``(n,)`` of columns ``(n, k)`` by weight, 0 where there are no columns."""
    whole = sum(weights)
    if whole <= 0:
        return np.zeros(len(values))
    # Summed row by row: in a product of matrices the last bits of a row depend on where it stands.
    return np.asarray((values * np.array(weights)).sum(axis=1) / whole)
