"""Why a person stands where they stand, as a list of rows; one with a place in the CV can be clicked to see it.

Rows break where the pane ends. Everything in them is plain text. Knows no library.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from classifyme_desktop.ui.match.reason_words import ReasonRow
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize

Index = QModelIndex | QPersistentModelIndex
_ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_NOWHERE: Final = QModelIndex()
_WRAPPED: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_TALL: Final = 10_000


class ReasonRows(QAbstractListModel):
    """The rows of one person."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[ReasonRow] = ()

    def show(self, rows: Sequence[ReasonRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that a heading cannot be chosen."""
        if index.isValid() and self.rows[index.row()].is_heading:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows or says."""
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.sentence
        return row if role == _ROW_ROLE else None


class _Lines(QStyledItemDelegate):
    """Paints a row: its drawing, its words, its state, and the words of the CV with a line at their left."""

    def __init__(self, view: "ReasonsList") -> None:
        super().__init__(view)
        self._view = view

    def _lines(self, row: ReasonRow, font: QFont) -> list[tuple[str, QFont, str, int]]:
        """Return the texts of a row, each with its font, its tone and how far it is set in."""
        left = 0 if row.is_heading else icons.SMALL + tokens.S
        if row.is_heading:
            return [(row.text, tokens.font(font, TextSize.CAPTION, is_bold=True), row.tone, left)]
        small = tokens.font(font, TextSize.CAPTION)
        made = [(row.text, font, "text", left)]
        if row.state and not row.quote:  # a quote and the drawing say the same
            made.append((row.state, small, "muted", left))
        if row.quote:
            made.append((row.quote, small, "accent", left + tokens.S))
        return made

    def _heights(self, row: ReasonRow, font: QFont, width: int) -> list[int]:
        return [
            QFontMetrics(own).boundingRect(QRect(0, 0, max(48, width - left), _TALL), _WRAPPED, text).height()
            for text, own, _, left in self._lines(row, font)
        ]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of all lines in the width of the view."""
        row: ReasonRow = index.data(_ROW_ROLE)
        width = self._view.viewport().width()
        above = tokens.M if row.is_heading and index.row() else tokens.XS
        height = sum(self._heights(row, self._view.font(), width - 2 * tokens.S)) + above + tokens.XS
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground and the lines."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, row = tokens.now(), index.data(_ROW_ROLE)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.accent_soft))
        elif option.state & QStyle.StateFlag.State_MouseOver and row.place is not None:
            painter.fillRect(option.rect, QColor(colours.hover))
        room = option.rect.adjusted(tokens.S, 0, -tokens.S, -tokens.XS)
        top = room.top() + (tokens.M if row.is_heading and index.row() else tokens.XS)
        if row.drawing:
            ratio = painter.device().devicePixelRatioF()
            drawing = icons.pixmap(row.drawing, getattr(colours, row.tone), icons.SMALL, ratio)
            painter.drawPixmap(QPointF(room.left(), top + 1), drawing)
        heights = self._heights(row, self._view.font(), room.width())
        for (text, font, tone, left), height in zip(self._lines(row, self._view.font()), heights, strict=True):
            if left > icons.SMALL + tokens.S:
                bar = QRect(room.left() + left - tokens.S, top + 2, 2, height - 4)
                painter.fillRect(bar, QColor(colours.accent))
            painter.setFont(font)
            painter.setPen(QColor(getattr(colours, tone)))
            painter.drawText(QRect(room.left() + left, top, room.width() - left, height), _WRAPPED, text)
            top += height
        painter.restore()


class ReasonsList(QListView):
    """``place_asked`` carries the characters of the CV that show the current row: first, past the last."""

    place_asked = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reasons")
        self.rows = ReasonRows(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Lines(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else rows break anew when it comes
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.selectionModel().currentChanged.connect(lambda now, _before: self._on_current(now))
        self.clicked.connect(self._on_current)
        self._retranslate()

    def show_rows(self, rows: Sequence[ReasonRow]) -> None:
        """Show other rows from the first one."""
        self.rows.show(rows)
        self.scrollToTop()

    def _on_current(self, index: QModelIndex) -> None:
        row = index.data(_ROW_ROLE) if index.isValid() else None
        if row is not None and row.place is not None:
            self.place_asked.emit(*row.place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the rows anew in another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Say the name anew when the language changes; other fonts need other heights."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Reasons for this rank"))
