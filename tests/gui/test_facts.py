"""The facts of a person in the details pane, on a real library."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QInputDialog, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from classifyme_desktop import paths
from classifyme_desktop.domain.document import FileState
from classifyme_desktop.ui.shell.window import MainWindow
from tests.helpers import resumes

LONG = 60_000
ODD = resumes.ACCOUNTANT.replace("Jane Roe", "🧮 Jane Roe").replace("Alder & Finch", "<img src='x.png'>Alder")


@pytest.fixture
def window(empty_window: MainWindow) -> MainWindow:
    return empty_window


def rows(window: MainWindow) -> dict[str, list[QTreeWidgetItem]]:
    tree = window.library.detail.facts
    groups = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    return {group.text(0): [group.child(at) for at in range(group.childCount())] for group in groups}


def add(window: MainWindow, qtbot: QtBot, *chosen: Path, password: str | None = None) -> None:
    with qtbot.waitSignal(window.library.importer.ended, timeout=LONG):
        window.library.importer.add(list(chosen), password=password)
    window.library.refresh()
    qtbot.waitUntil(lambda: not window.library.is_looking, timeout=LONG)


def show(window: MainWindow, name: str) -> None:
    table = window.library.table
    at = next(row for row in range(table.rowCount()) if table.index(row, 0).data() == name)
    window.library.list.setCurrentIndex(table.index(at, 0))


def marked(window: MainWindow) -> str:
    (selection,) = window.library.detail.text.extraSelections()
    return selection.cursor.selectedText()


def test_a_click_on_a_fact_marks_where_it_was_read(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "odd.txt").write_text(ODD, encoding="utf-8")
    add(window, qtbot, tmp_path / "odd.txt")
    show(window, "odd.txt")
    found = rows(window)
    person = {row.text(0): row for row in found["Person"]}
    assert person["E-mail"].text(1) == "jane.roe@example.org"
    tree = window.library.detail.facts
    tree.setCurrentItem(person["E-mail"])
    assert marked(window) == "jane.roe@example.org"  # also behind a sign that counts twice
    job = found["Jobs"][1]
    assert job.text(0).startswith("Accountant · 2012 – 2016")
    tree.setCurrentItem(job)
    assert marked(window) == "Accountant"
    assert any("<img" in row.text(0) for row in found["Jobs"])


def test_facts_speak_french(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    add(window, qtbot, resumes.pdf(tmp_path / "c.pdf", resumes.DEVELOPER))
    show(window, "c.pdf")
    french = QTranslator()
    assert french.load("classifyme_fr", str(paths.resources() / "translations"))
    assert french.translate("FactsTree", "Jobs") == "Postes"
    assert french.translate("Facts", "today") == "aujourd’hui"
    assert [row.text(0).partition(" · ")[0] for row in rows(window)["Jobs"]] == ["Développeuse Java"] * 2


def test_a_file_without_facts_has_no_facts_tab(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    readable = resumes.pdf(tmp_path / "a.pdf", resumes.NURSE)
    add(window, qtbot, readable, resumes.locked(tmp_path / "locked.pdf", resumes.NURSE))
    show(window, "a.pdf")
    assert window.library.detail.tabs.isTabEnabled(1)
    show(window, "locked.pdf")
    assert rows(window) == {}
    assert not window.library.detail.tabs.isTabEnabled(1)


def test_a_locked_file_is_opened_with_its_password(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(window, qtbot, resumes.locked(tmp_path / "locked.pdf", resumes.NURSE))
    show(window, "locked.pdf")
    assert window.library.detail.unlock.isVisibleTo(window)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("secret", True))
    with qtbot.waitSignal(window.library.importer.ended, timeout=LONG):
        window.library.detail.unlock.click()
    window.library.refresh()
    qtbot.waitUntil(lambda: not window.library.is_looking, timeout=LONG)
    assert window.session is not None
    assert window.session.shelf.counts()[FileState.ADDED] == 1
    assert not window.library.detail.unlock.isVisibleTo(window)
