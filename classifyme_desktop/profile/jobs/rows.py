"""The lines of a text as the finding of entries sees them: with their dates, their parts, and what is running text."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import Final

from classifyme_desktop.domain.profile import Period
from classifyme_desktop.profile.jobs import lexicon

BULLET: Final = re.compile(r"\s*(?:[•●▪■□◆◇❖◦‣○*>·✓✔☑★➢➤➔➜▸▶►→–—‐-]|\uf0b7|o(?=\s{2}|\s[A-ZÀ-Ý0-9]))\s*(?=\S)")
ASIDE: Final = re.compile(  # the date of the resume, the foot of a page
    r"\s*(?:(?:cv|resume) )?(?:last |derni[èe]re )?(?:updated?|mise? [àa] jour|maj)(?!\w)"
    r"|.{0,80}\d{1,2} ?/ ?\d{1,2}\s*$|\s*page \d",
    re.IGNORECASE,
)
_DURATION: Final = re.compile(
    r"[(\[]?\s?(?:\d{1,2}|un|one)\s?(?:ans?|years?|yrs?|mois|months?|mos?|semaines|weeks)"
    r"(?:\s?(?:et|and|,)?\s?\d{1,2}\s?(?:mois|months?|mos?))?\s?[)\]]?",
    re.IGNORECASE,
)
_EMPTY: Final = re.compile(r"[(\[]\s{0,4}[)\]]")
_STRONG: Final = re.compile(
    r"\t|\s{3,40}|\s?[|•·▪●]\s?|\s[-–—~/@>→]\s|\s?:\s|\s(?:at|chez|with)\s(?=[A-ZÀ-ÖØ-Þ0-9])|\s?[–—]\s|\s\((?=[^)]{1,60}\)?$)"
)
_EDGE: Final = " \t\u00a0\u202f,;:|–—-•·()/\n@~→>"
_PROSE_WORDS: Final = 13
_LONGEST: Final = 600  # characters of one line with all that goes on in the next ones


@dataclass(frozen=True, slots=True)
class Row:
    """One line: characters ``start`` to ``end``, the periods that begin in it, and what is left without them."""

    start: int
    end: int
    text: str
    pieces: tuple[tuple[int, int], ...]
    periods: tuple[Period, ...]
    is_bullet: bool
    is_prose: bool

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in the line."""
        return not self.text.strip()

    @property
    def is_bare(self) -> bool:
        """Whether the line holds nothing but dates."""
        return bool(self.periods) and not self.pieces


def split(text: str, start: int, end: int, periods: Sequence[Period]) -> list[Row]:
    """Return the lines between two places of a text, one that goes on in the next line together with it.

    ``periods``: all of the text, in order.
    """
    rows: list[Row] = []
    here = 0
    for at, stop in _lines(text, start, end, {period.place[0] for period in periods}):
        while here < len(periods) and periods[here].place[1] <= at:
            here += 1
        touching: list[Period] = []
        ahead = here
        while ahead < len(periods) and periods[ahead].place[0] < stop:
            touching.append(periods[ahead])
            ahead += 1
        rows.append(_row(text[at:stop], at, touching))
    return rows


def _lines(text: str, start: int, end: int, dated: Set[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    at = start
    for line in text[start:end].split("\n"):
        stop = at + len(line)
        if found and line and _goes_on(text[found[-1][0] : found[-1][1]], line) and at not in dated:
            found[-1] = found[-1][0], stop
        else:
            found.append((at, stop))
        at = stop + 1
    return found


def _goes_on(before: str, line: str) -> bool:
    """Tell whether a line is the rest of the one before: it begins small, and with no word that begins a title."""
    if not before.strip() or len(before) > _LONGEST or "\t" in line:
        return False
    if before.rstrip().endswith((",", "&")) and not BULLET.match(before):
        return True
    if not (line[0].islower() or line[0] in "|&("):
        return False
    if BULLET.match(line):  # "o " is a bullet too
        return False
    return BULLET.match(before) is not None or lexicon.title_score(line) < 2.0


def _row(line: str, at: int, touching: list[Period]) -> Row:
    rest = line
    for period in touching:
        first, last = max(period.place[0] - at, 0), min(period.place[1] - at, len(line))
        rest = rest[:first] + "\t" * (last - first) + rest[last:]
    if touching:
        for match in _DURATION.finditer(rest):
            rest = rest[: match.start()] + "\t" * (match.end() - match.start()) + rest[match.end() :]
    for match in _EMPTY.finditer(rest):
        rest = rest[: match.start()] + "\t" * (match.end() - match.start()) + rest[match.end() :]
    bullet = BULLET.match(line)
    lead = bullet.end() if bullet else 0
    pieces = parts(rest, at, lead)
    words = rest.split()
    is_prose = (
        len(words) > _PROSE_WORDS
        or (len(words) > 4 and rest.rstrip().endswith((".", ";", "!")) and not rest.rstrip().endswith(("Ltd.", "Inc.")))
        or (bool(rest.strip()) and rest.strip()[0].islower())
    )
    own = tuple(period for period in touching if period.place[0] >= at)
    return Row(at, at + len(line), line, tuple(pieces), own, bullet is not None, is_prose)


def parts(words: str, at: int, lead: int = 0) -> list[tuple[int, int]]:
    """Return the ranges of what stands between strong separators, without the separators at their edges."""
    found = []
    start = lead
    for match in [*_STRONG.finditer(words, lead), None]:
        stop = match.start() if match else len(words)
        trimmed = trim(words, start, stop)
        if trimmed is not None:
            found.append((at + trimmed[0], at + trimmed[1]))
        start = match.end() if match else stop
    return found


def trim(words: str, start: int, stop: int) -> tuple[int, int] | None:
    """Return the range without separators at its ends; a bracket that was opened inside stays. None if empty."""
    while start < stop and words[start] in _EDGE:
        start += 1
    while stop > start and words[stop - 1] in _EDGE:
        if words[stop - 1] == ")" and "(" in words[start:stop]:
            break
        stop -= 1
    return (start, stop) if stop > start else None
