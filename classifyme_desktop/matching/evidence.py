"""The sentence of a resume that shows what a gig requires. Pure: works on a text and on vectors that are given."""

import re
from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.profile import Range
from classifyme_desktop.matching import exact, keywords
from classifyme_desktop.matching.exact import Whole

FloatArray = npt.NDArray[np.float64]

CHUNKS: Final = 2  # nearest chunks whose sentences are looked at
_FEWEST_LETTERS: Final = 4
_LONGEST: Final = 320  # characters; more is a paragraph and no evidence
_WORDS: Final = 0.5  # what all words in common count beside a cosine of 1
LEAST: Final = 0.35  # of both together; less shows nothing
_FEWEST_WORDS: Final = 3  # of a line that has no word of the must: a heading such as "Skills" shows nothing
_SENTENCE: Final = re.compile(r"[^\n.;!?•|]+(?:[.;!?](?!\s|$)[^\n.;!?•|]*)*[.;!?]?")


def sentences(text: str, within: Sequence[Range]) -> list[Range]:
    """Return the sentences and lines of some ranges of a text, in order, without the spaces around them."""
    found: dict[Range, None] = {}
    for start, end in sorted(within):
        for match in _SENTENCE.finditer(text, start, end):
            words = match.group()
            first = match.start() + len(words) - len(words.lstrip())
            last = match.start() + len(words.rstrip())
            if sum(map(str.isalnum, words)) >= _FEWEST_LETTERS:
                found[first, min(last, first + _LONGEST)] = None
    return list(found)


def nearest_chunks(must: Whole, chunks: Whole, ranges: npt.NDArray[np.int32]) -> list[Range]:
    """Return the ranges of the chunks nearest to a must ``(d,)``. ``chunks`` ``(k, d)``, ``ranges`` ``(k, 2)``."""
    if not len(chunks):
        return []
    near = exact.products(chunks, must[None])[:, 0]
    best = np.argsort(-near, kind="stable")[:CHUNKS]
    return [(int(start), int(end)) for start, end in ranges[best]]


def best(text: str, places: Sequence[Range], vectors: Whole, must: Whole, words: Sequence[str]) -> Range | None:
    """Return the place that shows a must best, None where nothing does.

    ``places``: of ``sentences``, with their ``vectors`` ``(s, d) int16``; ``words``: stems of the must
    (``keywords.stems``). Nearness in meaning and words in common count together; the first of equals wins.
    """
    if not places:
        return None
    near = exact.products(vectors, must[None])[:, 0]
    asked = frozenset(words)
    said = [text[slice(*place)] for place in places]
    shared = np.array([len(asked.intersection(keywords.stems(one))) / (len(asked) or 1) for one in said])
    is_told = (shared > 0) | np.array([len(one.split()) >= _FEWEST_WORDS for one in said])
    score = np.where(is_told, np.round(near + _WORDS * shared, 9), 0.0)
    at = int(np.argmax(score))
    return places[at] if score[at] >= LEAST else None
