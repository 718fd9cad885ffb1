"""The changes to what a gig asks for, each with its name in the language of the window. Makes them, stores nothing."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from classifyme_desktop.ui.gigs.requirements.editing import Edit
from classifyme_desktop.ui.language.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from classifyme_desktop.domain.gig_profile import AskedLanguage, AskedSkill, GigProfile, Need, Requirement

REQUIREMENT: Final = "requirement"
SKILL: Final = "skill"
LANGUAGE: Final = "language"
ROW: Final = "row:"  # and the words of the requirement
_ADDED: Final = QT_TRANSLATE_NOOP("GigFacts", "add requirement")
_DROPPED: Final = QT_TRANSLATE_NOOP("GigFacts", "remove requirement")
_WORDED: Final = QT_TRANSLATE_NOOP("GigFacts", "change requirement")
_MUST: Final = QT_TRANSLATE_NOOP("GigFacts", "make it a must")
_NICE: Final = QT_TRANSLATE_NOOP("GigFacts", "make it nice to have")
_SKILL_ADDED: Final = QT_TRANSLATE_NOOP("GigFacts", "add skill")
_SKILL_DROPPED: Final = QT_TRANSLATE_NOOP("GigFacts", "remove skill")
_LANGUAGE_ADDED: Final = QT_TRANSLATE_NOOP("GigFacts", "add language")
_LANGUAGE_DROPPED: Final = QT_TRANSLATE_NOOP("GigFacts", "remove language")
_LEVELLED: Final = QT_TRANSLATE_NOOP("GigFacts", "change level of a language")
# The services are imported where they are needed: the first window shall not wait for them.


def _name(text: str) -> str:
    return QCoreApplication.translate("GigFacts", text)


def _need(*, is_must: bool) -> "tuple[Need, str]":
    from classifyme_desktop.domain.gig_profile import Need

    return (Need.MUST, _name(_MUST)) if is_must else (Need.NICE, _name(_NICE))


# ------------------------------------------------------------------ requirements


def added(typed: str, *, is_must: bool) -> Edit:
    """Add a requirement that a person typed."""
    from classifyme_desktop.services import gig_edits

    need, _ = _need(is_must=is_must)
    return Edit(_name(_ADDED), lambda now: gig_edits.with_requirement(now, typed, need), REQUIREMENT, typed)


def worded(one: "Requirement", typed: str) -> Edit:
    """Put a requirement in other words."""
    from classifyme_desktop.services import gig_edits

    def how(now: "GigProfile") -> "GigProfile":
        return gig_edits.with_text(now, gig_edits.number_of(now, one), typed)

    return Edit(_name(_WORDED), how, ROW + one.text, typed)


def needed(one: "Requirement", *, is_must: bool) -> Edit:
    """Make a requirement a must or a wish."""
    from classifyme_desktop.services import gig_edits

    need, name = _need(is_must=is_must)
    return Edit(name, lambda now: gig_edits.with_need(now, gig_edits.number_of(now, one), need))


def dropped(one: "Requirement") -> Edit:
    """Remove a requirement."""
    from classifyme_desktop.services import gig_edits

    return Edit(_name(_DROPPED), lambda now: gig_edits.without_requirement(now, gig_edits.number_of(now, one)))


# ------------------------------------------------------------------ skills


def skill_added(typed: str, *, is_must: bool) -> Edit:
    """Add a skill by its name."""
    from classifyme_desktop.services import gig_edits

    need, _ = _need(is_must=is_must)
    return Edit(_name(_SKILL_ADDED), lambda now: gig_edits.with_skill_named(now, typed, need), SKILL, typed)


def skill_needed(one: "AskedSkill", *, is_must: bool) -> Edit:
    """Make a skill a must or a wish."""
    from classifyme_desktop.services import gig_edits

    need, name = _need(is_must=is_must)
    return Edit(name, lambda now: gig_edits.with_skill(now, one.uri, need))


def skill_dropped(one: "AskedSkill") -> Edit:
    """Remove a skill."""
    from classifyme_desktop.services import gig_edits

    return Edit(_name(_SKILL_DROPPED), lambda now: gig_edits.without_skill(now, one.uri))


# ------------------------------------------------------------------ spoken languages


def language_added(typed: str, code: str | None, *, is_must: bool) -> Edit:
    """Add a language, by its code where that is known, else by what a person typed."""
    from classifyme_desktop.services import gig_edits

    need, _ = _need(is_must=is_must)

    def how(now: "GigProfile") -> "GigProfile":
        if code is None:
            return gig_edits.with_language_named(now, typed, need)
        return gig_edits.with_language(now, code, None, need)

    return Edit(_name(_LANGUAGE_ADDED), how, LANGUAGE, typed)


def language_needed(one: "AskedLanguage", *, is_must: bool) -> Edit:
    """Make a language a must or a wish."""
    from classifyme_desktop.services import gig_edits

    need, name = _need(is_must=is_must)
    return Edit(name, lambda now: gig_edits.with_language(now, one.code, one.level, need))


def language_levelled(one: "AskedLanguage", value: str) -> Edit:
    """Ask for another level of a language; empty for one that is not told."""
    from classifyme_desktop.domain.profile import Cefr
    from classifyme_desktop.services import gig_edits

    level = Cefr(value) if value else None
    return Edit(_name(_LEVELLED), lambda now: gig_edits.with_language(now, one.code, level, one.need))


def language_dropped(one: "AskedLanguage") -> Edit:
    """Remove a language."""
    from classifyme_desktop.services import gig_edits

    return Edit(_name(_LANGUAGE_DROPPED), lambda now: gig_edits.without_language(now, one.code))
