"""A list of what a gig asks for, as high as its rows: a check for a must, words that can be edited in place, a cross.

Space makes a must of a wish and back, F2 or Enter edits, Del removes. Knows no library.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from classifyme_desktop.ui.gigs.requirements.table import IS_BAD, NOTE, AskedTable, Column
from classifyme_desktop.ui.language import fact_words, names
from classifyme_desktop.ui.language import gig_words as gig_facts_words
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import checks, choices
from classifyme_desktop.ui.widgets.choices import Choice

if TYPE_CHECKING:
    from classifyme_desktop.ui.gigs.requirements.table import Row

Index = QModelIndex | QPersistentModelIndex
_WRAPPED: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
_LINE: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_CROSS: Final = 12
_TALL: Final = 10_000


class _Cells(QStyledItemDelegate):
    """Paints words over as many lines as they need, a note under them, a level, a cross."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground of a cell, then what is in it."""
        painter.save()
        colours = tokens.now()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.accent_soft))
        room = option.rect.adjusted(tokens.S, tokens.XS, -tokens.S, -tokens.XS)
        if index.column() == Column.MUST:
            edge = checks.side(option.fontMetrics.height())
            box = QRectF(room.left(), room.center().y() - edge / 2, edge, edge)
            is_checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            checks.paint(painter, box, is_checked=is_checked)
        elif index.column() == Column.TEXT:
            self._paint_words(painter, room, option, index)
        elif index.column() == Column.LEVEL:
            painter.setPen(QColor(colours.text if index.data(Qt.ItemDataRole.EditRole) else colours.muted))
            painter.drawText(room, _LINE, index.data())
            at = room.left() + option.fontMetrics.horizontalAdvance(index.data())
            choices.paint_arrow(painter, QRect(at, room.top(), tokens.XL, room.height()), colours.muted)
        else:
            is_near = option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected)
            colour = colours.text if is_near else colours.muted
            cross = icons.pixmap("close", colour, _CROSS, painter.device().devicePixelRatioF())
            painter.drawPixmap(room.center().x() - _CROSS // 2, room.center().y() - _CROSS // 2, cross)
        painter.restore()

    def _paint_words(self, painter: QPainter, room: QRect, option: QStyleOptionViewItem, index: Index) -> None:
        colours, note = tokens.now(), index.data(NOTE)
        height = self._height(option.font, index.data(), room.width())
        first = QRect(room.left(), room.top(), room.width(), height if note else room.height())
        painter.setPen(QColor(colours.text))
        painter.drawText(first, _WRAPPED, names.shown(index.data()))
        if note:
            painter.setFont(tokens.font(option.font, TextSize.CAPTION))
            painter.setPen(QColor(colours.bad if index.data(IS_BAD) else colours.note))
            below = room.adjusted(0, height + tokens.XS // 2, 0, 0)
            painter.drawText(below, _WRAPPED, note)

    def _height(self, font: QFont, text: str, width: int) -> int:
        return QFontMetrics(font).boundingRect(QRect(0, 0, width, _TALL), _WRAPPED, names.shown(text)).height()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room that the words of a row and its note need at the width of the column."""
        least = QSize(0, option.fontMetrics.height() + tokens.M)
        view = self.parent()
        if index.column() != Column.TEXT or not isinstance(view, QTableView):
            return least
        width = view.columnWidth(Column.TEXT) - 2 * tokens.S
        height = self._height(option.font, index.data(), width)
        if note := index.data(NOTE):
            height += self._height(tokens.font(option.font, TextSize.CAPTION), note, width) + tokens.XS
        return QSize(0, height + 2 * tokens.XS).expandedTo(least)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a line for words or a choice of levels."""
        if index.column() != Column.LEVEL:
            return super().createEditor(parent, option, index)
        from classifyme_desktop.domain.profile import Cefr

        made = Choice(parent)
        made.addItem(gig_facts_words.said(gig_facts_words.NOT_TOLD), "")
        for level in Cefr:
            made.addItem(fact_words.level(level), level.value)
        made.activated.connect(lambda: self._on_chosen(made))
        return made

    def _on_chosen(self, choice: Choice) -> None:
        self.commitData.emit(choice)
        self.closeEditor.emit(choice, QStyledItemDelegate.EndEditHint.NoHint)

    def editorEvent(
        self, _event: QEvent, _model: QAbstractItemModel, _option: QStyleOptionViewItem, _at: Index
    ) -> bool:
        """Leave a click on the box of a must to the list: taken here too, it would change two rows."""
        return False

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Start with what is there; the choice of levels is open at once."""
        if isinstance(editor, Choice):
            editor.setCurrentIndex(max(0, editor.findData(index.data(Qt.ItemDataRole.EditRole))))
            editor.showPopup()
        elif isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Ask for the change."""
        if isinstance(editor, Choice):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Cover the cell; words are edited on one line."""
        editor.setGeometry(option.rect)


class AskedList(QTableView):
    """Shows an ``AskedTable``. ``remove_asked`` carries the key of a row; ``places_asked`` where the text says it."""

    remove_asked = Signal(object)
    places_asked = Signal(object)
    row_moved_to = Signal(QRect)

    def __init__(self, table: AskedTable, *, has_levels: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self._name: str | None = None
        self._at = 0
        self.setModel(table)
        self.setItemDelegate(_Cells(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.setColumnHidden(Column.LEVEL, not has_levels)
        self._set_widths()
        self.clicked.connect(self._on_clicked)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        for changed in (table.modelReset, table.dataChanged):
            changed.connect(self._on_rows_changed)
        self.fit()

    def _set_widths(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(tokens.XL)
        for column in Column:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Stretch)
        said = fact_words.said(fact_words.NATIVE), gig_facts_words.said(gig_facts_words.NOT_TOLD)
        widest = max(self.fontMetrics().horizontalAdvance(one) for one in said)
        self.setColumnWidth(Column.MUST, header.sectionSizeHint(Column.MUST) + tokens.S)
        self.setColumnWidth(Column.LEVEL, widest + tokens.XL + 2 * tokens.S)
        self.setColumnWidth(Column.REMOVE, tokens.XL + tokens.S)

    def show_rows(self, rows: "list[Row]") -> None:
        """Show other rows; the current one stays the current one."""
        self.table.show(rows)
        self.setVisible(bool(rows))

    def current_row(self) -> "Row | None":
        """Return the current row."""
        at = self.currentIndex().row()
        return self.table.rows[at] if 0 <= at < len(self.table.rows) else None

    def forget_current(self) -> None:
        """Let no row be the current one."""
        self._name = None
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())

    # ------------------------------------------------------------------ rows

    def _on_rows_changed(self) -> None:
        self.fit()
        if self._name is None:
            return
        row = self.table.row_named(self._name)
        if row is None:  # it is gone or has other words: the one in its place
            row = min(self._at, len(self.table.rows) - 1)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self.table.index(row, Column.TEXT))

    def fit(self) -> None:
        """Be as high as the rows."""
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(row) for row in range(self.table.rowCount()))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + 2 * self.frameWidth() + tokens.XS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew where the width changes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def _on_current(self, now: QModelIndex, _before: QModelIndex) -> None:
        row = self.current_row()
        if row is not None and now.isValid():
            self._name, self._at = row.name, now.row()
            self.places_asked.emit(row.places)
            self.row_moved_to.emit(self.visualRect(now))

    def _on_clicked(self, index: QModelIndex) -> None:
        if not 0 <= index.row() < len(self.table.rows):
            return
        row = self.table.rows[index.row()]
        if index.column() == Column.REMOVE:
            self.remove_asked.emit(row.key)
        elif index.column() == Column.MUST:
            self.table.need_asked.emit(row.key, not row.is_must)
        elif index.column() == Column.LEVEL:
            self.edit(index)
        else:
            self.places_asked.emit(row.places)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Toggle, edit or remove the current row."""
        row = self.current_row()
        if row is None or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space:
            self.table.need_asked.emit(row.key, not row.is_must)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_asked.emit(row.key)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            at = self.currentIndex().row()
            column = Column.TEXT if self.isColumnHidden(Column.LEVEL) else Column.LEVEL
            self.edit(self.table.index(at, column))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        """Have a current row as soon as keys act here."""
        super().focusInEvent(event)  # type: ignore[arg-type]
        if not self.currentIndex().isValid() and self.table.rowCount():
            self.setCurrentIndex(self.table.index(0, Column.TEXT))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the font changes."""
        kinds = (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.LanguageChange)
        if event.type() in kinds and self.model() is not None:
            self._set_widths()
            self.fit()
        super().changeEvent(event)
