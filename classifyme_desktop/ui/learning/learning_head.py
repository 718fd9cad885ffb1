"""The head of the page of learning: what is in use since when, what could be learnt, and how far the work is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.learning import iteration_words
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from classifyme_desktop.domain.iteration import Iteration
    from classifyme_desktop.services.retrain import Readiness


class LearningHead(QFrame):
    """Knows no library. ``learn_asked``, ``back_asked``, ``review_asked`` and ``stop_asked`` tell what is wanted."""

    learn_asked = Signal()
    back_asked = Signal()
    review_asked = Signal()
    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._active: Iteration | None = None
        self._before: int | None = None
        self._readiness: Readiness | None = None
        self._standing: tuple[str, int, int] | None = None
        self.in_use = parts.label(is_bold=True, wraps=True)
        self.labels = parts.label(wraps=True)
        self.note = parts.label(TextSize.CAPTION, tone="note", wraps=True)
        self.bar = QProgressBar(textVisible=False)
        self.doing = parts.label(TextSize.CAPTION, wraps=True)
        self.learn = parts.button(self.learn_asked.emit, "learning", "primary")
        self.review = parts.button(self.review_asked.emit, "review")
        self.back = parts.button(self.back_asked.emit, "undo")
        self.stop = parts.button(self._on_stop, "stop")
        self._lay_out()
        self.show_all()

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons, tokens.S)
        for button in (self.learn, self.review, self.back):
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
        layout.setContentsMargins(tokens.L, tokens.M, tokens.L, tokens.M)
        layout.setSpacing(tokens.S)
        for widget in (self.in_use, self.labels, self.note, buttons, self._work):
            layout.addWidget(widget)

    # ------------------------------------------------------------------ what is shown

    def show_iterations(self, active: "Iteration | None", before: int | None) -> None:
        """Show which iteration is in use, and which one it goes back to."""
        self._active, self._before = active, before
        self.show_all()

    def show_readiness(self, readiness: "Readiness | None") -> None:
        """Show what could be learnt."""
        self._readiness = readiness
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
        self.labels.setText("" if found is None else self._labels(found))
        self.labels.setVisible(found is not None)
        note = "" if found is None else self._note(found)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        is_possible = found is not None and found.is_possible
        self.learn.setText(self.tr("Learn now"))
        self.learn.setEnabled(is_possible and not self.is_busy)
        self.learn.setToolTip(note if found is not None and not found.is_possible else "")
        self.review.setText(self.tr("Review now"))
        self.back.setVisible(self._before is not None)
        self.back.setEnabled(not self.is_busy)
        name = "" if self._before is None else iteration_words.called(self._before)
        if self._before == 0:
            self.back.setText(self.tr("Roll back to the program as it came"))
        else:
            self.back.setText(self.tr("Roll back to %1", "an iteration").replace("%1", name))
        self.stop.setText(self.tr("Cancel"))
        self._show_work()

    def _show_work(self) -> None:
        self._work.setVisible(self.is_busy)
        self.bar.setAccessibleName(self.tr("How far it is"))
        if self._standing is None:
            return
        phase, done, total = self._standing
        said = {
            "copy": self.tr("Making a copy of the library first…"),
            "read": self.tr("Reading what was confirmed…"),
            "swap": self.tr("Trying other names, schools and addresses…"),
            "fit": self.tr("Learning…"),
            "compare": self.tr("Comparing with the iteration in use…"),
            "keep": self.tr("Keeping what was learnt…"),
            "predict": self.tr("Reading everybody anew with this iteration; nothing changes until it is done…"),
            "catch_up": self.tr("Reading those anew who came in meanwhile…"),
        }
        self.doing.setText(said[phase])
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _in_use(self) -> str:
        one = self._active
        if one is None:
            return ""
        if one.decided_at is None:
            return self.tr("In use: %1").replace("%1", iteration_words.name(one))
        text = self.tr("In use: %1, since %2").replace("%1", iteration_words.name(one))
        return text.replace("%2", words.NUMBERS.moment(one.decided_at))

    def _labels(self, found: "Readiness") -> str:
        said = self.tr("%Ln label(s) confirmed", "", found.labels)
        if found.iteration is None:
            return said
        new = self.tr("%Ln of them new since %1", "labels; an iteration", found.new)
        return f"{said} · {new.replace('%1', iteration_words.called(found.iteration))}"

    def _note(self, found: "Readiness") -> str:
        if found.reason is None:
            if found.gone:
                return iteration_words.LEARNT.gone(found.gone)
            return self.tr("Enough has changed: it is worth learning now.") if found.is_proposed else ""
        reasons = {
            "too_few": self.tr("Confirm %Ln label(s) to train: %1 so far", "", found.needed),
            "nothing_new": self.tr("Nothing that could be learnt was confirmed since %1."),
            "other_encoder": self.tr("Learning needs the encoder that came with the program; you use another one."),
            "read_only": self.tr("The library was opened for reading only, so nothing can be learnt."),
            "in_memory": self.tr("A library that is not on a drive cannot keep what it learns."),
        }
        told = words.number(found.labels)
        if found.reason.value == "nothing_new" and found.iteration is not None:
            told = iteration_words.called(found.iteration)
        return reasons[found.reason.value].replace("%1", told)
