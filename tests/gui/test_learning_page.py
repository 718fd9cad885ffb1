"""The page of learning over real libraries: what is learnt, decided and taken back, by the keyboard alone as well."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.iteration import Bin, Figures, RoleFigures, State
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.services import corrections, iterations, promotion, review
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.ui.learning import iteration_words
from classifyme_desktop.ui.learning.page import LearningPage
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.state.places import Place
from tests.gui import test_everything_named as everything
from tests.gui.conftest import OpenWindow
from tests.helpers import iterations as steps
from tests.helpers import spoken, stories

LONG = 60_000
NURSE = "registered-nurse"
ACCOUNTANT = "accountant"
HANDS = (
    "Accountant. Monthly closing, VAT returns, general ledger and audit files in three companies.",
    "Registered nurse. Intensive care, patient assessment, medication and wound care on the wards.",
    "Back-end developer. Python and Java services, PostgreSQL, Docker, Kubernetes and code reviews.",
)


def figures(top1: float, f1: float) -> Figures:
    bins = (Bin(10, 0.25, 0.2), Bin(20, 0.75, 0.8))
    roles = (RoleFigures(ACCOUNTANT, 4, 0.5, 0.5, 0.5), RoleFigures(NURSE, 3, f1, f1, f1))
    return Figures(30, top1, 0.9, 0.5, 1.0, 0.1, 0.7, 0.9, {6: 0.9, 12: 0.8, 18: 0.7, 24: 0.7, 96: top1}, bins, roles)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of four people with three iterations: one in use, one rejected, one that waits."""
    folder = steps.fill(tmp_path_factory.mktemp("learning"))
    with Workspace.open(folder) as workspace:
        nurse, accountant = steps.person(workspace, "haddad.txt"), steps.person(workspace, "roe.txt")
        firm = (figures(0.4, 0.2), figures(0.6, 0.8))
        first = iterations.keep(workspace, steps.candidate(workspace, by=0.1, people=[nurse], firm=firm))
        promotion.promote(workspace, first.number)
        iterations.keep(workspace, steps.candidate(workspace, by=9.0, judgements=steps.FAILED, people=[nurse]))
        flips = [steps.Flip(accountant, ACCOUNTANT, 0.8, NURSE, 0.6), steps.Flip(nurse, NURSE, 0.8, None, 0.3)]
        iterations.keep(workspace, steps.candidate(workspace, by=40.0, people=[nurse], flips=flips, firm=firm))
    return folder


@pytest.fixture
def window(open_window: OpenWindow, kept: Path, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    made = open_window(Path(shutil.copytree(kept, tmp_path / "library")))
    made.show_place(Place.LEARNING)
    qtbot.waitUntil(lambda: made.learning.table.rowCount() == 4 and not made.learning.work.is_busy, timeout=LONG)
    return made


@pytest.fixture
def page(window: MainWindow) -> LearningPage:
    return window.learning


def workspace_of(window: MainWindow) -> Workspace:
    assert window.session is not None
    return window.session.workspace


def state(window: MainWindow, number: int) -> State:
    return iterations.find(workspace_of(window), number).state


def active(window: MainWindow) -> int:
    return iterations.active(workspace_of(window))


def done(window: MainWindow, qtbot: QtBot, is_done: Callable[[], bool]) -> None:
    qtbot.waitUntil(lambda: is_done() and not window.learning.work.is_busy, timeout=LONG)
    stories.quiet(window, qtbot, lambda: True)


def roles_shown(window: MainWindow) -> list[str | None]:
    assert window.session is not None
    shelf = window.session.shelf
    from classifyme_desktop.services.library import View

    return [row.role_id for row in shelf.rows(shelf.ids(View()))]


def press(window: MainWindow, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or window, key, held)


def walk_to(window: MainWindow, wanted: QWidget) -> None:
    """Press Tab until a part has the focus."""
    for _ in range(60):
        if QApplication.focusWidget() is wanted:
            return
        press(window, Qt.Key.Key_Tab)
    pytest.fail("Tab does not lead there")


# ------------------------------------------------------------------ what is shown


def test_the_line_of_iterations_says_what_each_is_worth(page: LearningPage):
    QAbstractItemModelTester(page.table)
    said = [str(page.table.index(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(4)]
    assert [one.number for one in page.table.rows] == [3, 2, 1, 0]
    assert "Waits for you" in said[0]
    assert "40% → 60% right ▲ better" in said[0]
    assert "Rejected by a check" in said[1]
    assert "In use" in said[2]
    assert "As the program came" in said[3]
    assert "Was in use" in said[3]
    assert page.head.in_use.text().startswith("In use: Iteration 1, since ")


def test_too_few_labels_are_counted_and_lead_to_the_review(page: LearningPage, window: MainWindow, qtbot: QtBot):
    assert not page.head.learn.isEnabled()
    assert "Confirm 20 labels to train: 0 so far" in page.head.note.text()
    person = steps.person(workspace_of(window), "roe.txt")
    review.confirm(workspace_of(window), [person])
    page.refresh()
    qtbot.waitUntil(lambda: "1 so far" in page.head.note.text(), timeout=LONG)
    page.head.review.click()
    assert window.places.current is Place.REVIEW


def test_a_rejected_iteration_says_why_and_cannot_be_promoted(page: LearningPage):
    page.list.choose(2)
    told = page.view.figures.checks.sentences
    assert "became worse beyond the limit: 90% → 50% right." in told[0]
    assert not page.view.promote.isVisible()
    assert not page.view.refuse.isVisible()
    assert page.view.figures.measured.currentIndex() == 1  # nobody of the firm was measured
    assert page.view.figures.before.table.sheet.rows[0][1:3] == ("50%", "60%")


def test_figures_are_shown_before_and_after_down_to_the_role_and_its_people(page: LearningPage, qtbot: QtBot):
    shown = page.view.figures
    assert shown.stages.lines.lines[1].values[-1] == 0.6
    assert [len(card.diagram.points) for card in (shown.held, shown.holds)] == [2, 2]
    assert shown.roles_table.sheet.keys[0] == NURSE  # what changes most stands first
    assert "20% → 80%" in shown.roles_table.sheet.rows[0]
    qtbot.waitUntil(lambda: page.view.flips.table.rowCount() == 2, timeout=LONG)
    shown.roles.activated.emit(shown.roles_table.index(1, 0))
    assert page.view.tabs.current is page.view.flips
    assert page.view.flips.role.currentData() == ACCOUNTANT
    assert page.view.flips.table.rowCount() == 1


def test_the_figures_over_time_lead_to_their_iteration(page: LearningPage):
    page.tabs.show_page(page.time_part)
    assert page.over_time.chart.has_elements()
    assert [place.key for place in page.over_time.lines.places] == ["1", "3"]
    page.measured.setCurrentIndex(1)
    assert [place.key for place in page.over_time.lines.places] == ["0", "1", "2", "3"]
    page.over_time.chart.choose(2)
    assert page.tabs.current is page.steps_part
    assert page.view.one is not None
    assert page.view.one.number == 2


def test_what_it_asks_next_leads_to_the_review(page: LearningPage, window: MainWindow, qtbot: QtBot):
    page.tabs.show_page(page.next)
    qtbot.waitUntil(lambda: page.next.table.rowCount() > 0, timeout=LONG)
    assert {one.resume_id for one in page.next.asked} <= set(steps.people(workspace_of(window)))
    page.next.review.click()
    assert window.places.current is Place.REVIEW


# ------------------------------------------------------------------ what is decided


def test_promoted_rolled_back_undone_and_redone(page: LearningPage, window: MainWindow, qtbot: QtBot):
    before = roles_shown(window)
    page.view.promote.click()
    done(window, qtbot, lambda: active(window) == 3)
    after = roles_shown(window)
    assert after != before
    assert NURSE in after
    assert "Iteration 3 is in use now" in window.toast.words.text()
    window.undoing.undo.trigger()
    done(window, qtbot, lambda: active(window) == 1)
    assert roles_shown(window) == before
    window.undoing.redo.trigger()
    done(window, qtbot, lambda: active(window) == 3)
    page.head.back.click()
    done(window, qtbot, lambda: active(window) == 1)
    assert roles_shown(window) == before
    window.toast.act()
    done(window, qtbot, lambda: active(window) == 3)
    assert roles_shown(window) == after


def test_refused_taken_back_and_refused_again(page: LearningPage, window: MainWindow, qtbot: QtBot):
    page.view.refuse.click()
    done(window, qtbot, lambda: state(window, 3) is State.REFUSED)
    qtbot.waitUntil(lambda: not page.view.refuse.isVisible(), timeout=LONG)
    window.undoing.undo.trigger()
    done(window, qtbot, lambda: state(window, 3) is State.CANDIDATE)
    window.undoing.redo.trigger()
    done(window, qtbot, lambda: state(window, 3) is State.REFUSED)


def test_an_accepted_role_is_a_correction_and_is_taken_back(page: LearningPage, window: MainWindow, qtbot: QtBot):
    flips = page.view.flips
    qtbot.waitUntil(lambda: flips.table.rowCount() == 2, timeout=LONG)
    row = next(at for at, one in enumerate(flips.table.rows) if one.flip.role_after == NURSE)
    one = ResumeId(flips.table.rows[row].flip.resume_id)
    flips.list.setCurrentIndex(flips.table.index(row, 0))
    with qtbot.waitSignal(page.labelled, timeout=LONG):
        flips.accept.click()
    assert corrections.of(workspace_of(window), one).role.role_id == NURSE
    qtbot.waitUntil(lambda: "Nurse" in str(flips.table.index(row, 3).data()), timeout=LONG)
    with qtbot.waitSignal(page.labelled, timeout=LONG):
        window.undoing.undo.trigger()
    assert corrections.of(workspace_of(window), one).role.role_id is None
    other = 1 - row
    flips.list.setCurrentIndex(flips.table.index(other, 0))
    assert not flips.accept.isEnabled()  # the iteration names no role there


def test_a_person_is_opened_from_the_list_but_not_while_names_are_hidden(
    page: LearningPage, window: MainWindow, qtbot: QtBot
):
    flips = page.view.flips
    qtbot.waitUntil(lambda: flips.table.rowCount() == 2, timeout=LONG)
    page.view.tabs.show_page(flips)
    name = str(flips.table.index(0, 0).data())
    window.review.blind.switch.click()
    assert str(flips.table.index(0, 0).data()) == "Person 1"
    flips.list.setCurrentIndex(flips.table.index(0, 0))
    assert not flips.inspect.isEnabled()
    flips.list.activated.emit(flips.table.index(0, 0))
    assert window.places.current is Place.LEARNING
    spoken_now = " ".join(spoken.all_of(page).values())
    assert name not in spoken_now
    window.review.blind.switch.click()
    flips.list.setCurrentIndex(flips.table.index(0, 0))
    flips.inspect.click()
    assert window.places.current is Place.CANDIDATE


# ------------------------------------------------------------------ learning itself


@pytest.fixture(scope="module")
def taught(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of 24 people, whose roles a reader decided."""
    from classifyme_desktop.services import ingest

    folder = tmp_path_factory.mktemp("taught")
    (folder / "cvs").mkdir()
    for at in range(24):
        text = f"{HANDS[at % 3]} {at + 2} years in {('small', 'large', 'public')[at // 3 % 3]} houses. Number {at}."
        (folder / "cvs" / f"{at:02}.txt").write_text(text, encoding="utf-8")
    with Workspace.open(folder / "library") as workspace:
        ingest.run(workspace, ingest.start(workspace, ingest.find([folder / "cvs"])))
        for at, role_id in enumerate((ACCOUNTANT, NURSE, "software-developer")):
            people = [one for number, one in enumerate(steps.people(workspace)) if number % 3 == at]
            review.change(workspace, people, role_id if role_id in workspace.taxonomy.by_id else NURSE)
    return folder / "library"


def test_learning_by_the_keyboard_alone_makes_nothing_active(
    open_window: OpenWindow, taught: Path, tmp_path: Path, qtbot: QtBot
):
    window = open_window(Path(shutil.copytree(taught, tmp_path / "library")))
    page = window.learning
    press(window, Qt.Key.Key_5, held=Qt.KeyboardModifier.ControlModifier)
    assert window.places.current is Place.LEARNING
    done(window, qtbot, page.head.learn.isEnabled)
    walk_to(window, page.head.learn)
    press(window, Qt.Key.Key_Space)
    assert page.head.stop.isVisible()
    assert not page.head.learn.isEnabled()
    done(window, qtbot, lambda: page.table.rowCount() == 2)
    one = page.view.one
    assert one is not None
    assert (one.number, one.learnt) == (1, 24)
    assert one.state in (State.CANDIDATE, State.REJECTED)
    assert page.view.figures.checks.sentences
    assert active(window) == 0
    assert iteration_words.name(one) in window.toast.words.text()
    qtbot.waitUntil(lambda: not page.head.learn.isEnabled() and bool(page.head.note.text()), timeout=LONG)
    window.menus.learn.trigger()  # nothing new: it says so
    assert window.toast.words.text() == page.head.note.text()


def test_by_the_keyboard_alone_promoted_rolled_back_and_taken_back(
    page: LearningPage, window: MainWindow, qtbot: QtBot
):
    walk_to(window, page.list)
    press(window, Qt.Key.Key_End, Qt.Key.Key_Home)
    assert page.view.one is not None
    assert page.view.one.number == 3
    walk_to(window, page.view.promote)
    press(window, Qt.Key.Key_Space)
    done(window, qtbot, lambda: active(window) == 3)
    qtbot.waitUntil(lambda: page.head.back.text() == "Roll back to Iteration 1", timeout=LONG)
    walk_to(window, page.head.back)
    press(window, Qt.Key.Key_Space)
    done(window, qtbot, lambda: active(window) == 1)
    press(window, Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    done(window, qtbot, lambda: active(window) == 3)


def test_learning_is_stopped_with_nothing_kept(open_window: OpenWindow, taught: Path, tmp_path: Path, qtbot: QtBot):
    window = open_window(Path(shutil.copytree(taught, tmp_path / "library")))
    page = window.learning
    window.show_place(Place.LEARNING)
    done(window, qtbot, page.head.learn.isEnabled)
    page.head.learn.click()
    page.head.stop.click()
    done(window, qtbot, lambda: not page.head.is_busy)
    assert [one.number for one in iterations.every(workspace_of(window))] == [0]
    qtbot.waitUntil(page.head.learn.isEnabled, timeout=LONG)


# ------------------------------------------------------------------ the window around it


def test_people_of_an_earlier_iteration_are_predicted_anew_at_opening(
    open_window: OpenWindow, kept: Path, tmp_path: Path, qtbot: QtBot
):
    folder = Path(shutil.copytree(kept, tmp_path / "library"))
    with Workspace.open(folder) as workspace:
        workspace.write(lambda db: db.execute("DELETE FROM predictions WHERE iteration = 1"))
        stale = promotion.stale(workspace)
    window = open_window(folder)
    window.learning.work.catch_up()
    done(window, qtbot, lambda: promotion.stale(workspace_of(window)) == 0)
    assert stale > 0


def test_every_word_has_its_french_and_every_part_a_name(
    page: LearningPage, window: MainWindow, tmp_path: Path, qtbot: QtBot
):
    from_files = ("Jane Roe", "Ali Haddad", "Claire Petit", "haddad.txt", "petit.txt", "roe.txt", "short.txt")
    walk = everything.Walk(window, (str(tmp_path), *from_files), qtbot)
    walk.quiet(lambda: page.view.flips.table.rowCount() == 2)
    walk.stop("an iteration that waits", page)
    page.view.tabs.show_page(page.view.flips)
    walk.stop("people who would change", page)
    page.view.tabs.show_page(page.view.figures)
    page.list.choose(2)
    walk.stop("a rejected iteration", page)
    for part in (page.time_part, page.next):
        page.tabs.show_page(part)
        walk.stop("another tab", page)
    page.over_time.as_table.click()
    walk.stop("a chart as a table", page)
    assert walk.wrong == []


def test_a_new_role_is_offered_in_every_list(page: LearningPage, window: MainWindow, qtbot: QtBot):
    one = steps.person(workspace_of(window), "petit.txt")
    page.tabs.show_page(page.roles)
    page.roles.make_role_of([int(one)])
    page.roles.form.english.setText("Developer of the firm")
    page.roles.form.role.setText(window.session.role(ACCOUNTANT) if window.session else "")
    with qtbot.waitSignal(page.roles.changed, timeout=LONG):
        page.roles.form.give.click()
    from classifyme_desktop.domain.facets import Facet

    assert window.library.facets.name((Facet.ROLE, "own-1")) == "Developer of the firm"
