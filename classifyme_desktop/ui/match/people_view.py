"""The people ranked for one gig: weights, notes, the list with its decisions, and the pane of the current person."""

import copy
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.ui.candidate.blind_mode import BlindMode
from classifyme_desktop.ui.match import ranked_table
from classifyme_desktop.ui.match.additions import Additions
from classifyme_desktop.ui.match.compare_view import CompareView
from classifyme_desktop.ui.match.deciding import Deciding
from classifyme_desktop.ui.match.decision_strip import DecisionStrip
from classifyme_desktop.ui.match.person_pane import PersonPane, Shown
from classifyme_desktop.ui.match.ranked_notes import RankedNotes
from classifyme_desktop.ui.match.ranked_table import Person, RankedTable
from classifyme_desktop.ui.match.ranked_view import RankedView
from classifyme_desktop.ui.match.stage_line import StageLine, Stages
from classifyme_desktop.ui.match.weights import Weights
from classifyme_desktop.ui.state.preferences import Preferences
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.domain.gig import Gig
    from classifyme_desktop.domain.match import Match
    from classifyme_desktop.services.ranked_list import RankedList

_ROOMY: Final = 90  # characters


class PeopleView(QWidget):
    """``told`` carries a ``Telling``; ``person_asked`` the id of a person; ``problems_asked`` wants files not read."""

    told = Signal(object)
    problems_asked = Signal()
    person_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._gig: Gig | None = None
        self.ranked: RankedList | None = None
        self._is_coming = False
        self._weights: dict[int, tuple[float, ...]] = {}
        self.blind, self.deciding = BlindMode(self), Deciding(self)
        self.table = RankedTable(self._fetch, self._name_role, self, self.blind)
        self.list = RankedView(self.table)
        self.detail = PersonPane(self._describe)
        self.weights, self.notes, self.additions = Weights(), RankedNotes(), Additions()
        self.strip, self.stages = DecisionStrip(), StageLine()
        self.compare = CompareView(lambda people: [called for called, _ in self._describe(people)], self.blind)
        self.read_blind = parts.switch(lambda is_on: self.blind.set_on(is_on=is_on))
        self.hide_rejected = parts.switch(lambda is_on: self.table.hide_rejected(is_hidden=is_on))
        self._hint = parts.label(tone="muted", wraps=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self._connect()
        self._retranslate()

    def _lay_out(self) -> None:
        for switch in (self.hide_rejected, self.read_blind):
            self.weights.line.addWidget(switch)
        left = QWidget()
        below = QVBoxLayout(left)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(tokens.S)
        below.addWidget(self.list, 1)
        below.addWidget(self.strip)
        below.addWidget(self.additions)
        splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        splitter.setHandleWidth(tokens.M)
        splitter.addWidget(left)
        splitter.addWidget(self.detail)
        splitter.setStretchFactor(0, 5)
        splitter.setStretchFactor(1, 3)
        splitter.setSizes([530, 330])
        people = QWidget()
        layout = QVBoxLayout(people)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(self.weights)
        layout.addWidget(self.notes)
        layout.addWidget(self.stages)
        layout.addWidget(splitter, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(people)
        self._stack.addWidget(self._empty_part())
        self._stack.addWidget(self.compare)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _empty_part(self) -> QWidget:
        empty = QWidget()
        hint = QVBoxLayout(empty)
        hint.addStretch(1)
        hint.addWidget(self._hint)
        hint.addStretch(2)
        return empty

    def _connect(self) -> None:
        self.list.chosen.connect(lambda _one: self._show_person())
        self.list.choice_asked.connect(self._on_choice)
        self.list.reveal_asked.connect(self._on_reveal)
        self.list.open_asked.connect(self._on_open)
        self.list.alike_asked.connect(lambda: self.detail.tabs.setCurrentWidget(self.detail.alike))
        self.detail.choice_asked.connect(lambda choice: self._on_choice(self._current(), choice))
        self.detail.shortlist_asked.connect(lambda: self.list.ask_for_shortlist(self._current()))
        self.detail.stages_asked.connect(lambda at: self.list.show_stages(at, self._current()))
        self.detail.reveal_asked.connect(self._on_reveal)
        self.detail.person_asked.connect(self._on_person_asked)
        self.list.picked.connect(self._on_picked)
        self.stages.kept.connect(self._on_kept)
        self.stages.shortlist_asked.connect(self.list.shortlist.trigger)
        self.stages.stages_asked.connect(lambda at: self.list.show_stages(at))
        for asks in (self.stages.compare_asked, self.list.compare_asked):
            asks.connect(self.compare_picked)
        self.compare.left.connect(self._on_compared)
        self.compare.person_asked.connect(self.person_asked)
        self.weights.changed.connect(self._on_weighed)
        self.strip.given.connect(self._on_given)
        self.strip.left.connect(self.list.setFocus)
        self.deciding.changed.connect(self._on_decided)
        self.deciding.refused.connect(self.strip.show_note)
        self.deciding.told.connect(self.told)
        self.blind.told.connect(self.told)
        self.blind.changed.connect(self._on_blind)
        self.notes.problems_asked.connect(self.problems_asked)

    # ------------------------------------------------------------------ what is shown

    def attach(self, session: Session, defaults: Sequence[float], preferences: Preferences | None) -> None:
        """Take people from an open library; ``defaults`` are the usual weights."""
        self._session = session
        self.detail.attach(session)
        self.additions.attach(session)
        self.deciding.attach(session)
        self.compare.attach(session)
        self.blind.attach(session, preferences)
        self.weights.start_with(defaults)

    def detach(self) -> None:
        """Let go of the library, which is about to be closed."""
        self.ranked = self._gig = self._session = None
        self.table.show(None)
        self.additions.rank_by(None)
        self.compare.clear()
        self.detail.clear()

    def show_gig(self, gig: "Gig", ranked: "RankedList | None", unread: int, *, is_coming: bool = False) -> None:
        """Show the people of a gig, None before it is ranked; ``unread`` files could not be read and are not ranked.

        ``is_coming``: the ranking is about to be made anew.
        """
        if self._gig is None or self._gig.gig_id != gig.gig_id:
            self.list.forget()
            self.stages.show_all()
            self._leave_compare()
        self._gig, self.ranked, self._is_coming = gig, ranked, is_coming
        self.strip.close_strip()
        self.deciding.show_gig(gig.gig_id)
        self.blind.show_gig(gig)
        if ranked is not None:
            kept = self._weights.get(gig.gig_id)
            if kept is not None:
                ranked.weigh(ranked_table.weights_of(kept))
            tells = [told > 0 for told in ranked.rated.rating.tells.tolist()]
            self.weights.set_values(ranked.weights.as_tuple(), tells)
        self.notes.show_ranking(ranked, unread)
        self.detail.rank_by(ranked)
        self.additions.rank_by(ranked)
        self.table.show(ranked, self.deciding.decided)
        self._show_switches()
        self._show_words()
        self._show_part()
        self._show_detail()

    def _show_part(self) -> None:
        """Show the list, the people side by side while they are all ranked, or why there is nobody."""
        ranked = self.ranked
        if ranked is None or not len(ranked):
            self.compare.clear()
            self._stack.setCurrentIndex(1)
        elif self.compare.resume_ids and {*self.compare.resume_ids} <= {*ranked.resume_ids()}:
            self.compare.refresh(ranked)
        else:
            self._leave_compare()

    def _show_switches(self) -> None:
        self.read_blind.setChecked(self.blind.is_on)
        counts = self.table.counts()
        has_any = counts[Choice.REJECTED] > 0 or self.hide_rejected.isChecked()
        self.hide_rejected.setVisible(has_any and self.stages.stages is None)
        self.stages.show_counts(counts)

    def _fetch(self, resume_ids: Sequence[int]) -> Mapping[int, Person]:
        assert self._session is not None
        called = self._session.shelf.names_of_resumes(resume_ids)
        files = self._session.shelf.rows_of_resumes(resume_ids)
        return {one.resume_id: Person(one, called.get(one.resume_id, "")) for one in files if one.resume_id is not None}

    def _name_role(self, role_id: str) -> str:
        return role_id if self._session is None else self._session.role(role_id)

    def _show_person(self) -> None:
        resume_id = self.list.current()
        row = None if resume_id is None else self.table.row_of(resume_id)
        line = None if row is None else self.table.line(row)
        if resume_id is None or line is None or line.person is None:
            self.detail.show_person(None)
            self.list.enable_actions()
            return
        is_hidden = line.candidate is not None
        shown = Shown(
            resume_id,
            line.person.file.file_id,
            "" if is_hidden else line.person.name,
            line.candidate,
            self.blind.number(resume_id) if is_hidden else None,
            line.decided,
            self.table.words.decision(line),
        )
        self.detail.show_person(shown)
        self.list.enable_actions(is_hidden=is_hidden)

    def _called(self, resume_id: int) -> str:
        """Return what a person is called now."""
        row = self.table.row_of(resume_id)
        return "" if row is None else self.table.words.person(self.table.line(row))

    def _called_all(self, resume_ids: Sequence[int]) -> str:
        if len(resume_ids) == 1:
            return self._called(resume_ids[0])
        return self.tr("%n people", "", len(resume_ids))

    def _describe(self, resume_ids: Sequence[int]) -> list[tuple[str, int | None]]:
        """Return what people are called now, and their ranks, None for who is not in the list."""
        rows = [self.table.row_of(one) for one in resume_ids]
        people = self._fetch(resume_ids) if resume_ids else {}
        told: list[tuple[str, int | None]] = []
        for resume_id, row in zip(resume_ids, rows, strict=True):
            if row is not None:
                told.append((self._called(resume_id), self.table.match_at(row).rank))
            else:
                candidate = self.blind.candidate(resume_id)
                told.append((candidate or self.table.words.named(people.get(resume_id)), None))
        return told

    def _show_detail(self) -> None:
        # In a small window the list keeps the room; Enter opens the file in the library.
        has_room = self.width() >= _ROOMY * self.fontMetrics().averageCharWidth()
        self.detail.setVisible(has_room and self.ranked is not None and len(self.ranked) > 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the details where there is room for them."""
        super().resizeEvent(event)
        self._show_detail()

    # ------------------------------------------------------------------ what is done

    def _on_weighed(self) -> None:
        if self.ranked is None or self._gig is None:
            return
        if self.weights.is_usual:  # other usual ones, which are learnt, shall count then
            self._weights.pop(self._gig.gig_id, None)
        else:
            self._weights[self._gig.gig_id] = self.weights.values()
        self.table.weigh(self.weights.values())
        self.detail.rank_by(self.ranked)
        self.additions.rank_by(self.ranked)

    def _current(self) -> list[int]:
        resume_id = self.list.current()
        return [] if resume_id is None else [resume_id]

    def _on_choice(self, resume_ids: Sequence[int], choice: Choice | None) -> None:
        """Ask for the reason of a pin or a reject, or take back the same one at once; other stages need none."""
        if not resume_ids:
            return
        called = self._called_all(resume_ids)
        if all(self.table.stage_of(one) is choice for one in resume_ids):
            self.deciding.decide(resume_ids, None, "", called)
        elif choice in (Choice.PINNED, Choice.REJECTED):
            self.strip.ask(resume_ids, choice, called)
        else:
            self.strip.close_strip()
            meant = [one for one in resume_ids if self.table.stage_of(one) is not choice]  # others keep their reason
            self.deciding.decide(meant, choice, "", self._called_all(meant))

    def _on_given(self, resume_ids: Sequence[int], choice: Choice, reason: str) -> None:
        self.deciding.decide(resume_ids, choice, reason, self._called_all(resume_ids))

    def _on_picked(self) -> None:
        self.stages.show_picked(self.list.picked_count())

    def _on_kept(self, stages: Stages | None) -> None:
        self.table.keep(stages)
        self._show_switches()

    def _on_decided(self) -> None:
        self.strip.close_strip()
        self.list.hold_place(lambda: self.table.decide(self.deciding.decided))
        self._show_switches()
        self._show_person()
        self.compare.refresh(self.ranked)

    def compare_picked(self) -> None:
        """Show the selected people side by side, or say how many can be."""
        if not self.stages.may_compare:
            self.told.emit(Telling(self.tr("Select two to four people with Ctrl or Shift, then compare them.")))
            return
        self.strip.close_strip()
        self._stack.setCurrentWidget(self.compare)
        self.compare.show_people(self.list.picked_people(), self.ranked)

    def _leave_compare(self) -> None:
        self.compare.clear()
        self._stack.setCurrentIndex(0)

    def _on_compared(self) -> None:
        self._leave_compare()
        self.list.setFocus()

    def _on_reveal(self) -> None:
        resume_id = self.list.current()
        if resume_id is not None:
            self.blind.reveal(resume_id)

    def _on_blind(self) -> None:
        self.strip.close_strip()  # it may hold a name
        self.table.repaint()
        self._show_switches()
        self._show_person()
        self.detail.alike.refresh()
        self.compare.refresh(self.ranked)

    def _on_open(self) -> None:
        resume_id = self.list.current()
        row = None if resume_id is None else self.table.row_of(resume_id)
        line = None if row is None else self.table.line(row)
        if line is not None and line.person is not None:
            self.person_asked.emit(resume_id)  # read blind, the page of the person hides who it is as well

    def _on_person_asked(self, resume_id: int) -> None:
        if self.list.choose(resume_id):
            self.list.setFocus()
        else:
            self.told.emit(Telling(self.tr("This person is not in the list of this gig.")))

    def in_order(self) -> "Callable[[], list[Match]]":
        """Return what makes the matches that are shown now, from top to bottom; it may be called in any thread."""
        ranked, places = copy.copy(self.ranked), self.table.places()
        return lambda: [] if ranked is None else [ranked.match(place) for place in places]

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.table.repaint()
            self._show_person()
        super().changeEvent(event)

    def _show_words(self) -> None:
        if self.ranked is None and self._is_coming:
            self._hint.setText(self.tr("People are ranked anew, since something changed…"))
        elif self.ranked is None:
            self._hint.setText(self.tr("Nobody is ranked for this gig yet. Press “Rank people”."))
        else:
            self._hint.setText(self.tr("There is nobody to rank yet. Add CVs to the library first."))

    def _retranslate(self) -> None:
        self.read_blind.setText(self.tr("Read blind"))
        self.read_blind.setToolTip(self.tr("Hide names, contacts, schools, dates and files; people go by numbers"))
        self.hide_rejected.setText(self.tr("Hide rejected"))
        self._show_words()
