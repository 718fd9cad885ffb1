"""Make text safe to store and search: no control characters, one kind of line end, no endless words.

Knows nothing of formats. Apart from what is named here the text stays as it was read.
"""

import re
from typing import Final

from classifyme_desktop.documents import limits

_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_LINE_TAILS: Final = re.compile("(?<![ \t\xa0])[ \t\xa0]+(?=\n|\\Z)")
_BLANK_LINES: Final = re.compile("\n{3,}")
_LONG_WORD: Final = re.compile(rf"(?<!\S)(\S{{{limits.WORD_CHARACTERS}}})\S+")


def normalise(raw: str) -> str:
    r"""Return ``raw`` without control characters, lone surrogates, spaces at line ends and repeated blank lines.

    Line breaks become ``\n``; a lone surrogate becomes U+FFFD, since neither UTF-8 nor SQLite can hold it.
    """
    text = _CONTROLS.sub("", _LINE_ENDS.sub("\n", raw))
    text = _SURROGATES.sub("\ufffd", text)
    return _BLANK_LINES.sub("\n\n", _LINE_TAILS.sub("", text)).strip("\n")


def cut_long_words(text: str) -> tuple[str, bool]:
    """Return the text with words cut to ``limits.WORD_CHARACTERS`` characters, and whether any was cut."""
    cut, count = _LONG_WORD.subn(r"\1", text)
    return cut, count > 0


def is_blank(text: str) -> bool:
    """Return whether no letter and no digit of any script is in the text."""
    return not any(map(str.isalnum, text))
