"""Work in threads: results and errors come back to the window's thread, progress in few steps; the crash report."""

import subprocess
import sys
import threading

import pytest
from pytestqt.qtbot import QtBot

from classifyme_desktop.errors import StorageError
from classifyme_desktop.ui.shell import crash
from classifyme_desktop.ui.state.tasks import Progress, Tasks


def test_a_result_is_delivered_in_the_threads_of_the_window(qtbot: QtBot):
    tasks, got = Tasks(), []
    tasks.start(threading.get_ident, lambda ident: got.append((ident, threading.get_ident())), got.append)
    qtbot.waitUntil(lambda: bool(got))
    worked, delivered = got[0]
    assert delivered == threading.get_ident() != worked
    tasks.close()


def test_an_expected_error_is_delivered(qtbot: QtBot):
    tasks, got = Tasks(), []

    def fail() -> None:
        raise StorageError("disk_full", "")

    tasks.start(fail, got.append, lambda error: got.append(error.code))
    qtbot.waitUntil(lambda: got == ["disk_full"])
    tasks.close()


def test_a_bug_is_raised_in_the_windows_thread(qtbot: QtBot):
    tasks = Tasks()
    with qtbot.captureExceptions() as caught:
        tasks.start(lambda: 1 // 0, lambda _: None, lambda _: None)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    tasks.close()


def test_nothing_is_delivered_after_the_end(qtbot: QtBot):
    tasks, got = Tasks(), []
    gate = threading.Event()
    tasks.start(gate.wait, got.append, got.append)
    gate.set()
    tasks.close()
    qtbot.wait(10)
    assert got == []


def test_many_reports_become_few_and_the_last_one_arrives(qtbot: QtBot):
    got: list[int] = []
    progress: Progress[int] = Progress(got.append)
    tasks = Tasks()

    def work() -> None:
        for number in range(20_000):
            progress.report(number + 1)

    tasks.start(work, lambda _: None, lambda _: None)
    qtbot.waitUntil(lambda: got[-1:] == [20_000], timeout=20_000)
    assert got == sorted(got)
    assert len(got) < 100
    tasks.close()


def test_the_crash_report_names_places_and_kinds_but_no_words():
    try:
        try:
            open("/home/jane roe/cv.pdf").close()  # noqa: PTH123 - the error of the system is wanted
        except OSError as error:
            raise RuntimeError("Jane Roe, born 1980") from error
    except RuntimeError as error:
        text = crash.report(error)
    assert "RuntimeError" in text
    assert "FileNotFoundError" in text
    assert "test_tasks.py" in text
    assert "ane" not in text.replace("plane", "")
    assert "/home" not in text


def test_the_crash_dialog_shows_the_report(qtbot: QtBot):
    dialog = crash.CrashDialog("ZeroDivisionError")
    qtbot.addWidget(dialog)
    assert dialog.text.toPlainText() == "ZeroDivisionError"
    assert dialog.text.isReadOnly()


BUGS = """
import sys, threading
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from classifyme_desktop.ui.shell.crash import CrashDialog, Reporter
app = QApplication(["bugs"])
Reporter(app).install()
def look():
    dialog = app.activeModalWidget()
    if isinstance(dialog, CrashDialog):
        print(dialog.text.toPlainText())
        dialog.accept()
timer = QTimer(interval=5)
timer.timeout.connect(look)
timer.start()
def bug():
    raise ZeroDivisionError("Jane Roe")
QTimer.singleShot(0, bug)
threading.Thread(target=bug).start()
sys.exit(app.exec())
"""


def test_the_first_bug_of_any_thread_is_shown_and_ends_the_program():
    done = subprocess.run([sys.executable, "-c", BUGS], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert done.stdout.count("ZeroDivisionError") == 1
    assert "Jane" not in done.stdout + done.stderr


@pytest.mark.parametrize("value", [0, "x", None])
def test_any_result_is_delivered(qtbot: QtBot, value: object):
    tasks, got = Tasks(), []
    tasks.start(lambda: value, got.append, got.append)
    qtbot.waitUntil(lambda: got == [value])
    tasks.close()
