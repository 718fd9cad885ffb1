"""What the window remembers of itself, beside the library: language, theme, keys, its place. Never a name or a path."""

from enum import StrEnum
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QByteArray, QSettings

Kind = TypeVar("Kind", bound=StrEnum)
_FILE: Final = "window.ini"
_KEYS: Final = "keys"


class Preferences:
    """Read at start; written only once the library is open, so that a library in trouble is left untouched."""

    def __init__(self, folder: Path) -> None:
        self._settings = QSettings(str(folder / _FILE), QSettings.Format.IniFormat)
        self.may_write = False

    def choice(self, name: str, default: Kind) -> Kind:
        """Return a choice that was remembered, the default for none or one that is not known."""
        try:
            return type(default)(str(self._settings.value(name, default.value)))
        except ValueError:
            return default

    def remember(self, name: str, choice: StrEnum) -> None:
        """Remember a choice."""
        self._put(name, choice.value)

    def number(self, name: str, default: int) -> int:
        """Return a whole number that was remembered, the default for none or something else."""
        try:
            return int(str(self._settings.value(name, default)))
        except ValueError:
            return default

    def remember_number(self, name: str, value: int) -> None:
        """Remember a whole number, such as a percentage or the id of a row."""
        self._put(name, value)

    def words(self, name: str) -> str:
        """Return words that were remembered, such as the keys of columns; empty for none."""
        return str(self._settings.value(name, ""))

    def remember_words(self, name: str, value: str) -> None:
        """Remember words of the program, never those of a person."""
        self._put(name, value)

    def layout(self, name: str) -> QByteArray | None:
        """Return the state of a splitter or a header, None when it was never kept."""
        value = self._settings.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) else None

    def remember_layout(self, name: str, state: QByteArray) -> None:
        """Remember the state of a splitter or a header."""
        self._put(f"layout/{name}", state)

    def keys(self) -> dict[str, str]:
        """Return the shortcuts that were changed, by the names of their actions, as Qt writes them everywhere."""
        self._settings.beginGroup(_KEYS)
        changed = {name: str(self._settings.value(name, "")) for name in self._settings.childKeys()}
        self._settings.endGroup()
        return changed

    def remember_keys(self, changed: dict[str, str]) -> None:
        """Remember all shortcuts that are changed; those left out have their first ones again."""
        if self.may_write:
            self._settings.remove(_KEYS)
        for name, keys in changed.items():
            self._put(f"{_KEYS}/{name}", keys)

    def geometry(self) -> QByteArray | None:
        """Return the place of the window, None when it was never kept."""
        value = self._settings.value("geometry")
        return value if isinstance(value, QByteArray) else None

    def remember_geometry(self, geometry: QByteArray) -> None:
        """Remember the place of the window."""
        self._put("geometry", geometry)

    def _put(self, name: str, value: object) -> None:
        if self.may_write:
            self._settings.setValue(name, value)

    def close(self) -> None:
        """Write to the disk."""
        if self.may_write:
            self._settings.sync()
