"""Headers, footers and page numbers: lines that stand on several pages in one place.

Knows nothing of PDF and of order. The first of a header or footer is kept, since it may hold a name or an address; page
numbers are dropped everywhere.
"""

import itertools
import re
from collections import defaultdict
from typing import Final

from classifyme_desktop.documents.lines import Line

_BAND: Final = 0.1  # of the page's height at its top and at its foot
_TOLERANCE: Final = 6.0  # points between the places of one line on two pages
_LEAST_SHARE: Final = 0.5  # of the pages that have other text too
_DIGITS: Final = re.compile(r"\d{1,9}")
_NUMBERED: Final = re.compile(
    r"(?i)[-–—|•]?\s?(?:page|p\.?|pg\.?|n°)?\s?(\d{1,4})\s?(?:(?:/|-|–|\||of|sur|de)\s?(\d{1,4}))?\s?[-–—|•]?"
)
_LEAST_TORN: Final = 8  # characters of a line that is drawn on two pages
_LEAST_GAP: Final = 0.5  # of a line's height between a header or footer and the text


def without_furniture(pages: list[list[Line]], heights: list[float]) -> list[list[Line]]:
    """Return the lines of each page without page numbers and without headers and footers seen on an earlier page."""
    places: dict[str, list[tuple[int, int, float]]] = defaultdict(list)
    dropped: set[tuple[int, int]] = set()
    bodies = 0
    for number, (lines, height) in enumerate(zip(pages, heights, strict=True)):
        edge = _edge(lines, height)
        if len(edge) == len(lines):
            continue  # nothing else on the page: this is its text
        bodies += 1
        for at in edge:
            if _is_page_number(lines[at].text, number, len(pages)):
                dropped.add((number, at))
            else:
                places[_DIGITS.sub("#", lines[at].text).casefold()].append((number, at, lines[at].base))
    for seen in places.values():
        spots = _one_place(seen)
        if len({number for number, _ in spots}) >= max(2, _LEAST_SHARE * bodies):
            dropped.update(spot for spot in spots if spot[0] != spots[0][0])
    if not dropped:
        return pages
    return [
        [line for at, line in enumerate(lines) if (number, at) not in dropped] for number, lines in enumerate(pages)
    ]


def _is_page_number(text: str, page: int, count: int) -> bool:
    found = _NUMBERED.fullmatch(text)
    return found is not None and int(found[1]) == page + 1 and int(found[2] or count) == count


def _edge(lines: list[Line], height: float) -> list[int]:
    """Return the places of lines at the top and at the foot that free space parts from the text."""
    found: list[int] = []
    tops = sorted(range(len(lines)), key=lambda at: lines[at].y0)
    found += _set_apart([(at, lines[at].y0, lines[at].y1) for at in tops], _BAND * height)
    feet = sorted(range(len(lines)), key=lambda at: -lines[at].y1)
    found += _set_apart([(at, height - lines[at].y1, height - lines[at].y0) for at in feet], _BAND * height)
    return sorted(set(found))


def _set_apart(spans: list[tuple[int, float, float]], band: float) -> list[int]:
    """Return the lines within the band, as far as the last gap in it; ``spans`` are (line, near end, far end)."""
    kept, reach = 0, -1e9
    for place, (_, near, far) in enumerate(spans):
        if place and near - reach >= _LEAST_GAP * (far - near):
            kept = place
        if far > band:
            break
        reach = max(reach, far)
    else:
        kept = len(spans)
    return [at for at, _, _ in spans[:kept]]


def _one_place(seen: list[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """Return page and line of those that stand where the second of them stands; a first page may be set otherwise."""
    base = seen[min(1, len(seen) - 1)][2]
    return [(number, at) for number, at, own in seen if abs(own - base) <= _TOLERANCE]


def torn(edges: list[tuple[Line, Line] | None]) -> list[tuple[int, float]]:
    """Return the lines that a page break cut, which some programs draw on both pages: pairs of page and base line.

    ``edges`` are the uppermost and the lowest line of each page, hidden words included, None for a page without. Both
    places of a line are returned, one after the other.
    """
    found: list[tuple[int, float]] = []
    for number, (before, after) in enumerate(itertools.pairwise(edges)):
        if before is None or after is None:
            continue
        lowest, uppermost = before[1], after[0]
        is_same = lowest.text == uppermost.text and lowest is not before[0] and uppermost is not after[1]
        if is_same and len(lowest.text) >= _LEAST_TORN and abs(lowest.x0 - uppermost.x0) < 1:
            found += [(number, lowest.base), (number + 1, uppermost.base)]
    return found
