"""The encoder process: texts in, vectors out, as frames of JSON (see ``children``). Knows no files and no library."""

import base64
import os
import sys
from pathlib import Path
from typing import Any

from classifyme_desktop import children, paths
from classifyme_desktop.errors import ModelError

_NICE = 5  # the window comes first


def run(arguments: list[str]) -> int:
    """Answer questions until the input ends; the argument is the folder of the encoder."""
    if sys.platform != "win32":
        os.nice(_NICE)
    folder = Path(arguments[0]) if arguments else paths.models() / "encoder"
    answers = _Answers(folder)
    answers.load()
    children.serve(answers)
    return 0


class _Answers:
    """Loads the encoder at the start and answers every question, also when the model is damaged."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._encoder: Any = None
        self._error: ModelError | None = None

    def load(self) -> None:
        """Load the encoder; what is wrong with it is told with each answer."""
        from classifyme_desktop.inference.encoder import Encoder

        try:
            self._encoder = Encoder(self._folder)
        except ModelError as error:
            self._error = error

    def __call__(self, question: Any, _payload: bytes) -> dict[str, Any]:
        if self._error is not None:
            return {"error": self._error.code, "sentence": self._error.sentence}
        if question["op"] == "encode_each":
            return self._each(question["texts"])
        embedding = self._encoder.encode(question["text"])
        return {
            "encoder": embedding.encoder_sha256,
            "vectors": _packed(embedding.vectors),
            "ranges": embedding.ranges.tolist(),
        }

    def _each(self, texts: list[str]) -> dict[str, Any]:
        """Return one vector for each short text: of its first chunk, zeros where it has none."""
        import numpy as np

        rows = np.zeros((len(texts), self._encoder.dims), np.float32)
        for row, text in enumerate(texts):
            found = self._encoder.encode(text)
            if len(found.vectors):
                rows[row] = found.vectors[0]
        return {"encoder": self._encoder.sha256, "vectors": _packed(rows), "ranges": []}


def _packed(vectors: Any) -> str:
    return base64.b64encode(vectors.astype("<f2").tobytes()).decode("ascii")
