"""The roles of the library: a table of all of them, and what can be done: add, split, rename, merge, retire."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.learning import own_roles_form
from classifyme_desktop.ui.learning.own_roles_changes import RoleChanges
from classifyme_desktop.ui.learning.own_roles_form import RoleForm
from classifyme_desktop.ui.learning.own_roles_split import SplitStrip
from classifyme_desktop.ui.learning.own_roles_table import Column, RolesTable
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables.resume_list import SharedTable
from classifyme_desktop.ui.tables.text_cells import TextCells
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.flow import FlowLayout
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.domain.taxonomy import Role
    from classifyme_desktop.services.own_roles import KnownRole
    from classifyme_desktop.services.role_split import Group

_SHARES: Final[dict[int, int]] = {
    Column.NAME: 29, Column.CONFIRMED: 12, Column.PREDICTED: 15, Column.STATE: 28, Column.NEAR: 16,
}  # fmt: skip


class OwnRolesView(QWidget):
    """``told`` carries a ``Telling``; ``changed`` tells that roles changed: lists that name roles are out of date.

    ``library_asked`` wants the library to be shown, to choose people there. ``selection``, set by who holds the view,
    returns the resumes that are selected in the library.
    """

    told = Signal(object)
    changed = Signal()
    library_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._people: Sequence[int] = ()
        self._split_from: str | None = None
        self.selection: Callable[[], Sequence[int]] = tuple
        self.changes = RoleChanges(self)
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setAcceptDrops(False)
        self.count = parts.label(TextSize.CAPTION, tone="muted")
        self.table = RolesTable(self._name, self)
        self.list = SharedTable(_SHARES, spare=Column.NEAR)
        self.form, self.split_strip = RoleForm(), SplitStrip()
        self.add = parts.button(self.add_role, "plus", "primary")
        self.split = parts.button(self.split_role, "related", "quiet")
        self.rename = parts.button(self.rename_role, "edit", "quiet")
        self.merge = parts.button(self.merge_role, "alike", "quiet")
        self.retire = parts.button(self.retire_role, "remove", "quiet")
        self._set_up_list()
        self._connect()
        self._lay_out()
        self._retranslate()
        self._show_current()

    def _set_up_list(self) -> None:
        self.list.setModel(self.table)
        self.list.setItemDelegate(TextCells(self.list))
        header = self.list.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicator(Column.STATE, Qt.SortOrder.AscendingOrder)
        self.list.setSortingEnabled(True)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_typed)
        self.list.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())
        self.list.activated.connect(lambda _index: self.rename_role())
        self.table.modelReset.connect(self._show_current)
        self.form.given.connect(self._on_given)
        self.form.left.connect(self.list.setFocus)
        self.form.people_asked.connect(self.library_asked)
        self.split_strip.taken.connect(self._on_group)
        self.split_strip.left.connect(self.list.setFocus)
        self.changes.told.connect(self.told)
        self.changes.made.connect(self._on_made)
        self.changes.refused.connect(self._on_refused)

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons, tokens.S)
        for button in (self.add, self.split, self.rename, self.merge, self.retire):
            flow.addWidget(button)
        head = QHBoxLayout()
        head.setSpacing(tokens.M)
        head.addWidget(self.search, 1)
        head.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.S, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(buttons)
        layout.addWidget(self.form)
        layout.addWidget(self.split_strip)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)

    # ------------------------------------------------------------------ the library

    def attach(self, session: Session) -> None:
        """Show the roles of an open library."""
        self._session = session
        self.changes.attach(session)
        self.refresh()

    def detach(self) -> None:
        """Let go of the library, which is about to be closed."""
        self.changes.detach()
        self._session = None
        self.form.hide()
        self.split_strip.hide()
        self.table.show_roles(())

    def refresh(self) -> None:
        """Look anew which roles there are and how many people have them."""
        session = self._session
        if session is None:
            return

        def work() -> "list[KnownRole]":
            from classifyme_desktop.services import own_roles

            return own_roles.every(session.workspace)

        def show(found: "list[KnownRole]") -> None:
            if self._session is session:
                self._show(found)

        session.tasks.start(work, show, self._on_failed)

    def _show(self, found: "list[KnownRole]") -> None:
        current = self.current()
        self.table.show_roles(found)
        self._choose(None if current is None else current.role.role_id)

    def _choose(self, role_id: str | None) -> None:
        row = None if role_id is None else self.table.row_of(role_id)
        if row is not None:
            self.list.setCurrentIndex(self.table.index(row, 0))
        self._show_current()

    def _name(self, role: "Role") -> str:
        return role.label("en" if self._session is None else self._session.language.code)

    def _names(self, but: str | None = None) -> dict[str, str]:
        """Return the names of the roles to choose from by their ids."""
        roles = () if self._session is None else self._session.taxonomy.roles
        return {role.role_id: self._name(role) for role in roles if role.role_id != but}

    # ------------------------------------------------------------------ what is chosen

    def current(self) -> "KnownRole | None":
        """Return the role of the current row, None where there is none."""
        row = self.list.currentIndex().row()
        return self.table.rows[row] if 0 <= row < len(self.table.rows) else None

    def _standing(self) -> "KnownRole | None":
        """Return the current role where something can be done to it."""
        one, session = self.current(), self._session
        return one if one is not None and session and one.role.role_id in session.taxonomy.offered else None

    def _on_typed(self, typed: str) -> None:
        current = self.current()
        self.table.filter(typed)
        self._choose(None if current is None else current.role.role_id)

    def _show_current(self) -> None:
        is_standing = self._standing() is not None
        for button in (self.split, self.rename, self.merge, self.retire):
            button.setEnabled(is_standing)
        self.add.setEnabled(self._session is not None)
        self.count.setText(self.tr("%Ln role(s)", "", len(self.table.rows)))

    # ------------------------------------------------------------------ what is asked

    def add_role(self) -> None:
        """Ask for a new role of the people who are selected in the library."""
        self.make_role_of(self.selection())

    def make_role_of(self, resume_ids: Sequence[int], *, near: str | None = None, name: str = "") -> None:
        """Ask for a new role of some people; ``near``: the role that it is split from."""
        if self._session is None:
            return
        self._people, self._split_from = tuple(resume_ids), near
        self.split_strip.hide()
        one = self._standing()
        place = near or (None if one is None else (one.near or one.role).role_id)
        self.form.ask_for_new(self._names(), len(self._people), near=place, name=name)

    def split_role(self) -> None:
        """Show the people of the current role in two groups."""
        one, session = self._standing(), self._session
        if one is None or session is None:
            return
        role_id, named = one.role.role_id, self.table.called(one)

        def work() -> "tuple[Group, Group]":
            from classifyme_desktop.services import role_split

            return role_split.suggest(session.workspace, role_id)

        def show(groups: "tuple[Group, Group]") -> None:
            if self._session is session:
                self.form.hide()
                self._split_from = role_id
                self.split_strip.show_groups(named, groups)

        session.tasks.start(work, show, self._on_failed)

    def _on_group(self, group: "Group") -> None:
        name = names.shown(group.titles[0]) if group.titles else ""
        self.make_role_of(group.resume_ids, near=self._split_from, name=name)

    def rename_role(self) -> None:
        """Ask for other names of the current role."""
        one = self._standing()
        if one is not None:
            self.split_strip.hide()
            self.form.ask_for_names(self.table.called(one), one.role.label_en, one.role.label_fr)

    def merge_role(self) -> None:
        """Ask into which role the current one is to be merged."""
        one = self._standing()
        if one is not None:
            self.split_strip.hide()
            self.form.ask_for_role(self.table.called(one), self._names(but=one.role.role_id))

    def retire_role(self) -> None:
        """Do without the current role, at once: it can be taken back."""
        one = self._standing()
        if one is not None:
            self.changes.retire(one.role.role_id)

    def _on_given(self) -> None:
        form, one = self.form, self._standing()
        role_id = form.role.role_id()
        if form.asked == own_roles_form.ADD and role_id is not None:
            self.changes.add(form.english.text(), form.french.text(), role_id, self._people, self._split_from)
        elif form.asked == own_roles_form.RENAME and one is not None:
            self.changes.rename(one.role.role_id, form.english.text(), form.french.text())
        elif form.asked == own_roles_form.MERGE and one is not None and role_id is not None:
            self.changes.merge(one.role.role_id, role_id)

    # ------------------------------------------------------------------ what came of it

    def _on_made(self) -> None:
        self.form.close_form()
        self.split_strip.hide()
        self.refresh()
        self.changed.emit()

    def _on_refused(self, sentence: str) -> None:
        if self.form.isHidden():
            self.told.emit(Telling(sentence))
        else:
            self.form.show_note(sentence)

    def _on_failed(self, error: ClassifyMeError) -> None:
        self.told.emit(Telling(words.error(error)))

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            current = self.current()
            self._retranslate()
            self.table.refill()
            self._choose(None if current is None else current.role.role_id)
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Find a role"))
        self.search.setAccessibleName(self.tr("Find a role"))
        self.list.setAccessibleName(self.tr("Roles"))
        self.add.setText(self.tr("Add role…"))
        self.split.setText(self.tr("Split…", "a role"))
        self.rename.setText(self.tr("Rename…", "a role"))
        self.merge.setText(self.tr("Merge into…", "a role"))
        self.retire.setText(self.tr("Retire", "a role"))
        self.add.setToolTip(self.tr("A role of your own, from people who have it"))
        self.split.setToolTip(self.tr("Shows the people of the role in two groups; either can become a role"))
        self.merge.setToolTip(self.tr("The role counts as another one from now on"))
        self.retire.setToolTip(self.tr("The role is given to nobody any more; its people wait for a review"))
