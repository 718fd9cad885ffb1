"""What is read about a person out of a resume: facts, each with the place in the text that it came from.

A place is a range of characters of ``Document.text``: first, past the last. Nothing here says how a fact is found.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

Range = tuple[int, int]


class SectionKind(StrEnum):
    """What a part of a resume under one heading is about."""

    PERSONAL = "personal"
    SUMMARY = "summary"
    EXPERIENCE = "experience"
    EDUCATION = "education"
    SKILLS = "skills"
    LANGUAGES = "languages"
    CERTIFICATIONS = "certifications"
    PROJECTS = "projects"
    VOLUNTEERING = "volunteering"
    PUBLICATIONS = "publications"
    AWARDS = "awards"
    INTERESTS = "interests"
    REFERENCES = "references"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the text. ``heading`` is None for what stands before the first heading; ``language``: ISO 639-1."""

    kind: SectionKind
    heading: Range | None
    body: Range
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A value in its normal form (an e-mail in lower case, a phone as E.164) and the place that shows it."""

    value: str
    place: Range


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the person. ``links`` holds profiles and portfolios too; phones are E.164 where that is certain."""

    name: Fact | None = None
    emails: tuple[Fact, ...] = ()
    phones: tuple[Fact, ...] = ()
    links: tuple[Fact, ...] = ()
    location: Fact | None = None


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A date as exact as a resume gives it: a year, mostly with a month (1 to 12), rarely with a day."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """Return ``2019``, ``2019-09`` or ``2019-09-30``."""
        if self.month is None:
            return f"{self.year:04d}"
        return f"{self.year:04d}-{self.month:02d}" + (f"-{self.day:02d}" if self.day is not None else "")


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time. ``end`` is None when it goes on (``is_current``) or is not told; ``place`` shows the dates."""

    start: Moment | None
    end: Moment | None
    is_current: bool
    place: Range


@dataclass(frozen=True, slots=True)
class Job:
    """One post. ``place`` covers all that is said of it, its description as well; ``period`` is None when undated.

    ``levels`` and ``role_id`` are what the models say of the title, empty where they say nothing.
    """

    title: Fact
    employer: Fact | None
    period: Period | None
    place: Range
    levels: tuple[str, ...] = ()
    role_id: str | None = None


@dataclass(frozen=True, slots=True)
class Education:
    """One course of study or training, finished or not."""

    degree: Fact | None
    school: Fact | None
    period: Period | None
    place: Range


@dataclass(frozen=True, slots=True)
class Certification:
    """A certificate or licence to work, with the date it was given where the resume says so."""

    name: Fact
    given: Moment | None = None


class Cefr(StrEnum):
    """Levels of the Common European Framework of Reference for Languages, and above them the mother tongue."""

    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"
    C1 = "C1"
    C2 = "C2"
    NATIVE = "native"


@dataclass(frozen=True, slots=True)
class SpokenLanguage:
    """A language that the person speaks. ``code``: ISO 639-1 (639-3 without one); ``level`` None: not told."""

    code: str
    level: Cefr | None
    place: Range


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill of the ESCO list. ``mentions``: where it is named, in order; ``months`` of use, None where unknown.

    ``is_exact`` is false when only its meaning, not its words, was found.
    """

    uri: str
    name: str
    mentions: tuple[Range, ...]
    months: int | None = None
    is_exact: bool = True


class FindingKind(StrEnum):
    """What a person may want to ask about when reading a career."""

    GAP = "gap"
    OVERLAP = "overlap"
    UNDATED = "undated"
    BACKWARDS = "backwards"  # ends before it begins
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something odd in the dates. ``months``: how long the gap or overlap is; ``jobs``: places in ``Profile.jobs``."""

    kind: FindingKind
    jobs: tuple[int, ...]
    months: int = 0


class ReferenceSource(StrEnum):
    """Where the date comes from that stands for *today* in a resume."""

    TEXT = "text"
    FILE = "file"
    TODAY = "today"


@dataclass(frozen=True, slots=True)
class Career:
    """All jobs together. ``months``: total experience, overlaps counted once, None when no job has dates."""

    reference: date
    reference_source: ReferenceSource
    months: int | None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything that was read about one person. Jobs are in the order of the text."""

    language: str | None
    sections: tuple[Section, ...] = ()
    contact: Contact = field(default_factory=Contact)
    jobs: tuple[Job, ...] = ()
    education: tuple[Education, ...] = ()
    certifications: tuple[Certification, ...] = ()
    languages: tuple[SpokenLanguage, ...] = ()
    licences: tuple[Fact, ...] = ()  # driving licences: the value is the category, "B" for example
    skills: tuple[Skill, ...] = ()
    career: Career | None = None


def latest(jobs: Sequence[Job]) -> int | None:
    """Return the place of the job that goes on or ended last; the first of the text where dates do not tell."""

    def key(at: int) -> tuple[bool, tuple[int, int], int]:
        period = jobs[at].period
        if period is None:
            return False, (0, 0), -at
        last = period.end or period.start
        return period.is_current, (last.year, last.month or 0) if last else (0, 0), -at

    return max(range(len(jobs)), key=key, default=None)
