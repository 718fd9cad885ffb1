"""The imports of the library page: counting before anything is read, running, holding, stopping, going on."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.library.import_bar import ImportBar
from classifyme_desktop.ui.library.importer import Importer, Standing
from classifyme_desktop.ui.state.session import Session

if TYPE_CHECKING:
    from classifyme_desktop.domain.resume import ImportId
    from classifyme_desktop.services.ingest import Found, Report

_UNASKED: Final = 20  # files that were chosen one by one: so many are added without a question


class LibraryImports(QObject):
    """``looked`` tells that more is read and may be shown, ``ended`` that an import is over."""

    looked = Signal()
    ended = Signal()

    def __init__(self, bar: ImportBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._bar = bar
        self._unfinished: tuple[ImportId, int] | None = None
        self._is_asking = False
        self._offered: list[Path] = []
        bar.stopped.connect(self.stop)
        bar.paused.connect(self._on_paused)
        bar.continued.connect(self._continue)
        bar.forgotten.connect(self._forget)
        bar.agreed.connect(self._on_agreed)
        bar.cancel.clicked.connect(self._on_refused)

    def attach(self, session: Session) -> None:
        """Import into an open library; offer to go on with an import that did not end."""
        self._session = session
        self.importer = Importer(session, self)
        self.importer.started.connect(self.looked)
        self.importer.changed.connect(self._on_progress)
        self.importer.ended.connect(self._on_ended)
        self.importer.failed.connect(self._on_failed)
        session.tasks.start(self._find_unfinished, self._on_unfinished, self._bar.show_error)

    def detach(self) -> None:
        """Stop what runs."""
        if self._session is not None:
            self.importer.cancel()
        self._session = None

    @property
    def is_running(self) -> bool:
        """Return whether files are being read."""
        return self._session is not None and self.importer.is_running

    # ------------------------------------------------------------------ adding

    def offer(self, chosen: Sequence[Path]) -> None:
        """Count what was chosen, ask, and import it; a few files that were chosen one by one are imported at once."""
        session = self._session
        if session is None or not chosen:
            return
        # What is dropped while a question waits belongs to the same question.
        paths = self._offered = [*(self._offered if self._is_asking else ()), *chosen]

        def work() -> "Found":
            from classifyme_desktop.services import ingest

            return ingest.count(paths)

        self._is_asking = True
        self._bar.show_counting()
        session.tasks.start(work, lambda found: self._on_counted(paths, found), self._on_failed)

    def _on_counted(self, chosen: Sequence[Path], found: "Found") -> None:
        if not self._is_asking or chosen is not self._offered:
            return  # refused meanwhile, or more was added
        if found.paths and (len(found.paths) > _UNASKED or found.archives or set(found.paths) != set(chosen)):
            self._bar.show_found(found)
            return
        self._is_asking = False
        if found.paths:
            self.importer.add_found(found.paths)
        else:
            self._bar.show_report(None)

    def _on_agreed(self, paths: Sequence[Path]) -> None:
        self._is_asking = False
        if self._session is not None:
            self.importer.add_found(paths)

    def _on_refused(self) -> None:
        self._is_asking = False

    def add(self, chosen: Sequence[Path], then: Callable[[], None] = lambda: None, password: str | None = None) -> None:
        """Import files and folders without a question. As ``Importer.add``."""
        if self._session is not None and chosen:
            self.importer.add(chosen, then, password)

    def add_samples(self) -> None:
        """Import the invented sample CVs, then add the sample gigs."""
        from classifyme_desktop.services import demo, gigs

        session = self._session
        if session is None:
            return

        def then() -> None:
            for path in reversed(demo.gig_files()):
                gigs.add_file(session.workspace, path)

        self.add([demo.resume_folder()], then)

    # ------------------------------------------------------------------ while it runs

    def stop(self) -> None:
        """Stop the import that runs."""
        if self.is_running:
            self.importer.cancel()
            self._bar.show_stopping()

    def _on_paused(self, is_paused: bool) -> None:
        if self.is_running:
            self.importer.pause(is_paused=is_paused)

    def _on_progress(self, standing: Standing) -> None:
        is_stopping = self._bar.stop.isVisible() and not self._bar.stop.isEnabled()
        if not self._is_asking and not is_stopping:
            self._bar.show_progress(standing, is_paused=self.importer.is_paused)
        self.looked.emit()

    def _on_ended(self, report: "Report | None") -> None:
        self._bar.stop.setEnabled(True)
        if not self._is_asking:
            self._bar.show_report(report)
        self.ended.emit()
        if report is not None and report.is_cancelled and self._session is not None:
            self._session.tasks.start(self._find_unfinished, self._on_stopped, self._bar.show_error)

    def _on_failed(self, error: ClassifyMeError) -> None:
        self._is_asking = False
        self._bar.stop.setEnabled(True)
        self._bar.show_error(error)
        self.ended.emit()

    # ------------------------------------------------------------------ imports that did not end

    def _find_unfinished(self) -> "tuple[ImportId, int] | None":
        from classifyme_desktop.services import ingest

        return None if self._session is None else ingest.unfinished(self._session.workspace)

    def _on_unfinished(self, found: "tuple[ImportId, int] | None") -> None:
        if found is not None and not self.is_running:
            self._unfinished = found
            self._bar.show_unfinished(found[1])

    def _on_stopped(self, found: "tuple[ImportId, int] | None") -> None:
        if found is not None and not self.is_running:
            self._unfinished = found
            self._bar.offer_more()

    def _continue(self) -> None:
        if self._unfinished is not None:
            self.importer.resume(*self._unfinished)
            self._unfinished = None

    def _forget(self) -> None:
        from classifyme_desktop.services import ingest

        if self._session is None or self._unfinished is None:
            return
        workspace, (import_id, _) = self._session.workspace, self._unfinished
        self._unfinished = None
        self._bar.hide()
        self._session.tasks.start(
            lambda: ingest.forget(workspace, import_id), lambda _: self.looked.emit(), self._bar.show_error
        )
