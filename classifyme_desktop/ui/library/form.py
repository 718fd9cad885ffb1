"""A strip with one question that opens above the list of files."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.widgets import parts

_NOTE_LINES: Final = 4


class Form(QFrame):
    """A strip with one question. ``given`` carries what was typed; ``taken`` as well, where something can be taken.

    ``turned`` tells whether it is open now; ``reworded`` that the question is to be said anew, in another language.
    """

    given = Signal(str)
    taken = Signal(str)
    left = Signal()
    turned = Signal(bool)
    reworded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.question = parts.label(wraps=True)
        self.line = QLineEdit()
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setAcceptDrops(False)
        self.text.setFixedHeight(_NOTE_LINES * self.text.fontMetrics().lineSpacing() + tokens.L)
        self.give = parts.button(self._on_given, kind="primary")
        self.take = parts.button(lambda: self.taken.emit(self.typed()))
        self.cancel = parts.button(self.close_form)
        self.line.returnPressed.connect(self._on_given)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.M, tokens.S, tokens.M, tokens.S)
        layout.setSpacing(tokens.S)
        layout.addWidget(self.question)
        line = QHBoxLayout()
        line.setSpacing(tokens.S)
        line.addWidget(self.line, 1)
        line.addWidget(self.text, 1)
        for button in (self.give, self.take, self.cancel):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(line)
        self._is_long = False
        self.hide()

    def ask(
        self,
        question: str,
        give: str,
        *,
        take: str = "",
        known: Sequence[str] = (),
        typed: str = "",
        is_long: bool = False,
    ) -> None:
        """Ask for a line, or where ``is_long`` for a text; ``known``: what is offered while somebody types."""
        self._is_long = is_long
        self.say(question, give, take=take, known=known)
        self.line.setVisible(not is_long)
        self.text.setVisible(is_long)
        self.line.setText(typed)
        self.text.setPlainText(typed)
        self.show()
        self.turned.emit(True)
        (self.text if is_long else self.line).setFocus()

    def say(self, question: str, give: str, *, take: str = "", known: Sequence[str] = ()) -> None:
        """Say the same question in other words; what was typed stays."""
        self.question.setText(question)
        self.give.setText(give)
        self.take.setText(take)
        self.take.setVisible(bool(take))
        self.cancel.setText(self.tr("Cancel"))
        for widget in (self.line, self.text):
            widget.setAccessibleName(question)
        completer = QCompleter(list(known), self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)

    def typed(self) -> str:
        """Return what stands in the form."""
        return self.text.toPlainText() if self._is_long else self.line.text()

    def close_form(self) -> None:
        """Close the form; the list has the keyboard again."""
        if self.isVisible():
            self.hide()
            self.turned.emit(False)
            self.left.emit()

    def _on_given(self) -> None:
        self.given.emit(self.typed())

    def changeEvent(self, event: QEvent) -> None:
        """Have the question said anew when the language changes while it is open."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and not self.isHidden():
            self.reworded.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; Ctrl+Enter keeps a text."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_given()
        else:
            super().keyPressEvent(event)
