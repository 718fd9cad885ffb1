"""The page of one person over a real library: what it says, what lights up, blind, back, both languages, no mouse."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.prediction import Prediction, Scored
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.services import gigs, ingest
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import predictions
from classifyme_desktop.ui.candidate.blind_mode import BlindMode
from classifyme_desktop.ui.candidate.page import CandidatePage
from classifyme_desktop.ui.language import names
from classifyme_desktop.ui.state.session import Session
from tests.helpers import resumes, sessions

LONG = 30_000
ODD = "<img src='x.png'><b>Cook\u202e</b>"
STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of four people and a gig."""
    folder = tmp_path_factory.mktemp("people")
    cvs = folder / "cvs"
    cvs.mkdir()
    resumes.pdf(cvs / "accountant.pdf", resumes.ACCOUNTANT)
    resumes.word(cvs / "nurse.docx", resumes.NURSE)
    resumes.pdf(cvs / "developer.pdf", resumes.DEVELOPER)
    (cvs / "odd.txt").write_text(f"{ODD}\nWaiter in bars, four years.\n", encoding="utf-8")
    with Workspace.open(folder / "library") as workspace:
        ingest.run(workspace, ingest.start(workspace, ingest.find([cvs])))
        gigs.add_text(workspace, resumes.ACCOUNTANT_GIG)
    return folder


@pytest.fixture
def session(filled: Path, qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    shutil.copytree(filled / "library", tmp_path / "library")
    with sessions.opened(qapp, tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> Iterator[CandidatePage]:
    shown = CandidatePage()
    host = sessions.hosted(shown, 1100, 700)
    qtbot.addWidget(host)
    shown.attach(session)
    yield shown
    shown.detach()


def show(page: CandidatePage, session: Session, name: str, qtbot: QtBot, blind: BlindMode | None = None) -> int:
    resume_id = sessions.resume_named(session, name)
    page.show_person(resume_id, blind)
    qtbot.waitUntil(lambda: page.candidate is not None and page.candidate.row.resume_id == resume_id, timeout=LONG)
    return resume_id


def tab(page: CandidatePage, widget: QWidget) -> None:
    page.tabs.show_page(widget)
    QApplication.processEvents()


def read_blind(session: Session) -> BlindMode:
    """Return how the one gig is read: blind."""
    made = BlindMode()
    made.attach(session, None)
    made.show_gig(gigs.all_gigs(session.workspace)[0])
    made.set_on(is_on=True)
    return made


# ------------------------------------------------------------------ what it says


def test_the_head_says_who_it_is(page: CandidatePage, session: Session, qtbot: QtBot):
    show(page, session, "accountant.pdf", qtbot)
    assert page.head.name.text == "Jane Roe"
    said = [label.text() for label in page.head.labels()]
    assert said[0] == session.role("accountant")
    assert "confidence" in said[1]
    assert said[1].endswith("%")
    assert any("of experience" in one for one in said)
    assert not page.head.reveal.isVisible()
    show(page, session, "odd.txt", qtbot)
    assert page.head.name.text == "odd.txt"
    assert page.head.role.text() == "Not sure"


def test_the_overview_shows_roles_path_and_quality(page: CandidatePage, session: Session, qtbot: QtBot):
    show(page, session, "accountant.pdf", qtbot)
    over, prediction = page.overview, page.candidate.prediction
    assert over.roles.in_set == len(prediction.candidates) >= 1
    assert over.roles.shares[0] == (session.role("accountant"), prediction.top[0].p)
    assert "95%" in over.set_note.text()
    assert [cut.rpartition(" ")[2] for cut in over.path.cuts] == ["6", "12", "18", "24", "96"]
    chances = [share for _, share in over.path.shares]
    assert chances == sorted(chances, reverse=True)
    assert over.path.shares[-1][0] == session.role("accountant")
    assert "Role · 96" in over.path.accessibleDescription()
    assert over.file.quality.text() == "Read cleanly: nothing lowers the confidence."
    assert over.file.state.text() == "Added"
    assert over.file.name.text() == "accountant.pdf"
    texts = [label.text() for label in over.contact.findChildren(QLabel) if not label.isHidden()]
    assert "jane.roe@example.org" in texts


def test_a_contact_is_shown_where_it_stands(page: CandidatePage, session: Session, qtbot: QtBot):
    show(page, session, "accountant.pdf", qtbot)
    links = [one for one in page.overview.contact.findChildren(QAbstractButton) if not one.isHidden()]
    links[0].click()
    (place,) = page.pages._marks
    assert page.candidate.text[slice(*place)] == "jane.roe@example.org"
    assert page.pages.canvas.mark_rects(0)


def test_how_the_role_changed_is_told_step_by_step(page: CandidatePage, session: Session, qtbot: QtBot):
    resume_id = show(page, session, "accountant.pdf", qtbot)
    assert [step.role for step in page.overview.steps.steps] == [session.role("accountant")]
    assert page.overview.steps_note.isVisible()
    top = (Scored("financial-analyst", 0.7), Scored("accountant", 0.3))
    later = Prediction(3, "0" * 64, top, {}, False, np.zeros(96, np.float32), ("financial-analyst",))
    unsure = replace(later, iteration=4, is_abstained=True)
    for said in (later, unsure):
        session.workspace.write(lambda db, said=said: predictions.put(db, ResumeId(resume_id), said))
    tab(page, page.skills)
    page.refresh()
    qtbot.waitUntil(lambda: len(page.overview.steps.steps) == 3, timeout=LONG)
    assert page.tabs.current is page.skills  # the tab stays
    assert [step.is_change for step in page.overview.steps.steps] == [False, True, False]
    assert [step.is_named for step in page.overview.steps.steps] == [True, True, False]
    said = page.overview.steps.accessibleDescription()
    assert "Iteration 3" in said
    assert "changed" in said
    assert "not sure" in said
    assert not page.overview.steps_note.isVisible()


def test_a_skill_lights_up_where_it_is_named(page: CandidatePage, session: Session, qtbot: QtBot):
    show(page, session, "developer.pdf", qtbot)
    tab(page, page.skills)
    table = page.skills.table
    assert table.total > 1
    qtbot.keyClicks(page.skills.search, table.rows[0].name[:4].upper())
    assert 0 < table.rowCount() < table.total
    page.skills.search.setText("nothing like it")
    assert page.skills._none.isVisible()
    page.skills.search.clear()
    assert table.rowCount() == table.total == len(page.candidate.profile.skills)
    most = max(range(table.rowCount()), key=lambda row: len(table.rows[row].places))
    page.skills.list.setFocus()
    page.skills.list.setCurrentIndex(table.index(most, 0))
    assert page.pages._marks == list(table.rows[most].places)
    assert page.pages.current == 0
    if len(table.rows[most].places) > 1:
        page.skills.list.activated.emit(table.index(most, 0))
        assert page.pages.current == 1


def test_jobs_courses_and_languages_light_up(page: CandidatePage, session: Session, qtbot: QtBot):
    show(page, session, "accountant.pdf", qtbot)
    tab(page, page.career)
    assert page.career.summary.text().startswith("2 job")
    page.career.timeline.setFocus()
    lit = set()
    for _ in page.career.timeline.entries:
        qtbot.keyClick(page.career.timeline, Qt.Key.Key_Right)
        lit |= {page.candidate.text[slice(*place)] for place in page.pages._marks}
    assert lit == {"Accountant", "Senior Accountant"}
    tab(page, page.learnt)
    assert page.learnt.topLevelItemCount() >= 1
    course = page.learnt.topLevelItem(0).child(0)
    page.learnt.setCurrentItem(course)
    (place,) = page.pages._marks
    assert "BA" in page.candidate.text[slice(*place)]


def test_next_roles_and_gigs_that_fit(page: CandidatePage, session: Session, qtbot: QtBot):
    show(page, session, "accountant.pdf", qtbot)
    tab(page, page.next)
    assert page.next.roles.shares
    offers = page.next.offers
    qtbot.waitUntil(lambda: offers.table.rowCount() == 1, timeout=LONG)
    assert "Accountant" in offers.table.index(0, 0).data()
    assert "worth a call" in offers.table.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    with qtbot.waitSignal(page.gig_asked, timeout=LONG) as asked:
        offers.list.setCurrentIndex(offers.table.index(0, 0))
        offers.list.activated.emit(offers.table.index(0, 0))
    assert asked.args == [gigs.all_gigs(session.workspace)[0].gig_id]


def test_variety_has_its_price(page: CandidatePage, session: Session, qtbot: QtBot):
    for number in range(4):
        gigs.add_text(session.workspace, f"{resumes.ACCOUNTANT_GIG}\nPlace {number}, the same firm.")
    gigs.add_text(session.workspace, "Nurse\nIntensive care at night.")
    show(page, session, "accountant.pdf", qtbot)
    tab(page, page.next)
    offers = page.next.offers
    qtbot.waitUntil(lambda: offers.table.rowCount() == 6, timeout=LONG)
    assert offers.variety.isVisible()
    offers.variety.setValue(0)
    qtbot.waitUntil(lambda: offers.cost.text() == "The best gigs, whatever they are.", timeout=LONG)
    offers.variety.setValue(100)
    qtbot.waitUntil(lambda: offers.cost.text() != "The best gigs, whatever they are.", timeout=LONG)
    assert "fit" in offers.cost.text()


def test_a_library_without_gigs_says_the_next_step(page: CandidatePage, session: Session, qtbot: QtBot):
    gigs.remove(session.workspace, gigs.all_gigs(session.workspace)[0].gig_id)
    show(page, session, "developer.pdf", qtbot)
    tab(page, page.next)
    qtbot.waitUntil(lambda: "no gig yet" in page.next.offers.note.text(), timeout=LONG)
    assert not page.next.offers.list.isVisible()


def test_somebody_without_pages_and_without_facts(page: CandidatePage, session: Session, qtbot: QtBot):
    show(page, session, "odd.txt", qtbot)
    assert page.pages.text.isVisible()
    assert names.shown(ODD) in page.pages.text.toPlainText()
    for label in page.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText


def test_somebody_who_is_gone(page: CandidatePage, session: Session, qtbot: QtBot):
    page.show_person(10**6)
    qtbot.waitUntil(page.note.isVisible, timeout=LONG)
    assert page.note.text() == "This resume is no longer in the library."
    assert not page.pages.isVisible()


# ------------------------------------------------------------------ going on and back


def test_similar_people_open_and_back_returns(page: CandidatePage, session: Session, qtbot: QtBot):
    first = show(page, session, "accountant.pdf", qtbot)
    tab(page, page.similar)
    table = page.similar.table
    qtbot.waitUntil(lambda: table.rowCount() == 3, timeout=LONG)
    people = [table.index(row, 0).data() for row in range(3)]
    assert {"Ali Haddad", "Chloé Petit", "odd.txt"} == set(people)
    page.similar.list.activated.emit(table.index(people.index("Ali Haddad"), 0))
    qtbot.waitUntil(lambda: page.head.name.text == "Ali Haddad", timeout=LONG)
    assert page.tabs.current is page.overview
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.resume_id == first and page.candidate is not None, timeout=LONG)
    with qtbot.waitSignal(page.left, timeout=1000):
        page.head.back.click()
    page.window().activateWindow()
    page.tabs.tabs[0].setFocus()
    with qtbot.waitSignal(page.left, timeout=1000):
        QTest.keyClick(page.tabs.tabs[0], Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)


def test_tabs_go_by_keys(page: CandidatePage, session: Session, qtbot: QtBot):
    show(page, session, "accountant.pdf", qtbot)
    page.window().activateWindow()
    page.tabs.tabs[0].setFocus()
    seen = [page.tabs.current]
    for _ in range(6):
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
        seen.append(page.tabs.current)
    assert seen == [page.overview, page.skills, page.career, page.learnt, page.next, page.similar, page.overview]
    page.tabs.tabs[0].setFocus()
    qtbot.keyClick(page.tabs.tabs[0], Qt.Key.Key_Right)
    assert page.tabs.current is page.skills
