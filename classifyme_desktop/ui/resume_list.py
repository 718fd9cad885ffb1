"""The view of the table of files: fixed row height, sorting by the library, and a place that holds while rows come."""

from array import array
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from classifyme_desktop.ui import cells
from classifyme_desktop.ui.resume_table import SORT_BY, Column, ResumeTable

_DESCENDING_FIRST: Final = frozenset({Column.CONFIDENCE, Column.ADDED})
_SHARES: Final[dict[int, int]] = {
    Column.NAME: 29,
    Column.ROLE: 26,
    Column.CONFIDENCE: 14,
    Column.STATE: 17,
    Column.ADDED: 14,
}

_LITTLE: Final = 72  # characters


class SharedTable(QTableView):
    """A table with the manners that all tables of the window have; its columns share the width in sight."""

    def __init__(self, shares: Mapping[int, int], spare: int | None = None, parent: QWidget | None = None) -> None:
        """``shares``: of each column; ``spare``: the column that is left out where there is little room."""
        super().__init__(parent)
        self._shares = shares
        self._spare = spare
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        vertical = self.verticalHeader()
        vertical.hide()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setDefaultSectionSize(cells.row_height(self))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(32)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setStretchLastSection(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self.share_width()

    def share_width(self) -> None:
        """Share the width among the columns that are shown."""
        width = self.viewport().width()
        if self._spare is not None:
            self.setColumnHidden(self._spare, width < _LITTLE * self.fontMetrics().averageCharWidth())
        shares = {column: share for column, share in self._shares.items() if not self.isColumnHidden(column)}
        for column, share in shares.items():
            self.setColumnWidth(column, width * share // sum(shares.values()))


class ResumeList(SharedTable):
    """Shows a ``ResumeTable``. ``chosen`` carries the id of the current file or None; ``sorted`` asks for an order."""

    chosen = Signal(object)
    sorted = Signal()

    def __init__(self, table: ResumeTable, parent: QWidget | None = None) -> None:
        super().__init__(_SHARES, Column.ADDED, parent)
        self._table = table
        self._current: int | None = None
        self.sort_column, self.is_descending = Column.ADDED, True
        self.setModel(table)
        self.setItemDelegate(cells.Cells(self))
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(self.sort_column, Qt.SortOrder.DescendingOrder)
        header.sectionClicked.connect(self._on_header_clicked)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)

    def show_ids(self, ids: "array[int]") -> None:
        """Show other ids; the current file and what is in sight stay where they are, if they are still there."""
        bar = self.verticalScrollBar()
        top_id = self._table.id_at(self.rowAt(0)) if bar.value() > 0 else None
        wanted = self._current
        self._table.show(ids)
        row = None if wanted is None else self._table.row_of(wanted)
        if row is None:
            if wanted is not None:
                self.choose(None)
        elif self.currentIndex().row() != row:
            self.setCurrentIndex(self._table.index(row, 0))
        top = None if top_id is None else self._table.row_of(top_id)
        if top is not None:
            self.scrollTo(self._table.index(top, 0), QAbstractItemView.ScrollHint.PositionAtTop)

    def choose(self, file_id: int | None) -> None:
        """Make a file the current one and bring it into sight; None for no file."""
        row = None if file_id is None else self._table.row_of(file_id)
        if row is None:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
            self._set_current(None)
            return
        self.setCurrentIndex(self._table.index(row, 0))
        self.scrollTo(self._table.index(row, 0))

    def current_id(self) -> int | None:
        """Return the id of the current file."""
        return self._current

    def _on_current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self._set_current(self._table.id_at(now.row()))

    def _set_current(self, file_id: int | None) -> None:
        if file_id != self._current:
            self._current = file_id
            self.chosen.emit(file_id)

    def _on_header_clicked(self, section: int) -> None:
        column = Column(section)
        if column is self.sort_column:
            self.is_descending = not self.is_descending
        else:
            self.sort_column, self.is_descending = column, column in _DESCENDING_FIRST
        order = Qt.SortOrder.DescendingOrder if self.is_descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(section, order)
        self.sorted.emit()

    def sort_by(self) -> str:
        """Return what the list is sorted by."""
        return SORT_BY[self.sort_column]
