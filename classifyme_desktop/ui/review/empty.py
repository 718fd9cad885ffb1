"""What the review shows when nobody is left to ask about: what was done, and where to go from here."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import label_words, words
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts

if TYPE_CHECKING:
    from classifyme_desktop.storage.corrections import Counts


class ReviewEmpty(QWidget):
    """``library_asked`` wants the library."""

    library_asked = Signal()

    def __init__(self, undo: Callable[[], None], parent: QWidget | None = None) -> None:
        """``undo``: takes back what was said last."""
        super().__init__(parent)
        self._counts: Counts | None = None
        self._trouble: ClassifyMeError | None = None
        self.title = parts.label(TextSize.TITLE, is_bold=True, wraps=True)
        self.text = parts.label(tone="muted", wraps=True)
        self.to_library = parts.button(self.library_asked.emit, "library", "primary")
        self.undo = parts.button(undo, "undo", "quiet")
        icon = parts.label()
        icons.dress(icon, "review", "good", 48)
        layout = QVBoxLayout(self)
        layout.setSpacing(tokens.M)
        layout.addStretch(2)
        for widget in (icon, self.title, self.text):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(icon)
        layout.addWidget(self.title)
        layout.addLayout(parts.centred(self.text, 80))
        layout.addWidget(self.to_library, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._retranslate()

    def show_counts(self, counts: "Counts | None", trouble: ClassifyMeError | None, *, may_undo: bool) -> None:
        """Say what was done, or why the review cannot go on."""
        self._counts, self._trouble = counts, trouble
        self.undo.setVisible(may_undo)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        counts = self._counts
        self.title.setText(self.tr("Nothing to review"))
        if self._trouble is not None:
            self.title.setText(self.tr("The review cannot go on"))
            self.text.setText(words.error(self._trouble))
        elif counts is not None and counts.confirmed + counts.ignored > 0:
            told = label_words.COUNTED.confirmed(counts.confirmed)
            if counts.confirmed_since:
                told += " " + label_words.COUNTED.today(counts.confirmed_since)
            more = self.tr("CVs that the program is not sure of come here by themselves.")
            self.text.setText(f"{told}\n{more}")
        else:
            self.text.setText(self.tr("Add CVs: those that the program is not sure of come here by themselves."))
        self.to_library.setText(self.tr("Show the library"))
        self.undo.setText(self.tr("Undo"))
        self.undo.setToolTip(self.tr("Take back what was said last (Backspace)"))
