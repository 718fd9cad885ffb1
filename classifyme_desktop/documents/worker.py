"""The reading process: bytes come in through a pipe, a reading goes out as JSON, and limits end what goes too far.

Knows nothing of files, names, the database or the window. What a library raises ends here as a code: its words may hold
names and text.
"""

from classifyme_desktop import children
from classifyme_desktop.documents import answers, limiting, limits, reader
from classifyme_desktop.domain.document import FileState, Reading, Reason


def run() -> int:
    """Serve until the input ends; return the exit code. Call it once, as the whole of a process."""
    limiting.limit_process(limits.MEMORY_BYTES)
    children.serve(_answer)
    return 0


def _answer(question: object, content: bytes) -> object:
    if not isinstance(question, dict) or question.get("op") != "read":
        return None
    password = question.get("password")
    limiting.limit_cpu(limits.CPU_S)
    return answers.encode(read(content, password if isinstance(password, str) else None))


def read(content: bytes, password: str | None = None) -> Reading:
    """Return the end of one file, whatever a library raises on it."""
    try:
        return reader.read(content, password=password)
    except MemoryError:
        return Reading(FileState.GAVE_UP, Reason.MEMORY)
    except Exception:  # noqa: BLE001 - the one place where any failure of a parser becomes a state
        return Reading(FileState.DAMAGED, Reason.UNREADABLE)
