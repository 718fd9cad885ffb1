"""One line finds actions, pages, settings, gigs, searches and people, by keyboard alone."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from classifyme_desktop.services.finding import Finder
from classifyme_desktop.ui.shell.palette import Entries, Entry, Palette
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.state.places import Place
from tests.gui.conftest import GIG
from tests.gui.test_gigs_page import paste

LONG = 15_000


@pytest.fixture
def palette(window: MainWindow, qtbot: QtBot) -> Palette:
    window.activateWindow()
    window.menus.palette.trigger()
    assert window.palette_line.isVisible()
    return window.palette_line


def found(palette: Palette) -> list[str]:
    return [entry.name for entry in palette.model.found]


def press(palette: Palette, key: Qt.Key, qtbot: QtBot) -> None:
    qtbot.keyClick(palette.line, key)


def test_a_page_is_reached_by_some_letters_and_enter(palette: Palette, window: MainWindow, qtbot: QtBot):
    qtbot.keyClicks(palette.line, "insig")
    assert found(palette)[0] == "Show insights"
    press(palette, Qt.Key.Key_Return, qtbot)
    assert not palette.isVisible()
    assert window.places.current is Place.INSIGHTS


def test_a_setting_is_reached_and_has_the_focus(palette: Palette, window: MainWindow, qtbot: QtBot):
    qtbot.keyClicks(palette.line, "name for corr")
    press(palette, Qt.Key.Key_Return, qtbot)
    assert window.places.current is Place.SETTINGS
    assert window.focusWidget() is window.settings.library.reader


def test_a_slip_of_the_finger_is_forgiven_and_nothing_is_said_as_such(palette: Palette, qtbot: QtBot):
    qtbot.keyClicks(palette.line, "shortcust")
    assert "Shortcuts" in found(palette)
    palette.line.setText("zzzzqqq")
    assert found(palette) == []
    assert palette.none.isVisible()


def test_arrows_choose_and_escape_gives_the_focus_back(window: MainWindow, qtbot: QtBot):
    window.library.search.setFocus()
    palette = window.palette_line
    palette.open()
    assert palette.list.currentIndex().row() == 0
    press(palette, Qt.Key.Key_Down, qtbot)
    assert palette.list.currentIndex().row() == 1
    press(palette, Qt.Key.Key_Up, qtbot)
    press(palette, Qt.Key.Key_Up, qtbot)
    assert palette.list.currentIndex().row() == palette.model.rowCount() - 1
    press(palette, Qt.Key.Key_Escape, qtbot)
    assert not palette.isVisible()
    assert window.focusWidget() is window.library.search


def test_people_come_by_their_role_and_open_in_full(palette: Palette, window: MainWindow, qtbot: QtBot):
    qtbot.keyClicks(palette.line, "accountant.p")
    qtbot.waitUntil(lambda: any(entry.kind == "Person" for entry in palette.model.found), timeout=LONG)
    row = next(row for row, entry in enumerate(palette.model.found) if entry.kind == "Person")
    palette.list.setCurrentIndex(palette.model.index(row, 0))
    press(palette, Qt.Key.Key_Return, qtbot)
    assert window.places.current is Place.CANDIDATE
    window.candidate.go_back()
    assert window.places.current is Place.LIBRARY


def test_gigs_and_saved_searches_are_found(window: MainWindow, qtbot: QtBot):
    window.show_gigs()
    paste(window.gigs, GIG, qtbot)
    window.side.searches.keep("Care people", "nurse")
    qtbot.waitUntil(lambda: window.side.searches.kept() == [("Care people", "nurse")], timeout=LONG)
    palette = window.palette_line
    palette.open()
    palette.line.setText("care")
    assert found(palette)[0] == "Care people"
    palette.line.setText("small group")
    assert palette.model.found[0].kind == "Gig"


def test_what_cannot_be_done_now_is_not_offered(palette: Palette, window: MainWindow):
    assert not window.menus.undo.isEnabled()
    assert "Undo" not in found(palette)


def test_five_thousand_names_are_searched_while_typing():
    names = [
        f"Gig number {number} for a {word}" for number in range(1000) for word in "cook nurse clerk guard tutor".split()
    ]
    finder = Finder(names)
    started = time.perf_counter()
    assert names[finder.find("numb 77 cook", 5)[0]].startswith("Gig number 77 ")
    assert finder.find("", 3) == [0, 1, 2]
    assert time.perf_counter() - started < 1


def test_the_model_keeps_its_promises(qtmodeltester: ModelTester, qapp: QApplication):
    model = Entries()
    model.show([Entry("One", "Action", lambda: None, "Ctrl+1"), Entry("Two", "Gig", lambda: None)])
    qtmodeltester.check(model)
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "One, Action, Ctrl+1"
