"""Tabs in a line: they wrap where the room ends, and one that is too long for a whole line is cut with a tip."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from classifyme_desktop.ui.widgets.tab_line import TabLine
from tests.helpers.sessions import hosted

WORDS = ("Overview", "Skills & tools", "A very long title of a tab in any language")


@pytest.fixture
def line(qapp: QApplication) -> TabLine:
    made = TabLine()
    for words in WORDS:
        page = QWidget()
        made.add(page)
        made.set_text(page, words)
    return made


def test_tabs_stand_beside_each_other_where_there_is_room(line: TabLine, qtbot: QtBot) -> None:
    window = hosted(line, 900, 300)
    qtbot.addWidget(window)
    assert len({tab.y() for tab in line.tabs}) == 1
    assert [tab.shown_text() for tab in line.tabs] == list(WORDS)
    line.grab()
    assert [tab.toolTip() for tab in line.tabs] == ["", "", ""]


def test_tabs_wrap_and_only_one_longer_than_the_line_is_cut_with_a_tip(line: TabLine, qtbot: QtBot) -> None:
    window = hosted(line, 160, 300)
    qtbot.addWidget(window)
    QApplication.processEvents()
    assert len({tab.y() for tab in line.tabs}) > 1
    assert all(tab.x() + tab.width() <= line.width() for tab in line.tabs)
    shown = [tab.shown_text() for tab in line.tabs]
    assert shown[:2] == list(WORDS[:2])
    assert shown[2].endswith("…")
    assert shown[2][:-1] in WORDS[2]
    line.grab()
    assert [tab.toolTip() for tab in line.tabs] == ["", "", WORDS[2]]
