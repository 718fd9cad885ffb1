"""A page with every action and its keys, made from the actions so that it never lies; most can be changed."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from classifyme_desktop.ui.shell import menus
from classifyme_desktop.ui.shell.fixed_keys import Line, written
from classifyme_desktop.ui.shell.keys import Keys
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables import cells
from classifyme_desktop.ui.widgets import parts

_NATIVE: Final = QKeySequence.SequenceFormat.NativeText
_ACTION, _KEYS, _STATE = range(3)
_SHARES: Final = (5, 3, 3)  # of the width, by column
_ROW: Final = Qt.ItemDataRole.UserRole


class ShortcutsPage(QWidget):
    """``left`` wants to go back to where the person was."""

    left = Signal()

    def __init__(self, keys: Keys, fixed: Callable[[], Sequence[Line]], parent: QWidget | None = None) -> None:
        """``fixed`` returns the keys that act in one part of the window only."""
        super().__init__(parent)
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._keys = keys
        self._ask_fixed = fixed
        self._fixed: Sequence[Line] = ()
        self._title = parts.label(TextSize.TITLE, is_bold=True)
        self.back = parts.button(self.left.emit, "back")
        self.reset_all = parts.button(self._reset_all, "reset")
        self._make_table()
        self._make_editor()
        head = QHBoxLayout()
        head.setSpacing(tokens.S)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.reset_all)
        head.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.XL, tokens.L, tokens.XL, tokens.L)
        layout.setSpacing(tokens.M)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._card)

    def _make_table(self) -> None:
        self.table = QTableWidget(0, 3)
        self.table.setObjectName("keys")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setCornerButtonEnabled(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setMinimumSectionSize(cells.row_height(self.table))
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.currentCellChanged.connect(lambda *_: self._show_current())
        self.table.itemActivated.connect(lambda _: self.editor.setFocus())

    def _make_editor(self) -> None:
        self._card = QFrame()
        self._card.setObjectName("strip")
        self._name = parts.label(is_bold=True)
        self.editor = QKeySequenceEdit()
        self.editor.setMaximumSequenceLength(1)
        self.editor.setClearButtonEnabled(True)
        self.editor.keySequenceChanged.connect(lambda _: self._on_pressed())
        self.take = parts.button(self.store, kind="primary")
        self.reset = parts.button(self._reset)
        self.note = parts.label(TextSize.CAPTION, tone="bad", wraps=True)
        line = QHBoxLayout()
        line.setSpacing(tokens.S)
        line.addWidget(self.editor, 1)
        line.addWidget(self.take)
        line.addWidget(self.reset)
        layout = QVBoxLayout(self._card)
        layout.setContentsMargins(tokens.M, tokens.S, tokens.M, tokens.M)
        layout.setSpacing(tokens.S)
        layout.addWidget(self._name)
        layout.addLayout(line)
        layout.addWidget(self.note)

    # ------------------------------------------------------------------ what is shown

    def showEvent(self, event: object) -> None:
        """Write the list anew; shortcuts and language may have changed."""
        self._retranslate()
        self._fill()
        self.table.setFocus()
        super().showEvent(event)  # type: ignore[arg-type]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns; what is too long for its share wraps."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for column, share in enumerate(_SHARES):
            self.table.setColumnWidth(column, self.table.viewport().width() * share // sum(_SHARES))
        self.table.resizeRowsToContents()
        least = self.table.verticalHeader().minimumSectionSize()
        for row in range(self.table.rowCount()):
            if self.table.rowHeight(row) > least:  # it wraps
                self.table.setRowHeight(row, self.table.rowHeight(row) + tokens.S)

    def lines(self) -> list[tuple[str, str]]:
        """Return the keys and what they do, those that cannot be changed last."""
        changeable = [(written(one), _named(one)) for one in self._keys.actions if one.shortcuts()]
        return [*changeable, *((one.keys, one.does) for one in self._ask_fixed())]

    def _fill(self) -> None:
        row = max(0, self.table.currentRow())
        self.table.verticalHeader().setMinimumSectionSize(cells.row_height(self.table))
        self._fixed = self._ask_fixed()
        self.table.setRowCount(len(self._keys.actions) + len(self._fixed))
        for at, action in enumerate(self._keys.actions):
            state = self.tr("changed", "a shortcut") if self._keys.is_changed(action) else ""
            self._write(at, _named(action), written(action), state)
        for at, line in enumerate(self._fixed, len(self._keys.actions)):
            self._write(at, line.does, line.keys, line.where)
        self._fit()
        self.table.setCurrentCell(min(row, self.table.rowCount() - 1), _ACTION)
        self._show_current()

    def _write(self, at: int, does: str, keys: str, where: str) -> None:
        for column, text in enumerate((does, keys or "–", where)):
            entry = QTableWidgetItem(text)
            if column == _ACTION:
                entry.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (does, keys, where))))
            self.table.setItem(at, column, entry)

    @property
    def current(self) -> QAction | None:
        """Return the action of the row that is chosen."""
        row = self.table.currentRow()
        return self._keys.actions[row] if 0 <= row < len(self._keys.actions) else None

    def _show_current(self) -> None:
        action, row = self.current, self.table.currentRow() - len(self._keys.actions)
        self._card.setEnabled(action is not None)
        if action is None and 0 <= row < len(self._fixed):
            line = self._fixed[row]
            self.editor.setKeySequence(QKeySequence())
            self._name.setText(f"{line.does} · {line.keys}")
            parts.set_tone(self.note, "muted")
            self.note.setText(self.tr("These keys act in one part of the window and cannot be changed."))
            self.note.show()
        if action is not None:
            self._name.setText(_named(action))
            self.editor.setKeySequence(action.shortcut())
            self.reset.setEnabled(self._keys.is_changed(action))
            self._on_pressed()

    # ------------------------------------------------------------------ what is changed

    def _on_pressed(self) -> None:
        action, wanted = self.current, self.editor.keySequence()
        other = None if action is None else self._keys.taken_by(action, wanted)
        told = self.tr("%1 is taken by: %2. Choose other keys, or change that one first.")
        is_plain = action is not None and self._keys.is_unsafe(wanted)
        if other is not None:
            text = told.replace("%1", wanted.toString(_NATIVE)).replace("%2", _named(other))
        else:
            text = self.tr("A letter alone is needed for typing. Add Ctrl or Alt.") if is_plain else ""
        parts.set_tone(self.note, "bad")
        self.note.setText(text)
        self.note.setVisible(bool(text))
        is_same = action is not None and wanted == action.shortcut()
        self.take.setEnabled(action is not None and not text and not is_same)
        if text:
            parts.announce(self.note, text)

    def store(self) -> None:
        """Give the action the keys that were pressed; none for an empty line."""
        if self.current is not None and self.take.isEnabled():
            self._keys.change(self.current, self.editor.keySequence())
            self._fill()
            self.table.setFocus()

    def _reset(self) -> None:
        if self.current is not None:
            other = self._keys.reset(self.current)
            self._fill()
            if other is not None:
                told = self.tr("Its first keys are taken by: %1. Change that one first.")
                self.note.setText(told.replace("%1", _named(other)))
                self.note.show()

    def _reset_all(self) -> None:
        self._keys.reset_all()
        self._fill()

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self._retranslate()
            self._fill()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Shortcuts"))
        self.back.setText(self.tr("Back"))
        self.reset_all.setText(self.tr("Reset all"))
        self.take.setText(self.tr("Use these keys"))
        self.reset.setText(self.tr("Reset", "a shortcut"))
        self.table.setHorizontalHeaderLabels([self.tr("Action"), self.tr("Keys"), self.tr("Where", "keys act")])
        self.table.setAccessibleName(self.tr("Actions and their keys"))
        self.table.setAccessibleDescription(self.tr("Enter goes to the line where the keys are changed"))
        self.editor.setAccessibleName(self.tr("Press the new keys"))
        for line in self.editor.findChildren(QLineEdit):
            line.setAccessibleName(self.tr("Press the new keys"))
            line.setPlaceholderText(self.tr("Press the new keys"))


def _named(action: QAction) -> str:
    return menus.plain(action.text())
