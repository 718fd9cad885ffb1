"""Words for where a person stands for a gig: the stages in their order, and what is counted in each."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.ui.language.marking import QT_TRANSLATE_NOOP

# A person without a decision is new.
ORDER: Final[tuple[Choice | None, ...]] = (None, *Choice)
_NEW: Final = QT_TRANSLATE_NOOP("Stages", "New")
_NAMES: Final[dict[Choice, str]] = {
    Choice.PINNED: QT_TRANSLATE_NOOP("Stages", "Pinned"),
    Choice.SHORTLISTED: QT_TRANSLATE_NOOP("Stages", "Shortlisted"),
    Choice.INTERVIEWED: QT_TRANSLATE_NOOP("Stages", "Interviewed"),
    Choice.OFFERED: QT_TRANSLATE_NOOP("Stages", "Offer made"),
    Choice.HIRED: QT_TRANSLATE_NOOP("Stages", "Hired"),
    Choice.ON_HOLD: QT_TRANSLATE_NOOP("Stages", "On hold"),
    Choice.REJECTED: QT_TRANSLATE_NOOP("Stages", "Rejected"),
}


def name(choice: Choice | None) -> str:
    """Return what a stage is called."""
    return QCoreApplication.translate("Stages", _NEW if choice is None else _NAMES[choice])


class StageCounts(QObject):
    """Words around numbers; a class, since the tools for translation know plurals in ``self.tr`` only."""

    def of(self, choice: Choice | None, count: int) -> str:
        """Return how many people are at a stage."""
        said: dict[Choice | None, Callable[[], str]] = {
            None: lambda: self.tr("%n new", "people", count),
            Choice.PINNED: lambda: self.tr("%n pinned", "people", count),
            Choice.SHORTLISTED: lambda: self.tr("%n shortlisted", "people", count),
            Choice.INTERVIEWED: lambda: self.tr("%n interviewed", "people", count),
            Choice.OFFERED: lambda: self.tr("%n with an offer", "people", count),
            Choice.HIRED: lambda: self.tr("%n hired", "people", count),
            Choice.ON_HOLD: lambda: self.tr("%n on hold", "people", count),
            Choice.REJECTED: lambda: self.tr("%n rejected", "people", count),
        }
        return said[choice]()

    def further(self, count: int) -> str:
        """Return how many people are on the shortlist or further."""
        return self.tr("%n shortlisted and further", "people", count)


COUNTS: Final = StageCounts()
