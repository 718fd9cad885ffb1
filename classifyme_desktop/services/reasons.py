"""Why a person stands where they stand for a gig: musts and skills with the places that show them, exact changes."""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.gig_profile import Need
from classifyme_desktop.domain.match import PARTS
from classifyme_desktop.domain.match_reasons import Addition, Change, Held, MustReason, Reasons
from classifyme_desktop.domain.profile import Profile, Range, Skill
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.matching import cases, changes, keywords, rating, reasons, scoring
from classifyme_desktop.matching.changes import Asked, Lane
from classifyme_desktop.matching.gig_query import GigQuery
from classifyme_desktop.profile.skills import naming
from classifyme_desktop.services import gig_queries, rank, shown_musts
from classifyme_desktop.services.rank import Rated
from classifyme_desktop.services.ranked_list import RankedList
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import profiles, texts

_MOST_OFFERED: Final = 40  # skills that are tried as additions to a gig: those that most of the first people hold
_FEWEST_HOLDERS: Final = 2
FloatArray = npt.NDArray[np.float64]


def of(workspace: Workspace, ranked: RankedList, resume_id: ResumeId) -> Reasons:
    """Return the reasons for one person's place in a ranking. Any thread, some 20 ms.

    Raises StorageError: ``resume_unknown``, ``library_damaged``; ModelError, WorkerError; ValueError for somebody who
    was not ranked.
    """
    rated, weights = ranked.rated, ranked.weights
    row = rated.rating.row_of(resume_id)
    with workspace.reading() as db:
        person = shown_musts.person(db, resume_id)
    shares = scoring.shares(weights, rated.rating)
    scores = scoring.exact_scores(rated.rating, weights)
    lanes = _lanes(workspace, ranked)
    standing = reasons.standing(PARTS, rated.rating.values, shares, scores)
    held = held_skills(person.profile)
    without, having = _changes(rated, person.profile, lanes, scores, row)
    return reasons.of(
        standing,
        lanes[0],
        row,
        held,
        related(rated.query, held),
        musts=rank.must_reasons(rated, resume_id),
        without=without,
        having=having,
    )


def _changes(
    rated: Rated, profile: Profile, lanes: Sequence[Lane], scores: FloatArray, row: int
) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    """Return the rank of a person without each thing they hold, and with each skill that they lack.

    Nothing where the resume was read anew after the ranking was made.
    """
    asked, own = rated.query.skills, frozenset(skill.uri for skill in profile.skills)
    if cases.held(asked, own).tolist() != lanes[0].held[row].tolist():
        return (), ()
    lane = cases.joined(lanes)
    words, held = lane.asked[len(asked) :], lane.held[row]
    names = {one.uri: one.name for one in profile.skills} | {one.uri: one.name for one in asked}
    return (
        changes.otherwise(scores, lane, row, *cases.without(asked, words, held, own, names.__getitem__)),
        changes.otherwise(scores, lane, row, *cases.having(asked, words, held, own)),
    )


def musts_of(workspace: Workspace, rated: Rated, resume_id: ResumeId) -> tuple[tuple[MustReason, ...], str]:
    """Return what of the gig's requirements one person meets, and the text that their places are in. Any thread.

    A part of ``of`` for who needs no more. Raises as it.
    """
    with workspace.reading() as db:
        text = texts.get_text(db, resume_id)
    return rank.must_reasons(rated, resume_id), text


def additions(workspace: Workspace, ranked: RankedList) -> tuple[Addition, ...]:
    """Return which skills, added to the gig, change the order of its first people, the smallest change first."""
    rated = ranked.rated
    first = [ranked.match(place).resume_id for place in range(min(changes.TOP, len(ranked)))]
    scores = scoring.exact_scores(rated.rating, ranked.weights)
    lane = Lane(rated.rating.asked, rated.rating.held, ranked.shares()["skills"])
    known = {one.key for one in lane.asked}
    with workspace.live_index.now(workspace) as crowd:
        rows = crowd.index.rows_of(rated.rating.resume_ids)
        if len(rows) != len(rated.rating.resume_ids):
            return ()  # somebody was removed meanwhile: the ranking is to be made anew
        held_by = profiles.months_of_skills(crowd.db, first)
        counts: dict[str, int] = {}
        for skills in held_by.values():
            for uri in skills:
                counts[uri] = counts.get(uri, 0) + 1
        useful = [uri for uri in counts if uri not in known and counts[uri] >= _FEWEST_HOLDERS]
        chosen = sorted(useful, key=lambda uri: (-counts[uri], uri))[:_MOST_OFFERED]
        language = rated.profile.language
        wanted = [gig_queries.asked_for(workspace, uri, naming.name(uri, language), Need.MUST) for uri in chosen]
        offered, held = rating.skills(crowd, wanted, rows)
    return changes.additions(scores, lane, offered, held)


def _lanes(workspace: Workspace, ranked: RankedList) -> list[Lane]:
    """Return the lanes of skills and of keywords, which a change moves."""
    rated = ranked.rated
    shares = ranked.shares()
    lanes = [Lane(rated.rating.asked, rated.rating.held, shares["skills"])]
    names = _names(rated)
    with workspace.live_index.now(workspace) as crowd:
        rows = crowd.index.rows_of(rated.rating.resume_ids)
        if len(rows) == len(rated.rating.resume_ids):
            asked, held = rating.words(crowd, rated.query.terms, rows)
            named = tuple(Asked(names.get(one.key, f"word:{one.key}"), one.name, one.weight) for one in asked)
            lanes.append(Lane(named, held, shares["keywords"]))
    return lanes


def _names(rated: Rated) -> dict[str, str]:
    """Return the skills that the gig asks for by what they are called: in the list of skills, and in the gig's words.

    So the word "java" is not told beside the skill "Java (computer programming)" as if it were another thing.
    """
    found: dict[str, str] = {}
    for one in rated.profile.skills:
        said = (rated.text[slice(*place)] for place in one.mentions)
        for name in (one.name, *said):
            found.setdefault(" ".join(keywords.fold(name).split()), one.uri)
    return found


def held_skills(profile: Profile) -> dict[str, Held]:
    """Return the skills that a resume shows, by URI."""
    return {skill.uri: _held(skill, profile) for skill in profile.skills if skill.mentions}


def _held(skill: Skill, profile: Profile) -> Held:
    places: tuple[Range, ...] = skill.mentions
    starts = [
        job.period.start.year
        for job in profile.jobs
        if job.period and job.period.start and any(job.place[0] <= start < job.place[1] for start, _ in places)
    ]
    return Held(skill.uri, skill.name, places, skill.months, min(starts, default=None))


def related(query: GigQuery, held: Mapping[str, Held]) -> dict[str, str]:
    """Return for each skill that is not held itself the nearest one that is and stands for it."""
    found = {}
    for one in query.skills:
        near = [(share, uri) for uri, share in one.related.items() if uri in held]
        if one.uri not in held and near:
            found[one.uri] = max(near)[1]
    return found
