"""Counting before an import, holding it, and the remedies for what could not be read."""

import zipfile
from pathlib import Path

from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.document import FileState
from classifyme_desktop.domain.facets import Facet
from classifyme_desktop.ui.shell.window import MainWindow
from tests.gui.conftest import FILES, READ
from tests.helpers import resumes

LONG = 60_000


def test_each_state_has_its_remedies(window: MainWindow):
    page = window.library
    assert page.attention.isVisible()
    page.attention.open()
    locked, broken = page.attention.rows[FileState.NEEDS_PASSWORD], page.attention.rows[FileState.DAMAGED]
    assert locked.isVisible()
    assert locked.unlock.isVisible()
    assert broken.isVisible()
    assert not broken.unlock.isVisible()
    assert not page.attention.rows[FileState.GAVE_UP].isVisible()
    locked.show_them.click()
    assert page.facets.choices() == [(Facet.STATE, "needs_password")]


def test_a_password_opens_what_was_locked(window: MainWindow, qtbot: QtBot, monkeypatch):
    page = window.library
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("secret", True))
    with qtbot.waitSignal(page.changed, timeout=LONG):
        page.attention.rows[FileState.NEEDS_PASSWORD].unlock.click()
    assert page.facets.count((Facet.STATE, "added")) == READ + 1


def test_what_cannot_be_mended_is_taken_off_the_list_and_put_back(window: MainWindow, qtbot: QtBot):
    page = window.library
    page.attention.open()
    with qtbot.waitSignal(page.changed_undoably) as told:
        page.attention.rows[FileState.DAMAGED].remove.click()
    assert page.table.rowCount() == FILES - 1
    assert not page.attention.rows[FileState.DAMAGED].isVisible()
    told.args[1]()
    qtbot.waitUntil(lambda: page.table.rowCount() == FILES)


def test_files_are_counted_and_only_some_kinds_are_added(empty_window: MainWindow, tmp_path: Path, qtbot: QtBot):
    page = empty_window.library
    folder = tmp_path / "mixed"
    folder.mkdir()
    for number in range(2):
        (folder / f"cook{number}.txt").write_text(f"Cook {number}\nSauces and pastry, four years.\n", encoding="utf-8")
    resumes.pdf(folder / "waiter.pdf", "Waiter\nRestaurants and bars, four years.")
    (folder / "table.xlsx").write_bytes(b"none")
    with zipfile.ZipFile(folder / "more.zip", "w") as archive:
        archive.writestr("baker.txt", "Baker\nBread and rolls, nine years.\n")
    page.add([folder])
    qtbot.waitUntil(page.bar.add.isVisible)
    assert "5 file" in page.bar.words.text()
    assert "1 archive" in page.bar.words.text()
    kinds = page.bar.question.kinds
    assert [kind for kind, chip in kinds.items() if chip.isVisible()] == ["pdf", "text", "other"]
    assert not kinds["other"].isChecked()
    kinds["pdf"].click()
    assert [path.name for path in page.bar.question.wanted()] == ["cook0.txt", "cook1.txt", "baker.txt"]
    with qtbot.waitSignal(page.changed, timeout=LONG):
        page.bar.add.click()
    assert page.table.rowCount() == 3


def test_an_import_that_is_refused_reads_nothing(empty_window: MainWindow, cvs: Path, qtbot: QtBot):
    page = empty_window.library
    page.add([cvs])
    qtbot.waitUntil(page.bar.add.isVisible)
    page.bar.cancel.click()
    assert not page.bar.isVisible()
    assert page.welcome.isVisible()


def test_a_few_chosen_files_are_added_without_a_question(empty_window: MainWindow, cvs: Path, qtbot: QtBot):
    page = empty_window.library
    with qtbot.waitSignal(page.changed, timeout=LONG):
        page.add([cvs / "accountant.pdf"])
    assert page.table.rowCount() == 1


def test_a_paused_import_begins_nothing_until_it_goes_on(empty_window: MainWindow, tmp_path: Path, qtbot: QtBot):
    page = empty_window.library
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(40):
        (folder / f"cv{number}.txt").write_text(f"Gardener {number}\nTrees and lawns.\n", encoding="utf-8")
    page.imports.add([folder])
    qtbot.waitUntil(page.bar.pause.isVisible)
    page.bar.pause.click()
    assert page.importer.is_paused
    qtbot.wait(1500)  # what was under way ends
    page.refresh()
    held = page.table.rowCount()
    qtbot.wait(500)
    page.refresh()
    assert page.table.rowCount() == held < 40
    assert page.bar.pause.text() == "Continue"
    with qtbot.waitSignal(page.changed, timeout=LONG):
        page.bar.pause.click()
    assert page.table.rowCount() == 40
