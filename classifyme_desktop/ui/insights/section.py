"""A part of the page of insights: a heading and some cards with charts under it. Knows no numbers."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from classifyme_desktop.ui.insights.card import InsightCard
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.card_grid import CardGrid


class Section(QWidget):
    """``chosen`` carries the key of an element, ``taken`` a ``Taken`` of a card, ``moved`` a card and an area of it."""

    chosen = Signal(str)
    taken = Signal(object)
    moved = Signal(object, object)

    def __init__(self, cards: Sequence[InsightCard], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = tuple(cards)
        self.title = parts.label(tone="muted", is_bold=True)
        grid = QWidget()
        self.grid = CardGrid(grid)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        grid.setSizePolicy(policy)
        for card in self.cards:
            self.grid.addWidget(card)
            self._connect(card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(self.title)
        layout.addWidget(grid)

    def _connect(self, card: InsightCard) -> None:
        def on_moved(area: QRect) -> None:
            self.moved.emit(card, area)

        card.chosen.connect(self.chosen)
        card.taken.connect(self.taken)
        card.moved.connect(on_moved)

    def attach(self, session: Session) -> None:
        """Take names of roles and the language from an open library."""
        for card in self.cards:
            card.session = session
