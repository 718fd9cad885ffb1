"""An empty library shows three steps; help is offline, a page for each screen; the window comes back as it was left."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from classifyme_desktop import paths
from classifyme_desktop.services import remembered
from classifyme_desktop.ui.shell.help_page import TOPICS
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.state.places import MAIN, Place
from tests.gui.conftest import GIG, OpenWindow
from tests.gui.test_gigs_page import paste

LONG = 15_000


def test_the_three_steps_are_in_one_place(empty_window: MainWindow):
    welcome = empty_window.library.welcome
    assert welcome.isVisible()
    assert str(empty_window.folder) in " ".join(told.text() for _, told, _ in welcome._steps)
    for button in (*welcome.languages, welcome.place, welcome.folder, welcome.files, welcome.samples):
        assert button.isVisible()


def test_the_first_step_changes_the_language_at_once(empty_window: MainWindow, qtbot: QtBot):
    welcome = empty_window.library.welcome
    welcome.languages[2].click()
    assert empty_window.language.code == "fr"
    assert [switch.isChecked() for switch in welcome.languages] == [False, False, True]
    empty_window.choose_language("en")
    assert [switch.isChecked() for switch in welcome.languages] == [False, True, False]


def test_the_second_step_leads_to_the_folder(empty_window: MainWindow):
    empty_window.library.welcome.place.click()
    assert empty_window.places.current is Place.SETTINGS
    assert empty_window.focusWidget() is empty_window.settings.library.choose


@pytest.mark.parametrize("language", ["en", "fr"])
def test_there_is_a_page_of_help_for_each_screen_in_each_language(language: str):
    assert {place.value for place in MAIN} <= set(TOPICS)
    for topic in TOPICS:
        text = (paths.help_pages(language) / f"{topic}.md").read_text(encoding="utf-8")
        assert text.startswith("# ")
        assert "http" not in text
        assert "![" not in text


@pytest.mark.parametrize("place", [place for place in Place if place not in (Place.HELP, Place.TROUBLE)])
def test_help_opens_on_what_is_in_sight_and_goes_back(place: Place, window: MainWindow, qtbot: QtBot):
    window.places.show(place)
    window.menus.help.trigger()
    assert window.places.current is Place.HELP
    assert window.help.topic == {Place.SHORTCUTS: "keyboard"}.get(place, place.value)
    assert window.help.text.toPlainText()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.places.current is place


def test_the_help_speaks_the_language_of_the_window_and_follows_only_its_own_links(window: MainWindow):
    window.show_help("review")
    window.choose_language("fr")
    assert window.help.text.toPlainText().startswith("À vérifier")
    window.help.text.anchorClicked.emit(QUrl("library"))
    assert window.help.topic == "library"
    window.help.text.anchorClicked.emit(QUrl("https://example.org/review"))
    assert window.help.topic == "library"
    window.choose_language("en")


def test_the_window_comes_back_as_it_was_left(open_window: OpenWindow, library: Path, qtbot: QtBot):
    first = open_window(library)
    first.show_gigs()
    paste(first.gigs, GIG, qtbot)
    paste(first.gigs, "Night nurse\nCare of patients at night.", qtbot)
    older = first.gigs.table.gigs[-1].gig_id
    first.gigs.list.choose(older)
    first.library.search.setText("ledger")
    workspace = first.session.workspace
    qtbot.waitUntil(lambda: first.memory._search is not None, timeout=LONG)
    first.close()
    assert "ledger" not in (library / "window.ini").read_text(encoding="utf-8")
    assert workspace is not None
    second = open_window(library)
    qtbot.waitUntil(lambda: second.library.search.text() == "ledger", timeout=LONG)
    assert second.places.current is Place.GIGS
    qtbot.waitUntil(lambda: second.gigs.list.current() is not None, timeout=LONG)
    assert second.gigs.list.current().gig_id == older
    assert remembered.words(second.session.workspace, remembered.SEARCH) == "ledger"


def test_a_window_beyond_the_screens_comes_back_onto_them(open_window: OpenWindow, library: Path):
    first = open_window(library)
    first.move(QPoint(20_000, 20_000))
    first.close()
    second = open_window(library)
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    assert any(screen.intersects(second.frameGeometry()) for screen in screens)
