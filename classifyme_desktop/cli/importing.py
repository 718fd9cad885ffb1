"""The ``import`` command: lines for programs, a progress line for people, and a clean stop on Ctrl+C."""

import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from classifyme_desktop.cli import lines
from classifyme_desktop.domain.document import FileState
from classifyme_desktop.services import ingest
from classifyme_desktop.services.workspace import Workspace

_GOOD = (FileState.ADDED, FileState.DUPLICATE)


def run(
    workspace: Workspace,
    chosen: Sequence[Path],
    *,
    is_recursive: bool,
    options: ingest.Options = ingest.DEFAULTS,
    put: Callable[[dict[str, Any]], None],
    say: Callable[[str], None],
) -> int:
    """Import ``chosen`` into ``workspace`` and return the exit code. Ctrl+C stops it; what was finished is kept."""
    workspace.recognises(options.ocr is ingest.Ocr.ALWAYS)  # what is missing is told before anything is noted down
    # The library must find the files again from any folder.
    found = ingest.find([path.absolute() for path in chosen], is_recursive=is_recursive)
    if not found:
        say("No files were found there.")
        return 1
    say(f"Files found: {len(found)}")
    cancel = threading.Event()
    import_id = ingest.start_or_resume(workspace, found)
    progress = Progress(ingest.positions_left(workspace, import_id), put)
    before = signal.signal(signal.SIGINT, lambda _signal, _frame: cancel.set())
    try:
        report = ingest.run(workspace, import_id, progress, cancel, options)
    finally:
        progress.close()
        signal.signal(signal.SIGINT, before)
    say(_summary(report, progress.elapsed_s))
    bad = report.is_cancelled or any(report.counts.get(state) for state in FileState if state not in _GOOD)
    return 1 if bad else 0


class Progress:
    """Prints a line for each settled path, and on a terminal count, rate and time left, ten times a second at most.

    Lines come in the order of the paths, whatever ends first, so that equal imports print equal bytes.
    """

    def __init__(self, positions: Sequence[int], put: Callable[[dict[str, Any]], None]) -> None:
        self._total, self._put = len(positions), put
        self._next = deque(positions)
        self._held: dict[int, ingest.Settled] = {}
        self._started = time.monotonic()
        self._done = 0
        self._shown_at = 0.0
        self._is_terminal = sys.stderr.isatty()

    @property
    def elapsed_s(self) -> float:
        """Return the seconds since the start."""
        return time.monotonic() - self._started

    def __call__(self, settled: ingest.Settled) -> None:
        """Take note of one settled path."""
        self._held[settled.position] = settled
        while self._next and self._next[0] in self._held:
            self._put(lines.of_settled(self._held.pop(self._next.popleft())))
        self._done += 1
        now = time.monotonic()
        if self._is_terminal and (now - self._shown_at > 0.1 or self._done == self._total):
            self._shown_at = now
            rate = self._done / max(self.elapsed_s, 0.001)
            left_s = (self._total - self._done) / max(rate, 0.001)
            text = f"\r{self._done}/{self._total}  {rate:.1f}/s  {left_s:.0f} s left "
            click.echo(text, err=True, nl=self._done == self._total)

    def close(self) -> None:
        """Print what is held back behind paths that an import which was stopped left without a state."""
        for position in sorted(self._held):
            self._put(lines.of_settled(self._held.pop(position)))


def _summary(report: ingest.Report, seconds: float) -> str:
    counts = ", ".join(f"{count} {state.value.replace('_', ' ')}" for state, count in report.counts.items() if count)
    stopped = " Stopped; run the same command again for the rest." if report.is_cancelled else ""
    return f"{report.found} files in {seconds:.1f} s: {counts or 'none finished'}.{stopped}"
