"""Read files in limited processes: bytes in, one reading out, whatever a file does to its process.

Knows nothing of paths and names, and imports no parser. Any thread may call it.
"""

import threading
from typing import Final

from classifyme_desktop import children, log
from classifyme_desktop.documents import answers, limits
from classifyme_desktop.domain.document import FileState, Reading, Reason
from classifyme_desktop.errors import WorkerError

_log = log.topic("parse")
_REASONS: Final = {
    "cpu": Reason.CPU,
    "memory": Reason.MEMORY,
    "wall": Reason.WALL,
    "crash": Reason.CRASH,
    "protocol": Reason.PROTOCOL,
}
LIMITS: Final = children.Limits(limits.MEMORY_BYTES, limits.CPU_S, limits.WALL_S, limits.ANSWER_BYTES)


class ReaderPool:
    """``size`` reading processes, started when first needed and replaced when they break or after 200 files."""

    def __init__(self, size: int = 1, *, file_limits: children.Limits = LIMITS, program: tuple[str, ...] = ()) -> None:
        """``program`` is a command to start in place of this program."""
        self._pool = children.Pool(
            "parse",
            size,
            file_limits,
            recycle_after=limits.FILES_PER_PROCESS,
            recycle_above_bytes=limits.IDLE_MEMORY_BYTES,
            program=program,
        )
        self._alone = threading.Lock()

    def read(self, content: bytes, *, most_bytes: int = limits.FILE_BYTES) -> Reading:
        """Return how reading ``content`` ends. Raises CancelledError once the pool is closed.

        A file whose process crashed is read once more, with no other such file beside it; then it is given up.
        """
        if len(content) > most_bytes:
            return Reading(FileState.TOO_LARGE, Reason.FILE_SIZE)
        if not content:
            return Reading(FileState.DAMAGED, Reason.EMPTY)
        reading = self._ask(content)
        if reading.reason is Reason.CRASH:
            with self._alone:
                reading = self._ask(content)
        return reading

    def warm_up(self) -> None:
        """Start one process in advance."""
        self._pool.warm_up()

    def close(self) -> None:
        """End all processes; calls that wait raise CancelledError, a call in the middle gives up or raises it."""
        self._pool.close()

    def _ask(self, content: bytes) -> Reading:
        try:
            answer: object = self._pool.ask({"op": "read"}, content)
            return answers.decode(answer)
        except WorkerError as error:
            reason = _REASONS[error.code]
        except answers.AnswerError:
            reason = Reason.PROTOCOL
        _log.warning("reading gave up: code=%s bytes=%d", reason.value, len(content))
        return Reading(FileState.GAVE_UP, reason)
