"""What happens when files are dragged over the window and dropped there. Opens no file."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from classifyme_desktop.ui.state.places import Place
from classifyme_desktop.ui.widgets import drop
from classifyme_desktop.ui.widgets.drop import DropSheet, Target
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.ui.shell.window import MainWindow


class Drops(QObject):
    """Takes the events of the window. Nothing can be dropped before the library is open."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.sheet = DropSheet(window)

    def enter(self, event: QDragEnterEvent) -> None:
        """Show what becomes of what is dragged here."""
        if self._window.session is None:
            return
        paths = drop.paths_of(event.mimeData())
        if not paths and not drop.is_from_mail(event.mimeData()):
            return
        is_both = self._window.places.current is Place.GIGS and drop.may_be_gigs(paths)
        self.sheet.open((Target.GIGS, Target.RESUMES) if is_both else (Target.RESUMES,))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def move(self, event: QDragMoveEvent) -> None:
        """Mark the target under the pointer."""
        self.sheet.move_over(event.position().toPoint())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def leave(self) -> None:
        """Show the window again."""
        self.sheet.hide()

    def drop(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        target = self.sheet.move_over(event.position().toPoint())
        self.sheet.hide()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if drop.is_from_mail(event.mimeData()):
            self._window.tell(Telling(self.tr("Save the attachments to a folder first, then drop them from there.")))
            return
        paths = drop.paths_of(event.mimeData())
        if target is Target.GIGS:
            self._window.gigs.add_files(paths)
        else:
            self._window.show_library()
            self._window.library.add(paths)
