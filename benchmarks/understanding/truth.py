"""What is known exactly of one invented resume, as one line of ``facts.jsonl``."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class TrueJob:
    """One post. Dates are ``YYYY-MM`` or ``YYYY``; both None and not current: undated. ``slack``: months left open."""

    title: str
    employer: str
    start: str | None
    end: str | None
    current: bool
    slack: int = 0


@dataclass(frozen=True, slots=True)
class TrueStudy:
    """One course of study with the year it ended."""

    degree: str
    school: str
    end: str


@dataclass(frozen=True, slots=True)
class TrueLanguage:
    """``level``: A1 to C2, *native*, or None where the resume does not tell."""

    code: str
    level: str | None


@dataclass(frozen=True, slots=True)
class TrueSkill:
    """A skill of ESCO, one surface it has in the resume, and other URIs that are right for that surface."""

    uri: str
    label: str
    surface: str
    also: tuple[str, ...] = ()


@dataclass(slots=True)
class Truth:
    """All facts of one file.

    ``months``: total experience. ``reference``: ``YYYY-MM-DD``, told by *text* or *file*. ``hidden``: texts that a
    person does not see. ``lines``: the lines of a PDF in their order of reading, else empty.
    ``other_tools``: tools named that ESCO lacks. ``unjudged``: passages whose skills nobody has labelled.
    """

    file: str
    language: str
    layout: int
    format: str
    name: str
    emails: list[str]
    phones: list[str]
    links: list[str]
    town: str
    reference: str
    reference_source: str
    months: int
    jobs: list[TrueJob] = field(default_factory=list)
    education: list[TrueStudy] = field(default_factory=list)
    certifications: list[str] = field(default_factory=list)
    languages: list[TrueLanguage] = field(default_factory=list)
    licences: list[str] = field(default_factory=list)
    skills: list[TrueSkill] = field(default_factory=list)
    other_tools: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    unjudged: list[str] = field(default_factory=list)

    def as_json(self) -> str:
        """Return the facts as one line."""
        return json.dumps(asdict(self), ensure_ascii=False)


def read(path: Path) -> list[Truth]:
    """Return what ``facts.jsonl`` holds."""
    with path.open(encoding="utf-8") as file:
        return [_truth(json.loads(line)) for line in file]


def _truth(read_line: dict[str, Any]) -> Truth:
    read_line["jobs"] = [TrueJob(**job) for job in read_line["jobs"]]
    read_line["education"] = [TrueStudy(**study) for study in read_line["education"]]
    read_line["languages"] = [TrueLanguage(**language) for language in read_line["languages"]]
    read_line["skills"] = [TrueSkill(**{**skill, "also": tuple(skill["also"])}) for skill in read_line["skills"]]
    return Truth(**read_line)
