"""Whether two resumes are of the same person: shared contacts, or nearly the same text. Offered, never merged.

The fingerprint of a text is a simhash (Charikar 2002, "Similarity Estimation Techniques from Rounding Algorithms") of
64 bits over runs of words: texts that share most of their runs differ in few bits.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Final

import numpy as np

from classifyme_desktop.domain.likeness import Offer, Why
from classifyme_desktop.profile.masking.lexicon import plain

RUN: Final = 3  # words
_WORD: Final = re.compile(r"[^\W_]+")
_MOST_WORDS: Final = 20_000
# Measured on 280 English resumes of one layout: saved anew 0 bits; a line changed 4 in the median, 9 at the 95th
# percentile; a job added 8 and 14, at most 22; two people's resumes of one trade at least 14 (9,660 pairs).
NEAR: Final = 10  # bits: nearly the same text
RELATED: Final = 22  # bits: one text grown out of the other; together with a shared contact only


def fingerprint(text: str) -> int:
    """Return the simhash of a text, 0 to 2**64 - 1, over its runs of three words; 0 for a text without words.

    Words are compared after NFKC and case folding, so layout, capitals and ligatures change nothing. Runs count once.
    """
    words = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())[:_MOST_WORDS]
    if not words:
        return 0
    runs = {" ".join(words[at : at + RUN]) for at in range(max(len(words) - RUN + 1, 1))}
    hashed = b"".join(blake2b(run.encode("utf-8", "surrogatepass"), digest_size=8).digest() for run in sorted(runs))
    bits = np.unpackbits(np.frombuffer(hashed, dtype=np.uint8).reshape(-1, 8), axis=1)
    above = bits.sum(axis=0, dtype=np.int64) * 2 > len(runs)
    return int.from_bytes(np.packbits(above).tobytes(), "big")


def distance(a: int, b: int) -> int:
    """Return in how many of the 64 bits two fingerprints differ."""
    return (a ^ b).bit_count()


@dataclass(frozen=True, slots=True)
class Traces:
    """What of a resume is compared: e-mails in lower case, phones as E.164, the name, and the fingerprint of its text.

    ``fingerprint`` None or 0: no text to compare; ``made_on``: when the file was last changed, None where unknown.
    """

    emails: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    name: str | None = None
    fingerprint: int | None = None
    made_on: date | None = None


@dataclass(frozen=True, slots=True)
class Likeness:
    """What is offered for two resumes and why. ``second_is_newer`` None: the dates do not tell."""

    offer: Offer
    why: tuple[Why, ...]
    distance: int | None
    second_is_newer: bool | None


def same_person(a: Traces, b: Traces) -> Likeness | None:
    """Return what to offer for two resumes, None where nothing but perhaps the name is the same.

    A shared e-mail or phone counts unless the names disagree in every word (an agency's, a family's). Nearly the same
    text without a shared contact counts only where neither names nor contacts disagree: templates are shared.
    """
    why = [Why.EMAIL] * bool(a.emails & b.emails) + [Why.PHONE] * bool(a.phones & b.phones)
    apart = distance(a.fingerprint, b.fingerprint) if a.fingerprint and b.fingerprint else None
    near = apart is not None and apart <= NEAR
    if near:
        why.append(Why.TEXT)
    if not why or _disagree(a, b, shared=bool(why[:1] and why[0] is not Why.TEXT)):
        return None
    related = apart is not None and apart <= RELATED
    newer = None if a.made_on is None or b.made_on is None or a.made_on == b.made_on else b.made_on > a.made_on
    return Likeness(Offer.NEWER_VERSION if related else Offer.SAME_PERSON, tuple(why), apart, newer)


def _disagree(a: Traces, b: Traces, *, shared: bool) -> bool:
    """Return whether what is known of two people speaks against their being one."""
    names = a.name is not None and b.name is not None and not (_words(a.name) & _words(b.name))
    if shared:
        return names
    contacts = bool(a.emails and b.emails) or bool(a.phones and b.phones)
    if not contacts:
        return names
    return names or a.name is None or b.name is None or _words(a.name) != _words(b.name)


def _words(name: str) -> frozenset[str]:
    return frozenset(plain(word) for word in re.split(r"[\s,.-]+", name) if len(word) > 1)
