"""Make one text of rows of lines, and note where each word of it stands.

Knows nothing of PDF. The text is such that ``text.normalise`` does not change it, so that the places stay true.
"""

from collections.abc import Sequence
from typing import Final

from classifyme_desktop.documents import limits
from classifyme_desktop.documents.lines import Line
from classifyme_desktop.domain.document import Box, PageSize

_TENTHS: Final = 10


def tenths(points: float) -> int:
    """Return tenths of a point, within what a place may be."""
    return max(0, min(limits.COORDINATE, round(points * _TENTHS)))


class Placed:
    """The text of the pages added so far, with a box for each of its first ``limits.BOXES`` words."""

    def __init__(self, sizes: Sequence[PageSize]) -> None:
        self._sizes = sizes
        self._parts: list[str] = []
        self._length = 0
        self.boxes: list[Box] = []

    @property
    def text(self) -> str:
        """Rows on lines of their own, cells of a row parted by a tab, pages parted by a blank line."""
        return "".join(self._parts)

    def add_page(self, number: int, rows: list[list[Line]]) -> None:
        """Append the rows of a page; ``number`` counts from 0."""
        size = self._sizes[number]
        between = "\n\n"
        for row in rows:
            for line in row:
                if self._parts:
                    self._append(between)
                between = "\t"
                self._place(number, size, line)
                self._append(line.text)
            between = "\n"

    def _append(self, part: str) -> None:
        self._parts.append(part)
        self._length += len(part)

    def _place(self, number: int, size: PageSize, line: Line) -> None:
        if len(self.boxes) >= limits.BOXES:
            return
        at, width, height = self._length, size.width, size.height
        is_inside = line.x0 >= 0 and line.y0 >= 0 and line.x1 * _TENTHS <= width and line.y1 * _TENTHS <= height
        for start, end, x0, y0, x1, y1, _ in line.words:
            left, top, right, bottom = int(x0 * _TENTHS), int(y0 * _TENTHS), int(x1 * _TENTHS), int(y1 * _TENTHS)
            if not is_inside:
                left, right = max(0, min(width, left)), max(0, min(width, right))
                top, bottom = max(0, min(height, top)), max(0, min(height, bottom))
            self.boxes.append(Box(at + start, at + end, number, left, top, right, bottom))
