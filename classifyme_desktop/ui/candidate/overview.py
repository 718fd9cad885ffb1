"""The first tab of a candidate: roles with the candidate set, the way down the tree, how it changed, contact, file."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from classifyme_desktop.domain.label_state import State
from classifyme_desktop.ui.candidate.contact_lines import ContactLines
from classifyme_desktop.ui.candidate.fact_lines import FactLines
from classifyme_desktop.ui.candidate.file_facts import FileFacts
from classifyme_desktop.ui.candidate.role_figures import SetBars, TreePath
from classifyme_desktop.ui.candidate.role_steps import RoleSteps, Step
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts

if TYPE_CHECKING:
    from classifyme_desktop.domain.prediction import Prediction
    from classifyme_desktop.services.candidate import Candidate

_ROLES: Final = 5  # at least; the whole candidate set is always shown


class CandidateOverview(QScrollArea):
    """``place_asked`` carries the characters of the text that a contact or a fact was read from.

    ``fact_changed`` carries the field of a fact and its new words, ``fact_taken_back`` the field.
    """

    place_asked = Signal(int, int)
    fact_changed = Signal(object, str)
    fact_taken_back = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._candidate: Candidate | None = None
        self._is_hidden = False
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._make_parts()
        ground = QWidget()
        self._layout = QVBoxLayout(ground)
        self._layout.setContentsMargins(0, tokens.S, tokens.S, tokens.S)
        self._layout.setSpacing(tokens.S)
        self._add(self._roles_title, self.unsure, self.roles, self.set_note)
        self._add(self._path_title, self.path)
        self._add(self._steps_title, self.steps, self.steps_note)
        self._add(self._facts_title, self.facts)
        self._add(self._contact_title, self.contact)
        self._layout.addWidget(self.file)
        self._layout.addStretch(1)
        self.setWidget(ground)
        self._retranslate()

    def _make_parts(self) -> None:
        self._roles_title, self._path_title, self._steps_title = (self._title() for _ in range(3))
        self._facts_title, self._contact_title = self._title(), self._title()
        self.unsure = parts.label(tone="note", wraps=True)
        self.roles = SetBars()
        self.set_note = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.path = TreePath()
        self.steps = RoleSteps()
        self.steps_note = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.facts = FactLines()
        self.facts.place_asked.connect(self.place_asked)
        self.facts.changed.connect(self.fact_changed)
        self.facts.taken_back.connect(self.fact_taken_back)
        self.contact = ContactLines()
        self.contact.place_asked.connect(self.place_asked)
        self.file = FileFacts()

    def _title(self) -> QLabel:
        return parts.label(TextSize.CAPTION, tone="muted", is_bold=True)

    def _add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self._layout.addWidget(widget)
        self._layout.addSpacing(tokens.S)

    # ------------------------------------------------------------------ what is shown

    def attach(self, session: Session | None) -> None:
        """Name roles as an open library does."""
        self._session = session

    def show_candidate(self, candidate: "Candidate | None", *, is_hidden: bool = False) -> None:
        """Show another person, or the same anew; ``is_hidden``: nothing that says who it is."""
        before = None if self._candidate is None else self._candidate.row.resume_id
        self._candidate, self._is_hidden = candidate, is_hidden
        if candidate is None or candidate.row.resume_id != before:
            self.verticalScrollBar().setValue(0)
        self._show()

    def _show(self) -> None:
        candidate, session = self._candidate, self._session
        if candidate is None or session is None:
            self.contact.show_contact(None)
            self.facts.show_facts([])
            self.file.show_candidate(None, is_hidden=True)
            return
        prediction = candidate.prediction
        self._show_roles(prediction, candidate.held, session)
        self._show_path(prediction, session)
        self._show_steps(candidate, session)
        self.contact.show_contact(None if self._is_hidden else candidate.profile.contact)
        for widget in (self._contact_title, self.contact):
            widget.setVisible(self.contact.has_any)
        self._show_facts(candidate)
        self.file.show_candidate(candidate, is_hidden=self._is_hidden)

    def _show_facts(self, candidate: "Candidate") -> None:
        from classifyme_desktop.services import shown_facts

        self.facts.show_facts([] if self._is_hidden else shown_facts.of(candidate))
        self._facts_title.setVisible(not self._is_hidden)

    def _show_roles(self, prediction: "Prediction | None", held: float | None, session: Session) -> None:
        is_unsure = prediction is None or prediction.is_abstained
        self.unsure.setVisible(is_unsure)
        in_set = 0 if prediction is None else len(prediction.candidates)
        if prediction is None:
            self.unsure.setText(self.tr("There was nothing in the text to tell a role by."))
            self.roles.show_roles([], 0, is_named=False)
        else:
            self.unsure.setText(words.abstention(prediction.abstention))
            top = [(session.role(one.id), one.p) for one in prediction.top[: max(_ROLES, in_set)]]
            self.roles.show_roles(top, in_set, is_named=not is_unsure)
        self.set_note.setText(self._set_words(in_set, held))
        self.set_note.setVisible(in_set > 0 and held is not None)

    def _set_words(self, in_set: int, held: float | None) -> str:
        if held is None:
            return ""
        text = self.tr("The %n marked role(s) hold the right one in %1 of all cases.", "", in_set)
        return text.replace("%1", words.NUMBERS.percent(held))

    def _show_path(self, prediction: "Prediction | None", session: Session) -> None:
        shares, cuts = [], []
        if prediction is not None and prediction.cuts and prediction.top:
            names = {
                6: self.tr("Family", "of roles"),
                12: self.tr("Sector", "of roles"),
                18: self.tr("Cluster", "of roles"),
                24: self.tr("Group", "of roles"),
            }
            for cut, scored in sorted(prediction.cuts.items()):
                shares.append((session.node(scored.id), scored.p))
                cuts.append(f"{names.get(cut, '')} · {words.number(cut)}")
            top = prediction.top[0]
            shares.append((session.role(top.id), top.p))
            leaf = self.tr("Role", "a leaf of the tree of roles")
            cuts.append(f"{leaf} · {words.number(len(session.taxonomy.roles))}")
        self.path.show_path(shares, cuts)
        self._path_title.setVisible(bool(shares))

    def _show_steps(self, candidate: "Candidate", session: Session) -> None:
        made: list[Step] = []
        for said in candidate.said:
            prediction = said.prediction
            if not prediction.top:
                continue
            role = session.role(prediction.top[0].id)
            who = self.tr("Iteration %1").replace("%1", words.number(prediction.iteration))
            who = f"{who} · {words.NUMBERS.day(said.at)}"
            is_change = bool(made) and made[-1].role != role
            made.append(Step(role, prediction.confidence, who, not prediction.is_abstained, is_change))
        readers = self._of_reader(candidate, session)
        if readers is not None:
            role = readers
            made.append(Step(role, None, self.tr("Reader"), True, bool(made) and made[-1].role != role))
        self.steps.show_steps(made)
        self._steps_title.setVisible(bool(made))
        self.steps_note.setText(self.tr("No later iteration has looked at this person yet."))
        self.steps_note.setVisible(len(made) == 1)

    def _of_reader(self, candidate: "Candidate", session: Session) -> str | None:
        """Return the role that a reader gave, None where none did."""
        row = candidate.row
        if row.role_state is State.IGNORED:
            return self.tr("None of the roles")
        if row.role_state is State.UNCONFIRMED or row.role_id is None:
            return None
        return session.role(row.role_id)

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._roles_title.setText(self.tr("Likeliest roles"))
        self._path_title.setText(self.tr("From family to role"))
        self._steps_title.setText(self.tr("How the role changed"))
        self._facts_title.setText(self.tr("Facts"))
        self._contact_title.setText(self.tr("Contact"))
        self.roles.setAccessibleName(self.tr("Likeliest roles"))
        self.path.setAccessibleName(self.tr("From family to role"))
        self._show()
