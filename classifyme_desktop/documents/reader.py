"""Bytes of one file in, its end out: state, reason and document.

Knows nothing of processes, paths and names. It runs in a reading process; a library may crash or hang in it.
"""

import importlib
from dataclasses import replace
from functools import partial
from typing import Final, cast

from classifyme_desktop.documents import limits, refusal, sniff, text
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import Document, FileKind, FileState, Reading, Reason

_MODULES: Final = {
    FileKind.DOCX: "docx",
    FileKind.DOC: "doc",
    FileKind.RTF: "rtf",
    FileKind.ODT: "odt",
    FileKind.HTML: "html",
    FileKind.JSON_RESUME: "json_resume",
    FileKind.EUROPASS: "europass",
    FileKind.TEXT: "txt",
}


def read(content: bytes, *, password: str | None = None) -> Reading:
    """Return how reading these bytes ends; ``added`` with a document only when there is a letter or digit in it.

    ``password`` opens a locked file and is kept nowhere. Raises MemoryError when an allocation failed, and whatever a
    library raises on a file that it was not made for: the caller makes states of both.
    """
    kind = FileKind.OTHER
    try:
        if len(content) > limits.FILE_BYTES:
            raise RefusedError(FileState.TOO_LARGE, Reason.FILE_SIZE)
        kind = sniff.kind_of(content)
        if kind is FileKind.LOCKED_OFFICE:
            from classifyme_desktop.documents import locked_office

            return read(locked_office.unlocked(content, password))
        document = _finished(_document(kind, content, password))
    except RefusedError as refused:
        ended = refused.reading
        return Reading(ended.state, ended.reason, kind if ended.kind is FileKind.OTHER else ended.kind)
    return Reading(FileState.ADDED, document.incomplete[0] if document.incomplete else None, kind, document)


def guarded(content: bytes, *, password: str | None = None) -> Reading:
    """Return the end of one file, whatever a library raises on it."""
    return refusal.guarded(lambda: read(content, password=password))


def _document(kind: FileKind, content: bytes, password: str | None) -> Document:
    # A reader is imported when the first file of its kind comes, since its library costs time and memory.
    if kind is FileKind.PDF:
        from classifyme_desktop.documents import pdf

        return pdf.read(content, password)
    if kind in (FileKind.EML, FileKind.MSG):
        from classifyme_desktop.documents import mail

        return mail.read(kind, content, partial(guarded, password=password))
    module = importlib.import_module(f"classifyme_desktop.documents.{_MODULES[kind]}")
    return cast("Document", module.read(content))


def _finished(document: Document) -> Document:
    words, was_cut = text.cut_long_words(text.normalise(document.text))
    marks = set(document.incomplete)
    if was_cut:
        marks.add(Reason.LONG_WORDS)
    # A reader that gives places gives text that is clean already; places in a text that changed would be lies.
    boxes = document.boxes if words == document.text else ()
    if len(words) > limits.CHARACTERS:
        words = words[: limits.CHARACTERS]
        marks.add(Reason.CAPPED)
        boxes = tuple(box for box in boxes if box.end <= limits.CHARACTERS)
    if text.is_blank(words):
        raise RefusedError(FileState.DAMAGED, Reason.EMPTY)
    return replace(document, text=words, incomplete=tuple(sorted(marks)), boxes=boxes)
