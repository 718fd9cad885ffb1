"""All facts of one resume, put together from the parts of this package. Pure: text and dates in, facts out."""

from dataclasses import dataclass
from datetime import date

from classifyme_desktop.domain.profile import Profile, Range
from classifyme_desktop.profile import (
    career,
    certifications,
    contact,
    education,
    jobs,
    language,
    licences,
    likeness,
    sections,
    skills,
    spoken,
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a text says. ``phrases``: places that may name a skill in words of their own, for the models to judge.

    ``fingerprint``: 64 bits that two versions of a resume nearly share, None for a text without words.
    """

    profile: Profile
    phrases: tuple[Range, ...] = ()
    fingerprint: int | None = None


def read(text: str, masked: str, made_on: date | None, today: date) -> Facts:
    """Return the facts of a resume.

    ``masked``: the text without what says who the person is, as long as it; skills are looked for there. ``made_on``:
    when the file was last changed, if it says so; ``today`` stands for now where neither text nor file has a date.
    """
    parts = sections.find(text)
    spoken_by_all = language.language(masked)
    reference, source = career.reference(text, made_on, today)
    held = jobs.find(text, parts)
    courses = education.find(text, parts)
    whole = career.of(held, reference, source)
    named = [fact.place for job in held if (fact := job.employer)]
    named += [fact.place for course in courses if (fact := course.school)]
    named += [job.title.place for job in held]  # a title is a job, not a skill
    mentions = skills.find(masked, parts, spoken_by_all, barred=named)
    profile = Profile(
        language=spoken_by_all,
        sections=parts,
        contact=contact.find(text, parts),
        jobs=held,
        education=courses,
        certifications=certifications.find(text, parts),
        languages=spoken.find(text, parts),
        licences=licences.find(text),
        skills=skills.gathered(mentions, held, lambda some: career.of(some, reference, source).months, spoken_by_all),
        career=whole,
    )
    return Facts(profile, skills.phrases(masked, parts, mentions), likeness.fingerprint(masked) or None)
