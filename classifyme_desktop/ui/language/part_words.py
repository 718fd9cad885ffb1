"""Words for the six parts of a score: what each is called, what it measures, why a gig may tell nothing for it."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.language.marking import QT_TRANSLATE_NOOP

# As domain.match.PARTS, whose module need not be loaded for the first window; each is the name of a colour as well.
PARTS: Final = ("meaning", "keywords", "role", "skills", "level", "must")

_NAMES: Final[dict[str, str]] = {
    "meaning": QT_TRANSLATE_NOOP("Parts", "Meaning"),
    "keywords": QT_TRANSLATE_NOOP("Parts", "Keywords"),
    "role": QT_TRANSLATE_NOOP("Parts", "Role"),
    "skills": QT_TRANSLATE_NOOP("Parts", "Skills"),
    "level": QT_TRANSLATE_NOOP("Parts", "Level"),
    "must": QT_TRANSLATE_NOOP("Parts", "Must-haves"),
}
_TOLD: Final[dict[str, str]] = {
    "meaning": QT_TRANSLATE_NOOP("Parts", "How near the CV is to the gig in meaning"),
    "keywords": QT_TRANSLATE_NOOP("Parts", "How many of the gig's telling words the CV holds"),
    "role": QT_TRANSLATE_NOOP("Parts", "How well the roles of the CV and the gig agree"),
    "skills": QT_TRANSLATE_NOOP("Parts", "How many of the skills asked for are held; rarer ones weigh more"),
    "level": QT_TRANSLATE_NOOP("Parts", "How near the level of the person is to that of the gig"),
    "must": QT_TRANSLATE_NOOP("Parts", "How likely the person meets what the gig requires"),
}
_SILENT: Final[dict[str, str]] = {
    "meaning": QT_TRANSLATE_NOOP("Parts", "Not counted: the gig has no text"),
    "keywords": QT_TRANSLATE_NOOP("Parts", "Not counted: the gig holds no telling words"),
    "role": QT_TRANSLATE_NOOP("Parts", "Not counted: the role of the gig is not clear"),
    "skills": QT_TRANSLATE_NOOP("Parts", "Not counted: the gig names no skill of the list"),
    "level": QT_TRANSLATE_NOOP("Parts", "Not counted: the gig tells no level"),
    "must": QT_TRANSLATE_NOOP("Parts", "Not counted: the gig names no requirement"),
}


def _said(text: str) -> str:
    return QCoreApplication.translate("Parts", text)


def name(part: str) -> str:
    """Return what a part is called."""
    return _said(_NAMES[part])


def told(part: str) -> str:
    """Return what a part measures."""
    return _said(_TOLD[part])


def silent(part: str) -> str:
    """Return why a part counts nothing for a gig."""
    return _said(_SILENT[part])


def shares(of: Mapping[str, float]) -> str:
    """Return how much each part counts, the most first, on one line; parts that count nothing are left out."""
    counted = sorted(((part, of[part]) for part in PARTS if of[part] > 0), key=lambda one: -one[1])
    return " · ".join(f"{name(part)} {words.NUMBERS.percent(share)}" for part, share in counted)


def values(of: Sequence[float], counted: Mapping[str, float]) -> str:
    """Return the value of each part that counts, on one line."""
    return " · ".join(
        f"{name(part)} {words.decimal(value)}"
        for part, value in zip(PARTS, of, strict=True)
        if counted.get(part, 0.0) > 0
    )
