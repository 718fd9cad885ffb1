"""Paints the cells of the tables: names cut in the middle, bars with their percent, states with drawing and word."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from classifyme_desktop.ui.language import label_words, words
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.tables import looks
from classifyme_desktop.ui.tables.resume_table import ROW_ROLE, Column

if TYPE_CHECKING:
    from classifyme_desktop.domain.resume import FileRow

Index = QModelIndex | QPersistentModelIndex
_BAR: Final = 6.0
_BLOCK: Final = 9


@dataclass(frozen=True, slots=True)
class Brush:
    """A painter with the colours, the room and the words of one cell."""

    painter: QPainter
    colours: tokens.Colours
    room: QRect
    words: str
    ratio: float


def row_height(view: QTableView) -> int:
    """Return the height of a row for the view's font: two lines less their half, at least 28 units."""
    return max(28, round(view.fontMetrics().height() * 1.9))


def steps_width() -> int:
    """Return the width of the three blocks of ``paint_steps`` with the gap behind them."""
    return round(3 * (tokens.scaled(_BLOCK) + 2)) + tokens.XS


def icon_size() -> int:
    """Return the width of a drawing in a cell, which goes with the size of text."""
    return tokens.scaled(icons.SMALL)


class Cells(QStyledItemDelegate):
    """Paints one cell of the table of files."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, then what the column shows."""
        painter.save()
        brush = self.begin(painter, option, index)
        row = index.data(ROW_ROLE)
        if row is not None:
            self._paint_column(brush, Column(index.column()), row)
        painter.restore()

    def begin(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> Brush:
        """Paint the ground of a cell and return what is needed to paint on it."""
        colours = tokens.now()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.accent_soft))
            if _is_leftmost(option, index):
                painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(colours.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colours.hover))
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.drawLine(QPointF(rect.left(), rect.bottom() + 0.5), QPointF(rect.right() + 1, rect.bottom() + 0.5))
        painter.setFont(option.font)
        room = rect.adjusted(tokens.S + (4 if index.column() == 0 else 0), 0, -tokens.S, -1)
        return Brush(painter, colours, room, str(index.data() or ""), painter.device().devicePixelRatioF())

    def _paint_column(self, brush: Brush, column: Column, row: "FileRow") -> None:
        if column is Column.CONFIDENCE:
            if label_words.state(row.role_state):
                paint_label(brush, row)
            elif row.confidence is not None:
                told = words.told_share(row.confidence, is_abstained=row.is_abstained)
                paint_steps(brush, told, "control" if row.is_abstained else "accent")
        elif column is Column.STATE:
            paint_state(brush, row)
        elif column is Column.NAME:
            paint_text(brush, brush.room, brush.words, "text", Qt.TextElideMode.ElideMiddle)
        elif column is Column.YEARS:
            paint_text(brush, brush.room, brush.words, "text", align=Qt.AlignmentFlag.AlignRight)
        else:
            is_quiet = column is Column.ADDED or row.is_abstained
            paint_text(brush, brush.room, brush.words, "muted" if is_quiet else "text")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a width for the words; the height is the view's own."""
        width = option.fontMetrics.horizontalAdvance(str(index.data() or "")) + 4 * tokens.S
        return QSize(width + self.beside_words(index.column()), 28)

    def beside_words(self, column: int) -> int:
        """Return the width of what is drawn before the words of a column of the table of files."""
        if column == Column.CONFIDENCE:
            return steps_width()
        return icon_size() + tokens.S if column == Column.STATE else 0


def _is_leftmost(option: QStyleOptionViewItem, index: Index) -> bool:
    """Return whether a cell is the first of its row on the screen; columns may be moved."""
    view = option.widget
    if not isinstance(view, QTableView):
        return index.column() == 0
    return view.columnViewportPosition(index.column()) + view.horizontalOffset() == 0


def paint_text(
    brush: Brush,
    room: QRect,
    text: str,
    tone: str,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Paint one line of text, cut to its room."""
    painter = brush.painter
    painter.setPen(QColor(getattr(brush.colours, tone)))
    cut = painter.fontMetrics().elidedText(text, elide, room.width())
    painter.drawText(room, int(align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), cut)


def paint_share(brush: Brush, share: float, tone: str) -> None:
    """Paint a bar for a share in [0, 1] with its percent at the right."""
    metrics = brush.painter.fontMetrics()
    text_width = metrics.horizontalAdvance("100 %") + tokens.XS
    text_room = QRect(brush.room.right() - text_width, brush.room.top(), text_width, brush.room.height())
    bar = QRectF(brush.room.left(), brush.room.center().y() - _BAR / 2 + 1, brush.room.width() - text_width, _BAR)
    bar.setWidth(max(0.0, bar.width() - tokens.S))
    paint_bar(brush.painter, bar, share, brush.colours.track, getattr(brush.colours, tone))
    paint_text(brush, text_room, brush.words, "text", align=Qt.AlignmentFlag.AlignRight)


def paint_steps(brush: Brush, share: float, tone: str) -> None:
    """Paint how sure the program is as one to three blocks of three, with the word beside them."""
    filled = 1 + (share >= words.FAIRLY_SURE) + (share >= words.SURE)
    painter = brush.painter
    painter.setPen(Qt.PenStyle.NoPen)
    top = brush.room.center().y() - _BAR / 2 + 1
    wide = tokens.scaled(_BLOCK)
    for step in range(3):
        block = QRectF(brush.room.left() + step * (wide + 2), top, wide, _BAR)
        painter.setBrush(QColor(getattr(brush.colours, tone) if step < filled else brush.colours.track))
        painter.drawRoundedRect(block, 2, 2)
    room = brush.room.adjusted(steps_width(), 0, 0, 0)
    paint_text(brush, room, brush.words, "muted" if tone == "control" else "text")


def paint_bar(painter: QPainter, bar: QRectF, share: float, track: str, fill: str) -> None:
    """Paint a track with its filled share."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(track))
    painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
    if share > 0:
        filled = QRectF(bar.left(), bar.top(), max(bar.height(), bar.width() * min(share, 1.0)), bar.height())
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(filled, bar.height() / 2, bar.height() / 2)


def paint_label(brush: Brush, row: "FileRow") -> None:
    """Paint that a reader decided the role: a tick, or a cross where none fits, and the word."""
    is_role = row.role_id is not None
    tone = brush.colours.good if is_role else brush.colours.quiet
    size = icon_size()
    drawing = icons.pixmap("met" if is_role else "not_met", tone, size, brush.ratio)
    brush.painter.drawPixmap(QPointF(brush.room.left(), brush.room.center().y() - size / 2 + 1), drawing)
    paint_text(brush, brush.room.adjusted(size + tokens.XS, 0, 0, 0), brush.words, "text")


def paint_state(brush: Brush, row: "FileRow") -> None:
    """Paint the drawing of a state and its word."""
    is_incomplete = bool(row.incomplete)
    tone = looks.tone(row.state, is_incomplete=is_incomplete)
    name, size = looks.drawing(row.state, is_incomplete=is_incomplete), icon_size()
    drawing = icons.pixmap(name, getattr(brush.colours, tone), size, brush.ratio)
    brush.painter.drawPixmap(QPointF(brush.room.left(), brush.room.center().y() - size / 2 + 1), drawing)
    paint_text(brush, brush.room.adjusted(size + tokens.S, 0, 0, 0), brush.words, "text")
