"""Gigs from tables in the window: columns are recognised, shown, chosen; rows are counted, and failures listed."""

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from classifyme_desktop.services import gig_import, gigs
from classifyme_desktop.services.gig_columns import Part
from classifyme_desktop.ui.gigs.imports import words as gig_import_words
from classifyme_desktop.ui.gigs.imports.tables import Lines
from classifyme_desktop.ui.gigs.page import GigsPage
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.widgets import drop
from tests.gui.test_gigs_page import LONG
from tests.gui.test_library_page import drop as drop_on

COOK = "You cook for the guests of a small house and you keep the kitchen clean."
CLERK = "You enter invoices, reconcile accounts and prepare the monthly reports of costs."


@pytest.fixture
def page(window: MainWindow) -> GigsPage:
    window.show_gigs()
    return window.gigs


def table(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines).writerows(rows)
    return path


def looked_at(page: GigsPage, paths: list[Path], qtbot: QtBot) -> None:
    page.add_files(paths)
    qtbot.waitUntil(page.imports.page.isVisible, timeout=LONG)


def preview(page: GigsPage) -> list[tuple[str, ...]]:
    lines = page.imports.page.preview.lines
    return [lines.heads, *lines.lines]


def titles(page: GigsPage) -> list[str]:
    assert page._session is not None
    return sorted(gig.title for gig in gigs.all_gigs(page._session.workspace))


def test_columns_are_recognised_and_rows_become_gigs(page: GigsPage, tmp_path: Path, qtbot: QtBot):
    path = table(
        tmp_path / "jobs.csv",
        [
            ("job_title", "city", "country", "description", "salary"),
            ("Cook", "York", "United Kingdom", COOK, "1"),
            ("Clerk", "Leeds", "United Kingdom", CLERK, "2"),
            ("Cook", "York", "United Kingdom", COOK, "1"),
            ("Nothing", "", "", " ... ", ""),
            ("Too much", "", "", COOK, "", "one cell more", "and one"),
        ],
    )
    looked_at(page, [path], qtbot)
    asked = page.imports.page
    assert asked._title.text() == "jobs.csv · 5 rows"
    assert asked.accept.text() == "Add 5 gigs"
    assert preview(page)[:2] == [
        ("Title", "Job description", "Place"),
        ("Cook", COOK, "York, United Kingdom"),
    ]
    assert asked.choices["place"].currentText() == "city + country"
    assert asked.choices["employer"].currentText() == "Not in the table"
    asked.accept.click()
    qtbot.waitUntil(page.imports.bar.dismiss.isVisible, timeout=LONG)
    said = "2 gigs added · 1 known already · 1 without text · 1 not readable"
    assert page.imports.bar.words.text() == said
    qtbot.waitUntil(lambda: len(page.table.gigs) == 2)
    assert titles(page) == ["Clerk", "Cook"]
    assert page.view.isVisible()
    page.imports.bar.failures.click()
    assert page.imports.failures.isVisible()
    assert page.imports.failures.rows.lines.lines == (
        ("jobs.csv", "5", "The row holds no text of a gig."),
        (
            "jobs.csv",
            "6",
            "The row has more cells than the table has columns. Put quotation marks around its texts.",
        ),
    )
    page.imports.failures.back.click()
    assert page.view.isVisible()


def test_a_person_says_what_a_column_holds(page: GigsPage, tmp_path: Path, qtbot: QtBot):
    path = table(tmp_path / "odd.csv", [("what", "who", "type"), (COOK, "Cook", "Kitchen"), (CLERK, "Clerk", "Office")])
    looked_at(page, [path], qtbot)
    asked = page.imports.page
    assert asked.note.isVisible()
    assert asked.note.text() == "No column with the text of the gigs was recognised. Say which column holds it."
    assert not asked.accept.isEnabled()
    assert asked.choices["contract"].currentText() == "type"
    for part, column in (("text", "what"), ("title", "who"), ("contract", "Not in the table")):
        asked.choices[part].setCurrentIndex(asked.choices[part].findText(column))
        asked.choices[part].activated.emit(asked.choices[part].currentIndex())
    assert preview(page) == [("Title", "Job description"), ("Cook", COOK), ("Clerk", CLERK)]
    assert not asked.note.isVisible()
    assert asked.mapping()[Part.CONTRACT] == ()
    asked.accept.click()
    qtbot.waitUntil(lambda: len(page.table.gigs) == 2, timeout=LONG)
    assert titles(page) == ["Clerk", "Cook"]
    assert not any("Kitchen" in gig.text for gig in page.table.gigs)


def test_other_tables_come_one_after_the_other_and_files_are_added_meanwhile(
    page: GigsPage, tmp_path: Path, qtbot: QtBot
):
    first = table(tmp_path / "a.csv", [("title", "description"), ("Cook", COOK)])
    alike = table(tmp_path / "b.csv", [("title", "description"), ("Chef", COOK + " And more.")])
    other = table(tmp_path / "c.csv", [("role", "text"), ("Clerk", CLERK)])
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 nothing else")
    document = tmp_path / "gig.txt"
    document.write_text("Waiter\nYou serve the guests in the evening.\n", encoding="utf-8")
    looked_at(page, [first, alike, other, broken, document], qtbot)
    asked = page.imports.page
    assert asked._title.text() == "a.csv and 1 more · 2 rows · 1 other table after this"
    qtbot.waitUntil(page.imports.bar.failures.isVisible, timeout=LONG)
    assert page.imports.bar.words.text() == "1 gig added · 1 not readable"
    qtbot.waitUntil(lambda: len(page.table.gigs) == 1)
    assert asked.isVisible()
    asked.accept.click()
    assert asked._title.text() == "c.csv · 1 row"
    asked.cancel.click()
    assert not asked.isVisible()
    qtbot.waitUntil(lambda: len(page.table.gigs) == 3, timeout=LONG)
    assert titles(page) == ["Chef", "Cook", "Waiter"]


def test_what_is_stopped_keeps_what_is_done(page: GigsPage, tmp_path: Path, qtbot: QtBot):
    rows = [(f"Cook {at}", f"{COOK} House number {at}.") for at in range(400)]
    looked_at(page, [table(tmp_path / "many.csv", [("title", "description"), *rows])], qtbot)
    page.imports.page.accept.click()
    bar = page.imports.bar
    qtbot.waitUntil(lambda: bar.words.text().split(" ")[0].isdigit() and bar.bar.value() > 0, timeout=LONG)
    bar.stop.click()
    qtbot.waitUntil(bar.dismiss.isVisible, timeout=LONG)
    assert bar.words.text().startswith("Stopped. Add the same files again to go on.")
    qtbot.waitUntil(lambda: 0 < len(page.table.gigs) < 400, timeout=LONG)


def test_a_table_dropped_beside_cvs_becomes_gigs(page: GigsPage, window: MainWindow, tmp_path: Path, qtbot: QtBot):
    path = table(tmp_path / "jobs.csv", [("title", "description"), ("Cook", COOK)])
    drop_on(window, path, at=QPointF(window.width() / 4, 200))
    qtbot.waitUntil(page.imports.page.isVisible, timeout=LONG)
    page.imports.page.cancel.click()
    assert page.editor.isVisible()


def test_the_window_knows_the_tables_and_the_parts_of_the_services():
    assert drop.TABLES == gig_import.TABLES
    assert set(gig_import_words.PARTS) == {part.value for part in Part}


def test_the_lines_keep_the_rules_of_tables(qtmodeltester: object):
    lines = Lines()
    lines.show(("A", "B"), [("1", "2"), ("3", "")])
    qtmodeltester.check(lines)  # type: ignore[attr-defined]
    assert lines.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "A: 3"
