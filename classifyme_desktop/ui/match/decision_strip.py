"""A line under the list where a decision gets its reason, or stays without one. Knows no library."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.ui.widgets.line_strip import LineStrip

_LONGEST: Final = 200  # characters; as services.decisions


class DecisionStrip(LineStrip):
    """``given`` carries whom, what and why; ``left`` tells that the line was closed."""

    given = Signal(object, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_LONGEST, parent=parent)
        self.resume_ids: tuple[int, ...] = ()  # whom the line is about
        self._choice = Choice.PINNED
        self._called = ""
        self._retranslate()

    def ask(self, resume_ids: Sequence[int], choice: Choice, called: str, reason: str = "") -> None:
        """Ask for the reason of a decision on people; ``reason``: the one that stands already."""
        self.resume_ids, self._choice, self._called = tuple(resume_ids), choice, called
        self._retranslate()
        self.open_strip(reason)

    @property
    def _needs_reason(self) -> bool:
        """Return whether several people are to be rejected at once, which takes a reason that holds for each."""
        return self._choice is Choice.REJECTED and len(self.resume_ids) > 1

    def on_given(self) -> None:
        """Decide, with the reason that was typed."""
        if self._needs_reason and not self.line.text().strip():
            self.show_note(self.tr("Give the reason that holds for each of them. A low score is none."))
        elif self.resume_ids:
            self.given.emit(self.resume_ids, self._choice, self.line.text())

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
        self.line.setPlaceholderText(needed if self._needs_reason else may_be_empty)
        self.line.setAccessibleName(self.tr("Reason of the decision"))
