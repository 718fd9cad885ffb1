"""A window over a real library with a handful of real files, made here; offscreen, with nothing of ours replaced."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from classifyme_desktop.services import gigs, ingest
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.ui import application
from classifyme_desktop.ui.language.translators import Choice
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.style import tokens
from tests.helpers import resumes

ACCOUNTANT = (
    "Senior accountant\nMonthly closing, VAT returns, consolidation and audit files for three companies.\n"
    "Twelve years of general ledger, payroll and tax declarations. SAP, Excel, Sage.\n"
)
NURSE = (
    "Registered nurse\nIntensive care and cardiology wards, patient assessment, medication and wound care.\n"
    "Nine years in two hospitals; mentor of nursing students.\n"
)
DEVELOPER = (
    "Back-end developer\nPython and Java services, PostgreSQL, Docker and Kubernetes, code reviews and on-call duty.\n"
    "Six years in product teams.\n"
)
# Windows allows no angle brackets in names, so that the trick with markup does not exist there.
CANARY = "Jane\u202efdp.txt" if sys.platform == "win32" else "<img src='canary.png'><b>Jane\u202efdp.txt"
RESUME = """Philomena Quartermaine
philomena.quartermaine@example.org · 01632 960 007 · Little Snoring

Senior accountant
Monthly closing, VAT returns and audit files, general ledger and payroll for three companies.

Experience
2015 - 2024 Accountant, Harbour Stores
General ledger, VAT returns and tax declarations in SAP.

Education
2011 - 2014 Bachelor in accounting, University of Oxbridge
"""
FILES = 6
READ = 4
GIG = (
    "Accountant for a small group\n\nYour tasks\nYou keep the general ledger, prepare VAT returns and audit files.\n\n"
    "Requirements\n- Ten years of experience in accounting\n- Tax declarations for companies\n- SAP\n"
)


@pytest.fixture(scope="session")
def cvs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of six files: four that can be read (one in a folder of its own), a locked and a broken one."""
    folder = tmp_path_factory.mktemp("cvs")
    resumes.pdf(folder / "accountant.pdf", ACCOUNTANT)
    resumes.word(folder / "nurse.docx", NURSE)
    (folder / "deeper").mkdir()
    (folder / "deeper" / "developer.txt").write_text(DEVELOPER, encoding="utf-8")
    (folder / CANARY).write_text("Waiter\nRestaurants and bars, four years. Speaks French.\n", encoding="utf-8")
    resumes.locked(folder / "locked.pdf", ACCOUNTANT)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing else\n")
    return folder


@pytest.fixture(scope="session")
def filled(cvs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with those files in it; copied by who wants to change it."""
    folder = tmp_path_factory.mktemp("filled")
    with Workspace.open(folder) as workspace:
        report = ingest.run(workspace, ingest.start(workspace, ingest.find([cvs])))
    assert report.found == FILES
    return folder


@pytest.fixture(scope="session")
def with_gig(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """That library with a gig in it; copied by who wants to change it."""
    folder = Path(shutil.copytree(filled, tmp_path_factory.mktemp("with_gig") / "library"))
    with Workspace.open(folder) as workspace:
        gigs.add_text(workspace, GIG)
    return folder


@pytest.fixture(scope="session")
def with_who(with_gig: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """That library with one person more, who says who she is; copied by who wants to change it."""
    files = tmp_path_factory.mktemp("files")
    (files / "who-it-is.txt").write_text(RESUME, encoding="utf-8")
    folder = Path(shutil.copytree(with_gig, tmp_path_factory.mktemp("with_who") / "library"))
    with Workspace.open(folder) as workspace:
        ingest.run(workspace, ingest.start(workspace, ingest.find([files])))
    return folder


@pytest.fixture
def library(filled: Path, tmp_path: Path) -> Path:
    """A copy of the filled library."""
    return Path(shutil.copytree(filled, tmp_path / "library"))


@pytest.fixture(autouse=True)
def _usual_size_of_text(qapp: QApplication) -> Iterator[None]:
    """Whatever size of text a test chose, the next one begins with that of the system."""
    yield
    points, font = qapp.property(tokens.POINTS), qapp.font()
    if points is not None and font.pointSizeF() != points:
        font.setPointSizeF(points)
        qapp.setFont(font)


OpenWindow = Callable[[Path], MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication) -> Iterator[OpenWindow]:
    """Open a window over a library folder, in English, and wait until the library is open."""
    windows: list[MainWindow] = []

    def open_(folder: Path) -> MainWindow:
        window = application.build(qapp, folder)
        window.language.choose(Choice.ENGLISH)
        windows.append(window)
        window.show()
        with qtbot.waitSignal(window.opened, timeout=20_000):
            window.open_library()
        return window

    yield open_
    for window in windows:
        window.close()
        window.language.remove()
        window.deleteLater()
    # Now: a new style sheet would be put on them as well, which takes longer than a new window.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(open_window: OpenWindow, library: Path) -> MainWindow:
    """A window over the filled library."""
    return open_window(library)


def _in_sight(window: MainWindow, qtbot: QtBot) -> MainWindow:
    window.show_gigs()
    qtbot.waitUntil(lambda: window.gigs.list.current() is not None and window.gigs.view.isVisible(), timeout=20_000)
    return window


@pytest.fixture
def gig_window(open_window: OpenWindow, with_gig: Path, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """A window over the library with a gig, which is in sight."""
    return _in_sight(open_window(Path(shutil.copytree(with_gig, tmp_path / "library"))), qtbot)


@pytest.fixture
def who_window(open_window: OpenWindow, with_who: Path, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """The same with one person more, who says who she is."""
    return _in_sight(open_window(Path(shutil.copytree(with_who, tmp_path / "library"))), qtbot)


@pytest.fixture
def empty_window(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    """A window over a new library."""
    return open_window(tmp_path / "new")
