"""A layout that breaks its widgets into lines like words, for chips and buttons whose texts grow with the language."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from classifyme_desktop.ui.style import tokens

_NO_SIDE: Final = Qt.Orientation(0)


class FlowLayout(QLayout):
    """Puts widgets beside each other and starts a new line where the room ends."""

    def __init__(self, parent: QWidget | None = None, spacing: int = tokens.S) -> None:
        super().__init__(parent)
        self._entries: list[QLayoutItem] = []
        self.setSpacing(spacing)
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
        """Return the height of the lines in ``width``."""
        return self._arrange(QRect(0, 0, width, 0), is_trial=True)

    def setGeometry(self, rect: QRect) -> None:
        """Put every entry in its place."""
        super().setGeometry(rect)
        self._arrange(rect, is_trial=False)

    def sizeHint(self) -> QSize:
        """Return the smallest size."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the largest entry."""
        size = QSize()
        for entry in self._entries:
            size = size.expandedTo(entry.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, is_trial: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        for entry in self._entries:
            if entry.isEmpty():
                continue
            size = entry.sizeHint()
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + self.spacing(), 0
            if not is_trial:
                entry.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        return y + line - rect.y()
