"""Draws a resume as a PDF with MuPDF: real text, line by line, at places that the layout gives.

Fonts are the ones that MuPDF carries; a sign that they lack is drawn from its fonts of symbols.
"""

import itertools
import random
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final, NamedTuple

import pymupdf

from benchmarks.understanding.sheet import Line, Sheet

WIDTH: Final = 595.0
HEIGHT: Final = 842.0
_MARGIN: Final = 42.0
_GUTTER: Final = 20.0
_DATE_COLUMN: Final = 118.0
_SIZES: Final = {"name": 20.0, "headline": 12.0, "heading": 12.0, "small": 8.0}
_SIZE: Final = 9.5
_BOLD: Final = ("name", "heading", "entry")
_BLACK: Final = (0.1, 0.1, 0.1)
_WHITE: Final = (1.0, 1.0, 1.0)


class Span(NamedTuple):
    """A piece of text at its place. ``column``: -1 for the band and the footer."""

    page: int
    column: int
    x: float
    y: float
    words: str
    size: float
    is_bold: bool
    colour: tuple[float, float, float]
    tracking: float = 0.0  # points after each letter, as designers space headings without spaces in the text


@dataclass(slots=True)
class _Flow:
    """Where the next line of one column stands."""

    column: int
    left: float
    right: float
    y: float
    sheet: Sheet
    page: int = 0
    spans: list[Span] = field(default_factory=list)


@cache
def _font(name: str, is_bold: bool = False) -> Any:
    return pymupdf.Font({"helv": "hebo", "tiro": "tibo"}.get(name, name) if is_bold else name)


@cache
def _sign(sign: str, name: str, is_bold: bool) -> tuple[Any, float]:
    """Return the font that has a sign, and its width at size 1."""
    font = _font(name, is_bold)
    if not font.has_glyph(ord(sign)):
        font = _font("zadb") if _font("zadb").has_glyph(ord(sign)) else _font("cjk")
    return font, float(font.glyph_advance(ord(sign)))


def _width(words: str, name: str, size: float, is_bold: bool) -> float:
    return size * sum(_sign(sign, name, is_bold)[1] for sign in words)


def _pieces(words: str, name: str, is_bold: bool) -> list[tuple[str, Any]]:
    """Return the words in pieces of one font each."""
    runs = itertools.groupby(words, key=lambda sign: _sign(sign, name, is_bold)[0])
    return [("".join(signs), font) for font, signs in runs]


def drawn(sheet: Sheet, dice: random.Random) -> tuple[bytes, list[str]]:
    """Return the file, and its lines in their order of reading."""
    band = _Flow(-1, _MARGIN, WIDTH - _MARGIN, 56.0, sheet)
    for line in sheet.band:
        _place(band, line)
    flows, lefts = [], _edges(sheet)
    for at, (left, right) in enumerate(lefts):
        flow = _Flow(at, left, right, band.y + 16, sheet)
        for line in sheet.columns[at]:
            _place(flow, line)
        flows.append(flow)
    pages = 1 + max(flow.page for flow in flows)
    spans = band.spans + _ordered(flows, sheet.look.stream, pages)
    lines = _reading(band, flows)
    return _written(sheet, spans, pages, band.y, lefts, dice), lines


def _edges(sheet: Sheet) -> list[tuple[float, float]]:
    room, left, out = WIDTH - 2 * _MARGIN, _MARGIN, []
    for at, share in enumerate(sheet.shares):
        right = left + room * share
        out.append((left + (_GUTTER / 2 if at else 0), right - (_GUTTER / 2 if at < len(sheet.shares) - 1 else 0)))
        left = right
    return out


def _place(flow: _Flow, line: Line) -> None:
    """Wrap one line into its column and move down; what has no room left goes on the next page."""
    sheet = flow.sheet
    size, is_bold = _SIZES.get(line.style, _SIZE), line.style in _BOLD
    colour = _colour(flow, line)
    left, right = flow.left, flow.right
    if line.style in ("heading", "entry"):
        flow.y += 9 if line.style == "heading" else 3
    if flow.y + size * 1.4 > HEIGHT - 60:
        flow.page, flow.y = flow.page + 1, 60.0
    first_y = flow.y
    if line.side == "left":
        left += _DATE_COLUMN
        _side(flow, line.beside, flow.left, flow.left + _DATE_COLUMN - 8, first_y, colour)
    elif line.beside:
        right -= _width(line.beside, sheet.look.font, _SIZE, False) + 10
    mark = f"{sheet.look.bullet} " if line.style == "bullet" else ""
    if mark:
        flow.spans.append(Span(flow.page, flow.column, left, flow.y, mark.rstrip(), size, False, colour))
        left += 12
    widest = max(_width(word, sheet.look.font, size, is_bold) for word in line.words.split(" "))
    size *= min(1.0, (right - left) / widest) if widest else 1.0  # an address too long for a bar is set smaller
    for words in _wrapped(line.words, sheet.look.font, size, is_bold, right - left):
        if flow.y > HEIGHT - 60:
            flow.page, flow.y = flow.page + 1, 60.0
        shown = words.replace("fi", "ﬁ").replace("fl", "ﬂ") if sheet.look.has_ligatures and not is_bold else words
        tracking = sheet.look.tracking if line.style == "heading" else 0.0
        flow.spans.append(Span(flow.page, flow.column, left, flow.y, shown, size, is_bold, colour, tracking))
        flow.y += size * 1.38
    if line.side == "right" and line.beside:
        at = flow.right - _width(line.beside, sheet.look.font, _SIZE, False)
        flow.spans.append(Span(flow.page, flow.column, at, first_y, line.beside, _SIZE, False, colour))


def _side(flow: _Flow, words: str, left: float, right: float, y: float, colour: tuple[float, float, float]) -> None:
    for piece in _wrapped(words, flow.sheet.look.font, _SIZE, False, right - left) if words else []:
        flow.spans.append(Span(flow.page, flow.column, left, y, piece, _SIZE, False, colour))
        y += _SIZE * 1.38


def _colour(flow: _Flow, line: Line) -> tuple[float, float, float]:
    if flow.column < 0 and flow.sheet.is_dark:
        return _WHITE
    return flow.sheet.look.colour if line.style in ("heading", "name") else _BLACK


def _wrapped(words: str, font: str, size: float, is_bold: bool, room: float) -> list[str]:
    if _width(words, font, size, is_bold) <= room:
        return [words]
    out, line = [], ""
    for word in words.split(" "):
        longer = f"{line} {word}" if line else word
        if line and _width(longer, font, size, is_bold) > room:
            out.append(line)
            line = word
        else:
            line = longer
    return [*out, line]


def _ordered(flows: list[_Flow], stream: str, pages: int) -> list[Span]:
    out: list[Span] = []
    for page in range(pages):
        columns = [[span for span in flow.spans if span.page == page] for flow in flows]
        if stream == "last_first":
            columns.reverse()
        spans = [span for column in columns for span in column]
        out += sorted(spans, key=lambda span: (round(span.y), span.x)) if stream == "rows" else spans
    return out


def _reading(band: _Flow, flows: list[_Flow]) -> list[str]:
    """Return the lines in order of reading: the band, then page by page the columns from left to right."""
    out = [span.words for span in band.spans]
    for page in range(1 + max(flow.page for flow in flows)):
        for flow in flows:
            out += [span.words for span in flow.spans if span.page == page]
    return out


def _written(
    sheet: Sheet, spans: list[Span], pages: int, band_end: float, edges: list[tuple[float, float]], dice: random.Random
) -> bytes:
    opened = pymupdf.open()
    for page in range(pages):
        paper = opened.new_page(width=WIDTH, height=HEIGHT)
        _ground(paper, sheet, page, band_end, edges)
        _draw(paper, [span for span in spans if span.page == page], sheet.look.font)
        if sheet.footer:
            words = sheet.footer.format(page=page + 1, pages=pages)
            _draw(paper, [Span(page, -1, _MARGIN, HEIGHT - 28, words, 8.0, False, _BLACK)], sheet.look.font)
    _conceal(opened[0], sheet, dice)
    year, month, day = sheet.made_on
    stamp = f"D:{year}{month:02d}{day:02d}090000Z"
    opened.set_metadata({"creationDate": stamp, "modDate": stamp, "title": "", "producer": "", "creator": ""})
    content: bytes = opened.tobytes(deflate=True, no_new_id=True)
    opened.close()
    return content


def _ground(paper: Any, sheet: Sheet, page: int, band_end: float, edges: list[tuple[float, float]]) -> None:
    if sheet.is_dark and page == 0:
        paper.draw_rect(pymupdf.Rect(0, 0, WIDTH, band_end + 2), color=None, fill=sheet.look.colour)
    if sheet.tinted is not None:
        left, right = edges[sheet.tinted]
        top = band_end + 2 if page == 0 and sheet.band else 0
        paper.draw_rect(pymupdf.Rect(left - 8, top, right + 8, HEIGHT), color=None, fill=(0.92, 0.94, 0.97))
    if sheet.look.has_photo and page == 0:
        corner = pymupdf.Rect(WIDTH - 112, 26, WIDTH - 46, 92)
        paper.insert_image(corner, pixmap=picture())


@cache
def picture() -> Any:
    """Return a drawn face of 66 by 66 pixels, which is nobody's."""
    drawing = pymupdf.open()
    paper = drawing.new_page(width=66, height=66)
    paper.draw_rect(paper.rect, color=None, fill=(0.75, 0.82, 0.9))
    paper.draw_circle((33, 26), 14, color=None, fill=(0.85, 0.68, 0.55))
    paper.draw_oval(pymupdf.Rect(8, 42, 58, 86), color=None, fill=(0.25, 0.3, 0.42))
    return paper.get_pixmap()


def _draw(paper: Any, spans: list[Span], font: str) -> None:
    for colour, run in itertools.groupby(spans, key=lambda span: span.colour):
        writer = pymupdf.TextWriter(paper.rect)
        for span in run:
            x = span.x
            for sign in span.words if span.tracking else "":
                drawn_with, width = _sign(sign, font, span.is_bold)
                writer.append((x, span.y), sign, font=drawn_with, fontsize=span.size)
                x += span.size * width + span.tracking
            for piece, drawn_with in _pieces(span.words, font, span.is_bold) if not span.tracking else []:
                _, end = writer.append((x, span.y), piece, font=drawn_with, fontsize=span.size)
                x = end.x
        writer.write_text(paper, color=colour)


def _conceal(paper: Any, sheet: Sheet, dice: random.Random) -> None:
    for at, concealed in enumerate(sheet.hidden):
        y = HEIGHT - 44 + 8 * at
        x = _MARGIN + dice.randint(0, 40)
        tiny = concealed.how == "tiny"
        colour = _BLACK if tiny else _WHITE
        if sheet.tinted is not None:
            x = WIDTH - 4 - _width(concealed.words, "helv", 1.0 if tiny else 5.0, False) if sheet.tinted == 0 else 4.0
        if concealed.how == "covered":
            y, colour = y - 12 * at, _BLACK
        _draw(paper, [Span(0, -1, x, y, concealed.words, 1.0 if tiny else 5.0, False, colour)], "helv")
        if concealed.how == "covered":
            cover = pymupdf.Rect(x - 2, y - 6, x + 2 + _width(concealed.words, "helv", 5.0, False), y + 2)
            paper.draw_rect(cover, color=None, fill=_WHITE)
