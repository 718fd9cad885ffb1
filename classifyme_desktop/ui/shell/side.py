"""The navigation at the left: the pages of the window, saved searches, help, and the promise that all stays here."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.library.saved_searches import SavedSearches
from classifyme_desktop.ui.state.places import MAIN, Place
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts

_CHARACTERS: Final = 22
_DRAWING: Final = 18


class Side(QWidget):
    """``asked`` carries the ``Place`` that is wanted; ``help_asked`` wants the help on the page that is shown."""

    asked = Signal(object)
    help_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._mark = parts.label()
        icons.dress(self._mark, "app", "text", 28)
        self._name = parts.label(is_bold=True)
        self._name.setText("ClassifyMe")
        self._to_review = 0
        self._group = QButtonGroup(self)
        self.buttons = {place: self._button(place) for place in MAIN}
        self.library, self.review, self.gigs, self.insights, self.learning, self.settings = self.buttons.values()
        self.searches = SavedSearches()
        self.help = self._plain("help")
        self.help.clicked.connect(self.help_asked)
        self._promise = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self._lay_out()
        self._retranslate()

    def _lay_out(self) -> None:
        shield = parts.label()
        icons.dress(shield, "offline", "muted")
        head, foot = QHBoxLayout(), QHBoxLayout()
        for line, left, right in ((head, self._mark, self._name), (foot, shield, self._promise)):
            line.setSpacing(tokens.S)
            line.addWidget(left)
            line.addWidget(right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.M, tokens.L, tokens.M, tokens.L)
        layout.setSpacing(tokens.XS)
        layout.addLayout(head)
        layout.addSpacing(tokens.L)
        for button in (self.library, self.review, self.gigs, self.insights, self.learning):
            layout.addWidget(button)
        layout.addWidget(self.searches)
        layout.addStretch(1)
        layout.addWidget(self.help)
        layout.addWidget(self.settings)
        layout.addSpacing(tokens.S)
        layout.addLayout(foot)

    def _plain(self, icon: str) -> QPushButton:
        made = parts.button(lambda: None, icon, "nav")
        icons.dress(made, icon, "text", _DRAWING)
        return made

    def _button(self, place: Place) -> QPushButton:
        made = self._plain(place.value)
        made.clicked.connect(lambda: self.asked.emit(place))
        made.setCheckable(True)
        self._group.addButton(made)
        return made

    def _fit(self) -> None:
        # The words of the page that is shown are bold, so that all are measured so.
        metrics = QFontMetrics(tokens.font(self.font(), TextSize.BODY, is_bold=True))
        buttons = (*self.buttons.values(), self.help)
        words_width = max(metrics.horizontalAdvance(button.text()) for button in buttons)
        around = 2 * tokens.M + 2 * tokens.M + tokens.scaled(_DRAWING) + tokens.S
        self.setFixedWidth(max(168, _CHARACTERS * self.fontMetrics().averageCharWidth(), words_width + around))

    def show_place(self, place: Place) -> None:
        """Mark the page that is shown; one that is not in the navigation leaves the mark where it was."""
        is_in_trouble = place is Place.TROUBLE
        self._group.setExclusive(not is_in_trouble)
        for one, button in self.buttons.items():
            if place in self.buttons or is_in_trouble:
                button.setChecked(one is place)

    def show_to_review(self, count: int) -> None:
        """Say beside the review how many people wait there."""
        self._to_review = count
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes, and be as wide as the words are."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.library.setText(self.tr("Library"))
        review = self.tr("Review")
        count = words.number(self._to_review)
        self.review.setText(f"{review} · {count}" if self._to_review else review)
        self.gigs.setText(self.tr("Gigs"))
        self.insights.setText(self.tr("Insights"))
        self.learning.setText(self.tr("Learning"))
        self.settings.setText(self.tr("Settings"))
        self.help.setText(self.tr("How it works"))
        self._promise.setText(self.tr("Everything stays on this computer"))
        self._fit()
