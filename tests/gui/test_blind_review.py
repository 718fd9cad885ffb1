"""The review read blind: nothing on its page says who anybody is, and it follows the gig that is read so."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from classifyme_desktop.services import gigs, ingest, people, review, review_card
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.ui.review.page import ReviewPage
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.state.places import Place
from classifyme_desktop.ui.tables.figures import NameLine
from tests.gui.conftest import GIG, RESUME, OpenWindow
from tests.gui.test_blind_page import TELLING

LONG = 60_000
SECOND = RESUME.replace("Philomena Quartermaine", "Ottoline Featherstone").replace("philomena.quartermaine", "o.f")
NAMES = (*TELLING, "ottoline", "featherstone", "second.txt", "2011", "little snoring")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library with two people who say who they are, and whose role a reader said to be wrong."""
    (tmp_path / "who-it-is.txt").write_text(RESUME, encoding="utf-8")
    (tmp_path / "second.txt").write_text(SECOND, encoding="utf-8")
    with Workspace.open(tmp_path / "library") as workspace:
        chosen = ingest.find([tmp_path / "who-it-is.txt", tmp_path / "second.txt"])
        ingest.run(workspace, ingest.start(workspace, chosen))
        with workspace.reading() as db:
            rows = people.rows_of(db, [row[0] for row in db.query("SELECT resume_id FROM resumes")])
        for resume_id, row in rows.items():
            assert row.role_id is not None
            review.refuse(workspace, [resume_id], row.role_id)
        gigs.add_text(workspace, GIG)
    return tmp_path / "library"


@pytest.fixture
def window(open_window: OpenWindow, folder: Path, qtbot: QtBot) -> MainWindow:
    """A window with the review in sight."""
    window = open_window(folder)
    window.show_place(Place.REVIEW)
    qtbot.waitUntil(lambda: window.review.flow.current is not None, timeout=LONG)
    qtbot.waitUntil(lambda: window.gigs.list.current() is not None, timeout=LONG)
    return window


def said(page: ReviewPage) -> str:
    """Return all that is written on the page, and what is said to those who hear it, in small letters."""
    found = [page.person.text.toPlainText(), page.person.text.passage(), *page.person.text.marked()]
    for kind in (QLabel, QAbstractButton, QPlainTextEdit, NameLine):
        for one in page.findChildren(kind):
            told = one.toPlainText() if isinstance(one, QPlainTextEdit) else one.text
            found += [told if isinstance(told, str) else told(), one.accessibleName(), one.toolTip()]
    rows = page.roles.list.model()
    found += [str(rows.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(rows.rowCount())]
    return "\n".join(found).casefold()


def blind(page: ReviewPage, qtbot: QtBot) -> None:
    """Wait until somebody is shown who is not to be known."""
    qtbot.waitUntil(lambda: page.flow.current is not None and page.flow.current.blind is not None, timeout=LONG)


def test_nothing_says_who_it_is_and_the_text_is_still_there(window: MainWindow, qtbot: QtBot) -> None:
    page = window.review
    assert any(name in said(page) for name in ("quartermaine", "featherstone"))
    page.blind.switch.click()
    blind(page, qtbot)
    for left in (1, 0):
        told = said(page)
        assert [name for name in NAMES if name in told] == []
        assert "general ledger" in told
        assert page.person.name.text.startswith("Candidate ")
        assert not page.person.open.isVisible()
        qtbot.keyClick(page.roles.list, Qt.Key.Key_1)
        if left:
            blind(page, qtbot)
    qtbot.waitUntil(lambda: page.flow.is_empty, timeout=LONG)
    qtbot.keyClick(page, Qt.Key.Key_Backspace)
    blind(page, qtbot)
    assert [name for name in NAMES if name in said(page)] == []


def test_who_was_read_openly_before_is_not_named_when_it_is_taken_back(window: MainWindow, qtbot: QtBot) -> None:
    page = window.review
    qtbot.keyClick(page.roles.list, Qt.Key.Key_1)
    assert page.last.text.split(":")[0] in ("who-it-is.txt", "second.txt")
    qtbot.waitUntil(lambda: page.flow.current is not None, timeout=LONG)
    page.blind.switch.click()
    blind(page, qtbot)
    assert page.last.text.startswith("Somebody: ")
    qtbot.keyClick(page.roles.list, Qt.Key.Key_Backspace)
    blind(page, qtbot)
    assert [name for name in NAMES if name in said(page)] == []


def test_words_that_speak_for_a_role_are_marked_in_the_blind_text(window: MainWindow, qtbot: QtBot) -> None:
    page = window.review
    page.blind.switch.click()
    blind(page, qtbot)
    assert page.person.text.marked()
    person = page.flow.current
    assert person is not None
    assert person.card.blind is not None
    shown = person.card.blind.text.text
    for one in person.card.roles:
        assert all(words.casefold() in " ".join(shown.casefold().split()) for words in one.evidence.words)
        assert all(0 <= start <= end <= len(shown) for start, end in one.evidence.places)


def test_words_that_are_hidden_are_no_evidence(folder: Path) -> None:
    with Workspace.open(folder, is_writable=False) as workspace:
        (asked, _) = review.queue(workspace)
        card = review_card.make_blind(workspace, asked.resume_id)
        assert card.blind is not None
        made = review_card.Evidence(("Oxbridge", "general ledger"), ((0, 5),), (), (0, 40))
        kept = review_card.blinded_evidence(made, card.blind.text)
    assert kept.words == ("general ledger",)
    assert card.months is not None
    assert card.months % 12 == 0


def test_the_choice_is_kept_and_taken_back(window: MainWindow, open_window: OpenWindow, qtbot: QtBot) -> None:
    window.review.blind.switch.click()
    blind(window.review, qtbot)
    window.close()
    again = open_window(window.folder)
    again.show_place(Place.REVIEW)
    blind(again.review, qtbot)
    again.review.blind.switch.click()
    qtbot.waitUntil(lambda: again.review.flow.current is not None, timeout=LONG)
    assert again.review.person.name.text.endswith(".txt")


def test_the_review_is_blind_while_the_gig_is(window: MainWindow, qtbot: QtBot) -> None:
    page = window.review
    window.show_gigs()
    with qtbot.waitSignal(window.gigs.view.people.blind.changed, timeout=LONG):
        window.gigs.view.people.read_blind.click()
    window.show_place(Place.REVIEW)
    blind(page, qtbot)
    assert page.blind.switch.isChecked()
    assert not page.blind.switch.isEnabled()
    assert [name for name in NAMES if name in said(page)] == []
    window.show_gigs()
    window.gigs.view.people.blind.set_on(is_on=False)
    window.show_place(Place.REVIEW)
    qtbot.waitUntil(lambda: page.flow.current is not None and page.flow.current.blind is None, timeout=LONG)
    assert page.blind.switch.isEnabled()
    assert not page.blind.switch.isChecked()


def test_the_other_language_reads_the_durations_anew(window: MainWindow, qtbot: QtBot) -> None:
    page = window.review
    page.blind.switch.click()
    blind(page, qtbot)
    window.choose_language("fr")
    qtbot.waitUntil(lambda: page.flow.current is not None and page.flow.current.blind == "fr", timeout=LONG)
    assert page.person.name.text.startswith("Candidature ")
