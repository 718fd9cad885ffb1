"""The recognising process: a file and the number of a page come in through a pipe, the words of the page go out.

Knows nothing of paths, names, the database or the window. What a library raises ends here as a code: its words may hold
names and text.
"""

import sys
from typing import Any, Final

from classifyme_desktop import children
from classifyme_desktop.documents import answers, limiting
from classifyme_desktop.documents.recognition import limits
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import Document, FileKind, FileState, Reading, Reason

_NETWORK: Final = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.")


def run() -> int:
    """Serve until the input ends; return the exit code. Call it once, as the whole of a process."""
    limiting.limit_process(limits.MEMORY_BYTES)
    sys.addaudithook(_refuse_network)
    from classifyme_desktop.documents.recognition.recogniser import Recogniser

    recogniser = Recogniser()
    children.serve(lambda question, content: _answer(recogniser, question, content))
    return 0


def _refuse_network(event: str, _: object) -> None:
    # The OCR library brings a client for HTTP and models it would download; this process talks to nobody.
    if event.startswith(_NETWORK):
        raise PermissionError


def _answer(recogniser: Any, question: object, content: bytes) -> object:
    if not isinstance(question, dict) or question.get("op") != "recognise":
        return None
    number, password = question.get("page"), question.get("password")
    if not isinstance(number, int):
        return None
    limiting.limit_cpu(limits.CPU_S)
    return answers.encode(recognised(recogniser, content, number, password if isinstance(password, str) else None))


def recognised(recogniser: Any, content: bytes, number: int, password: str | None = None) -> Reading:
    """Return page ``number`` (from 0) as a document of one page that knows how many the file has.

    Its text is empty where no word was found; it is marked *pages failed* where the page could not be drawn.
    """
    from classifyme_desktop.documents.recognition import layout, pages

    try:
        page = pages.page(content, number, password)
        kind = FileKind.PDF if pages.is_pdf(content) else FileKind.IMAGE
        if page.picture is None:
            failed = (Reason.PAGES_FAILED,)
            return Reading(
                FileState.ADDED, failed[0], kind, Document(kind, "", page.page_count, failed, pages=(page.size,))
            )
        scale = page.picture.shape[1] / max(0.1, page.size.width / 10)
        document = layout.document_of(recogniser.lines(page.picture), scale, kind, page.size, page.page_count)
    except RefusedError as refusal:
        return refusal.reading
    except MemoryError:
        return Reading(FileState.GAVE_UP, Reason.MEMORY)
    except Exception:  # noqa: BLE001 - the one place where any failure of a library becomes a state
        return Reading(FileState.DAMAGED, Reason.UNREADABLE)
    return Reading(FileState.ADDED, None, kind, document)
