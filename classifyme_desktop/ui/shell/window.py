"""The one window: navigation, pages, menus, drops from outside, and the opening and closing of the library."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.services import library as libraries
from classifyme_desktop.ui.language.translators import Choice, Language
from classifyme_desktop.ui.shell import wiring
from classifyme_desktop.ui.shell.drops import Drops
from classifyme_desktop.ui.shell.fixed_keys import FixedKeys
from classifyme_desktop.ui.shell.keys import Keys
from classifyme_desktop.ui.shell.known import Known
from classifyme_desktop.ui.shell.memory import Memory
from classifyme_desktop.ui.shell.menus import Menus
from classifyme_desktop.ui.shell.pages import PagedWindow
from classifyme_desktop.ui.shell.palette import Palette
from classifyme_desktop.ui.shell.shortcuts_page import ShortcutsPage
from classifyme_desktop.ui.shell.side import Side
from classifyme_desktop.ui.state.collecting import Collecting
from classifyme_desktop.ui.state.places import MAIN, Place, Places
from classifyme_desktop.ui.state.preferences import Preferences
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.state.tasks import Tasks
from classifyme_desktop.ui.state.undo import Undo, UndoActions
from classifyme_desktop.ui.style import icons
from classifyme_desktop.ui.style.theme import Scheme, Theme
from classifyme_desktop.ui.widgets.toast import Telling, Toast

if TYPE_CHECKING:
    from classifyme_desktop.domain.taxonomy import Taxonomy
    from classifyme_desktop.services.library import Shelf
    from classifyme_desktop.services.workspace import Workspace
    from classifyme_desktop.ui.candidate.blind_mode import BlindMode

_ASKED_MS: Final = 500
_SOON_MS: Final = 1500  # after the start, when the library has been drawn
TEXT: Final = "text_percent"


class MainWindow(PagedWindow):
    """Shown before the library is open. ``opened`` tells that it is; ``refused`` carries why it is not."""

    opened = Signal()
    refused = Signal(object)

    def __init__(self, folder: Path, theme: Theme, language: Language, preferences: Preferences) -> None:
        super().__init__()
        self.theme, self.language, self.preferences = theme, language, preferences
        self.folder = folder
        self._tasks = Tasks(self)
        self.session: Session | None = None
        self.setWindowTitle("ClassifyMe Desktop")
        self.setWindowIcon(icons.application())
        self.setAcceptDrops(True)
        self.side = Side()
        self.places = Places(self.page, self)
        self.pages = self.places.stack
        self.steps = Undo(self)
        self.undoing = UndoActions(self.steps, self)
        self.memory = Memory(self, self.preferences)
        self.page_made.connect(self._on_made)
        self.palette_line = Palette(self, Known(self).entries, self.show_person)
        self.menus = Menus(self)
        self.keys = Keys(self.menus.all(), preferences)
        self.shortcuts = ShortcutsPage(self.keys, FixedKeys(self).lines)
        self._lay_out()
        self.toast = Toast(self)
        self.drops = Drops(self)
        self._asked = QTimer(self, interval=_ASKED_MS)
        self._asked.timeout.connect(self._look_whether_asked)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._make_gigs)
        self._collecting = Collecting(lambda: self.library.imports.is_running, self)
        wiring.connect(self)
        self.menus.retranslate()
        self.show_library()
        self._show_choices()

    def _on_made(self, place: Place) -> None:
        """Connect a page that is new, and give it the library if one is open."""
        page = self.page(place)
        self.places.hold(place, page)
        wiring.connect_page(self, place)
        if self.session is not None:
            self.attach_page(place, self.session, self.preferences)
        self.memory.follow(place, page)

    def _lay_out(self) -> None:
        self.places.hold(Place.SHORTCUTS, self.shortcuts)
        ground = QWidget()
        ground.setObjectName("ground")
        layout = QHBoxLayout(ground)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.side)
        layout.addWidget(self.pages, 1)
        self.setCentralWidget(ground)
        self.setMinimumSize(880, 500)
        self.resize(1280, 800)
        self.memory.restore_place()

    # ------------------------------------------------------------------ the library

    def open_library(self) -> None:
        """Open the library away from the window's thread, which may take longer than a window may stand still."""
        folder = self.folder

        def work() -> "tuple[Workspace, Shelf, Taxonomy]":
            from classifyme_desktop.services.workspace import Workspace

            workspace = Workspace.open(folder)
            try:
                return workspace, libraries.Shelf(workspace), workspace.taxonomy
            except BaseException:
                workspace.close()
                raise

        self._tasks.start(work, lambda made: self._on_opened(*made), self._on_refused)

    def _on_opened(self, workspace: "Workspace", shelf: "Shelf", taxonomy: "Taxonomy") -> None:
        session = self.session = Session(workspace, shelf, self._tasks, self.language, taxonomy)
        self.preferences.may_write = True
        for place in self.made_places():
            self.attach_page(place, session, self.preferences)
        _ = self.review  # says in the navigation how many wait
        self.side.searches.attach(session)
        self.palette_line.attach(session)
        self.menus.enable(is_open=True)
        if self.places.current is Place.TROUBLE:
            self.show_library()
        self.memory.restore(session)
        self._asked.start()
        self._soon.start()
        self.opened.emit()

    def _make_gigs(self) -> None:
        """Have the page that the line that finds everything needs, before somebody waits for it."""
        if self.library.imports.is_running:
            self._soon.start()
        else:
            self.page(Place.GIGS)

    def _on_refused(self, error: ClassifyMeError) -> None:
        self.trouble.show_error(error)
        self.places.show(Place.TROUBLE)
        self.refused.emit(error)

    def _look_whether_asked(self) -> None:
        if self.session is not None and libraries.was_asked_to_raise(self.session.workspace):
            self.come_up()

    def come_up(self) -> None:
        """Come to the front of everything."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs, keep what is finished and how the window is, free the library."""
        self.toast.dismiss()
        if self.session is not None:
            self.memory.keep(self.session)
        self.preferences.close()
        self.hide()
        self._asked.stop()
        self._soon.stop()
        self._collecting.close()
        for page in self.working():
            page.detach()
        self.palette_line.detach()
        self.side.searches.detach()
        self.steps.clear()
        self._tasks.close()
        if self.session is not None:
            self.session.shelf.close()
            self.session.workspace.close()
            self.session = None
        super().closeEvent(event)

    # ------------------------------------------------------------------ pages

    def show_place(self, place: Place) -> None:
        """Show a page of the navigation."""
        self.places.show(place)

    def on_place(self, place: Place) -> None:
        """Mark the page that has come into sight, and take its steps back from now on."""
        self.side.show_place(place)
        self.undoing.refresh()

    def show_library(self) -> None:
        """Show the library."""
        self.places.show(Place.LIBRARY)

    def show_gigs(self) -> None:
        """Show the gigs."""
        self.places.show(Place.GIGS)

    def show_gig(self, gig_id: int) -> None:
        """Show one gig."""
        self.places.show(Place.GIGS)
        self.gigs.show_first(gig_id)

    def show_person(self, resume_id: int, blind: "BlindMode | None" = None) -> None:
        """Show one person in full; ``blind``: how the gig is read that led there."""
        self.candidate.show_person(resume_id, blind)
        self.places.show(Place.CANDIDATE)

    def show_person_of(self, file_id: int) -> None:
        """Show the person in full whose file this is."""
        rows = [] if self.session is None else self.session.shelf.rows([file_id])
        if rows and rows[0].resume_id is not None:
            self.show_person(rows[0].resume_id)

    def show_shortcuts(self) -> None:
        """Show what the keys do."""
        self.places.show(Place.SHORTCUTS)

    def show_help(self, topic: str = "") -> None:
        """Show a page of the help: on what is in sight now, where none is named."""
        place = self.places.current
        if place is not Place.HELP or topic:
            self.help.open(topic or ("keyboard" if place is Place.SHORTCUTS else place.value))
        self.places.show(Place.HELP)
        self.help.text.setFocus()

    def show_setting(self, place: str) -> None:
        """Show one setting, with the focus on it."""
        self.places.show(Place.SETTINGS)
        self.settings.go_to(place)

    def show_problems(self) -> None:
        """Show the files of the library that could not be read."""
        self.show_library()
        self.library.show_problems()

    def search_for(self, typed: str) -> None:
        """Show what a search finds in the library."""
        self.show_library()
        self.library.search_for(typed)

    def show_file(self, file_id: int) -> None:
        """Show one file among all of the library."""
        self.show_library()
        self.library.show_file(file_id)

    def rank(self) -> None:
        """Rank people for the current gig, in sight."""
        self.show_gigs()
        self.gigs.rank()

    def remove_gig(self) -> None:
        """Remove the current gig when it is in sight, else show it first."""
        if self.places.current is Place.GIGS:
            self.gigs.remove()
        else:
            self.show_gigs()

    def go_to_search(self) -> None:
        """Go to the search box."""
        self.show_library()
        self.library.search.setFocus()
        self.library.search.selectAll()

    def new_gig(self) -> None:
        """Go to the place for a new gig."""
        self.show_gigs()
        self.gigs.start_new()

    def add_files(self) -> None:
        """Let the person choose CVs."""
        self.show_library()
        self.library.ask_for_files()

    def add_folder(self) -> None:
        """Let the person choose a folder of CVs."""
        self.show_library()
        self.library.ask_for_folder()

    def refresh(self) -> None:
        """Look at the library and all that is made of it anew."""
        for page in self.working():
            page.refresh()

    def on_files_added(self) -> None:
        """Make anew what is made of the library, since it holds others."""
        self._forget_rankings()
        for page in self.working(Place.GIGS, Place.REVIEW, Place.INSIGHTS, Place.LEARNING):
            page.refresh()

    def _forget_rankings(self) -> None:
        if self.is_made(Place.GIGS):
            self.gigs.forget_rankings()

    def on_labelled(self) -> None:
        """Make anew what shows roles and levels, since a reader said others."""
        self._forget_rankings()
        for page in self.working(Place.LIBRARY, Place.INSIGHTS, Place.CANDIDATE, Place.LEARNING):
            page.refresh()

    def show_to_review(self) -> None:
        """Say in the navigation how many people wait to be reviewed."""
        self.side.show_to_review(0 if self.review.flow.counts is None else self.review.flow.counts.to_review)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back, closes the message, clears the search: the first of these that there is."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.places.current not in (*MAIN, Place.TROUBLE):
            self.places.back()
        elif self.toast.isVisible():
            self.toast.dismiss()
        elif self.library.search.text():
            self.library.search.clear()
        elif self.library.search.hasFocus():
            self.library.list.setFocus()

    # ------------------------------------------------------------------ messages and steps

    def tell(self, telling: Telling) -> None:
        """Show a message; a change that it offers to take back becomes a step of the window."""
        if telling.redo is not None:
            self.steps.push(telling.name or telling.text, telling.act, telling.redo)
            at = self.steps.count
            back = lambda: self.steps.undo() if self.steps.count == at else telling.act()  # noqa: E731
            telling = Telling(telling.text, telling.action, back)
        self.toast.tell(telling)

    def keep_step(self, text: str, undo: Callable[[], None], redo: Callable[[], None]) -> None:
        """Keep a change that was made, and tell of it."""
        self.tell(Telling(text, self.tr("Undo"), undo, redo=redo))

    # ------------------------------------------------------------------ looks and language

    def choose_scheme(self, value: str) -> None:
        """Be light, dark, high in contrast, or like the system."""
        self.theme.choose(Scheme(value))
        self.preferences.remember("scheme", self.theme.scheme)
        self._show_choices()

    def choose_language(self, value: str) -> None:
        """Speak another language from now on."""
        self.language.choose(Choice(value))
        self.preferences.remember("language", self.language.choice)
        if self.is_made(Place.HELP):
            self.help.speak(self.language.code)
        self._show_choices()

    def choose_text(self, percent: int) -> None:
        """Write in another size from now on."""
        self.theme.choose_text(percent)
        self.preferences.remember_number(TEXT, self.theme.text_percent)
        self._show_choices()

    def _show_choices(self) -> None:
        spoken, scheme = self.language.choice.value, self.theme.scheme.value
        if self.is_made(Place.SETTINGS):
            self.settings.general.show_choices(spoken, scheme, self.theme.text_percent)
        self.menus.show_choices(spoken, scheme)
        self.library.welcome.show_choice(spoken, self.folder)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.menus.retranslate()
            self.undoing.refresh()
        super().changeEvent(event)

    # ------------------------------------------------------------------ drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show what becomes of what is dragged here."""
        self.drops.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Mark the target under the pointer."""
        self.drops.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show the window again."""
        self.drops.leave()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        self.drops.drop(event)
