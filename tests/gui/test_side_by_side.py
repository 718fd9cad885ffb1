"""Two to four people side by side in place of the list: what is told, what differs, what opens; blind as elsewhere."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.ui.gigs.page import GigsPage
from classifyme_desktop.ui.match import compare_words
from classifyme_desktop.ui.match.compare_table import CompareTable
from classifyme_desktop.ui.match.compare_view import CompareView
from classifyme_desktop.ui.match.compare_words import CompareCell, CompareRow
from classifyme_desktop.ui.match.people_view import PeopleView
from classifyme_desktop.ui.shell.window import MainWindow
from tests.gui.test_blind_page import TELLING
from tests.gui.test_gigs_page import LONG, paste, ranked
from tests.gui.test_stages import select


@pytest.fixture
def window(who_window: MainWindow) -> MainWindow:
    return who_window


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> GigsPage:
    ranked(window.gigs, qtbot)
    return window.gigs


@pytest.fixture
def people(page: GigsPage) -> PeopleView:
    return page.view.people


def compare(people: PeopleView, qtbot: QtBot, *rows: int) -> CompareView:
    """Select rows and compare their people by the key."""
    people.list.clearSelection()
    select(people, *rows)
    qtbot.keyClick(people.list, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: bool(people.compare.table.rows), timeout=LONG)
    return people.compare


def row_of(view: CompareView, title: str) -> int:
    return next(at for at, row in enumerate(view.table.rows) if row.title == title)


def told(view: CompareView, title: str) -> list[str]:
    return [cell.text for cell in view.table.rows[row_of(view, title)].cells]


def everything(view: CompareView) -> str:
    table, said = view.table, [view.title.text(), view.note.text(), *view.table.called]
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
    for row in table.rows:
        said += [part for cell in row.cells for part in (cell.text, cell.small, cell.more)]
    for at in range(table.rowCount()):
        said += [str(table.index(at, column).data(role)) for column in range(table.columnCount()) for role in roles]
    return "\n".join(said).lower()


def test_the_key_and_the_button_compare_two_to_four_people_and_esc_goes_back(
    people: PeopleView, window: MainWindow, qtbot: QtBot
):
    select(people, 0)
    assert not people.stages.compare.isEnabled()
    qtbot.keyClick(people.list, Qt.Key.Key_C)
    assert window.toast.words.text().startswith("Select two to four people")
    select(people, 0, 1, 2)
    assert people.stages.compare.isEnabled()
    people.stages.compare.click()
    qtbot.waitUntil(lambda: bool(people.compare.table.rows), timeout=LONG)
    assert people.compare.isVisible()
    assert people.compare.title.text() == "3 people side by side"
    assert people.compare.table.columnCount() == 4
    names = [people.table.words.person(people.table.line(row)) for row in range(3)]
    assert list(people.compare.table.called) == names
    qtbot.keyClick(people.compare.grid, Qt.Key.Key_Escape)
    assert people.list.isVisible()
    assert people.list.hasFocus()
    assert not people.compare.table.rows


def test_each_line_tells_what_the_list_tells(people: PeopleView, qtbot: QtBot):
    view = compare(people, qtbot, 0, 1)
    assert told(view, "Rank") == [str(people.table.match_at(row).rank) for row in (0, 1)]
    assert told(view, "Score") == [f"{people.table.match_at(row).score:.2f}" for row in (0, 1)]
    assert told(view, "Status") == ["New", "New"]
    assert told(view, "Role") == [people.table.words.role(people.table.line(row)) for row in (0, 1)]
    score = view.table.rows[row_of(view, "Score")].cells[0]
    assert sum(score.widths) == pytest.approx(people.table.match_at(0).score, abs=0.01)
    musts = [row for row in view.table.rows if row.title.startswith("Must: ")]
    assert len(musts) == len([one for one in people.ranked.rated.query.musts if one.need.value == "must"])
    assert {cell.text for row in musts for cell in row.cells} <= {"met", "not met", "the CV does not tell"}


def test_enter_shows_the_words_that_show_a_must_have_and_opens_the_person_elsewhere(
    people: PeopleView, window: MainWindow, qtbot: QtBot
):
    view = compare(people, qtbot, 0, 1)
    table, grid = view.table, view.grid
    found = [
        (at, n)
        for at, row in enumerate(table.rows)
        for n, cell in enumerate(row.cells, 1)
        if cell.is_quote and cell.more
    ]
    at, column = found[0]
    before = grid.rowHeight(at)
    grid.setCurrentIndex(table.index(at, column))
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert table.is_open(table.index(at, column))
    assert grid.rowHeight(at) >= before
    assert table.cell(table.index(at, column)).more in table.index(at, column).data(Qt.ItemDataRole.AccessibleTextRole)
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert not table.is_open(table.index(at, column))
    grid.setCurrentIndex(table.index(row_of(view, "Rank"), 2))
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert window.candidate.isVisible()
    assert window.candidate.resume_id == people.table.resume_at(1)
    window.candidate.go_back()
    assert view.isVisible()


def test_a_decision_and_a_ranking_made_anew_are_shown_and_another_gig_leaves(
    page: GigsPage, people: PeopleView, qtbot: QtBot
):
    first = people.table.resume_at(0)
    view = compare(people, qtbot, 0, 1)
    people.deciding.decide([first], Choice.OFFERED, "", "x")
    qtbot.waitUntil(lambda: told(view, "Status") == ["Offer made", "New"], timeout=LONG)
    before = people.ranked
    page.rank(is_quiet=True)
    qtbot.waitUntil(lambda: people.ranked is not before, timeout=LONG)
    assert view.isVisible()
    paste(page, "Night nurse\nIntensive care.\n", qtbot)
    assert view.resume_ids == ()
    assert not view.isVisible()


def test_read_blind_nothing_says_who_anybody_is(people: PeopleView, qtbot: QtBot):
    row = next(row for row in range(people.table.rowCount()) if people.table.person_at(row).name)
    view = compare(people, qtbot, row, row + 1)
    assert "quartermaine" in everything(view)
    people.blind.set_on(is_on=True)
    assert "quartermaine" not in everything(view)
    qtbot.waitUntil(lambda: bool(view.table.rows), timeout=LONG)
    assert not [word for word in (*TELLING, "2015", "2024") if word in everything(view)]
    assert all(called.startswith("Candidate ") for called in view.table.called)
    people.blind.set_on(is_on=False)
    qtbot.waitUntil(lambda: "quartermaine" in everything(view), timeout=LONG)


def test_only_what_differs_is_left_with_its_heading():
    rows = [
        CompareRow("For this gig", is_heading=True),
        CompareRow("Rank", (CompareCell("1"), CompareCell("2"))),
        CompareRow("Must: SAP", (CompareCell("met", more="SAP", is_quote=True), CompareCell("met", is_quote=True))),
        CompareRow("Skills", is_heading=True),
        CompareRow("Skills in common", (CompareCell("SAP"),), is_joint=True),
        CompareRow("Languages", is_heading=True),
        CompareRow("Only this person", (CompareCell("a", more="b"), CompareCell("a", more="c"))),
    ]
    assert [row.title for row in compare_words.different(rows)] == [
        "For this gig", "Rank", "Languages", "Only this person",
    ]  # fmt: skip


def test_the_table_passes_qts_tester_and_says_what_differs(qapp):
    table = CompareTable()
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = [
        CompareRow("Skills", is_heading=True),
        CompareRow("Skills in common", (CompareCell("SAP, Excel"),), is_joint=True),
        CompareRow("Level", (CompareCell("Staff"), CompareCell("Manager", "by a reader", "more", "1 more"))),
        CompareRow("Role", (CompareCell("Cook"), CompareCell("Cook"))),
    ]
    table.show(["Anna", "Ben"], rows)
    spoken = [table.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(4)]
    assert spoken == ["Skills", "Skills in common", "Level, differs", "Role"]
    ben = table.index(2, 2)
    assert ben.data(Qt.ItemDataRole.AccessibleTextRole) == "Ben, Level, Manager, by a reader, 1 more"
    assert table.toggle(ben)
    assert ben.data(Qt.ItemDataRole.AccessibleTextRole) == "Ben, Level, Manager, by a reader, more"
    assert not table.toggle(table.index(2, 1))
    table.show_only_differences(is_on=True)
    assert table.rowCount() == 2
    table.show((), ())
    assert tester is not None


def test_side_by_side_all_is_said_in_french(people: PeopleView, window: MainWindow, qtbot: QtBot):
    view = compare(people, qtbot, 0, 1)
    english = [row.title for row in view.table.rows if not row.title.startswith("Must: ")]
    window.choose_language("fr")
    qtbot.waitUntil(lambda: view.title.text() == "2 personnes côte à côte", timeout=LONG)
    french = [row.title for row in view.table.rows if not row.title.startswith("Exigence : ")]
    window.choose_language("en")
    assert len(english) == len(french)
    assert [one for one in zip(english, french, strict=True) if one[0] == one[1]] in ([], [("Score", "Score")])


def test_people_of_the_library_are_compared_by_their_facts_alone(window: MainWindow, qtbot: QtBot):
    window.show_library()
    library = window.library
    read = [row for row in range(library.table.rowCount()) if library.table.file_at(row).resume_id is not None]
    library.list.clearSelection()
    assert not library.batch.compare.isEnabled()
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in read[:3]:
        library.list.selectionModel().select(library.table.index(row, 0), flags)
    assert library.batch.compare.isEnabled()
    library.list.setFocus()
    qtbot.keyClick(library.list, Qt.Key.Key_C)
    view = library.compare
    qtbot.waitUntil(lambda: bool(view.table.rows), timeout=LONG)
    assert view.isVisible()
    titles = [row.title for row in view.table.rows]
    assert "Role" in titles
    assert not {"Score", "Rank", "Status"} & {*titles}
    assert list(view.resume_ids) == [library.table.file_at(row).resume_id for row in read[:3]]
    library.refresh()
    view.grid.setCurrentIndex(view.table.index(titles.index("Role"), 2))
    qtbot.keyClick(view.grid, Qt.Key.Key_Return)
    assert window.candidate.resume_id == view.resume_ids[1]
    window.candidate.go_back()
    qtbot.keyClick(view.grid, Qt.Key.Key_Escape)
    assert library.list.isVisible()
    assert not view.isVisible()
