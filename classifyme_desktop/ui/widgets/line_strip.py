"""A strip with one line to type in: what for, the line, a button that gives it, one that leaves, a note underneath."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts


class LineStrip(QFrame):
    """Hidden until it is opened. ``left`` tells that it was closed; Enter gives, Esc leaves. The words come later."""

    left = Signal()

    def __init__(self, longest: int, *, is_title_beside: bool = False, parent: QWidget | None = None) -> None:
        """``longest``: characters of the line; ``is_title_beside``: a short title in front of the line, not above."""
        super().__init__(parent)
        self.setObjectName("strip")
        self.title = parts.label(is_bold=True, wraps=not is_title_beside)
        self.line = QLineEdit(clearButtonEnabled=True)
        self.line.setMaxLength(longest)
        self.line.setAcceptDrops(False)
        self.line.returnPressed.connect(self.on_given)
        self.give = parts.button(self.on_given, kind="primary")
        self.cancel = parts.button(self.close_strip)
        self.note = parts.label(TextSize.CAPTION, tone="bad", wraps=True)
        line = QHBoxLayout()
        line.setSpacing(tokens.S)
        line.addWidget(self.line, 1)
        line.addWidget(self.give)
        line.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.M, tokens.S, tokens.S, tokens.S)
        layout.setSpacing(tokens.XS)
        if is_title_beside:
            line.insertWidget(0, self.title)
        else:
            layout.addWidget(self.title)
        layout.addLayout(line)
        layout.addWidget(self.note)
        self.hide()

    def on_given(self) -> None:
        """Take what was typed."""
        raise NotImplementedError

    def open_strip(self, typed: str) -> None:
        """Open the strip with what stands in the line at first."""
        self.show_note("")
        self.line.setText(typed)
        self.show()
        self.line.setFocus()

    def close_strip(self) -> None:
        """Close the strip; nothing is taken."""
        if self.isVisible():
            self.hide()
            self.left.emit()

    def show_note(self, text: str) -> None:
        """Say under the line what is wrong with it; what was typed stays to be mended."""
        self.note.setText(text)
        self.note.setVisible(bool(text))
        if text:
            parts.announce(self.note, text)
            self.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_strip()
        else:
            super().keyPressEvent(event)
