"""The roles of the library in the window: added from people, split, renamed, merged, retired, each one step to undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.services import corrections, review
from classifyme_desktop.services.library import View
from classifyme_desktop.services.own_roles import RoleState
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.ui.language.translators import Choice
from classifyme_desktop.ui.learning.own_roles_page import OwnRolesView
from classifyme_desktop.ui.learning.own_roles_table import Column
from classifyme_desktop.ui.learning.role_line import RoleLine
from classifyme_desktop.ui.library.facets import Facet, Facets
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.widgets.toast import Telling
from tests.helpers import applicants, sessions

LONG = 20_000
NEAR = "waiter-bartender"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of eight applicants."""
    folder = tmp_path_factory.mktemp("roles")
    with Workspace.open(folder / "library") as workspace:
        applicants.take_in(workspace, [applicants.folder(folder / "cvs")])
    return folder / "library"


@pytest.fixture
def session(qapp: QApplication, library: Path) -> Iterator[Session]:
    with sessions.opened(qapp, library) as opened:
        yield opened


@pytest.fixture
def view(qtbot: QtBot, session: Session) -> Iterator[OwnRolesView]:
    made = OwnRolesView()
    host = sessions.hosted(made, 1000, 700)
    qtbot.addWidget(host)
    made.told.connect(lambda told: made.setProperty("last", told))
    made.attach(session)
    qtbot.waitUntil(lambda: made.table.total == 96, timeout=LONG)
    yield made
    made.detach()


def person(session: Session, name: str = "waiter.pdf") -> int:
    return sessions.resume_named(session, name)


def label(session: Session, resume_id: int) -> str | None:
    return corrections.of(session.workspace, ResumeId(resume_id)).role.role_id


def last(view: OwnRolesView) -> Telling:
    found = view.property("last")
    assert isinstance(found, Telling)
    return found


def choose(view: OwnRolesView, role_id: str) -> None:
    row = view.table.row_of(role_id)
    assert row is not None
    view.list.setCurrentIndex(view.table.index(row, 0))


def state(view: OwnRolesView, role_id: str) -> RoleState | None:
    row = view.table.row_of(role_id)
    return None if row is None else view.table.rows[row].state


def add(qtbot: QtBot, view: OwnRolesView, session: Session) -> int:
    """Add the role of a barista with one example, by the keyboard; return who that is."""
    one = person(session)
    view.make_role_of([one])
    QTest.keyClicks(view.form.english, "Barista of the firm")
    view.form.role.setText(session.role(NEAR))
    with qtbot.waitSignal(view.changed, timeout=LONG):
        QTest.keyClick(view.form.english, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.table.total == 97, timeout=LONG)
    return one


def test_a_role_is_added_from_people_and_taken_back_and_added_again(
    qtbot: QtBot, view: OwnRolesView, session: Session
) -> None:
    one = add(qtbot, view, session)
    assert label(session, one) == "own-1"
    assert session.role("own-1") == "Barista of the firm"
    assert view.table.rows[0].role.role_id == "own-1"  # what is one's own stands first
    assert "7 more" in str(view.table.index(0, Column.STATE).data())
    assert view.form.isHidden()
    told = last(view)
    assert "Barista of the firm" in told.text
    assert told.redo is not None
    for act, total, role in ((told.act, 96, None), (told.redo, 97, "own-1"), (told.act, 96, None)):
        with qtbot.waitSignal(view.changed, timeout=LONG):
            act()
        qtbot.waitUntil(lambda total=total: view.table.total == total, timeout=LONG)
        assert label(session, one) == role


def test_the_form_says_what_is_wrong_and_loses_nothing(qtbot: QtBot, view: OwnRolesView, session: Session) -> None:
    view.make_role_of([person(session)])
    form = view.form
    assert not form.give.isEnabled()
    form.english.setText(session.role(NEAR).upper())
    form.role.setText(session.role(NEAR))
    form.give.click()
    qtbot.waitUntil(lambda: "name already" in form.note.text(), timeout=LONG)
    assert not form.isHidden()
    assert form.english.text() == session.role(NEAR).upper()
    QTest.keyClick(form.english, Qt.Key.Key_Escape)
    assert form.isHidden()
    assert view.table.total == 96


def test_without_people_it_sends_to_the_library(qtbot: QtBot, view: OwnRolesView, session: Session) -> None:
    view.add.click()
    view.form.english.setText("Barista of the firm")
    view.form.role.setText(session.role(NEAR))
    assert not view.form.give.isEnabled()
    with qtbot.waitSignal(view.library_asked):
        view.form.choose.click()
    view.selection = lambda: [person(session)]
    view.add.click()
    assert view.form.examples == 1
    assert not view.form.choose.isVisible()


def test_roles_are_renamed_merged_and_retired(qtbot: QtBot, view: OwnRolesView, session: Session) -> None:
    choose(view, "chef")
    view.rename.click()
    view.form.english.setText("Head of kitchen")
    with qtbot.waitSignal(view.changed, timeout=LONG):
        view.form.give.click()
    assert session.role("chef") == "Head of kitchen"
    qtbot.waitUntil(lambda: view.table.called(view.table.rows[view.table.row_of("chef") or 0]) == "Head of kitchen")
    choose(view, "chef")
    view.merge.click()
    view.form.role.setText(session.role("cook-kitchen-staff"))
    with qtbot.waitSignal(view.changed, timeout=LONG):
        view.form.give.click()
    qtbot.waitUntil(lambda: state(view, "chef") is RoleState.MERGED, timeout=LONG)
    assert session.role("chef") == session.role("cook-kitchen-staff")
    choose(view, "chef")
    assert not view.retire.isEnabled()
    choose(view, "driver")
    with qtbot.waitSignal(view.changed, timeout=LONG):
        view.retire.click()
    qtbot.waitUntil(lambda: state(view, "driver") is RoleState.RETIRED, timeout=LONG)
    told = last(view)
    with qtbot.waitSignal(view.changed, timeout=LONG):
        told.act()
    qtbot.waitUntil(lambda: state(view, "driver") is RoleState.SHIPPED, timeout=LONG)


def test_the_people_of_a_role_are_shown_in_two_groups_and_one_becomes_a_role(
    qtbot: QtBot, view: OwnRolesView, session: Session
) -> None:
    rows = session.shelf.rows(session.shelf.ids(View()))
    everybody = [ResumeId(row.resume_id) for row in rows if row.resume_id is not None]
    review.change(session.workspace, everybody, "chef")
    choose(view, "chef")
    view.split.click()
    qtbot.waitUntil(lambda: not view.split_strip.isHidden(), timeout=LONG)
    sizes = [len(group.resume_ids) for group in view.split_strip.groups]
    assert sum(sizes) == len(everybody)
    assert all(line.text() for line in view.split_strip.lines)
    view.split_strip.takes[1].click()
    assert (view.form.examples, view.form.role.role_id()) == (sizes[1], "chef")
    view.form.english.setText("Part of them")
    with qtbot.waitSignal(view.changed, timeout=LONG):
        view.form.give.click()
    assert {label(session, one) for one in view.split_strip.groups[1].resume_ids} == {"own-1"}


def test_too_few_people_cannot_be_split(qtbot: QtBot, view: OwnRolesView) -> None:
    choose(view, "driver")
    with qtbot.waitSignal(view.told, timeout=LONG):
        view.split.click()
    assert "too few" in last(view).text


def test_facets_offer_an_own_role_once_they_are_attached_anew(
    qtbot: QtBot, view: OwnRolesView, session: Session
) -> None:
    facets = Facets()
    qtbot.addWidget(facets)
    facets.attach(session)
    add(qtbot, view, session)
    facets.attach(session)
    assert facets.name((Facet.ROLE, "own-1")) == "Barista of the firm"
    facets.choose([(Facet.ROLE, session.taxonomy.by_id[NEAR].above[24].node_id)])
    assert {"own-1", NEAR} <= facets.wanted().roles


def test_it_speaks_french_and_filters_without_accents(qtbot: QtBot, view: OwnRolesView, session: Session) -> None:
    add(qtbot, view, session)
    session.language.choose(Choice.FRENCH)
    qtbot.waitUntil(lambda: view.add.text() == "Ajouter un poste…", timeout=LONG)
    assert "7" in str(view.table.index(0, Column.STATE).data())
    assert "À vous" in str(view.table.index(0, Column.STATE).data())
    view.search.setText("medecin")
    assert [row.role.role_id for row in view.table.rows] == ["physician"]
    view.search.clear()
    assert view.table.total == len(view.table.rows) == 97


def test_everything_has_a_name_and_shows_plain_text(view: OwnRolesView, session: Session) -> None:
    QAbstractItemModelTester(view.table)
    view.make_role_of([person(session)])
    for widget in view.findChildren(QAbstractButton):
        if widget.isVisible() and not isinstance(widget.parent(), QLineEdit):
            assert widget.text() or widget.accessibleName()
    for line in view.findChildren(QLineEdit):
        assert line.accessibleName()
    assert all(one.textFormat() == Qt.TextFormat.PlainText for one in view.findChildren(QLabel))
    assert view.list.accessibleName()
    for column in Column:
        view.table.sort(column, Qt.SortOrder.DescendingOrder)
        assert len(view.table.rows) == 96


@pytest.mark.parametrize(
    ("typed", "found"), [("", None), ("b", None), ("chef", "b"), ("CHEF", "b"), ("sous", "c"), ("cook", None)]
)
def test_a_role_is_meant_by_its_name_or_by_a_part_of_one_alone(qtbot: QtBot, typed: str, found: str | None) -> None:
    line = RoleLine()
    qtbot.addWidget(line)
    line.offer({"b": "Chef", "c": "Sous-chef b", "d": "Bar <b>man</b>"})
    line.setText(typed)
    assert line.role_id() == found
