"""The tab that judges the iteration in use: on confirmed people and on a table, sorted, exported, stopped, blind."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from classifyme_desktop.services import review
from classifyme_desktop.ui.learning.evaluate_view import EvaluateView
from classifyme_desktop.ui.learning.evaluation_tables import Column
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.state.places import Place
from tests.gui import test_everything_named as everything
from tests.gui.conftest import NURSE
from tests.helpers import iterations as steps
from tests.helpers import spoken, stories

pytestmark = pytest.mark.qt_log_ignore(stories.UNTOLD)
LONG = 60_000
SAID = {"accountant.pdf": "accountant", "developer.txt": "backend-developer", "nurse.docx": "accountant"}


def confirm(window: MainWindow) -> None:
    """Say the roles of three people, of which the program has two."""
    assert window.session is not None
    workspace = window.session.workspace
    for name, role_id in SAID.items():
        review.change(workspace, [steps.person(workspace, name)], role_id)


@pytest.fixture
def view(window: MainWindow) -> EvaluateView:
    window.show_place(Place.LEARNING)
    window.learning.tabs.show_page(window.learning.evaluate)
    return window.learning.evaluate


def judged(view: EvaluateView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not view.work.is_busy, timeout=LONG)


@pytest.fixture
def shown(view: EvaluateView, window: MainWindow, qtbot: QtBot) -> EvaluateView:
    confirm(window)
    view.firm.click()
    assert not view.firm.isEnabled()
    assert view.stop.isVisible()
    judged(view, qtbot)
    return view


def test_nothing_is_said_before_it_is_asked_for_and_nobody_gives_no_figures(view: EvaluateView, qtbot: QtBot):
    assert view.about.text().startswith("How right is the iteration in use?")
    assert not view.figures.isVisible()
    view.firm.click()
    judged(view, qtbot)
    assert view.about.text().startswith("Nobody could be judged.")
    assert not view.write.isEnabled()
    assert not view.figures.isVisible()


def test_confirmed_people_give_figures_and_few_are_said_to_be_few(shown: EvaluateView):
    assert shown.about.text() == "As the program came, on 3 of your confirmed people."
    assert "too few people" in shown.doubt.text()
    rows = dict(shown.figures.main.sheet.rows)
    assert rows["Role right"] == "67%"
    assert "between 21% and 94%" in shown.figures.main_note.text()
    assert sum(point.count for point in shown.figures.holds.diagram.points) == 3


def test_a_click_on_a_heading_sorts_the_roles(shown: EvaluateView):
    table = shown.figures.roles
    assert table.sheet.keys[0] == "accountant"  # of two people, the other of one
    header = shown.figures.roles_view.horizontalHeader()
    header.setSortIndicator(Column.F1, Qt.SortOrder.DescendingOrder)
    assert table.sheet.keys[0] == "backend-developer"
    header.setSortIndicator(Column.F1, Qt.SortOrder.AscendingOrder)
    assert table.sheet.keys[0] == "accountant"
    header.setSortIndicator(Column.ROLE, Qt.SortOrder.DescendingOrder)
    assert table.sheet.keys[0] == "backend-developer"


def test_a_confused_pair_leads_to_its_people(shown: EvaluateView, window: MainWindow, qtbot: QtBot):
    mistakes = shown.figures.mistakes
    assert mistakes.pairs.sheet.rows[0][1:] == ("Nurse & Midwife", 1)
    assert [row[0] for row in mistakes.people.sheet.rows] == ["nurse.docx"]
    mistakes.people_view.activated.emit(mistakes.people.index(0, 0))
    qtbot.waitUntil(lambda: window.candidate.candidate is not None, timeout=LONG)
    assert window.places.current is Place.CANDIDATE


def test_names_are_hidden_while_people_are_read_blind(shown: EvaluateView, window: MainWindow):
    window.review.blind.switch.click()
    assert "nurse" not in " ".join(spoken.all_of(shown.figures.mistakes.people_view).values())
    assert shown.figures.mistakes.people.sheet.rows[0][0] == "Person 1"
    shown.figures.mistakes.people_view.activated.emit(shown.figures.mistakes.people.index(0, 0))
    assert window.places.current is Place.LEARNING
    window.review.blind.switch.click()
    assert shown.figures.mistakes.people.sheet.rows[0][0] == "nurse.docx"


def test_the_table_of_roles_goes_out_as_it_is_sorted(
    shown: EvaluateView, window: MainWindow, tmp_path: Path, qtbot: QtBot
):
    shown.figures.roles.sort(Column.F1, Qt.SortOrder.DescendingOrder)
    with qtbot.waitSignal(shown.told, timeout=LONG):
        shown.write_to(tmp_path / "figures.csv")
    assert window.toast.words.text() == "Table saved as figures.csv"
    with (tmp_path / "figures.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    first = rows[0]
    assert (first["role_id"], first["people"], first["f1"]) == ("backend-developer", "1", "1.0")
    assert len(rows) == 2
    with qtbot.waitSignal(shown.told, timeout=LONG):
        shown.write_to(tmp_path / "none" / "figures.csv")
    assert "could not be written" in window.toast.words.text()


def test_a_table_of_files_is_judged_and_its_bad_lines_are_named(view: EvaluateView, tmp_path: Path, qtbot: QtBot):
    (tmp_path / "a.txt").write_text(NURSE, encoding="utf-8")
    table = tmp_path / "labels.csv"
    table.write_text("file,role_id\na.txt,accountant\nb.txt,accountant\na.txt,king\n", encoding="utf-8")
    view.work.evaluate(table)
    judged(view, qtbot)
    assert view.about.text() == "As the program came, on 1 file of your table."
    assert "2 lines of the table could not be used" in view.doubt.text()
    assert "line 3 names a file that is not there (b.txt)" in view.doubt.text()
    assert "(king)" in view.doubt.text()
    people = view.figures.mistakes
    assert people.people.sheet.rows[0][0] == "a.txt"
    assert people.people.sheet.keys == ("",)  # nobody of the library


def test_what_is_no_table_says_so_and_leaves_the_figures(shown: EvaluateView, tmp_path: Path, qtbot: QtBot):
    (tmp_path / "bad.csv").write_text("name\nx\n", encoding="utf-8")
    shown.work.evaluate(tmp_path / "bad.csv")
    judged(shown, qtbot)
    assert shown.doubt.text() == "The table of labels needs the columns file and role_id in its first line."
    assert shown.figures.isVisible()
    shown.firm.click()
    judged(shown, qtbot)
    assert "columns file" not in shown.doubt.text()


def test_it_is_stopped_with_nothing_shown(view: EvaluateView, tmp_path: Path, qtbot: QtBot):
    (tmp_path / "labels.csv").write_text("file,role_id\n" + "a.txt,accountant\n" * 400, encoding="utf-8")
    (tmp_path / "a.txt").write_text(NURSE, encoding="utf-8")
    view.work.evaluate(tmp_path / "labels.csv")
    view.stop.click()
    judged(view, qtbot)
    assert view.shown is None
    assert view.firm.isEnabled()
    assert not view.stop.isVisible()


def test_every_word_has_its_french_and_every_part_a_name(shown: EvaluateView, window: MainWindow, qtbot: QtBot):
    walk = everything.Walk(window, (), qtbot)
    walk.stop("an evaluation", shown)
    assert walk.wrong == []
