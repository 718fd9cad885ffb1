"""The list of gigs: found by words of title, employer, place and text, put in order, and the current one kept."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from classifyme_desktop.services import decisions, gig_edits, gig_facts, gigs
from classifyme_desktop.services.gig_shelf import GigOrder
from classifyme_desktop.services.library import View
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.ui.gigs.gig_pane import GigPane
from classifyme_desktop.ui.gigs.page import GigsPage
from classifyme_desktop.ui.shell.window import MainWindow
from tests.gui.conftest import OpenWindow

LONG = 60_000
BAKER = "Baker\n\nEmployer: Moulin Doré\nLocation: Besançon\n\nYou bake bread at night.\n"
NURSE = "Nurse\n\nLocation: Leeds\n\nYou care for the ill on two wards.\n"
CLERK = "Accounts clerk\n\nLocation: Leeds\n\nYou enter invoices and reconcile accounts.\n"


@pytest.fixture(scope="module")
def with_gigs(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with three gigs, the oldest first: baker, nurse, accounts clerk. Copied by who wants to change it."""
    folder = Path(shutil.copytree(filled, tmp_path_factory.mktemp("gigs") / "library"))
    with Workspace.open(folder) as workspace:
        for text in (BAKER, NURSE, CLERK):
            gigs.add_text(workspace, text)
    return folder


@pytest.fixture
def page(open_window: OpenWindow, with_gigs: Path, tmp_path: Path, qtbot: QtBot) -> GigsPage:
    """A page with the three gigs."""
    library = Path(shutil.copytree(with_gigs, tmp_path / "library"))
    window = open_window(library)
    window.show_gigs()
    qtbot.waitUntil(lambda: len(window.gigs.table.gigs) == 3, timeout=LONG)
    return window.gigs


def titles(page: GigsPage) -> list[str]:
    """Return the titles in the list from top to bottom."""
    return [str(page.table.index(row).data()) for row in range(page.table.rowCount())]


def order(page: GigsPage, wanted: GigOrder) -> None:
    """Choose an order as a person does."""
    at = list(GigOrder).index(wanted)
    page.pane.order.setCurrentIndex(at)
    page.pane.order.activated.emit(at)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("baker", ["Baker"]),
        ("MOULIN dore", ["Baker"]),
        ("besancon", ["Baker"]),
        ("leeds", ["Accounts clerk", "Nurse"]),
        ("invoic leeds", ["Accounts clerk"]),
        ("  ", ["Accounts clerk", "Nurse", "Baker"]),
    ],
)
def test_gigs_are_found_by_title_employer_place_and_text_whatever_the_accents(
    page: GigsPage, qtbot: QtBot, typed: str, found: list[str]
) -> None:
    qtbot.keyClicks(page.pane.search.line, typed)
    assert titles(page) == found


def test_a_place_that_a_person_wrote_finds_the_gig_as_well(page: GigsPage, qtbot: QtBot) -> None:
    assert page._session is not None
    nurse = next(gig for gig in page.table.gigs if gig.title == "Nurse")
    how = gig_edits.with_place
    gig_facts.change(page._session.workspace, nurse.gig_id, lambda now: how(now, "Évreux"))
    page.view.facts.changed.emit(nurse.gig_id)
    page.pane.search.line.setText("evreux")
    qtbot.waitUntil(lambda: titles(page) == ["Nurse"], timeout=LONG)


def test_the_gig_that_is_shown_stays_though_the_search_leaves_it_out(page: GigsPage, qtbot: QtBot) -> None:
    shown = page.list.current()
    assert shown is not None
    assert shown.title == "Accounts clerk"
    page.pane.search.line.setText("baker")
    assert page.list.current() == shown
    assert page.view.title.text == shown.title
    assert not page.list.currentIndex().isValid()
    page.pane.search.line.clear()
    assert page.list.currentIndex().row() == 0
    page.pane.search.line.setText("nurse")
    qtbot.keyClick(page.pane.search.line, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.view.title.text == "Nurse", timeout=LONG)


def test_where_no_gig_is_found_it_says_so_and_shows_all_again(page: GigsPage) -> None:
    page.pane.search.line.setText("astronaut")
    assert page.pane.nothing.isVisible()
    assert not page.list.isVisible()
    page.pane.all.click()
    assert page.list.isVisible()
    assert not page.pane.nothing.isVisible()
    assert len(titles(page)) == 3


def test_escape_clears_the_search_and_then_goes_to_the_list(
    page: GigsPage, window_of: MainWindow, qtbot: QtBot
) -> None:
    page.pane.search.line.setFocus()
    qtbot.keyClicks(page.pane.search.line, "nurse")
    qtbot.keyClick(page.pane.search.line, Qt.Key.Key_Escape)
    assert len(titles(page)) == 3
    qtbot.keyClick(page.pane.search.line, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.list.hasFocus)


def test_gigs_are_ordered_by_title_and_by_the_people_who_wait(
    page: GigsPage, open_window: OpenWindow, qtbot: QtBot
) -> None:
    order(page, GigOrder.TITLE)
    assert titles(page) == ["Accounts clerk", "Baker", "Nurse"]
    assert page._session is not None
    workspace, shelf = page._session.workspace, page._session.shelf
    baker = next(gig.gig_id for gig in page.table.gigs if gig.title == "Baker")
    nurse = next(gig.gig_id for gig in page.table.gigs if gig.title == "Nurse")
    people = [row.resume_id for row in shelf.rows(shelf.ids(View())) if row.resume_id is not None]
    decisions.pin(workspace, nurse, people[:2])
    decisions.pin(workspace, baker, people[:1])
    decisions.reject(workspace, baker, people[1:3])
    order(page, GigOrder.WAITING)
    page.view.people.deciding.changed.emit()
    qtbot.waitUntil(lambda: titles(page) == ["Nurse", "Baker", "Accounts clerk"], timeout=LONG)
    spoken = page.table.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("2 people marked, and neither hired nor rejected yet")
    assert "Moulin" in page.table.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert page._preferences is not None
    again = GigPane(page.table)
    again.attach(page._preferences)
    assert again.order.currentIndex() == list(GigOrder).index(GigOrder.WAITING)


def test_a_gig_that_is_added_comes_into_sight_though_a_search_stands(page: GigsPage, qtbot: QtBot) -> None:
    page.pane.search.line.setText("nurse")
    page.add_text("Florist\n\nYou bind flowers.\n")
    qtbot.waitUntil(lambda: "Florist" in titles(page), timeout=LONG)
    assert page.pane.search.text() == ""
    assert page.view.title.text == "Florist"


def test_the_words_are_said_in_french(page: GigsPage, window_of: MainWindow, qtbot: QtBot) -> None:
    window_of.choose_language("fr")
    qtbot.waitUntil(lambda: page.pane.search.line.placeholderText() == "Trouver une mission")
    assert page.pane.order.itemText(0) == "Les plus récentes"


def test_in_a_small_window_the_buttons_go_below_the_title_and_nothing_is_cut(
    page: GigsPage, window_of: MainWindow, qtbot: QtBot
) -> None:
    window_of.resize(1360, 860)
    qtbot.waitUntil(lambda: page.view.rank.mapTo(page.view, page.view.rank.pos()).y() < page.view.title.height())
    window_of.choose_text(200)
    window_of.resize(880, 720)
    view = page.view
    top = view.title.mapTo(view, view.title.rect().bottomLeft()).y
    qtbot.waitUntil(lambda: view.rank.mapTo(view, view.rank.rect().topLeft()).y() > top())
    shown = (view.remove, view.export, view.rank, view.people_tab, view.facts_tab, view.text_tab)

    def is_whole() -> bool:
        return all(widget.mapTo(view, widget.rect().topRight()).x() < view.width() for widget in shown)

    qtbot.waitUntil(is_whole)
    assert view.remove.text() == ""
    assert view.remove.accessibleName() == "Remove"


@pytest.fixture
def window_of(page: GigsPage) -> MainWindow:
    """Return the window around the page."""
    window = page.window()
    assert isinstance(window, MainWindow)
    return window
