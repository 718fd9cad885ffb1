"""How many years of experience a line asks for: "3+ years", "at least two years", "3 à 5 ans", "six months". Pure."""

import re
from typing import Final, NamedTuple

_WORDS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fifteen": 15, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "quinze": 15,
}  # fmt: skip
_NUMBER: Final = rf"(?:\d{{1,2}}(?:[.,]5)?|{'|'.join(_WORDS)})"
_GAP: Final = r"[ \t]{0,2}"
_YEARS: Final = re.compile(
    rf"(?<![\w.,$€/])(?P<least>{_NUMBER}){_GAP}(?:\(\d{{1,2}}\+?\){_GAP})?\+?{_GAP}"
    rf"(?:(?:-|–|—|to|a|ou|or|et|and|/){_GAP}\(?{_NUMBER}\)?{_GAP}(?:\(\d{{1,2}}\){_GAP})?\+?{_GAP})?"
    r"(?:(?:or more|or greater|plus|ou plus|full|solid|complete|minimum|more|annees|good)[ \t]){0,2}"
    r"-?(?P<unit>years?|yrs?|ans?|annees?|months?|mois)(?![\w-])"
)
_NONE_AFTER: Final = re.compile(
    r"['’.]?[ ]?(?:(?:technical |college |vocational |accredited |university |nursing |training "
    r"|associate ){1,2}(?:training|program|degree|diploma|course|school)|of age|old|or older|and older|d'age"
    r"|d'existence|in business|ago|degree|college|of college|program|contract|lease|warranty|de contrat|renouvelable"
    r"|consecuti|university|graduate|institution|term|course|period|of service|apprenticeship|d'anciennete"
    r"|of continuous|d'etudes|of study|of school|plan|vesting|strategy|from now|in a row)"
)
_NONE_BEFORE: Final = re.compile(
    r"(?:within(?: the)?(?: last| past| first)?|last|past|every|each|the first|dernieres|depuis(?: plus de)?"
    r"|bac ?\+ ?|aged?|age de|derniers|pendant|moins de|less than|under|duree de|duree :|de plus de|next|prochains"
    r"|jusqu'a|up to|pour une duree|not more than|maximum|max)[ ]?$"
)
_MONTHS_NEED: Final = re.compile(
    r"(?:['’]|of|de|d'|in|as|en|dans|relevant|related|[ ]){0,3}[^.;,]{0,25}(?:experience|exp\b|stage|internship)"
)
_EXPERIENCE: Final = re.compile(r"\bexperiences?\b|\b(?:minimum|au moins)(?: de)?[ ]$")
_BEFORE: Final = 45  # characters before a number in which experience is named
_ANS_NEED: Final = re.compile(
    r"[^.;)\n]{0,25}(?:experience|pratique|poste|metier|fonction|exig|requis|minimum|souhait)|[ ](?:dans|en|sur"
    r"|comme|chez)\b"
)
_MOST: Final = 30  # years; more is the age of a firm
_MONTHS_A_YEAR: Final = 12


class Years(NamedTuple):
    """At least so many years of experience, and where a folded text says so."""

    least: float
    start: int
    end: int


def find(small: str, start: int = 0, end: int | None = None) -> tuple[Years, ...]:
    """Return the years that a part of a folded text asks for, in order; ages, dates and terms of contracts are none."""
    stop = len(small) if end is None else end
    found = []
    for match in _YEARS.finditer(small, start, stop):
        least = _number(match["least"])
        is_months = match["unit"].startswith("mo")
        if _NONE_AFTER.match(small, match.end(), stop) or _NONE_BEFORE.search(
            small, max(start, match.start() - 20), match.start()
        ):
            continue
        is_told = _EXPERIENCE.search(small, max(start, match.start() - _BEFORE), match.start()) is not None
        if is_months and not is_told and not _MONTHS_NEED.match(small, match.end(), stop):
            continue
        if match["unit"].startswith("an") and not is_told and not _ANS_NEED.match(small, match.end(), stop):
            continue  # "17 à 21 ans" is an age
        least = round(least / _MONTHS_A_YEAR, 2) if is_months else least
        if 0 < least <= _MOST:
            found.append(Years(least, *match.span()))
    return tuple(found)


def _number(word: str) -> float:
    return float(_WORDS[word]) if word in _WORDS else float(word.replace(",", "."))
