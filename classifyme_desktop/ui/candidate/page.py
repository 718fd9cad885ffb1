"""One person in full: who it is, the CV at the left, and at the right all that was understood of it.

Opens from the library and from a ranking; Esc and Back return to where the reader came from. Everything that was read
lights up in the CV when it is chosen. Read blind, the page shows nothing that says who the person is.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from classifyme_desktop.domain.criteria import Field
from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.candidate.blind_facts import BlindFacts
from classifyme_desktop.ui.candidate.blind_mode import BlindMode
from classifyme_desktop.ui.candidate.career.view import CareerView
from classifyme_desktop.ui.candidate.fact_changes import FactChanges
from classifyme_desktop.ui.candidate.head import CandidateHead
from classifyme_desktop.ui.candidate.learnt_tree import LearntTree
from classifyme_desktop.ui.candidate.next_view import NextView
from classifyme_desktop.ui.candidate.original.page_bar import Side
from classifyme_desktop.ui.candidate.original.page_view import PageView
from classifyme_desktop.ui.candidate.overview import CandidateOverview
from classifyme_desktop.ui.candidate.similar_people import SimilarPeople
from classifyme_desktop.ui.candidate.skills_table import SkillRow
from classifyme_desktop.ui.candidate.skills_view import SkillsView
from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.tab_line import TabLine

if TYPE_CHECKING:
    from classifyme_desktop.services.blind import Blinded
    from classifyme_desktop.services.candidate import Candidate

_SHARES: Final = (11, 10)  # of the width: the CV, what was understood of it
_SHARES_OF_BOTH: Final = (16, 9)  # two views of the CV need more room
_WIDE: Final = 1_000  # Qt scales shares to the room


class CandidatePage(QWidget):
    """``left`` tells that the reader goes back to the page before; ``gig_asked`` carries the id of a gig to be shown.

    ``changed_undoably`` carries what was corrected in words, with undo and redo; ``told`` a ``Telling``.

    Show somebody with ``show_person``; ``refresh`` when the library changed.
    """

    left = Signal()
    gig_asked = Signal(int)
    changed_undoably = Signal(str, object, object)
    told = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session: Session | None = None
        self._blind: BlindMode | None = None
        self._gig_id: int | None = None
        self._before: list[int] = []
        self._sizes: list[int] | None = None  # of the splitter, while both views of the CV are open
        self._turn = 0
        self.resume_id: int | None = None
        self.candidate: Candidate | None = None
        self.head = CandidateHead()
        self.pages = PageView()
        self.note = parts.label(tone="bad", wraps=True)
        self.note.hide()
        self.fact_changes = FactChanges(self)
        self._make_tabs()
        self._lay_out()
        self._connect()
        self._retranslate()

    def _make_tabs(self) -> None:
        self.overview = CandidateOverview()
        self.skills = SkillsView()
        self.career = CareerView()
        self.learnt = LearntTree()
        self.blind_facts = BlindFacts()
        self.next = NextView()
        self.similar = SimilarPeople(self._describe)
        self.tabs = TabLine()
        pages = (self.overview, self.skills, self.career, self.learnt, self.blind_facts, self.next, self.similar)
        for page in pages:
            self.tabs.add(page)

    def _lay_out(self) -> None:
        card = QFrame()
        card.setObjectName("card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(tokens.L, tokens.S, tokens.L, tokens.L)
        inner.addWidget(self.tabs)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self._splitter.setHandleWidth(tokens.M)
        self._splitter.addWidget(self.pages)
        self._splitter.addWidget(card)
        for at, share in enumerate(_SHARES):
            self._splitter.setStretchFactor(at, share)
        self._splitter.setSizes([share * _WIDE for share in _SHARES])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.XL, tokens.L, tokens.XL, tokens.L)
        layout.setSpacing(tokens.M)
        layout.addWidget(self.head)
        layout.addWidget(self.note)
        layout.addWidget(self._splitter, 1)

    def _connect(self) -> None:
        self.head.back_asked.connect(self.go_back)
        self.head.reveal_asked.connect(self._on_reveal)
        for source in (self.overview, self.career, self.learnt):
            source.place_asked.connect(lambda start, end: self.pages.show_marks([(start, end)]))
        self.overview.fact_changed.connect(self._on_fact_changed)
        self.overview.fact_taken_back.connect(self._on_fact_taken_back)
        self.fact_changes.made.connect(self.refresh)
        self.fact_changes.undoable.connect(self.changed_undoably)
        self.fact_changes.told.connect(self.told)
        self.skills.places_asked.connect(self.pages.show_marks)
        self.skills.next_asked.connect(lambda: self.pages.step_marks(1))
        self.next.gig_asked.connect(self.gig_asked)
        self.similar.person_asked.connect(self._on_person_asked)
        self.pages.sided.connect(self._on_sided)
        back = QShortcut(QKeySequence("Alt+Left"), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.go_back)

    # ------------------------------------------------------------------ whom it shows

    def attach(self, session: Session) -> None:
        """Show people of an open library."""
        self._session = session
        self.pages.attach(session)
        self.fact_changes.attach(session)
        self.head.attach(session)
        self.overview.attach(session)
        self.next.attach(session)
        self.similar.attach(session)

    def detach(self) -> None:
        """Let go of the library, which is about to be closed."""
        self.clear()
        self._listen_to(None)
        self.pages.detach()
        self.fact_changes.attach(None)
        for part in (self.head, self.overview, self.next, self.similar):
            part.attach(None)
        self._session = None

    def clear(self) -> None:
        """Show nobody."""
        self._turn += 1
        self.resume_id = self.candidate = None
        self._before = []
        self._empty()

    def show_person(self, resume_id: int, blind: BlindMode | None = None) -> None:
        """Show somebody, from the first page and the first tab on; ``blind``: how the gig is read that led here."""
        self._listen_to(blind)
        self._before = []
        self._show(resume_id)

    def _show(self, resume_id: int) -> None:
        if self._leave_other_gig():
            return
        self.resume_id, self.candidate = resume_id, None
        self._empty()
        self.tabs.show_page(self.overview)
        self._read()

    def refresh(self) -> None:
        """Look at the same person anew, since the library changed; the tab that is open stays.

        Who was opened from a gig that is read blind is left when another gig is taken up: it may be read openly.
        """
        if not self._leave_other_gig() and self.resume_id is not None:
            self._read()

    def _leave_other_gig(self) -> bool:
        """Go back where another gig than the one that led here was taken up; return whether it was."""
        if self._blind is None or self._blind.gig_id == self._gig_id:
            return False
        self._listen_to(None)
        self.clear()
        self.left.emit()
        return True

    def _listen_to(self, blind: BlindMode | None) -> None:
        if self._blind is not None:
            self._blind.changed.disconnect(self.refresh)
        self._blind = blind
        self._gig_id = None if blind is None else blind.gig_id
        if blind is not None:
            blind.changed.connect(self.refresh)

    @property
    def called(self) -> str | None:
        """Return what the person is called who may not be known; None when it may."""
        if self._blind is None or self.resume_id is None:
            return None
        return self._blind.candidate(self.resume_id)

    def _empty(self) -> None:
        """Let nothing of the person before stay in sight."""
        called = self.called
        self.note.hide()
        self.head.show_candidate(None, called)
        self.pages.show_candidate(None)
        self.pages.set_blind(called is not None)
        self.overview.show_candidate(None)
        self.skills.show_skills([])
        self.career.show_line(None)
        self.learnt.show_facts(None)
        self.blind_facts.show_profile(None)
        self.next.show_candidate(None)
        self.similar.show_person(None)
        self._splitter.hide()

    # ------------------------------------------------------------------ reading

    def _read(self) -> None:
        session, resume_id, called = self._session, self.resume_id, self.called
        if session is None or resume_id is None:
            return
        self._turn += 1
        turn = self._turn
        number = None if self._blind is None or called is None else self._blind.number(resume_id)
        if called is not None and number is None:
            return  # ``BlindMode.changed`` comes when the numbers are known
        language = session.language.code

        def work() -> "tuple[Candidate, Blinded | None]":
            from classifyme_desktop.domain.resume import ResumeId
            from classifyme_desktop.services import blind, candidate

            found = candidate.read(session.workspace, ResumeId(resume_id), language)
            if number is None:
                return found, None
            return found, blind.read(session.workspace, ResumeId(resume_id), number, language)

        session.tasks.start(
            work,
            lambda found: self._on_read(turn, called, *found),
            lambda error: self._on_failed(turn, error),
        )

    def _on_read(self, turn: int, called: str | None, found: "Candidate", blinded: "Blinded | None") -> None:
        if turn != self._turn or called != self.called:
            return
        self.candidate = found
        is_hidden = called is not None
        self._show_tabs(is_hidden=is_hidden)
        self.head.show_candidate(found, called, blinded.profile.years if blinded else None)
        self.pages.show_candidate(None if is_hidden else found)
        self.pages.set_blind(is_hidden, blinded.text if blinded else None)
        self.overview.show_candidate(found, is_hidden=is_hidden)
        self.skills.show_skills(
            [SkillRow(one.uri, one.name, one.months, one.mentions, one.is_exact) for one in found.profile.skills]
        )
        self.career.show_line(None if is_hidden else found.line)
        self.learnt.show_facts(None if is_hidden else found.facts)
        self.blind_facts.show_profile(blinded.profile if blinded else None)
        self.next.show_candidate(found)
        self.similar.show_person(found.row.resume_id)
        self.note.hide()
        is_new = self._splitter.isHidden()
        self._splitter.show()
        if is_new and self.isVisible():
            self.pages.take_focus()

    def _show_tabs(self, *, is_hidden: bool) -> None:
        # Dates and schools tell who somebody is, so that blind there is one tree of facts in place of two tabs.
        for tab in (self.career, self.learnt):
            self.tabs.set_shown(tab, is_shown=not is_hidden)
        self.tabs.set_shown(self.blind_facts, is_shown=is_hidden)

    def _on_failed(self, turn: int, error: ClassifyMeError) -> None:
        if turn == self._turn:
            self._empty()
            self.note.setText(words.error(error))
            self.note.show()

    def _describe(self, resume_ids: Sequence[int]) -> list[tuple[str, str]]:
        """Return what people are called and their roles: by number where they stay hidden, else by name or file."""
        session = self._session
        if session is None or not resume_ids:
            return [("", "") for _ in resume_ids]
        named = session.shelf.names_of_resumes(resume_ids)
        files = {row.resume_id: row for row in session.shelf.rows_of_resumes(resume_ids)}
        told: list[tuple[str, str]] = []
        for one in resume_ids:
            hidden = None if self._blind is None else self._blind.candidate(one)
            row = next((row for resume_id, row in files.items() if resume_id == one), None)
            role = "" if row is None or row.role_id is None or row.is_abstained else session.role(row.role_id)
            name = next((names.shown(name) for resume_id, name in named.items() if resume_id == one), "")
            called = hidden or name or ("" if row is None else names.of_path(row.path))
            told.append((called, role))
        return told

    def _on_sided(self) -> None:
        """Make room for two views of the CV; a width that the reader chose for one comes back."""
        is_both = self.pages.side is Side.BOTH
        if is_both and self._sizes is None:
            self._sizes = self._splitter.sizes()
            self._splitter.setSizes([share * _WIDE for share in _SHARES_OF_BOTH])
        elif not is_both and self._sizes is not None:
            self._splitter.setSizes(self._sizes)
            self._sizes = None

    # ------------------------------------------------------------------ going on and back

    def _on_person_asked(self, resume_id: int) -> None:
        if self.resume_id is not None:
            self._before.append(self.resume_id)
        self._show(resume_id)

    def go_back(self) -> None:
        """Go to the person before, or back to the page that the reader came from."""
        if self._before:
            self._show(self._before.pop())
        else:
            self.left.emit()

    def _on_fact_changed(self, field: Field, typed: str) -> None:
        if self.resume_id is not None:
            self.fact_changes.change(self.resume_id, field, typed)

    def _on_fact_taken_back(self, field: Field) -> None:
        if self.resume_id is not None:
            self.fact_changes.take_back(self.resume_id, field)

    def _on_reveal(self) -> None:
        if self._blind is not None and self.resume_id is not None:
            self._blind.reveal(self.resume_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.refresh()  # skills are called otherwise, and so are blind facts
        super().changeEvent(event)

    def _retranslate(self) -> None:
        titles = (
            (self.overview, self.tr("Overview")),
            (self.skills, self.tr("Skills")),
            (self.career, self.tr("Career")),
            (self.learnt, self.tr("Education", "education, certificates, languages, driving licences")),
            (self.blind_facts, self.tr("Facts")),
            (self.next, self.tr("Next", "what may come next for a person")),
            (self.similar, self.tr("Similar", "similar people")),
        )
        for tab, title in titles:
            self.tabs.set_text(tab, title)
