"""The text of a person under review, with what spoke for one role: words underlined, the telling passage with a line.

Neither is told by colour alone. Knows no library.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.widgets.shown_text import Place, ShownText

if TYPE_CHECKING:
    from classifyme_desktop.services.review_card import Evidence

_MOST: Final = 120  # marks; more tell nothing new and cost time
_LINE: Final = 3  # units of the line beside the passage


class ReviewText(QPlainTextEdit):
    """Read only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(tokens.M)
        self._shown = ShownText("")
        self._words: list[Place] = []
        self._passage: Place | None = None

    def show_text(self, shown: ShownText) -> None:
        """Show another text from its beginning, without marks."""
        self._words, self._passage = [], None
        self._shown = shown
        self.setExtraSelections([])
        self.setPlainText(shown.text)

    def show_evidence(self, evidence: "Evidence | None") -> None:
        """Mark what spoke for a role and bring it into sight where none of it is; None for no marks."""
        end = len(self._shown.source)
        words = [] if evidence is None else [*evidence.titles, *evidence.places]
        inside = [place for place in words if place[1] <= end]
        self._words = [self._shown.place(place) for place in _merged(inside)[:_MOST]]
        passage = None if evidence is None else evidence.passage
        self._passage = self._shown.place(passage) if passage is not None and passage[0] < end else None
        self._paint()
        self._bring_into_sight()

    def marked(self) -> list[str]:
        """Return the words that are marked, in their order."""
        return [self._cursor(place).selectedText() for place in self._words]

    def passage(self) -> str:
        """Return the passage that has a line beside it, empty for none."""
        return "" if self._passage is None else self._cursor(self._passage).selectedText()

    def _bring_into_sight(self) -> None:
        """Scroll to the first mark, unless one is in sight: a text that jumps at each key cannot be read."""
        first, last = self.firstVisibleBlock().position(), self.cursorForPosition(self.viewport().rect().bottomRight())
        if not self._words or any(first <= start <= last.position() for start, _ in self._words):
            return
        cursor = self._cursor(self._words[0])
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self.centerCursor()

    def _cursor(self, place: Place) -> QTextCursor:
        last = max(0, self.document().characterCount() - 1)
        made = QTextCursor(self.document())
        made.setPosition(min(place[0], last))
        made.setPosition(min(place[1], last), QTextCursor.MoveMode.KeepAnchor)
        return made

    def _paint(self) -> None:
        colours = tokens.now()
        made = []
        for place in self._words:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(place)
            selection.format.setBackground(QColor(colours.mark))
            selection.format.setForeground(QColor(colours.text))
            selection.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            made.append(selection)
        self.setExtraSelections(made)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line beside the passage under the text."""
        if self._passage is not None:
            self._paint_line(self._passage)
        super().paintEvent(event)

    def _paint_line(self, passage: Place) -> None:
        top, bottom = self._height(passage[0])[0], self._height(passage[1])[1]
        if bottom > 0 and top < self.viewport().height():
            painter = QPainter(self.viewport())
            painter.fillRect(QRectF(tokens.XS, top, _LINE, bottom - top), QColor(tokens.now().accent))
            painter.end()

    def _height(self, position: int) -> tuple[float, float]:
        """Return the top and the bottom of the line that a character stands on, as the viewport counts."""
        block = self.document().findBlock(min(position, max(0, self.document().characterCount() - 1)))
        room = self.blockBoundingGeometry(block).translated(self.contentOffset())
        line = block.layout().lineForTextPosition(position - block.position())
        if not line.isValid():
            return room.top(), room.bottom()
        return room.top() + line.y(), room.top() + line.y() + line.height()

    def changeEvent(self, event: QEvent) -> None:
        """Mark anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint()

    def page(self, by: int) -> None:
        """Scroll so many pages down, less a line."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * max(1, bar.pageStep() - 1))

    @staticmethod
    def rests(key: int) -> bool:
        """Return whether a key scrolls the text although another part has the focus."""
        return key in (Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


def _merged(places: Iterable[Place]) -> list[Place]:
    """Return places in order with those that overlap made one."""
    found: list[Place] = []
    for start, end in sorted(places):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found
