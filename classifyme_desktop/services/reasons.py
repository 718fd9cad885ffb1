"""Why a person stands where they stand for a gig: musts and skills with the places that show them, exact changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from classifyme_desktop.domain.match import PARTS
from classifyme_desktop.domain.match_reasons import Addition, Held, MustReason, Reasons
from classifyme_desktop.domain.profile import Profile, Range, Skill
from classifyme_desktop.domain.resume import Embedding, ResumeId
from classifyme_desktop.matching import changes, evidence, exact, keywords, musts, rating, reasons, scoring
from classifyme_desktop.matching.changes import Asked, Lane
from classifyme_desktop.matching.gig_query import GigQuery
from classifyme_desktop.profile.skills import naming
from classifyme_desktop.services.ranked_list import RankedList
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import profiles, texts, vectors
from classifyme_desktop.storage.database import Database

_MOST_OFFERED: Final = 40  # skills that are tried as additions to a gig: those that most of the first people hold
_FEWEST_HOLDERS: Final = 2


@dataclass(frozen=True, slots=True)
class _Person:
    text: str
    masked: str
    profile: Profile
    embedding: Embedding | None


def of(workspace: Workspace, ranked: RankedList, resume_id: ResumeId) -> Reasons:
    """Return the reasons for one person's place in a ranking. Any thread, some 50 ms.

    Raises StorageError: ``resume_unknown``, ``library_damaged``; ModelError, WorkerError; ValueError for somebody who
    was not ranked.
    """
    rated, weights = ranked.rated, ranked.weights
    row = rated.rating.row_of(resume_id)
    with workspace.reading() as db:
        person = _person(db, resume_id, rated.encoder_sha256)
    shares = scoring.shares(weights, rated.rating)
    scores = scoring.exact_scores(rated.rating, weights)
    lanes = _lanes(workspace, ranked)
    standing = reasons.standing(PARTS, rated.rating.values, shares, scores)
    held = {skill.uri: _held(skill, person.profile) for skill in person.profile.skills if skill.mentions}
    return reasons.of(
        standing,
        lanes[0],
        row,
        held,
        _related(rated.query, held),
        musts=must_reasons(workspace, rated.query, rated.rating.chances[row].tolist(), person),
        without=changes.without(scores, lanes, row),
        having=changes.having(scores, lanes[:1], row),
    )


def must_reasons(
    workspace: Workspace, query: GigQuery, chances: Sequence[float], person: _Person
) -> tuple[MustReason, ...]:
    """Return each must with whether it is met and, where it is, the sentence that shows it.

    A must that seems to be met but that no sentence shows counts as one that the resume does not tell.
    """
    found = []
    for must, chance in zip(query.musts, chances, strict=True):
        is_met, place = musts.is_met(chance), None
        if is_met and person.embedding is not None:
            embedding = person.embedding
            near = evidence.nearest_chunks(must.vector, exact.whole(embedding.vectors), embedding.ranges)
            places = evidence.sentences(person.masked, near)
            said = [" ".join(person.masked[slice(*one)].split()) for one in places]
            around = workspace.short_texts.vectors(workspace.encoders, said)
            place = evidence.best(person.masked, places, around, must.vector, must.words)
        found.append(MustReason(must.text, must.need, is_met if place or not is_met else None, place))
    return tuple(found)


def additions(workspace: Workspace, ranked: RankedList) -> tuple[Addition, ...]:
    """Return which skills, added to the gig, change the order of its first people, the smallest change first."""
    rated = ranked.rated
    first = [ranked.match(place).resume_id for place in range(min(changes.TOP, len(ranked)))]
    scores = scoring.exact_scores(rated.rating, ranked.weights)
    lane = _lanes(workspace, ranked)[0]
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
        offered, columns = [], []
        for uri in chosen:
            holders = crowd.holding(uri)
            weight = crowd.background.rarity(uri, len(holders), len(crowd.index))
            offered.append(Asked(uri, naming.name(uri, rated.profile.language), weight))
            column = np.zeros(len(crowd.index))
            column[holders] = 1.0
            columns.append(column[rows])
    held = np.column_stack(columns) if columns else np.zeros((len(rows), 0))
    return changes.additions(scores, lane, offered, held)


def _lanes(workspace: Workspace, ranked: RankedList) -> list[Lane]:
    """Return the lanes of skills and of keywords, which a change moves."""
    rated = ranked.rated
    shares = ranked.shares()
    lanes = [Lane(rated.rating.asked, rated.rating.held, shares["skills"])]
    names = {_key(one.name): one.key for one in rated.rating.asked}
    with workspace.live_index.now(workspace) as crowd:
        rows = crowd.index.rows_of(rated.rating.resume_ids)
        if len(rows) == len(rated.rating.resume_ids):
            asked, held = rating.words(crowd, rated.query.terms, rows)
            named = tuple(Asked(names.get(one.key, f"word:{one.key}"), one.name, one.weight) for one in asked)
            lanes.append(Lane(named, held, shares["keywords"]))
    return lanes


def _key(name: str) -> str:
    return " ".join(keywords.fold(name).split())


def _person(db: Database, resume_id: ResumeId, encoder_sha256: str) -> _Person:
    stored = profiles.get(db, resume_id)
    profile = stored.facts.profile if stored else Profile(None)
    text = texts.get_text(db, resume_id)
    return _Person(text, texts.get_masked(db, resume_id), profile, vectors.get(db, resume_id, encoder_sha256))


def _held(skill: Skill, profile: Profile) -> Held:
    places: tuple[Range, ...] = skill.mentions
    starts = [
        job.period.start.year
        for job in profile.jobs
        if job.period and job.period.start and any(job.place[0] <= start < job.place[1] for start, _ in places)
    ]
    return Held(skill.uri, skill.name, places, skill.months, min(starts, default=None))


def _related(query: GigQuery, held: Mapping[str, Held]) -> dict[str, str]:
    """Return for each skill that is not held itself the nearest one that is and stands for it."""
    found = {}
    for one in query.skills:
        near = [(share, uri) for uri, share in one.related.items() if uri in held]
        if one.uri not in held and near:
            found[one.uri] = max(near)[1]
    return found
