"""A line under the search box where a search gets a name to be kept under. Knows no list of searches."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts


class SearchSaver(QFrame):
    """``saved`` tells that a search is kept now; ``left`` that none is. Hidden until a search is to be kept."""

    saved = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._session: Session | None = None
        self._typed = ""
        self.title = parts.label(is_bold=True)
        self.name = QLineEdit(clearButtonEnabled=True)
        self.name.setMaxLength(100)
        self.name.setAcceptDrops(False)
        self.name.returnPressed.connect(self._save)
        self.save = parts.button(self._save, kind="primary")
        self.cancel = parts.button(self.close_line)
        self.note = parts.label(TextSize.CAPTION, tone="bad", wraps=True)
        line = QHBoxLayout()
        line.setSpacing(tokens.S)
        line.addWidget(self.title)
        line.addWidget(self.name, 1)
        line.addWidget(self.save)
        line.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.M, tokens.S, tokens.S, tokens.S)
        layout.setSpacing(tokens.XS)
        layout.addLayout(line)
        layout.addWidget(self.note)
        self._retranslate()
        self.hide()

    def attach(self, session: Session) -> None:
        """Keep searches in an open library."""
        self._session = session

    def ask(self, typed: str) -> None:
        """Ask under which name a search is to be kept."""
        self._typed = typed
        self._show_note("")
        self.name.setText(" ".join(typed.split()))
        self.show()
        self.name.setFocus()
        self.name.selectAll()

    def close_line(self) -> None:
        """Keep nothing."""
        if self.isVisible():
            self.hide()
            self.left.emit()

    def _save(self) -> None:
        session, name, typed = self._session, self.name.text(), self._typed
        if session is None:
            return

        def work() -> None:
            from classifyme_desktop.services import searches

            searches.save(session.workspace, name, typed)

        session.tasks.start(work, lambda _: self._on_saved(), self._on_failed)

    def _on_saved(self) -> None:
        self.close_line()
        self.saved.emit()

    def _on_failed(self, error: ClassifyMeError) -> None:
        self._show_note(words.error(error))

    def _show_note(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))
        if text:
            parts.announce(self.note, text)
            self.name.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc keeps nothing."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_line()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Keep this search as"))
        self.name.setAccessibleName(self.tr("Name of the search"))
        self.save.setText(self.tr("Save"))
        self.cancel.setText(self.tr("Cancel"))
