"""A list of roles to choose from: the likeliest ones with their keys and bars, or those that were found by letters.

Plain text throughout. Knows no library.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables.cells import paint_bar

Index = QModelIndex | QPersistentModelIndex
_ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_NOWHERE: Final = QModelIndex()
_BAR: Final = 4.0
_EDGE: Final = 3  # units of the line at the left of the current row, as in the tables
_ONE_LINE: Final = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter
_FITS: Final = int(Qt.AlignmentFlag.AlignLeft | _ONE_LINE)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | _ONE_LINE)
_WRAPPED: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_MIDDLE: Final = int(Qt.AlignmentFlag.AlignHCenter | _ONE_LINE)


@dataclass(frozen=True, slots=True)
class Choice:
    """A role. ``above``: the group that it belongs to; ``key``: the digit that chooses it; ``share``: how likely."""

    role_id: str
    name: str
    above: str
    key: str = ""
    share: float | None = None


class RoleChoices(QAbstractListModel):
    """The roles in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choices: Sequence[Choice] = ()

    def show(self, choices: Sequence[Choice]) -> None:
        """Show other roles."""
        self.beginResetModel()
        self.choices = tuple(choices)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of roles."""
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows or says."""
        if not index.isValid() or not 0 <= index.row() < len(self.choices):
            return None
        choice = self.choices[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{choice.name}\n{choice.above}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            share = "" if choice.share is None else words.NUMBERS.percent(choice.share)
            return ", ".join(filter(None, (choice.key, choice.name, share, choice.above)))
        return choice if role == _ROW_ROLE else None


class _Rows(QStyledItemDelegate):
    """Paints a role on two lines: key, name and percent; under them the group, and a bar where it is known."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of two lines with their bar."""
        small = QFontMetrics(tokens.font(option.font, TextSize.CAPTION))
        return QSize(160, option.fontMetrics.height() + small.height() + 3 * tokens.S)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, the key, the words and the bar."""
        choice: Choice = index.data(_ROW_ROLE)
        colours, is_current = tokens.now(), bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_current:
            painter.fillRect(option.rect, QColor(colours.accent_soft))
            painter.fillRect(option.rect.adjusted(0, 0, _EDGE - option.rect.width(), 0), QColor(colours.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(colours.hover))
        room = option.rect.adjusted(tokens.M, tokens.S, -tokens.M, -tokens.S)
        painter.setFont(option.font)
        if choice.key:
            width = option.fontMetrics.horizontalAdvance("0") + 2 * tokens.S
            _paint_key(painter, QRectF(room.left(), room.top(), width, option.fontMetrics.height() + 2), choice.key)
            room = room.adjusted(width + tokens.M, 0, 0, 0)
        self._paint_words(painter, option.font, room, choice, is_current=is_current)
        painter.restore()

    def _paint_words(self, painter: QPainter, font: QFont, room: QRect, choice: Choice, *, is_current: bool) -> None:
        colours = tokens.now()
        painter.setFont(tokens.font(font, TextSize.BODY, is_bold=is_current))
        line = QRect(room.left(), room.top(), room.width(), painter.fontMetrics().height())
        taken = 0
        if choice.share is not None:
            percent = words.NUMBERS.percent(choice.share)
            taken = painter.fontMetrics().horizontalAdvance(percent) + tokens.M
            painter.setPen(QColor(colours.text if is_current else colours.muted))
            painter.drawText(line, _RIGHT, percent)
        painter.setPen(QColor(colours.text))
        line, small = line.adjusted(0, 0, -taken, 0), QFontMetrics(tokens.font(font, TextSize.CAPTION)).height()
        if painter.fontMetrics().horizontalAdvance(choice.name) > line.width():
            # A long name has the room of the group as well.
            painter.drawText(line.adjusted(0, 0, 0, small), _WRAPPED, choice.name)
        else:
            painter.drawText(line, _FITS, choice.name)
            below = QRect(room.left(), line.bottom() + 1, room.width(), small)
            painter.setFont(tokens.font(font, TextSize.CAPTION))
            painter.setPen(QColor(colours.muted))
            cut = painter.fontMetrics().elidedText(choice.above, Qt.TextElideMode.ElideRight, below.width())
            painter.drawText(below, _FITS, cut)
        if choice.share is not None:
            bar = QRectF(room.left(), line.bottom() + small + tokens.XS / 2 + 1, room.width(), _BAR)
            paint_bar(painter, bar, choice.share, colours.track, colours.accent if is_current else colours.control)


def _paint_key(painter: QPainter, room: QRectF, key: str) -> None:
    colours = tokens.now()
    painter.setPen(QPen(QColor(colours.control), 1))
    painter.setBrush(QColor(colours.surface))
    painter.drawRoundedRect(room.translated(QPointF(0.5, 0.5)), tokens.XS, tokens.XS)
    painter.setPen(QColor(colours.text))
    painter.drawText(room, _MIDDLE, key)


class RoleList(QListView):
    """``looked_at`` carries the id of the current role, None for none; ``chosen`` that of the role that is taken."""

    looked_at = Signal(object)
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("roles")
        self._choices = RoleChoices(self)
        self.setModel(self._choices)
        self.setItemDelegate(_Rows(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(lambda now, _before: self._on_current(now))
        self.doubleClicked.connect(lambda index: self.take(index.row()))

    @property
    def choices(self) -> Sequence[Choice]:
        """Return what is listed."""
        return self._choices.choices

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """List other roles, with the first as the current one."""
        self._choices.show(choices)
        self.setMaximumHeight(len(choices) * max(self.sizeHintForRow(0), 0) + 2 * self.frameWidth() + 1)
        self.setCurrentIndex(self._choices.index(0, 0))
        if not choices:
            self.looked_at.emit(None)

    def current(self) -> Choice | None:
        """Return the current role, None when nothing is listed."""
        row = self.currentIndex().row()
        return self.choices[row] if 0 <= row < len(self.choices) else None

    def take(self, row: int) -> None:
        """Choose the role of a row; none where there is no such row."""
        if 0 <= row < len(self.choices):
            self.chosen.emit(self.choices[row].role_id)

    def step(self, by: int) -> None:
        """Make the role that is so many rows further down the current one."""
        row = max(0, min(self.currentIndex().row() + by, len(self.choices) - 1))
        self.setCurrentIndex(self._choices.index(row, 0))

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.looked_at.emit(self.choices[index.row()].role_id)

    def sizeHint(self) -> QSize:
        """Return the height of all roles that are listed; in less room the list scrolls."""
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows up and down; leave all other keys to the page."""
        is_arrow = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
        if is_arrow and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()
