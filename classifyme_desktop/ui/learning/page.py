"""The page of learning: what is in use, what could be learnt, the line of iterations with their figures, the roles."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.charts.chart_saver import ChartSaver
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.learning import file_choice
from classifyme_desktop.ui.learning.asked_next import AskedNext
from classifyme_desktop.ui.learning.evaluate_view import EvaluateView
from classifyme_desktop.ui.learning.figure_cards import OverTimeCard
from classifyme_desktop.ui.learning.iteration_figures import Measured
from classifyme_desktop.ui.learning.iteration_list import IterationList, IterationTable
from classifyme_desktop.ui.learning.iteration_view import IterationView
from classifyme_desktop.ui.learning.learning_head import LearningHead
from classifyme_desktop.ui.learning.learning_work import LearningWork
from classifyme_desktop.ui.learning.level_view import LevelView
from classifyme_desktop.ui.learning.match_view import MatchView
from classifyme_desktop.ui.learning.own_roles_page import OwnRolesView
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.tab_line import TabLine
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.domain.iteration import Iteration
    from classifyme_desktop.services.retrain import Readiness


class _Part(Protocol):
    """A part of the page that works on the open library."""

    def attach(self, session: Session) -> None: ...

    def detach(self) -> None: ...


class LearningPage(QWidget):
    """``predicted`` tells that people show what another iteration says; ``labelled`` that roles were accepted.

    ``told`` carries a ``Telling``, ``person_asked`` a resume; ``review_asked`` and ``help_asked`` want those pages.
    The page looks things up when it is shown, and after ``refresh`` while it is.
    """

    told = Signal(object)
    predicted = Signal()
    labelled = Signal()
    person_asked = Signal(int)
    review_asked = Signal()
    help_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session: Session | None = None
        self._is_stale = True
        self._wanted: int | None = None
        self.is_blind: Callable[[], bool] = lambda: False
        self.title = parts.label(TextSize.TITLE, is_bold=True)
        self.help = parts.button(self.help_asked.emit, kind="link")
        self.head, self.work = LearningHead(), LearningWork(self)
        self.table = IterationTable(self)
        self.list = IterationList(self.table)
        self.bring = parts.button(self.ask_for_iteration, "import", "quiet")
        self.view = IterationView()
        self.over_time, self.measured = OverTimeCard(), Measured()
        self.next, self.roles, self.evaluate = AskedNext(), OwnRolesView(), EvaluateView()
        self.matching, self.levels = MatchView(), LevelView()
        self.saver = ChartSaver(self)
        self.tabs = TabLine()
        self.steps_part, self.time_part = self._steps_part(), self._time_part()
        for page in (self.steps_part, self.time_part, self.evaluate, self.next, self.roles, self.levels, self.matching):
            self.tabs.add(page)
        self._lay_out()
        self._connect()
        self._retranslate()
        self.setEnabled(False)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.help)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.XL, tokens.L, tokens.XL, tokens.L)
        layout.setSpacing(tokens.M)
        layout.addLayout(head)
        layout.addWidget(self.head)
        layout.addWidget(self.tabs, 1)

    def _steps_part(self) -> QWidget:
        made = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        made.setHandleWidth(tokens.M)
        line = QWidget()
        layout = QVBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.XS)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.bring)
        made.addWidget(line)
        made.addWidget(self.view)
        made.setStretchFactor(1, 1)
        made.setSizes([260, 760])
        return made

    def _time_part(self) -> QWidget:
        content = QWidget()
        line = QHBoxLayout()
        line.setSpacing(tokens.S)
        self._measured_label = parts.label()
        self._measured_label.setBuddy(self.measured)
        line.addWidget(self._measured_label)
        line.addWidget(self.measured)
        line.addStretch(1)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, tokens.S, tokens.S, 0)
        layout.setSpacing(tokens.M)
        layout.addLayout(line)
        layout.addWidget(self.over_time)
        layout.addStretch(1)
        made = QScrollArea(widgetResizable=True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setWidget(content)
        return made

    def _connect(self) -> None:
        head, work, view = self.head, self.work, self.view
        head.learn_asked.connect(self.learn)
        head.back_asked.connect(lambda: work.roll_back())
        head.stop_asked.connect(work.cancel)
        for asked in (head.review_asked, self.next.review_asked):
            asked.connect(self.review_asked)
        work.progressed.connect(self._on_progress)
        work.ended.connect(self._on_rest)
        work.changed.connect(self.refresh)
        work.learnt.connect(self._on_learnt)
        work.predicted.connect(self.predicted)
        for tab in (self.levels, self.matching):
            tab.predicted.connect(self.predicted)
            tab.told.connect(self.told)
        self.matching.taken.connect(self.saver.take)
        view.promote_asked.connect(work.promote)
        view.refuse_asked.connect(work.refuse)
        view.back_asked.connect(work.roll_back)
        view.export_asked.connect(work.export)
        for flips in (view.flips, self.levels.flips):
            flips.labelled.connect(self.labelled)
            flips.person_asked.connect(self.person_asked)
        for asked in (self.next.person_asked, self.evaluate.person_asked):
            asked.connect(self.person_asked)
        self.list.chosen.connect(lambda: view.show_iteration(self.list.current()))
        self.measured.currentIndexChanged.connect(lambda _at: self._show_over_time())
        self.over_time.chosen.connect(self._on_chosen)
        for taken in (self.over_time.taken, view.figures.taken, self.evaluate.taken):
            taken.connect(self.saver.take)
        for told in (work.told, view.flips.told, self.next.told, self.roles.told, self.evaluate.told, self.saver.told):
            told.connect(self.told)

    # ------------------------------------------------------------------ the library

    def _parts(self) -> "tuple[_Part, ...]":
        return self.work, self.view, self.evaluate, self.next, self.roles, self.levels, self.matching

    def attach(self, session: Session) -> None:
        """Show what an open library learnt."""
        self._session = session
        for part in self._parts():
            part.attach(session)
        self.saver.attach(session)
        self.setEnabled(True)
        self.refresh()

    def detach(self) -> None:
        """Let go of the library, which is about to be closed; what is being learnt stops."""
        for part in self._parts():
            part.detach()
        self._session = None
        self.setEnabled(False)

    def refresh(self) -> None:
        """Look everything up anew: now where the page is in sight, else when it is shown again."""
        self._is_stale = True
        if self.isVisible() and self._session is not None:
            self._look()

    def showEvent(self, event: QShowEvent) -> None:
        """Look up what has changed since the page was shown last."""
        super().showEvent(event)
        self.settle_blind()
        if self._is_stale and self._session is not None:
            self._look()

    def _look(self) -> None:
        session = self._session
        assert session is not None
        self._is_stale = False

        def work() -> "tuple[list[Iteration], int | None, Readiness]":
            from classifyme_desktop.services import iterations, promotion, retrain

            workspace = session.workspace
            return iterations.every(workspace), promotion.before(workspace), retrain.readiness(workspace)

        def show(found: "tuple[list[Iteration], int | None, Readiness]") -> None:
            if self._session is session:
                self._show(*found)

        session.tasks.start(work, show, self._on_failed)
        self.next.refresh()
        self.roles.refresh()
        self.levels.refresh()
        self.matching.refresh()

    def _on_failed(self, error: ClassifyMeError) -> None:
        self.told.emit(Telling(words.error(error)))

    # ------------------------------------------------------------------ what is shown

    def _show(self, found: "list[Iteration]", before: int | None, readiness: "Readiness") -> None:
        from classifyme_desktop.domain.iteration import State

        active = next((one for one in found if one.state is State.ACTIVE), None)
        self.head.show_iterations(active, before)
        self.head.show_readiness(readiness)
        self.table.show_iterations(found)
        if self._wanted is not None:
            self.list.choose(self._wanted)
            self._wanted = None
        if self.measured.is_firm and not any(one.firm for one in found):
            self.measured.setCurrentIndex(1)
        self._show_over_time()

    def _show_over_time(self) -> None:
        self.over_time.show_iterations(self.table.rows, is_firm=self.measured.is_firm)

    def show_iteration(self, number: int) -> None:
        """Show one iteration."""
        self.tabs.show_page(self.steps_part)
        if self.table.row_of(number) is None:
            self._wanted = number
        else:
            self.list.choose(number)

    def show_roles(self) -> None:
        """Show the roles of the library."""
        self.tabs.show_page(self.roles)

    def learn(self) -> None:
        """Learn from what was confirmed, or say why that cannot be done now."""
        if self.head.is_busy or (self.head.note.text() and not self.head.learn.isEnabled()):
            self.told.emit(Telling(self.head.doing.text() if self.head.is_busy else self.head.note.text()))
        else:
            self.work.learn()

    def ask_for_iteration(self) -> None:
        """Ask for a file that holds an iteration of another library, and take it in."""
        kinds = self.tr("Iteration (%1)").replace("%1", "*.cmiter")
        chosen = file_choice.to_read(self, self.tr("Import iteration"), kinds)
        if chosen is not None:
            self.work.bring(chosen)

    def _on_learnt(self, number: int) -> None:
        self._wanted = number
        self.tabs.show_page(self.steps_part)

    def _on_chosen(self, key: str) -> None:
        self.show_iteration(int(key))
        self.list.setFocus()

    def _on_progress(self, phase: str, done: int, total: int) -> None:
        if self.work.is_busy:  # a report may come after the end
            self.head.show_progress(phase, done, total)
            self._show_busy(is_busy=True)

    def _on_rest(self) -> None:
        self.head.show_rest()
        self._show_busy(is_busy=False)

    def _show_busy(self, *, is_busy: bool) -> None:
        self.view.show_busy(is_busy=is_busy)
        self.bring.setEnabled(not is_busy)

    def settle_blind(self) -> None:
        """Hide who people are while they are read blind."""
        self.next.is_blind = self.is_blind
        self.next.show_all()
        for flips in (self.view.flips, self.levels.flips):
            flips.set_blind(is_blind=self.is_blind())
        self.evaluate.set_blind(self.is_blind)

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.table.repeat()
            self.over_time.show_all()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Learning"))
        self.help.setText(self.tr("How does this work?"))
        self.list.setAccessibleName(self.tr("Iterations, the newest first"))
        self.bring.setText(self.tr("Import iteration…"))
        self.bring.setToolTip(self.tr("Of another library; it is measured here and waits for your decision"))
        self._measured_label.setText(self.tr("Measured on"))
        self.tabs.set_text(self.steps_part, self.tr("Iterations"))
        self.tabs.set_text(self.time_part, self.tr("Over time"))
        self.tabs.set_text(self.evaluate, self.tr("Evaluate"))
        self.tabs.set_text(self.next, self.tr("What it asks next"))
        self.tabs.set_text(self.roles, self.tr("Roles"))
        self.tabs.set_text(self.levels, self.tr("Levels"))
        self.tabs.set_text(self.matching, self.tr("Matching"))
