"""The library page over a real library: drops, counts, search, order, stop and going on, details."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.document import FileState
from classifyme_desktop.domain.facets import Facet
from classifyme_desktop.domain.sentences import sentence
from classifyme_desktop.services import ingest
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.ui.library import facets as library_facets
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.tables.resume_table import Column
from classifyme_desktop.ui.widgets import marks
from tests.gui.conftest import FILES, READ, OpenWindow
from tests.helpers import resumes

LONG = 60_000


def drop(window: MainWindow, *paths: Path, at: QPointF | None = None) -> None:
    """Drag paths over the window and let them go."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where = at or QPointF(20, 20)
    copy, none, left = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    window.dragEnterEvent(QDragEnterEvent(QPoint(20, 20), copy, mime, left, none))
    assert window.drops.sheet.isVisible()
    window.dropEvent(QDropEvent(where, copy, mime, left, none))
    assert not window.drops.sheet.isVisible()


def names(window: MainWindow) -> list[str]:
    """Return the names in the list from top to bottom."""
    table = window.library.table
    return [str(table.index(row, Column.NAME).data()) for row in range(table.rowCount())]


def test_an_empty_library_says_the_next_step(empty_window: MainWindow):
    page = empty_window.library
    assert page.welcome.isVisible()
    assert page.welcome.samples.isVisible()
    assert not page.list.isVisible()


def test_a_dropped_folder_becomes_rows_and_the_counts_add_up(empty_window: MainWindow, cvs: Path, qtbot: QtBot):
    page = empty_window.library
    drop(empty_window, cvs)
    qtbot.waitUntil(page.bar.add.isVisible)
    assert page.bar.words.text().startswith(f"Found: {FILES} file")
    with qtbot.waitSignal(page.changed, timeout=LONG):
        page.bar.add.click()
    assert page.table.rowCount() == FILES
    assert sum(empty_window.session.shelf.counts().values()) == FILES
    assert page.batch.count.text().startswith(f"{FILES} file")
    assert page.facets.count((Facet.STATE, FileState.ADDED.value)) == READ
    assert page.facets.count((Facet.STATE, library_facets.PROBLEM)) == FILES - READ
    assert page.bar.words.text().startswith(f"{FILES} files done.")
    assert f"Added: {READ}" in page.bar.words.text()
    assert page.list.isVisible()


def test_rows_come_while_the_import_runs_and_the_chosen_one_stays(window: MainWindow, tmp_path: Path, qtbot: QtBot):
    page = window.library
    chosen = page.table.id_at(2)
    page.list.choose(chosen)
    more = tmp_path / "more"
    more.mkdir()
    for number in range(8):
        resumes.pdf(more / f"cv{number}.pdf", f"Cook number {number}\nSauces, pastry, menus and hygiene rules.")
    with qtbot.waitSignal(page.changed, timeout=LONG):
        page.imports.add([more])
    assert page.table.rowCount() == FILES + 8
    assert page.list.current_id() == chosen
    assert page.table.id_at(page.list.currentIndex().row()) == chosen


def test_search_narrows_the_list_while_typing(window: MainWindow, qtbot: QtBot):
    page = window.library
    page.search.setFocus()
    qtbot.keyClicks(page.search, "consolid")
    qtbot.waitUntil(lambda: names(window) == ["accountant.pdf"])
    page.search.setText("zebra")
    qtbot.waitUntil(page._show_all.isVisible)
    page._show_all.click()
    assert len(names(window)) == FILES


def test_the_words_of_a_search_are_marked_in_the_text(window: MainWindow, qtbot: QtBot):
    page = window.library
    page.list.choose(page.table.id_at(names(window).index("accountant.pdf")))
    page.search.setText('"vat returns" AND consol')
    qtbot.waitUntil(lambda: len(page.detail.text.extraSelections()) == 3)
    marked = [selection.cursor.selectedText() for selection in page.detail.text.extraSelections()]
    assert marked == ["VAT", "returns", "consolidation"]
    page.search.clear()
    qtbot.waitUntil(lambda: not page.detail.text.extraSelections())


@pytest.mark.parametrize(
    ("text", "typed", "found"),
    [
        ("Java, JavaScript, C++ and C#", "java", ["Java", "JavaScript"]),
        ("Java, JavaScript, C++ and C#", "c++ OR c#", ["C++", "C#"]),
        ("ajava", "java", []),
        ("anything", "AND (", []),
        ("été", "ÉT", ["été"]),
    ],
)
def test_words_are_found_from_their_beginning(text: str, typed: str, found: list[str]):
    assert [text[start:end] for start, end in marks.places(text, typed)] == found


def test_a_search_that_is_not_complete_is_told_beside_the_box(window: MainWindow, qtbot: QtBot):
    page = window.library
    page.search.setText("sap AND (")
    qtbot.waitUntil(page.search_bar.note.isVisible)
    assert "not complete" in page.search_bar.note.text()
    page.search.setText("sap AND excel")
    qtbot.waitUntil(lambda: names(window) == ["accountant.pdf"])
    assert not page.search_bar.note.isVisible()


def test_a_click_on_a_title_sorts_by_it_and_another_turns_the_order(window: MainWindow, qtbot: QtBot):
    header = window.library.list.horizontalHeader()

    def click(column: Column) -> None:
        x = header.sectionViewportPosition(column) + 20
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, header.height() // 2))

    click(Column.NAME)
    first = names(window)
    assert first == sorted(first, key=str.casefold)
    click(Column.NAME)
    assert names(window) == first[::-1]
    click(Column.CONFIDENCE)
    shares = [window.library.table.file_at(row).confidence for row in range(READ)]
    assert shares == sorted(shares, reverse=True)


def test_problems_are_listed_with_what_happened_and_what_to_do(window: MainWindow):
    page = window.library
    page.show_problems()
    assert sorted(names(window)) == ["broken.pdf", "locked.pdf"]
    row = names(window).index("locked.pdf")
    page.list.choose(page.table.id_at(row))
    assert page.detail.state.text() == "Needs password"
    assert page.detail.sentence.text() == sentence(FileState.NEEDS_PASSWORD)
    assert page.detail.text.toPlainText() == ""


def test_details_show_text_roles_and_the_way_down_the_tree(window: MainWindow):
    page = window.library
    page.list.choose(page.table.id_at(names(window).index("accountant.pdf")))
    detail = page.detail
    assert detail.name.text == "accountant.pdf"
    assert "consolidation" in detail.text.toPlainText()
    assert len(detail.roles.shares) == 5
    assert len(detail.path.shares) == 5
    assert detail.path.shares[-1] == detail.roles.shares[0]
    assert detail.roles.shares == sorted(detail.roles.shares, key=lambda pair: -pair[1])


def test_a_stopped_import_keeps_what_is_done_and_can_be_gone_on_with(
    empty_window: MainWindow, tmp_path: Path, qtbot: QtBot
):
    many = tmp_path / "many"
    many.mkdir()
    # Three that are read at once, then eight of the greatest length that is encoded: seconds of work left to stop.
    for number in range(3):
        resumes.pdf(many / f"a{number}.pdf", f"Gardener number {number}\nTrees, lawns and hedges.")
    for number in range(8):
        long = f"Gardener number {number}\n" + "Trees, lawns, hedges, ponds and walls in many gardens.\n" * 1200
        (many / f"b{number}.txt").write_text(long, encoding="utf-8")
    page = empty_window.library
    with qtbot.waitSignal(page.importer.ended, timeout=LONG) as ended:
        page.imports.add([many])
        qtbot.waitUntil(lambda: page.table.rowCount() > 0, timeout=LONG)
        page.bar.stop.click()
    report = ended.args[0]
    done = sum(report.counts.values())
    assert report.is_cancelled
    assert 3 <= done < 11
    assert page.table.rowCount() == done
    qtbot.waitUntil(page.bar.go_on.isVisible)
    with qtbot.waitSignal(page.changed, timeout=LONG):
        page.bar.go_on.click()
    assert page.table.rowCount() == 11


def test_an_import_that_a_closed_program_left_is_offered_at_start(
    open_window: OpenWindow, library: Path, tmp_path: Path, qtbot: QtBot
):
    more = tmp_path / "left.txt"
    more.write_text("Florist\nBouquets and weddings, five years.\n", encoding="utf-8")
    with Workspace.open(library) as workspace:
        ingest.start(workspace, [more])
    page = open_window(library).library
    qtbot.waitUntil(page.bar.go_on.isVisible)
    assert page.bar.words.text() == "An import was stopped before its end: 1 file left."
    with qtbot.waitSignal(page.changed, timeout=LONG):
        page.bar.go_on.click()
    assert page.table.rowCount() == FILES + 1


def test_the_rest_of_an_import_can_be_left(open_window: OpenWindow, library: Path, tmp_path: Path, qtbot: QtBot):
    with Workspace.open(library) as workspace:
        ingest.start(workspace, [tmp_path / "never.txt"])
    page = open_window(library).library
    qtbot.waitUntil(page.bar.forget.isVisible)
    page.bar.forget.click()
    qtbot.waitUntil(lambda: ingest.unfinished(page._session.workspace) is None)
    assert not page.bar.isVisible()


def test_a_second_drop_joins_the_question(empty_window: MainWindow, cvs: Path, tmp_path: Path, qtbot: QtBot):
    other = tmp_path / "other"
    other.mkdir()
    shutil.copyfile(cvs / "nurse.docx", other / "copy.docx")
    (other / "tailor.txt").write_text("Tailor\nSuits and dresses, hand and machine, ten years.\n", encoding="utf-8")
    page = empty_window.library
    drop(empty_window, cvs)
    drop(empty_window, other)
    qtbot.waitUntil(page.bar.add.isVisible)
    assert page.bar.words.text().startswith(f"Found: {FILES + 2} file")
    with qtbot.waitSignal(page.changed, timeout=LONG):
        page.bar.add.click()
    assert page.table.rowCount() == FILES + 1
    assert "Duplicate: 1" in page.bar.words.text()


def test_a_folder_without_files_says_so(empty_window: MainWindow, tmp_path: Path, qtbot: QtBot):
    folder = tmp_path / "nothing"
    folder.mkdir()
    page = empty_window.library
    drop(empty_window, folder)
    qtbot.waitUntil(lambda: page.bar.words.text() == "No files were found there.")
    assert page.welcome.isVisible()


def test_escape_clears_the_search_then_returns_to_the_list(window: MainWindow, qtbot: QtBot):
    page = window.library
    window.go_to_search()
    page.search.setText("sap")
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.search.text() == ""
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.list.hasFocus)
