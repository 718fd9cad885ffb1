"""A window over a library, offscreen, that is photographed once nothing happens in it any more."""

import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from build.screenshots.variants import HEIGHT, WIDTH, Variant
from classifyme_desktop.services.library import View
from classifyme_desktop.ui import application
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.state.session import Session

_PATIENCE_S: Final = 120
_SOON_MS: Final = 2_000  # a timer that fires later, as that of a message, is not waited for
_QUIET: Final = 3  # looks in a row at which nothing happened
_PAUSE_S: Final = 0.01
_SEVERE: Final = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


class NotStillError(Exception):
    """The window was busy for too long."""


class Complaints:
    """What Qt warned of and what was raised where nobody catches it, between ``install`` and ``remove``."""

    def __init__(self) -> None:
        self.listed: list[str] = []
        self._hook = sys.excepthook

    def install(self) -> None:
        """Listen from now on."""
        self._before = qInstallMessageHandler(self._on_message)
        sys.excepthook = self._on_error

    def remove(self) -> None:
        """Listen no more."""
        qInstallMessageHandler(self._before)
        sys.excepthook = self._hook

    def collect(self) -> list[str]:
        """Return what was heard since the last call."""
        heard, self.listed = self.listed, []
        return heard

    def note(self, error: BaseException) -> None:
        """Keep an error with the place that raised it."""
        self._on_error(type(error), error, error.__traceback__)

    def _on_message(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind in _SEVERE:
            self.listed.append(f"Qt: {message}")

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        place = trace
        while place is not None and place.tb_next is not None:
            place = place.tb_next
        where = "" if place is None else f" at {place.tb_frame.f_code.co_filename}:{place.tb_lineno}"
        self.listed.append(f"{kind.__name__}: {error}{where}")


class Stage:
    """The window of one library in one variant."""

    def __init__(self, app: QApplication, window: MainWindow) -> None:
        self.app, self.window = app, window
        self._people: list[tuple[str, int]] = []

    @property
    def session(self) -> Session:
        """Return the open library."""
        assert self.window.session is not None
        return self.window.session

    def settle(self, is_there: Callable[[], bool] = lambda: True) -> None:
        """Wait until nothing is under way and no timer is about to fire. Raises NotStillError."""
        until, quiet = time.monotonic() + _PATIENCE_S, 0
        while quiet < _QUIET:
            if time.monotonic() > until:
                raise NotStillError
            self.app.processEvents()
            quiet = quiet + 1 if is_there() and self._is_still() else 0
            time.sleep(_PAUSE_S)

    def _is_still(self) -> bool:
        session = self.window.session
        if session is not None and not session.tasks.is_idle:
            return False
        timers = (one for one in self.window.findChildren(QTimer) if one.isSingleShot() and one.isActive())
        return not any(one.interval() <= _SOON_MS for one in timers)

    def take(self, path: Path, of: QWidget | None = None) -> None:
        """Write a picture of the window, or of a dialog, once it is still; without the message of the moment."""
        self.settle()
        self.window.toast.dismiss()
        path.parent.mkdir(parents=True, exist_ok=True)
        if not (of or self.window).grab().save(str(path)):
            raise OSError(path)

    def person(self, part: str = "") -> int:
        """Return a resume: of the file whose name holds ``part``, else a long one with pages and a name."""
        rows = self.session.shelf.rows(sorted(self.session.shelf.ids(View())))
        read = [row for row in rows if row.resume_id is not None and row.kind.value == "pdf" and row.person]
        found = [row for row in read if part in row.path] if part else []
        best = max(found or read, key=lambda row: (row.page_count > 1, row.years or 0))
        assert best.resume_id is not None
        return int(best.resume_id)


@contextmanager
def opened(app: QApplication, library: Path, variant: Variant) -> Iterator[Stage]:
    """Open a copy of a library in a window of the size that all pictures have; close and remove it afterwards."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(shutil.copytree(library, Path(name) / "library"))
        app.setCursorFlashTime(0)  # a caret that blinks is in one picture and not in the next
        window = application.build(app, folder)
        window.choose_language(variant.language)
        window.choose_scheme(variant.scheme.value)
        window.resize(WIDTH, HEIGHT)
        window.show()
        window.open_library()
        stage = Stage(app, window)
        stage.settle(lambda: window.session is not None)
        window.choose_text(variant.text)
        window.setFocus()  # off the button that Qt gives it to first
        try:
            yield stage
        finally:
            window.close()
            window.language.remove()
            window.deleteLater()
            app.processEvents()
