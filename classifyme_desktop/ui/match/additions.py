"""What would change the order: skills that, asked for as well, turn first people round. Looked for when opened."""

import copy
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.match.reason_words import ReasonWords
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts

if TYPE_CHECKING:
    from classifyme_desktop.domain.match_reasons import Addition
    from classifyme_desktop.services.ranked_list import RankedList

_MOST: Final = 3
_REST_MS: Final = 300  # after the last change of a weight


class Additions(QWidget):
    """A line that opens to at most three sentences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._ranked: RankedList | None = None
        self._found: tuple[Addition, ...] | None = None
        self._words = ReasonWords(self)
        self.fold = parts.button(self._on_fold, "closed", "quiet")
        self.fold.setCheckable(True)
        self.said = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.said.setContentsMargins(tokens.XL, 0, tokens.S, tokens.XS)
        self.said.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.said)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._ask)
        self._retranslate()

    def attach(self, session: Session) -> None:
        """Look in an open library."""
        self._session = session

    def rank_by(self, ranked: "RankedList | None") -> None:
        """Take another ranking, or the same one weighed anew."""
        self._ranked = ranked
        if ranked is None:
            self._found = None
            self._show_found()
        elif self.fold.isChecked():
            self._rest.start()

    def _on_fold(self) -> None:
        is_open = self.fold.isChecked()
        icons.dress(self.fold, "open" if is_open else "closed")
        self.said.setVisible(is_open)
        if is_open:
            self._found = None
            self._show_found()
            self._ask()

    def _ask(self) -> None:
        session, ranked = self._session, self._ranked
        if session is None or ranked is None:
            return
        as_it_is = copy.copy(ranked)  # weighing binds new arrays, so that this one stays as it is now

        def work() -> "tuple[Addition, ...]":
            from classifyme_desktop.services import reasons

            return reasons.additions(session.workspace, as_it_is)

        session.tasks.start(work, lambda found: self._on_found(ranked, found), self._on_failed)

    def _on_found(self, ranked: "RankedList", found: "tuple[Addition, ...]") -> None:
        if ranked is self._ranked:
            self._found = found
            self._show_found()

    def _on_failed(self, error: ClassifyMeError) -> None:
        self.said.setText(words.error(error))

    def _show_found(self) -> None:
        if self._found is None:
            self.said.setText(self.tr("Looking…"))
        elif not self._found:
            self.said.setText(self.tr("No skill that the first people hold would change their order."))
        else:
            self.said.setText("\n".join(self._words.addition(one) for one in self._found[:_MOST]))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.fold.setText(self.tr("What would change the order"))
        self.fold.setToolTip(self.tr("Skills that, added to the gig, would turn the first people round"))
        self._show_found()
