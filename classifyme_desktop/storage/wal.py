"""Reads the schema number out of a write-ahead log without replaying it.

A killed process leaves its last commits in the log; a newer program may have left a newer schema there. Opening the
library to look would replay it. Knows the file format only: https://www.sqlite.org/fileformat2.html#walformat
"""

import struct
from pathlib import Path
from typing import BinaryIO, Final

_HEADER: Final = struct.Struct(">8I")
_FRAME: Final = struct.Struct(">6I")
_MAGIC: Final = (0x377F0682, 0x377F0683)
_USER_VERSION_AT: Final = 60


def user_version(path: Path) -> int | None:
    """Return the ``user_version`` of the last commit in the log at ``path``, None when the log does not say.

    Frames of an older use of the log are told by their salts; checksums are not computed, since a frame that was
    never finished is also never followed by a commit.
    """
    try:
        with path.open("rb") as log:
            return _last_committed(log)
    except FileNotFoundError:
        return None


def _last_committed(log: BinaryIO) -> int | None:
    head = log.read(_HEADER.size)
    if len(head) < _HEADER.size:
        return None
    magic, _, page_bytes, _, salt_1, salt_2, _, _ = _HEADER.unpack(head)
    if magic not in _MAGIC or not 512 <= page_bytes <= 65_536:
        return None
    committed = written = None
    while len(frame := log.read(_FRAME.size)) == _FRAME.size:
        page_number, pages_after_commit, frame_salt_1, frame_salt_2, _, _ = _FRAME.unpack(frame)
        page = log.read(page_bytes)
        if (frame_salt_1, frame_salt_2) != (salt_1, salt_2) or len(page) < page_bytes:
            break
        if page_number == 1:
            written = struct.unpack_from(">I", page, _USER_VERSION_AT)[0]
        if pages_after_commit:
            committed = written
    return committed
