"""The tab of matching on the page of learning: the weights in use, what could be learnt, what each step is worth."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.learning import iteration_words, match_words
from classifyme_desktop.ui.learning.match_cards import Lacking, MatchChecks, PastGigs, WeightsCard
from classifyme_desktop.ui.learning.match_head import MatchHead
from classifyme_desktop.ui.learning.match_work import MatchWork
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.choices import Choice
from classifyme_desktop.ui.widgets.flow import FlowLayout
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.domain.iteration import Iteration
    from classifyme_desktop.services.match_learning import MatchReadiness

_LETTERS: Final = 40  # of an iteration with its state


class _Content(QWidget):
    """What is scrolled: as high as its width makes it. Its least height would be that of its narrowest width."""

    def minimumSizeHint(self) -> QSize:
        """Return the least width alone."""
        return QSize(super().minimumSizeHint().width(), 0)


class MatchView(QScrollArea):
    """``told`` carries a ``Telling``; ``weighed`` tells that people are ranked by other weights; ``taken`` a chart."""

    told = Signal(object)
    weighed = Signal()
    taken = Signal(object)
    promote_asked = Signal(int)
    refuse_asked = Signal(int)
    back_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._session: Session | None = None
        self._titles: Mapping[str, str] = {}
        self._wanted: int | None = None
        self.found: tuple[Iteration, ...] = ()
        self.head, self.work = MatchHead(), MatchWork(self)
        self.choice, self.choice_label = Choice(), parts.label()
        self.choice.setMinimumContentsLength(_LETTERS)
        self.choice_label.setBuddy(self.choice)
        self._drawing, self.state = parts.label(), parts.label()
        self.said = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.promote = parts.button(lambda: self._ask(self.promote_asked), "met")
        self.refuse = parts.button(lambda: self._ask(self.refuse_asked), "reject")
        self.back = parts.button(lambda: self._ask(self.back_asked), "undo")
        self.checks, self.weights, self.gigs, self.lacking = MatchChecks(), WeightsCard(), PastGigs(), Lacking()
        self._lay_out()
        self._connect()
        self._retranslate()

    def _lay_out(self) -> None:
        self._line = QWidget()
        flow = FlowLayout(self._line, tokens.S)
        state = QWidget()
        beside = QHBoxLayout(state)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(tokens.XS)
        beside.addWidget(self._drawing)
        beside.addWidget(self.state)
        for widget in (self.choice_label, self.choice, state, self.promote, self.refuse, self.back):
            flow.addWidget(widget)
        content = _Content()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, tokens.S, tokens.S, tokens.L)
        layout.setSpacing(tokens.M)
        for widget in (self.head, self._line, self.said, self.checks, self.weights, self.gigs, self.lacking):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.setWidget(content)

    def _connect(self) -> None:
        head, work = self.head, self.work
        head.learn_asked.connect(work.learn)
        head.back_asked.connect(lambda: work.roll_back())
        head.stop_asked.connect(work.cancel)
        work.progressed.connect(self._on_progress)
        work.ended.connect(self._on_rest)
        work.changed.connect(self.refresh)
        work.learnt.connect(self._on_learnt)
        work.predicted.connect(self.weighed)
        work.told.connect(self.told)
        self.promote_asked.connect(work.promote)
        self.refuse_asked.connect(work.refuse)
        self.back_asked.connect(work.roll_back)
        self.choice.currentIndexChanged.connect(lambda _at: self._show_one())
        self.weights.taken.connect(self.taken)

    # ------------------------------------------------------------------ the library

    def attach(self, session: Session) -> None:
        """Show what an open library learnt of matching."""
        self._session = session
        self.work.attach(session)

    def detach(self) -> None:
        """Let go of the library, which is about to be closed; what is being learnt stops."""
        self.work.detach()
        self._session = None
        self._show((), None, None, {})

    def refresh(self) -> None:
        """Look everything up anew."""
        session = self._session
        if session is None:
            return

        def work() -> "tuple[tuple[Iteration, ...], int | None, MatchReadiness, dict[str, str]]":
            from classifyme_desktop.domain.iteration import Head
            from classifyme_desktop.services import gigs, iterations, match_learning, promotion

            workspace = session.workspace
            return (
                tuple(iterations.every(workspace, Head.MATCH)),
                promotion.before(workspace, Head.MATCH),
                match_learning.readiness(workspace),
                {one.sha256: one.title for one in gigs.all_gigs(workspace)},
            )

        def show(found: "tuple[tuple[Iteration, ...], int | None, MatchReadiness, dict[str, str]]") -> None:
            if self._session is session:
                self._show(*found)

        session.tasks.start(work, show, self._on_failed)

    def _on_failed(self, error: ClassifyMeError) -> None:
        self.told.emit(Telling(words.error(error)))

    # ------------------------------------------------------------------ what is shown

    def _show(
        self,
        found: "tuple[Iteration, ...]",
        before: int | None,
        readiness: "MatchReadiness | None",
        titles: Mapping[str, str],
    ) -> None:
        shown = self.current()
        wanted = self._wanted if self._wanted is not None else None if shown is None else shown.number
        self._wanted, self.found, self._titles = None, found, titles
        active = next((one for one in found if one.state.value == "active"), None)
        self.head.show_found(active, before, readiness)
        self.lacking.show_gigs(() if readiness is None else readiness.gigs)
        self._fill(wanted)

    def _fill(self, wanted: int | None) -> None:
        blocker = QSignalBlocker(self.choice)
        self.choice.clear()
        for one in self.found:
            self.choice.addItem(f"{match_words.name(one)} · {iteration_words.state(one.state)}")
        row = next((at for at, one in enumerate(self.found) if one.number == wanted), 0)
        self.choice.setCurrentIndex(row if self.found else -1)
        blocker.unblock()
        self._show_one()

    def current(self) -> "Iteration | None":
        """Return the iteration that is shown, None where there is none."""
        at = self.choice.currentIndex()
        return self.found[at] if 0 <= at < len(self.found) else None

    def _show_one(self) -> None:
        one = self.current()
        match = None if one is None else one.match
        self.checks.show_judgements(() if one is None else one.judgements)
        self.weights.show_weights(None if match is None else match.weights)
        self.weights.setVisible(match is not None)
        self.gigs.show_figures(match, self._titles)
        self._show_decisions()

    def _show_decisions(self) -> None:
        one = self.current()
        state = "" if one is None else one.state.value
        is_any = len(self.found) > 1
        for widget in (self._line, self.said):
            widget.setVisible(is_any)
        self.promote.setVisible(state in ("candidate", "refused"))
        self.refuse.setVisible(state == "candidate")
        self.back.setVisible(state == "retired")
        for button in (self.promote, self.refuse, self.back):
            button.setEnabled(not self.head.is_busy)
        if one is None:
            return
        drawing, tone = iteration_words.LOOKS[state]
        icons.dress(self._drawing, drawing, tone)
        self.state.setText(iteration_words.state(one.state))
        told = [words.NUMBERS.moment(one.made_at)] if one.made_at else []
        told.append(match_words.DECISIONS.learnt(one))
        if one.gone:
            told.append(match_words.DECISIONS.gone(one.gone))
        self.said.setText(" · ".join(told))

    def _ask(self, signal: SignalInstance) -> None:
        one = self.current()
        if one is not None:
            signal.emit(one.number)

    def _on_learnt(self, number: int) -> None:
        self._wanted = number

    def _on_progress(self, phase: str, done: int, total: int) -> None:
        if self.work.is_busy:  # a report may come after the end
            self.head.show_progress(phase, done, total)
            self._show_decisions()

    def _on_rest(self) -> None:
        self.head.show_rest()
        self._show_decisions()

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        shown = self.current()
        self.choice_label.setText(self.tr("Shown"))
        self.choice.setAccessibleName(self.tr("Iteration of the weights"))
        self.promote.setText(self.tr("Promote", "weights: put them to use"))
        self.promote.setToolTip(self.tr("From now on people are ranked by these weights; those you set yourself stay"))
        self.refuse.setText(self.tr("Refuse", "weights"))
        self.refuse.setToolTip(self.tr("It is kept, and can be promoted later"))
        self.back.setText(self.tr("Roll back to this one"))
        self.back.setToolTip(self.tr("People are ranked again as they were then"))
        self._fill(None if shown is None else shown.number)
