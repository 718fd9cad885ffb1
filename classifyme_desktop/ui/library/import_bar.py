"""The strip above the list: how far an import is, what came of it, and an import that can be gone on with."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from classifyme_desktop.domain.document import FileState
from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.library.import_question import ImportQuestion
from classifyme_desktop.ui.library.importer import Standing
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.widgets import parts

if TYPE_CHECKING:
    from classifyme_desktop.services.ingest import Found, Report


class ImportBar(QFrame):
    """Hidden while there is nothing to say. Each ``show_…`` replaces what was said before.

    ``paused`` carries whether the import is to be held, ``agreed`` the paths that were counted and are to be added.
    """

    stopped = Signal()
    paused = Signal(bool)
    continued = Signal()
    forgotten = Signal()
    agreed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.words = parts.label(wraps=True)
        self.bar = QProgressBar(textVisible=False)
        self.question = ImportQuestion()
        self.pause = parts.button(self._on_pause, "pause")
        self.add = parts.button(self._on_agreed, "import", "primary")
        self.cancel = parts.button(self.hide)
        self.stop = parts.button(self.stopped.emit, "stop")
        self.go_on = parts.button(self.continued.emit, "continue", "primary")
        self.forget = parts.button(self.forgotten.emit)
        self.dismiss = parts.button(self.hide, kind="quiet")
        icons.dress(self.dismiss, "close", gap=0)
        left = QVBoxLayout()
        left.setSpacing(tokens.S)
        left.addWidget(self.words)
        left.addWidget(self.bar)
        left.addWidget(self.question)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.M, tokens.S, tokens.S, tokens.S)
        layout.setSpacing(tokens.S)
        layout.addLayout(left, 1)
        for button in (self.pause, self.stop, self.add, self.cancel, self.go_on, self.forget, self.dismiss):
            layout.addWidget(button)
        self._say_again: Callable[[], None] = lambda: None
        self._last_announced = ""
        self._is_paused = False
        self._running: tuple[bool, bool] | None = None  # how a running import is shown, None while none is
        self.question.changed.connect(self._show_wanted)
        self._retranslate()
        self.hide()

    # ------------------------------------------------------------------ what is said

    def show_counting(self) -> None:
        """Show that files are looked for, before anything is read."""
        self._say_again = self.show_counting
        self._show_only(self.bar, self.cancel)
        self.bar.setRange(0, 0)
        self.words.setText(self.tr("Looking for files…"))

    def show_found(self, found: "Found") -> None:
        """Show what was found and ask whether to add it; no dialog stands in the way meanwhile."""
        self._say_again = lambda: self.show_found(found)
        self.question.show_found(found)
        self._show_only(self.question, self.add, self.cancel)
        said = [self.tr("%n file(s)", "", len(found.paths))]
        if found.folders > 1:
            said.append(self.tr("%n folder(s)", "", found.folders))
        if found.archives:
            said.append(self.tr("%n archive(s)", "", found.archives))
        self._say(self.tr("Found: %1").replace("%1", ", ".join(said)))
        self._show_wanted()
        self.add.setFocus()

    def show_progress(self, standing: Standing, *, is_paused: bool = False) -> None:
        """Show how far a running import is."""
        self._say_again = lambda: self.show_progress(standing, is_paused=is_paused)
        if self._running != (is_paused, standing.found is None):
            self._show_running(is_paused=is_paused)
            self._running = is_paused, standing.found is None
        if standing.found is None:
            self.bar.setRange(0, 0)
            self.words.setText(self.tr("Looking for files…"))
            return
        self.bar.setRange(0, max(standing.found, 1))
        self.bar.setValue(standing.done)
        said = [self.tr("%1 of %n file(s)", "", standing.found).replace("%1", words.number(standing.done))]
        if is_paused:
            said.append(self.tr("paused"))
        elif standing.per_second > 0:
            said.append(words.NUMBERS.rate(standing.per_second))
        if not is_paused and standing.left_s is not None and standing.done < standing.found:
            said.append(words.NUMBERS.time_left(standing.left_s))
        self.words.setText(" · ".join(said))

    def _show_running(self, *, is_paused: bool) -> None:
        self._is_paused = is_paused
        self._show_only(self.bar, self.pause, self.stop)
        self._name_pause()
        self.stop.setEnabled(True)
        self.pause.setEnabled(True)

    def show_stopping(self) -> None:
        """Show that the stop was understood."""
        self._running = None
        self.stop.setEnabled(False)
        self.pause.setEnabled(False)
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
        buttons = (self.pause, self.stop, self.add, self.cancel, self.go_on, self.forget, self.dismiss)
        for widget in (self.bar, self.question, *buttons):
            widget.setVisible(widget in shown)
        self._running = None
        self.show()

    def _show_wanted(self) -> None:
        count = len(self.question.wanted())
        self.add.setText(self.tr("Add %n file(s)", "on a button", count))
        self.add.setEnabled(count > 0)

    def _on_agreed(self) -> None:
        wanted = self.question.wanted()
        self.hide()
        self.agreed.emit(wanted)

    def _on_pause(self) -> None:
        self._is_paused = not self._is_paused
        self._name_pause()
        self.paused.emit(self._is_paused)

    def _name_pause(self) -> None:
        self.pause.setText(self.tr("Continue") if self._is_paused else self.tr("Pause"))
        icons.dress(self.pause, "continue" if self._is_paused else "pause")

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if not self.isHidden():  # the page may be another one just now
                self._say_again()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.stop.setText(self.tr("Stop"))
        self.cancel.setText(self.tr("Cancel"))
        self._name_pause()
        self.go_on.setText(self.tr("Continue"))
        self.forget.setText(self.tr("Leave the rest"))
        self.dismiss.setAccessibleName(self.tr("Close this message"))
        self.bar.setAccessibleName(self.tr("Progress of the import"))
