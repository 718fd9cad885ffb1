"""The language of the window: French or English, by the system or by choice, switched while it runs."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from classifyme_desktop import paths


class Choice(StrEnum):
    """What the person chose in the menu."""

    SYSTEM = "system"
    ENGLISH = "en"
    FRENCH = "fr"


_LOCALES: Final = {"en": QLocale.Language.English, "fr": QLocale.Language.French}


class Language:
    """The language that is shown. Switching it sends every widget a ``LanguageChange`` event."""

    def __init__(self, app: QApplication, choice: Choice = Choice.SYSTEM) -> None:
        self._app = app
        self._system = QLocale.system()
        self._translators: list[QTranslator] = []
        self.choose(choice)

    def choose(self, choice: Choice) -> None:
        """Show ``choice`` from now on."""
        self.choice = choice
        is_french = self._system.language() == QLocale.Language.French
        self.code = choice.value if choice is not Choice.SYSTEM else ("fr" if is_french else "en")
        # The region of the system is kept where its language is the one shown: dates differ between regions.
        is_systems = self._system.language() == _LOCALES[self.code]
        QLocale.setDefault(self._system if is_systems else QLocale(_LOCALES[self.code]))
        self.remove()
        self._translators = [
            translator
            for folder, name in (
                (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{self.code}"),
                (str(paths.resources() / "translations"), f"classifyme_{self.code}"),
            )
            if (translator := _loaded(folder, name)) is not None
        ]
        for new in self._translators:
            self._app.installTranslator(new)

    def remove(self) -> None:
        """Speak the source's English again."""
        for old in self._translators:
            self._app.removeTranslator(old)
        self._translators = []


def _loaded(folder: str, name: str) -> QTranslator | None:
    translator = QTranslator()
    return translator if translator.load(name, folder) else None
