"""The review over a real library: ten people by the keyboard, the finder, the way back, and what spoke for a role."""

from array import array
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTranslator
from PySide6.QtGui import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.label_state import State
from classifyme_desktop.domain.prediction import Abstention, Scored
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import CancelledError
from classifyme_desktop.services import corrections, ingest, review
from classifyme_desktop.services.library import Shelf
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage.database import Database
from classifyme_desktop.ui.language.translators import Choice, Language
from classifyme_desktop.ui.review.page import ReviewPage
from classifyme_desktop.ui.review.role_choices import Choice as Role
from classifyme_desktop.ui.review.role_choices import RoleList
from classifyme_desktop.ui.state.in_turn import InTurn
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.state.tasks import Tasks
from classifyme_desktop.ui.tables.resume_table import Column, ResumeTable
from tests.gui.conftest import ACCOUNTANT
from tests.unit.storage import making

LONG = 20_000
PEOPLE = 14
ROLES = ("chef", "waiter-bartender", "cook-kitchen-staff", "hospitality-manager", "driver", "accountant")
OpenPage = Callable[..., ReviewPage]


def add(db: Database, word: str) -> ResumeId:
    """Add somebody of whom the program is not sure: chef or waiter."""
    made = making.prediction(p=0.5, is_abstained=True)
    shares = (0.4, 0.3, 0.1, 0.05, 0.02, 0.01)
    top = tuple(Scored(role, p) for role, p in zip(ROLES, shares, strict=True))
    unsure = replace(made, top=top, abstention=Abstention.UNSURE, cuts={})
    return making.resume_of(db, making.add(db, word, f"Worked in kitchens. {word}\n", prediction=unsure))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Workspace.open(tmp_path / "library") as workspace:
        for number in range(PEOPLE):
            workspace.write(lambda db, word=f"person {number:02d}": add(db, word))
    return tmp_path / "library"


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    made = Language(qapp)
    made.choose(Choice.ENGLISH)
    yield made
    made.remove()


@pytest.fixture
def open_page(qtbot: QtBot, language: Language) -> Iterator[OpenPage]:
    """Open the page over a library and wait for the first person, or for the news that there is none."""
    ends: list[Callable[[], None]] = []

    def open_(folder: Path, *, is_writable: bool = True) -> ReviewPage:
        workspace = Workspace.open(folder, is_writable=is_writable)
        shelf, tasks, page = Shelf(workspace), Tasks(), ReviewPage()
        qtbot.addWidget(page)
        page.setMinimumSize(320, 240)  # else its layout would ask the screen for others, which this one does not know
        page.resize(1100, 760)
        page.show()
        page.attach(Session(workspace, shelf, tasks, language, workspace.taxonomy))

        def end() -> None:
            page.detach()
            for one in (tasks, shelf, workspace):
                one.close()

        ends.append(end)
        qtbot.waitUntil(lambda: page.flow.current is not None or page.flow.is_empty, timeout=LONG)
        return page

    yield open_
    for end in ends:
        end()


@pytest.fixture
def page(open_page: OpenPage, folder: Path) -> ReviewPage:
    return open_page(folder)


def now(page: ReviewPage) -> ResumeId:
    """Return who is asked about."""
    assert page.flow.current is not None
    return page.flow.current.asked.resume_id


def press(page: ReviewPage, qtbot: QtBot, *keys: Qt.Key | str) -> None:
    """Press keys where the focus is, one by one, waiting for whoever comes next."""
    for key in keys:
        for one in key if isinstance(key, str) else [key]:
            target = page.focusWidget() or page.roles.list
            (qtbot.keyClicks if isinstance(one, str) else qtbot.keyClick)(target, one)
        qtbot.waitUntil(lambda: page.flow.current is not None or page.flow.is_empty, timeout=LONG)


def saved(page: ReviewPage, qtbot: QtBot) -> None:
    """Wait until all that was said is stored."""
    qtbot.waitUntil(lambda: not page.flow._unsaved and not page.flow._is_filling, timeout=LONG)


def role(page: ReviewPage, resume_id: ResumeId) -> tuple[str | None, State]:
    assert page._session is not None
    said = corrections.of(page._session.workspace, resume_id).role
    return said.role_id, said.state


def test_ten_people_are_decided_with_the_keyboard_alone(page: ReviewPage, qtbot: QtBot):
    qtbot.waitUntil(lambda: page.roles._finder is not None, timeout=LONG)
    labelled: list[int] = []
    page.labelled.connect(labelled.extend)
    expected = {}

    def say(*keys: Qt.Key | str, role_id: str | None, state: State) -> None:
        expected[now(page)] = (role_id, state)
        press(page, qtbot, *keys)

    say("1", role_id="chef", state=State.CONFIRMED)
    say(Qt.Key.Key_Return, role_id="chef", state=State.CONFIRMED)
    say("2", role_id="waiter-bartender", state=State.CORRECTED)
    say("5", role_id="driver", state=State.CORRECTED)
    say("0", role_id=None, state=State.IGNORED)
    say(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Enter, role_id="cook-kitchen-staff", state=State.CORRECTED)
    say("comptable", Qt.Key.Key_Return, role_id="accountant", state=State.CORRECTED)
    say("/sales man", Qt.Key.Key_Down, Qt.Key.Key_Return, role_id="sales-representative", state=State.CORRECTED)
    say("x1", role_id="waiter-bartender", state=State.CORRECTED)
    say("1", role_id="chef", state=State.CONFIRMED)
    saved(page, qtbot)
    assert {resume_id: role(page, resume_id) for resume_id in expected} == expected
    assert set(labelled) == set(expected)
    assert page.progress.text().startswith(f"10 of {PEOPLE}")
    assert (page.bar.value(), page.bar.maximum()) == (10, PEOPLE)
    assert page._session is not None
    assert page.last.text.endswith(f".pdf: {page._session.role('chef')}")


def test_the_next_person_is_there_at_once(page: ReviewPage, qtbot: QtBot):
    for _ in range(3):
        qtbot.waitUntil(lambda: len(page.flow._ready) > 3, timeout=LONG)
        before = now(page)
        qtbot.keyClick(page.roles.list, Qt.Key.Key_1)  # nothing is waited for
        assert page.flow.current is not None
        assert now(page) != before
        assert page.person.name.text.endswith(".pdf")
        assert page.person.text.toPlainText().startswith("Worked in kitchens")


def test_letters_find_a_role_and_all_keys_are_letters_then(page: ReviewPage, qtbot: QtBot):
    qtbot.waitUntil(lambda: page.roles._finder is not None, timeout=LONG)
    before = now(page)
    press(page, qtbot, "qasx10")
    assert page.roles.letters.text() == "qasx10"
    assert page.roles.nothing.isVisible()
    assert not page.roles.confirm.isEnabled()
    qtbot.keyClick(page.roles.letters, Qt.Key.Key_Return)
    assert now(page) == before
    qtbot.keyClick(page.roles.letters, Qt.Key.Key_Escape)
    assert [one.key for one in page.roles.list.choices] == ["1", "2", "3", "4", "5"]
    press(page, qtbot, "dev")
    assert {one.key for one in page.roles.list.choices} == {""}
    assert "backend-developer" in {one.role_id for one in page.roles.list.choices}


def test_a_level_is_said_beside_the_role_and_the_person_stays(page: ReviewPage, qtbot: QtBot):
    first = now(page)
    qtbot.keyClick(page.roles.list, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert now(page) == first
    assert [button.isChecked() for button in page.roles.levels] == [False, True, False, False, False, False]
    assert page.person.facts.text == "Manager (level corrected)"
    assert page.last.text.endswith(": level changed")
    page.roles.levels[2].click()
    saved(page, qtbot)
    assert page._session is not None
    assert corrections.of(page._session.workspace, first).level == "Director"
    press(page, qtbot, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
    assert not any(button.isChecked() for button in page.roles.levels)
    qtbot.waitUntil(lambda: corrections.of(page._session.workspace, first).level is None, timeout=LONG)


def test_a_role_that_is_wrong_gives_way_to_the_others(page: ReviewPage, qtbot: QtBot):
    first = now(page)
    press(page, qtbot, Qt.Key.Key_Down, "x")
    assert now(page) == first
    assert [one.role_id for one in page.roles.list.choices][:2] == ["chef", "cook-kitchen-staff"]
    saved(page, qtbot)
    assert page._session is not None
    assert corrections.of(page._session.workspace, first).role.rejected == ("waiter-bartender",)
    press(page, qtbot, Qt.Key.Key_Backspace)
    assert [one.role_id for one in page.roles.list.choices][1] == "waiter-bartender"


def test_the_words_that_spoke_for_a_role_are_marked(open_page: OpenPage, tmp_path: Path, qtbot: QtBot):
    cvs = tmp_path / "cvs"
    cvs.mkdir()
    (cvs / "roe.txt").write_text(ACCOUNTANT + "Jane keeps bees.\n" * 40, encoding="utf-8")
    with Workspace.open(tmp_path / "library") as workspace:
        ingest.run(workspace, ingest.start(workspace, ingest.find([cvs])))
        review.refuse(workspace, [ResumeId(1)], "hr-generalist")
        workspace.write(lambda db: db.execute("UPDATE files SET is_abstained = 1"))
    page = open_page(tmp_path / "library")
    assert page.roles.list.choices[0].role_id == "accountant"
    page.resize(1100, 1200)  # in a low window the words are marked in the text alone
    qtbot.waitUntil(page.roles.words.isVisible, timeout=LONG)
    assert "accountant" in page.roles.words.text().casefold()
    marked = [one.casefold() for one in page.person.text.marked()]
    assert "accountant" in " ".join(marked)
    assert "bees" not in " ".join(marked)
    press(page, qtbot, Qt.Key.Key_Down)
    assert [one.casefold() for one in page.person.text.marked()] != marked
    qtbot.waitUntil(lambda: page.roles._finder is not None, timeout=LONG)
    press(page, qtbot, "tax")
    qtbot.waitUntil(lambda: bool(page.person.text.marked()), timeout=LONG)


class Shouting(QTranslator):
    """Puts a sign before every word that goes through the translation."""

    def translate(self, _context: str, text: str, _comment: str | None = None, _n: int = -1) -> str:
        return f"¡{text}"


def test_every_word_is_said_anew_when_the_language_changes(page: ReviewPage, qapp: QApplication, qtbot: QtBot):
    press(page, qtbot, "1")
    loud = Shouting()
    qapp.installTranslator(loud)
    qapp.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    try:
        silent = [
            widget.text()
            for kind in (QLabel, QAbstractButton)
            for widget in page.findChildren(kind)
            if widget.isVisible() and widget.text() and not widget.text().startswith("¡")
        ]
        assert silent == []
        assert page.roles.letters.placeholderText().startswith("¡")
        assert page.last.text.startswith("¡")
    finally:
        qapp.removeTranslator(loud)


def test_every_part_is_reached_by_tab_and_has_a_name(page: ReviewPage):
    for kind in (QAbstractButton, QLineEdit, QPlainTextEdit, RoleList):
        for widget in page.findChildren(kind):
            if widget.isVisibleTo(page) and not widget.objectName().startswith("_q") and widget.parent() is not None:
                text = widget.text() if isinstance(widget, QAbstractButton) else ""
                is_inside = isinstance(widget.parent(), QLineEdit)  # the cross that clears it
                assert widget.accessibleName() or text or is_inside, widget
    names = [
        page.roles.list.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(len(page.roles.list.choices))
    ]
    assert names[0].startswith("1, Chef")
    assert "40%" in names[0]


def test_the_list_of_roles_passes_qts_tester(qtbot: QtBot):
    view = RoleList()
    qtbot.addWidget(view)
    QAbstractItemModelTester(view.model(), QAbstractItemModelTester.FailureReportingMode.Fatal, view)
    looked_at: list[str | None] = []
    view.looked_at.connect(looked_at.append)
    view.show_choices([Role("a", "A", "letters", "1", 0.5), Role("b", "B", "letters")])
    view.step(1)
    view.step(5)
    view.show_choices([])
    assert looked_at == ["a", "b", None]
    assert view.current() is None


def test_the_table_of_files_says_who_decided(page: ReviewPage, qtbot: QtBot):
    first = now(page)
    press(page, qtbot, "1")
    second = now(page)
    press(page, qtbot, "0")
    saved(page, qtbot)
    assert page._session is not None
    table = ResumeTable(page._session.shelf.rows, page._session.role)
    files = [one.file_id for one in page._session.shelf.rows_of_resumes([first, second])]
    table.show(array("q", files))
    cells = [[table.index(row, column).data() for column in (Column.ROLE, Column.CONFIDENCE)] for row in (0, 1)]
    assert cells == [[page._session.role("chef"), "Confirmed"], ["", "No role fits"]]
    sentence = table.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert sentence.endswith("Confirmed")
    assert table.index(1, Column.CONFIDENCE).data(Qt.ItemDataRole.ToolTipRole).startswith("A reader found")


def test_work_in_turn_keeps_its_order_whatever_fails(qtbot: QtBot):
    tasks = Tasks()
    turns, done = InTurn(tasks), []

    def fail() -> None:
        raise CancelledError

    for number in range(5):
        turns.start(lambda number=number: number, done.append, lambda _: None)
    turns.start(fail, done.append, lambda error: done.append(error.code))
    turns.start(lambda: 6, done.append, lambda _: None)
    qtbot.waitUntil(lambda: len(done) == 7, timeout=LONG)
    assert done == [0, 1, 2, 3, 4, "cancelled", 6]
    left: list[int] = []
    for number in range(4):
        turns.start(lambda number=number: left.append(number), lambda _: None, lambda _: None)
    turns.finish()
    tasks.close()
    assert left == [0, 1, 2, 3]
