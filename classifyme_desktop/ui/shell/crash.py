"""What happens when the program meets a bug: one dialog with a report that holds no personal words, then a clean exit.

The report names kinds of errors and places in the program; never the words of an error, which may hold a path or a
text. It is shown before it can be saved.
"""

import platform
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot, qVersion
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QPlainTextEdit,
    QVBoxLayout,
)

from classifyme_desktop import log
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts

_ROOT = Path(__file__).resolve().parents[2]


def report(error: BaseException) -> str:
    """Return what may be told of a bug: kinds of errors, places in the program, versions."""
    lines = [f"Python {platform.python_version()}, Qt {qVersion()}, {sys.platform} {platform.machine()}"]
    cause: BaseException | None = error
    while cause is not None:
        lines.append(type(cause).__qualname__)
        lines += [f"  {_place(frame)}" for frame in traceback.extract_tb(cause.__traceback__)]
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines)


def _place(frame: traceback.FrameSummary) -> str:
    path = Path(frame.filename)
    name = path.relative_to(_ROOT).as_posix() if path.is_relative_to(_ROOT) else path.name
    return f"{name}:{frame.lineno} {frame.name}"


class CrashDialog(QDialog):
    """Shows the report; the person may save it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setWindowTitle("ClassifyMe Desktop")
        title = parts.label(TextSize.BODY, is_bold=True, wraps=True)
        title.setText(self.tr("The program met an error of its own and has to close."))
        told = parts.label(wraps=True)
        told.setText(
            self.tr(
                "Everything that was finished is kept. Start the program again; an import goes on where it stopped. "
                "The report below holds no names, no texts and no places of files. You may save it and send it to us."
            )
        )
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setPlainText(text)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("Close the program"), QDialogButtonBox.ButtonRole.AcceptRole)
        save = buttons.addButton(self.tr("Save report…"), QDialogButtonBox.ButtonRole.ActionRole)
        close.clicked.connect(self.accept)
        save.clicked.connect(self._save)
        self.note = parts.label(tone="bad", wraps=True)
        self.note.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.L, tokens.L, tokens.L, tokens.L)
        layout.setSpacing(tokens.M)
        for widget in (title, told, self.text, self.note, buttons):
            layout.addWidget(widget)
        self.resize(640, 420)

    def _save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save report"), "classifyme-report.txt")
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Write the report that is shown; where that cannot be, say so and leave it in sight to be copied."""
        try:
            path.write_text(self.text.toPlainText(), encoding="utf-8")
            said, tone = self.tr("The report is saved."), "good"
        except OSError:
            said, tone = self.tr("The report could not be saved there. Choose another folder, or copy the text."), "bad"
        self.note.setText(said)
        parts.set_tone(self.note, tone)
        self.note.show()
        parts.announce(self.note, said)


class Reporter(QObject):
    """Takes every exception that nobody expected, from any thread, and shows the first.

    ``end`` closes the program in good order once the report was seen: what runs is stopped, what is finished kept.
    """

    _met = Signal(object)

    def __init__(self, app: QApplication, end: Callable[[], object] = lambda: None) -> None:
        super().__init__(app)
        self._app, self._end = app, end
        self._is_shown = False
        self._met.connect(self._on_met, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over the two hooks of Python."""
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook

    def _hook(self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        self._meet(error)

    def _thread_hook(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._meet(arguments.exc_value)

    def _meet(self, error: BaseException) -> None:
        text = report(error)
        log.topic("ui").critical("unexpected error\n%s", text)
        self._met.emit(text)

    @Slot(object)
    def _on_met(self, text: str) -> None:
        if self._is_shown:
            return
        self._is_shown = True
        CrashDialog(text).exec()
        # In the event loop, so that the program ends even when its end meets an error as well.
        QTimer.singleShot(0, self._end)
        QTimer.singleShot(0, lambda: self._app.exit(1))
