"""Read the text off pictures in a limited process: bytes in, one reading out, whatever a file does to its process.

Knows nothing of paths and names, and imports neither a parser nor the OCR library. Any thread may call it. Pages are
asked for one by one, so that each has its own limits, and a page that breaks the process costs only itself.
"""

from typing import Final

from classifyme_desktop import children, log
from classifyme_desktop.documents import answers
from classifyme_desktop.documents import limits as file_limits
from classifyme_desktop.documents.recognition import joining, limits
from classifyme_desktop.domain.document import Document, FileKind, FileState, Reading, Reason
from classifyme_desktop.errors import WorkerError

_log = log.topic("parse")
LIMITS: Final = children.Limits(limits.MEMORY_BYTES, limits.CPU_S, limits.WALL_S, file_limits.ANSWER_BYTES)
_RECOGNISED_KINDS: Final = frozenset({FileKind.PDF, FileKind.IMAGE})


def is_for_recognition(reading: Reading) -> bool:
    """Return whether a file that was read without text is one whose text may be read off its pictures.

    A PDF with text on any page is *added* with that text; its pages without are left as they are.
    """
    return reading.state is FileState.SCANNED and reading.kind in _RECOGNISED_KINDS


class RecognitionPool:
    """``size`` recognising processes, started when first needed and replaced when they break or after some pages."""

    def __init__(self, size: int = 1, *, page_limits: children.Limits = LIMITS, program: tuple[str, ...] = ()) -> None:
        """``program`` is a command to start in place of this program. Each process uses two cores and 0.8 GB."""
        self._pool = children.Pool(
            "recognise", size, page_limits, recycle_after=limits.PAGES_PER_PROCESS, program=program
        )

    def recognise(self, content: bytes, kind: FileKind, password: str | None = None) -> Reading:
        """Return how reading the text off ``content`` ends: *added*, or the state that says why not.

        At most ``limits.PAGES`` pages are read, 2 to 4 s each. ``password`` goes to the process for this one file and
        is kept nowhere. Raises CancelledError once the pool is closed.
        """
        if kind not in _RECOGNISED_KINDS:
            return Reading(FileState.UNSUPPORTED, Reason.OTHER_TYPE, kind)
        if len(content) > file_limits.FILE_BYTES:
            return Reading(FileState.TOO_LARGE, Reason.FILE_SIZE, kind)
        first = self._page(content, 0, password)
        if first.document is None:
            return Reading(first.state, first.reason, kind)
        pages, marks = [first.document], set[Reason]()
        for number in range(1, min(first.document.page_count, limits.PAGES)):
            page = self._page(content, number, password).document
            pages.append(page or joining.missing(first.document))
        if first.document.page_count > limits.PAGES:
            marks.add(Reason.CAPPED)
        return _ended(kind, joining.joined(pages, marks))

    def warm_up(self) -> None:
        """Start the processes in advance; loading takes some seconds."""
        self._pool.warm_up()

    def close(self) -> None:
        """End all processes; calls that wait raise CancelledError, a call in the middle gives up or raises it."""
        self._pool.close()

    def _page(self, content: bytes, number: int, password: str | None) -> Reading:
        question: dict[str, object] = {"op": "recognise", "page": number}
        if password is not None:
            question["password"] = password
        try:
            reading = answers.decode(self._pool.ask(question, content))
            if reading.document is None or len(reading.document.pages) == 1:
                return reading
            reason = Reason.PROTOCOL
        except WorkerError as error:
            reason = Reason(error.code)
        except answers.AnswerError:
            reason = Reason.PROTOCOL
        _log.warning("recognition gave up: code=%s bytes=%d page=%d", reason.value, len(content), number)
        return Reading(FileState.GAVE_UP, reason)


def _ended(kind: FileKind, document: Document) -> Reading:
    if document.text:
        return Reading(FileState.ADDED, document.incomplete[0] if document.incomplete else None, kind, document)
    if Reason.PAGES_FAILED in document.incomplete:
        return Reading(FileState.DAMAGED, Reason.UNREADABLE, kind)
    return Reading(FileState.SCANNED, Reason.NOTHING_RECOGNISED, kind)
