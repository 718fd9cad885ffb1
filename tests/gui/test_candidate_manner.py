"""The page of one person read blind, in French, by the keyboard alone, and its tables before the tester of Qt."""

# ruff: noqa: F811 - a fixture has the name of the parameter that takes it

from PySide6.QtCore import QEvent, Qt, QTranslator
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QLineEdit, QSlider, QWidget
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.gig_match import GigMatch, Offer
from classifyme_desktop.domain.match import Parts
from classifyme_desktop.domain.resume import GigId
from classifyme_desktop.services import gigs
from classifyme_desktop.ui.candidate.offers_table import OffersTable
from classifyme_desktop.ui.candidate.page import CandidatePage
from classifyme_desktop.ui.candidate.similar_people import PeopleTable
from classifyme_desktop.ui.candidate.skills_table import Column, SkillRow, SkillsTable
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.tab_line import TabLine
from tests.gui.test_candidate_page import LONG, ODD, STRICT, filled, page, read_blind, session, show, tab  # noqa: F401 - fixtures
from tests.helpers import sessions


def test_read_blind_nothing_says_who_it_is(page: CandidatePage, session: Session, qtbot: QtBot):
    blind = read_blind(session)
    resume_id = show(page, session, "accountant.pdf", qtbot, blind)
    assert page.head.name.text == blind.candidate(resume_id)
    assert page.head.name.text.startswith("Candidate ")
    assert page.pages.is_blind
    assert not page.career.isVisibleTo(page.tabs)
    hidden = ("Jane", "Roe", "jane.roe", "accountant.pdf", "2016")
    for widget in (page.career, page.learnt):
        assert page.tabs.tabs[[page.overview, page.skills, page.career, page.learnt].index(widget)].isHidden()
    for which in (page.overview, page.skills, page.blind_facts, page.next, page.similar):
        tab(page, which)
        for told in said(page):
            assert not any(word in told for word in hidden), told
    qtbot.waitUntil(lambda: page.similar.table.rowCount() == 3, timeout=LONG)
    assert all(named.startswith("Candidate ") for _, (named, _) in page.similar.table.people)
    tab(page, page.skills)
    page.skills.list.setCurrentIndex(page.skills.table.index(0, 0))
    assert page.pages.text.marked()


def said(page: CandidatePage) -> list[str]:
    """Return everything that is seen or heard on the page."""
    found = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    for widget in page.findChildren(QWidget):
        if widget.isVisible():
            found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
    found.append(page.pages.text.toPlainText())
    found.append(page.pages.machine.text.toPlainText())
    return found


def test_a_person_is_revealed(page: CandidatePage, session: Session, qtbot: QtBot):
    show(page, session, "accountant.pdf", qtbot, read_blind(session))
    assert page.head.reveal.isVisible()
    page.head.reveal.click()
    qtbot.waitUntil(lambda: page.head.name.text == "Jane Roe", timeout=LONG)
    assert not page.pages.is_blind
    assert not page.head.reveal.isVisible()


def test_somebody_read_blind_is_left_when_another_gig_is_taken_up(page: CandidatePage, session: Session, qtbot: QtBot):
    blind = read_blind(session)
    show(page, session, "accountant.pdf", qtbot, blind)
    gigs.add_text(session.workspace, "Nurse\nIntensive care at night.")
    other = next(gig for gig in gigs.all_gigs(session.workspace) if gig.gig_id != blind.gig_id)
    blind.show_gig(other)  # it is read openly
    with qtbot.waitSignal(page.left, timeout=1000):
        page.refresh()
    assert page.resume_id is None
    assert "Jane" not in " ".join(said(page))


def test_every_control_has_a_name_and_the_keyboard_reaches_it(page: CandidatePage, session: Session, qtbot: QtBot):
    show(page, session, "accountant.pdf", qtbot)
    kinds = (QAbstractButton, QAbstractItemView, QLineEdit, QSlider)
    for kind in kinds:
        for widget in page.findChildren(kind):
            if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or widget.objectName().startswith("qt_"):
                continue
            called = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
            assert called, widget
            assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, widget
    for widget in (page.pages.canvas, page.career.timeline, page.pages.text, page.pages.machine.text):
        assert widget.accessibleName()


def test_the_page_speaks_french_at_once(page: CandidatePage, session: Session, qtbot: QtBot):
    """The words themselves are tested with all others; here, that every part says them anew."""
    show(page, session, "accountant.pdf", qtbot)

    class French(QTranslator):
        def translate(self, context, source, disambiguation=None, n=-1):
            return f"«{source}»"

        def isEmpty(self):
            return False

    french = French()
    for which in (page.overview, page.skills, page.career, page.learnt, page.next, page.similar):
        tab(page, which)
    QApplication.installTranslator(french)
    try:
        for widget in (page, *page.findChildren(QWidget)):
            QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
        assert page.tabs.tabs[0].text() == "«Overview»"
        assert page.head.back.text() == "«Back»"
        assert page.overview._roles_title.text() == "«Likeliest roles»"
        assert page.overview.path.cuts[0].startswith("«Family»")
        assert page.overview.file.quality.text().startswith("«Read cleanly")
        assert page.skills.search.placeholderText() == "«Filter skills»"
        assert page.skills.table.headerData(Column.NAME, Qt.Orientation.Horizontal) == "«Skill»"
        assert page.career.as_table.text() == "«As a table»"
        assert "«" in page.career.summary.text()
        assert page.pages.bar.sides[0].text() == "«Human sees»"
        assert page.pages.foot.page.text().startswith("«Page")
        assert page.similar.note.text().startswith("«Most like")
    finally:
        QApplication.removeTranslator(french)


def test_the_tables_pass_the_tester_of_qt(qapp: QApplication):
    skills = SkillsTable()
    QAbstractItemModelTester(skills, STRICT)
    skills.show_skills(
        [
            SkillRow("b", "Ébénisterie", 30, ((0, 4),)),
            SkillRow("a", "<b>Java</b>", None, ((5, 9), (9, 11)), is_exact=False),
            SkillRow("c", "Cooking", 30, ()),
        ]
    )
    assert [row.key for row in skills.rows] == ["b", "c", "a"]
    skills.sort(Column.NAME)
    assert [row.key for row in skills.rows] == ["a", "c", "b"]
    skills.filter("EBEN")
    assert [row.key for row in skills.rows] == ["b"]
    skills.filter("")
    assert "<b>" not in skills.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert skills.index(0, Column.MENTIONS).data() == "2, by meaning"
    offers = OffersTable(str.upper)
    QAbstractItemModelTester(offers, STRICT)
    half = Parts(*([0.5] * len(Parts.__slots__)))
    offers.show_matches([GigMatch(Offer("0" * 64, "Cook", "Inn", "chef", 0.9, GigId(3)), 1, 0.5, half, 0.25)])
    assert [offers.index(0, column).data() for column in range(3)] == ["Cook · Inn", "CHEF", "25%"]
    people = PeopleTable()
    QAbstractItemModelTester(people, STRICT)
    people.show_people([(1, ("Ada", "Cook")), (2, ("<i>Bo</i>", ""))])
    assert people.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Ada, Cook"


def test_a_hidden_tab_opens_the_first(qtbot: QtBot):
    line = TabLine()
    host = sessions.hosted(line, 300, 200)
    qtbot.addWidget(host)
    pages = [parts.label() for _ in range(3)]
    for number, one in enumerate(pages):
        line.add(one)
        line.set_text(one, f"A & {number}")
    assert line.tabs[1].text() == "A && 1"
    line.show_page(pages[1])
    line.set_shown(pages[1], is_shown=False)
    assert line.current is pages[0]
    line.step(1)
    assert line.current is pages[2]
    line.step(1)
    assert line.current is pages[0]
