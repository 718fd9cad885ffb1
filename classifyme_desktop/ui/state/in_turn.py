"""Work away from the window's thread that must be done in the order it was asked for: one piece after the other."""

import contextlib
import threading
from collections import deque
from collections.abc import Callable
from typing import Any, TypeVar

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.state.tasks import Tasks

T = TypeVar("T")
_Piece = tuple[Callable[[], Any], Callable[[Any], None], Callable[[ClassifyMeError], None]]


class InTurn:
    """Starts each piece when the one before it has ended, well or not. Belongs to the window's thread."""

    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks
        self._waiting: deque[_Piece] = deque()
        self._running: threading.Event | None = None

    def start(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[ClassifyMeError], None]
    ) -> None:
        """Run ``work`` in a thread after all that was asked for before; as ``Tasks.start``."""
        self._waiting.append((work, done, failed))
        if self._running is None:
            self._next()

    def _next(self) -> None:
        self._running = None
        if not self._waiting:
            return
        work, done, failed = self._waiting.popleft()
        ended = self._running = threading.Event()

        def run() -> Any:
            try:
                return work()
            finally:
                ended.set()

        def end(result: Any) -> None:
            try:
                done(result)
            finally:
                self._next()

        def fail(error: ClassifyMeError) -> None:
            try:
                failed(error)
            finally:
                self._next()

        self._tasks.start(run, end, fail)

    def finish(self) -> None:
        """Have all that waits done in one go, with nobody to be told: the window is about to be closed.

        ``Tasks.close`` waits for it.
        """
        left, running = [work for work, _, _ in self._waiting], self._running
        self._waiting.clear()

        def run() -> None:
            if running is not None:
                running.wait()
            for work in left:
                with contextlib.suppress(ClassifyMeError):
                    work()

        if left:
            self._tasks.start(run, lambda _: None, lambda _: None)
