"""The settings take effect at once and are kept; models, licences and notices are told offline."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from classifyme_desktop import paths
from classifyme_desktop.services import corrections, notices, remembered
from classifyme_desktop.ui import application
from classifyme_desktop.ui.settings.page import PLACES, SettingsPage
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.style import theme, tokens
from classifyme_desktop.ui.style.theme import Scheme
from tests.gui.conftest import OpenWindow

LONG = 15_000


@pytest.fixture
def settings(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> SettingsPage:
    monkeypatch.delenv("CLASSIFYME_LIBRARY", raising=False)
    monkeypatch.setattr(paths, "default_library", lambda: tmp_path / "usual")
    window.menus.show_settings.trigger()
    qtbot.waitUntil(lambda: window.settings.about.list.count() > 0, timeout=LONG)
    yield window.settings
    window.choose_text(100)
    window.choose_scheme("light")


def test_the_size_of_text_changes_at_once_and_is_kept(
    settings: SettingsPage, window: MainWindow, qtbot: QtBot, qapp: QApplication, open_window: OpenWindow
):
    before = qapp.font().pointSizeF(), settings.title.font().pointSizeF(), window.side.library.font().pointSizeF()
    settings.general.slider.setValue(15)
    qtbot.waitUntil(lambda: window.theme.text_percent == 150)
    after = qapp.font().pointSizeF(), settings.title.font().pointSizeF(), window.side.library.font().pointSizeF()
    assert after == pytest.approx([1.5 * size for size in before], rel=0.02)
    assert settings.general.percent.text() == "150%"
    settings.general.usual.click()
    qtbot.waitUntil(lambda: window.theme.text_percent == 100)
    assert settings.title.font().pointSizeF() == pytest.approx(before[1], rel=0.02)
    window.choose_text(120)
    folder = window.folder
    window.close()
    again = application.build(qapp, folder)
    assert again.theme.text_percent == 120
    assert again.settings.general.slider.value() == 12
    again.close()
    again.language.remove()


def test_colours_and_language_change_from_here_and_the_menus_follow(settings: SettingsPage, window: MainWindow):
    general = settings.general
    general.scheme.setCurrentIndex(general.scheme.findData("contrast"))
    general.scheme.activated.emit(general.scheme.currentIndex())
    assert window.theme.scheme is Scheme.CONTRAST
    assert tokens.now() in (tokens.CONTRAST_LIGHT, tokens.CONTRAST_DARK)
    assert [action.isChecked() for action in window.menus.schemes] == [False, False, False, True]
    window.menus.schemes[2].trigger()
    assert general.scheme.currentData() == "dark"
    window.choose_language("fr")
    assert general.language.currentData() == "fr"
    window.choose_language("en")


@pytest.mark.parametrize("percent", [10, 900])
def test_a_size_beyond_the_bounds_is_brought_within(percent: int, window: MainWindow):
    window.choose_text(percent)
    assert theme.LEAST_TEXT <= window.theme.text_percent <= theme.MOST_TEXT
    window.choose_text(100)


def test_name_and_retention_are_kept_in_the_library(settings: SettingsPage, window: MainWindow, qtbot: QtBot):
    page, workspace = settings.library, window.session.workspace
    page.reader.setText("  Dana   K ")
    page.reader.editingFinished.emit()
    qtbot.waitUntil(lambda: corrections.reader(workspace) == "Dana K", timeout=LONG)
    page.months.setCurrentIndex(page.months.findData(24))
    page.months.activated.emit(page.months.currentIndex())
    qtbot.waitUntil(lambda: remembered.retention_months(workspace) == 24, timeout=LONG)
    assert page.months.currentText() == "24 months"


def test_another_folder_is_for_the_next_start(settings: SettingsPage, window: MainWindow, tmp_path: Path):
    page = settings.library
    settings.tabs.show_page(page)
    assert page.folder.text() == str(window.folder)
    page.choose_folder(tmp_path / "elsewhere")
    assert page.next_note.isVisible()
    assert str(tmp_path / "elsewhere") in page.next_note.text()
    assert paths.user_library() == tmp_path / "elsewhere"
    page.usual.click()
    assert paths.user_library() == tmp_path / "usual"
    assert window.session.workspace.library.folder == window.folder


def test_models_are_told_with_hash_licence_and_card(settings: SettingsPage, window: MainWindow, qtbot: QtBot):
    models = settings.models
    settings.tabs.show_page(models)
    qtbot.waitUntil(lambda: models.choice.count() == 7 and models.encoders.choice.count() == 1, timeout=LONG)
    models.choice.setCurrentIndex(1)
    assert "SHA-256: " in models.facts.text()
    assert "Licence: AGPL-3.0-or-later" in models.facts.text()
    assert len(models.card.toPlainText()) > 500
    assert "In use." in models.encoders.facts.text()
    assert not models.encoders.use.isVisible()
    models.choice.setCurrentIndex(0)
    models.terms.click()
    assert "Apache License" in models.card.toPlainText()
    assert not models.card.openExternalLinks()


def test_an_encoder_that_is_none_is_refused_in_words(
    settings: SettingsPage, window: MainWindow, qtbot: QtBot, tmp_path: Path
):
    settings.models.encoders.take_in(tmp_path)
    qtbot.waitUntil(lambda: "manifest.json" in window.toast.words.text(), timeout=LONG)


def test_the_notices_name_every_package_that_the_program_needs(settings: SettingsPage):
    shown = {
        settings.about.list.item(row).text().partition(" ·")[0].lower() for row in range(settings.about.list.count())
    }
    wanted = {name.lower().replace("-", "_") for name in notices.NEEDED} - {"rapidocr"}
    assert wanted <= {name.replace("-", "_") for name in shown}
    assert settings.about.text.toPlainText()
    assert "nowhere else" in settings.about.promise.text()


@pytest.mark.parametrize("place", PLACES)
def test_each_setting_can_be_gone_to(place: str, window: MainWindow):
    window.show_setting(place)
    assert window.settings.isVisible()
    names = dict(window.settings.place_names())
    assert names[place]


def test_labels_of_the_settings_take_no_markup(settings: SettingsPage):
    assert {label.textFormat() for label in settings.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
