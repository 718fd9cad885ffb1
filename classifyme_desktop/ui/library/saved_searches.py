"""The searches kept under a name, at the left of the window: a click searches, F2 renames, Del removes."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables.resume_table import plain
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.storage.searches import SavedSearch

_SEARCH: Final = Qt.ItemDataRole.UserRole
_MOST_IN_SIGHT: Final = 8


class SavedSearches(QWidget):
    """``chosen`` carries what a search asks for; ``told`` a ``Telling``. Hidden while nothing is kept."""

    chosen = Signal(str)
    told = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self.title = parts.label(TextSize.CAPTION, tone="muted", is_bold=True)
        self.list = QListWidget()
        self.list.setObjectName("searches")
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.itemClicked.connect(self._on_chosen)
        self.list.itemActivated.connect(self._on_chosen)
        self.list.itemChanged.connect(self._on_renamed)
        self.rename = self._action(self._edit, "")
        self.remove = self._action(self._on_remove, "Del")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.M, 0, 0)
        layout.setSpacing(tokens.XS)
        layout.addWidget(self.title)
        layout.addWidget(self.list)
        self._retranslate()
        self.hide()

    def _action(self, act: Callable[[], object], key: str) -> QAction:
        made = QAction(self)
        made.triggered.connect(lambda: act())
        if key:
            made.setShortcut(QKeySequence(key))
            made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.list.addAction(made)
        return made

    # ------------------------------------------------------------------ what is kept

    def attach(self, session: Session) -> None:
        """Show the searches of an open library."""
        self._session = session
        self.refresh()

    def detach(self) -> None:
        """Let go of the library, which is about to be closed."""
        self._session = None

    def refresh(self) -> None:
        """Read the searches anew."""
        session = self._session
        if session is None:
            return

        def work() -> "list[SavedSearch]":
            from classifyme_desktop.services import searches

            return searches.listed(session.workspace)

        session.tasks.start(work, self._show, self._on_failed)

    def _show(self, found: "Sequence[SavedSearch]") -> None:
        blocker = QSignalBlocker(self.list)
        self.list.clear()
        for one in found:
            row = QListWidgetItem(names.shown(one.name), self.list)
            row.setData(_SEARCH, one)
            row.setToolTip(plain(names.shown(one.typed)))
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsEditable)
        blocker.unblock()
        self._fit()
        self.setVisible(bool(found))

    def _fit(self) -> None:
        """Be as high as the rows are in the present size of text."""
        rows = min(self.list.count(), _MOST_IN_SIGHT)
        height = self.list.sizeHintForRow(0) * rows if rows else 0
        self.list.setFixedHeight(height + 2 * self.list.frameWidth() + tokens.XS)

    def kept(self) -> list[tuple[str, str]]:
        """Return the searches in sight: each name, and what it asks for."""
        rows = (self.list.item(at) for at in range(self.list.count()))
        found: list[SavedSearch] = [row.data(_SEARCH) for row in rows if row is not None]
        return [(one.name, one.typed) for one in found]

    def _current(self) -> "SavedSearch | None":
        row = self.list.currentItem()
        kept: SavedSearch | None = None if row is None else row.data(_SEARCH)
        return kept

    def _on_chosen(self, row: QListWidgetItem) -> None:
        self.chosen.emit(row.data(_SEARCH).typed)

    # ------------------------------------------------------------------ renaming and removing

    def _edit(self) -> None:
        row = self.list.currentItem()
        if row is not None:
            self.list.editItem(row)

    def _on_renamed(self, row: QListWidgetItem) -> None:
        kept: SavedSearch = row.data(_SEARCH)
        to = row.text()
        if to == names.shown(kept.name):
            return

        def work(session: Session) -> None:
            from classifyme_desktop.services import searches

            searches.rename(session.workspace, kept.name, to)

        self._change(work)

    def _on_remove(self) -> None:
        kept = self._current()
        if kept is None:
            return

        def work(session: Session) -> None:
            from classifyme_desktop.services import searches

            searches.remove(session.workspace, kept.name)

        text = self.tr("Search removed: %1").replace("%1", names.shown(kept.name))
        back, again = lambda: self.keep(kept.name, kept.typed), lambda: self._change(work)
        name = self.tr("remove search %1", "a step that can be taken back").replace("%1", kept.name)
        undo = Telling(text, self.tr("Undo"), back, redo=again, name=name)
        self._change(work, lambda: self.told.emit(undo))

    def keep(self, name: str, typed: str) -> None:
        """Keep a search under a name."""

        def work(session: Session) -> None:
            from classifyme_desktop.services import searches

            searches.save(session.workspace, name, typed)

        self._change(work)

    def _change(self, work: Callable[[Session], None], done: Callable[[], None] = lambda: None) -> None:
        session = self._session
        if session is None:
            return

        def then(_: None) -> None:
            self.refresh()
            done()

        session.tasks.start(lambda: work(session), then, self._on_failed)

    def _on_failed(self, error: ClassifyMeError) -> None:
        self.told.emit(Telling(words.error(error)))
        self.refresh()

    def _show_menu(self, at: QPoint) -> None:
        if self._current() is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self.rename, self.remove])
        menu.popup(self.list.viewport().mapToGlobal(at))

    # ------------------------------------------------------------------ the words

    def minimumSizeHint(self) -> QSize:
        """Return that nothing of it has to be seen in a low window."""
        return QSize(0, 0)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes, and fit the rows in another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Saved searches"))
        self.list.setAccessibleName(self.tr("Saved searches"))
        self.list.setAccessibleDescription(self.tr("Enter searches, F2 renames, Del removes"))
        self.rename.setText(self.tr("Re&name (F2)"))
        self.remove.setText(self.tr("Re&move"))
