"""All jobs together: how long a person has worked, and what in the dates one may want to ask about. Pure.

What stands for *today* is the date that the resume gives itself, else the one of its file, else the real day.
"""

import calendar
import re
from collections.abc import Sequence
from datetime import date
from itertools import combinations
from typing import Final

from classifyme_desktop.domain.profile import Career, Finding, FindingKind, Job, Moment, Period, ReferenceSource
from classifyme_desktop.profile import dates
from classifyme_desktop.profile.jobs.months import bounds

_LEAST_GAP: Final = 3  # months
_LEAST_OVERLAP: Final = 2
_SAID: Final = re.compile(
    r"(?:(?:last |derni[èe]re )?(?:updated?|revised|mise? [àa] jour|maj|m\.?[àa]\.?j\.?|actualis[ée]e?|r[ée]vis[ée]e?)"
    r"(?: on| le| en| du| in)?|(?:cv|resume|curriculum vitae|version|[ée]tat|situation)"
    r"(?: as of| of| du| de| au| [àa]| en)?"
    r"|as of|dated?|dat[ée]e?|fait [àa] [^\n,]{2,30},?(?: le)?|, le)\s{0,3}[:–—(-]?\s{0,3}$",
    re.IGNORECASE,
)
_BEFORE: Final = 70  # characters before a date that say what it is


def reference(text: str, made_on: date | None, today: date) -> tuple[date, ReferenceSource]:
    """Return the date that stands for *today* in a resume, and where it is from.

    A date in the text counts where words say so ("Updated March 2024", "Mis à jour le 3 mai 2023", "CV – 05/2024"),
    with the last day of its month if it has no day. None is taken that is after ``today``, or before the latest past
    date of a job.
    """
    marked = dates.moments(text, today)
    periods = dates.periods(text)
    latest = _latest(periods, today)
    starts = {period.place[0] for period in periods}
    told = [
        moment
        for moment, _, place in marked
        if moment.month is not None
        and place[0] not in starts
        and _SAID.search(text[max(0, place[0] - _BEFORE) : place[0]])
    ]
    for moment in sorted(told, reverse=True):
        day = _day(moment)
        if (moment.year, moment.month) <= (today.year, today.month) and (moment.year, moment.month or 0) >= latest:
            return min(day, today), ReferenceSource.TEXT
    if made_on is not None and made_on <= today and (made_on.year, made_on.month) >= latest:
        return made_on, ReferenceSource.FILE
    return today, ReferenceSource.TODAY


def of(jobs: Sequence[Job], reference: date, source: ReferenceSource) -> Career:
    """Return the career that some jobs make, in their order. ``reference``: the day that stands for *today*.

    A month with several jobs counts once; how long a job with years alone lasts is said in ``jobs.months.bounds``.
    Gaps count from three months, overlaps from two; both are the least that the dates allow, so that years alone
    (2015 to 2016, then 2017 to 2019) leave no gap.
    """
    spans = [bounds(job.period, reference) if job.period else None for job in jobs]
    now = reference.year * 12 + reference.month
    covered: set[int] = set()
    for span in spans:
        if span is not None:
            covered.update(range(span[0], min(span[1], now)))
    months = len(covered) if any(span is not None for span in spans) else None
    found = [*_single(jobs, reference), *_overlaps(jobs, reference), *_gaps(jobs, reference)]
    return Career(reference, source, months, tuple(found))


def experience_years(career: Career) -> float | None:
    """Return the total experience in years to one decimal, None when no job has dates."""
    return None if career.months is None else round(career.months / 12, 1)


def _latest(periods: Sequence[Period], today: date) -> tuple[int, int]:
    """Return year and month of the latest past date that begins or ends a period; a year alone is its January."""
    ends = [moment for period in periods for moment in (period.start, period.end) if moment is not None]
    past = [(moment.year, moment.month or 1) for moment in ends]
    return max((one for one in past if one <= (today.year, today.month)), default=(0, 0))


def _day(moment: Moment) -> date:
    month = moment.month or 12
    last = calendar.monthrange(moment.year, month)[1]
    return date(moment.year, month, min(moment.day or last, last))


def _single(jobs: Sequence[Job], reference: date) -> list[Finding]:
    found = []
    now = reference.year * 12 + reference.month
    for at, job in enumerate(jobs):
        period = job.period
        if period is None or period.start is None:
            found.append(Finding(FindingKind.UNDATED, (at,)))
            continue
        first, _ = _widest(period, reference)
        if period.end is not None and _outer(period.end, is_end=True) <= _outer(period.start, is_end=False):
            found.append(Finding(FindingKind.BACKWARDS, (at,)))
        elif first >= now or (period.end is not None and _outer(period.end, is_end=False) >= now):
            found.append(Finding(FindingKind.FUTURE, (at,)))
    return found


def _outer(moment: Moment, *, is_end: bool) -> int:
    """Return the earliest month that a start can mean, or the month past the latest that an end can mean."""
    if moment.month is not None:
        return moment.year * 12 + moment.month - (0 if is_end else 1)
    return moment.year * 12 + (12 if is_end else 0)


def _widest(period: Period, reference: date) -> tuple[int, int]:
    """Return the longest range of months that a period can mean."""
    assert period.start is not None
    start = _outer(period.start, is_end=False)
    if period.is_current:
        return start, max(start, reference.year * 12 + reference.month)
    return start, max(start, _outer(period.end or period.start, is_end=True))


def _narrowest(period: Period, reference: date) -> tuple[int, int]:
    """Return the shortest range of months that a period can mean; past its end it may not begin."""
    assert period.start is not None
    start = _outer(period.start, is_end=False) if period.start.month is not None else period.start.year * 12 + 11
    if period.is_current:
        return start, reference.year * 12 + reference.month
    end = period.end or period.start
    return start, end.year * 12 + (end.month if end.month is not None else 1)


def _dated(jobs: Sequence[Job]) -> list[tuple[int, Period]]:
    return [(at, job.period) for at, job in enumerate(jobs) if job.period is not None and job.period.start is not None]


def _overlaps(jobs: Sequence[Job], reference: date) -> list[Finding]:
    found = []
    for (one, first), (two, second) in combinations(_dated(jobs)[:60], 2):
        (a, b), (c, d) = _narrowest(first, reference), _narrowest(second, reference)
        months = min(b, d) - max(a, c)
        if months >= _LEAST_OVERLAP:
            found.append(Finding(FindingKind.OVERLAP, (one, two), months))
    return found


def _gaps(jobs: Sequence[Job], reference: date) -> list[Finding]:
    """Return the stretches without a job, between two jobs and after the last one, the earliest first."""
    dated = sorted((*_widest(period, reference), at) for at, period in _dated(jobs))
    found = []
    if not dated:
        return []
    now = reference.year * 12 + reference.month
    end, before = dated[0][1], dated[0][2]
    for start, stop, at in dated[1:]:
        if start - end >= _LEAST_GAP and start <= now:
            found.append(Finding(FindingKind.GAP, (before, at), start - end))
        if stop > end:
            end, before = stop, at
    if now - end >= _LEAST_GAP:
        found.append(Finding(FindingKind.GAP, (before,), now - end))
    return found
