"""What a demo CV or gig is made of, in words only; knows nothing of files, fonts or layouts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Layout(StrEnum):
    """How one CV is set; the first part of the value is the suffix of its file."""

    PDF_CLASSIC = "pdf/classic"
    PDF_SIDEBAR = "pdf/sidebar"
    PDF_BAND = "pdf/band"
    PDF_TABLE = "pdf/table"
    PDF_ACADEMIC = "pdf/academic"
    PDF_SCAN = "pdf/scan"
    PDF_PROTECTED = "pdf/protected"
    DOCX_PLAIN = "docx/plain"
    DOCX_TABLE = "docx/table"
    DOCX_BOXES = "docx/boxes"
    TXT = "txt/plain"

    @property
    def suffix(self) -> str:
        """``pdf``, ``docx`` or ``txt``."""
        return self.value.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Job:
    """One position; ``tasks`` has one task per bullet (see ``bullets``), ``tools`` may be empty."""

    title: str
    employer: str
    place: str
    start: str
    end: str
    tasks: str
    tools: str = ""


@dataclass(frozen=True, slots=True)
class Study:
    """One diploma or course."""

    years: str
    degree: str
    school: str


@dataclass(frozen=True, slots=True)
class Person:
    """One invented CV.

    ``skills`` are (group, list) pairs, ``extra`` is a heading of the person's own with bullets (or two empty
    strings), ``language`` is ``en`` or ``fr``, ``accent`` a colour #rrggbb.

    ``role_id`` is the role that a careful reader gives the CV, ``note`` says why it is in the demo.
    """

    stem: str
    language: str
    role_id: str
    layout: Layout
    accent: str
    note: str
    name: str
    headline: str
    city: str
    email: str
    phone: str
    profile: str
    jobs: tuple[Job, ...]
    studies: tuple[Study, ...]
    skills: tuple[tuple[str, str], ...]
    languages: tuple[str, ...]
    certificates: tuple[str, ...] = ()
    interests: str = ""
    extra: tuple[str, str] = ("", "")

    @property
    def file_name(self) -> str:
        """The name of the file below ``resources/demo/resumes``."""
        return f"{self.stem}.{self.layout.suffix}"


@dataclass(frozen=True, slots=True)
class Gig:
    """One invented advertisement.

    ``sections`` are (heading, text) pairs; a text that starts with ``- `` is a list (see ``bullets``). ``top_3`` are
    the stems of the CVs that a careful reader ranks first, best first.
    """

    stem: str
    suffix: str
    language: str
    role_id: str
    title: str
    facts: str
    sections: tuple[tuple[str, str], ...]
    top_3: tuple[str, str, str]

    @property
    def file_name(self) -> str:
        """The name of the file below ``resources/demo/gigs``."""
        return f"{self.stem}.{self.suffix}"


HEADINGS = {
    "en": {
        "profile": "Profile",
        "jobs": "Experience",
        "studies": "Education",
        "skills": "Skills",
        "languages": "Languages",
        "certificates": "Certificates",
        "interests": "Interests",
        "contact": "Contact",
        "tools": "Tools: ",
        "dates": "Dates",
        "position": "Position",
        "tasks": "Main tasks",
    },
    "fr": {
        "profile": "Profil",
        "jobs": "Expérience professionnelle",
        "studies": "Formation",
        "skills": "Compétences",
        "languages": "Langues",
        "certificates": "Habilitations et certificats",
        "interests": "Centres d'intérêt",
        "contact": "Coordonnées",
        "tools": "Outils : ",
        "dates": "Période",
        "position": "Poste",
        "tasks": "Missions",
    },
}


def flat(text: str) -> str:
    """The text on one line: sources are wrapped to be readable, pages wrap by themselves."""
    return " ".join(text.split())


def bullets(text: str) -> list[str]:
    """The entries of a list whose lines start with ``- ``; other lines go on with the entry before."""
    return [flat(part) for part in re.split(r"(?:^|\n)\s*- ", text) if part.strip()]


def typeset(text: str, language: str) -> str:
    """The text with curly apostrophes and, in French, unbreakable spaces before double marks (as Word)."""
    text = flat(text).replace("'", "\u2019")
    if language == "fr":
        for mark in (":", ";", "!", "?", "»"):
            text = text.replace(f" {mark}", f"\u00a0{mark}")
        text = text.replace("« ", "«\u00a0")
    return text


def period(job: Job) -> str:
    """The dates of a job, joined by an en dash."""
    return f"{job.start} \u2013 {job.end}"


def strings(person: Person) -> Iterator[str]:
    """Every piece of text that must be readable in the file of ``person``, headings left out."""
    yield from (person.name, person.headline, person.city, person.email, person.phone, flat(person.profile))
    for job in person.jobs:
        yield from (
            job.title,
            job.employer,
            job.place,
            job.start,
            job.end,
            *bullets(job.tasks),
            flat(job.tools),
        )
    for study in person.studies:
        yield from (study.years, study.degree, study.school)
    for group, text in person.skills:
        yield from (group, flat(text))
    yield from (*person.languages, *person.certificates, flat(person.interests))
    yield from (person.extra[0], *bullets(person.extra[1]))
