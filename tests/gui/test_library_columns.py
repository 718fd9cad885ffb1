"""Columns as wide as what they hold, details that give way, one line of buttons, a size of text that changes all."""

import pytest
from PySide6.QtCore import QByteArray, Qt
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.label_state import State
from classifyme_desktop.ui.language.translators import Choice
from classifyme_desktop.ui.library.page import LibraryPage
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.style import icons
from classifyme_desktop.ui.tables import column_room
from classifyme_desktop.ui.tables.column_room import Room
from classifyme_desktop.ui.tables.resume_table import Column
from tests.gui.conftest import OpenWindow
from tests.gui.test_library_batch import Step, rows, steps, there_and_back  # noqa: F401 - a fixture

PAD = 16  # units at both sides of the words of a cell


@pytest.fixture
def page(window: MainWindow) -> LibraryPage:
    window.resize(1360, 860)
    return window.library


# ------------------------------------------------------------------ widths


@pytest.mark.parametrize("width", [0, 90, 150, 200, 333, 1_000])
def test_widths_are_the_least_or_fill_the_room(width: int) -> None:
    rooms = {1: Room(30, 50), 2: Room(40, 100, 3), 3: Room(20, 20, 1)}
    found = column_room.shared(rooms, width)
    assert all(found[one] >= room.least for one, room in rooms.items())
    assert sum(found.values()) == max(width, 90)
    if width == 1_000:
        assert found[1] == 50
        assert found[2] - 100 == pytest.approx(3 * (found[3] - 20), abs=3)


@pytest.mark.parametrize("language", list(Choice)[1:])
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_what_has_few_words_is_never_cut(window: MainWindow, page: LibraryPage, percent: int, language: Choice) -> None:
    window.choose_text(percent)
    window.choose_language(language)
    page.want_details(False)
    for column in (Column.ADDED, Column.YEARS, Column.LEVEL, Column.CONFIDENCE):
        page.list.show_column(column, is_shown=True)
        words = max(page.table.samples(column), key=page.list.fontMetrics().horizontalAdvance)
        room = page.list.columnWidth(column) - PAD - page.list.itemDelegate().beside_words(column)
        assert page.list.fontMetrics().horizontalAdvance(words) <= room, (column, words)


def test_a_name_gets_more_of_the_room_than_a_date(window: MainWindow, page: LibraryPage) -> None:
    page.want_details(False)
    window.resize(1900, 860)
    shown = {one: page.list.columnWidth(one) for one in Column if not page.list.isColumnHidden(one)}
    assert Column.ADDED in shown
    assert shown[Column.PERSON] > 1.5 * shown[Column.ADDED]
    assert page.list.horizontalScrollBar().maximum() == 0


def test_a_width_that_was_chosen_is_kept_and_can_be_forgotten(window: MainWindow, page: LibraryPage) -> None:
    page.list.horizontalHeader().resizeSection(Column.ROLE, 333)
    kept = page.list.arrangement()
    window.resize(1200, 860)
    assert page.list.columnWidth(Column.ROLE) == pytest.approx(333, abs=4)
    page.list.reset_columns()
    assert page.list.arrangement() == QByteArray()
    assert page.list.columnWidth(Column.ROLE) < 333
    page.list.arrange(kept)
    assert page.list.columnWidth(Column.ROLE) == pytest.approx(333, abs=4)


# ------------------------------------------------------------------ the details


def test_the_details_give_way_where_there_is_little_room_until_somebody_chooses(
    open_window: OpenWindow, window: MainWindow, page: LibraryPage, qtbot: QtBot
) -> None:
    assert page.detail.isVisible()
    window.resize(1024, 720)
    assert not page.detail.isVisible()
    qtbot.mouseClick(page.batch.details, Qt.MouseButton.LeftButton)
    assert page.detail.isVisible()
    page.batch.details.click()
    window.resize(1360, 860)
    assert not page.detail.isVisible()  # now it is the person's word
    folder = window.folder
    window.close()
    again = open_window(folder)
    again.resize(1360, 860)
    assert not again.library.detail.isVisible()
    again.library.batch.details.click()
    assert again.library.detail.width() >= again.library.detail.minimumWidth()


# ------------------------------------------------------------------ the size of text


def test_rows_and_drawings_grow_with_the_text_at_once(window: MainWindow, page: LibraryPage) -> None:
    before = page.list.rowHeight(0), page.batch.tag.iconSize().height(), page.detail.state.font().pointSizeF()
    window.choose_text(200)
    after = page.list.rowHeight(0), page.batch.tag.iconSize().height(), page.detail.state.font().pointSizeF()
    assert [new / old for new, old in zip(after, before, strict=True)] == pytest.approx([2, 2, 2], rel=0.1)
    page.list.setCurrentIndex(page.table.index(0, 0))
    page.list.setCurrentIndex(page.table.index(3, 0))  # a file in another state has another tone
    assert page.detail.state.font().pointSizeF() == pytest.approx(after[2])
    window.choose_text(100)
    assert page.list.rowHeight(0) == before[0]
    assert page.batch.tag.iconSize().height() == icons.SMALL


# ------------------------------------------------------------------ the line of buttons


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize(("width", "height"), [(1360, 860), (1024, 720)])
def test_the_buttons_stay_in_one_line_and_none_is_lost(
    window: MainWindow, page: LibraryPage, width: int, height: int, percent: int, qtbot: QtBot
) -> None:
    window.choose_text(percent)
    window.resize(width, height)
    bar = page.batch

    def cut() -> list[str]:
        shown = [one for one in (*bar.offered(), bar.details) if one.isVisible()]
        return [one.accessibleName() or one.text() for one in shown if one.width() < one.sizeHint().width()]

    qtbot.waitUntil(lambda: cut() == [])
    shown = [one for one in bar.offered() if one.isVisible()]
    assert bar.height() < 2 * bar.tag.sizeHint().height()
    assert all(one.geometry().right() < bar.width() for one in (*shown, bar.more, bar.details))
    assert set(bar.hidden()) == set(bar.offered()) - set(shown)
    assert bar.more.isVisible() == bool(bar.hidden())
    window.choose_text(100)


def test_what_finds_no_room_is_in_the_menu(window: MainWindow, page: LibraryPage, qtbot: QtBot) -> None:
    window.resize(900, 700)
    page.list.selectAll()
    assert page.batch.note in page.batch.hidden()
    (note,) = (one for one in page.batch.more_menu().actions() if one.text() == page.batch.note.text())
    note.trigger()
    qtbot.waitUntil(page.form.isVisible)


def test_the_level_of_many_is_said_and_taken_back(
    window: MainWindow,
    page: LibraryPage,
    steps: list[Step],  # noqa: F811 - a fixture
    qtbot: QtBot,
) -> None:
    page.list.selectAll()
    (director,) = (one for one in page.work.level_menu().actions() if one.text() == "Director")
    director.trigger()
    there_and_back(steps, qtbot, lambda: any(one.level == "Director" for one in rows(page)))
    assert all(one.role_state is State.UNCONFIRMED for one in rows(page))
