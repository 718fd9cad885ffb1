"""A layout that breaks its widgets into lines like words, for chips and buttons whose texts grow with the language."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.widgets.entries import EntryLayout


class FlowLayout(EntryLayout):
    """Puts widgets beside each other and starts a new line where the room ends."""

    def __init__(self, parent: QWidget | None = None, spacing: int = tokens.S) -> None:
        super().__init__(parent, spacing)

    def sizeHint(self) -> QSize:
        """Return the smallest size."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the largest entry."""
        size = QSize()
        for entry in self.entries:
            size = size.expandedTo(entry.minimumSize())
        return size

    def arrange(self, rect: QRect, *, is_trial: bool) -> int:
        """Put the entries in lines, each in the middle of the height of its line, and return the height of all."""
        y = rect.y()
        for line in self._lines(rect.width()):
            height = max(entry.sizeHint().height() for entry in line)
            x = rect.x()
            for entry in line if not is_trial else ():
                size = entry.sizeHint().boundedTo(QSize(max(rect.width(), entry.minimumSize().width()), height))
                entry.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += size.width() + self.spacing()
            y += height + self.spacing()
        return max(0, y - self.spacing() - rect.y())

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        x = 0
        for entry in self.entries:
            if entry.isEmpty():
                continue
            wide = entry.sizeHint().width()
            if not lines or x + wide > width:
                lines.append([])
                x = 0
            lines[-1].append(entry)
            x += wide + self.spacing()
        return lines
