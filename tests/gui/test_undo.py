"""Every change is a step that can be taken back in one place, with its name in the menu; what a crash leaves behind."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.services import decisions, gigs
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.ui.shell import crash
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.state.undo import Undo
from classifyme_desktop.ui.widgets.toast import Telling
from tests.gui.conftest import GIG
from tests.gui.test_gigs_page import paste, ranked

LONG = 15_000


def test_steps_are_taken_back_and_made_again_in_order(qapp: QApplication):
    done: list[str] = []
    steps = Undo()
    for name in ("a", "b"):
        steps.push(name, lambda name=name: done.append(f"-{name}"), lambda name=name: done.append(f"+{name}"))
    assert done == []
    assert (steps.undo_name, steps.redo_name) == ("b", None)
    steps.undo()
    steps.undo()
    steps.undo()
    steps.redo()
    assert done == ["-b", "-a", "+a"]
    assert (steps.undo_name, steps.redo_name) == ("a", "b")
    steps.push("c", lambda: None, lambda: None)
    assert steps.redo_name is None


def test_a_name_from_a_file_is_shown_letter_by_letter_in_the_menu(window: MainWindow):
    window.steps.push("pin R&D <b>\u202e", lambda: None, lambda: None)
    assert window.menus.undo.text() == "&Undo: pin R&&D <b>[U+202E]"


def test_a_pin_is_taken_back_and_made_again_from_the_menu(window: MainWindow, qtbot: QtBot):
    window.show_gigs()
    paste(window.gigs, GIG, qtbot)
    ranked(window.gigs, qtbot)
    people, workspace = window.gigs.view.people, window.session.workspace
    gig_id, resume_id = window.gigs.list.current().gig_id, people.table.resume_at(1)

    def stands() -> list[Choice]:
        return [said.choice for said in decisions.of_gig(workspace, gig_id).values()]

    people.deciding.decide([resume_id], Choice.PINNED, "", "Anna")
    qtbot.waitUntil(lambda: window.menus.undo.text() == "&Undo: pin Anna", timeout=LONG)
    assert window.toast.isVisible()
    window.menus.undo.trigger()
    qtbot.waitUntil(lambda: stands() == [], timeout=LONG)
    assert not window.toast.isVisible()
    assert window.menus.redo.text() == "Re&do: pin Anna"
    window.menus.redo.trigger()
    qtbot.waitUntil(lambda: stands() == [Choice.PINNED], timeout=LONG)


def test_a_removed_gig_comes_back_when_its_message_has_long_gone(window: MainWindow, qtbot: QtBot):
    window.show_gigs()
    paste(window.gigs, GIG, qtbot)
    window.gigs.remove()
    qtbot.waitUntil(lambda: window.gigs.table.gigs == [], timeout=LONG)
    window.toast.dismiss()
    assert window.menus.undo.text().startswith("&Undo: remove gig Accountant")
    window.menus.undo.trigger()
    qtbot.waitUntil(lambda: len(window.gigs.table.gigs) == 1, timeout=LONG)
    window.menus.redo.trigger()
    qtbot.waitUntil(lambda: window.gigs.table.gigs == [], timeout=LONG)
    folder = window.folder
    window.close()
    with Workspace.open(folder) as workspace:
        assert gigs.all_gigs(workspace) == []


def test_the_button_of_an_old_message_takes_back_its_own_change_only(window: MainWindow):
    done: list[str] = []
    window.tell(Telling("one", "Undo", lambda: done.append("-1"), redo=lambda: done.append("+1")))
    window.steps.push("two", lambda: done.append("-2"), lambda: None)
    assert not window.toast.isVisible()
    window.tell(Telling("three", "Undo", lambda: done.append("-3"), redo=lambda: done.append("+3"), name="third"))
    assert window.steps.undo_name == "third"
    window.toast.button.click()
    assert done == ["-3"]
    assert window.steps.redo_name == "third"


def test_a_page_with_steps_of_its_own_is_asked_first(window: MainWindow, qtbot: QtBot):
    window.show_gigs()
    paste(window.gigs, GIG, qtbot)
    window.steps.push("something else", lambda: None, lambda: None)
    view = window.gigs.view
    view.facts_tab.click()
    qtbot.waitUntil(lambda: view.facts.page.isVisible(), timeout=LONG)
    assert window.menus.undo.text() == "&Undo: something else"
    view.facts.undo.setText("Undo: its own")
    view.facts.undo.setEnabled(True)
    assert window.menus.undo.text() == "Undo: its own"
    window.show_library()
    assert window.menus.undo.text() == "&Undo: something else"


def test_the_steps_are_named_in_french(window: MainWindow, qtbot: QtBot):
    window.steps.push("x", lambda: None, lambda: None)
    window.choose_language("fr")
    qtbot.waitUntil(lambda: window.menus.undo.text() == "&Annuler\u00a0: x")
    window.choose_language("en")


# ------------------------------------------------------------------ what cannot be taken back: the end


def test_the_report_is_seen_before_it_is_saved_and_a_full_disk_is_told(qtbot: QtBot, tmp_path: Path):
    dialog = crash.CrashDialog("ValueError\n  ui/window.py:1 show")
    qtbot.addWidget(dialog)
    assert dialog.text.toPlainText().startswith("ValueError")
    assert list(tmp_path.iterdir()) == []
    dialog.save_to(tmp_path / "nowhere" / "report.txt")
    assert "could not be saved" in dialog.note.text()
    dialog.save_to(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == dialog.text.toPlainText()
    assert dialog.note.textFormat() is Qt.TextFormat.PlainText


CRASH = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from classifyme_desktop.ui import application
from classifyme_desktop.ui.shell import crash
app = QApplication(["crash"])
window = application.build(app, Path(sys.argv[1]))
crash.CrashDialog.exec = lambda dialog: print(dialog.text.toPlainText().splitlines()[1])
crash.Reporter(app, window.close).install()
def bug():
    window.gigs.editor.missing
window.opened.connect(lambda: QTimer.singleShot(0, bug))
window.show()
window.open_library()
code = app.exec()
print("closed", window.session is None)
sys.exit(code)
"""


def test_after_a_bug_the_library_is_closed_in_good_order(library: Path):
    command = [sys.executable, "-c", CRASH, str(library)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert done.stdout.splitlines() == ["AttributeError", "closed True"]
    with Workspace.open(library) as workspace:
        assert workspace.is_writable


@pytest.mark.parametrize("name", ["undo", "redo"])
def test_undo_and_redo_have_keys(name: str, window: MainWindow):
    assert getattr(window.menus, name).shortcuts()
