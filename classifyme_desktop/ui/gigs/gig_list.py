"""The list of gigs: a title and, under it, the role that the program reads in it. Knows no library."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from classifyme_desktop.ui.language import names
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize

if TYPE_CHECKING:
    from classifyme_desktop.domain.gig import Gig

Index = QModelIndex | QPersistentModelIndex
_ROLE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_NOWHERE: Final = QModelIndex()
_LINE: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class GigTable(QAbstractListModel):
    """The gigs, newest first."""

    def __init__(self, name_role: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name_role = name_role
        self.gigs: list[Gig] = []

    def show(self, gigs: "list[Gig]") -> None:
        """Show other gigs."""
        self.beginResetModel()
        self.gigs = gigs
        self.endResetModel()

    def repaint(self) -> None:
        """Tell views that any row may have changed."""
        if self.gigs:
            self.dataChanged.emit(self.index(0), self.index(len(self.gigs) - 1))

    def row_of(self, gig_id: int) -> int | None:
        """Return the row of a gig, None when it is not shown."""
        return next((row for row, gig in enumerate(self.gigs) if gig.gig_id == gig_id), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of gigs."""
        return 0 if parent.isValid() else len(self.gigs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows or says."""
        if not index.isValid() or not 0 <= index.row() < len(self.gigs):
            return None
        gig = self.gigs[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return names.shown(gig.title)
        if role == _ROLE_ROLE:
            return self.role(gig)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{names.shown(gig.title)}, {self.role(gig)}"
        return None

    def role(self, gig: "Gig") -> str:
        """Return the name of the role that the program reads in a gig."""
        return self.tr("Role not clear") if gig.role_id is None else self._name_role(gig.role_id)


class _Lines(QStyledItemDelegate):
    """Paints a gig as two lines."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, the title and the role."""
        painter.save()
        colours = tokens.now()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.accent_soft))
            bar = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(bar, QColor(colours.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(colours.hover))
        room = option.rect.adjusted(tokens.M, tokens.S, -tokens.S, -tokens.S)
        half = room.height() // 2
        lines = (
            (index.data(), colours.text, tokens.font(option.font, TextSize.BODY, is_bold=True), room.top()),
            (index.data(_ROLE_ROLE), colours.muted, tokens.font(option.font, TextSize.CAPTION), room.top() + half),
        )
        for text, colour, font, top in lines:
            painter.setFont(font)
            painter.setPen(QColor(colour))
            cut = painter.fontMetrics().elidedText(str(text), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(QRect(room.left(), top, room.width(), half), _LINE, cut)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of two lines."""
        return QSize(160, 2 * option.fontMetrics.height() + 2 * tokens.S + tokens.XS)


class GigList(QListView):
    """Shows a ``GigTable``. ``chosen`` carries the id of the current gig or None."""

    chosen = Signal(object)

    def __init__(self, table: GigTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.setModel(table)
        self.setItemDelegate(_Lines(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)  # thousands of gigs are measured once
        self.setMouseTracking(True)
        self.setMinimumWidth(170)
        self.selectionModel().currentChanged.connect(lambda now, _before: self._tell(now))

    def current(self) -> "Gig | None":
        """Return the current gig."""
        row = self.currentIndex().row()
        return self._table.gigs[row] if 0 <= row < len(self._table.gigs) else None

    def choose(self, gig_id: int | None) -> None:
        """Make a gig the current one; None for no gig."""
        row = None if gig_id is None else self._table.row_of(gig_id)
        if row is None:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        else:
            self.setCurrentIndex(self._table.index(row))

    def _tell(self, now: QModelIndex) -> None:
        self.chosen.emit(self._table.gigs[now.row()].gig_id if now.isValid() else None)
