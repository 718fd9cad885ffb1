"""Draw one page of a PDF or of a picture file as a PNG, as a person sees it.

Knows nothing of processes. Import it only in a reading process: MuPDF is neither thread-safe nor safe from crashes. It
is shown nothing but what begins as a PDF or as a picture that it knows; sizes are checked in the header first.
"""

import math
from typing import Any, Final

import pymupdf

from classifyme_desktop.documents import images, limits, refusal
from classifyme_desktop.documents.placed import tenths
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import FileKind, FileState, PageSize, Reading, Reason
from classifyme_desktop.domain.page_image import PageImage

_PDF_MARK_WITHIN: Final = 1024  # bytes; ISO 32000-1, annex H.3
_LEAST_WIDTH: Final = 16
_SMALLER: Final = 0.7
_FAULTS: Final = (pymupdf.mupdf.FzErrorBase, RuntimeError, ValueError, IndexError, TypeError)

pymupdf.TOOLS.mupdf_display_errors(False)
pymupdf.TOOLS.mupdf_display_warnings(False)


def guarded(content: bytes, number: int, width_px: int, password: str | None = None) -> PageImage | Reading:
    """Return a page, or how drawing it ended, whatever a library raises on the file."""
    return refusal.guarded(lambda: page(content, number, width_px, password))


def page(content: bytes, number: int, width_px: int, password: str | None = None) -> PageImage:
    """Return page ``number`` (from 0), about ``width_px`` pixels wide; narrower where limits of pixels or bytes ask it.

    Raises RefusedError: *unsupported* for a file without pages, *needs password*, *damaged* (no such page as well),
    *too large*; MemoryError when an allocation failed.
    """
    if b"%PDF-" in content[:_PDF_MARK_WITHIN]:
        return _drawn(content, "pdf", FileKind.PDF, number, width_px, password)
    name = images.format_name(content)
    if name is None:
        raise RefusedError(FileState.UNSUPPORTED, Reason.OTHER_TYPE)
    if images.pixel_count(content) > limits.IMAGE_PIXELS:
        raise RefusedError(FileState.TOO_LARGE, Reason.IMAGE_SIZE, FileKind.IMAGE)
    return _drawn(content, name, FileKind.IMAGE, number, width_px, None)


def _drawn(content: bytes, name: str, kind: FileKind, number: int, width_px: int, password: str | None) -> PageImage:
    opened: Any = None
    try:
        opened = pymupdf.open(stream=content, filetype=name)
        if opened.needs_pass and not (password and opened.authenticate(password)):
            reason = Reason.WRONG_PASSWORD if password else Reason.ENCRYPTED
            raise RefusedError(FileState.NEEDS_PASSWORD, reason, kind)
        count = int(opened.page_count)
        if not 0 <= number < count:
            raise RefusedError(FileState.DAMAGED, Reason.UNREADABLE, kind)
        return _rendered(opened.load_page(number), width_px, count)
    except _FAULTS as error:
        _raise_if_memory(error)
        raise RefusedError(FileState.DAMAGED, Reason.UNREADABLE, kind) from error
    finally:
        if opened is not None:
            opened.close()
        pymupdf.TOOLS.store_shrink(100)


def _rendered(shown: Any, width_px: int, count: int) -> PageImage:
    width, height = max(1.0, float(shown.rect.width)), max(1.0, float(shown.rect.height))
    wanted = min(max(width_px, _LEAST_WIDTH), limits.PAGE_WIDTH) / width
    scale = min(wanted, math.sqrt(limits.PAGE_PIXELS / (width * height)), limits.PAGE_SIDE / height)
    while True:
        drawn = shown.get_pixmap(
            matrix=pymupdf.Matrix(scale, scale), colorspace=pymupdf.csRGB, alpha=False, annots=True
        )
        png = drawn.tobytes("png")
        if len(png) <= limits.PAGE_PNG_BYTES:
            return PageImage(png, drawn.width, drawn.height, PageSize(tenths(width), tenths(height)), count)
        scale *= _SMALLER


def _raise_if_memory(error: Exception) -> None:
    # MuPDF's error code 2 (FZ_ERROR_SYSTEM) is a failed allocation here, where no file or device is touched.
    if isinstance(error, pymupdf.mupdf.FzErrorSystem) or str(error).startswith("code=2:"):
        raise MemoryError from error
