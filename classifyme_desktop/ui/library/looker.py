"""Looks at the library for its page: at once where that is quick, away from the window's thread in a large library."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.state.session import Session

if TYPE_CHECKING:
    from classifyme_desktop.services.library import Look, View

AT_ONCE: Final = 2_000  # files; a look at so many takes less than a frame


class Looker(QObject):
    """``found`` carries a ``Look``, ``failed`` an error. Of those asked for meanwhile only the last is made."""

    found = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._waiting: View | None = None
        self._last: Look | None = None
        self._told: View | None = None
        self._total = self._turn = 0
        self.is_busy = False
        self.is_beside: Callable[[], bool] = lambda: False  # whether even a quick look would keep the window waiting
        self.is_repeated = False  # whether what was found last had been asked for just before as well

    def attach(self, session: Session) -> None:
        """Look at an open library."""
        self._session = session
        self._total = sum(session.shelf.counts().values())

    def detach(self) -> None:
        """Look no more; what is under way is not told."""
        self._session = self._waiting = None

    def ask(self, view: "View", *, is_order: bool = False) -> None:
        """Look; the answer comes before this returns, or a little later. ``is_order``: nothing else is asked for."""
        session = self._session
        if session is None:
            return
        if self._total <= AT_ONCE and not self.is_beside():
            self._turn += 1  # an answer that is still to come is older
            self._waiting = None
            try:
                look = session.shelf.look(view)
            except ClassifyMeError as error:
                self.failed.emit(error)
            else:
                self._tell(look, view)
        elif self.is_busy:
            self._waiting = view
        else:
            self._start(session, view, self._last if is_order else None)

    def _start(self, session: Session, view: "View", last: "Look | None") -> None:
        def work() -> "Look":
            from classifyme_desktop.services.library import Shelf

            shelf = Shelf(session.workspace)  # of this thread alone
            try:
                return shelf.look(view) if last is None else shelf.reordered(last, view)
            finally:
                shelf.close()

        self.is_busy, turn = True, self._turn
        session.tasks.start(work, lambda look: self._on_found(look, view, turn), self._on_failed)

    def _on_found(self, look: "Look", view: "View", turn: int) -> None:
        self.is_busy = False
        if self._session is not None and turn == self._turn:
            self._tell(look, view)
        self._go_on()

    def _on_failed(self, error: ClassifyMeError) -> None:
        self.is_busy = False
        if self._session is not None:
            self.failed.emit(error)
        self._go_on()

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.ask(waiting)

    def _tell(self, look: "Look", view: "View") -> None:
        self.is_repeated, self._told = view == self._told, view
        self._total, self._last = look.total, look
        self.found.emit(look)
