"""Finds skills in a text by their words: longest match first over keys, then what the place of each match allows.

A match of many words, or of the own name of a tool, is a skill wherever a resume speaks of work. One plain word is one
only where it is an entry of a list. A tool that is called like a word, a firm or a letter (Word, Access, SAS, Go, C, R)
must be written like a name as well, and be such an entry or stand beside another tool.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from classifyme_desktop.domain.profile import Range, Section
from classifyme_desktop.profile.skills.lexicon import Lexicon, lexicon
from classifyme_desktop.profile.skills.standing import Match, Standing, parts
from classifyme_desktop.profile.skills.words import Word, is_empty, key, root, single, words

_LONGEST_GAP: Final = 3  # function words inside a match
# By how often prose means another thing by such a word; set by hand, on the job ads of SkillSpan's train part.
_SURE: Final = {"t": 0.95, "m": 0.9, "s": 0.8, "a": 0.8, "w": 0.75}


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A place where a skill is named. ``sure``: 0 to 1; ``is_exact`` is false where only the meaning was found."""

    place: Range
    uri: str
    sure: float
    is_exact: bool = True


def find(
    text: str, sections: Sequence[Section], language: str | None, *, barred: Sequence[Range] = ()
) -> tuple[Mention, ...]:
    """Return the skills that a text names, in order, no two overlapping. Spoken languages are none.

    ``text`` is masked: spaces stand where names were. ``language`` (ISO 639-1) counts where a section has none.
    ``barred`` are places that name no skill, such as those of employers and schools.
    """
    known = lexicon()
    found: list[Mention] = []
    closed = sorted(barred)
    for part in parts(len(text), text, sections, language):
        own = text[part.start : part.end]
        listed = words(own)
        matches = _matches(listed, known, part.language)
        standing = Standing(part, own, listed, matches)
        for number, match in enumerate(matches):
            concept = known.concepts[match.sense.row]
            place = (part.start + listed[match.first].start, part.start + listed[match.last - 1].end)
            if concept.kind != "l" and standing.allows(number) and not _touches(closed, place):
                found.append(Mention(place, concept.uri, _SURE[match.sense.nature]))
    return tuple(sorted(found))


def _touches(closed: list[Range], place: Range) -> bool:
    at = bisect_left(closed, (place[1], 0))
    return any(end > place[0] for _, end in closed[max(0, at - 3) : at])


def _matches(listed: list[Word], known: Lexicon, language: str | None) -> list[Match]:
    full = [
        (number, root(word.folded, known.families))
        for number, word in enumerate(listed)
        if not is_empty(word.folded, language)
    ]
    found: list[Match] = []
    at = 0
    while at < len(full):
        match, step = _longest(listed, full, at, known)
        if match is not None:
            found.append(match)
        at += step
    return found


def _longest(listed: list[Word], full: list[tuple[int, str]], at: int, known: Lexicon) -> tuple[Match | None, int]:
    """Return the longest match that begins at a word, and how many words to go on."""
    number, first = full[at]
    most = known.longest.get(first, 0)
    end = at + 1
    while end < len(full) and end - at < most and _goes_on(listed, full[end - 1][0], full[end][0]):
        if full[end][1] not in known.longest:
            break
        end += 1
    for last in range(end, at + 1, -1) if most else ():
        sense = known.senses.get(key(one for _, one in full[at:last]))
        if sense is not None:
            return Match(number, full[last - 1][0] + 1, sense), last - at
    folded = listed[number].folded
    alone = known.senses.get(single(folded, is_tool=True)) or known.senses.get(single(folded, is_tool=False))
    return (Match(number, number + 1, alone) if alone else None), 1


def _goes_on(listed: list[Word], one: int, other: int) -> bool:
    return other - one <= _LONGEST_GAP + 1 and not any(word.is_first for word in listed[one + 1 : other + 1])
