"""Take the words of one PDF page, with places and styles, from MuPDF.

Knows nothing of order and of what is hidden. Import it only in a reading process. A page is interpreted once, into a
display list; text and pixels both come from that list.
"""

import math
import re
from dataclasses import dataclass, field
from typing import Any, Final

import pymupdf

from classifyme_desktop.documents import limits, text
from classifyme_desktop.documents.lines import Line, Style, Word, line_of, parted, unspaced

FLAGS: Final = (
    pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_CID_FOR_UNKNOWN_UNICODE
)  # without TEXT_PRESERVE_LIGATURES: "ﬁ" is read as "fi"
_FILLED_OR_STROKED: Final = 16 | 32  # char_flags of MuPDF's structured text
_MOST_GAP: Final = 1.0  # em; justified lines seldom have wider spaces
_LETTER_GAP: Final = 3.0  # em between the letters of a word drawn far apart for show
_MOST_LETTERS: Final = 100  # of one word drawn far apart
_ODD: Final = re.compile("[\x00-\x1f\x7f-\x9f\xad\u2028\u2029\ud800-\udfff\ue000-\uf8ff\ufffd]")
_DROPPED: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_BREAKS: Final = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]")
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_LONE_PRIVATE: Final = re.compile("(?<!\\S)[\ue000-\uf8ff](?!\\S)")
_UNWRITTEN: Final = re.compile("[\ue000-\uf8ff\ufffd]")
_WHOLE_SHEET: Final = pymupdf.mupdf.FzRect(pymupdf.mupdf.FzRect.Fixed_INFINITE)


@dataclass(slots=True)
class Sheet:
    """A page as read: its size in points, its lines in the order of the file, and counts of characters.

    ``odd`` of ``characters`` are such as no person writes; ``drawing`` is the display list for rendering.
    """

    width: float
    height: float
    lines: list[Line]
    drawing: Any
    characters: int = 0
    odd: int = 0
    has_long_words: bool = False


@dataclass(slots=True)
class _Tally:
    characters: int = 0
    odd: int = 0
    has_long_words: bool = field(default=False)

    def cleaned(self, raw: str) -> str:
        """Return text of a span that ``text.normalise`` does not change, and count what was odd in it."""
        self.characters += len(raw)
        if not _ODD.search(raw):
            return raw
        found = _SURROGATES.sub("\ufffd", _BREAKS.sub(" ", raw))
        kept = _DROPPED.sub("", found).replace("\xad", "-")  # a soft hyphen that is drawn is a hyphen
        marked = _LONE_PRIVATE.sub("•", kept)
        self.odd += len(found) - len(kept) + len(_UNWRITTEN.findall(marked))
        return marked


def sheet_of(page: Any) -> Sheet:
    """Return the words of a page of MuPDF's. Raises what MuPDF raises."""
    drawing = page.get_displaylist()
    bound = drawing.rect
    tally = _Tally()
    lines = _lines(text_page(drawing), bound.x0, bound.y0, tally)
    return Sheet(bound.width, bound.height, lines, drawing, tally.characters, tally.odd, tally.has_long_words)


def reread(sheet: Sheet, flags: int) -> None:
    """Replace the lines of a sheet by those that MuPDF reads with other flags."""
    bound = sheet.drawing.rect
    sheet.lines = _lines(text_page(sheet.drawing, flags), bound.x0, bound.y0, _Tally())


def plain_words(drawing: Any, flags: int) -> list[str]:
    """Return the words of a display list without their places."""
    words: str = text_page(drawing, flags).extractText()
    return words.split()


def text_page(drawing: Any, flags: int = FLAGS) -> Any:
    """Return MuPDF's structured text of a display list, with what lies outside the page."""
    mupdf = pymupdf.mupdf
    found = mupdf.FzStextPage(_WHOLE_SHEET)
    options = mupdf.FzStextOptions()
    options.flags = flags
    device = mupdf.fz_new_stext_device(found, options)
    mupdf.fz_run_display_list(drawing.this, device, mupdf.FzMatrix(), _WHOLE_SHEET, mupdf.FzCookie())
    mupdf.fz_close_device(device)
    return pymupdf.TextPage(found)


def _lines(read: Any, left: float, top: float, tally: _Tally) -> list[Line]:
    words: dict[tuple[int, int], list[tuple[Any, ...]]] = {}
    for word in read.extractWORDS():
        words.setdefault((word[5], word[6]), []).append(word)
    found: list[Line] = []
    for block in read.extractDICT()["blocks"]:
        if tally.characters > limits.CHARACTERS:
            break  # what follows would be cut
        number = block["number"]
        lines = [
            line
            for at, shape in enumerate(block.get("lines", ()))
            if (line := _line(shape, words.get((number, at), []), number, tally)) is not None
        ]
        for line in _letters_joined(lines):
            whole = unspaced(line)
            found += parted(line, _MOST_GAP) if whole is line else [whole]
    if left or top:
        for line in found:
            _shift(line, -left, -top)
    return found


def _line(shape: dict[str, Any], places: list[tuple[Any, ...]], block: int, tally: _Tally) -> Line | None:
    parts, ends, styles, at = [], [], [], 0
    spans = shape["spans"]
    for span in spans:
        part = tally.cleaned(span["text"])
        at += len(part)
        parts.append(part)
        ends.append(at)
        is_drawn = bool(span["char_flags"] & _FILLED_OR_STROKED)
        styles.append(Style(span["color"], span["alpha"], is_drawn, span["size"]))
    words = "".join(parts)
    if at > limits.WORD_CHARACTERS:
        words, was_cut = text.cut_long_words(words)
        tally.has_long_words |= was_cut
    found = _words(words, places, ends, styles)
    if not found:
        return None
    across, down = shape["dir"]
    turn = 0 if across > 0.999 else round(math.degrees(math.atan2(down, across)))
    origin = spans[0]["origin"]
    size = max(style.size for style in styles)
    return line_of(words, found, origin[1], size, block, turn)


def _words(words: str, places: list[tuple[Any, ...]], ends: list[int], styles: list[Style]) -> list[Word]:
    found, at, span = [], 0, 0
    for x0, y0, x1, y1, raw, *_ in places:
        word = raw
        start = words.find(word, at)
        if start < 0:
            word = _Tally().cleaned(raw).strip()[: limits.WORD_CHARACTERS]
            start = words.find(word, at) if word else -1
        if start < 0 and len(word) == 1:
            start = words.find("•", at)  # a lone sign of a symbol font
        if start < 0:
            continue
        at = start + len(word)
        while ends[span] <= start and span < len(ends) - 1:
            span += 1
        found.append(Word(start, at, x0, y0, x1, y1, styles[span]))
    return found


def _letters_joined(lines: list[Line]) -> list[Line]:
    """Join lines of single letters that follow each other on one base line: words drawn far apart for show."""
    found: list[Line] = []
    for line in lines:
        before = found[-1] if found else None
        if (
            before is not None
            and all(word.end - word.start == 1 for word in line.words)
            and len(before.words) < _MOST_LETTERS
            and all(word.end - word.start == 1 for word in before.words)
            and not line.turn
            and not before.turn
            and abs(line.base - before.base) < 0.5
            and 0 <= line.x0 - before.x1 <= _LETTER_GAP * line.size
        ):
            shift = len(before.text) + 1
            moved = [Word(word[0] + shift, word[1] + shift, *word[2:]) for word in line.words]
            found[-1] = line_of(
                f"{before.text} {line.text}", [*before.words, *moved], before.base, before.size, before.block
            )
        else:
            found.append(line)
    return found


def _shift(line: Line, right: float, down: float) -> None:
    line.words = [
        Word(word.start, word.end, word.x0 + right, word.y0 + down, word.x1 + right, word.y1 + down, word.style)
        for word in line.words
    ]
    line.x0 += right
    line.x1 += right
    line.y0 += down
    line.y1 += down
    line.base += down
