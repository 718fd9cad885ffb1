"""The lines of a resume with the section each stands in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from classifyme_desktop.profile.masking import lexicon
from classifyme_desktop.profile.masking.lexicon import plain

WORD: Final = re.compile(r"[^\W\d_](?:[\w.]*[^\W_])?(?:['\u2019][^\W\d_]+)*|[^\W\d_]")
_LEAD: Final = re.compile(r"^[\s\d.)•*#>|:=_-]{0,12}")
_PROSE_WORDS: Final = 9
_HEADING_WORDS: Final = 5


class Section(Enum):
    """What the lines under a heading are about."""

    TOP = "top"
    EDUCATION = "education"
    EXPERIENCE = "experience"
    PERSONAL = "personal"
    REFERENCES = "references"
    OTHER = "other"


_KEYS: Final = (
    (Section.REFERENCES, lexicon.REFERENCE_KEYS),
    (Section.EDUCATION, lexicon.EDUCATION_KEYS),
    (Section.PERSONAL, lexicon.PERSONAL_KEYS),
    (Section.OTHER, lexicon.OTHER_KEYS),
    (Section.EXPERIENCE, lexicon.EXPERIENCE_KEYS),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line: characters ``start`` to ``end`` of the text, with its words, its section and its kind."""

    start: int
    end: int
    text: str
    words: tuple[str, ...]
    section: Section
    heading: bool
    prose: bool


def heading_of(text: str) -> Section | None:
    """Return the section that a line opens, or None where it is no heading."""
    bare = _LEAD.sub("", text).rstrip(" :.-_=\t")
    if not bare or len(bare) > 60 or not (bare[0].isupper() or not bare[0].isascii()):
        return None
    words = [plain(word) for word in WORD.findall(bare)]
    if not 1 <= len(words) <= _HEADING_WORDS or not all(word in lexicon.HEADING_WORDS for word in words):
        return None
    return next((section for section, keys in _KEYS if any(word in keys for word in words)), None)


def _is_prose(words: Sequence[str]) -> bool:
    """Return whether words are running text and no list of facts."""
    small = sum(word[0].islower() for word in words)
    return len(words) >= _PROSE_WORDS and small * 2 >= len(words)


def beside(lines: list[Line], facts: list[tuple[int, int]]) -> list[Line]:
    """Return the lines with ``prose`` judged by the words that stand in none of ``facts``, sorted ranges."""
    judged = []
    for line in lines:
        if line.prose:
            rest = line.text
            for start, end in facts:
                if start < line.end and end > line.start:
                    first, last = max(start - line.start, 0), min(end, line.end) - line.start
                    rest = rest[:first] + " " * (last - first) + rest[last:]
            line = replace(line, prose=_is_prose(WORD.findall(rest)))
        judged.append(line)
    return judged


def split(text: str) -> list[Line]:
    """Return all lines of a text, blank ones too, each in the section of the last heading above it."""
    found = []
    section = Section.TOP
    at = 0
    for line in text.split("\n"):
        opened = heading_of(line)
        if opened is not None:
            section = opened
        own = section
        label, colon, rest = line.partition(":")
        if opened is None and colon and rest.strip():
            own = heading_of(label) or section  # "Education: ..." speaks of its own line only
        words = tuple(WORD.findall(line))
        found.append(Line(at, at + len(line), line, words, own, opened is not None, _is_prose(words)))
        at += len(line) + 1
    return found
