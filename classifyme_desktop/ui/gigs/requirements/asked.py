"""One part of what a gig asks for: a heading, the list, a line to add to it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from classifyme_desktop.ui.gigs.requirements.add import AddLine
from classifyme_desktop.ui.gigs.requirements.fact_list import AskedList
from classifyme_desktop.ui.gigs.requirements.table import AskedTable, Row
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts


class Asked(QWidget):
    """Knows no library; what a person asks for comes out of ``table``, ``list`` and ``line``."""

    def __init__(self, *, may_edit: bool = False, has_levels: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = AskedTable(may_edit=may_edit, has_levels=has_levels, parent=self)
        self.list = AskedList(self.table, has_levels=has_levels)
        self.line = AddLine()
        self._title = parts.label(is_bold=True, wraps=True)
        self._title.setBuddy(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.S, 0, 0)
        layout.setSpacing(tokens.S)
        self.note = parts.label(TextSize.CAPTION, tone="note", wraps=True)
        self.note.hide()
        for widget in (self._title, self.note, self.list, self.line):
            layout.addWidget(widget)

    def say(self, title: str, column: str, add: str, example: str) -> None:
        """Say what this part is about."""
        self._title.setText(title)
        self.table.title = column
        self.list.setAccessibleName(title)
        self.line.say(add, example)
        self.list.horizontalHeader().viewport().update()

    def show_note(self, text: str) -> None:
        """Say something about the whole list, empty for nothing."""
        if text and text != self.note.text():
            parts.announce(self.note, text)
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show what is asked for."""
        self.list.show_rows(list(rows))
