"""The facts of a person that a reader may put right: what was read, where it stands, and what a reader said instead."""

from dataclasses import dataclass
from typing import Final

from classifyme_desktop.domain.criteria import OF_FACTS, Field
from classifyme_desktop.domain.profile import Education, Fact, Range
from classifyme_desktop.services.candidate import Candidate

MOST_YEARS: Final = 80.0
_MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class ShownFact:
    """One fact. ``read``: as it stands in the resume, empty where nothing was found; ``place``: where it stands there.

    ``said``: what a reader said instead, None where none did. Years of experience are numbers with a point.
    """

    field: Field
    read: str
    place: Range | None
    said: str | None

    @property
    def value(self) -> str:
        """Return what is to be shown: what a reader said, else what was read."""
        return self.read if self.said is None else self.said


def of(candidate: Candidate) -> tuple[ShownFact, ...]:
    """Return all facts that can be put right, in the order of ``OF_FACTS``."""
    said = candidate.labels.facts
    months = None if candidate.profile.career is None else candidate.profile.career.months
    found = []
    for field in OF_FACTS:
        if field is Field.YEARS:
            read, place = ("", None) if months is None else (f"{months / _MONTHS:.1f}", None)
        else:
            fact = _read(candidate, field)
            read, place = ("", None) if fact is None else (fact.value, fact.place)
        found.append(ShownFact(field, read, place, said.get(field)))
    return tuple(found)


def _read(candidate: Candidate, field: Field) -> Fact | None:
    profile, job = candidate.profile, candidate.latest_job
    if field is Field.NAME:
        return profile.contact.name
    if field is Field.PLACE:
        return profile.contact.location
    if field is Field.DEGREE:
        return _latest_degree(profile.education)
    if field is Field.CERTIFICATE:
        return profile.certifications[0].name if profile.certifications else None
    if job is None:
        return None
    return job.title if field is Field.TITLE else job.employer


def _latest_degree(courses: tuple[Education, ...]) -> Fact | None:
    """Return the first degree in the resume, which names the latest one first as a rule."""
    return next((course.degree for course in courses if course.degree is not None), None)


def years(typed: str) -> str | None:
    """Return years as they are kept, None for what is no number from 0 to 80; a comma may stand for the point."""
    try:
        number = float(typed.strip().replace(",", "."))
    except ValueError:
        return None
    return f"{number:.1f}" if 0 <= number <= MOST_YEARS else None
