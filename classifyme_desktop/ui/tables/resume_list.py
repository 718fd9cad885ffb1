"""The view of the table of files: fixed row height, sorting by the library, and a place that holds while rows come."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QByteArray, QEvent, QItemSelectionModel, QItemSelectionRange, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.tables import cells, column_room
from classifyme_desktop.ui.tables.column_room import Room
from classifyme_desktop.ui.tables.place_kept import successor
from classifyme_desktop.ui.tables.resume_table import SORT_BY, Column, ResumeTable

_DESCENDING_FIRST: Final = frozenset({Column.CONFIDENCE, Column.ADDED, Column.LEVEL, Column.YEARS, Column.TAGS})
# Of a column that may hold any text: at least and well so many characters, and its share of what is left.
_TEXTS: Final[dict[int, tuple[int, int, int]]] = {
    Column.PERSON: (17, 22, 4),
    Column.NAME: (12, 18, 3),
    Column.ROLE: (18, 30, 5),
    Column.PLACE: (10, 16, 2),
    Column.LANGUAGES: (10, 20, 2),
    Column.TAGS: (10, 20, 2),
}
_ORDER: Final = (
    Column.PERSON, Column.NAME, Column.ROLE, Column.CONFIDENCE, Column.LEVEL, Column.YEARS, Column.PLACE,
    Column.LANGUAGES, Column.TAGS, Column.STATE, Column.ADDED,
)  # fmt: skip
_AT_FIRST: Final = frozenset(
    {Column.PERSON, Column.NAME, Column.ROLE, Column.CONFIDENCE, Column.YEARS, Column.STATE, Column.ADDED}
)
CHOICES: Final = tuple(column for column in _ORDER if column is not Column.NAME)
_KEPT: Final = len(Column) - 1  # columns of an arrangement: the last shows itself in the trash alone
# Left out one after the other where there is too little room, until the person chooses columns; then the list scrolls.
_DROPPED: Final = (Column.ADDED, Column.YEARS, Column.STATE, Column.CONFIDENCE)

_VERSION: Final = 2  # of a remembered arrangement
_HIDDEN: Final = 64  # added to a column that is hidden
_SIZE_BYTES: Final = 2  # of a remembered width
_FINENESS: Final = 10  # widths are remembered in tenths of a character, so that they go with the size of text
_LITTLE: Final = 72  # characters


class SharedTable(QTableView):
    """A table with the manners that all tables of the window have; its columns share the width in sight."""

    def __init__(self, shares: Mapping[int, int], spare: int | None = None, parent: QWidget | None = None) -> None:
        """``shares``: of each column; ``spare``: the column that is left out where there is little room."""
        super().__init__(parent)
        self._shares = shares
        self._spare = spare
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        vertical = self.verticalHeader()
        vertical.hide()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setDefaultSectionSize(self.row_height())
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(32)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setStretchLastSection(True)

    def row_height(self) -> int:
        """Return the height of a row in the present size of text."""
        return cells.row_height(self)

    def moveCursor(self, action: QAbstractItemView.CursorAction, keys: Qt.KeyboardModifier) -> QModelIndex:
        """Let Home and End go to the first and the last row; Qt's go along the row, which is one thing here."""
        if action in (QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd):
            keys |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, keys)

    def changeEvent(self, event: QEvent) -> None:
        """Give rows and columns the room of another size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.verticalHeader().setDefaultSectionSize(self.row_height())
            self.share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self.share_width()

    def share_width(self) -> None:
        """Share the width among the columns that are shown."""
        width = self.viewport().width()
        if self._spare is not None:
            self.setColumnHidden(self._spare, width < _LITTLE * self.fontMetrics().averageCharWidth())
        shares = {column: share for column, share in self._shares.items() if not self.isColumnHidden(column)}
        for column, share in shares.items():
            self.setColumnWidth(column, width * share // sum(shares.values()))


class ResumeList(SharedTable):
    """Shows a ``ResumeTable``. ``chosen`` carries the id of the current file or None; ``sorted`` asks for an order.

    ``picked`` tells that other rows are selected; ``arranged`` that the person chose, moved or sized columns.
    """

    chosen = Signal(object)
    sorted = Signal()
    picked = Signal()
    arranged = Signal()

    def __init__(self, table: ResumeTable, parent: QWidget | None = None) -> None:
        super().__init__({}, None, parent)
        self._table = table
        self._current: int | None = None
        self._is_arranged = self._is_sharing = self._is_filling = False
        self._sized: dict[int, int] = {}
        self._cells = cells.Cells(self)
        self.sort_column, self.is_descending = Column.ADDED, True
        self.setModel(table)
        self.setItemDelegate(self._cells)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(self.sort_column, Qt.SortOrder.DescendingOrder)
        header.sectionClicked.connect(self._on_header_clicked)
        self._place(_ORDER)
        for column in (*_ORDER, Column.LEFT):
            self.setColumnHidden(column, column not in _AT_FIRST)
        header.sectionMoved.connect(lambda *_: self._on_moved())
        header.sectionResized.connect(lambda column, _before, now: self._on_sized(column, now))
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit())

    # ------------------------------------------------------------------ the columns

    def share_width(self) -> None:
        """Share the width among the columns that are shown; where they would be too narrow the list scrolls."""
        width = self.viewport().width()
        if not self._is_arranged:
            left = [int(column) for column in _ORDER if column in _AT_FIRST]
            left += [] if self.isColumnHidden(Column.LEFT) else [int(Column.LEFT)]
            for column in _DROPPED:
                is_tight = sum(self._room(one).least for one in left) > width
                self._hide(column, is_hidden=is_tight)
                if is_tight:
                    left.remove(column)
        rooms = {int(one): self._room(one) for one in Column if not self.isColumnHidden(one)}
        with self._by_program():
            for one, wide in column_room.shared(rooms, width).items():
                self.setColumnWidth(one, wide)

    def _room(self, column: int) -> Room:
        """Return the room of a column: as the person sized it, else by what it holds and by its title."""
        unit = self.fontMetrics().averageCharWidth()
        if column in self._sized:
            wide = round(self._sized[column] * unit / _FINENESS)
            return Room(wide, wide)
        beside = 3 * tokens.S + self._cells.beside_words(column)
        title = self._advance(self._table.title(Column(column))) + 2 * tokens.S + tokens.L  # with an arrow
        if column in _TEXTS:
            least, good, share = _TEXTS[column]
            return Room(max(title, least * unit + beside), max(title, good * unit + beside), share)
        widths = [self._advance(one) for one in self._table.samples(Column(column))]
        if column == Column.STATE:  # nearly all files are added
            return Room(max(title, widths[0] + beside), max(title, widths[0] + beside), 1)
        return Room(max(title, max(widths) + beside), max(title, max(widths) + beside))

    def _advance(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text)

    def show_column(self, column: Column, *, is_shown: bool) -> None:
        """Show or hide a column; the one that names the file stays."""
        if column is not Column.NAME:
            self._is_arranged = True
            self._hide(column, is_hidden=not is_shown)
            self.share_width()
            self.arranged.emit()

    def show_days_left(self, *, is_shown: bool) -> None:
        """Show or hide in how many days files are erased; the other columns stay as the person chose them."""
        if self.isColumnHidden(Column.LEFT) == is_shown:
            self._hide(Column.LEFT, is_hidden=not is_shown)
            self.share_width()

    def reset_columns(self) -> None:
        """Show the columns that are shown at first, in that order and with widths of their own."""
        self._sized = {}
        self._place(_ORDER)
        for column in _ORDER:
            self._hide(column, is_hidden=column not in _AT_FIRST)
        self._is_arranged = False
        self.share_width()
        self.arranged.emit()

    def _place(self, order: Sequence[int]) -> None:
        header = self.horizontalHeader()
        with self._by_program():
            for place, column in enumerate(order):
                header.moveSection(header.visualIndex(column), place)

    def _hide(self, column: int, *, is_hidden: bool) -> None:
        with self._by_program():
            self.setColumnHidden(column, is_hidden)

    @contextmanager
    def _by_program(self) -> Iterator[None]:
        """Do something to the columns that the person did not ask for."""
        before, self._is_sharing = self._is_sharing, True
        try:
            yield
        finally:
            self._is_sharing = before

    def _on_moved(self) -> None:
        if not self._is_sharing:
            self._is_arranged = True
            self.arranged.emit()

    def _on_sized(self, column: int, wide: int) -> None:
        if not self._is_sharing and wide > 0:  # a column that is hidden has none
            self._is_arranged = True
            self._sized[column] = round(wide * _FINENESS / self.fontMetrics().averageCharWidth())
            self.arranged.emit()

    def arrangement(self) -> QByteArray:
        """Return which columns are shown, in which order and how wide, to be remembered; empty for the usual ones."""
        if not self._is_arranged:
            return QByteArray()
        header = self.horizontalHeader()
        every = (header.logicalIndex(place) for place in range(header.count()))
        order = [one for one in every if one < _KEPT]
        shown = bytes([_VERSION, *(one + _HIDDEN * self.isColumnHidden(one) for one in order)])
        most = (1 << 8 * _SIZE_BYTES) - 1
        return QByteArray(
            shown + b"".join(min(self._sized.get(one, 0), most).to_bytes(_SIZE_BYTES) for one in range(len(order)))
        )

    def arrange(self, kept: QByteArray | None) -> None:
        """Show the columns as ``arrangement`` returned it; anything else is passed over."""
        stored, count = bytes(kept.data()) if kept is not None else b"", _KEPT
        order, sizes = stored[1 : 1 + count], stored[1 + count :]
        is_known = stored[:1] == bytes([_VERSION]) and len(sizes) == _SIZE_BYTES * count
        if not is_known or sorted(one % _HIDDEN for one in order) != list(range(count)):
            return
        self._is_arranged = True
        widths = [int.from_bytes(sizes[_SIZE_BYTES * at : _SIZE_BYTES * (at + 1)]) for at in range(count)]
        self._sized = {column: wide for column, wide in enumerate(widths) if wide}
        self._place([one % _HIDDEN for one in order])
        for one in order:
            self._hide(one % _HIDDEN, is_hidden=one >= _HIDDEN and one % _HIDDEN != Column.NAME)
        self.share_width()

    # ------------------------------------------------------------------ what is selected

    def picked_ids(self) -> list[int]:
        """Return the ids of the files that are selected, from top to bottom."""
        rows = sorted((one.top(), one.bottom()) for one in self._ranges())
        found: dict[int, None] = {}
        for top, bottom in rows:
            for row in range(top, bottom + 1):
                file_id = self._table.id_at(row)
                if file_id is not None:
                    found[file_id] = None
        return list(found)

    def shown_ids(self) -> "array[int]":
        """Return the ids of all files that are listed, from top to bottom."""
        return self._table.ids()

    def picked_count(self) -> int:
        """Return how many files are selected; quick for any number."""
        return sum(one.height() for one in self._ranges())

    def _ranges(self) -> list[QItemSelectionRange]:
        selected = self.selectionModel().selection()
        return [selected.at(number) for number in range(selected.count())]

    def show_ids(self, ids: "array[int]", *, is_same_view: bool = False) -> None:
        """Show other ids; the current file and what is in sight stay where they are, if they are still there.

        ``is_same_view``: the same was asked for before, so that files came or went by themselves. Then rows hold their
        places under the pointer, and where the current file went the one below it is the current one.
        """
        wanted, first = self._current, self.rowAt(0)
        is_held = self.verticalScrollBar().value() > 0 or (is_same_view and self._is_looked_at())
        top, after = (self._table.id_at(first) if is_held else None), None
        if is_same_view:
            before, row = self._table.ids(), None if wanted is None else self._table.row_of(wanted)
            top = successor(before, first, ids) if is_held else None
            after = None if row is None else successor(before, row, ids)
        self._is_filling = True
        try:
            self._table.show(ids)
        finally:
            self._is_filling = False
        self._keep_current(wanted, after)
        self._bring_to_top(None if top is None else self._table.row_of(top))

    def _bring_to_top(self, row: int | None) -> None:
        if row is not None:
            across = self.horizontalScrollBar().value()
            self.scrollTo(self._table.index(row, 0), QAbstractItemView.ScrollHint.PositionAtTop)
            self.horizontalScrollBar().setValue(across)

    def _is_looked_at(self) -> bool:
        # Selected, not current: a view that gets the keyboard makes its first row the current one by itself.
        return self.picked_count() > 0 or self.viewport().underMouse()

    def _keep_current(self, wanted: int | None, after: int | None) -> None:
        """Keep the current file, else take ``after``; None for no file then."""
        row = None if wanted is None else self._table.row_of(wanted)
        if row is None:
            if wanted is not None:
                self.choose(after)
        elif self.currentIndex().row() != row:
            index, keep = self._table.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            is_one = self.picked_count() <= 1
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, flags if is_one else keep)

    def choose(self, file_id: int | None) -> None:
        """Make a file the current one and bring it into sight; None for no file."""
        row = None if file_id is None else self._table.row_of(file_id)
        if row is None:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
            self._set_current(None)
            return
        self.setCurrentIndex(self._table.index(row, 0))
        self.scrollTo(self._table.index(row, 0))

    def enter(self) -> None:
        """Take the keyboard, with the first file as the current one where there is none."""
        if self._current is None:
            self.choose(self._table.id_at(0))
        self.setFocus()

    def current_id(self) -> int | None:
        """Return the id of the current file."""
        return self._current

    def _on_current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid() and not self._is_filling:  # a view chooses another row itself as one is taken out
            self._set_current(self._table.id_at(now.row()))

    def _set_current(self, file_id: int | None) -> None:
        if file_id != self._current:
            self._current = file_id
            self.chosen.emit(file_id)

    def sort_as(self, column: int, *, is_descending: bool) -> None:
        """Sort by a column as it was remembered; one that cannot be sorted by is passed over."""
        if column in SORT_BY:
            self.sort_column, self.is_descending = Column(column), is_descending
            order = Qt.SortOrder.DescendingOrder if is_descending else Qt.SortOrder.AscendingOrder
            self.horizontalHeader().setSortIndicator(column, order)
            self.sorted.emit()

    def _on_header_clicked(self, section: int) -> None:
        column = Column(section)
        if column not in SORT_BY:
            arrow = Qt.SortOrder.DescendingOrder if self.is_descending else Qt.SortOrder.AscendingOrder
            self.horizontalHeader().setSortIndicator(self.sort_column, arrow)  # Qt has moved it already
            return
        if column is self.sort_column:
            self.is_descending = not self.is_descending
        else:
            self.sort_column, self.is_descending = column, column in _DESCENDING_FIRST
        order = Qt.SortOrder.DescendingOrder if self.is_descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(section, order)
        self.sorted.emit()

    def sort_by(self) -> str:
        """Return what the list is sorted by."""
        return SORT_BY[self.sort_column]
