"""Find the files that a person dropped and read each one's bytes once, without following or waiting for anything.

Knows nothing of formats but one: a zip file of documents (``.zip``, and no Office file inside) is walked like a folder,
and its members are read by paths below it. Links are never followed, and only ordinary files are opened, so that a link
to a pipe or to an endless device can neither hang nor flood the program. Paths stay in the caller's hands and appear in
no error.
"""

import errno
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from classifyme_desktop.documents import archives, limits
from classifyme_desktop.documents.refusal import RefusedError
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
    surrogates (PEP 383). A zip file of documents is given as the paths of its members (``cvs.zip/jane.pdf``), zip files
    directly in it too; one that is damaged, over a limit or empty is given as itself, so that it gets its state.
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
                # A member may have been named by itself, before or after its zip file.
                yield from (one for one in _members(path) if one is path or _is_new(one, seen))


def _is_new(path: Path, seen: set[str]) -> bool:
    name = os.path.abspath(path)  # noqa: PTH100
    is_new = name not in seen
    seen.add(name)
    return is_new


def _members(path: Path) -> list[Path]:
    """Return the paths of what is in a zip file of documents, and the path itself for anything else."""
    if path.suffix.lower() != archives.SUFFIX:
        return [path]
    content = _read_unchanged(path)
    if isinstance(content, Reading):
        return [path]
    try:
        found = archives.labels(content, _is_noise)
    except RefusedError:
        return [path]
    return [path] if found is None else [path / label for label in found]


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
    A path below a zip file is a member of it, as ``walk`` gives them.
    """
    content = _read_ordinary(path, most_bytes)
    if isinstance(content, bytes):
        is_archive = path.suffix.lower() == archives.SUFFIX
        return (archives.refusal_of(content, _is_noise) if is_archive else None) or content
    if content.reason is not Reason.GONE:
        return content
    archive = _archive_above(path)
    if archive is None:
        return content
    around = _read_unchanged(archive)
    if isinstance(around, Reading):
        return around
    return archives.member_bytes(around, path.relative_to(archive).as_posix(), most_bytes=most_bytes)


def _archive_above(path: Path) -> Path | None:
    """Return the zip file that ``path`` would be a member of: the nearest that exists above it, if it is no folder."""
    for above in path.parents:
        try:
            found = above.lstat()
        except (OSError, ValueError):
            continue
        is_archive = not stat.S_ISDIR(found.st_mode) and above.suffix.lower() == archives.SUFFIX
        return above if is_archive else None
    return None


def _read_unchanged(path: Path) -> bytes | Reading:
    """Return the bytes of a zip file; it is *gone* when it changes meanwhile, since its members would be a mixture."""
    try:
        before = path.lstat()
        content = _read_ordinary(path, limits.FILE_BYTES)
        after = path.lstat()
    except (OSError, ValueError):
        return _skipped(Reason.GONE)
    if (before.st_size, before.st_mtime_ns, before.st_ino) != (after.st_size, after.st_mtime_ns, after.st_ino):
        return _skipped(Reason.GONE)
    return content


def _read_ordinary(path: Path, most_bytes: int) -> bytes | Reading:
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
