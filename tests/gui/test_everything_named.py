"""Every word in sight has its French, and every part that can be worked has a name; page by page, dialogs as well.

At each stop the words are read in English, in French and in English again. What is the same in both languages must be
listed here with its reason.
"""

import ast
import html
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.exceptions import TimeoutError as NotInTime
from pytestqt.qtbot import QtBot

from classifyme_desktop import ui
from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.errors import StorageError
from classifyme_desktop.services.export.layout import Form
from classifyme_desktop.ui.candidate.original.page_bar import Side
from classifyme_desktop.ui.language import names
from classifyme_desktop.ui.shell.crash import CrashDialog
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.state.places import Place
from classifyme_desktop.ui.widgets.toast import Telling
from tests.gui import test_library_page as library_page
from tests.gui.conftest import CANARY, GIG, READ
from tests.gui.test_gigs_page import paste, ranked
from tests.helpers import exporting, spoken, stories
from tests.helpers.spoken import Said

pytestmark = pytest.mark.qt_log_ignore(stories.UNTOLD)
LONG: Final = 60_000
PATIENCE: Final = 5_000  # for what comes from the library a moment after the language changed
SELECT: Final = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
WORD: Final = re.compile(r"[^\W\d_]{2,}")
KEYS: Final = re.compile(r"(?:Ctrl|Alt|Shift|Tab|Home|End|Esc|Del|Backspace|F\d|PgUp|PgDown)\b")
TABLE: Final = "title,description\nCook,Cooks soups for many guests\nBaker,Bakes bread at night in a bakery\n"
# The same word in French.
ALIKE: Final = {"Score", "Note", "Notes", "Source", "Action", "PDF", "CSV"}
# From files; and languages, products and people are called alike everywhere.
FROM_FILES: Final = (
    *("accountant.pdf", "nurse.docx", "developer.txt", "locked.pdf", "broken.pdf", "cvs0", "deeper"),
    *("Accountant for a small group", "Cooks soups for many guests", "Bakes bread at night in a bakery"),
    *("Cook", "Baker", "title", "description"),
    *("Ten years of experience in accounting", "Tax declarations for companies"),
    "prepare tax returns forms",  # skills are called as in the language of the text
    *("ClassifyMe Desktop", "ClassifyMe", "English", "Français", "SAP", "SHA-256"),
)
# What no program may translate: cards of models, licences and their texts; what is typed.
DOCUMENTS: Final = {"ReadingPane", "QLineEdit", "SearchBar"}


def is_left(text: str, places: tuple[str, ...]) -> bool:
    """Return whether a text holds words other than those from files, of keys, and those that French shares."""
    for one in (CANARY, names.shown(CANARY), CANARY.replace("\u202e", "\ufffd"), *places, *FROM_FILES):
        text = text.replace(one, "").replace(html.escape(one), "").replace(html.escape(one, quote=False), "")
    text = KEYS.sub("", re.sub(r"</?\w+>|&\w+;|\b[0-9a-f]{64}\b", "", text))
    return text.strip(" 0123456789") not in ALIKE and WORD.search(text) is not None


class Walk:
    """Reads each stop in both languages and keeps what is wrong."""

    def __init__(self, window: MainWindow, places: tuple[str, ...], qtbot: QtBot) -> None:
        self.window, self.places, self.qtbot = window, places, qtbot
        self.wrong: list[str] = []

    def quiet(self, is_done: Callable[[], bool] = lambda: True) -> None:
        for _ in range(2):  # what was read last may have asked for more
            stories.quiet(self.window, self.qtbot, is_done)
            QApplication.processEvents()

    def stop(self, name: str, root: QWidget | None = None) -> None:
        """Read what is in sight, and what the menus say, while the language changes."""
        part = root or self.window

        def read() -> Said:
            return spoken.all_of(part) | spoken.of_actions(part)

        self.quiet()
        english, nameless = read(), spoken.nameless(part)
        self.window.choose_language("fr")
        self._settle(lambda: not self.same(english, read()))
        self.wrong += [f"{name}: no French: {one}" for one in self.same(english, read())]
        self.wrong += [f"{name}: no name: {one}" for one in {*nameless, *spoken.nameless(part)}]
        self.window.choose_language("en")
        self._settle(lambda: not _changed(english, read()))
        self.wrong += [f"{name}: not as before: {one}" for one in _changed(english, read())]

    def anew(self, name: str, make: Callable[[], QWidget]) -> None:
        """Read what cannot be in sight while the language changes, made once in each."""
        read: list[Said] = []
        for language in ("en", "fr"):
            self.window.choose_language(language)
            self.quiet()
            made = make()
            self.quiet()
            read.append(spoken.all_of(made, is_anew=True))
            self.wrong += [f"{name}: no name: {one}" for one in spoken.nameless(made)]
            made.close()
        self.window.choose_language("en")
        self.wrong += [f"{name}: no French: {one}" for one in self.same(*read)]

    def same(self, english: Said, french: Said) -> list[str]:
        """Return what is said in the same words in both languages and may not be."""
        return sorted(
            {
                f"{kind}, {re.sub('[0-9]+', '#', place)}: {text[:120]!r}"
                for (at, kind, place), text in english.items()
                if kind not in DOCUMENTS and french.get((at, kind, place)) == text and is_left(text, self.places)
            }
        )

    def _settle(self, is_done: Callable[[], bool]) -> None:
        self.quiet()
        try:
            self.qtbot.waitUntil(is_done, timeout=PATIENCE)
        except NotInTime:
            return  # the stop says what is not done


def _changed(before: Said, now: Said) -> list[str]:
    return [f"{key[1:]} {text!r}" for key, text in before.items() if now.get(key, text) != text]


@pytest.fixture
def walk(window: MainWindow, cvs: Path, library: Path, tmp_path: Path, qtbot: QtBot) -> Walk:
    """A walk that begins in the library; what is wrong is told at its end."""
    made = Walk(window, tuple(str(one) for one in (cvs, library, tmp_path)), qtbot)
    made.quiet()
    return made


def row_of(window: MainWindow, name: str) -> int:
    return library_page.names(window).index(name)


def choose(window: MainWindow, name: str) -> None:
    window.library.list.choose(window.library.table.id_at(row_of(window, name)))


def with_people(walk: Walk) -> None:
    """Add a gig, rank, and mark somebody."""
    gigs = walk.window.gigs
    walk.window.show_gigs()
    paste(gigs, GIG, walk.qtbot)
    ranked(gigs, walk.qtbot)
    people = gigs.view.people
    people.deciding.decide([people.table.resume_at(0)], Choice.SHORTLISTED, "", "")
    # The list of gigs counts who waits a moment later.
    walk.quiet(lambda: "marked" in str(gigs.table.index(0).data(Qt.ItemDataRole.ToolTipRole)))
    walk.window.toast.dismiss()  # a message keeps the language of its moment


def test_the_library(walk: Walk, window: MainWindow):
    page = window.library
    choose(window, "accountant.pdf")
    window.toast.tell(Telling("", ""))
    walk.stop("library")
    choose(window, "locked.pdf")
    walk.stop("a file that could not be read")
    choose(window, "accountant.pdf")
    for ask in (page.work.ask_for_tag, page.work.ask_for_note, page.work.ask_for_role, page.work.ask_to_erase):

        def asked(ask: Callable[[], None] = ask) -> QWidget:
            ask()
            return page.form

        walk.anew(ask.__name__, asked)
    page.search.setText("accountant")
    walk.quiet(lambda: page.table.rowCount() == 1)
    page.search_bar.saver.ask("accountant")
    walk.stop("a search to save")
    page.search_bar.saver.close_strip()
    page.show_problems()
    walk.stop("problems")
    page.show_all()
    walk.quiet(lambda: page.table.rowCount() > READ)
    for name in ("accountant.pdf", "nurse.docx"):
        page.list.selectionModel().select(page.table.index(row_of(window, name), 0), SELECT)
    walk.stop("several")
    page.compare.show_picked()
    walk.stop("two side by side")
    page.show_trash()
    walk.stop("trash")
    assert walk.wrong == [], "\n".join(walk.wrong)


def test_the_gigs(walk: Walk, window: MainWindow, tmp_path: Path, qtbot: QtBot):
    gigs, people = window.gigs, window.gigs.view.people
    window.show_gigs()
    walk.stop("a new gig")
    with_people(walk)
    people.weights.open(is_open=True)
    people.list.reject.trigger()
    walk.stop("people")
    people.strip.close_strip()
    for at in range(people.detail.tabs.count()):
        people.detail.tabs.setCurrentIndex(at)
        walk.stop(f"somebody, {at}", people.detail)
    people.list.stages.popup(QPoint(0, 0))
    walk.stop("stages", people.list.stages)
    people.list.stages.hide()
    for row in (0, 1):
        people.list.selectionModel().select(people.table.index(row, 0), SELECT)
    people.compare_picked()
    walk.stop("compare")
    people.compare.left.emit()
    for tab in (gigs.view.facts_tab, gigs.view.text_tab):
        tab.click()
        walk.stop("the gig")
    table = tmp_path / "gigs.csv"
    table.write_text(TABLE, encoding="utf-8")
    gigs.add_files([table])
    walk.quiet(lambda: gigs.imports.is_asking and gigs.imports.page.isVisible())
    walk.stop("a table of gigs")
    assert walk.wrong == [], "\n".join(walk.wrong)


def test_the_export(walk: Walk, window: MainWindow, qtbot: QtBot):
    with_people(walk)

    def opened(form: Form) -> QWidget:
        dialog = exporting.counted(window.gigs.ask_for_export(), qtbot)
        exporting.choose(dialog, form)
        qtbot.waitUntil(lambda: not dialog._rest.isActive(), timeout=LONG)
        return dialog

    for form in (Form.XLSX, Form.PDF):
        walk.anew(f"export as {form}", lambda form=form: opened(form))
    assert walk.wrong == [], "\n".join(walk.wrong)


def test_the_review_the_insights_and_a_person(walk: Walk, window: MainWindow, qtbot: QtBot):
    window.show_place(Place.REVIEW)
    walk.quiet(lambda: window.review.flow.current is not None)
    walk.stop("review")
    window.show_place(Place.INSIGHTS)
    walk.stop("insights")
    choose(window, "accountant.pdf")
    window.show_person_of(window.library.list.current_id())
    page = window.candidate
    walk.quiet(lambda: page.candidate is not None)
    for tab in [one for one in page.tabs.tabs if one.isVisible()]:
        tab.click()
        walk.stop(f"a person: {tab.text()}")
    for side in Side:
        page.pages.show_side(side)
        walk.stop(f"a person's file: {side.name}", page.pages)
    assert walk.wrong == [], "\n".join(walk.wrong)


def test_the_settings_the_help_and_the_rest(walk: Walk, window: MainWindow, qtbot: QtBot):
    window.show_place(Place.SETTINGS)
    window.settings.library.reader.setText("")
    for tab in window.settings.tabs.tabs:
        tab.click()
        if tab is not window.settings.tabs.tabs[-1]:  # of other people's works; their names are all that there is
            walk.stop(f"settings: {tab.text()}")
    window.show_shortcuts()
    walk.stop("shortcuts")
    window.show_help()
    walk.stop("help")
    window.show_gigs()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/gigs.txt")])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dragEnterEvent(QDragEnterEvent(QPoint(20, 20), copy, mime, left, none))
    walk.stop("dropping", window.drops.sheet)
    window.drops.leave()
    window.trouble.show_error(StorageError("disk_full", ""))
    window.places.show(Place.TROUBLE)
    walk.stop("trouble", window.trouble)

    def palette() -> QWidget:
        window.palette_line.open()
        return window.palette_line

    def crash() -> QWidget:
        dialog = CrashDialog("")
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    walk.anew("the line that finds everything", palette)
    walk.anew("a crash", crash)
    assert walk.wrong == [], "\n".join(walk.wrong)


def test_the_first_start(empty_window: MainWindow, cvs: Path, tmp_path: Path, qtbot: QtBot):
    walk = Walk(empty_window, (str(cvs), str(tmp_path)), qtbot)
    walk.stop("welcome")
    for place in (Place.REVIEW, Place.GIGS, Place.INSIGHTS):
        empty_window.show_place(place)
        walk.stop(f"nothing yet: {place}")
    library_page.drop(empty_window, cvs)
    walk.quiet(empty_window.library.bar.add.isVisible)
    walk.stop("a question")
    assert walk.wrong == [], "\n".join(walk.wrong)


def test_the_learning(walk: Walk, window: MainWindow):
    """What was learnt is walked in ``test_learning_page``, an evaluation in ``test_evaluate_view``."""
    window.show_place(Place.LEARNING)
    page = window.learning
    walk.quiet(lambda: page.table.rowCount() > 0 and page.roles.table.total > 0)
    walk.stop("the program as it came")
    page.measured.setCurrentIndex(1)
    for part in (page.time_part, page.evaluate, page.next, page.roles, page.levels, page.matching):
        page.tabs.show_page(part)
        walk.stop(f"learning: {type(part).__name__}")
    page.evaluate.firm.click()  # nobody was confirmed
    walk.quiet(lambda: page.evaluate.shown is not None)
    page.tabs.show_page(page.evaluate)
    walk.stop("nobody to judge")
    page.tabs.show_page(page.roles)
    page.roles.add_role()
    walk.stop("a new role")
    assert walk.wrong == [], "\n".join(walk.wrong)


def test_no_word_to_translate_stands_in_a_formatted_text():
    """The tool that gathers words does not look there, so that such a word would stay English."""
    found = []
    for path in Path(*ui.__path__).rglob("*.py"):
        formatted = [one for one in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(one, ast.JoinedStr)]
        calls = [one for text in formatted for one in ast.walk(text) if isinstance(one, ast.Call)]
        found += [
            f"{path.name}: {ast.unparse(one)}" for one in calls if getattr(one.func, "attr", "") in ("tr", "translate")
        ]
    assert found == []
