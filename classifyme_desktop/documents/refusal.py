"""The end of a file that gives no document, as an exception that never leaves this package.

Knows nothing of formats. ``reader.read`` turns it into a ``Reading``.
"""

from classifyme_desktop.domain.document import FileKind, FileState, Reading, Reason


class RefusedError(Exception):
    """Reading ended without a document: ``reading`` says in which state and why."""

    def __init__(self, state: FileState, reason: Reason, kind: FileKind = FileKind.OTHER) -> None:
        super().__init__(reason.value)
        self.reading = Reading(state, reason, kind)
