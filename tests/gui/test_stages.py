"""Where people stand for a gig: by key, by menu, for several at once; counted over the list; taken back as one step."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.decision import FURTHER, Choice
from classifyme_desktop.services import decisions
from classifyme_desktop.ui.gigs.page import GigsPage
from classifyme_desktop.ui.language import stage_words
from classifyme_desktop.ui.match.people_view import PeopleView
from classifyme_desktop.ui.match.ranked_table import Column
from classifyme_desktop.ui.match.stage_line import StageLine
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.style import icons
from classifyme_desktop.ui.tables import looks
from tests.gui.conftest import READ
from tests.gui.test_gigs_page import LONG, on_screen, paste, ranked

# What the platform of the tests says of every menu that is shown.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")


@pytest.fixture
def window(gig_window: MainWindow) -> MainWindow:
    return gig_window


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> GigsPage:
    ranked(window.gigs, qtbot)
    return window.gigs


@pytest.fixture
def people(page: GigsPage) -> PeopleView:
    return page.view.people


def select(people: PeopleView, *rows: int) -> list[int]:
    """Select rows, the last one is the current one; return whose they are."""
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    people.list.setCurrentIndex(people.table.index(rows[-1], 0))
    for row in rows:
        people.list.selectionModel().select(people.table.index(row, 0), flags)
    return [people.table.resume_at(row) for row in rows]


def stage(people: PeopleView, choice: Choice | None) -> None:
    """Choose a stage in the menu that the key opens."""
    people.list.stage.trigger()
    people.list.stages.hide()
    people.list.stages.stages[choice].trigger()


def standing(people: PeopleView) -> dict[int, Choice]:
    return {one: said.choice for one, said in people.deciding.decided.items()}


def chips(people: PeopleView) -> list[str]:
    return [chip.text() for chip in people.stages.chips.values() if chip.isVisible()]


def test_every_stage_has_a_name_of_its_own_a_drawing_and_a_count(qapp: QApplication):
    named = [stage_words.name(choice) for choice in stage_words.ORDER]
    assert len({*named}) == len(Choice) + 1
    assert all(stage_words.COUNTS.of(choice, 3).startswith("3 ") for choice in stage_words.ORDER)
    drawn = [looks.stage(choice)[0] for choice in Choice]
    assert len({*drawn}) == len(Choice)
    assert all(not icons.pixmap(one, "#000000", 16, 1.0).isNull() for one in drawn)


def test_a_stage_is_chosen_with_a_key_shown_in_words_and_taken_back_as_one_step(
    page: GigsPage, people: PeopleView, window: MainWindow, qtbot: QtBot
):
    before = on_screen(page)
    (third,) = select(people, 2)
    qtbot.keyClick(people.list, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    assert people.list.stages.isVisible()
    assert people.list.stages.stages[None].isChecked()
    people.list.stages.hide()
    people.list.stages.stages[Choice.SHORTLISTED].trigger()
    qtbot.waitUntil(lambda: standing(people) == {third: Choice.SHORTLISTED}, timeout=LONG)
    assert not people.strip.isVisible()
    assert people.table.resume_at(0) == third
    assert people.table.index(0, Column.STATUS).data() == "Shortlisted"
    assert people.table.index(1, Column.STATUS).data() == "New"
    assert "Shortlisted" in people.table.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert window.toast.words.text() == f"Marked as Shortlisted: {before[2]}"
    window.menus.undo.trigger()
    qtbot.waitUntil(lambda: standing(people) == {}, timeout=LONG)
    assert on_screen(page) == before
    window.menus.redo.trigger()
    qtbot.waitUntil(lambda: standing(people) == {third: Choice.SHORTLISTED}, timeout=LONG)


def test_several_people_are_one_step_and_each_goes_back_to_where_they_stood(
    people: PeopleView, window: MainWindow, qtbot: QtBot
):
    (first,) = select(people, 0)
    stage(people, Choice.ON_HOLD)
    qtbot.waitUntil(lambda: standing(people) == {first: Choice.ON_HOLD}, timeout=LONG)
    people.list.clearSelection()
    picked = select(people, 0, 1, 2)
    assert people.stages.picked.text() == "3 selected"
    stage(people, Choice.INTERVIEWED)
    qtbot.waitUntil(lambda: standing(people) == dict.fromkeys(picked, Choice.INTERVIEWED), timeout=LONG)
    assert people.list.picked_people() == picked
    assert window.toast.words.text() == "Marked as Interviewed: 3 people"
    window.toast.button.click()
    qtbot.waitUntil(lambda: standing(people) == {first: Choice.ON_HOLD}, timeout=LONG)


def test_several_are_not_rejected_without_a_reason_that_holds_for_each(people: PeopleView, qtbot: QtBot):
    picked = select(people, 1, 2)
    qtbot.keyClick(people.list, Qt.Key.Key_X)
    assert people.strip.title.text() == "Reject 2 people for this gig?"
    qtbot.keyClick(people.strip.line, Qt.Key.Key_Return)
    assert people.strip.note.isVisible()
    assert standing(people) == {}
    people.strip.line.setText("no tax work")
    qtbot.keyClick(people.strip.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: standing(people) == dict.fromkeys(picked, Choice.REJECTED), timeout=LONG)
    assert {said.reason for said in people.deciding.decided.values()} == {"no tax work"}
    assert [people.table.resume_at(row) for row in (READ - 2, READ - 1)] == picked


def test_the_stage_that_stands_is_ticked_and_chosen_again_changes_nothing_and_new_takes_it_back(
    people: PeopleView, qtbot: QtBot
):
    (first,) = select(people, 0)
    stage(people, Choice.HIRED)
    qtbot.waitUntil(lambda: standing(people) == {first: Choice.HIRED}, timeout=LONG)
    people.list.stage.trigger()
    people.list.stages.hide()
    assert [one for one, action in people.list.stages.stages.items() if action.isChecked()] == [Choice.HIRED]
    people.list.stages.stages[Choice.HIRED].trigger()
    stage(people, None)
    qtbot.waitUntil(lambda: standing(people) == {}, timeout=LONG)


def test_the_pane_says_where_the_one_person_stands_even_when_several_are_selected(people: PeopleView, qtbot: QtBot):
    picked = select(people, 0, 1)
    people.detail.stage.click()
    people.list.stages.hide()
    people.list.stages.stages[Choice.OFFERED].trigger()
    qtbot.waitUntil(lambda: standing(people) == {picked[1]: Choice.OFFERED}, timeout=LONG)
    assert people.detail.decision.text() == "Offer made"


def test_people_are_counted_over_the_list_and_a_click_shows_some_alone(
    page: GigsPage, people: PeopleView, qtbot: QtBot
):
    assert chips(people) == []
    everybody = on_screen(page)
    for row, choice in ((0, Choice.SHORTLISTED), (1, Choice.INTERVIEWED)):
        one = people.table.resume_at(row)
        people.deciding.decide([one], choice, "", "x")
        qtbot.waitUntil(lambda one=one: one in people.deciding.decided, timeout=LONG)
    assert chips(people) == ["2 shortlisted and further", f"{READ - 2} new", "1 shortlisted", "1 interviewed"]
    further = people.stages.chips[frozenset(FURTHER)]
    further.click()
    assert on_screen(page) == everybody[:2]
    assert [match.resume_id for match in people.in_order()()] == [people.table.resume_at(row) for row in (0, 1)]
    people.stages.chips[frozenset({Choice.INTERVIEWED})].click()
    assert on_screen(page) == everybody[1:2]
    assert not further.isChecked()
    people.deciding.decide([people.table.resume_at(0)], Choice.HIRED, "", "x")
    qtbot.waitUntil(lambda: on_screen(page) == [], timeout=LONG)
    assert "0 interviewed" in chips(people)
    people.stages.chips[frozenset({Choice.INTERVIEWED})].click()
    assert on_screen(page) == everybody


def test_another_gig_begins_with_all_its_people(page: GigsPage, people: PeopleView, qtbot: QtBot):
    people.deciding.decide([people.table.resume_at(0)], Choice.HIRED, "", "x")
    qtbot.waitUntil(lambda: bool(people.deciding.decided), timeout=LONG)
    people.stages.chips[frozenset({Choice.HIRED})].click()
    assert len(on_screen(page)) == 1
    paste(page, "Night nurse\nIntensive care.\n", qtbot)
    assert len(ranked(page, qtbot)) == READ
    assert chips(people) == []


def test_read_blind_the_message_and_the_step_name_the_candidate(people: PeopleView, window: MainWindow, qtbot: QtBot):
    people.read_blind.click()
    qtbot.waitUntil(lambda: "…" not in str(people.table.index(0, Column.PERSON).data()), timeout=LONG)
    called = people.table.index(0, Column.PERSON).data()
    select(people, 0)
    stage(people, Choice.SHORTLISTED)
    qtbot.waitUntil(lambda: bool(people.deciding.decided), timeout=LONG)
    assert window.toast.words.text() == f"Marked as Shortlisted: {called}"
    assert window.menus.undo.text() == f"&Undo: mark {called} as: Shortlisted"


def test_the_page_of_a_person_lists_where_they_stand_and_opens_the_gig(
    page: GigsPage, people: PeopleView, window: MainWindow, qtbot: QtBot
):
    gig_id, resume_id = page.list.current().gig_id, people.table.resume_at(0)
    decisions.put(window.session.workspace, gig_id, [resume_id], Choice.INTERVIEWED)
    window.show_person(resume_id)
    standings = window.candidate.next.standings
    qtbot.waitUntil(lambda: window.candidate.candidate is not None, timeout=LONG)
    window.candidate.tabs.show_page(window.candidate.next)
    assert standings.isVisible()
    assert standings.stages[1].text() == "Interviewed"
    assert standings.gigs[0].accessibleName() == "Accountant for a small group, Interviewed"
    assert len(standings.gigs) == 1
    people.deciding.decide([resume_id], Choice.HIRED, "", "x")
    qtbot.waitUntil(lambda: standings.stages[1].text() == "Hired", timeout=LONG)
    standings.gigs[0].click()
    assert window.gigs.isVisible()
    window.show_person(people.table.resume_at(1))
    qtbot.waitUntil(lambda: window.candidate.candidate is not None, timeout=LONG)
    assert not standings.isVisible()


def test_the_line_says_all_in_french(qapp: QApplication, window: MainWindow, qtbot: QtBot):
    line = StageLine()
    qtbot.addWidget(line)
    line.show_counts({Choice.SHORTLISTED: 2, None: 1})
    window.choose_language("fr")
    qtbot.waitUntil(lambda: line.stage.text() == "Statut…")
    said = [line.stage.text(), line.compare.text(), *(chip.text() for chip in line.chips.values())]
    window.choose_language("en")
    qtbot.waitUntil(lambda: line.stage.text() == "Status…")
    english = [line.stage.text(), line.compare.text(), *(chip.text() for chip in line.chips.values())]
    assert not [one for one in zip(said, english, strict=True) if one[0] == one[1]]
