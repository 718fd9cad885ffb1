"""The lines of a shortlist as they leave the program: with everything about a person, or blind."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from classifyme_desktop.domain.decision import Decided
from classifyme_desktop.domain.document import FileState
from classifyme_desktop.domain.gig_profile import Need
from classifyme_desktop.domain.label_state import DECIDED
from classifyme_desktop.domain.profile import Cefr, Job, Profile
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.domain.taxonomy import Role
from classifyme_desktop.profile.contact import written
from classifyme_desktop.services import blind
from classifyme_desktop.services.blind import Blinded, Candidates
from classifyme_desktop.services.people import RankedPerson
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import profiles, tags
from classifyme_desktop.storage.profiles import StoredProfile

_MONTHS_OF_YEAR: Final = 12
_MOST_ROLES: Final = 3
_MET: Final = 2  # marks of a must that is met


@dataclass(frozen=True, slots=True)
class Criterion:
    """A must of the gig and how far a person meets it: 2 fully, 1 partly, 0 not; None where the resume is silent."""

    text: str
    marks: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One person of a shortlist. Empty is what is not known, or not shown to a blind reader.

    ``roles``: names of the likeliest roles, first that of a reader or the one the program names, "" where it abstains.
    ``parts``: the parts of the score by name, each in [0, 1]. ``phone`` is as people write it.
    """

    rank: int
    candidate: str
    score: float
    parts: Mapping[str, float] = field(default_factory=dict)
    band: tuple[int, int] | None = None
    name: str = ""
    email: str = ""
    phone: str = ""
    location: str = ""
    title: str = ""
    employer: str = ""
    roles: tuple[str, ...] = ()
    role_confidence: float | None = None
    levels: tuple[str, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    matched: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    years: float | None = None
    languages: tuple[str, ...] = ()
    decided: Decided | None = None
    tags: tuple[str, ...] = ()
    note: str = ""
    file: str = ""
    state: FileState | None = None
    has_hidden_text: bool | None = None
    iteration: int | None = None
    model_sha256: str = ""


def lines(
    workspace: Workspace,
    people: Sequence[RankedPerson],
    *,
    language: str = "en",
    decided: Mapping[ResumeId, Decided] | None = None,
    candidates: Candidates | None = None,
) -> list[Line]:
    """Return the lines of people, in their order. Any thread.

    Args:
        workspace: the library that holds them.
        people: ranked for one gig.
        language: of names of roles and words, ``en`` or ``fr``.
        decided: what stands for people of the gig, from ``decisions.of_gig``.
        candidates: makes the lines blind; they hold nothing then that says who a person is.
    """
    with workspace.reading() as db:
        stored = {p.match.resume_id: profiles.get(db, p.match.resume_id) for p in people}
        shown = [p.match.resume_id for p in people] if candidates is None else []
        tagged, noted = tags.of_resumes(db, shown), tags.notes(db, shown)
    made = []
    for person in people:
        facts = stored[person.match.resume_id]
        if candidates is None:
            more = _open(person, facts, language)
            more |= {"tags": tagged.get(person.match.resume_id, ()), "note": noted.get(person.match.resume_id, "")}
        else:
            number = candidates.number(person.match.resume_id)
            more = _blind(blind.read(workspace, person.match.resume_id, number, language), facts)
        shared = _base(person, workspace.taxonomy.by_id, language)
        made.append(Line(**shared, **more, decided=(decided or {}).get(person.match.resume_id)))
    return made


def _base(person: RankedPerson, names: Mapping[str, Role], language: str) -> dict[str, Any]:
    """Return what a line holds whether it is blind or not."""
    prediction = person.prediction
    roles, confidence = _roles(person)
    return {
        "rank": person.match.rank,
        "score": person.match.score,
        "parts": asdict(person.match.parts),
        "band": person.match.band,
        "criteria": tuple(
            Criterion(one.text, None if one.is_met is None else _MET if one.is_met else 0)
            for one in person.coverage.musts
            if one.need is Need.MUST
        ),
        "matched": person.coverage.matched,
        "missing": person.coverage.missing,
        "roles": tuple(names[one].label(language) if one else "" for one in roles),
        "role_confidence": confidence,
        "state": person.file.state,
        "iteration": prediction.iteration if prediction else None,
        "model_sha256": prediction.model_sha256 if prediction else "",
    }


def _roles(person: RankedPerson) -> tuple[list[str], float | None]:
    """Return the ids of the roles of a line and how sure the first is: a reader's before the program's."""
    file, prediction = person.file, person.prediction
    likely = [scored.id for scored in prediction.top] if prediction else []
    if file.role_state in DECIDED:
        others = [one for one in likely if one != file.role_id]
        return [file.role_id or "", *others][:_MOST_ROLES], file.confidence
    if file.is_abstained:
        likely = ["", *likely]
    return likely[:_MOST_ROLES], prediction.confidence if prediction else None


def _open(person: RankedPerson, stored: StoredProfile | None, language: str) -> dict[str, Any]:
    profile = stored.facts.profile if stored else Profile(None)
    contact, job, career = profile.contact, latest(profile.jobs), profile.career
    months = career.months if career else None
    return {
        "candidate": person.candidate_id,
        "name": contact.name.value if contact.name else "",
        "email": contact.emails[0].value if contact.emails else "",
        "phone": written.phone(contact.phones[0].value, language) if contact.phones else "",
        "location": contact.location.value if contact.location else "",
        "title": job.title.value if job else "",
        "employer": job.employer.value if job and job.employer else "",
        "levels": job.levels if job else (),
        "years": None if months is None else round(months / _MONTHS_OF_YEAR, 1),
        "languages": tuple(_spoken(one.code, one.level) for one in profile.languages),
        "file": Path(person.file.path).name,
        "has_hidden_text": bool(stored.hidden) if stored else None,
    }


def _blind(read: Blinded, stored: StoredProfile | None) -> dict[str, Any]:
    jobs = stored.facts.profile.jobs if stored else ()
    job = latest(jobs)
    shown = None if job is None else read.profile.jobs[jobs.index(job)]
    return {
        "candidate": read.candidate,
        "title": shown.title if shown else "",
        "employer": shown.employer if shown else "",
        "levels": job.levels if job else (),
        "years": read.profile.years,
        "languages": tuple(_spoken(code, level) for code, level in read.profile.languages),
        "has_hidden_text": bool(stored.hidden) if stored else None,
    }


def latest(jobs: Sequence[Job]) -> Job | None:
    """Return the job that goes on, else the one that ended last, else the first of the text; None without jobs."""
    return max(jobs, key=_how_late, default=None)


def _how_late(job: Job) -> tuple[bool, int, int]:
    period = job.period
    if period is None:
        return False, 0, 0
    end = period.end or period.start
    return period.is_current, end.year if end else 0, (end.month or 0) if end else 0


def _spoken(code: str, level: Cefr | None) -> str:
    return f"{code} {level.value}" if level else code
