"""Gigs from files, thousands at a time: tables row by row (CSV, XLSX, JSON), other files as one gig each.

Each row ends in exactly one named state, and that is on the disk when it is told. Encoding keeps all cores busy while
the calling thread reads on and keeps what is done, several gigs in one transaction, in the order of the rows: equal
files give equal libraries. A text that is stored already is not encoded again.
"""

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

from classifyme_desktop import log
from classifyme_desktop.documents import intake
from classifyme_desktop.domain.document import Reading, Reason
from classifyme_desktop.domain.resume import GigId
from classifyme_desktop.domain.sentences import sentence
from classifyme_desktop.domain.table import Row, RowFault, Table
from classifyme_desktop.errors import DocumentError, UsageError, WorkerError
from classifyme_desktop.services import gig_columns, gigs
from classifyme_desktop.services.gig_columns import Columns, Part
from classifyme_desktop.services.gigs import UnderstoodGig
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import gigs as stored_gigs
from classifyme_desktop.storage.database import Database

_logger = log.topic("ingest")
TABLES: Final = frozenset({".csv", ".tsv", ".xlsx", ".xlsm", ".json", ".jsonl", ".ndjson", ".xls", ".ods"})
_BATCH: Final = 16  # gigs in one transaction at most; one fsync each
_AHEAD: Final = 48  # rows that may wait for an encoder, so that none idles while a batch is kept or a part is read
_NO_TABLE: Final = (
    "table_unsupported",
    "This type of table is not read. Save it as CSV, XLSX or JSON and add it again.",
)
NO_TEXT_COLUMN: Final = "gig_columns_unknown"
_NO_WORDS: Final = "No column with the text of the gigs was recognised. Say which column holds it."
_EMPTY: Final = "The row holds no text of a gig."
_SAME_FAILED: Final = "The same text failed before."
_FAULTS: Final = {
    RowFault.TOO_LONG: "The row holds more than 300,000 characters. Shorten it and add the file again.",
    RowFault.TOO_MANY_CELLS: "The row has more cells than the table has columns. Put quotation marks around its texts.",
    RowFault.UNCLOSED: "A quotation mark in the row is not closed, so what follows was not read. Mend it.",
    RowFault.NOT_AN_OBJECT: "The entry is no JSON object. Mend it and add the file again.",
    RowFault.TOO_MANY_ROWS: "The table has more than 200,000 rows; from here on it was not read. Split it.",
}


class RowState(StrEnum):
    """How a row ended: stored, stored before, without text, or not readable."""

    ADDED = "added"
    KNOWN = "known"
    EMPTY = "empty"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Settled:
    """One row has its state. ``row`` is None where it is about a whole file; ``given_id`` is what its table calls it.

    ``message``: what happened and what to do, ``code`` what it is translated by; None where nothing is wrong.
    ``found``: rows found so far in all files.
    """

    path: Path
    row: int | None
    state: RowState
    gig_id: GigId | None = None
    given_id: str | None = None
    message: str | None = None
    code: str | None = None
    found: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    """The end of adding: rows found, how many ended in each state, and whether it was stopped before the end.

    They add up unless it was stopped. ``unread_sheets`` of workbooks were not looked at.
    """

    found: int
    states: dict[RowState, int]
    is_cancelled: bool = False
    unread_sheets: int = 0


@dataclass(frozen=True, slots=True)
class _Ad:
    """One row on its way; ``state`` is set where it needs no encoding."""

    path: Path
    row: int | None
    text: str = ""
    title: str | None = None
    given_id: str | None = None
    state: RowState | None = None
    message: str | None = None
    code: str | None = None


@dataclass(slots=True)
class _Run:
    """What the steps of one call share."""

    workspace: Workspace
    mapping: Mapping[Part, Sequence[str]]
    on_settled: Callable[[Settled], None]
    is_cancelled: Callable[[], bool]
    found: int = 0
    unread_sheets: int = 0
    states: dict[RowState, int] = field(default_factory=lambda: dict.fromkeys(RowState, 0))
    begun: set[str] = field(default_factory=set)
    waiting: "Waiting" = field(default_factory=deque)


@dataclass(frozen=True, slots=True, eq=False)
class ReadGig:
    """A gig in a file, in a table in one of its rows; not stored."""

    path: Path
    row: int | None
    understood: UnderstoodGig


Waiting: TypeAlias = "deque[tuple[_Ad, Future[UnderstoodGig] | None]]"


def is_table(path: Path) -> bool:
    """Return whether a file is read row by row; the end of its name says so."""
    return path.suffix.lower() in TABLES


def look(workspace: Workspace, path: Path) -> Table:
    """Return the columns and the first rows of a table. Raises DocumentError with the state as its code."""
    return _part(workspace, _bytes(path), 0)


def add_many(
    workspace: Workspace,
    paths: Sequence[Path],
    mapping: Mapping[Part, Sequence[str]] | None = None,
    *,
    on_settled: Callable[[Settled], None] = lambda _: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Counts:
    """Add the gigs in ``paths`` and return how many rows ended in which state. Blocks.

    ``mapping``: columns that a person named; the others are recognised. ``on_settled`` is called in this thread, in
    the order of the rows, after they are on the disk. ``is_cancelled`` is asked before each row: what is done stays,
    and adding the same files again goes on where it ended. Raises ModelError or StorageError when nothing can be kept.
    """
    run = _Run(workspace, mapping or {}, on_settled, is_cancelled)
    _ = workspace.head  # a missing or damaged model is told before any file is read
    workspace.warm_up()
    pool = ThreadPoolExecutor(workspace.encoders.size + 1, thread_name_prefix="gig-lane")
    try:
        with workspace.reading() as db:
            is_stopped = _begin_all(run, pool, db, paths)
        if is_stopped:
            run.waiting = _begun_already(run.waiting)
        while run.waiting:
            _settle(run)
    finally:
        pool.shutdown(cancel_futures=True)
    counts = Counts(run.found, run.states, is_stopped and sum(run.states.values()) < run.found, run.unread_sheets)
    _logger.info("gigs: %d rows, %s", counts.found, dict(counts.states))
    return counts


def read_many(
    workspace: Workspace, paths: Sequence[Path], *, on_settled: Callable[[Settled], None] = lambda _: None
) -> list[ReadGig]:
    """Return the gigs in ``paths`` in order, each text once, without storing any. Blocks.

    ``on_settled`` is called for each row, in this thread: ``ADDED`` where it is among what is returned, ``KNOWN`` where
    its text came before. Raises ModelError when nothing can be read.
    """
    run = _Run(workspace, {}, on_settled, lambda: False)
    workspace.warm_up()
    found: list[ReadGig] = []
    with ThreadPoolExecutor(workspace.encoders.size + 1, thread_name_prefix="gig-lane") as pool:
        for path in paths:
            for ad in _ads(run, path):
                is_new = ad.state is None and ad.text not in run.begun
                run.begun.add(ad.text)
                run.waiting.append((ad, pool.submit(gigs.understand, workspace, ad.text, ad.title) if is_new else None))
                while len(run.waiting) >= _AHEAD:
                    found += _read_next(run)
        while run.waiting:
            found += _read_next(run)
    return found


def _read_next(run: _Run) -> list[ReadGig]:
    """Tell how the row that waits longest ended, and return its gig where there is a new one."""
    ad, future = run.waiting.popleft()
    ended = partial(Settled, ad.path, ad.row, given_id=ad.given_id, found=run.found)
    try:
        understood = None if future is None else future.result()
    except WorkerError as error:
        run.on_settled(ended(RowState.FAILED, message=error.sentence, code=error.code))
        return []
    run.on_settled(
        ended(ad.state or (RowState.ADDED if understood else RowState.KNOWN), message=ad.message, code=ad.code)
    )
    return [ReadGig(ad.path, ad.row, understood)] if understood else []


def _begin_all(run: _Run, pool: ThreadPoolExecutor, db: Database, paths: Sequence[Path]) -> bool:
    """Give each row to the encoders in turn and keep those that are done; return whether it was stopped."""
    for path in paths:
        for ad in _ads(run, path):
            if run.is_cancelled():
                return True
            run.waiting.append((ad, _begun(run, pool, db, ad)))
            if len(run.waiting) >= _AHEAD:
                _settle(run)
    return False


def _begun_already(waiting: "Waiting") -> "Waiting":
    """Return the rows up to the first that no encoder took up; copies of its text come after it."""
    kept: Waiting = deque()
    for ad, future in waiting:
        if future is not None and future.cancel():
            break
        kept.append((ad, future))
    return kept


def _begun(run: _Run, pool: ThreadPoolExecutor, db: Database, ad: _Ad) -> "Future[UnderstoodGig] | None":
    if ad.state is not None:
        return None
    sha256 = stored_gigs.sha256_of(ad.text)
    if sha256 in run.begun or stored_gigs.known(db, sha256, run.workspace.encoders.encoder_sha256) is not None:
        return None
    run.begun.add(sha256)
    return pool.submit(gigs.understand, run.workspace, ad.text, ad.title)


# ------------------------------------------------------------------ files → rows → texts


def _ads(run: _Run, path: Path) -> Iterator[_Ad]:
    """Yield the rows of a file; one that ends before its end gives one more, which says why."""
    found_before, given = run.found, 0
    try:
        for ad in _ads_of_table(run, path) if is_table(path) else _ads_of_document(run, path):
            given += 1
            yield ad
    except (DocumentError, UsageError) as error:
        run.found = found_before + given + 1
        yield _Ad(path, None, state=RowState.FAILED, message=error.sentence, code=error.code)


def _ads_of_document(run: _Run, path: Path) -> Iterator[_Ad]:
    text = gigs.cleaned(gigs.read_file(run.workspace, path))
    run.found += 1
    yield _Ad(path, None, text) if text else _Ad(path, None, state=RowState.EMPTY, message=_EMPTY, code="gig_empty")


def _ads_of_table(run: _Run, path: Path) -> Iterator[_Ad]:
    content = _bytes(path)
    part = _part(run.workspace, content, 0)
    columns = gig_columns.chosen(part.columns, run.mapping)
    if not columns.has_words:
        raise UsageError(NO_TEXT_COLUMN, _NO_WORDS)
    run.found += part.total
    run.unread_sheets += part.unread_sheets
    while True:
        for row in part.rows:
            yield _ad(path, columns, row)
        if part.following is None:
            return
        part = _part(run.workspace, content, part.following)


def _ad(path: Path, columns: Columns, row: Row) -> _Ad:
    if row.fault is not None:
        message, code = _FAULTS[row.fault], f"row_{row.fault.value}"
        return _Ad(path, row.number, state=RowState.FAILED, message=message, code=code)
    given_id = gig_columns.said_of(columns, row.cells, Part.ID) or None
    text = gigs.cleaned(gig_columns.text_of(columns, row.cells))
    if not text:
        return _Ad(path, row.number, given_id=given_id, state=RowState.EMPTY, message=_EMPTY, code="gig_empty")
    title = gig_columns.said_of(columns, row.cells, Part.TITLE) or None
    return _Ad(path, row.number, text, title, given_id)


def _bytes(path: Path) -> bytes:
    content = intake.read_bytes(path)
    if isinstance(content, Reading):
        raise _refused(content)
    return content


def _part(workspace: Workspace, content: bytes, first: int) -> Table:
    part = workspace.readers.table(content, first)
    if isinstance(part, Reading):
        raise _refused(part)
    return part


def _refused(reading: Reading) -> DocumentError:
    if reading.reason is Reason.OTHER_TYPE:
        return DocumentError(*_NO_TABLE)
    return DocumentError(reading.state, sentence(reading.state, reading.reason))


# ------------------------------------------------------------------ what is understood → library


def _settle(run: _Run) -> None:
    """Keep the rows that wait longest, at most a batch, in one transaction, and tell of each."""
    batch: list[tuple[_Ad, UnderstoodGig | WorkerError | None]] = []
    while run.waiting and len(batch) < _BATCH:
        ad, future = run.waiting.popleft()
        try:
            batch.append((ad, None if future is None else future.result()))
        except WorkerError as error:
            batch.append((ad, error))
    for settled in run.workspace.write(lambda db: [_kept(db, run, ad, result) for ad, result in batch]):
        run.states[settled.state] += 1
        run.on_settled(settled)


def _kept(db: Database, run: _Run, ad: _Ad, result: UnderstoodGig | WorkerError | None) -> Settled:
    ended = partial(Settled, ad.path, ad.row, given_id=ad.given_id, found=run.found)
    if ad.state is not None:
        return ended(ad.state, message=ad.message, code=ad.code)
    if isinstance(result, WorkerError):
        return ended(RowState.FAILED, message=result.sentence, code=result.code)
    if result is not None:
        return ended(RowState.ADDED, gig_id=gigs.keep(db, result))
    gig_id = stored_gigs.known(db, stored_gigs.sha256_of(ad.text), run.workspace.encoders.encoder_sha256)
    if gig_id is None:  # a row above holds the same text and failed
        return ended(RowState.FAILED, message=_SAME_FAILED, code="same_failed")
    return ended(RowState.KNOWN, gig_id=gig_id)
