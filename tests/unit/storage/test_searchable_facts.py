"""Facts that can be searched: kept beside the profile, found by one statement, gone with the person."""

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from classifyme_desktop.domain.criteria import (
    ALL,
    NOBODY,
    Asked,
    Coded,
    Criterion,
    Field,
    Without,
    Words,
    either,
    every,
)
from classifyme_desktop.domain.document import FileState
from classifyme_desktop.domain.profile import Cefr, Fact, Job, Moment, Period, Profile, SpokenLanguage
from classifyme_desktop.domain.quality import Quality
from classifyme_desktop.errors import UsageError
from classifyme_desktop.matching import query
from classifyme_desktop.storage import database, files, migrations, search
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.library import Library
from classifyme_desktop.storage.profiles import Facts
from tests.helpers.profiles import TEXT, profile
from tests.unit.storage import making

NEEDLES = ("Roe", "Blue", "HACCP", "BTS")
OTHER_TEXT = "text of b".ljust(len(TEXT))
JAVA = "http://data.europa.eu/esco/skill/java"


def add(db: Database, word: str, text: str = TEXT, of: Profile | None = None, **changes: object) -> None:
    facts = Facts(of or profile(), Quality(), None, date(2026, 1, 2))
    making.add(db, word, text, facts=facts, **changes)


def found(db: Database, criterion: Criterion) -> str:
    """Return the words that the files are named after, in the order of the alphabet."""
    rows = files.rows(db, files.ids(db, criterion=criterion))
    return "".join(sorted(Path(row.path).stem for row in rows))


def other() -> Profile:
    """Return a profile that differs from ``profile`` in all that is asked below."""
    whole = profile("b@example.org", "+33600000000")
    now = Period(Moment(2020), None, True, (0, 0))
    job = Job(Fact("Ingénieure DevOps", (0, 0)), Fact("Café Noël", (0, 0)), now, (0, 0), ("Manager",))
    languages = (SpokenLanguage("fr", None, (0, 0)), SpokenLanguage("en", Cefr.B2, (0, 0)))
    career = replace(whole.career, months=96) if whole.career else None
    return replace(whole, jobs=(*whole.jobs, job), languages=languages, licences=(), skills=(), career=career)


@pytest.fixture
def two(db: Database) -> Database:
    add(db, "a", prediction=making.prediction(1))
    add(db, "b", OTHER_TEXT, other(), prediction=making.prediction(2, is_abstained=True))
    making.add(db, "f", reading=making.failed(FileState.SCANNED), prediction=None)
    return db


@pytest.mark.parametrize(
    ("criterion", "expected"),
    [
        (Asked(Field.TITLE, "cook"), "ab"),
        (Asked(Field.TITLE, "ingenieure devops"), "b"),
        (Asked(Field.TITLE, "ing", is_prefix=True), "b"),
        (Asked(Field.TITLE, "cook ingenieure"), ""),  # no phrase reaches from one job into the next
        (Asked(Field.EMPLOYER, "NOEL"), "b"),
        (Asked(Field.EMPLOYER, "cook"), ""),
        (Asked(Field.NAME, "roe"), "ab"),
        (Asked(Field.DEGREE, "bts"), "ab"),
        (Asked(Field.CERTIFICATE, "haccp"), "ab"),
        (Asked(Field.PLACE, "lyon"), ""),
        (Asked(Field.FILE, "B.PDF"), "b"),
        (Coded(Field.LEVEL, ("Manager",)), "b"),
        (Coded(Field.LEVEL, ("Staff",)), "a"),  # the level of the latest job
        (Coded(Field.YEARS, ("",), 4.0, 7.9), "a"),
        (Coded(Field.YEARS, ("",), 8.0, None), "b"),
        (Coded(Field.LANGUAGE, ("fr",)), "ab"),
        (Coded(Field.LANGUAGE, ("fr",), 4.0, None), "a"),
        (Coded(Field.LICENCE, ("B",)), "a"),
        (Coded(Field.SKILL, (JAVA,)), "a"),
        (Coded(Field.ROLE, ("role-01", "role-02")), "a"),  # not where no role is named
        (Coded(Field.STATE, ("scanned",)), "f"),
        (Without(Coded(Field.STATE, ("scanned",))), "ab"),
        (Without(Coded(Field.LICENCE, ("B",))), "b"),  # what was not read has neither a fact nor none
        (Without(Words("haccp")), "b"),
        (every(Words("haccp"), Without(Words("java"))), ""),
        (every(Asked(Field.TITLE, "cook"), Without(Asked(Field.EMPLOYER, "noel"))), "a"),
        (either(Words("java"), Coded(Field.LEVEL, ("Manager",))), "ab"),
        (either(Without(Words("java")), Asked(Field.FILE, "a.pdf")), "ab"),
        (every(either(Words("java"), Asked(Field.TITLE, "devops")), Coded(Field.YEARS, ("",), 5.0)), "b"),
        (ALL, "abf"),
        (NOBODY, ""),
        (Without(ALL), ""),
    ],
)
def test_facts_and_words_are_found(two: Database, criterion: Criterion, expected: str) -> None:
    assert found(two, criterion) == expected


def test_a_value_that_was_not_understood_is_a_bug(db: Database) -> None:
    with pytest.raises(ValueError, match="role"):
        search.condition(Asked(Field.ROLE, "devops"))


def test_what_is_ranked_comes_by_words_then_by_the_hash(two: Database) -> None:
    add(two, "c", "java java java")
    by_hash = search.resume_ids(two, ALL)
    a, b, c = (making.resume_of(two, files.ids(two, criterion=Asked(Field.FILE, f"{word}.pdf"))[0]) for word in "abc")
    assert sorted(by_hash) == sorted([a, b, c])
    assert search.ranked(two, every(Words("java"), Coded(Field.LICENCE, ("B",))), 10) == [c, a]
    assert search.ranked(two, either(Words("java"), Coded(Field.LEVEL, ("Manager",))), 10) == [c, a, b]
    assert search.ranked(two, Coded(Field.LANGUAGE, ("fr",)), 2) == by_hash[:2]
    assert search.ranked(two, Without(Words("java")), 10) == [b]


def on_disk(library: Library) -> bytes:
    library.writer.query("PRAGMA wal_checkpoint(TRUNCATE)")
    assert library.folder is not None
    return b"".join(path.read_bytes() for path in sorted(library.folder.glob("library.db*")))


def test_reading_anew_replaces_and_erasing_leaves_nothing(library: Library) -> None:
    db = library.writer
    add(db, "a")
    (file_id,) = files.ids(db, criterion=Asked(Field.TITLE, "cook"))
    resume_id = making.resume_of(db, file_id)
    reading = making.reading(TEXT)
    files.renew(db, resume_id, reading, TEXT, None, None, Facts(Profile(None), Quality(), None, date(2026, 1, 2)))
    assert len(files.ids(db, criterion=Asked(Field.TITLE, "cook"))) == 0
    assert db.query("SELECT count(*) FROM person_facts") == db.query("SELECT count(*) FROM person_words") == [(0,)]
    files.renew(db, resume_id, reading, "", None, None, Facts(profile(), Quality(), None, date(2026, 1, 2)))
    assert all(needle.encode() in on_disk(library) for needle in NEEDLES)
    with db.atomic():
        db.execute("DELETE FROM files")
    for table in ("person_facts", "person_words", "person_words_content", "person_words_docsize"):
        assert db.query(f"SELECT count(*) FROM {table}") == [(0,)]
    content = on_disk(library)
    for needle in NEEDLES:
        assert needle.encode() not in content
        assert needle.casefold().encode() not in content


def before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    steps = migrations.STEPS[: migrations.STEPS.index(migrations.searchable_facts)]
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "STEPS", steps)
        patch.setattr(migrations, "SCHEMA", len(steps))
        patch.setattr(migrations.apply, "__defaults__", (steps,))
        yield


def test_a_library_of_the_step_before_is_filled_from_its_profiles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with contextlib.contextmanager(before)(monkeypatch), Library.open(tmp_path, writable=True) as library:
        db = library.writer
        monkeypatch.setattr("classifyme_desktop.storage.searchable.put", lambda *_, **__: None)
        with making.written_by_today(db):
            add(db, "a", prediction=making.prediction(1))
            add(db, "b", OTHER_TEXT, other())
            add(db, "damaged")
        with db.atomic():
            db.execute("UPDATE profiles SET facts = '{' WHERE resume_id = 3")
    monkeypatch.undo()
    assert database.schema_number(tmp_path / "library.db") == migrations.STEPS.index(migrations.searchable_facts)
    with Library.open(tmp_path, writable=True) as library:
        db = library.writer
        assert found(db, Asked(Field.TITLE, "ingenieure devops")) == "b"
        assert found(db, Coded(Field.YEARS, ("",), 8.0)) == "b"
        assert found(db, Coded(Field.LANGUAGE, ("fr",), 4.0)) == "a"
        assert found(db, Asked(Field.NAME, "roe")) == "ab"


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab\"*()-+#: _'\0é\ud800ANDORT"), max_size=40))
def test_every_tree_of_words_is_taken(typed: str) -> None:
    with Database.open_memory() as db, contextlib.suppress(UsageError):
        asked = query.parse(typed)
        if asked is not None:
            assert search.ranked(db, asked.criterion, 10) == []
            assert len(files.ids(db, criterion=asked.criterion)) == 0
