"""How right the iteration in use is on people whose role is known: asked for, worked out beside the window, shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.learning import file_choice
from classifyme_desktop.ui.learning.evaluation_figures import EvaluationFigures
from classifyme_desktop.ui.learning.evaluation_words import WORDS
from classifyme_desktop.ui.learning.evaluation_work import Evaluated, EvaluationWork
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from pathlib import Path


class EvaluateView(QWidget):
    """``person_asked`` carries a resume, ``taken`` a chart, ``told`` a ``Telling``. Works when it is asked to."""

    person_asked = Signal(int)
    taken = Signal(object)
    told = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: Evaluated | None = None
        self._counts: tuple[int, int] = (0, 0)
        self._refusal = ""
        self.work = EvaluationWork(self)
        self.about = parts.label(wraps=True)
        self.doubt = parts.label(TextSize.CAPTION, tone="note", wraps=True)
        self.firm = parts.button(lambda: self.work.evaluate(None), "review")
        self.table = parts.button(self.ask_for_table, "table")
        self.write = parts.button(self.ask_where_to, "export")
        self.stop = parts.button(self.work.cancel, "stop")
        self.doing = parts.label(TextSize.CAPTION, wraps=True)
        self.bar = QProgressBar(textVisible=False)
        self.figures = EvaluationFigures()
        self._lay_out()
        self._connect()
        self._retranslate()

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons, tokens.S)
        for button in (self.firm, self.table, self.write):
            flow.addWidget(button)
        self._progress = QWidget()
        line = QHBoxLayout(self._progress)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(tokens.M)
        left = QVBoxLayout()
        left.setSpacing(tokens.XS)
        left.addWidget(self.doing)
        left.addWidget(self.bar)
        line.addLayout(left, 1)
        line.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.S, 0, 0)
        layout.setSpacing(tokens.S)
        for widget in (buttons, self.about, self.doubt, self._progress):
            layout.addWidget(widget)
        layout.addWidget(self.figures, 1)
        layout.addStretch(0)  # what is said stays at the top while there are no figures

    def _connect(self) -> None:
        work, figures = self.work, self.figures
        work.done.connect(self._on_done)
        work.progressed.connect(self._on_progress)
        work.ended.connect(self._retranslate)
        work.refused.connect(self._on_refused)
        work.told.connect(self.told)
        figures.taken.connect(self.taken)
        figures.person_asked.connect(self.person_asked)

    # ------------------------------------------------------------------ the library

    def attach(self, session: Session) -> None:
        """Judge what answers in an open library."""
        self.work.attach(session)
        self.figures.name_role = session.role
        self._retranslate()

    def detach(self) -> None:
        """Let go of the library, which is about to be closed."""
        self.work.detach()
        self.figures.name_role = str
        self.shown, self._refusal = None, ""
        self._show()

    def set_blind(self, is_blind: Callable[[], bool]) -> None:
        """Hide who people are while ``is_blind`` says so."""
        self.figures.mistakes.is_blind = is_blind
        self.figures.mistakes.show_people()

    # ------------------------------------------------------------------ what is asked

    def ask_for_table(self) -> None:
        """Ask which table of labelled files is to be used."""
        title, kinds = self.tr("Table of labelled files"), self.tr("CSV table (%1)").replace("%1", "*.csv *.txt")
        chosen = file_choice.to_read(self, title, kinds)
        if chosen is not None:
            self.work.evaluate(chosen)

    def ask_where_to(self) -> None:
        """Ask where the figures of the roles go."""
        kinds = self.tr("CSV table (%1)").replace("%1", "*.csv")
        chosen = file_choice.to_write(self, self.tr("Export figures"), self._suggested(), kinds)
        if chosen is not None:
            self.write_to(chosen)

    def _suggested(self) -> str:
        number = 0 if self.shown is None else self.shown.found.iteration
        return f"iteration-{number}-figures.csv"

    def write_to(self, path: "Path") -> None:
        """Write the figures of the roles to a file, in the order that is shown."""
        self.work.write(self.figures.roles.numbers(), path)

    # ------------------------------------------------------------------ what came of it

    def _on_done(self, found: Evaluated) -> None:
        self.shown, self._refusal = found, ""
        self._show()
        parts.announce(self, self.about.text())

    def _on_refused(self, sentence: str) -> None:
        self._refusal = sentence
        self._retranslate()
        parts.announce(self, sentence)

    def _on_progress(self, done: int, total: int) -> None:
        self._counts = done, total
        self._retranslate()

    def _show(self) -> None:
        self.figures.show_evaluation(self.shown)
        self._retranslate()

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes; why there was nothing keeps the language of then."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        is_busy, shown = self.work.is_busy, self.shown
        self.firm.setText(self.tr("Evaluate on your confirmed people"))
        self.firm.setToolTip(self.tr("Nobody is judged by what learnt from them"))
        self.table.setText(self.tr("Evaluate on a table of labelled files…"))
        self.table.setToolTip(
            self.tr("A CSV with the columns file and role_id, beside the files; nothing of them is stored")
        )
        self.write.setText(self.tr("Export figures as CSV…"))
        self.stop.setText(self.tr("Cancel"))
        for button in (self.firm, self.table):
            button.setEnabled(not is_busy)
        self.write.setEnabled(shown is not None and shown.found.n > 0)
        start = self.tr("How right is the iteration in use? Have it judged on people whose role is known.")
        self.about.setText(start if shown is None else WORDS.about(shown))
        doubt = self._refusal or ("" if shown is None else WORDS.doubt(shown))
        self.doubt.setText(doubt)
        self.doubt.setVisible(bool(doubt))
        self._show_progress(is_busy=is_busy)

    def _show_progress(self, *, is_busy: bool) -> None:
        done, total = self._counts
        self._progress.setVisible(is_busy)
        self.bar.setAccessibleName(self.tr("How far it is"))
        is_reading = done < total
        self.bar.setRange(0, total if is_reading else 0)
        self.bar.setValue(done)
        reading = self.tr("Reading %1 of %2 people…")
        reading = reading.replace("%1", words.number(done)).replace("%2", words.number(total))
        self.doing.setText(reading if is_reading else self.tr("Working out the figures…"))
