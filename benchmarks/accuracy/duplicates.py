"""Finds texts that are nearly those of another set: runs of five words in common (Broder 1997, "On the resemblance").

The overlap is exact, not estimated by MinHash: the sets are small enough.
"""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final

RUN: Final = 5  # words
LEAST: Final = 0.5  # overlap from which a text counts as a near-duplicate
_WORD: Final = re.compile(r"\w+")


def shingles(text: str) -> frozenset[int]:
    """Return the hashes of all runs of ``RUN`` words; of the whole text when it is shorter."""
    words = _WORD.findall(text.lower())
    starts = range(max(1, len(words) - RUN + 1)) if words else ()
    return frozenset(zlib.crc32(" ".join(words[at : at + RUN]).encode()) for at in starts)


def overlaps(texts: Sequence[str], others: Sequence[str]) -> list[float]:
    """Return for each text its greatest Jaccard overlap with one of the others, 0 without a run in common."""
    sizes = []
    holders: dict[int, list[int]] = defaultdict(list)
    for number, other in enumerate(others):
        found = shingles(other)
        sizes.append(len(found))
        for one in found:
            holders[one].append(number)
    best = []
    for text in texts:
        mine = shingles(text)
        shared = Counter(number for one in mine for number in holders.get(one, ()))
        best.append(max((count / (len(mine) + sizes[at] - count) for at, count in shared.items()), default=0.0))
    return best


def near(texts: Sequence[str], others: Sequence[str], least: float = LEAST) -> list[int]:
    """Return the places of the texts that overlap with one of the others by at least ``least``."""
    return [at for at, overlap in enumerate(overlaps(texts, others)) if overlap >= least]
