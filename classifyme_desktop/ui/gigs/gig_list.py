"""The list of gigs: a title and, under it, the role that the program reads in it. Knows no library."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCollator,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables.resume_table import plain

if TYPE_CHECKING:
    from classifyme_desktop.domain.gig import Gig
    from classifyme_desktop.services.gig_shelf import GigOrder, ListedGig

Index = QModelIndex | QPersistentModelIndex
_ROLE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_WAITING_ROLE: Final = Qt.ItemDataRole.UserRole + 2
_NOWHERE: Final = QModelIndex()
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class GigTable(QAbstractListModel):
    """``every`` gig that there is, the newest first; ``gigs`` are those in sight, in the order that was chosen."""

    def __init__(self, name_role: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name_role = name_role
        self._typed = ""
        self._order: GigOrder | None = None
        self._rows: list[ListedGig] = []
        self.every: list[ListedGig] = []
        self.gigs: list[Gig] = []

    def show(self, listed: "Sequence[ListedGig]") -> None:
        """Show other gigs, narrowed and ordered as the ones before."""
        self.every = list(listed)
        self._arrange()

    def arrange(self, typed: str, order: "GigOrder") -> None:
        """Show the gigs that hold the words typed, in an order."""
        if (typed, order) != (self._typed, self._order):
            self._typed, self._order = typed, order
            self._arrange()

    def _arrange(self) -> None:
        from classifyme_desktop.services import gig_shelf

        rows = gig_shelf.found(self.every, self._typed)
        if self._order is gig_shelf.GigOrder.TITLE:
            collator = QCollator(QLocale())
            collator.setNumericMode(True)
            rows.sort(key=lambda one: collator.sortKey(one.gig.title))
        elif self._order is gig_shelf.GigOrder.WAITING:
            rows.sort(key=lambda one: -one.waiting)
        self.beginResetModel()
        self._rows, self.gigs = rows, [one.gig for one in rows]
        self.endResetModel()

    def repaint(self) -> None:
        """Tell views that any row may have changed."""
        if self.gigs:
            self.dataChanged.emit(self.index(0), self.index(len(self.gigs) - 1))

    def gig(self, gig_id: int | None) -> "Gig | None":
        """Return a gig, in sight or not; None where there is none of this id."""
        return next((one.gig for one in self.every if one.gig.gig_id == gig_id), None)

    def row_of(self, gig_id: int) -> int | None:
        """Return the row of a gig, None when it is not in sight."""
        return next((row for row, gig in enumerate(self.gigs) if gig.gig_id == gig_id), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of gigs in sight."""
        return 0 if parent.isValid() else len(self.gigs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows or says."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        one = self._rows[index.row()]
        title, said = names.shown(one.gig.title), self.role(one.gig)
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        if role == _ROLE_ROLE:
            return said
        if role == _WAITING_ROLE:
            return self._waiting(one.waiting)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (title, names.shown(one.employer), said, self._waiting_in_full(one.waiting))))
        if role == Qt.ItemDataRole.ToolTipRole:
            at = " · ".join(filter(None, (names.shown(one.employer), names.shown(one.place))))
            told = (title, at, said, self._waiting_in_full(one.waiting), words.NUMBERS.moment(one.gig.created_at))
            return plain("\n".join(filter(None, told)))
        return None

    def _waiting(self, count: int) -> str:
        return self.tr("%n to decide", "people of a gig on whom the last word is not said", count) if count else ""

    def _waiting_in_full(self, count: int) -> str:
        return self.tr("%n person(s) marked, and neither hired nor rejected yet", "", count) if count else ""

    def role(self, gig: "Gig") -> str:
        """Return the name of the role that the program reads in a gig."""
        return self.tr("Role not clear") if gig.role_id is None else self._name_role(gig.role_id)


class _Lines(QStyledItemDelegate):
    """Paints a gig as two lines."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, the title, the role, and how many people wait."""
        painter.save()
        colours = tokens.now()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.accent_soft))
            bar = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(bar, QColor(colours.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(colours.hover))
        room = option.rect.adjusted(tokens.M, tokens.S, -tokens.S, -tokens.S)
        upper, lower = QRect(room), QRect(room)
        upper.setHeight(room.height() // 2)
        lower.setTop(upper.bottom() + 1)
        self._write(painter, upper, index.data(), colours.text, tokens.font(option.font, TextSize.BODY, is_bold=True))
        small, waiting = tokens.font(option.font, TextSize.CAPTION), index.data(_WAITING_ROLE)
        if waiting:
            painter.setFont(small)
            painter.setPen(QColor(colours.text))
            painter.drawText(lower, _RIGHT, waiting)
            lower.setRight(lower.right() - painter.fontMetrics().horizontalAdvance(waiting) - tokens.S)
        self._write(painter, lower, index.data(_ROLE_ROLE), colours.muted, small)
        painter.restore()

    @staticmethod
    def _write(painter: QPainter, room: QRect, text: str, colour: str, font: QFont) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(room, _LEFT, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width()))

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of two lines."""
        return QSize(160, 2 * option.fontMetrics.height() + 2 * tokens.S + tokens.XS)


class GigList(QListView):
    """Shows a ``GigTable``. ``chosen`` carries the id of the current gig or None.

    The current gig stays it while a search keeps it out of sight.
    """

    chosen = Signal(object)

    def __init__(self, table: GigTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._current: int | None = None
        self._is_moving = False
        self.setModel(table)
        self.setItemDelegate(_Lines(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)  # thousands of gigs are measured once
        self.setMouseTracking(True)
        self.setMinimumWidth(170)
        self.selectionModel().currentChanged.connect(lambda now, _before: self._on_moved(now))
        table.modelReset.connect(self._mark_current)

    def current(self) -> "Gig | None":
        """Return the current gig."""
        return self._table.gig(self._current)

    def choose(self, gig_id: int | None) -> None:
        """Make a gig the current one; None for no gig."""
        self._current = gig_id
        self._mark_current()
        self.chosen.emit(None if self.current() is None else gig_id)

    def _mark_current(self) -> None:
        """Mark the row of the current gig where it is in sight."""
        row = None if self._current is None else self._table.row_of(self._current)
        self._is_moving = True
        self.setCurrentIndex(QModelIndex() if row is None else self._table.index(row))
        if row is None:
            self.clearSelection()
        self._is_moving = False

    def _on_moved(self, now: QModelIndex) -> None:
        if now.isValid() and not self._is_moving:
            self.choose(self._table.gigs[now.row()].gig_id)
