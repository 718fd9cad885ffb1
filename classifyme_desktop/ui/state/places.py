"""Which page of the window is shown, and the way back from those that are only looked in on."""

from collections.abc import Callable
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget


class Place(StrEnum):
    """A page of the window, by the name under which it is remembered."""

    LIBRARY = "library"
    REVIEW = "review"
    GIGS = "gigs"
    INSIGHTS = "insights"
    LEARNING = "learning"
    SETTINGS = "settings"
    CANDIDATE = "candidate"
    HELP = "help"
    SHORTCUTS = "shortcuts"
    TROUBLE = "trouble"


# These stand in the navigation; the others are come to from one of them, and left for it again.
MAIN: Final = (Place.LIBRARY, Place.REVIEW, Place.GIGS, Place.INSIGHTS, Place.LEARNING, Place.SETTINGS)


class Places(QObject):
    """``changed`` carries the ``Place`` that is shown now. ``page`` returns the page of a place, made when wanted."""

    changed = Signal(object)

    def __init__(self, page: Callable[[Place], QWidget], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = QStackedWidget()
        self._page = page
        self._held: dict[Place, QWidget] = {}
        self._way: list[Place] = []

    def hold(self, place: Place, page: QWidget) -> None:
        """Have a page among those that can be shown."""
        self._held[place] = page
        self.stack.addWidget(page)

    @property
    def current(self) -> Place:
        """Return the page that is shown."""
        return next(place for place, page in self._held.items() if page is self.stack.currentWidget())

    def show(self, place: Place) -> None:
        """Show a page; from one that is only looked in on there is a way back to the one before."""
        now = self.current
        if place in MAIN or place is Place.TROUBLE:
            self._way.clear()
        elif now is not place and now not in self._way:
            self._way.append(now)
        elif place in self._way:
            del self._way[self._way.index(place) :]
        self._show(place)

    def back(self) -> None:
        """Go back to the page before, to the library when there is none."""
        self._show(self._way.pop() if self._way else Place.LIBRARY)

    def _show(self, place: Place) -> None:
        self.stack.setCurrentWidget(self._page(place))
        self.changed.emit(place)
