"""Find the Europass XML that a Europass PDF carries.

Other embedded files are not opened. An attachment is believed only when the pages say the same: it could tell a machine
what no reader of the pages sees.
"""

import re
from typing import Any, Final

from classifyme_desktop.documents import limits

_MOST_FILES: Final = 20
_HEAD_BYTES: Final = 4_096
_ROOT: Final = re.compile(rb"<(?:[\w.-]{1,40}:)?(?:SkillsPassport|Candidate)\b")
_LETTERS: Final = 4  # of a word that is compared
_LEAST_SHARE: Final = 0.6  # of the attachment's words that the pages must show; headings and codes differ
_WORD: Final = re.compile(rf"[^\W\d_]{{{_LETTERS},40}}")


def europass_text(opened: Any, pages_text: str) -> str | None:
    """Return the text of the Europass XML in a PDF, None without one or when the pages say something else.

    Raises what MuPDF raises.
    """
    for name in opened.embfile_names()[:_MOST_FILES] if opened.embfile_count() else ():
        if not str(name).lower().endswith(".xml") or opened.embfile_info(name)["size"] > limits.PART_BYTES:
            continue
        xml = bytes(opened.embfile_get(name))
        if len(xml) > limits.PART_BYTES or not _ROOT.search(xml[:_HEAD_BYTES].replace(b"\0", b"")):
            continue
        from classifyme_desktop.documents import europass

        text = europass.text_of(xml)
        if text and _says_the_same(text, pages_text):
            return text
    return None


def _says_the_same(text: str, pages_text: str) -> bool:
    words = set(_WORD.findall(text.casefold()))
    return len(words & set(_WORD.findall(pages_text.casefold()))) >= _LEAST_SHARE * len(words)
