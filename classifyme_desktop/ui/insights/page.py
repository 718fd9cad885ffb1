"""What the library consists of, as charts: people, skills, gigs, trust in the program, files. All of it or a search."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from classifyme_desktop.errors import ClassifyMeError, UsageError
from classifyme_desktop.ui.charts.chart_saver import ChartSaver
from classifyme_desktop.ui.insights.demand import RolesBalanceCard, SkillsBalanceCard
from classifyme_desktop.ui.insights.files import AddedCard, FoldersCard, KindsCard, StatesCard
from classifyme_desktop.ui.insights.roles import LevelsCard, RolesCard, TagsCard
from classifyme_desktop.ui.insights.section import Section
from classifyme_desktop.ui.insights.skills import LanguagesCard, SkillsCard, WrittenCard
from classifyme_desktop.ui.insights.trust import ConfidenceCard, ReliabilityCard
from classifyme_desktop.ui.insights.years import FamiliesCard, YearsCard
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.filter_line import FilterLine
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.domain.insight import Demand, Files, Judged, People, Promise, Skills
    from classifyme_desktop.services.insights import Insights

_TYPING_MS: Final = 150
T = TypeVar("T")


class OfPeople(Protocol):
    """A card that shows people."""

    def show_people(self, people: "People") -> None:
        """Show other people."""


class InsightsPage(QWidget):
    """``search_asked`` carries a search for the library; ``library_asked`` wants the library, to add files there.

    ``told`` carries a ``Telling`` for the toast. The page counts when it is shown, and after ``refresh`` while it is.
    """

    search_asked = Signal(str)
    library_asked = Signal()
    told = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session: Session | None = None
        self._insights: Insights | None = None
        self._people: People | None = None
        self._demand: Demand | None = None
        self._is_stale = True
        self._look = self._failed = 0
        self._make_cards()
        self.filter = FilterLine()
        self.title = parts.label(TextSize.TITLE, is_bold=True)
        self.summary = parts.label(tone="muted", wraps=True)
        self.saver = ChartSaver(self)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._lay_out()
        self._connect()
        self._retranslate()
        self.setEnabled(False)

    def _make_cards(self) -> None:
        self.roles, self.levels, self.years, self.families = RolesCard(), LevelsCard(), YearsCard(), FamiliesCard()
        self.skills, self.languages, self.written = SkillsCard(), LanguagesCard(), WrittenCard()
        self.roles_asked, self.skills_asked = RolesBalanceCard(), SkillsBalanceCard()
        self.confidence, self.reliability = ConfidenceCard(), ReliabilityCard()
        self.tags = TagsCard()
        self.states, self.kinds, self.folders, self.added = StatesCard(), KindsCard(), FoldersCard(), AddedCard()
        self._of_people: tuple[OfPeople, ...] = (
            self.roles, self.levels, self.years, self.families, self.tags, self.languages, self.written,
            self.roles_asked, self.skills_asked, self.confidence,
        )  # fmt: skip
        self.sections = (
            Section((self.roles, self.levels, self.years, self.families, self.tags)),
            Section((self.skills, self.languages, self.written)),
            Section((self.roles_asked, self.skills_asked)),
            Section((self.confidence, self.reliability)),
            Section((self.states, self.folders, self.kinds, self.added)),
        )

    def _lay_out(self) -> None:
        self._content = QWidget()
        inside = QVBoxLayout(self._content)
        inside.setContentsMargins(0, tokens.XS, tokens.S, tokens.L)
        inside.setSpacing(tokens.XL)
        for section in self.sections:
            inside.addWidget(section)
        inside.addStretch(1)
        self.scroller = QScrollArea(widgetResizable=True)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setWidget(self._content)
        self._pages = QStackedWidget()
        self._empty = self._empty_part()
        for page in (QWidget(), self._empty, self.scroller):  # nothing is said before anything was counted
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.XL, tokens.L, tokens.L, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(self.title)
        layout.addWidget(self.filter)
        layout.addWidget(self.summary)
        layout.addWidget(self._pages, 1)

    def _empty_part(self) -> QWidget:
        made = QWidget()
        mark = parts.label()
        icons.dress(mark, "insights", "muted", 48)
        mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._none = parts.label(tone="muted", wraps=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.next = parts.button(self._on_next, kind="primary")
        layout = QVBoxLayout(made)
        layout.setSpacing(tokens.M)
        layout.addStretch(1)
        layout.addWidget(mark)
        layout.addWidget(self._none)
        layout.addWidget(self.next, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        return made

    def _connect(self) -> None:
        self._typing.timeout.connect(self.refresh)
        self.filter.typed.connect(self._typing.start)
        self.filter.opened.connect(lambda: self.search_asked.emit(self.filter.text()))
        self.saver.told.connect(self.told)
        for section in self.sections:
            section.chosen.connect(self._on_chosen)
            section.taken.connect(self.saver.take)
            section.moved.connect(self._bring_into_sight)

    # ------------------------------------------------------------------ the library

    def attach(self, session: Session) -> None:
        """Count an open library."""
        self._session = session
        self.saver.attach(session)
        for section in self.sections:
            section.attach(session)
        self.setEnabled(True)
        self.refresh()

    def detach(self) -> None:
        """Let go of the library, which is about to be closed."""
        self._typing.stop()
        self._session = self._insights = None
        self._look += 1

    def refresh(self) -> None:
        """Count anew: now where the page is in sight, else when it is shown again."""
        self._is_stale = True
        if self.isVisible() and self._session is not None:
            self._count()

    def showEvent(self, event: QShowEvent) -> None:
        """Count what has changed since the page was shown last."""
        super().showEvent(event)
        if self._is_stale and self._session is not None:
            self._count()

    def _count(self) -> None:
        self._is_stale = False
        self._look += 1
        typed = self.filter.text()
        self._start(lambda insights: insights.people(typed), self._show_people)
        self._start(lambda insights: insights.files(typed), self._show_files)
        self._start(lambda insights: insights.skills(typed), self._show_skills)
        self._start(lambda insights: insights.demand(), self._show_demand)
        self._start(lambda insights: (insights.promise(), insights.judged()), self._show_trust)

    def _start(self, ask: "Callable[[Insights], T]", show: Callable[[T], None]) -> None:
        session, look = self._session, self._look
        assert session is not None

        def work() -> T:
            return ask(self._opened(session))

        def done(found: T) -> None:
            if look == self._look:
                show(found)

        def failed(error: ClassifyMeError) -> None:
            if look == self._look:
                self._on_failed(error)

        session.tasks.start(work, done, failed)

    def _opened(self, session: Session) -> "Insights":
        from classifyme_desktop.services.insights import Insights

        if self._insights is None or self._insights.workspace is not session.workspace:
            self._insights = Insights(session.workspace)
        return self._insights

    def _on_failed(self, error: ClassifyMeError) -> None:
        if isinstance(error, UsageError):
            self.filter.show_note(words.error(error))
        elif self._failed != self._look:  # one message for all that was asked at once
            self._failed = self._look
            self.told.emit(Telling(words.error(error)))

    # ------------------------------------------------------------------ what is shown

    def _show_people(self, people: "People") -> None:
        self._people = people
        self.filter.show_note("")
        for card in self._of_people:
            card.show_people(people)
        self._show_summary()

    def _show_files(self, files: "Files") -> None:
        for card in (self.states, self.kinds, self.folders, self.added):
            card.show_files(files)
        self._pages.setCurrentWidget(self.scroller if files.total else self._empty)
        self.filter.setVisible(bool(files.total or self.filter.text()))
        self._show_summary()

    def _show_skills(self, skills: "Skills") -> None:
        self.skills.show_skills(skills)
        self.skills_asked.show_skills(skills)

    def _show_demand(self, demand: "Demand") -> None:
        self._demand = demand
        self.roles_asked.show_demand(demand)
        self.skills_asked.show_demand(demand)
        self._show_summary()

    def _show_trust(self, found: "tuple[Promise, tuple[Judged, ...]]") -> None:
        promise, judged = found
        self.confidence.show_promise(promise)
        self.reliability.show_judged(judged)

    def _bring_into_sight(self, card: QWidget, area: QRect) -> None:
        at = card.mapTo(self._content, area.center())
        self.scroller.ensureVisible(at.x(), at.y(), 0, area.height() // 2 + tokens.XL)

    def _on_chosen(self, key: str) -> None:
        from classifyme_desktop.services import search_terms

        if self._session is None:
            return
        term = search_terms.of(self._session.taxonomy, key, self._session.language.code)
        if term is not None:
            self.search_asked.emit(search_terms.joined(self.filter.text(), term))

    def _on_next(self) -> None:
        if self.filter.text().strip():
            self.filter.line.clear()
        else:
            self.library_asked.emit()

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _show_summary(self) -> None:
        said = ""
        if self._people is not None and self._people.total:
            said = self.tr("%Ln person(s) counted.", "", self._people.total)
            if self._demand is not None:
                said += " " + self.tr("Compared with %Ln gig(s).", "", self._demand.gigs)
            said += " " + self.tr("Choose a bar to see who it stands for.")
        self.summary.setText(said)
        self.summary.setVisible(bool(said))
        if self.filter.text().strip():
            self._none.setText(self.tr("Nothing fits this search."))
            self.next.setText(self.tr("Count everything"))
        else:
            self._none.setText(self.tr("Add some CVs first; then their roles, skills and levels are counted here."))
            self.next.setText(self.tr("Go to the library"))

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Insights"))
        titles = (
            self.tr("People"),
            self.tr("Skills and languages"),
            self.tr("Gigs and people"),
            self.tr("Trust in the program"),
            self.tr("Files"),
        )
        for section, title in zip(self.sections, titles, strict=True):
            section.title.setText(title)
        self._show_summary()
