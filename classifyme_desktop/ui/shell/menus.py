"""The menus of the window: every action has a place here with its key, in the language that is shown."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from classifyme_desktop.ui.language.translators import Choice
from classifyme_desktop.ui.shell import learning_wiring
from classifyme_desktop.ui.state.places import MAIN, Place
from classifyme_desktop.ui.style.theme import Scheme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from classifyme_desktop.ui.shell.window import MainWindow

Act = Callable[[], object]


class Menus(QObject):
    """Makes the actions once; ``retranslate`` gives them their words. Each has a name under which keys are kept."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        library = window.library
        self.add_files = self._action("add_files", window.add_files, "Ctrl+I")
        self.add_folder = self._action("add_folder", window.add_folder, "Ctrl+Shift+I")
        self.samples = self._action("samples", library.add_samples)
        self.export = self._action("export", self._export, "Ctrl+E")
        self.quit = self._action("quit", window.close, "Ctrl+Q")
        self.undo, self.redo = window.undoing.undo, window.undoing.redo
        self.undo.setObjectName("undo")
        self.redo.setObjectName("redo")
        self.palette = self._action("palette", window.palette_line.open, "Ctrl+K")
        self.find = self._action("find", window.go_to_search, "Ctrl+F")
        self.new_gig = self._action("new_gig", window.new_gig, "Ctrl+N")
        self.rank = self._action("rank", window.rank, "Ctrl+R")
        self.remove = self._action("remove_gig", window.remove_gig, "Del")
        self.remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._make_pages()
        self.refresh = self._action("refresh", window.refresh, "F5")
        self.help = self._action("help", window.show_help, "F1")
        self.shortcuts = self._action("shortcuts", window.show_shortcuts, "Ctrl+F1")
        self._menus: list[QMenu] = []
        self._fill()
        self.enable(is_open=False)

    def _make_pages(self) -> None:
        window = self._window
        keys = ("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+,")
        self.pages = [
            self._action(f"show_{place.value}", partial(window.show_place, place), key)
            for place, key in zip(MAIN, keys, strict=True)
        ]
        self.show_library, self.show_review, self.show_gigs = self.pages[:3]
        self.show_insights, self.show_learning, self.show_settings = self.pages[3:]
        self.learn = self._action("learn", partial(learning_wiring.learn, window))
        self.roll_back = self._action("roll_back", partial(learning_wiring.roll_back, window))

    def _action(self, name: str, act: Act, key: str = "") -> QAction:
        made = QAction(self._window)
        made.setObjectName(name)
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

    def _export(self) -> None:
        """Export the list in sight: that of the library, else the people of the gig."""
        window = self._window
        if window.places.current is Place.LIBRARY:
            window.library.work.ask_for_export()
        else:
            window.show_gigs()
            window.gigs.ask_for_export()

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
        edit.addActions([self.palette, self.find, self.new_gig, self.rank, self.remove])
        edit.addSeparator()
        self._before_learning = edit.addSeparator()
        edit.addActions([self.learn, self.roll_back])
        view.addActions([*self.pages, self.refresh])
        view.addSeparator()
        look, language = view.addMenu(""), view.addMenu("")
        self.schemes = self._choices(window.choose_scheme, Scheme, window.theme.scheme)
        self.languages = self._choices(window.choose_language, Choice, window.language.choice)
        look.addActions(self.schemes)
        language.addActions(self.languages)
        about.addActions([self.help, self.shortcuts])
        self._menus = [file, edit, view, about, look, language]

    def take_gigs(self) -> None:
        """Offer what the page of gigs can do, which was just made."""
        edit = self._menus[1]
        edit.insertSeparator(self._before_learning)
        edit.insertActions(self._before_learning, self.of_person())
        self._window.gigs.list.addAction(self.remove)

    def of_person(self) -> Sequence[QAction]:
        """Return what can be done for a ranked person; the list of people says so itself in every language."""
        return self._window.gigs.view.people.list.person_actions()

    def show_choices(self, spoken: str, scheme: str) -> None:
        """Tick the language and the colours that were chosen elsewhere."""
        for actions, kinds, now in ((self.schemes, Scheme, scheme), (self.languages, Choice, spoken)):
            for action, kind in zip(actions, kinds, strict=True):
                action.setChecked(kind.value == now)

    def enable(self, *, is_open: bool) -> None:
        """Allow what needs an open library, or not."""
        needs = (
            self.add_files, self.add_folder, self.samples, self.export, self.find, self.new_gig, self.rank,
            self.remove, *self.pages, self.refresh, self.learn, self.roll_back,
        )  # fmt: skip
        for action in needs:
            action.setEnabled(is_open)
        self.show_settings.setEnabled(True)
        if self._window.is_made(Place.GIGS):
            self._window.gigs.view.people.list.enable_actions()

    def all(self) -> list[QAction]:
        """Return the actions in the order of the menus."""
        return [
            self.add_files, self.add_folder, self.samples, self.export, self.quit, self.undo, self.redo, self.palette,
            self.find, self.new_gig, self.rank, self.remove, self.learn, self.roll_back, *self.pages,
            self.refresh, self.help, self.shortcuts,
        ]  # fmt: skip

    def choices(self) -> Iterator[tuple[str, QAction]]:
        """Yield the actions of the menus within menus, each with the name of its menu."""
        for menu, actions in zip(self._menus[-2:], (self.schemes, self.languages), strict=True):
            for action in actions:
                yield plain(menu.title()), action

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
        self.export.setText(self.tr("&Export…"))
        self.quit.setText(self.tr("&Quit"))
        self.palette.setText(self.tr("Find &anything…"))
        self.find.setText(self.tr("&Search"))
        self.new_gig.setText(self.tr("&New gig"))
        self.rank.setText(self.tr("&Rank people"))
        self.remove.setText(self.tr("Re&move gig"))
        self.show_library.setText(self.tr("Show the &library"))
        self.show_review.setText(self.tr("&Review"))
        self.show_gigs.setText(self.tr("Show the &gigs"))
        self.show_insights.setText(self.tr("Show &insights"))
        self.show_learning.setText(self.tr("Sho&w learning"))
        self.learn.setText(self.tr("&Learn now"))
        self.roll_back.setText(self.tr("Roll &back to the iteration before"))
        self.show_settings.setText(self.tr("S&ettings"))
        self.refresh.setText(self.tr("Re&fresh"))
        self.help.setText(self.tr("&How does this work?"))
        self.shortcuts.setText(self.tr("&Shortcuts"))
        looks = (self.tr("Like the &system"), self.tr("&Light"), self.tr("&Dark"), self.tr("High &contrast"))
        for action, text in zip(self.schemes, looks, strict=True):
            action.setText(text)
        # Each language is called by its own name, so that it is found by those who need it.
        for action, text in zip(self.languages, (self.tr("Like the &system"), "&English", "&Français"), strict=True):
            action.setText(text)


def plain(text: str) -> str:
    """Return the words of an action without the marks of its letters."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")
