"""What was understood of a gig, in the window: shown beside its text, changed, stored, taken back, ranked again."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from classifyme_desktop import paths
from classifyme_desktop.domain.gig_profile import Contract, GigProfile, Need
from classifyme_desktop.domain.profile import Cefr
from classifyme_desktop.services import gig_edits, gigs
from classifyme_desktop.ui.gigs.page import GigsPage
from classifyme_desktop.ui.gigs.requirements.add import found, plain
from classifyme_desktop.ui.gigs.requirements.editing import Edit
from classifyme_desktop.ui.gigs.requirements.page import GigFactsPage
from classifyme_desktop.ui.gigs.requirements.table import NOTE, AskedTable, Column, Row
from classifyme_desktop.ui.language import onet_words
from classifyme_desktop.ui.shell.window import MainWindow
from tests.gui.test_gigs_page import LONG, paste, ranked

TEXT = """Accountant

Location: Lyon
Permanent contract, full time.

Responsibilities
- You keep the general ledger and prepare VAT returns.

Requirements
- 3 years of experience in accounting
- Very good knowledge of SAP
- Native English speaker
- Fluent French (C1)

Nice to have
- Python
"""
REFUSED = "A requirement about %1 is not allowed: it may not decide about people. Leave it out."


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> GigsPage:
    """A page whose current gig is the one above, with what was understood of it in sight."""
    window.show_gigs()
    paste(window.gigs, TEXT, qtbot)
    window.gigs.view.facts_tab.click()
    qtbot.waitUntil(lambda: len(facts_of(window.gigs).requirements.table.rows) == 5, timeout=LONG)
    return window.gigs


def facts_of(page: GigsPage) -> GigFactsPage:
    return page.view.facts.page


def stored(page: GigsPage) -> GigProfile:
    gig = page.list.current()
    assert gig is not None
    assert page._session is not None
    return gigs.profile(page._session.workspace, gig.gig_id)


def words(page: GigsPage) -> list[str]:
    return [row.text for row in facts_of(page).requirements.table.rows]


def add(line: object, text: str, *, is_must: bool = True) -> None:
    line.text.setText(text)  # type: ignore[attr-defined]
    line.must.setChecked(is_must)  # type: ignore[attr-defined]
    line.add.click()  # type: ignore[attr-defined]


def retype(field: QLineEdit, text: str, qtbot: QtBot) -> None:
    """Write over what is in a field, as a person would."""
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_what_was_understood_is_shown_and_a_row_marks_its_place_in_the_text(page: GigsPage, qtbot: QtBot):
    facts = facts_of(page)
    assert words(page)[0] == "3 years of experience in accounting"
    assert [row.is_must for row in facts.requirements.table.rows] == [True] * 4 + [False]
    assert (facts.form.title.text(), facts.form.place.text(), facts.form.years.text()) == ("Accountant", "Lyon", "3")
    assert (facts.form.contract.currentText(), facts.form.hours.currentText()) == ("Permanent", "Full time")
    assert facts.form.role.text.endswith("%")
    assert facts.form.levels["Individual Contributor/Staff"].isChecked()
    assert [(row.text, row.level) for row in facts.languages.table.rows] == [
        ("English", Cefr.NATIVE),
        ("French", Cefr.C1),
    ]
    assert facts.implied.text().count(" · ") >= 3
    facts.requirements.list.selectRow(1)
    (marked,) = facts.text.extraSelections()
    assert marked.cursor.selectedText() == "Very good knowledge of SAP"
    index = facts.requirements.table.index(2, Column.TEXT)
    assert index.data(NOTE) == "“Native English speaker” may stand for origin. Ask for what the work needs instead."
    assert facts.state.text() == "As the program read it"
    assert not facts.undo.isEnabled()
    assert not facts.reset.isEnabled()


def test_each_change_is_stored_and_can_be_taken_back_and_made_again(page: GigsPage, qtbot: QtBot):
    facts, before = facts_of(page), stored(page)
    table = facts.requirements.table
    add(facts.requirements.line, "2 years of Java", is_must=False)
    qtbot.waitUntil(lambda: words(page)[-1] == "2 years of Java")
    assert facts.requirements.line.text.text() == ""
    table.setData(table.index(0, Column.TEXT), "5 years of experience in accounting")
    qtbot.waitUntil(lambda: words(page)[0] == "5 years of experience in accounting")
    assert facts.form.years.text() == "5"
    table.need_asked.emit(table.rows[4].key, True)
    qtbot.waitUntil(lambda: table.rows[4].is_must)
    facts.requirements.list.remove_asked.emit(table.rows[2].key)
    qtbot.waitUntil(lambda: len(table.rows) == 5)
    after = stored(page)
    assert [one.text for one in after.requirements] == [
        "5 years of experience in accounting",
        "Very good knowledge of SAP",
        "Fluent French (C1)",
        "Python",
        "2 years of Java",
    ]
    assert after.requirements[3].need is Need.MUST
    assert after.is_edited
    assert facts.state.text() == "Changed by you"
    assert facts.undo.text() == "Undo: remove requirement"
    for _ in range(4):
        facts.undo.trigger()
    qtbot.waitUntil(lambda: facts.undo_button.isEnabled() is False)
    assert stored(page) == before
    assert facts.redo.text() == "Redo: add requirement"
    for _ in range(4):
        facts.redo.trigger()
    qtbot.waitUntil(lambda: facts.redo_button.isEnabled() is False)
    assert stored(page) == after
    facts.reset.click()
    qtbot.waitUntil(lambda: facts.state.text() == "As the program read it")
    assert stored(page) == before
    facts.undo.trigger()
    qtbot.waitUntil(lambda: stored(page) == after)


def test_what_the_law_protects_is_refused_beside_the_row_and_not_stored(page: GigsPage, qtbot: QtBot):
    facts, before = facts_of(page), stored(page)
    add(facts.requirements.line, "women only")
    qtbot.waitUntil(facts.requirements.line.note.isVisible)
    assert facts.requirements.line.note.text() == REFUSED.replace("%1", "sex")
    assert facts.requirements.line.text.text() == "women only"
    table = facts.requirements.table
    index = table.index(0, Column.TEXT)
    table.setData(index, "under 35 years old")
    qtbot.waitUntil(lambda: index.data(NOTE) == REFUSED.replace("%1", "age"))
    assert index.data() == "3 years of experience in accounting"
    assert index.data(Qt.ItemDataRole.EditRole) == "under 35 years old"
    assert stored(page) == before
    add(facts.requirements.line, "Odoo")
    qtbot.waitUntil(lambda: "Odoo" in words(page))
    assert not facts.requirements.line.note.isVisible()
    assert index.data(NOTE) == ""


def test_skills_are_added_by_name_with_names_offered(page: GigsPage, qtbot: QtBot):
    facts = facts_of(page)
    line, table = facts.skills.line, facts.skills.table
    qtbot.waitUntil(lambda: line.text.completer() is not None, timeout=LONG)
    line.text.textEdited.emit("Bookkeep")  # typing would open a list, which the offscreen platform warns of
    assert line.text.completer().model().index(0, 0).data() == "bookkeeping regulations"
    count = len(table.rows)
    add(line, "qzxv wkrrp")
    qtbot.waitUntil(line.note.isVisible)
    assert line.note.text() == "No skill of this name is known. Add it as a requirement in your own words."
    add(line, "bookkeeping regulations", is_must=False)
    qtbot.waitUntil(lambda: len(table.rows) == count + 1)
    assert stored(page).skills[-1].need is Need.NICE
    table.need_asked.emit(table.rows[-1].key, True)
    qtbot.waitUntil(lambda: stored(page).skills[-1].need is Need.MUST)
    facts.skills.list.remove_asked.emit(next(row.key for row in table.rows if row.text == "bookkeeping regulations"))
    qtbot.waitUntil(lambda: len(table.rows) == count)


def test_languages_have_levels(page: GigsPage, qtbot: QtBot):
    facts = facts_of(page)
    table = facts.languages.table
    add(facts.languages.line, "German B1", is_must=False)
    qtbot.waitUntil(lambda: len(table.rows) == 3)
    table.setData(table.index(2, Column.LEVEL), "C1")
    qtbot.waitUntil(lambda: table.rows[2].level is Cefr.C1)
    assert [(one.code, one.level, one.need) for one in stored(page).languages][-1] == ("de", Cefr.C1, Need.NICE)
    facts.languages.list.remove_asked.emit(table.rows[2].key)
    qtbot.waitUntil(lambda: len(table.rows) == 2)
    add(facts.languages.line, "Elvish")
    qtbot.waitUntil(facts.languages.line.note.isVisible)


def test_the_terms_are_fields(page: GigsPage, qtbot: QtBot):
    form = facts_of(page).form
    retype(form.title, "Accountant of a group", qtbot)
    retype(form.place, "Nantes", qtbot)
    retype(form.years, "2.5", qtbot)
    qtbot.waitUntil(lambda: stored(page).years == 2.5)
    retype(form.years, "", qtbot)
    form.contract.setCurrentIndex(form.contract.findText("Freelance"))
    form.contract.activated.emit(form.contract.currentIndex())
    form.hours.setCurrentIndex(form.hours.findText("Part time"))
    form.hours.activated.emit(form.hours.currentIndex())
    form.levels["Manager"].click()
    qtbot.waitUntil(lambda: "Manager" in stored(page).levels)
    now = stored(page)
    assert now.title is not None
    assert now.place is not None
    assert (now.place.value, now.years, now.contract) == ("Nantes", None, Contract.FREELANCE)
    assert now.is_part_time is True
    assert now.title.value == "Accountant of a group"
    for field, typed, spot, said in (
        (form.title, "", "title", "The title holds no words. Write what the job is called."),
        (form.years, "many", "years", "Years of experience are a number from 0 to 60."),
    ):
        retype(field, typed, qtbot)
        qtbot.waitUntil(form.notes[spot].isVisible)
        assert form.notes[spot].text() == said
    assert stored(page) == now


def test_keys_toggle_edit_remove_and_undo(page: GigsPage, qtbot: QtBot):
    facts = facts_of(page)
    view, table = facts.requirements.list, facts.requirements.table
    view.setFocus()
    view.setCurrentIndex(table.index(1, Column.TEXT))
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not table.rows[3].is_must)
    assert stored(page).requirements[1].need is Need.NICE
    assert view.current_row() == table.rows[table.row_named("Very good knowledge of SAP") or 0]
    qtbot.keyClick(view, Qt.Key.Key_F2)
    editor = view.indexWidget(view.currentIndex()) or view.focusWidget()
    assert editor is not None
    editor.setText("SAP FI")  # type: ignore[attr-defined]
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "SAP FI" in words(page))
    view.setFocus()
    view.setCurrentIndex(table.index(0, Column.TEXT))
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(table.rows) == 4)
    qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(table.rows) == 5)
    said = table.index(0, Column.MUST).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "3 years of experience in accounting, must-have"


def test_a_changed_gig_is_ranked_again_and_its_page_stays(page: GigsPage, qtbot: QtBot):
    ranked(page, qtbot)
    first = page.view.ranked
    page.view.facts_tab.click()
    facts = facts_of(page)
    add(facts.requirements.line, "Registered nurse in intensive care")
    add(facts.requirements.line, "Wound care")
    qtbot.waitUntil(lambda: page.view.ranked is not first, timeout=LONG)
    assert page.view.facts.isVisible()
    asked = [one.text for one in page.view.ranked.rated.query.musts]
    assert {"Registered nurse in intensive care", "Wound care"} <= set(asked)


def test_each_gig_has_its_own_steps_back(page: GigsPage, qtbot: QtBot):
    facts = facts_of(page)
    first = page.list.current()
    assert first is not None
    add(facts.requirements.line, "Odoo")
    qtbot.waitUntil(lambda: "Odoo" in words(page))
    paste(page, "Cook\n\nRequirements\n- Two years in a kitchen\n", qtbot)
    page.view.facts_tab.click()
    qtbot.waitUntil(lambda: words(page) == ["Two years in a kitchen"], timeout=LONG)
    assert not facts.undo.isEnabled()
    page.list.choose(first.gig_id)
    qtbot.waitUntil(lambda: "Odoo" in words(page), timeout=LONG)
    assert facts.undo.text() == "Undo: add requirement"


def test_the_page_speaks_french(page: GigsPage, window: MainWindow, qtbot: QtBot):
    facts = facts_of(page)
    window.choose_language("fr")
    qtbot.waitUntil(lambda: facts.state.text() == "Tel que le programme l’a lu")
    assert facts.form.contract.currentText() == "CDI"
    assert facts.requirements.table.headerData(Column.MUST, Qt.Orientation.Horizontal) == "Exigé"
    assert "origine" in facts.requirements.table.index(2, Column.TEXT).data(NOTE)
    assert facts.implied.text() != ""


def test_every_label_of_the_skill_set_head_has_its_words():
    manifest = json.loads((paths.models() / "skillset_head" / "manifest.json").read_text(encoding="utf-8"))
    assert list(onet_words.LABELS) == manifest["labels"]


def test_the_rows_keep_the_rules_of_tables(qtmodeltester: object):
    table = AskedTable(may_edit=True, has_levels=True)
    table.show([Row("a", "a", "A", True, level=Cefr.B2), Row("b", "b", "B", False, note="why", is_bad=True)])
    qtmodeltester.check(table)  # type: ignore[attr-defined]
    table.show([Row("b", "b", "B", False)])
    qtmodeltester.check(table)  # type: ignore[attr-defined]


def test_names_are_offered_that_begin_with_what_is_typed_then_words_that_do():
    names = ["Facebook", "e-book", "Booking", "book", "Guest book", "Réglage", "Cahier"]
    known = [(plain(name), name) for name in names]
    assert found(known, " Book") == ["book", "Booking", "Guest book", "e-book", "Facebook"]
    assert found(known, "regl") == ["Réglage"]
    assert found(known, "  ") == []


def test_the_employer_is_shown_changed_and_taken_back(page: GigsPage, qtbot: QtBot):
    paste(page, "Baker\n\nEmployer: Moulin Blanc\nLocation: Lyon\n\nYou bake bread.\n", qtbot)
    page.view.facts_tab.click()
    form = facts_of(page).form
    qtbot.waitUntil(lambda: form.employer.text() == "Moulin Blanc", timeout=LONG)
    form.employer.setFocus()
    qtbot.waitUntil(lambda: bool(facts_of(page).text.extraSelections()))
    (marked,) = facts_of(page).text.extraSelections()
    assert marked.cursor.selectedText() == "Moulin Blanc"
    retype(form.employer, "Moulin Noir", qtbot)
    qtbot.waitUntil(lambda: (told := stored(page).employer) is not None and told.value == "Moulin Noir", timeout=LONG)
    facts_of(page).undo_button.click()
    qtbot.waitUntil(lambda: form.employer.text() == "Moulin Blanc", timeout=LONG)


def test_requirements_that_ranking_does_not_compare_are_told(page: GigsPage, qtbot: QtBot):
    facts = facts_of(page)
    assert not facts.requirements.note.isVisible()

    def full(now: GigProfile) -> GigProfile:
        for number in range(21):
            now = gig_edits.with_requirement(now, f"Knowledge of tool {number}", Need.MUST)
        return now

    page.view.facts.editing.apply(Edit("fill", full))
    qtbot.waitUntil(lambda: len(facts.requirements.table.rows) == 26, timeout=LONG)
    assert facts.requirements.note.isVisible()
    assert facts.requirements.note.text().startswith("Ranking compares at most 24 requirements of a gig")
    notes = [row.note for row in facts.requirements.table.rows]
    assert [bool("Not compared" in note) for note in notes] == [False] * 24 + [True] * 2
    facts.requirements.list.remove_asked.emit(facts.requirements.table.rows[0].key)
    facts.requirements.list.remove_asked.emit(facts.requirements.table.rows[1].key)
    qtbot.waitUntil(lambda: len(facts.requirements.table.rows) == 24, timeout=LONG)
    assert not facts.requirements.note.isVisible()


def test_a_text_that_is_too_long_for_the_line_is_not_cut_silently(page: GigsPage, qtbot: QtBot):
    line = facts_of(page).requirements.line
    QApplication.clipboard().setText("long " * 100)
    line.text.setFocus()
    line.text.paste()
    qtbot.waitUntil(line.note.isVisible)
    assert line.note.text().startswith("Only the first 400 letters fit here.")
    line.text.clear()
    qtbot.keyClicks(line.text, "SAP")
    assert not line.note.isVisible()


def test_a_narrow_form_puts_its_fields_below_each_other_and_cuts_none(page: GigsPage, window: MainWindow, qtbot: QtBot):
    facts = facts_of(page)
    assert facts.form.place.y() == facts.form.years.y()
    window.resize(1360, 860)
    window.choose_text(200)
    window.resize(880, 720)
    qtbot.waitUntil(lambda: facts.form.place.y() > facts.form.years.y())
    qtbot.waitUntil(lambda: facts.form.width() <= facts._area.viewport().width())
    for field in (facts.form.title, facts.form.employer, facts.form.contract, facts.requirements.line.add):
        assert field.mapTo(facts._page, field.rect().topRight()).x() < facts._area.viewport().width()
