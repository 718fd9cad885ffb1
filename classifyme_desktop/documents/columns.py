"""Put the lines of a page into the order in which a person reads them.

Knows nothing of PDF. A page is split at a vertical gutter when both sides look like columns of running text; lines
across the gutter (a headline, say) part the page into bands. What has no gutter is read as the file has it, if that
order can be one of reading, else row by row. A table is no pair of columns: its rows belong together. The idea is the
recursive X-Y cut (Nagy and Seth, 1984), with lines across the cut allowed.
"""

import itertools
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from classifyme_desktop.documents.gutters import BASE_TOLERANCE, gutter_of, is_near
from classifyme_desktop.documents.lines import Line, cut

_ROW_TOLERANCE: Final = 4.0  # points between the tops of blocks in one row
_MOST_LINES: Final = 4_000  # beyond it a page is a drawing, and no order is worth the time
_MOST_DEPTH: Final = 3
_BULLET_CHARACTERS: Final = 2
_BULLET_GAP: Final = 4.0  # em between a bullet and its text
_LEAST_CUT: Final = 0.4  # em; a usual space is narrower
_MOST_OVERHANG: Final = 0.35  # of the left column's width
_BESIDE: Final = 0.9  # em between the base lines of what stands beside each other
_HEAD_SHARE: Final = 0.33  # of the page's height: the head of a CV ends above
_HEAD_GAP: Final = 0.6  # of the head's type size is free under it


@dataclass(slots=True)
class _Block:
    """Lines of one paragraph as the file has it, with their bounding box."""

    lines: list[Line]
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Order:
    """Rows of a page in reading order; the lines of a row are its cells. ``columns`` stood beside each other.

    ``gutter`` is the x of the widest split, a hint for the next page.
    """

    rows: list[list[Line]]
    columns: int
    gutter: float | None


def order(lines: list[Line], hint: float | None = None) -> Order:
    """Return the rows of a page in reading order; ``hint`` is the gutter of the page before, in points.

    Text that is not upright comes last, in the order of the file.
    """
    upright = [line for line in lines if not line.turn]
    turned = [[line] for line in lines if line.turn]
    if len(lines) > _MOST_LINES:
        return Order([[line] for line in upright] + turned, 1, None)
    reading = _Reading()
    texts, marks = _without_bullets(upright)
    rows = reading.ordered(texts, _MOST_DEPTH, hint)
    if marks:
        rows = [[part for line in row for part in marks.get(id(line), [line])] for row in rows]
    return Order(rows + turned, reading.columns, reading.gutter)


def _without_bullets(lines: list[Line]) -> tuple[list[Line], dict[int, list[Line]]]:
    """Return lines that reach over the bullet before them, and for each of these the two lines that it stands for.

    The space after bullets is a gutter to the eye of a program only.
    """
    bullets = [line for line in lines if len(line.text) <= _BULLET_CHARACTERS and not any(map(str.isalnum, line.text))]
    if not bullets:
        return lines, {}
    by_base: dict[int, list[Line]] = {}
    for line in lines:
        by_base.setdefault(round(line.base), []).append(line)
    partners: dict[int, Line] = {}
    for bullet in bullets:
        near = [line for base in (-1, 0, 1) for line in by_base.get(round(bullet.base) + base, ())]
        right = [line for line in near if 0 <= line.x0 - bullet.x1 <= _BULLET_GAP * line.size and line is not bullet]
        if right:
            partner = min(right, key=lambda line: line.x0)
            partners.setdefault(id(partner), bullet)
    taken = {id(bullet) for bullet in partners.values()}
    texts: list[Line] = []
    marks: dict[int, list[Line]] = {}
    for line in lines:
        if id(line) in taken:
            continue
        own = partners.get(id(line))
        if own is None:
            texts.append(line)
            continue
        whole = replace(line, x0=own.x0)
        marks[id(whole)] = [own, line]
        texts.append(whole)
    return texts, marks


class _Reading:
    def __init__(self) -> None:
        self.columns = 1
        self.gutter: float | None = None

    def ordered(self, lines: list[Line], depth: int, hint: float | None = None) -> list[list[Line]]:
        """Return rows; lines and rows both in order."""
        gutter = gutter_of(lines, hint) if depth and len(lines) > 3 else None
        if gutter is None:
            return _leaf_rows(lines)
        # The gutter moves to the edge of the right column: a line may fill the left one to the last point.
        gutter = max(gutter, min((line.x0 for line in lines if line.x0 >= gutter), default=gutter) - 1)
        lines = _cut_at(lines, gutter)
        if depth == _MOST_DEPTH:
            self.gutter = gutter
            head = _head_size(lines, gutter)
            if head:
                tops = sorted(lines, key=lambda line: line.y0)
                above = set(map(id, tops[:head]))
                rest = [line for line in lines if id(line) not in above]
                rows = _leaf_rows([line for line in lines if id(line) in above])
                return rows + self._bands(rest, gutter, depth)
        return self._bands(lines, gutter, depth)

    def _bands(self, lines: list[Line], gutter: float, depth: int) -> list[list[Line]]:
        rows: list[list[Line]] = []
        place = {id(line): at for at, line in enumerate(lines)}
        sides: tuple[list[Line], list[Line]] = ([], [])
        across: list[Line] = []

        def flush_sides() -> None:
            if all(sides):
                self.columns = max(self.columns, 2 + _MOST_DEPTH - depth)
            for part in _parts([sorted(side, key=lambda line: place[id(line)]) for side in sides], place):
                rows.extend(self.ordered(part, depth - 1))
            for side in sides:
                side.clear()

        overhanging = _overhanging(lines, gutter)
        for line in sorted(lines, key=lambda line: (line.y0, line.x0)):
            if line.x1 <= gutter or line.x0 >= gutter or id(line) in overhanging:
                rows += _leaf_rows(sorted(across, key=lambda line: place[id(line)]))
                across.clear()
                sides[line.x0 >= gutter].append(line)
                continue
            flush_sides()
            across.append(line)
        rows += _leaf_rows(sorted(across, key=lambda line: place[id(line)]))
        flush_sides()
        return rows


def _cut_at(lines: list[Line], gutter: float) -> list[Line]:
    """Return the lines, those cut at the gutter that hold a word at the left edge of the right column.

    A program that reads letter by letter takes two lines for one when the left one nearly fills its column.
    """
    edges = sorted(line.x0 for line in lines if line.x0 >= gutter)
    found: list[Line] = []
    for line in lines:
        if line.x0 < gutter < line.x1 and edges:
            at = next((at for at, word in enumerate(line.words) if word.x0 >= gutter), 0)
            if (
                at
                and line.words[at].x0 - line.words[at - 1].x1 >= _LEAST_CUT * line.size
                and is_near(edges, line.words[at].x0)
            ):
                found += cut(line, at)
                continue
        found.append(line)
    return found


def _overhanging(lines: list[Line], gutter: float) -> set[int]:
    """Return the lines of the left column that reach a little into the right one, as a long address does."""
    left_edge = min(line.x0 for line in lines)
    bases = sorted(line.base for line in lines if line.x0 >= gutter)
    found: set[int] = set()
    for line in lines:
        if line.x0 < gutter < line.x1 <= gutter + _MOST_OVERHANG * (gutter - left_edge):
            near = bases[bisect_left(bases, line.base - _BESIDE * line.size) :][:1]
            if near and near[0] <= line.base + _BESIDE * line.size:
                found.add(id(line))
    return found


def _parts(sides: list[list[Line]], place: dict[int, int]) -> list[list[Line]]:
    """Return the sides one after the other, and last what stands under both and was drawn after both.

    A list in two columns within a page of one column ends so: the text goes on under its left half.
    """
    for one, other in (sides, sides[::-1]):
        if not one or not other:
            continue
        bottom, last = max(line.y1 for line in other), max(place[id(line)] for line in other)
        under = [line for line in one if line.base > bottom and place[id(line)] > last]
        gone = set(map(id, under))
        upper = [line for line in one if id(line) not in gone]
        if under and upper:
            first_drawn = min(place[id(line)] for line in other)
            if all(place[id(line)] < first_drawn for line in upper) and min(line.y0 for line in under) >= max(
                line.base for line in upper
            ):
                return [*([upper, other] if one is sides[0] else [other, upper]), under]
    return sides


def _head_size(lines: list[Line], gutter: float) -> int:
    """Return how many of the upper lines are the head of the page, with the name in the largest type, 0 without one.

    A head stands above both columns, and free space runs under it from edge to edge.
    """
    top, bottom = min(line.y0 for line in lines), max(line.y1 for line in lines)
    largest = max(lines, key=lambda line: line.size)
    tops = sorted(lines, key=lambda line: line.y0)
    if largest.x0 >= gutter or largest.y0 - top > _HEAD_SHARE * (bottom - top):
        return 0
    reach = -1e9
    for at, line in enumerate(tops):
        if line.y0 - top > _HEAD_SHARE * (bottom - top):
            return 0
        passed = at and reach >= largest.y1
        if passed and line.y0 - reach > _HEAD_GAP * min(largest.size, 14.0):
            rest = tops[at:]
            below = [any(one.x1 <= gutter for one in rest), any(one.x0 >= gutter for one in rest)]
            level = [min((one.y0 for one in rest if (one.x0 >= gutter) is side), default=1e9) for side in (False, True)]
            is_pair = all(below) and abs(level[0] - level[1]) < 3 * largest.size
            return at if is_pair else 0
        reach = max(reach, line.y1)
    return 0


def _leaf_rows(lines: list[Line]) -> list[list[Line]]:
    blocks = _blocks(lines)
    return _rows(line for block in (blocks if _can_be_read(blocks) else _by_rows(blocks)) for line in block.lines)


def _blocks(lines: list[Line]) -> list[_Block]:
    found: list[_Block] = []
    for _, group in itertools.groupby(lines, key=lambda line: line.block):
        own = list(group)
        found.append(
            _Block(
                own,
                min(line.x0 for line in own),
                min(line.y0 for line in own),
                max(line.x1 for line in own),
                max(line.y1 for line in own),
            )
        )
    return found


def _can_be_read(blocks: list[_Block]) -> bool:
    """Return whether the eye only ever goes down, or up to what stands to the right, as from column to column."""
    return all(
        after.y0 >= before.y0 - _ROW_TOLERANCE or after.x0 >= before.x1 - _ROW_TOLERANCE
        for before, after in itertools.pairwise(blocks)
    )


def _by_rows(blocks: list[_Block]) -> list[_Block]:
    rows: list[list[_Block]] = []
    for block in sorted(blocks, key=lambda block: (block.y0, block.x0)):
        if rows and abs(block.y0 - rows[-1][0].y0) <= _ROW_TOLERANCE:
            rows[-1].append(block)
        else:
            rows.append([block])
    return [block for row in rows for block in sorted(row, key=lambda block: block.x0)]


def _rows(lines: Iterable[Line]) -> list[list[Line]]:
    """Put lines that follow each other to the right on one base line into one row."""
    rows: list[list[Line]] = []
    for line in lines:
        before = rows[-1][-1] if rows else None
        if before is not None and line.x0 >= before.x1 and abs(line.base - before.base) <= BASE_TOLERANCE:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows
