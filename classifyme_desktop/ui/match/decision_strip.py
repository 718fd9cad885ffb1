"""A line under the list where a decision gets its reason, or stays without one. Knows no library."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts

_LONGEST: Final = 200  # characters; as services.decisions


class DecisionStrip(QFrame):
    """``given`` carries whom, what and why; ``left`` tells that nothing was decided."""

    given = Signal(object, object, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.resume_ids: tuple[int, ...] = ()  # whom the line is about
        self._choice = Choice.PINNED
        self._called = ""
        self.title = parts.label(is_bold=True, wraps=True)
        self.reason = QLineEdit(clearButtonEnabled=True)
        self.reason.setMaxLength(_LONGEST)
        self.reason.setAcceptDrops(False)
        self.reason.returnPressed.connect(self._on_given)
        self.give = parts.button(self._on_given, kind="primary")
        self.cancel = parts.button(self.close_strip)
        self.note = parts.label(TextSize.CAPTION, tone="bad", wraps=True)
        line = QHBoxLayout()
        line.setSpacing(tokens.S)
        line.addWidget(self.reason, 1)
        line.addWidget(self.give)
        line.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.M, tokens.S, tokens.S, tokens.S)
        layout.setSpacing(tokens.XS)
        layout.addWidget(self.title)
        layout.addLayout(line)
        layout.addWidget(self.note)
        self._retranslate()
        self.hide()

    def ask(self, resume_ids: Sequence[int], choice: Choice, called: str, reason: str = "") -> None:
        """Ask for the reason of a decision on people; ``reason``: the one that stands already."""
        self.resume_ids, self._choice, self._called = tuple(resume_ids), choice, called
        self.reason.setText(reason)
        self.show_note("")
        self._retranslate()
        self.show()
        self.reason.setFocus()

    def show_note(self, text: str) -> None:
        """Say under the reason why it may not be one; it stays to be mended."""
        self.note.setText(text)
        self.note.setVisible(bool(text))
        if text:
            parts.announce(self.note, text)
            self.reason.setFocus()

    def close_strip(self) -> None:
        """Decide nothing."""
        if self.isVisible():
            self.hide()
            self.left.emit()

    @property
    def _needs_reason(self) -> bool:
        """Return whether several people are to be rejected at once, which takes a reason that holds for each."""
        return self._choice is Choice.REJECTED and len(self.resume_ids) > 1

    def _on_given(self) -> None:
        if self._needs_reason and not self.reason.text().strip():
            self.show_note(self.tr("Give the reason that holds for each of them. A low score is none."))
        elif self.resume_ids:
            self.given.emit(self.resume_ids, self._choice, self.reason.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc decides nothing."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_strip()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        is_pin = self._choice is Choice.PINNED
        title = self.tr("Pin %1 to the top of the list?") if is_pin else self.tr("Reject %1 for this gig?")
        self.title.setText(title.replace("%1", self._called))
        self.give.setText(self.tr("Pin", "a person") if is_pin else self.tr("Reject", "a person"))
        self.cancel.setText(self.tr("Cancel"))
        may_be_empty = self.tr("Reason, in terms of the work; may stay empty")
        needed = self.tr("Reason, in terms of the work, that holds for each of them")
        self.reason.setPlaceholderText(needed if self._needs_reason else may_be_empty)
        self.reason.setAccessibleName(self.tr("Reason of the decision"))
