"""What a file will hold, before it is written: its first lines as a table, or its first page. All of it plain text."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QScrollArea,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from classifyme_desktop.services.export.tables import Preview
from classifyme_desktop.ui.language import names
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.tables import cells
from classifyme_desktop.ui.tables.resume_table import plain
from classifyme_desktop.ui.tables.text_cells import TextCells
from classifyme_desktop.ui.widgets import parts

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_LEAST: Final = 7  # characters of a column
_MOST: Final = 30


class _Lines(QAbstractTableModel):
    """The lines of a preview."""

    shown = Preview((), (), ())

    def show_lines(self, shown: Preview) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.shown = shown
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.shown.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.shown.headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell will hold."""
        if not index.isValid():
            return None
        cell = self.shown.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return names.shown(cell)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain(names.of_text(cell)) if cell else None
        if role == Qt.ItemDataRole.TextAlignmentRole and self.shown.are_numbers[index.column()]:
            return Qt.AlignmentFlag.AlignRight
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the heading of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and self.shown.are_numbers[section]:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return self.shown.headings[section] if role == Qt.ItemDataRole.DisplayRole else None


class PreviewPane(QWidget):
    """Shows one of the two, or a sentence while there is nothing to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = _Lines(self)
        self.table = self._made_table()
        self.page = parts.label()
        self.page.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.note = parts.label(tone="muted", wraps=True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.paper = QScrollArea(widgetResizable=True)
        self.paper.setWidget(self.page)
        self._stack = QStackedWidget()
        for widget in (self.note, self.table, self.paper):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._retranslate()

    def _made_table(self) -> QTableView:
        made = QTableView()
        made.setModel(self.lines)
        made.setItemDelegate(TextCells(made))
        made.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        made.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setShowGrid(False)
        made.setWordWrap(False)
        made.setTabKeyNavigation(False)
        made.setCornerButtonEnabled(False)
        made.verticalHeader().hide()
        made.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = made.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        return made

    def show_note(self, text: str) -> None:
        """Say a sentence in place of a preview."""
        self.note.setText(text)
        self._stack.setCurrentWidget(self.note)

    def show_lines(self, shown: Preview) -> None:
        """Show the first lines of a table, each column as wide as its words up to a limit."""
        self.lines.show_lines(shown)
        self.table.verticalHeader().setDefaultSectionSize(cells.row_height(self.table))
        unit = self.table.fontMetrics().averageCharWidth()
        for at, heading in enumerate(shown.headings):
            longest = max(map(len, [heading, *(row[at] for row in shown.rows)]))
            self.table.setColumnWidth(at, unit * min(_MOST, max(_LEAST, longest + 2)) + 2 * tokens.S)
        self._stack.setCurrentWidget(self.table)

    def show_page(self, page: QImage) -> None:
        """Show the first page of a report."""
        self.page.setPixmap(QPixmap.fromImage(page))
        self._stack.setCurrentWidget(self.paper)

    @property
    def rows(self) -> Sequence[Sequence[str]]:
        """Return the lines that are shown."""
        return self.lines.shown.rows

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("First lines as they will be written"))
        self.page.setAccessibleName(self.tr("First page of the report"))
