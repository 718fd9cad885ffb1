"""Read files in limited processes: bytes in, one reading out, whatever a file does to its process.

Knows nothing of paths and names, and imports no parser. Any thread may call it.
"""

import threading
from collections.abc import Callable
from typing import Final, TypeVar

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
Answer = TypeVar("Answer")
LIMITS: Final = children.Limits(limits.MEMORY_BYTES, limits.CPU_S, limits.WALL_S, limits.ANSWER_BYTES)


class ReaderPool:
    """``size`` reading processes, started when first needed and replaced when they break or after 200 files."""

    def __init__(
        self,
        size: int = 1,
        *,
        kind: str = "parse",
        file_limits: children.Limits = LIMITS,
        program: tuple[str, ...] = (),
    ) -> None:
        """``kind`` of process: ``parse`` reads alone; ``program`` is a command to start in place of this program."""
        self._pool = children.Pool(
            kind,
            size,
            file_limits,
            recycle_after=limits.FILES_PER_PROCESS,
            recycle_above_bytes=limits.IDLE_MEMORY_BYTES,
            program=program,
        )
        self._alone = threading.Lock()

    def read(self, content: bytes, *, password: str | None = None, most_bytes: int = limits.FILE_BYTES) -> Reading:
        """Return how reading ``content`` ends. Raises CancelledError once the pool is closed.

        ``password`` goes to the reading process for this one file and is kept nowhere. A file whose process crashed is
        read once more, with no other such file beside it; then it is given up.
        """
        question = {"op": "read"} | ({} if password is None else {"password": password})
        return self.ask(question, content, answers.decode, most_bytes=most_bytes)

    def ask(
        self,
        question: dict[str, str],
        content: bytes,
        decode: Callable[[object], Answer],
        *,
        most_bytes: int = limits.FILE_BYTES,
    ) -> Answer | Reading:
        """Return what ``decode`` makes of the answer to a question about a file, or the reading that says why not.

        ``decode`` raises AnswerError for what no sound process answers. As ``read`` otherwise.
        """
        if len(content) > most_bytes:
            return Reading(FileState.TOO_LARGE, Reason.FILE_SIZE)
        if not content:
            return Reading(FileState.DAMAGED, Reason.EMPTY)
        found = self._ask(question, content, decode)
        if isinstance(found, Reading) and found.reason is Reason.CRASH:
            with self._alone:
                found = self._ask(question, content, decode)
        return found

    def warm_up(self) -> None:
        """Start one process in advance."""
        self._pool.warm_up()

    def close(self) -> None:
        """End all processes; calls that wait raise CancelledError, a call in the middle gives up or raises it."""
        self._pool.close()

    def _ask(self, question: dict[str, str], content: bytes, decode: Callable[[object], Answer]) -> Answer | Reading:
        try:
            return decode(self._pool.ask(question, content))
        except WorkerError as error:
            reason = _REASONS[error.code]
        except answers.AnswerError:
            reason = Reason.PROTOCOL
        _log.warning("reading gave up: code=%s bytes=%d", reason.value, len(content))
        return Reading(FileState.GAVE_UP, reason)
