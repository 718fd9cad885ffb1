"""The gigs: a list, a place to paste new ones, and the people ranked for the current one."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.services.library import PROBLEMS
from classifyme_desktop.ui.gigs.editor import GigEditor
from classifyme_desktop.ui.gigs.gig_list import GigTable
from classifyme_desktop.ui.gigs.gig_pane import GigPane
from classifyme_desktop.ui.gigs.gig_steps import GigSteps
from classifyme_desktop.ui.gigs.imports.imports import GigImports
from classifyme_desktop.ui.gigs.rankings import Rankings
from classifyme_desktop.ui.gigs.view import GigView
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.state import start_folder
from classifyme_desktop.ui.state.preferences import Preferences
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import drop, parts
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.domain.gig import Gig
    from classifyme_desktop.domain.resume import GigId
    from classifyme_desktop.services.gig_shelf import ListedGig
    from classifyme_desktop.services.ranked_list import RankedList
    from classifyme_desktop.services.workspace import Workspace
    from classifyme_desktop.ui.export.dialog import ExportDialog

_PURPOSE: Final = "gigs"  # for which files are asked
_AGAIN_MS: Final = 600  # after the last change of a gig its people are ranked again


class GigsPage(QWidget):
    """``told`` carries a ``Telling`` for the toast; ``person_asked`` the id of a person to be shown.

    ``problems_asked`` wants the files that could not be read.
    """

    told = Signal(object)
    problems_asked = Signal()
    person_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session: Session | None = None
        self._preferences: Preferences | None = None
        self._rankings = Rankings()
        self._wanted: int | None = None
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._listing = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self.table = GigTable(self._name_role, self)
        self.pane = GigPane(self.table)
        self.list = self.pane.list
        self.editor = GigEditor()
        self.view = GigView()
        self.imports = GigImports(self)
        self.steps = GigSteps(self)
        self.title = parts.label(TextSize.TITLE, is_bold=True)
        self.new = parts.button(self.start_new, "plus")
        self._lay_out()
        self._connect()
        self._retranslate()
        self.pane.hide()
        self.new.hide()
        self.setEnabled(False)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.new)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.editor)
        self._stack.addWidget(self.view)
        splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        splitter.setHandleWidth(tokens.M)
        splitter.addWidget(self.pane)
        splitter.addWidget(self._stack)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([220, 790])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.XL, tokens.L, tokens.XL, tokens.L)
        layout.setSpacing(tokens.M)
        layout.addLayout(head)
        layout.addWidget(self.imports.bar)
        layout.addWidget(splitter, 1)

    def _connect(self) -> None:
        self.list.chosen.connect(self._on_chosen)
        self.editor.added.connect(self.add_text)
        self.editor.file_asked.connect(self.ask_for_files)
        self.editor.cancelled.connect(self._leave_editor)
        self.imports.shown.connect(self._show_import)
        self.imports.left.connect(self._leave_import)
        self.imports.ended.connect(self._on_imported)
        self.steps.told.connect(self.told)
        self.steps.changed.connect(self._on_step)
        self._again.timeout.connect(self._rank_again)
        self._listing.timeout.connect(self._list_again)
        self.view.people.deciding.changed.connect(self._listing.start)
        self.view.facts.changed.connect(self._on_changed)
        self.view.facts.told.connect(self.told)
        self.view.rank_asked.connect(self.rank)
        self.view.export_asked.connect(self.ask_for_export)
        self.view.remove_asked.connect(self.remove)
        self.view.problems_asked.connect(self.problems_asked)
        self.view.told.connect(self.told)
        self.view.person_asked.connect(self.person_asked)

    # ------------------------------------------------------------------ the gigs

    def attach(self, session: Session, preferences: Preferences | None = None) -> None:
        """Show the gigs of an open library; choices are remembered in ``preferences``."""
        self._session, self._preferences = session, preferences
        self.steps.attach(session)
        self.imports.attach(session)
        self.pane.attach(preferences)
        self.setEnabled(True)
        self.refresh()

    def detach(self) -> None:
        """Let go of the library, which is about to be closed; what was removed goes for good now."""
        self.steps.detach()
        self._rankings.clear()
        self._session = None
        self.imports.detach()
        self.view.detach()

    def refresh(self) -> None:
        """Read the gigs anew."""
        if self._session is None:
            return
        workspace = self._session.workspace
        known = {one.gig.gig_id: one for one in self.table.every}

        def work() -> "tuple[list[ListedGig], tuple[float, ...]]":
            from classifyme_desktop.services import gig_shelf, ranked_list

            return gig_shelf.listed(workspace, known), ranked_list.usual_shares(workspace)

        self._session.tasks.start(work, lambda found: self._show(*found), self._on_failed)

    def _show(self, gigs: "list[ListedGig]", defaults: tuple[float, ...]) -> None:
        assert self._session is not None
        current, asked = self.list.current(), self._wanted
        wanted = asked if asked is not None else (current.gig_id if current else None)
        self._wanted = None
        self.view.attach(self._session, defaults, self._preferences)
        self._show_list(gigs)
        if self.table.gig(wanted) is None:
            first = next(iter(self.table.gigs or [one.gig for one in self.table.every]), None)
            wanted = None if first is None else first.gig_id
        if asked is not None and wanted is not None:
            self.pane.bring_into_sight(wanted)
        self.list.choose(wanted)
        if wanted is None:
            self._on_chosen(None)
        if self.imports.is_asking:
            self._show_import(self.imports.page)

    def _list_again(self) -> None:
        """Look anew what the list says of the gigs; which one is shown and how stays as it is."""
        if self._session is None:
            return
        workspace, known = self._session.workspace, {one.gig.gig_id: one for one in self.table.every}

        def work() -> "list[ListedGig]":
            from classifyme_desktop.services import gig_shelf

            return gig_shelf.listed(workspace, known)

        self._session.tasks.start(work, self._show_list, self._on_failed)

    def _show_list(self, gigs: "list[ListedGig]") -> None:
        self.table.show([one for one in gigs if not self.steps.is_gone(one.gig.gig_id)])

    def _on_chosen(self, gig_id: int | None) -> None:
        gig = self.list.current()
        if gig_id is None or gig is None:
            self._stack.setCurrentWidget(self.editor)
            self.editor.start(may_cancel=bool(self.table.every))
            self.pane.setVisible(bool(self.table.every))
            self.new.hide()
            return
        self.pane.show()
        self.new.show()
        self._stack.setCurrentWidget(self.view)
        is_stale = self._rankings.is_stale(gig_id)
        self.view.show_gig(gig, self._rankings.of(gig_id), self._unread(), is_coming=is_stale)
        if is_stale:
            self._again.start()

    def _unread(self) -> int:
        assert self._session is not None
        return sum(count for state, count in self._session.shelf.counts().items() if state in PROBLEMS)

    def forget_rankings(self) -> None:
        """Let go of rankings that are out of date, after people were added; in sight they are made anew."""
        self._rankings.drop_all()
        current = self.list.current()
        if current is not None:
            self._on_chosen(current.gig_id)

    def _name_role(self, role_id: str) -> str:
        return role_id if self._session is None else self._session.role(role_id)

    # ------------------------------------------------------------------ adding and removing

    def start_new(self) -> None:
        """Open the place for a new gig."""
        self.list.choose(None)
        self._on_chosen(None)

    def _leave_editor(self) -> None:
        if self.table.every:
            self.list.choose(self.table.every[0].gig.gig_id)

    def add_text(self, text: str) -> None:
        """Add a gig that was pasted or typed."""

        def add(workspace: "Workspace") -> "Gig":
            from classifyme_desktop.services import gigs

            return gigs.add_text(workspace, text)

        self._add(add)

    def add_files(self, paths: list[Path]) -> None:
        """Add a file as a gig; several files, and tables with a gig in each row, are added with a report."""
        if len(paths) != 1 or paths[0].suffix.lower() in drop.TABLES:
            self.imports.add(paths)
            return

        def add(workspace: "Workspace") -> "Gig":
            from classifyme_desktop.services import gigs

            return gigs.add_file(workspace, paths[0])

        self._add(add)

    def ask_for_files(self) -> None:
        """Let the person choose files that hold gigs."""
        endings = " ".join(f"*{ending}" for ending in sorted(drop.GIGS))
        kinds = self.tr("Job descriptions (%1)").replace("%1", endings)
        begin = str(start_folder.of(_PURPOSE))
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Add gigs"), begin, kinds)
        if chosen:
            start_folder.remember(_PURPOSE, Path(chosen[0]).parent)
            self.add_files([Path(one) for one in chosen])

    def _show_import(self, page: QWidget) -> None:
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def _leave_import(self) -> None:
        current = self.list.current()
        self._on_chosen(None if current is None else current.gig_id)

    def _on_imported(self, first: "GigId | None") -> None:
        if self.list.current() is None:
            self._wanted = first
        self.refresh()

    def _add(self, add: "Callable[[Workspace], Gig]") -> None:
        if self._session is None:
            return
        workspace = self._session.workspace
        self._session.tasks.start(lambda: add(workspace), self._on_added, self._on_not_added)

    def _on_added(self, gig: "Gig") -> None:
        self.editor.clear()
        self.steps.tell_added(gig)
        self._wanted = gig.gig_id
        self.refresh()

    def _on_not_added(self, error: ClassifyMeError) -> None:
        self._stack.setCurrentWidget(self.editor)
        self.editor.show_note(words.error(error))

    def remove(self) -> None:
        """Take the current gig out of the list; it can be taken back until the window closes, then it is gone."""
        gig = self.list.current()
        if gig is not None:
            self.steps.remove(gig)

    def _on_step(self, gig_id: int | None) -> None:
        self._wanted = gig_id
        self.refresh()

    def show_first(self, gig_id: int) -> None:
        """Have a gig chosen as soon as the list is read; the first one where it is gone."""
        self._wanted = gig_id
        if self.table.gig(gig_id) is not None:
            self.pane.bring_into_sight(gig_id)
            self.list.choose(gig_id)

    # ------------------------------------------------------------------ ranking and export

    def rank(self, *, is_quiet: bool = False) -> None:
        """Rank everybody for the current gig; ``is_quiet``: again, since the gig was changed, and the page stays."""
        gig = self.list.current()
        if gig is None or self._session is None:
            return
        workspace = self._session.workspace
        self._rankings.begin(gig.gig_id)
        self.view.set_busy(is_busy=True)

        def work() -> "RankedList":
            from classifyme_desktop.services import ranked_list

            return ranked_list.make(workspace, gig.gig_id)

        def done(ranked: "RankedList") -> None:
            self._on_ranked(gig.gig_id, ranked, is_quiet=is_quiet)

        self._session.tasks.start(work, done, self._on_failed)

    def _on_ranked(self, gig_id: int, ranked: "RankedList", *, is_quiet: bool) -> None:
        self._rankings.keep(gig_id, ranked)
        current = self.list.current()
        if current is not None and current.gig_id == gig_id:
            self.view.show_gig(current, ranked, self._unread())
            if not is_quiet:
                self.view.show_people()

    def _on_changed(self, gig_id: int) -> None:
        """Rank again when a gig with a ranking was changed: soon, and once for several changes in a row."""
        self._listing.start()
        if self._rankings.was_asked(gig_id):
            self._rankings.mark_stale(gig_id)
            self._again.start()

    def _rank_again(self) -> None:
        current = self.list.current()
        if current is not None and self.isVisible() and self._rankings.is_stale(current.gig_id):
            self.rank(is_quiet=True)

    def showEvent(self, event: QShowEvent) -> None:
        """Rank people anew where something changed while another page was in sight."""
        super().showEvent(event)
        self._again.start()

    def ask_for_export(self) -> "ExportDialog | None":
        """Let the person choose how the list that is shown goes out; None where there is no list."""
        session, ranked, people = self._session, self.view.ranked, self.view.people
        if session is None or ranked is None or not len(ranked):
            self.told.emit(Telling(self.tr("Rank people for a gig first, then export the list.")))
            return None
        from classifyme_desktop.ui.export import dialog, sources

        source = sources.RankedSource(session.workspace, ranked, people.in_order(), is_blind=people.blind.is_on)
        return dialog.show(self, session, source, self._preferences, self.told.emit)

    def _on_failed(self, error: ClassifyMeError) -> None:
        self.view.set_busy(is_busy=False)
        self.told.emit(Telling(words.error(error)))

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.table.repaint()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Gigs"))
        self.new.setText(self.tr("New gig"))
