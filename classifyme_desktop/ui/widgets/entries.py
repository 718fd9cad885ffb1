"""What the layouts have in common whose height follows from their width: their entries, and how Qt asks for both."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_NO_SIDE: Final = Qt.Orientation(0)


class EntryLayout(QLayout):
    """Holds entries in their order; a layout built on it says in ``arrange`` where each goes."""

    def __init__(self, parent: QWidget | None, spacing: int) -> None:
        super().__init__(parent)
        self.entries: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def arrange(self, rect: QRect, *, is_trial: bool) -> int:
        """Put the entries that are in sight into ``rect``, unless it is a trial, and return the height of all."""
        raise NotImplementedError

    def addItem(self, entry: QLayoutItem) -> None:
        """Take an entry at the end."""
        self.entries.append(entry)

    def count(self) -> int:
        """Return the number of entries."""
        return len(self.entries)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an entry, None beyond the end."""
        return self.entries[index] if 0 <= index < len(self.entries) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return an entry, None beyond the end."""
        return self.entries.pop(index) if 0 <= index < len(self.entries) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that no side grows by itself."""
        return _NO_SIDE

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all entries in ``width``."""
        return self.arrange(QRect(0, 0, width, 0), is_trial=True)

    def setGeometry(self, rect: QRect) -> None:
        """Put every entry in its place."""
        super().setGeometry(rect)
        self.arrange(rect, is_trial=False)
