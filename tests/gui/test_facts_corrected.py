"""Facts are put right where they stand, beside what was read, undoably, and taken back; by keys alone as well."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.criteria import Field
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.services import corrections, shown_facts
from classifyme_desktop.ui.candidate.fact_lines import FactLine
from classifyme_desktop.ui.candidate.page import CandidatePage
from classifyme_desktop.ui.language.translators import Choice
from classifyme_desktop.ui.state.session import Session
from tests.gui.test_candidate_page import filled, page, read_blind, session, show  # noqa: F401 - fixtures

Step = tuple[str, Callable[[], None], Callable[[], None]]
NAME = "Jane <b>R&D</b> \u202eRoe"


def line(shown: CandidatePage, field: Field) -> FactLine:
    return shown.overview.facts.lines[field]


def correct(shown: CandidatePage, field: Field, typed: str, qtbot: QtBot) -> None:
    one = line(shown, field)
    one.edit.setFocus()
    qtbot.keyClick(one.edit, Qt.Key.Key_E)
    assert one.line.hasFocus()
    one.line.setText(typed)
    qtbot.keyClick(one.line, Qt.Key.Key_Return)


@pytest.fixture
def steps(page: CandidatePage) -> list[Step]:  # noqa: F811 - a fixture
    found: list[Step] = []
    page.changed_undoably.connect(lambda *step: found.append(step))
    return found


def test_all_facts_stand_there_with_their_places(page: CandidatePage, session: Session, qtbot: QtBot):  # noqa: F811
    show(page, session, "accountant.pdf", qtbot)
    assert line(page, Field.NAME).value.text() == "Jane Roe"
    assert line(page, Field.TITLE).value.text()
    assert line(page, Field.EMPLOYER).value.text()
    line(page, Field.NAME).show_place.click()
    (place,) = page.pages._marks
    assert page.candidate.text[slice(*place)] == "Jane Roe"
    assert float(line(page, Field.YEARS).value.text()) > 0
    show(page, session, "odd.txt", qtbot)
    assert line(page, Field.NAME).value.text() == "Not found in the CV"
    assert not line(page, Field.NAME).show_place.isVisible()


def test_a_correction_stands_beside_what_was_read_and_is_undone_and_done_again(
    page: CandidatePage,  # noqa: F811
    session: Session,  # noqa: F811
    steps: list[Step],
    qtbot: QtBot,
):
    resume_id = show(page, session, "accountant.pdf", qtbot)
    correct(page, Field.NAME, NAME, qtbot)
    one = line(page, Field.NAME)
    qtbot.waitUntil(lambda: bool(steps) and one.state.isVisible())
    assert one.value.text() == "Jane <b>R&D</b> [U+202E]Roe"
    assert one.value.textFormat() == Qt.TextFormat.PlainText
    assert "Jane Roe" in one.state.text()
    assert page.head.name.text == "Jane <b>R&D</b> [U+202E]Roe"
    labels = corrections.of(session.workspace, ResumeId(resume_id))
    assert labels.facts == {Field.NAME: NAME}
    (said, undo, redo), *_ = steps
    assert said == "Fact corrected"
    undo()
    qtbot.waitUntil(lambda: one.value.text() == "Jane Roe" and not one.state.isVisible())
    redo()
    qtbot.waitUntil(one.state.isVisible)
    one.back.click()
    qtbot.waitUntil(lambda: len(steps) == 2 and not one.state.isVisible())
    assert one.value.text() == "Jane Roe"
    steps[1][1]()
    qtbot.waitUntil(one.state.isVisible)


def test_several_corrections_of_one_fact_are_taken_back_at_once(
    page: CandidatePage,  # noqa: F811
    session: Session,  # noqa: F811
    steps: list[Step],
    qtbot: QtBot,
):
    show(page, session, "accountant.pdf", qtbot)
    one = line(page, Field.EMPLOYER)
    read = one.value.text()
    for count, typed in enumerate(("Northwind", "Southwind"), start=1):
        correct(page, Field.EMPLOYER, typed, qtbot)
        qtbot.waitUntil(lambda count=count, typed=typed: len(steps) == count and one.value.text() == typed)
    one.back.click()
    qtbot.waitUntil(lambda: one.value.text() == read)


def test_what_is_not_news_or_not_right_changes_nothing(
    page: CandidatePage,  # noqa: F811
    session: Session,  # noqa: F811
    steps: list[Step],
    qtbot: QtBot,
):
    resume_id = show(page, session, "accountant.pdf", qtbot)
    correct(page, Field.NAME, "  Jane   Roe ", qtbot)
    assert not line(page, Field.NAME).is_open
    correct(page, Field.TITLE, "   ", qtbot)
    assert line(page, Field.TITLE).note.isVisible()
    qtbot.keyClick(line(page, Field.TITLE).line, Qt.Key.Key_Escape)
    assert not line(page, Field.TITLE).is_open
    assert page.resume_id == resume_id  # Esc left the line, not the page
    correct(page, Field.YEARS, "many", qtbot)
    assert "number" in line(page, Field.YEARS).note.text()
    assert not steps
    assert corrections.of(session.workspace, ResumeId(resume_id)).facts == {}


def test_years_are_written_as_the_language_does(page: CandidatePage, session: Session, qtbot: QtBot):  # noqa: F811
    session.language.choose(Choice.FRENCH)
    try:
        resume_id = show(page, session, "accountant.pdf", qtbot)
        correct(page, Field.YEARS, "7,5", qtbot)
        qtbot.waitUntil(line(page, Field.YEARS).state.isVisible)
        assert line(page, Field.YEARS).value.text() == "7,5"
        assert corrections.of(session.workspace, ResumeId(resume_id)).facts == {Field.YEARS: "7.5"}
        assert any("7,5" in label.text() for label in page.head.labels())
    finally:
        session.language.choose(Choice.ENGLISH)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("7", "7.0"),
        ("7,5", "7.5"),
        (" 0 ", "0.0"),
        ("80", "80.0"),
        ("81", None),
        ("-1", None),
        ("nan", None),
        ("", None),
    ],
)
def test_years_are_a_number_of_years(typed: str, kept: str | None):
    assert shown_facts.years(typed) == kept


def test_read_blind_no_fact_is_shown(page: CandidatePage, session: Session, qtbot: QtBot):  # noqa: F811
    show(page, session, "accountant.pdf", qtbot, read_blind(session))
    assert not page.overview.facts.isVisible()
    assert not page.overview._facts_title.isVisible()
