"""Find the gutter between two columns of a page, and tell columns from the columns of a table."""

import itertools
import re
import statistics
from bisect import bisect_left
from typing import Final

from classifyme_desktop.documents.lines import Line

_BINS: Final = 256
_LEAST_GAP: Final = 5.0  # points; narrower gaps stand between words of justified lines too
_LEAST_SHARE: Final = 0.08  # of the characters; a sidebar with contacts has more
_LEAST_OVERLAP: Final = 0.3  # of the lower column's height beside the other
_MOST_ACROSS: Final = 0.5  # share of characters in lines across the gutter
_CELL_CHARACTERS: Final = 40  # the longest usual line of a date, place or table cell
_ROW_SHARE: Final = 0.6  # so many of the short paragraphs begin beside one of the other side: a table
BASE_TOLERANCE: Final = 2.0  # points between the base lines of cells in one row
_DATED_SHARE: Final = 0.8  # so many of the dates begin beside a line of the other side: a table
_PARAGRAPH_GAP: Final = 0.45  # of a line's height between two paragraphs
_SIZE_STEP: Final = 1.15  # ratio of type sizes at which a paragraph ends
_MOST_CANDIDATES: Final = 8
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d\d?/\d\d(?!\d)|(?<!\w)['’]\d\d(?!\d)")


def gutter_of(lines: list[Line], hint: float | None) -> float | None:
    """Return the x that parts two columns of running text, None when there are none.

    ``hint`` is the gutter of the page before, which may go on with too few lines to be found by themselves.
    """
    left_edge, right_edge = min(line.x0 for line in lines), max(line.x1 for line in lines)
    step = (right_edge - left_edge) / _BINS
    if step <= 0:
        return None
    candidates = sorted(_valleys(lines, left_edge, step), key=lambda valley: valley[0])
    best, best_score = None, 0.0
    for _, place in candidates[:_MOST_CANDIDATES]:
        score = _column_score(lines, place)
        if score > best_score:
            best, best_score = place, score
    if best is None and hint is not None and _goes_on(lines, hint):
        return hint
    return best


def _goes_on(lines: list[Line], place: float) -> bool:
    """Return whether the columns of the page before go on: text on both sides, little across, and no table."""
    left = [line for line in lines if line.x1 <= place]
    right = [line for line in lines if line.x0 >= place]
    if not left or not right or _size(lines) - _size(left) - _size(right) > 0.1 * _size(lines):
        return False
    return not _is_table(left, right)


def _valleys(lines: list[Line], left_edge: float, step: float) -> list[tuple[int, float]]:
    """Return places between lines as (characters across, x), one for each run of bins that few lines cover."""
    change = [0] * (_BINS + 2)
    for line in lines:
        change[max(0, int((line.x0 - left_edge) / step))] += len(line.text)
        change[min(_BINS, int((line.x1 - left_edge) / step) + 1)] -= len(line.text)
    cover = list(itertools.accumulate(change[:_BINS]))
    found, start = [], 0
    for at in range(1, _BINS + 1):
        if at == _BINS or cover[at] != cover[start]:
            is_valley = 0 < start and at < _BINS and cover[start - 1] > cover[start] < cover[at]
            if is_valley:
                found.append((cover[start], left_edge + step * (start + at) / 2))
            start = at
    return found


def _column_score(lines: list[Line], place: float) -> float:
    """Return the characters of the smaller column, 0 when the two sides are no columns."""
    left = [line for line in lines if line.x1 <= place]
    right = [line for line in lines if line.x0 >= place]
    if len(left) < 2 or len(right) < 2:
        return 0.0
    gap = min(line.x0 for line in _beside(right, left)) - max(line.x1 for line in _beside(left, right))
    left_size, right_size = _size(left), _size(right)
    size = left_size + right_size
    across = _size(lines) - size
    if gap < _LEAST_GAP or min(left_size, right_size) < _LEAST_SHARE * size or across > _MOST_ACROSS * (size + across):
        return 0.0
    if not _stand_beside(left, right) or _is_table(left, right):
        return 0.0
    return min(left_size, right_size) * (size / (size + across)) ** 2


def _beside(lines: list[Line], others: list[Line]) -> list[Line]:
    """Return the lines at the height of the others, all of them when none is."""
    top, bottom = min(line.y0 for line in others), max(line.y1 for line in others)
    return [line for line in lines if line.y1 > top and line.y0 < bottom] or lines


def _size(lines: list[Line]) -> int:
    return sum(len(line.text) for line in lines)


def _stand_beside(left: list[Line], right: list[Line]) -> bool:
    tops = [min(line.y0 for line in side) for side in (left, right)]
    bottoms = [max(line.y1 for line in side) for side in (left, right)]
    common = min(bottoms) - max(tops)
    return common > _LEAST_OVERLAP * min(bottoms[0] - tops[0], bottoms[1] - tops[1])


def _is_table(left: list[Line], right: list[Line]) -> bool:
    """Return whether the rows belong together: short cells that begin beside those of the other side, or dates.

    Columns may stand on one grid of base lines. They begin beside each other by chance then, and the file draws one
    after the other.
    """
    paragraphs = _paragraphs(_beside(left, right)), _paragraphs(_beside(right, left))
    by_column = _is_drawn_by_column(left, right)
    for cells, others in (paragraphs, paragraphs[::-1]):
        if statistics.median(max(len(line.text) for line in cell) for cell in cells) > _CELL_CHARACTERS:
            continue
        bases = sorted(line.base for other in others for line in other)
        dated = [cell for cell in cells if any(_YEAR.search(line.text) for line in cell[:2])]
        beside = [cell for cell in cells if is_near(bases, cell[0].base)]  # a heading stands above its rows, alone
        aligned = [cell for cell in dated if is_near(bases, cell[0].base)]
        if len(aligned) >= max(2, _DATED_SHARE * len(dated), _ROW_SHARE * len(beside)):
            return True
        needed = _ROW_SHARE * len(cells)
        starts = sorted(other[0].base for other in others)
        if not by_column and sum(is_near(starts, cell[0].base) for cell in cells) >= needed:
            return True
    return False


def _paragraphs(lines: list[Line]) -> list[list[Line]]:
    found: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (line.base, line.x0)):
        before = found[-1][-1] if found else None
        if (
            before is None
            or line.y0 - before.y1 > _PARAGRAPH_GAP * (before.y1 - before.y0)
            or max(line.size, before.size) > _SIZE_STEP * min(line.size, before.size)
        ):
            found.append([line])
        else:
            found[-1].append(line)
    return found


def _is_drawn_by_column(left: list[Line], right: list[Line]) -> bool:
    sides = [[line.block for line in side] for side in (left, right)]
    return any(max(first) < min(second) for first, second in (sides, sides[::-1]))


def is_near(bases: list[float], base: float) -> bool:
    """Return whether one of the sorted numbers is within ``BASE_TOLERANCE`` of ``base``."""
    at = bisect_left(bases, base)
    return any(abs(other - base) <= BASE_TOLERANCE for other in bases[max(0, at - 1) : at + 1])
