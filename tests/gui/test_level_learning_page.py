"""The tab of levels on the page of learning over real libraries: learnt, decided, taken back; what is lacking."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.iteration import Head, State
from classifyme_desktop.domain.label_state import State as LabelState
from classifyme_desktop.services import corrections, iterations
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.ui.language.translators import Choice
from classifyme_desktop.ui.learning.flip_table import Column
from classifyme_desktop.ui.learning.level_view import LevelView
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.state.places import Place
from classifyme_desktop.ui.tables.resume_table import Column as Listed
from tests.gui.conftest import OpenWindow
from tests.gui.test_match_learning_page import cells
from tests.helpers import leaders

LONG = 60_000


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return leaders.fill(tmp_path_factory.mktemp("leaders"))


@pytest.fixture(scope="module")
def taught(bare: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = Path(shutil.copytree(bare, tmp_path_factory.mktemp("taught") / "library"))
    with Workspace.open(folder) as workspace:
        leaders.teach(workspace)
    return folder


@pytest.fixture
def shown(open_window: OpenWindow, tmp_path: Path, qtbot: QtBot) -> Callable[[Path], MainWindow]:
    """Return what opens a window over a copy of a library, with the tab in sight."""

    def open_(folder: Path) -> MainWindow:
        window = open_window(Path(shutil.copytree(folder, tmp_path / "library")))
        window.show_place(Place.LEARNING)
        window.learning.tabs.show_page(window.learning.levels)
        qtbot.waitUntil(lambda: bool(view_of(window).found) and at_rest(window), timeout=LONG)
        return window

    return open_


def at_rest(window: MainWindow) -> bool:
    return not view_of(window).work.is_busy and not window.learning.work.is_busy


def view_of(window: MainWindow) -> LevelView:
    return window.learning.levels


def workspace_of(window: MainWindow) -> Workspace:
    assert window.session is not None
    return window.session.workspace


def shows(window: MainWindow, number: int, of: State) -> bool:
    one = view_of(window).current()
    return one is not None and (one.number, one.state) == (number, of) and at_rest(window)


def learn(window: MainWindow, qtbot: QtBot) -> None:
    view = view_of(window)
    view.head.learn.click()
    qtbot.waitUntil(lambda: shows(window, 1, State.CANDIDATE) and view.flips.table.rowCount() > 0, timeout=LONG)


def listed(window: MainWindow) -> list[str]:
    """Return the levels that the library lists, once it is in sight."""
    window.show_library()
    table = window.library.table
    return sorted(str(table.index(row, Listed.LEVEL).data()) for row in range(table.rowCount()))


def test_what_is_lacking_is_said(shown: Callable[[Path], MainWindow], bare: Path, qtbot: QtBot) -> None:
    window = shown(bare)
    view = view_of(window)
    assert not view.head.learn.isEnabled()
    assert view.head.note.text().startswith("Say the level of 8 people with a job title to train: 0 so far.")
    assert view.head.in_use.text() == "In use: Levels as the program came"
    assert not view.choice.isVisible()
    assert not view.before.isVisible()
    corrections.confirm_level(workspace_of(window), leaders.leaders(workspace_of(window), 8))
    view.refresh()
    qtbot.waitUntil(lambda: view.head.learn.isEnabled(), timeout=LONG)
    assert view.head.ready.text() == "8 people whose level was confirmed or corrected"


def test_learning_shows_a_step_that_waits(shown: Callable[[Path], MainWindow], taught: Path, qtbot: QtBot) -> None:
    window = shown(taught)
    view = view_of(window)
    before = leaders.shown(workspace_of(window))
    learn(window, qtbot)
    assert "Iteration 1 of the levels was learnt." in window.toast.words.text()
    assert len(view.checks.sentences) == 4
    assert view.checks.sentences[0].startswith("Better on your people that it did not learn from")
    figures = cells(view.before.view)
    assert [row[0] for row in figures[:2]] == ["Level right", "F1 over all levels"]
    assert figures[0][2] == "▲ better"
    each = cells(view.each.view)
    assert [row[0] for row in each][:2] == ["Owner", "Chief officer"]
    (manager,) = (row for row in each if row[0] == "Manager")
    assert (manager[1], manager[2][-1], manager[3]) == ("9", "▲", "65")
    assert (view.promote.isVisible(), view.refuse.isVisible(), view.back.isVisible()) == (True, True, False)
    assert leaders.shown(workspace_of(window)) == before
    assert not view.head.learn.isEnabled()
    assert "No level was said since" in view.head.note.text()


def test_who_would_change_is_listed_opened_and_hidden_while_people_are_read_blind(
    shown: Callable[[Path], MainWindow], taught: Path, qtbot: QtBot
) -> None:
    window = shown(taught)
    flips = view_of(window).flips
    learn(window, qtbot)
    row = cells(flips.list)[0]
    assert row[Column.BEFORE].startswith("Staff · ")
    assert row[Column.AFTER].startswith("Manager · ")
    assert row[Column.DECIDED] == "Staff"
    assert "leader" in row[Column.PERSON]
    with qtbot.waitSignal(flips.person_asked, timeout=LONG):
        flips.inspect.click()
    window.review.blind.switch.click()
    window.show_place(Place.LEARNING)
    assert cells(flips.list)[0][Column.PERSON] == "Person 1"
    assert not flips.inspect.isEnabled()


def test_a_new_level_is_accepted_learnt_from_and_taken_back(
    shown: Callable[[Path], MainWindow], taught: Path, qtbot: QtBot
) -> None:
    window = shown(taught)
    flips, workspace = view_of(window).flips, workspace_of(window)
    learn(window, qtbot)
    who = flips.table.rows[0].flip.resume_id
    flips.list.selectRow(0)
    flips.accept.click()
    qtbot.waitUntil(lambda: corrections.of(workspace, who).level == leaders.MANAGER, timeout=LONG)
    assert corrections.of(workspace, who).level_state is LabelState.CORRECTED
    qtbot.waitUntil(lambda: cells(flips.list)[0][Column.DECIDED] == "Manager", timeout=LONG)
    qtbot.waitUntil(lambda: "1 of them new" in view_of(window).head.ready.text(), timeout=LONG)
    window.undoing.undo.trigger()
    qtbot.waitUntil(lambda: corrections.of(workspace, who).level is None, timeout=LONG)


def test_promoting_shows_other_levels_everywhere_and_is_taken_back(
    shown: Callable[[Path], MainWindow], taught: Path, qtbot: QtBot
) -> None:
    window = shown(taught)
    view = view_of(window)
    learn(window, qtbot)
    changed = len(view.flips.table.every)
    qtbot.waitUntil(lambda: listed(window).count("Manager") >= 9, timeout=LONG)
    managers = listed(window).count("Manager")
    window.show_place(Place.LEARNING)
    view.promote.setFocus()
    QTest.keyClick(view.promote, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: shows(window, 1, State.ACTIVE), timeout=LONG)
    qtbot.waitUntil(lambda: listed(window).count("Manager") == managers + changed, timeout=LONG)
    assert view.head.in_use.text().startswith("In use: Iteration 1 of the levels, since ")
    window.undoing.undo.trigger()
    qtbot.waitUntil(lambda: shows(window, 1, State.RETIRED), timeout=LONG)
    qtbot.waitUntil(lambda: listed(window).count("Manager") == managers, timeout=LONG)
    window.show_place(Place.LEARNING)
    window.undoing.redo.trigger()
    qtbot.waitUntil(lambda: shows(window, 1, State.ACTIVE), timeout=LONG)
    assert view.head.back.text() == "Roll back to the levels as they came"
    view.head.back.click()
    qtbot.waitUntil(lambda: shows(window, 1, State.RETIRED), timeout=LONG)
    view.back.click()
    qtbot.waitUntil(lambda: shows(window, 1, State.ACTIVE), timeout=LONG)


def test_who_is_reviewed_shows_the_levels_of_the_step_in_use(
    shown: Callable[[Path], MainWindow], taught: Path, qtbot: QtBot
) -> None:
    window = shown(taught)
    flow, workspace = window.review.flow, workspace_of(window)
    qtbot.waitUntil(lambda: flow.current is not None, timeout=LONG)
    learn(window, qtbot)
    view_of(window).promote.click()
    qtbot.waitUntil(lambda: shows(window, 1, State.ACTIVE), timeout=LONG)

    def is_new() -> bool:
        current = flow.current
        return current is not None and current.card.levels == leaders.level(workspace, current.asked.resume_id)

    qtbot.waitUntil(is_new, timeout=LONG)


def test_a_refused_step_stays_and_can_be_promoted(
    shown: Callable[[Path], MainWindow], taught: Path, qtbot: QtBot
) -> None:
    window = shown(taught)
    learn(window, qtbot)
    view_of(window).refuse.click()
    qtbot.waitUntil(lambda: shows(window, 1, State.REFUSED), timeout=LONG)
    assert view_of(window).promote.isVisible()
    assert not view_of(window).refuse.isVisible()
    window.undoing.undo.trigger()
    qtbot.waitUntil(lambda: shows(window, 1, State.CANDIDATE), timeout=LONG)


def test_a_step_that_fails_says_why_and_cannot_be_promoted(
    shown: Callable[[Path], MainWindow], bare: Path, qtbot: QtBot
) -> None:
    window = shown(bare)
    view, workspace = view_of(window), workspace_of(window)
    for at, resume_id in enumerate(leaders.leaders(workspace, 16)):
        corrections.set_level(workspace, [resume_id], ("Owner", "Director", leaders.OWN, "Vice President")[at % 4])
    view.refresh()
    qtbot.waitUntil(lambda: view.head.learn.isEnabled(), timeout=LONG)
    view.head.learn.click()
    qtbot.waitUntil(lambda: shows(window, 1, State.REJECTED), timeout=LONG)
    assert view.checks.sentences[0].startswith("Not clearly better on your people")
    assert not view.promote.isVisible()


def test_stopping_keeps_nothing(shown: Callable[[Path], MainWindow], taught: Path, qtbot: QtBot) -> None:
    window = shown(taught)
    view = view_of(window)
    view.head.learn.click()
    assert view.head.stop.isVisible()
    view.head.stop.click()
    qtbot.waitUntil(lambda: at_rest(window), timeout=LONG)
    assert [one.number for one in iterations.every(workspace_of(window), Head.LEVEL)] == [0]
    assert view.head.learn.isEnabled()


def test_it_speaks_french_at_once(shown: Callable[[Path], MainWindow], taught: Path, qtbot: QtBot) -> None:
    window = shown(taught)
    view = view_of(window)
    learn(window, qtbot)
    window.language.choose(Choice.FRENCH)
    qtbot.waitUntil(lambda: view.head.in_use.text() == "En service : Niveaux d’origine du programme", timeout=LONG)
    assert view.promote.text() == "Mettre en service"
    assert view.checks.sentences[0].startswith("Meilleure sur vos personnes")
    assert view.each.title.text() == "Chaque niveau, avant → après"
    assert view.flips.count.text().endswith("changeraient de niveau.")


def test_a_level_that_is_shown_is_confirmed_in_the_library_and_taken_back(
    shown: Callable[[Path], MainWindow], bare: Path, qtbot: QtBot
) -> None:
    window = shown(bare)
    page, workspace = window.library, workspace_of(window)
    window.show_library()
    qtbot.waitUntil(lambda: page.table.rowCount() > 0, timeout=LONG)
    who = leaders.leaders(workspace, 1)[0]
    row = next(at for at in range(page.table.rowCount()) if "leader00" in str(page.table.index(at, Listed.NAME).data()))
    page.list.choose(page.table.id_at(row))
    menu = page.work.level_menu()
    assert [one.text() for one in menu.actions() if one.isChecked()] == ["Staff"]
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: corrections.of(workspace, who).level_state is LabelState.CONFIRMED, timeout=LONG)
    qtbot.waitUntil(lambda: "Level confirmed for 1 person" in window.toast.words.text(), timeout=LONG)
    window.show_person(int(who))
    qtbot.waitUntil(lambda: window.candidate.candidate is not None, timeout=LONG)
    assert "Staff (level confirmed)" in [label.text() for label in window.candidate.head.labels()]
    window.undoing.undo.trigger()
    qtbot.waitUntil(lambda: corrections.of(workspace, who).level is None, timeout=LONG)


def test_a_level_that_is_shown_is_confirmed_in_the_review_and_taken_back(
    shown: Callable[[Path], MainWindow], bare: Path, qtbot: QtBot
) -> None:
    window = shown(bare)
    page, workspace = window.review, workspace_of(window)
    window.show_place(Place.REVIEW)
    qtbot.waitUntil(lambda: page.flow.current is not None and bool(page.flow.current.card.levels), timeout=LONG)
    assert page.flow.current is not None
    who = page.flow.current.asked.resume_id
    at = next(number for number, button in enumerate(page.roles.levels) if button.isChecked())
    before = page.person.facts.text
    QTest.keyClick(page.roles.list, Qt.Key(Qt.Key.Key_1 + at), Qt.KeyboardModifier.AltModifier)
    assert page.person.facts.text == f"{before} (level confirmed)"
    assert page.last.text.endswith(": level confirmed")
    assert page.roles.levels[at].isChecked()
    qtbot.waitUntil(lambda: corrections.of(workspace, who).level_state is LabelState.CONFIRMED, timeout=LONG)
    QTest.keyClick(page.roles.list, Qt.Key.Key_Backspace)
    assert page.person.facts.text == before
    qtbot.waitUntil(lambda: corrections.of(workspace, who).level is None, timeout=LONG)
