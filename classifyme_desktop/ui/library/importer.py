"""Runs imports one after the other away from the window's thread and tells how far they are. Shows nothing."""

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from classifyme_desktop.domain.document import FileState
from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.state.tasks import Progress

if TYPE_CHECKING:
    from classifyme_desktop.domain.resume import ImportId
    from classifyme_desktop.services.ingest import Report, Settled

_WINDOW_S: Final = 10.0  # the rate is that of the last ten seconds


@dataclass(frozen=True, slots=True)
class Standing:
    """How far an import is. ``found`` is None while files are still being looked for."""

    found: int | None = None
    done: int = 0
    per_second: float = 0.0
    counts: dict[FileState, int] = field(default_factory=dict)
    waiting: int = 0

    @property
    def left_s(self) -> float | None:
        """Return the seconds left, None while they cannot be known."""
        if self.found is None or self.per_second <= 0 or self.done < 3:
            return None
        return (self.found - self.done) / self.per_second


class Tally:
    """Counts what settles; used by the importing thread alone."""

    def __init__(self, found: int, report: Callable[[Standing], None], clock: Callable[[], float]) -> None:
        self._found = found
        self._report = report
        self._clock = clock
        self._counts: dict[FileState, int] = {}
        self._done = 0
        self._recent: deque[tuple[float, int]] = deque([(clock(), 0)])
        report(Standing(found))

    def __call__(self, settled: "Settled") -> None:
        """Count one settled path."""
        self._done += 1
        self._counts[settled.state] = self._counts.get(settled.state, 0) + 1
        now = self._clock()
        self._recent.append((now, self._done))
        while now - self._recent[0][0] > _WINDOW_S and len(self._recent) > 2:
            self._recent.popleft()
        since, before = self._recent[0]
        rate = (self._done - before) / max(now - since, 0.001)
        self._report(Standing(self._found, self._done, rate, dict(self._counts)))


class Importer(QObject):
    """The imports of one open library.

    ``changed`` carries a ``Standing``; ``ended`` the ``Report``, None when nothing was found; ``failed`` the error that
    stopped an import as a whole.
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
        self._pause = threading.Event()
        self._waiting: deque[Callable[[], Report | None]] = deque()
        self.is_running = False

    def add(self, chosen: Sequence[Path], then: Callable[[], None] = lambda: None, password: str | None = None) -> None:
        """Import files and folders, now or after what runs; ``then`` runs in the importing thread at the end.

        ``password`` opens the locked ones among them and is kept nowhere.
        """
        paths = list(chosen)

        def work() -> "Report | None":
            from classifyme_desktop.services import ingest

            self._progress.report(Standing())
            found = ingest.find(paths)
            report = None
            if found and not self._cancel.is_set():
                report = self._run(ingest.start(self._session.workspace, found), len(found), password)
            if report is not None and not report.is_cancelled:
                then()
            return report

        self._queue(work)

    def add_found(self, paths: "Sequence[Path]") -> None:
        """Import these very files, which were counted before."""

        def work() -> "Report | None":
            from classifyme_desktop.services import ingest

            self._progress.report(Standing())
            return self._run(ingest.start(self._session.workspace, paths), len(paths)) if paths else None

        self._queue(work)

    def resume(self, import_id: "ImportId", left: int) -> None:
        """Go on with an import that did not end."""
        self._queue(lambda: self._run(import_id, left))

    def cancel(self) -> None:
        """Stop: what is finished stays, what waits behind it is dropped."""
        self._waiting.clear()
        self._cancel.set()

    def pause(self, *, is_paused: bool) -> None:
        """Begin no file more until it goes on; what is under way is finished."""
        if is_paused:
            self._pause.set()
        else:
            self._pause.clear()

    @property
    def is_paused(self) -> bool:
        """Return whether a running import is held."""
        return self.is_running and self._pause.is_set()

    def _run(self, import_id: "ImportId", found: int, password: str | None = None) -> "Report":
        from classifyme_desktop.services import ingest

        tally = Tally(found, self._progress.report, time.monotonic)
        options = ingest.Options(password=password)
        return ingest.run(self._session.workspace, import_id, tally, self._cancel, options, self._pause)

    def _queue(self, work: "Callable[[], Report | None]") -> None:
        self._waiting.append(work)
        if not self.is_running:
            self._start_next()

    def _start_next(self) -> None:
        work = self._waiting.popleft()
        self.is_running = True
        self._cancel = threading.Event()
        self._pause.clear()
        self.started.emit()
        self._session.tasks.start(work, self._on_done, self._on_failed)

    def _show(self, standing: Standing) -> None:
        if self.is_running:
            self.changed.emit(standing)

    def _on_done(self, report: "Report | None") -> None:
        self.is_running = False
        self.ended.emit(report)
        if self._waiting:
            self._start_next()

    def _on_failed(self, error: ClassifyMeError) -> None:
        self.is_running = False
        self._waiting.clear()
        self.failed.emit(error)
