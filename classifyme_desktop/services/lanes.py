"""The threads of an import: one takes the paths, lanes read and understand, one reads words off pictures.

Knows nothing of what is kept: results go into a queue, and so does what goes wrong.
"""

import hashlib
import queue
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from classifyme_desktop.documents import csv_rows, intake
from classifyme_desktop.domain.document import FileKind, FileState, Reading, Reason
from classifyme_desktop.domain.resume import ImportId
from classifyme_desktop.errors import CancelledError
from classifyme_desktop.services import understand as understanding
from classifyme_desktop.services.duplicates import Fingerprints
from classifyme_desktop.services.understand import Understood
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import files
from classifyme_desktop.storage.database import Database

_HOLD_S = 0.1  # between two looks whether a pause is over


@dataclass(frozen=True, slots=True)
class Taken:
    """A file whose bytes were read and are to be understood."""

    position: int
    path: Path
    sha256: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Picture:
    """A file whose words recognition has to read; its bytes are read again then, so that a long queue stays small."""

    position: int
    path: Path
    sha256: str
    reading: Reading
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Result:
    """How one path ended; ``sha256`` is None where the bytes could not be had."""

    position: int
    path: Path
    sha256: str | None
    size_bytes: int
    understood: Understood


@dataclass(slots=True)
class Run:
    """One import under way: what its threads share."""

    workspace: Workspace
    import_id: ImportId
    cancel: threading.Event
    ended: threading.Event
    todo: "queue.Queue[Taken | None]"
    prints: Fingerprints
    lanes_left: int
    recognises: bool
    password: str | None = field(repr=False)
    pause: threading.Event = field(default_factory=threading.Event)
    is_alone: bool = False  # a person chose this one file, which is then read whatever it looks like
    pictures: "queue.Queue[Picture | None]" = field(default_factory=queue.Queue)
    results: "queue.Queue[Result | BaseException | None]" = field(default_factory=queue.Queue)
    in_flight: set[str] = field(default_factory=set)
    twins: dict[str, list[Taken]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def is_stopped(self) -> bool:
        """Return whether nothing new is to be begun: the user stopped it, or it ended with an error."""
        return self.cancel.is_set() or self.ended.is_set()

    def hold(self) -> None:
        """Wait while the import is paused; what was begun before goes on to its end."""
        while self.pause.is_set() and not self.is_stopped:
            self.cancel.wait(_HOLD_S)


# ------------------------------------------------------------------ the taker: paths → bytes → known or to do


def take(state: Run, left: Iterable[tuple[int, Path]], lanes: int) -> None:
    """Read the bytes of the paths in order and tell those that are known; then send each lane its end."""
    try:
        with _delivering(state), state.workspace.reading() as db:
            for position, path in left:
                state.hold()
                if state.is_stopped:
                    break
                _take_one(state, db, position, path)
    finally:
        for _ in range(lanes):
            _put(state, None)


@contextmanager
def _delivering(state: Run) -> Iterator[None]:
    """Send what goes wrong in a thread of the import to the calling thread, which raises it."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 - delivered, never swallowed
        state.results.put(error)


def _take_one(state: Run, db: Database, position: int, path: Path) -> None:
    content = intake.read_bytes(path)
    if isinstance(content, Reading):
        state.results.put(Result(position, path, None, 0, Understood(content)))
        return
    taken = Taken(position, path, hashlib.sha256(content).hexdigest(), content)
    with state.lock:
        if taken.sha256 in state.in_flight:
            state.twins.setdefault(taken.sha256, []).append(taken)
            return
        known = files.known(db, taken.sha256)
        if known is None or _is_worth_another_try(state, known):
            state.in_flight.add(taken.sha256)
            known = None
    if known is None:
        _put(state, taken)
    else:
        state.results.put(again(taken, known.state, known.reason, known.kind))


def _is_worth_another_try(state: Run, known: files.KnownFile) -> bool:
    if known.state is FileState.NEEDS_PASSWORD:
        return state.password is not None
    if known.state is FileState.SCANNED:
        return state.recognises and known.reason is not Reason.NOTHING_RECOGNISED
    if known.state is FileState.ADDED:
        return not known.has_facts  # an earlier version of the program read it
    if known.reason is Reason.TABLE:
        return state.is_alone
    return known.state in (FileState.GAVE_UP, FileState.SKIPPED)


def again(taken: Taken, state: FileState, reason: Reason | None, kind: FileKind) -> Result:
    """Return the result for bytes that were read before: a duplicate if they were added, else the same state."""
    if state is FileState.ADDED:
        reading = Reading(FileState.DUPLICATE, Reason.SAME_BYTES, kind)
    else:
        reading = Reading(state, reason, kind)
    return Result(taken.position, taken.path, taken.sha256, len(taken.content), Understood(reading))


def _put(state: Run, taken: Taken | None) -> None:
    while True:
        try:
            state.todo.put(taken, timeout=0.1)
        except queue.Full:
            if state.is_stopped and taken is not None:
                return
        else:
            return


# ------------------------------------------------------------------ the lanes: bytes → text → vectors → role


def lane(state: Run) -> None:
    """Understand files until there are no more; the last lane sends the recognition its end."""
    try:
        with _delivering(state), suppress(CancelledError):
            while (taken := state.todo.get()) is not None:
                state.hold()
                if state.is_stopped:
                    continue
                understood = _understood(state, taken)
                reading, size = understood.reading, len(taken.content)
                if state.recognises and understanding.is_picture(reading):
                    state.pictures.put(Picture(taken.position, taken.path, taken.sha256, reading, size))
                else:
                    state.results.put(Result(taken.position, taken.path, taken.sha256, size, understood))
    finally:
        with state.lock:
            state.lanes_left -= 1
            is_last = state.lanes_left == 0
        if is_last:
            state.pictures.put(None)
        state.results.put(None)


def _understood(state: Run, taken: Taken) -> Understood:
    if not state.is_alone and csv_rows.is_table(taken.content, taken.path.suffix):
        return Understood(Reading(FileState.UNSUPPORTED, Reason.TABLE))
    return understanding.understand(state.workspace, taken.content, password=state.password)


def recognise(state: Run) -> None:
    """Read words off pictures, one file after the other, until there are no more."""
    try:
        with _delivering(state), suppress(CancelledError):
            while (picture := state.pictures.get()) is not None:
                state.hold()
                if state.is_stopped:
                    continue
                content = intake.read_bytes(picture.path)
                understood = Understood(picture.reading)
                if isinstance(content, bytes) and hashlib.sha256(content).hexdigest() == picture.sha256:
                    understood = understanding.recognise(
                        state.workspace, content, picture.reading, password=state.password
                    )
                state.results.put(
                    Result(picture.position, picture.path, picture.sha256, picture.size_bytes, understood)
                )
    finally:
        state.results.put(None)
