"""What is done with many files at once: asked in one line, done in one step, told, taken back and done again."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.label_state import State
from classifyme_desktop.domain.likeness import Decision, Offer, Pair, Why
from classifyme_desktop.domain.resume import FileRow
from classifyme_desktop.services import duplicates, tags
from classifyme_desktop.services.export import cells
from classifyme_desktop.services.export.layout import Extent, Form
from classifyme_desktop.storage import pairs
from classifyme_desktop.ui.library.page import LibraryPage
from classifyme_desktop.ui.shell.window import MainWindow
from tests.gui.conftest import FILES, READ
from tests.helpers import exporting

Step = tuple[str, Callable[[], None], Callable[[], None]]


@pytest.fixture
def page(window: MainWindow) -> LibraryPage:
    return window.library


@pytest.fixture
def steps(page: LibraryPage) -> list[Step]:
    found: list[Step] = []
    page.changed_undoably.connect(lambda *step: found.append(step))
    return found


def rows(page: LibraryPage) -> list[FileRow]:
    return [page.table.file_at(row) for row in range(page.table.rowCount())]


def answer(page: LibraryPage, qtbot: QtBot, text: str) -> None:
    qtbot.waitUntil(page.form.isVisible)
    page.form.line.setText(text)
    qtbot.keyClick(page.form.line, Qt.Key.Key_Return)


def there_and_back(steps: list[Step], qtbot: QtBot, done: Callable[[], bool]) -> None:
    """Wait for a step, take it back, do it again."""
    qtbot.waitUntil(lambda: len(steps) == 1 and done())
    _, undo, redo = steps[0]
    undo()
    qtbot.waitUntil(lambda: not done())
    redo()
    qtbot.waitUntil(done)
    assert len(steps) == 1


def test_all_who_are_selected_are_tagged_by_keyboard(page: LibraryPage, steps: list[Step], qtbot: QtBot):
    page.list.setFocus()
    page.list.selectAll()
    assert page.batch.count.text() == f"{FILES} of {FILES} selected"
    qtbot.keyClick(page.list, Qt.Key.Key_T)
    answer(page, qtbot, "Call back")
    there_and_back(steps, qtbot, lambda: sum(one.tags == ("Call back",) for one in rows(page)) == READ)
    assert "Call back" in steps[0][0]
    assert page.list.hasFocus()
    assert page.list.picked_count() == FILES  # a change leaves the selection


def test_a_tag_is_taken_from_those_who_have_it(page: LibraryPage, steps: list[Step], qtbot: QtBot, window: MainWindow):
    ids = [one.resume_id for one in rows(page) if one.resume_id][:2]
    tags.add(window.session.workspace, ids, "later")
    page.list.selectAll()
    page.work.ask_for_tag()
    page.form.line.setText("LATER")
    page.form.take.click()
    there_and_back(steps, qtbot, lambda: not any(one.tags for one in rows(page)))


def test_a_note_is_kept_for_one_and_added_for_many(
    page: LibraryPage, steps: list[Step], qtbot: QtBot, window: MainWindow
):
    at = next(row for row in range(FILES) if page.table.file_at(row).resume_id)
    page.list.choose(page.table.id_at(at))
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_N)
    page.form.text.setPlainText("Speak on Monday")
    qtbot.keyClick(page.form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    there_and_back(steps, qtbot, lambda: rows(page)[at].has_note)
    page.list.selectAll()
    page.work.ask_for_note()
    page.form.text.setPlainText("Seen")
    page.form.give.click()
    qtbot.waitUntil(lambda: len(steps) == 2)
    assert tags.note(window.session.workspace, rows(page)[at].resume_id) == "Speak on Monday\n\nSeen"


def test_the_role_of_many_is_set_and_taken_back(page: LibraryPage, steps: list[Step], qtbot: QtBot, window: MainWindow):
    role = window.session.taxonomy.roles[5]
    page.list.selectAll()
    page.work.ask_for_role()
    answer(page, qtbot, role.label_en)

    def done() -> bool:
        return (
            sum(one.role_id == role.role_id and one.role_state is not State.UNCONFIRMED for one in rows(page)) == READ
        )

    there_and_back(steps, qtbot, done)


def test_what_is_no_role_is_asked_for_again(page: LibraryPage, steps: list[Step], qtbot: QtBot):
    page.list.selectAll()
    page.work.ask_for_role()
    with qtbot.waitSignal(page.told):
        answer(page, qtbot, "zzz")
    assert page.form.isVisible()
    qtbot.keyClick(page.form.line, Qt.Key.Key_Escape)
    assert not page.form.isVisible()
    assert not steps


def test_files_go_to_the_trash_and_come_back(page: LibraryPage, steps: list[Step], qtbot: QtBot):
    first, second = page.table.id_at(0), page.table.id_at(1)
    page.list.choose(first)
    page.list.setFocus()
    with qtbot.waitSignal(page.changed):
        qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    there_and_back(steps, qtbot, lambda: page.table.row_of(first) is None)
    assert page.trash.isVisible()
    page.trash.click()
    assert list(page.table.ids()) == [first]
    page.list.selectAll()
    page.batch.restore.click()
    qtbot.waitUntil(lambda: page.table.rowCount() == 0)
    page.show_all()
    assert page.table.row_of(first) is not None
    assert page.table.row_of(second) is not None


def test_the_list_is_written_as_it_stands(page: LibraryPage, qtbot: QtBot, tmp_path: Path):
    order = [cells.printable(Path(one.path).name) for one in rows(page)]
    exporting.write(exporting.counted(page.work.ask_for_export(), qtbot), tmp_path / "list.xlsx", qtbot)
    sheet = openpyxl.load_workbook(tmp_path / "list.xlsx").active
    written = list(sheet.iter_rows(values_only=True))
    assert [line[written[0].index("File")] for line in written[1:]] == order
    page.list.selectAll()
    page.list.selectRow(0)
    dialog = exporting.counted(page.work.ask_for_export(), qtbot)
    assert dialog.form.extent.currentData() == Extent.ALL
    exporting.choose(dialog, Form.CSV)
    exporting.write(dialog, tmp_path / "list.csv", qtbot)
    assert (tmp_path / "list.csv").read_bytes().startswith(b"\xef\xbb\xbfname,file,")


def test_two_cvs_of_one_person_are_decided_on_and_it_is_remembered(
    page: LibraryPage, steps: list[Step], qtbot: QtBot, window: MainWindow
):
    workspace = window.session.workspace
    low, high = sorted(one.resume_id for one in rows(page) if one.resume_id)[:2]
    workspace.write(lambda db: pairs.offer(db, Pair(low, high, Offer.NEWER_VERSION, (Why.EMAIL,), is_newer=True)))
    page.refresh()
    page._find_pairs()
    qtbot.waitUntil(page.batch.pairs.isVisible)
    page.batch.pairs.click()
    assert page.pairs.isVisible()
    older = next(one.file_id for one in rows(page) if one.resume_id == low)
    page.pairs.newer.click()
    there_and_back(steps, qtbot, lambda: page.pairs.count() == 0 and page.table.row_of(older) is None)
    assert [pair.decision for pair in duplicates.listed(workspace, is_open=None)] == [Decision.NEWER_VERSION]
    page.pairs.back.click()
    assert page.list.isVisible()
