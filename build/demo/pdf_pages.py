"""Turns HTML into the bytes of a PDF, the same bytes on every run; knows nothing of CVs."""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

import pymupdf

A4 = pymupdf.Rect(0, 0, 595, 842)
LETTER = pymupdf.Rect(0, 0, 612, 792)
# A fixed date: the bytes of a demo file must not depend on the day on which it is made.
_DATE = "D:20250303090000Z"
_SCALES = (1.06, 1.03, 1.0, 0.97, 0.94, 0.91, 0.88)


@dataclass(frozen=True, slots=True)
class Column:
    """HTML that flows down ``first`` on page one and down ``later`` on the pages after it (points)."""

    html: str
    css: str
    first: pymupdf.Rect
    later: pymupdf.Rect


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle behind the text, on page one only or on every page."""

    rect: pymupdf.Rect
    colour: str
    is_on_every_page: bool = False


def compose(
    columns: Sequence[Column], boxes: Sequence[Box], paper: pymupdf.Rect, *, is_one_page: bool = True
) -> pymupdf.Document:
    """A document with the columns set side by side.

    With ``is_one_page`` all sizes shrink in small steps until one page holds everything; raises ``ValueError`` when
    even the smallest does not.
    """
    for scale in _SCALES if is_one_page else (1.0,):
        document = pymupdf.open("pdf", _flow(columns, paper, scale))
        if not is_one_page or len(document) == 1:
            break
    else:
        raise ValueError("the text does not fit on one page")
    for sheet in document:
        for box in boxes:
            if box.is_on_every_page or sheet.number == 0:
                sheet.draw_rect(box.rect, color=None, fill=_rgb(box.colour), overlay=False)
    return document


def _flow(columns: Sequence[Column], paper: pymupdf.Rect, scale: float) -> bytes:
    """The columns on as many pages as the longest needs, every size in points multiplied by ``scale``."""
    buffer = io.BytesIO()
    writer = pymupdf.DocumentWriter(buffer)
    stories = [pymupdf.Story(html=column.html, user_css=_scaled(column.css, scale)) for column in columns]
    unfinished = [True] * len(columns)
    is_first = True
    while any(unfinished):
        device = writer.begin_page(paper)
        for number, (column, story) in enumerate(zip(columns, stories, strict=True)):
            if unfinished[number]:
                more, _ = story.place(column.first if is_first else column.later)
                story.draw(device)
                unfinished[number] = bool(more)
        writer.end_page()
        is_first = False
    writer.close()
    return buffer.getvalue()


def _scaled(css: str, scale: float) -> str:
    return re.sub(r"([0-9.]+)pt", lambda size: f"{float(size[1]) * scale:.2f}pt", css)


def _rgb(colour: str) -> tuple[float, float, float]:
    """The parts of ``#rrggbb``, each in [0, 1]."""
    red, green, blue = bytes.fromhex(colour.lstrip("#"))
    return red / 255, green / 255, blue / 255


def to_bytes(document: pymupdf.Document, title: str) -> bytes:
    """The finished file, with its fonts cut down to the letters used."""
    document.set_metadata({"title": title, "creationDate": _DATE, "modDate": _DATE, "producer": "", "creator": ""})
    document.subset_fonts()
    return bytes(document.tobytes(garbage=4, deflate=True, no_new_id=True))


def scanned(document: pymupdf.Document) -> pymupdf.Document:
    """The same pages as grey pictures, a little askew, as an office scanner leaves them."""
    pictures = pymupdf.open()
    for page in document:
        # 0.6 degrees and 120 dots per inch: askew and soft, yet a person reads it easily.
        pixels = page.get_pixmap(matrix=pymupdf.Matrix(120 / 72, 120 / 72).prerotate(0.6))
        pixels.tint_with(0x2A2A2A, 0xF1F0EC)
        grey = pymupdf.Pixmap(pymupdf.csGRAY, pixels)
        sheet = pictures.new_page(width=page.rect.width, height=page.rect.height)
        sheet.insert_image(sheet.rect, stream=grey.tobytes("jpeg", jpg_quality=55), keep_proportion=False)
    return pictures
