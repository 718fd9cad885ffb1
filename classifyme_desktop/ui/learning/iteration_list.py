"""The line of iterations, the newest first: a card each with its state, what it learnt from, and its main figure."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

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
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.learning import iteration_words
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables.resume_table import plain

if TYPE_CHECKING:
    from classifyme_desktop.domain.iteration import Iteration

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_ITERATION: Final = Qt.ItemDataRole.UserRole + 1
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_LINES: Final = 4
_CHARACTERS: Final = 32


class IterationTable(QAbstractListModel):
    """The iterations as rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Iteration, ...] = ()

    def show_iterations(self, found: "Sequence[Iteration]") -> None:
        """Show other iterations, the newest first."""
        self.beginResetModel()
        self.rows = tuple(found)
        self.endResetModel()

    def row_of(self, number: int | None) -> int | None:
        """Return the row of an iteration, None where there is none."""
        return next((row for row, one in enumerate(self.rows) if one.number == number), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of iterations."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows or says."""
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        one = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return iteration_words.name(one)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(lines(one))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain("\n".join(lines(one)))
        return one if role == _ITERATION else None

    def repeat(self) -> None:
        """Say all rows anew, as after a change of the language."""
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))


def lines(of: "Iteration") -> list[str]:
    """Return an iteration in words, from the first line of its card to the last."""
    day = words.NUMBERS.day(of.made_at) if of.made_at else ""
    said = [iteration_words.name(of), iteration_words.state(of.state), day, iteration_words.LEARNT.learnt(of)]
    return [one for one in (*said, iteration_words.headline(of)) if one]


class _Cards(QStyledItemDelegate):
    """Paints an iteration as lines under each other, joined by a line with a station for each."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, the name with the state, the day, what it learnt from, its main figure."""
        one: Iteration = index.data(_ITERATION)
        colours = tokens.now()
        painter.save()
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.accent_soft))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(colours.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colours.hover))
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        room = rect.adjusted(tokens.M, tokens.S, -tokens.M, -tokens.S)
        height = room.height() // _LINES
        drawing, tone = iteration_words.LOOKS[one.state.value]
        size, small = tokens.scaled(icons.SMALL), tokens.font(option.font, TextSize.CAPTION)
        at = [QRect(room.left(), room.top() + number * height, room.width(), height) for number in range(_LINES)]
        day = words.NUMBERS.day(one.made_at) if one.made_at else ""
        painter.setFont(small)
        painter.setPen(QColor(colours.muted))
        painter.drawText(at[0], _RIGHT, day)
        name = at[0].adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(day) - tokens.S, 0)
        bold = tokens.font(option.font, TextSize.BODY, is_bold=True)
        _write(painter, name, iteration_words.name(one), colours.text, bold)
        picture = icons.pixmap(drawing, getattr(colours, tone), size, painter.device().devicePixelRatioF())
        painter.drawPixmap(QPointF(at[1].left(), at[1].center().y() - size / 2 + 1), picture)
        beside = at[1].adjusted(size + tokens.XS, 0, 0, 0)
        _write(painter, beside, iteration_words.state(one.state), colours.text, small)
        _write(painter, at[2], iteration_words.LEARNT.learnt(one), colours.muted, small)
        _write(painter, at[3], iteration_words.headline(one), colours.text, small)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of the lines."""
        return QSize(160, _LINES * (option.fontMetrics.height() + 2) + 2 * tokens.S)


def _write(painter: QPainter, room: QRect, text: str, colour: str, font: QFont) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(room, _LEFT, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width()))


class IterationList(QListView):
    """Shows an ``IterationTable``. ``chosen`` tells that another iteration is the current one."""

    chosen = Signal()

    def __init__(self, table: IterationTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._number: int | None = None
        self.setModel(table)
        self.setItemDelegate(_Cards(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self._fit()
        self.selectionModel().currentChanged.connect(lambda now, _before: self._on_moved(now))
        table.modelReset.connect(self._on_reset)

    def _fit(self) -> None:
        self.setMinimumWidth(_CHARACTERS * self.fontMetrics().averageCharWidth())

    def changeEvent(self, event: QEvent) -> None:
        """Be wide enough for the lines of a card in another size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def current(self) -> "Iteration | None":
        """Return the current iteration, None where there is none."""
        row = self._table.row_of(self._number)
        return None if row is None else self._table.rows[row]

    def choose(self, number: int) -> None:
        """Make an iteration the current one, as soon as it is there."""
        self._number = number
        self._on_reset()

    def _on_reset(self) -> None:
        row = self._table.row_of(self._number)
        if row is None and self._table.rows:
            row = 0
        if row is not None:
            self.setCurrentIndex(self._table.index(row))
        self.chosen.emit()

    def _on_moved(self, now: QModelIndex) -> None:
        if now.isValid() and self._table.rows[now.row()].number != self._number:
            self._number = self._table.rows[now.row()].number
            self.chosen.emit()
