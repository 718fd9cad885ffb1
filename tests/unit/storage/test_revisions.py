"""What ranking reads of resumes: only what changed, by numbers that never come twice, from any older library."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from classifyme_desktop.domain.match import Match, Parts
from classifyme_desktop.domain.quality import Quality
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import StorageError
from classifyme_desktop.storage import (
    database,
    files,
    gigs,
    indexed,
    migrations,
    predictions,
    profiles,
    rankings,
    vectors,
)
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.indexed import Indexed
from classifyme_desktop.storage.library import Library
from classifyme_desktop.storage.profiles import Facts
from tests.helpers import profiles as invented
from tests.unit.storage import making

DIMS = 8


def add(db: Database, word: str, **changes: object) -> ResumeId:
    return making.resume_of(db, making.add(db, word, **changes))


def changed(db: Database, after: int = 0, encoder: str = making.ENCODER, iteration: int = 1) -> list[Indexed]:
    return list(indexed.changed(db, after, encoder, iteration, DIMS, 96))


def facts(months: int | None, *levels: str) -> Facts:
    read = invented.profile()
    assert read.career is not None
    jobs = (replace(read.jobs[0], levels=levels),)
    known = replace(read, jobs=jobs, career=replace(read.career, months=months))
    return Facts(known, Quality(), None, date(2024, 6, 15))


def test_each_resume_comes_with_what_it_is_ranked_by(db: Database) -> None:
    one = add(db, "a", embedding=making.embedding("a", 3), prediction=making.prediction(4))
    other = add(db, "b", text=invented.TEXT, embedding=None, prediction=None, facts=facts(30, "Manager"))
    first, second = changed(db)
    assert (first.resume_id, first.sha256, first.months, first.levels) == (one, making.sha256("a"), None, ())
    assert first.vectors is not None
    assert first.vectors.tobytes() == making.embedding("a", 3).vectors.tobytes()
    assert first.probabilities is not None
    assert first.probabilities.tobytes() == making.prediction(4).probabilities.tobytes()
    assert (second.resume_id, second.vectors, second.probabilities) == (other, None, None)
    assert (second.months, second.levels) == (30, ("Manager",))
    assert (indexed.count(db), indexed.ids(db).tolist()) == (2, [one, other])


def test_vectors_and_predictions_of_others_are_not_read(db: Database) -> None:
    add(db, "a")
    (found,) = changed(db, encoder="f" * 64)
    assert found.vectors is None
    (found,) = changed(db, iteration=2)
    assert found.probabilities is None


def test_every_change_of_what_a_resume_is_ranked_by_gives_a_new_number(db: Database) -> None:
    one, other = add(db, "a"), add(db, "b")
    last = changed(db)[-1].number

    def renewed() -> list[ResumeId]:
        nonlocal last
        found = changed(db, last)
        last = max([last, *(each.number for each in found)])
        return [ResumeId(each.resume_id) for each in found]

    assert renewed() == []
    vectors.put(db, one, making.embedding("anew"))
    assert renewed() == [one]
    vectors.put(db, one, making.embedding("other", encoder="f" * 64))
    assert renewed() == [one]
    predictions.put(db, other, making.prediction(5))  # in place of the one of the same iteration
    assert renewed() == [other]
    predictions.put(db, other, making.prediction(5, iteration=2))
    assert renewed() == [other]
    reading = making.reading(invented.TEXT)
    assert reading.document is not None
    for months in (None, 12):  # for the first time, and in place of that
        profiles.put(db, one, reading.document, facts(months))
        assert renewed() == [one]
    files.renew(db, other, reading, "Cook", making.embedding("new"), making.prediction(6), facts(7))
    assert renewed() == [other]
    vectors.put(db, other, making.embedding("x"))
    vectors.put(db, one, making.embedding("y"))
    assert renewed() == [other, one]


def test_a_change_that_is_taken_back_was_none(db: Database) -> None:
    one = add(db, "a")
    (before,) = changed(db)

    def fail() -> None:
        with db.atomic():
            vectors.put(db, one, making.embedding("anew"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert [each.number for each in changed(db)] == [before.number]


def test_numbers_never_come_twice_though_ids_do(db: Database) -> None:
    add(db, "a")
    last = add(db, "b")
    number = changed(db)[-1].number
    with db.atomic():
        db.execute("DELETE FROM resumes WHERE resume_id = ?", (last,))
    assert (indexed.count(db), len(indexed.ids(db))) == (1, 1)
    assert changed(db, number) == []
    assert add(db, "c") == last  # SQLite gives the id again
    (found,) = changed(db, number)
    assert (found.resume_id, found.sha256) == (last, making.sha256("c"))
    assert found.number > number


def test_a_file_that_goes_takes_its_number_with_it(db: Database) -> None:
    add(db, "a")
    with db.atomic():
        db.execute("DELETE FROM files")
    assert db.query("SELECT count(*) FROM revisions") == [(0,)]
    assert (indexed.count(db), indexed.ids(db).tolist()) == (0, [])


def test_a_resume_of_which_nothing_was_read_is_not_counted(db: Database) -> None:
    add(db, "bare", embedding=None, prediction=None)
    assert (changed(db), indexed.count(db), indexed.ids(db).tolist()) == ([], 0, [])


@pytest.mark.parametrize(
    "damage",
    ["vectors SET dimension = 4", "vectors SET vectors = x'00'", "predictions SET probabilities = x'00000000'"],
)
def test_what_cannot_have_been_written_is_told_as_damage(db: Database, damage: str) -> None:
    add(db, "a")
    with db.atomic():
        db.execute(f"UPDATE {damage}")
    with pytest.raises(StorageError) as told:
        changed(db)
    assert told.value.code == "library_damaged"


def test_chunks_of_some_resumes(db: Database) -> None:
    one, other, none = add(db, "a"), add(db, "b"), add(db, "c", embedding=None)
    found = indexed.chunks(db, [other, none, 99, one], making.ENCODER)
    assert sorted(found) == [one, other]
    assert found[other].tobytes() == making.embedding("b").vectors.tobytes()
    assert indexed.chunks(db, [one], "f" * 64) == {}
    assert indexed.chunks(db, [], making.ENCODER) == {}


def older(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Library:
    """Return an open library of the schema before gigs were understood."""
    steps = migrations.STEPS[: migrations.STEPS.index(migrations.gigs_understood)]
    monkeypatch.setattr(migrations, "STEPS", steps)
    monkeypatch.setattr(migrations, "SCHEMA", len(steps))
    monkeypatch.setattr(migrations.apply, "__defaults__", (steps,))
    return Library.open(folder, writable=True)


def test_a_library_of_before_keeps_gigs_and_rankings_and_is_ranked_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with older(monkeypatch, tmp_path) as library:
        db = library.writer
        with making.written_by_today(db):
            people = [add(db, word) for word in "abc"]
        gig_id = gigs.add(
            db, title="Cook", text="Cook", embedding=making.embedding("g"), prediction=making.prediction()
        )
        with db.atomic():
            db.execute("INSERT INTO rankings VALUES (5, ?, 1, ?, '{}', ?)", (gig_id, making.ENCODER, making.NOW))
            for rank, resume_id in enumerate(people, 1):
                db.execute(
                    "INSERT INTO matches (ranking_id, rank, resume_id, score, meaning, keywords, role) "
                    "VALUES (5, ?, ?, ?, 0.5, 0.25, 0.125)",
                    (rank, resume_id, 1 - rank / 10),
                )
    assert database.schema_number(tmp_path / "library.db") == 4
    monkeypatch.undo()
    with Library.open(tmp_path, writable=True) as library:
        db = library.writer
        expected = [Match(one, rank, 1 - rank / 10, Parts(0.5, 0.25, 0.125)) for rank, one in enumerate(people, 1)]
        assert rankings.latest(db, gig_id) == expected
        assert gigs.get(db, gig_id).title == "Cook"
        assert [each.resume_id for each in changed(db)] == people == indexed.ids(db).tolist()
        assert np.array_equal(changed(db)[1].vectors, making.embedding("b").vectors)  # type: ignore[arg-type]
        number = changed(db)[-1].number
        vectors.put(db, people[0], making.embedding("anew"))
        assert [each.resume_id for each in changed(db, number)] == [people[0]]
        made = [Match(people[1], 1, 0.75, Parts(0.1, 0.2, 0.3, 0.4, 0.5, 0.6), (1, 3), 0.25)]
        rankings.save(db, gig_id, iteration=1, encoder_sha256=making.ENCODER, weights={"must": 1.0}, matches=made)
        assert rankings.latest(db, gig_id) == made
    assert len(list((tmp_path / "backups").glob("library-schema-0004-*"))) == 1
