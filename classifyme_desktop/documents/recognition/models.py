"""The two models of the OCR library that are used: found, told apart from others, and never downloaded.

Knows nothing of pictures, and does not import the library. The library would download a model for any other language
or size; so its files are named here, with their hashes, and handed to it by path. Both are PP-OCRv6 "small" (PaddleOCR,
Apache-2.0); the recognising one knows all letters of French and English.
"""

import hashlib
import importlib.util
from pathlib import Path
from typing import Final, NamedTuple

from classifyme_desktop.errors import ModelError

_LIBRARY: Final = "rapidocr"
_SENTENCE: Final = "The part that reads scans is not the one this program was made for. Install it again."


class ModelFile(NamedTuple):
    """A file inside the library's package: its name, its size in bytes and its SHA-256."""

    name: str
    size: int
    sha256: str


DETECTION: Final = ModelFile(
    "PP-OCRv6_det_small.onnx", 9_929_594, "090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f"
)
RECOGNITION: Final = ModelFile(
    "PP-OCRv6_rec_small.onnx", 21_234_383, "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884"
)


def is_installed() -> bool:
    """Return whether the OCR library with both models is there. It is looked for, not imported (about 0.1 ms)."""
    folder = _folder()
    return folder is not None and all(_has_size(folder / model.name, model.size) for model in (DETECTION, RECOGNITION))


def checked_path(model: ModelFile) -> Path:
    """Return where ``model`` lies, after its hash was checked. Raises ModelError when it is absent or another."""
    folder = _folder()
    if folder is None or not _has_size(folder / model.name, model.size):
        raise ModelError("recognition_models", _SENTENCE)
    path = folder / model.name
    if hashlib.sha256(path.read_bytes()).hexdigest() != model.sha256:
        raise ModelError("recognition_models", _SENTENCE)
    return path


def _folder() -> Path | None:
    spec = importlib.util.find_spec(_LIBRARY)
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(spec.submodule_search_locations[0]) / "models"


def _has_size(path: Path, size: int) -> bool:
    try:
        return path.stat().st_size == size
    except OSError:
        return False
