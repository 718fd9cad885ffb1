"""What may come next for a person: where they stand for gigs, roles of such careers, and gigs that fit."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from classifyme_desktop.ui.candidate.offers_view import OffersView
from classifyme_desktop.ui.candidate.standings_view import StandingsView
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables.figures import RoleBars
from classifyme_desktop.ui.widgets import parts

if TYPE_CHECKING:
    from classifyme_desktop.services.candidate import Candidate


class NextView(QWidget):
    """``gig_asked`` carries the id of the gig whose row was opened."""

    gig_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._candidate: Candidate | None = None
        self._title = parts.label(TextSize.CAPTION, tone="muted", is_bold=True)
        self.roles = RoleBars()
        self.roles.is_named = False
        self._note = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.offers = OffersView()
        self.offers.gig_asked.connect(self.gig_asked)
        self.standings = StandingsView()
        self.standings.gig_asked.connect(self.gig_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.S, tokens.XS, 0)
        layout.setSpacing(tokens.S)
        for widget in (self.standings, self._title, self.roles, self._note):
            layout.addWidget(widget)
        layout.addSpacing(tokens.S)
        layout.addWidget(self.offers, 1)
        self._retranslate()

    def attach(self, session: Session | None) -> None:
        """Take roles and gigs from an open library, None before it is closed."""
        self._session = session
        self.offers.attach(session)
        self.standings.attach(session)

    def show_candidate(self, candidate: "Candidate | None") -> None:
        """Show another person, None for nobody."""
        self._candidate = candidate
        for part in (self.standings, self.offers):
            part.show_person(None if candidate is None else candidate.row.resume_id)
        self._show_roles()

    def _show_roles(self) -> None:
        session, candidate = self._session, self._candidate
        found = candidate.next_roles if candidate is not None and session is not None else ()
        self.roles.show_shares([(session.role(one.id), one.p) for one in found] if session is not None else [])
        self._note.setText(
            self.tr("Shares of people with such a career who changed their role; no forecast.")
            if found
            else self.tr("The jobs that were read name no role, so no next one can be told.")
        )

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Plausible next roles"))
        self.roles.setAccessibleName(self.tr("Plausible next roles"))
        self._show_roles()
