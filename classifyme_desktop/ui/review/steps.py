"""What the menu of the window takes back and does again while the review is in sight."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction

from classifyme_desktop.ui.review.page import ReviewPage


class ReviewSteps(QObject):
    """``undo`` and ``redo`` of the review, in the language of the window."""

    def __init__(self, page: ReviewPage) -> None:
        super().__init__(page)
        self._flow = page.flow
        self.undo, self.redo = QAction(self), QAction(self, enabled=False)
        self.undo.triggered.connect(self._flow.undo)
        self.redo.triggered.connect(self._flow.redo)
        for told in (self._flow.moved, self._flow.changed, self._flow.restored):
            told.connect(lambda *_: self.redo.setEnabled(self._flow.may_redo))
        page.installEventFilter(self)
        self._retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Speak the language of the page."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        return super().eventFilter(watched, event)

    def _retranslate(self) -> None:
        self.undo.setText(self.tr("&Undo"))
        self.redo.setText(self.tr("Re&do"))
