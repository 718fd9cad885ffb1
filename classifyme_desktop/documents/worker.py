"""The reading process: bytes come in through a pipe, a reading goes out as JSON, and limits end what goes too far.

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
    if not isinstance(question, dict) or question.get("op") != "read":
        return None
    limiting.limit_cpu(limits.CPU_S)
    return answers.encode(read(question, content))


def read(question: dict[str, object], content: bytes) -> Reading:
    """Return the end of the file that a question is about; its password opens it."""
    password = question.get("password")
    return reader.guarded(content, password=password if isinstance(password, str) else None)
