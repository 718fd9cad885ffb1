"""What the models add to the facts of a resume: levels and roles of the jobs, skills by meaning. Stores nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain import profile as profiles
from classifyme_desktop.domain.level_figures import JobLevels, LevelAnswer
from classifyme_desktop.domain.prediction import Scored
from classifyme_desktop.domain.profile import Job, Profile, Range
from classifyme_desktop.domain.resume import Embedding
from classifyme_desktop.inference.label_head import LabelHead, Part
from classifyme_desktop.inference.role_head import RoleHead
from classifyme_desktop.inference.skill_index import SkillIndex
from classifyme_desktop.profile import career, skills, steps
from classifyme_desktop.profile.skills import Mention
from classifyme_desktop.services.readers import Read
from classifyme_desktop.services.workspace import Workspace

Vectors = npt.NDArray[np.float32]
_NEXT: Final = 5  # roles that are named as plausible next ones
MOST_TITLES: Final = 40  # of one resume; the rest keep no level and no role


@dataclass(frozen=True, slots=True)
class Meant:
    """The profile with what the models say; ``level`` of the latest job and ``next_roles``, the likeliest first.

    The levels in ``profile`` are the shipped head's; ``answer`` are those of a learnt one, where one is in use.
    """

    profile: Profile | None = None
    answer: LevelAnswer | None = None
    level: tuple[Scored, ...] = ()
    next_roles: tuple[Scored, ...] = ()


def of(workspace: Workspace, read: Read) -> Meant:
    """Return what the models make of the facts that were read. Any thread. Raises ModelError, WorkerError.

    Titles and phrases come out of the masked text: no model sees what says who the person is.
    """
    assert read.profile is not None
    assert read.masked is not None
    masked, jobs, index = read.masked, read.profile.jobs[:MOST_TITLES], workspace.skill_index
    titles = titles_of(masked, jobs)
    phrases = read.phrases if index is not None else ()
    short = [*titles, *(masked[start:end] for start, end in phrases)]
    if not short:
        return Meant(read.profile, _learnt_answer(workspace, (), 0))
    encoders, head, level_head = workspace.encoders, workspace.head, workspace.level_head
    vectors = encoders.encode_each(short)
    parts = [title_part(encoders.encoder_sha256, *one) for one in zip(titles, vectors, strict=False)]
    named = [_named(*one, head, level_head) for one in zip(jobs, parts, strict=True)]
    profile = replace(read.profile, jobs=(*named, *read.profile.jobs[MOST_TITLES:]))
    if index is not None:
        profile = _with_skills(index, profile, masked, phrases, vectors[len(named) :])
    answer = _learnt_answer(workspace, parts, len(profile.jobs))
    if not named:
        return Meant(profile, answer)
    held = steps.in_order(named, [job.role_id for job in named])
    next_roles = steps.shipped().next_roles(held, _NEXT)
    return Meant(profile, answer, _likely_levels(workspace, parts[profiles.latest(named) or 0]), next_roles)


def _named(job: Job, title: Part, head: RoleHead, level_head: LabelHead) -> Job:
    """Return a job with the levels and the role that its title tells by the heads that came with the encoder."""
    if not title.text:
        return job
    levels = level_head.labels(level_head.scores(title))
    return replace(job, levels=levels, role_id=head.named(title.embedding, title.text))


def _learnt_answer(workspace: Workspace, titles: Sequence[Part], count: int) -> LevelAnswer | None:
    learnt = workspace.learnt_levels
    return None if learnt is None else LevelAnswer(learnt.iteration, levels_of(learnt.head, titles, count))


def _likely_levels(workspace: Workspace, title: Part) -> tuple[Scored, ...]:
    """Return the levels of a title by the head in use, the likeliest first."""
    learnt = workspace.learnt_levels
    head = workspace.level_head if learnt is None else learnt.head
    scored = [Scored(name, float(p)) for name, p in zip(head.names, head.scores(title), strict=True)]
    return tuple(sorted(scored, key=lambda one: (-one.p, one.id)))


def titles_of(masked: str, jobs: Sequence[Job]) -> list[str]:
    """Return the titles of jobs as models read them, without what says who the person is."""
    return [" ".join(masked[slice(*job.title.place)].split()) for job in jobs]


def title_part(encoder_sha256: str, title: str, vector: npt.NDArray[np.float32]) -> Part:
    """Return a title with its vector ``(d,)``, as heads read it."""
    return Part(Embedding(encoder_sha256, vector[None], np.array([[0, len(title)]], np.int32)), title)


def levels_of(head: LabelHead, parts: Sequence[Part], count: int) -> JobLevels:
    """Return the levels of ``count`` jobs, of which the first have titles; none for a job without one."""
    said = [head.labels(head.scores(part)) if part.text else () for part in parts]
    return (*said, *((),) * (count - len(said)))


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
