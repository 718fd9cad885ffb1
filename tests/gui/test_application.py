"""Starting: what is imported when, a second start, a library that cannot be opened, what is remembered."""

import hashlib
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from classifyme_desktop.services import library as libraries
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.ui import application
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.style.theme import Scheme
from tests.gui.conftest import FILES, OpenWindow

GUARD = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from classifyme_desktop.ui import application
app = QApplication(["guard"])
window = application.build(app, Path(sys.argv[1]))
window.show()
app.processEvents()
print(" ".join(sorted({name.partition(".")[0] for name in sys.modules})))
window.opened.connect(lambda: QTimer.singleShot(0, window.close))
window.open_library()
app.exec()
print(" ".join(sorted({name.partition(".")[0] for name in sys.modules})))
"""
NEVER = {"pymupdf", "onnxruntime", "tokenizers", "lxml", "docx", "torch", "transformers"}
NOT_BEFORE_THE_LIBRARY = {"numpy", "sqlcipher3", "sqlite_utils", "xlsxwriter", "psutil", "asyncio", "email"}


def test_the_window_is_shown_without_what_it_does_not_need_and_never_opens_a_cv_itself(library: Path):
    command = [sys.executable, "-c", GUARD, str(library)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    shown, opened = (set(line.split()) for line in done.stdout.splitlines())
    assert not shown & (NEVER | NOT_BEFORE_THE_LIBRARY)
    assert not opened & NEVER
    assert "xlsxwriter" not in opened


@pytest.mark.parametrize("module", ["workspace", "ingest", "gigs", "rank", "ranked_list", "export", "library", "demo"])
def test_services_import_without_qt(module: str):
    code = f"import sys, classifyme_desktop.services.{module}; print('PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "False"


@pytest.mark.qt_log_ignore("does not support raise")  # the platform without a screen
def test_a_second_start_asks_the_first_window_to_come_up_and_ends_well(
    window: MainWindow, library: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
):
    window.showMinimized()
    assert libraries.is_in_use(library)
    assert application.run(["--library", str(library)]) == 0
    assert "asked to come up" in capsys.readouterr().err
    qtbot.waitUntil(lambda: not window.isMinimized())


def test_a_library_nobody_has_open_is_not_in_use(library: Path, tmp_path: Path):
    assert not libraries.is_in_use(library)
    assert not libraries.is_in_use(tmp_path / "nowhere")
    with Workspace.open(library):
        assert libraries.is_in_use(library)


def refused(qapp: QApplication, folder: Path, qtbot: QtBot) -> MainWindow:
    window = application.build(qapp, folder)
    window.show()
    with qtbot.waitSignal(window.refused, timeout=20_000):
        window.open_library()
    return window


def hashes(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir() if path.is_file()}


def test_a_newer_library_is_told_in_a_sentence_and_left_untouched(qapp: QApplication, library: Path, qtbot: QtBot):
    database = sqlite3.connect(library / "library.db")
    database.execute("PRAGMA user_version = 999")
    database.close()
    before = hashes(library)
    window = refused(qapp, library, qtbot)
    assert window.trouble.isVisible()
    assert window.trouble.sentence.text().startswith("The library was made by a newer version")
    assert not window.menus.add_files.isEnabled()
    window.choose_scheme("dark")
    window.close()
    window.language.remove()
    assert hashes(library) == before


def test_a_damaged_library_is_told_and_can_be_tried_again(
    qapp: QApplication, library: Path, filled: Path, qtbot: QtBot
):
    (library / "library.db").write_bytes(b"no database at all" * 1000)
    window = refused(qapp, library, qtbot)
    assert window.trouble.sentence.text().startswith("The library file is damaged.")
    (library / "library.db").write_bytes((filled / "library.db").read_bytes())
    with qtbot.waitSignal(window.opened, timeout=20_000):
        window.trouble.button.click()
    assert window.library.isVisible()
    assert window.library.table.rowCount() == FILES
    window.close()
    window.language.remove()


def test_what_was_chosen_is_remembered_beside_the_library(open_window: OpenWindow, library: Path, qapp: QApplication):
    first = open_window(library)
    first.choose_scheme("dark")
    first.choose_language("fr")
    first.close()
    second = application.build(qapp, library)
    assert second.theme.scheme is Scheme.DARK
    assert second.language.code == "fr"
    second.language.remove()
    second.close()
    text = (library / "window.ini").read_text(encoding="utf-8")
    assert "cv" not in text.lower()


def test_closing_frees_the_library(open_window: OpenWindow, library: Path):
    open_window(library).close()
    with Workspace.open(library) as workspace:
        assert workspace.is_writable


@pytest.mark.parametrize("arguments", [["--nonsense"], ["--library"], ["a", "b", "c"]])
def test_wrong_arguments_are_told(arguments: list[str], capsys: pytest.CaptureFixture[str]):
    assert application.run(arguments) == 2
    assert "Usage" in capsys.readouterr().err
