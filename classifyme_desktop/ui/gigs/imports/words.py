"""Words for gigs from tables: what a column says, and how rows ended."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from classifyme_desktop.errors import DocumentError, WorkerError
from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.language.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from classifyme_desktop.services.gig_import import RowState

# By the values of ``gig_columns.Part``, in the order in which they are asked for.
PARTS: Final[dict[str, str]] = {
    "text": QT_TRANSLATE_NOOP("GigImport", "Job description"),
    "title": QT_TRANSLATE_NOOP("GigImport", "Title"),
    "employer": QT_TRANSLATE_NOOP("GigImport", "Employer"),
    "place": QT_TRANSLATE_NOOP("GigImport", "Place"),
    "contract": QT_TRANSLATE_NOOP("GigImport", "Contract"),
    "level": QT_TRANSLATE_NOOP("GigImport", "Level"),
    "tasks": QT_TRANSLATE_NOOP("GigImport", "Tasks"),
    "requirements": QT_TRANSLATE_NOOP("GigImport", "Requirements"),
    "skills": QT_TRANSLATE_NOOP("GigImport", "Skills"),
    "nice": QT_TRANSLATE_NOOP("GigImport", "Nice to have"),
    "experience": QT_TRANSLATE_NOOP("GigImport", "Experience"),
    "education": QT_TRANSLATE_NOOP("GigImport", "Education"),
    "languages": QT_TRANSLATE_NOOP("GigImport", "Spoken languages"),
    "licences": QT_TRANSLATE_NOOP("GigImport", "Driving licence"),
    "id": QT_TRANSLATE_NOOP("GigImport", "Number of the gig"),
    "language": QT_TRANSLATE_NOOP("GigImport", "Language of the text"),
}
NONE: Final = QT_TRANSLATE_NOOP("GigImport", "Not in the table")
_EMPTY_ROW: Final = QT_TRANSLATE_NOOP("GigImport", "The row holds no text of a gig.")
_WORKER_CODES: Final = frozenset({"crash", "cpu", "memory", "wall", "protocol"})


def said(text: str) -> str:
    """Return one of the words above in the language of the window."""
    return QCoreApplication.translate("GigImport", text)


def part(value: str) -> str:
    """Return what a column says of a gig."""
    return said(PARTS[value])


def failure(code: str, message: str) -> str:
    """Return why a row gave no gig, by the code and the English message that adding it gave."""
    if code == "gig_empty":
        return said(_EMPTY_ROW)
    if code in _WORKER_CODES:
        return words.error(WorkerError(code, message))
    return words.error(DocumentError(code, message))


class Counted(QObject):
    """Counts with words around them; a class, since the tools for translation know plurals in ``self.tr`` only."""

    def states(self, counts: "Mapping[RowState, int]") -> str:
        """Return how many rows ended in which state, those that are not nothing."""
        told = {state.value: count for state, count in counts.items()}
        said_ = {
            "added": self.tr("%n gig(s) added", "", told.get("added", 0)),
            "known": self.tr("%n known already", "", told.get("known", 0)),
            "empty": self.tr("%n without text", "", told.get("empty", 0)),
            "failed": self.tr("%n not readable", "", told.get("failed", 0)),
        }
        return " · ".join(text for state, text in said_.items() if told.get(state))

    def files(self, paths: "tuple[Path, ...]") -> str:
        """Return the name of a file, or of the first and how many more there are."""
        first = names.of_path(str(paths[0]))
        if len(paths) == 1:
            return first
        return self.tr("%1 and %n more", "", len(paths) - 1).replace("%1", first)


COUNTED: Final = Counted()
