"""One person in full, as the page of a candidate shows them: facts, text, pages, roles by every iteration, next roles.

Reads only. What is seen of somebody who may not be known comes from ``services.blind``.
"""

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from classifyme_desktop.domain import own_roles
from classifyme_desktop.domain import profile as profiles_of
from classifyme_desktop.domain.correction import Labels
from classifyme_desktop.domain.criteria import Field
from classifyme_desktop.domain.prediction import Prediction, Scored
from classifyme_desktop.domain.profile import Job, Profile, Range, Skill
from classifyme_desktop.domain.resume import FileRow, ResumeId
from classifyme_desktop.errors import ModelError, StorageError
from classifyme_desktop.inference import registry
from classifyme_desktop.profile import steps
from classifyme_desktop.profile.skills import naming
from classifyme_desktop.services import career_line, pages, stages
from classifyme_desktop.services.career_line import CareerLine
from classifyme_desktop.storage import corrections, files, prediction_history, predictions, profiles, texts
from classifyme_desktop.storage.profiles import Layout, StoredProfile

if TYPE_CHECKING:
    from classifyme_desktop.services.workspace import Workspace

_NEXT: Final = 6
_SPACES: Final = re.compile(r"[^\S\n]*")  # between two masked parts of one line


@dataclass(frozen=True, slots=True)
class Said:
    """What one iteration of the role head said, and when (UTC, ISO 8601). ``is_shown``: it is the one in use."""

    prediction: Prediction
    at: str
    is_shown: bool = True


@dataclass(frozen=True, slots=True)
class Candidate:
    """Everything about one person. ``text`` is None where it is damaged (``text_error`` says so).

    ``masked``: the parts of the text that no model sees. ``said``: by each iteration, the oldest first. ``next_roles``:
    what people of such a career did next, as shares of those who changed. ``held``: how often the candidate set holds
    the right role, by the card of the head; None where it does not say. ``labels``: what readers say of the person.
    """

    row: FileRow
    text: str | None
    masked: tuple[Range, ...]
    facts: StoredProfile | None
    layout: Layout
    said: tuple[Said, ...]
    line: CareerLine
    next_roles: tuple[Scored, ...]
    held: float | None
    labels: Labels = field(default_factory=Labels)
    text_error: StorageError | None = None

    @property
    def profile(self) -> Profile:
        """Return the facts, an empty profile where nothing was read but the text."""
        return Profile(None) if self.facts is None else self.facts.facts.profile

    @property
    def prediction(self) -> Prediction | None:
        """Return what the iteration in use says, None where there was nothing to say."""
        return next((one.prediction for one in self.said if one.is_shown), None)

    @property
    def latest_job(self) -> Job | None:
        """Return the job that goes on or ended last."""
        jobs = self.profile.jobs
        at = profiles_of.latest(jobs)
        return None if at is None else jobs[at]

    @property
    def name(self) -> str:
        """Return what the person is called, empty where nobody said: by a reader, else by the resume."""
        named = self.profile.contact.name
        return self.labels.facts.get(Field.NAME) or (named.value if named else "")

    @property
    def place(self) -> str:
        """Return where the person lives, empty where nobody said."""
        located = self.profile.contact.location
        return self.labels.facts.get(Field.PLACE) or (located.value if located else "")

    @property
    def has_pages(self) -> bool:
        """Return whether the file has pages that can be drawn."""
        return self.row.kind in pages.WITH_PAGES


def read(workspace: "Workspace", resume_id: ResumeId, language: str | None = None) -> Candidate:
    """Return everything about a person, with skills called as in a language, else as they were read. Any thread.

    Raises StorageError: ``resume_unknown``, ``library_damaged``.
    """
    error: StorageError | None = None
    text: str | None = None
    with workspace.reading() as db:
        rows = files.rows(db, files.of_resumes(db, [resume_id]))
        if not rows:
            raise StorageError("resume_unknown", "This resume is no longer in the library.")
        try:
            text = texts.get_text(db, resume_id)
        except StorageError as damage:
            error = damage
        masked = texts.get_masked(db, resume_id)
        facts = None if error else _named(profiles.get(db, resume_id), language)
        layout = profiles.layout(db, resume_id)
        shown = predictions.latest(db, resume_id)
        said = tuple(
            Said(one, at, shown is not None and one.iteration == shown.iteration)
            for one, at in prediction_history.of_resume(db, resume_id)
        )
        labels = corrections.labels(db, resume_id)
    said = tuple(replace(one, prediction=stages.as_of_today(workspace, one.prediction)) for one in said)
    profile = Profile(None) if facts is None else facts.facts.profile
    held = steps.in_order(profile.jobs, [job.role_id for job in profile.jobs])
    return Candidate(
        rows[0],
        text,
        masked_parts(text or "", masked),
        facts,
        layout,
        said,
        career_line.of(profile),
        own_roles.scored_now(steps.shipped().next_roles(held, _NEXT), workspace.taxonomy.became),
        _held(workspace),
        labels,
        error,
    )


def _named(stored: StoredProfile | None, language: str | None) -> StoredProfile | None:
    if stored is None or language is None:
        return stored
    skills = tuple(replace(one, name=_name(one, language)) for one in stored.facts.profile.skills)
    return replace(stored, facts=replace(stored.facts, profile=replace(stored.facts.profile, skills=skills)))


def _name(skill: Skill, language: str) -> str:
    try:
        return naming.name(skill.uri, language)
    except KeyError:  # a newer list of skills no longer has it
        return skill.name


def masked_parts(text: str, masked: str) -> tuple[Range, ...]:
    """Return the parts of ``text`` that its masked form hides, those of one line with spaces between them as one."""
    if len(text) != len(masked):
        return ()
    codes = [np.frombuffer(one.encode("utf-32-le"), np.uint32) for one in (text, masked)]
    edges = np.flatnonzero(np.diff(np.concatenate([[0], (codes[0] != codes[1]).view(np.int8), [0]])))
    found: list[Range] = []
    for start, end in edges.reshape(-1, 2).tolist():
        if found and _SPACES.fullmatch(text, found[-1][1], start):
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return tuple(found)


def _held(workspace: "Workspace") -> float | None:
    try:
        facts = registry.load_manifest(workspace.head_folder("role_head")).facts
    except ModelError:
        return None  # told elsewhere, by what needs the model
    share = facts.get("candidates_hold")
    return float(share) if isinstance(share, int | float) else None
