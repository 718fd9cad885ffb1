"""The head of a tab of learning: which iteration is in use, what could be learnt, and how far the work is."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.learning.tab_words import Readiness, TabWords
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from classifyme_desktop.domain.iteration import Iteration


class TabHead(QFrame):
    """Knows no library. ``learn_asked``, ``back_asked`` and ``stop_asked`` tell what is wanted."""

    learn_asked = Signal()
    back_asked = Signal()
    stop_asked = Signal()

    def __init__(self, terms: TabWords[Any], parent: QWidget | None = None) -> None:
        """``terms``: the words of the head that the tab is about."""
        super().__init__(parent)
        self.setObjectName("card")
        self._words = terms
        self._active: Iteration | None = None
        self._before: int | None = None
        self._readiness: Readiness | None = None
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

    def show_found(self, active: "Iteration | None", before: int | None, readiness: Readiness | None) -> None:
        """Show which iteration is in use, which one it goes back to, and what could be learnt."""
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
        self.ready.setText("" if found is None else self._words.ready(found))
        note = "" if found is None else self._words.note(found)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        is_possible = found is not None and found.is_possible
        self.learn.setText(self._words.learn())
        self.learn.setEnabled(is_possible and not self.is_busy)
        self.learn.setToolTip("" if is_possible else note)
        self.back.setVisible(self._before is not None)
        self.back.setEnabled(not self.is_busy)
        if self._before is not None:
            self.back.setText(self._words.back(self._before))
        self.stop.setText(self.tr("Stop"))
        self._show_work()

    def _show_work(self) -> None:
        self._work.setVisible(self.is_busy)
        self.bar.setAccessibleName(self.tr("How far it is"))
        if self._standing is None:
            return
        phase, done, total = self._standing
        self.doing.setText(self._words.doing(phase))
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _in_use(self) -> str:
        one = self._active
        if one is None:
            return ""
        if one.decided_at is None:
            return self.tr("In use: %1").replace("%1", self._words.name(one))
        text = self.tr("In use: %1, since %2").replace("%1", self._words.name(one))
        return text.replace("%2", words.NUMBERS.moment(one.decided_at))
