"""Has the pages of one person drawn away from the window's thread, one at a time. Knows no widget."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.candidate.original.page_canvas import Wanted
from classifyme_desktop.ui.state.session import Session

if TYPE_CHECKING:
    from classifyme_desktop.domain.page_image import PageImage
    from classifyme_desktop.domain.resume import ResumeId

Drawn = tuple[QImage, tuple[float, float]]


class PageSource(QObject):
    """``drawn`` carries a ``Wanted``, its picture and the size of the page in points; ``failed`` it and the error.

    Pages of people who are no longer shown, or that were asked for before ``unlock``, are dropped when they come.
    """

    drawn = Signal(object, QImage, object)
    failed = Signal(object, object)

    def __init__(self, wanted: Callable[[], Wanted | None], parent: QObject | None = None) -> None:
        """``wanted`` tells the page that is to be drawn next by the time it can be."""
        super().__init__(parent)
        self._wanted = wanted
        self._session: Session | None = None
        self._resume_id: ResumeId | None = None
        self._password: str | None = None
        self._turn = 0
        self._is_busy = False

    def attach(self, session: Session | None) -> None:
        """Draw pages of files of an open library, of none for None."""
        self._session = session
        self.show_person(None)

    def show_person(self, resume_id: "ResumeId | None") -> None:
        """Take up another person, None for nobody; the password of the one before is forgotten."""
        self._resume_id, self._password = resume_id, None
        self._begin()

    def unlock(self, password: str) -> None:
        """Open the file with a password from now on; it is kept as long as the person is shown, and nowhere else."""
        self._password = password
        self._begin()

    def _begin(self) -> None:
        self._turn += 1
        self._is_busy = False

    def ask(self) -> None:
        """Have the page drawn that is wanted next, unless one is under way; that one asks again when it is there."""
        session, resume_id = self._session, self._resume_id
        if session is None or resume_id is None or self._is_busy:
            return
        wanted = self._wanted()
        if wanted is None:
            return
        self._is_busy = True
        turn, password = self._turn, self._password

        def work() -> Drawn:
            from classifyme_desktop.services import pages

            found = pages.page(session.workspace, resume_id, wanted.number, wanted.width_px, password=password)
            return _decoded(found)

        session.tasks.start(
            work,
            lambda found: self._on_drawn(turn, wanted, found),
            lambda error: self._on_failed(turn, wanted, error),
        )

    def _on_drawn(self, turn: int, wanted: Wanted, found: Drawn) -> None:
        if turn == self._turn:
            self._is_busy = False
            self.drawn.emit(wanted, *found)
            self.ask()

    def _on_failed(self, turn: int, wanted: Wanted, error: ClassifyMeError) -> None:
        if turn == self._turn:
            self._is_busy = False
            if error.code == "cancelled":  # an import that was stopped has ended all processes; there are new ones
                self.ask()
            else:
                self.failed.emit(wanted, error)


def _decoded(page: "PageImage") -> Drawn:
    """Return the picture of a page ready to be painted; in any thread, for it takes longer than a frame."""
    image = QImage.fromData(page.png).convertToFormat(QImage.Format.Format_RGB32)
    return image, (page.size.width / 10, page.size.height / 10)
