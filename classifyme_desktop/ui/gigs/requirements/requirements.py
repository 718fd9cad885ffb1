"""What was understood of a gig, as a tab: its page, its changes stored one by one, and the way back from each."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from classifyme_desktop.ui.gigs.requirements.add import Known, plain
from classifyme_desktop.ui.gigs.requirements.editing import GigEditing
from classifyme_desktop.ui.gigs.requirements.page import GigFactsPage
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.domain.gig import Gig
    from classifyme_desktop.services.gig_facts import GigFacts as Facts


class GigFacts(QWidget):
    """``changed`` carries the id of a gig whose ranking is out of date now; ``told`` a ``Telling`` for the toast.

    The page is made when it is first in sight: the window shall not wait for it.
    """

    changed = Signal(object)
    told = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._gig: Gig | None = None
        self._role = ""
        self._offered = ""
        self._page: GigFactsPage | None = None
        self.editing = GigEditing(self)
        self.editing.stored.connect(self.changed)
        self.editing.shown.connect(self._on_shown)
        self.editing.failed.connect(lambda error: self.told.emit(Telling(words.error(error))))
        self.undo = self._action(self.editing.undo, "Ctrl+Z")
        self.redo = self._action(self.editing.redo, "Ctrl+Shift+Z", "Ctrl+Y")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._name_steps()

    def _action(self, act: Callable[[], None], *keys: str) -> QAction:
        made = QAction(self)
        made.setShortcuts([QKeySequence(key) for key in keys])
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.triggered.connect(act)
        self.addAction(made)
        return made

    @property
    def page(self) -> GigFactsPage:
        """Return the page, made when first asked for."""
        if self._page is None:
            self._page = made = GigFactsPage(self.undo, self.redo)
            made.asked.connect(self.editing.apply)
            made.reset_asked.connect(self.editing.reset)
            made.told.connect(self.told)
            self.editing.done.connect(made.show_done)
            self.editing.refused.connect(made.show_refused)
            self.layout().addWidget(made)  # type: ignore[union-attr]  # made above
        return self._page

    # ------------------------------------------------------------------ what is shown

    def attach(self, session: Session) -> None:
        """Take gigs from an open library."""
        self._session = session
        self.editing.attach(session)

    def detach(self) -> None:
        """Let go of the library, which is about to be closed."""
        self._session = self._gig = None
        self.editing.detach()

    def show_gig(self, gig: "Gig", role: str) -> None:
        """Show a gig as soon as the page is in sight; ``role`` in words."""
        self._role = role
        if self._gig is None or gig.gig_id != self._gig.gig_id:
            self._gig = gig
            self.editing.leave()
            self._name_steps()
        self._open()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is understood of the gig."""
        super().showEvent(event)
        self._open()

    def _open(self) -> None:
        if self._gig is None or self._session is None or not self.isVisible():
            return
        self.page.form.role.show_text(self._role)
        self._offer_names(self._session)
        if self.editing.gig_id != self._gig.gig_id:
            self.page.start(self._gig)
            self.editing.open(self._gig.gig_id)

    def _on_shown(self, facts: "Facts") -> None:
        self._name_steps()
        self.page.show_facts(facts)

    def _name_steps(self) -> None:
        for action, name, bare, named in (
            (self.undo, self.editing.undo_name, self.tr("Undo"), self.tr("Undo: %1")),
            (self.redo, self.editing.redo_name, self.tr("Redo"), self.tr("Redo: %1")),
        ):
            action.setText(bare if name is None else named.replace("%1", name))
            action.setEnabled(name is not None)
        if self._page is not None:
            self._page.show_steps()

    def _offer_names(self, session: Session) -> None:
        """Complete what is typed by names of skills and languages; read once for each language of the window."""
        language = session.language.code
        if language == self._offered:
            return
        self._offered = language

        def work() -> tuple[list[Known], Sequence[str]]:
            from classifyme_desktop.services import gig_facts

            return [(plain(name), name) for name in gig_facts.skill_names(language)], gig_facts.language_codes()

        session.tasks.start(work, lambda found: self.page.offer(*found), self.editing.failed.emit)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name_steps()
            self._open()
        super().changeEvent(event)
