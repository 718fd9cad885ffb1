"""Which language a text is in, and whether it holds enough words of a language the models know. Pure but for one table.

Small words that only English or only French uses decide most texts at once. For the others the language comes from
py3langid (Lui & Baldwin 2012, "langid.py"), whose table of 4.6 MB is loaded when first asked for.
"""

import re
import threading
from functools import lru_cache
from typing import Final, Protocol, cast

from classifyme_desktop.domain.prediction import Abstention

KNOWN: Final = ("en", "fr")
_LEAST_WORDS: Final = 12  # a resume of fewer says too little: "chef" alone would be named with 96 %
_LEAST_LETTERS: Final = 0.4  # of all that is no space; real resumes have 0.6 and more
_LEAST_KNOWN: Final = 0.05  # probability of English and French together, below which another language is sure
_SURE: Final = 0.5  # of the likeliest language; lists of tools look a little like many
_LOOKED_AT: Final = 4_000  # characters
_SMALL: Final = {
    "en": frozenset("the and of with for to from by".split()),
    "fr": frozenset("les des du et dans pour avec sur une aux est".split()),
}
_SMALL_SHARE: Final = 0.04  # of all words; English and French resumes have 0.08 and more
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_NO_LANGUAGE: Final = "zxx"  # ISO 639-2: no linguistic content
_lock: Final = threading.Lock()


class _Identifier(Protocol):
    def rank(self, text: str) -> list[tuple[str, float]]: ...


def language(text: str) -> str | None:
    """Return the language of a text as an ISO 639 code, None when none is likelier than all others together."""
    found = _ranked(text)
    return found[0][0] if found and found[0][1] >= _SURE and found[0][0] != _NO_LANGUAGE else None


def doubt(text: str) -> Abstention | None:
    """Return why no model can say anything of a text, None when one can try. Any thread."""
    words = _WORD.findall(text[: 10 * _LOOKED_AT])
    solid = [letter for letter in text[:_LOOKED_AT] if not letter.isspace()]
    if solid and sum(letter.isalpha() for letter in solid) < _LEAST_LETTERS * len(solid):
        return Abstention.NOT_WORDS
    found = _ranked(text)
    if found and found[0][1] >= _SURE and sum(p for code, p in found if code in KNOWN) < _LEAST_KNOWN:
        is_rubbish = found[0][0] == _NO_LANGUAGE
        # A few names of tools look like any language; only a longer text can be told to be in another one.
        if is_rubbish or len(words) >= _LEAST_WORDS or not text.isascii():
            return Abstention.NOT_WORDS if is_rubbish else Abstention.LANGUAGE
    return Abstention.TOO_SHORT if len(words) < _LEAST_WORDS else None


def _ranked(text: str) -> list[tuple[str, float]]:
    beginning = " ".join(text[: 4 * _LOOKED_AT].split())[:_LOOKED_AT]
    words = _WORD.findall(beginning.casefold())
    if not words:
        return []
    if len(words) >= _LEAST_WORDS:
        share = {code: sum(word in small for word in words) / len(words) for code, small in _SMALL.items()}
        code = max(KNOWN, key=lambda one: share[one])
        if share[code] >= _SMALL_SHARE and share[code] > 2 * min(share.values()):
            return [(code, 1.0)]
    with _lock:  # several imports ask at once, and the table is loaded once
        return _loaded().rank(beginning)


@lru_cache(maxsize=1)
def _loaded() -> _Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return cast("_Identifier", LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True))
