"""Every word has its French; what several layers say is the same; the language changes while the window is open."""

import re
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from classifyme_desktop import paths
from classifyme_desktop.domain.document import Badge, FileState, Reason
from classifyme_desktop.domain.prediction import Abstention
from classifyme_desktop.domain.sentences import of_abstention, sentence
from classifyme_desktop.errors import DocumentError, StorageError
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.tables.resume_table import Column

PACKAGE = Path(words.__file__).parents[2]
TRANSLATIONS = paths.resources() / "translations"
RAISED = re.compile(r'(?:Storage|Usage|Model|Document)Error\(\s*"(?P<code>[a-z0-9_]+)"')
# Raised where no window can meet them: by the command line and by the doctor.
ELSEWHERE = {
    *("library_none", "sample_failed", "library_in_memory"),
    *("no_manifest", "not_an_encoder", "no_licence", "encoder_too_large", "encoder_damaged", "encoder_fails"),
    *("external_data", "custom_operators", "encoder_not_copied", "encoder_failing", "head_not_kept"),
    *("encoder_unknown", "encoder_shipped", "encoder_in_use"),
}


def messages(code: str) -> list[ET.Element]:
    return list(ET.parse(TRANSLATIONS / f"classifyme_{code}.ts").iter("message"))


@pytest.fixture
def french(qapp: QApplication) -> QTranslator:
    translator = QTranslator()
    assert translator.load(str(TRANSLATIONS / "classifyme_fr.qm"))
    return translator


@pytest.mark.parametrize("reason", Reason)
def test_the_sentence_of_each_reason_is_that_of_the_domain_and_has_its_french(reason: Reason, french: QTranslator):
    assert words.reason(reason) == sentence(FileState.DAMAGED, reason)
    assert french.translate("Sentences", words.REASONS[reason]) not in ("", words.REASONS[reason])


@pytest.mark.parametrize("state", FileState)
def test_each_state_has_a_name_in_both_languages(state: FileState, french: QTranslator):
    assert words.state(state)
    assert french.translate("States", words.STATES[state]) not in ("", words.STATES[state])


@pytest.mark.parametrize("abstention", Abstention)
def test_why_no_role_is_named_is_said_as_in_the_domain_and_has_its_french(abstention: Abstention, french: QTranslator):
    assert words.abstention(abstention) == of_abstention(abstention)
    assert french.translate("Sentences", words.ABSTENTIONS[abstention]) not in ("", words.ABSTENTIONS[abstention])


def test_what_is_read_in_full_and_what_is_found_in_a_file_has_its_words(french: QTranslator):
    assert words.read_in_full() == sentence(FileState.ADDED)
    for badge in Badge:
        assert french.translate("Sentences", words.BADGES[badge])


def test_each_error_that_a_window_can_meet_has_its_words():
    sources = [path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py") if "cli" not in path.parts]
    raised = {code for source in sources for code in RAISED.findall(source)}
    assert raised
    assert raised - ELSEWHERE <= set(words.ERRORS)


def test_an_error_is_said_by_its_code_and_a_gigs_file_by_its_state(french: QTranslator, qapp: QApplication):
    qapp.installTranslator(french)
    try:
        assert words.error(StorageError("disk_full", "")).startswith("Le disque de la bibliothèque est plein.")
        broken = DocumentError("damaged", sentence(FileState.DAMAGED, Reason.EMPTY))
        assert words.error(broken) == "Le fichier est vide. Demandez une nouvelle copie."
    finally:
        qapp.removeTranslator(french)


def test_no_word_is_untranslated():
    for message in messages("fr"):
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, message.findtext("source")
        forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
        assert all(forms), message.findtext("source")


def test_the_files_of_translations_hold_what_the_source_says_and_are_compiled(tmp_path: Path):
    tool = Path(PySide6.__file__).parent / "lupdate"
    if not tool.exists():
        pytest.skip("the tools for translation are not installed")
    fresh = tmp_path / "fresh.ts"
    sources = [str(path) for path in sorted((PACKAGE / "ui").rglob("*.py"))]
    command = [str(tool), *sources, "-ts", str(fresh), "-locations", "none", "-silent"]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    now = {message.findtext("source") for message in ET.parse(fresh).iter("message")}
    kept = {message.findtext("source") for message in messages("fr")}
    assert now == kept
    plural = {message.findtext("source") for message in messages("fr") if message.get("numerus")}
    assert plural == {message.findtext("source") for message in messages("en")}


def test_the_compiled_french_is_that_of_its_source(french: QTranslator):
    for context in ET.parse(TRANSLATIONS / "classifyme_fr.ts").iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            if not message.get("numerus"):
                said = french.translate(name, message.findtext("source") or "", message.findtext("comment"))
                assert said == message.findtext("translation")


def test_the_language_changes_while_the_window_is_open(window: MainWindow, qtbot: QtBot):
    page = window.library
    page.list.choose(page.table.id_at(0))
    window.choose_language("fr")
    qtbot.waitUntil(lambda: window.side.library.text() == "Bibliothèque")
    assert page.add_folder.text() == "Ajouter un dossier…"
    assert page.table.headerData(Column.CONFIDENCE, page.list.horizontalHeader().orientation()) == "Confiance"
    assert page.detail._text_title.text() == "Texte tel qu’il a été lu"
    assert words.NUMBERS.percent(0.87) == "87\u00a0%"
    assert words.decimal(0.5) == "0,50"
    assert [action.text() for action in window.menus.languages] == ["Comme le &système", "&English", "&Français"]
    window.choose_language("en")
    qtbot.waitUntil(lambda: window.side.library.text() == "Library")
    assert words.NUMBERS.percent(0.87) == "87%"


def test_the_details_of_a_short_text_say_why_no_role_is_named_in_the_language_of_the_window(
    window: MainWindow, qtbot: QtBot
):
    page = window.library
    added = [row for row in range(page.table.rowCount()) if page.table.file_at(row).state == FileState.ADDED]
    (short,) = [row for row in added if page.table.file_at(row).is_abstained]
    page.list.choose(page.table.id_at(short))
    why = page.detail._unsure
    qtbot.waitUntil(lambda: why.text() == of_abstention(Abstention.TOO_SHORT))
    assert why.isVisible()
    window.choose_language("fr")
    qtbot.waitUntil(lambda: why.text().startswith("Le texte est trop court pour nommer un poste."))
    window.choose_language("en")
    other = next(row for row in added if row != short)
    page.list.choose(page.table.id_at(other))
    qtbot.waitUntil(lambda: not why.isVisible())


def test_roles_have_their_french_names(window: MainWindow):
    table = window.library.table
    row = next(row for row in range(table.rowCount()) if table.index(row, Column.NAME).data() == "accountant.pdf")
    role_id = table.file_at(row).role_id
    assert window.session.role(role_id) == window.session.taxonomy.by_id[role_id].label_en
    window.choose_language("fr")
    assert window.session.role(role_id) == window.session.taxonomy.by_id[role_id].label_fr


@pytest.mark.parametrize(("share", "said"), [(0, "0%"), (0.001, "<1%"), (0.4, "40%"), (0.9994, ">99%"), (1, "100%")])
def test_a_share_is_never_rounded_to_nothing_or_all(share: float, said: str):
    assert words.NUMBERS.percent(share) == said
