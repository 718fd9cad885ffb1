"""The table of people side by side: a line for each thing that is told, a column for each person. Knows no view."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from classifyme_desktop.ui.match import compare_words
from classifyme_desktop.ui.match.compare_words import CompareCell, CompareRow
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize

Index = QModelIndex | QPersistentModelIndex
ROW: Final = Qt.ItemDataRole.UserRole + 1
CELL: Final = Qt.ItemDataRole.UserRole + 2
IS_OPEN: Final = Qt.ItemDataRole.UserRole + 3
_NOWHERE: Final = QModelIndex()


class CompareTable(QAbstractTableModel):
    """Column 0 says what a line is about; people follow in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[CompareRow] = []
        self.called: Sequence[str] = ()
        self._all: Sequence[CompareRow] = ()
        self._open: set[tuple[str, int]] = set()
        self._only_differences = False

    # ------------------------------------------------------------------ what it holds

    def show(self, called: Sequence[str], rows: Sequence[CompareRow]) -> None:
        """Show other people, or the same ones anew: what they are called and all rows."""
        self.beginResetModel()
        if len(called) != len(self.called):
            self._open.clear()
        self.called, self._all = called, rows
        self._choose()
        self.endResetModel()

    def show_only_differences(self, *, is_on: bool) -> None:
        """Leave out the rows in which the people do not differ, or show all."""
        self.beginResetModel()
        self._only_differences = is_on
        self._choose()
        self.endResetModel()

    def _choose(self) -> None:
        self.rows = compare_words.different(self._all) if self._only_differences else list(self._all)

    def cell(self, index: Index) -> CompareCell | None:
        """Return what is told of a person, None for headings and titles."""
        row = self.rows[index.row()]
        at = 0 if row.is_joint else index.column() - 1
        return row.cells[at] if index.column() and at < len(row.cells) else None

    def toggle(self, index: Index) -> bool:
        """Open a cell that has more to tell, or close it; return whether it has."""
        cell = self.cell(index)
        if cell is None or not cell.more:
            return False
        self._open ^= {self._key(index)}
        self.dataChanged.emit(index, index)
        return True

    def _key(self, index: Index) -> tuple[str, int]:
        return self.rows[index.row()].title, index.column()

    def is_open(self, index: Index) -> bool:
        """Return whether a cell tells all that it can."""
        return self._key(index) in self._open

    # ------------------------------------------------------------------ what Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of people and one."""
        return 0 if parent.isValid() else len(self.called) + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that a heading cannot be chosen."""
        is_heading = index.isValid() and self.rows[index.row()].is_heading
        return Qt.ItemFlag.ItemIsEnabled if is_heading else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        if role == ROW:
            return self.rows[index.row()]
        if role == CELL:
            return self.cell(index)
        if role == IS_OPEN:
            return self.is_open(index)
        if role == Qt.ItemDataRole.DisplayRole:
            cell = self.cell(index)
            return self.rows[index.row()].title if index.column() == 0 else "" if cell is None else cell.text
        return self._spoken(index) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _spoken(self, index: Index) -> str:
        row, cell = self.rows[index.row()], self.cell(index)
        if index.column() == 0:
            differs = self.tr("differs", "people, in this")
            return f"{row.title}, {differs}" if row.differs else row.title
        if cell is None:
            return ""
        who = "" if row.is_joint else self.called[index.column() - 1]
        more = cell.more if self.is_open(index) else cell.opener
        told = (text.replace("\n", "; ") for text in (cell.text, cell.small))
        return ", ".join(filter(None, (who, row.title, *told, more)))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a person is called."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.FontRole:
            return tokens.font(QGuiApplication.font(), TextSize.BODY, is_bold=True)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.called[section - 1] if 0 < section <= len(self.called) else ""
