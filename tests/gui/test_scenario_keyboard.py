"""The same story with the keys alone: the page is only looked at, and whatever is done goes to where the focus is."""

import csv
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from classifyme_desktop.services.export.layout import Extent, Form
from classifyme_desktop.ui.export.dialog import ExportDialog
from classifyme_desktop.ui.shell.window import MainWindow
from tests.gui.test_scenario import REASON, names_of, review_five
from tests.helpers import exporting, stories
from tests.helpers.stories import LONG, PEOPLE, held, kept, on_screen, press, quiet, standing

pytestmark = pytest.mark.qt_log_ignore(stories.UNTOLD)
DOWN, ENTER, SPACE, TAB = Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab


def walk_to(window: MainWindow, wanted: object, key: Qt.Key = TAB) -> None:
    """Press Tab until something has the focus; no way is longer than that."""
    for _ in range(40):
        if QApplication.focusWidget() is wanted:
            return
        press(window, key)
    raise AssertionError(f"the focus never came to {wanted}; it is at {QApplication.focusWidget()}")


def imported(window: MainWindow, cvs: Path, qtbot: QtBot) -> None:
    """Add a folder: name it, and press the button that has the focus once the files are counted."""
    bar = window.library.bar
    stories.name_file(cvs)
    press(window, held("Ctrl+Shift+I"))
    qtbot.waitUntil(lambda: window.focusWidget() is bar.add, timeout=LONG)
    with qtbot.waitSignal(window.library.changed, timeout=LONG):
        press(window, SPACE)
    assert window.library.table.rowCount() == PEOPLE


def exported(window: MainWindow, form: Form, path: Path, qtbot: QtBot) -> Path:
    """Export the list as a file of that name: the form is the first thing that has the focus, Enter asks where to."""
    press(window, held("Ctrl+E"))
    dialog = exporting.counted(window.gigs.findChildren(ExportDialog)[-1], qtbot)
    walk_to(window, dialog.form.form)
    press(window, Qt.Key.Key_Home)
    while dialog.form.form.currentData() != form:
        press(window, DOWN)
    walk_to(window, dialog.form.extent)
    press(window, Qt.Key.Key_Home)
    assert dialog.form.order().extent is Extent.ALL
    qtbot.waitUntil(dialog.write.isEnabled, timeout=LONG)
    stories.name_file(path)
    with qtbot.waitSignal(dialog.told, timeout=LONG):
        press(window, ENTER)
    return path


def test_the_whole_way_with_the_keys_alone(empty_window: MainWindow, tmp_path: Path, qtbot: QtBot):
    window = empty_window
    imported(window, stories.folder(tmp_path / "cvs"), qtbot)
    quiet(window, qtbot, lambda: window.review.flow.current is not None)
    fresh = kept(window)

    press(window, held("Ctrl+2"))
    review_five(window, qtbot)

    stories.copy(stories.GIG)
    press(window, held("Ctrl+N"), held("Ctrl+V"))
    walk_to(window, window.gigs.editor.add)
    press(window, SPACE)
    quiet(window, qtbot, window.gigs.view.isVisible)
    press(window, held("Ctrl+R"))
    people = window.gigs.view.people
    qtbot.waitUntil(lambda: len(on_screen(window)) == PEOPLE and window.focusWidget() is people.list, timeout=LONG)
    ranked, first = kept(window), on_screen(window)[:3]

    press(window, held("Shift+Down"), held("Shift+Down"), Qt.Key.Key_S)
    qtbot.waitUntil(lambda: standing(window) == dict.fromkeys(first, "shortlisted"), timeout=LONG)
    press(window, Qt.Key.Key_End)
    last = on_screen(window)[-1]
    press(window, Qt.Key.Key_X)
    assert people.strip.title.text() == f"Reject {last} for this gig?"
    press(window, REASON, ENTER)
    qtbot.waitUntil(lambda: standing(window).get(last) == "rejected", timeout=LONG)
    qtbot.waitUntil(lambda: window.focusWidget() is people.list, timeout=LONG)
    decided, shown = kept(window), on_screen(window)

    book = openpyxl.load_workbook(exported(window, Form.XLSX, tmp_path / "list.xlsx", qtbot))
    assert names_of(book.worksheets[0].iter_rows(values_only=True)) == shown
    with exported(window, Form.CSV_PEOPLE, tmp_path / "list.csv", qtbot).open(encoding="utf-8-sig", newline="") as file:
        assert names_of(map(tuple, csv.reader(file))) == shown
    assert exported(window, Form.PDF, tmp_path / "list.pdf", qtbot).read_bytes().startswith(b"%PDF-")

    press(window, held("Ctrl+Z"), held("Ctrl+Z"))
    quiet(window, qtbot, lambda: kept(window) == ranked)
    press(window, held("Ctrl+Shift+Z"), held("Ctrl+Shift+Z"))
    quiet(window, qtbot, lambda: kept(window) == decided)
    press(window, held("Ctrl+Z"), held("Ctrl+Z"))
    quiet(window, qtbot, lambda: kept(window) == ranked)
    walk_to(window, window.gigs.list, Qt.Key.Key_Backtab)
    press(window, Qt.Key.Key_Delete)
    quiet(window, qtbot, lambda: kept(window)[1] == [])
    press(window, held("Ctrl+2"), *[held("Ctrl+Z")] * 5)
    quiet(window, qtbot, lambda: not window.review.flow.steps and kept(window) == fresh)
