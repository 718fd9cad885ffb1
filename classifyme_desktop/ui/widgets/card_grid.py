"""A layout that puts cards into columns, each card where the least stands above it. One column where room is scarce."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.widgets.entries import EntryLayout


class CardGrid(EntryLayout):
    """``characters``: how wide a card is at least, in letters of its font; ``most``: columns."""

    def __init__(self, parent: QWidget, characters: int = 68, most: int = 3) -> None:
        super().__init__(parent, tokens.M)
        self._host, self._characters, self._most = parent, characters, most

    def sizeHint(self) -> QSize:
        """Return a width for two columns."""
        width = 2 * self._least() + self.spacing()
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """Return the width of the widest card at its narrowest."""
        return QSize(max((entry.minimumSize().width() for entry in self.entries), default=0), 0)

    def _least(self) -> int:
        return self._characters * self._host.fontMetrics().averageCharWidth()

    def columns_in(self, width: int) -> int:
        """Return how many columns fit into a width."""
        shown = sum(not entry.isEmpty() for entry in self.entries)
        fitting = (width + self.spacing()) // (self._least() + self.spacing())
        return max(1, min(fitting, self._most, shown))

    def arrange(self, rect: QRect, *, is_trial: bool) -> int:
        """Put each card where the least stands above it, and return the height of the highest column."""
        columns = self.columns_in(rect.width())
        width = (rect.width() - (columns - 1) * self.spacing()) // columns
        ends = [0] * columns
        for entry in self.entries:
            if entry.isEmpty():
                continue
            column = ends.index(min(ends))
            top = ends[column] + (self.spacing() if ends[column] else 0)
            height = entry.heightForWidth(width) if entry.hasHeightForWidth() else entry.sizeHint().height()
            if not is_trial:
                entry.setGeometry(QRect(rect.x() + column * (width + self.spacing()), rect.y() + top, width, height))
            ends[column] = top + height
        return max(ends)
