"""The strip above the list: how far an import is, what came of it, and an import that can be gone on with."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from classifyme_desktop.domain.document import FileState
from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui import icons, parts, tokens, words
from classifyme_desktop.ui.importer import Standing

if TYPE_CHECKING:
    from classifyme_desktop.services.ingest import Report


class ImportBar(QFrame):
    """Hidden while there is nothing to say. Each ``show_…`` replaces what was said before."""

    stopped = Signal()
    continued = Signal()
    forgotten = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.words = parts.label(wraps=True)
        self.bar = QProgressBar(textVisible=False)
        self.stop = parts.button(self.stopped.emit, "stop")
        self.go_on = parts.button(self.continued.emit, "continue", "primary")
        self.forget = parts.button(self.forgotten.emit)
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
        for button in (self.stop, self.go_on, self.forget, self.dismiss):
            layout.addWidget(button)
        self._say_again: Callable[[], None] = lambda: None
        self._last_announced = ""
        self._retranslate()
        self.hide()

    # ------------------------------------------------------------------ what is said

    def show_progress(self, standing: Standing) -> None:
        """Show how far a running import is."""
        self._say_again = lambda: self.show_progress(standing)
        self._show_only(self.bar, self.stop)
        self.stop.setEnabled(True)
        if standing.found is None:
            self.bar.setRange(0, 0)
            self.words.setText(self.tr("Looking for files…"))
            return
        self.bar.setRange(0, max(standing.found, 1))
        self.bar.setValue(standing.done)
        said = [self.tr("%1 of %n file(s)", "", standing.found).replace("%1", words.number(standing.done))]
        if standing.per_second > 0:
            said.append(words.NUMBERS.rate(standing.per_second))
        if standing.left_s is not None and standing.done < standing.found:
            said.append(words.NUMBERS.time_left(standing.left_s))
        self.words.setText(" · ".join(said))

    def show_stopping(self) -> None:
        """Show that the stop was understood."""
        self.stop.setEnabled(False)
        self.words.setText(self.tr("Stopping; what is finished is kept…"))

    def show_report(self, report: "Report | None") -> None:
        """Show what came of an import."""
        self._say_again = lambda: self.show_report(report)
        self._show_only(self.dismiss)
        if report is None:
            self._say(self.tr("No files were found there."))
            return
        done = sum(report.counts.values())
        if report.is_cancelled:
            said = self.tr("Stopped after %1 of %n file(s).", "", report.found).replace("%1", words.number(done))
        else:
            said = self.tr("%n file(s) done.", "", report.found)
        self._say(" ".join([said, self.counts(report.counts)]))

    def offer_more(self) -> None:
        """Leave what is said and offer to go on with the rest."""
        self._show_only(self.go_on, self.forget)

    def show_unfinished(self, left: int) -> None:
        """Offer to go on with an import that did not end."""
        self._say_again = lambda: self.show_unfinished(left)
        self._show_only(self.go_on, self.forget)
        self._say(self.tr("An import was stopped before its end: %n file(s) left.", "", left))

    def show_error(self, error: ClassifyMeError) -> None:
        """Say why an import as a whole cannot go on."""
        self._say_again = lambda: self.show_error(error)
        self._show_only(self.dismiss)
        self._say(words.error(error))

    def counts(self, counts: Mapping[FileState, int]) -> str:
        """Return the counts of states in words, those that are not nothing."""
        told = [f"{words.state(state)}: {words.number(counts[state])}" for state in FileState if counts.get(state)]
        return " · ".join(told)

    def _say(self, text: str) -> None:
        self.words.setText(text)
        if text != self._last_announced:
            self._last_announced = text
            parts.announce(self, text)

    def _show_only(self, *shown: QWidget) -> None:
        for widget in (self.bar, self.stop, self.go_on, self.forget, self.dismiss):
            widget.setVisible(widget in shown)
        self.show()

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self.isVisible():
                self._say_again()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.stop.setText(self.tr("Stop"))
        self.go_on.setText(self.tr("Continue"))
        self.forget.setText(self.tr("Leave the rest"))
        self.dismiss.setAccessibleName(self.tr("Close this message"))
        self.bar.setAccessibleName(self.tr("Progress of the import"))
