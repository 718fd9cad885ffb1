"""Paints people side by side: words that break at the end of a column, bars of scores, what is opened."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from classifyme_desktop.ui.match.compare_table import CELL, IS_OPEN, ROW, Index
from classifyme_desktop.ui.match.compare_words import CompareCell, CompareRow
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables import cells
from classifyme_desktop.ui.widgets import stacked

_WRAPPED: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_TALL: Final = 10_000
_LEAST: Final = 48
_DIFFERS: Final = "≠ "


@dataclass(frozen=True, slots=True)
class _Block:
    """A text of a cell: its font, its tone, how far it is set in, and whether a line stands at its left."""

    text: str
    font: QFont
    tone: str
    left: int = 0
    is_quote: bool = False


class CompareCells(QStyledItemDelegate):
    """``width_of`` returns the room of a cell, which may reach over several columns."""

    def __init__(self, view: QTableView, width_of: Callable[[Index], int]) -> None:
        super().__init__(view)
        self._view, self._width_of = view, width_of

    def _blocks(self, index: Index) -> list[_Block]:
        row: CompareRow = index.data(ROW)
        cell: CompareCell | None = index.data(CELL)
        font = self._view.font()
        small = tokens.font(font, TextSize.CAPTION)
        if row.is_heading:
            bold = tokens.font(font, TextSize.CAPTION, is_bold=True)
            return [_Block(row.title, bold, "muted")] if index.column() == 0 else []
        if index.column() == 0:
            title = _DIFFERS + row.title if row.differs else row.title
            bold = tokens.font(font, TextSize.BODY, is_bold=True)
            return [_Block(title, bold if row.differs else font, "text" if row.differs else "muted")]
        if cell is None:
            return []
        left = cells.icon_size() + tokens.XS if cell.drawing else 0
        made = [_Block(cell.text, font, "muted" if cell.tone == "muted" else "text", left)]
        if cell.small:
            made.append(_Block(cell.small, small, "muted"))
        if cell.more and index.data(IS_OPEN):
            made.append(_Block(cell.more, small if cell.is_quote else font, "text", tokens.S, cell.is_quote))
        elif cell.more:
            made.append(_Block(cell.opener, small, "accent"))
        return made

    def _height(self, block: _Block, width: int) -> int:
        room = QRect(0, 0, max(_LEAST, width - block.left), _TALL)
        return QFontMetrics(block.font).boundingRect(room, _WRAPPED, block.text).height()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of all texts in the room of the cell."""
        width = self._width_of(index) - 2 * tokens.S
        height = sum(self._height(block, width) for block in self._blocks(index)) + 2 * tokens.XS
        cell: CompareCell | None = index.data(CELL)
        if cell is not None and cell.widths:
            height += round(stacked.HEIGHT) + tokens.XS
        if index.data(ROW).is_heading and index.row():
            height += tokens.S
        return QSize(width, max(height, self._view.fontMetrics().height() + tokens.S))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground and the texts."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, row = tokens.now(), index.data(ROW)
        cell: CompareCell | None = index.data(CELL)
        if row.is_heading:
            painter.fillRect(option.rect, QColor(colours.sunken))
        elif option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.accent_soft))
        elif option.state & QStyle.StateFlag.State_MouseOver and cell is not None and cell.more:
            painter.fillRect(option.rect, QColor(colours.hover))
        painter.setPen(QColor(colours.border))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        room = option.rect.adjusted(tokens.S, tokens.XS, -tokens.S, 0)
        top = room.top() + (tokens.S if row.is_heading and index.row() else 0)
        self._paint_blocks(painter, QRect(room.left(), top, room.width(), room.height()), index, cell)
        painter.restore()

    def _paint_blocks(self, painter: QPainter, room: QRect, index: Index, cell: CompareCell | None) -> None:
        colours, top = tokens.now(), room.top()
        if cell is not None and cell.drawing:
            ratio = painter.device().devicePixelRatioF()
            drawing = icons.pixmap(cell.drawing, getattr(colours, cell.tone), cells.icon_size(), ratio)
            painter.drawPixmap(QPointF(room.left(), top + 1), drawing)
        for number, block in enumerate(self._blocks(index)):
            height = self._height(block, room.width())
            left = room.left() + block.left
            if block.is_quote:
                painter.fillRect(QRect(room.left(), top + 2, 2, height - 4), QColor(colours.accent))
            painter.setFont(block.font)
            painter.setPen(QColor(getattr(colours, block.tone)))
            painter.drawText(QRect(left, top, room.width() - block.left, height), _WRAPPED, block.text)
            top += height
            if number == 0 and cell is not None and cell.widths:
                stacked.paint(painter, QRectF(room.left(), top + 1, room.width(), stacked.HEIGHT), cell.widths, colours)
                top += round(stacked.HEIGHT) + tokens.XS
