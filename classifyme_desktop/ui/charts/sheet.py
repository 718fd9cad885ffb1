"""The numbers behind a chart as a table: for those who do not see the picture, and for other programs."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.tables.cells import Cells, Index, paint_text, row_height
from classifyme_desktop.ui.tables.resume_table import plain

Cell = str | int | float
_NOWHERE: Final = QModelIndex()
_MOST_ROWS: Final = 14  # in sight at once


@dataclass(frozen=True, slots=True)
class Sheet:
    """``heads`` and ``rows`` of as many cells; a whole number is a count.

    ``keys``: what each row leads to, if any; ``hint``: a longer word for the last heading.
    """

    heads: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    keys: tuple[str, ...] = ()
    hint: str = ""

    def key(self, row: int) -> str:
        """Return what a row leads to, empty for nothing."""
        return self.keys[row] if row < len(self.keys) else ""


def said(cell: Cell) -> str:
    """Return a cell as the language of the window writes it."""
    if isinstance(cell, str):
        return cell
    return words.number(cell) if isinstance(cell, int) else words.decimal(cell, 1)


class SheetTable(QAbstractTableModel):
    """A sheet that changes as a whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet = Sheet()

    def show_sheet(self, sheet: Sheet) -> None:
        """Show another sheet."""
        self.beginResetModel()
        self.sheet = sheet
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.sheet.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.sheet.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell as text, numbers at the right; the first of a row says the whole row to a screen reader."""
        if not index.isValid():
            return None
        row = self.sheet.rows[index.row()]
        cell = row[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return said(cell)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain(said(cell))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if isinstance(cell, str) else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            rest = [f"{head} {said(one)}" for head, one in zip(self.sheet.heads[1:], row[1:], strict=True)]
            return ", ".join([said(cell), *rest])
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the heading of a column, over numbers at the right."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.sheet.heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.sheet.heads[section]
        if role == Qt.ItemDataRole.ToolTipRole and section == len(self.sheet.heads) - 1 and self.sheet.hint:
            return plain(self.sheet.hint)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_text = all(isinstance(row[section], str) for row in self.sheet.rows)
            return (Qt.AlignmentFlag.AlignLeft if is_text else Qt.AlignmentFlag.AlignRight) | (
                Qt.AlignmentFlag.AlignVCenter
            )
        return None


class SheetCells(Cells):
    """Paints the cells as those of the other tables."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground and the text of a cell."""
        painter.save()
        brush = self.begin(painter, option, index)
        is_number = bool(index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight)
        side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        paint_text(brush, brush.room, brush.words, "text", align=side)
        painter.restore()


class SheetView(QTableView):
    """The table as a widget as high as its rows, up to some. ``chosen`` carries what a row leads to."""

    chosen = Signal(str)

    def __init__(self, table: SheetTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.setModel(table)
        self.setItemDelegate(SheetCells(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.activated.connect(self._on_activated)
        table.modelReset.connect(self._on_reset)
        self._on_reset()

    def _on_activated(self, index: QModelIndex) -> None:
        key = self._table.sheet.key(index.row())
        if key:
            self.chosen.emit(key)

    def _on_reset(self) -> None:
        header = self.horizontalHeader()
        if self._table.columnCount():
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._fit_height()
        if self._table.rowCount():
            self.setCurrentIndex(self._table.index(0, 0))

    def _fit_height(self) -> None:
        row = row_height(self)
        self.verticalHeader().setDefaultSectionSize(row)
        rows = min(_MOST_ROWS, max(1, self._table.rowCount()))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows * row + 2 * self.frameWidth())

    def changeEvent(self, event: QEvent) -> None:
        """Give rows the room of another size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_height()
