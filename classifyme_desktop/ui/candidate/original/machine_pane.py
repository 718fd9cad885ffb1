"""What the models get of a text: the parts that they never see are hidden, and what nobody sees was left out."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from classifyme_desktop.ui.candidate.original.text_pane import TextPane
from classifyme_desktop.ui.language import fact_words, names, words
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.shown_text import Place, ShownText

if TYPE_CHECKING:
    from classifyme_desktop.services.candidate import Candidate

_MOST_HIDDEN: Final = 20
_ROWS: Final = 4  # of hidden text that are in sight at once


class MachinePane(QWidget):
    """Shows the text of a ``Candidate`` as the models get it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._candidate: Candidate | None = None
        self._marks: tuple[Sequence[Place], int] = ((), 0)
        self._is_due = False
        self.told = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.text = TextPane()
        self._hidden_title = parts.label(TextSize.CAPTION, tone="note", wraps=True)
        self.hidden = QListWidget()
        self.hidden.setWordWrap(True)
        self.hidden.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hidden.setMaximumHeight(_ROWS * (self.fontMetrics().height() + tokens.S) + tokens.S)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.XS)
        layout.addWidget(self.told)
        layout.addWidget(self.text, 1)
        layout.addWidget(self._hidden_title)
        layout.addWidget(self.hidden)
        self._retranslate()

    def show_candidate(self, candidate: "Candidate | None") -> None:
        """Show another text, None for none; it is made ready once it is seen."""
        self._candidate, self._marks = candidate, ((), 0)
        self._is_due = True
        if self.isVisible() or candidate is None:
            self._fill()

    def show_marks(self, places: Sequence[Place], current: int) -> None:
        """Mark places of the text and bring the current one into sight."""
        self._marks = places, current
        if not self._is_due:
            self.text.show_marks(*self._marks)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the text ready."""
        super().showEvent(event)
        if self._is_due:
            self._fill()

    def _fill(self) -> None:
        candidate = self._candidate
        self._is_due = False
        token = self.tr("[masked]", "stands for a name, an address, … that the models do not see")
        shown = None if candidate is None else ShownText(candidate.text or "", candidate.masked, token)
        self.text.show_text(shown, self.tr("The rest of this long text is not shown here."))
        count = 0 if candidate is None else len(candidate.masked)
        self.told.setText(
            self.tr("%n part(s) that say who the person is are masked before any model reads.", "", count)
        )
        hidden = () if candidate is None or candidate.facts is None else candidate.facts.hidden
        self._hidden_title.setText(self.tr("%n text(s) that a person does not see, left out:", "", len(hidden)))
        self.hidden.clear()
        for one in hidden[:_MOST_HIDDEN]:
            page = "" if one.page is None else self.tr("page %1").replace("%1", words.number(one.page + 1))
            shown_as = names.of_text(one.text).replace("\n", " ")
            row = QListWidgetItem(
                " · ".join(filter(None, (page, fact_words.concealment(one.how), shown_as))), self.hidden
            )
            row.setToolTip("")
        for widget in (self._hidden_title, self.hidden):
            widget.setVisible(bool(hidden))
        self.text.show_marks(*self._marks)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.text.setAccessibleName(self.tr("Text as the machine reads it"))
        self.hidden.setAccessibleName(self.tr("Text that a person does not see"))
        if not self._is_due:
            self._fill()
