"""The head of a candidate's page: who it is or under which number, role and confidence, level, experience, place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from classifyme_desktop.domain.criteria import Field
from classifyme_desktop.domain.label_state import State
from classifyme_desktop.ui.language import fact_words, label_words, names, words
from classifyme_desktop.ui.language import gig_words as gig_facts_words
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables.figures import NameLine
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from classifyme_desktop.services.candidate import Candidate


class CandidateHead(QWidget):
    """``back_asked`` wants the page before; ``reveal_asked`` wants to know who a person is that is read blind."""

    back_asked = Signal()
    reveal_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._candidate: Candidate | None = None
        self._called: str | None = None
        self._years: int | None = None
        self.back = parts.button(self.back_asked.emit, "back", "quiet")
        self.name = NameLine(is_bold=True, elide=Qt.TextElideMode.ElideRight)
        self.name.setFont(tokens.font(self.font(), TextSize.TITLE, is_bold=True))
        self.reveal = parts.button(self.reveal_asked.emit, "reveal")
        self.role = parts.label(is_bold=True)
        self.confidence = parts.label()
        self.facts = [parts.label(tone="muted") for _ in range(3)]
        top = QHBoxLayout()
        top.setSpacing(tokens.S)
        top.addWidget(self.back)
        top.addWidget(self.name, 1)
        top.addWidget(self.reveal)
        below = QWidget()
        line = FlowLayout(below, tokens.M)
        for label in (self.role, self.confidence, *self.facts):
            line.addWidget(label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addLayout(top)
        layout.addWidget(below)
        self._retranslate()

    def attach(self, session: Session | None) -> None:
        """Name roles as an open library does."""
        self._session = session

    def show_candidate(
        self, candidate: "Candidate | None", called: str | None = None, years: int | None = None
    ) -> None:
        """Show another person; ``called`` in place of the name where who it is stays hidden, then ``years`` alone."""
        self._candidate, self._called, self._years = candidate, called, years
        self._show()

    def _show(self) -> None:
        candidate = self._candidate
        is_hidden = self._called is not None
        self.reveal.setVisible(is_hidden)
        if candidate is None:
            self.name.show_text(self._called or "")
            for label in (self.role, self.confidence, *self.facts):
                label.hide()
            return
        self.name.show_text(self._called or names.shown(candidate.name) or names.of_path(candidate.row.path))
        self._show_role(candidate)
        place = "" if is_hidden else names.shown(candidate.place)
        for label, said in zip(self.facts, (*self._facts(candidate), place), strict=True):
            label.setText(said)
            label.setVisible(bool(said))

    def _show_role(self, candidate: "Candidate") -> None:
        row, session = candidate.row, self._session
        named = "" if row.role_id is None or session is None else session.role(row.role_id)
        decided = self._decided(row.role_state)
        if row.role_state is State.IGNORED:
            self.role.setText(self.tr("None of the roles"))
        else:
            self.role.setText(self.tr("Not sure") if row.is_abstained and not decided else named)
        self.role.setVisible(bool(self.role.text()))
        if decided:
            self.confidence.setText(decided)
            parts.set_tone(self.confidence, "good")
        elif row.confidence is not None:
            share = words.NUMBERS.percent(row.confidence)
            likely = self.tr("most likely: %1", "a role").replace("%1", named) if row.is_abstained else ""
            sure = words.NUMBERS.confidence(row.confidence, is_abstained=row.is_abstained)
            self.confidence.setText(" · ".join(filter(None, (likely, sure, share))))
            parts.set_tone(self.confidence, "note" if row.is_abstained else "muted")
        self.confidence.setVisible(bool(decided) or row.confidence is not None)

    def _decided(self, state: State) -> str:
        """Return that a reader decided, empty where none did."""
        if state is State.CONFIRMED:
            return self.tr("Confirmed by a reader", "a role")
        if state is State.CORRECTED:
            return self.tr("Corrected by a reader", "a role")
        return self.tr("Said by a reader", "that none of the roles fits") if state is State.IGNORED else ""

    def _facts(self, candidate: "Candidate") -> tuple[str, str]:
        job, career = candidate.latest_job, candidate.profile.career
        named = () if job is None else map(gig_facts_words.level, job.levels)
        level = ", ".join(label_words.levels(named, candidate.labels.level_state))
        months = None if career is None else career.months
        said = candidate.labels.facts.get(Field.YEARS)
        if said is not None and self._called is None:
            return level, self.tr("%1 years of experience", "as a reader said").replace("%1", _number(said))
        if self._called is not None:
            return level, "" if not self._years else self.tr("%n year(s) of experience", "", self._years)
        if not months:
            return level, ""
        return level, self.tr("%1 of experience", "so many years").replace("%1", fact_words.duration(months))

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes, and keep the title large when the letters do."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def labels(self) -> list[QLabel]:
        """Return the labels that say something now, for those who look."""
        return [label for label in (self.role, self.confidence, *self.facts) if not label.isHidden()]

    def _retranslate(self) -> None:
        self.back.setText(self.tr("Back", "to the page before"))
        self.back.setToolTip(self.tr("Back to the list (Esc)"))
        self.reveal.setText(self.tr("Reveal"))
        self.reveal.setToolTip(self.tr("Show who this is; it is written down in the journal"))
        self._show()


def _number(said: str) -> str:
    """Return years as the language writes them; what is no number stays as it was said."""
    try:
        return words.decimal(float(said), 1)
    except ValueError:
        return names.shown(said)
