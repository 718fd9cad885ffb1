"""Lends encoder processes to threads that have texts to encode. Loads no model in this process.

Why processes of one thread (80 real resumes, two cores, encoding alone, chunks one at a time without padding):
two processes 16.8 a second and 278 MB resident in all, parent counted; two sessions in two threads of one process 16.7
and 162 MB; one session that two threads share 15.9 and 123 MB; one session with two threads of its own 8.9 and 143 MB.
Processes are as fast as the best and keep a crash, and the work itself, away from the window.
"""

import base64
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop import paths
from classifyme_desktop.children import Limits, Pool
from classifyme_desktop.domain.resume import Embedding
from classifyme_desktop.errors import ModelError
from classifyme_desktop.inference import registry

_LIMITS: Final = Limits(memory_bytes=2 << 30, cpu_s=300.0, wall_s=600.0, answer_bytes=8 << 20)


class EncoderPool:
    """As many encoder processes as the machine has cores, one thread each, started when first needed."""

    def __init__(self, size: int | None = None, folder: Path | None = None, *, is_added: bool = False) -> None:
        """``folder``: of the encoder; ``is_added``: by the user. Reads the manifest alone.

        Raises ModelError when that is missing or damaged.
        """
        self._is_added = is_added
        self._folder = folder or paths.models() / "encoder"
        manifest = registry.load_manifest(self._folder)
        self.encoder_sha256 = manifest.sha256
        self.dims = registry.encoder_facts(manifest).dims
        self.size = size or _cores()
        self._pool = Pool("encode", self.size, _LIMITS, arguments=(str(self._folder),))

    def encode(self, text: str) -> Embedding:
        """Return the vectors of ``text``. Any thread. Raises ModelError, WorkerError, CancelledError once closed."""
        answer = self._ask({"op": "encode", "text": text})
        ranges = np.array(answer["ranges"], np.int32).reshape(-1, 2)
        return Embedding(self.encoder_sha256, self._vectors(answer), ranges)

    def encode_each(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Return one vector for each short text (a title, a skill), ``(n, d) float32``, zeros for one without words.

        What goes beyond a chunk is left out. Otherwise as ``encode``.
        """
        return self._vectors(self._ask({"op": "encode_each", "texts": list(texts)}))

    def _ask(self, question: dict[str, Any]) -> dict[str, Any]:
        answer: dict[str, Any] = self._pool.ask(question)
        if "error" in answer:
            if self._is_added:
                raise registry.added_damaged()
            raise ModelError(answer["error"], answer["sentence"])
        if answer["encoder"] != self.encoder_sha256:
            raise ModelError("model_changed", "The model was changed while the program ran. Start the program again.")
        return answer

    def _vectors(self, answer: dict[str, Any]) -> npt.NDArray[np.float32]:
        flat = np.frombuffer(base64.b64decode(answer["vectors"]), "<f2").astype(np.float32)
        return flat.reshape(-1, self.dims)

    def warm_up(self) -> None:
        """Start all processes in advance. Returns at once."""
        self._pool.warm_up()

    def close(self) -> None:
        """End the processes."""
        self._pool.close()


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return max(1, os.cpu_count() or 1)
