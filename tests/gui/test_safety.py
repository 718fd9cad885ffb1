"""What comes from files is shown letter by letter, can be reached by keyboard, and is heard as well as seen."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from classifyme_desktop.ui.language import names
from classifyme_desktop.ui.language.part_words import PARTS
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.state.places import Place
from classifyme_desktop.ui.style import theme, tokens
from classifyme_desktop.ui.tables.resume_table import Column, plain
from classifyme_desktop.ui.widgets import drop
from tests.gui.conftest import CANARY, GIG
from tests.gui.test_gigs_page import paste, ranked
from tests.gui.test_library_page import names as listed

SHOWN = names.shown(CANARY)


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [tokens.CONTRAST_LIGHT, tokens.CONTRAST_DARK], ids=["light", "dark"])
def test_high_contrast_is_that_of_wcag_aaa(colours: tokens.Colours):
    for ground in (colours.window, colours.sunken, colours.surface, colours.accent_soft, colours.hover):
        for text in (colours.text, colours.muted):
            assert contrast(text, ground) >= 7, (text, ground)
    for text in (colours.accent, colours.good, colours.note, colours.bad, colours.quiet, colours.border):
        assert contrast(text, colours.surface) >= 7, text
    assert contrast(colours.on_accent, colours.accent) >= 7
    assert contrast(colours.text, colours.mark) >= 7
    for control in (colours.control, *(getattr(colours, part) for part in PARTS)):
        assert contrast(control, colours.surface) >= 4.5, control
        assert contrast(control, colours.track) >= 3, control


@pytest.mark.parametrize("colours", [tokens.LIGHT, tokens.DARK], ids=["light", "dark"])
def test_contrast_is_that_of_wcag_aa(colours: tokens.Colours):
    for ground in (colours.window, colours.sunken, colours.surface, colours.accent_soft, colours.hover):
        for text in (colours.text, colours.muted):
            assert contrast(text, ground) >= 4.5, (text, ground)
    for text in (colours.accent, colours.good, colours.note, colours.bad, colours.quiet):
        assert contrast(text, colours.surface) >= 4.5, text
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.text, colours.mark) >= 4.5
    for control in (colours.control, *(getattr(colours, part) for part in PARTS)):
        assert contrast(control, colours.surface) >= 3, control
        assert contrast(control, colours.track) >= 3 or control == colours.control, control


def test_no_label_of_the_window_takes_markup(window: MainWindow):
    labels = [label for label in window.findChildren(QLabel) if label.objectName() != "qt_spinbox_lineedit"]
    assert len(labels) > 30
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_a_name_with_markup_is_shown_letter_by_letter_everywhere(window: MainWindow, qtbot: QtBot):
    page = window.library
    row = listed(window).index(SHOWN)
    page.list.choose(page.table.id_at(row))
    assert page.detail.name.text == SHOWN
    tip = page.table.index(row, Column.NAME).data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    assert "<b>" not in tip
    window.show_gigs()
    paste(window.gigs, GIG + CANARY, qtbot)
    assert SHOWN in ranked(window.gigs, qtbot)


def test_a_gig_with_markup_in_its_title_is_shown_letter_by_letter(window: MainWindow, qtbot: QtBot):
    window.show_gigs()
    paste(window.gigs, "<h1>Cook</h1> & <img src='canary.png'>\nSoups.", qtbot)
    assert window.gigs.view.title.text == "<h1>Cook</h1> & <img src='canary.png'>"
    window.gigs.view.remove.click()
    assert "<h1>" in window.toast.words.text()
    assert window.toast.words.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("cv\u202efdp.exe", "cv[U+202E]fdp.exe"),
        ("a\nb\x7f", "a\N{SYMBOL FOR LINE FEED}b\N{SYMBOL FOR DELETE}"),
        ("zero\u200bwidth", "zero[U+200B]width"),
        ("not\udcffutf8", "not\N{REPLACEMENT CHARACTER}utf8"),
        ("été 工作.pdf", "été 工作.pdf"),
    ],
)
def test_unseen_characters_are_shown(name: str, shown: str):
    assert names.shown(name) == shown


def test_a_text_keeps_its_lines_and_shows_the_rest(qapp):
    assert names.of_text("a\tb\nc\u202e\x00") == "a\tb\nc[U+202E]\N{SYMBOL FOR NULL}"
    assert plain("a & <b>") == "<span>a &amp; &lt;b&gt;</span>"
    assert plain("a/b.pdf") == "a/b.pdf"


def test_every_control_can_be_reached_and_has_a_name(window: MainWindow, qtbot: QtBot):
    window.show_gigs()
    paste(window.gigs, GIG, qtbot)
    ranked(window.gigs, qtbot)
    kinds = (QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit, QTextEdit, QSlider, QComboBox)
    window.candidate.show_person(window.session.shelf.rows([window.library.table.id_at(0)])[0].resume_id or 1)
    for place in Place:
        window.places.show(place)
        page = window.pages.currentWidget()
        controls = [one for kind in kinds for one in page.findChildren(kind) if one.isVisible()]
        assert controls
        for control in controls:
            if is_qts_own(control):
                continue
            spoken = control.accessibleName() or (control.text() if isinstance(control, QAbstractButton) else "")
            assert spoken, (control, place)
            # Of buttons of which one is down, Tab goes to that one and arrow keys to the others.
            is_in_group = isinstance(control, QAbstractButton) and control.group() is not None
            assert is_in_group or control.focusPolicy() & Qt.FocusPolicy.TabFocus, spoken


def is_qts_own(control: QWidget) -> bool:
    """Return whether a widget is a part that Qt made inside another: headers, the button that clears a line."""
    return control.metaObject().className() in (
        "QHeaderView",
        "QTableCornerButton",
        "QLineEditIconButton",
        "QToolButton",
    )


def test_tab_walks_through_the_page_and_comes_round(window: MainWindow, qtbot: QtBot):
    window.library.search.setFocus()
    seen = []
    for _ in range(40):
        seen.append(window.focusWidget())
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        if window.focusWidget() is window.library.search:
            break
    assert window.library.list in seen
    assert window.focusWidget() is window.library.search


def test_the_page_of_shortcuts_tells_every_key(window: MainWindow, qtbot: QtBot):
    window.menus.shortcuts.trigger()
    keys = {key for key, _ in window.shortcuts.lines()}
    assert {"Ctrl+I", "Ctrl+F", "Ctrl+E", "Del", "F5", "Esc"} <= keys
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.library.isVisible()


def test_both_themes_dress_the_window(window: MainWindow):
    window.choose_scheme("dark")
    assert tokens.now() is tokens.DARK
    window.choose_scheme("light")
    assert tokens.now() is tokens.LIGHT
    assert "$" not in theme.sheet(tokens.DARK)


def test_files_that_may_be_gigs():
    assert drop.may_be_gigs([Path("a.PDF"), Path("b.txt")])
    assert not drop.may_be_gigs([Path("a.pdf"), Path("folder")])
    assert not drop.may_be_gigs([])
