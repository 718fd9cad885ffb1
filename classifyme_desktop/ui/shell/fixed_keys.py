"""The keys that act in one part of the window only and cannot be changed: what each does, and where.

Actions tell it themselves; what a part does with keys of its own stands in a list here, and a test walks through all
shortcuts of the window to see that none is missing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from classifyme_desktop.ui.shell import menus

if TYPE_CHECKING:
    from classifyme_desktop.ui.shell.window import MainWindow

_NATIVE: Final = QKeySequence.SequenceFormat.NativeText


@dataclass(frozen=True, slots=True)
class Line:
    """Keys as they are written, what they do, and in which part of the window."""

    keys: str
    does: str
    where: str


def written(action: QAction) -> str:
    """Return the keys of an action as this system writes them."""
    return ", ".join(key.toString(_NATIVE) for key in action.shortcuts())


def native(*keys: str) -> str:
    """Return keys, named as Qt names them everywhere, as this system writes them."""
    return ", ".join(QKeySequence(key).toString(_NATIVE) for key in keys)


class FixedKeys(QObject):
    """Asked anew each time that the page of shortcuts comes into sight."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def lines(self) -> list[Line]:
        """Return all of them, part by part, in the language of the window."""
        by_part = [
            *self._everywhere(),
            *self._library(),
            *self._gigs(),
            *self._review(),
            *self._charts(),
            *self._candidate(),
            *self._palette(),
        ]
        told = {(line.keys, line.where) for line in by_part}
        return by_part + [line for line in self._of_actions() if (line.keys, line.where) not in told]

    def _of_actions(self) -> Iterator[Line]:
        """Yield the actions of single parts that have keys and a name."""
        changeable = set(self._window.menus.all())
        self._pages()  # one that nobody opened yet has keys as well
        for action in self._window.findChildren(QAction):
            if action.shortcuts() and action not in changeable and action.text():
                yield Line(written(action), menus.plain(action.text()), self._where(action))

    def _where(self, action: QAction) -> str:
        owner: QObject | None = action.parent()
        while owner is not None and not isinstance(owner, QWidget):
            owner = owner.parent()
        pages = zip(self._pages(), self._names(), strict=True)
        inside = (name for page, name in pages if isinstance(owner, QWidget) and page.isAncestorOf(owner))
        return next(inside, self.tr("Side of the window"))

    def _pages(self) -> Sequence[QWidget]:
        window = self._window
        return window.library, window.review, window.gigs, window.insights, window.learning, window.candidate

    def _names(self) -> Sequence[str]:
        return (
            self.tr("Library"),
            self.tr("Review"),
            self.tr("Gigs"),
            self.tr("Insights"),
            self.tr("Learning"),
            self.tr("Page of a person"),
        )

    def _everywhere(self) -> Sequence[Line]:
        where = self.tr("Everywhere")
        return (
            Line(self.tr("Esc", "the key"), self.tr("Clear the search; close a message; leave this page"), where),
            Line(self.tr("Up, Down", "the keys"), self.tr("Next and previous row of a list"), where),
            Line(self.tr("Tab", "the key"), self.tr("Next part of the window"), where),
            Line(native("Ctrl+PgDown", "Ctrl+PgUp"), self.tr("Next and previous tab"), where),
        )

    def _library(self) -> Sequence[Line]:
        where = self.tr("Library")
        return (
            Line(self.tr("Enter", "the key"), self.tr("Open the person in full"), where),
            Line(native("T"), self.tr("Tag the chosen people"), where),
            Line(native("N"), self.tr("Write a note"), where),
            Line(native("E"), self.tr("Say the role"), where),
            Line(native("L"), self.tr("Say the level"), where),
            Line(native("Del"), self.tr("Move to the trash; forget a saved search"), where),
            Line(native("Shift+Del"), self.tr("Erase, after a question"), where),
        )

    def _gigs(self) -> Sequence[Line]:
        where = self.tr("Requirements of a gig")
        return (
            Line(self.tr("Space", "the key"), self.tr("Make a must of a wish, and back"), where),
            Line(self.tr("Enter", "the key") + ", " + native("F2"), self.tr("Edit the row"), where),
            Line(native("Del"), self.tr("Remove the row"), where),
        )

    def _review(self) -> Sequence[Line]:
        where = self.tr("Review")
        return (
            Line("1–5", self.tr("Choose a role"), where),
            Line(self.tr("Enter", "the key"), self.tr("Confirm the marked role"), where),
            Line(native("0"), self.tr("No role fits"), where),
            Line(native("X"), self.tr("Not the marked role"), where),
            Line(native("S") + ", →", self.tr("Later"), where),
            Line(native("Backspace"), self.tr("Take back what was said last"), where),
            Line(self.tr("Letters, /", "the keys"), self.tr("Find a role"), where),
            Line(self.tr("Space, Page Down, Page Up", "the keys"), self.tr("Scroll the text"), where),
            Line(native("Alt+1") + "–6", self.tr("Say the level"), where),
        )

    def _charts(self) -> Sequence[Line]:
        where = self.tr("Charts and career")
        return (
            Line(self.tr("Arrow keys"), self.tr("Next and previous part"), where),
            Line(native("Home", "End"), self.tr("First and last part"), where),
            Line(
                self.tr("Enter, Space", "the keys"),
                self.tr("Show its people in the library, or its place in the CV"),
                where,
            ),
        )

    def _candidate(self) -> Sequence[Line]:
        where = self.tr("Page of a person")
        return (
            Line(native("Alt+Left"), self.tr("Back to where you came from"), where),
            Line(native("F3", "Shift+F3"), self.tr("Next and previous mark in the CV"), where),
            Line(native("Ctrl++", "Ctrl+=", "Ctrl+-"), self.tr("Larger and smaller page"), where),
            Line(native("Ctrl+0"), self.tr("Page as wide as its view"), where),
            Line(native("Home", "End"), self.tr("First and last page of the CV"), where),
            Line("←, →", self.tr("Page before and after"), where),
        )

    def _palette(self) -> Sequence[Line]:
        where = self.tr("Find anything")
        return (
            Line(self.tr("Up, Down", "the keys"), self.tr("Choose among what was found"), where),
            Line(self.tr("Enter", "the key"), self.tr("Go there"), where),
        )
