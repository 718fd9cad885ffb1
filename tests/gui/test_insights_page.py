"""The page of insights over a real library: counts, a filter, the way from a bar to its people, charts taken along."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.insight import Skill, Skills
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.services import gigs, offers, tags
from classifyme_desktop.services.library import Shelf, View
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.ui.charts.chart import Chart
from classifyme_desktop.ui.charts.chart_card import Form, Taken
from classifyme_desktop.ui.charts.export import Picture
from classifyme_desktop.ui.insights.page import InsightsPage
from classifyme_desktop.ui.insights.skills import SkillsCard
from classifyme_desktop.ui.language.translators import Choice, Language
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.state.places import Place
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.state.tasks import Tasks
from tests.gui import test_gigs_page as gigs_test
from tests.gui.conftest import FILES, GIG, READ

OpenPage = Callable[[Path], InsightsPage]


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1120, 800)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def open_page(host: QWidget, qapp: QApplication, qtbot: QtBot) -> Iterator[OpenPage]:
    language, before = Language(qapp, Choice.ENGLISH), QLocale()
    closing: list[Callable[[], object]] = []

    def open_(folder: Path) -> InsightsPage:
        workspace, tasks = Workspace.open(folder), Tasks()
        shelf = Shelf(workspace)
        page = InsightsPage(host)
        closing.extend([page.detach, tasks.close, shelf.close, workspace.close])
        page.resize(host.size())
        host.show()
        page.attach(Session(workspace, shelf, tasks, language, workspace.taxonomy))
        qtbot.waitUntil(lambda: page._pages.currentIndex() > 0, timeout=20_000)
        return page

    yield open_
    for close in closing:
        close()
    language.remove()
    QLocale.setDefault(before)


@pytest.fixture
def page(open_page: OpenPage, library: Path, qtbot: QtBot) -> InsightsPage:
    """The page over four people (one of whom no role is named), two files not read, and a gig."""
    with Workspace.open(library) as workspace:
        gigs.add_text(workspace, GIG)
    made = open_page(library)
    qtbot.waitUntil(lambda: is_filled(made), timeout=20_000)
    return made


def is_filled(page: InsightsPage) -> bool:
    cards = (page.roles, page.states, page.skills, page.roles_asked, page.confidence)
    return page.confidence.promise is not None and all(card.chart.has_elements() for card in cards)


def bar(page: InsightsPage, label: str) -> int:
    return [one.label for one in page.roles.bars.bars].index(label)


def test_the_page_counts_the_library(page: InsightsPage):
    assert page.summary.text().startswith(f"{READ} ")
    assert page.states.bars.bars[0].label == "Added"
    assert sum(one.values[0] for one in page.states.bars.bars) == FILES
    assert sum(one.values[0] for one in page.roles.bars.bars) == READ - 1
    assert page.roles_asked.paired.pairs[0].label == "Accountant & Tax Specialist"
    assert page.roles_asked.paired.pairs[0].texts == ("1", "1")
    assert "95%" in page.confidence.sentence.text()
    assert not page.reliability.chart.has_elements()
    assert page.reliability.none.isVisible()


def test_a_bar_leads_to_its_people_in_the_library(page: InsightsPage, qtbot: QtBot):
    chart = page.roles.bars
    with qtbot.waitSignal(page.search_asked) as caught:
        chart.choose(bar(page, "Accountant & Tax Specialist"))
    assert caught.args == ['role:"Accountant & Tax Specialist"']
    assert page._session is not None
    assert len(page._session.shelf.ids(View(typed=caught.args[0]))) == 1


def test_everything_counted_is_found_again(page: InsightsPage, qtbot: QtBot):
    assert page._session is not None
    shelf = page._session.shelf
    for card in (page.roles, page.levels, page.languages, page.states):
        for one in card.bars.bars:
            with qtbot.waitSignal(page.search_asked) as caught:
                card.bars.chosen.emit(one.key)
            assert len(shelf.ids(View(typed=caught.args[0]))) == one.values[0], caught.args
    for skill in page.skills.bars.bars:
        with qtbot.waitSignal(page.search_asked) as caught:
            page.skills.bars.chosen.emit(skill.key)
        assert len(shelf.ids(View(typed=caught.args[0]))) == skill.values[0], caught.args


def test_the_roles_are_counted_at_each_level_of_the_tree(page: InsightsPage, qtbot: QtBot):
    for index in range(page.roles.cut.count()):
        page.roles.cut.setCurrentIndex(index)
        assert sum(one.values[0] for one in page.roles.bars.bars) == READ - 1
    page.roles.cut.setCurrentIndex(0)
    with qtbot.waitSignal(page.search_asked) as caught:
        page.roles.bars.choose(bar(page, "IT & Digital"))
    assert caught.args == ['role:"IT & Digital"']


def test_a_filter_narrows_the_counts_and_goes_along(page: InsightsPage, qtbot: QtBot):
    qtbot.keyClicks(page.filter.line, "general ledger")
    qtbot.waitUntil(lambda: page.summary.text().startswith("1 "))
    assert [one.label for one in page.roles.bars.bars] == ["Accountant & Tax Specialist"]
    with qtbot.waitSignal(page.search_asked) as caught:
        page.roles.bars.choose(0)
    assert caught.args == ['general ledger role:"Accountant & Tax Specialist"']
    with qtbot.waitSignal(page.search_asked) as caught:
        qtbot.mouseClick(page.filter.open, Qt.MouseButton.LeftButton)
    assert caught.args == ["general ledger"]


def test_a_wrong_filter_is_told_beside_it_and_the_counts_stay(page: InsightsPage, qtbot: QtBot):
    page.filter.line.setText("nothing:x ")
    qtbot.waitUntil(lambda: "no such field" in page.filter.note.text())
    assert page.filter.note.isVisible()
    assert page.roles.chart.has_elements()
    page.filter.line.clear()
    qtbot.waitUntil(lambda: not page.filter.note.isVisible())


def test_a_filter_that_finds_nothing_says_the_next_step(page: InsightsPage, qtbot: QtBot):
    page.filter.line.setText('"no such words"')
    qtbot.waitUntil(page.next.isVisible)
    assert page.next.text() == "Count everything"
    qtbot.mouseClick(page.next, Qt.MouseButton.LeftButton)
    assert page.filter.text() == ""
    qtbot.waitUntil(page.scroller.isVisible)


def test_an_empty_library_says_the_next_step(open_page: OpenPage, tmp_path: Path, qtbot: QtBot):
    page = open_page(tmp_path / "new")
    assert page.next.isVisible()
    assert not page.filter.isVisible()
    with qtbot.waitSignal(page.library_asked):
        qtbot.mouseClick(page.next, Qt.MouseButton.LeftButton)


def test_the_page_counts_anew_when_it_is_shown_again(page: InsightsPage, qtbot: QtBot):
    look = page._look
    page.hide()
    page.refresh()
    assert page._look == look
    page.show()
    assert page._look == look + 1
    page.hide()
    page.show()
    assert page._look == look + 1


def test_a_gig_that_was_removed_is_counted_no_more_though_it_can_be_taken_back(window: MainWindow, qtbot: QtBot):
    window.show_gigs()
    gigs_test.paste(window.gigs, GIG, qtbot)
    window.show_place(Place.INSIGHTS)

    def counted() -> int:
        demand = window.insights._demand
        return -1 if demand is None else demand.gigs

    qtbot.waitUntil(lambda: counted() == 1, timeout=20_000)
    window.show_gigs()
    window.gigs.remove()
    window.show_place(Place.INSIGHTS)
    qtbot.waitUntil(lambda: counted() == 0, timeout=20_000)
    assert window.session is not None
    assert offers.stored(window.session.workspace).offers == ()  # nor is it offered to anybody
    window.steps.undo()  # in sight: it is counted anew at once
    qtbot.waitUntil(lambda: counted() == 1, timeout=20_000)
    (offer,) = offers.stored(window.session.workspace).offers
    assert offer.gig_id is not None


def test_by_keys_alone_to_a_bar_and_to_its_people(page: InsightsPage, qtbot: QtBot):
    page.roles.bars.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.roles.bars, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.search_asked) as caught:
        qtbot.keyClick(page.roles.bars, Qt.Key.Key_Return)
    assert caught.args[0].startswith('role:"')
    reached = set()
    at: QWidget | None = page.filter.line
    for _ in range(200):
        assert at is not None
        reached.add(at)
        at = at.nextInFocusChain()
    charts = [one for one in page.findChildren(Chart) if one.isVisible()]
    assert charts
    assert set(charts) <= reached


def test_what_the_keys_reach_comes_into_sight(page: InsightsPage, qtbot: QtBot):
    assert page.scroller.verticalScrollBar().value() == 0
    page.added.line.setFocus(Qt.FocusReason.TabFocusReason)
    assert page.scroller.verticalScrollBar().value() > 0


def test_everything_is_named_for_those_who_hear_it(page: InsightsPage):
    for widget in page.findChildren(QWidget):
        if isinstance(widget, QAbstractButton | QComboBox | QLineEdit | Chart) and widget.isVisible():
            said = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
            assert said or isinstance(widget.parent(), QLineEdit), widget  # the cross in the line is Qt's own
    for chart in page.findChildren(Chart):
        if chart.has_elements():
            assert chart.accessibleDescription(), chart
            assert all(element.said for element in chart.elements)


@pytest.fixture
def many(page: InsightsPage) -> SkillsCard:
    """The card of skills with thirty of them."""
    listed = tuple(Skill(f"uri:{n}", f"Skill {n}", f"Compétence {n}", 30 - n, 12 * n) for n in range(30))
    held = {one.uri: one.people for one in listed}
    page.skills.show_skills(Skills(30, listed, tuple(reversed(listed)), held))
    return page.skills


def test_the_rest_of_a_list_is_shown_when_asked_for(many: SkillsCard, qtbot: QtBot):
    assert [len(many.bars.bars), many.table.rowCount()] == [10, 30]
    assert many.rest.link.text() == "Show all 30"
    qtbot.mouseClick(many.rest.link, Qt.MouseButton.LeftButton)
    assert len(many.bars.bars) == 30
    qtbot.mouseClick(many.rest.link, Qt.MouseButton.LeftButton)
    assert len(many.bars.bars) == 10
    many.show_table(is_table=True)
    assert not many.rest.isVisible()


def test_skills_are_counted_by_people_or_by_years(many: SkillsCard):
    assert [one.text for one in many.bars.bars][:2] == ["30", "29"]
    many.by.setCurrentIndex(1)
    assert [one.text for one in many.bars.bars][:2] == ["29", "28"]
    assert "“Skill 29”, 29 year" in many.sentence.text()


def test_tags_are_shown_once_there_are_some(page: InsightsPage, qtbot: QtBot):
    assert not page.tags.isVisible()
    assert page._session is not None
    workspace = page._session.workspace
    tags.add(workspace, [ResumeId(1), ResumeId(2)], "Call back")
    page.refresh()
    qtbot.waitUntil(page.tags.isVisible)
    assert [(one.label, one.text) for one in page.tags.bars.bars] == [("Call back", "2")]
    with qtbot.waitSignal(page.search_asked) as caught:
        page.tags.bars.choose(0)
    assert caught.args == ['tag:"Call back"']


def test_numbers_are_copied_and_pictures_saved(page: InsightsPage, tmp_path: Path, qtbot: QtBot):
    with qtbot.waitSignal(page.told, timeout=10_000):
        page.states.take(Form.CSV)
    assert QGuiApplication.clipboard().text().splitlines()[0] == "State,Files,Share in %"
    card = page.states
    for form, beginning in ((Form.SVG, b"<?xml"), (Form.PNG, b"\x89PNG")):
        path = tmp_path / f"states.{form}"
        picture = Picture(card.chart, card.title.text(), card.sentence.text())
        with qtbot.waitSignal(page.told, timeout=10_000) as caught:
            page.saver.save(Taken(form, card.title.text(), card.table.sheet, picture), path)
        assert path.name in caught.args[0].text
        assert path.read_bytes().startswith(beginning)
    with qtbot.waitSignal(page.told, timeout=10_000) as caught:
        page.saver.save(Taken(Form.SVG, "", card.table.sheet, picture), tmp_path / "missing" / "x.svg")
    assert caught.args[0].text.startswith("The chart could not be written.")


def test_french_numbers_and_names(page: InsightsPage, qtbot: QtBot):
    assert page._session is not None
    page._session.language.choose(Choice.FRENCH)
    qtbot.waitUntil(lambda: page.roles.bars.bars[0].label in {role.label_fr for role in page._session.taxonomy.roles})
    labels = {one.label for one in page.roles_asked.paired.pairs}
    assert labels == {"Comptable, fiscaliste"}
    assert re.search("95\u00a0%", page.confidence.sentence.text())
    page._session.language.choose(Choice.ENGLISH)
    qtbot.waitUntil(lambda: page.roles_asked.paired.pairs[0].label == "Accountant & Tax Specialist")
