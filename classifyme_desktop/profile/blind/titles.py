"""Titles and adjectives that tell a gender, and the form that stands for both.

French: the feminine titles are those of the word list of titles whose masculine form is in it too, so both become one
("développeur/euse") and a motor, which has no feminine form, stays a motor. English has few: a list holds them.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from classifyme_desktop.profile.masking import lexicon
from classifyme_desktop.profile.masking.lexicon import plain

Change = tuple[int, int, str]

# Feminine and masculine ending, and what is written for both.
_ENDINGS: Final = (
    ("trice", "teur", "teur/trice"),
    ("euse", "eur", "eur/euse"),
    ("iere", "ier", "ier/ère"),
    ("ere", "er", "er/ère"),
    ("ienne", "ien", "ien(ne)"),
    ("ante", "ant", "ant(e)"),
)
# Words that end so and are, in one of the two forms, no people; a wrong reading would only look odd.
_NO_PEOPLE: Final = frozenset(
    "aerien carrier premier particulier immobilier hospitalier minier petrolier routier financier forestier chargeur "
    "classeur mineur collecteur distributeur facteur conservateur portier animalier menager".split()
)
# Said of themselves by people, in the masculine: a feminine "e" follows.
_WITH_E: Final = frozenset(
    "diplômé certifié motivé passionné organisé spécialisé expérimenté confirmé habilité formé titularisé déterminé "
    "impliqué investi chargé employé salarié apprenti retraité agréé délégué adjoint avocat étudiant "
    "ingénieur professeur attaché licencié breveté".split()
)
# The same, but of things too ("service commercial"): only where they open a line or a part of one.
_WITH_E_FIRST: Final = frozenset("commercial indépendant agent".split())
_WITH_E_BARE: Final = frozenset(plain(word) for word in _WITH_E)
_WITH_E_FIRST_BARE: Final = frozenset(plain(word) for word in _WITH_E_FIRST)
_OPENING: Final = re.compile(r"(?:^|[\n|•·:;,–—(/-])[ \t]*\Z")
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_BOTH_TOLD: Final = re.compile(r"[/·.]?\(?[a-zéè]{1,5}\)|[/·][a-zéè]")
_ENGLISH: Final = {
    "chairperson": "chairman chairwoman",
    "salesperson": "salesman saleswoman",
    "spokesperson": "spokesman spokeswoman",
    "businessperson": "businessman businesswoman",
    "foreperson": "foreman forewoman",
    "police officer": "policeman policewoman",
    "firefighter": "fireman firewoman",
    "camera operator": "cameraman camerawoman",
    "flight attendant": "steward stewardess",
    "waiter/waitress": "waiter waitress",
    "host/hostess": "host hostess",
    "actor/actress": "actor actress",
    "server": "barman barmaid",
}
_NEUTRAL: Final = {word: shown for shown, words in _ENGLISH.items() for word in words.split() if word != "host"}
_ENGLISH_WORD: Final = re.compile(rf"(?<![\w/])(?:{'|'.join(_NEUTRAL)})(?![\w/])", re.I)


def changes(body: str, language: str) -> Iterator[Change]:
    """Yield what stands for each such word of a text in ``language``."""
    if language == "fr":
        yield from _french(body)
        return
    for found in _ENGLISH_WORD.finditer(body):
        yield (*found.span(), as_written(found.group(), _NEUTRAL[found.group().lower()]))


def as_written(word: str, shown: str) -> str:
    """Return ``shown`` in the capitals of ``word``."""
    if word.isupper() and len(word) > 1:
        return shown.upper()
    return shown[0].upper() + shown[1:] if word[0].isupper() else shown


def _french(body: str) -> Iterator[Change]:
    for found in _WORD.finditer(body):
        if _BOTH_TOLD.match(body, found.end()):
            continue  # "développeur/euse", "chargé(e)" stand already
        is_first = _OPENING.search(body, max(0, found.start() - 3), found.start()) is not None
        shown = _form_of_both(found.group(), is_first=is_first or found.start() == 0)
        if shown is not None:
            yield (*found.span(), shown)


def _form_of_both(word: str, *, is_first: bool) -> str | None:
    bare = plain(word)
    if len(bare) != len(word):
        return None
    single = bare.removesuffix("s")
    plural = word[len(single) :]
    ending = _titles().get(single)
    if ending is not None:
        kept, shown = ending
        return word[:kept] + (shown.upper() if word.isupper() else shown) + plural
    known = _WITH_E_BARE | _WITH_E_FIRST_BARE if is_first else _WITH_E_BARE
    for kept in (len(single) - 1, len(single)):
        if single[:kept] in known and single[kept:] in ("", "e") and _has_accent(word, kept, single[kept:]):
            return word[:kept] + ("(E)" if word.isupper() else "(e)") + plural
    return None


def _has_accent(word: str, kept: int, rest: str) -> bool:
    """Return whether "charge", which is a thing, is "chargé", which is a person; capitals often lack the accent."""
    is_participle = plain(word[kept - 1]) == "e"
    return not is_participle or word[kept - 1] in "éÉ" or (word.isupper() and rest == "e")


@lru_cache(maxsize=1)
def _titles() -> dict[str, tuple[int, str]]:
    """Return for each title in either gender how many letters of it stay, and what follows them."""
    known = lexicon.work_words()
    found: dict[str, tuple[int, str]] = {}
    for word in sorted(known):
        for feminine, masculine, shown in _ENDINGS:
            stem = word.removesuffix(feminine)
            if stem != word and stem + masculine in known and stem + masculine not in _NO_PEOPLE:
                found[word] = found[stem + masculine] = (len(stem), shown)
                break
    return found
