"""What readers say of people: shown in place of the program's answer, never overwritten, taken back, gone with them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from classifyme_desktop.domain.correction import Kind, Labels, RoleLabel, Saying
from classifyme_desktop.domain.criteria import Coded, Field
from classifyme_desktop.domain.label_state import State
from classifyme_desktop.domain.prediction import Abstention, Prediction
from classifyme_desktop.domain.quality import Quality
from classifyme_desktop.domain.resume import FileRow, ResumeId
from classifyme_desktop.errors import StorageError
from classifyme_desktop.storage import (
    corrections,
    encoders,
    files,
    indexed,
    migrations,
    predictions,
    profiles,
    reviewing,
    search,
    standing,
)
from classifyme_desktop.storage.corrections import Before, Counts
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.encoders import Active
from classifyme_desktop.storage.library import Library
from classifyme_desktop.storage.profiles import Facts
from tests.helpers import profiles as invented
from tests.unit.storage import making

JAVA = "http://data.europa.eu/esco/skill/java"
SQL = "http://data.europa.eu/esco/skill/sql"
FIRST, SECOND, THIRD = making.ROLES[0], making.ROLES[1], making.ROLES[2]
CONFIRMED = Saying(Kind.ROLE_CONFIRMED, value=FIRST)
CHANGED = Saying(Kind.ROLE_CHANGED, value=SECOND)
NONE = Saying(Kind.NO_ROLE)
NOT_FIRST = Saying(Kind.NOT_ROLE, value=FIRST)
SKIPPED = Saying(Kind.SKIPPED)
MANAGER = Saying(Kind.LEVEL_CHANGED, Field.LEVEL, "Manager")
WITH_SQL = Saying(Kind.SKILL_ADDED, Field.SKILL, SQL, "SQL")
WITHOUT_JAVA = Saying(Kind.SKILL_REMOVED, Field.SKILL, JAVA)


def unsure(best: int = 0, p: float = 0.5) -> Prediction:
    return replace(making.prediction(best, p=p, is_abstained=True), abstention=Abstention.UNSURE)


def add(db: Database, word: str, **changes: object) -> ResumeId:
    facts = Facts(invented.profile(), Quality(), None, date(2024, 6, 15))
    return making.resume_of(db, making.add(db, word, **({"text": invented.TEXT, "facts": facts} | changes)))


def say(db: Database, resume_id: ResumeId, *said: Saying, reader: str = "me", before: Before | None = None) -> int:
    with db.atomic():
        number = corrections.next_change(db)
        told = {Field.ROLE: before or Before(FIRST, 1)}
        corrections.add(db, resume_id, said, change_id=number, before=told, reader=reader, now=making.NOW)
    return number


def take_back(db: Database, number: int) -> int:
    with db.atomic():
        new = corrections.next_change(db)
        corrections.take_back(db, corrections.standing_of_change(db, number), change_id=new, now=making.NOW)
    return new


def row(db: Database, resume_id: ResumeId) -> FileRow:
    (found,) = files.rows(db, files.of_resumes(db, [resume_id]))
    return found


def shown(db: Database, resume_id: ResumeId) -> tuple[str | None, float | None, bool, State]:
    found = row(db, resume_id)
    return found.role_id, found.confidence, found.is_abstained, found.role_state


def asked(db: Database, field: Field, code: str) -> list[ResumeId]:
    return search.resume_ids(db, Coded(field, (code,)))


def test_rows_keep_who_said_what_when_and_what_the_program_said(db: Database) -> None:
    one = add(db, "a")
    number = say(db, one, CHANGED, MANAGER, reader="Zoé")
    first, second = standing.rows(db, one)
    assert (first.saying, first.before, first.iteration, first.reader) == (CHANGED, FIRST, 1, "Zoé")
    assert (second.saying, second.before, second.iteration) == (MANAGER, "", None)
    assert {(each.change_id, each.made_at, each.undoes) for each in (first, second)} == {(number, making.NOW, None)}
    assert corrections.labels(db, one) == Labels(RoleLabel(State.CORRECTED, SECOND), "Manager", State.CORRECTED)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (CONFIRMED, (FIRST, 1.0, False, State.CONFIRMED)),
        (CHANGED, (SECOND, 1.0, False, State.CORRECTED)),
        (NONE, (None, None, True, State.IGNORED)),
        (SKIPPED, (FIRST, 0.5, True, State.UNCONFIRMED)),
    ],
)
def test_the_list_of_files_shows_what_the_reader_said(
    db: Database, said: Saying, expected: tuple[str | None, float | None, bool, State]
) -> None:
    one = add(db, "a", prediction=unsure())
    number = say(db, one, said)
    assert shown(db, one) == expected
    predictions.put(db, one, making.prediction(5, iteration=2, p=0.9))
    if said is not SKIPPED:
        assert shown(db, one) == expected  # a later iteration never overwrites it
    take_back(db, number)
    role_id, confidence, *rest = shown(db, one)
    assert (role_id, rest) == (making.ROLES[5], [False, State.UNCONFIRMED])
    assert confidence == pytest.approx(0.9)


def test_a_rejected_role_gives_way_to_the_next_one_which_is_not_sure(db: Database) -> None:
    one = add(db, "a", prediction=making.prediction(0, p=0.8))
    number = say(db, one, NOT_FIRST)
    role_id, confidence, is_abstained, state = shown(db, one)
    assert (role_id, is_abstained, state) == (SECOND, True, State.UNCONFIRMED)
    assert confidence == pytest.approx((0.2 / 95) / 0.2)
    assert corrections.labels(db, one).role == RoleLabel(rejected=(FIRST,))
    take_back(db, number)
    assert shown(db, one)[0] == FIRST
    say(db, one, *(Saying(Kind.NOT_ROLE, value=scored.id) for scored in making.prediction().top))
    assert shown(db, one) == (None, 0.0, True, State.UNCONFIRMED)


def test_a_role_is_searched_as_the_reader_said_it(db: Database) -> None:
    one, other = add(db, "a", prediction=unsure()), add(db, "b")
    assert asked(db, Field.ROLE, FIRST) == [other]
    say(db, one, CONFIRMED)
    assert sorted(asked(db, Field.ROLE, FIRST)) == [one, other]
    say(db, other, CHANGED)
    assert asked(db, Field.ROLE, FIRST) == [one]
    assert asked(db, Field.ROLE, SECOND) == [other]
    say(db, one, NONE)
    assert asked(db, Field.ROLE, FIRST) == []


def test_level_and_skills_are_shown_and_searched_as_the_reader_said_them(db: Database) -> None:
    one = add(db, "a")
    number = say(db, one, MANAGER, WITHOUT_JAVA, WITH_SQL)
    stored = profiles.get(db, one)
    assert stored is not None
    assert stored.facts.profile.jobs[0].levels == ("Manager",)
    assert [skill.uri for skill in stored.facts.profile.skills] == [SQL]
    assert (asked(db, Field.LEVEL, "Manager"), asked(db, Field.LEVEL, "Staff")) == ([one], [])
    assert (asked(db, Field.SKILL, SQL), asked(db, Field.SKILL, JAVA)) == ([one], [])
    read = profiles.as_read(db, one)
    assert read is not None
    assert read.facts.profile == invented.profile()
    profiles.put(db, one, making.reading(invented.TEXT).document, read.facts)  # type: ignore[arg-type]
    assert (asked(db, Field.LEVEL, "Manager"), asked(db, Field.SKILL, JAVA)) == ([one], [])  # read anew
    take_back(db, number)
    assert (asked(db, Field.LEVEL, "Staff"), asked(db, Field.SKILL, JAVA)) == ([one], [one])
    assert profiles.months_of_skills(db, [one]) == {one: {JAVA: 48}}
    assert profiles.get(db, one) == read


def test_a_level_counts_for_one_of_whom_nothing_was_read(db: Database) -> None:
    one = add(db, "a", facts=None)
    say(db, one, MANAGER, WITH_SQL)
    assert asked(db, Field.LEVEL, "Manager") == asked(db, Field.SKILL, SQL) == [one]
    assert profiles.get(db, one) is None


def test_ranking_learns_of_each_word_of_a_reader(db: Database) -> None:
    one, other = add(db, "a"), add(db, "b")
    number = indexed.newest(db)
    say(db, one, CHANGED, MANAGER)
    (found,) = indexed.changed(db, number, making.ENCODER, 1, 8, 96)
    assert (found.resume_id, found.role, found.levels) == (one, RoleLabel(State.CORRECTED, SECOND), ("Manager",))
    assert found.probabilities is not None
    assert found.probabilities.tobytes() == making.prediction().probabilities.tobytes()
    unsaid = [each for each in indexed.changed(db, 0, making.ENCODER, 1, 8, 96) if each.resume_id == other]
    assert [each.role for each in unsaid] == [RoleLabel()]


def test_another_encoder_leaves_what_readers_said(db: Database) -> None:
    one, other, bare = add(db, "a"), add(db, "b"), add(db, "bare", embedding=None, prediction=None)
    for person in (one, bare):
        say(db, person, CHANGED)
    for person in (one, other):
        encoders.stage(db, person, making.embedding("x", encoder="f" * 64))
    encoders.stage(db, bare, making.embedding("none", 0, "f" * 64))
    predicted = {one: making.prediction(7, iteration=3), other: making.prediction(7, iteration=3)}
    assert encoders.switch(db, Active("f" * 64, False, 3), predicted, {})
    assert [shown(db, each)[0] for each in (one, other, bare)] == [SECOND, making.ROLES[7], SECOND]


def test_changes_are_found_and_taken_back_in_any_order(db: Database) -> None:
    one, other = add(db, "a"), add(db, "b")
    assert corrections.last_change(db) is None
    first, second = say(db, one, CONFIRMED), say(db, other, CHANGED)
    assert corrections.last_change(db) == second
    undone = take_back(db, second)
    assert (corrections.last_change(db), corrections.standing_of_change(db, second)) == (first, [])
    take_back(db, undone)  # said again
    assert corrections.last_change(db) == second
    assert shown(db, other)[0] == SECOND
    take_back(db, first)
    take_back(db, second)
    assert corrections.last_change(db) is None


def test_rows_are_never_changed(db: Database) -> None:
    say(db, add(db, "a"), CONFIRMED)
    with pytest.raises(driver.IntegrityError, match="only added"), db.atomic():
        db.execute("UPDATE corrections SET reader = 'somebody else'")


def test_what_was_said_goes_with_the_person_and_numbers_never_come_twice(db: Database) -> None:
    one = add(db, "a")
    number = say(db, one, CONFIRMED, SKIPPED)
    with db.atomic():
        db.execute("DELETE FROM resumes WHERE resume_id = ?", (one,))
    assert db.query("SELECT count(*) FROM corrections") == [(0,)]
    assert (corrections.of_change(db, number), corrections.last_change(db)) == ([], None)
    with pytest.raises(StorageError) as told:
        say(db, one, CONFIRMED)
    assert told.value.code == "resume_unknown"
    again = add(db, "b")
    assert again == one  # SQLite gives the id again
    assert standing.labels(db, again) == Labels()
    assert say(db, again, CONFIRMED) == number + 2


def test_a_word_that_this_program_did_not_write_is_told_as_damage(db: Database) -> None:
    one = add(db, "a")
    with db.atomic():
        db.execute(
            "INSERT INTO corrections (change_id, resume_id, kind, field, value, words, before, reader, made_at) "
            "VALUES (1, ?, 'sung', 'role', '', '', '', 'me', ?)",
            (one, making.NOW),
        )
    with pytest.raises(StorageError) as told:
        standing.labels(db, one)
    assert told.value.code == "library_damaged"


def test_counts_of_who_waits_and_who_was_decided(db: Database) -> None:
    people = [add(db, word, prediction=unsure()) for word in "abcdef"]
    add(db, "named")
    assert corrections.counts(db, making.NOW) == Counts(6, 0, 0, 0)
    for person, said in zip(people, (CONFIRMED, CHANGED, NONE, SKIPPED, NOT_FIRST), strict=False):
        say(db, person, said)
    assert corrections.counts(db, making.NOW) == Counts(3, 2, 1, 2)
    assert corrections.counts(db, "2026-01-02T03:04:06+00:00") == Counts(3, 2, 1, 0)


def test_who_lies_in_the_trash_is_neither_asked_about_nor_counted(db: Database) -> None:
    one, other = (add(db, word, prediction=unsure()) for word in "ab")
    decided = add(db, "c")
    say(db, decided, CONFIRMED)
    with db.atomic():
        for person in (one, decided):
            db.execute("INSERT INTO trash (file_id, trashed_at) VALUES (?, ?)", (row(db, person).file_id, making.NOW))
    assert [each.resume_id for each in reviewing.undecided(db)] == [other]
    assert corrections.counts(db, making.NOW) == Counts(1, 0, 0, 0)
    say(db, one, CHANGED)
    assert indexed.ids(db).tolist() == [other]  # what is said of somebody in the trash does not bring them back


def test_who_is_undecided_comes_with_what_tells_whom_to_ask_first(db: Database) -> None:
    one, other = add(db, "a", prediction=unsure()), add(db, "b", prediction=making.prediction(p=0.8))
    add(db, "c", prediction=unsure())
    decided = add(db, "d", prediction=unsure())
    assert {each.resume_id for each in reviewing.undecided(db)} == {one, one + 2, decided}
    say(db, decided, CONFIRMED)
    number = say(db, one, SKIPPED)
    say(db, other, NOT_FIRST)
    found = {each.resume_id: each for each in reviewing.undecided(db)}
    assert list(found) == [each.resume_id for each in sorted(found.values(), key=lambda x: row(db, x.resume_id).sha256)]
    assert set(found) == {one, other, one + 2}
    assert (found[one].skipped_at, found[one].abstention) == (number, Abstention.UNSURE)
    assert (found[other].abstention, found[other].top[0].id, found[other].skipped_at) == (None, SECOND, 0)
    predictions.put(
        db, one, replace(making.prediction(4, iteration=2, is_abstained=True), abstention=Abstention.UNSURE)
    )
    newest = [each for each in reviewing.undecided(db) if each.resume_id == one]
    assert [each.top[0].id for each in newest] == [making.ROLES[4]]


def test_the_reader_has_a_name_from_then_on(db: Database) -> None:
    assert corrections.reader(db) == "me"
    with db.atomic():
        corrections.set_reader(db, "Zoé")
        corrections.set_reader(db, "Zoé R.")
    assert corrections.reader(db) == "Zoé R."


def test_a_library_of_before_opens_with_nothing_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = migrations.STEPS[: migrations.STEPS.index(migrations.corrections)]
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "STEPS", steps)
        patch.setattr(migrations, "SCHEMA", len(steps))
        patch.setattr(migrations.apply, "__defaults__", (steps,))
        with Library.open(tmp_path, writable=True) as library, making.written_by_today(library.writer):
            one = add(library.writer, "a", prediction=unsure())
    with Library.open(tmp_path, writable=True) as library:
        assert shown(library.writer, one) == (FIRST, 0.5, True, State.UNCONFIRMED)
        say(library.writer, one, CHANGED)
        assert shown(library.writer, one) == (SECOND, 1.0, False, State.CORRECTED)
