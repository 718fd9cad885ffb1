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
    children.serve(_Answers(folder))
    return 0


class _Answers:
    """Loads the encoder for the first question and answers every one, also when the model is damaged."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._encoder: Any = None

    def __call__(self, question: Any, _payload: bytes) -> dict[str, Any]:
        try:
            encoder = self._loaded()
        except ModelError as error:
            return {"error": error.code, "sentence": error.sentence}
        embedding = encoder.encode(question["text"])
        return {
            "encoder": embedding.encoder_sha256,
            "vectors": base64.b64encode(embedding.vectors.astype("<f2").tobytes()).decode("ascii"),
            "ranges": embedding.ranges.tolist(),
        }

    def _loaded(self) -> Any:
        if self._encoder is None:
            from classifyme_desktop.inference.encoder import Encoder

            self._encoder = Encoder(self._folder)
        return self._encoder
