"""Finds driving licences. The value is a category of Directive 2006/126/EC ("B"), or "CDL A" for an American class.

A licence without a category is taken for "B", the common one for cars. Permits to work, to build or to stay, CACES
certificates for machines, and the French degree "licence" are none. Pure; no pattern repeats without a bound.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from classifyme_desktop.domain.profile import Fact

_MOST: Final = 500  # licences looked at
_CATEGORY: Final = r"(?:AM|A1|A2|A|B1|B96|BE|B|C1E|C1|CE|C|D1E|D1|DE|D|EB|EC|ED|VL|PL|SPL)(?:\((?:E|B)\))?"
_LIST: Final = (
    rf"{_CATEGORY}(?![\w'’&])(?:[ \t]{{0,2}}(?:,|;|/|\+|&|-|et|and|ou|or)?[ \t]{{0,2}}{_CATEGORY}(?![\w'’&])){{0,8}}"
)
_BETWEEN: Final = (
    r"(?:[ \t\xa0]{0,3}(?:[:：(,–-]|(?i:cat(?:[ée]gor(?:ie|y|ies))?s?\.?|class|classe|type)(?=\W)|(?i:full|clean"
    r"|valide|valid|uk|eu|us|fran[çc]ais)\b)){0,4}[ \t\xa0]{0,3}"
)
_LISTED: Final = re.compile(rf"{_BETWEEN}({_LIST}|b(?!\w))")
_FRENCH: Final = re.compile(
    r"\b(?i:permis)(?:(?i:[ \t]de[ \t](?:conduire|conduite)|[ \t]voiture|[ \t]moto|[ \t]auto(?:mobile)?"
    r"|[ \t](?:poids[ -]lourds?|super[ -]lourds?)))?(?!\w)"
)
_ENGLISH: Final = re.compile(
    r"\b(?i:(?:driv(?:ing|er['’]?s?|ers['’])[ \t]{1,2}licen[cs]es?|driving permit|licen[cs]e to drive))(?!\w)"
)
_BEFORE: Final = re.compile(
    rf"(?i:(?:category|cat\.?|class|categories)[ \t]{{1,2}})({_LIST})[ \t]{{1,2}}(?:(?i:full|clean|uk|eu"
    rf"|valid)[ \t]{{1,2}}){{0,3}}$"
)
_CDL: Final = re.compile(
    r"\b(?i:class)[ \t]([ABC])[ \t](?:CDL|(?i:commercial driver['’]?s? licen[cs]e))\b"
    r"|\bCDL[ \t,:(-]{0,3}(?:(?i:class)[ \t])?([ABC])\b"
)
_NONE: Final = re.compile(
    r"(?:\b(?:sans|pas de|pas le|no|without|not have an?|provisional|learner['’]?s?|passage du|préparation du"
    r"|suspension du|retrait de)\b[ \t]{0,3}(?:le |de |uk |valid )?)$",
    re.I,
)
_PENDING: Final = re.compile(
    r"^[ \t(:,–-]{0,4}(?:en cours|en préparation|en attente|non|no|none|aucun|in progress|pending|non obtenu|prévu)\b",
    re.I,
)
_OTHER_PERMIT: Final = re.compile(
    r"^[ \t](?:de (?:travail|construire|séjour|chasse|feu|pêche|résidence|louer|démolir|piloter|navigation)|d['’]"
    r"|feu|bateau|côtier|hauturier|fluvial|cariste|caces|nacelle|chasse|unique"
    r"|mer|plaisance|pelle|engins?|un\b|une\b|à\b|aux?\b|le\b|la\b|les\b)",
    re.I,
)
_WORDS: Final = {
    "VL": "B",
    "PL": "C",
    "SPL": "CE",
    "EB": "BE",
    "EC": "CE",
    "ED": "DE",
    "B(E)": "BE",
    "C(E)": "CE",
    "D(E)": "DE",
}


def find(text: str) -> tuple[Fact, ...]:
    """Return the categories that a person may drive, each once, in the order of the text."""
    found: list[Fact] = []
    for pattern in (_FRENCH, _ENGLISH):
        for match in islice(pattern.finditer(text), _MOST):
            if not _is_none(text, match):
                found += _of_licence(text, match)
    for match in islice(_CDL.finditer(text), _MOST):
        found.append(Fact(f"CDL {match.group(1) or match.group(2)}", match.span()))
    kept: dict[str, Fact] = {}
    for fact in sorted(found, key=lambda fact: fact.place):
        kept.setdefault(fact.value, fact)
    return tuple(kept.values())


def _is_none(text: str, match: re.Match[str]) -> bool:
    before, after = text[max(match.start() - 30, 0) : match.start()], text[match.end() : match.end() + 40]
    if _NONE.search(before) or _PENDING.match(after) or before.rstrip().endswith(("CDL", "commercial")):
        return True
    if match.group().lower() != "permis":
        return False
    return _OTHER_PERMIT.match(after) is not None


def _of_licence(text: str, match: re.Match[str]) -> Iterator[Fact]:
    """Yield the categories after (or before) the words of a licence; "B" where it has none."""
    words = match.group().lower()
    listed = _LISTED.match(text, match.end())
    before = _BEFORE.search(text[max(match.start() - 50, 0) : match.start()])
    if listed:
        if _PENDING.match(text[listed.end() : listed.end() + 40]):
            return
        for one in re.finditer(_CATEGORY, listed.group(1).upper()):
            yield Fact(_WORDS.get(one.group(), one.group()), (match.start(), listed.start(1) + one.end()))
    elif before:
        shift = max(match.start() - 50, 0)
        for one in re.finditer(_CATEGORY, before.group(1)):
            yield Fact(_WORDS.get(one.group(), one.group()), (shift + before.start(1), match.end()))
    elif "super" in words:
        yield Fact("CE", match.span())
    elif "lourd" in words:
        yield Fact("C", match.span())
    elif "moto" in words:
        yield Fact("A", match.span())
    elif words != "permis" or _stands_alone(text, match):
        yield Fact("B", match.span())


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Return whether the word "permis" without more is a licence: a piece of its own, no verb ("a permis de")."""
    before = text[max(match.start() - 3, 0) : match.start()]
    after = text[match.end() : match.end() + 2]
    opens = match.group()[0].isupper() or not before or before[-1] in "\n•|·,;-–"
    closes = not after or after[0] in "\n,;|•·.)" or after in (" |", " •", " ·", " -", " –", " e")
    return (opens or before[-1:] == " ") and closes and (opens or before.rstrip()[-1:] in ",;|•·-–+")
