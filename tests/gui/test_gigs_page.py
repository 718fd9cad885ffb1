"""The gigs page over a real library: pasting, files, ranking, weights, removal with a way back, and the export."""

import csv
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.document import FileState
from classifyme_desktop.domain.facets import Facet
from classifyme_desktop.domain.sentences import sentence
from classifyme_desktop.matching.scoring import Weights
from classifyme_desktop.services import gigs, rank
from classifyme_desktop.services.export.layout import Form
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.ui.gigs.page import GigsPage
from classifyme_desktop.ui.library import facets as library_facets
from classifyme_desktop.ui.match.ranked_table import Column
from classifyme_desktop.ui.shell.window import MainWindow
from tests.gui.conftest import FILES, GIG, READ
from tests.gui.test_library_page import drop
from tests.helpers import exporting

LONG = 60_000


@pytest.fixture
def page(window: MainWindow) -> GigsPage:
    window.show_gigs()
    return window.gigs


def paste(page: GigsPage, text: str, qtbot: QtBot) -> None:
    """Paste a gig and wait until it is the current one."""
    before = len(page.table.gigs)
    page.start_new()
    page.editor.text.setPlainText(text)
    page.editor.add.click()
    qtbot.waitUntil(lambda: len(page.table.gigs) == before + 1 and page.view.isVisible(), timeout=LONG)


def ranked(page: GigsPage, qtbot: QtBot) -> list[str]:
    """Rank people for the current gig and return the names on the screen, best first."""
    page.view.rank.click()
    qtbot.waitUntil(lambda: page.view.ranked is not None, timeout=LONG)
    return on_screen(page)


def on_screen(page: GigsPage) -> list[str]:
    """Return the names in the ranked list from top to bottom."""
    table = page.view.people.table
    return [str(table.index(row, Column.PERSON).data()) for row in range(table.rowCount())]


def test_a_pasted_gig_is_shown_with_its_text(page: GigsPage, qtbot: QtBot):
    assert page.editor.isVisible()
    assert not page.list.isVisible()
    paste(page, GIG, qtbot)
    assert page.view.title.text == "Accountant for a small group"
    assert "general ledger" in page.view.text.toPlainText()
    assert not page.view.export.isEnabled()
    assert page.editor.text.toPlainText() == ""


def test_a_gig_without_words_is_told_beside_the_text(page: GigsPage, qtbot: QtBot):
    page.editor.text.setPlainText(" ... \n")
    page.editor.add.click()
    qtbot.waitUntil(page.editor.note.isVisible)
    assert page.editor.note.text() == "The gig holds no words. Paste or type the job description."
    assert page.editor.text.toPlainText() == " ... \n"
    assert page.editor.add.isEnabled()


def test_people_are_ranked_and_files_that_failed_are_counted_apart(page: GigsPage, window: MainWindow, qtbot: QtBot):
    paste(page, GIG, qtbot)
    names = ranked(page, qtbot)
    assert names[0] == "accountant.pdf"
    assert len(names) == READ
    assert not {"locked.pdf", "broken.pdf"} & set(names)
    assert page.view.summary.text() == f"{READ} people ranked"
    assert page.view.people.notes.problems.text() == f"{FILES - READ} files not ranked"
    page.view.people.notes.problems.click()
    assert window.library.isVisible()
    assert window.library.facets.choices() == [(Facet.STATE, library_facets.PROBLEM)]


def test_the_best_person_is_chosen_and_shown_beside_the_list(page: GigsPage, qtbot: QtBot):
    paste(page, GIG, qtbot)
    ranked(page, qtbot)
    assert page.view.people.detail.name.text == "accountant.pdf"
    assert "VAT returns" in page.view.people.detail.text.toPlainText()


def test_weights_order_the_same_people_anew_like_the_ranking_service(page: GigsPage, qtbot: QtBot):
    paste(page, GIG, qtbot)
    ranked(page, qtbot)
    person = page.view.people.detail.name.text
    for slider, value in zip(page.view.people.weights.sliders, (0, 100, 0, 0, 0, 20), strict=True):
        slider.setValue(value)
    qtbot.waitUntil(lambda: page.view.ranked.weights == Weights(keywords=100, must=20))
    gig_id = page.list.current().gig_id
    again = rank.rank(page._session.workspace, gig_id, weights=page.view.ranked.weights)
    assert page.view.ranked.matches() == again.matches
    assert page.view.people.detail.name.text == person
    row = page.view.people.list.currentIndex().row()
    assert page.view.people.table.index(row, Column.PERSON).data() == person
    page.view.people.weights.usual.click()
    usual = rank.rank(page._session.workspace, gig_id)
    assert page.view.ranked.matches() == usual.matches


@pytest.mark.parametrize(("language", "separator"), [("en", ","), ("fr", ";")])
def test_the_csv_holds_what_is_on_the_screen_in_its_order(
    page: GigsPage, window: MainWindow, tmp_path: Path, qtbot: QtBot, language: str, separator: str
):
    paste(page, GIG, qtbot)
    ranked(page, qtbot)
    page.view.people.weights.sliders[0].setValue(0)
    qtbot.waitUntil(lambda: page.view.ranked.weights.meaning == 0)
    window.choose_language(language)
    out = tmp_path / "shortlist.csv"
    dialog = exporting.counted(page.ask_for_export(), qtbot)
    exporting.choose(dialog, Form.CSV)
    dialog.form.separator.setCurrentIndex(dialog.form.separator.findData(separator))
    exporting.write(dialog, out, qtbot)
    with out.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter=separator))
    shown = on_screen(page)
    assert [int(row["rank"]) for row in rows] == list(range(1, READ + 1))
    safe = [row["file"].replace("\N{REPLACEMENT CHARACTER}", "[U+202E]") for row in rows]
    assert safe == shown
    scores = [float(row["match_score"].replace(",", ".")) for row in rows]
    assert [round(score, 2) for score in scores] == [round(page.view.ranked.match(row).score, 2) for row in range(READ)]


def test_the_workbook_holds_the_same_lines(page: GigsPage, window: MainWindow, tmp_path: Path, qtbot: QtBot):
    paste(page, GIG, qtbot)
    ranked(page, qtbot)
    out = tmp_path / "shortlist.xlsx"
    exporting.write(exporting.counted(page.ask_for_export(), qtbot), out, qtbot)
    book = openpyxl.load_workbook(out)
    heading, *rows = book.worksheets[0].iter_rows(values_only=True)
    files = [row[heading.index("File")] for row in rows]
    book.close()
    assert [str(name).replace("\N{REPLACEMENT CHARACTER}", "[U+202E]") for name in files] == on_screen(page)
    assert window.toast.words.text() == f"{READ} people written to shortlist.xlsx"


def test_an_export_that_fails_is_told_in_words(page: GigsPage, window: MainWindow, tmp_path: Path, qtbot: QtBot):
    paste(page, GIG, qtbot)
    ranked(page, qtbot)
    dialog = exporting.counted(page.ask_for_export(), qtbot)
    dialog.write_to(tmp_path / "nowhere" / "shortlist.xlsx")
    qtbot.waitUntil(lambda: dialog.note.text().startswith("The shortlist could not be written."), timeout=LONG)
    assert dialog.isVisible()
    exporting.write(dialog, tmp_path / "shortlist.xlsx", qtbot)


def test_a_removed_gig_can_be_taken_back_and_goes_for_good_when_the_window_closes(
    page: GigsPage, window: MainWindow, qtbot: QtBot
):
    paste(page, GIG, qtbot)
    kept = page.list.current()
    page.view.remove.click()
    qtbot.waitUntil(lambda: page.table.gigs == [])
    assert window.toast.button.text() == "Undo"
    window.toast.button.click()
    qtbot.waitUntil(lambda: page.table.gigs == [kept])
    page.view.remove.click()
    qtbot.waitUntil(lambda: page.table.gigs == [])
    workspace = page._session.workspace
    assert gigs.all_gigs(workspace) == [kept]
    window.toast.dismiss()
    assert gigs.all_gigs(workspace) == [kept]
    folder = window.folder
    window.close()
    with Workspace.open(folder) as again:
        assert gigs.all_gigs(again) == []


def test_files_dropped_on_the_left_half_become_gigs(page: GigsPage, window: MainWindow, tmp_path: Path, qtbot: QtBot):
    file = tmp_path / "gig.txt"
    file.write_text(GIG, encoding="utf-8")
    drop(window, file, at=QPointF(window.width() / 4, 200))
    qtbot.waitUntil(lambda: len(page.table.gigs) == 1, timeout=LONG)
    assert window.library.table.rowCount() == FILES
    with qtbot.waitSignal(window.library.changed, timeout=LONG):
        drop(window, file, at=QPointF(window.width() * 3 / 4, 200))
    assert window.library.table.rowCount() == FILES + 1


def test_a_gig_file_that_cannot_be_read_says_why(page: GigsPage, cvs: Path, qtbot: QtBot):
    page.add_files([cvs / "locked.pdf"])
    qtbot.waitUntil(page.editor.note.isVisible, timeout=LONG)
    assert page.editor.note.text() == sentence(FileState.NEEDS_PASSWORD)


def test_new_people_make_old_rankings_out_of_date(page: GigsPage, window: MainWindow, tmp_path: Path, qtbot: QtBot):
    paste(page, GIG, qtbot)
    ranked(page, qtbot)
    more = tmp_path / "more.txt"
    more.write_text("Bookkeeper\nGeneral ledger, VAT returns, payroll, audit files.\n", encoding="utf-8")
    with qtbot.waitSignal(window.library.changed, timeout=LONG):
        window.library.imports.add([more])
    assert page.view.ranked is None
    assert len(ranked(page, qtbot)) == READ + 1


def test_enter_opens_the_person_in_full_and_escape_goes_back(page: GigsPage, window: MainWindow, qtbot: QtBot):
    paste(page, GIG, qtbot)
    ranked(page, qtbot)
    qtbot.keyClick(page.view.people.list, Qt.Key.Key_Return)
    assert window.candidate.isVisible()
    qtbot.waitUntil(lambda: window.candidate.candidate is not None, timeout=LONG)
    assert window.candidate.candidate.row.path.endswith("accountant.pdf")
    qtbot.keyClick(window.candidate, Qt.Key.Key_Escape)
    assert page.isVisible()


def test_in_a_small_window_the_list_keeps_the_room(page: GigsPage, window: MainWindow, qtbot: QtBot):
    paste(page, GIG, qtbot)
    ranked(page, qtbot)
    window.resize(1280, 800)
    qtbot.waitUntil(page.view.people.detail.isVisible)
    window.resize(window.minimumSize())
    qtbot.waitUntil(lambda: not page.view.people.detail.isVisible())
    assert page.view.people.list.isVisible()


def test_an_export_without_a_ranking_says_what_to_do(page: GigsPage, window: MainWindow):
    window.menus.export.trigger()
    assert window.toast.words.text() == "Rank people for a gig first, then export the list."


def test_the_key_for_removal_acts_on_a_gig_in_sight_only(page: GigsPage, window: MainWindow, qtbot: QtBot):
    paste(page, GIG, qtbot)
    window.show_library()
    window.menus.remove.trigger()
    assert page.isVisible()
    assert len(page.table.gigs) == 1
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.table.gigs == [])


def test_samples_bring_cvs_and_gigs(empty_window: MainWindow, qtbot: QtBot):
    with qtbot.waitSignal(empty_window.library.changed, timeout=110_000):
        empty_window.library.welcome.samples.click()
    qtbot.waitUntil(lambda: len(empty_window.gigs.table.gigs) == 6)
    assert empty_window.library.read_count() >= 20
