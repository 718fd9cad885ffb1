"""Starts the window: one library, one window, whatever is started twice. Imports nothing heavy before it is shown."""

import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from classifyme_desktop import log, paths
from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.services import library
from classifyme_desktop.ui.language.translators import Choice, Language
from classifyme_desktop.ui.shell.crash import Reporter
from classifyme_desktop.ui.shell.window import TEXT, MainWindow
from classifyme_desktop.ui.state.preferences import Preferences
from classifyme_desktop.ui.style import icons
from classifyme_desktop.ui.style.theme import Scheme, Theme

# How long a thread may keep the interpreter from the window's. The usual 5 ms add up: painting gives it away often.
_SWITCH_S: Final = 0.001
_USAGE: Final = "Usage: classifyme-desktop --window [--library DIR]\n"


def run(arguments: Sequence[str]) -> int:
    """Show the window until it is closed and return the exit code.

    ``--library DIR`` names the folder of the library. A second start for the same library brings the first window to
    the front, says so on standard error, and ends with 0.
    """
    folder = _folder(arguments)
    if folder is None:
        sys.stderr.write(_USAGE)
        return 2
    if library.is_in_use(folder):
        return _leave_to_first(folder)
    log.to_stderr()
    app = QApplication([sys.argv[0]])
    window = build(app, folder)
    Reporter(app, window.close).install()
    # Python looks at signals only while it runs, which the window's own timer makes it do twice a second.
    signal.signal(signal.SIGINT, lambda _signal, _frame: window.close())
    window.refused.connect(lambda error: _on_refused(window, folder, error))
    window.show()
    QTimer.singleShot(0, window.open_library)
    return app.exec()


def build(app: QApplication, folder: Path) -> MainWindow:
    """Return the window over the library in ``folder``, dressed, not yet shown and not yet opened."""
    sys.setswitchinterval(_SWITCH_S)
    app.setApplicationName("ClassifyMe Desktop")
    app.setDesktopFileName("classifyme-desktop")
    app.setWindowIcon(icons.application())
    preferences = Preferences(folder)
    theme = Theme(app, preferences.choice("scheme", Scheme.SYSTEM), preferences.number(TEXT, 100))
    language = Language(app, preferences.choice("language", Choice.SYSTEM))
    return MainWindow(folder, theme, language, preferences)


def _folder(arguments: Sequence[str]) -> Path | None:
    if not arguments:
        return paths.user_library()
    if len(arguments) == 2 and arguments[0] == "--library":
        return Path(arguments[1])
    if len(arguments) == 1 and arguments[0].startswith("--library="):
        return Path(arguments[0].partition("=")[2])
    return None


def _leave_to_first(folder: Path) -> int:
    library.ask_to_raise(folder)
    sys.stderr.write("The library is open in another window of the program; that window was asked to come up.\n")
    return 0


def _on_refused(window: MainWindow, folder: Path, error: ClassifyMeError) -> None:
    if error.code == "library_in_use":
        _leave_to_first(folder)
        window.close()
