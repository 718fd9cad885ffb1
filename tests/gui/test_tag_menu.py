"""Tags are renamed and deleted where they are listed, from the keyboard and from the line that finds everything."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.facets import Facet
from classifyme_desktop.services import tags
from classifyme_desktop.ui.library.page import LibraryPage
from classifyme_desktop.ui.shell.known import Known
from classifyme_desktop.ui.shell.window import MainWindow
from tests.gui.conftest import READ
from tests.gui.test_library_batch import Step, answer, rows, steps, there_and_back  # noqa: F401 - a fixture

TAG = "Call <b>back</b>"


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> LibraryPage:
    assert window.session is not None
    made = window.library
    tags.add(window.session.workspace, [one.resume_id for one in rows(made) if one.resume_id], TAG)
    made.refresh()
    row = next(one for choice, one in made.facets._rows.items() if choice[0] is Facet.TAG)
    made.facets.setCurrentItem(row)
    made.facets.setFocus()
    return made


def named(page: LibraryPage) -> list[str]:
    return [tag.name for tag in page.work.tags]


def test_a_tag_is_renamed_with_a_key(page: LibraryPage, steps: list[Step], qtbot: QtBot) -> None:  # noqa: F811
    qtbot.keyClick(page.facets, Qt.Key.Key_F2)
    answer(page, qtbot, "Later")
    there_and_back(steps, qtbot, lambda: named(page) == ["Later"])


def test_a_tag_is_deleted_with_a_key_and_comes_back(
    page: LibraryPage,
    steps: list[Step],  # noqa: F811
    qtbot: QtBot,
) -> None:
    qtbot.keyClick(page.facets, Qt.Key.Key_Delete)
    there_and_back(steps, qtbot, lambda: named(page) == [])
    steps[0][1]()
    qtbot.waitUntil(lambda: sum(one.tags == (TAG,) for one in rows(page)) == READ)


def test_the_menu_is_of_tags_alone(page: LibraryPage, qtbot: QtBot) -> None:
    menu = page.facets.tag_menu()
    assert [one.text() for one in menu.actions()] == ["Rename tag…", "Delete tag"]
    with qtbot.waitSignal(page.facets.rename_asked) as caught:
        menu.actions()[0].trigger()
    assert caught.args == [TAG]
    page.facets.setCurrentItem(page.facets.topLevelItem(0))
    assert page.facets.current_tag() is None


def test_the_line_that_finds_everything_knows_tags(window: MainWindow, page: LibraryPage, qtbot: QtBot) -> None:
    window.show_gigs()
    (entry,) = (one for one in Known(window).entries() if one.name == f"Rename tag: {TAG}")
    entry.act()
    assert page.isVisible()
    answer(page, qtbot, "Later")
    qtbot.waitUntil(lambda: named(page) == ["Later"])
