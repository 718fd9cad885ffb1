"""Find the files that a person dropped and read each one's bytes once, without following or waiting for anything.

Knows nothing of formats. Links are never followed, and only ordinary files are opened, so that a link to a pipe or to
an endless device can neither hang nor flood the program. Paths stay in the caller's hands and appear in no error.
"""

import errno
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from classifyme_desktop.documents import limits
from classifyme_desktop.domain.document import FileState, Reading, Reason

_NOISE: Final = frozenset({"thumbs.db", "desktop.ini", "icon\r", "__macosx"})
_LOCK_PREFIXES: Final = ("~$", ".")
_OPEN_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
# Windows: FILE_ATTRIBUTE_OFFLINE, _RECALL_ON_OPEN, _RECALL_ON_DATA_ACCESS. Reading such a file would download it.
_RECALL_ATTRIBUTES: Final = 0x0000_1000 | 0x0004_0000 | 0x0040_0000
_DATALESS_FLAG: Final = 0x4000_0000  # macOS: SF_DATALESS
_MOUNT_POINT_TAG: Final = 0xA000_0003  # Windows: a junction, which is a link to a folder


def walk(paths: Iterable[Path], *, recursive: bool = True) -> Iterator[Path]:
    """Yield what is to be read under ``paths``, sorted by name inside each folder, each path once.

    Folders are entered (their subfolders only when ``recursive``), links and pipes are yielded so that each gets its
    state, and so is a folder that cannot be listed. What programs leave behind (hidden files, ``Thumbs.db``, Office
    lock files) is passed over, unless it is named in ``paths`` itself. Names that are no UTF-8 keep their bytes as
    surrogates (PEP 383).
    """
    seen: set[str] = set()
    for root in paths:
        # A stack and not recursion: a chain of folders may be deeper than Python's stack.
        waiting = [(root, True)]
        while waiting:
            path, is_root = waiting.pop()
            # abspath, since resolve would follow links
            name = os.path.abspath(path)  # noqa: PTH100
            if name in seen:
                continue
            seen.add(name)
            inside = _inside(path) if is_root or recursive else None
            if inside is not None:
                waiting += [(child, False) for child in reversed(inside)]
            elif is_root or recursive or not _is_folder(path):
                yield path


def _inside(path: Path) -> list[Path] | None:
    """Return the sorted content of a folder, or None for anything else and for a folder that cannot be listed."""
    if not _is_folder(path):
        return None
    try:
        names = os.listdir(path)  # noqa: PTH208 - names that are no UTF-8 come as surrogates here too, and cheaper
    except OSError:
        return None
    return [path / name for name in sorted(names) if not _is_noise(name)]


def _is_folder(path: Path) -> bool:
    try:
        found = path.lstat()
    except (OSError, ValueError):
        return False
    return stat.S_ISDIR(found.st_mode) and not _is_link(found)


def _is_noise(name: str) -> bool:
    return name.startswith(_LOCK_PREFIXES) or name.lower() in _NOISE


def _is_link(found: os.stat_result) -> bool:
    return stat.S_ISLNK(found.st_mode) or getattr(found, "st_reparse_tag", 0) == _MOUNT_POINT_TAG


def read_bytes(path: Path, *, most_bytes: int = limits.FILE_BYTES) -> bytes | Reading:
    """Return the bytes of an ordinary file of at most ``most_bytes``, or the reading that says why not.

    The bytes are read once; hash and text are both made of them, so that a file that changes meanwhile does no harm.
    """
    try:
        refusal = _refusal(path, path.lstat(), most_bytes)
        if refusal is not None:
            return refusal
        return _read_opened(path, most_bytes)
    except PermissionError:
        return _skipped(Reason.PERMISSION)
    except (OSError, ValueError) as error:
        # Opening with O_NOFOLLOW fails with ELOOP where a link has just taken the file's place.
        is_link = isinstance(error, OSError) and error.errno == errno.ELOOP
        return _skipped(Reason.LINK if is_link else Reason.GONE)


def _refusal(path: Path, found: os.stat_result, most_bytes: int) -> Reading | None:
    if _is_link(found):
        return _skipped(Reason.LINK)
    if stat.S_ISDIR(found.st_mode) and not os.access(path, os.R_OK | os.X_OK):
        return _skipped(Reason.PERMISSION)
    if not stat.S_ISREG(found.st_mode):
        return _skipped(Reason.NOT_A_FILE)
    if _is_in_the_cloud(found):
        return _skipped(Reason.CLOUD)
    if found.st_size > most_bytes:
        return Reading(FileState.TOO_LARGE, Reason.FILE_SIZE)
    return None


def _is_in_the_cloud(found: os.stat_result) -> bool:
    attributes = getattr(found, "st_file_attributes", 0)
    flags = getattr(found, "st_flags", 0) if sys.platform == "darwin" else 0
    return bool(attributes & _RECALL_ATTRIBUTES or flags & _DATALESS_FLAG)


def _read_opened(path: Path, most_bytes: int) -> bytes | Reading:
    with open(os.open(path, _OPEN_FLAGS), "rb") as source:  # noqa: PTH123 - flags that Path.open does not have
        # Asked again of what was opened: another file may have taken the place of the one that was looked at.
        found = os.fstat(source.fileno())
        refusal = _refusal(path, found, most_bytes)
        if refusal is not None:
            return refusal
        content = source.read(found.st_size + 1)
        if len(content) > found.st_size:
            content += source.read(most_bytes + 1 - len(content))  # it grows while it is read
    return content if len(content) <= most_bytes else Reading(FileState.TOO_LARGE, Reason.FILE_SIZE)


def _skipped(reason: Reason) -> Reading:
    return Reading(FileState.SKIPPED, reason)
