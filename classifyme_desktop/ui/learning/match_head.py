"""The head of the tab of matching: which weights are in use, what could be learnt, and how far the work is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.learning import match_words
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from classifyme_desktop.domain.iteration import Iteration
    from classifyme_desktop.services.match_learning import MatchReadiness


class MatchHead(QFrame):
    """Knows no library. ``learn_asked``, ``back_asked`` and ``stop_asked`` tell what is wanted."""

    learn_asked = Signal()
    back_asked = Signal()
    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._active: Iteration | None = None
        self._before: int | None = None
        self._readiness: MatchReadiness | None = None
        self._standing: tuple[str, int, int] | None = None
        self.in_use = parts.label(is_bold=True, wraps=True)
        self.ready = parts.label(wraps=True)
        self.note = parts.label(TextSize.CAPTION, tone="note", wraps=True)
        self.bar = QProgressBar(textVisible=False)
        self.doing = parts.label(TextSize.CAPTION, wraps=True)
        self.learn = parts.button(self.learn_asked.emit, "learning")
        self.back = parts.button(self.back_asked.emit, "undo")
        self.stop = parts.button(self._on_stop, "stop")
        self._lay_out()
        self.show_all()

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons, tokens.S)
        for button in (self.learn, self.back):
            flow.addWidget(button)
        self._work = QWidget()
        work = QHBoxLayout(self._work)
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(tokens.M)
        left = QVBoxLayout()
        left.setSpacing(tokens.XS)
        left.addWidget(self.doing)
        left.addWidget(self.bar)
        work.addLayout(left, 1)
        work.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.M, tokens.M, tokens.M, tokens.M)
        layout.setSpacing(tokens.S)
        for widget in (self.in_use, self.ready, self.note, buttons, self._work):
            layout.addWidget(widget)

    # ------------------------------------------------------------------ what is shown

    def show_found(self, active: "Iteration | None", before: int | None, readiness: "MatchReadiness | None") -> None:
        """Show which weights are in use, which iteration they go back to, and what could be learnt."""
        self._active, self._before, self._readiness = active, before, readiness
        self.show_all()

    def show_progress(self, phase: str, done: int, total: int) -> None:
        """Show how far the work is."""
        is_new = self._standing is None or self._standing[0] != phase
        self._standing = (phase, done, total)
        self.show_all()
        if is_new:
            parts.announce(self, self.doing.text())

    def show_rest(self) -> None:
        """Show that nothing is done."""
        self._standing = None
        self.stop.setEnabled(True)
        self.show_all()

    def _on_stop(self) -> None:
        self.stop.setEnabled(False)
        self.stop_asked.emit()

    @property
    def is_busy(self) -> bool:
        """Return whether something is being done."""
        return self._standing is not None

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_all()
        super().changeEvent(event)

    def show_all(self) -> None:
        """Say and show everything."""
        found = self._readiness
        self.in_use.setText(self._in_use())
        self.ready.setText("" if found is None else match_words.DECISIONS.ready(found))
        note = "" if found is None else match_words.DECISIONS.note(found)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        is_possible = found is not None and found.is_possible
        self.learn.setText(self.tr("Learn the weights"))
        self.learn.setEnabled(is_possible and not self.is_busy)
        self.learn.setToolTip("" if is_possible else note)
        self.back.setVisible(self._before is not None)
        self.back.setEnabled(not self.is_busy)
        if self._before == 0:
            self.back.setText(self.tr("Roll back to the weights as they came"))
        elif self._before is not None:
            name = match_words.called(self._before)
            self.back.setText(self.tr("Roll back to %1", "an iteration of the weights").replace("%1", name))
        self.stop.setText(self.tr("Stop"))
        self._show_work()

    def _show_work(self) -> None:
        self._work.setVisible(self.is_busy)
        self.bar.setAccessibleName(self.tr("How far it is"))
        if self._standing is None:
            return
        phase, done, total = self._standing
        said = {
            "read": self.tr("Ranking the past gigs…"),
            "fit": self.tr("Learning, each gig left out once…"),
            "keep": self.tr("Keeping what was learnt…"),
        }
        self.doing.setText(said.get(phase, ""))
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _in_use(self) -> str:
        one = self._active
        if one is None:
            return ""
        if one.decided_at is None:
            return self.tr("In use: %1").replace("%1", match_words.name(one))
        text = self.tr("In use: %1, since %2").replace("%1", match_words.name(one))
        return text.replace("%2", words.NUMBERS.moment(one.decided_at))
