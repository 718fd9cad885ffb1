"""Find the words of a PDF page that a machine may read and the page does not show, beyond those that MuPDF reads.

Replacement texts (ActualText) that say something else than the glyphs, text used as a clip or clipped away, and layers
(optional content) that are off. Each is looked for only where the page's own instructions name it.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import Any, Final

import pymupdf

from classifyme_desktop.documents import text
from classifyme_desktop.documents.hidden import Found, Unseen
from classifyme_desktop.documents.pdf_words import FLAGS, Sheet, plain_words, reread
from classifyme_desktop.domain.document import Concealment

CID: Final = pymupdf.TEXT_CID_FOR_UNKNOWN_UNICODE
NO_BASE: Final = -1e9  # these words stand on no line that was read
_REPLACING: Final = re.compile(rb"/ActualText\b")
_AS_CLIP: Final = re.compile(rb"\b7\s{1,9}Tr\b")
_CLIP: Final = re.compile(rb"re\s{1,9}W\*?\s{1,9}n\b")
_CLIP_SIDES: Final = re.compile(rb"(-?[\d.]{1,12})\s{1,9}(-?[\d.]{1,12})\s{1,9}\Z")
_BEFORE: Final = 50  # bytes that hold the two sides of a rectangle
_NARROW: Final = 2.0  # points or less: a clip that shows nothing
_UNKNOWN: Final = re.compile("[\ue000-\uf8ff\ufffd]")
_MOST_FORMS: Final = 50


def unseen(page: Any, sheet: Sheet) -> Found:
    """Return such words of a page; when replacement texts lie, the lines of ``sheet`` become those of the glyphs.

    Raises what MuPDF raises.
    """
    written = _instructions(page)
    found: Found = []
    if _REPLACING.search(written):
        found += _replaced(sheet)
    if _AS_CLIP.search(written) or _has_narrow_clip(written):
        shown = Counter(plain_words(sheet.drawing, FLAGS))
        every = page.get_textpage(clip=pymupdf.INFINITE_RECT(), flags=FLAGS).extractText().split()
        found += _beyond(every, shown, Concealment.INVISIBLE)
    return found


def has_layers_off(opened: Any) -> bool:
    """Return whether the file has layers that are not shown."""
    return not all(layer["on"] for layer in opened.get_ocgs().values())


def of_layers_off(opened: Any, again: Any, count: int) -> list[tuple[int, Found]]:
    """Return for each of the first ``count`` pages with such words those on layers that are off.

    ``again`` is the same file, opened anew and not read yet: its layers are switched on. Raises what MuPDF raises.
    """
    again.xref_set_key(again.pdf_catalog(), "OCProperties", "null")  # in memory only
    found: list[tuple[int, Found]] = []
    for number in range(count):
        shown = Counter(_page_words(opened, number))
        words = _beyond(_page_words(again, number), shown, Concealment.INVISIBLE)
        if words:
            found.append((number, words))
    return found


def _page_words(opened: Any, number: int) -> list[str]:
    return plain_words(opened.load_page(number).get_displaylist(), FLAGS)


def _instructions(page: Any) -> bytes:
    written: bytes = page.read_contents()
    if b" Do" in written:
        forms = [one[0] for one in page.get_xobjects()][:_MOST_FORMS]
        written += b"\n".join(page.parent.xref_stream(form) or b"" for form in forms)
    return written


def _has_narrow_clip(written: bytes) -> bool:
    for clip in _CLIP.finditer(written):
        sides = _CLIP_SIDES.search(written, max(0, clip.start() - _BEFORE), clip.start())
        try:
            if sides and any(abs(float(side)) < _NARROW for side in sides.groups()):
                return True
        except ValueError:
            continue
    return False


def _replaced(sheet: Sheet) -> Found:
    said = plain_words(sheet.drawing, FLAGS)
    glyphs = plain_words(sheet.drawing, (FLAGS & ~CID) | pymupdf.TEXT_IGNORE_ACTUALTEXT)
    if _folded("".join(said)) == _folded("".join(glyphs)):
        return []
    only_drawn = Counter(glyphs) - Counter(said)
    if any(_UNKNOWN.search(word) for word in only_drawn):
        return []  # glyphs without letters: the replacement is there to tell what they are
    reread(sheet, FLAGS | pymupdf.TEXT_IGNORE_ACTUALTEXT)
    return _beyond(said, Counter(glyphs), Concealment.INVISIBLE)


def _folded(words: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", words).casefold()))


def _beyond(words: Iterable[str], shown: Counter[str], how: Concealment) -> Found:
    left = Counter(shown)
    found: Found = []
    for word in words:
        if left[word] > 0:
            left[word] -= 1
        elif any(map(str.isalnum, word)):
            found.append(Unseen(text.normalise(word), how, NO_BASE))
    return found
