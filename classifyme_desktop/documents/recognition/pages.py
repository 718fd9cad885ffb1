"""Make pictures of pages: of a PDF by rendering, of a picture file by decoding.

Knows nothing of recognition. Import it only in a recognising process. MuPDF is shown nothing but what begins as a PDF
or as a picture that it knows; sizes are checked in the header first.
"""

import math
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt
import pymupdf

from classifyme_desktop.documents import images
from classifyme_desktop.documents import limits as file_limits
from classifyme_desktop.documents.placed import tenths
from classifyme_desktop.documents.recognition import limits
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import FileKind, FileState, PageSize, Reason

_PDF_MARK_WITHIN: Final = 1024
_SHORTER_SIDE: Final = 1654  # pixels: 200 dpi on A4, where letters of 8 points are still told apart
_MOST_SCALE: Final = 8.0  # of points; 576 dpi, for what is smaller than a visiting card
_FAULTS: Final = (pymupdf.mupdf.FzErrorBase, RuntimeError, ValueError, IndexError, TypeError)


class Page(NamedTuple):
    """A page as a picture (height, width, 3; blue, green, red), its size as shown, and how many the file has.

    ``picture`` is None when the page could not be drawn.
    """

    picture: npt.NDArray[np.uint8] | None
    size: PageSize
    page_count: int


def is_pdf(content: bytes) -> bool:
    """Return whether the bytes are a PDF, and not a picture, to this package."""
    return b"%PDF-" in content[:_PDF_MARK_WITHIN]


def page(content: bytes, number: int, password: str | None = None) -> Page:
    """Return page ``number`` (from 0) of a PDF, of a TIFF, or the one page of another picture.

    Raises RefusedError: *needs password*, *damaged*, *too large*, or *scanned* (``images``) for a kind of picture that
    is not decoded here; MemoryError when an allocation failed.
    """
    if is_pdf(content):
        return _drawn(content, "pdf", FileKind.PDF, number, password)
    if images.pixel_count(content) > file_limits.IMAGE_PIXELS:
        raise RefusedError(FileState.TOO_LARGE, Reason.IMAGE_SIZE, FileKind.IMAGE)
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return _webp(content)
    name = images.format_name(content)
    if name is None:
        raise RefusedError(FileState.SCANNED, Reason.IMAGES, FileKind.IMAGE)
    return _drawn(content, name, FileKind.IMAGE, number, None)


def _drawn(content: bytes, name: str, kind: FileKind, number: int, password: str | None) -> Page:
    try:
        opened = pymupdf.open(stream=content, filetype=name)
    except pymupdf.mupdf.FzErrorSystem as error:
        raise MemoryError from error
    except _FAULTS as error:
        _raise_if_memory(error)
        raise RefusedError(FileState.DAMAGED, Reason.UNREADABLE, kind) from error
    try:
        _unlock(opened, password)
        count = int(opened.page_count)
        if number >= count:
            raise RefusedError(FileState.DAMAGED, Reason.UNREADABLE, kind)
        return _rendered(opened, number, count)
    finally:
        opened.close()
        pymupdf.TOOLS.store_shrink(100)


def _unlock(opened: Any, password: str | None) -> None:
    if not opened.needs_pass:
        return
    if password is None:
        raise RefusedError(FileState.NEEDS_PASSWORD, Reason.ENCRYPTED, FileKind.PDF)
    if not opened.authenticate(password):
        raise RefusedError(FileState.NEEDS_PASSWORD, Reason.WRONG_PASSWORD, FileKind.PDF)


def _rendered(opened: Any, number: int, count: int) -> Page:
    try:
        shown = opened.load_page(number)
        width, height = float(shown.rect.width), float(shown.rect.height)
        scale = _scale(width, height)
        drawn = shown.get_pixmap(
            matrix=pymupdf.Matrix(scale, scale), colorspace=pymupdf.csRGB, alpha=False, annots=True
        )
    except _FAULTS as error:
        _raise_if_memory(error)
        return Page(None, PageSize(0, 0), count)
    pixels = np.frombuffer(drawn.samples_mv, np.uint8).reshape(drawn.height, drawn.stride)
    picture = pixels[:, : 3 * drawn.width].reshape(drawn.height, drawn.width, 3)[:, :, ::-1].copy()
    return Page(picture, _size(width, height), count)


def _scale(width: float, height: float) -> float:
    shorter = max(1.0, min(width, height))
    return min(_SHORTER_SIDE / shorter, _MOST_SCALE, math.sqrt(limits.PIXELS / max(1.0, width * height)))


def _webp(content: bytes) -> Page:
    import cv2

    decoded: Any = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR)
    if decoded is None:
        raise RefusedError(FileState.DAMAGED, Reason.UNREADABLE, FileKind.IMAGE)
    height, width = decoded.shape[:2]
    scale = _scale(width, height)
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    picture: npt.NDArray[np.uint8] = cv2.resize(decoded, None, fx=scale, fy=scale, interpolation=way)
    return Page(picture, _size(width, height), 1)


def _size(width: float, height: float) -> PageSize:
    return PageSize(tenths(width), tenths(height))


def _raise_if_memory(error: Exception) -> None:
    # MuPDF's error code 2 (FZ_ERROR_SYSTEM) is a failed allocation here, where no file or device is touched.
    if isinstance(error, pymupdf.mupdf.FzErrorSystem) or str(error).startswith("code=2:"):
        raise MemoryError from error
