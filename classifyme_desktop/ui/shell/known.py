"""What the line that finds everything knows of the window: its actions, settings, help, gigs, saved searches."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from classifyme_desktop.ui.language import names
from classifyme_desktop.ui.shell import menus
from classifyme_desktop.ui.shell.help_page import TOPICS
from classifyme_desktop.ui.shell.palette import Entry

if TYPE_CHECKING:
    from classifyme_desktop.ui.shell.window import MainWindow

_NATIVE: Final = QKeySequence.SequenceFormat.NativeText


class Known(QObject):
    """Asked anew each time that the line opens."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def entries(self) -> list[Entry]:
        """Return all that can be done now, in the order in which it is offered before a letter is typed."""
        return [
            *self._actions(),
            *self._gigs(),
            *self._searches(),
            *self._tags(),
            *self._settings(),
            *self._choices(),
            *self._help(),
        ]

    def _actions(self) -> Iterator[Entry]:
        window = self._window
        for action in (*window.menus.all(), *window.menus.of_person()):
            if action.isEnabled() and action is not window.menus.palette:
                name, aside = menus.plain(action.text()), _keys(action)
                if action in (window.menus.undo, window.menus.redo):
                    # What it takes back stands aside: who types the name of a gig means the gig.
                    name, _, about = name.partition(":")
                    name, aside = name.strip(), " · ".join(filter(None, (about.strip(), aside)))
                yield Entry(name, self.tr("Action"), action.trigger, aside)

    def _gigs(self) -> Iterator[Entry]:
        gigs = self._window.gigs
        for gig in (one.gig for one in gigs.table.every):
            yield Entry(names.shown(gig.title), self.tr("Gig"), partial(self._window.show_gig, gig.gig_id))

    def _searches(self) -> Iterator[Entry]:
        for name, typed in self._window.side.searches.kept():
            yield Entry(names.shown(name), self.tr("Saved search"), partial(self._window.search_for, typed))

    def _tags(self) -> Iterator[Entry]:
        library = self._window.library
        for tag in library.work.tags:
            for said, act in (
                (self.tr("Rename tag: %1"), library.work.ask_to_rename),
                (self.tr("Delete tag: %1"), library.changes.forget_tag),
            ):
                entry = said.replace("%1", names.shown(tag.name))
                yield Entry(entry, self.tr("Tag"), partial(self._of_tag, act, tag.name))

    def _of_tag(self, act: Callable[[str], None], name: str) -> None:
        self._window.show_library()
        act(name)

    def _settings(self) -> Iterator[Entry]:
        for place, name in self._window.settings.place_names():
            yield Entry(name, self.tr("Setting"), partial(self._window.show_setting, place))

    def _choices(self) -> Iterator[Entry]:
        for menu, action in self._window.menus.choices():
            yield Entry(f"{menu}: {menus.plain(action.text())}", self.tr("Setting"), action.trigger)

    def _help(self) -> Iterator[Entry]:
        for at, topic in enumerate(TOPICS):
            row = self._window.help.list.item(at)
            if row is not None:
                name = self.tr("Help: %1").replace("%1", row.text())
                yield Entry(name, self.tr("Help"), partial(self._window.show_help, topic))


def _keys(action: QAction) -> str:
    return ", ".join(key.toString(_NATIVE) for key in action.shortcuts())
