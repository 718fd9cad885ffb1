"""What a hurried hand does: Enter on a button, a click on a box, a paste at once, and going on with the keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.decision import Choice as Stage
from classifyme_desktop.domain.document import FileState
from classifyme_desktop.domain.resume import ImportId
from classifyme_desktop.services.export.layout import Extent
from classifyme_desktop.services.ingest import Report
from classifyme_desktop.ui.language.translators import Choice
from classifyme_desktop.ui.match.ranked_table import LINE_ROLE, Column
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.widgets import checks, parts
from tests.gui.conftest import READ, OpenWindow
from tests.gui.test_gigs_page import LONG, paste, ranked
from tests.gui.test_library_page import drop

GIG = (
    "Accountant\n\nRequirements\n- 3 years of experience in accounting\n- Very good knowledge of SAP\n\n"
    "Nice to have\n- Python\n"
)


@pytest.mark.parametrize("host", [QWidget, QDialog])
def test_enter_presses_the_button_that_has_the_focus(host: type[QWidget], qtbot: QtBot):
    pressed: list[str] = []
    window = host()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    for name in ("first", "second"):
        layout.addWidget(parts.button(lambda name=name: pressed.append(name)))
    layout.itemAt(0).widget().setDefault(True)  # type: ignore[attr-defined]
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        qtbot.keyClick(layout.itemAt(1).widget(), key)
    assert pressed == ["second"] * 3


def test_enter_agrees_to_an_import_that_was_just_counted(empty_window: MainWindow, cvs: Path, qtbot: QtBot):
    page = empty_window.library
    drop(empty_window, cvs)
    qtbot.waitUntil(page.bar.add.hasFocus)
    with qtbot.waitSignal(page.changed, timeout=LONG):
        qtbot.keyClick(page.bar.add, Qt.Key.Key_Return)
    assert page.table.rowCount() > 0


def test_enter_and_down_lead_from_the_search_to_the_first_that_was_found(window: MainWindow, qtbot: QtBot):
    page = window.library
    qtbot.keyClicks(page.search, "accountant")
    qtbot.waitUntil(lambda: page.table.rowCount() == 1, timeout=LONG)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down):
        page.search.setFocus()
        qtbot.keyClick(page.search, key)
        assert page.list.hasFocus()
        assert page.list.current_id() == page.table.id_at(0)


def test_what_an_import_brought_is_said_in_a_language_chosen_on_another_page(window: MainWindow):
    bar = window.library.bar
    bar.show_report(Report(import_id=ImportId(1), found=2, counts={FileState.ADDED: 2}, is_cancelled=False))
    window.show_gigs()
    window.language.choose(Choice.FRENCH)
    QApplication.processEvents()
    assert "files" not in bar.words.text()
    assert "fichiers" in bar.words.text()


def test_a_gig_can_be_pasted_at_once_and_added_by_the_keyboard(window: MainWindow, qtbot: QtBot):
    window.show_gigs()
    editor = window.gigs.editor
    qtbot.waitUntil(editor.text.hasFocus)
    editor.text.setPlainText(GIG)
    qtbot.keyClick(editor.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(window.gigs.table.gigs) == 1, timeout=LONG)


def test_a_click_on_the_very_box_of_a_wish_makes_a_must_of_that_one_alone(window: MainWindow, qtbot: QtBot):
    window.show_gigs()
    paste(window.gigs, GIG, qtbot)
    rows = window.gigs.view.facts.page.requirements.list
    window.gigs.view.facts_tab.click()
    qtbot.waitUntil(lambda: len(rows.table.rows) == 3, timeout=LONG)
    before = [row.text for row in rows.table.rows if row.is_must]
    wish = next(row.text for row in rows.table.rows if not row.is_must)
    cell = rows.visualRect(rows.table.index(len(before), 0))
    box = QPoint(cell.left() + tokens.S + checks.side(rows.fontMetrics().height()) // 4, cell.center().y())
    asked: list[bool] = []
    rows.table.need_asked.connect(lambda _key, is_must: asked.append(is_must))
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=box)
    qtbot.waitUntil(lambda: [row.text for row in rows.table.rows if row.is_must] == [*before, wish])
    assert asked == [True]


def test_a_shortlist_is_exported_once_there_is_one_and_rejected_people_can_be_hidden_then(
    window: MainWindow, qtbot: QtBot
):
    window.show_gigs()
    paste(window.gigs, GIG, qtbot)
    ranked(window.gigs, qtbot)
    people = window.gigs.view.people

    def extent() -> tuple[Extent, str]:
        dialog = window.gigs.ask_for_export()
        assert dialog is not None
        assert dialog.form.extent.currentText().endswith("(…)")  # nobody was counted yet
        qtbot.waitUntil(lambda: not dialog.form.extent.currentText().endswith("(…)"), timeout=LONG)
        found = dialog.form.order().extent, dialog.form.extent.currentText()
        dialog.form.remember()
        dialog.reject()
        return found

    assert extent() == (Extent.ALL, f"All in the list ({READ})")
    first, second = people.ranked.resume_ids()[:2]
    people.list.choice_asked.emit([first], Stage.SHORTLISTED)
    qtbot.waitUntil(lambda: first in people.deciding.decided)
    assert extent() == (Extent.SHORTLISTED, "Shortlisted and further (1)")
    assert not people.hide_rejected.isVisible()
    people.list.choose(second)
    people.list.reject.trigger()
    qtbot.waitUntil(people.strip.isVisible)
    qtbot.keyClick(people.strip.line, Qt.Key.Key_Return)
    qtbot.waitUntil(people.hide_rejected.isVisible)


def test_must_haves_are_told_in_figures_where_the_column_is_narrow(window: MainWindow, qtbot: QtBot):
    window.show_gigs()
    paste(window.gigs, GIG, qtbot)
    ranked(window.gigs, qtbot)
    table = window.gigs.view.people.table
    for row in range(table.rowCount()):
        said = table.index(row, Column.MUSTS).data()
        assert table.words.musts_in_figures(table.index(row, 0).data(LINE_ROLE)) == said.replace(" of ", "/")


def test_parts_of_a_page_lie_as_they_were_left_whatever_was_shown_in_between(
    open_window: OpenWindow, library: Path, qtbot: QtBot
):
    first = open_window(library)
    first.show_gigs()
    named = {name: splitter.orientation() for name, splitter in first.memory._named}
    paste(first.gigs, GIG, qtbot)
    ranked(first.gigs, qtbot)
    first.gigs.view.facts_tab.click()
    first.gigs.start_new()
    first.gigs.list.choose(first.gigs.table.gigs[0].gig_id)
    first.gigs.view.people_tab.click()
    first.close()
    second = open_window(library)
    assert {name: splitter.orientation() for name, splitter in second.memory._named} == named
