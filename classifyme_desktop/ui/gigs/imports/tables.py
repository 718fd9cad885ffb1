"""Two small tables of the import of gigs: the first rows as they are understood, and rows that gave no gig."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from classifyme_desktop.ui.gigs.imports import words as gig_import_words
from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.style import tokens

if TYPE_CHECKING:
    from classifyme_desktop.ui.gigs.imports.run import Failure

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_MOST_CHARACTERS: Final = 200  # of a cell; it is one line on the screen
_WIDEST: Final = 34  # characters of a column of the preview
_CUT: Final = Qt.TextElideMode.ElideRight
_LINE: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_WRAPPED: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)


class Lines(QAbstractTableModel):
    """Rows of short texts under heads. Column 0 says the whole row to those who hear it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads: tuple[str, ...] = ()
        self.lines: tuple[tuple[str, ...], ...] = ()

    def show(self, heads: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.heads = tuple(heads)
        self.lines = tuple(tuple(line) for line in lines)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text of a cell."""
        if not index.isValid() or not 0 <= index.row() < len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return "; ".join(f"{head}: {text}" for head, text in zip(self.heads, line, strict=True) if text)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return names.shown(line[index.column()][:_MOST_CHARACTERS])
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the head of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section] if section < len(self.heads) else ""
        return None


class _Cells(QStyledItemDelegate):
    """Puts texts under the words of their heads."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground and the text."""
        colours = tokens.now()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.accent_soft))
        painter.setPen(QColor(colours.text))
        room = option.rect.adjusted(tokens.S, 0, -tokens.S, 0)
        text = str(index.data())
        if option.features & QStyleOptionViewItem.ViewItemFeature.WrapText:
            painter.drawText(room, _WRAPPED, text)
        else:
            painter.drawText(room, _LINE, option.fontMetrics.elidedText(text, _CUT, room.width()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room for the text with what is left around it."""
        return super().sizeHint(option, index) + QSize(2 * tokens.S, tokens.S)


class LinesView(QTableView):
    """Shows ``Lines``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = Lines(self)
        self.setModel(self.lines)
        self.setItemDelegate(_Cells(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def show_preview(self, heads: Sequence[str], lines: Sequence[Sequence[str]], most_rows: int) -> None:
        """Show the first rows of a table, as high as they are."""
        self.lines.show(heads, lines)
        widest = _WIDEST * self.fontMetrics().averageCharWidth()
        self.resizeColumnsToContents()
        for column in range(len(heads)):
            self.setColumnWidth(column, min(self.columnWidth(column), widest))
        height = self.fontMetrics().height() + tokens.M
        self.verticalHeader().setDefaultSectionSize(height)
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + most_rows * height + bar + tokens.S)

    def show_failures(self, failures: "Sequence[Failure]") -> None:
        """Show the rows that gave no gig, each with its sentence."""
        told = [
            (
                names.of_path(str(one.path)),
                "" if one.row is None else words.number(one.row),
                gig_import_words.failure(one.code, one.message),
            )
            for one in failures
        ]
        self.lines.show((self.tr("File"), self.tr("Row"), self.tr("What happened")), told)
        self.setWordWrap(True)
        header = self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.resizeRowsToContents()
