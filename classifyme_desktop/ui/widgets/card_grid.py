"""A layout that puts cards into columns, each card where the least stands above it. One column where room is scarce."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from classifyme_desktop.ui.style import tokens

_NO_SIDE: Final = Qt.Orientation(0)


class CardGrid(QLayout):
    """``characters``: how wide a card is at least, in letters of its font; ``most``: columns."""

    def __init__(self, parent: QWidget, characters: int = 68, most: int = 3) -> None:
        super().__init__(parent)
        self._entries: list[QLayoutItem] = []
        self._host, self._characters, self._most = parent, characters, most
        self.setSpacing(tokens.M)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, entry: QLayoutItem) -> None:
        """Take an entry at the end."""
        self._entries.append(entry)

    def count(self) -> int:
        """Return the number of entries."""
        return len(self._entries)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an entry, None beyond the end."""
        return self._entries[index] if 0 <= index < len(self._entries) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return an entry, None beyond the end."""
        return self._entries.pop(index) if 0 <= index < len(self._entries) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that no side grows by itself."""
        return _NO_SIDE

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the columns in ``width``."""
        return self._arrange(QRect(0, 0, width, 0), is_trial=True)

    def setGeometry(self, rect: QRect) -> None:
        """Put every card in its place."""
        super().setGeometry(rect)
        self._arrange(rect, is_trial=False)

    def sizeHint(self) -> QSize:
        """Return a width for two columns."""
        width = 2 * self._least() + self.spacing()
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """Return the width of the widest card at its narrowest."""
        return QSize(max((entry.minimumSize().width() for entry in self._entries), default=0), 0)

    def _least(self) -> int:
        return self._characters * self._host.fontMetrics().averageCharWidth()

    def columns_in(self, width: int) -> int:
        """Return how many columns fit into a width."""
        shown = sum(not entry.isEmpty() for entry in self._entries)
        fitting = (width + self.spacing()) // (self._least() + self.spacing())
        return max(1, min(fitting, self._most, shown))

    def _arrange(self, rect: QRect, *, is_trial: bool) -> int:
        columns = self.columns_in(rect.width())
        width = (rect.width() - (columns - 1) * self.spacing()) // columns
        ends = [0] * columns
        for entry in self._entries:
            if entry.isEmpty():
                continue
            column = ends.index(min(ends))
            top = ends[column] + (self.spacing() if ends[column] else 0)
            height = entry.heightForWidth(width) if entry.hasHeightForWidth() else entry.sizeHint().height()
            if not is_trial:
                entry.setGeometry(QRect(rect.x() + column * (width + self.spacing()), rect.y() + top, width, height))
            ends[column] = top + height
        return max(ends)
