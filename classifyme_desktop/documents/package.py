"""Open the zip package of an Office file within limits, and rescue parts of one that does not open.

Knows nothing of Word. Sizes in a zip file's own lists may lie, so they are checked before and while inflating. Layout:
PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header) and 4.3.16 (end of the directory).
"""

import io
import itertools
import struct
import zipfile
import zlib
from typing import Final

from classifyme_desktop.documents import limits
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import FileKind, FileState, Reason

_LOCAL: Final = struct.Struct("<4s5H3I2H")
_END: Final = struct.Struct("<4s4H2IH")
_STEP_BYTES: Final = 4096  # small, since zlib gives up the whole step in which it meets damage
_ZIP_FAULTS: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,  # negative offsets, names that are no UTF-8
    NotImplementedError,  # a compression that is not built in
    RuntimeError,  # an encrypted part
    OverflowError,
)


class BrokenPackageError(Exception):
    """The zip structure, or a part of it, cannot be read; ``salvage`` may still find something."""


class Package:
    """The parts of one zip file. Names are compared without case and with forward slashes, as OPC asks."""

    def __init__(self, content: bytes) -> None:
        """Open the package.

        Raises RefusedError (*too large*) when a zip limit is exceeded, BrokenPackageError when it does not open.
        """
        self._zip = opened(content)
        self._entries = {_plain(entry.filename): entry for entry in self._zip.infolist()}
        self._left = limits.UNZIPPED_BYTES

    @property
    def names(self) -> frozenset[str]:
        """Return the names of all parts, in lower case."""
        return frozenset(self._entries)

    def is_encrypted(self, name: str) -> bool:
        """Return whether the part needs a password (flag bit 0)."""
        entry = self._entries.get(_plain(name))
        return entry is not None and bool(entry.flag_bits & 1)

    def read(self, name: str) -> bytes:
        """Return the bytes of a part, at most ``limits.PART_BYTES``.

        Raises RefusedError when it or the package inflates to more than allowed, BrokenPackageError when the part is
        missing or damaged.
        """
        entry = self._entries.get(_plain(name))
        if entry is None:
            raise BrokenPackageError
        most = min(limits.PART_BYTES, self._left)
        if entry.file_size > most:
            raise _too_large(Reason.UNZIPPED_SIZE)
        content = inflated(self._zip, entry, most)
        if len(content) > most:
            raise _too_large(Reason.UNZIPPED_SIZE)
        self._left -= len(content)
        return content


def opened(content: bytes, *, most_unzipped: int = limits.UNZIPPED_BYTES) -> zipfile.ZipFile:
    """Return a zip file whose directory keeps within the limits; ``most_unzipped`` bytes are its parts together.

    Raises RefusedError (*too large*) when a zip limit is exceeded, BrokenPackageError when it does not open.
    """
    _check_directory(content)
    try:
        found = zipfile.ZipFile(io.BytesIO(content))
    except _ZIP_FAULTS as error:
        raise BrokenPackageError from error
    _check_sizes(found.infolist(), len(content), most_unzipped)
    return found


def inflated(source: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    """Return the bytes of one part, one byte more than ``most`` when there are more.

    Raises BrokenPackageError when it is damaged, or longer than its directory says.
    """
    try:
        with source.open(entry) as part:
            return part.read(most + 1)
    except _ZIP_FAULTS as error:
        raise BrokenPackageError from error


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _too_large(reason: Reason) -> RefusedError:
    return RefusedError(FileState.TOO_LARGE, reason, FileKind.DOCX)


def _check_directory(content: bytes) -> None:
    # zipfile makes an object of each entry, so the length of the directory is looked at first.
    at = content.rfind(b"PK\x05\x06")
    if at < 0 or at + _END.size > len(content):
        raise BrokenPackageError
    _, _, _, _, entries, directory_bytes, _, _ = _END.unpack_from(content, at)
    if entries > limits.ZIP_ENTRIES or directory_bytes > limits.ZIP_DIRECTORY_BYTES:
        raise _too_large(Reason.ZIP_ENTRIES)


def _check_sizes(entries: list[zipfile.ZipInfo], packed_bytes: int, most_unzipped: int) -> None:
    if len(entries) > limits.ZIP_ENTRIES:
        raise _too_large(Reason.ZIP_ENTRIES)
    unzipped = sum(entry.file_size for entry in entries)
    if unzipped > most_unzipped:
        raise _too_large(Reason.UNZIPPED_SIZE)
    if unzipped > max(limits.ZIP_RATIO_FLOOR_BYTES, limits.ZIP_RATIO * packed_bytes):
        raise _too_large(Reason.ZIP_RATIO)
    places = sorted((entry.header_offset, entry.compress_size) for entry in entries)
    for (start, size), (following, _) in itertools.pairwise(places):
        if start + _LOCAL.size + size > following:
            raise BrokenPackageError  # parts that share bytes: no program that writes documents makes them


def salvage(content: bytes, wanted: frozenset[str]) -> dict[str, bytes]:
    """Return what can be inflated of the ``wanted`` parts (lower-case names) without the zip file's directory.

    The last copy of a part wins, as in a zip file that was added to. Raises RefusedError over the size limits.
    """
    found: dict[str, bytes] = {}
    left = limits.UNZIPPED_BYTES
    at, seen = content.find(b"PK\x03\x04"), 0
    while 0 <= at <= len(content) - _LOCAL.size and seen < limits.ZIP_ENTRIES:
        seen += 1
        _, _, _, method, _, _, _, packed, _, name_bytes, extra_bytes = _LOCAL.unpack_from(content, at)
        start = at + _LOCAL.size + name_bytes + extra_bytes
        name = _plain(content[at + _LOCAL.size : at + _LOCAL.size + name_bytes].decode("cp437"))
        if name in wanted:
            part = _inflate(content, start, min(left, limits.PART_BYTES)) if method else _stored(content, start, packed)
            found[name] = part or found.get(name, b"")
            left -= len(part)
        at = content.find(b"PK\x03\x04", at + 4)
    return found


def _stored(content: bytes, start: int, packed: int) -> bytes:
    following = content.find(b"PK\x03\x04", start)
    end = start + packed if packed else (following if following >= 0 else len(content))
    return content[start : min(end, start + limits.PART_BYTES)]


def _inflate(content: bytes, start: int, most: int) -> bytes:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    out, done = [], 0
    for at in range(start, len(content), _STEP_BYTES):
        try:
            step = inflater.decompress(content[at : at + _STEP_BYTES], most + 1 - done)
        except zlib.error:
            break
        out.append(step)
        done += len(step)
        if done > most:
            raise _too_large(Reason.UNZIPPED_SIZE)
        if inflater.eof:
            break
    return b"".join(out)
