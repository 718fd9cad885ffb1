"""A library folder: who may write, the connections to it, and how a second start calls the first one's window.

Knows the names of the files in the folder; knows nothing of tables.
"""

import contextlib
from pathlib import Path
from typing import Final, Self

from classifyme_desktop.errors import StorageError
from classifyme_desktop.storage import database
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.lock import Lock

DATABASE: Final = "library.db"
_LOCK: Final = "library.lock"
_RAISE: Final = "raise"


def ask_to_raise(folder: Path) -> None:
    """Ask the process that has the library at ``folder`` open to bring its window to the front."""
    with contextlib.suppress(OSError):
        (folder / _RAISE).touch(mode=0o600)


class Library:
    """An open library. The writer belongs to one thread; ``reader`` may be called from any."""

    def __init__(self, folder: Path | None, writer: Database | None, lock: Lock | None) -> None:
        """Use ``open`` or ``memory`` instead."""
        self.folder = folder
        self._writer = writer
        self._lock = lock

    @classmethod
    def open(cls, folder: Path, *, writable: bool) -> Self:
        """Open the library in ``folder``, making the folder (private to the user) when absent.

        A writable library belongs to one process until it closes or dies; read-only ones open beside it.
        Raises StorageError: ``library_in_use``, ``library_newer``, ``library_damaged`` (nothing is changed by these
        three), ``library_missing`` and ``library_older`` (read-only), and those of ``Database.open_writer``.
        """
        if not writable:
            Database.open_reader(folder / DATABASE).close()
            return cls(folder, None, None)
        with database.file_errors_in_plain_words():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = Lock(folder / _LOCK)
        try:
            library = cls(folder, _open_sound(folder / DATABASE), lock)
        except BaseException:
            lock.release()
            raise
        library.was_asked_to_raise()
        return library

    @classmethod
    def memory(cls) -> Self:
        """Return an empty library that never touches a disk, for ranking files without keeping them."""
        return cls(None, Database.open_memory(), None)

    @property
    def writer(self) -> Database:
        """Return the writing connection. Raises StorageError (``library_read_only``) when opened read-only."""
        if self._writer is None:
            raise StorageError("library_read_only", "The library was opened for reading only.")
        return self._writer

    def reader(self) -> Database:
        """Return a new read-only connection, to be closed by the caller; in memory it is the writer itself, lent."""
        if self.folder is None:
            return self.writer.lend()
        return Database.open_reader(self.folder / DATABASE)

    def ask_to_raise(self) -> None:
        """Ask the process that has this library open for writing to bring its window to the front."""
        if self.folder is not None:
            ask_to_raise(self.folder)

    def was_asked_to_raise(self) -> bool:
        """Return whether another start asked for the window since the last call. Cheap; meant for polling."""
        if self.folder is None:
            return False
        try:
            (self.folder / _RAISE).unlink()
        except OSError:
            return False
        return True

    def close(self) -> None:
        """Close the writer and free the library for other processes; safe to call twice."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the library."""
        self.close()


def _open_sound(path: Path) -> Database:
    # The newer schema is told before the check: a newer program may use what this SQLite does not know.
    database.check_schema(path)
    if path.exists() and not database.is_sound(path):
        raise database.damaged()
    return Database.open_writer(path)
