"""Reading a gig blind: nothing on the page says who anybody is, until a person is revealed and that is written down."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLabel,
    QPlainTextEdit,
    QTableView,
    QTreeWidget,
    QTreeWidgetItem,
)
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.journal import Action
from classifyme_desktop.services import journal
from classifyme_desktop.services.export.layout import Form
from classifyme_desktop.ui.gigs.page import GigsPage
from classifyme_desktop.ui.match.people_view import PeopleView
from classifyme_desktop.ui.match.ranked_table import Column
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.tables.figures import NameLine
from tests.gui.conftest import READ, OpenWindow
from tests.gui.test_gigs_page import LONG, on_screen, paste, ranked
from tests.helpers import exporting

TELLING = ("philomena", "quartermaine", "example.org", "960 007", "oxbridge", "who-it-is", "accountant.pdf")


@pytest.fixture
def window(who_window: MainWindow) -> MainWindow:
    return who_window


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> GigsPage:
    """A gig ranked over the library and one person who says who she is."""
    assert "Philomena Quartermaine" in ranked(window.gigs, qtbot)
    return window.gigs


@pytest.fixture
def people(page: GigsPage) -> PeopleView:
    return page.view.people


def read_blind(people: PeopleView, qtbot: QtBot) -> None:
    """Switch to blind reading and wait for the numbers, and for what is shown of the current person."""
    people.read_blind.click()
    settle(people, qtbot)


def settle(people: PeopleView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: people.detail.name.text.startswith("Candidate ") and "…" not in people.detail.name.text)
    qtbot.waitUntil(lambda: people.detail.text.toPlainText() != "", timeout=LONG)
    qtbot.waitUntil(lambda: bool(people.detail.reasons.rows.rows), timeout=LONG)


def tree_text(row: QTreeWidgetItem) -> list[str]:
    below = [text for at in range(row.childCount()) for text in tree_text(row.child(at))]
    return [row.text(0), row.text(1), row.toolTip(0), *below]


def everything_said(page: GigsPage, window: MainWindow) -> str:
    """Return all that the page and the toast show or say, in small letters."""
    said = [window.toast.words.text()]
    for widget in page.findChildren(QLabel) + page.findChildren(QAbstractButton):
        said += [widget.text(), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
    said += [text.toPlainText() for text in page.view.people.findChildren(QPlainTextEdit)]
    said += [line.text for line in page.view.people.findChildren(NameLine)]
    for tree in page.view.people.findChildren(QTreeWidget):
        said += tree_text(tree.invisibleRootItem())
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
    for view in page.view.people.findChildren(QAbstractItemView):
        model = view.model()
        for row in range(model.rowCount()):
            for column in range(model.columnCount() if isinstance(view, QTableView) else 1):
                said += [str(model.index(row, column).data(role)) for role in roles]
    return "\n".join(said).lower()


def test_nothing_on_the_page_says_who_anybody_is(page: GigsPage, people: PeopleView, window: MainWindow, qtbot: QtBot):
    assert "quartermaine" in everything_said(page, window)
    read_blind(people, qtbot)
    people.list.alike.trigger()
    qtbot.waitUntil(lambda: people.detail.alike.list.count() > 0, timeout=LONG)
    for row in range(READ + 1):
        people.list.choose(people.table.resume_at(row))
        settle(people, qtbot)
        said = everything_said(page, window)
        assert not [word for word in TELLING if word in said]
    assert all(name.startswith("Candidate ") for name in on_screen(page))
    assert not people.detail._folder.isVisible()


def test_a_reveal_shows_one_person_and_is_written_down(
    page: GigsPage, people: PeopleView, window: MainWindow, qtbot: QtBot
):
    read_blind(people, qtbot)
    row = next(row for row in range(READ + 1) if people.table.person_at(row).name)
    resume_id = people.table.resume_at(row)
    people.list.choose(resume_id)
    settle(people, qtbot)
    assert people.detail.reveal_note.isVisible()
    people.detail.reveal.click()
    qtbot.waitUntil(lambda: people.detail.name.text == "Philomena Quartermaine", timeout=LONG)
    others = [name for at, name in enumerate(on_screen(page)) if at != row]
    assert all(name.startswith("Candidate ") for name in others)
    assert "journal" in window.toast.words.text()
    (entry,) = [one for one in journal.entries(window.session.workspace) if one.action is Action.REVEAL]
    assert (entry.subject_id, entry.details) == (resume_id, {"gig": page.list.current().gig_id})


def test_a_person_opens_in_full_without_who_it_is_while_that_is_hidden(
    page: GigsPage, people: PeopleView, window: MainWindow, qtbot: QtBot
):
    read_blind(people, qtbot)
    qtbot.keyClick(people.list, Qt.Key.Key_Return)
    assert window.candidate.isVisible()
    assert window.candidate.called is not None
    qtbot.waitUntil(lambda: window.candidate.candidate is not None, timeout=LONG)
    assert window.candidate.head.name.text == window.candidate.called
    window.candidate.go_back()
    assert page.isVisible()


def test_a_gig_that_is_read_blind_stays_so_and_others_are_open(
    page: GigsPage, people: PeopleView, window: MainWindow, open_window: OpenWindow, qtbot: QtBot
):
    read_blind(people, qtbot)
    kept = page.list.current().gig_id
    paste(page, "Night nurse\nIntensive care.", qtbot)
    assert not people.blind.is_on
    window.close()
    again = open_window(window.folder)
    again.show_gigs()
    qtbot.waitUntil(lambda: len(again.gigs.table.gigs) == 2)
    again.gigs.list.choose(kept)
    assert again.gigs.view.people.read_blind.isChecked()
    assert all(name.startswith("Candidate ") for name in ranked(again.gigs, qtbot))


def test_the_export_is_blind_too_and_holds_decisions(page: GigsPage, people: PeopleView, tmp_path: Path, qtbot: QtBot):
    read_blind(people, qtbot)
    qtbot.keyClick(people.list, Qt.Key.Key_P)
    assert people.strip.title.text() == f"Pin {people.detail.name.text} to the top of the list?"
    qtbot.keyClick(people.strip.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(people.deciding.decided))
    dialog = exporting.counted(page.ask_for_export(), qtbot)
    assert dialog.form.blind.isChecked()
    assert not dialog.form.blind.isEnabled()
    exporting.choose(dialog, Form.CSV)
    out = tmp_path / "blind.csv"
    exporting.write(dialog, out, qtbot)
    text = out.read_text(encoding="utf-8-sig")
    assert not [word for word in TELLING if word in text.lower()]
    rows = list(csv.DictReader(text.splitlines()))
    assert [row["candidate_id"] for row in rows] == on_screen(page)
    assert people.table.index(0, Column.STATUS).data() == "Pinned"
