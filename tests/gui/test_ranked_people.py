"""The people of a gig: weights, decisions with a reason, must-haves, reasons with their places, who is like whom."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.services import decisions
from classifyme_desktop.ui.gigs.page import GigsPage
from classifyme_desktop.ui.language import part_words
from classifyme_desktop.ui.language.part_words import PARTS
from classifyme_desktop.ui.match.people_view import PeopleView
from classifyme_desktop.ui.match.ranked_table import Column
from classifyme_desktop.ui.shell.window import MainWindow
from tests.gui.conftest import READ
from tests.gui.test_gigs_page import LONG, on_screen, paste, ranked


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


def press(people: PeopleView, key: Qt.Key, reason: str, qtbot: QtBot) -> None:
    """Decide on the current person by a key, with a reason."""
    qtbot.keyClick(people.list, key)
    assert people.strip.isVisible()
    people.strip.line.setText(reason)
    qtbot.keyClick(people.strip.line, Qt.Key.Key_Return)


def reasons(people: PeopleView, qtbot: QtBot) -> list[str]:
    """Wait for the reasons of the current person and return them as they are heard."""
    qtbot.waitUntil(lambda: bool(people.detail.reasons.rows.rows), timeout=LONG)
    return [row.sentence for row in people.detail.reasons.rows.rows]


def test_a_part_that_the_gig_tells_nothing_for_has_no_weight_and_says_why(people: PeopleView):
    tells = people.ranked.rated.rating.tells.tolist()
    for part, slider, told in zip(PARTS, people.weights.sliders, tells, strict=True):
        assert slider.isEnabled() == bool(told)
        assert slider.toolTip() == (part_words.told(part) if told else part_words.silent(part))
    assert people.weights.shares() == pytest.approx(people.ranked.shares())


def test_weights_are_one_line_that_opens_and_the_usual_ones_come_back(page: GigsPage, people: PeopleView, qtbot: QtBot):
    weights = people.weights
    assert not weights.sliders[0].isVisible()
    assert "Meaning" in weights.said.text
    assert not weights.usual.isVisible()
    weights.fold.click()
    assert weights.sliders[0].isVisible()
    weights.sliders[0].setValue(0)
    qtbot.waitUntil(lambda: people.ranked.weights.meaning == 0)
    assert weights.usual.isVisible()
    page.rank()
    before = people.ranked
    qtbot.waitUntil(lambda: people.ranked is not before, timeout=LONG)
    assert people.ranked.weights.meaning == 0  # ranked again, by the weights that were chosen


def test_a_pinned_person_stands_first_and_undo_takes_the_decision_back(
    page: GigsPage, people: PeopleView, window: MainWindow, qtbot: QtBot
):
    before = on_screen(page)
    resume_id = people.table.resume_at(2)
    people.list.choose(resume_id)
    press(people, Qt.Key.Key_P, "knows the trade", qtbot)
    qtbot.waitUntil(lambda: people.table.resume_at(0) == resume_id)
    assert people.list.current() == resume_id
    assert people.table.index(0, Column.RANK).data() == "3"
    assert people.table.index(0, Column.STATUS).data() == "Pinned · knows the trade"
    assert not people.list.isColumnHidden(Column.STATUS)
    assert people.detail.decision.text() == "Pinned · knows the trade"
    assert people.in_order()()[0].resume_id == resume_id
    qtbot.waitUntil(window.toast.isVisible)
    window.toast.button.click()
    qtbot.waitUntil(lambda: on_screen(page) == before)
    gig_id, workspace = page.list.current().gig_id, window.session.workspace
    assert decisions.of_gig(workspace, gig_id) == {}
    assert people.list.isColumnHidden(Column.STATUS)


def test_a_reason_that_the_law_protects_is_refused_beside_it(
    page: GigsPage, people: PeopleView, window: MainWindow, qtbot: QtBot
):
    press(people, Qt.Key.Key_X, "too old", qtbot)
    qtbot.waitUntil(people.strip.note.isVisible)
    assert people.strip.note.text().startswith("This reason may not decide about people")
    assert people.strip.line.text() == "too old"
    assert decisions.of_gig(window.session.workspace, page.list.current().gig_id) == {}
    people.strip.line.setText("no tax work")
    qtbot.keyClick(people.strip.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not people.strip.isVisible())
    assert on_screen(page)[-1] == "accountant.pdf"
    assert people.table.index(READ - 1, Column.RANK).data() == "1"
    people.hide_rejected.click()
    assert len(on_screen(page)) == READ - 1
    assert people.list.current() is not None
    people.hide_rejected.click()
    assert len(on_screen(page)) == READ


def test_the_same_key_takes_a_decision_back_and_esc_decides_nothing(people: PeopleView, qtbot: QtBot):
    resume_id = people.list.current()
    press(people, Qt.Key.Key_X, "", qtbot)
    qtbot.waitUntil(lambda: resume_id in people.deciding.decided)
    assert people.deciding.decided[resume_id].choice is Choice.REJECTED
    assert people.list.choose(resume_id)
    qtbot.keyClick(people.list, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: not people.deciding.decided)
    qtbot.keyClick(people.list, Qt.Key.Key_P)
    qtbot.keyClick(people.strip.line, Qt.Key.Key_Escape)
    assert not people.strip.isVisible()
    assert not people.deciding.decided


def test_reasons_name_each_must_have_and_their_places_are_marked_in_the_text(people: PeopleView, qtbot: QtBot):
    said = reasons(people, qtbot)
    musts = [one.text for one in people.ranked.rated.query.musts]
    assert musts
    assert all(any(sentence.startswith(must) for sentence in said) for must in musts)
    rows = people.detail.reasons.rows
    placed = next(at for at, row in enumerate(rows.rows) if row.quote)
    people.detail.reasons.setCurrentIndex(rows.index(placed))
    (mark,) = people.detail.text.extraSelections()
    marked = mark.cursor.selectedText().replace("\u2029", " ")
    assert " ".join(marked.split()) == rows.rows[placed].quote


def test_the_table_and_the_reasons_give_one_answer_for_the_must_haves(people: PeopleView, qtbot: QtBot):
    row = people.list.currentIndex().row()
    before = people.table.index(row, Column.MUSTS).data()
    reasons(people, qtbot)
    heading = people.detail.reasons.rows.rows[0].text
    assert heading == f"Must-haves: {before} met"
    assert people.table.index(row, Column.MUSTS).data() == before
    assert " of " in people.table.index(READ - 1, Column.MUSTS).data()


def test_what_would_change_the_order_is_looked_for_when_it_is_opened(people: PeopleView, qtbot: QtBot):
    assert not people.additions.said.isVisible()
    people.additions.fold.click()
    qtbot.waitUntil(lambda: people.additions.said.text() not in ("", "Looking…"), timeout=LONG)
    assert people.additions.said.isVisible()


def test_who_is_like_a_person_is_listed_with_their_rank_and_can_be_shown(people: PeopleView, qtbot: QtBot):
    people.list.alike.trigger()
    alike = people.detail.alike
    qtbot.waitUntil(lambda: alike.list.count() == READ - 1, timeout=LONG)
    assert "accountant.pdf" not in alike.list.item(0).text()
    assert "rank " in alike.list.item(0).text()
    qtbot.keyClick(alike.list, Qt.Key.Key_Down)
    alike.list.itemActivated.emit(alike.list.item(0))
    assert people.list.current() != people.ranked.match(0).resume_id
    assert people.table.words.person(people.table.line(people.list.currentIndex().row())) in on_screen_names(people)


def on_screen_names(people: PeopleView) -> list[str]:
    return [str(people.table.index(row, Column.PERSON).data()) for row in range(people.table.rowCount())]


def test_a_gig_that_nobody_fits_says_so_and_why(page: GigsPage, people: PeopleView, window: MainWindow, qtbot: QtBot):
    assert not people.notes.nobody.isVisible()
    paste(page, "Airline pilot\n\nRequirements\n- Airline transport licence\n- 3,000 hours on jets\n", qtbot)
    ranked(page, qtbot)
    assert people.notes.nobody.isVisible()
    assert people.notes.title.text() == "Probably nobody here fits this gig"
    chance = max(people.ranked.match(row).chance for row in range(READ))
    assert f"{round(100 * chance)}%" in people.notes.why.text()
    window.choose_language("fr")
    qtbot.waitUntil(lambda: people.notes.title.text() == "Personne ici ne convient sans doute à cette mission")
