"""Adds gigs from files away from the window's thread, one run after the other; tells how far it is. Shows nothing."""

import threading
import time
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.state.tasks import Progress

if TYPE_CHECKING:
    from classifyme_desktop.domain.resume import GigId
    from classifyme_desktop.services.gig_columns import Part
    from classifyme_desktop.services.gig_import import Counts, Settled

MOST_FAILURES: Final = 1_000  # that are listed; all are counted


@dataclass(frozen=True, slots=True)
class Standing:
    """How far an addition is: rows done of those found so far."""

    found: int
    done: int
    per_second: float


@dataclass(frozen=True, slots=True)
class Failure:
    """A row, or with ``row`` None a whole file, that gave no gig."""

    path: Path
    row: int | None
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an addition. ``first``: the first gig of it that is new or was known, None where there is none."""

    counts: "Counts"
    failures: tuple[Failure, ...]
    first: "GigId | None"


class _Tally:
    """Counts what settles; used by the adding thread alone."""

    def __init__(self, progress: "Progress[Standing]") -> None:
        self._progress = progress
        self._started = time.monotonic()
        self._done = 0
        self.first: GigId | None = None
        self.failures: list[Failure] = []

    def __call__(self, settled: "Settled") -> None:
        """Count one row."""
        self._done += 1
        if self.first is None:
            self.first = settled.gig_id
        if settled.gig_id is None and len(self.failures) < MOST_FAILURES:
            self.failures.append(Failure(settled.path, settled.row, settled.code or "", settled.message or ""))
        rate = self._done / max(time.monotonic() - self._started, 0.001)
        self._progress.report(Standing(settled.found, self._done, rate))


class GigImport(QObject):
    """Adds gigs to one open library.

    ``changed`` carries a ``Standing``; ``ended`` an ``Outcome``; ``failed`` the error that stopped an addition.
    """

    started = Signal()
    changed = Signal(object)
    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._progress: Progress[Standing] = Progress(self._show, self)
        self._cancel = threading.Event()
        self._waiting: deque[tuple[list[Path], dict[Part, list[str]]]] = deque()
        self.is_running = False

    def add(self, paths: "Sequence[Path]", mapping: "Mapping[Part, Sequence[str]] | None" = None) -> None:
        """Add the gigs of files, now or after what runs. ``mapping``: which columns of tables say what."""
        self._waiting.append((list(paths), {part: list(named) for part, named in (mapping or {}).items()}))
        if not self.is_running:
            self._start_next()

    def cancel(self) -> None:
        """Stop: what is finished stays, what waits behind it is dropped."""
        self._waiting.clear()
        self._cancel.set()

    def _start_next(self) -> None:
        paths, mapping = self._waiting.popleft()
        self.is_running = True
        cancel = self._cancel = threading.Event()
        self.started.emit()
        workspace, tally = self._session.workspace, _Tally(self._progress)

        def work() -> Outcome:
            from classifyme_desktop.services import gig_import

            counts = gig_import.add_many(workspace, paths, mapping, on_settled=tally, is_cancelled=cancel.is_set)
            return Outcome(counts, tuple(tally.failures), tally.first)

        self._session.tasks.start(work, self._on_done, self._on_failed)

    def _show(self, standing: Standing) -> None:
        if self.is_running:
            self.changed.emit(standing)

    def _on_done(self, outcome: Outcome) -> None:
        self.is_running = False
        self.ended.emit(outcome)
        if self._waiting:
            self._start_next()

    def _on_failed(self, error: ClassifyMeError) -> None:
        self.is_running = False
        self._waiting.clear()
        self.failed.emit(error)
