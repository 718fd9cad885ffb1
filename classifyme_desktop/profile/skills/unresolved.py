"""Phrases that may name a skill in other words than any label, and what the skills nearest to them are worth."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple, Protocol

from classifyme_desktop.domain.profile import Range, Section, SectionKind
from classifyme_desktop.profile.skills.dictionary import Mention
from classifyme_desktop.profile.skills.lexicon import lexicon
from classifyme_desktop.profile.skills.words import is_empty, root, words

MOST_PHRASES: Final = 4  # of one resume; each costs about 3.4 ms of the encoder, and 15 ms are the budget
_ENTRY: Final = re.compile(r"[^\n\t,;|•·▪■●◦‣()]{5,70}")
_BULLET: Final = re.compile(r"^[ \t]{0,8}(?:[-–—*•·▪■●◦‣➢➤→✓✔►▸o]|\d{1,2}[.)])[ \t]{0,4}([^\n]{8,70})$", re.MULTILINE)
_LEAST_WORDS, _MOST_WORDS = 2, 6
_NO_PHRASE: Final = re.compile(
    r"[\d@]|[A-Z]{2}|[a-z][A-Z]"
)  # names of tools, figures, addresses: no meaning to compare
_WORK: Final = frozenset({SectionKind.EXPERIENCE, SectionKind.PROJECTS, SectionKind.VOLUNTEERING})


class _Near(Protocol):
    @property
    def uri(self) -> str: ...
    @property
    def cosine(self) -> float: ...


class _Phrase(NamedTuple):
    rank: int  # entries of lists before lines of jobs
    place: Range


def phrases(text: str, sections: Sequence[Section], mentions: Sequence[Mention]) -> tuple[Range, ...]:
    """Return the places of phrases that no mention touches, in the order of the text, at most ``MOST_PHRASES``.

    Entries of lists of skills come first, then short lines with a bullet in jobs.
    """
    taken = sorted(mention.place for mention in mentions)
    found: list[_Phrase] = []
    for section in sections:
        start, end = section.body
        if section.kind is SectionKind.SKILLS:
            found += [_Phrase(0, match.span()) for match in _ENTRY.finditer(text, start, end)]
        elif section.kind in _WORK:
            found += [_Phrase(1, match.span(1)) for match in _BULLET.finditer(text, start, end)]
    trimmed = [_Phrase(one.rank, _trimmed(text, one.place)) for one in found]
    kept = [one for one in trimmed if _says_something(text[slice(*one.place)]) and not _touches(taken, one.place)]
    return tuple(sorted(one.place for one in sorted(kept)[:MOST_PHRASES]))


def meant(
    text: str, places: Sequence[Range], nearest: Sequence[Sequence[_Near]], *, threshold: float
) -> tuple[Mention, ...]:
    """Return the skills that phrases mean: the nearest one that shares a root with the phrase, if it is near enough.

    ``nearest``: for each place, its skills by falling cosine. A shared root keeps names that only look alike apart.
    """
    known = lexicon()
    found = []
    for place, candidates in zip(places, nearest, strict=True):
        roots = _roots(text[slice(*place)], known.families)
        for near in candidates:
            concept = known.concepts[known.rows[near.uri]]
            if near.cosine < threshold:
                break
            of_label = _roots(f"{concept.english} {concept.french}", known.families)
            if concept.kind != "l" and roots & of_label:
                found.append(Mention(place, near.uri, round(min(0.75, near.cosine), 3), is_exact=False))
                break
    return tuple(found)


def _roots(phrase: str, families: Mapping[str, str]) -> set[str]:
    return {root(word.folded, families) for word in words(phrase) if not is_empty(word.folded, None)}


def _trimmed(text: str, place: Range) -> Range:
    start, end = place
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


def _says_something(phrase: str) -> bool:
    if _NO_PHRASE.search(phrase) or ":" in phrase:
        return False
    full = [word for word in words(phrase) if not is_empty(word.folded, None)]
    return _LEAST_WORDS <= len(full) <= _MOST_WORDS


def _touches(taken: Sequence[Range], place: Range) -> bool:
    return any(start < place[1] and place[0] < end for start, end in taken)
