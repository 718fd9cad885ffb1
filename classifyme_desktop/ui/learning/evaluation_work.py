"""What the window asks of an evaluation: to be made, stopped, and its table to be written. Never in its thread.

Knows no widget.
"""

import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from classifyme_desktop.errors import CancelledError, ClassifyMeError
from classifyme_desktop.ui.charts import export
from classifyme_desktop.ui.charts.sheet import Sheet
from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.state.tasks import Progress
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from collections.abc import Mapping

    from classifyme_desktop.domain.resume import FileRow, ResumeId
    from classifyme_desktop.services.evaluate import Evaluation


@dataclass(frozen=True, slots=True)
class Evaluated:
    """What was found, of files that were brought or (``is_firm``) of the firm's people, with the files of those."""

    found: "Evaluation"
    is_firm: bool
    files: "Mapping[ResumeId, FileRow]"


class EvaluationWork(QObject):
    """``done`` carries an ``Evaluated``; ``progressed`` how many of how many people are read; ``ended`` that it rests.

    ``refused`` carries the sentence that says why there is nothing; ``told`` a ``Telling``.
    """

    done = Signal(object)
    progressed = Signal(int, int)
    ended = Signal()
    refused = Signal(str)
    told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._stop: threading.Event | None = None  # of the evaluation that is being made
        self._progress: Progress[tuple[int, int]] = Progress(self._on_progress, self)

    def attach(self, session: Session) -> None:
        """Judge what answers in an open library."""
        self._session = session

    def detach(self) -> None:
        """Let go of the library, which is about to be closed; what is being worked out stops."""
        self.cancel()
        self._session = self._stop = None

    @property
    def is_busy(self) -> bool:
        """Return whether something is being worked out."""
        return self._stop is not None

    def cancel(self) -> None:
        """Stop what is being worked out."""
        if self._stop is not None:
            self._stop.set()

    def evaluate(self, table: Path | None) -> None:
        """Judge the iteration in use on the firm's confirmed people, or on the files of a table of labels."""
        session = self._session
        if session is None or self.is_busy:
            return
        stop = self._stop = threading.Event()

        def work() -> Evaluated:
            from classifyme_desktop.services import evaluate

            def report(done: int, total: int) -> None:
                self._progress.report((done, total))

            found = evaluate.evaluate(session.workspace, table, report, stop)
            if stop.is_set():
                raise CancelledError
            return Evaluated(found, table is None, evaluate.files_of(session.workspace, found))

        def end(found: Evaluated) -> None:
            if self._on_ended(stop):
                self.done.emit(found)

        def fail(error: ClassifyMeError) -> None:
            if self._on_ended(stop) and not isinstance(error, CancelledError):
                self.refused.emit(words.error(error))

        session.tasks.start(work, end, fail)
        self.progressed.emit(0, 0)

    def _on_progress(self, counts: tuple[int, int]) -> None:
        if self.is_busy:  # a report may come after the end
            self.progressed.emit(*counts)

    def _on_ended(self, stop: threading.Event) -> bool:
        if stop is not self._stop:
            return False
        self._stop = None
        self.ended.emit()
        return True

    # ------------------------------------------------------------------ the table as a file

    def write(self, sheet: Sheet, path: Path) -> None:
        """Write a table as CSV, with the mark that spreadsheets know UTF-8 by."""
        session = self._session
        if session is None:
            return
        language = session.language.code

        def work() -> bool:
            try:
                export.write(path, export.csv_text(sheet, language).encode("utf-8-sig"))
            except OSError:
                return False
            return True

        session.tasks.start(work, lambda is_done: self._on_written(path, is_done=is_done), self._on_failed)

    def _on_written(self, path: Path, *, is_done: bool) -> None:
        if not is_done:
            text = self.tr("The table could not be written. Close it if it is open, or choose another folder.")
            self.told.emit(Telling(text))
            return
        folder = QUrl.fromLocalFile(str(path.parent))
        text = self.tr("Table saved as %1").replace("%1", names.of_path(str(path)))
        self.told.emit(Telling(text, self.tr("Open folder"), lambda: _open(folder)))

    def _on_failed(self, error: ClassifyMeError) -> None:
        self.told.emit(Telling(words.error(error)))


def _open(folder: QUrl) -> None:
    QDesktopServices.openUrl(folder)
