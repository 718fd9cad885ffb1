"""How long a period is, in months."""

from datetime import date

from classifyme_desktop.domain.profile import Period


def bounds(period: Period, reference: date) -> tuple[int, int] | None:
    """Return the first month and the month past the last, counted from year 0; None where a date is missing.

    Months are inclusive: January to March is three. A year alone stands for its middle, so that 2015 to 2017 is July
    2015 to June 2017, 24 months; the same year twice (or one alone) is July to December, six. Where the other end
    leaves less room, the year gives way: from 2015 to March 2015 is January to March. What goes on lasts to the month
    of ``reference``. An end before its start gives an empty range at the start.
    """
    if period.start is None:
        return None
    now = reference.year * 12 + reference.month
    start, is_start_vague = _first(period.start.year, period.start.month)
    if period.is_current:
        stop, is_stop_vague = now, False
        if is_start_vague and start >= stop:
            start = period.start.year * 12
    elif period.end is None:
        return None
    else:
        year, month = period.end.year, period.end.month
        stop, is_stop_vague = (year * 12 + month, False) if month is not None else (year * 12 + 6, True)
        if is_start_vague and is_stop_vague and year == period.start.year:
            stop = year * 12 + 12
        elif is_stop_vague and stop <= start and year >= period.start.year:
            stop = year * 12 + 12
        elif is_start_vague and stop <= start and year >= period.start.year:
            start = period.start.year * 12
    return start, max(start, stop)


def months_of(period: Period, reference: date) -> int:
    """Return how many months a period lasts up to ``reference`` (see ``bounds``), 0 where that is not told."""
    found = bounds(period, reference)
    return 0 if found is None else found[1] - found[0]


def _first(year: int, month: int | None) -> tuple[int, bool]:
    return (year * 12 + 6, True) if month is None else (year * 12 + month - 1, False)
