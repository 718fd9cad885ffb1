"""The view of the ranked table: its keys, its menu, and a current person that stays when the order changes."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.ui.match import ranked_cells
from classifyme_desktop.ui.match.ranked_cells import RankedCells
from classifyme_desktop.ui.match.ranked_table import Column, RankedTable
from classifyme_desktop.ui.tables.resume_list import SharedTable

_SHARES: Final[dict[int, int]] = {
    Column.RANK: 16,
    Column.PERSON: 38,
    Column.MUSTS: 20,
    Column.SCORE: 26,
    Column.DECISION: 24,
}


class RankedView(SharedTable):
    """``chosen`` carries the id of the current resume or None; the others want something for that person."""

    chosen = Signal(object)
    choice_asked = Signal(object)
    reveal_asked = Signal()
    open_asked = Signal()
    alike_asked = Signal()

    def __init__(self, table: RankedTable, parent: QWidget | None = None) -> None:
        super().__init__(_SHARES, parent=parent)
        self._table = table
        self._current: int | None = None
        self.setModel(table)
        self.setItemDelegate(RankedCells(self))
        self.verticalHeader().setDefaultSectionSize(ranked_cells.row_height(self))
        self.horizontalHeader().setSectionsClickable(False)
        self.pin = self._action(lambda: self.choice_asked.emit(Choice.PINNED), "P")
        self.reject = self._action(lambda: self.choice_asked.emit(Choice.REJECTED), "X")
        self.reveal = self._action(self.reveal_asked.emit)
        self.open = self._action(self.open_asked.emit)
        self.alike = self._action(self.alike_asked.emit)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.activated.connect(lambda _index: self.open_asked.emit())
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self._on_current(now))
        table.modelReset.connect(self._on_reset)
        table.layoutChanged.connect(self._show_columns)
        self.setColumnHidden(Column.DECISION, True)
        self._retranslate()

    def _action(self, act: Callable[[], object], key: str = "") -> QAction:
        made = QAction(self)
        made.triggered.connect(lambda: act())
        if key:
            made.setShortcut(QKeySequence(key))
            made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.addAction(made)
        return made

    # ------------------------------------------------------------------ the current person

    def current(self) -> int | None:
        """Return whose row is the current one."""
        return self._current

    def forget(self) -> None:
        """Take the first person of the next list rather than who is current now."""
        self._current = None

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

    def _on_current(self, now: QModelIndex) -> None:
        resume_id = self._table.resume_at(now.row()) if now.isValid() else None
        if resume_id != self._current:
            self._current = resume_id
            self.chosen.emit(resume_id)

    def _on_reset(self) -> None:
        """Keep the current person where they are still listed, else take the first."""
        wanted, self._current = self._current, None
        self._show_columns()
        if (wanted is None or not self.choose(wanted)) and not self.choose(None):
            self.chosen.emit(None)

    def _show_columns(self) -> None:
        """Show decisions where there are any; the others have the room else."""
        if self.isColumnHidden(Column.DECISION) == self._table.has_decisions:
            self.setColumnHidden(Column.DECISION, not self._table.has_decisions)
            self.share_width()

    # ------------------------------------------------------------------ the menu

    def person_actions(self) -> list[QAction]:
        """Return what can be done for a person, in the order of the menus."""
        return [self.pin, self.reject, self.reveal, self.alike, self.open]

    def enable_actions(self, *, is_hidden: bool = False) -> None:
        """Allow what can be done for the current person; ``is_hidden``: it is not to be known who they are."""
        for action in self.person_actions():
            action.setEnabled(self._current is not None)
        self.reveal.setEnabled(self._current is not None and is_hidden)

    def _show_menu(self, at: QPoint) -> None:
        if self._current is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.person_actions())
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
        self.reveal.setText(self.tr("Re&veal who this is"))
        self.alike.setText(self.tr("&More like this person"))
        self.open.setText(self.tr("Show in the &library"))
