"""Read the text of a PDF page by page with MuPDF: words with places, in reading order, without what is hidden.

Knows nothing of processes. Import it only in a reading process: MuPDF is neither thread-safe nor safe from crashes.
Nothing is run or written. MuPDF reports a failed allocation as a system error; that ends the file, since what follows
it would look like an empty page.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

import pymupdf

from classifyme_desktop.documents import attached, columns, furniture, hidden, layers, limits, pdf_words, placed, text
from classifyme_desktop.documents.lines import Line
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import Badge, Document, FileKind, FileState, Legibility, PageSize, Reason

_PAGE_FAULTS: Final = (pymupdf.mupdf.FzErrorBase, RuntimeError, ValueError, IndexError, TypeError)
_ACTIVE: Final = re.compile(rb"/(?:JavaScript|Launch|SubmitForm|ImportData|EmbeddedFiles?|RichMedia)(?![A-Za-z])")
_OBJECT_STREAM: Final = re.compile(rb"(\d{1,8})\s+\d{1,5}\s+obj\b[^>]{0,400}?/Type\s*/ObjStm")
_MOST_OBJECT_STREAMS: Final = 200
_IMAGE_PAGES: Final = 20
_DATE: Final = re.compile(r"D?:?(\d{4})(\d\d)(\d\d)")  # PDF 1.7 reference, 3.8.3
_FIRST_YEAR: Final = 1990  # PDF is of 1993; a clock that was never set says 1970 or 1980
_LAST_YEAR: Final = 2100

pymupdf.TOOLS.mupdf_display_errors(False)
pymupdf.TOOLS.mupdf_display_warnings(False)


def read(content: bytes, password: str | None = None) -> Document:
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
        return _read_opened(opened, content, password)
    finally:
        opened.close()
        pymupdf.TOOLS.store_shrink(100)


@dataclass(slots=True)
class _Pages:
    """What the pages of a file gave: sizes, visible lines, hidden words, marks, and counts of characters."""

    sizes: list[PageSize] = field(default_factory=list)
    lines: list[list[Line]] = field(default_factory=list)
    unseen: list[tuple[int, hidden.Found]] = field(default_factory=list)
    edges: list[tuple[Line, Line] | None] = field(default_factory=list)
    marks: set[Reason] = field(default_factory=set)
    characters: int = 0
    odd: int = 0


def _read_opened(opened: Any, content: bytes, password: str | None) -> Document:
    if opened.needs_pass and not (password and opened.authenticate(password)):
        reason = Reason.WRONG_PASSWORD if password else Reason.ENCRYPTED
        raise RefusedError(FileState.NEEDS_PASSWORD, reason, FileKind.PDF)
    page_count = _page_count(opened)
    pages = _read_pages(opened, min(page_count, limits.PAGES))
    if page_count > limits.PAGES:
        pages.marks.add(Reason.CAPPED)
    is_repaired = bool(opened.is_repaired)
    found, most_columns = _put_in_order(pages)
    if text.is_blank(found.text):
        if found.text.strip() or pages.unseen:
            # Glyphs without a known character, or none that is seen: only recognition (OCR) could read the page.
            raise RefusedError(FileState.SCANNED, Reason.NO_TEXT_LAYER, FileKind.PDF)
        raise _no_text(opened, page_count, pages.marks, is_repaired=is_repaired)
    if is_repaired:
        pages.marks.add(Reason.REPAIRED)
    made_on = _made_on(opened)
    badges = [Badge.ACTIVE_CONTENT] if _is_active(opened, content) else []
    told = _europass_text(opened, found.text) if badges else None
    pages.unseen += _layers_off(opened, content, password, len(pages.sizes))
    unseen = hidden.joined(pages.unseen)
    badges += [Badge.HIDDEN_TEXT] if unseen else []
    return Document(
        FileKind.PDF,
        told or found.text,
        page_count,
        tuple(sorted(pages.marks)),
        tuple(badges),
        () if told else tuple(found.boxes[: limits.BOXES]),
        tuple(pages.sizes),
        unseen,
        Legibility(1 if told else most_columns, round(min(1.0, pages.odd / max(pages.characters, 1)), 4)),
        made_on,
    )


def _page_count(opened: Any) -> int:
    try:
        return int(opened.page_count)
    except _PAGE_FAULTS as error:
        _raise_if_memory(error)
        return 0


def _read_pages(opened: Any, count: int) -> _Pages:
    pages = _Pages()
    for number in range(count):
        try:
            _read_page(opened, number, pages)
        except _PAGE_FAULTS as error:
            _raise_if_memory(error)
            pages.marks.add(Reason.PAGES_FAILED)
            pages.lines.append([])
            pages.edges.append(None)
            pages.sizes.append(PageSize(0, 0))
        if pages.characters > limits.CHARACTERS:
            pages.marks.add(Reason.CAPPED)
            break
    return pages


def _read_page(opened: Any, number: int, pages: _Pages) -> None:
    page = opened.load_page(number)
    sheet = pdf_words.sheet_of(page)
    beyond = layers.unseen(page, sheet)
    lines, unseen = hidden.parted(page, sheet)
    unseen += beyond
    pages.lines.append(lines)
    upright = [line for line in sheet.lines if not line.turn]
    pages.edges.append(
        (min(upright, key=lambda line: line.base), max(upright, key=lambda line: line.base)) if upright else None
    )
    pages.sizes.append(PageSize(placed.tenths(sheet.width), placed.tenths(sheet.height)))
    if unseen:
        pages.unseen.append((number, unseen))
    pages.characters += sheet.characters
    pages.odd += sheet.odd
    if sheet.has_long_words:
        pages.marks.add(Reason.LONG_WORDS)


def _europass_text(opened: Any, pages_text: str) -> str | None:
    try:
        return attached.europass_text(opened, pages_text)
    except _PAGE_FAULTS as error:
        _raise_if_memory(error)
        return None


def _layers_off(opened: Any, content: bytes, password: str | None, count: int) -> list[tuple[int, hidden.Found]]:
    try:
        if not layers.has_layers_off(opened):
            return []
        again = pymupdf.open(stream=content, filetype="pdf")
        try:
            if again.needs_pass:
                again.authenticate(password)
            return layers.of_layers_off(opened, again, count)
        finally:
            again.close()
    except _PAGE_FAULTS as error:
        _raise_if_memory(error)
        return []


def _put_in_order(pages: _Pages) -> tuple[placed.Placed, int]:
    """Return the text of all pages with the places of its words, and the most columns on a page."""
    _mend_torn_lines(pages)
    found = placed.Placed(pages.sizes)
    gutter: float | None = None
    most = 1
    heights = [size.height / 10 for size in pages.sizes]
    for number, lines in enumerate(furniture.without_furniture(pages.lines, heights)):
        order = columns.order(lines, gutter)
        gutter = order.gutter
        most = max(most, order.columns)
        found.add_page(number, order.rows)
    return found, most


def _mend_torn_lines(pages: _Pages) -> None:
    """Keep of a line that stands on both sides of a page break the one of which more is seen."""
    places = furniture.torn(pages.edges)
    for pair in zip(places[::2], places[1::2], strict=True):
        seen = [sum(len(line.text) for line in pages.lines[number] if line.base == base) for number, base in pair]
        number, base = pair[seen[0] >= seen[1]]
        pages.lines[number] = [line for line in pages.lines[number] if line.base != base]
    pages.unseen = [
        (number, [word for word in found if (number, word.base) not in places]) for number, found in pages.unseen
    ]


def _made_on(opened: Any) -> date | None:
    """Return the day of the last change, or of making, that the file names; None unless it is a sane one."""
    try:
        named = opened.metadata or {}
    except _PAGE_FAULTS as error:
        _raise_if_memory(error)
        return None
    for key in ("modDate", "creationDate"):
        match = _DATE.match(named.get(key) or "")
        if match is None:
            continue
        try:
            day = date(*map(int, match.groups()))
        except ValueError:
            continue
        if _FIRST_YEAR <= day.year <= _LAST_YEAR:
            return day
    return None


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
