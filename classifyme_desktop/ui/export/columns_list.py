"""The columns of a list to choose from: ticked where they are wanted, moved with the mouse, the keys or two buttons."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from classifyme_desktop.services.export import column as arrangements
from classifyme_desktop.services.export.column import Column
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.widgets import checks, parts

_KEY: Final = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_TICKING: Final = (Qt.Key.Key_Space, Qt.Key.Key_Select)
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ColumnsList(QWidget):
    """``changed`` tells that other columns are wanted, or in another order."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: Sequence[Column[Any]] = ()
        self._is_filling = False
        self.list = _List()
        self.up = parts.button(lambda: self.list.move_current(-1), "rises", "quiet")
        self.down = parts.button(lambda: self.list.move_current(1), "falls", "quiet")
        self.usual = parts.button(self._on_usual, "reset", "quiet")
        line = QHBoxLayout()
        line.setSpacing(tokens.XS)
        for button in (self.up, self.down, self.usual):
            line.addWidget(button)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.XS)
        layout.addWidget(self.list, 1)
        layout.addLayout(line)
        # What a drop does comes as several signals; the rest after it is when the order is whole again.
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self.changed.emit)
        for moved in (self.list.itemChanged, self.list.model().rowsInserted, self.list.model().rowsMoved):
            moved.connect(lambda *_: self._on_changed())
        self._retranslate()

    def show_columns(self, columns: Sequence[Column[Any]], remembered: str, language: str, *, are_keys: bool) -> None:
        """Show columns as they were arranged; ``are_keys``: by their keys in place of words."""
        self._columns = columns
        current = self.list.currentItem()
        key = None if current is None else current.data(_KEY)
        self._is_filling = True
        self.list.clear()
        for column, is_wanted in arrangements.arranged(columns, remembered):
            item = QListWidgetItem(column.key if are_keys else column.heading(language))
            item.setData(_KEY, column.key)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
                | Qt.ItemFlag.ItemIsDragEnabled
            )
            item.setCheckState(Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked)
            self.list.addItem(item)
            if column.key == key:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self._is_filling = False

    def arrangement(self) -> list[tuple[str, bool]]:
        """Return the keys in their order, each with whether the column is wanted."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [(str(item.data(_KEY)), item.checkState() is Qt.CheckState.Checked) for item in items]

    def remembered(self) -> str:
        """Return the arrangement as words to be remembered."""
        return arrangements.written(self.arrangement())

    def keys(self) -> tuple[str, ...]:
        """Return the keys of the columns that are wanted, in their order."""
        return tuple(key for key, is_wanted in self.arrangement() if is_wanted)

    def tick(self, key: str, *, is_wanted: bool) -> None:
        """Want a column, or not."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_KEY) == key:
                self.list.item(row).setCheckState(Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked)

    def _on_changed(self) -> None:
        if not self._is_filling:
            self._rest.start()

    def _on_usual(self) -> None:
        """Put the columns back as they are at first."""
        order = {column.key: (at, column.is_usual) for at, column in enumerate(self._columns)}
        items = sorted((self.list.takeItem(0) for _ in range(self.list.count())), key=lambda one: order[one.data(_KEY)])
        for item in items:
            is_usual = order[item.data(_KEY)][1]
            item.setCheckState(Qt.CheckState.Checked if is_usual else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._rest.start()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Columns"))
        self.list.setToolTip(self.tr("Space ticks a column, Alt with an arrow moves it; it can be dragged as well"))
        self.up.setText(self.tr("Up", "move a column"))
        self.down.setText(self.tr("Down", "move a column"))
        self.usual.setText(self.tr("Usual columns"))


class _List(QListWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setItemDelegate(_Rows(self))

    def move_current(self, step: int) -> None:
        """Move the current column up or down by one place."""
        row = self.currentRow()
        if row >= 0 and 0 <= row + step < self.count():
            self.insertItem(row + step, self.takeItem(row))
            self.setCurrentRow(row + step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the current column with Alt and an arrow; Space ticks it."""
        key = Qt.Key(event.key())
        if key in _STEPS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current(_STEPS[key])
        else:
            super().keyPressEvent(event)


class _Rows(QStyledItemDelegate):
    """Paints a column with a box to tick that is seen in every theme."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, the box and the words."""
        colours = tokens.now()
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.accent_soft))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colours.hover))
        side = checks.side(option.fontMetrics.height()) - 2
        box = QRectF(rect.left() + tokens.S, rect.center().y() - side / 2 + 1, side, side)
        checks.paint(painter, box, is_checked=_is_ticked(index))
        room = rect.adjusted(2 * tokens.S + side, 0, -tokens.S, 0)
        painter.setFont(option.font)
        painter.setPen(QColor(colours.text))
        cut = option.fontMetrics.elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), cut)
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Tick or untick the box where it is clicked on, or with Space."""
        is_hit = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _TICKING
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            is_hit = event.position().x() < option.rect.left() + 2 * tokens.S + checks.side(option.fontMetrics.height())
        if is_hit:
            to = Qt.CheckState.Unchecked if _is_ticked(index) else Qt.CheckState.Checked
            model.setData(index, to, Qt.ItemDataRole.CheckStateRole)
        return is_hit

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a height that can be hit."""
        return QSize(super().sizeHint(option, index).width(), max(tokens.XL, option.fontMetrics.height() + tokens.S))


def _is_ticked(index: Index) -> bool:
    return Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
