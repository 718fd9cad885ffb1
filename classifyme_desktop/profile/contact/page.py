"""The lines of a resume with what the parts of ``contact`` ask about them: which are of other people, which country."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from classifyme_desktop.domain.profile import Range, Section, SectionKind
from classifyme_desktop.profile.contact import countries
from classifyme_desktop.profile.masking import lines as lines_of
from classifyme_desktop.profile.masking.lexicon import plain
from classifyme_desktop.profile.masking.lines import Line

_MOST: Final = 30_000  # characters in which a name or a town is looked for
_LOOKED_AT: Final = 400  # lines
_FRENCH: Final = frozenset(
    "les des du et dans pour avec sur une aux est la le en au de depuis formation langues".split()
)
_ENGLISH: Final = frozenset("the and of with for to from by in at on since education languages skills".split())
_HEAD_LINES: Final = 60
_SHORT: Final = 100  # characters of a line that may be an address
_RUNNING: Final = 9  # words
_ADDRESS: Final = re.compile(r"[@/]|\w\.\w")
_STATE_ZIP: Final = re.compile(r"\b[A-Z]{2},? \d{5}(?:-\d{4})?\b")
_BRITISH_CODE: Final = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
_CANADIAN_CODE: Final = re.compile(r"\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b")
_FRENCH_CODE: Final = re.compile(r"(?<![\d.,+])(?:F-?)?\d{5},? [A-ZÀ-Þ]")


@dataclass(frozen=True, slots=True)
class Page:
    """A text, its lines in order, the ranges about referees and jobs, whether it is French, and its countries.

    ``regions``: ISO 3166 codes, the likeliest first, for reading phones.
    """

    text: str
    lines: list[Line]
    starts: list[int]
    referees: tuple[Range, ...]
    work: tuple[Range, ...]
    is_french: bool
    regions: tuple[str, ...]

    def at(self, position: int) -> int:
        """Return the number of the line that holds a character; past the lines that were read: the last one."""
        return max(bisect_right(self.starts, position) - 1, 0)

    def is_of_work(self, place: Range) -> bool:
        """Return whether a place lies under a heading of jobs or schools, away from the first lines."""
        return any(start <= place[0] < end for start, end in self.work)

    def is_running(self, at: int) -> bool:
        """Return whether a line is running text; e-mail addresses and links do not count as words."""
        line = self.lines[at]
        if not line.prose or "@" in line.text:
            return False
        words = [word for word in line.text.split() if not _ADDRESS.search(word) and word[0].isalpha()]
        return len(words) >= _RUNNING and 2 * sum(word[0].islower() for word in words) >= len(words)

    def is_of_referees(self, place: Range) -> bool:
        """Return whether a place lies in a section of references."""
        return any(start <= place[0] < end for start, end in self.referees)


def read(text: str, sections: tuple[Section, ...]) -> Page:
    """Return a text made ready for ``contact``; ``sections`` as in ``contact.find``."""
    lines = lines_of.split(text[:_MOST])
    kinds = (SectionKind.REFERENCES,), (SectionKind.EXPERIENCE, SectionKind.EDUCATION)
    if sections:
        referees, work = (tuple(section.body for section in sections if section.kind in kind) for kind in kinds)
    else:
        named = (_OF_REFEREES, _OF_WORK)
        referees, work = (tuple((line.start, line.end + 1) for line in lines if line.section in kind) for kind in named)
    french = _is_french(lines)
    return Page(text, lines, [line.start for line in lines], referees, work, french, _regions(lines, french))


_OF_REFEREES: Final = (lines_of.Section.REFERENCES,)
_OF_WORK: Final = (lines_of.Section.EXPERIENCE, lines_of.Section.EDUCATION)


def _is_french(lines: list[Line]) -> bool:
    """Return whether small words that only French uses outnumber those that only English does.

    ``profile.language`` would load its table for the few texts without enough of them; here a hint is enough.
    """
    words = [word.lower() for line in lines[:_LOOKED_AT] for word in line.words]
    french = sum(word in _FRENCH for word in words)
    return french > sum(word in _ENGLISH for word in words) if words else False


def _regions(lines: list[Line], french: bool) -> tuple[str, ...]:
    """Return ISO 3166 codes, the likeliest first: what the head names, then what the language suggests."""
    found: dict[str, None] = {}
    for line in [line for line in lines if line.text.strip()][:_HEAD_LINES]:
        if len(line.text) <= _SHORT and not line.prose and not line.heading:
            found |= dict.fromkeys(_named(line, french))
    found |= dict.fromkeys(("FR",) if french else ("GB", "US"))
    return tuple(found)


def _named(line: Line, french: bool) -> list[str]:
    codes = [code for code, pattern in _CODES if pattern.search(line.text) and (code != "FR" or french)]
    for piece in re.split(r"[,;|•·()\t/–—]| - ", line.text):
        region = countries.region(plain(piece.strip(" .:")))
        if region:
            codes.insert(0, region)
    return codes


_CODES: Final = (("US", _STATE_ZIP), ("GB", _BRITISH_CODE), ("CA", _CANADIAN_CODE), ("FR", _FRENCH_CODE))
