"""The course of a review: who comes when, the end, people who come in or are gone, a library that cannot be written."""

# ruff: noqa: F811 - a fixture has the name of the parameter that takes it

from pathlib import Path

from PySide6.QtGui import Qt
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.label_state import State
from classifyme_desktop.services import people
from classifyme_desktop.ui.review.page import ReviewPage
from tests.gui.test_review_page import (  # noqa: F401 - fixtures
    LONG,
    PEOPLE,
    OpenPage,
    add,
    folder,
    language,
    now,
    open_page,
    page,
    press,
    role,
    saved,
)


def test_who_is_left_for_later_comes_again_at_the_end(page: ReviewPage, qtbot: QtBot):
    first = now(page)
    press(page, qtbot, Qt.Key.Key_Right)
    assert page.progress.text() == f"0 of {PEOPLE}"
    for _ in range(PEOPLE - 1):
        press(page, qtbot, "1")
    qtbot.waitUntil(lambda: page.flow.current is not None, timeout=LONG)
    assert now(page) == first
    assert page.person.why.text() == "You left this one for later."
    press(page, qtbot, "1")
    qtbot.waitUntil(lambda: page.flow.is_empty, timeout=LONG)
    assert page.empty.title.isVisible()


def test_at_the_end_it_says_what_was_done_and_what_comes_next(page: ReviewPage, qtbot: QtBot):
    for _ in range(PEOPLE):
        press(page, qtbot, "1")
    qtbot.waitUntil(lambda: page.flow.is_empty and page.empty.title.isVisible(), timeout=LONG)
    assert page.empty.title.text() == "Nothing to review"
    qtbot.waitUntil(lambda: page.empty.text.text().startswith(f"{PEOPLE} label"), timeout=LONG)
    with qtbot.waitSignal(page.library_asked):
        page.empty.to_library.click()
    qtbot.keyClick(page, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: page.flow.current is not None, timeout=LONG)
    assert page.person.isVisible()


def test_a_new_library_says_what_to_do_first(open_page: OpenPage, tmp_path: Path):
    page = open_page(tmp_path / "new")
    assert page.empty.text.text().startswith("Add CVs")
    assert not page.bar.isVisible()


def test_a_library_that_may_not_be_written_brings_the_person_back(open_page: OpenPage, folder: Path, qtbot: QtBot):
    page = open_page(folder, is_writable=False)
    first = now(page)
    with qtbot.waitSignal(page.told, timeout=LONG) as told:
        qtbot.keyClick(page.roles.list, Qt.Key.Key_1)
    assert "write-protected" in told.args[0].text
    assert now(page) == first
    assert page.progress.text() == f"0 of {PEOPLE}"


def test_who_was_erased_meanwhile_is_passed_over(page: ReviewPage, qtbot: QtBot):
    assert page._session is not None
    waiting = [one.resume_id for one in page.flow._waiting]
    page._session.workspace.write(lambda db: db.execute("DELETE FROM resumes WHERE resume_id = ?", (waiting[5],)))
    seen = []
    for _ in range(6):
        seen.append(now(page))
        press(page, qtbot, "1")
    assert seen == [*waiting[:5], waiting[6]]


def test_answers_of_the_last_moment_are_kept_when_the_window_closes(page: ReviewPage, folder: Path, qtbot: QtBot):
    qtbot.waitUntil(lambda: len(page.flow._ready) > 3, timeout=LONG)
    said = []
    for _ in range(3):
        said.append(now(page))
        qtbot.keyClick(page.roles.list, Qt.Key.Key_1)
    session = page._session
    assert session is not None
    page.detach()
    session.tasks.close()
    with session.workspace.reading() as db:
        assert {people.rows_of(db, [one])[one].role_state for one in said} == {State.CONFIRMED}


def test_people_that_come_in_are_asked_about_and_the_current_one_stays(page: ReviewPage, qtbot: QtBot):
    assert page._session is not None
    first = now(page)
    page._session.workspace.write(lambda db: add(db, "new"))
    page.refresh()
    qtbot.waitUntil(lambda: page.flow.total == PEOPLE + 1, timeout=LONG)
    assert now(page) == first
    assert len(page.flow._waiting) == PEOPLE + 1


def test_who_came_in_while_another_page_was_shown_is_asked_about(open_page: OpenPage, tmp_path: Path, qtbot: QtBot):
    page = open_page(tmp_path / "new")
    assert page.flow.is_empty
    page.hide()
    assert page._session is not None
    page._session.workspace.write(lambda db: add(db, "late"))
    page.show()
    qtbot.waitUntil(lambda: page.flow.current is not None, timeout=LONG)


def test_while_an_import_runs_the_empty_page_asks_about_who_comes(open_page: OpenPage, tmp_path: Path, qtbot: QtBot):
    page = open_page(tmp_path / "new")
    assert page.empty.isVisible()
    assert page._session is not None
    page._session.workspace.write(lambda db: add(db, "late"))
    page.on_files_looked()
    qtbot.waitUntil(lambda: page.flow.current is not None, timeout=LONG)
    asked = now(page)
    page._session.workspace.write(lambda db: add(db, "later"))
    page.on_files_looked()
    assert not page.flow._is_filling  # who is asked about is left in peace
    assert now(page) == asked
