"""In which folder a question for files begins: where people keep documents, then where they chose from last.

Kept in memory alone, since a folder may be called by the name of a person. Knows no view.
"""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

_last: dict[str, Path] = {}


def of(purpose: str) -> Path:
    """Return where to begin for a purpose (``cvs``, ``gigs``, ...); a folder that is gone is passed over.

    The folder in which the program was started is seldom that of a person.
    """
    last = _last.get(purpose)
    if last is not None and last.is_dir():
        return last
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def remember(purpose: str, folder: Path) -> None:
    """Begin in ``folder`` the next time, until the program ends."""
    _last[purpose] = folder
