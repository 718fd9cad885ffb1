"""An open library together with the models and the worker processes: what the window and the command line share.

Every write goes through one thread (``write``); readers have connections of their own. Nothing heavy starts before it
is needed: opening a workspace reads no model and starts no process.
"""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import Self, TypeVar

from classifyme_desktop import paths
from classifyme_desktop.documents import recognition
from classifyme_desktop.documents.recognition import RecognitionPool
from classifyme_desktop.domain import own_roles
from classifyme_desktop.domain import taxonomy as taxonomies
from classifyme_desktop.domain.iteration import Head
from classifyme_desktop.domain.taxonomy import Taxonomy
from classifyme_desktop.errors import ModelError, StorageError, UsageError
from classifyme_desktop.inference import registry
from classifyme_desktop.inference.label_head import LabelHead
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.inference.role_head import RoleHead
from classifyme_desktop.inference.skill_index import SkillIndex
from classifyme_desktop.inference.skillset_head import SkillsetHead
from classifyme_desktop.services import level_heads, role_heads
from classifyme_desktop.services.indexing import LiveIndex
from classifyme_desktop.services.level_heads import LearntLevels
from classifyme_desktop.services.live_gigs import LiveGigs
from classifyme_desktop.services.pages import LastPages
from classifyme_desktop.services.readers import Readers
from classifyme_desktop.services.role_heads import Loaded, Standing
from classifyme_desktop.services.short_texts import ShortTexts
from classifyme_desktop.storage import encoders as stored_encoders
from classifyme_desktop.storage import erasing, iterations
from classifyme_desktop.storage import own_roles as stored_roles
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.iterations import Link
from classifyme_desktop.storage.library import Library

T = TypeVar("T")


class Workspace:
    """A library, its models and its workers. Close it to end the worker processes and free the library."""

    def __init__(self, library: Library, *, is_writable: bool) -> None:
        self.library = library
        self.is_writable = is_writable
        self._writer_thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="workspace")
        self._lock = threading.Lock()
        self._roles_lock = threading.Lock()
        self._taxonomy: Taxonomy | None = None
        self._readers: Readers | None = None
        self._encoders: EncoderPool | None = None
        self._recognition: RecognitionPool | None = None
        self._head: Loaded | None = None
        self._standing: Standing | None = None
        self._reloads = 0
        self._level_head: LabelHead | None = None
        self._learnt_levels: tuple[str, LearntLevels | None] | None = None  # with the encoder it was loaded for
        self._skill_index: SkillIndex | None = None
        self._skillset_head: SkillsetHead | None = None
        self.short_texts = ShortTexts()
        self.live_index = LiveIndex()
        self.live_gigs = LiveGigs()
        self.last_pages = LastPages()
        self.learning = threading.RLock()  # one at a time keeps iterations, puts them to use and predicts anew
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
    def shipped_taxonomy(self) -> Taxonomy:
        """Return the 96 roles that the program came with."""
        with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
            return taxonomies.parse(lines)

    @property
    def taxonomy(self) -> Taxonomy:
        """Return the roles to choose from: those that came with the program and what the firm made of them."""
        with self._roles_lock:
            if self._taxonomy is None:
                with self.reading() as db:
                    self._taxonomy = self.taxonomy_in(db)
            return self._taxonomy

    def taxonomy_in(self, db: Database) -> Taxonomy:
        """Return the roles as ``db`` holds them, inside a change as well. Raises StorageError (``library_damaged``)."""
        return own_roles.applied(self.shipped_taxonomy, stored_roles.own(db), stored_roles.changes(db))

    def reload_taxonomy(self) -> None:
        """Read the roles anew at the next use, since they were changed. Any thread."""
        with self._roles_lock:
            self._taxonomy = None

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
        """Return the role head that answers, that of the iteration in use or of the nearest before it that is whole.

        Raises ModelError: missing, damaged or of another encoder.
        """
        return self._loaded_head.head

    @property
    def head_trouble(self) -> ModelError | None:
        """Return why an earlier iteration answers than the one in use, None when that one does. Raises as ``head``."""
        return self._loaded_head.trouble

    @property
    def _loaded_head(self) -> Loaded:
        standing, encoder_sha256 = self.standing, self.encoders.encoder_sha256
        with self._lock:
            known = self._head
            if known is None or known.standing != standing or known.head.encoder_sha256 != encoder_sha256:
                with self._told_as_added(standing.added is not None):
                    known = role_heads.load(standing, partial(self._role_head_folder, standing), encoder_sha256)
                self._head = known
            return known

    def role_head(self, number: int) -> RoleHead:
        """Return the role head of some iteration, checked anew. Raises ModelError; UsageError, as ``link``."""
        link, standing = self.link(number), self.standing
        with self._told_as_added(standing.added is not None and link.manifest_sha256 is None):
            return role_heads.kept(self._role_head_folder(standing, link), link, self.encoders.encoder_sha256)

    def link(self, number: int) -> Link:
        """Return an iteration of the role head by its number. Raises UsageError (``iteration_unknown``)."""
        with self.reading() as db:
            found = iterations.link(db, Head.ROLE, number)
        if found is None:
            raise UsageError("iteration_unknown", "There is no such iteration.")
        return found

    @property
    def level_head(self) -> LabelHead:
        """Return the head that tells the levels of titles, on the encoder in use. Raises ModelError."""
        standing, encoder_sha256 = self.standing, self.encoders.encoder_sha256
        with self._lock:
            if self._level_head is None or self._level_head.encoder_sha256 != encoder_sha256:
                with self._told_as_added(standing.added is not None):
                    folder = self._folder_with_encoder(standing, "level_head")
                    self._level_head = LabelHead(folder, encoder_sha256=encoder_sha256)
            return self._level_head

    @property
    def learnt_levels(self) -> LearntLevels | None:
        """Return the learnt level head in use, None where the shipped one answers. Raises ModelError, StorageError."""
        encoder_sha256 = self.encoders.encoder_sha256
        with self._lock:
            known, reloads = self._learnt_levels, self._reloads
        if known is not None and known[0] == encoder_sha256:
            return known[1]
        with self.reading() as db:
            link = iterations.lineage(db, Head.LEVEL)[0]
        found = level_heads.in_use(self.library.folder, link, encoder_sha256)
        with self._lock:
            if reloads == self._reloads:  # else it may have changed since it was read
                self._learnt_levels = encoder_sha256, found
        return found

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
    def standing(self) -> Standing:
        """Return which encoder and which iterations of the role head the library stands on."""
        with self._lock:
            known, reloads = self._standing, self._reloads
        if known is not None:
            return known
        with self.reading() as db:
            found = Standing(stored_encoders.active(db), iterations.lineage(db, Head.ROLE))
        with self._lock:
            if reloads == self._reloads:  # else it may have changed since it was read
                self._standing = found
        return found

    @property
    def added_encoder(self) -> stored_encoders.Active | None:
        """Return the encoder in use when it was added by the user, None when it is the shipped one."""
        return self.standing.added

    @property
    def encoder_folder(self) -> Path:
        """Return the folder of the encoder in use."""
        added = self.added_encoder
        if added is None:
            return paths.models() / "encoder"
        return self.models_folder / "encoders" / added.encoder_sha256

    def head_folder(self, name: str) -> Path:
        """Return the folder of a head (``role_head``, ``level_head``) in use with the encoder in use."""
        standing = self.standing
        if name == Head.ROLE:
            return self._role_head_folder(standing, standing.lineage[0])
        return self._folder_with_encoder(standing, name)

    def _role_head_folder(self, standing: Standing, link: Link) -> Path:
        if link.manifest_sha256 is None or self.library.folder is None:
            return self._folder_with_encoder(standing, Head.ROLE.value)
        return role_heads.folder(self.library.folder, Head.ROLE, link.number)

    def base_head_folder(self, name: str) -> Path:
        """Return the folder of the head that came with the encoder in use, whichever iteration answers."""
        return self._folder_with_encoder(self.standing, name)

    def _folder_with_encoder(self, standing: Standing, name: str) -> Path:
        added = standing.added
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
            pool, self._encoders = self._encoders, None
            self._standing = self._head = self._learnt_levels = None
            self._reloads += 1
        if pool is not None:
            pool.close()

    def reload_heads(self) -> None:
        """Look anew which iteration is in use; the next use of the role head takes that one. Any thread.

        The processes of the encoder stay.
        """
        with self._lock:
            self._standing = self._head = self._learnt_levels = None
            self._reloads += 1

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

    def back_up(self, to: Path) -> None:
        """Write a checked copy of the whole library to ``to``, between two writes. Any thread. Raises StorageError."""
        self._writer_thread.submit(self.library.writer.back_up, to).result()

    def empty_log(self) -> bool:
        """Take the log of writes over into the library file and empty it, so that it holds nothing that was erased.

        Returns False where somebody read so long that it could not be done; it is done at a later try. Any thread.
        """
        return self._writer_thread.submit(erasing.empty_log, self.library.writer).result()

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
