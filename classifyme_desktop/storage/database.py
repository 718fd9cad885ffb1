"""One connection to a library: how it is opened, what it promises, and the driver's errors in plain words.

The only module that imports the SQLite driver. Knows nothing of tables. All writes happen inside ``atomic``.
"""

import contextlib
import errno
import os
import sqlite3
import threading
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, Self, cast

import sqlite_utils
from sqlcipher3 import dbapi2 as driver

from classifyme_desktop.errors import StorageError
from classifyme_desktop.storage import migrations, wal

Row = tuple[Any, ...]
Value = str | bytes | int | float | None
_Turn = contextlib.AbstractContextManager[object]

# SQLite 3.7.0 to 3.51.2 can corrupt a WAL database when two connections write and checkpoint at the same instant.
OLDEST_SQLITE: Final = (3, 51, 3)
# A virus scanner or a backup program may hold the file for some seconds.
BUSY_MS: Final = 10_000
_REAL_TABLES: Final = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL %'"
_UNCHANGEABLE: Final = "mode=ro&immutable=1"
_BACKUP_PAGES: Final = 1_024

_DAMAGED: Final = (
    "library_damaged",
    "The library file is damaged. Nothing was changed. Put back a copy from its backups folder, "
    "or move the file away to start a new library.",
)
_UNREACHABLE: Final = (
    "library_unreachable",
    "The library cannot be reached. Look whether its folder or drive is still there, then try again.",
)
_READ_ONLY: Final = (
    "library_read_only",
    "The library is write-protected. Allow writing to its folder, then try again.",
)
_BUSY: Final = ("library_busy", "Another program is holding the library. Close it or wait a little, then try again.")
# Primary result codes: https://www.sqlite.org/rescode.html
_SENTENCES: Final[dict[int, tuple[str, str]]] = {
    3: _READ_ONLY,
    5: _BUSY,
    6: _BUSY,
    8: _READ_ONLY,
    10: _UNREACHABLE,
    11: _DAMAGED,
    13: ("disk_full", "The drive of the library is full. Free some space on it, then go on."),
    14: _UNREACHABLE,
    26: _DAMAGED,
}
_FILE_SENTENCES: Final = {
    errno.ENOSPC: _SENTENCES[13],
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
    errno.EROFS: _READ_ONLY,
}
_GENERIC_ERROR: Final = 1


def damaged() -> StorageError:
    """Return the error for a library whose content cannot be what was written."""
    return StorageError(*_DAMAGED)


@contextlib.contextmanager
def _plain_words() -> Iterator[None]:
    """Turn what may happen to any user into StorageError; wrong SQL and broken constraints stay bugs."""
    try:
        yield
    except driver.Error as error:
        if str(error).startswith("Could not decode"):
            # The driver quotes the text that it could not decode, so the cause is cut off.
            raise damaged() from None
        words = _SENTENCES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if words is None:
            raise
        raise StorageError(*words) from error


@contextlib.contextmanager
def file_errors_in_plain_words() -> Iterator[None]:
    """Turn the system's errors about the library's own files into StorageError. Never around a caller's code."""
    try:
        yield
    except OSError as error:
        raise StorageError(*_FILE_SENTENCES.get(error.errno or 0, _UNREACHABLE)) from error


class RejectedError(Exception):
    """SQLite refused the statement itself; only full-text search takes statements from a user."""


class Database:
    """A connection. Usable from any one thread at a time; one in memory, and what it lends, from several."""

    def __init__(self, connection: Any, *, turn: _Turn | None = None, is_lent: bool = False) -> None:
        """Wrap an open driver connection; use the ``open_…`` methods instead."""
        self._connection = connection
        self._is_lent = is_lent
        # One connection shared by threads must not show half a transaction; those on a disk are isolated by SQLite.
        self._turn = turn or contextlib.nullcontext()
        self._is_shared = turn is not None
        # Plugins of sqlite-utils would run foreign code inside the program.
        self._tables = sqlite_utils.Database(cast("sqlite3.Connection", connection), execute_plugins=False, strict=True)

    @classmethod
    def open_writer(cls, path: Path) -> Self:
        """Return the writing connection to the library at ``path``, made if absent and brought up to date.

        An older schema is backed up to ``backups/`` beside it first. The caller makes sure that there is one writer.
        Raises StorageError: ``library_newer`` (nothing is touched), ``library_damaged``, ``library_read_only``,
        ``library_unreachable``, ``library_busy``, ``disk_full``, ``sqlite_too_old``.
        """
        _check_sqlite()
        number = check_schema(path)
        if number is None:
            with file_errors_in_plain_words():
                _make_private(path)
        database = cls(_connect(path, "mode=rw"))
        try:
            database._set_up_writer()
            if number is not None and 0 < number < migrations.SCHEMA:
                database.back_up(backup_path(path, number))
            database._migrate()
        except BaseException:
            database.close()
            raise
        return database

    @classmethod
    def open_reader(cls, path: Path) -> Self:
        """Return a read-only connection to the library at ``path``; it sees every commit of the writer.

        Raises StorageError: ``library_missing``, ``library_older`` (the writer has to open it once),
        ``library_newer``, and those of ``open_writer``.
        """
        _check_sqlite()
        number = check_schema(path)
        if not number:
            raise StorageError("library_missing", "There is no library here yet. Add files first.")
        if number < migrations.SCHEMA:
            raise StorageError(
                "library_older", "The library comes from an earlier version. Open it in the window once to update it."
            )
        database = cls(_connect(path, "mode=ro"))
        database._pragmas("busy_timeout=10000", "query_only=1", "trusted_schema=0")
        return database

    @classmethod
    def open_memory(cls) -> Self:
        """Return an empty library that lives in memory only and ends with ``close``; it reads and writes."""
        _check_sqlite()
        connection = driver.connect(":memory:", isolation_level=None, check_same_thread=False)
        database = cls(connection, turn=threading.RLock())
        database._pragmas("foreign_keys=1", "trusted_schema=0")
        database._migrate()
        return database

    def lend(self) -> Self:
        """Return another wrapper of a connection in memory, for any thread; its ``close`` leaves it open."""
        return type(self)(self._connection, turn=self._turn, is_lent=True)

    def _set_up_writer(self) -> None:
        self._pragmas(
            f"busy_timeout={BUSY_MS}",
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=1",
            "secure_delete=1",
            "trusted_schema=0",
            "cell_size_check=1",
        )

    def _pragmas(self, *settings: str) -> None:
        with _plain_words():
            for setting in settings:
                self._connection.execute(f"PRAGMA {setting}").fetchall()

    def _migrate(self) -> None:
        with _plain_words():
            migrations.apply(self._tables)

    @contextlib.contextmanager
    def atomic(self) -> Iterator[None]:
        """Make everything inside one transaction: all of it is kept, or on any exception nothing.

        Blocks nest; an inner one that fails takes back its own part only.
        """
        with self._turn, _plain_words(), self._tables.atomic():
            yield

    def query(self, sql: str, params: Sequence[Value] = ()) -> list[Row]:
        """Return all rows of a SELECT. Raises StorageError when the library cannot be read."""
        with self._turn, _plain_words():
            return cast("list[Row]", self._connection.execute(sql, tuple(params)).fetchall())

    def stream(self, sql: str, params: Sequence[Value] = (), *, rows_at_once: int = 256) -> Iterator[Row]:
        """Yield the rows of a SELECT without holding all of them; they are of one moment until the iterator ends."""
        if self._is_shared:
            yield from self.query(sql, params)
            return
        with _plain_words():
            cursor = self._connection.execute(sql, tuple(params))
        try:
            while True:
                with _plain_words():
                    rows = cursor.fetchmany(rows_at_once)
                if not rows:
                    return
                yield from rows
        finally:
            cursor.close()

    def query_typed_by_user(self, sql: str, params: Sequence[Value]) -> list[Row]:
        """Return all rows of a SELECT with a full-text query in ``params``.

        Raises RejectedError when SQLite cannot make sense of it, StorageError as ``query``.
        """
        try:
            return self.query(sql, params)
        except UnicodeEncodeError:
            raise RejectedError from None
        except driver.Error as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF != _GENERIC_ERROR:
                raise
            # The driver quotes what was typed, and people type names.
            raise RejectedError from None

    def execute(self, sql: str, params: Sequence[Value] = ()) -> int:
        """Run an INSERT, UPDATE or DELETE inside ``atomic`` and return the number of rows changed."""
        self._check_atomic()
        with _plain_words():
            return int(self._connection.execute(sql, tuple(params)).rowcount)

    def insert(self, table: str, record: Mapping[str, Value]) -> int:
        """Add one row inside ``atomic`` and return its rowid (the primary key where that is one integer)."""
        self._check_atomic()
        with _plain_words():
            self._tables.table(table).insert(dict(record))
            return int(self._connection.execute("SELECT last_insert_rowid()").fetchone()[0])

    def insert_all(self, table: str, records: Iterator[Mapping[str, Value]]) -> None:
        """Add many rows inside ``atomic``, streaming."""
        self._check_atomic()
        with _plain_words():
            self._tables.table(table).insert_all(dict(record) for record in records)

    def _check_atomic(self) -> None:
        if not self._connection.in_transaction:
            msg = "a write outside atomic()"
            raise RuntimeError(msg)

    def back_up(self, to: Path) -> None:
        """Write a checked copy of the whole library to ``to``, safe while it is in use, and keep it only when sound.

        Uses SQLite's backup API: a plain copy of a live WAL database lacks what is in the log.
        """
        with file_errors_in_plain_words():
            self._back_up(to)

    def _back_up(self, to: Path) -> None:
        to.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # What a killed program left half written holds texts of people too.
        for left in to.parent.glob("*.partial*"):
            left.unlink()
        partial = to.with_name(f"{to.name}.partial")
        _make_private(partial)
        try:
            with _plain_words(), contextlib.closing(_connect(partial, "mode=rw")) as copy:
                self._connection.backup(copy, pages=_BACKUP_PAGES)
                copy.execute("PRAGMA journal_mode=DELETE").fetchall()
            if not is_sound(partial):
                raise damaged()
            _sync(partial)
            partial.replace(to)
        finally:
            partial.unlink(missing_ok=True)

    def close(self) -> None:
        """Close the connection; safe to call twice."""
        if not self._is_lent:
            with _plain_words():
                self._connection.close()

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the connection."""
        self.close()


def version() -> str:
    """Return the version of SQLite in words. Raises StorageError (``sqlite_too_old``) when it is not safe here."""
    _check_sqlite()
    return f"SQLite {driver.sqlite_version} with full-text search"


def schema_number(path: Path) -> int | None:
    """Return the schema number of the library at ``path``, 0 for an empty file, None when there is no file.

    Leaves no trace: the main file is opened as unchangeable, and a log left by a killed process is read, not
    replayed. Raises StorageError (``library_damaged``) when it is no database.
    """
    with file_errors_in_plain_words():
        if not path.exists():
            return None
    try:
        in_file = _user_version(path, _UNCHANGEABLE)
    except StorageError as error:
        if error.code != _DAMAGED[0]:
            raise
        # While the log is taken over, page by page, the first page already tells of pages that are not there yet.
        in_file = _user_version(path, "mode=ro")
    in_log = wal.user_version(path.with_name(f"{path.name}-wal"))
    return in_file if in_log is None else in_log


def _user_version(path: Path, options: str) -> int:
    with _plain_words(), contextlib.closing(_connect(path, options)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def check_schema(path: Path) -> int | None:
    """Return ``schema_number``, or raise StorageError (``library_newer``) when this program does not know it."""
    number = schema_number(path)
    migrations.check(number)
    return number


def is_sound(path: Path) -> bool:
    """Return whether the file at ``path`` is a database whose structure holds (``quick_check``); changes nothing.

    The full-text indexes are checked as the tables that they are; reading their content through took more
    than twice as long as all the rest, and they can be made anew from the texts.
    """
    log = path.with_name(f"{path.name}-wal")
    has_log = log.exists() and log.stat().st_size > 0
    try:
        with _plain_words(), contextlib.closing(_connect(path, "mode=ro" if has_log else _UNCHANGEABLE)) as connection:
            tables = connection.execute(_REAL_TABLES).fetchall()
            return all(
                connection.execute(f'PRAGMA quick_check("{table}")').fetchone() == ("ok",) for (table,) in tables
            )
    except StorageError as error:
        if error.code != _DAMAGED[0]:
            raise
        return False


def backup_path(path: Path, number: int) -> Path:
    """Return where the library at ``path`` is backed up before it leaves schema ``number``."""
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    return path.parent / "backups" / f"{path.stem}-schema-{number:04d}-{moment}Z{path.suffix}"


def _connect(path: Path, options: str) -> Any:
    # Absolute, percent-encoded; the driver's own open keeps the locks of other connections of this process, which
    # opening and closing the file by hand would drop (https://www.sqlite.org/howtocorrupt.html, section 2.2).
    with _plain_words():
        return driver.connect(
            f"{path.absolute().as_uri()}?{options}", uri=True, isolation_level=None, check_same_thread=False
        )


def _check_sqlite(version: tuple[int, ...] = driver.sqlite_version_info) -> None:
    if version < OLDEST_SQLITE or not _has_fts5():
        raise StorageError(
            "sqlite_too_old", "This installation brings an unsafe version of SQLite. Install the program again."
        )


def _has_fts5() -> bool:
    with contextlib.closing(driver.connect(":memory:")) as connection:
        return bool(connection.execute("SELECT sqlite_compileoption_used('ENABLE_FTS5')").fetchone()[0])


def _make_private(path: Path) -> None:
    # SQLite gives the log and its index the mode of the main file.
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
