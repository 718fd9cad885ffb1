"""CVs that may be of one person, two side by side with what differs between them marked. Nothing is ever merged."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from classifyme_desktop.domain.likeness import Decision, Pair, Why
from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables.resume_table import Column, ResumeTable
from classifyme_desktop.ui.widgets import parts

if TYPE_CHECKING:
    from classifyme_desktop.domain.resume import FileRow

_COMPARED: Final = (
    Column.NAME, Column.PERSON, Column.ROLE, Column.CONFIDENCE, Column.LEVEL, Column.YEARS, Column.PLACE,
    Column.LANGUAGES, Column.TAGS, Column.ADDED,
)  # fmt: skip
_DIFFERS: Final = "≠"


class Pairs(QFrame):
    """One pair at a time. ``decided`` carries the pair, the decision, and the file of the older one or None.

    ``left`` asks for the list; ``opened`` carries the id of a file.
    """

    decided = Signal(object, object, object)
    left = Signal()
    opened = Signal(int)

    def __init__(self, table: ResumeTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._table = table
        self._pairs: Sequence[tuple[Pair, FileRow, FileRow]] = ()
        self._at = 0
        self.title = parts.label(is_bold=True)
        self._why = parts.label(tone="muted", wraps=True)
        self.back = parts.button(self.left.emit, "back", "quiet")
        self.previous = parts.button(lambda: self._step(-1), "earlier", "quiet")
        self.next = parts.button(lambda: self._step(1), "later", "quiet")
        self.both = parts.button(lambda: self._decide(Decision.NOT_THE_SAME))
        self.same = parts.button(lambda: self._decide(Decision.SAME_PERSON))
        self.newer = parts.button(lambda: self._decide(Decision.NEWER_VERSION), kind="primary")
        self._empty = parts.label(tone="muted", wraps=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self._retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        head.addWidget(self.previous)
        head.addWidget(self.next)
        inside = QWidget()
        grid = self._grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.L)
        grid.setVerticalSpacing(tokens.S)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self._cells: dict[Column, tuple[QLabel, QLabel, QLabel, QLabel]] = {}
        for row, column in enumerate(_COMPARED, 1):
            name = parts.label(TextSize.CAPTION, tone="muted")
            first, second = parts.label(wraps=True), parts.label(wraps=True)
            sign = parts.label(tone="note", is_bold=True)
            for at, widget in enumerate((name, first, second, sign)):
                grid.addWidget(widget, row, at, Qt.AlignmentFlag.AlignTop)
            self._cells[column] = (name, first, second, sign)
        self._ages = parts.label(TextSize.CAPTION, is_bold=True), parts.label(TextSize.CAPTION, is_bold=True)
        one, other = (parts.button(partial(self._open, at), kind="link") for at in (0, 1))
        self._opens = one, other
        for at in (0, 1):
            grid.addWidget(self._ages[at], 0, at + 1)
            grid.addWidget(self._opens[at], len(_COMPARED) + 1, at + 1, Qt.AlignmentFlag.AlignLeft)
        grid.setRowStretch(len(_COMPARED) + 2, 1)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setWidget(inside)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot = QHBoxLayout()
        foot.setSpacing(tokens.S)
        foot.addWidget(self.both)
        foot.addWidget(self.same)
        foot.addStretch(1)
        foot.addWidget(self.newer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.L, tokens.M, tokens.L, tokens.M)
        layout.setSpacing(tokens.M)
        layout.addLayout(head)
        layout.addWidget(self._why)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._empty, 1)
        layout.addLayout(foot)

    # ------------------------------------------------------------------ what is shown

    def show_pairs(self, pairs: "Sequence[tuple[Pair, FileRow, FileRow]]") -> None:
        """Show pairs that wait for a decision, each with the rows of its two files."""
        self._pairs = pairs
        self._at = min(self._at, max(0, len(pairs) - 1))
        self._show()

    def count(self) -> int:
        """Return how many pairs wait."""
        return len(self._pairs)

    def _show(self) -> None:
        is_any = bool(self._pairs)
        shown = (self._scroll, self._why, self.both, self.same, self.newer, self.previous, self.next)
        for widget in shown:
            widget.setVisible(is_any)
        self._empty.setVisible(not is_any)
        self.title.setText(self.tr("May be the same person"))
        if not is_any:
            return
        pair, first, second = self._pairs[self._at]
        said = self.tr("%1 of %2", "pairs of CVs").replace("%1", words.number(self._at + 1))
        self.title.setText(f"{self.title.text()} · {said.replace('%2', words.number(len(self._pairs)))}")
        self.previous.setEnabled(self._at > 0)
        self.next.setEnabled(self._at + 1 < len(self._pairs))
        self._why.setText(self.tr("Both have: %1").replace("%1", ", ".join(self._reason(why) for why in pair.why)))
        self.newer.setVisible(pair.is_newer is not None)
        for at, label in enumerate(self._ages):
            label.setText("" if pair.is_newer is None else self._age(is_newer=pair.is_newer == bool(at)))
        for column, (name, left, right, sign) in self._cells.items():
            mine, theirs = self._table.cell(first, column), self._table.cell(second, column)
            is_apart = mine != theirs
            name.setText(self._table.title(column))
            left.setText(mine)
            right.setText(theirs)
            sign.setText(_DIFFERS if is_apart else "")
            sign.setAccessibleName(self.tr("Differs") if is_apart else "")
            for widget in (name, left, right, sign):
                widget.setVisible(bool(mine or theirs))
        for at, row in enumerate((first, second)):
            self._opens[at].setAccessibleName(f"{self._opens[at].text()}, {names.of_path(row.path)}")

    def _age(self, *, is_newer: bool) -> str:
        return self.tr("Newer", "of two CVs") if is_newer else self.tr("Older", "of two CVs")

    def _reason(self, why: Why) -> str:
        named = {
            Why.EMAIL: self.tr("the same e-mail address"),
            Why.PHONE: self.tr("the same phone number"),
            Why.TEXT: self.tr("nearly the same text"),
        }
        return named[why]

    def _step(self, by: int) -> None:
        self._at = max(0, min(self._at + by, len(self._pairs) - 1))
        self._show()

    def _open(self, at: int) -> None:
        if self._pairs:
            _, first, second = self._pairs[self._at]
            self.opened.emit(int((first, second)[at].file_id))

    def _decide(self, decision: Decision) -> None:
        if not self._pairs:
            return
        pair, first, second = self._pairs[self._at]
        older = None
        if decision is Decision.NEWER_VERSION:
            older = int((first if pair.is_newer else second).file_id)
        self.decided.emit(pair, decision, older)

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.back.setText(self.tr("Back to the list"))
        self.previous.setAccessibleName(self.tr("Pair before"))
        self.next.setAccessibleName(self.tr("Next pair"))
        self.both.setText(self.tr("Two people: keep both"))
        self.same.setText(self.tr("Same person: keep both"))
        self.newer.setText(self.tr("Keep the newer, the older to the trash"))
        self._empty.setText(self.tr("No two CVs wait for a decision."))
        for button in self._opens:
            button.setText(self.tr("Show in the list"))
        self._show()
