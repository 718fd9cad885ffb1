"""The one way out of the program for lists of people: what is wanted at the left, how it will look at the right.

The dialog stays open until the file is written, so that a failure loses no choice. All work is done away from the
window's thread.
"""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.services.export.layout import Form
from classifyme_desktop.ui.export.form import ExportForm
from classifyme_desktop.ui.export.preview import PreviewPane
from classifyme_desktop.ui.export.sources import Counts, Order, Source
from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.state import start_folder
from classifyme_desktop.ui.state.preferences import Preferences
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.state.tasks import Progress
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from classifyme_desktop.services.export.tables import Preview

_PURPOSE: Final = "export"  # for which a folder is asked
_REST_MS: Final = 200  # after the last change, before a preview is made
_FORM_CHARACTERS: Final = 46
_CHARACTERS: Final = (180, 42)  # of the dialog: in a line, and lines
_LEAST: Final = (100, 26)


class ExportDialog(QDialog):
    """``told`` carries a ``Telling`` once a file is written."""

    told = Signal(object)

    def __init__(self, parent: QWidget, session: Session, source: Source, preferences: Preferences | None) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._page, self._session, self._source = parent, session, source
        self._asked = 0  # the number of the last preview that was asked for
        self._stopped = threading.Event()
        self._is_writing = self._is_closed = False
        self.form = ExportForm(source, session.language.code, preferences)
        self.title = parts.label(TextSize.BODY, is_bold=True)
        self.preview = PreviewPane()
        self.note = parts.label(wraps=True)
        self.cancel = parts.button(self.reject, kind="quiet")
        self.write = parts.button(self._ask_where_to, "export", "primary")
        self._progress: Progress[int] = Progress(self._show_progress, self)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._ask_preview)
        self._lay_out()
        self._retranslate()
        self.form.changed.connect(self._on_changed)
        self.write.setDefault(True)
        parent.window().installEventFilter(self)
        self.preview.show_note(self.tr("The preview is being made…"))
        session.tasks.start(source.count, self._on_counted, self._on_preview_failed)

    def _lay_out(self) -> None:
        unit, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        left = QScrollArea(widgetResizable=True)
        left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left.setWidget(self.form)
        left.setFixedWidth(max(_FORM_CHARACTERS * unit, self.form.minimumSizeHint().width()))
        right = QVBoxLayout()
        right.setSpacing(tokens.S)
        right.addWidget(self.title)
        right.addWidget(self.preview, 1)
        body = QHBoxLayout()
        body.setSpacing(tokens.XL)
        body.addWidget(left)
        body.addLayout(right, 1)
        foot = QHBoxLayout()
        foot.setSpacing(tokens.S)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.write)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.L, tokens.L, tokens.L, tokens.L)
        layout.setSpacing(tokens.L)
        layout.addLayout(body, 1)
        layout.addLayout(foot)
        host = self._page.window().size()
        # A size of its own keeps the layout from telling the platform another each time that it changes.
        self.setMinimumSize(min(_LEAST[0] * unit, host.width()), min(_LEAST[1] * line, host.height()))
        self.resize(min(_CHARACTERS[0] * unit, host.width()), min(_CHARACTERS[1] * line, host.height()))

    # ------------------------------------------------------------------ the preview

    def _on_counted(self, counts: Counts) -> None:
        if not self._is_closed:
            self.form.show_counts(counts)

    def _on_changed(self) -> None:
        if self._is_closed:
            return
        self._asked += 1  # what is on its way is out of date
        self._show_title()
        self._show_note("", "")
        self._rest.start()

    def _ask_preview(self) -> None:
        self._asked += 1
        asked, order, source = self._asked, self.form.order(), self._source
        if order.layout.form is not Form.PDF and not order.layout.keys:
            self.preview.show_note(self.tr("No column is ticked. Tick at least one."))
            self.write.setEnabled(False)
            return
        self.write.setEnabled(not self._is_writing)
        tasks = self._session.tasks
        if order.layout.form is Form.PDF:
            self.preview.show_note(self.tr("The first page is being made…"))
            ratio = self.devicePixelRatioF()
            tasks.start(
                lambda: source.page(order, ratio), lambda one: self._on_page(asked, one), self._on_preview_failed
            )
        else:
            tasks.start(lambda: source.preview(order), lambda one: self._on_lines(asked, one), self._on_preview_failed)

    def _on_lines(self, asked: int, shown: "Preview") -> None:
        if asked != self._asked or self._is_closed:
            return
        if shown.rows:
            self.preview.show_lines(shown)
        else:
            self.preview.show_note(self.tr("Nobody is in this list."))

    def _on_page(self, asked: int, page: "QImage") -> None:
        if asked == self._asked and not self._is_closed:
            self.preview.show_page(page)

    def _on_preview_failed(self, error: ClassifyMeError) -> None:
        if not self._is_closed:
            self.preview.show_note(words.error(error))

    # ------------------------------------------------------------------ writing

    def _ask_where_to(self) -> None:
        order = self.form.order()
        form = order.layout.form or Form.XLSX
        kind = self.tr("Excel workbook (%1)") if form is Form.XLSX else self.tr("CSV table (%1)")
        if form is Form.PDF:
            kind = self.tr("PDF file (%1)")
        name = str(start_folder.of(_PURPOSE) / self._source.suggested_name(order))
        kind = kind.replace("%1", f"*{form.ending}")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export"), name, kind)
        if chosen:
            start_folder.remember(_PURPOSE, Path(chosen).parent)
            self.write_to(Path(chosen))

    def write_to(self, path: Path) -> None:
        """Write what is wanted to a file, whose name gets the ending of its form."""
        order = self.form.order()
        ending = (order.layout.form or Form.XLSX).ending
        if path.suffix.lower() != ending:
            path = path.with_name(path.name + ending)
            if path.exists():  # nobody was asked whether it may be replaced
                self._show_note(self.tr("There is a file of that name already. Choose it, or another name."), "bad")
                return
        self._set_writing(is_on=True)
        self._show_note(self.tr("The file is being written…"), "muted")
        source, report, is_stopped = self._source, self._progress.report, self._stopped.is_set
        self._session.tasks.start(
            lambda: source.write(order, path, report, is_stopped),
            lambda count: self._on_written(order, path, count),
            self._on_failed,
        )

    def _show_progress(self, done: int) -> None:
        if self._is_writing and not self._is_closed:
            self._show_note(self.tr("%Ln person(s) are ready…", "", done), "muted")

    def _on_written(self, order: Order, path: Path, count: int) -> None:
        self._is_writing = False
        text = self.tr("%Ln person(s) written to %1", "", count).replace("%1", names.of_path(str(path)))
        folder = QUrl.fromLocalFile(str(path.parent))
        if self._is_closed:
            self.deleteLater()
        else:
            self.form.remember()
            self.accept()
        self.told.emit(Telling(text, self.tr("Open folder"), lambda: _open(folder)))

    def _on_failed(self, error: ClassifyMeError) -> None:
        self._set_writing(is_on=False)
        if self._is_closed:
            self.deleteLater()
            return
        self._show_note(words.error(error), "bad")
        parts.announce(self.note, self.note.text())

    def _set_writing(self, *, is_on: bool) -> None:
        self._is_writing = is_on
        self.form.setEnabled(not is_on)
        self.write.setEnabled(not is_on)

    def done(self, result: int) -> None:
        """Close; a report that is being made is given up, a table that is being written is finished."""
        self._is_closed = True
        self._stopped.set()
        self._rest.stop()
        super().done(result)
        if not self._is_writing:
            self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close with the window, whose library is about to be closed."""
        if event.type() == QEvent.Type.Close and not self._is_closed:
            self.reject()
        return super().eventFilter(watched, event)

    # ------------------------------------------------------------------ the words

    def _show_note(self, text: str, tone: str) -> None:
        self.note.setText(text)
        parts.set_tone(self.note, tone)

    def _show_title(self) -> None:
        is_report = self.form.order().layout.form is Form.PDF
        page = self.tr("The first page, with the first people only")
        self.title.setText(page if is_report else self.tr("The first lines, as they will be written"))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Export"))
        self.cancel.setText(self.tr("Cancel"))
        self.write.setText(self.tr("Save as…"))
        self._show_title()


def show(
    parent: QWidget,
    session: Session,
    source: Source,
    preferences: Preferences | None,
    told: Callable[[Telling], object],
) -> ExportDialog:
    """Open the dialog over a page; ``told`` hears of the file once it is written."""
    dialog = ExportDialog(parent, session, source, preferences)
    dialog.told.connect(told)
    dialog.open()
    return dialog


def _open(folder: QUrl) -> None:
    QDesktopServices.openUrl(folder)
