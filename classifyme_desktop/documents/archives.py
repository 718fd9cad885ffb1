"""List a zip file of resumes and take single members out of it, within limits.

This runs in the program's own process, where no parser of documents may run: only bytes are inflated here, by zlib,
and the directory of the zip file is read, by ``zipfile``. What a member is, its reading process decides. Nothing is
ever written: a member's name is a label, of which no part can climb out, name a drive or be no name at all.
"""

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from classifyme_desktop.documents import limits, package
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import FileState, Reading, Reason

SUFFIX: Final = ".zip"
_MARK: Final = b"PK\x03\x04"
_OFFICE: Final = ("[content_types].xml", "_rels/.rels", "mimetype")  # OPC, and ODF and EPUB
_OFFICE_FIRST: Final = ("[content_types].xml", "_rels/", "word/", "docprops/", "customxml/", "mimetype")
_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})  # the others take memory without a bound
_UNICODE_NAME: Final = 0x800  # flag bit 11 (APPNOTE 6.3.10, section 4.4.4)
_ENCRYPTED: Final = 0x1
_LINK_MODE: Final = 0o120000
_NO_LABEL: Final = re.compile(r'[\x00-\x1f\x7f<>:"|?*]')  # what no file system, or not each of them, has in a name
_MOST_PARTS: Final = 20
_PART_CHARACTERS: Final = 120


@dataclass(frozen=True, slots=True)
class Member:
    """A file in a zip file. ``label``: its place, parted by "/", unlike every other; ``entry``: its directory entry."""

    label: str
    entry: zipfile.ZipInfo


def members(content: bytes) -> list[Member] | None:
    """Return the files in a zip file, sorted by their labels; None when it is an Office file or no zip file at all.

    Raises RefusedError: *too large* by a zip limit, *damaged* when its directory cannot be read.
    """
    opened = _opened(content)
    return None if opened is None else _members(opened)


def labels(content: bytes, is_noise: Callable[[str], bool]) -> list[str] | None:
    """Return the labels of all files in a zip file of documents, of zip files directly in it too.

    ``is_noise`` tells by a name what is passed over. None and errors as ``members``; an inner zip file that is refused
    is one label. Raises RefusedError as well when nothing is left, or the inner zip files together exceed the limits.
    """
    opened = _opened(content)
    if opened is None:
        return None
    told = [one for one in _members(opened) if not any(is_noise(part) for part in one.label.split("/"))]
    if not told:
        raise RefusedError(FileState.DAMAGED, Reason.NO_DOCUMENT)
    if sum(one.entry.file_size for one in told if _is_archive_name(one.label)) > limits.UNZIPPED_BYTES:
        raise RefusedError(FileState.TOO_LARGE, Reason.UNZIPPED_SIZE)
    found: list[str] = []
    folders = {one.label.rpartition("/")[0] for one in told}
    for one in told:
        # A folder of the same name may hold a file of the same name.
        found += (one.label not in folders and _inner_labels(opened, one, is_noise)) or [one.label]
        if len(found) > limits.ZIP_ENTRIES:
            raise RefusedError(FileState.TOO_LARGE, Reason.ZIP_ENTRIES)
    return sorted(found, key=_order)


def member_bytes(content: bytes, label: str, *, most_bytes: int = limits.FILE_BYTES) -> bytes | Reading:
    """Return the bytes of one file in a zip file, or in a zip file directly in it, or the reading that says why not."""
    try:
        return _found(content, label, most_bytes, is_inner=False)
    except RefusedError as refusal:
        return refusal.reading


def refusal_of(content: bytes, is_noise: Callable[[str], bool]) -> Reading | None:
    """Return why a zip file of documents is not entered, None for one that is, and for anything else."""
    try:
        labels(content, is_noise)
    except RefusedError as refusal:
        return refusal.reading
    return None


def _opened(content: bytes) -> zipfile.ZipFile | None:
    if not content.startswith(_MARK):
        return None
    try:
        # Members are inflated one by one, so that not their sum but the ratio and the size of each is bounded.
        opened = package.opened(content, most_unzipped=limits.ZIP_RATIO * limits.FILE_BYTES)
    except package.BrokenPackageError:
        if content[30:60].decode("cp850").lower().startswith(_OFFICE_FIRST):
            return None  # what is left of an Office file is rescued by its reader
        raise RefusedError(FileState.DAMAGED, Reason.UNREADABLE) from None
    except RefusedError as refusal:
        raise RefusedError(refusal.reading.state, refusal.reading.reason or Reason.ZIP_ENTRIES) from None
    names = {name.lower() for name in opened.namelist()}
    return None if names.intersection(_OFFICE) else opened


def _members(opened: zipfile.ZipFile) -> list[Member]:
    taken: set[str] = set()
    found = []
    for entry in opened.infolist():
        label = _label(_name_of(entry))
        if entry.is_dir() or not label:
            continue
        found.append(Member(_unlike(label, taken), entry))
    return sorted(found, key=lambda one: _order(one.label))


def _order(label: str) -> list[str]:
    return label.split("/")


def _name_of(entry: zipfile.ZipInfo) -> str:
    """Return a name as its program meant it: UTF-8 with or without the flag for it, else the code page of DOS."""
    if entry.flag_bits & _UNICODE_NAME:
        return entry.orig_filename
    raw = entry.orig_filename.encode("cp437")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp850")


def _label(name: str) -> str:
    parts = (_NO_LABEL.sub("_", part).lstrip(" ").rstrip(" .") for part in name.replace("\\", "/").split("/"))
    return "/".join(_cut(part) for part in [part for part in parts if part][-_MOST_PARTS:])


def _cut(part: str) -> str:
    if len(part) <= _PART_CHARACTERS:
        return part
    stem, dot, suffix = part.rpartition(".")
    is_suffix = bool(stem) and len(suffix) < 10
    return part[: _PART_CHARACTERS - 10].rstrip(" .") + (dot + suffix if is_suffix else "")


def _unlike(label: str, taken: set[str]) -> str:
    """Return ``label``, with a number where it is taken; capitals do not make a difference, as on some systems."""
    folder, slash, name = label.rpartition("/")
    stem, dot, suffix = name.rpartition(".")
    if not stem:
        stem, dot, suffix = name, "", ""
    tried, number = label, 1
    while tried.casefold() in taken:
        number += 1
        tried = f"{folder}{slash}{stem} ({number}){dot}{suffix}"
    taken.add(tried.casefold())
    return tried


def _is_archive_name(label: str) -> bool:
    return label.lower().endswith(SUFFIX)


def _inner_labels(opened: zipfile.ZipFile, one: Member, is_noise: Callable[[str], bool]) -> list[str]:
    """Return the labels of what is in an inner zip file; none when it is not entered, or is no zip file."""
    if not _is_archive_name(one.label):
        return []
    try:
        content = _inflated(opened, one, limits.FILE_BYTES)
        inner = None if isinstance(content, Reading) else _opened(content)
    except RefusedError:
        return []
    found = [] if inner is None else _members(inner)
    return [
        f"{one.label}/{below.label}" for below in found if not any(is_noise(part) for part in below.label.split("/"))
    ]


def _found(content: bytes, label: str, most_bytes: int, *, is_inner: bool) -> bytes | Reading:
    opened = _opened(content)
    by_label = {} if opened is None else {one.label: one for one in _members(opened)}
    if opened is None or not by_label:
        return Reading(FileState.SKIPPED, Reason.GONE)
    if label in by_label:
        return _whole(_inflated(opened, by_label[label], most_bytes), label, is_inner=is_inner)
    parts = label.split("/")
    for count in range(1, 1 if is_inner else len(parts)):
        folder = "/".join(parts[:count])
        if folder in by_label and _is_archive_name(folder):
            inner = _inflated(opened, by_label[folder], limits.FILE_BYTES)
            if isinstance(inner, Reading):
                return inner
            return _found(inner, "/".join(parts[count:]), most_bytes, is_inner=True)
    return Reading(FileState.SKIPPED, Reason.GONE)


def _whole(content: bytes | Reading, label: str, *, is_inner: bool) -> bytes | Reading:
    # A zip file in a zip file that was not entered says why; one level further down it is a file of no known type.
    if isinstance(content, bytes) and _is_archive_name(label) and not is_inner:
        _opened(content)
    return content


def _inflated(opened: zipfile.ZipFile, one: Member, most_bytes: int) -> bytes | Reading:
    entry = one.entry
    if entry.flag_bits & _ENCRYPTED:
        return Reading(FileState.NEEDS_PASSWORD, Reason.LOCKED_ARCHIVE)
    if entry.external_attr >> 16 & 0o170000 == _LINK_MODE:
        return Reading(FileState.SKIPPED, Reason.LINK)
    if entry.compress_type not in _METHODS:
        return Reading(FileState.UNSUPPORTED, Reason.OTHER_TYPE)
    if entry.file_size > most_bytes:
        return Reading(FileState.TOO_LARGE, Reason.FILE_SIZE)
    try:
        content = package.inflated(opened, entry, most_bytes)
    except package.BrokenPackageError:
        return Reading(FileState.DAMAGED, Reason.UNREADABLE)
    return content if len(content) <= most_bytes else Reading(FileState.TOO_LARGE, Reason.FILE_SIZE)
