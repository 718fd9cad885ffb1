"""An import that is stopped after the first files; the window closes, opens again, and goes on to the last file."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.tables.resume_table import Column
from tests.gui.conftest import OpenWindow
from tests.gui.test_library_page import drop
from tests.helpers.stories import LONG, click

FILES = 30
TRADES = ("gardener", "plumber", "baker", "tailor", "carpenter", "florist")
DAYS = "Planned the day, spoke with customers, kept the tools in order and wrote down what was used.\n" * 40


def many(folder: Path) -> Path:
    """Write thirty resumes that take a moment each."""
    folder.mkdir()
    for number in range(FILES):
        trade = TRADES[number % len(TRADES)]
        (folder / f"{trade}{number:02d}.txt").write_text(f"{trade.title()} number {number}\n{DAYS}", encoding="utf-8")
    return folder


def names(window: MainWindow) -> list[str]:
    table = window.library.table
    return [str(table.index(row, Column.NAME).data(Qt.ItemDataRole.DisplayRole)) for row in range(table.rowCount())]


def test_a_stopped_import_is_offered_at_the_next_start_and_ends_with_each_file_once(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
):
    folder, library = many(tmp_path / "cvs"), tmp_path / "new"
    window = open_window(library)
    drop(window, folder)
    bar, page = window.library.bar, window.library
    qtbot.waitUntil(bar.add.isVisible, timeout=LONG)
    assert bar.add.text() == f"Add {FILES} files"
    click(bar.add)
    qtbot.waitUntil(lambda: bar.bar.isVisible() and bar.bar.value() >= 2, timeout=LONG)
    with qtbot.waitSignal(page.importer.ended, timeout=LONG) as ended:
        click(bar.stop)
    done = sum(ended.args[0].counts.values())
    assert 2 <= done < FILES
    qtbot.waitUntil(lambda: page.table.rowCount() == done, timeout=LONG)
    first = names(window)
    window.close()

    again = open_window(library)
    bar = again.library.bar
    qtbot.waitUntil(bar.go_on.isVisible, timeout=LONG)
    assert bar.words.text() == f"An import was stopped before its end: {FILES - done} files left."
    assert sorted(names(again)) == sorted(first)
    with qtbot.waitSignal(again.library.changed, timeout=LONG):
        click(bar.go_on)
    assert Counter(names(again)) == Counter({path.name: 1 for path in folder.iterdir()})
    assert sum(again.session.shelf.counts().values()) == FILES
    again.close()

    last = open_window(library)
    qtbot.waitUntil(lambda: last.session.tasks.is_idle, timeout=LONG)
    assert not last.library.bar.isVisible()
