"""A link under a list that shows the rest of it, and takes it away again."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from classifyme_desktop.ui.widgets import parts


class ShowMore(QWidget):
    """``changed`` tells that the whole list is wanted, or the beginning of it again."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_all = False
        self._count = 0
        self.link = parts.button(self._on_clicked, kind="link")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_count(self, count: int, short: int) -> None:
        """Offer all ``count`` where only ``short`` are shown; hidden where all are shown anyhow."""
        self._count = count
        self.setVisible(count > short)
        self._retranslate()

    def _on_clicked(self) -> None:
        self.is_all = not self.is_all
        self._retranslate()
        self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.link.setText(self.tr("Show fewer") if self.is_all else self.tr("Show all %Ln", "entries", self._count))
