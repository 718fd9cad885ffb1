"""One gig: the people ranked for it, what was understood of it, its text; and what can be done with it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QStackedWidget, QVBoxLayout, QWidget

from classifyme_desktop.ui.gigs.requirements.requirements import GigFacts
from classifyme_desktop.ui.gigs.requirements.text import GigText
from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.match.people_view import PeopleView
from classifyme_desktop.ui.state.preferences import Preferences
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables.figures import NameLine
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.flow import FlowLayout
from classifyme_desktop.ui.widgets.tab import Tab

if TYPE_CHECKING:
    from classifyme_desktop.domain.gig import Gig
    from classifyme_desktop.services.ranked_list import RankedList

_ROOMY: Final = 30  # characters of a title beside the buttons
_UNBOUND: Final = 16_777_215  # QWIDGETSIZE_MAX of Qt


class GigView(QWidget):
    """Signals carry no more than the wish, the page knows the current gig; ``person_asked`` carries the id of a person.

    ``told`` carries a ``Telling`` for the toast.
    """

    rank_asked = Signal()
    export_asked = Signal()
    remove_asked = Signal()
    problems_asked = Signal()
    person_asked = Signal(object)
    told = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._gig: Gig | None = None
        self._make_controls()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addLayout(self._head_line())
        layout.addWidget(self._tabs_line())
        layout.addWidget(self._stack(), 1)
        self._retranslate()

    def _make_controls(self) -> None:
        self.title = NameLine(is_bold=True)
        self._role = NameLine("muted")
        self.rank = parts.button(self.rank_asked.emit, "people", "primary")
        self.export = parts.button(self.export_asked.emit, "export")
        self.remove = parts.button(self.remove_asked.emit, "remove", "quiet")
        self.people_tab = self._tab(0)
        self.facts_tab = self._tab(1)
        self.text_tab = self._tab(2)
        self._tabs = QButtonGroup(self)
        for tab in (self.people_tab, self.facts_tab, self.text_tab):
            self._tabs.addButton(tab)
        self.summary = parts.label(TextSize.CAPTION, tone="muted")
        self.people = PeopleView()
        self.people.told.connect(self.told)
        self.people.person_asked.connect(self.person_asked)
        self.people.problems_asked.connect(self.problems_asked)
        self.facts = GigFacts()
        self.text = GigText()

    def _tab(self, number: int) -> Tab:
        made = Tab()
        made.clicked.connect(lambda: self._pages.setCurrentIndex(number))
        return made

    def _head_line(self) -> QBoxLayout:
        names_part = QVBoxLayout()
        names_part.setSpacing(0)
        names_part.addWidget(self.title)
        names_part.addWidget(self._role)
        self._acts = QWidget()
        acts = FlowLayout(self._acts)
        for button in (self.remove, self.export, self.rank):
            acts.addWidget(button)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(tokens.S)
        self._head.addLayout(names_part, 1)
        self._head.addWidget(self._acts)
        return self._head

    def _tabs_line(self) -> QWidget:
        made = QWidget()
        line = FlowLayout(made, tokens.XS)  # in a small window what is said goes below the tabs
        for widget in (self.people_tab, self.facts_tab, self.text_tab, self.summary, self.people.notes.problems):
            line.addWidget(widget)
        return made

    def _stack(self) -> QStackedWidget:
        self._pages = QStackedWidget()
        for page in (self.people, self.facts, self.text):
            self._pages.addWidget(page)
        return self._pages

    # ------------------------------------------------------------------ what is shown

    def attach(self, session: Session, defaults: tuple[float, ...], preferences: Preferences | None = None) -> None:
        """Take people from an open library; ``defaults`` are the usual weights."""
        self._session = session
        self.people.attach(session, defaults, preferences)
        self.facts.attach(session)

    def detach(self) -> None:
        """Let go of the library, which is about to be closed."""
        self.people.detach()
        self.facts.detach()

    @property
    def ranked(self) -> "RankedList | None":
        """Return the ranking that is shown, None before there is one."""
        return self.people.ranked

    def show_gig(self, gig: "Gig", ranked: "RankedList | None", unread: int, *, is_coming: bool = False) -> None:
        """Show a gig, with its ranking when it has one; ``unread`` files could not be read and are not ranked.

        ``is_coming``: the ranking is about to be made anew.
        """
        is_same = self._gig is not None and self._gig.gig_id == gig.gig_id  # then the tab that is open stays
        self._gig = gig
        self.title.show_text(names.shown(gig.title))
        self.text.show_text(gig.text)
        self.people.show_gig(gig, ranked, unread, is_coming=is_coming)
        self._show_words()
        if not is_same:
            (self.facts_tab if ranked is None and not is_coming else self.people_tab).click()
        self.set_busy(is_busy=False)

    def show_people(self) -> None:
        """Show the people, after they were ranked because somebody asked for it."""
        self.people_tab.click()
        self.people.list.setFocus()

    def set_busy(self, *, is_busy: bool) -> None:
        """Keep the person from starting the same work twice."""
        self.rank.setEnabled(not is_busy)
        self.export.setEnabled(not is_busy and self.ranked is not None and len(self.ranked) > 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the title above the buttons where it would be left with too little room beside them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        buttons = (self.remove, self.export, self.rank)
        self._name_buttons(is_tight=False)
        beside = sum(button.sizeHint().width() for button in buttons) + (len(buttons) - 1) * tokens.S
        is_roomy = self.width() >= _ROOMY * self.fontMetrics().averageCharWidth() + beside
        self._acts.setMinimumWidth(beside if is_roomy else 0)
        self._acts.setMaximumWidth(beside if is_roomy else _UNBOUND)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._head.setDirection(across if is_roomy else down)
        self._name_buttons(is_tight=self.width() < beside)

    def _name_buttons(self, *, is_tight: bool) -> None:
        """Leave the icons alone where there is no room for the words of all; the words are in their tips then."""
        removes, exports = self.tr("Remove"), self.tr("Export shortlist…")
        for button, text in ((self.remove, removes), (self.export, exports)):
            button.setAccessibleName(text)
            button.setText("" if is_tight else text)
        self.export.setToolTip(exports if is_tight else "")

    def _name_role(self, role_id: str) -> str:
        return role_id if self._session is None else self._session.role(role_id)

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)

    def _show_words(self) -> None:
        gig = self._gig
        if gig is None:
            return
        role = self.tr("Role not clear") if gig.role_id is None else self._name_role(gig.role_id)
        share = "" if gig.role_id is None or gig.confidence is None else words.NUMBERS.percent(gig.confidence)
        self._role.show_text(" · ".join(filter(None, (role, share, words.NUMBERS.moment(gig.created_at)))))
        self.facts.show_gig(gig, " · ".join(filter(None, (role, share))))
        ranked = self.ranked
        self.summary.setText("" if ranked is None else self.tr("%n person(s) ranked", "", len(ranked)))

    def _retranslate(self) -> None:
        self.rank.setText(self.tr("Rank people"))
        self.remove.setToolTip(self.tr("Remove this gig; it can be taken back"))
        self.people_tab.setText(self.tr("People"))
        self.facts_tab.setText(self.tr("Requirements"))
        self.text_tab.setText(self.tr("Job description"))
        self._show_words()
        self._fit()
