"""Paints the cells of the ranked list, above all the score as a bar of its three parts."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtWidgets import QStyleOptionViewItem

from classifyme_desktop.ui import tokens, words
from classifyme_desktop.ui.cells import Brush, Cells, Index, paint_text
from classifyme_desktop.ui.ranked_table import FILE_ROLE, MATCH_ROLE, SHARES_ROLE, Column

if TYPE_CHECKING:
    from classifyme_desktop.domain.match import Match

_PARTS: Final = ("meaning", "keywords", "role")
_BAR: Final = 10.0
_GAP: Final = 1.5


class RankedCells(Cells):
    """Paints one cell of the ranked list."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, then what the column shows."""
        painter.save()
        brush = self.begin(painter, option, index)
        column = Column(index.column())
        if column is Column.PARTS:
            paint_parts(brush, index.data(MATCH_ROLE), index.data(SHARES_ROLE))
        elif column in (Column.RANK, Column.SCORE):
            tone = "muted" if column is Column.RANK else "text"
            paint_text(brush, brush.room, brush.words, tone, align=Qt.AlignmentFlag.AlignRight)
        else:
            self._paint_file(brush, column, index)
        painter.restore()

    def _paint_file(self, brush: Brush, column: Column, index: Index) -> None:
        file = index.data(FILE_ROLE)
        if file is None:
            return
        if column is Column.FILE:
            paint_text(brush, brush.room, brush.words, "text", Qt.TextElideMode.ElideMiddle)
            return
        share = "" if file.confidence is None else words.NUMBERS.percent(file.confidence)
        width = brush.painter.fontMetrics().horizontalAdvance(share) + tokens.S
        paint_text(brush, brush.room, share, "muted", align=Qt.AlignmentFlag.AlignRight)
        room = brush.room.adjusted(0, 0, -width, 0)
        paint_text(brush, room, brush.words, "muted" if file.is_abstained else "text")


def paint_parts(brush: Brush, match: "Match", shares: tuple[float, float, float]) -> None:
    """Paint the score as a bar: the whole room is 1, each part takes its weight times its value."""
    bar = QRectF(brush.room.left(), brush.room.center().y() - _BAR / 2 + 1, brush.room.width(), _BAR)
    outline = QPainterPath()
    outline.addRoundedRect(bar, _BAR / 2, _BAR / 2)
    painter = brush.painter
    painter.save()
    painter.setClipPath(outline)
    painter.fillRect(bar, QColor(brush.colours.track))
    left = bar.left()
    for part, share in zip(_PARTS, shares, strict=True):
        width = bar.width() * share * float(getattr(match.parts, part))
        if width > _GAP:
            painter.fillRect(QRectF(left, bar.top(), width - _GAP, _BAR), QColor(getattr(brush.colours, part)))
        left += width
    painter.restore()
