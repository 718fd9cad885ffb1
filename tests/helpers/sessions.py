"""A session over a real library without the window around it, for tests of single pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from classifyme_desktop.services.library import Shelf
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.ui.language.translators import Choice, Language
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.state.tasks import Tasks


@contextmanager
def opened(app: QApplication, folder: Path) -> Iterator[Session]:
    """Open the library in ``folder``, in English; close everything afterwards."""
    language = Language(app, Choice.ENGLISH)
    with Workspace.open(folder) as workspace:
        session = Session(workspace, Shelf(workspace), Tasks(), language, workspace.taxonomy)
        yield session
        session.tasks.close()
        session.shelf.close()
    language.remove()


def hosted(widget: QWidget, width: int, height: int) -> QWidget:
    """Return a window that holds a widget. Its own least size keeps Qt from telling the platform another each time."""
    window = QWidget()
    window.setMinimumSize(100, 100)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(widget)
    window.resize(width, height)
    window.show()
    return window


def resume_named(session: Session, name: str) -> int:
    """Return the resume of the file of that name."""
    from classifyme_desktop.services.library import View

    rows = session.shelf.rows(session.shelf.ids(View()))
    return next(int(row.resume_id) for row in rows if row.path.endswith(name) and row.resume_id is not None)
