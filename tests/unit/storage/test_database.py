from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlite_utils
from sqlcipher3 import dbapi2 as driver

from classifyme_desktop.domain.criteria import Words
from classifyme_desktop.errors import StorageError
from classifyme_desktop.storage import database, files, migrations, wal
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.library import Library
from tests.unit.storage import making


def add_and_fail(db: Database, word: str) -> None:
    with db.atomic():
        making.add(db, word)
        raise ZeroDivisionError


def test_a_failed_transaction_leaves_nothing(db: Database) -> None:
    making.add(db, "kept")
    with pytest.raises(ZeroDivisionError):
        add_and_fail(db, "lost")
    assert len(files.ids(db)) == 1
    for table in ("files", "places", "resumes", "texts", "vectors", "predictions"):
        assert db.query(f"SELECT count(*) FROM {table}") == [(1,)]
    assert len(files.ids(db, criterion=Words("lost"))) == 0


def test_an_inner_failure_takes_back_its_own_part_only(db: Database) -> None:
    with db.atomic():
        making.add(db, "outer")
        with pytest.raises(ZeroDivisionError):
            add_and_fail(db, "inner")
    assert [row.sha256 for row in files.rows(db, files.ids(db))] == [making.sha256("outer")]


def test_a_file_whose_vectors_cannot_be_stored_is_not_stored_at_all(db: Database) -> None:
    broken = making.embedding("one")
    object.__setattr__(broken, "encoder_sha256", None)
    with pytest.raises(driver.IntegrityError):
        making.add(db, "one", embedding=broken)
    assert db.query("SELECT count(*) FROM files") == [(0,)]
    assert db.query("SELECT count(*) FROM texts") == [(0,)]


def test_writes_outside_a_transaction_are_refused(db: Database) -> None:
    with pytest.raises(RuntimeError):
        db.execute("DELETE FROM files")
    with pytest.raises(RuntimeError):
        db.insert("imports", {"started_at": "", "is_abandoned": 0})


def test_a_full_drive_is_told_and_keeps_what_was_there(library: Library) -> None:
    making.add(library.writer, "kept")
    pages = library.writer.query("PRAGMA page_count")[0][0]
    library.writer.query(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(StorageError) as caught:
        making.add(library.writer, "large", "word " * 50_000)
    assert caught.value.code == "disk_full"
    assert len(files.ids(library.writer)) == 1
    library.writer.query("PRAGMA max_page_count = 1000000")
    making.add(library.writer, "large", "word " * 50_000)


def test_a_held_library_is_told(library: Library) -> None:
    assert library.folder is not None
    library.writer.query("PRAGMA busy_timeout = 0")
    other = driver.connect(str(library.folder / "library.db"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageError) as caught:
        making.add(library.writer, "one")
    other.close()
    assert caught.value.code == "library_busy"
    making.add(library.writer, "one")


def test_errors_never_quote_what_is_stored(db: Database) -> None:
    making.add(db, "one")
    with db.atomic():
        db.execute("UPDATE files SET added_at = CAST(x'ff4a616e65' AS TEXT)")
    with pytest.raises(StorageError) as caught:
        files.rows(db, [1])
    assert caught.value.code == "library_damaged"
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_a_backup_is_complete_while_the_library_is_in_use(library: Library, tmp_path: Path) -> None:
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "killed.db.partial-journal").touch()
    with library.reader() as reader:
        making.add(library.writer, "one")
        reader.query("SELECT 1 FROM files")
        library.writer.back_up(tmp_path / "backups" / "copy.db")
    with Database.open_reader(tmp_path / "backups" / "copy.db") as copy:
        assert len(files.ids(copy)) == 1
    assert not list((tmp_path / "backups").glob("*.partial*"))


def test_threads_that_share_a_library_in_memory_never_see_half_a_transaction() -> None:
    with Library.memory() as library, ThreadPoolExecutor(1) as other:
        with library.reader() as reader, library.writer.atomic():
            making.add(library.writer, "one")
            asked = other.submit(files.ids, reader)
            making.add(library.writer, "two")
        assert len(asked.result(timeout=60)) == 2


def test_an_unsafe_sqlite_is_refused() -> None:
    with pytest.raises(StorageError) as caught:
        database._check_sqlite((3, 51, 2))
    assert caught.value.code == "sqlite_too_old"
    assert driver.sqlite_version_info >= database.OLDEST_SQLITE


def more(db: sqlite_utils.Database) -> None:
    db.table("extra").create({"extra_id": int}, pk="extra_id")


def broken(db: sqlite_utils.Database) -> None:
    db.table("half").create({"half_id": int}, pk="half_id")
    raise ZeroDivisionError


def numbered(monkeypatch: pytest.MonkeyPatch, steps: tuple[migrations.Step, ...]) -> None:
    monkeypatch.setattr(migrations, "STEPS", steps)
    monkeypatch.setattr(migrations, "SCHEMA", len(steps))
    monkeypatch.setattr(migrations.apply, "__defaults__", (steps,))
    monkeypatch.setattr(migrations.check, "__defaults__", (len(steps),))


def test_an_older_library_is_backed_up_and_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library.open(tmp_path, writable=True) as library:
        making.add(library.writer, "one")
    numbered(monkeypatch, (*migrations.STEPS, more))
    with pytest.raises(StorageError) as caught:
        Library.open(tmp_path, writable=False)
    assert caught.value.code == "library_older"
    with Library.open(tmp_path, writable=True) as library:
        assert library.writer.query("SELECT count(*) FROM extra") == [(0,)]
        assert len(files.ids(library.writer)) == 1
    (backup,) = (tmp_path / "backups").iterdir()
    assert database.schema_number(backup) == migrations.SCHEMA - 1
    assert database.schema_number(tmp_path / "library.db") == migrations.SCHEMA
    with Library.open(tmp_path, writable=True):
        assert len(list((tmp_path / "backups").iterdir())) == 1


def test_a_step_that_fails_leaves_the_schema_before_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Library.open(tmp_path, writable=True).close()
    first = migrations.STEPS
    numbered(monkeypatch, (*first, more, broken))
    with pytest.raises(ZeroDivisionError):
        Library.open(tmp_path, writable=True)
    assert database.schema_number(tmp_path / "library.db") == len(first) + 1
    numbered(monkeypatch, (*first, more))
    with Library.open(tmp_path, writable=True) as library:
        assert library.writer.query("SELECT name FROM sqlite_schema WHERE name IN ('extra', 'half')") == [("extra",)]


def test_the_log_tells_the_last_committed_version_only(tmp_path: Path) -> None:
    path = tmp_path / "one.db"
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("CREATE TABLE one(a)")
    log = tmp_path / "one.db-wal"
    assert wal.user_version(log) == 0
    connection.execute("PRAGMA user_version = 7")
    assert wal.user_version(log) == 7
    assert wal.user_version(tmp_path / "none") is None
    whole = log.read_bytes()
    # A torn last frame is no commit.
    log.write_bytes(whole[:-1])
    assert wal.user_version(log) == 0
    log.write_bytes(b"")
    assert wal.user_version(log) is None
    log.write_bytes(b"x" * 5000)
    assert wal.user_version(log) is None
    log.write_bytes(whole)
    connection.close()
    assert database.schema_number(path) == 7


def test_the_schema_never_lets_a_child_outlive_its_file(db: Database) -> None:
    making.add(db, "one")
    with db.atomic():
        db.execute("DELETE FROM files")
    for table in ("places", "resumes", "texts", "vectors", "predictions"):
        assert db.query(f"SELECT count(*) FROM {table}") == [(0,)]
    for index in ("fulltext", "masked_fulltext"):
        assert db.query(f"SELECT count(*) FROM {index} WHERE {index} MATCH 'text'") == [(0,)]
