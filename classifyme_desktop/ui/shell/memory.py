"""How the window was left: page, selection, order, splitters, last search. Put back when the library is open again."""

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter, QWidget

from classifyme_desktop.ui.state.places import Place
from classifyme_desktop.ui.state.preferences import Preferences
from classifyme_desktop.ui.state.session import Session

if TYPE_CHECKING:
    from classifyme_desktop.ui.shell.window import MainWindow

_PAGE: Final = "page"
_GIG: Final = "gig"
_FILE: Final = "file"
_SORTED: Final = "sorted_by"
_DESCENDING: Final = "is_descending"
_NONE: Final = -1
_LAID_OUT: Final = Qt.WidgetAttribute.WA_WState_Created  # one that was never shown has no sizes yet
_LYING: Final = (Place.LIBRARY, Place.REVIEW, Place.GIGS, Place.LEARNING, Place.CANDIDATE, Place.HELP)
_IN_SIGHT: Final = 64  # units of a window that must lie on a screen, so that it can be taken hold of


class Memory(QObject):
    """Numbers and layouts go beside the library (``Preferences``); words, which may hold a name, into the library."""

    def __init__(self, window: "MainWindow", preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._preferences = window, preferences
        self._named: list[tuple[str, QSplitter]] = []
        self._is_restored = False
        self._search: str | None = None  # as it is kept now; None before that is known

    def follow(self, place: Place, page: QWidget) -> None:
        """Remember how a page that was just made lies, and put it as it lay; a gig is chosen as it was."""
        if place not in _LYING:
            return
        # Now: a page that is shown comes last among its siblings from then on.
        new = [(_name(place, at, one), one) for at, one in enumerate(page.findChildren(QSplitter))]
        self._named += new
        if self._is_restored:
            self._restore_page(place, new)

    def _restore_page(self, place: Place, named: list[tuple[str, QSplitter]]) -> None:
        for name, splitter in named:
            state = self._preferences.layout(name)
            if state is not None:
                splitter.restoreState(state)
        gig = self._preferences.number(_GIG, _NONE)
        if place is Place.GIGS and gig != _NONE:
            self._window.gigs.show_first(gig)

    def restore_place(self) -> None:
        """Put the window where it was; one that would lie beyond the screens comes back onto them."""
        window, geometry = self._window, self._preferences.geometry()
        if geometry is not None:
            window.restoreGeometry(geometry)
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        frame = window.frameGeometry()
        if screens and not any(_shows(screen, frame) for screen in screens):
            room = screens[0]
            window.resize(min(window.width(), room.width()), min(window.height(), room.height()))
            window.move(room.topLeft())

    def restore(self, session: Session) -> None:
        """Show what was shown: at once what is known here, the last search when the library has told it."""
        window, kept = self._window, self._preferences
        self._is_restored = True
        if kept.number(_GIG, _NONE) != _NONE:
            _ = window.gigs  # now: where that gig is read blind, nobody is named anywhere
        for place in window.made_places():
            self._restore_page(place, [one for one in self._named if one[0].startswith(f"{place.value}-")])
        self._restore_list()
        if window.places.current is Place.LIBRARY:  # else the person went elsewhere meanwhile
            window.show_place(kept.choice(_PAGE, Place.LIBRARY))

        def work() -> str:
            from classifyme_desktop.services import remembered

            return remembered.words(session.workspace, remembered.SEARCH)

        session.tasks.start(work, self._on_search, lambda _: None)

    def _restore_list(self) -> None:
        """Sort as before, and choose the same file when the list has come."""
        table, listed = self._window.library.table, self._window.library.list
        file_id = self._preferences.number(_FILE, _NONE)
        column = self._preferences.number(_SORTED, _NONE)
        if column != _NONE:
            listed.sort_as(column, is_descending=bool(self._preferences.number(_DESCENDING, 0)))
        if file_id != _NONE:
            # Once and no more: what a person chooses later stays.
            table.modelReset.connect(lambda: listed.choose(file_id), Qt.ConnectionType.SingleShotConnection)

    def _on_search(self, typed: str) -> None:
        self._search = typed
        if typed and not self._window.library.search.text():
            self._window.library.search.setText(typed)

    def keep(self, session: Session) -> None:
        """Remember how the window is now; what is written into the library is waited for by ``Tasks.close``."""
        window, kept = self._window, self._preferences
        kept.remember_geometry(window.saveGeometry())
        for name, splitter in self._named:
            if splitter.testAttribute(_LAID_OUT):
                kept.remember_layout(name, splitter.saveState())
        kept.remember(_PAGE, self._main())
        if window.is_made(Place.GIGS):
            gig = window.gigs.list.current()
            kept.remember_number(_GIG, _NONE if gig is None else int(gig.gig_id))
        file_id = window.library.list.current_id()
        kept.remember_number(_FILE, _NONE if file_id is None else int(file_id))
        kept.remember_number(_SORTED, int(window.library.list.sort_column))
        kept.remember_number(_DESCENDING, int(window.library.list.is_descending))
        typed = window.library.search.text()
        if self._search is not None and typed != self._search:
            self._keep_search(session, typed)

    def _keep_search(self, session: Session, typed: str) -> None:
        def work() -> None:
            from classifyme_desktop.services import remembered

            remembered.keep(session.workspace, remembered.SEARCH, typed)

        session.tasks.start(work, lambda _: None, lambda _: None)

    def _main(self) -> StrEnum:
        """Return the page of the navigation that is shown or was come from."""
        checked = (place for place, button in self._window.side.buttons.items() if button.isChecked())
        return next(checked, Place.LIBRARY)


def _name(place: Place, at: int, splitter: QSplitter) -> str:
    """Return the name of a splitter, made of its page, its place on it and the way it lies.

    The way is restored with the rest: the state of another splitter would turn this one.
    """
    return f"{place.value}-{at}-{splitter.orientation().value}-{splitter.count()}"


def _shows(screen: QRect, frame: QRect) -> bool:
    """Return whether the upper edge of a window can be taken hold of on a screen."""
    top = QRect(frame.left(), frame.top(), frame.width(), _IN_SIGHT).intersected(screen)
    return top.width() >= _IN_SIGHT and top.height() >= _IN_SIGHT // 2
