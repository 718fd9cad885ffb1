"""How enums, paths and texts are written into columns and read back. Knows nothing of tables."""

import hashlib
import os
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

Code = TypeVar("Code", bound=StrEnum)


def join(codes: Iterable[StrEnum]) -> str:
    """Return codes as one string, parted by spaces."""
    return " ".join(code.value for code in codes)


def split(kind: type[Code], joined: str) -> tuple[Code, ...]:
    """Return the codes of ``join``."""
    return tuple(kind(code) for code in joined.split())


def path_to_bytes(path: Path) -> bytes:
    """Return the exact bytes of a path; names that are not Unicode survive."""
    return os.fsencode(path)


def path_from_bytes(stored: bytes) -> Path:
    """Return the path of ``path_to_bytes``."""
    return Path(os.fsdecode(stored))


def name_key(path: Path) -> str:
    """Return what a path is sorted by: its last part without case and accents."""
    name = path.name.encode("utf-8", "replace").decode("utf-8")
    plain = "".join(one for one in unicodedata.normalize("NFKD", name) if not unicodedata.combining(one))
    return plain.casefold()


def clean(text: str) -> str:
    """Return ``text`` with lone surrogates, which UTF-8 cannot hold, replaced one for one."""
    return text.encode("utf-8", "replace").decode("utf-8")


def text_sha256(text: str) -> str:
    """Return the SHA-256 of a clean text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
