"""A page with every key that does something, made from the actions themselves so that it never lies."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from classifyme_desktop.ui import parts, tokens
from classifyme_desktop.ui.tokens import TextSize


class ShortcutsPage(QWidget):
    """``left`` wants to go back to where the person was."""

    left = Signal()

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._actions = actions
        self._title = parts.label(TextSize.TITLE, is_bold=True)
        self.back = parts.button(self.left.emit)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.back)
        self._area = QScrollArea(widgetResizable=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.XL, tokens.L, tokens.XL, tokens.L)
        layout.setSpacing(tokens.M)
        layout.addLayout(head)
        layout.addWidget(self._area, 1)

    def showEvent(self, event: object) -> None:
        """Write the list anew; shortcuts and language may have changed."""
        self._fill()
        super().showEvent(event)  # type: ignore[arg-type]

    def lines(self) -> list[tuple[str, str]]:
        """Return the keys and what they do."""
        told = [
            (", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()), action)
            for action in self._actions
        ]
        lines = [(keys, action.text().replace("&", "").rstrip("…")) for keys, action in told if keys]
        return [
            *lines,
            (self.tr("Esc", "the key"), self.tr("Clear the search; close a message; leave this page")),
            (self.tr("Up, Down", "the keys"), self.tr("Next and previous row of a list")),
            (self.tr("Tab", "the key"), self.tr("Next part of the window")),
        ]

    def _fill(self) -> None:
        card = QFrame()
        card.setObjectName("card")
        grid = QGridLayout(card)
        grid.setContentsMargins(tokens.L, tokens.L, tokens.L, tokens.L)
        grid.setHorizontalSpacing(tokens.XL)
        grid.setVerticalSpacing(tokens.S)
        grid.setColumnStretch(1, 1)
        row = 0
        for row, (keys, does) in enumerate(self.lines()):
            key, text = parts.label(is_bold=True), parts.label(wraps=True)
            key.setText(keys)
            text.setText(does)
            grid.addWidget(key, row, 0)
            grid.addWidget(text, row, 1)
        grid.setRowStretch(row + 1, 1)
        self._area.setWidget(card)
        self._title.setText(self.tr("Shortcuts"))
        self.back.setText(self.tr("Back"))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self._fill()
        super().changeEvent(event)
