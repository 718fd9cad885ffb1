"""Large text and narrow windows: lines break, words stay whole, lists grow with what they hold."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.document import FileState
from classifyme_desktop.profile.spoken import tongues
from classifyme_desktop.services import searches
from classifyme_desktop.ui.language import fact_words
from classifyme_desktop.ui.language.translators import Choice, Language
from classifyme_desktop.ui.library.attention import Attention
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.widgets.flow import FlowLayout
from tests.helpers.sessions import hosted


@pytest.fixture
def french(qapp: QApplication) -> Iterator[Language]:
    before = QLocale()
    language = Language(qapp, Choice.FRENCH)
    yield language
    language.remove()
    QLocale.setDefault(before)


def middle(widget: QWidget) -> float:
    return widget.y() + widget.height() / 2


def test_what_stands_in_one_line_stands_on_its_middle_whatever_its_height(qtbot: QtBot):
    line = QWidget()
    flow = FlowLayout(line)
    low, high = QLabel("a word"), QPushButton("a button")
    high.setFixedHeight(3 * low.sizeHint().height())
    for widget in (low, high):
        flow.addWidget(widget)
    window = hosted(line, 400, 200)
    qtbot.addWidget(window)
    assert abs(middle(low) - middle(high)) <= 1
    window.resize(high.sizeHint().width() + 1, 200)
    assert low.geometry().bottom() < high.y()
    assert flow.heightForWidth(window.width()) == low.sizeHint().height() + flow.spacing() + high.height()


@pytest.mark.parametrize("width", [560, 1100])
def test_a_remedy_is_never_cut_and_leaves_the_advice_half_of_the_room(width: int, qtbot: QtBot):
    attention = Attention()
    window = hosted(attention, width, 500)
    qtbot.addWidget(window)
    attention.show_counts({FileState.NEEDS_PASSWORD: 3})
    attention.open()
    row = attention.rows[FileState.NEEDS_PASSWORD]
    buttons = (row.show_them, row.unlock, row.remove)
    qtbot.waitUntil(lambda: row.isVisible() and all(one.width() >= one.sizeHint().width() for one in buttons))
    assert all(0 <= one.x() and one.geometry().right() <= row.width() for one in buttons)
    assert (row.unlock.y() > row._advice.y()) is (width < 1000)


def test_saved_searches_grow_with_the_text(window: MainWindow, qtbot: QtBot):
    assert window.session is not None
    for name in ("Nurses", "Accountants"):
        searches.save(window.session.workspace, name, name)
    window.side.searches.refresh()
    listed = window.side.searches.list
    qtbot.waitUntil(lambda: listed.count() == 2)
    before = listed.height()
    window.choose_text(200)
    try:
        assert listed.height() >= 1.4 * before
        assert listed.height() >= 2 * listed.sizeHintForRow(0)
    finally:
        window.choose_text(100)
    assert listed.height() == before


def test_every_spoken_language_has_a_name_in_the_language_of_the_window(french: Language):
    named = {code: fact_words.language(code) for code in tongues._CODES.values()}
    assert (named["de"], named["en"], named["ar"]) == ("Allemand", "Anglais", "Arabe")
    assert not [code for code, name in named.items() if name == code]
    french.choose(Choice.ENGLISH)
    assert (fact_words.language("de"), fact_words.language("fsl")) == ("German", "French Sign Language")


def test_a_count_of_thousands_is_written_as_the_language_of_the_window_writes_it(french: Language):
    said = QCoreApplication.translate("GigView", "%n person(s) ranked", "", 4812)
    assert "".join(said.split()) == "4812personnesclassées"
    assert said.index("812") == 2  # a space of thousands, narrow and unbreakable
    french.choose(Choice.ENGLISH)
    assert QCoreApplication.translate("GigView", "%n person(s) ranked", "", 4812) == "4,812 people ranked"
