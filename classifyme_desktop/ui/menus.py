"""The menus of the window: every action has a place here with its key, in the language that is shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from classifyme_desktop.ui.language import Choice
from classifyme_desktop.ui.theme import Scheme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from classifyme_desktop.ui.window import MainWindow

Act = Callable[[], object]


class Menus(QObject):
    """Makes the actions once; ``retranslate`` gives them their words."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        library, gigs = window.library, window.gigs
        self.add_files = self._action(window.add_files, "Ctrl+I")
        self.add_folder = self._action(window.add_folder, "Ctrl+Shift+I")
        self.samples = self._action(library.add_samples)
        self.export = self._action(gigs.ask_for_export, "Ctrl+E")
        self.quit = self._action(window.close, "Ctrl+Q")
        self.undo, self.redo = gigs.view.facts.undo, gigs.view.facts.redo
        self.find = self._action(window.go_to_search, "Ctrl+F")
        self.new_gig = self._action(window.new_gig, "Ctrl+N")
        self.rank = self._action(window.rank, "Ctrl+R")
        self.remove = self._action(window.remove_gig, "Del")
        self.remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        gigs.list.addAction(self.remove)
        self.show_library = self._action(window.show_library, "Ctrl+1")
        self.show_gigs = self._action(window.show_gigs, "Ctrl+2")
        self.refresh = self._action(window.refresh, "F5")
        self.shortcuts = self._action(window.show_shortcuts, "F1")
        self._menus: list[QMenu] = []
        self._fill()
        self.enable(is_open=False)

    def _action(self, act: Act, key: str = "") -> QAction:
        made = QAction(self._window)
        made.triggered.connect(lambda: act())
        if key:
            made.setShortcut(QKeySequence(key))
        return made

    def _choices(self, choose: Callable[[str], None], kinds: type[Scheme] | type[Choice], now: str) -> list[QAction]:
        group = QActionGroup(self)
        made = []
        for kind in kinds:
            action = QAction(self._window, checkable=True, checked=kind == now)
            action.triggered.connect(lambda _checked=False, value=kind.value: choose(value))
            group.addAction(action)
            made.append(action)
        return made

    def _fill(self) -> None:
        window = self._window
        bar = window.menuBar()
        file, edit, view, about = (bar.addMenu("") for _ in range(4))
        file.addActions([self.add_files, self.add_folder, self.samples])
        file.addSeparator()
        file.addAction(self.export)
        file.addSeparator()
        file.addAction(self.quit)
        edit.addActions([self.undo, self.redo])
        edit.addSeparator()
        edit.addActions([self.find, self.new_gig, self.rank, self.remove])
        edit.addSeparator()
        edit.addActions(self._of_person())
        view.addActions([self.show_library, self.show_gigs, self.refresh])
        view.addSeparator()
        look, language = view.addMenu(""), view.addMenu("")
        self.schemes = self._choices(window.choose_scheme, Scheme, window.theme.scheme)
        self.languages = self._choices(window.choose_language, Choice, window.language.choice)
        look.addActions(self.schemes)
        language.addActions(self.languages)
        about.addAction(self.shortcuts)
        self._menus = [file, edit, view, about, look, language]

    def _of_person(self) -> list[QAction]:
        """Return what can be done for a ranked person; the list of people says so itself in every language."""
        return self._window.gigs.view.people.list.person_actions()

    def enable(self, *, is_open: bool) -> None:
        """Allow what needs an open library, or not."""
        needs = (
            self.add_files, self.add_folder, self.samples, self.export, self.find, self.new_gig, self.rank,
            self.remove, self.show_library, self.show_gigs, self.refresh,
        )  # fmt: skip
        for action in needs:
            action.setEnabled(is_open)
        self._window.gigs.view.people.list.enable_actions()

    def all(self) -> list[QAction]:
        """Return the actions in the order of the menus."""
        return [
            self.add_files, self.add_folder, self.samples, self.export, self.quit, self.undo, self.redo, self.find,
            self.new_gig, self.rank, self.remove, self.show_library, self.show_gigs, self.refresh, self.shortcuts,
        ]  # fmt: skip

    def retranslate(self) -> None:
        """Say everything in the language that is shown."""
        titles = (
            self.tr("&File"),
            self.tr("&Edit"),
            self.tr("&View"),
            self.tr("&Help"),
            self.tr("&Appearance"),
            self.tr("&Language"),
        )
        for menu, title in zip(self._menus, titles, strict=True):
            menu.setTitle(title)
        self.add_files.setText(self.tr("Add &files…"))
        self.add_folder.setText(self.tr("Add f&older…"))
        self.samples.setText(self.tr("Try with &sample CVs"))
        self.export.setText(self.tr("&Export shortlist…"))
        self.quit.setText(self.tr("&Quit"))
        self.find.setText(self.tr("&Search"))
        self.new_gig.setText(self.tr("&New gig"))
        self.rank.setText(self.tr("&Rank people"))
        self.remove.setText(self.tr("Re&move gig"))
        self.show_library.setText(self.tr("Show the &library"))
        self.show_gigs.setText(self.tr("Show the &gigs"))
        self.refresh.setText(self.tr("Re&fresh"))
        self.shortcuts.setText(self.tr("&Shortcuts"))
        for action, text in zip(self.schemes, (self.tr("Like the &system"), self.tr("&Light"), self.tr("&Dark")),
                                strict=True):  # fmt: skip
            action.setText(text)
        # Each language is called by its own name, so that it is found by those who need it.
        for action, text in zip(self.languages, (self.tr("Like the &system"), "&English", "&Français"), strict=True):
            action.setText(text)
