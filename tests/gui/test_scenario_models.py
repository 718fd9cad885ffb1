"""Every model of the window keeps Qt's rules while it holds what a library holds: none can be added without a test."""

import importlib
import pkgutil
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Generic

import pytest
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from classifyme_desktop import ui
from classifyme_desktop.domain.iteration import Flip
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.services import corrections, gigs, ingest, iterations, level_learning, review
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.state.places import Place
from tests.gui.conftest import OpenWindow
from tests.gui.test_gigs_page import ranked
from tests.helpers import exporting, leaders, stories
from tests.helpers import iterations as steps
from tests.helpers.stories import LONG

pytestmark = pytest.mark.qt_log_ignore(stories.UNTOLD)
TABLE = "title,description\nCook,Cooks soups and sauces for many guests\nBaker,Bakes bread at night in a bakery\n"


def declared() -> set[type[QAbstractItemModel]]:
    """Return the models that the package declares, but for what they derive from that has no words of its own."""
    names = [one.name for one in pkgutil.walk_packages(ui.__path__, f"{ui.__name__}.")]
    modules = [importlib.import_module(name) for name in names]
    kinds = {one for module in modules for one in vars(module).values() if isinstance(one, type)}
    own = {one for one in kinds if issubclass(one, QAbstractItemModel) and one.__module__.startswith(ui.__name__)}
    return {one for one in own if Generic not in one.__bases__}


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of twelve applicants, of some of whom the program is not sure, a gig, and an iteration that waits.

    Readers decided three people, of whom the program has another role.
    """
    folder = tmp_path_factory.mktemp("models")
    with Workspace.open(folder / "library") as workspace:
        ingest.run(workspace, ingest.start(workspace, ingest.find([stories.folder(folder / "cvs")])))
        gigs.add_text(workspace, stories.GIG)
        everybody = steps.people(workspace)
        review.change(workspace, everybody[:3], "lawyer")
        flips = [steps.flip(one) for one in everybody[:2]]
        iterations.keep(workspace, steps.candidate(workspace, flips=flips))
        with_levels(workspace, everybody)
    return folder / "library"


def with_levels(workspace: Workspace, people: list[ResumeId]) -> None:
    """Say the level of everybody, and keep an iteration of the levels that would change two of them."""
    corrections.set_level(workspace, people, leaders.MANAGER)
    flips = [Flip(one, leaders.MANAGER, 0.8, leaders.OWN, 0.7) for one in people[:2]]
    iterations.keep(workspace, replace(level_learning.dry_run(workspace), flips=flips))


@pytest.fixture
def window(open_window: OpenWindow, people: Path, tmp_path: Path) -> MainWindow:
    return open_window(Path(shutil.copytree(people, tmp_path / "library")))


def filled(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> Iterator[QWidget]:
    """Open all that has a model, one after the other."""
    page, people = window.gigs, window.gigs.view.people
    window.show_gigs()
    stories.quiet(window, qtbot, lambda: page.list.current() is not None)
    page.view.facts_tab.click()
    stories.quiet(window, qtbot, page.view.facts.page.isVisible)
    yield window
    ranked(page, qtbot)
    people.list.selectAll()
    people.compare.show_people(people.list.picked_people()[:3], people.ranked)
    people.detail.tabs.setCurrentIndex(people.detail.tabs.count() - 1)
    yield window
    dialog = exporting.counted(page.ask_for_export(), qtbot)
    stories.quiet(window, qtbot, dialog.preview.table.isVisible)
    yield dialog
    dialog.reject()
    table = tmp_path / "gigs.csv"
    table.write_text(TABLE, encoding="utf-8")
    page.add_files([table])
    stories.quiet(window, qtbot, lambda: page.imports.is_asking and page.imports.page.isVisible())
    yield window
    window.show_place(Place.REVIEW)
    stories.quiet(window, qtbot, lambda: window.review.flow.current is not None)
    window.show_place(Place.INSIGHTS)
    stories.quiet(window, qtbot)
    yield window
    window.show_person(people.table.resume_at(0))
    stories.quiet(window, qtbot, lambda: window.candidate.candidate is not None)
    for tab in window.candidate.tabs.tabs:
        tab.click()
        stories.quiet(window, qtbot)
    yield window
    window.palette_line.open()
    yield window.palette_line
    yield learning(window, qtbot)


def learning(window: MainWindow, qtbot: QtBot) -> QWidget:
    """Return the page of learning with all that was learnt, and somebody who is answered wrongly."""
    page = window.learning
    window.show_place(Place.LEARNING)
    stories.quiet(window, qtbot, lambda: page.view.flips.table.rowCount() > 0 and page.roles.table.total > 0)
    stories.quiet(window, qtbot, lambda: page.levels.flips.table.rowCount() > 0)
    page.evaluate.work.evaluate(None)
    stories.quiet(window, qtbot, lambda: page.evaluate.figures.mistakes.people.rowCount() > 0)
    return page


def test_every_model_keeps_qts_rules_with_what_a_library_holds(
    window: MainWindow, tmp_path: Path, qtmodeltester: ModelTester, qtbot: QtBot
):
    tested: set[type] = set()
    for part in filled(window, tmp_path, qtbot):
        QApplication.processEvents()
        for model in part.findChildren(QAbstractItemModel):
            if type(model) in declared() and type(model) not in tested and model.rowCount():
                qtmodeltester.check(model)
                tested.add(type(model))
    assert {one.__qualname__ for one in declared() - tested} == set()


def test_models_keep_qts_rules_while_what_they_show_changes(window: MainWindow, qtbot: QtBot):
    strict = QAbstractItemModelTester.FailureReportingMode.Fatal
    own = [one for one in window.findChildren(QAbstractItemModel) if type(one) in declared()]
    testers = [QAbstractItemModelTester(one, strict, window) for one in own]
    assert testers
    window.library.search.setText("linux")
    stories.quiet(window, qtbot, lambda: 0 < window.library.table.rowCount() < stories.PEOPLE)
    window.library.show_all()
    window.show_gigs()
    stories.quiet(window, qtbot, lambda: window.gigs.list.current() is not None)
    ranked(window.gigs, qtbot)
    window.gigs.view.people.weights.sliders[0].setValue(0)
    window.choose_language("fr")
    stories.quiet(window, qtbot)
    window.gigs.remove()
    qtbot.waitUntil(lambda: window.gigs.table.rowCount() == 0, timeout=LONG)
    window.choose_language("en")
