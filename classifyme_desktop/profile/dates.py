"""Dates as resumes write them, in English and French: moments ("sept. 2019", "Q3 2021") and the periods between two.

An own grammar over one regular expression of moments; what stands between two neighbouring moments decides whether
they are the ends of one period. A season is a meteorological one (summer: June to August; a winter begins in December
and ends in the February after), a quarter or half-year one of the calendar: as a start it means its first month, as an
end its last. Years of names ("ISO 9001:2015", "Windows 2000"), of telephone numbers and of amounts are no dates. Pure.
"""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from classifyme_desktop.domain.profile import Moment, Period, Range
from classifyme_desktop.profile.masking.lexicon import plain

_MONTHS: Final = {
    name: month
    for month, names in enumerate(
        (
            "january jan janvier janv",
            "february feb fevrier fevr fev",
            "march mar mars",
            "april apr avril avr",
            "may mai",
            "june jun juin",
            "july jul juillet juil",
            "august aug aout",
            "september sept sep septembre",
            "october oct octobre",
            "november nov novembre",
            "december dec decembre",
        ),
        start=1,
    )
    for name in names.split()
}
_SEASONS: Final = {
    "spring": 3, "printemps": 3, "summer": 6, "ete": 6, "autumn": 9, "fall": 9, "automne": 9, "winter": 12, "hiver": 12,
}  # fmt: skip
_MONTH: Final = (
    r"(?:jan(?:uary|vier|v)?|feb(?:ruary)?|f[ée]v(?:rier|r)?|mar(?:ch|s)?|apr(?:il)?|avr(?:il)?|may|mai|june?|juin"
    r"|july?|juil(?:let)?|aug(?:ust)?|ao[ûu]t|sept?(?:embre|ember)?|oct(?:obre|ober)?|nov(?:embre|ember)?"
    r"|d[ée]c(?:embre|ember)?)"
)
_YEAR: Final = r"(?:19[4-9]\d|20[0-4]\d)"
_S: Final = r"[ \t\u00a0\u202f]"  # a space inside a line
_WS: Final = r"[ \t\u00a0\u202f\n]"  # a narrow column may part a month from its year
_MOMENT: Final = re.compile(
    rf"""(?=[\da-zéÉ])(?<![\w+#€$£&])(?:
      (?P<d1>\d{{1,2}})(?:er|st|nd|rd|th)?{_S}{{1,2}}(?:of{_S})?(?P<mo1>{_MONTH})\.?,?{_WS}{{1,2}}(?P<y1>{_YEAR})
    | (?P<mo2>{_MONTH})\.?(?:{_S}{{1,2}}(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?(?={_S}{{1,2}}(?:19|20)))?
      {_WS}{{0,2}}[,\-/–.]?{_WS}{{0,2}}(?:of{_S}|de{_S})?(?:(?P<y2>{_YEAR})|['’‘](?P<yy2>\d\d)
      |(?<=[\-/ ])(?P<yy3>\d\d)(?![\w%.,:]))
    | (?P<season>spring|summer|autumn|fall|winter|printemps|[ée]t[ée]|automne|hiver)
      {_WS}{{1,2}}(?:of{_S}|de{_S})?(?P<y3>{_YEAR})(?:{_S}?[/-]{_S}?(?P<y3b>{_YEAR}|\d\d(?!\d)))?
    | (?P<q>[QT]){_S}?(?P<qn>[1-4])[{_WS[1:-1]}/,-]{{0,2}}(?P<y4>{_YEAR})
    | (?P<y5>{_YEAR}){_S}?[-/]?{_S}?[QT](?P<qn2>[1-4])
    | (?P<h>[HS])(?P<hn>[12]){_S}{{0,2}}[/-]?{_S}?(?P<y6>{_YEAR})
    | (?P<qn3>[1-4])(?:er|e|[èe]me|st|nd|rd|th){_S}(?:trimestre|quarter){_S}(?:of{_S}|de{_S})?(?P<y7>{_YEAR})
    | (?P<y8>{_YEAR})(?P<sep8>[-/.])(?P<m8>0[1-9]|1[0-2])(?:(?P=sep8)(?P<d8>0[1-9]|[12]\d|3[01]))?(?![\d/.-]*\d)
    | (?P<a9>\d{{1,2}})(?P<sep9>[/.-])(?P<b9>\d{{1,2}})(?P=sep9)(?P<y9>{_YEAR}|\d\d(?![\d/.-]*\d))
    | (?P<m10>0?[1-9]|1[0-2]){_S}?[/.-]{_S}?(?P<y10>{_YEAR})
    | (?P<y11>{_YEAR})
    | (?P<m12>0[1-9]|1[0-2])/(?P<yy12>\d\d)(?![\d/.,%-]*\d)(?=[^/]|$)
    | (?P<mo13>{_MONTH})\.?(?={_S}{{0,2}}(?:[-–—−/&]|to\b|à\b|au\b|et\b|and\b))
    | (?P<d14>\d{{1,2}})(?:er)?(?={_S}(?:au|to|[-–]){_S}\d{{1,2}}(?:er)?{_S}{_MONTH})
    )(?![\w€$£]|[.,]\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_NOW: Final = re.compile(
    r"(?=[acdeimnoptuàÀ])(?<!\w)(?:(?:up to |until |till |to )?(?:the )?(?:present|now|today|date)(?: day)?"
    r"|current(?:ly)?|on-?going|in progress"
    r"|auj(?:ourd['’]? ?hui|\.)|en cours|(?:à )?ce jour|maintenant|pr[ée]sent|actuel(?:lement)?|en poste|poste actuel)"
    r"(?!\w)",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(
    r"\s{0,3}(?:[-‐‑‒–—―−→>~]|=>|->|à|a|au|aux|to|until|till|thru|through|up to|jusqu['’](?:en|à|au|aux)|/)"
    r"\s{0,3}(?:le |the |en |fin |end of |d[ée]but |l['’])?\s{0,2}",
    re.IGNORECASE,
)
_AND: Final = re.compile(r"\s{1,2}(?:et|and|&)\s{1,2}", re.IGNORECASE)
_BEFORE_AND: Final = re.compile(r"\b(?:between|entre)\s{1,2}(?:le )?$", re.IGNORECASE)
_SINCE: Final = re.compile(
    r"(?<!\w)(?:since|depuis(?: le| l['’])?|d[èe]s|as of|as from|starting"
    r"|[àa] (?:partir|compter) (?:de |du |d['’]))\s{0,3}$",
    re.IGNORECASE,
)
_FROM: Final = re.compile(r"(?<!\w)(?:from|du|de|d['’]|between|entre|le)\s{0,2}$", re.IGNORECASE)
_UNTIL: Final = re.compile(r"(?<!\w)(?:until|till|up to|jusqu['’](?:en|à|au)(?: fin)?|→)\s{1,2}$", re.IGNORECASE)
_OPEN_END: Final = re.compile(r"[ \t\u00a0]{0,2}[-–—→](?=[ \t\u00a0]{0,3}(?:$|\n|\t|\)))")
_SHORT_YEAR: Final = re.compile(r"[ ]?[-–/][ ]?(\d\d)(?![\w/.,%-])")
# What stands before or after a number that looks like a year and is none.
_NAMES: Final = re.compile(
    r"(?:iso(?:/iec)?[ -]?\d{0,6}[:-]|\b(?:windows|office|server|excel|word|project|access|autocad|solidworks|revit"
    r"|studio|sql|exchange|sharepoint|dynamics|nav|catia|inventor|vision|horizon|agenda|objectif|nf|n[°o]\.?|bp|b\.p\."
    r"|version|v|standard|directive|rev)[ \t]{0,2}|[\w@/&=+]-?|\d[:.]|\d{2}[ .-]\d{2}[ .-]|\+\d{1,3}[ .-])\Z",
    re.IGNORECASE,
)
_UNITS: Final = re.compile(
    r"\s{0,2}(?:[%€$£°]|(?:k€|m€|m²|m2|km|kg|h|hours?|heures|users?|utilisateurs|salari[ée]s|employees|people|personnes|clients"
    r"|customers|members|membres|euros?|eur|usd|dollars|points|tonnes|items|units|pi[èe]ces|pages|lines|lignes|tests|mots|words)"
    r"(?!\w)|[ .-]\d{2}[ .-]\d{2})",
    re.IGNORECASE,
)
_PIVOT: Final = 40  # two digits up to here are of this century
_MOST: Final = 4_000  # marks that are looked at; no person has that many dates


class Dated(NamedTuple):
    """One moment and where it stands. ``last`` is what it means as an end: the last month of a season or quarter."""

    moment: Moment
    last: Moment
    place: Range


class _Mark(NamedTuple):
    """A moment, a month that waits for the year of its neighbour (``moment`` None), or *now*."""

    moment: Moment | None
    last: Moment | None
    start: int
    end: int
    is_now: bool = False
    month: int | None = None
    day: int | None = None
    is_short: bool = False  # "03/15": a date only at the end of a period


def periods(text: str, reference: date | None = None) -> list[Period]:
    """Return the stretches of time in a text, in order; "since 2018" and "from 2018 to date" are current.

    ``reference`` tells the century of two-digit years: none is later than the year after it. A single moment is no
    period, a single season, quarter or half-year is. An end before its start is kept as it is written.
    """
    return [period for period in spans(text, reference) if _is_stretch(text, period)]


def moments(text: str, reference: date | None = None) -> list[Dated]:
    """Return the single dates in a text, in order, those that begin or end a period too."""
    return [
        Dated(mark.moment, mark.last or mark.moment, (mark.start, mark.end))
        for mark in _marks(text, reference)
        if mark.moment is not None and not mark.is_short
    ]


def spans(text: str, reference: date | None = None) -> list[Period]:
    """Return periods and single moments in order, a moment alone as a period that begins and ends with it."""
    return list(_spans(text, reference))


@lru_cache(maxsize=2)  # sections, jobs, education and certificates ask for the same text one after another
def _spans(text: str, reference: date | None) -> tuple[Period, ...]:
    marks = _marks(text, reference)
    found: list[Period] = []
    at = 0
    while at < len(marks):
        joined = _joined(text, marks, at)
        if joined is not None:
            found.append(joined)
            at += 2
            continue
        single = _single(text, marks[at])
        if single is not None:
            found.append(single)
        at += 1
    return tuple(found)


def _is_stretch(text: str, period: Period) -> bool:
    if period.is_current or period.start is None or period.end is None or period.start != period.end:
        return True
    shown = text[period.place[0] : period.place[1]]
    return len(_MOMENT.findall(shown)) > 1


@lru_cache(maxsize=2)
def _marks(text: str, reference: date | None) -> tuple[_Mark, ...]:
    found: list[_Mark] = []
    for match in islice(_MOMENT.finditer(text), _MOST):
        mark = _read(match, reference)
        if mark is None or _is_no_date(text, match, found):
            continue
        short = _SHORT_YEAR.match(text, mark.end) if match["y11"] else None
        found.append(mark)
        if short and mark.moment is not None and 0 < int(short[1]) - mark.moment.year % 100 <= 30:
            year = mark.moment.year // 100 * 100 + int(short[1])
            found.append(_Mark(Moment(year), Moment(year), short.start(1), short.end(1)))
    nows = islice(_NOW.finditer(text), _MOST)
    found += [_Mark(None, None, *match.span(), is_now=True) for match in nows]
    return tuple(sorted(found, key=lambda mark: mark.start))


def _is_no_date(text: str, match: re.Match[str], found: list[_Mark]) -> bool:
    """Tell whether a bare year, or month and year, is part of a name, a telephone number or an amount."""
    if not (match["y11"] or match["y10"] or match["m12"] or match["y8"]):
        return False
    before = text[max(0, match.start() - 24) : match.start()]
    if found and found[-1].end >= match.start() - 4 and _BETWEEN.fullmatch(text, found[-1].end, match.start()):
        return _UNITS.match(text, match.end()) is not None
    if re.search(r"[\d+][-./]\Z", before) and not (found and found[-1].end == match.start() - 1):
        return True
    return bool(match["y11"] and (_NAMES.search(before) or _UNITS.match(text, match.end())))


def _read(match: re.Match[str], reference: date | None) -> _Mark | None:
    start, end = match.span()
    got = match.groupdict()
    if got["mo13"] is not None:
        return _Mark(None, None, start, end, month=_month(got["mo13"]))
    if got["d14"] is not None:
        return _Mark(None, None, start, end, day=int(got["d14"]))
    spread = _spread(got)
    if spread is not None:
        return _Mark(*spread, start, end)
    moment = _moment(got, reference)
    return None if moment is None else _Mark(moment, moment, start, end, is_short=got["yy12"] is not None)


def _spread(got: dict[str, str | None]) -> tuple[Moment, Moment] | None:
    """Return the first and last month of a season, a quarter or a half-year."""
    if got["season"]:
        year, first = int(got["y3"] or 0), _SEASONS[plain(got["season"])]
        return Moment(year, first), Moment(year + 1, 2) if first == 12 else Moment(year, first + 2)
    for number, year_of, size in (("qn", "y4", 3), ("qn2", "y5", 3), ("hn", "y6", 6), ("qn3", "y7", 3)):
        if got[number]:
            year, nth = int(got[year_of] or 0), int(got[number] or 1)
            return Moment(year, nth * size - size + 1), Moment(year, nth * size)
    return None


def _moment(got: dict[str, str | None], reference: date | None) -> Moment | None:
    if got["mo1"]:
        return _checked(int(got["y1"] or 0), _month(got["mo1"]), int(got["d1"] or 0))
    if got["mo2"]:
        year = int(got["y2"]) if got["y2"] else _century(got["yy2"] or got["yy3"] or "0", reference)
        return _checked(year, _month(got["mo2"]), int(got["d2"]) if got["d2"] else None)
    if got["y8"]:
        return _checked(int(got["y8"]), int(got["m8"] or 0), int(got["d8"]) if got["d8"] else None)
    if got["y9"]:
        year = int(got["y9"]) if len(got["y9"]) == 4 else _century(got["y9"], reference)
        day, month = int(got["a9"] or 0), int(got["b9"] or 0)
        return _checked(year, month, day) or _checked(year, day, month)
    if got["yy12"]:
        return Moment(_century(got["yy12"], reference), int(got["m12"] or 0))
    if got["y10"]:
        return Moment(int(got["y10"]), int(got["m10"] or 0))
    return Moment(int(got["y11"] or 0))


def _checked(year: int, month: int, day: int | None) -> Moment | None:
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    return Moment(year, month, day)


def _century(digits: str, reference: date | None) -> int:
    pivot = (reference.year + 1) % 100 if reference is not None else _PIVOT
    return (2000 if int(digits) <= pivot else 1900) + int(digits)


def _month(name: str) -> int:
    return _MONTHS[plain(name)]


def _joined(text: str, marks: Sequence[_Mark], at: int) -> Period | None:
    """Return the period that the marks ``at`` and ``at + 1`` are the ends of, None where they are not."""
    if at + 1 >= len(marks) or not _is_between(text, marks[at], marks[at + 1]):
        return None
    first, second = marks[at], marks[at + 1]
    begin = _lead(text, first.start)
    if second.is_now:
        return Period(first.moment, None, True, (begin, second.end)) if first.moment is not None else None
    if first.is_now:  # "present - 2018", the latest first
        return Period(second.moment, None, True, (first.start, second.end)) if second.moment is not None else None
    if second.moment is None:
        return None
    start = first.moment
    if start is None:  # "January to March 2014", "du 3 au 30 mai 2010": the year is told once
        start = Moment(second.moment.year, first.month or second.moment.month, first.day)
        if second.moment.month is not None and start.month is not None and start.month > second.moment.month:
            start = Moment(start.year - 1, start.month, start.day)
    return Period(start, second.last, False, (begin, second.end))


def _is_between(text: str, first: _Mark, second: _Mark) -> bool:
    if second.start - first.end > 20 or (first.is_short and not (second.is_short or second.is_now)):
        return False
    if first.is_now and second.is_now:
        return False
    if _BETWEEN.fullmatch(text, first.end, second.start):
        return True
    if second.is_now and re.fullmatch(r"[\s,(]{1,3}", text[first.end : second.start]):
        return True
    before = text[max(0, first.start - 16) : first.start]
    return bool(_AND.fullmatch(text, first.end, second.start) and (_BEFORE_AND.search(before) or first.moment is None))


def _lead(text: str, start: int) -> int:
    """Return where a period begins with its "depuis", "from" or "du"."""
    before = text[max(0, start - 20) : start]
    match = _SINCE.search(before) or _FROM.search(before)
    return start - (len(before) - match.start()) if match else start


def _single(text: str, mark: _Mark) -> Period | None:
    if mark.moment is None or mark.is_short:
        return None
    before = text[max(0, mark.start - 24) : mark.start]
    since = _SINCE.search(before)
    if since:
        return Period(mark.moment, None, True, (mark.start - (len(before) - since.start()), mark.end))
    until = _UNTIL.search(before)
    if until:
        return Period(None, mark.last, False, (mark.start - (len(before) - until.start()), mark.end))
    opened = _OPEN_END.match(text, mark.end)
    if opened:
        return Period(mark.moment, None, True, (mark.start, opened.end()))
    return Period(mark.moment, mark.last, False, (mark.start, mark.end))
