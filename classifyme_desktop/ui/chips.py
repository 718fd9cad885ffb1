"""A row of filters with the number of files behind each: all, added, problems, and every state that occurs."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from classifyme_desktop.domain.document import FileState
from classifyme_desktop.services.library import PROBLEMS
from classifyme_desktop.ui import icons, looks, parts, tokens, words
from classifyme_desktop.ui.flow import FlowLayout

ALL: Final = "all"
PROBLEM: Final = "problems"
_ORDER: Final = (ALL, FileState.ADDED.value, PROBLEM, *(state.value for state in FileState if state in PROBLEMS))


class Chips(QWidget):
    """One filter is always on. ``chosen`` tells that the person took another."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[FileState, int] = {}
        self._group = QButtonGroup(self)
        layout = FlowLayout(self, tokens.XS + 2)
        self._chips: dict[str, QPushButton] = {}
        for key in _ORDER:
            chip = parts.button(lambda: None, kind="chip")
            chip.setCheckable(True)
            if key not in (ALL, PROBLEM):
                state = FileState(key)
                icons.dress(chip, looks.drawing(state), looks.tone(state), 14)
            self._group.addButton(chip)
            layout.addWidget(chip)
            self._chips[key] = chip
        self._chips[ALL].setChecked(True)
        self._group.buttonClicked.connect(lambda: self.chosen.emit())
        self.show_counts({})

    def states(self) -> frozenset[FileState] | None:
        """Return the states of the chosen filter, None for all files."""
        key = self.key()
        if key == ALL:
            return None
        return PROBLEMS if key == PROBLEM else frozenset({FileState(key)})

    def key(self) -> str:
        """Return the chosen filter."""
        return next(key for key, chip in self._chips.items() if chip.isChecked())

    def choose(self, key: str) -> None:
        """Choose a filter, as the person would."""
        self._chips[key].setChecked(True)
        self._chips[key].show()
        self.chosen.emit()

    def show_counts(self, counts: Mapping[FileState, int]) -> None:
        """Show how many files are behind each filter; filters that would show nothing are hidden unless chosen."""
        self._counts = counts
        for key, chip in self._chips.items():
            count = self._count(key)
            chip.setText(f"{self._name(key)}  {words.number(count)}")
            chip.setVisible(count > 0 or key == ALL or chip.isChecked())

    def text(self, key: str) -> str:
        """Return what a chip says."""
        return self._chips[key].text()

    def _count(self, key: str) -> int:
        if key == ALL:
            return sum(self._counts.values())
        if key == PROBLEM:
            return sum(self._counts.get(state, 0) for state in PROBLEMS)
        return self._counts.get(FileState(key), 0)

    def _name(self, key: str) -> str:
        if key == ALL:
            return self.tr("All", "all files of the library")
        if key == PROBLEM:
            return self.tr("Problems", "files that could not be read")
        return words.state(FileState(key))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_counts(self._counts)
        super().changeEvent(event)
