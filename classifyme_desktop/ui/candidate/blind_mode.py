"""Reading people blind: whether a gig is read so, under which number each person goes, and who was revealed.

The choice is kept for each gig. Who was revealed is known until the window closes; the journal knows it for good.
"""

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.state.preferences import Preferences
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.domain.gig import Gig
    from classifyme_desktop.domain.resume import ResumeId
    from classifyme_desktop.services.blind import Candidates

_DIGITS: Final = 16  # of the hash of a gig's text, which its choice is kept under


class Reading(StrEnum):
    """How a gig is read."""

    OPEN = "open"
    BLIND = "blind"


class BlindMode(QObject):
    """``changed`` tells that others are hidden, or go by other names; ``told`` carries a ``Telling``."""

    changed = Signal()
    told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._preferences: Preferences | None = None
        self._gig: Gig | None = None
        self._candidates: Candidates | None = None
        self._revealed: dict[int, set[int]] = {}
        self.is_on = False

    def attach(self, session: Session, preferences: Preferences | None) -> None:
        """Take candidates from an open library and remember choices in ``preferences``."""
        self._session, self._preferences = session, preferences

    def show_gig(self, gig: "Gig | None") -> None:
        """Take up another gig, read as it was the last time; people may have been added since."""
        if gig is None or self._gig is None or gig.gig_id != self._gig.gig_id:
            self._candidates = None
        self._gig = gig
        kept = None if gig is None or self._preferences is None else self._preferences
        self.is_on = kept is not None and kept.choice(self._key(), Reading.OPEN) is Reading.BLIND
        self._find_candidates()

    @property
    def gig_id(self) -> int | None:
        """Return which gig is read, None for none."""
        return None if self._gig is None else self._gig.gig_id

    def set_on(self, *, is_on: bool) -> None:
        """Read the gig blind from now on, or openly."""
        if self._gig is None or is_on == self.is_on:
            return
        self.is_on = is_on
        if self._preferences is not None:
            self._preferences.remember(self._key(), Reading.BLIND if is_on else Reading.OPEN)
        self._find_candidates()
        self.changed.emit()
        if is_on:  # a message that may hold a name goes away for this one
            self.told.emit(Telling(self.tr("Names, contacts, schools and files are hidden. Each reveal is noted.")))

    def _key(self) -> str:
        assert self._gig is not None
        return f"reading/{self._gig.sha256[:_DIGITS]}"

    def _find_candidates(self) -> None:
        gig, session = self._gig, self._session
        if not self.is_on or gig is None or session is None:
            return

        def work() -> "Candidates":
            from classifyme_desktop.services import blind

            return blind.candidates(session.workspace, gig.gig_id)

        session.tasks.start(work, lambda found: self._on_found(gig, found), self._on_failed)

    def _on_found(self, gig: "Gig", found: "Candidates") -> None:
        if self._gig is not None and gig.gig_id == self._gig.gig_id:
            self._candidates = found
            self.changed.emit()

    # ------------------------------------------------------------------ one person

    def is_hidden(self, resume_id: int) -> bool:
        """Return whether who a person is may not be seen."""
        if not self.is_on or self._gig is None:
            return False
        return resume_id not in self._revealed.get(self._gig.gig_id, ())

    def candidate(self, resume_id: int) -> str | None:
        """Return what a person who may not be known is called, None for one who may."""
        if not self.is_hidden(resume_id):
            return None
        number = self.number(resume_id)
        if number is None or self._session is None:
            return self.tr("Candidate …", "the number is not known yet")
        from classifyme_desktop.domain import blind

        return blind.label(number, self._session.language.code)

    def number(self, resume_id: int) -> str | None:
        """Return the digits of a person, None as long as they are not known."""
        return None if self._candidates is None else self._candidates.by_resume.get(_resume(resume_id))

    def reveal(self, resume_id: int) -> None:
        """Show who a person is, after it was written down in the journal."""
        gig, session, number = self._gig, self._session, self.number(resume_id)
        called = self.candidate(resume_id)
        if gig is None or session is None or number is None or called is None:
            return

        def work() -> "ResumeId":
            from classifyme_desktop.services import blind

            return blind.reveal(session.workspace, gig.gig_id, number)

        session.tasks.start(work, lambda found: self._on_revealed(gig.gig_id, found, called), self._on_failed)

    def _on_revealed(self, gig_id: int, resume_id: "ResumeId", called: str) -> None:
        self._revealed.setdefault(gig_id, set()).add(resume_id)
        text = self.tr("%1 is shown from now on. This was written down in the journal.").replace("%1", called)
        self.told.emit(Telling(text))
        self.changed.emit()

    def _on_failed(self, error: ClassifyMeError) -> None:
        self.told.emit(Telling(words.error(error)))


def _resume(resume_id: int) -> "ResumeId":
    from classifyme_desktop.domain.resume import ResumeId

    return ResumeId(resume_id)
