"""The one window: navigation, pages, menus, drops from outside, and the opening and closing of the library."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.services import library as libraries
from classifyme_desktop.ui import drop, icons
from classifyme_desktop.ui.drop import DropSheet, Target
from classifyme_desktop.ui.gigs_page import GigsPage
from classifyme_desktop.ui.language import Choice, Language
from classifyme_desktop.ui.library_page import LibraryPage
from classifyme_desktop.ui.menus import Menus
from classifyme_desktop.ui.preferences import Preferences
from classifyme_desktop.ui.session import Session
from classifyme_desktop.ui.shortcuts_page import ShortcutsPage
from classifyme_desktop.ui.side import Side
from classifyme_desktop.ui.tasks import Tasks
from classifyme_desktop.ui.theme import Scheme, Theme
from classifyme_desktop.ui.toast import Telling, Toast
from classifyme_desktop.ui.trouble_page import TroublePage

if TYPE_CHECKING:
    from classifyme_desktop.domain.taxonomy import Taxonomy
    from classifyme_desktop.services.library import Shelf
    from classifyme_desktop.services.workspace import Workspace

_ASKED_MS: Final = 500


class MainWindow(QMainWindow):
    """Shown before the library is open. ``opened`` tells that it is; ``refused`` carries why it is not."""

    opened = Signal()
    refused = Signal(object)

    def __init__(self, folder: Path, theme: Theme, language: Language, preferences: Preferences) -> None:
        super().__init__()
        self.theme, self.language, self.preferences = theme, language, preferences
        self._folder = folder
        self._tasks = Tasks(self)
        self.session: Session | None = None
        self.setWindowTitle("ClassifyMe Desktop")
        self.setWindowIcon(icons.application())
        self.setAcceptDrops(True)
        self.side = Side()
        self.library, self.gigs, self.trouble = LibraryPage(), GigsPage(), TroublePage()
        self.menus = Menus(self)
        self.shortcuts = ShortcutsPage(self.menus.all())
        self._lay_out()
        self.toast = Toast(self)
        self._sheet = DropSheet(self)
        self._asked = QTimer(self, interval=_ASKED_MS)
        self._connect()
        self.menus.retranslate()
        self.show_library()

    def _lay_out(self) -> None:
        self.pages = QStackedWidget()
        for page in (self.library, self.gigs, self.trouble, self.shortcuts):
            self.pages.addWidget(page)
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
        geometry = self.preferences.geometry()
        if geometry is not None:
            self.restoreGeometry(geometry)

    def _connect(self) -> None:
        self.side.library_asked.connect(self.show_library)
        self.side.gigs_asked.connect(self.show_gigs)
        self.side.searches.chosen.connect(self._search_for)
        self.side.searches.told.connect(self.toast.tell)
        self.library.search_bar.saver.saved.connect(self.side.searches.refresh)
        self.library.changed.connect(self._on_files_added)
        self.gigs.told.connect(self.toast.tell)
        self.gigs.problems_asked.connect(self._show_problems)
        self.gigs.file_asked.connect(self._show_file)
        self.trouble.again.connect(self.open_library)
        self.shortcuts.left.connect(self._go_back)
        self._asked.timeout.connect(self._look_whether_asked)
        self._before_shortcuts: QWidget = self.library

    # ------------------------------------------------------------------ the library

    def open_library(self) -> None:
        """Open the library away from the window's thread, which may take longer than a window may stand still."""
        folder = self._folder

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
        self.session = Session(workspace, shelf, self._tasks, self.language, taxonomy)
        self.preferences.may_write = True
        self.library.attach(self.session)
        self.gigs.attach(self.session, self.preferences)
        self.side.searches.attach(self.session)
        self.menus.enable(is_open=True)
        if self.pages.currentWidget() is self.trouble:
            self.show_library()
        self._asked.start()
        self.opened.emit()

    def _on_refused(self, error: ClassifyMeError) -> None:
        self.trouble.show_error(error)
        self.side.show_page(None)
        self.pages.setCurrentWidget(self.trouble)
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
        """Stop what runs, keep what is finished, free the library."""
        self.toast.dismiss()
        self.preferences.remember_geometry(self.saveGeometry())
        self.preferences.close()
        self.hide()
        self._asked.stop()
        self.library.detach()
        self.gigs.detach()
        self.side.searches.detach()
        self._tasks.close()
        if self.session is not None:
            self.session.shelf.close()
            self.session.workspace.close()
            self.session = None
        super().closeEvent(event)

    # ------------------------------------------------------------------ pages

    def show_library(self) -> None:
        """Show the library."""
        self.side.show_page(self.side.library)
        self.pages.setCurrentWidget(self.library)

    def show_gigs(self) -> None:
        """Show the gigs."""
        self.side.show_page(self.side.gigs)
        self.pages.setCurrentWidget(self.gigs)

    def show_shortcuts(self) -> None:
        """Show what the keys do."""
        if self.pages.currentWidget() is not self.shortcuts:
            self._before_shortcuts = self.pages.currentWidget() or self.library
        self.side.show_page(None)
        self.pages.setCurrentWidget(self.shortcuts)

    def _go_back(self) -> None:
        if self._before_shortcuts is self.gigs:
            self.show_gigs()
        elif self._before_shortcuts is self.trouble:
            self.pages.setCurrentWidget(self.trouble)
        else:
            self.show_library()

    def _show_problems(self) -> None:
        self.show_library()
        self.library.show_problems()

    def _search_for(self, typed: str) -> None:
        self.show_library()
        self.library.search_for(typed)

    def _show_file(self, file_id: int) -> None:
        self.show_library()
        self.library.show_file(file_id)

    def rank(self) -> None:
        """Rank people for the current gig, in sight."""
        self.show_gigs()
        self.gigs.rank()

    def remove_gig(self) -> None:
        """Remove the current gig when it is in sight, else show it first."""
        if self.pages.currentWidget() is self.gigs:
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
        """Look at the library and the gigs anew."""
        self.library.refresh()
        self.gigs.refresh()

    def _on_files_added(self) -> None:
        self.gigs.forget_rankings()
        self.gigs.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears the search, closes the message, leaves the page of keys: the first of these that there is."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.pages.currentWidget() is self.shortcuts:
            self._go_back()
        elif self.toast.isVisible():
            self.toast.dismiss()
        elif self.library.search.text():
            self.library.search.clear()
        elif self.library.search.hasFocus():
            self.library.list.setFocus()

    # ------------------------------------------------------------------ looks and language

    def choose_scheme(self, value: str) -> None:
        """Be light, dark, or like the system."""
        self.theme.choose(Scheme(value))
        self.preferences.remember("scheme", self.theme.scheme)

    def choose_language(self, value: str) -> None:
        """Speak another language from now on."""
        self.language.choose(Choice(value))
        self.preferences.remember("language", self.language.choice)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.menus.retranslate()
        super().changeEvent(event)

    # ------------------------------------------------------------------ drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show what becomes of what is dragged here."""
        if self.session is None:
            return
        paths = drop.paths_of(event.mimeData())
        if not paths and not drop.is_from_mail(event.mimeData()):
            return
        is_both = self.pages.currentWidget() is self.gigs and drop.may_be_gigs(paths)
        self._sheet.open((Target.GIGS, Target.RESUMES) if is_both else (Target.RESUMES,))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Mark the target under the pointer."""
        self._sheet.move_over(event.position().toPoint())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show the window again."""
        self._sheet.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        target = self._sheet.move_over(event.position().toPoint())
        self._sheet.hide()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if drop.is_from_mail(event.mimeData()):
            self.toast.tell(Telling(self.tr("Save the attachments to a folder first, then drop them from there.")))
            return
        paths = drop.paths_of(event.mimeData())
        if target is Target.GIGS:
            self.gigs.add_files(paths)
        else:
            self.show_library()
            self.library.add(paths)
