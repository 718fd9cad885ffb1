"""Searches kept under a name at the left of the window: kept, used, renamed, removed with a way back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from classifyme_desktop.services import searches
from classifyme_desktop.ui.library.saved_searches import SavedSearches
from classifyme_desktop.ui.shell.window import MainWindow
from tests.gui.conftest import OpenWindow
from tests.gui.test_library_page import names


def keep(window: MainWindow, typed: str, name: str, qtbot: QtBot) -> None:
    """Type a search and keep it under a name."""
    bar = window.library.search_bar
    bar.line.setText(typed)
    bar.keep.click()
    bar.saver.line.setText(name)
    qtbot.keyClick(bar.saver.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not bar.saver.isVisible())


def listed(kept: SavedSearches) -> list[str]:
    return [kept.list.item(row).text() for row in range(kept.list.count())]


@pytest.fixture
def kept(window: MainWindow, qtbot: QtBot) -> SavedSearches:
    """Two searches that are kept."""
    keep(window, "python", "Developers", qtbot)
    keep(window, "care OR cardiology", "Care", qtbot)
    qtbot.waitUntil(lambda: len(listed(window.side.searches)) == 2)
    return window.side.searches


def test_nothing_is_shown_until_a_search_is_kept(window: MainWindow):
    assert not window.side.searches.isVisible()
    assert not window.library.search_bar.keep.isVisible()
    hint = window.library.search.placeholderText(), window.library.search.toolTip()
    assert "role:devops" in hint[0]
    assert "certificate" in hint[1]


def test_a_kept_search_is_found_again_by_a_click_and_after_a_restart(
    window: MainWindow, kept: SavedSearches, library: Path, open_window: OpenWindow, qtbot: QtBot
):
    assert listed(kept) == ["Care", "Developers"]
    window.library.search.clear()
    window.show_gigs()
    kept.list.itemClicked.emit(kept.list.item(1))
    assert window.library.isVisible()
    assert window.library.search.text() == "python"
    qtbot.waitUntil(lambda: names(window) == ["developer.txt"])
    window.close()
    again = open_window(library)
    qtbot.waitUntil(lambda: listed(again.side.searches) == ["Care", "Developers"])


def test_a_name_that_is_taken_is_told_beside_it(window: MainWindow, kept: SavedSearches, qtbot: QtBot):
    saver = window.library.search_bar.saver
    window.library.search.setText("sap")
    window.library.search_bar.keep.click()
    saver.line.setText("CARE")
    saver.give.click()
    qtbot.waitUntil(saver.note.isVisible)
    assert saver.note.text().startswith("There is a saved search of this name.")
    qtbot.keyClick(saver.line, Qt.Key.Key_Escape)
    assert not saver.isVisible()
    assert kept.list.count() == 2


def test_a_search_gets_another_name_in_place(window: MainWindow, kept: SavedSearches, qtbot: QtBot):
    kept.list.item(0).setText("Wards")
    qtbot.waitUntil(lambda: listed(kept) == ["Developers", "Wards"])
    assert searches.get(window.session.workspace, "wards").typed == "care OR cardiology"
    kept.list.item(0).setText("Wards")
    qtbot.waitUntil(lambda: window.toast.words.text().startswith("There is a saved search of this name."))
    qtbot.waitUntil(lambda: listed(kept) == ["Developers", "Wards"])


def test_a_removed_search_can_be_taken_back(window: MainWindow, kept: SavedSearches, qtbot: QtBot):
    kept.list.setCurrentRow(0)
    kept.list.setFocus()
    qtbot.keyClick(kept.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: listed(kept) == ["Developers"])
    qtbot.waitUntil(window.toast.isVisible)
    window.toast.button.click()
    qtbot.waitUntil(lambda: listed(kept) == ["Care", "Developers"])
