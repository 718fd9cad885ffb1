"""What an evaluation found, under each other: the main figures, whether confidence holds, each role, who is wrong."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from classifyme_desktop.ui.charts.sheet import Sheet, SheetView
from classifyme_desktop.ui.learning.evaluation_tables import NumbersTable, RoleFiguresTable, RoleFiguresView
from classifyme_desktop.ui.learning.evaluation_words import WORDS
from classifyme_desktop.ui.learning.figure_cards import HoldsCard
from classifyme_desktop.ui.learning.mistakes import Mistakes
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.card_grid import CardGrid

if TYPE_CHECKING:
    from classifyme_desktop.ui.learning.evaluation_work import Evaluated


class EvaluationFigures(QScrollArea):
    """``taken`` carries a chart, ``person_asked`` a resume. ``name_role``, set by who holds it, names roles."""

    taken = Signal(object)
    person_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shown: Evaluated | None = None
        self.name_role: Callable[[str], str] = str
        self.main = NumbersTable(self)
        self.main_view = SheetView(self.main)
        self.main_title = parts.label(is_bold=True, wraps=True)
        self.main_note = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.holds = HoldsCard("")
        self.roles_title = parts.label(is_bold=True)
        self.roles_note = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.roles = RoleFiguresTable(lambda role_id: self.name_role(role_id), self)
        self.roles_view = RoleFiguresView(self.roles)
        self.mistakes = Mistakes(lambda role_id: self.name_role(role_id))
        self._lay_out()
        self.holds.taken.connect(self.taken)
        self.holds.moved.connect(self._bring_into_sight)
        self.mistakes.person_asked.connect(self.person_asked)
        self.show_evaluation(None)

    def _lay_out(self) -> None:
        main = QFrame()
        main.setObjectName("card")
        inner = QVBoxLayout(main)
        inner.setContentsMargins(tokens.M, tokens.M, tokens.M, tokens.M)
        inner.setSpacing(tokens.S)
        for part in (self.main_title, self.main_note, self.main_view):
            inner.addWidget(part)
        inner.addStretch(1)
        self._cards = QWidget()
        grid = CardGrid(self._cards, characters=46, most=2)
        policy = self._cards.sizePolicy()
        policy.setHeightForWidth(True)
        self._cards.setSizePolicy(policy)
        for card in (main, self.holds):
            grid.addWidget(card)
        self._content = QWidget()
        layout = QVBoxLayout(self._content)
        layout.setContentsMargins(0, tokens.S, tokens.S, tokens.L)
        layout.setSpacing(tokens.M)
        for widget in (self._cards, self.roles_title, self.roles_note, self.roles_view, self.mistakes):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.setWidget(self._content)

    def _bring_into_sight(self, area: QRect) -> None:
        at = self.holds.mapTo(self._content, area.center())
        self.ensureVisible(at.x(), at.y(), 0, area.height() // 2 + tokens.XL)

    # ------------------------------------------------------------------ what is shown

    def show_evaluation(self, shown: "Evaluated | None") -> None:
        """Show another evaluation, None for none."""
        self._shown = shown
        self.show_all()

    def show_all(self) -> None:
        """Say and show everything."""
        shown = self._shown
        figures = None if shown is None else shown.found.figures
        rows = () if figures is None else WORDS.figures(figures)
        self.main_title.setText(self.tr("Main figures"))
        self.main_note.setText("" if shown is None else WORDS.range(shown.found))
        self.main_view.setAccessibleName(self.tr("Main figures"))
        self.main.show_sheet(Sheet((self.tr("Figure"), self.tr("Value")), rows))
        self.holds.show_figures(figures)
        self.roles_title.setText(self.tr("Each role"))
        self.roles_note.setText(
            self.tr(
                "Precision: of those it calls so, how many are. Recall: of those who are, how many it finds. F1: both "
                "in one figure. Click a heading to sort."
            )
        )
        self.roles_view.setAccessibleName(self.tr("Figures of each role"))
        self.roles.show_roles(() if figures is None else figures.roles)
        self.mistakes.show_evaluation(shown)
        self.setVisible(figures is not None)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_all()
        super().changeEvent(event)
