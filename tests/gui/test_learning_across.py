"""Learning and what is outside its page: iterations as files, a role made in the library, roles after a promotion."""

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.iteration import State
from classifyme_desktop.services import exchange_file, iterations, promotion
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.ui.learning.page import LearningPage
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.state.places import Place
from tests.gui.conftest import OpenWindow
from tests.helpers import iterations as steps
from tests.helpers import stories

pytestmark = pytest.mark.qt_log_ignore(stories.UNTOLD)
LONG = 60_000
NURSE = "registered-nurse"


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of four people that learnt nothing."""
    return steps.fill(tmp_path_factory.mktemp("plain"))


@pytest.fixture(scope="module")
def kept(plain: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with an iteration that waits."""
    folder = Path(shutil.copytree(plain, tmp_path_factory.mktemp("kept") / "library"))
    with Workspace.open(folder) as workspace:
        arrays = {**steps.arrays(), "roots": np.eye(len(workspace.head.classes))}  # as learning itself writes it
        iterations.keep(workspace, steps.candidate(workspace, arrays=arrays))
    return folder


def opened(open_window: OpenWindow, library: Path, folder: Path, qtbot: QtBot) -> MainWindow:
    window = open_window(Path(shutil.copytree(library, folder)))
    window.show_place(Place.LEARNING)
    rest(window.learning, qtbot, lambda: window.learning.table.rowCount() > 0)
    return window


def rest(page: LearningPage, qtbot: QtBot, is_done: Callable[[], bool]) -> None:
    qtbot.waitUntil(lambda: is_done() and not page.work.is_busy, timeout=LONG)


def workspace_of(window: MainWindow) -> Workspace:
    assert window.session is not None
    return window.session.workspace


def answer(monkeypatch: pytest.MonkeyPatch, name: str, path: Path) -> None:
    """Let Qt's dialog be answered with a path."""
    monkeypatch.setattr(QFileDialog, name, staticmethod(lambda *_: (str(path), "")))


def test_an_iteration_goes_out_by_its_button_and_comes_into_another_library_as_a_proposal(
    open_window: OpenWindow, kept: Path, plain: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    first = opened(open_window, kept, tmp_path / "first", qtbot)
    page = first.learning
    page.list.choose(0)
    assert not page.view.export.isVisible()  # what the program came with is everywhere
    page.list.choose(1)
    answer(monkeypatch, "getSaveFileName", tmp_path / "out")
    with qtbot.waitSignal(page.told, timeout=LONG):
        page.view.export.click()
    assert first.toast.words.text() == "Iteration 1 was written to out.cmiter"
    rest(page, qtbot, (tmp_path / "out.cmiter").exists)

    other = opened(open_window, plain, tmp_path / "other", qtbot)
    answer(monkeypatch, "getOpenFileName", tmp_path / "out.cmiter")
    other.learning.bring.click()
    assert not other.learning.bring.isEnabled()
    rest(other.learning, qtbot, lambda: other.learning.table.rowCount() == 2)
    one = iterations.find(workspace_of(other), 1)
    assert one.state in (State.CANDIDATE, State.REJECTED)
    assert other.toast.words.text().startswith("Imported as Iteration 1.")
    assert iterations.active(workspace_of(other)) == 0
    assert other.learning.view.one is not None
    assert other.learning.view.one.number == 1
    other.learning.bring.click()  # the same again
    rest(other.learning, qtbot, lambda: "in the library already" in other.toast.words.text())
    assert len(iterations.every(workspace_of(other))) == 2


def test_an_iteration_of_another_encoder_is_refused_with_the_reason(
    open_window: OpenWindow, plain: Path, tmp_path: Path, qtbot: QtBot
):
    window = opened(open_window, plain, tmp_path / "library", qtbot)
    parts = {name: b"x" for name in ("head.npz", "metrics.json", "CARD.md")}
    exchange_file.write(tmp_path / "strange.cmiter", {"encoder_sha256": "0" * 64}, parts)
    (tmp_path / "torn.cmiter").write_bytes(b"PK")
    for name, sentence in (
        ("strange", "This iteration was learnt with another encoder."),
        ("torn", "This file holds no iteration, or it was changed since it was written."),
        ("none", "There is no such file, or it cannot be read."),
    ):
        window.learning.work.bring(tmp_path / f"{name}.cmiter")
        rest(window.learning, qtbot, lambda sentence=sentence: window.toast.words.text().startswith(sentence))
    assert [one.number for one in iterations.every(workspace_of(window))] == [0]


def test_a_role_is_made_of_those_who_are_selected_in_the_library(
    open_window: OpenWindow, plain: Path, tmp_path: Path, qtbot: QtBot
):
    window = open_window(Path(shutil.copytree(plain, tmp_path / "library")))
    library = window.library
    qtbot.waitUntil(lambda: library.table.rowCount() == len(steps.PEOPLE), timeout=LONG)
    library.list.clearSelection()
    assert not library.batch.new_role.isEnabled()
    library.list.selectAll()
    library.batch.new_role.click()
    page = window.learning
    assert window.places.current is Place.LEARNING
    assert page.tabs.current is page.roles
    assert page.roles.form.isVisible()
    page.roles.form.english.setText("All of them")
    page.roles.form.role.setText(window.session.role(NURSE) if window.session else "")
    with qtbot.waitSignal(page.roles.changed, timeout=LONG):
        page.roles.form.give.click()
    stories.quiet(window, qtbot)
    own = next(one for one in page.roles.table.rows if one.is_own)
    assert own.confirmed == len(steps.PEOPLE)


def test_the_roles_count_anew_after_a_promotion_and_its_undoing(
    open_window: OpenWindow, plain: Path, tmp_path: Path, qtbot: QtBot
):
    folder = Path(shutil.copytree(plain, tmp_path / "library"))
    with Workspace.open(folder) as workspace:
        iterations.keep(workspace, steps.candidate(workspace, by=40.0))
    window = open_window(folder)
    window.show_place(Place.LEARNING)
    page = window.learning
    page.tabs.show_page(page.roles)

    def nurses() -> int:
        return next((one.predicted for one in page.roles.table.rows if one.role.role_id == NURSE), -1)

    rest(page, qtbot, lambda: nurses() >= 0 and page.table.rowCount() == 2)
    before = nurses()
    page.work.promote(1)
    rest(page, qtbot, lambda: nurses() > before)
    window.show_library()
    window.undoing.undo.trigger()
    rest(page, qtbot, lambda: nurses() == before)
    assert iterations.active(workspace_of(window)) == 0
    assert promotion.before(workspace_of(window)) is None
