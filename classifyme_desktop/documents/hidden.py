"""Find the words of a page that a machine reads and a person does not see.

A word is hidden when it is drawn without ink, smaller than a point or outside the page, or when no pixel under it
differs from its ground. The page is rendered small; only what stays doubtful is rendered again, larger and in colour.
Light text on a dark ground is visible, and so is the invisible layer that recognition (OCR) lays over a scan.
"""

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

import pymupdf

from classifyme_desktop.documents import limits
from classifyme_desktop.documents.contrast import TINY, Picture
from classifyme_desktop.documents.lines import Line, Word, without
from classifyme_desktop.documents.pdf_words import Sheet
from classifyme_desktop.domain.document import Concealment, HiddenText

_MOST_DOUBTFUL: Final = 1_500  # words of a page that are looked at again
_SCAN_SHARE: Final = 0.7  # of the page that a scan covers


class Unseen(NamedTuple):
    """A hidden word, how it is hidden, and the base line that it stands on."""

    text: str
    how: Concealment
    base: float


Found = list[Unseen]
_Marks = dict[tuple[int, int], Concealment]  # by the places of a line and of a word in it


def parted(page: Any, sheet: Sheet) -> tuple[list[Line], Found]:
    """Return the lines of a sheet without hidden words, and the hidden words in the order of the file."""
    if not sheet.lines:
        return [], []
    picture = Picture(sheet)
    marks = _without_ink(sheet, picture)
    covers = _Covers(page)
    if covers:
        for row, line in enumerate(sheet.lines):
            for at, word in enumerate(line.words):
                if covers.hide(word):
                    marks[row, at] = Concealment.NO_CONTRAST
    if marks and covers.share >= _SCAN_SHARE:
        # Over a scan, or under it, recognition lays its words where the picture has ink.
        for (row, at), how in list(marks.items()):
            is_layer = how in (Concealment.INVISIBLE, Concealment.NO_CONTRAST)
            if is_layer and picture.has_contrast(sheet.lines[row].words[at]):
                del marks[row, at]
    return _without_marks(sheet.lines, marks)


def _without_ink(sheet: Sheet, picture: Picture) -> _Marks:
    marks: _Marks = {}
    again: list[tuple[int, int]] = []
    for row, line in enumerate(sheet.lines):
        if picture.shows_all(line):
            continue
        for at, word in enumerate(line.words):
            how = _undrawn(word, sheet)
            if how is not None:
                marks[row, at] = how
            elif len(again) < _MOST_DOUBTFUL and _has_letters(word, line) and not picture.shows(word, line):
                again.append((row, at))
    if again:
        picture.look_again([sheet.lines[row].words[at] for row, at in again])
        for row, at in again:
            if not picture.shows_large(sheet.lines[row].words[at]):
                marks[row, at] = Concealment.NO_CONTRAST
    return marks


def joined(pages: Iterable[tuple[int, Found]]) -> tuple[HiddenText, ...]:
    """Return hidden words as texts: words hidden alike that follow each other on a page make one."""
    texts: list[HiddenText] = []
    for page, found in sorted(pages, key=lambda one: one[0]):
        is_first = True
        for word, how, _ in found:
            before = texts[-1] if texts and not is_first else None
            if before and before.how is how and len(before.text) + len(word) < limits.HIDDEN_CHARACTERS:
                texts[-1] = HiddenText(f"{before.text} {word}", how, page)
            elif len(texts) < limits.HIDDEN_TEXTS:
                texts.append(HiddenText(word[: limits.HIDDEN_CHARACTERS], how, page))
            is_first = False
    return tuple(texts)


def _has_letters(word: Word, line: Line) -> bool:
    return any(map(str.isalnum, line.text[word.start : word.end]))


def _undrawn(word: Word, sheet: Sheet) -> Concealment | None:
    if not word.style.is_drawn or word.style.alpha == 0:
        return Concealment.INVISIBLE
    if word.style.size < TINY:
        return Concealment.TINY
    if word.x1 <= 0 or word.y1 <= 0 or word.x0 >= sheet.width or word.y0 >= sheet.height:
        return Concealment.OFF_PAGE
    return None


def _without_marks(lines: list[Line], marks: _Marks) -> tuple[list[Line], Found]:
    if not marks:
        return lines, []
    by_row: dict[int, set[int]] = {}
    for row, at in sorted(marks):
        by_row.setdefault(row, set()).add(at)
        following = at + 1  # signs between hidden words are hidden with them
        while following < len(lines[row].words) and not _has_letters(lines[row].words[following], lines[row]):
            marks.setdefault((row, following), marks[row, at])
            by_row[row].add(following)
            following += 1
    kept: list[Line] = []
    found: Found = []
    for row, line in enumerate(lines):
        gone = by_row.get(row, set())
        found += [
            Unseen(line.text[line.words[at].start : line.words[at].end], marks[row, at], line.base)
            for at in sorted(gone)
        ]
        rest = without(line, gone) if gone else line
        if rest is not None:
            kept.append(rest)
    return kept, found


class _Covers:
    """Opaque images, each with the texts that are drawn after it."""

    def __init__(self, page: Any) -> None:
        self._images: list[tuple[int, Any]] = []
        self._texts: list[tuple[int, Any]] = []
        self.share = 0.0
        if page is None or not page.get_images():
            return
        bound = page.rect
        masked = {_rounded(image["bbox"]) for image in page.get_image_info() if image["has-mask"]}
        turn = page.rotation_matrix  # both lists are of the page before it is turned
        for at, (kind, unturned) in enumerate(page.get_bboxlog()):
            box = tuple(pymupdf.Rect(unturned) * turn)
            if kind == "fill-image" and _rounded(unturned) not in masked:
                self._images.append((at, box))
                seen = pymupdf.Rect(box) & bound
                self.share += abs(seen.width * seen.height) / max(bound.width * bound.height, 1.0)
            elif kind in ("fill-text", "stroke-text"):
                self._texts.append((at, box))
        last = max((at for at, _ in self._images), default=0)
        self._images = [one for one in self._images if any(at < one[0] for at, _ in self._texts)]
        self._texts = [one for one in self._texts if one[0] <= last or self._images]

    def __bool__(self) -> bool:
        return bool(self._images)

    def hide(self, word: Word) -> bool:
        """Return whether an image was drawn over a word, and no text in its place after that."""
        middle = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
        over = max((at for at, box in self._images if _holds(box, *middle)), default=-1)
        return over >= 0 and all(at < over for at, box in self._texts if _holds(box, *middle))


def _rounded(box: Any) -> tuple[int, ...]:
    return tuple(round(float(number)) for number in box)


def _holds(box: Any, x: float, y: float) -> bool:
    return bool(box[0] <= x <= box[2] and box[1] <= y <= box[3])
