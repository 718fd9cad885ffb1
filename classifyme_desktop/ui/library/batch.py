"""What can be done with the files that are selected: a line of buttons above the list, and a form that opens."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.flow import FlowLayout

_NOTE_LINES: Final = 4


class BatchBar(QWidget):
    """A line that says how much is shown and selected, with what can be done about the selected files."""

    tag_asked = Signal()
    note_asked = Signal()
    role_asked = Signal()
    confirm_asked = Signal()
    trash_asked = Signal()
    restore_asked = Signal()
    export_asked = Signal()
    columns_asked = Signal()
    pairs_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown, self._picked, self._is_trash, self._pairs = 0, 0, False, 0
        self.count = parts.label(tone="muted")
        self.tag = parts.button(self.tag_asked.emit, "tag", "quiet")
        self.note = parts.button(self.note_asked.emit, "note", "quiet")
        self.confirm = parts.button(self.confirm_asked.emit, "met", "quiet")
        self.role = parts.button(self.role_asked.emit, "review", "quiet")
        self.trash = parts.button(self.trash_asked.emit, "remove", "quiet")
        self.restore = parts.button(self.restore_asked.emit, "undo", "quiet")
        self.export = parts.button(self.export_asked.emit, "export", "quiet")
        self.columns = parts.button(self.columns_asked.emit, "columns", "quiet")
        self.pairs = parts.button(self.pairs_asked.emit, "alike", "quiet")
        layout = FlowLayout(self, tokens.XS)
        for widget in (self.count, self.tag, self.note, self.confirm, self.role, self.trash, self.restore):
            layout.addWidget(widget)
        for widget in (self.export, self.pairs, self.columns):
            layout.addWidget(widget)
        self._retranslate()
        self.count.setMinimumHeight(self.tag.sizeHint().height())

    def show_counts(self, shown: int, picked: int, *, is_trash: bool) -> None:
        """Say how many files are listed and selected, and offer what fits."""
        self._shown, self._picked, self._is_trash = shown, picked, is_trash
        self._say()
        for button in (self.tag, self.note, self.confirm, self.role, self.trash):
            button.setVisible(not is_trash)
            button.setEnabled(picked > 0)
        self.restore.setVisible(is_trash)
        self.restore.setEnabled(picked > 0)
        self.export.setEnabled(shown > 0)

    def show_pairs(self, count: int) -> None:
        """Say how many pairs of CVs may be of one person."""
        self._pairs = count
        self.pairs.setVisible(count > 0)
        self.pairs.setText(self.tr("May be the same person: %n", "pairs of CVs", count))

    def _say(self) -> None:
        if self._picked > 1:
            said = self.tr("%1 of %2 selected", "files").replace("%1", words.number(self._picked))
            self.count.setText(said.replace("%2", words.number(self._shown)))
        else:
            self.count.setText(self.tr("%Ln file(s)", "", self._shown))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.tag.setText(self.tr("Tag…"))
        self.note.setText(self.tr("Note…"))
        self.confirm.setText(self.tr("Confirm role"))
        self.role.setText(self.tr("Change role…"))
        self.trash.setText(self.tr("Move to trash"))
        self.restore.setText(self.tr("Put back"))
        self.export.setText(self.tr("Export list…"))
        self.columns.setText(self.tr("Columns"))
        self.trash.setToolTip(self.tr("Out of the list, searches and rankings; the original file stays. Del"))
        self.show_pairs(self._pairs)
        self._say()


class Form(QFrame):
    """A strip with one question. ``given`` carries what was typed; ``taken`` as well, where something can be taken."""

    given = Signal(str)
    taken = Signal(str)
    left = Signal()

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
        self.question.setText(question)
        self.give.setText(give)
        self.take.setText(take)
        self.take.setVisible(bool(take))
        self.cancel.setText(self.tr("Cancel"))
        self.line.setVisible(not is_long)
        self.text.setVisible(is_long)
        for widget in (self.line, self.text):
            widget.setAccessibleName(question)
        self.line.setText(typed)
        self.text.setPlainText(typed)
        completer = QCompleter(list(known), self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)
        self.show()
        (self.text if is_long else self.line).setFocus()

    def typed(self) -> str:
        """Return what stands in the form."""
        return self.text.toPlainText() if self._is_long else self.line.text()

    def close_form(self) -> None:
        """Close the form; the list has the keyboard again."""
        if self.isVisible():
            self.hide()
            self.left.emit()

    def _on_given(self) -> None:
        self.given.emit(self.typed())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; Ctrl+Enter keeps a text."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_given()
        else:
            super().keyPressEvent(event)
