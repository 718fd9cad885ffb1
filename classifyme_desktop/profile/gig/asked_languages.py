"""The spoken languages that a line of a gig asks for, with their levels. Pure."""

import re
from collections.abc import Iterator
from typing import Final

from classifyme_desktop.domain.gig_profile import AskedLanguage, Need
from classifyme_desktop.domain.profile import Cefr, Range
from classifyme_desktop.profile import spoken
from classifyme_desktop.profile.spoken import levels, tongues

_CUE: Final = re.compile(
    r"\b(?:speak\w{0,4}|spoken|fluen\w{1,4}|written|writ(?:e|ing)|read(?:ing)?|languages?|bilingual|native"
    r"|proficien\w{1,4}|mother tongue|verbal\w{0,2}|oral|command of|literacy|conversational|translat\w{1,5}"
    r"|skills? in|courante?|couramment|maitris\w{1,4}|parl\w{1,5}|langues?|bilingue|lu|ecrit|niveau|notions|pratique"
    r"|bon(?:ne)?s?|bases|toeic|[abc][12])\b"
)
_NO_LANGUAGE: Final = re.compile(
    r"^[- ](?:citizen|national|passport|teacher|tutor|literature|studies|market|cuisine|school|history|army|embassy"
    r"|restaurant|degree|major|arts|food|departement|client|company|speaking (?:market|client|customer|countr))"
)
_SHORT: Final = 6  # words of a line that may name a language and nothing else
_NEAR: Final = 60  # characters between a language and its level in a sentence


def find(text: str, small: str, start: int, end: int, need: Need) -> tuple[AskedLanguage, ...]:
    """Return the languages that a line asks for, each once. ``small``: the folded text.

    A language counts with a word of language beside it ("fluent", "courant", "written"), or in a line of few words.
    """
    named = tuple(_named(text, small, start, end))
    if not named:
        return ()
    is_short = len(small[start:end].split()) <= _SHORT
    if not is_short and not _CUE.search(small, start, end):
        return ()
    told = {one.code: one.level for one in spoken.find(text[start:end]) if one.level is not None}
    found: dict[str, AskedLanguage] = {}
    for code, place in named:
        level = told.get(code) or _level_near(text, small, place, start, end)
        if (
            level is not None
            or is_short
            or _CUE.search(small, max(start, place[0] - _NEAR), min(end, place[1] + _NEAR))
        ):
            found.setdefault(code, AskedLanguage(code, level, need, place))
    return tuple(found.values())


def _named(text: str, small: str, start: int, end: int) -> Iterator[tuple[str, Range]]:
    for code, place in tongues.find(text, small, start, end):
        if text[place[0]].isalpha() and not _NO_LANGUAGE.match(small[place[1] : place[1] + 30]):
            yield code, place


def _level_near(text: str, small: str, place: Range, start: int, end: int) -> Cefr | None:
    """Return the level in the words around a language: "speak and write in English fluently and idiomatically"."""
    for since, until in ((place[1], min(end, place[1] + _NEAR)), (max(start, place[0] - _NEAR), place[0])):
        level = levels.find(text, small, since, until)
        if level is not None:
            return level[0]
    return None
