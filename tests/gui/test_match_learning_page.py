"""The tab of matching on the page of learning over real libraries: learnt, decided, taken back; what is lacking."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.iteration import Head, State
from classifyme_desktop.matching.scoring import DEFAULT_WEIGHTS
from classifyme_desktop.services import iterations, match_learning, weights_in_use
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.ui.language.translators import Choice
from classifyme_desktop.ui.learning.match_view import MatchView
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.state.places import Place
from tests.gui.conftest import OpenWindow
from tests.helpers import recruiters

LONG = 60_000


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return recruiters.fill(tmp_path_factory.mktemp("recruiter"))


@pytest.fixture(scope="module")
def decided(bare: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = Path(shutil.copytree(bare, tmp_path_factory.mktemp("decided") / "library"))
    with Workspace.open(folder) as workspace:
        recruiters.decide_all(workspace)
    return folder


@pytest.fixture
def shown(open_window: OpenWindow, tmp_path: Path, qtbot: QtBot) -> Callable[[Path], MainWindow]:
    """Return what opens a window over a copy of a library, with the tab in sight."""

    def open_(folder: Path) -> MainWindow:
        window = open_window(Path(shutil.copytree(folder, tmp_path / "library")))
        window.show_place(Place.LEARNING)
        window.learning.tabs.show_page(window.learning.matching)
        qtbot.waitUntil(lambda: bool(window.learning.matching.found) and at_rest(window), timeout=LONG)
        return window

    return open_


def at_rest(window: MainWindow) -> bool:
    return not window.learning.matching.work.is_busy and not window.learning.work.is_busy


def view_of(window: MainWindow) -> MatchView:
    return window.learning.matching


def workspace_of(window: MainWindow) -> Workspace:
    assert window.session is not None
    return window.session.workspace


def state(window: MainWindow, number: int) -> State:
    return iterations.find(workspace_of(window), number, Head.MATCH).state


def shows(window: MainWindow, number: int, of: State) -> bool:
    one = view_of(window).current()
    return one is not None and (one.number, one.state) == (number, of) and at_rest(window)


def cells(view: QTableView) -> list[list[str]]:
    model = view.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def learn(window: MainWindow, qtbot: QtBot) -> None:
    view_of(window).head.learn.click()
    qtbot.waitUntil(lambda: shows(window, 1, State.CANDIDATE), timeout=LONG)


def test_what_is_lacking_is_said_for_each_gig(shown: Callable[[Path], MainWindow], bare: Path, qtbot: QtBot) -> None:
    window = shown(bare)
    view = view_of(window)
    assert not view.head.learn.isEnabled()
    assert "5 more gigs needed" in view.head.note.text()
    assert view.head.in_use.text() == "In use: Weights as the program came"
    assert not view.choice.isVisible()
    assert "Nobody was accepted or rejected yet" in view.lacking.note.text()
    recruiters.decide(workspace_of(window), recruiters.gig_ids(workspace_of(window))[0], count=1)
    view.refresh()
    qtbot.waitUntil(lambda: view.lacking.view.isVisible(), timeout=LONG)
    assert cells(view.lacking.view) == [["DevOps Engineer", "1", "1", "1 more accepted, 1 more rejected"]]


def test_learning_shows_a_step_that_waits(shown: Callable[[Path], MainWindow], decided: Path, qtbot: QtBot) -> None:
    window = shown(decided)
    view = view_of(window)
    learn(window, qtbot)
    assert "Iteration 1 of the weights was learnt." in window.toast.words.text()
    one = view.current()
    assert one is not None
    assert one.match is not None
    assert len(view.checks.sentences) == 3
    assert view.checks.sentences[0].startswith("Your past gigs are ranked better on average")
    assert [pair.values for pair in view.weights.pairs.pairs] == list(zip(*one.match.weights, strict=True))
    rows = cells(view.gigs.view)
    assert rows[0][0] == "All gigs, mean"
    assert rows[0][-1] == "▲ better"
    assert {row[0] for row in rows[1:]} == {one.title for one in match_learning.readiness(workspace_of(window)).gigs}
    assert (view.promote.isVisible(), view.refuse.isVisible(), view.back.isVisible()) == (True, True, False)
    assert weights_in_use.of(workspace_of(window)).weights == DEFAULT_WEIGHTS
    assert not view.head.learn.isEnabled()
    assert "Nothing was decided since" in view.head.note.text()


def test_promoting_ranks_by_the_weights_and_is_taken_back(
    shown: Callable[[Path], MainWindow], decided: Path, qtbot: QtBot
) -> None:
    window = shown(decided)
    view = view_of(window)
    learn(window, qtbot)
    usual = window.gigs.view.people.weights
    qtbot.waitUntil(lambda: usual.values() == DEFAULT_WEIGHTS.as_tuple(), timeout=LONG)
    view.promote.setFocus()
    QTest.keyClick(view.promote, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: shows(window, 1, State.ACTIVE), timeout=LONG)
    learnt = weights_in_use.of(workspace_of(window)).weights
    assert learnt != DEFAULT_WEIGHTS
    qtbot.waitUntil(lambda: usual.values() == learnt.as_tuple(), timeout=LONG)
    assert view.head.in_use.text().startswith("In use: Iteration 1 of the weights, since ")
    window.undoing.undo.trigger()
    qtbot.waitUntil(lambda: shows(window, 1, State.RETIRED), timeout=LONG)
    assert weights_in_use.of(workspace_of(window)).weights == DEFAULT_WEIGHTS
    window.undoing.redo.trigger()
    qtbot.waitUntil(lambda: shows(window, 1, State.ACTIVE), timeout=LONG)
    assert view.head.back.text() == "Roll back to the weights as they came"
    view.head.back.click()
    qtbot.waitUntil(lambda: shows(window, 1, State.RETIRED), timeout=LONG)
    view.back.click()
    qtbot.waitUntil(lambda: shows(window, 1, State.ACTIVE), timeout=LONG)


def test_a_refused_step_stays_and_can_be_promoted(
    shown: Callable[[Path], MainWindow], decided: Path, qtbot: QtBot
) -> None:
    window = shown(decided)
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
    view = view_of(window)
    recruiters.decide_all(workspace_of(window), recruiters.WORDS)
    view.refresh()
    qtbot.waitUntil(lambda: view.head.learn.isEnabled(), timeout=LONG)
    view.head.learn.click()
    qtbot.waitUntil(lambda: shows(window, 1, State.REJECTED), timeout=LONG)
    assert view.checks.sentences[0].startswith("Your past gigs are not ranked better on average")
    assert not view.promote.isVisible()


def test_stopping_keeps_nothing(shown: Callable[[Path], MainWindow], decided: Path, qtbot: QtBot) -> None:
    window = shown(decided)
    view = view_of(window)
    view.head.learn.click()
    assert view.head.stop.isVisible()
    view.head.stop.click()
    qtbot.waitUntil(lambda: at_rest(window), timeout=LONG)
    assert [one.number for one in iterations.every(workspace_of(window), Head.MATCH)] == [0]
    assert view.head.learn.isEnabled()


def test_it_speaks_french_at_once(shown: Callable[[Path], MainWindow], decided: Path, qtbot: QtBot) -> None:
    window = shown(decided)
    view = view_of(window)
    learn(window, qtbot)
    window.language.choose(Choice.FRENCH)
    qtbot.waitUntil(lambda: view.head.in_use.text() == "En service : Poids d’origine du programme", timeout=LONG)
    assert view.promote.text() == "Mettre en service"
    assert "missions passées" in view.checks.sentences[0]
    assert view.gigs.title.text() == "Missions passées, avant → après"
    assert view.lacking.title.text() == "Ce que vos décisions apprennent"
