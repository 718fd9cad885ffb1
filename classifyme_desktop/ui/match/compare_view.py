"""People side by side in place of the list: what each is and can do, where they differ. Esc goes back to the list."""

import copy
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.candidate.blind_mode import BlindMode
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.match.compare_cells import CompareCells
from classifyme_desktop.ui.match.compare_table import CompareTable, Index
from classifyme_desktop.ui.match.compare_words import CompareWords
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts

if TYPE_CHECKING:
    from classifyme_desktop.domain.resume import ResumeId
    from classifyme_desktop.services.compare import Comparison
    from classifyme_desktop.services.ranked_list import RankedList

_TITLE_SHARE: Final = 0.22  # of the width
_LEAST: Final = 18  # characters of a column; narrower ones scroll
Describe = Callable[[Sequence[int]], list[str]]


class CompareGrid(QTableView):
    """The table; rows are as high as their words need. ``opened`` carries the column of a person, from 0."""

    opened = Signal(int)

    def __init__(self, table: CompareTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.setModel(table)
        self.setItemDelegate(CompareCells(self, self._width_of))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for scrolls in (self.setHorizontalScrollMode, self.setVerticalScrollMode):
            scrolls(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else rows break anew when it comes
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(tokens.L)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.sectionClicked.connect(lambda column: self.opened.emit(column - 1) if column else None)
        table.modelReset.connect(self._arrange)
        table.dataChanged.connect(lambda *_: self.resizeRowsToContents())
        self.clicked.connect(lambda index: table.toggle(index))

    def _width_of(self, index: Index) -> int:
        row = self._table.rows[index.row()]
        first = index.column()
        if row.is_heading or (row.is_joint and first == 1):
            return sum(self.columnWidth(column) for column in range(first, self._table.columnCount()))
        return self.columnWidth(first)

    def _arrange(self) -> None:
        """Join the cells that hold for everybody, and give rows and columns their room."""
        self.clearSpans()
        last = self._table.columnCount()
        for at, row in enumerate(self._table.rows):
            if row.is_heading and last > 1:
                self.setSpan(at, 0, 1, last)
            elif row.is_joint and last > 2:
                self.setSpan(at, 1, 1, last - 1)
        self.share_width()

    def share_width(self) -> None:
        """Share the width among the people; where they would be too narrow the table scrolls."""
        people = self._table.columnCount() - 1
        if people < 1:
            return
        least, width = _LEAST * self.fontMetrics().averageCharWidth(), self.viewport().width()
        title = max(least, round(width * _TITLE_SHARE))
        self.setColumnWidth(0, title)
        for column in range(1, people + 1):
            self.setColumnWidth(column, max(least, (width - title) // people))
        self.resizeRowsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew in another width."""
        super().resizeEvent(event)
        self.share_width()

    def changeEvent(self, event: QEvent) -> None:
        """Give rows and columns the room of another size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open what a cell has more to tell; Enter elsewhere opens the person."""
        index = self.currentIndex()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if (is_enter or event.key() == Qt.Key.Key_Space) and index.isValid() and self._table.toggle(index):
            return
        if is_enter and index.isValid() and index.column():
            self.opened.emit(index.column() - 1)
        else:
            super().keyPressEvent(event)


class CompareView(QWidget):
    """``left`` wants the list again; ``person_asked`` carries the id of a person to be shown in full.

    ``describe`` returns what people are called now; ``blind`` knows who may not be known.
    """

    left = Signal()
    person_asked = Signal(object)

    def __init__(self, describe: Describe, blind: BlindMode | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._describe, self._blind = describe, blind
        self._ranked: RankedList | None = None
        self._found: Comparison | None = None
        self._turn = 0
        self.resume_ids: tuple[int, ...] = ()
        self._words = CompareWords(self._name_role, self)
        self.table = CompareTable(self)
        self.grid = CompareGrid(self.table)
        self.grid.opened.connect(lambda at: self.person_asked.emit(self.resume_ids[at]))
        self.back = parts.button(self.left.emit, "back", "quiet")
        self.title = parts.label(is_bold=True)
        self.only_differences = parts.switch(lambda is_on: self.table.show_only_differences(is_on=is_on))
        self.note = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self._lay_out()
        self._retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(tokens.S)
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        head.addWidget(self.only_differences)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addLayout(head)
        layout.addWidget(self.note)
        layout.addWidget(self.grid, 1)

    # ------------------------------------------------------------------ whom it shows

    def attach(self, session: Session) -> None:
        """Take people from an open library."""
        self._session = session

    def show_people(self, resume_ids: Sequence[int], ranked: "RankedList | None" = None) -> None:
        """Show two to four people beside each other; ``ranked``: for a gig, as they are ranked and weighed now."""
        self.resume_ids, self._ranked = tuple(resume_ids), copy.copy(ranked)
        self._show(None)
        self._ask()
        self.grid.setFocus()

    def refresh(self, ranked: "RankedList | None" = None) -> None:
        """Look at the same people anew: decisions, weights or who may be known are others."""
        if self.resume_ids:
            self._ranked = copy.copy(ranked)
            if self._is_other_hidden():
                self._show(None)  # nothing of who it is may stay in sight
            self._ask()

    def clear(self) -> None:
        """Show nobody."""
        self._turn += 1
        self.resume_ids, self._ranked = (), None
        self._show(None)

    def _is_other_hidden(self) -> bool:
        shown = () if self._found is None else self._found.people
        return any((one.blinded is not None) != self._is_hidden(one.resume_id) for one in shown)

    def _is_hidden(self, resume_id: int) -> bool:
        return self._blind is not None and self._blind.is_hidden(resume_id)

    def _numbers(self) -> "dict[ResumeId, str] | None":
        """Return the digits of those who may not be known; None while they are not known themselves."""
        from classifyme_desktop.domain.resume import ResumeId

        found = {}
        for one in filter(self._is_hidden, self.resume_ids):
            number = None if self._blind is None else self._blind.number(one)
            if number is None:
                return None
            found[ResumeId(one)] = number
        return found

    def _ask(self) -> None:
        session, people, ranked, numbers = self._session, self.resume_ids, self._ranked, self._numbers()
        self._turn += 1
        turn = self._turn
        if session is None or numbers is None:
            return  # ``BlindMode.changed`` comes when the numbers are known
        language = session.language.code

        def work() -> "Comparison":
            from classifyme_desktop.domain.resume import ResumeId
            from classifyme_desktop.services import compare

            ids = [ResumeId(one) for one in people]
            return compare.read(session.workspace, ids, language=language, numbers=numbers, ranked=ranked)

        session.tasks.start(work, lambda found: self._on_found(turn, found), lambda error: self._on_failed(turn, error))

    def _on_found(self, turn: int, found: "Comparison") -> None:
        if turn == self._turn:
            self._show(found)

    def _on_failed(self, turn: int, error: ClassifyMeError) -> None:
        if turn == self._turn:
            self._show(None)
            self.note.setText(words.error(error))

    def _show(self, found: "Comparison | None") -> None:
        at = self.grid.currentIndex()
        row, column = (at.row(), at.column()) if at.isValid() else (1, 1)
        self._found = found
        self.table.show(self._describe(self.resume_ids), [] if found is None else self._words.rows(found))
        if self.table.rows:
            self.grid.setCurrentIndex(self.table.index(min(row, self.table.rowCount() - 1), column))
        self._say()

    def _name_role(self, role_id: str) -> str:
        return role_id if self._session is None else self._session.role(role_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.refresh(self._ranked)  # the words around blind facts are made with them
            self._show(self._found)
        super().changeEvent(event)

    def _say(self) -> None:
        self.title.setText(self._words.title(len(self.resume_ids)))
        waiting = self.tr("Looking…") if self.resume_ids else ""
        told = self.tr("≠ and bold words mark what differs. Enter shows the words of a cell, else opens the person.")
        self.note.setText(waiting if self._found is None else told)

    def _retranslate(self) -> None:
        self.back.setText(self.tr("Back", "to the list"))
        self.back.setToolTip(self.tr("Back to the list (Esc)"))
        self.only_differences.setText(self.tr("Only differences"))
        self.only_differences.setToolTip(self.tr("Leave out the lines in which these people do not differ"))
        self.grid.setAccessibleName(self.tr("People side by side"))
        self._say()
