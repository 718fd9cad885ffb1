"""An open question of the library speaks another language at once, and what was typed stays."""

import pytest
from pytestqt.qtbot import QtBot

from classifyme_desktop.ui.shell.window import MainWindow

# What the platform of the tests says of a list that pops up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")


@pytest.mark.parametrize(
    ("ask", "english", "french"),
    [
        ("ask_for_tag", "Tag for 1 person", "personne"),
        ("ask_for_note", "Note", "Note"),
        ("ask_for_role", "Role of 1 person", "Poste"),
        ("ask_to_erase", "Erase 1 file", "Effacer"),
    ],
)
def test_an_open_question_is_said_anew(ask: str, english: str, french: str, window: MainWindow, qtbot: QtBot):
    page = window.library
    row = next(at for at in range(page.table.rowCount()) if page.table.file_at(at).resume_id)
    page.list.choose(page.table.id_at(row))
    getattr(page.work, ask)()
    assert page.form.question.text().startswith(english)
    before = page.form.give.text()
    for line in (page.form.line, page.form.text):
        line.setFocus()
        qtbot.keyClicks(line, "qqq")
    typed = page.form.typed()
    window.choose_language("fr")
    qtbot.waitUntil(lambda: page.form.give.text() != before)
    assert french in page.form.question.text()
    assert page.form.typed() == typed
    assert page.form.line.accessibleName() == page.form.question.text()
