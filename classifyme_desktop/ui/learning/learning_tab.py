"""A tab of the page of learning about a head other than that of roles: in use, what could be learnt, its iterations.

What it shows of an iteration beside its state is said by who derives from it.
"""

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.learning import iteration_words
from classifyme_desktop.ui.learning.learning_work import LearningWork
from classifyme_desktop.ui.learning.tab_cards import TabChecks
from classifyme_desktop.ui.learning.tab_head import TabHead
from classifyme_desktop.ui.learning.tab_words import Readiness, TabWords
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.choices import Choice
from classifyme_desktop.ui.widgets.flow import FlowLayout
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.domain.iteration import Iteration
    from classifyme_desktop.services.workspace import Workspace

_LETTERS: Final = 40  # of an iteration with its state


class _Content(QWidget):
    """What is scrolled: as high as its width makes it. Its least height would be that of its narrowest width."""

    def minimumSizeHint(self) -> QSize:
        """Return the least width alone."""
        return QSize(super().minimumSizeHint().width(), 0)


class LearningTab(QScrollArea):
    """``told`` carries a ``Telling``; ``predicted`` tells that what is shown of people is another iteration's.

    Who derives from this adds its cards to ``cards``.
    """

    told = Signal(object)
    predicted = Signal()
    promote_asked = Signal(int)
    refuse_asked = Signal(int)
    back_asked = Signal(int)

    def __init__(self, work: LearningWork, terms: TabWords[Any], parent: QWidget | None = None) -> None:
        """``work``: what is asked of the head, ``terms``: its words."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._session: Session | None = None
        self._words = terms
        self._wanted: int | None = None
        self.found: tuple[Iteration, ...] = ()
        self.work = work
        work.setParent(self)
        self.head, self.checks = TabHead(terms), TabChecks(terms)
        self.choice, self.choice_label = Choice(), parts.label()
        self.choice.setMinimumContentsLength(_LETTERS)
        self.choice_label.setBuddy(self.choice)
        self._drawing, self.state = parts.label(), parts.label()
        self.said = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.promote = parts.button(lambda: self._ask(self.promote_asked), "met")
        self.refuse = parts.button(lambda: self._ask(self.refuse_asked), "reject")
        self.back = parts.button(lambda: self._ask(self.back_asked), "undo")
        self.cards = QVBoxLayout()
        self._lay_out()
        self._connect()

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
        self.cards.setSpacing(tokens.M)
        for widget in (self.head, self._line, self.said, self.checks):
            layout.addWidget(widget)
        layout.addLayout(self.cards)
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
        work.predicted.connect(self.predicted)
        work.told.connect(self.told)
        self.promote_asked.connect(work.promote)
        self.refuse_asked.connect(work.refuse)
        self.back_asked.connect(work.roll_back)
        self.choice.currentIndexChanged.connect(lambda _at: self._show_one())

    # ------------------------------------------------------------------ what derives from this says

    def look_up(self, workspace: "Workspace") -> tuple[Readiness, Any]:
        """Return what could be learnt, and what ``show_found`` shows beside it. Any thread. Raises StorageError."""
        raise NotImplementedError

    def show_found(self, readiness: Readiness | None, more: Any) -> None:
        """Show what was looked up beside the iterations, before they are shown; None when the library is let go."""

    def show_one(self, one: "Iteration | None") -> None:
        """Show the cards of another iteration."""
        raise NotImplementedError

    # ------------------------------------------------------------------ the library

    def attach(self, session: Session) -> None:
        """Show what an open library learnt."""
        self._session = session
        self.work.attach(session)

    def detach(self) -> None:
        """Let go of the library, which is about to be closed; what is being learnt stops."""
        self.work.detach()
        self._session = None
        self._show((), None, None, None)

    def refresh(self) -> None:
        """Look everything up anew."""
        session = self._session
        if session is None:
            return

        def work() -> "tuple[tuple[Iteration, ...], int | None, Readiness, Any]":
            from classifyme_desktop.domain.iteration import Head
            from classifyme_desktop.services import iterations, promotion

            workspace, head = session.workspace, Head(self.work.head)
            found, before = tuple(iterations.every(workspace, head)), promotion.before(workspace, head)
            return found, before, *self.look_up(workspace)

        def show(found: "tuple[tuple[Iteration, ...], int | None, Readiness, Any]") -> None:
            if self._session is session:
                self._show(*found)

        session.tasks.start(work, show, self._on_failed)

    def _on_failed(self, error: ClassifyMeError) -> None:
        self.told.emit(Telling(words.error(error)))

    # ------------------------------------------------------------------ what is shown

    def _show(self, found: "tuple[Iteration, ...]", before: int | None, readiness: Readiness | None, more: Any) -> None:
        shown = self.current()
        wanted = self._wanted if self._wanted is not None else None if shown is None else shown.number
        self._wanted, self.found = None, found
        active = next((one for one in found if one.state.value == "active"), None)
        self.head.show_found(active, before, readiness)
        self.show_found(readiness, more)
        self._fill(wanted)

    def _fill(self, wanted: int | None) -> None:
        blocker = QSignalBlocker(self.choice)
        self.choice.clear()
        for one in self.found:
            self.choice.addItem(f"{self._words.name(one)} · {iteration_words.state(one.state)}")
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
        self.checks.show_judgements(() if one is None else one.judgements)
        self.show_one(one)
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
        told.append(self._words.learnt(one))
        if one.gone:
            told.append(self._words.gone(one.gone))
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
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Say everything anew; to be called once the cards are there."""
        shown = self.current()
        self.choice_label.setText(self.tr("Shown"))
        self.choice.setAccessibleName(self._words.choice())
        self.promote.setText(self.tr("Promote", "an iteration: put it to use"))
        self.promote.setToolTip(self._words.promoting())
        self.refuse.setText(self.tr("Refuse", "an iteration"))
        self.refuse.setToolTip(self.tr("It is kept, and can be promoted later"))
        self.back.setText(self.tr("Roll back to this one"))
        self.back.setToolTip(self._words.going_back())
        self._fill(None if shown is None else shown.number)
