"""What the window shows when the library cannot be opened: one sentence, and nothing that could do harm."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts


class TroublePage(QWidget):
    """``again`` wants another try."""

    again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._error: ClassifyMeError | None = None
        icon = parts.label()
        icons.dress(icon, "damaged", "bad", 48)
        self._title = parts.label(TextSize.TITLE, is_bold=True, wraps=True)
        self.sentence = parts.label(wraps=True)
        self.button = parts.button(self.again.emit, "reset", "primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.XL, tokens.XL, tokens.XL, tokens.XL)
        layout.setSpacing(tokens.M)
        layout.addStretch(2)
        for widget in (icon, self._title, self.sentence):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(icon)
        layout.addWidget(self._title)
        layout.addLayout(parts.centred(self.sentence, 90))
        layout.addSpacing(tokens.S)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._retranslate()

    def show_error(self, error: ClassifyMeError) -> None:
        """Say why the library cannot be opened."""
        self._error = error
        self._retranslate()
        parts.announce(self, self.sentence.text())

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("The library cannot be opened"))
        self.sentence.setText("" if self._error is None else words.error(self._error))
        self.button.setText(self.tr("Try again"))
