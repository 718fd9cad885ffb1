"""The sentence of a resume that shows what a gig requires in words of its own. Pure: works on a text."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from classifyme_desktop.domain.profile import Range
from classifyme_desktop.matching import keywords

_FEWEST_LETTERS: Final = 4
_LONGEST: Final = 320  # characters; more is a paragraph and no evidence
_LONGEST_AROUND: Final = 160  # characters; in a longer list of things the one thing says more
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


@dataclass(frozen=True, slots=True)
class Shown:
    """A sentence that holds some of the words asked for: their ``share`` by weight in [0, 1], and how many they are.

    ``place`` None: no sentence holds any.
    """

    place: Range | None
    share: float
    count: int


class Sentences:
    """The sentences of one resume with the stems of their words. ``text``: the masked text."""

    def __init__(self, text: str) -> None:
        self._places = sentences(text, [(0, len(text))])
        self._stems = [frozenset(keywords.stems(text[slice(*place)])) for place in self._places]

    def around(self, place: Range) -> Range:
        """Return the sentence that a place lies in, so that it can be read; the place itself where that is long."""
        start, end = place
        within = (one for one in self._places if one[0] <= start and end <= one[1] <= one[0] + _LONGEST_AROUND)
        return next(within, place)

    def best(self, words: Sequence[str], rarity: Callable[[str], float]) -> Shown:
        """Return the sentence that holds the largest share of some words; the first of equals wins.

        ``words``: stems (``keywords.stems``), each weighing its ``rarity``.
        """
        weights = {word: rarity(word) for word in words}
        whole = sum(weights.values())
        found, most = Shown(None, 0.0, 0), 0.0
        for place, stems in zip(self._places, self._stems, strict=True):
            held = [word for word in weights if word in stems]
            share = sum(weights[word] for word in held)
            if share > most:
                found, most = Shown(place, round(share / whole, 9), len(held)), share
        return found
