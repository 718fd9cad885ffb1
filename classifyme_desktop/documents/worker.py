"""The reading process: bytes come in through a pipe, a reading goes out as JSON, and limits end what goes too far.

Knows nothing of files, names, the database or the window. What a library raises ends here as a code: its words may hold
names and text.
"""

import math
import os
import sys

from classifyme_desktop import children
from classifyme_desktop.documents import answers, limits, reader
from classifyme_desktop.domain.document import FileState, Reading, Reason

_NICENESS = 5


def run() -> int:
    """Serve until the input ends; return the exit code. Call it once, as the whole of a process."""
    _limit_process()
    children.serve(_answer)
    return 0


def _answer(question: object, content: bytes) -> object:
    if question != {"op": "read"}:
        return None
    _limit_cpu()
    return answers.encode(read(content))


def read(content: bytes) -> Reading:
    """Return the end of one file, whatever a library raises on it."""
    try:
        return reader.read(content)
    except MemoryError:
        return Reading(FileState.GAVE_UP, Reason.MEMORY)
    except Exception:  # noqa: BLE001 - the one place where any failure of a parser becomes a state
        return Reading(FileState.DAMAGED, Reason.UNREADABLE)


def _limit_process() -> None:
    if sys.platform == "win32":
        return  # the parent polls memory and CPU time, and starts the process with a lower priority
    import resource

    os.nice(_NICENESS)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (limits.MEMORY_BYTES, limits.MEMORY_BYTES))


def _limit_cpu() -> None:
    """Let the kernel end the process with SIGXCPU once this file has used its seconds."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    most = math.ceil(used.ru_utime + used.ru_stime) + limits.CPU_S
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
