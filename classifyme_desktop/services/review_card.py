"""What a reader needs to decide the role of one person: the text, the likeliest roles, and the words that spoke.

Reads only. Nothing is encoded: the stored vectors and the masked text are what the head saw.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from classifyme_desktop.domain import correction
from classifyme_desktop.domain import profile as profiles
from classifyme_desktop.domain.blind import BlindText
from classifyme_desktop.domain.correction import Labels
from classifyme_desktop.domain.prediction import Scored
from classifyme_desktop.domain.profile import Profile, Range
from classifyme_desktop.domain.resume import Embedding, FileRow, ResumeId
from classifyme_desktop.errors import StorageError
from classifyme_desktop.inference.role_evidence import Spoken
from classifyme_desktop.matching import keywords
from classifyme_desktop.services import blind, corrections
from classifyme_desktop.services.blind import Blinded
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import files, predictions, standing, texts, vectors
from classifyme_desktop.storage import profiles as stored_profiles

ROLES: Final = 5
_MOST_WORDS: Final = 8
_MONTHS_OF_YEAR: Final = 12
# Of the log odds. Less is chance: on 14 people looked at, weaker words in a row meant nothing.
_LEAST_GAIN: Final = 0.03
_LEAST_IN_A_ROW: Final = 0.1
_OF_THE_STRONGEST: Final = 0.1


@dataclass(frozen=True, slots=True)
class Evidence:
    """What spoke for a role. ``words`` as they stand in the text, the strongest first, and their ``places``.

    ``titles``: places of the jobs whose title is of that role; ``passage``: the part of the text that spoke for it
    most, None where the text has one part only or none spoke for it.
    """

    words: tuple[str, ...] = ()
    places: tuple[Range, ...] = ()
    titles: tuple[Range, ...] = ()
    passage: Range | None = None


@dataclass(frozen=True, slots=True)
class RoleCard:
    """A role with its calibrated probability and what spoke for it."""

    role_id: str
    p: float
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Card:
    """One person. ``title`` and ``levels``: of the latest job; ``months`` of experience; empty if not known.

    ``level_told``: the level that lists would show if no reader had said another.

    ``blind``: as what the person is read who is not to be known: then the text, the title and all places are those of
    the blind text, and ``file`` is not to be shown.
    """

    resume_id: ResumeId
    file: FileRow
    text: str
    roles: tuple[RoleCard, ...]
    title: str
    months: int | None
    levels: tuple[str, ...]
    labels: Labels
    blind: Blinded | None = None
    level_told: str | None = None


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the head saw of a person."""

    masked: str
    embedding: Embedding | None
    profile: Profile


def make(workspace: Workspace, resume_id: ResumeId) -> Card:
    """Return all that is shown of a person. Any thread, some 50 ms.

    Raises StorageError: ``resume_unknown``, ``text_changed``, ``library_damaged``; ModelError.
    """
    head = workspace.head
    with workspace.reading() as db:
        text = texts.get_text(db, resume_id)
        rows = files.rows(db, files.of_resumes(db, [resume_id]))
        newest, said = predictions.latest(db, resume_id), standing.labels(db, resume_id)
        read = stored_profiles.as_read(db, resume_id)
        profile = correction.corrected(read.facts.profile, said) if read else Profile(None)
        seen = _Seen(texts.get_masked(db, resume_id), vectors.get(db, resume_id, head.encoder_sha256), profile)
    if not rows:
        raise StorageError("resume_unknown", "This resume is no longer in the library.")
    likely = _likely(newest.top if newest else (), said.role.rejected)
    cards = tuple(RoleCard(one.id, one.p, _evidence(workspace, seen, text, one.id)) for one in likely)
    at, career = profiles.latest(profile.jobs), profile.career
    job = None if at is None else profile.jobs[at]
    return Card(
        resume_id,
        rows[0],
        text,
        cards,
        job.title.value if job else "",
        career.months if career else None,
        job.levels if job else (),
        said,
        level_told=corrections.level_told(read.facts.profile) if read else None,
    )


def make_blind(workspace: Workspace, resume_id: ResumeId, language: str = "en") -> Card:
    """Return all that is shown of a person who is not to be known, words of the program in ``language``. As ``make``.

    Months become whole years, as everywhere where people are read blind.
    """
    card, blinded = make(workspace, resume_id), blind.read_in_review(workspace, resume_id, language)
    years = blinded.profile.years
    with workspace.reading() as db:
        stored = stored_profiles.get(db, resume_id)
    at = profiles.latest(stored.facts.profile.jobs) if stored else None
    return replace(
        card,
        text=blinded.text.text,
        roles=tuple(replace(one, evidence=blinded_evidence(one.evidence, blinded.text)) for one in card.roles),
        title="" if at is None else blinded.profile.jobs[at].title,
        months=None if years is None else years * _MONTHS_OF_YEAR,
        blind=blinded,
    )


def blinded_evidence(evidence: Evidence, shown: BlindText) -> Evidence:
    """Return what spoke for a role as a reader may see it: places in the blind text, no word that is hidden there."""
    text = " ".join(shown.text.casefold().split())
    return Evidence(
        tuple(words for words in evidence.words if words.casefold() in text),
        tuple(map(shown.place, evidence.places)),
        tuple(map(shown.place, evidence.titles)),
        None if evidence.passage is None else shown.place(evidence.passage),
    )


def _likely(top: Iterable[Scored], rejected: Sequence[str]) -> list[Scored]:
    return [one for one in top if one.id not in rejected][:ROLES]


def evidence(workspace: Workspace, resume_id: ResumeId, role_id: str) -> Evidence:
    """Return what spoke for any role, likely or not. As ``make``."""
    head = workspace.head
    with workspace.reading() as db:
        text = texts.get_text(db, resume_id)
        stored = stored_profiles.get(db, resume_id)
        profile = stored.facts.profile if stored else Profile(None)
        seen = _Seen(texts.get_masked(db, resume_id), vectors.get(db, resume_id, head.encoder_sha256), profile)
    return _evidence(workspace, seen, text, role_id)


def _evidence(workspace: Workspace, seen: _Seen, text: str, role_id: str) -> Evidence:
    titles = tuple(job.title.place for job in seen.profile.jobs if job.role_id == role_id)
    found = None if seen.embedding is None else workspace.head.evidence(seen.embedding, seen.masked, role_id)
    if found is None or seen.embedding is None:
        return Evidence(titles=titles)
    telling = _telling(found.words)
    places = sorted({place for one in telling for place in one.places})
    words = tuple(dict.fromkeys(" ".join(text[slice(*one.places[0])].split()) for one in _apart(telling)))
    best = int(np.argmax(np.round(found.chunks, 9)))
    has_passage = len(found.chunks) > 1 and found.chunks[best] > 0
    start, end = seen.embedding.ranges[best].tolist()
    return Evidence(words, tuple(places), titles, (start, end) if has_passage else None)


def _telling(spoken: Sequence[Spoken]) -> list[Spoken]:
    """Return the words that say something by themselves: no function words, no numbers, nothing by chance."""
    strongest = spoken[0].gain * _OF_THE_STRONGEST if spoken else 0.0
    kept = []
    for one in spoken:
        words = one.words.split()
        least = _LEAST_GAIN if len(words) == 1 else _LEAST_IN_A_ROW
        if one.gain >= max(least, strongest) and len(keywords.stems(one.words)) == len(dict.fromkeys(words)):
            kept.append(one)
    return kept[:_MOST_WORDS]


def _apart(spoken: Sequence[Spoken]) -> list[Spoken]:
    """Return words of which none is a part of a stronger one, nor holds one."""
    found: list[Spoken] = []
    for one in spoken:
        mine = set(one.words.split())
        if not any(mine <= set(other.words.split()) or set(other.words.split()) <= mine for other in found):
            found.append(one)
    return found
