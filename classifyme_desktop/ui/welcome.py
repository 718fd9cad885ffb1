"""What an empty library shows: where to drop files, what becomes of them, and samples to try."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from classifyme_desktop.ui import icons, parts, tokens
from classifyme_desktop.ui.flow import FlowLayout
from classifyme_desktop.ui.tokens import TextSize


class Welcome(QFrame):
    """The next step for someone who has no files here yet."""

    folder_asked = Signal()
    files_asked = Signal()
    samples_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        icon = parts.label()
        icons.dress(icon, "import", "accent", 48)
        self.title = parts.label(TextSize.TITLE, is_bold=True, wraps=True)
        self.words = parts.label(tone="muted", wraps=True)
        self.folder = parts.button(self.folder_asked.emit, "add-folder", "primary")
        self.files = parts.button(self.files_asked.emit, "add-files")
        self.samples = parts.button(self.samples_asked.emit, "samples")
        buttons = QWidget()
        row = FlowLayout(buttons)
        for button in (self.folder, self.files, self.samples):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.XL, tokens.XL, tokens.XL, tokens.XL)
        layout.setSpacing(tokens.M)
        layout.addStretch(2)
        for widget in (icon, self.title, self.words):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(icon)
        layout.addWidget(self.title)
        layout.addLayout(parts.centred(self.words, 90))
        layout.addSpacing(tokens.S)
        layout.addWidget(buttons, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._buttons = buttons
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Drop CVs or a folder here"))
        self.words.setText(
            self.tr(
                "PDF, Word (DOCX) and text files. Each is read and gets a likely role; then add a gig and rank "
                "people for it. Nothing leaves this computer, and the files themselves are not changed."
            )
        )
        self.folder.setText(self.tr("Choose a folder…"))
        self.files.setText(self.tr("Choose files…"))
        self.samples.setText(self.tr("Try with sample CVs"))
        width = sum(button.sizeHint().width() + tokens.S for button in (self.folder, self.files, self.samples))
        self._buttons.setMinimumWidth(min(width, 700))
