"""The digit that a key stands for, on a French keyboard without Shift as well."""

from typing import Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

_DIGITS: Final[dict[int, int]] = {Qt.Key.Key_0 + digit: digit for digit in range(10)}
# What stands on the digits of a French keyboard, where they need Shift.
_FRENCH: Final[dict[int, int]] = {
    Qt.Key.Key_Ampersand: 1,
    Qt.Key.Key_Eacute: 2,
    Qt.Key.Key_QuoteDbl: 3,
    Qt.Key.Key_Apostrophe: 4,
    Qt.Key.Key_ParenLeft: 5,
    Qt.Key.Key_Minus: 6,
    Qt.Key.Key_Agrave: 0,
}


def of(event: QKeyEvent) -> int | None:
    """Return the digit of a key, None for a key that is none."""
    found = _DIGITS.get(event.key())
    if found is None and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        is_french = QGuiApplication.inputMethod().locale().language() == QLocale.Language.French
        found = _FRENCH.get(event.key()) if is_french else None
    return found
