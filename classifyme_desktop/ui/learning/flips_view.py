"""The people whose role an iteration would change: filtered by role, accepted or opened one after the other."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.learning.flip_table import Column, FlipTable
from classifyme_desktop.ui.state.in_turn import InTurn
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables.resume_list import SharedTable
from classifyme_desktop.ui.tables.text_cells import TextCells
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.choices import Choice
from classifyme_desktop.ui.widgets.flow import FlowLayout
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.domain.resume import ResumeId
    from classifyme_desktop.services.corrections import Change
    from classifyme_desktop.services.flip_review import Flipped
    from classifyme_desktop.services.workspace import Workspace

_SHARES: Final[dict[int, int]] = {Column.PERSON: 22, Column.BEFORE: 28, Column.AFTER: 28, Column.DECIDED: 22}


class FlipsView(QWidget):
    """``person_asked`` carries a resume; ``labelled``: roles were accepted; ``told`` carries a ``Telling``.

    Who derives from this shows whom another head would change: its labels stand in place of the roles.
    """

    person_asked = Signal(int)
    labelled = Signal()
    told = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._turn: InTurn | None = None
        self._number: int | None = None
        self.table = self.make_table()
        self.list = SharedTable(_SHARES, spare=Column.DECIDED)
        self.list.setModel(self.table)
        self.list.setItemDelegate(TextCells(self.list))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.role = Choice()
        self.role_label = parts.label()
        self.role_label.setBuddy(self.role)
        self.count = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.accept = parts.button(self.accept_chosen, "met")
        self.inspect = parts.button(self.inspect_current, "person")
        self._lay_out()
        self.role.currentIndexChanged.connect(self._on_role)
        self.list.activated.connect(lambda _index: self.inspect_current())
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_ready())
        self.table.modelReset.connect(self._show_ready)
        self.retranslate()

    def _lay_out(self) -> None:
        bar = QWidget()
        flow = FlowLayout(bar, tokens.S)
        for widget in (self.role_label, self.role, self.accept, self.inspect):
            flow.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.S, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(bar)
        line = QHBoxLayout()
        line.addWidget(self.count, 1)
        layout.addLayout(line)
        layout.addWidget(self.list, 1)

    # ------------------------------------------------------------------ which head it is about

    def make_table(self) -> FlipTable:
        """Return the rows."""
        return FlipTable(self.name_label, self)

    def name_label(self, label: str) -> str:
        """Return what a label of the head is called."""
        return label if self._session is None else self._session.role(label)

    def look_up(self, workspace: "Workspace", number: int) -> "list[Flipped]":
        """Return whom an iteration would change. Any thread. Raises StorageError."""
        from classifyme_desktop.services import flip_review

        return flip_review.of(workspace, number)

    def keep(self, workspace: "Workspace", labels: "dict[ResumeId, str]") -> "list[Change]":
        """Store the new labels of people as said by a reader. Any thread. Raises as ``services.flip_review``."""
        from classifyme_desktop.services import flip_review

        return flip_review.accept(workspace, labels)

    def every_label(self) -> str:
        """Return the words for no filter."""
        return self.tr("All roles")

    def counted(self, count: int) -> str:
        """Return how many people are shown."""
        return self.tr("%Ln person(s) would get another role.", "", count)

    def accepted(self, count: int) -> str:
        """Return that the new labels of people were accepted."""
        return self.tr("New role accepted for %n person(s)", "", count)

    # ------------------------------------------------------------------ the library

    def attach(self, session: Session) -> None:
        """Take people from an open library."""
        self._session, self._turn = session, InTurn(session.tasks)

    def detach(self) -> None:
        """Let go of the library, which is about to be closed, once what was accepted is kept."""
        if self._turn is not None:
            self._turn.finish()
        self._session = self._turn = self._number = None
        self.table.show_flips(())

    def show_iteration(self, number: int | None) -> None:
        """Show whom another iteration would change; None for nobody."""
        is_other = number != self._number
        self._number = number
        if is_other:
            self.table.show_flips(())
        self.refresh()

    def refresh(self) -> None:
        """Look anew who they are and what was decided of them."""
        session, number = self._session, self._number
        if session is None or number is None:
            return

        def work() -> "list[Flipped]":
            return self.look_up(session.workspace, number)

        def show(found: "list[Flipped]") -> None:
            if self._session is session and self._number == number:
                self._show(found)

        session.tasks.start(work, show, self._on_failed)

    def _show(self, found: "Sequence[Flipped]") -> None:
        row = self.list.currentIndex().row()
        self.table.show_flips(found)
        self._offer_roles()
        if self.table.rows:
            self.list.setCurrentIndex(self.table.index(min(max(row, 0), len(self.table.rows) - 1), 0))
        self._show_ready()

    def set_blind(self, *, is_blind: bool) -> None:
        """Hide who people are, or not."""
        self.table.set_blind(is_blind=is_blind)
        self._show_ready()

    # ------------------------------------------------------------------ the filter

    def _offer_roles(self) -> None:
        chosen = self.role.currentData()
        self.role.blockSignals(True)
        self.role.clear()
        self.role.addItem(self.every_label(), None)
        for role_id in sorted(self.table.roles(), key=lambda one: self.name_label(one).casefold()):
            self.role.addItem(self.name_label(role_id), role_id)
        self.role.setCurrentIndex(max(0, self.role.findData(chosen) if chosen is not None else 0))
        self.role.blockSignals(False)
        self._on_role()

    def show_role(self, role_id: str) -> None:
        """Show only those who have a role before or after; all where there is nobody."""
        self.role.setCurrentIndex(max(0, self.role.findData(role_id)))
        self.list.setFocus()

    def _on_role(self) -> None:
        self.table.filter(self.role.currentData())
        if self.table.rows:
            self.list.setCurrentIndex(self.table.index(0, 0))

    # ------------------------------------------------------------------ what is done

    def _chosen(self) -> "list[Flipped]":
        rows = sorted(index.row() for index in self.list.selectionModel().selectedRows())
        return [self.table.rows[row] for row in rows if row < len(self.table.rows)]

    def _acceptable(self) -> "dict[ResumeId, str]":
        return {one.flip.resume_id: one.flip.role_after for one in self._chosen() if one.flip.role_after is not None}

    def _show_ready(self) -> None:
        self.accept.setEnabled(bool(self._acceptable()))
        self.inspect.setEnabled(bool(self._chosen()) and not self.table.is_blind)
        self.inspect.setToolTip(self.tr("Not while names are hidden") if self.table.is_blind else "")
        self.count.setText(self.counted(len(self.table.rows)))

    def inspect_current(self) -> None:
        """Open the person of the current row."""
        chosen = self._chosen()
        if chosen and not self.table.is_blind:
            self.person_asked.emit(int(chosen[0].flip.resume_id))

    def accept_chosen(self) -> None:
        """Say of the chosen people that the new role is right; the program learns from it next time."""
        roles = self._acceptable()
        text = self.accepted(len(roles))

        def then(changes: "list[Change]") -> None:
            kept = _Kept(changes)
            self._on_labelled()
            back, again = (lambda: self._take_back(kept)), (lambda: self._accept_again(kept, roles))
            self.told.emit(Telling(text, self.tr("Undo"), back, redo=again))

        if roles:
            self._store(roles, then)

    def _store(self, roles: "dict[ResumeId, str]", then: "Callable[[list[Change]], None]") -> None:
        session, turn = self._session, self._turn
        if session is None or turn is None:
            return

        turn.start(lambda: self.keep(session.workspace, roles), then, self._on_failed)

    def _accept_again(self, kept: "_Kept", roles: "dict[ResumeId, str]") -> None:
        def then(changes: "list[Change]") -> None:
            kept.changes = changes
            self._on_labelled()

        self._store(roles, then)

    def _take_back(self, kept: "_Kept") -> None:
        session, turn = self._session, self._turn
        if session is None or turn is None:
            return

        def work() -> None:
            from classifyme_desktop.services import flip_review

            flip_review.take_back(session.workspace, kept.changes)

        turn.start(work, lambda _: self._on_labelled(), self._on_failed)

    def _on_labelled(self) -> None:
        self.refresh()
        self.labelled.emit()

    def _on_failed(self, error: ClassifyMeError) -> None:
        self.told.emit(Telling(words.error(error)))

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.table.refill()
            self._offer_roles()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Say everything anew, but for the rows."""
        self.role_label.setText(self.tr("Role"))
        self.role.setAccessibleName(self.tr("Show only people of a role"))
        self.list.setAccessibleName(self.tr("People who would get another role"))
        self.accept.setText(self.tr("Accept the new role"))
        self.accept.setToolTip(self.tr("Confirms the new role of the chosen people, as in the review"))
        self.inspect.setText(self.tr("Open the person"))
        self._show_ready()


class _Kept:
    """Changes that were stored; others, when they were made again."""

    def __init__(self, changes: "list[Change]") -> None:
        self.changes = changes
