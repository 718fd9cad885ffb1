"""Takes charts along: numbers to the clipboard, pictures to a file that the person chooses."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.charts import export
from classifyme_desktop.ui.charts.chart_card import Form, Taken
from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.widgets.toast import Telling

# The name that spreadsheets on Windows look for first.


class ChartSaver(QObject):
    """``told`` carries a ``Telling`` for the toast. Writing is done away from the window's thread."""

    told = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._widget = parent
        self._session: Session | None = None

    def attach(self, session: Session) -> None:
        """Write by the threads and in the language of an open library."""
        self._session = session

    def take(self, taken: Taken) -> None:
        """Copy the numbers, or ask where the picture goes."""
        if taken.form is Form.CSV:
            self._copy(taken)
            return
        kinds = {
            Form.PNG: self.tr("Picture (%1)").replace("%1", "*.png"),
            Form.SVG: self.tr("Drawing (%1)").replace("%1", "*.svg"),
        }
        suggested = f"{''.join(one if one.isalnum() else '-' for one in taken.title).strip('-')}.{taken.form}"
        chosen, _ = QFileDialog.getSaveFileName(self._widget, self.tr("Save chart"), suggested, kinds[taken.form])
        if chosen:
            path = Path(chosen)
            self.save(taken, path if path.suffix else path.with_suffix(f".{taken.form}"))

    def save(self, taken: Taken, path: Path) -> None:
        """Write the picture of a chart."""
        if self._session is None:
            return
        if taken.form is Form.SVG:
            content, image = taken.picture.svg(), None
        else:
            content, image = b"", taken.picture.image()

        def work() -> bool:
            try:
                export.write(path, content if image is None else export.png(image))
            except OSError:
                return False
            return True

        self._session.tasks.start(work, lambda is_done: self._on_saved(path, is_done=is_done), self._on_failed)

    def _on_saved(self, path: Path, *, is_done: bool) -> None:
        if not is_done:
            self.told.emit(Telling(self.tr("The chart could not be written. Choose another folder.")))
            return
        folder = QUrl.fromLocalFile(str(path.parent))
        text = self.tr("Chart saved as %1").replace("%1", names.of_path(str(path)))
        self.told.emit(Telling(text, self.tr("Open folder"), lambda: _open(folder)))

    def _on_failed(self, error: ClassifyMeError) -> None:
        self.told.emit(Telling(words.error(error)))

    def _copy(self, taken: Taken) -> None:
        if self._session is None:
            return
        sheet, language = taken.sheet, self._session.language.code
        self._session.tasks.start(
            lambda: export.csv_text(sheet, language),
            lambda text: self._on_copied(text, len(sheet.rows)),
            self._on_failed,
        )

    def _on_copied(self, text: str, rows: int) -> None:
        # As plain text: a QMimeData of ours would outlive the interpreter in the clipboard and crash the program's end.
        QGuiApplication.clipboard().setText(text)
        self.told.emit(Telling(self.tr("%Ln row(s) copied", "of a table", rows)))


def _open(folder: QUrl) -> None:
    QDesktopServices.openUrl(folder)
