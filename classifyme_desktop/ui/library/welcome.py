"""What an empty library shows: three steps, all in one place, from the language to the first files. No dialog."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from classifyme_desktop.ui.language import names
from classifyme_desktop.ui.language import translators as language
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.flow import FlowLayout

_WIDEST: Final = 88  # characters; longer lines tire


class Welcome(QFrame):
    """The next steps for someone who has no files here yet.

    ``language_chosen`` carries a value of ``language.Choice``; ``place_asked`` wants the setting of the folder.
    """

    folder_asked = Signal()
    files_asked = Signal()
    samples_asked = Signal()
    language_chosen = Signal(str)
    place_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self._place = ""
        self.title = parts.label(TextSize.TITLE, is_bold=True, wraps=True)
        self.words = parts.label(tone="muted", wraps=True)
        self._make_steps()
        self._inner = QWidget()
        steps = QGridLayout(self._inner)
        steps.setContentsMargins(tokens.XL, tokens.XL, tokens.XL, tokens.XL)
        steps.setHorizontalSpacing(tokens.L)
        steps.setVerticalSpacing(tokens.S)
        steps.setColumnStretch(1, 1)
        steps.setRowStretch(0, 2)
        steps.addWidget(self.title, 1, 0, 1, 2)
        steps.addWidget(self.words, 2, 0, 1, 2)
        row = 3
        for number, (head, told, line) in enumerate(self._steps, start=1):
            steps.setRowMinimumHeight(row, tokens.M)
            steps.addWidget(self._number(number), row + 1, 0, Qt.AlignmentFlag.AlignTop)
            for at, widget in enumerate((head, told, line)):
                steps.addWidget(widget, row + 1 + at, 1)
            row += 4
        steps.setRowStretch(row, 3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(tokens.XS, tokens.XS, tokens.XS, tokens.XS)
        outer.addWidget(self._scrolled())
        self._fit()
        self._retranslate()

    def _make_steps(self) -> None:
        self.languages = [parts.switch(partial(self._choose, kind.value)) for kind in language.Choice]
        self.place = parts.button(self.place_asked.emit)
        self.folder = parts.button(self.folder_asked.emit, "add-folder", "primary")
        self.files = parts.button(self.files_asked.emit, "add-files")
        self.samples = parts.button(self.samples_asked.emit, "samples")
        lines = (self.languages, [self.place], [self.folder, self.files, self.samples])
        self._steps = [
            (parts.label(is_bold=True, wraps=True), parts.label(tone="muted", wraps=True), _line(line))
            for line in lines
        ]

    def _choose(self, spoken: str, _is_on: bool) -> None:
        self.language_chosen.emit(spoken)

    def _number(self, number: int) -> QLabel:
        made = parts.label(TextSize.TITLE, tone="accent", is_bold=True)
        made.setText(f"{number}")
        return made

    def _scrolled(self) -> QScrollArea:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._inner, 1, Qt.AlignmentFlag.AlignHCenter)
        area = QScrollArea(widgetResizable=True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(holder)
        return area

    def _fit(self) -> None:
        """Be as wide as words are read well, less where the window is narrow."""
        widest = _WIDEST * self.fontMetrics().averageCharWidth() + 2 * tokens.XL
        self._inner.setFixedWidth(max(320, min(widest, self.width() - 2 * tokens.S - tokens.L)))

    def show_choice(self, spoken: str, place: Path | None) -> None:
        """Show the language that is chosen, and where the library lies."""
        for kind, switch in zip(language.Choice, self.languages, strict=True):
            switch.setChecked(kind.value == spoken)
        self._place = "" if place is None else names.shown(str(place))
        self._retranslate()

    def resizeEvent(self, event: object) -> None:
        """Fit into the room."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Welcome. Three steps to a first ranked list."))
        self.words.setText(self.tr("Nothing leaves this computer, and the files themselves are not changed."))
        heads = (
            self.tr("Choose your language"),
            self.tr("Where your library is kept"),
            self.tr("Drop CVs or a folder here"),
        )
        told = (
            self.tr("The CVs themselves may be in English or French, whatever you choose here."),
            self.tr("Texts and decisions are kept in this folder: %1").replace("%1", self._place or "…"),
            self.tr(
                "PDF, Word (DOCX) and text files, as many as you like. Each is read and gets a likely role; then add a "
                "gig and rank people for it."
            ),
        )
        for (head, words, _), title, text in zip(self._steps, heads, told, strict=True):
            head.setText(title)
            words.setText(text)
        # Each language is called by its own name, so that it is found by those who need it.
        for switch, text in zip(self.languages, (self.tr("Like the system"), "English", "Français"), strict=True):
            switch.setText(text)
        self.place.setText(self.tr("Choose another folder…"))
        self.folder.setText(self.tr("Choose a folder…"))
        self.files.setText(self.tr("Choose files…"))
        self.samples.setText(self.tr("Try with sample CVs"))


def _line(widgets: Sequence[QWidget]) -> QWidget:
    made = QWidget()
    row = FlowLayout(made)
    for widget in widgets:
        row.addWidget(widget)
    return made
