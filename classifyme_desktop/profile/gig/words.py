"""Looks for phrases of a lexicon in folded words: all of a text at once, whatever the number of phrases.

A phrase is written in plain words (small letters, no accents, apostrophes as spaces): "nice to have", "un plus". A word
that ends with ``~`` stands for all that begin so; ``*`` stands for up to three words of any kind.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

_WORD: Final = re.compile(r"[^\W_]+(?:[+#]{1,2}(?!\w))?|[$€£%+]")
_MOST_BETWEEN: Final = 3  # words that a "*" stands for


class Word(NamedTuple):
    """A folded word and its place in the text."""

    folded: str
    start: int
    end: int


class Found(NamedTuple):
    """A phrase that was found. ``first`` and ``last``: numbers of its first word and of the one past its last."""

    label: str
    first: int
    last: int


def words(small: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """Return the words of a part of a folded text (``spoken.folding.folded``) in order."""
    stop = len(small) if end is None else end
    return tuple(Word(match.group(), *match.span()) for match in _WORD.finditer(small, start, stop))


class Phrases:
    """Phrases with labels. ``listed``: for each label its phrases, parted by bars."""

    def __init__(self, listed: Mapping[str, str]) -> None:
        by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for label, phrases in listed.items():
            for phrase in phrases.split("|"):
                first, *rest = phrase.split()
                by_first.setdefault(first, []).append((tuple(rest), label))
        self._by_first = {
            first: tuple(sorted(some, key=lambda one: (-len(one[0]), one))) for first, some in by_first.items()
        }

    def find(self, listed: Sequence[Word]) -> Iterator[Found]:
        """Yield what is found in order, the longest phrase of each label first; findings may overlap."""
        for number, word in enumerate(listed):
            seen = []
            for rest, label in self._by_first.get(word.folded, ()):
                if label in seen:
                    continue
                last = _goes_on(listed, number + 1, rest) if rest else number + 1
                if last is not None:
                    seen.append(label)
                    yield Found(label, number, last)

    def labels(self, listed: Sequence[Word]) -> frozenset[str]:
        """Return the labels of all that is found."""
        return frozenset(found.label for found in self.find(listed))


def _goes_on(listed: Sequence[Word], at: int, rest: tuple[str, ...]) -> int | None:
    """Return the number of the word past a phrase whose other words stand from ``at`` on, None where they do not."""
    for number, part in enumerate(rest):
        if part == "*":
            after = rest[number + 1 :]
            ends = (_goes_on(listed, at + gap, after) for gap in range(_MOST_BETWEEN + 1))
            return next((end for end in ends if end is not None), None)
        if at >= len(listed) or not _is(listed[at].folded, part):
            return None
        at += 1
    return at


def _is(word: str, part: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("~") else word == part
