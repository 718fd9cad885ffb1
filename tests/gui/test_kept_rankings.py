"""Rankings are held while one goes to another gig and back, made anew when they are out of date; gigs come undoably."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from classifyme_desktop.ui.gigs.page import GigsPage
from classifyme_desktop.ui.gigs.rankings import _MOST, Rankings
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.state import start_folder
from tests.gui.conftest import GIG, READ
from tests.gui.test_gigs_page import LONG, paste, ranked

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")


@pytest.fixture
def page(window: MainWindow) -> GigsPage:
    window.show_gigs()
    return window.gigs


def test_the_newest_few_are_held_and_the_others_are_to_be_made_anew():
    rankings = Rankings()
    for gig_id in range(_MOST + 1):
        rankings.begin(gig_id)
        rankings.keep(gig_id, object())  # type: ignore[arg-type]
    assert rankings.of(0) is None
    assert rankings.is_stale(0)
    assert rankings.of(1) is not None
    rankings.begin(0)
    rankings.keep(0, object())  # type: ignore[arg-type]
    assert not rankings.is_stale(0)
    assert (rankings.of(1) is None, rankings.of(2) is None) == (False, True)  # the one looked at last is kept


def test_what_is_out_of_date_is_dropped_and_made_anew_only_where_people_were_ranked():
    rankings = Rankings()
    rankings.begin(1)
    rankings.keep(1, object())  # type: ignore[arg-type]
    rankings.drop_all()
    assert rankings.of(1) is None
    assert (rankings.is_stale(1), rankings.is_stale(2)) == (True, False)
    rankings.clear()
    assert not rankings.is_stale(1)
    assert not rankings.was_asked(1)


def test_a_gig_is_still_ranked_after_another_was_looked_at(page: GigsPage, qtbot: QtBot):
    paste(page, GIG, qtbot)
    ranked(page, qtbot)
    first, people = page.list.current(), page.view.ranked
    paste(page, "Night nurse\nIntensive care.\n", qtbot)
    assert page.view.ranked is None
    page.list.choose(first.gig_id)
    assert page.view.ranked is people
    assert page.view.people.isVisible()


def test_people_are_ranked_anew_by_themselves_once_the_page_is_in_sight(
    page: GigsPage, window: MainWindow, qtbot: QtBot
):
    paste(page, GIG, qtbot)
    ranked(page, qtbot)
    chosen = page.view.people.table.resume_at(1)
    page.view.people.list.choose(chosen)
    window.show_library()
    page.forget_rankings()
    assert page.view.ranked is None
    window.show_gigs()
    qtbot.waitUntil(lambda: page.view.ranked is not None and len(page.view.ranked) == READ, timeout=LONG)
    assert page.view.people.list.current() == chosen


def test_an_added_gig_is_a_step_that_is_taken_back_and_made_again(page: GigsPage, window: MainWindow, qtbot: QtBot):
    paste(page, GIG, qtbot)
    assert window.toast.words.text() == "Gig added: Accountant for a small group"
    assert window.menus.undo.text() == "&Undo: add gig Accountant for a small group"
    window.menus.undo.trigger()
    qtbot.waitUntil(lambda: page.table.gigs == [], timeout=LONG)
    window.menus.redo.trigger()
    qtbot.waitUntil(lambda: len(page.table.gigs) == 1, timeout=LONG)
    assert page.list.current() == page.table.gigs[0]


def test_files_are_asked_for_where_they_were_chosen_last(
    page: GigsPage, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
):
    begun: list[str] = []
    file = tmp_path / "gigs" / "nurse.txt"
    file.parent.mkdir()
    file.write_text("Night nurse\nIntensive care.\n", encoding="utf-8")

    def choose(_page: object, _title: str, folder: str, _kinds: str = "") -> tuple[list[str], str]:
        begun.append(folder)
        return [str(file)], ""

    monkeypatch.setattr(start_folder, "_last", {})
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    page.ask_for_files()
    page.ask_for_files()
    window.library.ask_for_files()
    assert begun == [str(start_folder.of("anything")), str(file.parent), str(start_folder.of("anything"))]
    assert Path(begun[0]).is_dir()
    start_folder.remember("gone", tmp_path / "gone")
    assert start_folder.of("gone") == start_folder.of("anything")
    qtbot.waitUntil(lambda: len(page.table.gigs) == 1, timeout=LONG)
