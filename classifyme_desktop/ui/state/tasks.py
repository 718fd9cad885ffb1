"""Work away from the window's thread, and its results brought back to it. Knows nothing of what the work is.

Signals are connected before any work starts, and everything arrives through one queued signal, in the order sent.
"""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from classifyme_desktop.errors import ClassifyMeError

T = TypeVar("T")
_LANES: Final = 4
_PROGRESS_MS: Final = 100  # ten reports a second are as many as an eye can use


class Tasks(QObject):
    """Runs callables in threads; what they return or raise is delivered in the window's thread."""

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=_LANES, thread_name_prefix="task")
        self._is_closed = False
        self._under_way = 0
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    def start(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[ClassifyMeError], None]
    ) -> None:
        """Run ``work`` in a thread, then ``done`` with its result or ``failed`` with an expected error in this one.

        Any other exception is a bug and is raised in the window's thread, where the crash dialog waits for it.
        """
        self._under_way += 1
        self._pool.submit(self._run, work, done, failed)

    @property
    def is_idle(self) -> bool:
        """Return whether everything that was started has been delivered."""
        return not self._under_way

    def _run(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[ClassifyMeError], None]) -> None:
        deliver: Callable[[], None]
        try:
            result = work()
        except ClassifyMeError as error:
            expected = error
            deliver = lambda: failed(expected)  # noqa: E731 - one of three ways to deliver, side by side
        except Exception as error:  # noqa: BLE001 - delivered to the window's thread, which raises it
            bug = error
            deliver = lambda: _raise(bug)  # noqa: E731
        else:
            deliver = lambda: done(result)  # noqa: E731
        if not self._is_closed:
            self._arrived.emit(deliver)

    @Slot(object)
    def _on_arrived(self, deliver: Any) -> None:
        self._under_way -= 1
        if not self._is_closed:
            deliver()

    def close(self) -> None:
        """Wait for what was started, deliver nothing more. Long work must have been asked to stop."""
        self._is_closed = True
        self._pool.shutdown(wait=True)


def _raise(error: Exception) -> None:
    raise error


class Progress(QObject, Generic[T]):
    """Takes reports from any thread as fast as they come and gives the newest to the window ten times a second."""

    _woken = Signal()

    def __init__(self, show: Callable[[T], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show = show
        self._lock = threading.Lock()
        self._newest: T | None = None
        self._is_woken = False
        self._rest = QTimer(self, singleShot=True, interval=_PROGRESS_MS)
        self._rest.timeout.connect(self._on_rested)
        self._woken.connect(self._on_woken, Qt.ConnectionType.QueuedConnection)

    def report(self, value: T) -> None:
        """Take a report; a newer one replaces it until it is shown. Any thread."""
        with self._lock:
            self._newest = value
            if self._is_woken:
                return
            self._is_woken = True
        self._woken.emit()

    @Slot()
    def _on_woken(self) -> None:
        self._deliver()
        self._rest.start()

    @Slot()
    def _on_rested(self) -> None:
        with self._lock:
            is_more = self._newest is not None
            self._is_woken = is_more
        if is_more:
            self._deliver()
            self._rest.start()

    def _deliver(self) -> None:
        with self._lock:
            value, self._newest = self._newest, None
        if value is not None:
            self._show(value)
