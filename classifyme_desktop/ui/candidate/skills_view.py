"""The skills of one person: a filter, a table, and where each is named once it is chosen."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from classifyme_desktop.ui.candidate.skills_table import Column, SkillRow, SkillsTable
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables.resume_list import SharedTable
from classifyme_desktop.ui.tables.text_cells import TextCells
from classifyme_desktop.ui.widgets import parts

_SHARES: Final[dict[int, int]] = {Column.NAME: 42, Column.MONTHS: 33, Column.MENTIONS: 25}


class SkillsView(QWidget):
    """``places_asked`` carries where the chosen skill is named; ``next_asked`` wants the next of these places."""

    places_asked = Signal(object)
    next_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: str | None = None
        self.table = SkillsTable(self)
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.textChanged.connect(self._on_typed)
        self.count = parts.label(TextSize.CAPTION, tone="muted")
        self.list = SharedTable(_SHARES)
        self.list.setModel(self.table)
        self.list.setItemDelegate(TextCells(self.list))
        header = self.list.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicator(Column.MONTHS, Qt.SortOrder.DescendingOrder)
        self.list.setSortingEnabled(True)
        self.list.selectionModel().currentRowChanged.connect(self._on_row)
        self.list.activated.connect(lambda _index: self.next_asked.emit())
        self._none = parts.label(tone="muted", wraps=True)
        self._lay_out()
        self._retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(tokens.S)
        head.addWidget(self.search, 1)
        head.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.S, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addLayout(head)
        layout.addWidget(self._none)
        layout.addWidget(self.list, 1)

    # ------------------------------------------------------------------ what is shown

    def show_skills(self, skills: Sequence[SkillRow]) -> None:
        """Show the skills of another person, without a filter and a choice."""
        self._chosen = None
        self.search.clear()
        self.table.show_skills(skills)
        self._show_count()

    def _on_typed(self, typed: str) -> None:
        chosen = self._chosen
        self.table.filter(typed)
        row = None if chosen is None else self.table.row_of(chosen)
        if row is not None:
            self.list.setCurrentIndex(self.table.index(row, 0))
        self._show_count()

    def _show_count(self) -> None:
        shown, total = len(self.table.rows), self.table.total
        self.count.setText(self.tr("%n skill(s)", "", shown))
        self.count.setVisible(total > 0)
        self.search.setEnabled(total > 0)
        self._none.setVisible(shown == 0)
        self._none.setText(
            self.tr("No skill fits what was typed.") if total else self.tr("No skills were found in the text.")
        )

    def _on_row(self, now: QModelIndex, _before: QModelIndex) -> None:
        if not now.isValid():
            return
        row = self.table.rows[now.row()]
        if row.key != self._chosen:
            self._chosen = row.key
            self.places_asked.emit(row.places)

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.table.filter(self.search.text())
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Filter skills"))
        self.search.setAccessibleName(self.tr("Filter skills"))
        self.list.setAccessibleName(self.tr("Skills"))
        self._show_count()
