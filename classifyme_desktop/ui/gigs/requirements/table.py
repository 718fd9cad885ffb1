"""The rows of what a gig asks for: must or wish, the words, for languages a level. Knows no library."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from classifyme_desktop.ui.language import fact_words
from classifyme_desktop.ui.language import gig_words as gig_facts_words

if TYPE_CHECKING:
    from classifyme_desktop.domain.profile import Cefr, Range

Index = QModelIndex | QPersistentModelIndex
NOTE: Final = Qt.ItemDataRole.UserRole + 1
IS_BAD: Final = Qt.ItemDataRole.UserRole + 2
_NOWHERE: Final = QModelIndex()


class Column(IntEnum):
    """What a column says; ``REMOVE`` holds a cross to click on."""

    MUST = 0
    TEXT = 1
    LEVEL = 2
    REMOVE = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that is asked for.

    ``key`` is what an edit is about, ``name`` what stays the same of it. ``note`` is said under the words, ``is_bad``
    when more than a doubt. ``typed``: what was written in place of the words and refused. ``places``: in the text of
    the gig.
    """

    key: object
    name: str
    text: str
    is_must: bool
    places: "tuple[Range, ...]" = ()
    level: "Cefr | None" = None
    note: str = ""
    is_bad: bool = False
    typed: str = ""


class AskedTable(QAbstractTableModel):
    """Shows rows and asks for changes; they are made elsewhere and come back as other rows.

    ``need_asked`` carries a key and whether it shall be a must; ``text_asked`` a key and other words; ``level_asked`` a
    key and the value of a level of language, empty for one that is not told.
    """

    need_asked = Signal(object, bool)
    text_asked = Signal(object, str)
    level_asked = Signal(object, str)

    def __init__(self, *, may_edit: bool = False, has_levels: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._may_edit = may_edit
        self._has_levels = has_levels
        self.title = ""
        self.rows: tuple[Row, ...] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows. Where they go by the same names as before, what is being edited in one stays open."""
        if [row.name for row in rows] != [row.name for row in self.rows]:
            self.beginResetModel()
            self.rows = tuple(rows)
            self.endResetModel()
        elif tuple(rows) != self.rows:
            self.rows = tuple(rows)
            self.repaint()

    def repaint(self) -> None:
        """Tell views that any cell may have changed."""
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, Column.REMOVE))

    def row_named(self, name: str) -> int | None:
        """Return the row that goes by a name, None when there is none."""
        return next((at for at, row in enumerate(self.rows) if row.name == name), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(row) if column != Column.REMOVE else self.tr("Remove")
        if column == Column.MUST:  # a click is taken by the list, which draws the box itself
            state = Qt.CheckState.Checked if row.is_must else Qt.CheckState.Unchecked
            return state if role == Qt.ItemDataRole.CheckStateRole else None
        if column == Column.TEXT:
            said = {
                Qt.ItemDataRole.DisplayRole: row.text,
                Qt.ItemDataRole.EditRole: row.typed or row.text,
                NOTE: row.note,
                IS_BAD: row.is_bad,
            }
            return said.get(role)
        if column == Column.LEVEL and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            if role == Qt.ItemDataRole.EditRole:
                return "" if row.level is None else row.level.value
            return gig_facts_words.hours(None) if row.level is None else fact_words.level(row.level)
        if column == Column.REMOVE and role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("Remove")
        return None

    def sentence(self, row: Row) -> str:
        """Return a row in words, for those who hear it."""
        need = self.tr("must-have") if row.is_must else self.tr("nice to have")
        level = fact_words.level(row.level) if row.level is not None else ""
        return ", ".join(filter(None, (row.text, level, need, row.note)))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the head of a column."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {Column.MUST: self.tr("Must"), Column.TEXT: self.title, Column.LEVEL: self.tr("Level")}.get(
            Column(section), ""
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == Column.MUST:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        is_text = index.column() == Column.TEXT and self._may_edit
        if is_text or (index.column() == Column.LEVEL and self._has_levels):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a change; the cell shows it once it is stored."""
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return False
        row = self.rows[index.row()]
        if index.column() == Column.MUST and role == Qt.ItemDataRole.CheckStateRole:
            self.need_asked.emit(row.key, Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        if role != Qt.ItemDataRole.EditRole:
            return False
        if index.column() == Column.TEXT and isinstance(value, str) and value.strip() not in ("", row.text):
            self.text_asked.emit(row.key, value)
            return True
        if index.column() == Column.LEVEL and value != index.data(Qt.ItemDataRole.EditRole):
            self.level_asked.emit(row.key, value)
            return True
        return False
