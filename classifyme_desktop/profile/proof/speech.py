"""Spoken languages that a line of a gig asks for, against those that a resume names with their levels. Pure."""

import re
from functools import lru_cache
from typing import Final

from classifyme_desktop.domain import proof as proofs
from classifyme_desktop.domain.gig_profile import AskedLanguage, Need
from classifyme_desktop.domain.profile import Cefr, Profile, Range
from classifyme_desktop.domain.proof import NOT_MET, OPEN, Proof
from classifyme_desktop.profile.gig import asked_languages
from classifyme_desktop.profile.spoken.folding import folded

_ORDER: Final = list(Cefr)
_WORDS: Final = re.compile(
    r"\b(?:speak\w*|spoken|fluen\w+|writ\w+|read\w*|languages?|bilingual|native|verbal\w*|oral|understand\w*"
    r"|comprehend|excellent"
    r"|skills?|utilize|courant\w*|parle\w*|lu|ecrit|langues?|bilingue|niveau|maitrise|both|ability|able|level)\b"
)
_OR: Final = re.compile(r"\b(?:or|ou)\b|/")
_BOTH: Final = re.compile(r"\b(?:bilingual|bilingue|and|et)\b")


@lru_cache(maxsize=2_048)
def asked(text: str) -> tuple[AskedLanguage, ...]:
    """Return the languages that a line asks for with their levels."""
    small = folded(text)
    return asked_languages.find(text, small, 0, len(text), Need.MUST)


def covers(text: str) -> list[Range]:
    """Return what of a line its languages cover, with the words for how well they are spoken."""
    small = folded(text)
    return [one.place for one in asked(text) if one.place] + [match.span() for match in _WORDS.finditer(small)]


def proof(text: str, profile: Profile) -> Proof:
    """Return whether a resume names the languages that the line ``text`` asks for, each at its level.

    A language below the level asked for is not met; one that is not named is not told, and so is one without a level.
    That a resume is written in a language counts beside another one that it names.
    """
    wanted, small = asked(text), folded(text)
    found = tuple(_of(one, profile) for one in wanted)
    if _OR.search(small) and not _BOTH.search(small):
        return proofs.any_of(found)
    others = tuple(
        answer
        for one, answer in zip(wanted, found, strict=True)
        if answer.is_met is not None or one.code != profile.language
    )
    return proofs.all_of(others) if others and any(one.is_met for one in others) else proofs.all_of(found)


def _of(wanted: AskedLanguage, profile: Profile) -> Proof:
    own = [one for one in profile.languages if one.code == wanted.code]
    if not own:
        return OPEN
    levels = [one for one in own if one.level is not None]
    if wanted.level is None:
        return Proof(True, (own[0].place,))
    for one in levels:
        if one.level is not None and _ORDER.index(one.level) >= _ORDER.index(wanted.level):
            return Proof(True, (one.place,))
    return NOT_MET if levels else OPEN
