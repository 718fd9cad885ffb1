"""The view of the table of files: fixed row height, sorting by the library, and a place that holds while rows come."""

from array import array
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QByteArray, QItemSelectionModel, QItemSelectionRange, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from classifyme_desktop.ui.tables import cells
from classifyme_desktop.ui.tables.resume_table import SORT_BY, Column, ResumeTable

_DESCENDING_FIRST: Final = frozenset({Column.CONFIDENCE, Column.ADDED, Column.LEVEL, Column.YEARS, Column.TAGS})
# The share of each column in the width, and at least so many characters.
_SHARES: Final[dict[int, int]] = {
    Column.NAME: 24,
    Column.ROLE: 22,
    Column.CONFIDENCE: 17,
    Column.STATE: 14,
    Column.ADDED: 11,
    Column.PERSON: 20,
    Column.LEVEL: 12,
    Column.YEARS: 8,
    Column.PLACE: 14,
    Column.LANGUAGES: 14,
    Column.TAGS: 16,
}
_ORDER: Final = (
    Column.PERSON, Column.NAME, Column.ROLE, Column.CONFIDENCE, Column.LEVEL, Column.YEARS, Column.PLACE,
    Column.LANGUAGES, Column.TAGS, Column.STATE, Column.ADDED,
)  # fmt: skip
_AT_FIRST: Final = frozenset(
    {Column.PERSON, Column.NAME, Column.ROLE, Column.CONFIDENCE, Column.YEARS, Column.STATE, Column.ADDED}
)
CHOICES: Final = tuple(column for column in _ORDER if column is not Column.NAME)
_LEAST: Final = 0.8  # of its share in characters
# Left out one after the other where there is too little room, until the person chooses columns; then the list scrolls.
_DROPPED: Final = (Column.ADDED, Column.YEARS, Column.STATE, Column.CONFIDENCE)

_VERSION: Final = 1  # of a remembered arrangement
_HIDDEN: Final = 64  # added to a column that is hidden
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
    """Shows a ``ResumeTable``. ``chosen`` carries the id of the current file or None; ``sorted`` asks for an order.

    ``picked`` tells that other rows are selected; ``arranged`` that the person chose, moved or sized columns.
    """

    chosen = Signal(object)
    sorted = Signal()
    picked = Signal()
    arranged = Signal()

    def __init__(self, table: ResumeTable, parent: QWidget | None = None) -> None:
        super().__init__(_SHARES, None, parent)
        self._table = table
        self._current: int | None = None
        self._is_arranged = False
        self.sort_column, self.is_descending = Column.ADDED, True
        self.setModel(table)
        self.setItemDelegate(cells.Cells(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(self.sort_column, Qt.SortOrder.DescendingOrder)
        header.sectionClicked.connect(self._on_header_clicked)
        for place, column in enumerate(_ORDER):
            header.moveSection(header.visualIndex(column), place)
            self.setColumnHidden(column, column not in _AT_FIRST)
        header.sectionMoved.connect(lambda *_: self._on_moved())
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit())

    # ------------------------------------------------------------------ the columns

    def share_width(self) -> None:
        """Share the width among the columns that are shown; where they would be too narrow the list scrolls."""
        unit, room = self.fontMetrics().averageCharWidth() * _LEAST, self.viewport().width()
        if not self._is_arranged:
            left = {int(column): self._shares[column] for column in _AT_FIRST}
            for column in _DROPPED:
                is_tight = sum(left.values()) * unit > room
                self.setColumnHidden(column, is_tight)
                if is_tight:
                    left.pop(column)
        shown = {one: share for one, share in self._shares.items() if not self.isColumnHidden(one)}
        width = max(room, sum(round(share * unit) for share in shown.values()))
        for one, share in shown.items():
            self.setColumnWidth(one, width * share // sum(shown.values()))

    def show_column(self, column: Column, *, is_shown: bool) -> None:
        """Show or hide a column; the one that names the file stays."""
        if column is not Column.NAME:
            self._is_arranged = True
            self.setColumnHidden(column, not is_shown)
            self.share_width()
            self.arranged.emit()

    def _on_moved(self) -> None:
        self._is_arranged = True
        self.arranged.emit()

    def arrangement(self) -> QByteArray:
        """Return which columns are shown and in which order, to be remembered."""
        header = self.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        return QByteArray(bytes([_VERSION, *(one + _HIDDEN * self.isColumnHidden(one) for one in order)]))

    def arrange(self, kept: QByteArray | None) -> None:
        """Show the columns as ``arrangement`` returned it; anything else is passed over."""
        stored = bytes(kept.data()) if kept is not None else b""
        columns = sorted(one % _HIDDEN for one in stored[1:])
        if stored[:1] != bytes([_VERSION]) or columns != list(range(len(Column))):
            return
        self._is_arranged = True
        header = self.horizontalHeader()
        for place, one in enumerate(stored[1:]):
            header.moveSection(header.visualIndex(one % _HIDDEN), place)
            self.setColumnHidden(one % _HIDDEN, one >= _HIDDEN and one % _HIDDEN != Column.NAME)
        self.share_width()

    # ------------------------------------------------------------------ what is selected

    def picked_ids(self) -> list[int]:
        """Return the ids of the files that are selected, from top to bottom."""
        rows = sorted((one.top(), one.bottom()) for one in self._ranges())
        found: dict[int, None] = {}
        for top, bottom in rows:
            for row in range(top, bottom + 1):
                file_id = self._table.id_at(row)
                if file_id is not None:
                    found[file_id] = None
        return list(found)

    def shown_ids(self) -> "array[int]":
        """Return the ids of all files that are listed, from top to bottom."""
        return self._table.ids()

    def picked_count(self) -> int:
        """Return how many files are selected; quick for any number."""
        return sum(one.height() for one in self._ranges())

    def _ranges(self) -> list[QItemSelectionRange]:
        selected = self.selectionModel().selection()
        return [selected.at(number) for number in range(selected.count())]

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
            index, keep = self._table.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            is_one = self.picked_count() <= 1
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, flags if is_one else keep)
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

    def sort_as(self, column: int, *, is_descending: bool) -> None:
        """Sort by a column as it was remembered; one that cannot be sorted by is passed over."""
        if column in SORT_BY:
            self.sort_column, self.is_descending = Column(column), is_descending
            order = Qt.SortOrder.DescendingOrder if is_descending else Qt.SortOrder.AscendingOrder
            self.horizontalHeader().setSortIndicator(column, order)
            self.sorted.emit()

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
