"""The gigs of the library that fit a person, more alike or more varied, and what variety costs. Asked for when seen."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.candidate import offers_table
from classifyme_desktop.ui.candidate.offers_table import Column, OffersTable
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables.resume_list import SharedTable
from classifyme_desktop.ui.tables.text_cells import TextCells
from classifyme_desktop.ui.widgets import parts

if TYPE_CHECKING:
    from classifyme_desktop.services.recommend import Recommendation

_SHARES: Final[dict[int, int]] = {Column.GIG: 46, Column.ROLE: 28, Column.CHANCE: 26}
_WHOLE: Final = 100
_USUAL: Final = 30  # of a hundred; as ``recommend.DEFAULT_DIVERSITY``, whose module loads numpy
_REST_MS: Final = 200


class OffersView(QWidget):
    """``gig_asked`` carries the id of the gig whose row was opened."""

    gig_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._resume_id: int | None = None
        self._found: Recommendation | None = None
        self._error: ClassifyMeError | None = None
        self._turn = 0
        self._is_due = False
        self.table = OffersTable(self._name_role, self)
        self.list = SharedTable(_SHARES)
        self.list.setModel(self.table)
        self.list.setItemDelegate(TextCells(self.list))
        self.list.activated.connect(self._on_activated)
        self.variety = QSlider(Qt.Orientation.Horizontal)
        self.variety.setRange(0, _WHOLE)
        self.variety.setPageStep(10)
        self.variety.setValue(_USUAL)
        self.variety.setMinimumWidth(96)
        self.variety.valueChanged.connect(self._on_moved)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._ask)
        self._make_labels()
        self._lay_out()
        self._retranslate()

    def _make_labels(self) -> None:
        self._title = parts.label(TextSize.CAPTION, tone="muted", is_bold=True)
        self._variety_title = parts.label(TextSize.CAPTION, tone="muted")
        self.cost = parts.label(TextSize.CAPTION, tone="muted")
        self.note = parts.label(tone="muted", wraps=True)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(tokens.S)
        line.addWidget(self._variety_title)
        line.addWidget(self.variety)
        line.addWidget(self.cost, 1)
        self._line = QWidget()
        self._line.setLayout(line)
        line.setContentsMargins(0, 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        for widget in (self._title, self._line, self.note):
            layout.addWidget(widget)
        layout.addWidget(self.list, _WHOLE)
        layout.addStretch(1)  # keeps the words at the top where there is no list

    # ------------------------------------------------------------------ what is shown

    def attach(self, session: Session | None) -> None:
        """Look for gigs in an open library, in none for None."""
        self._session = session
        self.show_person(None)

    def show_person(self, resume_id: int | None) -> None:
        """Take up another person, or the same anew; the gigs are looked for once they are seen."""
        self._resume_id, self._found, self._error = resume_id, None, None
        self._turn += 1
        self._is_due = True
        self._show()
        if self.isVisible():
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Look for gigs now that they are seen."""
        super().showEvent(event)
        if self._is_due:
            self._ask()

    def _on_moved(self) -> None:
        self._rest.start()

    def _ask(self) -> None:
        session, resume_id = self._session, self._resume_id
        if session is None or resume_id is None:
            return
        self._is_due = False
        self._turn += 1
        turn, diversity = self._turn, self.variety.value() / _WHOLE

        def work() -> "Recommendation":
            from classifyme_desktop.domain.resume import ResumeId
            from classifyme_desktop.services import recommend

            return recommend.gigs_for(session.workspace, ResumeId(resume_id), diversity=diversity)

        session.tasks.start(work, lambda found: self._on_found(turn, found), lambda error: self._on_failed(turn, error))

    def _on_found(self, turn: int, found: "Recommendation") -> None:
        if turn == self._turn:
            self._found, self._error = found, None
            self._show()

    def _on_failed(self, turn: int, error: ClassifyMeError) -> None:
        if turn == self._turn:
            self._found, self._error = None, error
            self._show()

    def _show(self) -> None:
        found = self._found
        self.table.show_matches(() if found is None else found.matches)
        has_rows = bool(self.table.rows)
        self.list.setVisible(has_rows)
        self._line.setVisible(has_rows and found is not None and found.among > 1)
        self._show_words()

    def _show_words(self) -> None:
        found = self._found
        self.cost.setText("" if found is None else self._cost_words(found))
        said = self._note_words()
        self.note.setText(said)
        self.note.setVisible(bool(said))

    def _cost_words(self, found: "Recommendation") -> str:
        if round(found.cost, 3) <= 0:
            return self.tr("The best gigs, whatever they are.") if found.diversity == 0 else self.tr("It costs no fit.")
        return self.tr("It costs %1 of the fit.", "variety").replace("%1", words.NUMBERS.percent(found.cost))

    def _note_words(self) -> str:
        found = self._found
        if self._error is not None:
            return words.error(self._error)
        if found is None:
            return self.tr("Looking for gigs…") if self._resume_id is not None else ""
        if not found.among:
            return self.tr("There is no gig yet. Add one on the page of gigs.")
        said = []
        if found.nothing_fits:
            said.append(self.tr("None of these is likely to fit; they are the nearest."))
        if found.left_out:
            said.append(self.tr("%n gig(s) of another model could not be compared.", "", found.left_out))
        return " ".join(said)

    def _name_role(self, role_id: str) -> str:
        return role_id if self._session is None else self._session.role(role_id)

    def _on_activated(self, index: QModelIndex) -> None:
        gig_id = index.siblingAtColumn(0).data(offers_table.GIG)
        if gig_id is not None:
            self.gig_asked.emit(gig_id)

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.table.show_matches(self.table.rows)
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Gigs that fit"))
        self._variety_title.setText(self.tr("Variety", "of gigs: alike or different"))
        self.variety.setAccessibleName(self.tr("Variety of the gigs"))
        self.variety.setToolTip(self.tr("Left: the best gigs, even if alike. Right: gigs that differ from each other."))
        self.list.setAccessibleName(self.tr("Gigs that fit"))
        self._show_words()
