"""The settings of how the window looks and speaks. Takes effect at once; knows no library."""

from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from classifyme_desktop.ui.language import translators as language
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.settings.parts import Card, column
from classifyme_desktop.ui.style import theme, tokens
from classifyme_desktop.ui.style.theme import Scheme
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.choices import Choice

_STEP: Final = 10
_REST_MS: Final = 150  # all of the window is laid out anew, so not at each step of a moving slider


class GeneralSettings(QWidget):
    """``language_chosen`` and ``scheme_chosen`` carry values of their enumerations, ``text_chosen`` a percentage."""

    language_chosen = Signal(str)
    scheme_chosen = Signal(str)
    text_chosen = Signal(int)
    shortcuts_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self.keys = Card(), Card()
        self.language, self.scheme = Choice(), Choice()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(theme.LEAST_TEXT // _STEP, theme.MOST_TEXT // _STEP)
        self.slider.setPageStep(1)
        self.slider.setMinimumHeight(tokens.XL)
        self.percent = parts.label()
        self.usual = parts.button(lambda: self.slider.setValue(100 // _STEP), "reset", "quiet")
        self.shortcuts = parts.button(self.shortcuts_asked.emit)
        for kind in language.Choice:
            self.language.addItem("", kind.value)
        for scheme in Scheme:
            self.scheme.addItem("", scheme.value)
        self._names = [self.look.line(one) for one in (self.language, self.scheme)]
        self._names.append(self.look.line(self._size_line()))
        self._names[-1].setBuddy(self.slider)
        self._note = self.look.note()
        self._keys_note = self.keys.note()
        self.keys.buttons(self.shortcuts)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(lambda: self.text_chosen.emit(self.slider.value() * _STEP))
        self.slider.valueChanged.connect(self._on_size)
        self.language.activated.connect(lambda _at: self.language_chosen.emit(self.language.currentData()))
        self.scheme.activated.connect(lambda _at: self.scheme_chosen.emit(self.scheme.currentData()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column(self.look, self.keys))
        self._retranslate()

    def _size_line(self) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.slider, 1)
        line.addWidget(self.percent)
        line.addWidget(self.usual)
        return made

    def show_choices(self, spoken: str, scheme: str, percent: int) -> None:
        """Show what is chosen now."""
        self.language.setCurrentIndex(self.language.findData(spoken))
        self.scheme.setCurrentIndex(self.scheme.findData(scheme))
        blocker = QSignalBlocker(self.slider)
        self.slider.setValue(round(percent / _STEP))
        blocker.unblock()
        self._show_percent()

    def _on_size(self) -> None:
        self._show_percent()
        self._rest.start()

    def _show_percent(self) -> None:
        self.percent.setText(words.NUMBERS.percent(self.slider.value() * _STEP / 100))
        self.slider.setAccessibleDescription(self.percent.text())

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.look.title.setText(self.tr("Appearance"))
        named: tuple[QWidget, ...] = (self.language, self.scheme, self.slider)
        for label, widget, name in zip(
            self._names, named, (self.tr("Language"), self.tr("Colours"), self.tr("Size of text")), strict=True
        ):
            label.setText(name)
            widget.setAccessibleName(name)
        # Each language is called by its own name, so that it is found by those who need it.
        for at, text in enumerate((self.tr("Like the system"), "English", "Français")):
            self.language.setItemText(at, text)
        colours = (self.tr("Like the system"), self.tr("Light"), self.tr("Dark"), self.tr("High contrast"))
        for at, text in enumerate(colours):
            self.scheme.setItemText(at, text)
        self.usual.setText(self.tr("Usual size"))
        self._note.setText(self.tr("What you choose here takes effect at once and is kept for the next start."))
        self.keys.title.setText(self.tr("Keyboard"))
        self._keys_note.setText(self.tr("Ctrl+K opens a line that finds every action, page, person, gig and setting."))
        self.shortcuts.setText(self.tr("Show and change shortcuts"))
        self._show_percent()
