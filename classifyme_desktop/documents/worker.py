"""The reading process: bytes come in through a pipe, a reading or the picture of a page goes out as JSON.

Limits end what goes too far.

Knows nothing of files, names, the database or the window. What a library raises ends here as a code: its words may hold
names and text.
"""

from classifyme_desktop import children
from classifyme_desktop.documents import answers, limiting, limits, reader
from classifyme_desktop.domain.document import Reading


def run() -> int:
    """Serve until the input ends; return the exit code. Call it once, as the whole of a process."""
    limiting.limit_process(limits.MEMORY_BYTES)
    children.serve(_answer)
    return 0


def _answer(question: object, content: bytes) -> object:
    if not isinstance(question, dict):
        return None
    if question.get("op") == "page":
        limiting.limit_cpu(limits.PAGE_CPU_S)
        return _page(question, content)
    if question.get("op") != "read":
        return None
    limiting.limit_cpu(limits.CPU_S)
    return answers.encode(read(question, content))


def _page(question: dict[str, object], content: bytes) -> object:
    # What draws is loaded with the first page that is asked for.
    from classifyme_desktop.documents import page_answers, page_images

    password = question.get("password")
    number, width_px = int(str(question["page"])), int(str(question["width"]))
    return page_answers.encode(
        page_images.guarded(content, number, width_px, password if isinstance(password, str) else None)
    )


def read(question: dict[str, object], content: bytes) -> Reading:
    """Return the end of the file that a question is about; its password opens it."""
    password = question.get("password")
    return reader.guarded(content, password=password if isinstance(password, str) else None)
