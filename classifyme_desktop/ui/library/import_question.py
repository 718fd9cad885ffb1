"""Which kinds of the files that were found are to be added: all at first, one chip for each kind."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from classifyme_desktop.services.ingest import Found

# Endings by what people call them; what stands nowhere is "other", which is not added unless asked for.
_KINDS: Final[dict[str, frozenset[str]]] = {
    "pdf": frozenset({".pdf"}),
    "word": frozenset({".doc", ".docx", ".odt", ".rtf"}),
    "text": frozenset({".txt", ".md", ".html", ".htm", ".json", ".xml"}),
    "mail": frozenset({".eml", ".msg"}),
    "picture": frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp"}),
    "archive": frozenset({".zip"}),
}
_OTHER: Final = "other"


class ImportQuestion(QWidget):
    """Hidden chips where there is one kind only. ``changed`` tells that other kinds are wanted."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Path, ...] = ()
        self._paths: dict[str, list[Path]] = {}
        layout = FlowLayout(self, tokens.XS)
        self.kinds: dict[str, QPushButton] = {}
        for kind in (*_KINDS, _OTHER):
            self.kinds[kind] = parts.switch(lambda _is_on: self.changed.emit())
            layout.addWidget(self.kinds[kind])

    def show_found(self, found: "Found") -> None:
        """Offer the kinds of these files; all that can be read are wanted at first."""
        is_new, self._found, self._paths = found.paths != self._found, found.paths, {}
        for path in found.paths:
            self._paths.setdefault(_kind(path), []).append(path)
        for kind, chip in self.kinds.items():
            if is_new:
                chip.setChecked(kind in self._paths and (kind != _OTHER or len(self._paths) == 1))
            chip.setVisible(kind in self._paths and len(self._paths) > 1)
        self._retranslate()

    def wanted(self) -> list[Path]:
        """Return the files of the kinds that are wanted, in the order in which they were found."""
        return [path for path in self._found if self.kinds[_kind(path)].isChecked()]

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        named = {
            "pdf": self.tr("PDF", "kind of files"),
            "word": self.tr("Word and OpenDocument"),
            "text": self.tr("Text", "kind of files"),
            "mail": self.tr("Mail", "kind of files"),
            "picture": self.tr("Pictures and scans"),
            "archive": self.tr("Archives"),
            _OTHER: self.tr("Other kinds"),
        }
        for kind, chip in self.kinds.items():
            chip.setText(f"{named[kind]}  {words.number(len(self._paths.get(kind, ())))}")


def _kind(path: Path) -> str:
    return next((kind for kind, endings in _KINDS.items() if path.suffix.lower() in endings), _OTHER)
