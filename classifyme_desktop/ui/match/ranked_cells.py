"""Paints the cells of the ranked list on two lines each. Never by colour alone: ranks, marks and words say the same."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from classifyme_desktop.ui.language.part_words import PARTS
from classifyme_desktop.ui.match.ranked_table import LINE_ROLE, Column, RankedTable
from classifyme_desktop.ui.match.ranked_words import RankedWords
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables import looks
from classifyme_desktop.ui.tables.cells import Brush, Cells, Index, icon_size, paint_text
from classifyme_desktop.ui.widgets import stacked

if TYPE_CHECKING:
    from classifyme_desktop.ui.match.ranked_table import Line

_LEAST_MARK: Final = 9  # units; a smaller mark is not seen to be a tick or a cross


def row_height(view: QTableView) -> int:
    """Return the height of a row of two lines for the view's font."""
    return 2 * view.fontMetrics().height() + tokens.L


class RankedCells(Cells):
    """Paints one cell of the ranked list."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, then what the column shows."""
        model = index.model()
        assert isinstance(model, RankedTable)
        painter.save()
        brush = self.begin(painter, option, index)
        line: Line = index.data(LINE_ROLE)
        column = Column(index.column())
        if column is Column.RANK:
            _paint_rank(brush, line, model.words.band(line.match))
        elif column is Column.PERSON:
            _paint_person(brush, line, model.words)
        elif column is Column.MUSTS:
            paint_musts(brush, line, model.words)
        elif column is Column.SCORE:
            _paint_score(brush, line)
        else:
            _paint_status(brush, line, model.words)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a width for the words; the height is the view's own."""
        return QSize(super().sizeHint(option, index).width(), 2 * option.fontMetrics.height() + tokens.L)


def _halves(brush: Brush) -> tuple[QRect, QRect]:
    """Return the rooms of the two lines of a cell."""
    room = brush.room.adjusted(0, tokens.S - 2, 0, 2 - tokens.S)
    half = room.height() // 2
    return QRect(room.left(), room.top(), room.width(), half), room.adjusted(0, half, 0, 0)


def _paint_small(brush: Brush, room: QRect, text: str, tone: str = "muted") -> None:
    font = brush.painter.font()
    brush.painter.setFont(tokens.font(font, TextSize.CAPTION))
    paint_text(brush, room, text, tone)
    brush.painter.setFont(font)


def _tone(line: "Line") -> str:
    return "muted" if line.is_rejected else "text"


def _paint_rank(brush: Brush, line: "Line", band: str) -> None:
    """Paint the rank, and under it the ranks that cannot be told apart from it."""
    above, below = _halves(brush)
    above = above if band else above.united(below)
    paint_text(brush, above, brush.words, _tone(line))
    _paint_small(brush, below, band)


def _paint_person(brush: Brush, line: "Line", words: RankedWords) -> None:
    above, below = _halves(brush)
    has_name = line.candidate is None and line.person is not None and bool(line.person.name)
    # The ending of a file and the number of a candidate stay in sight.
    elide = Qt.TextElideMode.ElideRight if has_name else Qt.TextElideMode.ElideMiddle
    paint_text(brush, above, brush.words, _tone(line), elide)
    share = words.share(line)
    brush.painter.setFont(tokens.font(brush.painter.font(), TextSize.CAPTION))
    paint_text(brush, below, share, "muted", align=Qt.AlignmentFlag.AlignRight)
    room = below.adjusted(0, 0, -brush.painter.fontMetrics().horizontalAdvance(share) - tokens.S, 0)
    paint_text(brush, room, words.role(line), "muted")


def paint_musts(brush: Brush, line: "Line", words: RankedWords) -> None:
    """Paint how many must-haves are met, and under it a mark for each where there is room for all."""
    above, below = _halves(brush)
    if not line.musts:
        return
    size = min(icons.SMALL - 2, below.width() // len(line.musts) - 1)
    has_room = size >= _LEAST_MARK
    is_tight = brush.painter.fontMetrics().horizontalAdvance(brush.words) > above.width()
    said = words.musts_in_figures(line) if is_tight else brush.words
    paint_text(brush, above if has_room else above.united(below), said, _tone(line))
    if has_room:
        for number, (_, is_met) in enumerate(line.musts):
            drawing, tone = looks.requirement(is_met=is_met)
            left = below.left() + number * (size + 1)
            _paint_icon(
                brush, drawing, "quiet" if line.is_rejected else tone, size, left, below.center().y() - size / 2
            )


def _paint_score(brush: Brush, line: "Line") -> None:
    """Paint the score over its bar: the whole length is 1, each part takes its weight times its value."""
    above, below = _halves(brush)
    paint_text(brush, above, brush.words, _tone(line))
    bar = QRectF(below.left(), below.center().y() - stacked.HEIGHT / 2, below.width(), stacked.HEIGHT)
    values = zip(PARTS, line.match.parts.as_tuple(), strict=True)
    stacked.paint(brush.painter, bar, [line.shares[part] * value for part, value in values], brush.colours)


def _paint_status(brush: Brush, line: "Line", words: RankedWords) -> None:
    """Paint the drawing and the name of a stage, and under them the reason where one was given."""
    above, below = _halves(brush)
    if line.decided is None:
        paint_text(brush, above.united(below), brush.words, "muted")
        return
    size, (drawing, tone), said = icon_size(), looks.stage(line.decided.choice), words.choice(line)
    room = above.width() - size - tokens.XS
    has_room = brush.painter.fontMetrics().horizontalAdvance(said) <= room  # else the name has a line of its own
    above = above.united(below) if has_room and not line.decided.reason else above
    _paint_icon(brush, drawing, tone, size, above.left(), above.center().y() - size / 2 + 1)
    if has_room:
        paint_text(brush, above.adjusted(size + tokens.XS, 0, 0, 0), said, _tone(line))
    _paint_small(brush, below, words.reason(line) if has_room else said, "muted" if has_room else _tone(line))


def _paint_icon(brush: Brush, name: str, tone: str, size: int, left: float, top: float) -> None:
    drawing = icons.pixmap(name, getattr(brush.colours, tone), size, brush.ratio)
    brush.painter.drawPixmap(QPointF(left, top), drawing)
