"""The title of a gig without what is no part of it: the place, "(M/F)", the words of the site that showed it. Pure."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from classifyme_desktop.domain.gig_profile import AdPart
from classifyme_desktop.domain.profile import Fact, Range
from classifyme_desktop.profile.gig.parts import Told
from classifyme_desktop.profile.spoken.folding import folded

_LEAD: Final = re.compile(
    r"^\W*(?:(?:\w+ )?job application for |(?:job|position) title ?: ?|title ?: ?|intitul[ée](?: du poste)? ?: "
    r"?|poste ?: ?|offre d['’]emploi ?:? |(?:we are )?(?:now )?hiring:? |urgent ?[:!-] ?|recrute |recherche |cdi "
    r"|cdd |offre ?: ?)",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r"(?:\s*\|\s*monster\.com.*|\s+job in [^|]*|\s*\|.*|\s+var MONS.*"
    r"|\s*[-–(]\s*(?:(?:f/?h|h/?f|m/?f|f/?m)(?:/?[dx])?|(?:m/?w|w/?m)/?d|all genders)(?![\w/])\s*\)?"
    r"|\s+(?:h/f|f/h|m/f|f/m|m/w|w/m)(?:/[dx])?(?![\w/])|\s*\((?:f|h|m)\s?[/-]\s?(?:f"
    r"|h|m)(?:\s?/\s?[xd])?\)|\s*[-–,]?\s*\$[\d,.]+.*|\s*[-–]\s*up to \$?.*|\s*#\s?\w+|\s+hf$|(?:\s"
    r"|[-–,(])+(?:(?:en )?(?:cdi|cdd|\d{2,3} ?%|temps (?:complet|plein|partiel)|int[ée]rim"
    r"|saisonniere?)(?!\w)[ )/-]*)+$|\s*\((?:ref|réf|req|job)[^)]*\)|_job_\d+)",
    re.IGNORECASE,
)
_PLACED: Final = re.compile(
    r"\s*(?:[-–,(]|\bin\b|\bà\b|\bat\b)\s*(?:[A-ZÀ-Ý][\w'’.-]+(?: [A-ZÀ-Ý][\w'’.-]+){0,3}, ?[A-Z]{2}(?: \d{5})?"
    r"|[A-ZÀ-Ý][\w'’ -]{1,30}\(?\d{2,5}\)?|\d{5} [A-ZÀ-Ý][\w'’ -]+"
    r"|(?:remote|télétravail|hybrid|onsite|on-site|cdi|cdd|intérim|full[- ]time|part[- ]time|temps plein"
    r"|temps partiel))\)?\s*$",
    re.IGNORECASE,
)
_CITY: Final = re.compile(r"\s+(?:à|A)\s+[A-ZÀ-Ý][A-ZÀ-Ý'’ -]+$|\s+à\s+[A-ZÀ-Ý][\w'’-]+(?:[ -][\w'’-]+){0,4}$")
_MOST: Final = 120


def marked(text: str, title: str | None, told: Sequence[Told]) -> tuple[Told, ...]:
    """Return the pieces with the ones of the title marked as such."""
    line = _line(text, told)
    if line is None or (title is not None and folded(title.strip())[:20] not in folded(text[slice(*line)])):
        return tuple(told)
    return tuple(
        replace(one, part=AdPart.TITLE, is_heading=False)
        if line[0] <= one.piece.start and one.piece.end <= line[1]
        else one
        for one in told
    )


def find(text: str, title: str | None, told: Sequence[Told]) -> Fact | None:
    """Return the title in clean words, with its place in the text: an empty one at the start where it is not there."""
    line = _line(text, told)
    raw = title if title is not None and title.strip() else text[slice(*line)] if line else ""
    clean = cleaned(raw)
    if not clean:
        return None
    at = folded(text[: 4 * _MOST + 400]).find(folded(clean))
    return Fact(clean, (at, at + len(clean)) if at >= 0 else (0, 0))


def cleaned(raw: str) -> str:
    """Return a title without the place, the sex and the words of a site; at most 120 characters."""
    words = " ".join(raw.split())
    before = None
    while before != words:
        before = words
        words = _CITY.sub("", _PLACED.sub("", _TAIL.sub("", _LEAD.sub("", words)))).strip(" -–—|,:;*#•·/")
    return words[:_MOST].strip() or " ".join(raw.split())[:_MOST]


def _line(text: str, told: Sequence[Told]) -> Range | None:
    """Return the first line with words if it is short enough to be a title."""
    start = next((one.piece.start for one in told if one.words), None)
    if start is None:
        return None
    end = text.find("\n", start)
    stop = len(text) if end < 0 else end
    most = 2 * _MOST if "|" in text[start:stop] else _MOST
    return (start, stop) if stop - start <= most else None
