"""Counts over a library and over what a search finds in it: the same people, counted one way and the other."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from classifyme_desktop.domain.correction import Kind, Saying
from classifyme_desktop.domain.criteria import NOBODY, Coded, Criterion, Field, Words
from classifyme_desktop.domain.document import FileKind, FileState
from classifyme_desktop.domain.gig_profile import AskedSkill, GigProfile
from classifyme_desktop.domain.label_state import State
from classifyme_desktop.domain.profile import Cefr, Skill, SpokenLanguage
from classifyme_desktop.domain.quality import Quality
from classifyme_desktop.storage import corrections, counts, gig_profiles, gigs, tags, trash
from classifyme_desktop.storage.corrections import Before
from classifyme_desktop.storage.counts import CONFIDENCE_BINS, RoleCount
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.profiles import Facts
from tests.helpers.profiles import TEXT, profile
from tests.unit.storage import making

JAVA, SAP = "http://data.europa.eu/esco/skill/java", "http://data.europa.eu/esco/skill/sap"
READ_ON = date(2026, 1, 2)
MANAGERS = Coded(Field.ROLE, (making.ROLES[1],))


def facts(months: int | None, *, skills: tuple[Skill, ...] = (), language: str | None = "en") -> Facts:
    whole = profile()
    career = replace(whole.career, months=months) if whole.career else None
    spoken = (SpokenLanguage("fr", Cefr.B2, (0, 0)), SpokenLanguage("ar", None, (0, 0)))
    known = replace(whole, career=career, skills=skills, languages=spoken, language=language)
    return Facts(known, Quality(), None, READ_ON)


@pytest.fixture
def filled(db: Database) -> Database:
    """Four people (two alike, one of whom no role is named, one without facts), and a file that was not read."""
    java = (Skill(JAVA, "Java", ((0, 4),), 24),)
    making.add(db, "a", TEXT, facts=facts(61, skills=java), prediction=making.prediction(1, p=0.97))
    making.add(
        db, "b", TEXT, facts=facts(66, skills=(*java, Skill(SAP, "SAP", ((0, 3),)))),
        prediction=making.prediction(1, p=0.93), path=Path("/other/b.pdf"), now="2026-01-02T23:59:59+00:00",
    )  # fmt: skip
    unsure = making.prediction(2, p=0.4, is_abstained=True)
    making.add(db, "c", TEXT, facts=facts(None, language=None), prediction=unsure)
    making.add(db, "d", "only words", prediction=making.prediction(1, p=1.0))
    failed = making.failed(FileState.SCANNED)
    making.add(db, "e", reading=failed, prediction=None, embedding=None)
    return db


def test_roles_are_counted_by_who_decided_and_by_confidence(filled: Database):
    found = sorted(counts.people(filled).roles, key=lambda one: one.bin or 0)
    assert [(one.role_id, one.state, one.bin, one.count) for one in found] == [
        (None, State.UNCONFIRMED, 8, 1),
        (making.ROLES[1], State.UNCONFIRMED, 18, 1),
        (making.ROLES[1], State.UNCONFIRMED, CONFIDENCE_BINS - 1, 2),
    ]
    assert found[-1].confidence == pytest.approx(1.97)


def test_a_readers_role_is_counted_as_theirs(filled: Database):
    resume_id = making.resume_of(filled, 3)
    with filled.atomic():
        said = [Saying(Kind.ROLE_CHANGED, Field.ROLE, making.ROLES[1])]
        corrections.add(filled, resume_id, said, change_id=1, before={Field.ROLE: Before(making.ROLES[2], 1)})
    by_reader = [one for one in counts.people(filled).roles if one.state is not State.UNCONFIRMED]
    assert by_reader == [RoleCount(making.ROLES[1], State.CORRECTED, CONFIDENCE_BINS - 1, 1, 1.0)]
    assert counts.judged(filled) == [(pytest.approx(0.4), False)]


def test_a_confirmed_role_was_right_and_no_role_is_not_judged(filled: Database):
    first, second = making.resume_of(filled, 1), making.resume_of(filled, 2)
    before = {Field.ROLE: Before(making.ROLES[1], 1)}
    with filled.atomic():
        right = [Saying(Kind.ROLE_CONFIRMED, Field.ROLE, making.ROLES[1])]
        corrections.add(filled, first, right, change_id=1, before=before)
        corrections.add(filled, second, [Saying(Kind.NO_ROLE)], change_id=2, before=before)
    assert counts.judged(filled) == [(pytest.approx(0.97), True)]
    assert sum(one.count for one in counts.people(filled).roles) == 4


def test_facts_years_and_tags_are_counted_by_people(filled: Database):
    with filled.atomic():
        tags.put(filled, tags.make(filled, "Étoile"), [1, 2])
        tags.make(filled, "nobody")
    everybody, managers = counts.people(filled), counts.people(filled, MANAGERS)
    assert (everybody.languages, managers.languages) == ({"ar": 3, "fr": 3}, {"ar": 2, "fr": 2})
    assert everybody.experience == managers.experience == {(making.ROLES[1], 5): 2}
    assert everybody.written == {None: 2, "en": 2}
    assert everybody.tags == {"Étoile": 2}
    assert counts.people(filled, NOBODY) == counts.PeopleCounts()


def test_files_are_counted_by_kind_state_minute_and_folder(filled: Database):
    found = counts.files(filled)
    assert found.readings == {(FileKind.PDF, FileState.ADDED): 4, (FileKind.PDF, FileState.SCANNED): 1}
    assert found.minutes == {"2026-01-02T03:04": 4, "2026-01-02T23:59": 1}
    assert counts.folders(filled) == {Path("/cvs"): 4, Path("/other"): 1}


@pytest.mark.parametrize(
    ("criterion", "people", "files"),
    [(None, 4, 5), (MANAGERS, 3, 3), (Words("words"), 1, 1), (Coded(Field.STATE, ("scanned",)), 0, 1), (NOBODY, 0, 0)],
)
def test_a_search_counts_what_it_finds(filled: Database, criterion: Criterion | None, people: int, files: int):
    found = counts.files(filled, criterion)
    for counted in (found.readings, found.minutes, counts.folders(filled, criterion)):
        assert sum(counted.values()) == files
    assert sum(one.count for one in counts.people(filled, criterion).roles) == people
    assert sum(counts.people(filled, criterion).written.values()) == people
    if criterion is not None:
        assert len(counts.resume_ids(filled, criterion)) == people


def test_what_lies_in_the_trash_is_not_counted(filled: Database):
    with filled.atomic():
        tags.put(filled, tags.make(filled, "x"), [2])
        said = [Saying(Kind.ROLE_CONFIRMED, Field.ROLE, making.ROLES[1])]
        corrections.add(filled, making.resume_of(filled, 2), said, change_id=1, before={Field.ROLE: Before("", 1)})
        trash.put(filled, [2, 5])
    found = counts.people(filled)
    assert (sum(one.count for one in found.roles), found.languages, found.tags) == (3, {"ar": 2, "fr": 2}, {})
    assert sum(counts.files(filled).minutes.values()) == sum(counts.folders(filled).values()) == 3
    assert len(counts.resume_ids(filled, MANAGERS)) == len(counts.people(filled, MANAGERS).experience) + 1 == 2
    assert counts.judged(filled) == []
    assert [resume_id for _, resume_id in counts.changed(filled, 0)] == [1, 3, 4]


def test_skills_come_from_those_that_changed(filled: Database):
    newest = counts.changed(filled, 0)[-1][0]
    assert sorted((uri, months) for _, uri, months in counts.held_skills(filled, 0)) == [
        (JAVA, 24), (JAVA, 24), (SAP, None),
    ]  # fmt: skip
    assert counts.changed(filled, newest) == list(counts.held_skills(filled, newest)) == []


def test_gigs_are_counted_by_role_and_by_the_skills_that_they_ask_for(db: Database):
    asked = (AskedSkill(JAVA, "Java"), AskedSkill(JAVA, "Java again"), AskedSkill(SAP, "SAP"))
    said = (making.prediction(1), making.prediction(1), making.prediction(2, is_abstained=True), None)
    with db.atomic():
        for number, prediction in enumerate(said):
            text = f"gig {number}"
            gig_id = gigs.add(db, title="", text=text, embedding=making.embedding(text), prediction=prediction)
            gig_profiles.put(db, gig_id, GigProfile("en", skills=asked[: number + 1]), len(text))
        gigs.add(db, title="", text="unread", embedding=making.embedding("unread"), prediction=None)
        db.execute("INSERT INTO gig_profiles (gig_id, profile, characters, read_at) VALUES (5, 'no json', 1, '')")
    assert counts.gig_roles(db) == {None: 3, making.ROLES[1]: 2}
    assert counts.gig_skills(db) == {JAVA: 4, SAP: 2}


def test_an_empty_library_counts_nothing(db: Database):
    assert counts.people(db) == counts.PeopleCounts()
    assert counts.files(db) == counts.FileCounts()
    assert counts.folders(db) == counts.gig_roles(db) == counts.gig_skills(db) == {}
    assert counts.changed(db, 0) == counts.judged(db) == []
