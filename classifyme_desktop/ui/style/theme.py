"""Dresses the program: Fusion, one palette, one style sheet made of the tokens, one size of text.

Follows the system or a choice.
"""

from collections.abc import Sequence
from enum import StrEnum
from string import Template
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontInfo, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from classifyme_desktop.ui.style import icons, tokens


class Scheme(StrEnum):
    """What the person chose in the menu."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


_QT_SCHEME: Final = {
    Scheme.SYSTEM: Qt.ColorScheme.Unknown,
    Scheme.LIGHT: Qt.ColorScheme.Light,
    Scheme.DARK: Qt.ColorScheme.Dark,
    Scheme.CONTRAST: Qt.ColorScheme.Unknown,
}
LEAST_TEXT: Final = 90  # percent of the system's size of text
MOST_TEXT: Final = 200

_SHEET: Final = Template("""
QMainWindow, QWidget#ground { background: $window; }
QWidget#side { background: $sunken; border-right: 1px solid $border; }
QFrame#card { background: $surface; border: 1px solid $border; border-radius: ${radius}px; }
QFrame#strip { background: $accent_soft; border: 1px solid $border; border-radius: ${radius}px; }
QFrame#toast { background: $text; border-radius: ${radius}px; }
QFrame#toast QLabel { color: $window; }
QFrame#toast QPushButton { color: $window; background: transparent; border: 1px solid $window; }
QFrame#toast QPushButton:focus { border: 2px solid $window; padding: 4px 11px; }
QFrame#palette { background: $surface; border: 2px solid $accent; border-radius: ${wide}px; }
QFrame#welcome { background: $surface; border: 2px dashed $control; border-radius: ${wide}px; }
QLabel { color: $text; background: transparent; }
QLabel[tone="muted"], QCheckBox[tone="muted"] { color: $muted; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="note"] { color: $note; }
QLabel[tone="bad"] { color: $bad; }
QLabel[tone="quiet"] { color: $quiet; }
QLabel[tone="accent"] { color: $accent; }

QPushButton { padding: 5px 12px; border: 1px solid $control; border-radius: ${radius}px;
  background: $surface; color: $text; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $accent_soft; }
QPushButton:disabled { color: $control; border-color: $border; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 11px; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $text; border-color: $text; color: $surface; }
QPushButton[kind="primary"]:disabled { background: $track; border-color: $track; color: $muted; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="quiet"] { border-color: transparent; background: transparent; padding: 5px 8px; }
QPushButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:checked { background: $accent_soft; }
QPushButton[kind="quiet"]:focus { border: 2px solid $accent; padding: 4px 7px; }
QPushButton[kind="link"] { border: 2px solid transparent; background: transparent; color: $accent; padding: 2px 4px;
  text-decoration: underline; text-align: left; }
QPushButton[kind="link"]:focus { border-color: $accent; border-radius: 3px; }
QPushButton[kind="chip"] { border-color: $border; padding: 3px 10px; border-radius: ${radius}px; color: $muted; }
QPushButton[kind="chip"]:checked { background: $accent_soft; border-color: $accent; color: $text; }
QPushButton[kind="chip"]:focus { border: 2px solid $accent; padding: 2px 9px; }
QPushButton[kind="nav"], QPushButton[kind="tab"] { border: 2px solid transparent; background: transparent;
  text-align: left; padding: 7px 10px; color: $muted; }
QPushButton[kind="nav"]:hover, QPushButton[kind="tab"]:hover { background: $hover; }
QPushButton[kind="nav"]:checked { background: $accent_soft; color: $text; font-weight: 600; }
QPushButton[kind="nav"]:focus, QPushButton[kind="tab"]:focus { border-color: $accent; }
QPushButton[kind="tab"] { padding: 4px 8px; border-radius: 0; }
QTabWidget::pane { border: none; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $muted; border: 2px solid transparent; padding: 4px 8px; }
QTabBar::tab:hover { background: $hover; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:selected:focus { border: 2px solid $accent; }
QPushButton[kind="tab"]:checked { color: $text; border-bottom: 2px solid $accent; }

QLineEdit, QPlainTextEdit { background: $surface; color: $text; border: 1px solid $control;
  border-radius: ${radius}px; padding: 5px 8px; selection-background-color: $accent;
  selection-color: $on_accent; }
QPlainTextEdit { padding: 4px; }
QTextBrowser { background: $surface; color: $text; border: 1px solid $border; border-radius: ${radius}px;
  selection-background-color: $accent; selection-color: $on_accent; }
QTextBrowser:focus { border: 2px solid $accent; }
QPlainTextEdit[readOnly="true"] { border-color: $border; }
QLineEdit:focus { border: 2px solid $accent; padding: 4px 7px; }
QPlainTextEdit:focus { border: 2px solid $accent; padding: 3px; }

QTableView, QListView, QTreeView { background: $surface; border: 1px solid $border; border-radius: ${radius}px;
  outline: none; selection-background-color: $accent_soft; selection-color: $text; }
QTableView:focus, QListView:focus, QTreeView:focus { border: 2px solid $accent; }
QListView#reasons { border: 2px solid transparent; }
QListView#reasons:focus { border: 2px solid $accent; }
QListView#roles { border: 2px solid $border; }
QListView#roles:focus { border: 2px solid $accent; }
QListView#found, QListView#found:focus { border: none; }
QListView#searches { background: transparent; border: 1px solid transparent; }
QListView#searches::item { padding: 4px 6px; border-radius: 4px; color: $text; }
QListView#searches::item:hover { background: $hover; }
QListView#searches::item:selected { background: $accent_soft; color: $text; }
QListView::item { padding: 3px 6px; }
QTreeView::item { padding: 3px 2px; }
QTableView#keys::item { padding: 0 8px; }
QHeaderView { background: $surface; border: none; border-radius: ${radius}px; }
QHeaderView::section { background: $surface; color: $muted; border: none; border-bottom: 1px solid $border;
  padding: 6px 8px; text-align: left; }
QHeaderView::section:hover { color: $text; }
QTableCornerButton::section { background: $surface; border: none; }
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }

QProgressBar { background: $track; border: none; border-radius: 4px; max-height: 8px; min-height: 8px; }
QFrame#strip QProgressBar { background: $surface; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QSlider::groove:horizontal { height: 4px; background: $track; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -6px 0; border-radius: 8px; background: $surface;
  border: 1px solid $control; }
QSlider::handle:horizontal:focus, QSlider::handle:horizontal:hover { border: 2px solid $accent; }
QSlider::sub-page:horizontal:disabled { background: $track; }
QSlider::handle:horizontal:disabled { background: $window; border-color: $border; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $accent_soft; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $control; border-radius: 4px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none;
  width: 0; height: 0; }
QComboBox QAbstractItemView { background: $surface; color: $text; border: 1px solid $control; }
QMenuBar { background: $window; color: $text; border-bottom: 1px solid $border; }
QMenuBar::item { padding: 5px 10px; background: transparent; }
QMenuBar::item:selected { background: $accent_soft; }
QMenu { background: $surface; color: $text; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 24px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $control; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QToolTip { background: $surface; color: $text; border: 1px solid $control; padding: 4px; }
""")


class Theme(QObject):
    """The look of the program. ``changed`` tells painted widgets to paint anew, ``resized`` that text is resized."""

    changed = Signal()
    resized = Signal()

    def __init__(self, app: QApplication, scheme: Scheme = Scheme.SYSTEM, text_percent: int = 100) -> None:
        super().__init__(app)
        self._app = app
        self.scheme = scheme
        if app.property(tokens.POINTS) is None:
            app.setProperty(tokens.POINTS, QFontInfo(app.font()).pointSizeF())
        self.text_percent = 100
        app.setStyle("Fusion")
        self._set_font(_within(text_percent))
        self.choose(scheme)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)

    def choose(self, scheme: Scheme) -> None:
        """Follow the system, or stay light, dark or high in contrast."""
        self.scheme = scheme
        QGuiApplication.styleHints().setColorScheme(_QT_SCHEME[scheme])
        self._dress()

    def choose_text(self, percent: int) -> None:
        """Write everything in another size from now on: percent of the system's, 90 to 200."""
        wanted = _within(percent)
        if wanted == self.text_percent:
            return
        share = wanted / self.text_percent
        own = self._own_fonts()
        self._set_font(wanted)
        self._dress(own, share)
        self.resized.emit()

    def _own_fonts(self) -> list[tuple[QWidget, QFont]]:
        """Return the widgets with a size of their own, which does not follow that of the program."""
        has_own = Qt.WidgetAttribute.WA_SetFont
        return [(widget, widget.font()) for widget in self._app.allWidgets() if widget.testAttribute(has_own)]

    def _set_font(self, percent: int) -> None:
        self.text_percent = percent
        font = QFont(self._app.font())
        font.setPointSizeF(float(self._app.property(tokens.POINTS)) * percent / 100)
        self._app.setFont(font)

    def _on_system_changed(self) -> None:
        if self.scheme in (Scheme.SYSTEM, Scheme.CONTRAST):
            self._dress()

    def colours(self) -> tokens.Colours:
        """Return the theme that is to be worn now."""
        hints = QGuiApplication.styleHints()
        is_dark = hints.colorScheme() is Qt.ColorScheme.Dark
        wants_contrast = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
        if self.scheme is Scheme.CONTRAST or (self.scheme is Scheme.SYSTEM and wants_contrast):
            return tokens.CONTRAST_DARK if is_dark else tokens.CONTRAST_LIGHT
        return tokens.DARK if self.scheme is Scheme.DARK or (self.scheme is Scheme.SYSTEM and is_dark) else tokens.LIGHT

    def _dress(self, own: Sequence[tuple[QWidget, QFont]] | None = None, share: float = 1.0) -> None:
        colours, own = self.colours(), self._own_fonts() if own is None else own
        self._app.setPalette(tokens.palette(colours))
        # The size is part of the sheet since widgets take a new one only together with a sheet that is new.
        self._app.setStyleSheet(f"/* {self.text_percent} */{sheet(colours)}")
        # A new sheet gives widgets fonts that they had before, so that theirs are given once more.
        for widget, font in own:
            font.setPointSizeF(font.pointSizeF() * share)
            widget.setFont(font)
        for widget in self._app.allWidgets():
            icons.refresh(widget)
        self.changed.emit()


def _within(percent: int) -> int:
    return min(MOST_TEXT, max(LEAST_TEXT, percent))


def sheet(colours: tokens.Colours) -> str:
    """Return the style sheet of a theme."""
    values = {name: getattr(colours, name) for name in tokens.Colours.__slots__}
    return _SHEET.substitute(values, radius=tokens.RADIUS, wide=2 * tokens.RADIUS)
