"""What the models add to the facts of a resume: levels and roles of the jobs, skills by meaning. Stores nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain import profile as profiles
from classifyme_desktop.domain.prediction import Scored
from classifyme_desktop.domain.profile import Job, Profile, Range
from classifyme_desktop.domain.resume import Embedding
from classifyme_desktop.inference.label_head import Part
from classifyme_desktop.inference.skill_index import SkillIndex
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
    """Return what the models make of the facts that were read. Any thread. Raises ModelError, WorkerError.

    Titles and phrases come out of the masked text: no model sees what says who the person is.
    """
    assert read.profile is not None
    assert read.masked is not None
    masked, jobs, index = read.masked, read.profile.jobs[:_MOST_TITLES], workspace.skill_index
    titles = [" ".join(masked[slice(*job.title.place)].split()) for job in jobs]
    phrases = read.phrases if index is not None else ()
    short = [*titles, *(masked[start:end] for start, end in phrases)]
    if not short:
        return Meant(read.profile)
    encoders, head, level_head = workspace.encoders, workspace.head, workspace.level_head
    vectors = encoders.encode_each(short)
    named: list[Job] = []
    levels: list[npt.NDArray[np.float64]] = []
    for at, (job, title) in enumerate(zip(jobs, titles, strict=True)):
        ranges = np.array([[0, len(title)]], np.int32)
        part = Part(Embedding(encoders.encoder_sha256, vectors[at : at + 1], ranges), title)
        levels.append(level_head.scores(part))
        if title:
            job = replace(job, levels=level_head.labels(levels[-1]), role_id=head.named(part.embedding, title))
        named.append(job)
    profile = replace(read.profile, jobs=(*named, *read.profile.jobs[_MOST_TITLES:]))
    if index is not None:
        profile = _with_skills(index, profile, masked, phrases, vectors[len(named) :])
    if not named:
        return Meant(profile)
    at = profiles.latest(named) or 0
    scored = [Scored(name, float(p)) for name, p in zip(level_head.names, levels[at], strict=True)]
    held = steps.in_order(named, [job.role_id for job in named])
    return Meant(
        profile,
        tuple(sorted(scored, key=lambda one: (-one.p, one.id))),
        steps.shipped().next_roles(held, _NEXT),
    )


def _with_skills(
    index: SkillIndex, profile: Profile, masked: str, phrases: Sequence[Range], vectors: Vectors
) -> Profile:
    """Return the profile with the skills that phrases mean, beside those that words name."""
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
