"""Tells by where a match stands whether it names a skill: in a list, in an enumeration, beside another tool."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from classifyme_desktop.domain.profile import Section, SectionKind
from classifyme_desktop.profile.skills.lexicon import Sense
from classifyme_desktop.profile.skills.words import FILLERS, Word, is_empty

SILENT: Final = frozenset(
    {SectionKind.LANGUAGES, SectionKind.INTERESTS, SectionKind.REFERENCES, SectionKind.EDUCATION, SectionKind.AWARDS}
)
_TOOLS_ONLY: Final = frozenset({SectionKind.PERSONAL, SectionKind.CERTIFICATIONS, SectionKind.PUBLICATIONS})
_ALL: Final = "tamsw"
_TOP: Final = 300  # characters of a text before its first heading that say who the person is
_NEAR: Final = 12  # characters between two tools that stand beside one another


class Match(NamedTuple):
    """A key found in a part: numbers of its first word and of the one past its last, and what it stands for."""

    first: int
    last: int
    sense: Sense


class Part(NamedTuple):
    """A stretch of text: the natures of keys that may name a skill there, and whether it is a list of skills."""

    start: int
    end: int
    natures: str
    is_list: bool
    language: str | None


def parts(length: int, text: str, sections: Sequence[Section], language: str | None) -> list[Part]:
    """Return the stretches of a text in which skills are looked for."""
    if not sections:
        return [Part(0, length, _ALL, False, language)]
    out: list[Part] = []
    after_list = False
    for section in sections:
        spoken = section.language or language
        (start, end), is_list = section.body, section.kind is SectionKind.SKILLS
        if after_list and section.heading is not None:
            # An entry of a list may read like the next heading: "Project management", "Objective-C".
            out.append(Part(*section.heading, "tam", False, spoken))
        if section.heading is None:
            # Who the person is stands on top; what follows in a resume without headings is about work.
            top = text.find("\n", min(end, start + _TOP), end)
            out.append(Part(start, end if top < 0 else top, "ta", False, spoken))
            out.append(Part(end if top < 0 else top, end, _ALL, False, spoken))
        elif section.kind not in SILENT:
            out.append(Part(start, end, "ta" if section.kind in _TOOLS_ONLY else _ALL, is_list, spoken))
        after_list = is_list
    return [part for part in out if part.start < part.end]


class Standing:
    """Judges the matches of one part. ``text`` is the part's own; ``words`` are its words, counted from its start."""

    def __init__(self, part: Part, text: str, words: list[Word], matches: list[Match]) -> None:
        self._part, self._text, self._words, self._matches = part, text, words, matches

    def allows(self, number: int) -> bool:
        """Tell whether the match of that number names a skill."""
        match = self._matches[number]
        nature = match.sense.nature
        if nature not in self._part.natures:
            return False
        if nature == "w":
            return self.is_entry(match) and (self._part.is_list or self._is_enumerated(number))
        if nature == "a":
            is_listed = self.is_entry(match) and (self._part.is_list or self._is_enumerated(number))
            return self._is_written_as_name(match) and (is_listed or self._is_beside_tool(number))
        return True

    def is_entry(self, match: Match) -> bool:
        """Tell whether a match is all that stands between two bars, function words and "advanced" left aside."""
        words = self._words
        at = match.first
        while not words[at].is_first and is_empty(words[at - 1].folded, None):
            at -= 1
        end = match.last
        while end < len(words) and not words[end].is_first and words[end].folded in FILLERS:
            end += 1
        return words[at].is_first and (end == len(words) or words[end].is_first)

    def _is_enumerated(self, number: int) -> bool:
        """Tell whether a match follows a colon, or stands in one line beside another match that is an entry too."""
        start = self._words[self._matches[number].first].start
        if self._text[max(0, start - 3) : start].rstrip(" ").endswith(":"):
            return True
        return any(
            self.is_entry(self._matches[other]) and len(gap) < _NEAR // 2 and "\n" not in gap
            for other, gap in self._beside(number)
        )

    def _is_written_as_name(self, match: Match) -> bool:
        first = self._words[match.first]
        return not self._text[first.start : first.end].islower()

    def _is_beside_tool(self, number: int) -> bool:
        """Tell whether the match before or after is the own name of a tool, with no other word between."""
        for other, gap in self._beside(number):
            first, second = sorted((self._matches[number], self._matches[other]))
            between = self._words[first.last : second.first]
            is_near = len(gap) < _NEAR and "\n\n" not in gap and all(is_empty(word.folded, None) for word in between)
            if is_near and self._matches[other].sense.nature == "t":
                return True
        return False

    def _beside(self, number: int) -> list[tuple[int, str]]:
        """Return the numbers of the matches before and after, each with the text between."""
        out = []
        for other in (number - 1, number + 1):
            if 0 <= other < len(self._matches):
                first, second = sorted((self._matches[number], self._matches[other]))
                out.append((other, self._text[self._words[first.last - 1].end : self._words[second.first].start]))
        return out
