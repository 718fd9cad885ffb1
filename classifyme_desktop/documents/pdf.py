"""Read the text of a PDF page by page with MuPDF.

Knows nothing of processes. Import it only in a reading process: MuPDF is neither thread-safe nor safe from crashes.
Nothing is rendered, run or written. MuPDF reports a failed allocation as a system error; that ends the file, since what
follows it would look like an empty page.
"""

import re
from typing import Any, Final

import pymupdf

from classifyme_desktop.documents import columns, limits, text
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import Badge, Document, FileKind, FileState, Reason

_FLAGS: Final = (
    pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_MEDIABOX_CLIP | pymupdf.TEXT_CID_FOR_UNKNOWN_UNICODE
)  # without TEXT_PRESERVE_LIGATURES: "ﬁ" is read as "fi"
_PAGE_FAULTS: Final = (pymupdf.mupdf.FzErrorBase, RuntimeError, ValueError, IndexError, TypeError)
_ACTIVE: Final = re.compile(rb"/(?:JavaScript|Launch|SubmitForm|ImportData|EmbeddedFiles?|RichMedia)(?![A-Za-z])")
_OBJECT_STREAM: Final = re.compile(rb"(\d{1,8})\s+\d{1,5}\s+obj\b[^>]{0,400}?/Type\s*/ObjStm")
_MOST_OBJECT_STREAMS: Final = 200
_IMAGE_PAGES: Final = 20

pymupdf.TOOLS.mupdf_display_errors(False)
pymupdf.TOOLS.mupdf_display_warnings(False)


def read(content: bytes) -> Document:
    """Return the text of a PDF, at most ``limits.PAGES`` pages and about ``limits.CHARACTERS`` characters.

    Raises RefusedError: *needs password*, *damaged* or *scanned*; MemoryError when an allocation failed.
    """
    try:
        opened = pymupdf.open(stream=content, filetype="pdf")
    except pymupdf.mupdf.FzErrorSystem as error:
        raise MemoryError from error
    except _PAGE_FAULTS as error:
        _raise_if_memory(error)
        raise RefusedError(FileState.DAMAGED, Reason.UNREADABLE, FileKind.PDF) from error
    try:
        return _read_opened(opened, content)
    finally:
        opened.close()
        pymupdf.TOOLS.store_shrink(100)


def _read_opened(opened: Any, content: bytes) -> Document:
    if opened.needs_pass:
        raise RefusedError(FileState.NEEDS_PASSWORD, Reason.ENCRYPTED, FileKind.PDF)
    page_count = _page_count(opened)
    pages, marks = _read_pages(opened, min(page_count, limits.PAGES))
    if page_count > limits.PAGES:
        marks.add(Reason.CAPPED)
    found = "\n\n".join(page for page in pages if page)
    is_repaired = bool(opened.is_repaired)
    if text.is_blank(found):
        if found.strip():
            # Glyphs without a known character: the page shows words, but only recognition (OCR) could read them.
            raise RefusedError(FileState.SCANNED, Reason.NO_TEXT_LAYER, FileKind.PDF)
        raise _no_text(opened, page_count, marks, is_repaired=is_repaired)
    if is_repaired:
        marks.add(Reason.REPAIRED)
    badges = (Badge.ACTIVE_CONTENT,) if _is_active(opened, content) else ()
    return Document(FileKind.PDF, found, page_count, tuple(sorted(marks)), badges)


def _page_count(opened: Any) -> int:
    try:
        return int(opened.page_count)
    except _PAGE_FAULTS as error:
        _raise_if_memory(error)
        return 0


def _read_pages(opened: Any, count: int) -> tuple[list[str], set[Reason]]:
    pages: list[str] = []
    marks: set[Reason] = set()
    left = limits.CHARACTERS
    for number in range(count):
        try:
            page = _page_text(opened, number)
        except _PAGE_FAULTS as error:
            _raise_if_memory(error)
            marks.add(Reason.PAGES_FAILED)
            continue
        pages.append(page[:left])
        left -= len(page)
        if left < 0:
            marks.add(Reason.CAPPED)
            break
    return pages, marks


def _page_text(opened: Any, number: int) -> str:
    blocks = opened.load_page(number).get_text("blocks", flags=_FLAGS)
    return columns.page_text(
        [columns.Block(x0, y0, x1, y1, words.rstrip("\n")) for x0, y0, x1, y1, words, _, kind in blocks if kind == 0]
    )


def _raise_if_memory(error: Exception) -> None:
    # MuPDF's error code 2 (FZ_ERROR_SYSTEM) is a failed allocation here, where no file or device is touched.
    if isinstance(error, pymupdf.mupdf.FzErrorSystem) or str(error).startswith("code=2:"):
        raise MemoryError from error


def _no_text(opened: Any, page_count: int, marks: set[Reason], *, is_repaired: bool) -> RefusedError:
    if is_repaired:
        return RefusedError(FileState.DAMAGED, Reason.REPAIRED_NO_TEXT, FileKind.PDF)
    if page_count == 0 or Reason.PAGES_FAILED in marks:
        return RefusedError(FileState.DAMAGED, Reason.UNREADABLE, FileKind.PDF)
    reason = Reason.IMAGES if _has_images(opened, page_count) else Reason.NO_TEXT_LAYER
    return RefusedError(FileState.SCANNED, reason, FileKind.PDF)


def _has_images(opened: Any, page_count: int) -> bool:
    for number in range(min(page_count, _IMAGE_PAGES)):
        try:
            if opened.get_page_images(number):
                return True
        except _PAGE_FAULTS as error:
            _raise_if_memory(error)
    return False


def _is_active(opened: Any, content: bytes) -> bool:
    """Return whether a script, a program start, a form target or an embedded file is named anywhere in the file."""
    if _ACTIVE.search(content):
        return True
    for match in list(_OBJECT_STREAM.finditer(content))[:_MOST_OBJECT_STREAMS]:
        try:
            objects = opened.xref_stream(int(match[1]))
        except _PAGE_FAULTS as error:
            _raise_if_memory(error)
            continue
        if objects and _ACTIVE.search(objects):
            return True
    return False
