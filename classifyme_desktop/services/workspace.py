"""An open library together with the models and the worker processes: what the window and the command line share.

Every write goes through one thread (``write``); readers have connections of their own. Nothing heavy starts before it
is needed: opening a workspace reads no model and starts no process.
"""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Self, TypeVar

from classifyme_desktop import paths
from classifyme_desktop.documents.pool import ReaderPool
from classifyme_desktop.domain import taxonomy as taxonomies
from classifyme_desktop.domain.taxonomy import Taxonomy
from classifyme_desktop.errors import StorageError
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.inference.role_head import RoleHead
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.library import Library

T = TypeVar("T")


class Workspace:
    """A library, its models and its workers. Close it to end the worker processes and free the library."""

    def __init__(self, library: Library, *, is_writable: bool) -> None:
        self.library = library
        self.is_writable = is_writable
        self._writer_thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="workspace")
        self._lock = threading.Lock()
        self._readers: ReaderPool | None = None
        self._encoders: EncoderPool | None = None

    @classmethod
    def open(cls, folder: Path, *, is_writable: bool = True) -> Self:
        """Open the library in ``folder``, making it when it is new and ``is_writable``.

        Raises StorageError: in use by another program, made by a newer version, or damaged.
        """
        return cls(Library.open(folder, writable=is_writable), is_writable=is_writable)

    @classmethod
    def memory(cls) -> Self:
        """Return a workspace over a library that exists in memory only, for ranking files without storing them."""
        return cls(Library.memory(), is_writable=True)

    def __enter__(self) -> Self:
        """Return the workspace itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the workspace."""
        self.close()

    @cached_property
    def taxonomy(self) -> Taxonomy:
        """Return the 96 roles."""
        with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
            return taxonomies.parse(lines)

    @property
    def readers(self) -> ReaderPool:
        """Return the processes that read files."""
        with self._lock:
            if self._readers is None:
                self._readers = ReaderPool()
            return self._readers

    @property
    def encoders(self) -> EncoderPool:
        """Return the processes that make vectors. Raises ModelError when the encoder is missing or damaged."""
        with self._lock:
            if self._encoders is None:
                self._encoders = EncoderPool()
            return self._encoders

    @cached_property
    def head(self) -> RoleHead:
        """Return the active role head. Raises ModelError when it is missing, damaged or of another encoder."""
        return RoleHead(paths.models() / "role_head", encoder_sha256=self.encoders.encoder_sha256)

    def write(self, change: Callable[[Database], T]) -> T:
        """Run ``change`` on the one writing thread inside one transaction and return what it returns.

        Blocks until it is on the disk. Any thread. Raises StorageError when the library was opened for reading only.
        """
        if not self.is_writable:
            raise StorageError("library_read_only", "The library was opened for reading only.")
        return self._writer_thread.submit(self._in_transaction, change).result()

    def _in_transaction(self, change: Callable[[Database], T]) -> T:
        with self.library.writer.atomic():
            return change(self.library.writer)

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """Lend a read-only connection to the calling thread."""
        database = self.library.reader()
        try:
            yield database
        finally:
            database.close()

    def warm_up(self) -> None:
        """Start all worker processes in advance, as an import will need them. Returns at once."""
        self.encoders.warm_up()
        self.readers.warm_up()

    def drop_workers(self) -> None:
        """End the worker processes now, whatever they do; the next use starts new ones. Any thread."""
        with self._lock:
            pools = (self._readers, self._encoders)
            self._readers = self._encoders = None
        for pool in pools:
            if pool is not None:
                pool.close()

    def close(self) -> None:
        """End the workers, finish the writes that are under way and free the library. Safe to call twice."""
        self.drop_workers()
        self._writer_thread.shutdown(wait=True)
        self.library.close()
