"""The import: files and folders in, each path in exactly one named state, everything finished kept.

One thread takes the paths in order (read once, hash, known?), lanes drive the readers and encoders, the calling
thread keeps the results, several in one transaction. A path counts as done only after its transaction: what a caller
was told is on the disk. Stopping keeps what is done; the rest is picked up by ``resume``.
"""

import queue
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Final

from classifyme_desktop import log
from classifyme_desktop.documents import intake
from classifyme_desktop.domain.document import FileState, Reading, Reason
from classifyme_desktop.domain.resume import FileId, ImportId
from classifyme_desktop.errors import CancelledError
from classifyme_desktop.services import duplicates, lanes, promotion
from classifyme_desktop.services.lanes import Result, Run
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import files, imports, pairs
from classifyme_desktop.storage.database import Database

_logger = log.topic("ingest")
_BATCH = 16  # results in one transaction at most; one fsync each
_POLL_S = 0.1
_STOP_PATIENCE_S = 0.7  # a stop waits this long for the files under way, then ends their workers


class Ocr(StrEnum):
    """When words are read off pictures: if that part is installed, never, or it must be installed."""

    AUTO = "auto"
    NEVER = "never"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class Options:
    """How an import reads. ``password`` opens the locked files among the paths; it is kept nowhere."""

    ocr: Ocr = Ocr.AUTO
    password: str | None = field(default=None, repr=False)


DEFAULTS: Final = Options()
_ARCHIVES: Final = frozenset({".zip"})


@dataclass(frozen=True, slots=True)
class Settled:
    """One path has its state, and that is on the disk. ``position`` counts from 0 in the import's list."""

    position: int
    path: Path
    state: FileState
    reason: Reason | None
    incomplete: tuple[Reason, ...]
    sha256: str | None
    file_id: FileId | None


@dataclass(frozen=True, slots=True)
class Report:
    """The end of an import: paths found and how many ended in each state; they add up unless it was stopped."""

    import_id: ImportId
    found: int
    counts: dict[FileState, int]
    is_cancelled: bool


OnSettled = Callable[[Settled], None]


def find(chosen: Sequence[Path], *, is_recursive: bool = True) -> list[Path]:
    """Return the files below ``chosen`` files and folders, in a fixed order. Follows no links."""
    return list(intake.walk(chosen, recursive=is_recursive))


@dataclass(frozen=True, slots=True)
class Found:
    """What stands below chosen files and folders: the ``paths`` in a fixed order, and what they are in.

    ``folders``: that hold a file; ``archives``: that files are in; ``kinds``: files by the ending of their names.
    """

    paths: tuple[Path, ...]
    folders: int
    archives: int
    kinds: dict[str, int]


def count(chosen: Sequence[Path]) -> Found:
    """Return what an import of ``chosen`` would read, before anything is read."""
    paths = find(chosen)
    archives, folders = set[Path](), set[Path]()
    for path in paths:
        inside = _archive_of(path)
        if inside is not None:
            archives.add(inside)
        elif path not in chosen:
            folders.add(path.parent)
    kinds = Counter(path.suffix.lower() for path in paths)
    return Found(tuple(paths), len(folders), len(archives), dict(sorted(kinds.items())))


def _archive_of(path: Path) -> Path | None:
    """Return the archive that a path leads into, or that it is, None for an ordinary file."""
    above = (one for one in (path, *path.parents) if one.suffix.lower() in _ARCHIVES)
    return next((one for one in above if one.is_file()), None)


def start(workspace: Workspace, found: Sequence[Path]) -> ImportId:
    """Record a new import of the paths ``found``, so that it survives whatever happens next."""
    return workspace.write(lambda db: imports.start(db, found))


def start_or_resume(workspace: Workspace, found: Sequence[Path]) -> ImportId:
    """Return the import to run for ``found``: the unfinished one of the very same paths, else a new one.

    An unfinished import whose rest is among ``found`` is given up, since the new one does that rest too.
    """
    with workspace.reading() as db:
        earlier = imports.unfinished(db)
        listed = [] if earlier is None else imports.rows(db, earlier)
    if earlier is not None:
        if [row.path for row in listed] == list(found):
            return earlier
        if {row.path for row in listed if row.state is None} <= set(found):
            forget(workspace, earlier)
    return start(workspace, found)


def unfinished(workspace: Workspace) -> tuple[ImportId, int] | None:
    """Return the last import that did not end and how many of its paths are left, or None."""
    with workspace.reading() as db:
        import_id = imports.unfinished(db)
        return None if import_id is None else (import_id, len(imports.pending(db, import_id)))


def positions_left(workspace: Workspace, import_id: ImportId) -> list[int]:
    """Return the positions of the paths of an import that have no state yet, in order."""
    with workspace.reading() as db:
        return [position for position, _ in imports.pending(db, import_id)]


def forget(workspace: Workspace, import_id: ImportId) -> None:
    """Give up the rest of an unfinished import; what it added stays."""
    workspace.write(lambda db: imports.close(db, import_id, abandon=True))


def run(
    workspace: Workspace,
    import_id: ImportId,
    on_settled: OnSettled = lambda _: None,
    cancel: threading.Event | None = None,
    options: Options = DEFAULTS,
    pause: threading.Event | None = None,
) -> Report:
    """Do what is left of an import and return its report. Blocks; ``on_settled`` is called in this thread.

    ``cancel`` may be set from any thread: files under way are dropped, finished ones stay.
    ``pause``: while it is set nothing new is begun. Raises ModelError or
    StorageError when no file at all can be processed; the import then stays unfinished. Pictures have a queue of their
    own beside the others: recognition takes seconds for each page. Raises ModelError (``ocr_missing``) when it must be
    installed and is not.
    """
    recognises = workspace.recognises(options.ocr is Ocr.ALWAYS) and options.ocr is not Ocr.NEVER
    _ = workspace.head  # a missing or damaged model is told before any file is read
    workspace.warm_up()
    with workspace.reading() as db:
        left = imports.pending(db, import_id)
        prints = duplicates.Fingerprints(pairs.fingerprints(db))
        is_alone = imports.total(db, import_id) == 1
    lanes_count = workspace.encoders.size + 1
    state = Run(
        workspace,
        import_id,
        cancel or threading.Event(),
        threading.Event(),
        queue.Queue(maxsize=2 * lanes_count),
        prints,
        lanes_count,
        recognises,
        options.password,
        pause or threading.Event(),
        is_alone=is_alone,
    )
    threads = [
        threading.Thread(target=lanes.lane, args=(state,), name=f"lane-{n}", daemon=True) for n in range(lanes_count)
    ]
    threads.append(threading.Thread(target=lanes.recognise, args=(state,), name="recognition", daemon=True))
    taker = threading.Thread(target=lanes.take, args=(state, left, lanes_count), name="taker", daemon=True)
    for thread in (taker, *threads):
        thread.start()
    try:
        _keep_all(state, len(threads), on_settled)
    finally:
        state.ended.set()
        for thread in (taker, *threads):
            thread.join()
    report = _report(state)
    with suppress(CancelledError):  # who was read by one iteration while another was put to use
        promotion.recompute_stale(workspace, state.cancel)
    return report


def _report(state: Run) -> Report:
    def close(db: Database) -> Report:
        is_left = bool(imports.pending(db, state.import_id))
        if not is_left:
            imports.close(db, state.import_id)
        return Report(state.import_id, imports.total(db, state.import_id), imports.tally(db, state.import_id), is_left)

    report = state.workspace.write(close)
    _logger.info("import %d: %d found, %s", report.import_id, report.found, dict(report.counts))
    return report


# ------------------------------------------------------------------ the keeper: results → library


def _keep_all(state: Run, lanes: int, on_settled: OnSettled) -> None:
    """Store results until every lane has ended, or until a stop has waited long enough for the files under way."""
    running, stop_at = lanes, float("inf")
    while running:
        if state.cancel.is_set():
            stop_at = min(stop_at, time.monotonic() + _STOP_PATIENCE_S)
        batch, ended = _next_batch(state)
        running -= ended
        for settled in _keep(state, batch):
            on_settled(settled)
        if time.monotonic() > stop_at and running:
            state.workspace.drop_workers()
            return


def _next_batch(state: Run) -> tuple[list[Result], int]:
    """Return the results that wait, at most a batch, and how many lanes ended; waits a little for the first."""
    batch: list[Result] = []
    ended = 0
    while len(batch) < _BATCH:
        try:
            result = state.results.get(timeout=0 if batch or ended else _POLL_S)
        except queue.Empty:
            break
        if result is None:
            ended += 1
        elif isinstance(result, BaseException):
            raise result
        else:
            batch.append(result)
    return batch, ended


def _keep(state: Run, batch: list[Result]) -> list[Settled]:
    """Store a batch in one transaction, then the copies of the same bytes that came up meanwhile."""
    kept: list[Settled] = []
    while batch:
        kept += state.workspace.write(partial(_store_all, run=state, batch=batch))
        batch = _twins_of(state, batch)
    return kept


def _twins_of(state: Run, batch: list[Result]) -> list[Result]:
    # Only now, with the bytes known on the disk, may the taker look them up instead of parking their copies.
    twins: list[Result] = []
    with state.lock:
        for result in batch:
            if result.sha256 is None:
                continue
            state.in_flight.discard(result.sha256)
            reading = result.understood.reading
            for twin in state.twins.pop(result.sha256, []):
                twins.append(lanes.again(twin, reading.state, reading.reason, reading.kind))
    return twins


def _store_all(db: Database, *, run: Run, batch: list[Result]) -> list[Settled]:
    return [_store(db, run, result) for result in batch]


def _store(db: Database, run: Run, result: Result) -> Settled:
    reading = result.understood.reading
    file_id = None
    if result.sha256 is not None:
        known = files.known(db, result.sha256)
        if known is not None and known.state is FileState.ADDED:
            reading = Reading(FileState.DUPLICATE, Reason.SAME_BYTES, known.kind)
        file_id = _store_file(db, run, result.sha256, result, known)
    imports.settle(db, run.import_id, result.position, reading.state, reading.reason, file_id)
    incomplete = reading.document.incomplete if reading.document else ()
    return Settled(result.position, result.path, reading.state, reading.reason, incomplete, result.sha256, file_id)


def _store_file(db: Database, run: Run, sha256: str, result: Result, known: files.KnownFile | None) -> FileId:
    understood = result.understood
    reading = understood.reading
    if known is not None and known.state is not FileState.ADDED and known.state is reading.state:
        files.note_place(db, known.file_id, result.path)
        return known.file_id
    file_id = files.add(
        db,
        sha256=sha256,
        size_bytes=result.size_bytes,
        path=result.path,
        reading=reading,
        masked_text=understood.masked_text,
        embedding=understood.embedding,
        prediction=understood.prediction,
        facts=understood.facts,
    )
    _note_facts(db, run, sha256, result)
    return file_id


def _note_facts(db: Database, run: Run, sha256: str, result: Result) -> None:
    """Renew what was read before facts were drawn out, and offer who may be the same person."""
    understood, stored = result.understood, files.known(db, sha256)
    facts, masked = understood.facts, understood.masked_text
    if facts is None or masked is None or stored is None or stored.resume_id is None:
        return
    if not stored.has_facts:
        files.renew(
            db, stored.resume_id, understood.reading, masked, understood.embedding, understood.prediction, facts
        )
    duplicates.note(db, stored.resume_id, facts, run.prints)
