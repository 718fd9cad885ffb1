"""The same story in French, chosen in the window: what is said on the way, and a list for French spreadsheets."""

import csv
import re
import shutil
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from classifyme_desktop.services import ingest
from classifyme_desktop.services.export.layout import Form
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.ui.export.dialog import ExportDialog
from classifyme_desktop.ui.shell.window import MainWindow
from tests.gui.conftest import OpenWindow
from tests.gui.test_scenario import names_of, review_five
from tests.helpers import exporting, stories
from tests.helpers.stories import LONG, PEOPLE, click, click_row, held, on_screen, press, quiet, standing

pytestmark = pytest.mark.qt_log_ignore(stories.UNTOLD)
SHARE = re.compile(r"^[01](,\d+)?$")


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of the twelve."""
    folder = tmp_path_factory.mktemp("french")
    with Workspace.open(folder / "library") as workspace:
        ingest.run(workspace, ingest.start(workspace, ingest.find([stories.folder(folder / "cvs")])))
    return folder / "library"


@pytest.fixture
def window(open_window: OpenWindow, people: Path, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """A window over a copy of it, turned to French in the settings."""
    window = open_window(Path(shutil.copytree(people, tmp_path / "library")))
    click(window.side.settings)
    choice = window.settings.general.language
    choice.setFocus()
    press(window, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: window.side.library.text() == "Bibliothèque", timeout=LONG)
    assert choice.currentText() == "Français"
    return window


def exported(window: MainWindow, form: Form, path: Path, qtbot: QtBot) -> Path:
    """Export the list, as in English."""
    click(window.gigs.view.export)
    dialog = exporting.counted(window.gigs.findChildren(ExportDialog)[-1], qtbot)
    exporting.choose(dialog, form)
    stories.name_file(path)
    with qtbot.waitSignal(dialog.told, timeout=LONG):
        click(dialog.write)
    assert window.toast.words.text() == f"{PEOPLE} personnes écrites dans {path.name}"
    return path


def test_the_whole_way_in_french(window: MainWindow, tmp_path: Path, qtbot: QtBot):
    click(window.side.review)
    quiet(window, qtbot, lambda: window.review.flow.current is not None)
    assert window.review.roles.title.text() == "Quel est le poste\u00a0?"
    review_five(window, qtbot, finding="electricien")  # accents are ignored
    assert window.review.last.text

    click(window.side.gigs)
    assert window.gigs.title.text() == "Missions"
    click(window.gigs.editor.text.viewport())
    stories.copy(stories.GIG)
    press(window, held("Ctrl+V"))
    click(window.gigs.editor.add)
    quiet(window, qtbot, window.gigs.view.isVisible)
    click(window.gigs.view.rank)
    qtbot.waitUntil(lambda: len(on_screen(window)) == PEOPLE, timeout=LONG)
    people, first = window.gigs.view.people, on_screen(window)[:3]
    for row in range(3):
        click_row(people.list, row, Qt.KeyboardModifier.ControlModifier if row else Qt.KeyboardModifier.NoModifier)
    press(window, held("Shift+S"))
    stories.pick(people.list.stages, "Liste restreinte")
    qtbot.waitUntil(lambda: standing(window) == dict.fromkeys(first, "shortlisted"), timeout=LONG)
    assert window.menus.undo.text().startswith("&Annuler")

    shown = on_screen(window)
    sheet = openpyxl.load_workbook(exported(window, Form.XLSX, tmp_path / "liste.xlsx", qtbot)).worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    assert names_of(iter(rows), "Nom", "Fichier") == shown
    by_head = dict(zip(rows[0], rows[1], strict=True))
    assert by_head["Statut"] == "sur la liste restreinte"
    assert by_head["État"] == "ajouté"
    assert isinstance(by_head["Exporté le"], datetime)
    assert isinstance(by_head["Confiance"], float)
    formats = {str(cell.number_format).lower() for row in sheet.iter_rows(min_row=2) for cell in row}
    assert any("dd/mm/yyyy" in one for one in formats), formats

    text = exported(window, Form.CSV_PEOPLE, tmp_path / "liste.csv", qtbot).read_text(encoding="utf-8-sig")
    lines = list(csv.DictReader(text.splitlines(), delimiter=";"))
    assert [one["Nom"] or one["Fichier"] for one in lines] == shown
    assert all(SHARE.match(one["Score"]) for one in lines)
    assert any("," in one["Score"] for one in lines)
    report = exported(window, Form.PDF, tmp_path / "liste.pdf", qtbot).read_bytes()
    assert report.startswith(b"%PDF-")

    press(window, held("Ctrl+Z"))
    quiet(window, qtbot, lambda: standing(window) == {})
    assert window.menus.redo.text().startswith("&Rétablir")
    press(window, held("Ctrl+Shift+Z"))
    quiet(window, qtbot, lambda: standing(window) == dict.fromkeys(first, "shortlisted"))
