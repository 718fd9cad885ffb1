"""The settings and what the program is: four tabs, each of cards, and every change takes effect at once."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from classifyme_desktop.ui.settings.about import AboutSettings
from classifyme_desktop.ui.settings.general import GeneralSettings
from classifyme_desktop.ui.settings.library import LibrarySettings
from classifyme_desktop.ui.settings.models import ModelSettings
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.tab_line import TabLine

PLACES: Final = (
    "language", "scheme", "size", "folder", "reader", "months", "trash", "recognition", "encoder", "cards", "about",
)  # fmt: skip


class SettingsPage(QWidget):
    """``told`` carries a ``Telling``; ``encoder_changed`` tells that all was read anew.

    What is chosen in ``general`` is carried out by the window. ``go_to`` one of ``PLACES`` shows a setting.
    """

    told = Signal(object)
    encoder_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session: Session | None = None
        self._is_read = False
        self.title = parts.label(TextSize.TITLE, is_bold=True)
        self.general, self.library = GeneralSettings(), LibrarySettings()
        self.models, self.about = ModelSettings(), AboutSettings()
        self.tabs = TabLine()
        for page in (self.general, self.library, self.models, self.about):
            self.tabs.add(page)
        self.library.told.connect(self.told)
        self.models.encoders.told.connect(self.told)
        self.models.encoders.changed.connect(self.encoder_changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.XL, tokens.L, tokens.XL, tokens.L)
        layout.setSpacing(tokens.M)
        layout.addWidget(self.title)
        layout.addWidget(self.tabs, 1)
        self._retranslate()
        self.tabs.show_page(self.general)

    def attach(self, session: Session) -> None:
        """Show the settings of an open library."""
        self._session = session
        self._read()

    def _read(self) -> None:
        """Read what is set, once the page is looked at: a start shall not wait for it."""
        session = self._session
        if session is not None and self.isVisible() and not self._is_read:
            self._is_read = True
            self.library.attach(session)
            self.models.attach(session)
            self.about.attach(session)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is set."""
        super().showEvent(event)
        self._read()

    def detach(self) -> None:
        """Let go of the library, which is about to be closed."""
        self.library.detach()
        self.models.detach()
        self._session, self._is_read = None, False

    def refresh(self) -> None:
        """Read what is set anew."""
        if self._is_read:
            self.library.refresh()
            self.models.encoders.refresh()

    def go_to(self, place: str) -> None:
        """Show a setting, with the focus on it."""
        page, control = self._places()[place]
        self.tabs.show_page(page)
        control.setFocus(Qt.FocusReason.ShortcutFocusReason)
        around = control.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(control)

    def _places(self) -> dict[str, tuple[QWidget, QWidget]]:
        general, library, models, about = self.general, self.library, self.models, self.about
        controls: list[tuple[QWidget, QWidget]] = [
            (general, general.language),
            (general, general.scheme),
            (general, general.slider),
            (library, library.choose),
            (library, library.reader),
            (library, library.months),
            (library, library.days),
            (library, library.scans),
            (models, models.encoders.choice),
            (models, models.choice),
            (about, about.list),
        ]
        return dict(zip(PLACES, controls, strict=True))

    def place_names(self) -> list[tuple[str, str]]:
        """Return the settings that can be gone to, with their names."""
        called = (
            self.tr("Language"),
            self.tr("Colours: light, dark, high contrast"),
            self.tr("Size of text"),
            self.tr("Library folder"),
            self.tr("Your name for corrections"),
            self.tr("Keep people for"),
            self.tr("Erase from the trash after"),
            self.tr("Scans (OCR)"),
            self.tr("Encoder"),
            self.tr("Models and their cards"),
            self.tr("About, licence, open-source notices"),
        )
        return list(zip(PLACES, called, strict=True))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Settings"))
        titles = (self.tr("General", "settings"), self.tr("Library"), self.tr("Models"), self.tr("About"))
        for page, title in zip((self.general, self.library, self.models, self.about), titles, strict=True):
            self.tabs.set_text(page, title)
