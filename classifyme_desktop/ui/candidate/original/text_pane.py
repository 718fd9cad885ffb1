"""A view of a text with places marked, one of them the current; what is hidden from the models stands out as such."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.widgets.shown_text import Place, ShownText

_MOST: Final = 200  # marks; more tell nothing new and cost time
_NOTHING: Final = ShownText("")


class TextPane(QPlainTextEdit):
    """Read only. Marks are places of the source of the text that is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setUndoRedoEnabled(False)
        self._shown = _NOTHING
        self._marks: list[Place] = []
        self._current = 0

    def show_text(self, shown: ShownText | None, more: str = "") -> None:
        """Show another text, without marks; ``more`` is said below one that was cut."""
        self._shown = shown or _NOTHING
        self._marks, self._current = [], 0
        text = self._shown.text + ("\n\n" + more if self._shown.is_cut and more else "")
        if text != self.toPlainText():
            self.setPlainText(text)
        self._paint()

    def show_marks(self, places: Sequence[Place], current: int = 0) -> None:
        """Mark places of the source and bring the current one into sight; none, no marks."""
        self._marks = [self._shown.place(place) for place in places[:_MOST]]
        self._current = current
        self._paint()
        self._bring_into_sight()

    def _bring_into_sight(self) -> None:
        if 0 <= self._current < len(self._marks):
            cursor = self._cursor(self._marks[self._current])
            cursor.setPosition(cursor.selectionStart())
            self.setTextCursor(cursor)
            self.centerCursor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current mark in sight when the lines break elsewhere."""
        super().resizeEvent(event)
        self._bring_into_sight()

    def marked(self) -> list[str]:
        """Return what is marked, in the order of the marks."""
        return [self._cursor(place).selectedText() for place in self._marks]

    def _cursor(self, place: Place) -> QTextCursor:
        last = max(0, self.document().characterCount() - 1)
        made = QTextCursor(self.document())
        made.setPosition(min(place[0], last))
        made.setPosition(min(place[1], last), QTextCursor.MoveMode.KeepAnchor)
        return made

    def _paint(self) -> None:
        colours = tokens.now()
        made = []
        for place in self._shown.tokens:
            made.append(self._selection(place, colours.track, colours.muted))
        for number, place in enumerate(self._marks):
            selection = self._selection(place, colours.mark, colours.text)
            if number == self._current:
                selection.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
                selection.format.setUnderlineColor(QColor(colours.text))
            made.append(selection)
        self.setExtraSelections(made)

    def _selection(self, place: Place, ground: str, ink: str) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = self._cursor(place)
        made.format.setBackground(QColor(ground))
        made.format.setForeground(QColor(ink))
        return made

    def changeEvent(self, event: QEvent) -> None:
        """Mark anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint()
