"""What a person does, from a folder that is dropped to a list that is sent: with the mouse, then back and forth."""

import csv
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pymupdf
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from classifyme_desktop.services.export.layout import Form
from classifyme_desktop.ui.export.dialog import ExportDialog
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.state.places import Place
from tests.gui.test_library_page import drop
from tests.helpers import exporting, stories
from tests.helpers.stories import LONG, PEOPLE, click, click_row, held, kept, on_screen, press, quiet, standing

pytestmark = pytest.mark.qt_log_ignore(stories.UNTOLD)
REASON = "no work with ledgers"


@pytest.fixture
def cvs(tmp_path: Path) -> Path:
    return stories.folder(tmp_path / "cvs")


def imported(window: MainWindow, cvs: Path, qtbot: QtBot) -> None:
    """Drop a folder, answer what is asked, and wait for the end."""
    drop(window, cvs)
    bar = window.library.bar
    qtbot.waitUntil(bar.add.isVisible, timeout=LONG)
    assert bar.words.text() == f"Found: {PEOPLE} files, 2 folders"
    with qtbot.waitSignal(window.library.changed, timeout=LONG):
        click(bar.add)
    assert window.library.table.rowCount() == PEOPLE
    quiet(window, qtbot, lambda: window.review.flow.current is not None)


def review_five(window: MainWindow, qtbot: QtBot, finding: str = "electrician") -> list[int]:
    """Decide on five people with the keys alone and return who they are."""
    page, asked = window.review, []
    qtbot.waitUntil(lambda: page.roles._finder is not None, timeout=LONG)
    before = page.flow.counts.to_review
    for keys in (["1"], [Qt.Key.Key_Return], ["0"], ["/", finding, Qt.Key.Key_Return], ["2"]):
        qtbot.waitUntil(lambda: page.flow.current is not None, timeout=LONG)
        asked.append(int(page.flow.current.asked.resume_id))
        press(window, *keys)
    quiet(window, qtbot, lambda: not page.flow._unsaved)
    assert len(set(asked)) == 5
    qtbot.waitUntil(lambda: page.flow.counts.to_review == before - 5, timeout=LONG)
    return asked


def mark(window: MainWindow, row: int, words: str, qtbot: QtBot) -> str:
    """Click on a person, choose where they stand in the menu that Shift+S opens, and return who it was."""
    people, name = window.gigs.view.people, on_screen(window)[row]
    click_row(people.list, row)
    press(window, held("Shift+S"))
    stories.pick(people.list.stages, words)
    qtbot.waitUntil(lambda: name in standing(window), timeout=LONG)
    return name


def decide(window: MainWindow, qtbot: QtBot) -> None:
    """Shortlist the first three, one by one, and reject the last with a reason."""
    people = window.gigs.view.people
    first = on_screen(window)[:3]
    assert [mark(window, row, "Shortlisted", qtbot) for row in range(3)] == first
    last = on_screen(window)[-1]
    click_row(people.list, PEOPLE - 1)
    press(window, Qt.Key.Key_X)
    assert people.strip.title.text() == f"Reject {last} for this gig?"
    press(window, REASON, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: last in standing(window), timeout=LONG)
    assert standing(window) == {**dict.fromkeys(first, "shortlisted"), last: "rejected"}


def exported(window: MainWindow, form: Form, path: Path, qtbot: QtBot) -> Path:
    """Export the list in a form through the dialog, as a file of that name."""
    click(window.gigs.view.export)
    dialog = exporting.counted(window.gigs.findChildren(ExportDialog)[-1], qtbot)
    exporting.choose(dialog, form)
    qtbot.waitUntil(dialog.write.isEnabled, timeout=LONG)
    stories.name_file(path)
    with qtbot.waitSignal(dialog.told, timeout=LONG):
        click(dialog.write)
    assert window.toast.words.text() == f"{PEOPLE} people written to {path.name}"
    return path


def names_of(rows: Iterator[tuple[object, ...]], name: str = "Name", file: str = "File") -> list[str]:
    """Return who is in a table: the name, else the file, as the list on the screen."""
    head = list(next(rows))
    return [str(row[head.index(name)] or row[head.index(file)]) for row in rows]


def test_a_dropped_folder_becomes_a_shortlist_and_each_step_goes_back_and_forth(
    empty_window: MainWindow, cvs: Path, tmp_path: Path, qtbot: QtBot
):
    window = empty_window
    imported(window, cvs, qtbot)
    fresh = kept(window)

    click(window.side.review)
    review_five(window, qtbot)
    reviewed = kept(window)
    assert sum(one != other for one, other in zip(fresh[0].values(), reviewed[0].values(), strict=True)) == 5

    click(window.side.gigs)
    stories.copy(stories.GIG)
    click(window.gigs.editor.text.viewport())
    press(window, held("Ctrl+V"))
    click(window.gigs.editor.add)
    quiet(window, qtbot, window.gigs.view.isVisible)
    click(window.gigs.view.rank)
    qtbot.waitUntil(lambda: len(on_screen(window)) == PEOPLE, timeout=LONG)
    assert on_screen(window)[0] == "Jane Roe"
    ranked = kept(window)
    decide(window, qtbot)
    decided = kept(window)

    shown = on_screen(window)
    book = openpyxl.load_workbook(exported(window, Form.XLSX, tmp_path / "list.xlsx", qtbot))
    assert names_of(book.worksheets[0].iter_rows(values_only=True)) == shown
    assert book.sheetnames == ["Shortlist", "Shortlist record"]
    with exported(window, Form.CSV_PEOPLE, tmp_path / "list.csv", qtbot).open(encoding="utf-8-sig", newline="") as file:
        assert names_of(map(tuple, csv.reader(file))) == shown
    report = exported(window, Form.PDF, tmp_path / "list.pdf", qtbot).read_bytes()
    assert report.startswith(b"%PDF-")
    with pymupdf.open(stream=report) as document:
        said = " ".join(" ".join(page.get_text().split()) for page in document)
    assert sorted(shown, key=said.index) == shown
    assert kept(window) == decided

    def step(key: str, name: str) -> None:
        before = window.steps.count
        press(window, held(key))
        quiet(window, qtbot, lambda: window.steps.count != before)
        assert name in (window.menus.redo if key == "Ctrl+Z" else window.menus.undo).text()

    names = [*(f"mark {one} as: Shortlisted" for one in shown[:3]), f"reject {shown[-1]}"]
    for name in reversed(names):
        step("Ctrl+Z", name)
    quiet(window, qtbot, lambda: kept(window) == ranked)
    for name in names:
        step("Ctrl+Shift+Z", name)
    quiet(window, qtbot, lambda: kept(window) == decided)
    assert on_screen(window) == shown
    for name in reversed(names):
        step("Ctrl+Z", name)
    click(window.gigs.view.remove)
    quiet(window, qtbot, lambda: kept(window)[1] == [])
    click(window.side.review)
    for _ in range(5):
        press(window, held("Ctrl+Z"))
    quiet(window, qtbot, lambda: not window.review.flow.steps and kept(window) == fresh)
    assert window.places.current is Place.REVIEW
    assert window.review.flow.counts.to_review == window.review.flow.total
