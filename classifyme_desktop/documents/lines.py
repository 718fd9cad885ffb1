"""Lines of words with their places on a page: what reading a PDF gives, and what order, furniture and text are made of.

Knows nothing of PDF and of order. Coordinates are points on the page as it is shown; y grows downward.
"""

import itertools
import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

_LEAST_LETTERS: Final = 5  # single letters in a row that make a spaced word; "A B C D" are driving licences
_WORD_GAP: Final = 1.45  # times the usual gap between spaced letters: a gap between two words
_SPACED: Final = re.compile(r"[^\W_](?:[ \t\xa0]{1,9}[^\W_]){4,200}")
_MOST_SPACED_CHARACTERS: Final = 400


class Style(NamedTuple):
    """How a word is drawn: colour as 0xRRGGBB, opacity 0 to 255, whether any ink is laid, size in points as shown."""

    colour: int
    alpha: int
    is_drawn: bool
    size: float


class Word(NamedTuple):
    """A word of a line: its range of characters in the line's text, its rectangle, and how it is drawn."""

    start: int
    end: int
    x0: float
    y0: float
    x1: float
    y1: float
    style: Style


@dataclass(slots=True)
class Line:
    """Words on one base line, in the order of the text; ``block`` is the paragraph that the file's layout suggests.

    ``turn`` is the direction of writing in degrees, clockwise as seen, 0 for upright text.
    """

    text: str
    words: list[Word]
    x0: float
    y0: float
    x1: float
    y1: float
    base: float
    size: float
    block: int
    turn: int = 0


def line_of(text: str, words: Sequence[Word], base: float, size: float, block: int, turn: int = 0) -> Line:
    """Return a line around ``words`` (at least one), its text without the white space at both ends."""
    start, end = words[0].start, words[-1].end
    if text[:start].strip() or text[end:].strip():
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if start:
        words = [Word(word[0] - start, word[1] - start, *word[2:]) for word in words]
    return Line(
        text[start:end],
        list(words),
        min(word[2] for word in words),
        min(word[3] for word in words),
        max(word[4] for word in words),
        max(word[5] for word in words),
        base,
        size,
        block,
        turn,
    )


def parted(line: Line, most_gap: float) -> list[Line]:
    """Return the line cut where the gap between two words is wider than ``most_gap`` times its size."""
    limit = most_gap * line.size
    if line.turn or line.x1 - line.x0 <= limit:
        return [line]
    found, first, end = [], 0, line.x1
    for at, word in enumerate(line.words):
        gap = word[2] - end
        end = word[4]
        if gap > limit:
            found.append(_piece(line, first, at))
            first = at
    return [*found, _piece(line, first, len(line.words))] if first else [line]


def cut(line: Line, at: int) -> list[Line]:
    """Return the line in two, the second beginning with the word at the place ``at``."""
    return [_piece(line, 0, at), _piece(line, at, len(line.words))]


def _piece(line: Line, first: int, last: int) -> Line:
    # What stands between two words and belongs to none of them goes with the left one.
    start = line.words[first].start if first else 0
    end = line.words[last].start if last < len(line.words) else len(line.text)
    words = [Word(word[0] - start, word[1] - start, *word[2:]) for word in line.words[first:last]]
    return line_of(line.text[start:end], words, line.base, line.size, line.block)


def unspaced(line: Line) -> Line:
    """Return a line of single letters, drawn far apart for show, with its words put together."""
    words = line.words
    if len(words) < _LEAST_LETTERS or len(line.text) > _MOST_SPACED_CHARACTERS or not _SPACED.fullmatch(line.text):
        return line
    gaps = [after[2] - before[4] for before, after in itertools.pairwise(words)]
    limit = _WORD_GAP * max(statistics.median(gaps), 0.1)
    groups = [[words[0]]]
    for gap, word in zip(gaps, words[1:], strict=True):
        if gap > limit:
            groups.append([])
        groups[-1].append(word)
    text, joined = "", []
    for group in groups:
        text += " " if text else ""
        start = len(text)
        text += "".join(line.text[word.start : word.end] for word in group)
        joined.append(_around(start, len(text), group))
    return line_of(text, joined, line.base, line.size, line.block, line.turn)


def _around(start: int, end: int, words: list[Word]) -> Word:
    return Word(
        start,
        end,
        min(word.x0 for word in words),
        min(word.y0 for word in words),
        max(word.x1 for word in words),
        max(word.y1 for word in words),
        words[0].style,
    )


def without(line: Line, hidden: set[int]) -> Line | None:
    """Return the line without the words at the places in ``hidden``, None when no word is left."""
    text, words = "", []
    for at, word in enumerate(line.words):
        if at in hidden:
            continue
        text += " " if text else ""
        words.append(Word(len(text), len(text) + word.end - word.start, *word[2:]))
        text += line.text[word.start : word.end]
    return line_of(text, words, line.base, line.size, line.block, line.turn) if words else None
