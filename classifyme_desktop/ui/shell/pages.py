"""The pages of the window, each loaded and made when it is first wanted, so that a start waits for few of them."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol, TypeVar, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from classifyme_desktop.ui.state.places import Place

if TYPE_CHECKING:
    from classifyme_desktop.ui.candidate.page import CandidatePage
    from classifyme_desktop.ui.gigs.page import GigsPage
    from classifyme_desktop.ui.insights.page import InsightsPage
    from classifyme_desktop.ui.learning.page import LearningPage
    from classifyme_desktop.ui.library.page import LibraryPage
    from classifyme_desktop.ui.review.page import ReviewPage
    from classifyme_desktop.ui.settings.page import SettingsPage
    from classifyme_desktop.ui.shell.help_page import HelpPage
    from classifyme_desktop.ui.shell.trouble_page import TroublePage
    from classifyme_desktop.ui.state.preferences import Preferences
    from classifyme_desktop.ui.state.session import Session

PageT = TypeVar("PageT", bound=QWidget)
_REMEMBERING: Final = (Place.LIBRARY, Place.REVIEW, Place.GIGS)  # these keep choices beside the library
_SHOWING: Final = (Place.INSIGHTS, Place.LEARNING, Place.CANDIDATE, Place.SETTINGS)


class WorkingPage(Protocol):
    """A page over an open library."""

    def attach(self, session: "Session", /) -> None:
        """Show an open library."""

    def detach(self) -> None:
        """Let go of the library."""

    def refresh(self) -> None:
        """Look at the library anew."""


class _RememberingPage(Protocol):
    def attach(self, session: "Session", preferences: "Preferences", /) -> None: ...


class PagedWindow(QMainWindow):
    """``page_made`` carries the ``Place`` of a page that was made just now and was never shown."""

    page_made = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._made: dict[Place, QWidget] = {}

    def page(self, place: Place) -> QWidget:
        """Return the page of a place, which is the property of that name here, or what the window itself holds."""
        page = getattr(self, place.value)
        assert isinstance(page, QWidget)
        return page

    def working(self, *places: Place) -> list[WorkingPage]:
        """Return those of some pages over the library that were wanted before; all that were, where none are named."""
        return [
            cast("WorkingPage", page)
            for place, page in self._made.items()
            if place in (places or (*_REMEMBERING, *_SHOWING))
        ]

    def attach_page(self, place: Place, session: "Session", preferences: "Preferences") -> None:
        """Give an open library to a page that works with one."""
        page = self._made[place]
        if place in _REMEMBERING:
            cast("_RememberingPage", page).attach(session, preferences)
        elif place in _SHOWING:
            cast("WorkingPage", page).attach(session)

    def made_places(self) -> list[Place]:
        """Return the places whose pages were wanted before."""
        return list(self._made)

    def is_made(self, place: Place) -> bool:
        """Return whether a page was wanted before."""
        return place in self._made

    def _hold(self, place: Place, make: Callable[[], PageT]) -> PageT:
        if place not in self._made:
            self._made[place] = make()
            self.page_made.emit(place)
        return cast("PageT", self._made[place])

    @property
    def library(self) -> "LibraryPage":
        """Return the page of the library."""
        from classifyme_desktop.ui.library.page import LibraryPage

        return self._hold(Place.LIBRARY, LibraryPage)

    @property
    def review(self) -> "ReviewPage":
        """Return the page of the review."""
        from classifyme_desktop.ui.review.page import ReviewPage

        return self._hold(Place.REVIEW, ReviewPage)

    @property
    def gigs(self) -> "GigsPage":
        """Return the page of the gigs."""
        from classifyme_desktop.ui.gigs.page import GigsPage

        return self._hold(Place.GIGS, GigsPage)

    @property
    def insights(self) -> "InsightsPage":
        """Return the page of figures."""
        from classifyme_desktop.ui.insights.page import InsightsPage

        return self._hold(Place.INSIGHTS, InsightsPage)

    @property
    def learning(self) -> "LearningPage":
        """Return the page of learning."""
        from classifyme_desktop.ui.learning.page import LearningPage

        return self._hold(Place.LEARNING, LearningPage)

    @property
    def settings(self) -> "SettingsPage":
        """Return the page of settings."""
        from classifyme_desktop.ui.settings.page import SettingsPage

        return self._hold(Place.SETTINGS, SettingsPage)

    @property
    def candidate(self) -> "CandidatePage":
        """Return the page of one person."""
        from classifyme_desktop.ui.candidate.page import CandidatePage

        return self._hold(Place.CANDIDATE, CandidatePage)

    @property
    def help(self) -> "HelpPage":
        """Return the page of help."""
        from classifyme_desktop.ui.shell.help_page import HelpPage

        return self._hold(Place.HELP, HelpPage)

    @property
    def trouble(self) -> "TroublePage":
        """Return the page that says why a library does not open."""
        from classifyme_desktop.ui.shell.trouble_page import TroublePage

        return self._hold(Place.TROUBLE, TroublePage)
