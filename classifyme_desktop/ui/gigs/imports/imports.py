"""Gigs from files: looks at them, asks what the columns of tables hold, adds the gigs, tells what came of it."""

from collections import deque
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from classifyme_desktop.ui.gigs.imports.bar import GigImportBar
from classifyme_desktop.ui.gigs.imports.failures import GigFailures
from classifyme_desktop.ui.gigs.imports.page import GigTablePage
from classifyme_desktop.ui.gigs.imports.run import Failure, GigImport, Outcome
from classifyme_desktop.ui.state.session import Session

if TYPE_CHECKING:
    from classifyme_desktop.services.gig_columns import Part
    from classifyme_desktop.services.gig_tables import Alike, Looked


class GigImports(QObject):
    """Holds a bar for the top of a page and two pages; ``shown`` carries the one that wants to be seen.

    ``left`` tells that nothing more is to be seen of them; ``ended`` carries the first gig that was added or None.
    """

    shown = Signal(QWidget)
    left = Signal()
    ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._run: GigImport | None = None
        self._tables: deque[Alike] = deque()
        self._alike: Alike | None = None
        self._failures: list[Failure] = []
        self.bar = GigImportBar()
        self.bar.stopped.connect(self._on_stopped)
        self.bar.failures_asked.connect(self._on_failures_asked)

    @cached_property
    def page(self) -> GigTablePage:
        """Return the page for the columns of a table; made when first asked for, the window shall not wait for it."""
        made = GigTablePage()
        made.accepted.connect(self._on_accepted)
        made.cancelled.connect(self._ask_next)
        return made

    @cached_property
    def failures(self) -> GigFailures:
        """Return the page with the rows that gave no gig; made when first asked for."""
        made = GigFailures()
        made.left.connect(self.left)
        return made

    @property
    def is_asking(self) -> bool:
        """Return whether a person is being asked what the columns of a table hold."""
        return self._alike is not None

    def attach(self, session: Session) -> None:
        """Add to an open library from now on."""
        self._session = session
        self._run = GigImport(session, self)
        self._run.started.connect(self.bar.show_start)
        self._run.changed.connect(self.bar.show_progress)
        self._run.ended.connect(self._on_ended)
        self._run.failed.connect(self.bar.show_error)

    def detach(self) -> None:
        """Stop: the library is about to be closed."""
        self._tables.clear()
        self._alike = None
        if self._run is not None:
            self._run.cancel()
        self._session = self._run = None

    def add(self, paths: Sequence[Path]) -> None:
        """Add the gigs in files; of tables a person is asked first what their columns hold."""
        if self._session is None:
            return
        workspace = self._session.workspace

        def work() -> "Looked":
            from classifyme_desktop.services import gig_tables

            return gig_tables.look(workspace, paths)

        self.bar.show_start()
        self._session.tasks.start(work, self._on_looked, self.bar.show_error)

    def _on_looked(self, looked: "Looked") -> None:
        if self._run is None:
            return
        self._tables.extend(looked.tables)
        if looked.documents:
            self._run.add(looked.documents)
        elif not self._run.is_running:
            self.bar.hide()
        if looked.tables and not self.is_asking:
            self._ask_next()

    def _ask_next(self) -> None:
        self._alike = self._tables.popleft() if self._tables else None
        if self._alike is None:
            self.left.emit()
        else:
            self.page.show_table(self._alike, len(self._tables))
            self.shown.emit(self.page)

    def _on_accepted(self, mapping: "dict[Part, tuple[str, ...]]") -> None:
        if self._run is not None and self._alike is not None:
            self._run.add(self._alike.paths, mapping)
        self._ask_next()

    def _on_stopped(self) -> None:
        if self._run is not None:
            self._run.cancel()
        self.bar.show_stopping()

    def _on_ended(self, outcome: Outcome) -> None:
        self._failures = list(outcome.failures)
        self.bar.show_outcome(outcome)
        self.ended.emit(outcome.first)

    def _on_failures_asked(self) -> None:
        self.failures.show_failures(self._failures)
        self.shown.emit(self.failures)
