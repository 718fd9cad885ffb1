"""The navigation at the left: the pages of the window, saved searches, and the promise that everything stays here."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from classifyme_desktop.ui import icons, parts, tokens
from classifyme_desktop.ui.saved_searches import SavedSearches
from classifyme_desktop.ui.tokens import TextSize


class Side(QWidget):
    """``library_asked`` and ``gigs_asked`` want a page."""

    library_asked = Signal()
    gigs_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._mark = parts.label()
        icons.dress(self._mark, "app", "text", 28)
        self._name = parts.label(is_bold=True)
        self._name.setText("ClassifyMe")
        self.library = self._button("library", self.library_asked)
        self.gigs = self._button("gigs", self.gigs_asked)
        self.searches = SavedSearches()
        self._group = QButtonGroup(self)
        for button in (self.library, self.gigs):
            self._group.addButton(button)
        shield = parts.label()
        icons.dress(shield, "offline", "muted")
        self._promise = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        head = QHBoxLayout()
        head.setSpacing(tokens.S)
        head.addWidget(self._mark)
        head.addWidget(self._name, 1)
        foot = QHBoxLayout()
        foot.setSpacing(tokens.S)
        foot.addWidget(shield)
        foot.addWidget(self._promise, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.M, tokens.L, tokens.M, tokens.L)
        layout.setSpacing(tokens.XS)
        layout.addLayout(head)
        layout.addSpacing(tokens.L)
        layout.addWidget(self.library)
        layout.addWidget(self.gigs)
        layout.addWidget(self.searches)
        layout.addStretch(1)
        layout.addLayout(foot)
        self.setFixedWidth(max(168, 22 * self.fontMetrics().averageCharWidth()))
        self._retranslate()

    def _button(self, icon: str, asked: object) -> QPushButton:
        made = parts.button(asked.emit, icon, "nav")  # type: ignore[attr-defined]  # a bound signal
        icons.dress(made, icon, "text", 18)
        made.setCheckable(True)
        return made

    def show_page(self, button: QPushButton | None) -> None:
        """Mark the page that is shown; None marks none."""
        self._group.setExclusive(button is not None)
        for one in (self.library, self.gigs):
            one.setChecked(one is button)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.library.setText(self.tr("Library"))
        self.gigs.setText(self.tr("Gigs"))
        self._promise.setText(self.tr("Everything stays on this computer"))
