"""Paints the rows of the facets: a box to tick, the words, and the number of files at the right."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from classifyme_desktop.ui.style import icons, tokens

KEY: Final = Qt.ItemDataRole.UserRole
COUNT: Final = Qt.ItemDataRole.UserRole + 1
IS_EMPTY: Final = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex


class FacetRows(QStyledItemDelegate):
    """Paints a choice as the style does, with its count at the right; headings are bold."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Make headings bold, and faint what would show no file."""
        super().initStyleOption(option, index)
        if index.data(KEY) is None:
            option.font = tokens.font(option.font, tokens.TextSize.BODY, is_bold=True)
        elif index.data(IS_EMPTY):
            palette = QPalette(option.palette)
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                palette.setColor(role, QColor(tokens.now().muted))
            option.palette = palette

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the words, cut to their room, and the count."""
        count = index.data(COUNT) or ""
        width = option.fontMetrics.horizontalAdvance(count) + tokens.S if count else 0
        whole: QRect = QRect(option.rect)
        option.rect = whole.adjusted(0, 0, -width, 0)
        super().paint(painter, option, index)
        if index.data(KEY) is not None:
            self._paint_box(painter, option, index)
        if count:
            painter.save()
            painter.setPen(QColor(tokens.now().muted))
            flags = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(whole.adjusted(0, 0, -tokens.XS, 0), flags, count)
            painter.restore()

    def _paint_box(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the box of a choice over the style's own, whose edge is too faint on a dark ground."""
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        what = QStyle.SubElement.SE_ItemViewItemCheckIndicator
        place = QApplication.style().subElementRect(what, drawn, option.widget)
        colours, is_ticked = tokens.now(), drawn.checkState == Qt.CheckState.Checked
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        side = min(place.width(), place.height()) - 1
        box = QRectF(place.x() + 0.5, place.center().y() - side / 2 + 0.5, side, side)
        painter.save()
        painter.fillRect(place.adjusted(-1, -1, 1, 1), QColor(colours.accent_soft if is_current else colours.surface))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent if is_ticked else colours.control), 1.2))
        painter.setBrush(QColor(colours.accent if is_ticked else colours.surface))
        painter.drawRoundedRect(box, 3, 3)
        if is_ticked:
            tick = icons.pixmap("met", colours.on_accent, round(box.width()), painter.device().devicePixelRatioF())
            painter.drawPixmap(box.topLeft(), tick)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a height that can be hit."""
        return QSize(super().sizeHint(option, index).width(), max(24, round(option.fontMetrics.height() * 1.6)))
