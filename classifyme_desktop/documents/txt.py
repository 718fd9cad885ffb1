"""Tell plain text from other bytes and decode it.

Knows nothing of other formats. Text without a byte order mark is UTF-8, else UTF-16 when every other byte is mostly
zero, else Windows-1252; anything with more than a trace of control characters is no text.
"""

import codecs
from typing import Final

from classifyme_desktop.documents import limits
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import Document, FileKind, FileState, Reason

# UTF-32 first: its little-endian mark begins with the one of UTF-16.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PROBE_BYTES: Final = 1 << 16
_MOST_CONTROLS: Final = 0.01  # share of characters; old word processors' files have 5 % and more
_LEAST_LETTERS: Final = 0.6  # letters, digits and spaces, asked of Windows-1252 only, which decodes nearly any noise
_ALLOWED_CONTROLS: Final = frozenset("\t\n\r\x0b\x0c\x1a\x85")


def encoding_of(content: bytes) -> str | None:
    """Return the encoding in which ``content`` is text, or None when it is no text in any that we try."""
    probe = content[:_PROBE_BYTES]
    for mark, encoding in _MARKS:
        if probe.startswith(mark):
            return encoding if _looks_like_text(_probed(probe[len(mark) :], encoding)) else None
    for encoding in ("utf-8", *_utf_16_guess(probe)):
        if _looks_like_text(_probed(probe, encoding)):
            return encoding
    western = _probed(probe, "cp1252")
    return "cp1252" if _looks_like_text(western) and _has_words(western) else None


def _utf_16_guess(probe: bytes) -> tuple[str, ...]:
    even, odd = probe[::2], probe[1::2]
    if odd and odd.count(0) > 0.5 * len(odd) and not even.count(0):
        return ("utf-16-le",)
    if even and even.count(0) > 0.5 * len(even) and not odd.count(0):
        return ("utf-16-be",)
    return ()


def _probed(probe: bytes, encoding: str) -> str:
    # The end of a probe may split a character, so the decoder is not asked to finish.
    try:
        return codecs.getincrementaldecoder(encoding)("strict").decode(probe, final=False)
    except UnicodeDecodeError:
        return ""


def _looks_like_text(probe: str) -> bool:
    if not probe or not any(map(str.isalnum, probe)):
        return False
    controls = sum((ch < " " or "\x7f" <= ch <= "\x9f") and ch not in _ALLOWED_CONTROLS for ch in probe)
    return controls <= _MOST_CONTROLS * len(probe)


def _has_words(probe: str) -> bool:
    letters = sum(ch.isalnum() or ch.isspace() for ch in probe)
    return letters >= _LEAST_LETTERS * len(probe)


def read(content: bytes) -> Document:
    """Return the text of a plain text file, capped at ``limits.CHARACTERS``. Raises RefusedError when it is none."""
    encoding = encoding_of(content)
    if encoding is None:
        raise RefusedError(FileState.UNSUPPORTED, Reason.OTHER_TYPE)
    # No character of these encodings takes more than four bytes; the mark is one character more.
    text = content[: 4 * limits.CHARACTERS + 4].decode(encoding, errors="replace").removeprefix("\ufeff")
    is_capped = len(text) > limits.CHARACTERS or len(content) > 4 * limits.CHARACTERS + 4
    return Document(FileKind.TEXT, text[: limits.CHARACTERS], 1, (Reason.CAPPED,) if is_capped else ())
