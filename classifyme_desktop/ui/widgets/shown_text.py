"""A text made fit to be shown: unseen characters as symbols, some parts behind a word; and where its places went.

Knows no widget. Positions in what is shown count as Qt counts them: characters beyond U+FFFF are two.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from classifyme_desktop.ui.language import names

Place = tuple[int, int]
_UNUSUAL: Final = re.compile(r"[^\n\t\x20-\x7e]")  # may be another character on the screen, or count twice
MOST_CHARACTERS: Final = 100_000  # of a text on the screen; a text view needs seconds for half a million


class ShownText:
    """``text`` is what is to be shown of ``source``, at most its first ``MOST_CHARACTERS``; ``is_cut``: it has more."""

    def __init__(self, source: str, hidden: Sequence[Place] = (), token: str = "") -> None:
        """``hidden``: parts in order and apart from each other that ``token`` stands for."""
        self.is_cut = len(source) > MOST_CHARACTERS
        kept = source[:MOST_CHARACTERS]
        self.source = kept
        self._parts: list[str] = []
        self._from: list[int] = []
        self._shown: list[int] = []
        self._whole: list[bool] = []
        self._length = 0
        self.tokens: list[Place] = []
        at = 0
        for start, end in hidden:
            if start >= len(kept):
                break
            self._add_plain(kept, at, start)
            first = self._length
            self._add(start, token, is_whole=True)
            self.tokens.append((first, self._length))
            at = min(end, len(kept))
        self._add_plain(kept, at, len(kept))
        self._add(len(kept), "", is_whole=True)
        self.text = "".join(self._parts)

    def _add_plain(self, source: str, start: int, end: int) -> None:
        """Add characters that are shown as they are in runs, and each that is not by itself."""
        run = start
        for found in _UNUSUAL.finditer(source, start, end):
            at, character = found.start(), found.group()
            shown = names.of_text(character)
            if shown == character and ord(character) <= 0xFFFF:
                continue
            self._add(run, source[run:at], is_whole=False)
            self._add(at, shown, is_whole=True)
            run = at + 1
        self._add(run, source[run:end], is_whole=False)

    def _add(self, start: int, shown: str, *, is_whole: bool) -> None:
        self._from.append(start)
        self._shown.append(self._length)
        self._whole.append(is_whole)
        self._parts.append(shown)
        self._length += len(shown) if shown.isascii() else len(shown.encode("utf-16-le")) // 2

    def place(self, place: Place) -> Place:
        """Return where a place of the source is shown; what is hidden behind a word is taken in whole."""
        start, end = self._at(place[0], is_end=False), self._at(place[1], is_end=True)
        return start, max(start, end)

    def _at(self, position: int, *, is_end: bool) -> int:
        number = max(0, bisect_right(self._from, position) - 1)
        if is_end and number > 0 and self._from[number] == position:
            number = max(0, bisect_right(self._from, position - 1) - 1)
        if not self._whole[number]:
            return self._shown[number] + position - self._from[number]
        if is_end and position > self._from[number] and number + 1 < len(self._shown):
            return self._shown[number + 1]
        return self._shown[number]
