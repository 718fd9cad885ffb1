"""Paints the cells of small tables: text cut to its room, and shares as bars. Knows no model but two roles of it."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from classifyme_desktop.ui.tables import cells
from classifyme_desktop.ui.tables.cells import Cells, Index

SHARE: Final = Qt.ItemDataRole.UserRole + 21  # a share in [0, 1] that is painted as a bar beside its words
TONE: Final = Qt.ItemDataRole.UserRole + 22  # the name of a colour token; ``text`` without


class TextCells(Cells):
    """Numbers are at the right where the model aligns them so."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, then the words, or a bar with them."""
        painter.save()
        brush = self.begin(painter, option, index)
        share = index.data(SHARE)
        if isinstance(share, float):
            cells.paint_share(brush, share, str(index.data(TONE) or "accent"))
        else:
            is_right = index.data(Qt.ItemDataRole.TextAlignmentRole) == Qt.AlignmentFlag.AlignRight
            align = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
            cells.paint_text(brush, brush.room, brush.words, str(index.data(TONE) or "text"), align=align)
        painter.restore()
