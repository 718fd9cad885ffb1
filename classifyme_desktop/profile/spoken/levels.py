"""What is said of how well a language is spoken, as a level of the CEFR. The mapping and its sources: ``spoken``."""

import re
from collections import Counter
from typing import Final

from classifyme_desktop.domain.profile import Cefr, Range

Level = tuple[Cefr, Range]

_CEFR: Final = re.compile(r"(?<![\w+])([abc][12])(?:\+|(?=[^\w])|$)")
_NATIVE: Final = re.compile(
    r"(?<!non-)(?<!non )(?<!near-)(?<!near )(?<!quasi-)(?<!quasi )\b(?:native(?!ly)|natifs?|natives?"
    r"|mother[ -]?tongue|first language|mutter?sprache|maternel(?:le)?s?"
    r"|bilingual|bilingues?|langue premiere)\b"
)
# Per level, the words that say it; looked for in this order, the longer before what they hold.
_WORDS: Final = (
    (
        Cefr.C2,
        r"near[ -]?native|quasi[ -](?:natif|native|bilingue)|mastery|maitrise (?:parfaite|totale)|parfaitement"
        r"|perfect(?:ly)?",
    ),
    (
        Cefr.B1,
        r"bonnes (?:notions|bases)|good (?:basics|notions)|limited (?:working|professional)(?: proficiency)?"
        r"|professionnel(?:le)? limitee?|pre[ -]?avance",
    ),
    (
        Cefr.B2,
        r"upper[ -]intermediate|intermediaire[ -](?:superieur|avance)e?|high(?:er)? intermediate"
        r"|intermediate[ -]?advanced",
    ),
    (Cefr.A2, r"pre[ -]intermediate|(?:basic|elementary|school) (?:working )?(?:knowledge|proficiency|level)"),
    (
        Cefr.C1,
        r"full professional(?: proficiency)?|professionnel(?:le)? (?:complete|entiere)"
        r"|capacite professionnelle complete|fluent(?:ly)?|fluency"
        r"|courante?s?|couramment|fluide|advanced|avancee?s?|excellente?|tres bon(?:ne)?(?: niveau| maitrise)?"
        r"|very good|proficient"
        r"|proficiency level|negociation",
    ),
    (
        Cefr.B2,
        r"professional working(?: proficiency)?|working proficiency|professional(?: proficiency)?"
        r"|professionnel(?:le)?s?|business(?: level)?"
        r"|operationnel(?:le)?|technique|bon(?:ne)?s?(?: niveau| maitrise| connaissances?)?|good(?: level| command)?"
        r"|independent",
    ),
    (
        Cefr.B1,
        r"intermediate|intermediaires?|conversational|conversation|moyen(?:ne)?|working knowledge|correcte?|fair"
        r"|satisfactory",
    ),
    (
        Cefr.A2,
        r"basic|basics|elementary|elementaires?|notions?(?: de base)?|scolaires?|school(?: level)?|bases?|limited"
        r"|rudiments?|rudimentary",
    ),
    (Cefr.A1, r"beginners?|debutante?s?|initiation|novice"),
)
_SAID: Final = tuple((level, re.compile(rf"\b(?:{words})\b")) for level, words in _WORDS)
_SCORE: Final = re.compile(r"\b(toeic|toefl|ielts)\b[^\n\d]{0,24}(\d{1,3}(?:[.,]\d)?)")
_TABLES: Final[dict[str, tuple[tuple[float, Cefr], ...]]] = {
    "toeic": ((945, Cefr.C1), (785, Cefr.B2), (550, Cefr.B1), (225, Cefr.A2), (120, Cefr.A1)),
    "toefl": ((114, Cefr.C2), (95, Cefr.C1), (72, Cefr.B2), (42, Cefr.B1)),
    "ielts": ((8.5, Cefr.C2), (7, Cefr.C1), (5.5, Cefr.B2), (4, Cefr.B1)),
}
_EXAMS: Final = (
    (Cefr.C2, re.compile(r"\b(?:cpe|certificate of proficiency|c2 proficiency)\b")),
    (Cefr.C1, re.compile(r"\b(?:cae|cambridge advanced|certificate in advanced english)\b")),
    (Cefr.B2, re.compile(r"\b(?:fce|first certificate|cambridge first)\b")),
)
_ORDER: Final = tuple(Cefr)
_WHERE: Final = re.compile(
    r"^[\s(:\-–—,]{0,4}(?:(?:niveau|level|is|parle|spoken|tres|very|at|a|et|lu|ecrit|and|written|, )[\s:]{0,3}){0,3}$"
)


def find(text: str, small: str, start: int, end: int) -> Level | None:
    """Return the level told in a range and the place that shows it; None where none is. ``small``: folded ``text``."""
    native = _NATIVE.search(small, start, end)
    written = [match for match in _CEFR.finditer(small, start, end) if text[match.start()].isupper()]
    if written and not (native and "bil" not in native.group()):
        return _commonest(written), (written[0].start(), written[-1].end(1))
    if native:
        return Cefr.NATIVE, native.span()
    tested = _tested(small, start, end)
    if tested is not None:
        return tested
    for level, pattern in _SAID:
        match = pattern.search(small, start, end)
        if match:
            return level, match.span()
    return None


def _commonest(written: list[re.Match[str]]) -> Cefr:
    """Return the level written most often (the five skills of Europass), the lower one of equals."""
    counts = Counter(Cefr(match.group(1).upper()) for match in written)
    return min(counts, key=lambda level: (-counts[level], _ORDER.index(level)))


def _tested(small: str, start: int, end: int) -> Level | None:
    score = _SCORE.search(small, start, end)
    if score:
        points = float(score.group(2).replace(",", "."))
        level = next((level for least, level in _TABLES[score.group(1)] if points >= least), None)
        if level is not None:
            return level, score.span()
    for level, pattern in _EXAMS:
        match = pattern.search(small, start, end)
        if match:
            return level, match.span()
    return None


def of_english_test(small: str) -> Level | None:
    """Return the level that a test of English gives whose language needs no naming (TOEIC, TOEFL, IELTS)."""
    return _tested(small, 0, len(small)) if _SCORE.search(small) else None


def beside(text: str, small: str, window: Range, place: Range) -> Level | None:
    """Return the level right after or right before a language in running text, with at most small words between."""
    after = find(text, small, place[1], window[1])
    if after is not None and _WHERE.match(small[place[1] : after[1][0]]):
        return after
    before = find(text, small, window[0], place[0])
    if before is not None and re.fullmatch(
        r"\s{0,2}(?:(?:in|en|du|de l'|de|d'|l'|spoken|written|business|:|-|speaker of|level|language|tongue"
        r"|langue)\s{0,2}){0,2}",
        small[before[1][1] : place[0]],
    ):
        return before
    return None
