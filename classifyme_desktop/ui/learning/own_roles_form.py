"""The strip in which a role is described: its names, the role beside which it stands, and who its examples are."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from classifyme_desktop.ui.learning.role_line import RoleLine
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts

ADD: Final = "add"
RENAME: Final = "rename"
MERGE: Final = "merge"
_ROOM: Final = 120  # characters that can be pasted, twice the longest name: what is too long is told, not cut


class RoleForm(QFrame):
    """``given`` tells that the form was filled in; ``people_asked`` that the person wants to choose examples."""

    given = Signal()
    left = Signal()
    people_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.asked = ADD
        self.named = ""  # the role that is renamed or merged, by its name
        self.examples = 0
        self.question = parts.label(is_bold=True, wraps=True)
        self.english, self.french = QLineEdit(), QLineEdit()
        self.role = RoleLine()
        self._labels = [parts.label() for _ in range(3)]
        for line in (self.english, self.french):
            line.setMaxLength(_ROOM)
            line.setAcceptDrops(False)
        for line in (self.english, self.french, self.role):
            line.returnPressed.connect(self._on_given)
            line.textChanged.connect(self._show_ready)
        self.people = parts.label(wraps=True)
        self.choose = parts.button(self.people_asked.emit, "library", "quiet")
        self.note = parts.label(TextSize.CAPTION, tone="note", wraps=True)
        self.give = parts.button(self._on_given, kind="primary")
        self.cancel = parts.button(self.close_form)
        self._lay_out()
        self._retranslate()
        self.hide()

    def _lay_out(self) -> None:
        lines = QGridLayout()
        lines.setHorizontalSpacing(tokens.M)
        lines.setVerticalSpacing(tokens.S)
        lines.setColumnStretch(1, 1)
        for row, (label, line) in enumerate(zip(self._labels, self._lines(), strict=True)):
            label.setBuddy(line)
            lines.addWidget(label, row, 0)
            lines.addWidget(line, row, 1)
        people = QHBoxLayout()
        people.setSpacing(tokens.M)
        people.addWidget(self.people, 1)
        people.addWidget(self.choose)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.S)
        buttons.addWidget(self.note, 1)
        buttons.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignTop)
        buttons.addWidget(self.give, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.L, tokens.M, tokens.L, tokens.M)
        layout.setSpacing(tokens.S)
        layout.addWidget(self.question)
        layout.addLayout(lines)
        layout.addLayout(people)
        layout.addLayout(buttons)

    def _lines(self) -> tuple[QLineEdit, QLineEdit, QLineEdit]:
        return self.english, self.french, self.role

    # ------------------------------------------------------------------ what is asked

    def ask_for_new(self, roles: Mapping[str, str], examples: int, *, near: str | None = None, name: str = "") -> None:
        """Ask for a new role; ``roles``: names by ids; ``near``: the role beside which it stands, where it is known."""
        self.asked, self.named, self.examples = ADD, "", examples
        self._begin(roles, near, name, "")

    def ask_for_names(self, named: str, english: str, french: str) -> None:
        """Ask for other names of a role."""
        self.asked, self.named = RENAME, named
        self._begin({}, None, english, french)

    def ask_for_role(self, named: str, roles: Mapping[str, str]) -> None:
        """Ask into which of ``roles`` a role is to be merged."""
        self.asked, self.named = MERGE, named
        self._begin(roles, None, "", "")

    def _begin(self, roles: Mapping[str, str], role_id: str | None, english: str, french: str) -> None:
        self.role.offer(roles)
        self.role.show_role(role_id)
        self.english.setText(english)
        self.french.setText(french)
        self.show_note("")
        for label, line in zip(self._labels, self._lines(), strict=True):
            is_asked = self.asked != (RENAME if line is self.role else MERGE)
            label.setVisible(is_asked)
            line.setVisible(is_asked)
        self.people.setVisible(self.asked == ADD)
        self.choose.setVisible(self.asked == ADD and not self.examples)
        self._retranslate()
        self.show()
        first = self.role if self.asked == MERGE else self.english
        first.setFocus()
        first.selectAll()

    def _show_ready(self) -> None:
        is_named = self.asked == MERGE or bool(self.english.text().strip())
        is_placed = self.asked == RENAME or self.role.role_id() is not None
        self.give.setEnabled(is_named and is_placed and (self.asked != ADD or self.examples > 0))

    def show_note(self, text: str) -> None:
        """Say what is wrong with what was filled in, empty for nothing."""
        self.note.setText(text)
        if text:
            parts.announce(self, text)

    def close_form(self) -> None:
        """Close the form; the list has the keyboard again."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def _on_given(self) -> None:
        if self.give.isEnabled():
            self.given.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        questions = {
            ADD: (self.tr("New role"), self.tr("Add role")),
            RENAME: (self.tr("Rename %1", "a role").replace("%1", self.named), self.tr("Rename", "a role: do it")),
            MERGE: (
                self.tr("Merge %1 into another role", "a role").replace("%1", self.named),
                self.tr("Merge", "a role: do it"),
            ),
        }
        question, give = questions[self.asked]
        self.question.setText(question)
        self.give.setText(give)
        self.cancel.setText(self.tr("Cancel"))
        role = self.tr("Role it becomes a part of") if self.asked == MERGE else self.tr("Stands beside")
        told = (self.tr("Name in English"), self.tr("Name in French"), role)
        for label, line, text in zip(self._labels, self._lines(), told, strict=True):
            label.setText(text)
            line.setAccessibleName(text)
        self.french.setPlaceholderText(self.tr("The same, if empty"))
        self.role.setPlaceholderText(self.tr("Type to find a role"))
        self.choose.setText(self.tr("Choose people in the library"))
        self.people.setText(self._people())
        self._show_ready()

    def _people(self) -> str:
        if not self.examples:
            return self.tr("A role is made from people who have it. Choose them in the library first.")
        from classifyme_desktop.domain.own_roles import LEARNABLE

        said = self.tr("Examples: %Ln person(s). They get this role now.", "", self.examples)
        if self.examples < LEARNABLE:
            said += " " + self.tr("%n more person(s) and the program can learn it.", "", LEARNABLE - self.examples)
        return said
