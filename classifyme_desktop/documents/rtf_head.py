"""What the head of a rich-text file says: code page, fonts, colors, dates. Knows nothing of groups and text."""

import codecs
from datetime import date
from typing import Final

from classifyme_desktop.documents import flow, rtf_words

STAMPS: Final = ("revtim", "creatim")
_MOST_ENTRIES: Final = 10_000
_PARTS: Final = ("yr", "mo", "dy")
_CHANNELS: Final = ("red", "green", "blue")
_ODD_PAGES: Final = {65001: "utf-8", 10000: "mac_roman", 708: "iso8859_6"}


class RtfHead:
    """Tables that are filled while the file is read."""

    def __init__(self) -> None:
        self.symbol_fonts: set[int] = set()
        self._code_page = "cp1252"
        self._fonts: dict[int, str] = {}
        self._colors: list[int | None] = []
        self._channels: dict[str, int] = {}
        self._stamps: dict[str, dict[str, int]] = {name: {} for name in STAMPS}

    def hear(self, place: str, font: int, word: str, number: int) -> None:
        """Take a control word of the group ``place``; ``font`` is the font that is being described there."""
        if word in rtf_words.CODE_PAGES:
            self._code_page = rtf_words.CODE_PAGES[word]
        elif word == "ansicpg":
            self._code_page = _code_page(number, self._code_page)
        elif place == "fonttbl" and len(self._fonts) < _MOST_ENTRIES:
            self._font_word(font, word, number)
        elif place == "colortbl" and word in _CHANNELS:
            self._channels[word] = max(0, min(255, number))
        elif place in self._stamps and word in _PARTS:
            self._stamps[place][word] = max(0, number)

    def _font_word(self, font: int, word: str, number: int) -> None:
        if word == "fcharset" and number == rtf_words.SYMBOL_CHARSET:
            self.symbol_fonts.add(font)
        elif word == "fcharset" and number in rtf_words.CHARSETS and font not in self._fonts:
            # Old files call each font ANSI and mean the code page of the file.
            self._fonts[font] = rtf_words.CHARSETS[number] if number else self._code_page
        elif word == "cpg":
            self._fonts[font] = _code_page(number, self._code_page)

    def end_colors(self, count: int) -> None:
        """Close the color that is being described, and ``count - 1`` more that say nothing."""
        for _ in range(min(count, _MOST_ENTRIES - len(self._colors))):
            said = self._channels
            red, green, blue = (said.get(name, 0) for name in _CHANNELS)
            self._colors.append(red << 16 | green << 8 | blue if said else None)
            self._channels = {}

    def encoding(self, font: int) -> str:
        """Return the Python name of the encoding of bytes in a font."""
        return self._fonts.get(font, self._code_page)

    def color(self, number: int) -> int | None:
        """Return a color as 0xRRGGBB, None for the usual one and for numbers that are not described."""
        return self._colors[number] if 0 <= number < len(self._colors) else None

    def made_on(self) -> date | None:
        """Return the day of the last revision, else of the making."""
        for stamp in self._stamps.values():
            year, month, day = (stamp.get(part, 0) for part in _PARTS)
            if found := flow.day_of(f"{year:04}-{month:02}-{day:02}"):
                return found
        return None


def _code_page(number: int, otherwise: str) -> str:
    try:
        return codecs.lookup(_ODD_PAGES.get(number, f"cp{number}")).name
    except LookupError:
        return otherwise
