"""The facts of a resume as the command line prints them; part of the contract of ``classify``."""

from typing import Any, Final

from classifyme_desktop.domain.prediction import Scored
from classifyme_desktop.domain.profile import Career, Education, Fact, Job, Moment, Period, Profile, Skill
from classifyme_desktop.profile.skills.gaps import gaps
from classifyme_desktop.services.understand import Understood

_DIGITS: Final = 6
_MOST_GAPS: Final = 10
_MONTHS_OF_YEAR: Final = 12


def of_understood(understood: Understood, role_id: str | None = None) -> dict[str, Any]:
    """Return the fields of what was read about the person; without facts they are empty.

    ``role_id``: the role whose skills are compared with the person's; None: the one that the program names.
    """
    facts = understood.facts
    profile = facts.profile if facts else Profile(None)
    document = understood.reading.document
    career = profile.career
    return {
        "level": [of_scored(scored) for scored in understood.level],
        "skills": [_of_skill(skill) for skill in profile.skills],
        "experience_years": _years(career),
        "jobs": [_of_job(job) for job in profile.jobs],
        "education": [_of_education(course) for course in profile.education],
        "certifications": [
            {"name": one.name.value, "given": _said(one.given), "place": list(one.name.place)}
            for one in profile.certifications
        ],
        "contact": {
            "name": _value(profile.contact.name),
            "emails": [one.value for one in profile.contact.emails],
            "phones": [one.value for one in profile.contact.phones],
            "links": [one.value for one in profile.contact.links],
            "location": _value(profile.contact.location),
        },
        "languages": [{"lang": one.code, "level": one.level.value if one.level else None} for one in profile.languages],
        "licences": [one.value for one in profile.licences],
        "career": _of_career(career),
        "next_roles": [of_scored(scored) for scored in understood.next_roles],
        "skill_gaps": _gaps(understood, role_id),
        "hidden_text": bool(document and document.hidden),
        "quality": None if facts is None else round(facts.quality.figure, _DIGITS),
    }


def _gaps(understood: Understood, role_id: str | None) -> list[dict[str, Any]]:
    prediction = understood.prediction
    if role_id is None and prediction is not None and not prediction.is_abstained:
        role_id = prediction.top[0].id
    if role_id is None or understood.facts is None:
        return []
    missing = gaps(role_id, understood.facts.profile.skills, understood.language)
    return [
        {"name": gap.name, "uri": gap.uri, "essential": gap.is_essential, "weight": round(gap.weight, _DIGITS)}
        for gap in missing[:_MOST_GAPS]
    ]


def of_scored(scored: Scored) -> dict[str, Any]:
    """Return an id with its probability."""
    return {"id": scored.id, "p": round(scored.p, _DIGITS)}


def _of_skill(skill: Skill) -> dict[str, Any]:
    return {
        "name": skill.name,
        "uri": skill.uri,
        "mentions": [list(place) for place in skill.mentions],
        "months": skill.months,
    }


def _of_job(job: Job) -> dict[str, Any]:
    return {
        "title": job.title.value,
        "employer": _value(job.employer),
        **_of_period(job.period),
        "levels": list(job.levels),
        "role": job.role_id,
        "place": list(job.place),
    }


def _of_education(course: Education) -> dict[str, Any]:
    return {
        "degree": _value(course.degree),
        "school": _value(course.school),
        **_of_period(course.period),
        "place": list(course.place),
    }


def _of_period(period: Period | None) -> dict[str, Any]:
    if period is None:
        return {"start": None, "end": None, "current": False}
    return {"start": _said(period.start), "end": _said(period.end), "current": period.is_current}


def _of_career(career: Career | None) -> dict[str, Any] | None:
    if career is None:
        return None
    return {
        "months": career.months,
        "reference": career.reference.isoformat(),
        "reference_source": career.reference_source.value,
        "findings": [{"kind": one.kind.value, "jobs": list(one.jobs), "months": one.months} for one in career.findings],
    }


def _years(career: Career | None) -> float | None:
    return None if career is None or career.months is None else round(career.months / _MONTHS_OF_YEAR, 1)


def _value(fact: Fact | None) -> str | None:
    return fact.value if fact else None


def _said(moment: Moment | None) -> str | None:
    return str(moment) if moment else None
