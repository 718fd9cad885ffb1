"""What a gig asks for as rows of a list: musts first, each with its places in the text and what is to be said of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from classifyme_desktop.ui.gigs.requirements.table import Row
from classifyme_desktop.ui.language import fact_words
from classifyme_desktop.ui.language import gig_words as gig_facts_words

if TYPE_CHECKING:
    from classifyme_desktop.domain.gig_profile import AskedLanguage, AskedSkill, Requirement
    from classifyme_desktop.services.gig_facts import GigFacts


@dataclass(frozen=True, slots=True)
class Refused:
    """What was typed in place of a requirement and is not allowed: its words before, the new ones, and why."""

    text: str
    typed: str
    sentence: str


def requirements(facts: "GigFacts", refused: Refused | None = None) -> list[Row]:
    """Return the requirements."""
    return _musts_first(_requirement(one, facts, refused) for one in facts.profile.requirements)


def _requirement(one: "Requirement", facts: "GigFacts", refused: Refused | None) -> Row:
    note, is_bad = gig_facts_words.note(facts.concerns.get(one.text, ()))
    if one in facts.left_out:
        note = " ".join(filter(None, (note, gig_facts_words.said(gig_facts_words.LEFT_OUT))))
    typed = ""
    if refused is not None and refused.text == one.text:
        note, is_bad, typed = refused.sentence, True, refused.typed
    places = () if one.place is None else (one.place,)
    is_must = one.need.value == "must"
    return Row(one, one.text, one.text, is_must, places, note=note, is_bad=is_bad, typed=typed)


def skills(asked: "Iterable[AskedSkill]") -> list[Row]:
    """Return the skills."""
    return _musts_first(Row(one, one.uri, one.name, one.need.value == "must", one.mentions) for one in asked)


def languages(asked: "Iterable[AskedLanguage]") -> list[Row]:
    """Return the spoken languages."""
    return _musts_first(_language(one) for one in asked)


def _language(one: "AskedLanguage") -> Row:
    places = () if one.place is None else (one.place,)
    return Row(one, one.code, fact_words.language(one.code), one.need.value == "must", places, one.level)


def _musts_first(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: not row.is_must)
