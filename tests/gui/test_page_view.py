"""Pages and texts of a CV: drawn when seen, marked where facts were read, and what stands there when a file is gone."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.blind import BlindText, Edit
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.services import candidate, ingest
from classifyme_desktop.services.candidate import Candidate
from classifyme_desktop.services.ingest import Options
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.ui.candidate.original.page_bar import Side
from classifyme_desktop.ui.candidate.original.page_view import PageView
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.widgets import shown_text
from classifyme_desktop.ui.widgets.shown_text import ShownText
from tests.helpers import resumes, sessions

LONG = 20_000
HIDDEN = "white words that nobody sees"


def long_pdf(path: Path) -> Path:
    """Write three pages, with hidden words on the second."""
    with pymupdf.open() as document:
        for number, part in enumerate((resumes.ACCOUNTANT, "Page two: payroll for forty people.", "Page three: end.")):
            page = document.new_page()
            page.insert_text((50, 60), part.split("\n"), fontsize=8)
            if number == 1:
                page.insert_text((50, 300), HIDDEN, fontsize=8, color=(1, 1, 1))
        document.save(path)
    return path


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of four people beside the files that they come from."""
    folder = tmp_path_factory.mktemp("pages")
    cvs = folder / "cvs"
    cvs.mkdir()
    long_pdf(cvs / "long.pdf")
    resumes.word(cvs / "nurse.docx", resumes.NURSE)
    resumes.locked(cvs / "locked.pdf", resumes.ACCOUNTANT + "\nLocked.")
    resumes.pdf(cvs / "moves.pdf", resumes.DEVELOPER)
    with Workspace.open(folder / "library") as workspace:
        options = Options(password="secret")
        ingest.run(workspace, ingest.start(workspace, ingest.find([cvs])), options=options)
    return folder


@pytest.fixture
def session(library: Path, qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    shutil.copytree(library / "library", tmp_path / "library")
    with sessions.opened(qapp, tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> Iterator[PageView]:
    shown = PageView()
    host = sessions.hosted(shown, 700, 600)
    qtbot.addWidget(host)
    shown.attach(session)
    yield shown
    host.close()


def person(session: Session, name: str) -> Candidate:
    return candidate.read(session.workspace, ResumeId(sessions.resume_named(session, name)))


def place(of: Candidate, words: str) -> tuple[int, int]:
    assert of.text is not None
    start = of.text.index(words)
    return start, start + len(words)


def test_pages_are_drawn_when_they_are_seen(view: PageView, session: Session, qtbot: QtBot):
    view.show_candidate(person(session, "long.pdf"))
    qtbot.waitUntil(lambda: 0 in view.canvas.drawn, timeout=LONG)
    assert view.canvas.count == 3
    assert view.foot.page.text() == "Page 1 of 3"
    qtbot.waitUntil(lambda: view.canvas.wanted() is None, timeout=LONG)
    assert 2 not in view.canvas.drawn
    qtbot.keyClick(view.canvas, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: 2 in view.canvas.drawn, timeout=LONG)
    assert view.foot.page.text() == "Page 3 of 3"
    assert view.canvas.accessibleDescription() == "Page 3 of 3"


def test_keys_step_and_zoom(view: PageView, session: Session, qtbot: QtBot):
    view.show_candidate(person(session, "long.pdf"))
    canvas = view.canvas
    canvas.setFocus()
    fitting = canvas.scale
    for key, page in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Right, 2), (Qt.Key.Key_Left, 1), (Qt.Key.Key_Home, 0)):
        qtbot.keyClick(canvas, key)
        assert canvas.page == page
    qtbot.keyClick(canvas, Qt.Key.Key_PageDown)
    assert canvas.verticalScrollBar().value() > 0
    view.window().activateWindow()
    for key, sign in (("+", 1), ("-", -1)):
        before = canvas.scale
        QTest.keyClick(canvas, key, Qt.KeyboardModifier.ControlModifier)
        assert (canvas.scale - before) * sign > 0
    assert not canvas.fits_width
    QTest.keyClick(canvas, "0", Qt.KeyboardModifier.ControlModifier)
    assert canvas.fits_width
    assert canvas.scale == pytest.approx(fitting)
    wheel = QWheelEvent(
        QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas.viewport(), wheel)
    assert canvas.scale > fitting
    assert view.foot.zoom.text() == f"{round(canvas.scale * 100)}%"


def test_a_zoomed_page_is_drawn_anew_and_sharp(view: PageView, session: Session, qtbot: QtBot):
    view.show_candidate(person(session, "long.pdf"))
    qtbot.waitUntil(lambda: view.canvas.wanted() is None, timeout=LONG)
    narrow = view.canvas._images[0][1].width()
    view.zoom(1)
    assert view.canvas.wanted() is not None
    qtbot.waitUntil(lambda: view.canvas.wanted() is None, timeout=LONG)
    assert view.canvas._images[0][1].width() > narrow


def test_a_place_lights_up_on_its_page_and_in_the_text(view: PageView, session: Session, qtbot: QtBot):
    shown = person(session, "long.pdf")
    view.show_candidate(shown)
    view.show_marks([place(shown, "payroll"), place(shown, "SAP")], 0)
    assert view.canvas.page == 1
    (rect,) = view.canvas.mark_rects(0)
    assert view.canvas.viewport().rect().contains(rect.center().toPoint())
    assert view.foot.mark.text() == "Place 1 of 2"
    view.window().activateWindow()
    view.canvas.setFocus()
    QTest.keyClick(view.canvas, Qt.Key.Key_F3)
    assert (view.current, view.foot.mark.text()) == (1, "Place 2 of 2")
    assert view.canvas.page == 0
    QTest.keyClick(view.canvas, Qt.Key.Key_F3)
    assert view.current == 0
    QTest.keyClick(view.canvas, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert view.current == 1
    view.bar.sides[Side.MACHINE].click()
    assert view.machine.text.marked() == ["payroll", "SAP"]
    assert not view.canvas.isVisible()


def test_a_place_on_no_page_is_shown_in_the_text_beside(view: PageView, session: Session):
    shown = person(session, "long.pdf")
    view.show_candidate(shown)
    between = shown.text.index("\n\n")
    view.show_marks([(between, between + 1)])
    assert view.side is Side.BOTH
    assert view.machine.isVisible()


def test_what_the_machine_reads_is_masked_and_hidden_words_are_told(view: PageView, session: Session):
    shown = person(session, "long.pdf")
    view.show_candidate(shown)
    assert "person does not see" in view.note.text()
    assert view.note.isVisible()
    view.show_side(Side.BOTH)
    text = view.machine.text.toPlainText()
    assert "Jane Roe" not in text
    assert "jane.roe@example.org" not in text
    assert "[masked]" in text
    assert HIDDEN not in text
    assert view.machine.hidden.isVisible()
    assert HIDDEN in view.machine.hidden.item(0).text()
    assert "page 2" in view.machine.hidden.item(0).text()
    assert view.canvas.isVisible()


def test_a_file_without_pages_is_shown_as_its_text(view: PageView, session: Session):
    shown = person(session, "nurse.docx")
    view.show_candidate(shown)
    assert view.text.isVisible()
    assert view.text.toPlainText() == shown.text
    assert not view.foot.page.isVisible()
    view.show_marks([place(shown, "ventilated")])
    assert view.text.marked() == ["ventilated"]
    view.show_side(Side.BOTH)
    assert view.text.isVisible()
    assert "[masked]" in view.machine.text.toPlainText()


def test_a_file_that_is_gone_says_so_and_its_text_stays(view: PageView, session: Session, library: Path, qtbot: QtBot):
    shown = person(session, "moves.pdf")
    path = library / "cvs" / "moves.pdf"
    kept = path.read_bytes()
    path.unlink()
    try:
        view.show_candidate(shown)
        view.show_marks([place(shown, "Spring Boot")])
        qtbot.waitUntil(view.text.isVisible, timeout=LONG)
    finally:
        path.write_bytes(kept)
    assert view.note.text().startswith("The file is no longer where it was.")
    assert view.text.marked() == ["Spring Boot"]


def test_a_locked_file_asks_for_its_password(view: PageView, session: Session, qtbot: QtBot):
    view.show_candidate(person(session, "locked.pdf"))
    qtbot.waitUntil(view.password.isVisible, timeout=LONG)
    assert "locked" in view._locked.text()
    qtbot.keyClicks(view.password, "wrong")
    qtbot.keyClick(view.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Try it again" in view._locked.text(), timeout=LONG)
    assert view.password.text() == ""
    qtbot.keyClicks(view.password, "secret")
    view.unlock.click()
    qtbot.waitUntil(lambda: 0 in view.canvas.drawn, timeout=LONG)
    assert view.canvas.isVisible()
    view.show_candidate(person(session, "locked.pdf"))  # forgotten with the person
    qtbot.waitUntil(view.password.isVisible, timeout=LONG)


def test_read_blind_nothing_is_shown_but_the_blind_text(view: PageView, session: Session, qtbot: QtBot):
    shown = person(session, "long.pdf")
    view.show_candidate(shown)
    qtbot.waitUntil(lambda: 0 in view.canvas.drawn, timeout=LONG)
    blind = BlindText("Candidate 014" + shown.text[8:], (Edit((0, 8), (0, 13)),))
    view.set_blind(True, blind)
    assert not view.canvas.isVisible()
    assert not view.machine.isVisible()
    assert not view.bar.isVisible()
    assert view.canvas.count == 0
    assert view.text.toPlainText() == blind.text
    view.show_marks([(0, 4), place(shown, "SAP")])
    assert view.text.marked() == ["Candidate 014", "SAP"]
    view.set_blind(True)
    assert view.text.toPlainText() == ""
    view.set_blind(False)
    assert view.canvas.isVisible()


def test_nobody_leaves_nothing_in_sight(view: PageView, session: Session, qtbot: QtBot):
    view.show_candidate(person(session, "long.pdf"))
    qtbot.waitUntil(lambda: 0 in view.canvas.drawn, timeout=LONG)
    view.show_candidate(None)
    assert view.canvas.count == 0
    assert view.text.toPlainText() == ""
    view.detach()


# ------------------------------------------------------------------ texts and their places


@pytest.mark.parametrize(
    ("source", "hidden", "text", "place", "shown"),
    [
        ("abc", (), "abc", (1, 2), (1, 2)),
        ("a\u202eb", (), "a[U+202E]b", (2, 3), (9, 10)),
        ("a\u202eb", (), "a[U+202E]b", (1, 2), (1, 9)),
        ("🧮 ab", (), "🧮 ab", (2, 4), (3, 5)),
        ("Jane cooks", ((0, 4),), "[x] cooks", (5, 10), (4, 9)),
        ("Jane cooks", ((0, 4),), "[x] cooks", (1, 3), (0, 3)),
        ("Jane cooks", ((0, 4),), "[x] cooks", (2, 7), (0, 6)),
        ("ab", ((1, 2),), "a[x]", (0, 2), (0, 4)),
        ("", (), "", (0, 0), (0, 0)),
        ("ab", (), "ab", (5, 9), (2, 2)),
    ],
)
def test_places_follow_what_is_shown_otherwise(source, hidden, text, place, shown):
    found = ShownText(source, hidden, "[x]")
    assert found.text == text
    assert found.place(place) == shown


def test_a_long_text_is_cut(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(shown_text, "MOST_CHARACTERS", 5)
    found = ShownText("abcdefgh", ((3, 7), (7, 8)), "[x]")
    assert (found.text, found.is_cut) == ("abc[x]", True)
    assert found.tokens == [(3, 6)]
