"""Cards of the tabs of learning: what they share, and what each check found."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from classifyme_desktop.ui.learning.tab_words import TabWords
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts

if TYPE_CHECKING:
    from classifyme_desktop.domain.iteration import Judgement


class Card(QFrame):
    """A card with a title and a note that says everything anew when the language changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.title = parts.label(is_bold=True, wraps=True)
        self.note = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(tokens.M, tokens.M, tokens.M, tokens.M)
        self.body.setSpacing(tokens.S)
        self.body.addWidget(self.title)
        self.body.addWidget(self.note)

    def show_all(self) -> None:
        """Say and show everything."""

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_all()
        super().changeEvent(event)


class TabChecks(Card):
    """What each check found, with a drawing and a sentence, failed ones first."""

    def __init__(self, terms: TabWords[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = terms
        self._found: Sequence[Judgement] = ()
        self._lines: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(tokens.S)
        self._grid.setVerticalSpacing(tokens.XS)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)

    def show_judgements(self, found: "Sequence[Judgement]") -> None:
        """Show what was found about another iteration."""
        self._found = sorted(found, key=lambda one: one.is_passed)
        self.show_all()

    def show_all(self) -> None:
        """Say and show everything."""
        self.title.setText(self.tr("Checks"))
        self.note.setText(self._words.checks_note())
        self.note.setVisible(bool(self.note.text()))
        while len(self._lines) < len(self._found):
            drawing, sentence = parts.label(), parts.label(wraps=True)
            self._grid.addWidget(drawing, len(self._lines), 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(sentence, len(self._lines), 1)
            self._lines.append((drawing, sentence))
        for at, (drawing, sentence) in enumerate(self._lines):
            is_there = at < len(self._found)
            drawing.setVisible(is_there)
            sentence.setVisible(is_there)
            if is_there:
                is_passed = self._found[at].is_passed
                icons.dress(drawing, "met" if is_passed else "not_met", "good" if is_passed else "bad")
                drawing.setAccessibleName(self.tr("Passed") if is_passed else self.tr("Not passed"))
                sentence.setText(self._words.judgement(self._found[at]))
        self.setVisible(bool(self._found))

    @property
    def sentences(self) -> list[str]:
        """Return what is said, from top to bottom."""
        return [sentence.text() for _, sentence in self._lines if sentence.isVisibleTo(self)]
