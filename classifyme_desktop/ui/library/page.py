"""The library: imports, facets, search, the table of files, what is done with many of them, and the details of one."""

from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QWidget

from classifyme_desktop.domain.document import FileState
from classifyme_desktop.domain.facets import Facet
from classifyme_desktop.errors import ClassifyMeError, UsageError
from classifyme_desktop.services.library import READ, Look, SortBy, View
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.library import facets as library_facets
from classifyme_desktop.ui.library.file_questions import FileQuestions
from classifyme_desktop.ui.library.frame import LibraryFrame
from classifyme_desktop.ui.library.importer import Importer
from classifyme_desktop.ui.library.looker import Looker
from classifyme_desktop.ui.library.rests import Rests
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.domain.likeness import Pair
    from classifyme_desktop.domain.resume import FileRow
    from classifyme_desktop.ui.state.preferences import Preferences

_TYPING_MS: Final = 60
_COLUMNS: Final = "library-columns"  # under which their arrangement is remembered
_DETAILS: Final = "library-details"  # and whether the details are shown
_CHOSEN: Final = {0: False, 1: True}  # anything else: as there is room


class LibraryPage(LibraryFrame):
    """The page that a person comes back to.

    ``changed`` tells the other pages that files came, went or have other roles. ``changed_undoably`` carries what
    changed in words, and two callables without arguments: undo and redo; the shell shows a toast and keeps the step.
    ``told`` carries a ``Telling``. ``person_asked`` carries the id of a file whose person is to be opened.
    """

    changed = Signal()
    changed_undoably = Signal(str, object, object)
    told = Signal(object)
    person_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._preferences: Preferences | None = None
        self._total = 0
        self._is_first = True
        self._rests = Rests()
        self._questions = FileQuestions(self)
        self._looker = Looker(self)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self.refresh)
        self._connect()
        self._retranslate()
        self._show_files(is_any=False)
        self.setEnabled(False)

    def _connect(self) -> None:
        self.add_folder.clicked.connect(lambda: self.ask_for_folder())
        self.add_files.clicked.connect(lambda: self.ask_for_files())
        self._show_all.clicked.connect(lambda: self.show_all())
        self.trash.clicked.connect(lambda: self._on_trash())
        self.form.turned.connect(lambda is_open: self.trash_note.setVisible(self.work.is_trash and not is_open))
        self.trash_note.told.connect(self.told)
        self.trash_note.erased.connect(self._on_ended)
        self.trash_note.shown_asked.connect(self.show_trash)
        self.trash_note.due_asked.connect(self.work.ask_to_erase_due)
        self.batch.details_asked.connect(self._on_details)
        self.list.chosen.connect(self.detail.show_file)
        self.list.picked.connect(self._show_picked)
        self.list.sorted.connect(lambda: self._looker.ask(self.view(), is_order=True))
        self.list.arranged.connect(self._remember_columns)
        self.list.activated.connect(self._on_activated)
        self.detail.unlock_asked.connect(lambda path: self.ask_for_password([Path(path)]))
        self.facets.chosen.connect(self.refresh)
        self.chips.removed.connect(lambda at: self.facets.drop(self.facets.choices()[at]))
        self.chips.cleared.connect(lambda: self.facets.choose([]))
        self.search_bar.typed.connect(self._typing.start)
        self.search_bar.entered.connect(self.list.enter)
        self.welcome.folder_asked.connect(self.ask_for_folder)
        self.welcome.files_asked.connect(self.ask_for_files)
        self.welcome.samples_asked.connect(self.add_samples)
        self.imports.looked.connect(self._on_progress)
        self.imports.ended.connect(self._on_ended)
        self._looker.is_beside = lambda: self.imports.is_running
        self._looker.found.connect(self._show_look)
        self._looker.failed.connect(self._on_failed)
        self._connect_work()

    def _connect_work(self) -> None:
        self.attention.shown.connect(lambda state: self.show_states([state.value]))
        self.attention.unlock_asked.connect(lambda state: self.ask_for_password(self._paths(state)))
        for again in (self.attention.again_asked, self.attention.recognise_asked):
            again.connect(lambda state: self.imports.add(self._paths(state)))
        self.attention.remove_asked.connect(self._remove_state)
        self.changes.made.connect(self._on_changed)
        self.changes.ranked.connect(self.changed)
        self.changes.undoable.connect(self.changed_undoably)
        self.changes.failed.connect(lambda error: self.told.emit(Telling(words.error(error))))
        for part in (self.work, self.changes):
            part.told.connect(self.told)
        self.facets.rename_asked.connect(self.work.ask_to_rename)
        self.facets.forget_asked.connect(self.changes.forget_tag)
        self.batch.pairs_asked.connect(lambda: self._pages.setCurrentWidget(self.pairs))
        self.pairs.left.connect(lambda: self._show_files(is_any=True))
        self.pairs.opened.connect(self.show_file)
        self.pairs.decided.connect(self.changes.decide)
        self.compare.shown.connect(lambda: self._pages.setCurrentWidget(self.compare))
        self.compare.left.connect(lambda: self._show_files(is_any=True))
        self.compare.file_asked.connect(self.person_asked)

    # ------------------------------------------------------------------ the library

    def attach(self, session: Session, preferences: "Preferences | None" = None) -> None:
        """Show an open library; ``preferences`` remember the columns and whether the details are shown."""
        self._session, self._preferences = session, preferences
        self.work.preferences = preferences
        if preferences is not None:
            self.list.arrange(preferences.layout(_COLUMNS))
            self.want_details(_CHOSEN.get(preferences.number(_DETAILS, -1)))
        for part in (self.detail, self.facets, self.changes, self.work, self._looker, self.imports, self.compare):
            part.attach(session)
        self.search_bar.saver.attach(session)
        self.setEnabled(True)
        self.refresh()
        self._find_pairs()
        self.trash_note.attach(session)
        session.tasks.start(session.workspace.recognises, self._on_recognition, self._on_failed)

    def detach(self) -> None:
        """Let go of the library, which is about to be closed: stop what runs and look no more."""
        for part in (self.imports, self.changes, self.work, self._looker, self.compare):
            part.detach()
        self._typing.stop()
        self._session = None
        self.detail.clear()
        self.table.show(array("q"))

    @property
    def importer(self) -> Importer:
        """Return what runs imports."""
        return self.imports.importer

    def view(self) -> View:
        """Return what is asked of the library."""
        return View(
            sort_by=SortBy(self.list.sort_by()),
            is_descending=self.list.is_descending,
            typed=self.search.text(),
            chosen=self.facets.wanted(),
            is_trash=self.work.is_trash,
        )

    @property
    def is_looking(self) -> bool:
        """Return whether an answer of the library is still to come."""
        return self._looker.is_busy

    def refresh(self) -> None:
        """Look at the library and show what is asked of it; in a large library the answer comes a little later."""
        if self._session is not None:
            self._rests.begin()
            self.chips.show_choices([self.facets.sentence(one) for one in self.facets.choices()])
            self._looker.ask(self.view())

    def _show_look(self, look: Look) -> None:
        self.search_bar.show_note("")
        self._total = look.total
        self.facets.show_look(look)
        self.attention.show_counts(look.states)
        self.work.show_tags(look.tags)
        self.table.days_left = look.left
        self.trash_note.show_left(look.left, is_timed=bool(look.left))
        self.list.show_ids(look.ids, is_same_view=self._looker.is_repeated)
        self._lists.setCurrentIndex(0 if look.ids else 1)
        is_running = self.imports.is_running
        self._is_first = is_running and not look.total
        self._say_none()
        self._show_all.setVisible(look.total > 0)
        self._show_trash(look.trashed)
        if self._pages.currentWidget() not in (self.pairs, self.compare):
            self._show_files(is_any=look.total > 0 or look.trashed > 0 or is_running)
        self.detail.mark(self.search.text())
        self.detail.show_file(self.list.current_id())
        self._show_picked()
        self._rests.end()

    def _show_picked(self) -> None:
        self.batch.show_counts(self.table.rowCount(), self.list.picked_count(), is_trash=self.work.is_trash)

    def _show_trash(self, count: int) -> None:
        self.trash.setText(self.tr("Trash: %n", "files in it", count))
        self.trash.setVisible(count > 0 or self.work.is_trash)

    def _on_trash(self) -> None:
        self._set_trash(is_shown=self.trash.isChecked())
        self.refresh()

    def _set_trash(self, *, is_shown: bool) -> None:
        if is_shown != self.work.is_trash:
            self.form.hide()  # what it asks is about files that are no longer in sight
        self.work.is_trash = is_shown
        self.trash.setChecked(is_shown)
        self.facets.setEnabled(not is_shown)
        self.trash_note.setVisible(is_shown)
        self.list.show_days_left(is_shown=is_shown)

    def _on_failed(self, error: ClassifyMeError) -> None:
        if isinstance(error, UsageError):
            self.search_bar.show_note(words.error(error))
        else:
            self.bar.show_error(error)

    def _show_files(self, *, is_any: bool) -> None:
        self._pages.setCurrentIndex(1 if is_any else 0)
        for button in (self.add_files, self.add_folder):  # the welcome has its own
            button.setVisible(is_any)

    def _on_activated(self, index: QModelIndex) -> None:
        file_id = self.table.id_at(index.row())
        if file_id is not None:
            self.person_asked.emit(file_id)

    def _remember_columns(self) -> None:
        if self._preferences is not None:
            self._preferences.remember_layout(_COLUMNS, self.list.arrangement())

    def _on_details(self, is_wanted: bool) -> None:
        self.want_details(is_wanted)
        if self._preferences is not None:
            self._preferences.remember_number(_DETAILS, int(is_wanted))

    # ------------------------------------------------------------------ what is shown

    def show_problems(self) -> None:
        """Show the files that could not be read."""
        self.show_states([library_facets.PROBLEM])

    def show_states(self, states: Sequence[str]) -> None:
        """Show the files in some states, whatever was chosen before."""
        self._leave_trash()
        self.search.clear()
        self.facets.choose([(Facet.STATE, state) for state in states])

    def show_file(self, file_id: int) -> None:
        """Show one file among all."""
        self.show_all()
        self.list.choose(file_id)
        self.list.setFocus()

    def show_all(self) -> None:
        """Show all files."""
        self._leave_trash()
        self.search.clear()
        self._show_files(is_any=True)
        self.facets.choose([])

    def search_for(self, typed: str) -> None:
        """Show what a search finds among all files."""
        self._leave_trash()
        self.facets.choose([])
        self.search.setText(typed)
        self.search.setFocus()

    def _leave_trash(self) -> None:
        self._set_trash(is_shown=False)

    def show_trash(self) -> None:
        """Show what lies in the trash."""
        self._set_trash(is_shown=True)
        self.refresh()

    def _fetch(self, ids: Sequence[int]) -> "list[FileRow]":
        assert self._session is not None
        return self._session.shelf.rows(ids)

    def _name_role(self, role_id: str) -> str:
        return role_id if self._session is None else self._session.role(role_id)

    def read_count(self) -> int:
        """Return how many files are read and can be ranked."""
        if self._session is None:
            return 0
        return sum(count for state, count in self._session.shelf.counts().items() if state in READ)

    # ------------------------------------------------------------------ changes

    def _on_changed(self) -> None:
        self.refresh()
        self._find_pairs()

    def _remove_state(self, state: FileState) -> None:
        if self._session is not None:
            self.changes.trash(list(self._session.shelf.paths(frozenset({state}))))

    def _paths(self, state: FileState) -> list[Path]:
        return [] if self._session is None else list(self._session.shelf.paths(frozenset({state})).values())

    def _on_recognition(self, is_there: bool) -> None:
        self.attention.can_recognise = is_there
        self.refresh()

    def _find_pairs(self) -> None:
        session = self._session
        if session is None:
            return

        def work() -> "list[tuple[Pair, FileRow, FileRow]]":
            from classifyme_desktop.services import duplicates

            return duplicates.listed_with_files(session.workspace)

        session.tasks.start(work, self._show_pairs, self._on_failed)

    def _show_pairs(self, found: "list[tuple[Pair, FileRow, FileRow]]") -> None:
        if self._session is not None:
            self.pairs.show_pairs(found)
            self.batch.show_pairs(len(found))

    # ------------------------------------------------------------------ imports

    def add(self, chosen: list[Path]) -> None:
        """Count files and folders, ask, and import them."""
        self.imports.offer(chosen)

    def add_samples(self) -> None:
        """Import the invented sample CVs and add the sample gigs."""
        self.imports.add_samples()

    def ask_for_password(self, paths: Sequence[Path]) -> None:
        """Let the person type the password of locked files; it is used once and kept nowhere."""
        typed = self._questions.password()
        if typed:
            self.imports.add(paths, password=typed)

    def ask_for_folder(self) -> None:
        """Let the person choose a folder."""
        self.add(self._questions.folder())

    def ask_for_files(self) -> None:
        """Let the person choose files."""
        self.add(self._questions.files())

    def stop(self) -> None:
        """Stop the import that runs."""
        self.imports.stop()

    def _on_progress(self) -> None:
        if self._rests.is_over:
            self.refresh()

    def _on_ended(self) -> None:
        self._on_changed()
        self.changed.emit()

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.table.repaint()
            self.refresh()
        super().changeEvent(event)

    def _say_none(self) -> None:
        if self._is_first:
            said = self.tr("Files appear here as soon as they are read.")
        elif self.work.is_trash:
            said = self.tr("The trash is empty.")
        else:
            said = self.tr("No file fits the search and the filter.")
        self._none.setText(said)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Library"))
        self.add_folder.setText(self.tr("Add folder…"))
        self.add_files.setText(self.tr("Add files…"))
        self.list.setAccessibleName(self.tr("Files of the library"))
        self.list.setAccessibleDescription(
            self.tr("Enter opens a person, T tags, N notes, E sets the role, L the level, Del removes")
        )
        self._say_none()
        self._show_all.setText(self.tr("Show all files"))
