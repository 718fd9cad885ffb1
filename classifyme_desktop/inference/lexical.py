"""Words and character n-grams of a text as a vector of fixed length, by feature hashing. No vocabulary is kept.

Each n-gram is hashed to one of ``buckets`` places (feature hashing, Weinberger et al. 2009), so a head that uses it
needs no word list, and any text of any language has a vector. CRC-32 is the same on every system and in every run,
which Python's own ``hash`` is not.
"""

import math
import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Self

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]
_WORD: Final = re.compile(r"\w[\w+#]*")
_FIRST_ACCENT: Final = "\u0300"  # the first character that combines with the one before it


@dataclass(frozen=True, slots=True)
class NGrams:
    """Which n-grams are counted: shortest and longest run of characters inside a word, and of words; (0, 0) is none."""

    buckets: int
    characters: tuple[int, int] = (0, 0)
    words: tuple[int, int] = (1, 2)

    @classmethod
    def of(cls, facts: dict[str, Any]) -> Self:
        """Return what a manifest says. Raises KeyError, TypeError or ValueError when it says it wrongly."""
        (fewest, most), (short, long) = facts["characters"], facts["words"]
        return cls(int(facts["buckets"]), (int(fewest), int(most)), (int(short), int(long)))

    def facts(self) -> dict[str, Any]:
        """Return what a manifest keeps of it; ``of`` reads it back."""
        return {"buckets": self.buckets, "characters": list(self.characters), "words": list(self.words)}


def plain(text: str) -> str:
    """Return the text in lower case without accents, words one space apart: ``Gérant(e)`` → ``gerant e``."""
    if text.isascii():
        return " ".join(_WORD.findall(text.lower()))
    parts = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join([letter for letter in parts if letter < _FIRST_ACCENT or not unicodedata.combining(letter)])
    return " ".join(_WORD.findall(kept))


def hashed(text: str, ngrams: NGrams, idf: FloatArray | None = None) -> FloatArray:
    """Return the hashed n-grams of a text, ``(buckets,) float64`` of length 1, or all zeros for a text without words.

    A bucket holds 1 + ln(count), times ``idf`` ``(buckets,)`` where given. The text goes through ``plain`` first.
    """
    held: dict[int, float] = {}  # a row of numpy takes ten times as long to add to
    for gram, count in Counter(_grams(plain(text), ngrams)).items():
        at = bucket(gram, ngrams.buckets)
        held[at] = held.get(at, 0.0) + (1.0 + math.log(count))
    row = np.zeros(ngrams.buckets)
    row[list(held)] = list(held.values())
    if idf is not None:
        row *= idf
    return np.asarray(row / (math.sqrt(float(np.einsum("b,b->", row, row))) or 1.0))


def bucket(gram: str, buckets: int) -> int:
    """Return the place of an n-gram; one of words starts with ``w``."""
    return zlib.crc32(gram.encode("utf-8", "surrogatepass")) % buckets


def hashed_all(texts: Sequence[str], ngrams: NGrams, idf: FloatArray | None = None) -> FloatArray:
    """Return ``hashed`` of each text, ``(n, buckets) float64``."""
    return np.stack([hashed(text, ngrams, idf) for text in texts])


def inverse_document_frequency(counts: FloatArray) -> FloatArray:
    """Return ln((1 + n) / (1 + df)) + 1 of each bucket, ``(buckets,)``, from ``(n, buckets)`` n-grams of n texts."""
    return np.asarray(np.log((1.0 + len(counts)) / (1.0 + (counts > 0).sum(axis=0))) + 1.0)


def _grams(text: str, ngrams: NGrams) -> Iterator[str]:
    words = text.split()
    shortest, longest = ngrams.words
    for length in range(max(shortest, 1), longest + 1):
        if length == 1:
            yield from ["w" + word for word in words]
        else:
            yield from ["w" + " ".join(some) for some in zip(*(words[at:] for at in range(length)), strict=False)]
    fewest, most = ngrams.characters
    for word in words if most else ():
        edged = f" {word} "
        for length in range(max(fewest, 1), most + 1):
            for start in range(len(edged) - length + 1):
                yield "c" + edged[start : start + length]
