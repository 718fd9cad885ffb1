"""Where pages lie that are stacked below each other, in some size: tops, rectangles, which are in sight. No widget."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF

from classifyme_desktop.ui.style import tokens

if TYPE_CHECKING:
    from classifyme_desktop.services.pages import Patch

ACTUAL: Final = 96 / 72  # pixels to a point at 100 %
STEPS: Final = (0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
GAP: Final = tokens.M
_LEAST_POINTS: Final = 0.05


class PageStack:
    """Pages by their sizes in points, at ``points`` pixels to a point."""

    def __init__(self, sizes: Sequence[tuple[float, float]] = ()) -> None:
        self._sizes = [(max(1.0, width), max(1.0, height)) for width, height in sizes]
        self._tops: list[float] = []
        self.points = ACTUAL
        self.arrange(ACTUAL)

    def __len__(self) -> int:
        """Return how many pages there are."""
        return len(self._sizes)

    def arrange(self, points: float) -> None:
        """Lay the pages out at another size."""
        self.points = max(_LEAST_POINTS, points)
        self._tops, top = [], float(GAP)
        for _, height in self._sizes:
            self._tops.append(top)
            top += height * self.points + GAP
        self.height = top

    def fitting(self, width: float) -> float:
        """Return the pixels to a point at which the widest page fits into ``width``."""
        widest = max((page for page, _ in self._sizes), default=1.0)
        return max(_LEAST_POINTS, (width - 2 * GAP) / widest)

    @property
    def width(self) -> float:
        """Return the width of the widest page with its margins."""
        return max((width for width, _ in self._sizes), default=0.0) * self.points + 2 * GAP

    def resize(self, number: int, size: tuple[float, float]) -> bool:
        """Give a page its true size; return whether it was another."""
        if number >= len(self) or max(abs(a - b) for a, b in zip(self._sizes[number], size, strict=True)) <= 1:
            return False
        self._sizes[number] = (max(1.0, size[0]), max(1.0, size[1]))
        self.arrange(self.points)
        return True

    def top(self, number: int) -> float:
        """Return where a page begins."""
        return self._tops[number]

    def rect(self, number: int, view: QRectF) -> QRectF:
        """Return where a page is as seen through ``view``, on whole pixels so that its picture stays sharp."""
        width, height = (side * self.points for side in self._sizes[number])
        left = max(float(GAP), (view.width() - width) / 2) - view.left()
        return QRectF(round(left), round(self._tops[number] - view.top()), width, height)

    def patch(self, patch: "Patch", view: QRectF) -> QRectF:
        """Return where a patch of a page is as seen through ``view``, with a little room around the letters."""
        page = self.rect(patch.page, view)
        first = QPointF(page.left() + patch.left * page.width(), page.top() + patch.top * page.height())
        last = QPointF(page.left() + patch.right * page.width(), page.top() + patch.bottom * page.height())
        return QRectF(first, last).adjusted(-2, -1, 2, 1)

    def in_sight(self, view: QRectF) -> range:
        """Return the pages of which something is in sight."""
        first = max(0, bisect_right(self._tops, view.top()) - 1)
        return range(first, max(first, bisect_right(self._tops, view.bottom())) if len(self) else first)

    def page_at(self, view: QRectF) -> int:
        """Return the page that is looked at: of which the most is in sight, the last one at the very end."""
        if view.top() > 0 and view.bottom() >= self.height - 1:
            return max(0, len(self) - 1)

        def seen(number: int) -> float:
            height = self._sizes[number][1] * self.points
            shown = min(self._tops[number] + height, view.bottom()) - max(self._tops[number], view.top())
            return round(shown / max(1.0, min(height, view.height())), 3)

        return max(self.in_sight(view), key=lambda number: (seen(number), -number), default=0)

    def middle(self, view: QRectF) -> tuple[int, float]:
        """Return the page in the middle of the view and the share of it that is above the middle."""
        at = view.center().y()
        number = max(0, bisect_right(self._tops, at) - 1)
        if not len(self):
            return 0, 0.0
        return number, (at - self._tops[number]) / (self._sizes[number][1] * self.points)

    def at(self, middle: tuple[int, float]) -> float:
        """Return where a share of a page is, from the top."""
        number, share = middle
        return self._tops[number] + share * self._sizes[number][1] * self.points if number < len(self) else 0.0
