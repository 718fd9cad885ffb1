"""One file that holds a learnt iteration, to be shared: a ZIP with a description that names the hash of each part.

Written equal for equal iterations. What is read may come from anybody: nothing is unpacked onto the disk, only the four
known parts are looked at, each up to a size, and all of it has to match the hashes.
"""

import hashlib
import io
import json
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from classifyme_desktop.errors import ModelError, StorageError, UsageError

HEAD: Final = "head.npz"
DESCRIPTION: Final = "iteration.json"
_FORMAT: Final = "classifyme-iteration"
_VERSION: Final = 1
_MOST_BYTES: Final = 64 << 20
_MOST_OF: Final = {HEAD: 64 << 20, DESCRIPTION: 1 << 20, "metrics.json": 4 << 20, "CARD.md": 1 << 20}
_PACKED_AS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, KeyError, TypeError, RuntimeError)


@dataclass(frozen=True, slots=True)
class Packed:
    """What a file holds: ``facts`` of the iteration, the bytes of its ``files``, and ``sha256`` over all of it."""

    facts: dict[str, Any]
    files: Mapping[str, bytes]
    sha256: str


def write(path: Path, facts: Mapping[str, Any], files: Mapping[str, bytes]) -> str:
    """Write a file and return the hash over all of it. Raises StorageError (``exchange_not_written``)."""
    described: dict[str, Any] = {"format": _FORMAT, "version": _VERSION, "facts": dict(facts)}
    described["files"] = {
        name: {"sha256": hashlib.sha256(files[name]).hexdigest(), "size_bytes": len(files[name])}
        for name in sorted(files)
    }
    sha256 = _signed(described)
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as out:
        text = json.dumps(described | {"sha256": sha256}, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
        for name, part in sorted({**files, DESCRIPTION: text.encode()}.items()):
            out.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), part, zipfile.ZIP_DEFLATED)
    partial = path.with_name(f"{path.name}.partial")
    try:
        partial.write_bytes(content.getvalue())
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise StorageError(
            "exchange_not_written", "The iteration could not be written. Look whether the drive is full."
        ) from error
    return sha256


def read(path: Path) -> Packed:
    """Return what a file holds after every hash matched.

    Raises UsageError (``exchange_missing``), ModelError (``exchange_damaged``).
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise damaged()
        content = path.read_bytes()
    except OSError as error:
        raise UsageError("exchange_missing", "There is no such file, or it cannot be read.") from error
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = _parts(packed)
        described = json.loads(parts.pop(DESCRIPTION))
        sha256 = described.pop("sha256")
        if described["format"] != _FORMAT or described["version"] != _VERSION or sha256 != _signed(described):
            raise damaged()
        listed = {name: one["sha256"] for name, one in described["files"].items()}
        if listed != {name: hashlib.sha256(part).hexdigest() for name, part in parts.items()} or HEAD not in parts:
            raise damaged()
        return Packed(dict(described["facts"]), parts, str(sha256))
    except (*_BROKEN, AttributeError, RecursionError, NotImplementedError) as error:
        raise damaged() from error


def _parts(packed: zipfile.ZipFile) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for one in packed.infolist():
        most = _MOST_OF.get(one.filename, -1)
        if one.filename in found or one.file_size > most or one.compress_type not in _PACKED_AS or one.flag_bits & 1:
            raise damaged()
        with packed.open(one) as part:
            found[one.filename] = part.read(most + 1)
        if len(found[one.filename]) > most:
            raise damaged()
    return found


def _signed(described: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(described, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def damaged() -> ModelError:
    """Return the error for a file that is not what this program wrote."""
    return ModelError("exchange_damaged", "This file holds no iteration, or it was changed since it was written.")
