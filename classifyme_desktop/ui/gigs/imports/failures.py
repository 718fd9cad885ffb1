"""The page with the rows of files that gave no gig, each with what happened and what to do."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from classifyme_desktop.ui.gigs.imports.run import MOST_FAILURES, Failure
from classifyme_desktop.ui.gigs.imports.tables import LinesView
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts


class GigFailures(QWidget):
    """``left`` wants to go back."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._failures: Sequence[Failure] = ()
        self._title = parts.label(TextSize.BODY, is_bold=True)
        self._more = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.rows = LinesView()
        self.back = parts.button(self.left.emit)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addLayout(head)
        layout.addWidget(self.rows, 1)
        layout.addWidget(self._more)
        self._retranslate()

    def show_failures(self, failures: Sequence[Failure]) -> None:
        """Show other rows."""
        self._failures = failures
        self._retranslate()
        self.rows.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Rows that gave no gig"))
        self.rows.setAccessibleName(self._title.text())
        self.back.setText(self.tr("Back"))
        self._more.setText(self.tr("Only the first %1 are listed.").replace("%1", words.number(MOST_FAILURES)))
        self._more.setVisible(len(self._failures) >= MOST_FAILURES)
        self.rows.show_failures(self._failures)
