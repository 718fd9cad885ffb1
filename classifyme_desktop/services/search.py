"""Search by words, facts and meaning together, over the whole library, and for people like one."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain import criteria
from classifyme_desktop.domain.likeness import Decision
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import UsageError
from classifyme_desktop.matching import fusion, rating, similarity
from classifyme_desktop.profile import masking
from classifyme_desktop.services import fields
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import files, fulltext, pairs, profiles
from classifyme_desktop.storage import search as lookup
from classifyme_desktop.storage.database import Database

_DEEP: Final = 1000  # how far down each lane is looked at


@dataclass(frozen=True, slots=True)
class Hit:
    """A resume found: ``rank`` from 1, ``score`` in (0, 1], and whether its text holds the words asked for."""

    resume_id: ResumeId
    rank: int
    score: float
    has_words: bool


def search(workspace: Workspace, typed: str, *, top: int = 20) -> list[Hit]:
    """Return the resumes that fit what was typed, best first. Any thread.

    Fields (``role:devops years:>=5``) decide who is looked at. Plain words are searched by meaning as well, and both
    lists are fused; signs (AND OR NOT, phrases, prefix*) make it a search for words alone. Where no words are asked
    for, all fit alike. Raises UsageError: ``bad_query``, ``field_unknown``, ``value_unknown``, ``protected``.
    """
    asked = fields.asked(workspace.taxonomy, typed)
    if asked is None:
        return []
    with workspace.reading() as db:
        words = lookup.ranked(db, asked.criterion, max(top, _DEEP))
        is_open = asked.filters == criteria.ALL or not asked.plain
        allowed = None if is_open else frozenset(map(int, lookup.resume_ids(db, asked.filters)))
    near = _near(workspace, asked.plain, allowed) if asked.plain else []
    if not criteria.wanted_words(asked.criterion):
        return [Hit(resume_id, rank, 1.0, True) for rank, resume_id in enumerate(words[:top], 1)]
    held = frozenset(words)
    fused = fusion.reciprocal_ranks([words, near])[:top]
    return [Hit(resume_id, rank, score, resume_id in held) for rank, (resume_id, score) in enumerate(fused, 1)]


def _near(workspace: Workspace, plain: str, allowed: frozenset[int] | None) -> list[ResumeId]:
    """Return the resumes nearest in meaning to some words, nearest first, of those that the fields allow."""
    (vector,) = workspace.short_texts.vectors(workspace.encoders, [masking.mask(plain)])
    with workspace.live_index.now(workspace) as crowd:
        rows, near = rating.nearest_in_meaning(crowd, vector, _DEEP)
        ids = crowd.index.resume_ids[rows].tolist()
    order = np.argsort(-near, kind="stable")
    return [ResumeId(ids[at]) for at in order if allowed is None or ids[at] in allowed]


def like(workspace: Workspace, resume_id: int, *, top: int = 20) -> list[Hit]:
    """Return the people most like one, most like first: by meaning, roles and skills. Any thread.

    The person itself is left out, and the resumes that may be of the same person, unless somebody said that they are
    not. Raises UsageError (``resume_unknown``).
    """
    one = ResumeId(resume_id)
    with workspace.reading() as db:
        if not files.of_resumes(db, [one]):
            raise UsageError("resume_unknown", "This resume is no longer in the library.")
        left_out = [one, *_same_person(db, one)]
    with workspace.live_index.now(workspace) as crowd:
        ids, near, role = similarity.to_one(crowd, one, _DEEP)
    is_other = ~np.isin(ids, np.array(left_out, np.int64))
    ids, near, role = ids[is_other], near[is_other], role[is_other]
    with workspace.reading() as db:
        skills = _shared_skills(db, one, [ResumeId(int(other)) for other in ids])
    score = similarity.scores(near, role, skills)
    best = np.argsort(-score, kind="stable")[:top]
    return [Hit(ResumeId(int(ids[at])), rank, float(score[at]), True) for rank, at in enumerate(best, 1)]


def _same_person(db: Database, one: ResumeId) -> list[ResumeId]:
    return [
        pair.other_id if pair.resume_id == one else pair.resume_id
        for pair in pairs.of_resumes(db, [one])
        if pair.decision is not Decision.NOT_THE_SAME
    ]


def _shared_skills(db: Database, one: ResumeId, others: list[ResumeId]) -> npt.NDArray[np.float64]:
    held = profiles.months_of_skills(db, [one, *others])
    return similarity.shared_skills(
        held.get(one, {}), [held.get(other, {}) for other in others], profiles.holders(db), fulltext.count(db)
    )
