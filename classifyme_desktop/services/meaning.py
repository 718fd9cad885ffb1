"""What the models add to the facts of a resume: levels and roles of the jobs, skills by meaning. Stores nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.prediction import Scored
from classifyme_desktop.domain.profile import Job, Profile, Range
from classifyme_desktop.domain.resume import Embedding
from classifyme_desktop.inference.label_head import Part
from classifyme_desktop.profile import career, skills, steps
from classifyme_desktop.profile.skills import Mention
from classifyme_desktop.services.readers import Read
from classifyme_desktop.services.workspace import Workspace

Vectors = npt.NDArray[np.float32]
_NEXT: Final = 5  # roles that are named as plausible next ones
_MOST_TITLES: Final = 40  # of one resume; the rest keep no level and no role


@dataclass(frozen=True, slots=True)
class Meant:
    """The profile with what the models say; ``level`` of the latest job and ``next_roles``, the likeliest first."""

    profile: Profile | None = None
    level: tuple[Scored, ...] = ()
    next_roles: tuple[Scored, ...] = ()


def of(workspace: Workspace, read: Read) -> Meant:
    """Return what the models make of the facts that were read. Any thread. Raises ModelError, WorkerError."""
    assert read.profile is not None
    assert read.masked is not None
    jobs = read.profile.jobs
    phrases = read.phrases if workspace.skill_index is not None else ()
    short = [job.title.value for job in jobs[:_MOST_TITLES]] + [read.masked[start:end] for start, end in phrases]
    if not short:
        return Meant(read.profile)
    vectors = workspace.encoders.encode_each(short)
    named = [_named(workspace, job, vectors[at : at + 1]) for at, job in enumerate(jobs[:_MOST_TITLES])]
    profile = replace(read.profile, jobs=(*named, *jobs[_MOST_TITLES:]))
    profile = _with_skills(workspace, profile, read.masked, phrases, vectors[len(named) :])
    if not named:
        return Meant(profile)
    latest = _latest(named)
    held = steps.in_order(named, [job.role_id for job in named])
    next_roles = steps.shipped().next_roles(held, _NEXT)
    return Meant(profile, _level(workspace, named[latest], vectors[latest : latest + 1]), next_roles)


def _with_skills(
    workspace: Workspace, profile: Profile, masked: str, phrases: Sequence[Range], vectors: Vectors
) -> Profile:
    """Return the profile with the skills that phrases mean, beside those that words name."""
    index = workspace.skill_index
    if index is None or not phrases:
        return profile
    meant = skills.meant(masked, phrases, index.nearest(vectors), threshold=index.threshold)
    if not meant:
        return profile
    named = [Mention(place, skill.uri, 1.0, skill.is_exact) for skill in profile.skills for place in skill.mentions]
    return replace(
        profile,
        skills=skills.gathered([*named, *meant], profile.jobs, lambda some: _months(profile, some), profile.language),
    )


def _months(profile: Profile, some: Sequence[Job]) -> int | None:
    whole = profile.career
    return None if whole is None else career.of(some, whole.reference, whole.reference_source).months


def _latest(jobs: Sequence[Job]) -> int:
    """Return the place of the job that goes on or ended last; the first of the text where dates do not tell."""

    def key(at: int) -> tuple[bool, tuple[int, int], int]:
        period = jobs[at].period
        if period is None:
            return False, (0, 0), -at
        last = period.end or period.start
        return period.is_current, (last.year, last.month or 0) if last else (0, 0), -at

    return max(range(len(jobs)), key=key)


def _level(workspace: Workspace, job: Job, vectors: Vectors) -> tuple[Scored, ...]:
    head = workspace.level_head
    scores = head.scores(_part(workspace, job.title.value, vectors))
    found = [Scored(name, float(score)) for name, score in zip(head.names, scores, strict=True)]
    return tuple(sorted(found, key=lambda scored: (-scored.p, scored.id)))


def _named(workspace: Workspace, job: Job, vectors: Vectors) -> Job:
    part = _part(workspace, job.title.value, vectors)
    levels = workspace.level_head.labels(workspace.level_head.scores(part))
    role = workspace.head.predict(part.embedding, part.text)
    return replace(job, levels=levels, role_id=None if role is None or role.is_abstained else role.top[0].id)


def _part(workspace: Workspace, title: str, vectors: Vectors) -> Part:
    ranges = np.array([[0, len(title)]], np.int32)
    return Part(Embedding(workspace.encoders.encoder_sha256, vectors, ranges), title)
