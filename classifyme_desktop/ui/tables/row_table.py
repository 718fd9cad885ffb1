"""A model of some hundred rows at most, all in memory: each has a sentence, and its cells have words."""

from collections.abc import Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from classifyme_desktop.ui.tables.resume_table import plain

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class RowTable(QAbstractTableModel, Generic[Row]):
    """The first cell says the whole row to those who hear it. Who derives from this says the words."""

    def __init__(self, columns: int, numbers: frozenset[int] = frozenset(), parent: QObject | None = None) -> None:
        """``numbers``: the columns that stand at the right."""
        super().__init__(parent)
        self._columns, self._numbers = columns, numbers
        self.rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, in the order that they come."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    # ------------------------------------------------------------------ the words

    def cell(self, row: Row, column: int) -> str:
        """Return the words of a cell."""
        raise NotImplementedError

    def sentence(self, row: Row) -> str:
        """Return a row in words."""
        raise NotImplementedError

    def title(self, column: int) -> str:
        """Return the head of a column."""
        raise NotImplementedError

    def more(self, _row: Row, _column: int, _role: int) -> object:
        """Return what a cell holds for a role of this model's own, None for nothing."""
        return None

    # ------------------------------------------------------------------ what Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else self._columns

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight if column in self._numbers else Qt.AlignmentFlag.AlignLeft
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain(self.sentence(row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.cell(row, column) if column else self.sentence(row)
        return self.more(row, column, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the head of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self._columns:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in self._numbers:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return self.title(section) if role == Qt.ItemDataRole.DisplayRole else None
