"""The import: files and folders in, each path in exactly one named state, everything finished kept.

One thread takes the paths in order (read once, hash, known?), lanes drive the readers and encoders, the calling
thread keeps the results, several in one transaction. A path counts as done only after its transaction: what a caller
was told is on the disk. Stopping keeps what is done; the rest is picked up by ``resume``.
"""

import hashlib
import queue
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from classifyme_desktop import log
from classifyme_desktop.documents import intake
from classifyme_desktop.domain.document import FileKind, FileState, Reading, Reason
from classifyme_desktop.domain.resume import FileId, ImportId
from classifyme_desktop.errors import CancelledError
from classifyme_desktop.services.understand import Understood, understand
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import files, imports
from classifyme_desktop.storage.database import Database

_logger = log.topic("ingest")
_BATCH = 16  # results in one transaction at most; one fsync each
_POLL_S = 0.1
_STOP_PATIENCE_S = 0.7  # a stop waits this long for the files under way, then ends their workers


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


@dataclass(frozen=True, slots=True)
class _Taken:
    position: int
    path: Path
    sha256: str
    content: bytes


@dataclass(frozen=True, slots=True)
class _Result:
    position: int
    path: Path
    sha256: str | None
    size_bytes: int
    understood: Understood


@dataclass(slots=True)
class _Run:
    workspace: Workspace
    import_id: ImportId
    cancel: threading.Event
    ended: threading.Event
    todo: "queue.Queue[_Taken | None]"
    results: "queue.Queue[_Result | BaseException | None]" = field(default_factory=queue.Queue)
    in_flight: set[str] = field(default_factory=set)
    twins: dict[str, list[_Taken]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def is_stopped(self) -> bool:
        """Return whether nothing new is to be begun: the user stopped it, or it ended with an error."""
        return self.cancel.is_set() or self.ended.is_set()


OnSettled = Callable[[Settled], None]


def find(chosen: Sequence[Path], *, is_recursive: bool = True) -> list[Path]:
    """Return the files below ``chosen`` files and folders, in a fixed order. Follows no links."""
    return list(intake.walk(chosen, recursive=is_recursive))


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
) -> Report:
    """Do what is left of an import and return its report. Blocks; ``on_settled`` is called in this thread.

    ``cancel`` may be set from any thread: files under way are dropped, finished ones stay. Raises ModelError or
    StorageError when no file at all can be processed; the import then stays unfinished.
    """
    _ = workspace.head  # a missing or damaged model is told before any file is read
    workspace.warm_up()
    with workspace.reading() as db:
        left = imports.pending(db, import_id)
    lanes_count = workspace.encoders.size + 1
    state = _Run(
        workspace, import_id, cancel or threading.Event(), threading.Event(), queue.Queue(maxsize=2 * lanes_count)
    )
    lanes = [threading.Thread(target=_lane, args=(state,), name=f"lane-{n}", daemon=True) for n in range(lanes_count)]
    taker = threading.Thread(target=_take, args=(state, left, lanes_count), name="taker", daemon=True)
    for thread in (taker, *lanes):
        thread.start()
    try:
        _keep_all(state, len(lanes), on_settled)
    finally:
        state.ended.set()
        for thread in (taker, *lanes):
            thread.join()
    return _report(state)


def _report(state: _Run) -> Report:
    def close(db: Database) -> Report:
        is_left = bool(imports.pending(db, state.import_id))
        if not is_left:
            imports.close(db, state.import_id)
        return Report(state.import_id, imports.total(db, state.import_id), imports.tally(db, state.import_id), is_left)

    report = state.workspace.write(close)
    _logger.info("import %d: %d found, %s", report.import_id, report.found, dict(report.counts))
    return report


# ------------------------------------------------------------------ the taker: paths → bytes → known or to do


def _take(state: _Run, left: Iterable[tuple[int, Path]], lanes: int) -> None:
    try:
        with _delivering(state), state.workspace.reading() as db:
            for position, path in left:
                if state.is_stopped:
                    break
                _take_one(state, db, position, path)
    finally:
        for _ in range(lanes):
            _put(state, None)


@contextmanager
def _delivering(state: _Run) -> Iterator[None]:
    """Send what goes wrong in a thread of the import to the calling thread, which raises it."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 - delivered, never swallowed
        state.results.put(error)


def _take_one(state: _Run, db: Database, position: int, path: Path) -> None:
    content = intake.read_bytes(path)
    if isinstance(content, Reading):
        state.results.put(_Result(position, path, None, 0, Understood(content)))
        return
    taken = _Taken(position, path, hashlib.sha256(content).hexdigest(), content)
    with state.lock:
        if taken.sha256 in state.in_flight:
            state.twins.setdefault(taken.sha256, []).append(taken)
            return
        known = files.known(db, taken.sha256)
        if known is None or known.state in (FileState.GAVE_UP, FileState.SKIPPED):
            state.in_flight.add(taken.sha256)
            known = None
    if known is None:
        _put(state, taken)
    else:
        state.results.put(_again(taken, known.state, known.reason, known.kind))


def _again(taken: _Taken, state: FileState, reason: Reason | None, kind: FileKind) -> _Result:
    """Return the result for bytes that were read before: a duplicate if they were added, else the same state."""
    if state is FileState.ADDED:
        reading = Reading(FileState.DUPLICATE, Reason.SAME_BYTES, kind)
    else:
        reading = Reading(state, reason, kind)
    return _Result(taken.position, taken.path, taken.sha256, len(taken.content), Understood(reading))


def _put(state: _Run, taken: _Taken | None) -> None:
    while True:
        try:
            state.todo.put(taken, timeout=0.1)
        except queue.Full:
            if state.is_stopped and taken is not None:
                return
        else:
            return


# ------------------------------------------------------------------ the lanes: bytes → text → vectors → role


def _lane(state: _Run) -> None:
    try:
        with _delivering(state), suppress(CancelledError):
            while (taken := state.todo.get()) is not None:
                if state.is_stopped:
                    continue
                understood = understand(state.workspace, taken.content)
                state.results.put(_Result(taken.position, taken.path, taken.sha256, len(taken.content), understood))
    finally:
        state.results.put(None)


# ------------------------------------------------------------------ the keeper: results → library


def _keep_all(state: _Run, lanes: int, on_settled: OnSettled) -> None:
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


def _next_batch(state: _Run) -> tuple[list[_Result], int]:
    """Return the results that wait, at most a batch, and how many lanes ended; waits a little for the first."""
    batch: list[_Result] = []
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


def _keep(state: _Run, batch: list[_Result]) -> list[Settled]:
    """Store a batch in one transaction, then the copies of the same bytes that came up meanwhile."""
    kept: list[Settled] = []
    while batch:
        kept += state.workspace.write(partial(_store_all, import_id=state.import_id, batch=batch))
        batch = _twins_of(state, batch)
    return kept


def _twins_of(state: _Run, batch: list[_Result]) -> list[_Result]:
    # Only now, with the bytes known on the disk, may the taker look them up instead of parking their copies.
    twins: list[_Result] = []
    with state.lock:
        for result in batch:
            if result.sha256 is None:
                continue
            state.in_flight.discard(result.sha256)
            reading = result.understood.reading
            for twin in state.twins.pop(result.sha256, []):
                twins.append(_again(twin, reading.state, reading.reason, reading.kind))
    return twins


def _store_all(db: Database, *, import_id: ImportId, batch: list[_Result]) -> list[Settled]:
    return [_store(db, import_id, result) for result in batch]


def _store(db: Database, import_id: ImportId, result: _Result) -> Settled:
    reading = result.understood.reading
    file_id = None if result.sha256 is None else _store_file(db, result.sha256, result)
    imports.settle(db, import_id, result.position, reading.state, reading.reason, file_id)
    incomplete = reading.document.incomplete if reading.document else ()
    return Settled(result.position, result.path, reading.state, reading.reason, incomplete, result.sha256, file_id)


def _store_file(db: Database, sha256: str, result: _Result) -> FileId:
    reading = result.understood.reading
    known = files.known(db, sha256)
    if known is not None and (known.state is FileState.ADDED or known.state is reading.state):
        files.note_place(db, known.file_id, result.path)
        return known.file_id
    return files.add(
        db,
        sha256=sha256,
        size_bytes=result.size_bytes,
        path=result.path,
        reading=reading,
        masked_text=result.understood.masked_text,
        embedding=result.understood.embedding,
        prediction=result.understood.prediction,
    )
