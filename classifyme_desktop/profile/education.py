"""Courses of study and training: degree, school, dates. Pure.

Looked for under the headings of education; a degree word, a school or dates of its own begin an entry.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from classifyme_desktop.domain.profile import Education, Fact, Period, Range, Section, SectionKind
from classifyme_desktop.profile import dates
from classifyme_desktop.profile.jobs import rows
from classifyme_desktop.profile.jobs.rows import Row
from classifyme_desktop.profile.masking import schools
from classifyme_desktop.profile.masking.lexicon import plain

_DEGREE: Final = re.compile(
    r"(?<!\w)(?:bachelor(?:['’]?s)?|masters?|master['’]s|mast[èe]re|magist[èe]re|[me]?mba|m\.?sc|b\.?sc|m\.?eng|b\.?eng"
    r"|b\.?tech|b\.?a|m\.?a|b\.?com|b\.?ed|m\.?ed|ll\.?[bm]|m\.?phil|m\.?res|ph\.?d|doctor(?:ate|at)?|licence"
    r"|licenciatura|ma[îi]trise|dut|but|bts[ae]?|bac(?:calaur[ée]at)?|baccalaureate|bepa?|capa?|bp|btm|bm|deug|deust"
    r"|dea|dess|dcg|dscg|du|diu|cqpm?|cess|dec|dep|aec|dipl[ôo]m\w{0,2}|degree|brevet|bpjeps|titre|graduat|dn"
    r"|agr[ée]gation|capes|hdr|habilitation|pr[ée]pa|classes? pr[ée]pa\w{0,9}|gcses?|a[- ]levels?|as[- ]levels?|btec"
    r"|nvq|hn[cd]|pgce|pgdip|postgraduate|undergraduate|associate|foundation|honou?rs|certificate|certificat"
    r"|certification|ged|qualification|accreditation|residency|internat|level \d|niveau \d|erasmus|ing[ée]nieure?"
    r"|dnmade|dnb|dnsep|dna|dnsp|cpge|staps|leaving cert\w{0,8}|highers|apprenticeship|matura|abitur|acca|training"
    r"|formation|cours(?:es?)?|module|nurs\w{2,4}|attestation)(?!\w)",
    re.IGNORECASE,
)
_SURE: Final = re.compile(r"(?<!\w)(?:diploma|degree|dipl[ôo]me)(?!\w)", re.IGNORECASE)  # "High school diploma"
_SHORT: Final = frozenset(
    "ba ma but cap bp bm du dec dep cours dn".split()
)  # written in capitals, or words of a sentence
_COMMA: Final = re.compile(r",\s+|\s[-–—|]\s")


@dataclass(slots=True)
class _Draft:
    first: int
    degree: Range | None = None
    school: Range | None = None
    periods: list[Period] = field(default_factory=list)
    last: int = 0


def find(text: str, sections: tuple[Section, ...] = ()) -> tuple[Education, ...]:
    """Return the courses of study in the order of the text; without a heading of education, none."""
    periods = dates.spans(text)
    found: list[Education] = []
    for section in sections:
        if section.kind == SectionKind.EDUCATION:
            found += _in_range(text, section.body, periods)
    return tuple(found)


def _in_range(text: str, body: Range, periods: Sequence[Period]) -> list[Education]:
    lines = rows.split(text, body[0], body[1], periods)
    is_dates_first = _dates_first(text, lines)
    drafts: list[_Draft] = []
    waiting: list[Period] = []  # dates on a line of their own above their course
    for row in lines:
        if row.is_blank or rows.ASIDE.match(row.text):
            continue
        if row.is_bare:
            if is_dates_first or not drafts:
                waiting += row.periods
            elif not drafts[-1].periods:
                drafts[-1].periods += row.periods
                drafts[-1].last = row.end
            continue
        waiting = _read(text, row, drafts, waiting)
    return [_made(text, draft) for draft in drafts]


def _dates_first(text: str, lines: Sequence[Row]) -> bool:
    """Tell whether dates on a line of their own stand above what they date."""
    first = next((row for row in lines if row.pieces or row.periods), None)
    return first is not None and first.is_bare


def _read(text: str, row: Row, drafts: list[_Draft], waiting: list[Period]) -> list[Period]:
    """Take one line into the last draft or begin one with it; return the dates that still wait."""
    degree, school = _parts(text, row)
    current = drafts[-1] if drafts else None
    if degree is None and school is None:
        if current is not None and not waiting and (row.is_bullet or row.is_prose or current.degree is not None):
            current.last = row.end
            if row.periods and not current.periods and not row.is_prose:
                current.periods += row.periods
            return waiting
        if row.is_bullet or row.is_prose or not (row.periods or waiting):
            return waiting
        degree = row.pieces[0]
    begins = (
        current is None
        or bool(waiting)
        or (degree is not None and current.degree is not None)
        or (school is not None and current.school is not None)
        or (bool(row.periods) and bool(current.periods))
    )
    if begins or current is None:
        current = _Draft(row.start)
        drafts.append(current)
        current.periods += waiting
    current.degree = current.degree or degree
    current.school = current.school or school
    current.periods += row.periods
    current.last = row.end
    return []


def _parts(text: str, row: Row) -> tuple[Range | None, Range | None]:
    """Return the degree and the school that a line names. A school inside the degree's part ends it."""
    degree: Range | None = None
    school: Range | None = None
    if row.is_prose and not row.periods and len(row.text.split()) > 18:
        return None, None
    for start, stop in _whole(text, row):
        cut = _school_at(text, start, stop)
        if cut is not None and school is None:
            school = cut
            left = rows.trim(text, start, cut[0])
            if degree is None and left is not None and cut[0] > start:
                degree = left if _is_degree(text[left[0] : left[1]]) or row.periods or cut[1] == stop else None
        elif degree is None and _is_degree(text[start:stop]):
            degree = (start, stop)
    return degree, school


def _whole(text: str, row: Row) -> list[Range]:
    """Return the parts of a line that tabs, bars and dates part; a degree may hold brackets and dashes."""
    found: list[Range] = []
    dated = [period.place for period in row.periods]
    for start, stop in row.pieces:
        gap = text[found[-1][1] : start] if found else ""
        is_cut = any(sign in gap for sign in "\t|•:·") or any(a < start and b > found[-1][1] for a, b in dated if found)
        if found and not is_cut:
            found[-1] = found[-1][0], stop
        else:
            found.append((start, stop))
    return [(a, b + 1) if text[b : b + 1] == ")" and "(" in text[a:b] else (a, b) for a, b in found]


def _school_at(text: str, start: int, stop: int) -> Range | None:
    """Return the range of the part of some words, cut at commas and dashes, that names a school."""
    at = start
    for match in [*_COMMA.finditer(text, start, stop), None]:
        end = match.start() if match else stop
        words = text[at:end]
        if schools.has_kind(words) and not _begins_degree(words):
            return rows.trim(text, at, end)
        at = match.end() if match else end
    return None


def _is_degree(words: str) -> bool:
    return any(
        plain(match[0]) not in _SHORT or match[0].isupper() or match.start() == 0 for match in _DEGREE.finditer(words)
    )


def _begins_degree(words: str) -> bool:
    match = _DEGREE.match(words)
    return _SURE.search(words) is not None or (match is not None and not schools.has_kind(match[0]))


def _made(text: str, draft: _Draft) -> Education:
    return Education(
        degree=_fact(text, draft.degree),
        school=_fact(text, draft.school),
        period=draft.periods[0] if draft.periods else None,
        place=(draft.first, max(draft.first, draft.last)),
    )


def _fact(text: str, place: Range | None) -> Fact | None:
    return None if place is None else Fact(" ".join(text[place[0] : place[1]].split()), place)
