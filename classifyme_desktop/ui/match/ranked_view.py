"""The view of the ranked table: its keys, its menu, and a current person that stays when the order changes."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from classifyme_desktop.domain.decision import FURTHER, Choice
from classifyme_desktop.ui.match import ranked_cells
from classifyme_desktop.ui.match.ranked_cells import RankedCells
from classifyme_desktop.ui.match.ranked_table import Column, RankedTable
from classifyme_desktop.ui.match.stage_menu import StageMenu
from classifyme_desktop.ui.tables.place_kept import successor
from classifyme_desktop.ui.tables.resume_list import SharedTable

_SHARES: Final[dict[int, int]] = {
    Column.RANK: 18,
    Column.PERSON: 37,
    Column.MUSTS: 20,
    Column.SCORE: 26,
    Column.STATUS: 32,
}


class RankedView(SharedTable):
    """``chosen`` carries the id of the current resume or None, ``picked`` tells that other people are selected.

    ``choice_asked`` carries people and where they are to stand; ``compare_asked`` wants the selected ones side by side;
    the others want something for the current person.
    """

    chosen = Signal(object)
    picked = Signal()
    choice_asked = Signal(object, object)
    compare_asked = Signal()
    reveal_asked = Signal()
    open_asked = Signal()
    alike_asked = Signal()

    def __init__(self, table: RankedTable, parent: QWidget | None = None) -> None:
        super().__init__(_SHARES, parent=parent)
        self._table = table
        self._current: int | None = None
        self._missed: int | None = None  # who was current when the list became empty
        self._is_held = False
        self.setModel(table)
        self.setItemDelegate(RankedCells(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.stages = StageMenu(self)
        self.stages.chosen.connect(self._on_stage)
        self._meant: list[int] = []  # whom the menu of stages is about
        self.horizontalHeader().setSectionsClickable(False)
        self.pin = self._action(lambda: self.choice_asked.emit(self.picked_people(), Choice.PINNED), "P")
        self.reject = self._action(lambda: self.choice_asked.emit(self.picked_people(), Choice.REJECTED), "X")
        self.shortlist = self._action(lambda: self.ask_for_shortlist(self.picked_people()), "S")
        self.stage = self._action(lambda: self.show_stages(), "Shift+S")
        self.compare = self._action(self.compare_asked.emit, "C")
        self.reveal = self._action(self.reveal_asked.emit)
        self.open = self._action(self.open_asked.emit)
        self.alike = self._action(self.alike_asked.emit)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.activated.connect(lambda _index: self.open_asked.emit())
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self._on_current(now))
        self.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit())
        table.modelReset.connect(self._on_reset)
        table.layoutChanged.connect(self._show_columns)
        self.setColumnHidden(Column.STATUS, True)
        self._retranslate()

    def _action(self, act: Callable[[], object], key: str = "") -> QAction:
        made = QAction(self)
        made.triggered.connect(lambda: act())
        if key:
            made.setShortcut(QKeySequence(key))
            made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.addAction(made)
        return made

    def row_height(self) -> int:
        """Return the height of a row of two lines."""
        return ranked_cells.row_height(self)

    # ------------------------------------------------------------------ the current person

    def current(self) -> int | None:
        """Return whose row is the current one."""
        return self._current

    def picked_people(self) -> list[int]:
        """Return who is selected, from top to bottom; the current person where nobody is."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._table.resume_at(row) for row in rows] or ([] if self._current is None else [self._current])

    def picked_count(self) -> int:
        """Return how many people are selected; quick for any number."""
        selected = self.selectionModel().selection()
        return sum(selected.at(number).height() for number in range(selected.count())) or len(self.picked_people())

    def forget(self) -> None:
        """Take the first person of the next list rather than who is current now."""
        self._current = self._missed = None

    def choose(self, resume_id: int | None) -> bool:
        """Make somebody the current person and return whether they are in the list; None for the first."""
        row = 0 if resume_id is None and self._table.rowCount() else None
        if resume_id is not None:
            row = self._table.row_of(resume_id)
        if row is None:
            return False
        index = self._table.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def hold_place(self, change: Callable[[], object]) -> None:
        """Let people be moved or left out: rows in sight stay, and who comes after a rejected person is the next one.

        ``change`` changes the table. Who is current stays it wherever they go, unless they are rejected or left out.
        """
        before, row, top = self._table.ids(), self.currentIndex().row(), self.rowAt(0)
        stood = None if self._current is None else self._table.stage_of(self._current)
        self._is_held = True
        try:
            change()
        finally:
            self._is_held = False
        self._show_columns()
        is_rejected = {one: self._table.stage_of(one) is Choice.REJECTED for one in self._table.ids()}
        wanted = self._current
        if wanted not in is_rejected or (is_rejected[wanted] and stood is not Choice.REJECTED):
            wanted = successor(before, row, [one for one, rejected in is_rejected.items() if not rejected])
        kept = successor(before, top, list(is_rejected)) if top > 0 else None
        if kept is not None:
            self.scrollTo(self._table.index(self._table.row_of(kept) or 0, 0), self.ScrollHint.PositionAtTop)
        self._make_current(wanted)

    def _make_current(self, wanted: int | None) -> None:
        """Make somebody the current person after rows have moved; else who was, else the first."""
        now = self.currentIndex()
        if now.isValid() and wanted is not None and self._table.resume_at(now.row()) == wanted == self._current:
            return  # and what is selected stays
        self._find(self._current if wanted is None else wanted)

    def _on_current(self, now: QModelIndex) -> None:
        if self._is_held:
            return
        resume_id = self._table.resume_at(now.row()) if now.isValid() else None
        if resume_id != self._current:
            self._current = resume_id
            self.chosen.emit(resume_id)

    def _on_reset(self) -> None:
        """Keep the current person where they are still listed, else take the first."""
        if self._is_held:
            return
        wanted, self._current = self._current or self._missed, None
        self._show_columns()
        self._find(wanted)

    def _find(self, wanted: int | None) -> None:
        self._missed = None if self._table.rowCount() else wanted
        if (wanted is None or not self.choose(wanted)) and not self.choose(None):
            self._current = None
            self.chosen.emit(None)

    def _show_columns(self) -> None:
        """Show where people stand once anybody was decided on; the others have the room else."""
        if self.isColumnHidden(Column.STATUS) == self._table.has_decisions:
            self.setColumnHidden(Column.STATUS, not self._table.has_decisions)
            self.share_width()

    # ------------------------------------------------------------------ the menu

    def person_actions(self) -> list[QAction]:
        """Return what can be done for a person, in the order of the menus."""
        return [self.shortlist, self.pin, self.reject, self.stage, self.compare, self.reveal, self.alike, self.open]

    def enable_actions(self, *, is_hidden: bool = False) -> None:
        """Allow what can be done for the current person; ``is_hidden``: it is not to be known who they are."""
        for action in self.person_actions():
            action.setEnabled(self._current is not None)
        self.reveal.setEnabled(self._current is not None and is_hidden)

    def ask_for_shortlist(self, people: Sequence[int]) -> None:
        """Put people on the shortlist, or take them off where all of them are on it; who has come further stays."""
        meant = [one for one in people if self._table.stage_of(one) not in FURTHER[1:]]
        if meant:
            self.choice_asked.emit(meant, Choice.SHORTLISTED)

    def show_stages(self, at: QPoint | None = None, people: Sequence[int] = ()) -> None:
        """Let the reader choose where people stand, the selected ones where none are named.

        ``at``: on the screen, else below the current row.
        """
        self._mean(people or self.picked_people())
        if self._meant and self.isVisible():
            below = self.visualRect(self.currentIndex().siblingAtColumn(Column.PERSON)).bottomLeft()
            self.stages.popup(self.viewport().mapToGlobal(below) if at is None else at)

    def _on_stage(self, choice: Choice | None) -> None:
        if any(self._table.stage_of(one) is not choice for one in self._meant):
            self.choice_asked.emit(self._meant, choice)

    def _mean(self, people: Sequence[int]) -> None:
        self._meant = list(people)
        self.stages.show_standing([self._table.stage_of(one) for one in self._meant])

    def _show_menu(self, at: QPoint) -> None:
        if self._current is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._mean(self.picked_people())
        for action in self.person_actions():
            if action is self.stage:
                menu.addMenu(self.stages)
            else:
                menu.addAction(action)
        menu.popup(self.viewport().mapToGlobal(at))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("People ranked for this gig"))
        self.pin.setText(self.tr("&Pin or unpin…", "a person"))
        self.reject.setText(self.tr("Re&ject or take back…", "a person"))
        self.shortlist.setText(self.tr("Short&list or take off", "a person, for a gig"))
        self.stage.setText(self.tr("&Status…", "of people for a gig"))
        self.compare.setText(self.tr("&Compare", "people side by side"))
        self.reveal.setText(self.tr("Re&veal who this is"))
        self.alike.setText(self.tr("&More like this person"))
        self.open.setText(self.tr("Show in the &library"))
