"""An open library together with the models and the worker processes: what the window and the command line share.

Every write goes through one thread (``write``); readers have connections of their own. Nothing heavy starts before it
is needed: opening a workspace reads no model and starts no process.
"""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Self, TypeVar

from classifyme_desktop import paths
from classifyme_desktop.documents import recognition
from classifyme_desktop.documents.recognition import RecognitionPool
from classifyme_desktop.domain import taxonomy as taxonomies
from classifyme_desktop.domain.taxonomy import Taxonomy
from classifyme_desktop.errors import ModelError, StorageError
from classifyme_desktop.inference import registry
from classifyme_desktop.inference.label_head import LabelHead
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.inference.role_head import RoleHead
from classifyme_desktop.inference.skill_index import SkillIndex
from classifyme_desktop.inference.skillset_head import SkillsetHead
from classifyme_desktop.services.indexing import LiveIndex
from classifyme_desktop.services.live_gigs import LiveGigs
from classifyme_desktop.services.pages import LastPages
from classifyme_desktop.services.readers import Readers
from classifyme_desktop.services.short_texts import ShortTexts
from classifyme_desktop.storage import encoders as stored_encoders
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
        self._readers: Readers | None = None
        self._encoders: EncoderPool | None = None
        self._recognition: RecognitionPool | None = None
        self._head: RoleHead | None = None
        self._active: stored_encoders.Active | None = None
        self._knows_active = False
        self._level_head: LabelHead | None = None
        self._skill_index: SkillIndex | None = None
        self._skillset_head: SkillsetHead | None = None
        self.short_texts = ShortTexts()
        self.live_index = LiveIndex()
        self.live_gigs = LiveGigs()
        self.last_pages = LastPages()
        self.today: Callable[[], date] = date.today

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
    def readers(self) -> Readers:
        """Return the processes that read files and draw facts out of them."""
        with self._lock:
            if self._readers is None:
                self._readers = Readers()
            return self._readers

    @property
    def recognition(self) -> RecognitionPool:
        """Return the process that reads words off pictures (OCR)."""
        with self._lock:
            if self._recognition is None:
                self._recognition = RecognitionPool()
            return self._recognition

    @staticmethod
    def recognises(must: bool = False) -> bool:
        """Return whether words can be read off pictures. Raises ModelError (``ocr_missing``) when they ``must``."""
        is_there = recognition.is_installed()
        if must and not is_there:
            raise ModelError(
                "ocr_missing",
                "Text recognition (OCR) is not installed. Install that part, or import without it.",
            )
        return is_there

    @property
    def encoders(self) -> EncoderPool:
        """Return the processes of the encoder in use. Raises ModelError when it is missing or damaged."""
        folder, is_added = self.encoder_folder, self.added_encoder is not None
        with self._lock:
            if self._encoders is None:
                with self._told_as_added(is_added):
                    self._encoders = EncoderPool(folder=folder, is_added=is_added)
            return self._encoders

    @property
    def head(self) -> RoleHead:
        """Return the role head on the encoder in use. Raises ModelError: missing, damaged or of another encoder."""
        encoder_sha256 = self.encoders.encoder_sha256
        with self._lock:
            if self._head is None or self._head.encoder_sha256 != encoder_sha256:
                with self._told_as_added(self._active is not None and not self._active.is_shipped):
                    self._head = RoleHead(self.head_folder("role_head"), encoder_sha256=encoder_sha256)
            return self._head

    @property
    def level_head(self) -> LabelHead:
        """Return the head that tells the levels of titles, on the encoder in use. Raises ModelError."""
        encoder_sha256 = self.encoders.encoder_sha256
        with self._lock:
            if self._level_head is None or self._level_head.encoder_sha256 != encoder_sha256:
                with self._told_as_added(self._active is not None and not self._active.is_shipped):
                    self._level_head = LabelHead(self.head_folder("level_head"), encoder_sha256=encoder_sha256)
            return self._level_head

    @property
    def skill_index(self) -> SkillIndex | None:
        """Return the vectors of skills, None on an added encoder: they belong to the shipped one. Raises ModelError."""
        if self.added_encoder is not None:
            return None
        encoder_sha256 = self.encoders.encoder_sha256
        with self._lock:
            if self._skill_index is None:
                self._skill_index = SkillIndex(encoder_sha256=encoder_sha256)
            return self._skill_index

    @property
    def skillset_head(self) -> SkillsetHead | None:
        """Return the head of skill sets, None on an added encoder: it belongs to the shipped one. Raises ModelError."""
        if self.added_encoder is not None:
            return None
        encoder_sha256 = self.encoders.encoder_sha256
        with self._lock:
            if self._skillset_head is None:
                self._skillset_head = SkillsetHead(paths.models() / "skillset_head", encoder_sha256=encoder_sha256)
            return self._skillset_head

    @property
    def added_encoder(self) -> stored_encoders.Active | None:
        """Return the encoder in use when it was added by the user, None when it is the shipped one."""
        if not self._knows_active:
            with self.reading() as db:
                self._active = stored_encoders.active(db)
            self._knows_active = True
        active = self._active
        return None if active is None or active.is_shipped else active

    @property
    def encoder_folder(self) -> Path:
        """Return the folder of the encoder in use."""
        added = self.added_encoder
        if added is None:
            return paths.models() / "encoder"
        return self.models_folder / "encoders" / added.encoder_sha256

    def head_folder(self, name: str) -> Path:
        """Return the folder of a head (``role_head``, ``level_head``) that belongs to the encoder in use."""
        added = self.added_encoder
        if added is None:
            return paths.models() / name
        return self.models_folder / "heads" / added.encoder_sha256 / f"{added.iteration:04d}" / name

    @property
    def models_folder(self) -> Path:
        """Return where the library keeps added encoders and their heads.

        Raises StorageError (``library_in_memory``) for a library that has no folder.
        """
        if self.library.folder is None:
            raise StorageError("library_in_memory", "Models can be added to a library on a drive only.")
        return self.library.folder / "models"

    def reload_models(self) -> None:
        """Look anew which encoder is in use; the next use of encoder and head takes that one. Any thread."""
        with self._lock:
            pool, self._encoders, self._head, self._knows_active = self._encoders, None, None, False
        if pool is not None:
            pool.close()

    @contextmanager
    def _told_as_added(self, is_added: bool) -> Iterator[None]:
        """Say of an added model what to do about it; the program's own are put back by installing it again."""
        try:
            yield
        except ModelError as error:
            if not is_added:
                raise
            raise registry.added_damaged() from error

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
            pools = (self._readers, self._encoders, self._recognition)
            self._readers = self._encoders = self._recognition = None
        for pool in pools:
            if pool is not None:
                pool.close()

    def close(self) -> None:
        """End the workers, finish the writes that are under way and free the library. Safe to call twice."""
        self.drop_workers()
        self._writer_thread.shutdown(wait=True)
        self.library.close()
