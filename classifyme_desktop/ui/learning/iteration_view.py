"""One iteration: its name and state, what can be decided about it, its figures, and whom it would change."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.learning import file_choice, iteration_words
from classifyme_desktop.ui.learning.flips_view import FlipsView
from classifyme_desktop.ui.learning.iteration_figures import IterationFigures
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.flow import FlowLayout
from classifyme_desktop.ui.widgets.tab_line import TabLine

if TYPE_CHECKING:
    from classifyme_desktop.domain.iteration import Iteration


class IterationView(QWidget):
    """``promote_asked``, ``refuse_asked`` and ``back_asked`` carry the number of the iteration that is shown.

    ``export_asked`` carries it with the file to be written.
    """

    promote_asked = Signal(int)
    refuse_asked = Signal(int)
    back_asked = Signal(int)
    export_asked = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._is_busy = False
        self.one: Iteration | None = None
        self.title = parts.label(TextSize.TITLE, is_bold=True, wraps=True)
        self._drawing = parts.label()
        self.state = parts.label()
        self.told = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.promote = parts.button(lambda: self._ask(self.promote_asked), "met")
        self.refuse = parts.button(lambda: self._ask(self.refuse_asked), "reject")
        self.back = parts.button(lambda: self._ask(self.back_asked), "undo")
        self.export = parts.button(self.ask_where_to, "export")
        self.figures, self.flips = IterationFigures(), FlipsView()
        self.tabs = TabLine()
        for page in (self.figures, self.flips):
            self.tabs.add(page)
        self._lay_out()
        self.figures.role_asked.connect(self._on_role)
        self._retranslate()

    def _lay_out(self) -> None:
        state = QHBoxLayout()
        state.setSpacing(tokens.XS)
        state.addWidget(self._drawing)
        state.addWidget(self.state)
        state.addStretch(1)
        buttons = QWidget()
        flow = FlowLayout(buttons, tokens.S)
        for button in (self.promote, self.refuse, self.back, self.export):
            flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.S, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(self.title)
        layout.addLayout(state)
        layout.addWidget(self.told)
        layout.addWidget(buttons)
        layout.addWidget(self.tabs, 1)

    def attach(self, session: Session) -> None:
        """Take names of roles and people from an open library."""
        self._session = session
        self.flips.attach(session)

    def detach(self) -> None:
        """Let go of the library, which is about to be closed."""
        self.flips.detach()
        self._session = None
        self.show_iteration(None)

    def _name_role(self, role_id: str) -> str:
        return role_id if self._session is None else self._session.role(role_id)

    def _ask(self, signal: SignalInstance) -> None:
        if self.one is not None:
            signal.emit(self.one.number)

    def ask_where_to(self) -> None:
        """Ask where the iteration goes that is shown."""
        if self.one is None:
            return
        kinds = self.tr("Iteration (%1)").replace("%1", "*.cmiter")
        chosen = file_choice.to_write(self, self.tr("Export iteration"), f"iteration-{self.one.number}.cmiter", kinds)
        if chosen is not None and self.one is not None:
            self.export_asked.emit(self.one.number, chosen)

    def _on_role(self, role_id: str) -> None:
        self.tabs.show_page(self.flips)
        self.flips.show_role(role_id)

    # ------------------------------------------------------------------ what is shown

    def show_iteration(self, one: "Iteration | None") -> None:
        """Show another iteration, or the same anew."""
        self.one = one
        self.figures.show_iteration(one, self._name_role)
        self.flips.show_iteration(None if one is None else one.number)
        self._retranslate()

    def show_busy(self, *, is_busy: bool) -> None:
        """Allow decisions while nothing is being done."""
        self._is_busy = is_busy
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        one = self.one
        self.tabs.set_text(self.figures, self.tr("Figures"))
        flips = "" if one is None or not one.flips else f" · {words.number(one.flips)}"
        self.tabs.set_text(self.flips, self.tr("People who would change") + flips)
        self.promote.setText(self.tr("Promote", "an iteration: put it to use"))
        self.promote.setToolTip(self.tr("From now on its answers are shown; what you said yourself stays"))
        self.refuse.setText(self.tr("Refuse", "an iteration"))
        self.refuse.setToolTip(self.tr("It is kept, and can be promoted later"))
        self.back.setText(self.tr("Roll back to this one"))
        self.back.setToolTip(self.tr("Every answer is again as it was then"))
        self.export.setText(self.tr("Export…", "an iteration"))
        self.export.setToolTip(self.tr("As one file for another library; it holds no text, no name and no file"))
        states = {} if one is None else self._allowed(one)
        for button in (self.promote, self.refuse, self.back, self.export):
            button.setVisible(states.get(button, False))
            button.setEnabled(not self._is_busy)
        if one is None:
            return
        self.title.setText(iteration_words.name(one))
        drawing, tone = iteration_words.LOOKS[one.state.value]
        icons.dress(self._drawing, drawing, tone)
        self.state.setText(iteration_words.state(one.state))
        told = [iteration_words.LEARNT.learnt(one)]
        if one.made_at:
            told.insert(0, words.NUMBERS.moment(one.made_at))
        if one.gone:
            told.append(iteration_words.LEARNT.gone(one.gone))
        self.told.setText(" · ".join(told))

    def _allowed(self, one: "Iteration") -> dict[QWidget, bool]:
        from classifyme_desktop.domain.iteration import State

        return {
            self.promote: one.state in (State.CANDIDATE, State.REFUSED),
            self.refuse: one.state is State.CANDIDATE,
            self.back: one.state is State.RETIRED,
            self.export: one.number != one.parent,
        }
