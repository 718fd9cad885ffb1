"""Gigs that come and go, as steps that can be taken back: one that is gone is out of the list and erased at the end."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from classifyme_desktop.ui.language import names
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.domain.gig import Gig

_LONGEST: Final = 60  # characters of a title in a message


class GigSteps(QObject):
    """``told`` carries a ``Telling`` with both ways of a step; ``changed`` the gig to be shown next, None for any."""

    told = Signal(object)
    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._gone: set[int] = set()

    def attach(self, session: Session) -> None:
        """Work on an open library."""
        self._session = session
        self._gone = session.workspace.live_gigs.removed

    def detach(self) -> None:
        """Erase what is gone, since the library is about to be closed: it can be taken back no more."""
        for gig_id in sorted(self._gone):
            self._erase(gig_id)
        self._session = None

    def is_gone(self, gig_id: int) -> bool:
        """Return whether a gig is out of the list."""
        return gig_id in self._gone

    def tell_added(self, gig: "Gig") -> None:
        """Tell of a gig that was just added."""
        self._gone.discard(gig.gig_id)
        text = self.tr("Gig added: %1")
        self._tell(gig, text, self.tr("add gig %1", "a step that can be taken back"), is_added=True)

    def remove(self, gig: "Gig") -> None:
        """Take a gig out of the list; it can be taken back until the library is closed."""
        self._gone.add(gig.gig_id)
        text = self.tr("Gig removed: %1")
        self._tell(gig, text, self.tr("remove gig %1", "a step that can be taken back"), is_added=False)
        self.changed.emit(None)

    def _tell(self, gig: "Gig", text: str, name: str, *, is_added: bool) -> None:
        gig_id, title = gig.gig_id, names.shown(gig.title)
        ways = (lambda: self._bring_back(gig_id), lambda: self._take_out(gig_id))
        again, back = ways if is_added else ways[::-1]
        said, step = text.replace("%1", title[:_LONGEST]), name.replace("%1", title)
        self.told.emit(Telling(said, self.tr("Undo"), back, redo=again, name=step))

    def _take_out(self, gig_id: int) -> None:
        self._gone.add(gig_id)
        self.changed.emit(None)

    def _bring_back(self, gig_id: int) -> None:
        self._gone.discard(gig_id)
        self.changed.emit(gig_id)

    def _erase(self, gig_id: int) -> None:
        if self._session is None:
            return
        workspace = self._session.workspace

        def work() -> None:
            from classifyme_desktop.domain.resume import GigId
            from classifyme_desktop.services import gigs

            gigs.remove(workspace, GigId(gig_id))

        self._session.tasks.start(work, lambda _: None, lambda _: None)
