"""What a reader looks at stays where it is: rows that come or go, facets that are ticked, people who are rejected."""

from array import array
from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.domain.facets import Facet
from classifyme_desktop.ui.library.facet_rows import COUNT, IS_EMPTY
from classifyme_desktop.ui.library.page import LibraryPage
from classifyme_desktop.ui.match.people_view import PeopleView
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.tables.place_kept import successor
from classifyme_desktop.ui.tables.resume_list import ResumeList
from classifyme_desktop.ui.tables.resume_table import Column, ResumeTable
from tests.gui.conftest import FILES, GIG, READ
from tests.gui.test_gigs_page import LONG, paste, ranked
from tests.gui.test_tables import Fetches
from tests.helpers.sessions import hosted

ADDED = (Facet.STATE, "added")
LOCKED = (Facet.STATE, "needs_password")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")


@pytest.fixture
def files(qtbot: QtBot) -> Iterator[ResumeList]:
    """A list of the files 1000 to 1, the newest first, with room for about ten."""
    made = ResumeList(ResumeTable(Fetches(), str))
    host = hosted(made, 900, 400)
    qtbot.addWidget(host)
    made.show_ids(array("q", range(1000, 0, -1)))
    yield made
    host.close()


def shown(files: ResumeList) -> list[int]:
    """Return the files in sight, from top to bottom."""
    last = files.rowAt(files.viewport().height() - 1)
    return [files.model().id_at(row) for row in range(files.rowAt(0), last + 1)]


@pytest.mark.parametrize(
    ("before", "row", "after", "found"),
    [
        ((1, 2, 3), 1, (1, 2, 3), 2),
        ((1, 2, 3), 1, (3, 1), 3),
        ((1, 2, 3), 2, (1, 2), 2),
        ((1, 2, 3), 0, (), None),
        ((1, 2, 3), -1, (1,), None),
        ((), 0, (1,), None),
    ],
)
def test_the_next_row_takes_the_place_of_one_that_goes(
    before: Sequence[int], row: int, after: Sequence[int], found: int | None
):
    assert successor(before, row, after) == found


def test_rows_that_come_above_move_nothing_under_the_pointer(files: ResumeList):
    files.choose(998)
    before = shown(files)
    files.show_ids(array("q", range(1020, 0, -1)), is_same_view=True)
    assert shown(files) == before
    assert files.current_id() == 998
    assert files.picked_ids() == [998]
    files.choose(500)
    before = shown(files)
    files.show_ids(array("q", range(1040, 0, -1)), is_same_view=True)
    assert shown(files) == before
    assert files.sort_column is Column.ADDED


def test_where_nobody_looks_the_newest_are_in_sight(files: ResumeList):
    QApplication.sendEvent(files.viewport(), QEvent(QEvent.Type.Leave))  # wherever the pointer was before
    files.show_ids(array("q", range(1020, 0, -1)), is_same_view=True)
    assert shown(files)[0] == 1020


def test_several_that_are_selected_stay_so_when_another_goes(files: ResumeList):
    files.choose(998)
    more = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    files.selectionModel().select(files.model().index(files.model().row_of(990), 0), more)
    files.show_ids(array("q", [one for one in range(1000, 0, -1) if one != 995]), is_same_view=True)
    assert files.picked_ids() == [998, 990]
    assert files.current_id() == 998


def test_many_that_go_at_once_leave_the_nearest_as_the_current_one(files: ResumeList):
    files.choose(500)
    files.show_ids(array("q", [*range(1000, 600, -1), *range(300, 0, -1)]), is_same_view=True)
    assert files.current_id() == 300
    assert files.picked_ids() == [300]


def test_another_search_takes_no_other_file_in_place_of_the_current_one(files: ResumeList):
    files.choose(500)
    files.show_ids(array("q", [3, 2, 1]))
    assert files.current_id() is None


def test_after_del_the_next_file_is_the_current_one(window: MainWindow, qtbot: QtBot):
    page = window.library
    page.list.choose(page.table.id_at(1))
    page.list.setFocus()
    following = page.table.id_at(2)
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.table.rowCount() == FILES - 1, timeout=LONG)
    assert page.list.current_id() == following
    assert page.list.picked_ids() == [following]


# ------------------------------------------------------------------ facets


def rows_in_sight(page: LibraryPage) -> list[str]:
    return [page.facets.name(choice) for choice, row in page.facets._rows.items() if not row.isHidden()]


def test_a_tick_leaves_every_facet_in_its_place(window: MainWindow):
    page = window.library
    before, top = rows_in_sight(page), page.facets.mapTo(page, page.facets.rect().topLeft())
    page.facets.choose([LOCKED])
    assert rows_in_sight(page) == before
    assert page.chips.isVisible()
    assert page.facets.mapTo(page, page.facets.rect().topLeft()) == top
    empty = [row for row in page.facets._rows.values() if not row.isHidden() and row.data(0, IS_EMPTY)]
    assert empty
    assert {row.data(0, COUNT) for row in empty} == {"0"}
    page.facets.choose([])
    assert rows_in_sight(page) == before
    assert not any(row.data(0, IS_EMPTY) for row in page.facets._rows.values() if not row.isHidden())


def test_the_middle_of_a_long_name_gives_way_and_its_tip_says_it_whole(window: MainWindow):
    facets = window.library.facets
    assert facets.textElideMode() is Qt.TextElideMode.ElideMiddle
    assert facets._rows[ADDED].toolTip(0) == "Added"


# ------------------------------------------------------------------ people of a gig


@pytest.fixture
def people(window: MainWindow, qtbot: QtBot) -> PeopleView:
    window.show_gigs()
    paste(window.gigs, GIG, qtbot)
    ranked(window.gigs, qtbot)
    return window.gigs.view.people


def reject(people: PeopleView, qtbot: QtBot) -> int:
    """Reject the current person and return who it was."""
    gone = people.list.current()
    assert gone is not None
    qtbot.keyClick(people.list, Qt.Key.Key_X)
    qtbot.keyClick(people.strip.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: people.table.stage_of(gone) is Choice.REJECTED, timeout=LONG)
    return gone


@pytest.mark.parametrize("is_hidden", [False, True])
def test_after_a_rejection_the_next_person_is_the_current_one(is_hidden: bool, people: PeopleView, qtbot: QtBot):
    if is_hidden:
        people.table.hide_rejected(is_hidden=True)
    for expected in people.table.ids()[1:3]:
        reject(people, qtbot)
        assert people.list.current() == expected
        assert people.list.picked_people() == [expected]
        assert people.table.resume_at(people.list.currentIndex().row()) == expected


def test_who_is_last_is_followed_by_who_is_before(people: PeopleView, qtbot: QtBot):
    ids = people.table.ids()
    people.list.choose(ids[READ - 1])
    reject(people, qtbot)
    assert people.list.current() == ids[READ - 2]


# ------------------------------------------------------------------ the shortlist by one key


def test_one_key_puts_somebody_on_the_shortlist_and_off_it(people: PeopleView, window: MainWindow, qtbot: QtBot):
    second = people.table.resume_at(1)
    people.list.choose(second)
    assert people.detail.shortlist.text() == "Shortlist"
    qtbot.keyClick(people.list, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: people.table.stage_of(second) is Choice.SHORTLISTED, timeout=LONG)
    assert people.list.current() == second
    assert people.detail.shortlist.text() == "Off the shortlist"
    people.detail.shortlist.click()
    qtbot.waitUntil(lambda: people.table.stage_of(second) is None, timeout=LONG)
    window.menus.undo.trigger()
    qtbot.waitUntil(lambda: people.table.stage_of(second) is Choice.SHORTLISTED, timeout=LONG)
    window.menus.undo.trigger()
    qtbot.waitUntil(lambda: people.table.stage_of(second) is None, timeout=LONG)


def test_several_go_onto_the_shortlist_together_and_who_has_come_further_stays(people: PeopleView, qtbot: QtBot):
    first, second, third = people.table.ids()[:3]
    people.deciding.decide([first], Choice.HIRED, "", "x")
    qtbot.waitUntil(lambda: people.table.stage_of(first) is Choice.HIRED, timeout=LONG)
    people.list.choose(first)
    assert not people.detail.shortlist.isEnabled()
    people.list.ask_for_shortlist([first])
    people.list.selectAll()
    people.stages.shortlist.click()
    qtbot.waitUntil(lambda: people.table.stage_of(third) is Choice.SHORTLISTED, timeout=LONG)
    assert people.table.stage_of(second) is Choice.SHORTLISTED
    assert people.table.stage_of(first) is Choice.HIRED


def test_who_is_on_the_shortlist_keeps_the_reason_when_others_join_them(people: PeopleView, qtbot: QtBot):
    first, second, third = people.table.ids()[:3]
    people.deciding.decide([first], Choice.SHORTLISTED, "Did exactly this", "x")
    qtbot.waitUntil(lambda: people.table.stage_of(first) is Choice.SHORTLISTED, timeout=LONG)
    people.list.ask_for_shortlist([first, second, third])
    qtbot.waitUntil(lambda: people.table.stage_of(third) is Choice.SHORTLISTED, timeout=LONG)
    assert [people.deciding.decided[one].reason for one in (first, second)] == ["Did exactly this", ""]
