"""The facts about a person for a reader who is not to know who it is, in the words of the blind text."""

from datetime import date

from classifyme_desktop.domain.blind import BlindJob, BlindProfile, BlindText
from classifyme_desktop.domain.profile import Cefr, Fact, Job, Profile
from classifyme_desktop.profile.blind import durations

_EDGES = " \t\n…,;:|/•·-–—()[]"
_MONTHS_OF_YEAR = 12


def of(profile: Profile, shown: BlindText, candidate: str, language: str, today: date) -> BlindProfile:
    """Return the facts without what says whose they are.

    Args:
        profile: what was read of a resume.
        shown: its blind text.
        candidate: what stands for the person's name.
        language: of the durations, ``en`` or ``fr``.
        today: the day that *until now* means where the resume has no date of its own.
    """
    career = profile.career
    reference = career.reference if career else today
    months = career.months if career else None
    return BlindProfile(
        candidate=candidate,
        jobs=tuple(_job(job, shown, language, reference) for job in profile.jobs),
        degrees=_said(shown, [course.degree for course in profile.education]),
        certifications=_said(shown, [one.name for one in profile.certifications]),
        languages=tuple((one.code, level(one.level)) for one in profile.languages),
        licences=tuple(one.value for one in profile.licences),
        skills=tuple(skill.name for skill in profile.skills),
        years=None if months is None else (months + _MONTHS_OF_YEAR // 2) // _MONTHS_OF_YEAR,
    )


def level(level: Cefr | None) -> Cefr | None:
    """Return a level of a language where the mother tongue, which tells an origin, counts as C2."""
    return Cefr.C2 if level is Cefr.NATIVE else level


def _job(job: Job, shown: BlindText, language: str, reference: date) -> BlindJob:
    months, duration = durations.of_period(job.period, reference, language)
    is_current = job.period is not None and job.period.is_current
    return BlindJob(_words(shown, job.title), _words(shown, job.employer), months, duration, is_current)


def _said(shown: BlindText, facts: list[Fact | None]) -> tuple[str, ...]:
    return tuple(words for fact in facts if (words := _words(shown, fact)))


def _words(shown: BlindText, fact: Fact | None) -> str:
    """Return what a reader sees of a fact on one line, empty where all of it is hidden."""
    words = "" if fact is None else " ".join(shown.excerpt(fact.place).split())
    stripped = words.strip(_EDGES)
    return stripped + ")" if stripped.count("(") > stripped.count(")") else stripped
