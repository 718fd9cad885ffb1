"""Whether a review hides who people are: as the reader chose, and always while the gig taken up is read blind."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal

from classifyme_desktop.ui.candidate.blind_mode import Reading
from classifyme_desktop.ui.state.preferences import Preferences
from classifyme_desktop.ui.widgets import parts

_NAME: Final = "reading/review"


class ReviewBlind(QObject):
    """``switch`` stands in the head of the page; ``changed`` tells that people are to be shown otherwise."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences: Preferences | None = None
        self._is_gig_blind: Callable[[], bool] = lambda: False
        self._is_chosen = False
        self.switch = parts.switch(self._on_switched)

    def attach(self, preferences: Preferences | None) -> None:
        """Read as the last time, and remember the choice from now on."""
        self._preferences = preferences
        if preferences is not None:
            self._is_chosen = preferences.choice(_NAME, Reading.OPEN) is Reading.BLIND

    def follow(self, is_gig_blind: Callable[[], bool]) -> None:
        """Be on as well while the gig taken up is read blind: who was hidden there is not named here."""
        self._is_gig_blind = is_gig_blind

    @property
    def is_on(self) -> bool:
        """Return whether people are read without what says who they are."""
        return self._is_chosen or self._is_gig_blind()

    def settle(self) -> None:
        """Look anew whether the gig is read blind, show it, and tell."""
        is_bound = self._is_gig_blind()
        self.switch.setChecked(self.is_on)
        self.switch.setEnabled(not is_bound)
        self.switch.setText(self.tr("Read blind"))
        self.switch.setToolTip(
            self.tr("The gig that you look at is read blind, so the review is as well.")
            if is_bound
            else self.tr("Hide names, contacts, schools, dates and files; people go by numbers")
        )
        self.changed.emit()

    def _on_switched(self, is_on: bool) -> None:
        self._is_chosen = is_on
        if self._preferences is not None:
            self._preferences.remember(_NAME, Reading.BLIND if is_on else Reading.OPEN)
        self.settle()
