"""Where a person stands for the gigs of the library, a line for each; a click opens the gig. Changes nothing."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import names, stage_words, words
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables import looks
from classifyme_desktop.ui.widgets import parts

if TYPE_CHECKING:
    from classifyme_desktop.domain.decision import Standing

_MOST: Final = 6  # gigs, those decided last
_LONGEST: Final = 48  # characters of a title


class StandingsView(QWidget):
    """``gig_asked`` carries the id of a gig. Hidden for who is new everywhere."""

    gig_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._resume_id: int | None = None
        self._found: list[Standing] = []
        self.title = parts.label(TextSize.CAPTION, tone="muted", is_bold=True)
        self.note = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.gigs: list[QPushButton] = []
        self.stages: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, tokens.S)
        self._grid.setHorizontalSpacing(tokens.S)
        self._grid.setVerticalSpacing(tokens.XS)
        self._grid.addWidget(self.title, 0, 0, 1, 3)
        self._grid.addWidget(self.note, _MOST + 1, 0, 1, 3)
        self._grid.setColumnStretch(2, 1)
        self._retranslate()

    def _add_line(self) -> None:
        at = len(self.gigs)
        drawing, stage = parts.label(), parts.label()
        gig = parts.button(partial(self._on_clicked, at), kind="link")
        for column, widget in enumerate((drawing, stage, gig)):
            self._grid.addWidget(widget, at + 1, column)
        self.stages += [drawing, stage]
        self.gigs.append(gig)

    # ------------------------------------------------------------------ what is shown

    def attach(self, session: Session | None) -> None:
        """Look in an open library, in none for None."""
        self._session = session
        self.show_person(None)

    def show_person(self, resume_id: int | None) -> None:
        """Take up another person, None for nobody."""
        self._resume_id = resume_id
        self.refresh()

    def refresh(self) -> None:
        """Look anew where the person stands."""
        self._found, error = [], ""
        if self._session is not None and self._resume_id is not None:
            try:
                self._found = self._session.shelf.standings(self._resume_id)
            except ClassifyMeError as refused:
                error = words.error(refused)
        self._show(error)

    def _show(self, error: str = "") -> None:
        while len(self.gigs) < min(_MOST, len(self._found)):
            self._add_line()
        for at in range(len(self.gigs)):
            is_there = at < len(self._found)
            for widget in (*self.stages[2 * at : 2 * at + 2], self.gigs[at]):
                widget.setVisible(is_there)
            if is_there:
                self._show_line(at, self._found[at])
        left = len(self._found) - _MOST
        said = error or (self.tr("and %n more gig(s)", "", left) if left > 0 else "")
        self.note.setText(said)
        self.note.setVisible(bool(said))
        self.setVisible(bool(self._found) or bool(error))

    def _show_line(self, at: int, standing: "Standing") -> None:
        title, stage = names.shown(standing.title), stage_words.name(standing.decided.choice)
        cut = title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1]}…"
        icons.dress(self.stages[2 * at], *looks.stage(standing.decided.choice))
        self.stages[2 * at + 1].setText(stage)
        self.gigs[at].setText(cut.replace("&", "&&"))
        self.gigs[at].setAccessibleName(f"{title}, {stage}")
        self.gigs[at].setToolTip(self.tr("Show this gig"))

    def _on_clicked(self, at: int) -> None:
        if at < len(self._found):
            self.gig_asked.emit(self._found[at].gig_id)

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Status for gigs"))
        self._show()
