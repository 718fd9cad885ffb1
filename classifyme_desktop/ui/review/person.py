"""The person under review: the file, a line of facts, why the program asks, and the text with its marks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from classifyme_desktop.ui.language import fact_words, label_words, names
from classifyme_desktop.ui.language import gig_words as gig_facts_words
from classifyme_desktop.ui.review.text import ReviewText
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables.figures import NameLine
from classifyme_desktop.ui.widgets import parts

if TYPE_CHECKING:
    from classifyme_desktop.services.review_card import Evidence
    from classifyme_desktop.ui.review.said import Prepared


def called(person: "Prepared") -> str:
    """Return what a person is called: the name of the file, or a number for one who is not to be known."""
    card = person.card
    return names.of_path(card.file.path) if card.blind is None else card.blind.candidate


class ReviewPerson(QFrame):
    """``open_asked`` wants the file in the library."""

    open_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._session: Session | None = None
        self._person: Prepared | None = None
        self.name = NameLine(is_bold=True)
        self.facts = NameLine("muted", elide=Qt.TextElideMode.ElideRight)
        self._icon = parts.label()
        icons.dress(self._icon, "not_told", "note")
        self.why = parts.label(wraps=True)
        self.open = parts.button(self.open_asked.emit, kind="link")
        self.text = ReviewText()
        self.rest = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        head = QHBoxLayout()
        head.setSpacing(tokens.S)
        head.addWidget(self.name, 1)
        head.addWidget(self.open)
        why = QHBoxLayout()
        why.setSpacing(tokens.S)
        why.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        why.addWidget(self.why, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.L, tokens.M, tokens.L, tokens.L)
        layout.setSpacing(tokens.S)
        layout.addLayout(head)
        layout.addWidget(self.facts)
        layout.addLayout(why)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.rest)
        self.rest.hide()
        self._retranslate()

    def attach(self, session: Session) -> None:
        """Take the names of roles from an open library."""
        self._session = session

    def show_person(self, person: "Prepared") -> None:
        """Show somebody, the text from its beginning."""
        self._person = person
        self.text.show_text(person.shown)
        self._show_words(person)

    def show_facts(self, person: "Prepared") -> None:
        """Show what is otherwise about the same person; the text stays where it is."""
        self._person = person
        self._show_words(person)

    def show_evidence(self, evidence: "Evidence | None") -> None:
        """Mark what spoke for a role in the text."""
        self.text.show_evidence(evidence)

    def clear(self) -> None:
        """Show nobody."""
        self._person = None
        self.text.setPlainText("")

    def _show_words(self, person: "Prepared") -> None:
        card = person.card
        self.name.show_text(called(person))
        self.open.setVisible(card.blind is None)
        told = [names.shown(card.title)] if card.title else []
        told += [fact_words.duration(card.months)] if card.months else []
        told += label_words.levels(map(gig_facts_words.level, card.levels), card.labels.level_state)
        self.facts.show_text(" · ".join(told))
        self.facts.setVisible(bool(told))
        name_role = str if self._session is None else self._session.role
        self.why.setText(label_words.why(person.asked, name_role))
        self.rest.setVisible(person.is_cut)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self._person is not None:
                self._show_words(self._person)
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.open.setText(self.tr("Show in the library"))
        self.text.setAccessibleName(self.tr("Text of the CV"))
        self.rest.setText(self.tr("The rest of this long text is not shown here."))
