"""The one line of steps that can be taken back in the window, and the two actions of the menu that go along it.

A step is kept when it was done already; taking it back and doing it again are callables of whoever did it, each one
change of the library. A page with steps of its own (the requirements of a gig, the review) is asked first while it is
in sight, so that Ctrl+Z takes back what the person sees.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence, QUndoCommand, QUndoStack

from classifyme_desktop.ui.language import names

Act = Callable[[], object]
_MOST: Final = 100
_LONGEST_NAME: Final = 60  # characters of a step in the menu


class _Step(QUndoCommand):
    """A step that is done already when it comes onto the stack."""

    def __init__(self, name: str, undo: Act, redo: Act) -> None:
        super().__init__(name)
        self._undo, self._redo = undo, redo
        self._is_new = True

    def undo(self) -> None:
        """Take it back."""
        self._undo()

    def redo(self) -> None:
        """Do it again; the first call comes from the stack itself, when all is done."""
        if not self._is_new:
            self._redo()
        self._is_new = False


class Undo(QObject):
    """The steps of the window, newest last. Lives as long as the window; the journal of the library tells the rest."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stack = QUndoStack(self)
        self._stack.setUndoLimit(_MOST)
        self._stack.indexChanged.connect(self.changed)

    def push(self, name: str, undo: Act, redo: Act) -> None:
        """Keep a step that was just done; ``name`` tells what it did, in plain text."""
        self._stack.push(_Step(names.shown(name), undo, redo))

    def undo(self) -> None:
        """Take the newest step back; does nothing without one."""
        self._stack.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._stack.redo()

    def undo_to(self, count: int) -> None:
        """Take steps back until only ``count`` are left done."""
        self._stack.setIndex(max(0, min(count, self._stack.index())))

    @property
    def count(self) -> int:
        """Return how many steps are done and can be taken back."""
        return self._stack.index()

    @property
    def undo_name(self) -> str | None:
        """Return what ``undo`` takes back, None for nothing."""
        return self._stack.undoText() if self._stack.canUndo() else None

    @property
    def redo_name(self) -> str | None:
        """Return what ``redo`` does again, None for nothing."""
        return self._stack.redoText() if self._stack.canRedo() else None

    def clear(self) -> None:
        """Forget all steps, since their library is closed."""
        self._stack.clear()


class Own(QObject):
    """A page with steps of its own: two actions of it, and whether it is in sight."""

    def __init__(self, undo: QAction, redo: QAction, is_in_sight: Callable[[], bool]) -> None:
        super().__init__(undo)
        self.undo, self.redo, self.is_in_sight = undo, redo, is_in_sight


class UndoActions(QObject):
    """``undo`` and ``redo`` of the menu."""

    def __init__(self, steps: Undo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        self._own: list[Own] = []
        self.undo = self._action(lambda one: one.undo, steps.undo, "Ctrl+Z")
        self.redo = self._action(lambda one: one.redo, steps.redo, "Ctrl+Shift+Z", "Ctrl+Y")
        steps.changed.connect(self.refresh)
        self.refresh()

    def add(self, own: Own) -> None:
        """Ask a page from now on before the steps of the window."""
        self._own.append(own)
        for action in (own.undo, own.redo):
            action.setShortcuts([])  # these keys belong to the menu, which asks the page first
            action.changed.connect(self.refresh)
        self.refresh()

    def _action(self, of: Callable[[Own], QAction], otherwise: Act, *keys: str) -> QAction:
        made = QAction(self)
        made.setShortcuts([QKeySequence(key) for key in keys])

        def act() -> None:
            page = self._page()
            if page is None:
                otherwise()
            else:
                of(page).trigger()

        made.triggered.connect(act)
        return made

    def _page(self) -> Own | None:
        """Return the page in sight that has something to take back or to do again."""
        return next(
            (one for one in self._own if one.is_in_sight() and (one.undo.isEnabled() or one.redo.isEnabled())), None
        )

    def refresh(self) -> None:
        """Say what the actions would do now; to be called when another page comes into sight."""
        page = self._page()
        for action, own, name, bare, named in (
            (
                self.undo,
                None if page is None else page.undo,
                self._steps.undo_name,
                self.tr("&Undo"),
                self.tr("&Undo: %1"),
            ),
            (
                self.redo,
                None if page is None else page.redo,
                self._steps.redo_name,
                self.tr("Re&do"),
                self.tr("Re&do: %1"),
            ),
        ):
            if own is not None:
                action.setText(own.text())
                action.setEnabled(own.isEnabled())
            else:
                # A name may hold "&", which would be taken for a key of the menu.
                action.setText(bare if name is None else named.replace("%1", _short(name).replace("&", "&&")))
                action.setEnabled(name is not None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Speak the language of the window that is watched."""
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        return super().eventFilter(watched, event)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
