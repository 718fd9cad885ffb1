"""Words for what a gig asks for: levels, contracts, hours, and why a requirement is refused or doubtful."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.language.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from classifyme_desktop.profile.gig.protected import Concern

# By the labels of the level head, from the lowest step to the highest.
LEVELS: Final[dict[str, str]] = {
    "Individual Contributor/Staff": QT_TRANSLATE_NOOP("GigFacts", "Staff"),
    "Manager": QT_TRANSLATE_NOOP("GigFacts", "Manager"),
    "Director": QT_TRANSLATE_NOOP("GigFacts", "Director"),
    "Vice President": QT_TRANSLATE_NOOP("GigFacts", "Vice president"),
    "Chief Officer": QT_TRANSLATE_NOOP("GigFacts", "Chief officer"),
    "Owner": QT_TRANSLATE_NOOP("GigFacts", "Owner"),
}
# By the values of the enums: their modules need not be loaded for the first window.
CONTRACTS: Final[dict[str, str]] = {
    "permanent": QT_TRANSLATE_NOOP("GigFacts", "Permanent"),
    "fixed_term": QT_TRANSLATE_NOOP("GigFacts", "Fixed term"),
    "temporary": QT_TRANSLATE_NOOP("GigFacts", "Temporary work"),
    "freelance": QT_TRANSLATE_NOOP("GigFacts", "Freelance"),
    "internship": QT_TRANSLATE_NOOP("GigFacts", "Internship"),
    "apprenticeship": QT_TRANSLATE_NOOP("GigFacts", "Apprenticeship"),
}
FULL_TIME: Final = QT_TRANSLATE_NOOP("GigFacts", "Full time")
PART_TIME: Final = QT_TRANSLATE_NOOP("GigFacts", "Part time")
NOT_TOLD: Final = QT_TRANSLATE_NOOP("GigFacts", "Not told")
LEFT_OUT: Final = QT_TRANSLATE_NOOP("GigFacts", "Not compared with anybody: the gig has too many requirements.")
ATTRIBUTES: Final[dict[str, str]] = {
    "age": QT_TRANSLATE_NOOP("GigFacts", "age"),
    "sex": QT_TRANSLATE_NOOP("GigFacts", "sex"),
    "origin": QT_TRANSLATE_NOOP("GigFacts", "origin"),
    "religion": QT_TRANSLATE_NOOP("GigFacts", "religion"),
    "disability": QT_TRANSLATE_NOOP("GigFacts", "disability"),
    "health": QT_TRANSLATE_NOOP("GigFacts", "health"),
    "family": QT_TRANSLATE_NOOP("GigFacts", "family situation"),
    "pregnancy": QT_TRANSLATE_NOOP("GigFacts", "pregnancy"),
    "orientation": QT_TRANSLATE_NOOP("GigFacts", "sexual orientation"),
    "union": QT_TRANSLATE_NOOP("GigFacts", "union activity"),
    "politics": QT_TRANSLATE_NOOP("GigFacts", "political opinions"),
    "appearance": QT_TRANSLATE_NOOP("GigFacts", "physical appearance"),
    "genetics": QT_TRANSLATE_NOOP("GigFacts", "genetic features"),
    "residence": QT_TRANSLATE_NOOP("GigFacts", "place of residence"),
    "social": QT_TRANSLATE_NOOP("GigFacts", "social background"),
}
_REFUSED: Final = QT_TRANSLATE_NOOP(
    "GigFacts", "A requirement about %1 is not allowed: it may not decide about people. Leave it out."
)
_PROTECTED: Final = QT_TRANSLATE_NOOP("GigFacts", "The law does not allow choosing people by %1. Remove this line.")
_PROXY: Final = QT_TRANSLATE_NOOP("GigFacts", "“%1” may stand for %2. Ask for what the work needs instead.")


def said(text: str) -> str:
    """Return one of the words above in the language of the window."""
    return QCoreApplication.translate("GigFacts", text)


def level(label: str) -> str:
    """Return the name of a level of the level head."""
    return said(LEVELS.get(label, label))


def contract(value: str | None) -> str:
    """Return the name of a form of employment, None for one that is not told."""
    return said(NOT_TOLD if value is None else CONTRACTS[value])


def hours(is_part_time: bool | None) -> str:
    """Return the working hours in words."""
    if is_part_time is None:
        return said(NOT_TOLD)
    return said(PART_TIME if is_part_time else FULL_TIME)


def note(concerns: "Sequence[Concern]") -> tuple[str, bool]:
    """Return what is to be said about a requirement that the gig names, and whether it is more than a doubt."""
    worst = next((one for one in concerns if one.kind.value == "protected"), None)
    if worst is not None:
        return said(_PROTECTED).replace("%1", said(ATTRIBUTES[worst.attribute])), True
    if not concerns:
        return "", False
    doubt = concerns[0]
    sentence = said(_PROXY).replace("%2", said(ATTRIBUTES[doubt.attribute]))
    return sentence.replace("%1", names.shown(doubt.words)), False


def refusal(error: ClassifyMeError, concerns: "Sequence[Concern]") -> str:
    """Return why a change was not made. ``concerns``: in what was typed; the error alone does not name them."""
    worst = next((one for one in concerns if one.kind.value == "protected"), None)
    if error.code == "protected" and worst is not None:
        return said(_REFUSED).replace("%1", said(ATTRIBUTES[worst.attribute]))
    return words.error(error)
