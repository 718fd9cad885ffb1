"""People of the library side by side, by their facts alone: without a gig there is no score to compare."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from classifyme_desktop.ui.language import names
from classifyme_desktop.ui.library.batch import BatchBar
from classifyme_desktop.ui.match.compare_view import CompareView
from classifyme_desktop.ui.tables.resume_list import ResumeList


class SideBySide(CompareView):
    """``shown`` tells that it is to come into sight; ``file_asked`` carries the file of a person to be opened."""

    shown = Signal()
    file_asked = Signal(int)

    def __init__(self, files: ResumeList, batch: BatchBar, parent: QWidget | None = None) -> None:
        super().__init__(self._names, parent=parent)
        self._files = files
        self.key = QAction(files)
        self.key.setShortcut(QKeySequence("C"))
        self.key.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.key.triggered.connect(lambda: self.show_picked())
        files.addAction(self.key)
        batch.compare_asked.connect(self.show_picked)
        self.left.connect(files.setFocus)
        self.person_asked.connect(self._on_person_asked)

    def detach(self) -> None:
        """Let go of the library, which is about to be closed."""
        self.clear()
        self._session = None

    def show_picked(self) -> None:
        """Show the people of the selected files beside each other, where there are two to four of them."""
        if self._session is None or not BatchBar.may_compare(self._files.picked_count()):
            return
        rows = self._session.shelf.rows(self._files.picked_ids())
        people = [row.resume_id for row in rows if row.resume_id is not None]
        if BatchBar.may_compare(len({*people})):
            self.shown.emit()
            self.show_people(list(dict.fromkeys(people)))

    def _names(self, resume_ids: Sequence[int]) -> list[str]:
        if self._session is None or not resume_ids:
            return []
        called = {int(one): name for one, name in self._session.shelf.names_of_resumes(resume_ids).items()}
        files = {row.resume_id: row.path for row in self._session.shelf.rows_of_resumes(resume_ids)}
        paths = {int(one): path for one, path in files.items() if one is not None}
        return [names.shown(called.get(one, "")) or names.of_path(paths.get(one, "")) for one in resume_ids]

    def _on_person_asked(self, resume_id: int) -> None:
        rows = [] if self._session is None else self._session.shelf.rows_of_resumes([resume_id])
        if rows:
            self.file_asked.emit(rows[0].file_id)
