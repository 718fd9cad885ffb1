"""What the window remembers of itself, beside the library: language, theme, its place. Never a name or a path."""

from enum import StrEnum
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QByteArray, QSettings

Kind = TypeVar("Kind", bound=StrEnum)
_FILE: Final = "window.ini"


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
        if self.may_write:
            self._settings.setValue(name, choice.value)

    def geometry(self) -> QByteArray | None:
        """Return the place of the window, None when it was never kept."""
        value = self._settings.value("geometry")
        return value if isinstance(value, QByteArray) else None

    def remember_geometry(self, geometry: QByteArray) -> None:
        """Remember the place of the window."""
        if self.may_write:
            self._settings.setValue("geometry", geometry)

    def close(self) -> None:
        """Write to the disk."""
        if self.may_write:
            self._settings.sync()
