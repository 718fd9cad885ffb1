"""The dialog that exports lists: its choices, what it shows before, what it writes, and what it remembers."""

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pymupdf
import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.domain.journal import Action
from classifyme_desktop.services import decisions, gigs, ingest, journal
from classifyme_desktop.services.export import report
from classifyme_desktop.services.export.layout import Extent, Form, Layout
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.ui.export.dialog import ExportDialog
from classifyme_desktop.ui.gigs.page import GigsPage
from classifyme_desktop.ui.shell.window import MainWindow
from tests.gui.conftest import CANARY, GIG, OpenWindow
from tests.gui.test_gigs_page import LONG, on_screen, ranked
from tests.helpers import exporting

MARKUP = "<b>Philomena</b> &amp; <img src='x'>"
RESUME = """Philomena Quartermaine
philomena.quartermaine@example.org · 01632 960 007

Senior accountant
Monthly closing, VAT returns and audit files, general ledger and payroll for three companies.

Experience
2015 - 2024 Accountant, Harbour Stores
Kept the general ledger, prepared VAT returns and tax declarations in SAP.
"""
ASKED = GIG + "\nRequirements\n- Must have prepared VAT returns\n- SAP is required\n"
PAPERS = [(QPageSize.PageSizeId.A4, (595, 842)), (QPageSize.PageSizeId.Letter, (612, 792))]
TELLING = ("philomena", "quartermaine", "example.org", "960 007", "who-it-is", "accountant.pdf", "nurse.docx")


@pytest.fixture(scope="module")
def asked(cvs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with one person more, who says who she is, and a gig with two musts."""
    files, folder = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("asked")
    (files / "who-it-is.txt").write_text(RESUME, encoding="utf-8")
    with Workspace.open(folder) as workspace:
        ingest.run(workspace, ingest.start(workspace, ingest.find([cvs, files])))
        gigs.add_text(workspace, ASKED)
    return folder


@pytest.fixture
def window(open_window: OpenWindow, asked: Path, tmp_path: Path) -> MainWindow:
    """A window over a copy of that library."""
    return open_window(Path(shutil.copytree(asked, tmp_path / "library")))


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> GigsPage:
    """The people ranked for the gig."""
    window.show_gigs()
    qtbot.waitUntil(lambda: len(window.gigs.table.gigs) == 1, timeout=LONG)
    ranked(window.gigs, qtbot)
    return window.gigs


Opened = Callable[[], ExportDialog]


@pytest.fixture
def opened(page: GigsPage, qtbot: QtBot) -> Opened:
    return lambda: exporting.counted(page.ask_for_export(), qtbot)


def previewed(dialog: ExportDialog, qtbot: QtBot) -> list[list[str]]:
    """Wait until the newest preview is shown and return its lines with their heading."""
    qtbot.waitUntil(lambda: not dialog._rest.isActive(), timeout=LONG)
    qtbot.waitUntil(lambda: dialog._session.tasks.is_idle and dialog.preview.table.isVisible(), timeout=LONG)
    shown = dialog.preview.lines.shown
    return [list(shown.headings), *(list(row) for row in shown.rows)]


def put(page: GigsPage, choice: Choice, *rows: int) -> None:
    people, workspace = page.view.people, page._session.workspace
    decisions.put(workspace, page.view.ranked.rated.gig.gig_id, [people.table.resume_at(row) for row in rows], choice)


def text_of(pdf: bytes) -> str:
    with pymupdf.open(stream=pdf) as document:
        return "\n".join(one.get_text() for one in document)


def made(page: GigsPage, **layout: object) -> report.Report:
    ranked_list = page.view.ranked
    return report.make(page._session.workspace, ranked_list, ranked_list.matches(), Layout(Form.PDF, **layout))


# ------------------------------------------------------------------ tables


def test_what_is_shown_before_is_what_is_written(opened: Opened, tmp_path: Path, qtbot: QtBot):
    dialog = opened()
    exporting.choose(dialog, Form.CSV)
    dialog.form.columns.tick("exported_at", is_wanted=False)  # the only cell that tells the time
    before = previewed(dialog, qtbot)
    between = dialog.form.order().layout.between
    exporting.write(dialog, tmp_path / "list.csv", qtbot)
    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as lines:
        assert list(csv.reader(lines, delimiter=between)) == before
    assert before[0][:3] == ["rank", "band", "candidate_id"]


def test_the_workbook_has_the_columns_that_were_chosen_in_their_order_and_the_next_time_as_well(
    opened: Opened, tmp_path: Path, qtbot: QtBot
):
    dialog = opened()
    columns = dialog.form.columns
    columns.list.setFocus()
    columns.list.setCurrentRow(0)
    qtbot.keyClick(columns.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)  # rank behind its band
    columns.list.setCurrentRow(2)
    qtbot.keyClick(columns.list, Qt.Key.Key_Space)  # without the number of the candidate
    columns.tick("reviewer", is_wanted=True)
    qtbot.waitUntil(lambda: columns.keys()[:3] == ("band", "rank", "name"))
    assert previewed(dialog, qtbot)[0][:3] == ["Rank band", "Rank", "Name"]
    exporting.write(dialog, tmp_path / "list.xlsx", qtbot)
    heading = next(openpyxl.load_workbook(tmp_path / "list.xlsx").worksheets[0].iter_rows(values_only=True))
    assert heading[:3] == ("Rank band", "Rank", "Name")
    assert "Reviewer" in heading
    assert "Candidate" not in heading
    again = opened()
    assert again.form.columns.keys()[:3] == ("band", "rank", "name")
    again.form.columns.usual.click()
    qtbot.waitUntil(lambda: again.form.columns.keys()[:3] == ("rank", "band", "candidate_id"))
    assert "reviewer" not in again.form.columns.keys()
    again.reject()


def test_a_column_moves_with_the_buttons_and_with_the_mouse(opened: Opened, qtbot: QtBot):
    dialog = opened()
    columns = dialog.form.columns
    columns.list.setCurrentRow(3)
    columns.up.click()
    assert columns.arrangement()[2][0] == "name"
    columns.down.click()
    assert columns.arrangement()[3][0] == "name"
    box = columns.list.visualItemRect(columns.list.item(3)).center()
    box.setX(12)
    qtbot.mouseClick(columns.list.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert columns.arrangement()[3] == ("name", False)
    assert columns.list.dragDropMode() is QAbstractItemView.DragDropMode.InternalMove
    dialog.reject()


def test_without_a_column_nothing_can_be_written(opened: Opened, qtbot: QtBot):
    dialog = opened()
    for key, _ in dialog.form.columns.arrangement():
        dialog.form.columns.tick(key, is_wanted=False)
    qtbot.waitUntil(lambda: dialog.preview.note.text() == "No column is ticked. Tick at least one.")
    assert not dialog.write.isEnabled()
    dialog.form.columns.tick("rank", is_wanted=True)
    qtbot.waitUntil(dialog.write.isEnabled)
    dialog.reject()


def test_csv_for_people_has_words_and_the_separator_that_was_chosen(opened: Opened, tmp_path: Path, qtbot: QtBot):
    dialog = opened()
    exporting.choose(dialog, Form.CSV_PEOPLE)
    dialog.form.separator.setCurrentIndex(dialog.form.separator.findData(";"))
    exporting.write(dialog, tmp_path / "list.csv", qtbot)
    head, first, *_ = (tmp_path / "list.csv").read_text(encoding="utf-8-sig").splitlines()
    assert head.startswith("Rank;Rank band;Candidate;Name;")
    assert not first.partition("@")[2].startswith(".")
    assert "0," in first


def test_only_the_first_or_those_shortlisted_are_written(page: GigsPage, opened: Opened, tmp_path: Path, qtbot: QtBot):
    shown = on_screen(page)
    put(page, Choice.SHORTLISTED, 1)
    put(page, Choice.HIRED, 2)
    put(page, Choice.PINNED, 0)
    dialog = opened()
    assert dialog.form.extent.itemText(2) == "Shortlisted and further (2)"
    exporting.choose(dialog, Form.XLSX, Extent.SHORTLISTED)
    exporting.write(dialog, tmp_path / "further.xlsx", qtbot)
    dialog = opened()
    exporting.choose(dialog, Form.XLSX, Extent.FIRST)
    dialog.form.first.setText("2")
    exporting.write(dialog, tmp_path / "first.xlsx", qtbot)

    def ranks(name: str) -> list[int]:
        rows = list(openpyxl.load_workbook(tmp_path / name).worksheets[0].iter_rows(values_only=True))
        assert rows[0][0] == "Rank"
        return [row[0] for row in rows[1:]]

    assert len(shown) > 3
    assert ranks("further.xlsx") == [2, 3]
    assert ranks("first.xlsx") == [1, 2]
    assert opened().form.order().first == 2


def test_the_workbook_marks_the_musts_of_the_gig(page: GigsPage, opened: Opened, tmp_path: Path, qtbot: QtBot):
    put(page, Choice.SHORTLISTED, 0)
    exporting.write(opened(), tmp_path / "list.xlsx", qtbot)
    book = openpyxl.load_workbook(tmp_path / "list.xlsx")
    assert book.sheetnames == ["Shortlist", "Shortlist record"]
    rows = list(book["Shortlist record"].iter_rows(values_only=True))
    assert "SAP is required" in rows[0]
    assert "Y" in rows[1]


# ------------------------------------------------------------------ blind


def test_a_blind_file_of_an_open_gig_says_who_nobody_is(opened: Opened, tmp_path: Path, qtbot: QtBot):
    dialog = opened()
    dialog.form.blind.setChecked(True)
    assert "name" not in dialog.form.columns.keys()
    lines = previewed(dialog, qtbot)
    assert not [word for word in TELLING if word in str(lines).lower()]
    assert dialog._source.suggested_name(dialog.form.order()).startswith("blind-shortlist-Accountant")
    exporting.write(dialog, tmp_path / "blind.xlsx", qtbot)
    book = openpyxl.load_workbook(tmp_path / "blind.xlsx")
    cells = [str(cell).lower() for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
    assert not [word for word in TELLING if any(word in cell for cell in cells)]
    assert any(cell.startswith("candidate ") for cell in cells)


# ------------------------------------------------------------------ when it cannot be written


@pytest.mark.parametrize("form", list(Form))
def test_a_failure_says_what_to_do_and_keeps_the_choices(
    opened: Opened, page: GigsPage, tmp_path: Path, qtbot: QtBot, form: Form
):
    dialog = opened()
    exporting.choose(dialog, form)
    wanted = dialog.form.order()
    dialog.write_to(tmp_path / "nowhere" / f"list{form.ending}")
    qtbot.waitUntil(lambda: dialog.note.text().startswith("The shortlist could not be written. Close"), timeout=LONG)
    assert dialog.isVisible()
    assert dialog.write.isEnabled()
    assert dialog.form.order() == wanted
    assert not [entry for entry in journal.entries(page._session.workspace) if entry.action is Action.EXPORT]
    exporting.write(dialog, tmp_path / f"list{form.ending}", qtbot)
    assert (tmp_path / f"list{form.ending}").stat().st_size > 0


def test_a_file_whose_name_was_completed_is_not_replaced_unasked(opened: Opened, tmp_path: Path, qtbot: QtBot):
    (tmp_path / "list.xlsx").write_bytes(b"mine")
    dialog = opened()
    dialog.write_to(tmp_path / "list")
    assert dialog.note.text() == "There is a file of that name already. Choose it, or another name."
    assert (tmp_path / "list.xlsx").read_bytes() == b"mine"
    exporting.write(dialog, tmp_path / "list.xlsx", qtbot)
    assert (tmp_path / "list.xlsx").read_bytes() != b"mine"


def test_a_report_is_given_up_when_the_dialog_closes(opened: Opened, page: GigsPage, tmp_path: Path, qtbot: QtBot):
    dialog = opened()
    exporting.choose(dialog, Form.PDF)
    dialog._stopped.set()  # as when it is closed while the first person is looked at
    dialog.write_to(tmp_path / "report.pdf")
    dialog.reject()
    qtbot.waitUntil(lambda: page._session.tasks.is_idle, timeout=LONG)
    assert not list(tmp_path.glob("*.pdf"))


def test_the_window_closes_over_an_open_dialog(opened: Opened, window: MainWindow, tmp_path: Path):
    dialog = opened()
    dialog.write_to(tmp_path / "list.xlsx")
    window.close()
    assert not window.isVisible()


# ------------------------------------------------------------------ where it opens


def test_ctrl_e_exports_the_list_in_sight(window: MainWindow, page: GigsPage, qtbot: QtBot):
    def shown() -> ExportDialog:
        found = [one for one in window.findChildren(ExportDialog) if one.isVisible()]
        assert len(found) == 1
        return found[0]

    window.menus.export.trigger()
    dialog = shown()
    assert Form.PDF in [dialog.form.form.itemData(row) for row in range(dialog.form.form.count())]
    dialog.reject()
    window.show_library()
    window.menus.export.trigger()
    dialog = shown()
    assert Form.PDF not in [dialog.form.form.itemData(row) for row in range(dialog.form.form.count())]
    assert not dialog.form.blind.isVisible()
    dialog.reject()


def test_the_selected_files_of_the_library_are_offered_first(window: MainWindow, tmp_path: Path, qtbot: QtBot):
    files = window.library.list
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    qtbot.waitUntil(lambda: window.library.table.rowCount() > 3)
    files.clearSelection()
    for row in (1, 3):
        files.selectionModel().select(window.library.table.index(row, 0), flags)
    wanted = [Path(window.library.table.file_at(row).path).name for row in (1, 3)]
    dialog = exporting.counted(window.library.work.ask_for_export(), qtbot)
    qtbot.waitUntil(lambda: dialog.form.extent.currentData() == Extent.SELECTED)
    exporting.choose(dialog, Form.CSV, Extent.SELECTED)
    dialog.form.columns.tick("email", is_wanted=True)
    exporting.write(dialog, tmp_path / "list.csv", qtbot)
    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter=dialog.form.order().layout.between))
    assert [row["file"].replace("\N{REPLACEMENT CHARACTER}", "\u202e") for row in rows] == wanted


def test_an_empty_library_has_nothing_to_export(empty_window: MainWindow):
    empty_window.menus.export.trigger()
    assert empty_window.toast.words.text() == "The list is empty, so there is nothing to export."


def test_the_choices_outlive_the_window(open_window: OpenWindow, library: Path, tmp_path: Path, qtbot: QtBot):
    window = open_window(library)
    dialog = exporting.counted(window.library.work.ask_for_export(), qtbot)
    exporting.choose(dialog, Form.CSV_PEOPLE)
    dialog.form.columns.tick("notes", is_wanted=False)
    qtbot.waitUntil(lambda: "-notes" in dialog.form._arranged[False])
    exporting.write(dialog, tmp_path / "list.csv", qtbot)
    window.close()
    again = open_window(library)
    dialog = exporting.counted(again.library.work.ask_for_export(), qtbot)
    assert dialog.form.order().layout.form is Form.CSV_PEOPLE
    assert "notes" not in dialog.form.columns.keys()
    dialog.reject()


def test_everything_in_the_dialog_has_a_name_and_is_plain_text(opened: Opened, qtbot: QtBot):
    dialog = opened()
    exporting.choose(dialog, Form.CSV_PEOPLE)
    assert CANARY[:20] in "".join(cell for line in previewed(dialog, qtbot) for cell in line)
    for kind in (QAbstractButton, QComboBox, QAbstractItemView):
        for widget in dialog.findChildren(kind):
            if widget.isVisible() and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
                assert widget.accessibleName() or getattr(widget, "text", str)(), widget
    assert [line for line in dialog.findChildren(QLineEdit) if not line.accessibleName()] == []
    dialog.reject()
