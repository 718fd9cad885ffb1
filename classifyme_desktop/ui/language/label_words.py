"""Words for what readers decided: the state of a label, why somebody is asked about, how far a review is."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.language.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from classifyme_desktop.domain.label_state import State
    from classifyme_desktop.services.review import Asked

# By the values of the enums: their modules need not be loaded for the first window.
STATES: Final[dict[str, str]] = {
    "confirmed": QT_TRANSLATE_NOOP("Labels", "Confirmed"),
    "corrected": QT_TRANSLATE_NOOP("Labels", "Corrected"),
    "ignored": QT_TRANSLATE_NOOP("Labels", "No role fits"),
}
SENTENCES: Final[dict[str, str]] = {
    "confirmed": QT_TRANSLATE_NOOP("Labels", "A reader confirmed this role."),
    "corrected": QT_TRANSLATE_NOOP("Labels", "A reader said this role; the program had another."),
    "ignored": QT_TRANSLATE_NOOP("Labels", "A reader found that none of the roles fits."),
}
WHY: Final[dict[str, str]] = {
    "close": QT_TRANSLATE_NOOP("Labels", "The program wavers between two roles: %1 or %2?"),
    "unsure": QT_TRANSLATE_NOOP("Labels", "The program is not sure of any role. The likeliest is %1."),
    "rejected": QT_TRANSLATE_NOOP("Labels", "The role that was named here was rejected. Which one is right?"),
    "retired": QT_TRANSLATE_NOOP("Labels", "The role that was named here was retired. Which one is right?"),
    "skipped": QT_TRANSLATE_NOOP("Labels", "You left this one for later."),
}


LEVELS: Final[dict[str, str]] = {
    "confirmed": QT_TRANSLATE_NOOP("Labels", "%1 (level confirmed)"),
    "corrected": QT_TRANSLATE_NOOP("Labels", "%1 (level corrected)"),
}


def _said(text: str) -> str:
    return QCoreApplication.translate("Labels", text)


def state(of: "State") -> str:
    """Return the name of a state, empty where no reader has decided."""
    return _said(STATES[of.value]) if of.value in STATES else ""


def sentence(of: "State") -> str:
    """Return who decided, empty where no reader has."""
    return _said(SENTENCES[of.value]) if of.value in SENTENCES else ""


def levels(names: "Iterable[str]", of: "State") -> list[str]:
    """Return the names of the levels of somebody, with what a reader decided."""
    text = _said(LEVELS[of.value]) if of.value in LEVELS else "%1"
    return [text.replace("%1", name) for name in names]


def why(asked: "Asked", name_role: "Callable[[str], str]") -> str:
    """Return why somebody is asked about."""
    reason = asked.why.value
    if reason == "unreadable":
        return words.abstention(asked.abstention)
    named = [name_role(one.id) for one in asked.top[:2]] + ["", ""]
    return _said(WHY[reason]).replace("%1", named[0]).replace("%2", named[1])


class Counted(QObject):
    """Words around numbers; a class, since the tools for translation know plurals in ``self.tr`` only."""

    def progress(self, done: int, total: int, pace: int | None) -> str:
        """Return how far a review is and how fast it goes."""
        text = self.tr("%1 of %2", "people reviewed").replace("%1", words.number(done))
        text = text.replace("%2", words.number(total))
        if pace is None:
            return text
        rate = self.tr("%n a minute", "people reviewed", pace)
        return f"{text} · {rate}"

    def confirmed(self, count: int) -> str:
        """Return how many labels readers confirmed."""
        return self.tr("%n label(s) confirmed.", "", count)

    def today(self, count: int) -> str:
        """Return how many of them today."""
        return self.tr("%n of them today.", "labels", count)

    def taken_back(self, count: int) -> str:
        """Return that the last change was taken back, for how many people."""
        return self.tr("Taken back for %n person(s)", "", count)


COUNTED: Final = Counted()
