"""Tells where a criterion names a protected attribute, or something that stands for one. Pure.

A criterion that names a protected attribute is refused; a proxy is warned about, since there may be a reason for it.
The attributes are those of Directives 2000/43/EC (racial or ethnic origin), 2000/78/EC (religion or belief, disability,
age, sexual orientation) and 2006/54/EC (sex, pregnancy) of the European Union, of article L1132-1 of the French Code du
travail (which adds family situation, union activity, political opinions, physical appearance, health, genetic features,
place of residence and more), and those that the Equal Employment Opportunity Commission of the United States enforces
(Title VII, ADEA, ADA, GINA). This is no legal advice: some posts have lawful exceptions.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from classifyme_desktop.domain.profile import Range
from classifyme_desktop.profile.gig import protected_words as lists
from classifyme_desktop.profile.gig.words import words
from classifyme_desktop.profile.spoken.folding import folded

_STOPS: Final = re.compile(r"[.!?](?=\s|$)|\n|;")
_MOST_ALONE: Final = 6  # words of a line that names an attribute and nothing else
_LONGEST: Final = 400  # characters of a sentence on either side of the words
_MOST: Final = 100_000  # characters looked at


class ConcernKind(StrEnum):
    """How grave it is."""

    PROTECTED = "protected"
    PROXY = "proxy"


@dataclass(frozen=True, slots=True, order=True)
class Concern:
    """A place where a text makes an attribute a criterion.

    ``attribute``: age, sex, origin, religion, disability, health, family, pregnancy, orientation, union, politics,
    appearance, genetics, residence or social. ``words``: the ones that say so, as they are written.
    """

    place: Range
    kind: ConcernKind
    attribute: str
    words: str


def concerns(text: str) -> tuple[Concern, ...]:
    """Return what is of concern in a requirement, in what a person typed or in a whole gig, in order; mostly nothing.

    Statements of the law ("without regard to age, sex, ...", "H/F") and words about customers or goods ("men's
    clothing") are no criteria. Any thread.
    """
    text = text[:_MOST]
    small = folded(text)
    found: dict[Range, Concern] = {}
    for kind, attribute, place in (*_alone(small), *_named(small)):
        if not any(start < place[1] and place[0] < end for start, end in found):
            found[place] = Concern(place, kind, attribute, " ".join(text[slice(*place)].split()))
    return tuple(sorted(found.values()))


def is_allowed(requirement: str) -> bool:
    """Return whether a requirement names nothing that the law protects; proxies are allowed."""
    return all(one.kind is not ConcernKind.PROTECTED for one in concerns(requirement))


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[ConcernKind, str, re.Pattern[str]], ...]:
    rows = [(ConcernKind.PROTECTED, *row) for row in lists.PROTECTED] + [
        (ConcernKind.PROXY, *row) for row in lists.PROXIES
    ]
    return tuple((kind, attribute, re.compile(pattern)) for kind, attribute, pattern in rows)


def _named(small: str) -> Iterator[tuple[ConcernKind, str, Range]]:
    both = [match.span() for match in lists.BOTH.finditer(small)]
    for kind, attribute, pattern in _patterns():
        for match in pattern.finditer(small):
            sentence = _sentence(small, match.start(), match.end())
            if lists.LAWFUL.search(sentence) or (attribute == "age" and lists.BY_AGE.search(sentence)):
                continue
            if attribute == "sex" and any(start < match.end() and match.start() < end for start, end in both):
                continue
            yield kind, attribute, match.span()


def _sentence(small: str, start: int, end: int) -> str:
    first, last = max(0, start - _LONGEST), min(len(small), end + _LONGEST)
    before = [match.end() for match in _STOPS.finditer(small, first, start)]
    after = _STOPS.search(small, end, last)
    return small[before[-1] if before else first : after.start() if after else last]


def _alone(small: str) -> Iterator[tuple[ConcernKind, str, Range]]:
    """Yield the attribute that a line names and nothing else: "male", "jeunes uniquement"."""
    listed = [word for word in words(small) if word.folded not in lists.BESIDE]
    if not listed or len(words(small)) > _MOST_ALONE:
        return
    for kind, table in ((ConcernKind.PROTECTED, lists.ALONE), (ConcernKind.PROXY, lists.ALONE_PROXIES)):
        for attribute, known in table.items():
            if all(word.folded in known.split() for word in listed):
                yield kind, attribute, (listed[0].start, listed[-1].end)
