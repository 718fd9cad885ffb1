"""People like the one on the page of a candidate, as a table. Looked for when they are seen."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables.resume_list import SharedTable
from classifyme_desktop.ui.tables.resume_table import plain
from classifyme_desktop.ui.tables.text_cells import TextCells
from classifyme_desktop.ui.widgets import parts

if TYPE_CHECKING:
    from classifyme_desktop.services.search import Hit

Index = QModelIndex | QPersistentModelIndex
Named = tuple[str, str]
Describe = Callable[[Sequence[int]], Sequence[Named]]
_MOST: Final = 20
_NOWHERE: Final = QModelIndex()


class Column(IntEnum):
    """What a column says."""

    PERSON = 0
    ROLE = 1


class PeopleTable(QAbstractTableModel):
    """People with their roles, in the order that they come."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.people: list[tuple[int, Named]] = []

    def show_people(self, people: Sequence[tuple[int, Named]]) -> None:
        """Show other people, each with what they are called and their role."""
        self.beginResetModel()
        self.people = list(people)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        if not index.isValid() or not 0 <= index.row() < len(self.people):
            return None
        named = self.people[index.row()][1]
        whole = ", ".join(filter(None, named))
        if role == Qt.ItemDataRole.DisplayRole:
            return named[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain(whole)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return whole if index.column() == Column.PERSON else named[index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the head of a column."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {Column.PERSON: self.tr("Person"), Column.ROLE: self.tr("Role")}[Column(section)]


class SimilarPeople(QWidget):
    """``person_asked`` carries whom to open. ``describe`` names people and their roles."""

    person_asked = Signal(int)

    def __init__(self, describe: Describe, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._describe = describe
        self._session: Session | None = None
        self._resume_id: int | None = None
        self._turn = 0
        self._is_due = self._is_found = False
        self._error: ClassifyMeError | None = None
        self.note = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.table = PeopleTable(self)
        self.list = SharedTable({Column.PERSON: 45, Column.ROLE: 55})
        self.list.setModel(self.table)
        self.list.setItemDelegate(TextCells(self.list))
        self.list.activated.connect(self._on_activated)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.S, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(self.note)
        layout.addWidget(self.list, 1)
        self._retranslate()

    def attach(self, session: Session | None) -> None:
        """Look for people in an open library, in none for None."""
        self._session = session

    def show_person(self, resume_id: int | None) -> None:
        """Take up another person, or the same anew; who is like them is looked for once the list is seen."""
        self._resume_id, self._error = resume_id, None
        self._is_due, self._is_found = True, False
        self._turn += 1
        self.table.show_people(())
        self._show_note()
        if self.isVisible():
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Look for people now that they are seen."""
        super().showEvent(event)
        if self._is_due:
            self._ask()

    def _ask(self) -> None:
        session, resume_id = self._session, self._resume_id
        if session is None or resume_id is None:
            return
        self._is_due = False
        turn = self._turn

        def work() -> "list[Hit]":
            from classifyme_desktop.services import search

            return search.like(session.workspace, resume_id, top=_MOST)

        session.tasks.start(work, lambda found: self._on_found(turn, found), lambda error: self._on_failed(turn, error))

    def _on_found(self, turn: int, found: "list[Hit]") -> None:
        if turn == self._turn:
            self._is_found = True
            ids = [int(hit.resume_id) for hit in found]
            self.table.show_people(list(zip(ids, self._describe(ids), strict=True)))
            self._show_note()

    def _on_failed(self, turn: int, error: ClassifyMeError) -> None:
        if turn == self._turn:
            self._error = error
            self._show_note()

    def _on_activated(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self.table.people):
            self.person_asked.emit(self.table.people[index.row()][0])

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            ids = [one for one, _ in self.table.people]
            self.table.show_people(list(zip(ids, self._describe(ids), strict=True)))
        super().changeEvent(event)

    def _show_note(self) -> None:
        self.list.setVisible(bool(self.table.people))
        if self._error is not None:
            self.note.setText(words.error(self._error))
        elif self._is_found and not self.table.people:
            self.note.setText(self.tr("Nobody else is in the library yet."))
        else:
            self.note.setText(self.tr("Most like this person in meaning, role and skills. Enter opens one."))

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("People like this one"))
        self._show_note()
