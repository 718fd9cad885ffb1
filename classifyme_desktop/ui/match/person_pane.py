"""The pane of one ranked person: reasons first, then facts, role and who is like them; blind where nobody is known."""

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from classifyme_desktop.domain.decision import FURTHER, Choice
from classifyme_desktop.domain.document import FileState
from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.candidate.blind_facts import BlindFacts
from classifyme_desktop.ui.candidate.details import DetailPane
from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.match.alike import Alike, Describe
from classifyme_desktop.ui.match.reason_words import ReasonRow, ReasonWords
from classifyme_desktop.ui.match.reasons_list import ReasonsList
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables import looks
from classifyme_desktop.ui.widgets import marks, parts
from classifyme_desktop.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from classifyme_desktop.domain.decision import Decided
    from classifyme_desktop.domain.match_reasons import Reasons
    from classifyme_desktop.domain.profile import Range
    from classifyme_desktop.domain.resume import FileRow
    from classifyme_desktop.services.blind import Blinded
    from classifyme_desktop.services.library import Details
    from classifyme_desktop.services.ranked_list import RankedList

_REST_MS: Final = 120  # after the last step through the list, before reasons are looked for


@dataclass(frozen=True, slots=True)
class Shown:
    """Whom the pane shows. ``candidate`` with its ``number`` (None: not known yet): who is not to be known."""

    resume_id: int
    file_id: int
    name: str = ""
    candidate: str | None = None
    number: str | None = None
    decided: "Decided | None" = None
    decision: str = ""


class PersonPane(DetailPane):
    """``choice_asked`` and ``reveal_asked`` want something for the person shown; ``person_asked`` another person.

    ``shortlist_asked`` wants them on the shortlist, or off it; ``stages_asked`` carries the place on the screen where
    the stages are to be offered.
    """

    choice_asked = Signal(object)
    shortlist_asked = Signal()
    stages_asked = Signal(object)
    reveal_asked = Signal()
    person_asked = Signal(int)

    def __init__(self, describe: Describe, parent: QWidget | None = None) -> None:
        self._describe = describe
        self._shown: Shown | None = None
        self._ranked: RankedList | None = None
        self._reasons: Reasons | None = None
        self._blinded: Blinded | None = None
        super().__init__(parent)
        self._words = ReasonWords(self)
        self.tabs.insertTab(0, self.reasons, "")
        self.tabs.insertTab(2, self.blind_facts, "")
        self.tabs.addTab(self.alike, "")
        self.tabs.tabBar().moveTab(self.tabs.indexOf(self.overview), self.tabs.indexOf(self.alike) - 1)
        self.tabs.setCurrentIndex(0)
        self.tabs.setUsesScrollButtons(True)
        self.state_line.removeWidget(self._folder)
        acts = QWidget()
        flow = FlowLayout(acts, tokens.XS)
        for button in (self.shortlist, self.pin, self.reject, self.stage, self.reveal, self._folder):
            flow.addWidget(button)
        self.more.addWidget(acts)
        self._splitter.setSizes([430, 170])
        self.more.addWidget(self.decision)
        self.more.addWidget(self.reveal_note)
        self._pause = QTimer(self, singleShot=True, interval=_REST_MS)
        self._pause.timeout.connect(self._ask_reasons)
        self._retranslate()
        self.clear()

    def _make_labels(self) -> None:
        super()._make_labels()
        self.reasons = ReasonsList()
        self.reasons.place_asked.connect(self._show_place)
        self.blind_facts = BlindFacts()
        self.alike = Alike(self._describe)
        self.alike.person_asked.connect(self.person_asked)
        self.shortlist = parts.button(self.shortlist_asked.emit, looks.stage(Choice.SHORTLISTED)[0], "quiet")
        self.pin = parts.button(lambda: self.choice_asked.emit(Choice.PINNED), "pin", "quiet")
        self.reject = parts.button(lambda: self.choice_asked.emit(Choice.REJECTED), "reject", "quiet")
        self.stage = parts.button(self._on_stage, "review", "quiet")
        self.reveal = parts.button(self.reveal_asked.emit, "reveal", "quiet")
        self.decision = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.reveal_note = parts.label(TextSize.CAPTION, tone="note", wraps=True)

    def _on_stage(self) -> None:
        self.stages_asked.emit(self.stage.mapToGlobal(self.stage.rect().bottomLeft()))

    # ------------------------------------------------------------------ whom it shows

    def attach(self, session: Session) -> None:
        """Take people from an open library."""
        super().attach(session)
        self.alike.attach(session)

    def rank_by(self, ranked: "RankedList | None") -> None:
        """Take reasons from a ranking; to be called again when it is weighed anew."""
        self._ranked = ranked
        if self._shown is not None:
            self._pause.start()

    def show_person(self, shown: Shown | None) -> None:
        """Show another person, or the same one anew; None shows nobody."""
        if shown is None:
            self.clear()
            return
        before, self._shown = self._shown, shown
        is_same = before is not None and before.resume_id == shown.resume_id
        if not is_same or before is None or before.candidate != shown.candidate or before.number != shown.number:
            self._details = self._blinded = None  # nothing of another person, or of who it is, may stay in sight
            self.show_file(shown.file_id)
        if not is_same:
            self._reasons = None
            self.reasons.show_rows([])
            self._pause.start()
        self.alike.show_person(shown.resume_id)
        self._show_decision()

    def clear(self) -> None:
        """Show nobody."""
        super().clear()
        self._shown = self._reasons = self._blinded = None
        self.reasons.show_rows([])
        self.alike.show_person(None)
        acts = (self.shortlist, self.pin, self.reject, self.stage, self.reveal)
        for widget in (*acts, self.decision, self.reveal_note):
            widget.hide()

    def _show_decision(self) -> None:
        shown = self._shown
        if shown is None:
            return
        choice = None if shown.decided is None else shown.decided.choice
        is_listed = choice is Choice.SHORTLISTED
        self.shortlist.setText(self.tr("Off the shortlist") if is_listed else self.tr("Shortlist", "a person"))
        self.shortlist.setEnabled(choice not in FURTHER[1:])  # who has come further does not fall back by one click
        self.pin.setText(self.tr("Unpin") if choice is Choice.PINNED else self.tr("Pin"))
        self.reject.setText(self.tr("Take back") if choice is Choice.REJECTED else self.tr("Reject"))
        self.decision.setText(shown.decision)
        self.decision.setVisible(bool(shown.decision))
        for button in (self.shortlist, self.pin, self.reject, self.stage):
            button.show()
        is_hidden = shown.candidate is not None
        self.reveal.setVisible(is_hidden)
        self.reveal.setEnabled(shown.number is not None)
        self.reveal_note.setVisible(is_hidden)

    # ------------------------------------------------------------------ who it is, or not

    def _show_state(self, row: "FileRow") -> None:
        """Say how the file was read only where there is something to say; the room is for the reasons."""
        super()._show_state(row)
        is_plain = row.state is FileState.ADDED and not (row.reason or row.incomplete or row.badges)
        for widget in (self._state_icon, self.state, self.sentence):
            widget.setVisible(not is_plain)

    def _show_person(self, details: "Details") -> None:
        shown = self._shown
        is_hidden = shown is not None and shown.candidate is not None
        self._folder.setVisible(not is_hidden)
        self.tabs.setTabVisible(self.tabs.indexOf(self.facts), not is_hidden)
        self.tabs.setTabVisible(self.tabs.indexOf(self.blind_facts), is_hidden)
        self.blind_facts.show_profile(None)
        if shown is None or shown.candidate is None:
            super()._show_person(details)
            if shown is not None and shown.name:
                self.name.show_text(names.shown(shown.name))
            return
        self.name.show_text(shown.candidate)
        self._show_text("")
        self.facts.show_facts(None)
        self._ask_blinded(shown)

    def _ask_blinded(self, shown: Shown) -> None:
        session, number = self._session, shown.number
        if session is None or number is None:
            return

        def work() -> "Blinded":
            from classifyme_desktop.domain.resume import ResumeId
            from classifyme_desktop.services import blind

            return blind.read(session.workspace, ResumeId(shown.resume_id), number, session.language.code)

        session.tasks.start(work, lambda found: self._on_blinded(shown, found), self._on_failed)

    def _on_blinded(self, shown: Shown, blinded: "Blinded") -> None:
        now = self._shown
        if now is None or (now.resume_id, now.candidate) != (shown.resume_id, shown.candidate):
            return
        self._blinded = blinded
        self._show_text(blinded.text.text)
        self.blind_facts.show_profile(blinded.profile)
        self._show_reasons()

    def _show_place(self, start: int, end: int) -> None:
        if self._shown is None or self._shown.candidate is None:
            super()._show_place(start, end)
        elif self._blinded is not None:
            marks.mark_place(self.text, self._blinded.text.text, *self._blinded.text.place((start, end)))

    def _excerpt(self, place: "Range") -> str:
        """Return the words of the CV at a place, as the reader may see them; empty while they are not known."""
        if self._shown is not None and self._shown.candidate is not None:
            return "" if self._blinded is None else self._blinded.text.excerpt(place)
        text = None if self._details is None else self._details.text
        return "" if text is None else text[slice(*place)]

    # ------------------------------------------------------------------ reasons

    def _ask_reasons(self) -> None:
        session, shown, ranked = self._session, self._shown, self._ranked
        if session is None or shown is None or ranked is None:
            return
        as_it_is = copy.copy(ranked)  # weighing binds new arrays, so that this one stays as it is now

        def work() -> "Reasons":
            from classifyme_desktop.domain.resume import ResumeId
            from classifyme_desktop.services import reasons

            return reasons.of(session.workspace, as_it_is, ResumeId(shown.resume_id))

        session.tasks.start(work, lambda found: self._on_reasons(shown.resume_id, found), self._on_failed)

    def _on_reasons(self, resume_id: int, found: "Reasons") -> None:
        if self._shown is not None and self._shown.resume_id == resume_id:
            self._reasons = found
            self._show_reasons()

    def _show_reasons(self) -> None:
        if self._reasons is not None:
            self.reasons.show_rows(self._words.rows(self._reasons, self._excerpt))

    def _on_failed(self, error: ClassifyMeError) -> None:
        self.reasons.show_rows([ReasonRow(words.error(error), "damaged", "bad")])

    # ------------------------------------------------------------------ the words

    def _retranslate(self) -> None:
        super()._retranslate()
        titles = (
            (self.reasons, self.tr("Reasons")),
            (self.blind_facts, self.tr("Facts")),
            (self.alike, self.tr("Similar", "similar people")),
        )
        for tab, title in titles:
            self.tabs.setTabText(self.tabs.indexOf(tab), title)
        self.shortlist.setToolTip(self.tr("Put this person on the shortlist of this gig, or take them off it (S)"))
        self.pin.setToolTip(self.tr("Put this person first in the list, or no longer (P)"))
        self.reject.setToolTip(self.tr("Put this person last in the list, or no longer (X)"))
        self.stage.setText(self.tr("Status…", "of a person for a gig"))
        self.stage.setToolTip(self.tr("Say where this person stands for this gig (Shift+S)"))
        self.reveal.setText(self.tr("Reveal"))
        self.reveal_note.setText(self.tr("Revealing who this is gets written down in the journal."))
        self._show_decision()
        if self._reasons is not None:
            self._show_reasons()
