"""What was said in a review is taken back and said again, step by step."""

# ruff: noqa: F811 - a fixture has the name of the parameter that takes it

from pathlib import Path

from PySide6.QtGui import Qt
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.label_state import State
from classifyme_desktop.services import review
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.ui.review.page import ReviewPage
from classifyme_desktop.ui.review.steps import ReviewSteps
from tests.gui.test_review_page import (  # noqa: F401 - fixtures
    LONG,
    PEOPLE,
    OpenPage,
    folder,
    language,
    now,
    open_page,
    page,
    press,
    role,
    saved,
)


def test_what_was_said_is_taken_back_step_by_step(page: ReviewPage, qtbot: QtBot):
    first = now(page)
    press(page, qtbot, "1")
    second = now(page)
    press(page, qtbot, "0")
    third = now(page)
    press(page, qtbot, "s")
    press(page, qtbot, Qt.Key.Key_Backspace)
    assert now(page) == third
    qtbot.keyClick(page.roles.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert now(page) == second
    page.undo_button.click()
    assert now(page) == first
    saved(page, qtbot)
    qtbot.waitUntil(lambda: role(page, first)[1] is State.UNCONFIRMED, timeout=LONG)
    assert role(page, second) == (None, State.UNCONFIRMED)
    assert page.progress.text() == f"0 of {PEOPLE}"
    press(page, qtbot, "2")
    saved(page, qtbot)
    assert role(page, first) == ("waiter-bartender", State.CORRECTED)


def test_an_answer_that_is_taken_back_before_it_is_stored_leaves_nothing(page: ReviewPage, qtbot: QtBot):
    first = now(page)
    for _ in range(3):
        qtbot.keyClick(page.roles.list, Qt.Key.Key_2)
        qtbot.keyClick(page.roles.list, Qt.Key.Key_Backspace)
    assert now(page) == first
    saved(page, qtbot)
    qtbot.waitUntil(lambda: role(page, first)[1] is State.UNCONFIRMED, timeout=LONG)
    press(page, qtbot, "1")
    saved(page, qtbot)
    assert role(page, first) == ("chef", State.CONFIRMED)


def test_what_was_said_before_a_restart_is_taken_back_and_said_again(open_page: OpenPage, folder: Path, qtbot: QtBot):
    with Workspace.open(folder) as workspace:
        ids = [one.resume_id for one in review.queue(workspace)[:3]]
        review.change(workspace, ids, "driver")
    page = open_page(folder)
    with qtbot.waitSignal(page.told, timeout=LONG) as told:
        qtbot.keyClick(page.roles.list, Qt.Key.Key_Backspace)
    (telling,) = told.args
    assert telling.text.startswith("Taken back for 3")
    assert {role(page, one)[1] for one in ids} == {State.UNCONFIRMED}
    with qtbot.waitSignal(page.labelled, timeout=LONG):
        telling.act()
    assert {role(page, one) for one in ids} == {("driver", State.CORRECTED)}


def test_there_may_be_nothing_to_take_back(page: ReviewPage, qtbot: QtBot):
    with qtbot.waitSignal(page.told, timeout=LONG) as told:
        qtbot.keyClick(page.roles.list, Qt.Key.Key_Backspace)
    assert told.args[0].text == "There is nothing to take back."


def test_what_was_taken_back_is_said_again_step_by_step(page: ReviewPage, qtbot: QtBot):
    steps = ReviewSteps(page)
    assert not steps.redo.isEnabled()
    first = now(page)
    press(page, qtbot, "x", "1")
    second = now(page)
    press(page, qtbot, "0")
    third = now(page)
    for _ in range(3):
        steps.undo.trigger()
    assert now(page) == first
    saved(page, qtbot)
    assert page.redo_button.isVisible()
    for expected in (first, second, third):
        assert steps.redo.isEnabled()
        steps.redo.trigger()
        qtbot.waitUntil(lambda: page.flow.current is not None, timeout=LONG)
        assert now(page) == expected
    assert not steps.redo.isEnabled()
    assert not page.redo_button.isVisible()
    saved(page, qtbot)
    assert role(page, first) == ("waiter-bartender", State.CORRECTED)  # the first one left after "not chef"
    assert role(page, second) == (None, State.IGNORED)


def test_a_new_answer_ends_what_can_be_said_again(page: ReviewPage, qtbot: QtBot):
    steps = ReviewSteps(page)
    first = now(page)
    press(page, qtbot, "1")
    steps.undo.trigger()
    press(page, qtbot, "2")
    assert not steps.redo.isEnabled()
    steps.redo.trigger()
    saved(page, qtbot)
    assert role(page, first) == ("waiter-bartender", State.CORRECTED)


def test_what_was_said_before_a_restart_is_said_again_from_the_menu(open_page: OpenPage, folder: Path, qtbot: QtBot):
    with Workspace.open(folder) as workspace:
        ids = [one.resume_id for one in review.queue(workspace)[:2]]
        review.change(workspace, ids, "driver")
    page = open_page(folder)
    steps = ReviewSteps(page)
    with qtbot.waitSignal(page.told, timeout=LONG):
        steps.undo.trigger()
    with qtbot.waitSignal(page.labelled, timeout=LONG):
        steps.redo.trigger()
    assert {role(page, one) for one in ids} == {("driver", State.CORRECTED)}
    assert not page.flow.may_redo
