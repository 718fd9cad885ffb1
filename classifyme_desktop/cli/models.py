"""The ``models`` commands: encoders of one's own."""

import signal
import sys
import threading
from pathlib import Path
from typing import Any

import click

from classifyme_desktop.services import encoders, reencode
from classifyme_desktop.services.encoders import Encoder
from classifyme_desktop.services.workspace import Workspace

_ID_LETTERS = 12


def line(encoder: Encoder) -> dict[str, Any]:
    """Return the line of an encoder; ``encoded`` of ``texts`` resumes and gigs have its vectors."""
    return {
        "id": encoders.SHIPPED if encoder.is_shipped else encoder.sha256[:_ID_LETTERS],
        "name": encoder.name,
        "active": encoder.is_active,
        "shipped": encoder.is_shipped,
        "dims": encoder.dims,
        "precision": encoder.precision,
        "licence": encoder.licence,
        "sha256": encoder.sha256,
        "encoded": encoder.encoded,
        "texts": encoder.total,
        "agreement": encoder.agreement,
    }


def listed(folder: Path) -> list[dict[str, Any]]:
    """Return the lines of all encoders; where there is no library yet, of the shipped one."""
    if not (folder / "library.db").exists():
        with Workspace.memory() as workspace:
            return [line(one) for one in encoders.every(workspace)]
    with Workspace.open(folder, is_writable=False) as workspace:
        return [line(one) for one in encoders.every(workspace)]


def use(workspace: Workspace, named: str) -> reencode.Used:
    """Put an encoder to use, with its progress on standard error. Ctrl+C stops it; what was encoded is kept."""
    cancel = threading.Event()
    before = signal.signal(signal.SIGINT, lambda _signal, _frame: cancel.set())
    try:
        return reencode.use(workspace, named, Progress(), cancel)
    finally:
        signal.signal(signal.SIGINT, before)


class Progress:
    """Says how far each part of the work is: in place on a terminal, else a line for each tenth."""

    def __init__(self) -> None:
        self._is_terminal = sys.stderr.isatty()
        self._said: tuple[str, int] = ("", -1)

    def __call__(self, what: str, done: int, total: int) -> None:
        """Take note of ``done`` of ``total`` parts of ``what``."""
        tenth = 10 * done // max(total, 1)
        if self._is_terminal:
            click.echo(f"\r{what}: {done}/{total} ", err=True, nl=done == total)
        elif (what, tenth) != self._said:
            click.echo(f"{what}: {done}/{total}", err=True)
        self._said = (what, tenth)
