"""The trash in the window: how many days are left, what a start tells, and erasing with a word to agree."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from classifyme_desktop.services import trash
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import trash as stored
from classifyme_desktop.ui.library.page import LibraryPage
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.tables.resume_table import Column
from tests.gui.conftest import FILES, OpenWindow

LONG_AGO = "2020-01-02T12:00:00+00:00"


def lay(folder: Path, count: int) -> list[int]:
    """Lay files into the trash of a library long ago, as if the program had been started yesterday."""
    with Workspace.open(folder) as workspace:
        with workspace.reading() as db:
            ids = [file_id for (file_id,) in db.query("SELECT file_id FROM files ORDER BY file_id LIMIT ?", (count,))]
        today = workspace.today()
        workspace.today = lambda: today - timedelta(days=1)
        trash.purge(workspace)
        workspace.write(lambda db: stored.put(db, ids, now=LONG_AGO))
    return ids


def agree(page: LibraryPage, qtbot: QtBot, typed: str) -> None:
    qtbot.waitUntil(page.form.isVisible)
    page.form.line.setText(typed)
    qtbot.keyClick(page.form.line, Qt.Key.Key_Return)


def test_one_start_tells_and_the_next_erases(open_window: OpenWindow, library: Path, qtbot: QtBot) -> None:
    lay(library, 2)
    first = open_window(library)
    qtbot.waitUntil(lambda: first.toast.isVisible() and "next start" in first.toast.words.text())
    first.toast.act()
    page = first.library
    assert page.trash_note.isVisible()
    assert not page.trash_note.erase.isVisible()
    assert [page.table.data(page.table.index(row, Column.LEFT)) for row in range(2)] == ["Due", "Due"]
    assert not page.list.isColumnHidden(Column.LEFT)
    page.show_all()
    assert page.list.isColumnHidden(Column.LEFT)
    assert not page.trash_note.isVisible()
    first.close()
    second = open_window(library)
    qtbot.waitUntil(lambda: second.toast.isVisible() and "erased" in second.toast.words.text())
    assert second.library.table.rowCount() == FILES - 2
    assert not second.library.trash.isVisible()


def test_after_a_jump_of_the_date_the_person_is_asked(open_window: OpenWindow, library: Path, qtbot: QtBot) -> None:
    lay(library, 2)
    with Workspace.open(library) as workspace:
        today = workspace.today()
        workspace.today = lambda: today - timedelta(days=40)
        trash.purge(workspace)
    window = open_window(library)
    page = window.library
    qtbot.waitUntil(lambda: window.toast.isVisible() and "2 files" in window.toast.words.text())
    window.toast.act()
    assert "jumped" in page.trash_note.words.text()
    page.trash_note.erase.click()
    agree(page, qtbot, "3")
    assert page.table.rowCount() == 2
    agree(page, qtbot, "2")
    qtbot.waitUntil(lambda: page.table.rowCount() == 0)
    page.show_all()
    assert page.table.rowCount() == FILES - 2


def test_the_trash_is_emptied_when_the_count_is_typed(window: MainWindow, qtbot: QtBot) -> None:
    page = window.library
    page.list.selectAll()
    page.batch.trash.click()
    qtbot.waitUntil(lambda: page.trash.isVisible() and page.table.rowCount() == 0)
    page.show_trash()
    assert page.table.data(page.table.index(0, Column.LEFT)) == "30 days"
    page.batch.empty.click()
    with qtbot.waitSignal(page.told):
        agree(page, qtbot, "all")
    assert page.form.isVisible()
    assert page.table.rowCount() == FILES
    with qtbot.waitSignal(page.changed):
        agree(page, qtbot, str(FILES))
    qtbot.waitUntil(lambda: page.table.rowCount() == 0)
    window.steps.undo()  # takes back that they were laid there: they are gone
    qtbot.waitUntil(lambda: not page.is_looking)
    page.show_all()
    assert page.table.rowCount() == 0


def test_what_is_selected_is_erased_by_keys_alone(window: MainWindow, qtbot: QtBot) -> None:
    page = window.library
    page.list.choose(page.table.id_at(0))
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    agree(page, qtbot, "1")
    qtbot.waitUntil(lambda: page.table.rowCount() == FILES - 1)


def test_a_question_to_erase_goes_with_the_trash_that_it_is_about(window: MainWindow, qtbot: QtBot) -> None:
    page = window.library
    page.list.choose(page.table.id_at(0))
    page.batch.trash.click()
    qtbot.waitUntil(page.trash.isVisible)
    page.show_trash()
    page.batch.empty.click()
    assert page.form.isVisible()
    page.trash.click()
    assert not page.form.isVisible()


@pytest.mark.parametrize(("chosen", "kept"), [(0, 0), (7, 7)])
def test_the_days_are_chosen_in_the_settings(window: MainWindow, qtbot: QtBot, chosen: int, kept: int) -> None:
    window.show_setting("trash")
    settings = window.settings.library
    qtbot.waitUntil(lambda: settings.days.currentData() == trash.DAYS)
    settings.days.setCurrentIndex(settings.days.findData(chosen))
    settings.days.activated.emit(settings.days.currentIndex())
    assert window.session is not None
    workspace = window.session.workspace
    qtbot.waitUntil(lambda: trash.days(workspace) == kept)
