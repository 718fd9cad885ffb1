"""Finds the languages that a person speaks and how well, by the Common European Framework of Reference (CEFR).

A level is taken as it is written ("B2"). Else a test gives it by the table of its publisher: TOEIC Listening and
Reading (ETS: B1 from 550, B2 from 785, C1 from 945), TOEFL iBT (ETS: B1 from 42, B2 from 72, C1 from 95, C2 from 114),
IELTS (ielts.org: B1 from 4, B2 from 5.5, C1 from 7, C2 from 8.5), the Cambridge examinations. Else a word does, by the
self-assessment grid of Europass (Council of Europe: A basic, B independent, C proficient user) and the five steps of
LinkedIn: mother tongue, native and bilingual are ``native``; fluent, "courant", advanced and full professional C1;
professional working and good B2; intermediate, conversational and limited working B1; elementary, basic and what
school left A2; beginner A1. Stars, dots and bars say nothing without a legend: level None. Pure, linear.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from classifyme_desktop.domain.profile import Cefr, Range, Section, SectionKind, SpokenLanguage
from classifyme_desktop.profile.masking import lines as lines_of
from classifyme_desktop.profile.spoken import levels, tongues
from classifyme_desktop.profile.spoken.folding import folded
from classifyme_desktop.profile.spoken.levels import Level

__all__ = ["find"]
_HEADING: Final = re.compile(
    r"(?:langues?(?: (?:vivantes?|etrangeres?|parlees?|maitrisees?))?(?: et (?:niveaux?|informatique|loisirs"
    r"|centres d'interets?))?"
    r"|languages?(?: (?:skills?|proficiency|knowledge|spoken))?|(?:spoken|foreign) languages?|linguistic skills"
    r"|(?:competences|connaissances|aptitudes) linguistiques?|(?:pratique|maitrise) des langues"
    r"|mother tongues?\(?s?\)?|langues? maternelles?|other languages?\(?s?\)?|autres? langues?\(?s?\)?)"
)
_MOTHER: Final = re.compile(r"(?:mother tongues?|langues? maternelles?|native languages?)\W{0,8}(?:s\W{0,4})?$")
_LABEL: Final = re.compile(
    rf"(?:^|[|•·;.] ?)[ \t*•\-–]{{0,6}}({_HEADING.pattern})[ \t]{{0,3}}[:：–-][ \t]{{0,3}}(?=\S)", re.M
)
_CLAUSE: Final = re.compile(r"[^\n,;|•·\t▪●○★☆■□⚫⚪]+")
_NO_TONGUE: Final = re.compile(
    r"^[- ](?:citizen|national|passport|teacher|tutor|literature|studies|market|speaking market|cuisine|school"
    r"|history|army|embassy|restaurant)"
)
_BEFORE_NO: Final = re.compile(
    r"(?:nationalit\w{1,3}|citizen\w{0,4}|passport)[ \t]{0,3}:?[ \t]{0,3}$|(?:professeure?|prof|cours|licence|master"
    r"|bac) (?:d'|de |en )$"
)
_JOINED: Final = re.compile(r"\s?(?:,|and|et|&|/|, and)\s?(?:in |en |l'|d')?")
_LED: Final = re.compile(r"\s{1,2}(?:(?:in|en|de|d'|de l'|du)\s?)?")
_MOST: Final = 100_000  # characters; no resume is longer
_MOST_LINES: Final = 16
_NEAR: Final = 45  # characters between a language and its level outside a section of languages


@dataclass(frozen=True, slots=True)
class _Clause:
    start: int
    end: int
    tongues: tuple[tuple[str, Range], ...]
    level: tuple[Cefr, Range] | None


def find(text: str, sections: tuple[Section, ...] = ()) -> tuple[SpokenLanguage, ...]:
    """Return the languages of a person in the order of the text, each once; without a level where none is told.

    Args:
        text: ``Document.text``.
        sections: its parts; a section of languages is also found here by its heading or label.
    """
    text = text[:_MOST]
    small = folded(text)
    found: list[SpokenLanguage] = []
    ranges = _ranges(text, small, sections)
    for start, end in ranges:
        found += _listed(text, small, start, end)
    found += _said(text, small, ranges)
    tested = None if any(spoken.code == "en" and spoken.level for spoken in found) else levels.of_english_test(small)
    if tested is not None:
        found.append(SpokenLanguage("en", *tested))
    return _once(found)


def _ranges(text: str, small: str, sections: tuple[Section, ...]) -> list[Range]:
    """Return the parts of a text that list languages, in order and without overlap."""
    found = [s.body for s in sections if s.kind is SectionKind.LANGUAGES and s.body[0] < len(text)]
    for label in _LABEL.finditer(small):
        line_end = small.find("\n", label.end())
        found.append((label.end(), _end_of_list(small, len(small) if line_end < 0 else line_end)))
    at = 0
    for line in small.split("\n"):
        bare = line.strip(" \t:•*-–—_=|#.0123456789")
        if bare and len(bare) < 60 and (_HEADING.fullmatch(bare) or _spaced_heading(bare)):
            found.append((at + len(line), _end_of_section(text, at + len(line) + 1)))
        at += len(line) + 1
    merged: list[Range] = []
    for start, end in sorted(found):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _spaced_heading(bare: str) -> bool:
    return (
        len(bare) > 11
        and bare[1:2] == " "
        and _HEADING.fullmatch(re.sub(r"(\S) (?=\S)", r"\1", bare).strip()) is not None
    )


def _end_of_section(text: str, at: int) -> int:
    for _ in range(_MOST_LINES):
        end = text.find("\n", at)
        line = text[at : end if end >= 0 else len(text)]
        if lines_of.heading_of(line) is not None and not _HEADING.search(folded(line)):
            return at
        if end < 0:
            return len(text)
        at = end + 1
    return at


def _end_of_list(small: str, end: int) -> int:
    """Return the end of a list after a label: following lines belong to it while the one before breaks off."""
    for _ in range(3):
        if not small[:end].rstrip(" \t").endswith((",", ";", "(", "/")) or end >= len(small):
            return end
        after = small.find("\n", end + 1)
        end = len(small) if after < 0 else after
    return end


def _clauses(text: str, small: str, start: int, end: int) -> list[_Clause]:
    found = []
    for match in _CLAUSE.finditer(small, start, end):
        level = levels.find(text, small, match.start(), match.end())
        named = tuple(_named(text, small, match.start(), match.end()))
        if named or level is not None:
            found.append(_Clause(match.start(), match.end(), named, level))
    return found


def _named(text: str, small: str, start: int, end: int) -> list[tuple[str, Range]]:
    found = []
    for code, place in tongues.find(text, small, start, end):
        if not _NO_TONGUE.match(small, place[1]) and not _BEFORE_NO.search(small[max(place[0] - 25, 0) : place[0]]):
            found.append((code, place))
    return found


def _listed(text: str, small: str, start: int, end: int) -> list[SpokenLanguage]:
    """Return the languages of a part that lists them; a level on its own belongs to the language before it."""
    found: list[SpokenLanguage] = []
    clauses = _clauses(text, small, start, end)
    open_: list[int] = []  # languages still without a level, which a clause of a level alone may follow
    native = _MOTHER.search(small[max(start - 40, 0) : start]) is not None  # "Mother tongue(s)" above the list
    led: tuple[int, Level] | None = (
        None  # the level before a colon, and the end of its line ("Fluent: English, French")
    )
    for clause in clauses:
        if clause.tongues:
            if len(small[clause.start : clause.end].split()) > 14 and clause.level is None:
                continue
            pairs = _pairs(text, small, clause)
            if (led is not None and clause.start < led[0]) or native:
                level = Cefr.NATIVE if led is None or native else led[1][0]
                pairs = [spoken if spoken.level else replace(spoken, level=level) for spoken in pairs]
            if clause.level is not None and ":" in small[clause.level[1][1] : clause.tongues[0][1][0]]:
                line_end = small.find("\n", clause.end)
                led = (line_end if line_end >= 0 else end), clause.level
            open_ = [len(found) + at for at, spoken in enumerate(pairs) if spoken.level is None]
            found += pairs
        elif clause.level is not None and open_:
            last = found[open_[-1]]
            level, place = clause.level
            if place[0] - last.place[1] <= 2 * _NEAR:
                found[open_[-1]] = SpokenLanguage(last.code, level, (last.place[0], place[1]))
            open_ = []
    return found


def _pairs(text: str, small: str, clause: _Clause) -> list[SpokenLanguage]:
    """Return the languages of one clause: each with the level after it, else with the one before or of them all."""
    named = clause.tongues
    found = []
    for at, (code, place) in enumerate(named):
        until = named[at + 1][1][0] if at + 1 < len(named) else clause.end
        since = named[at - 1][1][1] if at else clause.start
        level = levels.find(text, small, place[1], until)
        if level is None or (at + 1 < len(named) and _leads(small, level[1], until)):
            before = levels.find(text, small, since, place[0])
            level = before if before is not None or level is None else level
        if level is None and len(named) > 1 and clause.level is not None:
            level = (
                clause.level
                if re.search(r"(?:^|\s)(?:et|and|&|/)(?:\s|$)|/", small[named[0][1][1] : named[-1][1][0]])
                else None
            )
        span = place if level is None else (min(place[0], level[1][0]), max(place[1], level[1][1]))
        found.append(SpokenLanguage(code, None if level is None else level[0], span))
    return found


def _leads(small: str, place: Range, until: int) -> bool:
    """Return whether a level leads the next language and does not follow the last ("native French, fluent English")."""
    return re.fullmatch(r"(?: in| en| :|:)?\s{0,2}", small[place[1] : until]) is not None


def _said(text: str, small: str, ranges: list[Range]) -> list[SpokenLanguage]:
    """Return languages that running text names with a level close by: "anglais courant", "fluent in Spanish"."""
    named = [
        (code, place)
        for code, place in _named(text, small, 0, len(small))
        if not any(start <= place[0] < end for start, end in ranges)
    ]
    told: list[Level | None] = []
    for at, (_, place) in enumerate(named):
        since, until = _window(small, place)
        level = levels.beside(text, small, (since, until), place)
        after = named[at + 1][1][0] if at + 1 < len(named) else len(small)
        follows = level is not None and place[1] < level[1][1] <= after <= level[1][1] + _NEAR
        if level is not None and follows and _LED.fullmatch(small[level[1][1] : after]):
            level = levels.beside(text, small, (since, place[1]), place)  # "Spanish and basic German"
        told.append(level)
    _share(small, [place for _, place in named], told)
    return [
        SpokenLanguage(code, level[0], (min(place[0], level[1][0]), max(place[1], level[1][1])))
        for (code, place), level in zip(named, told, strict=True)
        if level is not None
    ]


def _share(small: str, places: list[Range], told: list[Level | None]) -> None:
    """Give languages that are joined in one list the level that is told before the first or after the last."""
    for at in range(1, len(places)):  # "fluent in French, Spanish and Italian"
        if told[at] is None and (before := told[at - 1]) is not None and before[1][1] <= places[at][0]:
            between = small[places[at - 1][1] : places[at][0]]
            told[at] = before if _JOINED.fullmatch(between) and before[1][0] < places[at - 1][0] else None
    for at in range(len(places) - 2, -1, -1):  # "anglais et espagnol courants"
        if told[at] is None and (after := told[at + 1]) is not None and after[1][0] > places[at + 1][0]:
            between = small[places[at][1] : places[at + 1][0]]
            told[at] = after if _JOINED.fullmatch(between) and "," not in between else None


def _window(small: str, place: Range) -> Range:
    """Return the characters around a language in running text in which its level stands."""
    since = max(place[0] - _NEAR, 0)
    opened = max(small.rfind(sign, since, place[0]) for sign in "\n,;|.()\u2022")
    closed = small.find("\n", place[1], place[1] + _NEAR)
    return max(since, opened + 1), closed if closed >= 0 else min(place[1] + _NEAR, len(small))


def _once(found: list[SpokenLanguage]) -> tuple[SpokenLanguage, ...]:
    """Return each language once: the first mention, with a level before one without."""
    kept: dict[str, SpokenLanguage] = {}
    for spoken in found:
        before = kept.get(spoken.code)
        if before is None or (before.level is None and spoken.level is not None):
            kept[spoken.code] = spoken
    return tuple(sorted(kept.values(), key=lambda spoken: spoken.place))
