"""What the program wants to be asked next: the first people of the review, each with the reason, leading there."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.charts.sheet import Sheet, SheetTable, SheetView
from classifyme_desktop.ui.language import label_words, names, words
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.services.review import Asked

_MOST: Final = 10


class AskedNext(QWidget):
    """``review_asked`` wants the review; ``person_asked`` carries a resume. Looked up anew by ``refresh``."""

    review_asked = Signal()
    person_asked = Signal(int)
    told = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._called: dict[int, str] = {}
        self.is_blind: Callable[[], bool] = lambda: False
        self.asked: tuple[Asked, ...] = ()
        self.note = parts.label(tone="muted", wraps=True)
        self.review = parts.button(self.review_asked.emit, "review")
        self.table = SheetTable(self)
        self.list = SheetView(self.table)
        self.list.chosen.connect(self._on_chosen)
        head = QHBoxLayout()
        head.setSpacing(tokens.M)
        head.addWidget(self.note, 1)
        head.addWidget(self.review)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.S, 0, 0)
        layout.setSpacing(tokens.M)
        layout.addLayout(head)
        layout.addWidget(self.list)
        layout.addStretch(1)
        self.show_all()

    def attach(self, session: Session) -> None:
        """Ask about people of an open library."""
        self._session = session

    def detach(self) -> None:
        """Let go of the library, which is about to be closed."""
        self._session, self.asked = None, ()
        self.show_all()

    def refresh(self) -> None:
        """Look anew whom to ask about."""
        session = self._session
        if session is None:
            return

        def work() -> "list[Asked]":
            from classifyme_desktop.services import review

            return review.queue(session.workspace, _MOST)

        def show(found: "list[Asked]") -> None:
            if self._session is session:
                self._show(found)

        session.tasks.start(work, show, self._on_failed)

    def _show(self, found: "Sequence[Asked]") -> None:
        self.asked = tuple(found)
        rows = [] if self._session is None else self._session.shelf.rows([int(one.file_id) for one in found])
        self._called = {int(row.file_id): names.shown(row.person) or names.of_path(row.path) for row in rows}
        self.show_all()

    def _on_chosen(self, key: str) -> None:
        if not self.is_blind():
            self.person_asked.emit(int(key))

    def _on_failed(self, error: ClassifyMeError) -> None:
        self.told.emit(Telling(words.error(error)))

    def _name(self, at: int, one: "Asked") -> str:
        if self.is_blind():
            return self.tr("Person %1", "a number, in place of a name").replace("%1", words.number(at))
        return self._called.get(int(one.file_id), "")

    def show_all(self) -> None:
        """Say and show everything."""
        name_role = str if self._session is None else self._session.role
        rows = tuple((label_words.why(one, name_role), self._name(at, one)) for at, one in enumerate(self.asked, 1))
        heads = (self.tr("Why it asks"), self.tr("Person"))
        self.table.show_sheet(Sheet(heads, rows, tuple(str(int(one.resume_id)) for one in self.asked)))
        self.list.setAccessibleName(self.tr("What the program wants to be asked next"))
        self.list.setVisible(bool(rows))
        self.review.setText(self.tr("Review them"))
        self.review.setEnabled(bool(rows))
        told = self.tr("The answers to these teach it most: it doubts them, and they are unlike each other.")
        self.note.setText(
            told if rows else self.tr("Nothing to ask: the program is sure of everybody, or you decided.")
        )

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_all()
        super().changeEvent(event)
