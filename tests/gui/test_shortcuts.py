"""Every action has its keys on one page, where they are changed, kept, and put back; what is taken is told."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from classifyme_desktop.ui import application
from classifyme_desktop.ui.shell import menus
from classifyme_desktop.ui.shell.fixed_keys import FixedKeys
from classifyme_desktop.ui.shell.shortcuts_page import ShortcutsPage
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.state.places import Place
from tests.gui.conftest import OpenWindow

NATIVE = QKeySequence.SequenceFormat.NativeText


@pytest.fixture
def page(window: MainWindow) -> ShortcutsPage:
    window.menus.shortcuts.trigger()
    return window.shortcuts


def choose(page: ShortcutsPage, name: str) -> None:
    row = next(row for row, action in enumerate(page._keys.actions) if action.objectName() == name)
    page.table.setCurrentCell(row, 0)


def test_every_action_of_the_menus_has_a_line(page: ShortcutsPage, window: MainWindow):
    listed = [page.table.item(row, 0).text() for row in range(page.table.rowCount())]
    assert listed[: len(window.menus.all())] == [menus.plain(action.text()) for action in window.menus.all()]
    assert ("Ctrl+K", "Find anything") in page.lines()


def test_every_key_of_the_window_is_listed(page: ShortcutsPage, window: MainWindow):
    listed = {key for keys, _ in page.lines() for key in keys.split(", ")}
    pressed = {key for action in window.findChildren(QAction) for key in action.shortcuts()}
    pressed |= {shortcut.key() for shortcut in window.findChildren(QShortcut)}
    missing = {key.toString(NATIVE) for key in pressed if not key.isEmpty()} - listed
    assert missing == set()


def test_the_keys_of_charts_are_listed_with_their_place(page: ShortcutsPage, window: MainWindow):
    lines = [one for one in FixedKeys(window).lines() if one.where.startswith("Charts")]
    assert [one.keys for one in lines] == ["Arrow keys", "Home, End", "Enter, Space"]
    row = next(row for row in range(page.table.rowCount()) if page.table.item(row, 1).text() == "Arrow keys")
    assert page.table.item(row, 2).text() == lines[0].where
    page.table.setCurrentCell(row, 0)
    assert page.current is None
    assert not page.take.isEnabled()
    assert "cannot be changed" in page.note.text()
    choose(page, "rank")
    assert page.editor.isEnabled()
    assert page.editor.keySequence() == QKeySequence("Ctrl+R")


def test_new_keys_work_at_once_and_after_a_restart(
    page: ShortcutsPage, window: MainWindow, qapp: QApplication, library: Path
):
    choose(page, "rank")
    page.editor.setKeySequence(QKeySequence("Ctrl+Alt+R"))
    page.take.click()
    assert window.menus.rank.shortcut() == QKeySequence("Ctrl+Alt+R")
    assert page.table.item(page.table.currentRow(), 2).text() == "changed"
    window.close()
    again = application.build(qapp, library)
    assert again.menus.rank.shortcut() == QKeySequence("Ctrl+Alt+R")
    assert again.menus.redo.shortcuts() == [QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")]
    again.close()
    again.language.remove()


def test_keys_that_are_taken_are_refused_with_the_name_of_who_has_them(page: ShortcutsPage, window: MainWindow):
    choose(page, "rank")
    page.editor.setKeySequence(QKeySequence("Ctrl+F"))
    assert page.note.isVisible()
    assert page.note.text().startswith("Ctrl+F is taken by: Search.")
    assert not page.take.isEnabled()
    page.store()
    assert window.menus.rank.shortcut() == QKeySequence("Ctrl+R")


def test_a_letter_alone_is_refused(page: ShortcutsPage):
    choose(page, "rank")
    page.editor.setKeySequence(QKeySequence("R"))
    assert "needed for typing" in page.note.text()
    page.editor.setKeySequence(QKeySequence("F8"))
    assert page.take.isEnabled()


def test_keys_are_taken_away_and_put_back(page: ShortcutsPage, window: MainWindow):
    choose(page, "export")
    page.editor.clear()
    page.take.click()
    assert window.menus.export.shortcuts() == []
    choose(page, "rank")
    page.editor.setKeySequence(QKeySequence("Ctrl+E"))
    page.take.click()
    choose(page, "export")
    page.reset.click()
    assert "taken by: Rank people" in page.note.text()
    page.reset_all.click()
    assert window.menus.export.shortcut() == QKeySequence("Ctrl+E")
    assert window.menus.rank.shortcut() == QKeySequence("Ctrl+R")
    assert window.preferences.keys() == {}


def test_what_is_not_understood_in_the_file_is_left_out(open_window: OpenWindow, library: Path, qtbot: QtBot):
    (library / "window.ini").write_text("[keys]\nrank=; ;\nnobody=Ctrl+R\n", encoding="utf-8")
    window = open_window(library)
    assert window.menus.rank.shortcuts() == []
    window.show_place(Place.LIBRARY)
