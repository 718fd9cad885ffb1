"""People and the ways of a person at the window, for tests that tell a whole story."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QTableView, QWidget
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.label_state import State
from classifyme_desktop.domain.resume import GigId
from classifyme_desktop.services import corrections, decisions
from classifyme_desktop.services.library import View
from classifyme_desktop.ui.match.ranked_table import Column
from classifyme_desktop.ui.shell.window import MainWindow
from tests.helpers import applicants, resumes

LONG: Final = 60_000
# What the platform of the tests says of every menu and dialog that is shown.
UNTOLD: Final = "This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)"
GIG: Final = """Accountant for a small group

You keep the general ledger and close the monthly books.

Requirements
- Must have prepared VAT returns
- SAP is required
"""

# Nobody can tell what these people do, so that a reader is asked.
UNCLEAR: Final = {
    "castellan": "Noor Castellan\n\nExperience\nFreelance, own account, 2010 - 2021\nDid different things for "
    "different people: translated a letter, painted a fence, taught a child, sold a boat.\n",
    "ferris": "Lou Ferris\n\nExperience\nGeneral duties, Old Mill, 2014 - 2020\nEverything that came up in a small "
    "house, from the garden to the accounts, from the phone to the stove.\n",
    "orlow": "Max Orlow\n\nExperience\nSeasonal work, several places, 2011 - 2019\nSummers at the coast, winters in "
    "the hills, always with people, often outdoors, sometimes at a desk.\n",
    "sandoval": "Kim Sandoval\n\nExperience\nTeam member, Long Barn, 2016 - 2023\nWorked in a team on several "
    "projects, took part in meetings, kept lists, drove a van, tidied rooms, took photographs.\n",
    "whitlock": "Ada Whitlock\n\nExperience\nVolunteer, River Trust, 2012 - 2022\nSpoke with many people, planned "
    "trips, cooked at feasts, repaired chairs, kept the money box and the web page.\n",
    "vann": "Sol Vann\n\nExperience\nThis and that, here and there, 2013 - 2022\nLent a hand wherever one was missing, "
    "in the morning with animals, at noon with guests, in the evening with numbers.\n",
}
CLEAR: Final = ("accountant", "administrator", "developer", "java", "nurse", "waiter")
PEOPLE: Final = len(UNCLEAR) + len(CLEAR)


def folder(path: Path) -> Path:
    """Write a resume of each of the twelve, in turn as PDF and as DOCX, some in a folder of their own."""
    (path / "more").mkdir(parents=True)
    texts = UNCLEAR | {name: applicants.PEOPLE[name] for name in CLEAR}
    for at, (name, text) in enumerate(texts.items()):
        place = path if name in UNCLEAR else path / "more"
        if at % 2:
            resumes.word(place / f"{name}.docx", text)
        else:
            resumes.pdf(place / f"{name}.pdf", text)
    return path


# ------------------------------------------------------------------ what a person sees


def on_screen(window: MainWindow) -> list[str]:
    """Return whom the ranked list shows, from top to bottom."""
    table = window.gigs.view.people.table
    return [str(table.index(row, Column.PERSON).data()) for row in range(table.rowCount())]


def standing(window: MainWindow) -> dict[str, str]:
    """Return where people stand for the current gig, by what they are called."""
    people = window.gigs.view.people
    return {people._called(one): said.choice.value for one, said in people.deciding.decided.items()}


def kept(window: MainWindow) -> tuple[object, ...]:
    """Return what the library keeps that people said: roles, gigs that are not removed, decisions."""
    assert window.session is not None
    workspace, shelf = window.session.workspace, window.session.shelf
    rows = [row for row in shelf.rows(shelf.ids(View())) if row.resume_id is not None]
    labels = {Path(row.path).name: _label(window, row.resume_id) for row in rows}
    live = [(one.gig.gig_id, one.gig.title) for one in window.gigs.table.every]
    said = {gig_id: {one: got.choice for one, got in decisions.of_gig(workspace, GigId(gig_id)).items()}
            for gig_id, _ in live}  # fmt: skip
    return labels, live, said


def _label(window: MainWindow, resume_id: object) -> tuple[str | None, State]:
    assert window.session is not None
    said = corrections.of(window.session.workspace, resume_id).role  # type: ignore[arg-type]
    return said.role_id, said.state


# ------------------------------------------------------------------ what a person does


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click on what can be seen."""
    assert widget.isVisible()
    assert widget.isEnabled()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())


def click_row(view: QTableView, row: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Click on a row of a table."""
    at = view.visualRect(view.model().index(row, Column.PERSON)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, keys, at)


def press(window: MainWindow, *keys: Qt.Key | str | QKeySequence) -> None:
    """Press keys wherever the focus is; a string is typed, a sequence like Ctrl+E held together."""
    for key in keys:
        target = _focused(window)
        if isinstance(key, QKeySequence):
            for part in (key[at] for at in range(key.count())):  # type: ignore[index]  # the stubs know nothing of its operator
                QTest.keyClick(target, part.key(), part.keyboardModifiers())
        elif isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key)


def _focused(window: MainWindow) -> QWidget:
    """Return what has the focus. This platform forgets whose turn it is when a menu or a dialog closes."""
    popup, host = QApplication.activePopupWidget(), QApplication.activeModalWidget() or window
    if popup is not None:
        return popup
    if not host.isActiveWindow():
        host.activateWindow()
        QApplication.processEvents()
    return QApplication.focusWidget() or host.focusWidget() or host


def held(keys: str) -> QKeySequence:
    """Return keys that are held together."""
    return QKeySequence(keys)


def copy(text: str) -> None:
    """Have a text in the clipboard."""
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(text)


def name_file(path: Path, tries: int = 500) -> None:
    """Give a path to the dialog for files that comes next, which holds everything else up."""

    def look() -> None:
        nonlocal tries
        tries -= 1
        dialog = QApplication.activeModalWidget()
        line = dialog.findChild(QLineEdit, "fileNameEdit") if isinstance(dialog, QFileDialog) else None
        if line is not None:
            line.setText(str(path))  # typed letter by letter, the names that it offers would take the Return
            QTest.keyClick(line, Qt.Key.Key_Return)
        elif tries:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def pick(menu: QMenu, words: str) -> None:
    """Walk down an open menu with the keys to the line of these words and take it."""
    assert menu.isVisible()
    for _ in menu.actions():
        QTest.keyClick(menu, Qt.Key.Key_Down)
        action = menu.activeAction()
        if action is not None and action.text().replace("&", "") == words:
            QTest.keyClick(menu, Qt.Key.Key_Return)
            return
    raise AssertionError(f"no line {words!r}: {[action.text() for action in menu.actions()]}")


def quiet(window: MainWindow, qtbot: QtBot, is_done: Callable[[], bool] = lambda: True) -> None:
    """Wait until all that was started has been shown, and until something is so."""
    session = window.session
    assert session is not None
    qtbot.waitUntil(lambda: session.tasks.is_idle and is_done(), timeout=LONG)
