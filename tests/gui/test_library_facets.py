"""Facets, chips, columns and the trash of the library page, by keyboard and by click, over a real library."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.facets import Facet
from classifyme_desktop.services import tags
from classifyme_desktop.ui.library import facets as library_facets
from classifyme_desktop.ui.library import looker as library_looker
from classifyme_desktop.ui.library.page import LibraryPage
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.tables.resume_table import SORT_BY, Column
from tests.gui.conftest import FILES, READ

ADDED = (Facet.STATE, "added")
PROBLEMS = (Facet.STATE, library_facets.PROBLEM)
LOCKED = (Facet.STATE, "needs_password")


def names(page: LibraryPage) -> list[str]:
    return sorted(str(page.table.index(row, Column.NAME).data()) for row in range(page.table.rowCount()))


def test_counts_follow_the_search_and_choices_narrow(window: MainWindow, qtbot: QtBot):
    page = window.library
    assert page.facets.count(ADDED) == READ
    page.facets.choose([LOCKED])
    assert names(page) == ["locked.pdf"]
    assert page.facets.count(ADDED) == READ  # what a second choice would add
    page.facets.choose([LOCKED, ADDED])
    assert len(names(page)) == READ + 1
    page.search.setText("wards")
    qtbot.waitUntil(lambda: names(page) == ["nurse.docx"])
    assert (page.facets.count(ADDED), page.facets.count(LOCKED)) == (1, 0)


def test_between_facets_all_must_hold(window: MainWindow):
    page = window.library
    row = next(one for one in map(page.table.file_at, range(FILES)) if one.role_id and not one.is_abstained)
    family = window.session.taxonomy.by_id[row.role_id].above[6].node_id
    page.facets.choose([(Facet.ROLE, family)])
    assert 0 < len(names(page)) == page.facets.count((Facet.ROLE, family))
    page.facets.choose([(Facet.ROLE, family), PROBLEMS])
    assert names(page) == []
    assert page._show_all.isVisible()


def test_chips_say_what_is_chosen_and_take_it_away(window: MainWindow, qtbot: QtBot):
    page = window.library
    page.facets.choose([ADDED, LOCKED])
    assert page.chips.texts() == ["State: Added", "State: Needs password"]
    assert page.chips.chips[0].accessibleName() == "Remove the filter State: Added"
    qtbot.mouseClick(page.chips.chips[0], Qt.MouseButton.LeftButton)
    assert page.facets.choices() == [LOCKED]
    page.facets.choose([ADDED, LOCKED])
    page.chips.all.click()
    assert not page.chips.isVisible()
    assert len(names(page)) == FILES


def test_a_choice_is_ticked_with_the_keyboard_alone(window: MainWindow, qtbot: QtBot):
    page = window.library
    row = page.facets._rows[ADDED]
    page.facets.setFocus()
    page.facets.setCurrentItem(row)
    qtbot.keyClick(page.facets, Qt.Key.Key_Space)
    assert page.facets.choices() == [ADDED]
    assert len(names(page)) == READ
    qtbot.keyClick(page.facets, Qt.Key.Key_Space)
    assert len(names(page)) == FILES


def test_tags_are_a_facet_and_a_column(window: MainWindow):
    page = window.library
    person = next(one for one in map(page.table.file_at, range(FILES)) if one.resume_id)
    tags.add(window.session.workspace, [person.resume_id], "<b>Été</b>")
    page.refresh()
    tag_id = tags.listed(window.session.workspace)[0].tag_id
    page.facets.choose([(Facet.TAG, tag_id)])
    assert len(names(page)) == 1
    assert page.table.index(0, Column.TAGS).data() == "<b>Été</b>"
    assert page.chips.texts() == ["Tags: <b>Été</b>"]
    assert "<b>Été</b>" in page.table.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_large_library_is_looked_at_away_from_the_window(window: MainWindow, qtbot: QtBot, monkeypatch):
    monkeypatch.setattr(library_looker, "AT_ONCE", 0)
    page = window.library
    for typed in ("n", "nu", "nurse"):
        page.search.setText(typed)
        page.refresh()
    assert len(names(page)) == FILES
    qtbot.waitUntil(lambda: names(page) == ["nurse.docx"])
    page.search.setText("nurse AND (")
    page.refresh()
    qtbot.waitUntil(page.search_bar.note.isVisible)


def test_columns_are_chosen_remembered_and_sorted_by(window: MainWindow):
    page = window.library
    page.list.show_column(Column.LANGUAGES, is_shown=True)
    page.list.show_column(Column.NAME, is_shown=False)
    assert not page.list.isColumnHidden(Column.NAME)
    page.list.horizontalHeader().moveSection(0, 3)
    kept = page.list.arrangement()
    page.list.show_column(Column.LANGUAGES, is_shown=False)
    page.list.arrange(kept)
    assert not page.list.isColumnHidden(Column.LANGUAGES)
    assert page.list.arrangement() == kept
    for other in (None, QByteArray(b""), QByteArray(b"\x01\x02"), QByteArray(b"\xff" * 40)):
        page.list.arrange(other)
        assert page.list.arrangement() == kept
    for column in SORT_BY:
        page.list.horizontalHeader().sectionClicked.emit(column)
        assert len(names(page)) == FILES


def test_the_table_passes_qts_tester(window: MainWindow):
    page = window.library
    strict = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(page.table, strict, window)
    page.facets.choose([ADDED])
    page.list.horizontalHeader().sectionClicked.emit(Column.LEVEL)
    page.facets.choose([])
