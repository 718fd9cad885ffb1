"""Gigs for a person: those that suit best, not all the same, and where the person would stand for each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from classifyme_desktop.domain.gig_match import GigMatch, Offer, Standing
from classifyme_desktop.domain.match import PARTS, Parts
from classifyme_desktop.domain.match_reasons import Reasons
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.matching import diversity as diversities
from classifyme_desktop.matching import fit, gig_rating, keywords, rating, scoring
from classifyme_desktop.matching import reasons as explained
from classifyme_desktop.matching.changes import Lane
from classifyme_desktop.matching.gig_query import GigQuery
from classifyme_desktop.matching.gig_rating import GIG_WEIGHTS, FloatArray, GigRating
from classifyme_desktop.matching.scoring import Weights
from classifyme_desktop.services import indexing, seekers, shown_musts
from classifyme_desktop.services import offers as offering
from classifyme_desktop.services import reasons as shown
from classifyme_desktop.services.gig_import import ReadGig
from classifyme_desktop.services.live_gigs import Offers
from classifyme_desktop.services.rarities import Rarities
from classifyme_desktop.services.seekers import Sought
from classifyme_desktop.services.workspace import Workspace

# The largest of 0.1, 0.2, … that costs less than a hundredth of the score on average (0.7 %; 292 people, 1,981 gigs).
DEFAULT_DIVERSITY: Final = 0.3
TOP: Final = 10
# Gigs that are compared in all parts, at least. Of 1,981 gigs they held the best ten for each of 49 people.
COMPARED: Final = 100


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """The gigs that were compared in all parts, row by row: what they ask for, the parts and the scores ``(n,)``."""

    sought: Sought
    offers: tuple[Offer, ...]
    queries: tuple[GigQuery, ...]
    rating: GigRating
    weights: Weights
    scores: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Recommendation:
    """Gigs for a person, best first.

    ``relevance``: the mean score of ``matches``, ``relevance_without`` what it would be without ``diversity``, and
    ``cost`` the share that is lost; ``among``: how many gigs there were; ``left_out``: how many more cannot be
    compared (see ``Offers``); ``nothing_fits``: it is likelier than not that the person is worth a call for none.
    ``rows``: of ``compared``, for each match.
    """

    matches: tuple[GigMatch, ...]
    diversity: float
    relevance: float
    relevance_without: float
    cost: float
    among: int
    left_out: int
    nothing_fits: bool
    rows: tuple[int, ...]
    compared: Compared | None


def gigs_for(
    workspace: Workspace,
    resume_id: ResumeId,
    *,
    top: int = TOP,
    diversity: float = DEFAULT_DIVERSITY,
    weights: Weights = GIG_WEIGHTS,
    is_two_way: bool = False,
    given: Sequence[ReadGig] | None = None,
) -> Recommendation:
    """Return the gigs that suit somebody of the library. Any thread; stores nothing.

    ``diversity`` in [0, 1]: 0 for the best gigs whatever they are. ``is_two_way``: as ``two_way`` adds. ``given``: gigs
    that are not stored, in place of the library's. Equal libraries give equal answers, whatever the order of import.
    Raises StorageError: ``resume_unknown``, ``resume_of_other_encoder``, ``encoder_changed``; ModelError, WorkerError.
    """
    found = _recommended(workspace, seekers.stored(workspace, resume_id), top, diversity, weights, given)
    return two_way(workspace, found) if is_two_way else found


def gigs_for_file(
    workspace: Workspace,
    path: Path,
    *,
    top: int = TOP,
    diversity: float = DEFAULT_DIVERSITY,
    weights: Weights = GIG_WEIGHTS,
    is_two_way: bool = False,
    given: Sequence[ReadGig] | None = None,
) -> Recommendation:
    """Return the gigs that suit the person of a file that is not stored. As ``gigs_for``; raises DocumentError too."""
    found = _recommended(workspace, seekers.of_file(workspace, path), top, diversity, weights, given)
    return two_way(workspace, found) if is_two_way else found


def _recommended(
    workspace: Workspace,
    sought: Sought,
    top: int,
    diversity: float,
    weights: Weights,
    given: Sequence[ReadGig] | None,
) -> Recommendation:
    offers = offering.stored(workspace) if given is None else offering.given(workspace, given)
    if not offers.offers:
        return Recommendation((), diversity, 0.0, 0.0, 0.0, 0, offers.left_out, True, (), None)
    if offers.encoder_sha256 != sought.encoder_sha256:
        raise indexing.encoder_changed()
    compared = _compared(workspace, sought, offers, max(COMPARED, 2 * top), weights)
    chosen = diversities.choose(compared.scores, likeness(compared), top, diversity)
    chances = fit.fits(compared.rating.values, PARTS)
    rows = tuple(chosen.rows.tolist())
    matches = (_match(compared, row, rank, float(chances[row])) for rank, row in enumerate(rows, 1))
    return Recommendation(
        tuple(matches),
        diversity,
        chosen.relevance,
        chosen.relevance_without,
        chosen.cost,
        len(offers.offers),
        offers.left_out,
        fit.nobody_fits(chances),
        rows,
        compared,
    )


def _compared(workspace: Workspace, sought: Sought, offers: Offers, most: int, weights: Weights) -> Compared:
    rows = gig_rating.nearest(sought.seeker, offers.index, most, weights).tolist()
    queries = offers.asked(rows)
    rated = _rated(workspace, sought, queries)
    listed = tuple(offers.offers[row] for row in rows)
    return Compared(sought, listed, tuple(queries), rated, weights, gig_rating.scores(rated, weights))


def _match(compared: Compared, row: int, rank: int, chance: float) -> GigMatch:
    parts = Parts(*(round(value, 6) for value in compared.rating.values[row].tolist()))
    return GigMatch(compared.offers[row], rank, float(compared.scores[row]), parts, round(chance, 6))


def likeness(compared: Compared) -> FloatArray:
    """Return how like the compared gigs are to each other ``(n, n) float64`` in [0, 1]."""
    return diversities.likeness(
        np.stack([query.direction for query in compared.queries]),
        [_key(one.employer or "") for one in compared.offers],
        [_key(one.title) for one in compared.offers],
    )


def _key(words: str) -> str:
    return " ".join(sorted(keywords.stems(words)))


def _rated(
    workspace: Workspace, sought: Sought, queries: Sequence[GigQuery], *, is_among_people: bool = False
) -> GigRating:
    guest, live = (sought.seeker if sought.resume_id is None else None), workspace.live_gigs
    with live.lock, workspace.reading() as db:
        rarities = Rarities(db, live, guest, is_among_people=is_among_people)
        return gig_rating.rate(sought.seeker, queries, rarities)


def two_way(workspace: Workspace, found: Recommendation) -> Recommendation:
    """Return the same gigs with where the person would stand among all people for each, by the people's usual weights.

    Takes as long as ranking people for so many gigs. Raises as ``gigs_for``.
    """
    if found.compared is None:
        return found
    sought, queries = found.compared.sought, [found.compared.queries[row] for row in found.rows]
    own = _rated(workspace, sought, queries, is_among_people=True)
    matches = (
        replace(match, standing=_standing(workspace, sought, query, own, at))
        for at, (match, query) in enumerate(zip(found.matches, queries, strict=True))
    )
    return replace(found, matches=tuple(matches))


def _standing(workspace: Workspace, sought: Sought, query: GigQuery, own: GigRating, at: int) -> Standing:
    resume_id = -1 if sought.resume_id is None else int(sought.resume_id)
    with workspace.live_index.now(workspace) as crowd:
        if crowd.encoder_sha256 != sought.encoder_sha256:
            raise indexing.encoder_changed()
        made = rating.rate(crowd, query)
        among = len(crowd.index.order) + (sought.resume_id is None)
    if resume_id not in made.resume_ids:  # a guest, or somebody who did not come near for this gig
        made = replace(
            made,
            resume_ids=np.append(made.resume_ids, resume_id),
            values=np.vstack([made.values, own.values[at]]),
            chances=np.vstack([made.chances, own.chances[at]]),
            held=np.vstack([made.held, own.held[at]]),
        )
    row = made.row_of(ResumeId(resume_id))
    ranked = scoring.ranked(made)
    low, high = ranked.bands[row].tolist()
    return Standing(int(np.flatnonzero(ranked.rows == row)[0]) + 1, (low, high), among)


def reasons(workspace: Workspace, recommendation: Recommendation, place: int) -> Reasons:
    """Return why a gig is in its place (0 for the first): musts, skills and parts against the usual of this person.

    Any thread, some 50 ms. Raises ModelError, WorkerError; IndexError for a place that is not there.
    """
    row, compared = recommendation.rows[place], recommendation.compared
    assert compared is not None
    rated, query, person = compared.rating, compared.queries[row], compared.sought.person
    shares = gig_rating.shares(rated.tells, compared.weights)[row]
    held = shown.held_skills(person.profile)
    coverage = np.broadcast_to(rated.held[row], (len(rated.values), len(rated.held[row])))
    return explained.of(
        explained.standing(PARTS, rated.values, shares, compared.scores),
        Lane(rated.asked[row], coverage, float(shares[PARTS.index("skills")])),
        row,
        held,
        shown.related(query, held),
        musts=shown_musts.of(query, rated.chances[row].tolist(), person),
    )
