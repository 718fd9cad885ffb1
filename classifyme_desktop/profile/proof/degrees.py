"""Degrees that a line of a gig asks for, and those that a resume holds. Pure.

Levels are those of the European Qualifications Framework (Council Recommendation of 22 May 2017): 3 CAP, 4 high school
and baccalaureate, 5 two years of study, 6 bachelor and licence, 7 master and engineer, 8 doctorate.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from classifyme_desktop.domain.profile import Profile, Range, SectionKind
from classifyme_desktop.domain.proof import NOT_MET, OPEN, Proof
from classifyme_desktop.profile.proof import fields
from classifyme_desktop.profile.spoken.folding import folded

_TRADE, _SCHOOL, _BACHELOR, _MASTER = 3, 4, 6, 7
_LINE: Final = re.compile(r"[^\n]+")
_MOST: Final = 100_000  # characters of a resume that are looked at
_MOST_OF_A_LINE: Final = 20  # degrees
_LONGEST: Final = 200  # characters of a line of education that are shown
# Sure anywhere; the longer words first. The words of "degree" alone say nothing of a level in a resume.
_SURE: Final = (
    (8, r"ph\.? ?d\b|doctora(?:te|l|t)\b|doctor of \w+|docteur en\b|bac ?\+ ?8"),
    (7, r"m\.?b\.?a\b|(?<!scrum )(?<!web)master'?s? degrees?|(?<!scrum )master'?s? (?:of|in|en)\b|master's\b"
        r"|master [12]\b|master pro\w*|masters? (?:spe|rech|droit|info)\w+|mastere\b|m\.?sc\b|m\.eng\b"
        r"|diplome d'ingenieur|ecole d'ingenieurs?|ingenieur diplome|dess\b|bac ?\+ ?5|juris doctor|magistere\b"),
    (6, r"bachelor'?s?(?: degrees?)?\b|baccalaureate degree|b\.sc\b|bsc\b|bba\b|bsn\b|b\.?tech\b|b\.com\b"
        r"|b\.?eng\b|(?:4|four)[- ]year (?:college )?degree|undergraduate degree|university degree|college degree"
        r"|licence (?:pro\w*|l3|(?=en (?!cours)\w)|(?=de (?:droit|let|ges|eco|sci|lan|his|psy|mat|soc)))"
        r"|bac ?\+ ?[34](?: ?(?:/|a|ou) ?\+? ?\d)?|(?:college|university) graduate|ll\.?b\b"),
    (5, r"associate'?s? degrees?|associates? of (?:art|sci|app)\w+|a\.a\.s\b|aas\b|(?:2|two)[- ]year(?= deg| tech|[)])"
        r"|bts\b|dut\b|deug\b|bac ?\+ ?2(?: ?(?:/|a|ou) ?\+? ?\d)?|hnd\b|foundation degree"),
    (4, r"high school|secondary school|hs diploma|g\.?e\.?d\b|general education(?:al)? (?:degree|diploma|development)"
        r"|baccalaureat\b|bac (?:pro\w*|general|techno\w*|[sl]\b|stm?g|sti)|brevet de technicien"),
    (3, r"cap (?=petite|cuisine|coiff|esthet|bouch|boul|pati|en |ou |/|bep)|bepa?\b|cqp\b|gcses?\b"),
)  # fmt: skip
_LEVELS: Final = tuple((level, re.compile(rf"(?<![\w.])(?:{words})")) for level, words in _SURE)
# Short forms, told as degrees by where they stand: in a part about education, in capitals.
_SHORT: Final = (
    (8, re.compile(r"(?<![\w.])Ph\.? ?D\b")),
    (7, re.compile(r"(?<![\w.])(?<!, )(?:M\. ?[AS]|MA|MS|M\.?P\.?A|MPH|MFA|MSN|MSW|LL\.?M|M\.?Ed|Master(?= ?[:,])"
                   r"|Masters?(?= [A-Z])|Maîtrise|Ing[ée]nieure?)\b")),
    (6, re.compile(r"(?<![\w.])(?<!, )(?:B\. ?[AS]|BA|BS|BFA|BBS|B\.?S\.?B\.?A|B\.B\.A|B\.?Com|B\.?Ed|BE|B\.E"
                   r"|Bachelors?|Licence|BUT)\b")),
    (5, re.compile(r"(?<![\w.])(?:AA|AS|A\.A|A\.S|AAS|A\.A\.S)\b(?=[ :.,])|(?<![\w.])Associates?(?= (?:[Dd]egree"
                   r"|[Oo]f|[Ii]n)\b| ?:)")),
    (3, re.compile(r"(?<![\w.])(?:CAP|BEP)\b")),
)  # fmt: skip
_GENERIC: Final = re.compile(
    r"(?<![\w.])(?:(?:relevant |related |technical |accredited |advanced |graduate "
    r"|professional ){0,3}degrees?(?! of\b| to which)"
    r"|diplome(?:e|s|\(e\))?\b(?! d'etat)|formation superieure)"
)
_GRADUATE: Final = re.compile(r"(?:advanced|graduate|postgraduate) degree|troisieme cycle|3e cycle")
_UNFINISHED: Final = re.compile(
    r"\b(?:pursuing|in progress|expected|anticipated|candidate for|currently (?:enrolled|attending|studying)|en cours"
    r"|toward|towards|coursework|credits|incomplete|not completed|did not|some college|withdrew|prevu|ongoing"
    r"|present|current|actuel\w*|student at|completed \d+|to be completed|attended)\b"
)
_TAUGHT: Final = re.compile(r"\b(?:students?|teach\w*|taught|applicants?|candidates?|required|preferred)\b")
_SAME: Final = re.compile(
    r"\b(?:or|ou) (?:an? |une? )?(?:equivalent|equivalence|related|relevant|applicable|comparable|similar"
    r"|commensurate|\w+ )?"
    r" ?(?:work |professional |practical |combination|military )*(?:experience|education and|training)"
    r"|or (?:the )?equivalent|equivalent (?:work )?experience|ou equivalent|or \d+\+? years|or up to"
)
_RELATED: Final = re.compile(
    r"\b(?:related|relevant|similar|similaire|equivalent|connexe|other|comparable"
    r"|discipline)\b"
)
_FIELD_AFTER: Final = re.compile(
    r"[ ]?(?:'s|s)?,?[ ]?(?:degrees?|diploma|of (?:science|arts)|\(.{0,20}\)"
    r"|niveau)?,?[ ]?(?:degrees?)?[ ]?(?:required|minimum|preferred)?[ ]?"
    r"(?:(?:in|of|en|de|du)\b|d'|:|-)?[ ]?(?:(?:an?|une?|the|la|le|les)\b)?[ ]?"
)
_FIELD_END: Final = re.compile(
    r"[.;(]|\b(?:or (?:a |an )?(?:related|similar|equivalent|other|relevant|closely|foreign)|and \d|with|required"
    r"|preferred|is|are|plus"
    r"|from|ou (?:equivalent|similaire)|avec|minimum|exige|requise?|souhaite|and (?:a |at|relevant|related"
    r"|experience|minimum)|experience|\d+)\b"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A degree that a line asks for: the least level, the fields of which one is enough, and what its words cover.

    ``has_way_round``: experience or something else will do as well, so that nobody misses it for sure.
    """

    level: int
    fields: tuple[frozenset[str], ...]
    has_way_round: bool
    covers: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A degree of a resume: its level and its line; ``words``: stems of the line, which tell the field."""

    level: int
    place: Range
    words: frozenset[str]
    is_finished: bool


@lru_cache(maxsize=2_048)
def asked(text: str) -> Asked | None:
    """Return the degree that a line of a gig asks for, None where it asks for none: the lowest that it names."""
    small = folded(text)
    named = [(level, *match.span()) for level, words in _LEVELS for match in words.finditer(small)]
    named = [
        one
        for one in named
        if not any(o[1] <= one[1] and one[2] <= o[2] and o != one and o[2] - o[1] > one[2] - one[1] for o in named)
    ]
    plain = [
        match.span()
        for match in _GENERIC.finditer(small)
        if not any(a < match.end() and match.start() < b for _, a, b in named)
    ]
    if not named and not plain:
        return None
    if named:
        level = min(level for level, _, _ in named)
    else:
        level = _MASTER if _GRADUATE.search(small) else _BACHELOR
    spans = [(a, b) for _, a, b in named] + plain
    found, ends = [], []
    plain_small = small  # without the words of degrees, which name no field
    for first, last in spans:
        plain_small = plain_small[:first] + " " * (last - first) + plain_small[last:]
    for _, end in sorted(spans):
        some, until = _fields(plain_small, end, level)
        found += some
        ends.append((end, until))
    way_round = _SAME.search(small)
    covers = (*spans, *ends, *((way_round.span(),) if way_round else ()))
    named_fields = tuple(dict.fromkeys(found))
    if named_fields and _RELATED.search(small):
        named_fields = fields.related(named_fields)
    return Asked(level, named_fields, way_round is not None or not named, tuple(sorted(covers)))


def _fields(small: str, end: int, level: int) -> tuple[list[frozenset[str]], int]:
    """Return the fields named after a degree, and where they end."""
    if level == _SCHOOL:
        return [], end
    lead = _FIELD_AFTER.match(small, end)
    start = lead.end() if lead else end
    stop = _FIELD_END.search(small, start)
    until = stop.start() if stop else len(small)
    told = fields.alternatives(small[start:until])
    return told, until if told else end


def held(text: str, profile: Profile) -> tuple[Held, ...]:
    """Return the degrees of a resume in the order of its text: in its parts about education, sure ones anywhere."""
    bodies = [section.body for section in profile.sections if section.kind is SectionKind.EDUCATION]
    bodies += [one.place for one in profile.education]
    found: dict[Range, Held] = {}
    for line in _LINE.finditer(text, 0, _MOST):
        is_inside = any(start < line.end() and line.start() < end for start, end in bodies)
        for one in _in_line(line.group(), line.start(), is_inside=is_inside):
            before = found.get(one.place)
            if before is None or one.level > before.level:
                found[one.place] = one
    return tuple(found.values())


def _in_line(raw: str, start: int, *, is_inside: bool) -> Iterator[Held]:
    small = folded(raw)
    spans = [(level, *match.span()) for level, words in _LEVELS for match in words.finditer(small)]
    if is_inside:
        spans += [(level, *match.span()) for level, words in _SHORT for match in words.finditer(raw)]
    elif not _is_said(small, spans):
        return
    for level, first, last in spans[:_MOST_OF_A_LINE]:
        around = small[max(0, first - 60) : last + 90]
        first_shown = first if len(raw) > _LONGEST else 0
        shown = raw[first_shown : first_shown + _LONGEST]
        left = len(shown) - len(shown.lstrip(" \t•*-–|"))
        place = start + first_shown + left, start + first_shown + len(shown.rstrip(" \t|,;-–"))
        yield Held(level, place, fields.stems(small[max(0, first - 80) : last + 120]), not _UNFINISHED.search(around))


def _is_said(small: str, spans: Sequence[tuple[int, int, int]]) -> bool:
    """Tell whether a line outside education says that the person holds a degree, and not that pupils or others do."""
    return any(level > _SCHOOL for level, _, _ in spans) and not _TAUGHT.search(small)


def proof(wanted: Asked, text: str, profile: Profile) -> Proof:
    """Return whether a resume shows the degree that is asked for. Not met: it names degrees, all of them lower."""
    own = held(text, profile)
    high = [one for one in own if one.level >= wanted.level and one.is_finished]
    fitting = [one for one in high if fields.fits(wanted.fields, one.words)]
    if wanted.level == _TRADE and not wanted.fields:
        fitting = [one for one in fitting if one.level == _TRADE]
    if fitting:
        best = min(fitting, key=lambda one: (one.level, one.place))
        return Proof(True, (best.place,))
    is_higher = any(one.level >= wanted.level for one in own)
    if wanted.has_way_round or is_higher or wanted.level <= _SCHOOL:
        return OPEN
    return NOT_MET if any(one.level >= _SCHOOL and one.is_finished for one in own) else OPEN
