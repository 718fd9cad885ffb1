"""The end of a file that gives no document, as an exception that never leaves this package.

Knows nothing of formats. ``reader.read`` turns it into a ``Reading``, ``guarded`` does so with anything that is raised.
"""

from collections.abc import Callable
from typing import TypeVar

from classifyme_desktop.domain.document import FileKind, FileState, Reading, Reason

T = TypeVar("T")


class RefusedError(Exception):
    """Reading ended without a document: ``reading`` says in which state and why."""

    def __init__(self, state: FileState, reason: Reason, kind: FileKind = FileKind.OTHER) -> None:
        super().__init__(reason.value)
        self.reading = Reading(state, reason, kind)


def guarded(work: Callable[[], T]) -> T | Reading:
    """Return what ``work`` makes of a stranger's file, or how it ended, whatever a library raises on it."""
    try:
        return work()
    except RefusedError as refusal:
        return refusal.reading
    except MemoryError:
        return Reading(FileState.GAVE_UP, Reason.MEMORY)
    except Exception:  # noqa: BLE001 - the one place where any failure of a parser becomes a state
        return Reading(FileState.DAMAGED, Reason.UNREADABLE)
