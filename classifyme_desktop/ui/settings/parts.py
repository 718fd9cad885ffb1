"""What the pages of settings are put together from: cards with a title, lines with a name, notes below them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.flow import FlowLayout

_WIDEST: Final = 110  # characters of a card; longer lines tire


class Card(QFrame):
    """A title and what belongs below it: ``form`` has lines with names, ``below`` takes what needs the whole width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.title = parts.label(is_bold=True, wraps=True)
        self.form = QFormLayout()
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setFormAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.form.setHorizontalSpacing(tokens.L)
        self.form.setVerticalSpacing(tokens.S)
        self.below = QVBoxLayout()
        self.below.setSpacing(tokens.S)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.L, tokens.M, tokens.L, tokens.L)
        layout.setSpacing(tokens.M)
        layout.addWidget(self.title)
        layout.addLayout(self.form)
        layout.addLayout(self.below)

    def line(self, *widgets: QWidget) -> QLabel:
        """Add a line with widgets beside each other and return the label for its name."""
        name = parts.label(tone="muted")
        name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)  # in the middle of its line
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.S)
        for widget in widgets:
            row.addWidget(widget, int(widget is widgets[0]))
        name.setBuddy(widgets[0])
        self.form.addRow(name, holder)
        return name

    def note(self) -> QLabel:
        """Add a note below all and return it; its words come later."""
        made = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.below.addWidget(made)
        return made

    def buttons(self, *widgets: QWidget) -> None:
        """Add buttons below all, in lines that break where the room ends."""
        holder = QWidget()
        flow = FlowLayout(holder)
        for widget in widgets:
            flow.addWidget(widget)
        self.below.addWidget(holder)


class _Column(QWidget):
    """Cards below each other, at most so many characters wide in every size of text."""

    def __init__(self, cards: Sequence[QWidget]) -> None:
        super().__init__()
        self._cards = cards
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, tokens.S, 0)
        layout.setSpacing(tokens.M)
        for card in cards:
            layout.addWidget(card)
        layout.addStretch(1)
        self._fit()

    def _fit(self) -> None:
        for card in self._cards:
            card.setMaximumWidth(_WIDEST * self.fontMetrics().averageCharWidth())

    def changeEvent(self, event: QEvent) -> None:
        """Be wider when the letters are."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()


def column(*cards: QWidget) -> QScrollArea:
    """Return cards below each other, to be scrolled through."""
    area = QScrollArea(widgetResizable=True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(_Column(cards))
    return area


def in_groups(sha256: str) -> str:
    """Return a hash in groups of eight, so that it is read and broken into lines well."""
    return " ".join(sha256[at : at + 8] for at in range(0, len(sha256), 8))
