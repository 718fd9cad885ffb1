"""Where the entries of a dated list begin and end: which lines above and below each period belong to its heading.

A resume keeps one form for all its entries. Each number of lines above and below the dates is tried for each entry;
the form that fits best over all of them has a bonus, so that one odd entry does not change it.
"""

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from typing import Final

from classifyme_desktop.domain.profile import Period
from classifyme_desktop.profile.jobs import lexicon
from classifyme_desktop.profile.jobs.rows import Row

_MOST_ABOVE: Final = 2
_MOST_BELOW: Final = 3
_LEFT_OUT: Final = 1.6  # a line that reads like a heading and is in none
_ROW: Final = 0.45  # each line costs, or lines of descriptions would come in
_PROSE: Final = 4.0
_FORM: Final = 2.5  # for the form of the others

# How well some lines read as a heading: a number, the higher the better.
Judge = Callable[[Sequence[Row]], float]


@dataclass(frozen=True, slots=True)
class Anchor:
    """The lines that hold the dates of one entry (``first`` to ``last``, both inside) and its period if any."""

    first: int
    last: int
    period: Period | None

    def has_words(self, rows: Sequence[Row]) -> bool:
        """Tell whether more than the dates stands in the lines."""
        return any(row.pieces for row in rows[self.first : self.last + 1])


@dataclass(frozen=True, slots=True)
class Entry:
    """The lines of one entry's heading: ``first`` to ``last``, both inside."""

    first: int
    last: int
    anchor: Anchor


def anchors(rows: Sequence[Row], is_alone: Callable[[Row, Period], bool]) -> list[Anchor]:
    """Return the dated lines that can head an entry. ``is_alone`` judges a line with a single moment."""
    found: list[Anchor] = []
    for at, row in enumerate(rows):
        if not row.periods or (found and found[-1].last >= at):
            continue
        period = row.periods[0]
        if _is_running_text(row, period) or not is_alone(row, period):
            continue
        last = at
        while last + 1 < len(rows) and rows[last + 1].start < period.place[1]:
            last += 1
        found.append(Anchor(at, last, period))
    return found


def _is_running_text(row: Row, period: Period) -> bool:
    words = sum(len(row.text[a - row.start : b - row.start].split()) for a, b in row.pieces)
    begins = period.place[0] - row.start <= 6
    ends = row.end - period.place[1] <= 6
    if row.is_bullet and not (begins or (ends and words <= 8)):
        return True
    if begins:
        return words > 30
    if not row.is_bullet and words <= 30:  # "Sales lead - 2015 to 2019 - 6 people, second place of the country"
        before = row.text[: period.place[0] - row.start].strip(" \t,;:|(–—-")
        if len(before.split()) <= 7 and lexicon.title_score(before) >= 3:
            return False
    return words > (14 if ends else 12) or (not ends and row.is_prose)


def undated(rows: Sequence[Row], placed: Sequence[Entry]) -> list[Entry]:
    """Return the short blocks of lines that stand above bullets like the headings of the entries, without dates."""
    taken = {at for entry in placed for at in range(entry.first, entry.last + 1)}
    found: list[Entry] = []
    at = 0
    while at < len(rows):
        last = at
        while last < len(rows) and last not in taken and _is_plain(rows[last]):
            last += 1
        if at < last and last - at <= _MOST_BELOW and _is_between_bullets(rows, at, last, taken):
            found.append(Entry(at, last - 1, Anchor(at, last - 1, None)))
        at = max(last, at + 1)
    return found


def _is_between_bullets(rows: Sequence[Row], first: int, last: int, taken: Set[int]) -> bool:
    """Tell whether bullets follow, or an entry or the end where bullets are before."""
    if last < len(rows) and last not in taken and not rows[last].is_blank:
        return rows[last].is_bullet
    before = first - 1
    while before >= 0 and rows[before].is_blank:
        before -= 1
    return before >= 0 and rows[before].is_bullet


def _is_plain(row: Row) -> bool:
    return bool(row.pieces) and not (row.is_bullet or row.is_prose or row.periods)


def claimed(rows: Sequence[Row], found: Sequence[Anchor], judge: Judge, plain: Callable[[Row], float]) -> list[Entry]:
    """Return the headings of the entries. ``plain``: how much one line alone reads like a title, 0 to 3."""
    if not found:
        return []
    options = [_options(rows, found, at, judge, plain) for at in range(len(found))]
    form = _best_form(rows, found, options)
    entries: list[Entry] = []
    floor = 0
    for anchor, scores in zip(found, options, strict=True):
        wanted = form[anchor.has_words(rows)]
        usable = {key: score for key, score in scores.items() if anchor.first - key[0] >= floor} or {(0, 0): 0.0}
        above, below = max(usable, key=lambda key: (usable[key] + _FORM * (key == wanted), -key[0] - key[1]))
        entries.append(Entry(anchor.first - above, anchor.last + below, anchor))
        floor = anchor.last + below + 1
    return entries


def _best_form(
    rows: Sequence[Row], found: Sequence[Anchor], options: Sequence[dict[tuple[int, int], float]]
) -> dict[bool, tuple[int, int]]:
    form = {}
    for has_words in (False, True):
        total: dict[tuple[int, int], float] = {}
        for anchor, scores in zip(found, options, strict=True):
            if anchor.has_words(rows) is has_words:
                for key, score in scores.items():
                    total[key] = total.get(key, 0.0) + score + 6.0  # a form that is possible everywhere wins
        form[has_words] = max(total, key=lambda key: (total[key], -key[0] - key[1])) if total else (0, 0)
    return form


def _options(
    rows: Sequence[Row], found: Sequence[Anchor], at: int, judge: Judge, plain: Callable[[Row], float]
) -> dict[tuple[int, int], float]:
    anchor = found[at]
    floor = found[at - 1].last + 1 if at else 0
    ceiling = found[at + 1].first if at + 1 < len(found) else len(rows)
    above = _reach(rows, range(anchor.first - 1, max(floor, anchor.first - 1 - _MOST_ABOVE) - 1, -1))
    below = _reach(rows, range(anchor.last + 1, min(ceiling, anchor.last + 1 + _MOST_BELOW)))
    scores = {}
    for up in range(above + 1):
        for down in range(below + 1):
            heading = [row for row in rows[anchor.first - up : anchor.last + down + 1] if row.pieces]
            if not heading:
                continue
            score = judge(heading)
            score -= _ROW * (up + down)
            score -= _PROSE * sum(row.is_prose and not row.periods for row in heading)
            if any(plain(row) >= 3 for row in rows[anchor.first - above : anchor.first - up]):
                score -= _LEFT_OUT
            if any(plain(row) >= 3 for row in rows[anchor.last + down + 1 : anchor.last + min(below, down + 1) + 1]):
                score -= _LEFT_OUT / 2  # it may head the next entry
            scores[up, down] = score
    return scores


def _reach(rows: Sequence[Row], places: range) -> int:
    count = 0
    for place in places:
        row = rows[place]
        if row.is_blank or row.is_bullet or not row.pieces:
            break
        count += 1
    return count
