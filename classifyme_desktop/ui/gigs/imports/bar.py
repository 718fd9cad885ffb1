"""The strip above the gigs: how far the adding of files is, and what came of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.gigs.imports.words import COUNTED
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.widgets import parts

if TYPE_CHECKING:
    from classifyme_desktop.ui.gigs.imports.run import Outcome, Standing


class GigImportBar(QFrame):
    """Hidden while there is nothing to say. ``failures_asked`` wants to see the rows that gave no gig."""

    stopped = Signal()
    failures_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.words = parts.label(wraps=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop = parts.button(self.stopped.emit, "stop")
        self.failures = parts.button(self.failures_asked.emit)
        self.dismiss = parts.button(self.hide, kind="quiet")
        icons.dress(self.dismiss, "close", gap=0)
        left = QVBoxLayout()
        left.setSpacing(tokens.S)
        left.addWidget(self.words)
        left.addWidget(self.bar)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.M, tokens.S, tokens.S, tokens.S)
        layout.setSpacing(tokens.S)
        layout.addLayout(left, 1)
        for button in (self.stop, self.failures, self.dismiss):
            layout.addWidget(button)
        self._say_again: Callable[[], None] = lambda: None
        self._retranslate()
        self.hide()

    def show_start(self) -> None:
        """Show that files are being read."""
        self._say_again = self.show_start
        self._show_only(self.bar, self.stop)
        self.stop.setEnabled(True)
        self.bar.setRange(0, 0)
        self.words.setText(self.tr("Reading the files…"))

    def show_progress(self, standing: "Standing") -> None:
        """Show how far it is."""
        self._say_again = lambda: self.show_progress(standing)
        self.bar.setRange(0, max(standing.found, 1))
        self.bar.setValue(standing.done)
        said = [self.tr("%1 of %n gig(s)", "", standing.found).replace("%1", words.number(standing.done))]
        if standing.per_second > 0:
            said.append(words.NUMBERS.rate(standing.per_second))
            if standing.done < standing.found:
                said.append(words.NUMBERS.time_left((standing.found - standing.done) / standing.per_second))
        self.words.setText(" · ".join(said))

    def show_stopping(self) -> None:
        """Show that the stop was understood."""
        self.stop.setEnabled(False)
        self.words.setText(self.tr("Stopping; what is finished is kept…"))

    def show_outcome(self, outcome: "Outcome") -> None:
        """Show what came of it."""
        self._say_again = lambda: self.show_outcome(outcome)
        self._show_only(*((self.failures,) if outcome.failures else ()), self.dismiss)
        counts = outcome.counts
        said = [COUNTED.states(counts.states) or self.tr("No gigs were found there.")]
        if counts.is_cancelled:
            said.insert(0, self.tr("Stopped. Add the same files again to go on."))
        if counts.unread_sheets:
            said.append(self.tr("%n further sheet(s) of the workbook were not read.", "", counts.unread_sheets))
        self.words.setText(" ".join(said))
        parts.announce(self, self.words.text())

    def show_error(self, error: ClassifyMeError) -> None:
        """Say why it cannot go on."""
        self._say_again = lambda: self.show_error(error)
        self._show_only(self.dismiss)
        self.words.setText(words.error(error))
        parts.announce(self, self.words.text())

    def _show_only(self, *shown: QWidget) -> None:
        for widget in (self.bar, self.stop, self.failures, self.dismiss):
            widget.setVisible(widget in shown)
        self.show()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self.isVisible():
                self._say_again()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.stop.setText(self.tr("Stop"))
        self.failures.setText(self.tr("Show which"))
        self.failures.setAccessibleDescription(self.tr("Lists the rows that gave no gig, and why"))
        self.dismiss.setAccessibleName(self.tr("Close this message"))
        self.bar.setAccessibleName(self.tr("Progress of adding gigs"))
