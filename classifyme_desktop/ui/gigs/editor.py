"""Where a gig is pasted or typed. Knows no library."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts


class GigEditor(QWidget):
    """``added`` carries the text. A wrong text is told beside it and stays to be mended."""

    added = Signal(str)
    file_asked = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = parts.label(TextSize.BODY, is_bold=True)
        self._words = parts.label(tone="muted", wraps=True)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setAcceptDrops(False)  # a dropped file is for the window, not its address for the text
        self.note = parts.label(tone="bad", wraps=True)
        self.note.hide()
        self.add = parts.button(self._on_added, "plus", "primary")
        self.from_file = parts.button(self.file_asked.emit, "add-files")
        self.cancel = parts.button(self.cancelled.emit)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.S)
        buttons.addWidget(self.add)
        buttons.addWidget(self.from_file)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        for widget in (self.title, self._words, self.text, self.note):
            layout.addWidget(widget, 1 if widget is self.text else 0)
        layout.addLayout(buttons)
        self._retranslate()

    def start(self, *, may_cancel: bool) -> None:
        """Take the focus for a new gig; what was typed before is kept."""
        self.cancel.setVisible(may_cancel)
        self.text.setFocus()

    def clear(self) -> None:
        """Forget what was typed, after it was added."""
        self.text.clear()
        self.show_note("")
        self.set_busy(is_busy=False)

    def show_note(self, text: str) -> None:
        """Say beside the text what is wrong with it."""
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self.set_busy(is_busy=False)
        if text:
            parts.announce(self.note, text)

    def set_busy(self, *, is_busy: bool) -> None:
        """Keep the person from adding the same gig twice while it is read."""
        self.add.setEnabled(not is_busy)
        self.from_file.setEnabled(not is_busy)

    def _on_added(self) -> None:
        self.set_busy(is_busy=True)
        self.added.emit(self.text.toPlainText())

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready for a text to be pasted at once."""
        super().showEvent(event)
        self.text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter adds the gig."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.add.isEnabled():
            self._on_added()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("New gig"))
        self._words.setText(
            self.tr(
                "Paste or type the job description; its first line becomes the title. Or add files: TXT, PDF, DOCX, "
                "and tables with a gig in each row: CSV, XLSX, JSON."
            )
        )
        self.text.setAccessibleName(self.tr("Job description"))
        self.text.setPlaceholderText(
            self.tr("Senior accountant\n\nMonthly closing, VAT returns and audit files for three companies…")
        )
        self.add.setText(self.tr("Add gig"))
        self.add.setToolTip(self.tr("Add the gig (Ctrl+Enter)"))
        self.from_file.setText(self.tr("From files…"))
        self.cancel.setText(self.tr("Cancel"))
