"""Asks for a file that comes in or goes out, in the folder of the last one. Nothing is read or written here."""

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog, QWidget

from classifyme_desktop.ui.state import start_folder

_PURPOSE: Final = "learning"


def to_read(parent: QWidget, title: str, kinds: str) -> Path | None:
    """Return the file that a person chose to be read, None for none."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(start_folder.of(_PURPOSE)), kinds)
    return _remembered(chosen)


def to_write(parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
    """Return the file that a person chose to be written, with the ending of ``suggested`` where none was typed."""
    suggestion = start_folder.of(_PURPOSE) / suggested
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(suggestion), kinds)
    path = _remembered(chosen)
    return path if path is None or path.suffix else path.with_name(path.name + suggestion.suffix)


def _remembered(chosen: str) -> Path | None:
    if not chosen:
        return None
    path = Path(chosen)
    start_folder.remember(_PURPOSE, path.parent)
    return path
