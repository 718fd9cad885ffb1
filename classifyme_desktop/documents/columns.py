"""Put the text blocks of a page into the order in which a person reads them.

Knows nothing of PDF. A block is a rectangle with text; coordinates are points, y grows downward. A page is split at a
vertical gutter when both sides look like columns of running text; blocks across the gutter (a headline, say) part the
page into bands. What has no gutter is read as the file has it, if that order can be one of reading, else row by row. A
table is no pair of columns: its rows belong together. The idea is the recursive X-Y cut (Nagy and Seth, 1984), with
blocks across the cut allowed.
"""

import itertools
import statistics
from dataclasses import dataclass
from typing import Final

_BINS: Final = 128
_LEAST_GAP: Final = 5.0  # points; narrower gaps stand between words of justified lines too
_LEAST_SHARE: Final = 0.08  # of the characters; a sidebar with contacts has more
_LEAST_OVERLAP: Final = 0.3  # of the lower column's height beside the other
_MOST_ACROSS: Final = 0.5  # share of characters in blocks across the gutter
_CELL_CHARACTERS: Final = 40  # the longest usual line of a date, place or table cell
_ROW_SHARE: Final = 0.6  # so many of the short blocks stand beside a block of the other side: a table
_ROW_TOLERANCE: Final = 4.0  # points between the tops of blocks in one row
_MOST_BLOCKS: Final = 2_000  # beyond it a page is a drawing, and no order is worth the time
_MOST_DEPTH: Final = 3


@dataclass(frozen=True, slots=True)
class Block:
    """A rectangle of text: left, top, right, bottom in points."""

    x0: float
    y0: float
    x1: float
    y1: float
    text: str


def page_text(blocks: list[Block]) -> str:
    """Return the text of the blocks in reading order, one block after another on lines of its own."""
    if len(blocks) > _MOST_BLOCKS:
        return "\n".join(block.text for block in blocks)
    return "\n".join(_ordered(blocks, _MOST_DEPTH))


def _ordered(blocks: list[Block], depth: int) -> list[str]:
    gutter = _gutter(blocks) if depth and len(blocks) > 3 else None
    if gutter is None:
        return _lines(blocks if _can_be_read(blocks) else _by_rows(blocks))
    out: list[str] = []
    sides: tuple[list[Block], list[Block]] = ([], [])
    place = {id(block): at for at, block in enumerate(blocks)}
    for block in [*sorted(blocks, key=lambda block: (block.y0, block.x0)), None]:
        if block is not None and (block.x1 <= gutter or block.x0 >= gutter):
            sides[block.x0 >= gutter].append(block)
            continue
        for side in sides:
            out += _ordered(sorted(side, key=lambda block: place[id(block)]), depth - 1)
            side.clear()
        if block is not None:
            out.append(block.text)
    return out


def _can_be_read(blocks: list[Block]) -> bool:
    """Return whether the eye only ever goes down, or up to what stands to the right, as from column to column."""
    return all(
        after.y0 >= before.y0 - _ROW_TOLERANCE or after.x0 >= before.x1 - _ROW_TOLERANCE
        for before, after in itertools.pairwise(blocks)
    )


def _by_rows(blocks: list[Block]) -> list[Block]:
    rows: list[list[Block]] = []
    for block in sorted(blocks, key=lambda block: (block.y0, block.x0)):
        if rows and _is_one_row(rows[-1][0], block):
            rows[-1].append(block)
        else:
            rows.append([block])
    return [block for row in rows for block in sorted(row, key=lambda block: block.x0)]


def _is_one_row(first: Block, other: Block) -> bool:
    return abs(other.y0 - first.y0) <= _ROW_TOLERANCE


def _lines(blocks: list[Block]) -> list[str]:
    """Return the text of each block; blocks of one line that follow each other in a row become one line with tabs."""
    out: list[str] = []
    before: Block | None = None
    for block in blocks:
        is_single = "\n" not in block.text
        if before is not None and is_single and _is_one_row(before, block) and block.x0 >= before.x1:
            out[-1] += f"\t{block.text}"
        else:
            out.append(block.text)
        before = block if is_single else None
    return out


def _gutter(blocks: list[Block]) -> float | None:
    left_edge, right_edge = min(block.x0 for block in blocks), max(block.x1 for block in blocks)
    step = (right_edge - left_edge) / _BINS
    if step <= 0:
        return None
    candidates = sorted(_valleys(blocks, left_edge, step), key=lambda valley: valley[0])
    best, best_score = None, 0.0
    for _, place in candidates[:6]:
        score = _column_score(blocks, place)
        if score > best_score:
            best, best_score = place, score
    return best


def _valleys(blocks: list[Block], left_edge: float, step: float) -> list[tuple[int, float]]:
    """Return places between blocks as (characters across, x), one for each run of bins that few blocks cover."""
    change = [0] * (_BINS + 2)
    for block in blocks:
        change[max(0, int((block.x0 - left_edge) / step))] += len(block.text)
        change[min(_BINS, int((block.x1 - left_edge) / step) + 1)] -= len(block.text)
    cover, covered = [], 0
    for delta in change[:_BINS]:
        covered += delta
        cover.append(covered)
    found, start = [], 0
    for at in range(1, _BINS + 1):
        if at == _BINS or cover[at] != cover[start]:
            is_valley = 0 < start and at < _BINS and cover[start - 1] > cover[start] < cover[at]
            if is_valley:
                found.append((cover[start], left_edge + step * (start + at) / 2))
            start = at
    return found


def _column_score(blocks: list[Block], place: float) -> float:
    """Return the characters of the smaller column, 0 when the two sides are no columns."""
    left = [block for block in blocks if block.x1 <= place]
    right = [block for block in blocks if block.x0 >= place]
    if len(left) < 2 or len(right) < 2:
        return 0.0
    gap = min(block.x0 for block in right) - max(block.x1 for block in left)
    left_size, right_size = _size(left), _size(right)
    size = left_size + right_size
    across = _size(blocks) - size
    if gap < _LEAST_GAP or min(left_size, right_size) < _LEAST_SHARE * size or across > _MOST_ACROSS * (size + across):
        return 0.0
    if not _stand_beside(left, right) or _is_table(left, right):
        return 0.0
    return float(min(left_size, right_size))


def _size(blocks: list[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _stand_beside(left: list[Block], right: list[Block]) -> bool:
    tops = [min(block.y0 for block in side) for side in (left, right)]
    bottoms = [max(block.y1 for block in side) for side in (left, right)]
    common = min(bottoms) - max(tops)
    return common > _LEAST_OVERLAP * min(bottoms[0] - tops[0], bottoms[1] - tops[1])


def _is_table(left: list[Block], right: list[Block]) -> bool:
    for cells, others in ((left, right), (right, left)):
        lengths = [max(len(line) for line in block.text.split("\n")) for block in cells]
        if statistics.median(lengths) > _CELL_CHARACTERS:
            continue
        tops = sorted(block.y0 for block in others)
        partners = sum(_nearest(tops, block.y0) <= _ROW_TOLERANCE for block in cells)
        if partners >= _ROW_SHARE * len(cells):
            return True
    return False


def _nearest(tops: list[float], y: float) -> float:
    return min(abs(top - y) for top in tops)
