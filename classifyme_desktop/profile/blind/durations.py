"""Dates as durations: "March 2019 – today" as "4 years 2 months to date"; a single date as the sign for hidden.

When somebody was born, left school or began to work tells their age; how long they did something does not.
"""

import re
from datetime import date
from typing import Final

from classifyme_desktop.domain.profile import Period
from classifyme_desktop.profile import dates
from classifyme_desktop.profile.jobs.months import months_of

_MONTHS_OF_YEAR: Final = 12
_WORDS: Final = {
    "en": (("year", "years"), ("month", "months"), "to date"),
    "fr": (("an", "ans"), ("mois", "mois"), "à ce jour"),
}
# What the grammar of dates takes for no date where it stands alone, but a reader for one.
_YEAR: Final = r"(?:19[4-9]|20[0-4])\d"
_LEFT: Final = re.compile(
    r"(?<![\w/.,:-])(?:0[1-9]|1[0-2])/\d\d(?![\w/.,%-])"  # 09/14
    r"|(?<!\w)['’‘]\d\d(?!\w)"  # '08
    rf"|(?<![\d.,/]){_YEAR} ?[-–—/] ?(?:{_YEAR}|\d\d)(?![\d.,/])"  # 2012-2014
    rf"|(?:(?<=[–—→(] )|(?<=depuis )|(?<=since )|(?<= à )|(?<= to )){_YEAR}(?!\d|[.,/]\d)"  # since 2017
)


def said(months: int, language: str) -> str:
    """Return a duration in words: "2 years 3 months", in French "2 ans 3 mois"; empty for none."""
    years, rest = divmod(max(months, 0), _MONTHS_OF_YEAR)
    of_year, of_month, _ = _WORDS.get(language, _WORDS["en"])
    parts = [f"{n} {words[n > 1]}" for n, words in ((years, of_year), (rest, of_month)) if n]
    return " ".join(parts)


def of_period(period: Period | None, reference: date, language: str) -> tuple[int | None, str]:
    """Return how many months a period lasts and the same in words; None and nothing where that is not told."""
    months = months_of(period, reference) if period is not None else 0
    if period is None or not months:
        return None, ""
    words = said(months, language)
    return months, f"{words} {_WORDS.get(language, _WORDS['en'])[2]}" if period.is_current else words


def changes(body: str, reference: date, language: str, hidden: str) -> list[tuple[int, int, str]]:
    """Return what stands for each date of a text; they may overlap, the sure ones first."""
    stretches = {period.place for period in dates.periods(body, reference)}
    found = []
    for period in dates.spans(body, reference):
        _, words = of_period(period, reference, language) if period.place in stretches else (None, "")
        found.append((*period.place, words or hidden))
    taken = [(start, end) for start, end, _ in found]
    found += [(*dated.place, hidden) for dated in dates.moments(body, reference) if _is_free(taken, dated.place)]
    return found + [(*left.span(), hidden) for left in _LEFT.finditer(body)]


def _is_free(taken: list[tuple[int, int]], place: tuple[int, int]) -> bool:
    return not any(start < place[1] and place[0] < end for start, end in taken)
