"""What the library page asks in dialogs of the system: which files, which folder, the password of a locked file."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QWidget

from classifyme_desktop.ui.state import start_folder

_PURPOSE: Final = "cvs"
_ENDINGS: Final = "pdf docx doc odt rtf html htm txt eml msg json zip png jpg jpeg tif tiff".split()


class FileQuestions(QObject):
    """Each asks over the page that it belongs to and waits for the answer."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page

    def folder(self) -> list[Path]:
        """Return the folder of CVs that was chosen, none where nothing was."""
        begin = str(start_folder.of(_PURPOSE))
        chosen = QFileDialog.getExistingDirectory(self._page, self.tr("Add a folder of CVs"), begin)
        if chosen:
            start_folder.remember(_PURPOSE, Path(chosen).parent)
        return [Path(chosen)] if chosen else []

    def files(self) -> list[Path]:
        """Return the files that were chosen."""
        kinds = (
            self.tr("CVs (%1)").replace("%1", " ".join(f"*.{ending}" for ending in _ENDINGS))
            + ";;"
            + self.tr("All files (%1)").replace("%1", "*")
        )
        begin = str(start_folder.of(_PURPOSE))
        chosen, _ = QFileDialog.getOpenFileNames(self._page, self.tr("Add CVs"), begin, kinds)
        if chosen:
            start_folder.remember(_PURPOSE, Path(chosen[0]).parent)
        return [Path(one) for one in chosen]

    def password(self) -> str:
        """Return the password that was typed, empty for none; it is kept nowhere."""
        title, question = self.tr("Locked file"), self.tr("Password of the file:")
        typed, is_given = QInputDialog.getText(self._page, title, question, QLineEdit.EchoMode.Password)
        return typed if is_given else ""
