"""A line to add something that a gig asks for: words, whether it is a must, and what was wrong with them."""

import heapq
import unicodedata
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QStringListModel, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.checks import CheckBox

_MOST_SHOWN: Final = 8
_MOST_OFFERED: Final = 40
_MOST_LETTERS: Final = 400
_ROOMY: Final = 42  # letters beside which the button has its word
Known = tuple[str, str]


def plain(name: str) -> str:
    """Return a name in small letters without accents, as it is looked for."""
    parted = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in parted if not unicodedata.combining(letter))


def found(known: Sequence[Known], typed: str) -> list[str]:
    """Return the names, each given with its ``plain`` form, that hold what was typed.

    First those that begin with it, then those with a word that does, the shorter first.
    """
    part = plain(typed.strip())
    if not part:
        return []
    word = f" {part}"
    hits = [
        (0 if start.startswith(part) else 1 if word in start else 2, len(name), at, name)
        for at, (start, name) in enumerate(known)
        if part in start
    ]
    return [name for *_, name in heapq.nsmallest(_MOST_OFFERED, hits)]


class AddLine(QWidget):
    """``added`` carries the words and whether they are a must. They stay until ``clear``, to be mended if refused."""

    added = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLineEdit()
        self.text.setAcceptDrops(False)
        self.text.setMaxLength(_MOST_LETTERS)
        self.text.returnPressed.connect(self._add)
        self.text.inputRejected.connect(self._on_cut)
        self.text.textEdited.connect(lambda _: self.show_note(""))
        self.must = CheckBox()
        self.must.setChecked(True)
        self.add = parts.button(self._add, "plus")
        self.note = parts.label(TextSize.CAPTION, tone="bad", wraps=True)
        self.note.hide()
        self._known: Sequence[Known] = ()
        self._offered = QStringListModel(self)
        line = QHBoxLayout()
        line.setSpacing(tokens.S)
        line.addWidget(self.text, 1)
        line.addWidget(self.must)
        line.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.XS)
        layout.addLayout(line)
        layout.addWidget(self.note)
        self._retranslate()

    def say(self, name: str, example: str) -> None:
        """Say what is added here, with an example."""
        self.text.setAccessibleName(name)
        self.text.setPlaceholderText(example)
        self.add.setAccessibleName(name)

    def offer(self, known: Sequence[Known]) -> None:
        """Complete what is typed to one of the known names; each comes with its ``plain`` form."""
        self._known = known
        if self.text.completer() is None:
            completer = QCompleter(self._offered, self)
            completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
            completer.setMaxVisibleItems(_MOST_SHOWN)
            # After the choice, since the line takes over its words last.
            completer.activated.connect(lambda: QTimer.singleShot(0, self._add))
            self.text.setCompleter(completer)
            self.text.textEdited.connect(self._find)

    def _find(self, typed: str) -> None:
        self._offered.setStringList(found(self._known, typed))

    def _on_cut(self) -> None:
        """Say that the end of what was typed or pasted is not there; after the line told that it was edited."""
        said = self.tr("Only the first %1 letters fit here. Say it shorter, or in two requirements.")
        QTimer.singleShot(0, lambda: self.show_note(said.replace("%1", str(_MOST_LETTERS))))

    def show_note(self, text: str) -> None:
        """Say under the line what is wrong with it; empty for nothing."""
        self.note.setText(text)
        self.note.setVisible(bool(text))
        if text:
            parts.announce(self.note, text)

    def clear(self) -> None:
        """Forget what was typed, after it was added."""
        self.text.clear()
        self.show_note("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the icon of the button alone where there is little room."""
        super().resizeEvent(event)
        self._name_add()

    def _name_add(self) -> None:
        is_roomy = self.width() >= _ROOMY * self.fontMetrics().averageCharWidth()
        self.add.setText(self.tr("Add") if is_roomy else "")

    def _add(self) -> None:
        if self.text.text().strip():
            self.added.emit(self.text.text(), self.must.isChecked())

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.must.setText(self.tr("Must"))
        self.must.setToolTip(self.tr("Without the check it is nice to have"))
        self._name_add()
