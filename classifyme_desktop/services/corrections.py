"""What readers say of people: stored, journalled, taken back. What a reader said stands until a reader says otherwise.

Every change is one transaction, over one person or many, and can be taken back as one, after a restart as well.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from classifyme_desktop.domain import correction, searchable
from classifyme_desktop.domain import profile as profiles
from classifyme_desktop.domain.correction import Correction, Kind, Labels, Saying
from classifyme_desktop.domain.criteria import OF_FACTS, Field
from classifyme_desktop.domain.journal import Action, Subject
from classifyme_desktop.domain.prediction import Prediction
from classifyme_desktop.domain.profile import Profile
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import UsageError
from classifyme_desktop.profile.skills import naming
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import corrections, journal, moment, predictions, standing
from classifyme_desktop.storage import profiles as stored_profiles
from classifyme_desktop.storage.corrections import ME, Before
from classifyme_desktop.storage.database import Database

_LONGEST_NAME: Final = 40  # characters of what a reader is called
_LONGEST_FACT: Final = 200


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as the program and readers see them: the newest prediction, what was read, and the labels that stand."""

    resume_id: ResumeId
    prediction: Prediction | None
    read: Profile
    labels: Labels


@dataclass(frozen=True, slots=True)
class Change:
    """What was said at once, or taken back. ``change_id`` None: all was said already; ``resume_ids``: of whom."""

    change_id: int | None
    resume_ids: tuple[ResumeId, ...]
    kinds: tuple[Kind, ...] = ()


Says = Callable[[Person], Sequence[Saying]]


def of(workspace: Workspace, resume_id: ResumeId) -> Labels:
    """Return what stands for a person. Raises StorageError (``resume_unknown``). Any thread."""
    with workspace.reading() as db:
        return corrections.labels(db, resume_id)


def say(workspace: Workspace, resume_ids: Sequence[ResumeId], says: Says) -> Change:
    """Store what a reader says of people; what stands already is not said again. Any thread; blocks until it is kept.

    Raises StorageError (``resume_unknown``, ``library_read_only``) and what ``says`` raises; then nothing is stored.
    """
    return workspace.write(lambda db: said(db, resume_ids, says))


def said(db: Database, resume_ids: Sequence[ResumeId], says: Says) -> Change:
    """Do what ``say`` does as a part of a larger change, inside the caller's ``atomic``."""
    now, called = moment.utc_now(), corrections.reader(db)
    number = corrections.next_change(db)
    told: dict[ResumeId, list[Saying]] = {}
    for resume_id in dict.fromkeys(resume_ids):
        person = _person(db, resume_id)
        news = [one for one in says(person) if correction.is_news(person.labels, one)]
        if news:
            told[resume_id] = news
            before = _before(person)
            corrections.add(db, resume_id, news, change_id=number, before=before, reader=called, now=now)
            _note(db, Action.LABEL, resume_id, number, [one.kind for one in news], now)
    kinds = tuple(dict.fromkeys(one.kind for news in told.values() for one in news))
    return Change(number if told else None, tuple(told), kinds)


def _person(db: Database, resume_id: ResumeId) -> Person:
    said = corrections.labels(db, resume_id)
    stored = stored_profiles.as_read(db, resume_id)
    read = stored.facts.profile if stored else Profile(None)
    return Person(resume_id, predictions.latest(db, resume_id), read, said)


def _before(person: Person) -> Mapping[Field, Before]:
    newest, at = person.prediction, profiles.latest(person.read.jobs)
    role = Before(newest.top[0].id, newest.iteration) if newest is not None and newest.top else Before()
    return {
        Field.ROLE: role,
        Field.LEVEL: Before(correction.BETWEEN.join(person.read.jobs[at].levels) if at is not None else ""),
    }


def _note(
    db: Database, action: Action, resume_id: ResumeId, number: int, kinds: Sequence[Kind], now: str
) -> None:  # ids and kinds only: an entry outlives the person that it tells of
    for kind in kinds:
        if kind is not Kind.SKIPPED:
            journal.append(db, action, Subject.RESUME, resume_id, {"change": number, "kind": kind.value}, now=now)


# ------------------------------------------------------------------ levels, skills, facts


def set_level(workspace: Workspace, resume_ids: Sequence[ResumeId], label: str) -> Change:
    """Say the level of people, one of ``searchable.LEVELS``. Raises as ``say``; UsageError (``level_unknown``)."""
    return say(workspace, resume_ids, lambda _: [of_level(label)])


def confirm_level(workspace: Workspace, resume_ids: Sequence[ResumeId]) -> Change:
    """Say that the level shown of people is right; what a reader said before stands, who has none is passed over.

    Raises as ``say``.
    """
    return say(workspace, resume_ids, _level_confirmed)


def _level_confirmed(person: Person) -> list[Saying]:
    level = level_told(person.read) if person.labels.level is None else None
    return [] if level is None else [of_level(level)]


def level_told(read: Profile) -> str | None:
    """Return the level that lists show of the latest job as the program reads it."""
    at = profiles.latest(read.jobs)
    return None if at is None else searchable.highest(read.jobs[at].levels)


def of_level(label: str) -> Saying:
    """Return the saying of a level. Raises UsageError (``level_unknown``)."""
    if label not in searchable.LEVELS:
        raise UsageError(
            "level_unknown", "There is no such level. There are: owner, chief, vp, director, manager, staff."
        )
    return Saying(Kind.LEVEL_CHANGED, Field.LEVEL, label)


def add_skill(workspace: Workspace, resume_ids: Sequence[ResumeId], uri: str) -> Change:
    """Say that people have a skill of ESCO. Raises as ``say``; UsageError (``skill_id_unknown``)."""
    called: dict[str, str] = {}

    def says(person: Person) -> list[Saying]:
        if _holds(person, uri):
            return []
        language = person.read.language or ""
        if language not in called:
            called[language] = _skill_name(uri, person.read.language)
        return [Saying(Kind.SKILL_ADDED, Field.SKILL, uri, called[language])]

    return say(workspace, resume_ids, says)


def remove_skill(workspace: Workspace, resume_ids: Sequence[ResumeId], uri: str) -> Change:
    """Say that people do not have a skill that was read or added. Raises as ``say``."""
    gone = Saying(Kind.SKILL_REMOVED, Field.SKILL, uri)
    return say(workspace, resume_ids, lambda person: [gone] if _holds(person, uri) else [])


def _holds(person: Person, uri: str) -> bool:
    return any(skill.uri == uri for skill in correction.corrected(person.read, person.labels).skills)


def _skill_name(uri: str, language: str | None) -> str:
    try:
        return naming.name(uri, language)
    except KeyError as error:
        raise UsageError("skill_id_unknown", "This skill is not in the list of skills that the program has.") from error


def change_fact(workspace: Workspace, resume_id: ResumeId, field: Field, value: str) -> Change:
    """Put a fact in other words. It is kept beside what was read, for those who show facts; nothing is ranked by it.

    Raises as ``say``; UsageError (``fact_empty``, ``fact_long``); ValueError for a field that is not of ``OF_FACTS``.
    """
    if field not in OF_FACTS:
        raise ValueError(field)
    clean = " ".join(value.replace("\0", " ").split())
    if not clean:
        raise UsageError("fact_empty", "Write what is right, or take the correction back.")
    if len(clean) > _LONGEST_FACT:
        raise UsageError("fact_long", "Write the fact in at most 200 characters.")
    return say(workspace, [resume_id], lambda _: [Saying(Kind.FACT_CHANGED, field, clean)])


def take_back_fact(workspace: Workspace, resume_id: ResumeId, field: Field) -> Change | None:
    """Take back all that readers said of a fact, so that what was read stands again; None where they said nothing.

    Can be taken back itself, by ``undo``. Raises StorageError (``library_read_only``).
    """

    def change(db: Database) -> Change | None:
        said = correction.standing(standing.rows(db, resume_id))
        return _take_back(
            db, [one for one in said if one.saying.kind is Kind.FACT_CHANGED and one.saying.field is field]
        )

    return workspace.write(change)


# ------------------------------------------------------------------ taking back


def undo(workspace: Workspace, change_id: int | None = None) -> Change | None:
    """Take a change back, the last one that stands by default; None when there is nothing to take back.

    A change that takes another back can be taken back too. Raises StorageError (``library_read_only``).
    """
    return workspace.write(lambda db: taken_back(db, change_id))


def taken_back(db: Database, change_id: int | None = None) -> Change | None:
    """Do what ``undo`` does as a part of a larger change, inside the caller's ``atomic``."""
    number = corrections.last_change(db) if change_id is None else change_id
    return _take_back(db, corrections.standing_of_change(db, number) if number is not None else [])


def _take_back(db: Database, rows: Sequence[Correction]) -> Change | None:
    if not rows:
        return None
    now, new = moment.utc_now(), corrections.next_change(db)
    corrections.take_back(db, rows, change_id=new, reader=corrections.reader(db), now=now)
    for row in rows:
        _note(db, Action.UNLABEL, row.resume_id, new, [row.saying.kind], now)
    people = tuple(dict.fromkeys(row.resume_id for row in rows))
    return Change(new, people, tuple(dict.fromkeys(row.saying.kind for row in rows)))


# ------------------------------------------------------------------ who reads


def reader(workspace: Workspace) -> str:
    """Return what the reader of this library is called; ``me`` until somebody says otherwise."""
    with workspace.reading() as db:
        return corrections.reader(db)


def set_reader(workspace: Workspace, called: str) -> str:
    """Call the reader otherwise from now on and return the name as it is kept; nothing stands for ``me``.

    Raises UsageError (``reader_long``) and StorageError (``library_read_only``).
    """
    clean = " ".join(called.replace("\0", " ").split()) or ME
    if len(clean) > _LONGEST_NAME:
        raise UsageError("reader_long", "Name the reader in at most 40 characters.")
    workspace.write(lambda db: corrections.set_reader(db, clean))
    return clean
