"""Child processes that answer questions over a pipe: started, limited, watched and replaced from here.

Knows nothing of what is asked. A frame is two big-endian uint32 lengths, then UTF-8 JSON, then raw bytes. There is
no pickle on either side, and the parent believes nothing: sizes, the id of the job and the shape of the answer are
checked, and a child that breaks a rule is killed. ``serve`` is the child's side; ``Child`` the parent's.
"""

import contextlib
import json
import os
import queue
import re
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

import psutil

from classifyme_desktop.errors import CancelledError, WorkerError

_HEAD: Final = struct.Struct(">II")
_POLL_S: Final = 0.1
_MAX_DEPTH: Final = 16
# One JSON string, closed or not. The possessive forms keep it linear on hostile input.
_STRING: Final = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
_BRACKETS: Final = re.compile(rb'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)
_SENTENCE: Final = "A background process stopped working and was replaced. Try again."

# Linux kills a child whose parent *thread* has ended (PR_SET_PDEATHSIG), so all children are started from one
# thread that lives as long as the program.
_starter = ThreadPoolExecutor(max_workers=1, thread_name_prefix="child-starter")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one answer may cost the child: resident bytes, CPU seconds, wall seconds, bytes of JSON."""

    memory_bytes: int
    cpu_s: float
    wall_s: float
    answer_bytes: int = 4 << 20


def read_frame(stream: IO[bytes], most_bytes: int) -> tuple[Any, bytes] | None:
    """Return one frame as (JSON value, payload), or None at a clean end of the stream.

    Raises WorkerError (``protocol``) for a frame over ``most_bytes``, invalid or too deep JSON, or a torn frame.
    """
    head = stream.read(_HEAD.size)
    if not head:
        return None
    if len(head) < _HEAD.size:
        raise WorkerError("protocol", _SENTENCE)
    json_bytes, payload_bytes = _HEAD.unpack(head)
    if json_bytes + payload_bytes > most_bytes:
        raise WorkerError("protocol", _SENTENCE)
    body = stream.read(json_bytes + payload_bytes)
    if len(body) < json_bytes + payload_bytes:
        raise WorkerError("protocol", _SENTENCE)
    _check_depth(body[:json_bytes])
    try:
        return json.loads(body[:json_bytes]), body[json_bytes:]
    except (ValueError, RecursionError) as error:
        raise WorkerError("protocol", _SENTENCE) from error


def _check_depth(body: bytes) -> None:
    # Deep JSON is refused by count before the parser recurses. Brackets inside strings do not nest, so strings are
    # taken out first; the text of a long document may hold thousands of them.
    if body.count(b"[") + body.count(b"{") <= _MAX_DEPTH:
        return
    depth = 0
    for byte in _STRING.sub(b"", body):
        if byte in b"[{":
            depth += 1
            if depth > _MAX_DEPTH:
                raise WorkerError("protocol", _SENTENCE)
        elif byte in b"]}":
            depth -= 1


def write_frame(stream: IO[bytes], value: Any, payload: bytes = b"") -> None:
    """Write one frame and flush. Raises OSError when the other side is gone."""
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    stream.write(_HEAD.pack(len(body), len(payload)))
    stream.write(body)
    stream.write(payload)
    stream.flush()


def serve(answer: Callable[[Any, bytes], Any], *, most_bytes: int = 64 << 20) -> None:
    """Answer frames on standard input with frames on standard output until the input ends (the child's side).

    ``answer(question, payload)`` returns a JSON value; the job id is added here. Whatever else is printed goes to
    standard error, so that a chatty library cannot break a frame.
    """
    _die_with_parent()
    source, sink = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    write_frame(sink, {"ready": True})
    while (frame := read_frame(source, most_bytes)) is not None:
        question, payload = frame
        write_frame(sink, {"id": question["id"], "answer": answer(question["ask"], payload)})


def _die_with_parent() -> None:
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(1, 9)  # PR_SET_PDEATHSIG, SIGKILL: prctl(2)


class Child:
    """One child process. Not thread-safe: one caller asks at a time (see ``Pool``)."""

    def __init__(
        self, kind: str, limits: Limits, arguments: tuple[str, ...] = (), program: tuple[str, ...] = ()
    ) -> None:
        """Start a child of ``kind`` (``parse``, ``encode``). Returns at once; the first ``ask`` waits for it.

        ``program`` is the command to start in place of this program. Raises WorkerError when it cannot start.
        """
        self.limits = limits
        self.answered = 0
        self._job = 0
        self._failure: str | None = None
        self._deadline = float("inf")
        self._cpu_end = float("inf")
        try:
            self._process = _starter.submit(_start, kind, arguments, program or _own_program()).result()
            self._seen = psutil.Process(self._process.pid)
        except (OSError, psutil.Error) as error:
            raise WorkerError("crash", _SENTENCE) from error
        self._is_ready = False
        self._is_closed = threading.Event()
        threading.Thread(target=self._watch, name=f"watch-{kind}", daemon=True).start()

    @property
    def pid(self) -> int:
        """Return the process id."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Return whether the process still runs and has kept to the rules."""
        return self._failure is None and self._process.poll() is None

    def resident_bytes(self) -> int:
        """Return the memory that the process holds now, 0 when it has ended."""
        try:
            return int(self._seen.memory_info().rss)
        except psutil.Error:
            return 0

    def ask(self, question: Any, payload: bytes = b"") -> Any:
        """Return the child's answer. Raises WorkerError when it died, overran a limit or broke the protocol."""
        self._job += 1
        try:
            self._wait_ready()
            self._cpu_end = self._cpu_s() + self.limits.cpu_s
            self._deadline = time.monotonic() + self.limits.wall_s
            assert self._process.stdin is not None
            write_frame(self._process.stdin, {"id": self._job, "ask": question}, payload)
            return self._checked(self._read())
        except (OSError, ValueError, WorkerError) as error:
            # ValueError: another thread has closed the pipes with ``kill``.
            raise self._broken(error) from error
        finally:
            self._deadline = self._cpu_end = float("inf")
            self.answered += 1

    def _wait_ready(self) -> None:
        if self._is_ready:
            return
        self._deadline = time.monotonic() + self.limits.wall_s
        if self._read() != {"ready": True}:
            raise WorkerError("protocol", _SENTENCE)
        self._is_ready = True

    def _read(self) -> Any:
        assert self._process.stdout is not None
        frame = read_frame(self._process.stdout, self.limits.answer_bytes)
        if frame is None:
            raise WorkerError("crash", _SENTENCE)
        return frame[0]

    def _checked(self, value: Any) -> Any:
        if not isinstance(value, dict) or value.get("id") != self._job or "answer" not in value:
            raise WorkerError("protocol", _SENTENCE)
        return value["answer"]

    def _broken(self, error: Exception) -> WorkerError:
        self.kill()
        code = self._failure or self._exit_code() or (error.code if isinstance(error, WorkerError) else "crash")
        self._failure = code
        return WorkerError(code, _SENTENCE)

    def _exit_code(self) -> str | None:
        # The kernel's own CPU limit ends a child with SIGXCPU before the watcher sees it.
        return "cpu" if self._process.returncode == -24 and sys.platform != "win32" else None

    def _cpu_s(self) -> float:
        try:
            used = self._seen.cpu_times()
        except psutil.Error:
            return 0.0
        return float(used.user + used.system)

    def _watch(self) -> None:
        while not self._is_closed.wait(_POLL_S):
            if self._process.poll() is not None:
                return
            failure = self._overrun()
            if failure:
                self._failure = failure
                self._process.kill()
                return

    def _overrun(self) -> str | None:
        if self.resident_bytes() > self.limits.memory_bytes:
            return "memory"
        if self._cpu_end != float("inf") and self._cpu_s() > self._cpu_end:
            return "cpu"
        return "wall" if time.monotonic() > self._deadline else None

    def kill(self) -> None:
        """End the process at once and reap it. Any thread; safe to call twice."""
        self._is_closed.set()
        with contextlib.suppress(OSError):
            self._process.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=5)
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()


def _own_program() -> tuple[str, ...]:
    return (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "classifyme_desktop")


def _start(kind: str, arguments: tuple[str, ...], program: tuple[str, ...]) -> "subprocess.Popen[bytes]":
    package_home = str(Path(__file__).resolve().parent.parent)
    environment = {**os.environ, "PYTHONPATH": package_home, "PYTHONHASHSEED": "0"}
    flags = 0x08000000 | 0x00004000 if sys.platform == "win32" else 0  # CREATE_NO_WINDOW, BELOW_NORMAL_PRIORITY
    return subprocess.Popen(
        [*program, "--worker", kind, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        creationflags=flags,
        close_fds=True,
    )


class Pool:
    """A fixed number of children of one kind, lent to one caller at a time and replaced when they break.

    Children are started on first use. Any thread may call ``ask``.
    """

    def __init__(
        self,
        kind: str,
        size: int,
        limits: Limits,
        *,
        arguments: tuple[str, ...] = (),
        recycle_after: int = 0,
        recycle_above_bytes: int = 0,
        program: tuple[str, ...] = (),
    ) -> None:
        """``recycle_after`` answers (0: never) a child is replaced, so that a slow leak stays small.

        So is one that holds more than ``recycle_above_bytes`` (0: any) after an answer: what one question left behind
        must not starve the next.
        ``program`` is the command to start in place of this program (see ``Child``).
        """
        self._kind, self._limits, self._arguments, self._program = kind, limits, arguments, program
        self._recycle_after, self._recycle_above_bytes = recycle_after, recycle_above_bytes
        self._idle: queue.LifoQueue[Child | None] = queue.LifoQueue()
        self._lent: set[Child] = set()
        self._lock = threading.Lock()
        self._is_closed = False
        for _ in range(size):
            self._idle.put(None)

    def warm_up(self) -> None:
        """Start all children in advance, so that the first answers come sooner. Returns at once."""
        free: list[Child | None] = []
        with contextlib.suppress(queue.Empty):
            while True:
                free.append(self._idle.get_nowait())
        for child in free:
            with self._lock, contextlib.suppress(WorkerError):  # what cannot start is told to the first who asks
                if child is None and not self._is_closed:
                    child = self._made()
            self._idle.put(child)

    def ask(self, question: Any, payload: bytes = b"") -> Any:
        """Return the answer of a free child, waiting for one. Raises WorkerError, CancelledError once closed."""
        with self._borrowed() as child:
            return child.ask(question, payload)

    @contextlib.contextmanager
    def _borrowed(self) -> Iterator[Child]:
        child = self._idle.get()
        try:
            with self._lock:
                if self._is_closed:
                    raise CancelledError
                if child is None or not child.is_alive:
                    if child is not None:
                        child.kill()
                    child = self._made()
                self._lent.add(child)
            yield child
        finally:
            with self._lock:
                if child is not None:
                    self._lent.discard(child)
                    if self._is_worn(child) or self._is_closed or not child.is_alive:
                        child.kill()
                        child = None
            self._idle.put(child)

    def _made(self) -> Child:
        return Child(self._kind, self._limits, self._arguments, self._program)

    def _is_worn(self, child: Child) -> bool:
        if 0 < self._recycle_after <= child.answered:
            return True
        return 0 < self._recycle_above_bytes < child.resident_bytes()

    def pids(self) -> list[int]:
        """Return the process ids of the children that are lent out now."""
        with self._lock:
            return [child.pid for child in self._lent]

    def close(self) -> None:
        """End all children; callers that wait get CancelledError, callers in the middle WorkerError."""
        with self._lock:
            self._is_closed = True
            for child in self._lent:
                child.kill()
        while True:
            try:
                idle = self._idle.get_nowait()
            except queue.Empty:
                break
            if idle is not None:
                idle.kill()
        self._idle.put(None)
