"""What one line of a gig asks for: its aspect, how much it is needed, years, languages, licences. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from classifyme_desktop.domain.gig_profile import AskedLanguage, Aspect, Need, Requirement
from classifyme_desktop.domain.profile import Fact, Range
from classifyme_desktop.profile import licences
from classifyme_desktop.profile.gig import asked_languages, cues, years
from classifyme_desktop.profile.gig.words import Found, Word, words
from classifyme_desktop.profile.skills import Mention

EDUCATION: Final = re.compile(
    r"\b(?:bachelor'?s?|baccalaureate|master'?s? degree|master'?s? in|master's|mba|ph\.?d\.?|doctora(?:te|l)"
    r"|degrees?|diploma|ged|g\.e\.d|high school|college graduate|university graduate|graduat(?:e|ion) (?:of|from)"
    r"|b\.?s\.?c?(?=[ ,/.(]|$)|b\.?a\.?/|ba/bs|bs/ba|bs degree|bsn|msn|undergraduate|diplomes?|diplome\(e\)"
    r"|bac(?:calaureat)?(?: ?\+ ?\d| pro\w*| ?/ ?cap)?|bac ?\+|bts|dut|deug|(?:un|du|le|de|niveau) cap|cap (?=petite"
    r"|cuisine|coiff|esthet|bouch|boul|pati|en |ou |/|bep)|bep|licence (?:pro\w*|en |de )|master \d|master en"
    r"|un master|de master|titre pro\w*|cqp|formation (?:en|de|initiale|superieure|technique|type|bac|cap|d|requise"
    r"|exigee|minimum|dans)|de formation|ecole d'ingenieurs?|ecole de commerce|niveau (?:bac|cap|bep|v\b|iv\b|iii\b"
    r"|[3-8]\b|d'etudes)|deaes|deas|deavs|issue? d'une? (?:formation|ecole|cursus)|accredited (?:school|college"
    r"|program|university)|coursework|enrolled in|pursuing)\b|\bbac\b"
)
CERTIFICATION: Final = re.compile(
    r"\b(?:certif\w{2,9}|licens(?:e|ed|es|ure|ing)|registered nurse|cpr|bls|acls|pals|caces|habilitations?|fimo|fco"
    r"|fcos|carte (?:professionnelle|de conducteur|tachygraphe|chronotachygraphe|conducteur)|agrement|accreditation"
    r"|pmp|cissp|cpa|ccna|ccnp|ccie|cdl|ssiap|haccp|clearance|sst|psc1|afgsu|itil|prince2|six sigma|scrum master"
    r"|twic|servsafe|epa|osha|board eligible|certiphyto|diplome d'etat)\b"
)
_EXPERIENCE: Final = re.compile(
    r"\b(?:experienced?|track record|background in|worked (?:in|with|as)|prior work|previously|debutante?s? accepte"
    r"|have (?:built|led|managed|worked|designed)|experiences?|exp)\b"
)
_SKILL: Final = re.compile(
    r"\b(?:knowledge|understanding|familiar\w{0,4}|proficien\w{1,4}|skills?|skilled|expertise|command "
    r"of|maitris\w{1,4}|connaissances?|competences?|savoir|ability to|able to|capable of|capacites? "
    r"[ad]|aptitudes?|hands-on|working with|literate)\b"
)
_PLACE: Final = re.compile(
    r"\b(?:local to|live in|living in|resid(?:e|es|ing)|relocat\w{1,5}|commut\w{2,6}|domicili\w{1,4}|habit(?:er|ez"
    r"|ant) |proximite|secteur de|mobile sur|must be located|based in|within \d+ miles)\b"
)
_SOFT_SHARE: Final = 0.34  # of the words of a line; from here on it tells traits of character
_SHORT: Final = 12  # words of a line that asks for a licence to drive and little else
_EDGES: Final = " \t\r\n\xa0.;,:•·*|-–—_>"
_OR: Final = re.compile(r"\b(?:or|ou)(?: (?!and\b|with\b|plus\b|et\b|avec\b)[a-z'()]+){0,3}[ ]$")


@dataclass(frozen=True, slots=True)
class Asked:
    """A requirement with what else its line says. ``licences``: categories of driving licences in it."""

    requirement: Requirement
    languages: tuple[AskedLanguage, ...] = ()
    licences: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of a text that asks for one thing. ``small``: the folded text; ``words``: its words in the stretch."""

    text: str
    small: str
    place: Range
    words: tuple[Word, ...]
    said: tuple[Found, ...]

    @property
    def folded(self) -> str:
        """Return the folded words of the stretch."""
        return self.small[slice(*self.place)]


def line(text: str, small: str, place: Range) -> Line:
    """Return a stretch of a text with its words."""
    listed = words(small, *place)
    return Line(text, small, place, listed, tuple(cues.ALL.find(listed)))


def read(one: Line, need: Need, mentions: Sequence[Mention], *, has_place: bool = True) -> Asked:
    """Return what a line asks for. ``mentions``: the skills named in it; ``need``: what its part of the gig says."""
    start, end = one.place
    driving = tuple(Fact(fact.value, _shifted(fact.place, start)) for fact in licences.find(one.text[start:end]))
    tongues = asked_languages.find(one.text, one.small, start, end, need)
    told = _years(one)
    is_soft = _is_soft(one, mentions)
    aspect = _aspect(one, bool(driving), tongues, told, mentions, is_soft=is_soft)
    if is_soft and aspect is Aspect.OTHER:
        need = Need.NICE
    requirement = Requirement(
        text=clean(one.text[start:end]),
        need=need,
        aspect=aspect,
        place=one.place if has_place else None,
        years=told,
        skills=tuple(dict.fromkeys(mention.uri for mention in mentions)),
        languages=tuple(tongue.code for tongue in tongues),
    )
    return Asked(requirement, tongues, driving)


def need_of(one: Line, need: Need) -> Need:
    """Return how much a line says that it needs something, ``need`` where it says nothing."""
    if is_nice(one.said):
        return Need.NICE
    is_sure = is_must(one.said) and any(word.folded in cues.SURELY for word in one.words)
    return Need.MUST if is_sure else need


def is_nice(said: Sequence[Found]) -> bool:
    """Tell whether words say that something is welcome and none that it is needed."""
    nice = [found for found in said if found.label == cues.NICE]
    return bool(nice) and not is_must(said)


def is_must(said: Sequence[Found]) -> bool:
    """Tell whether words say that something is needed; "not required" does not."""
    nice = [found for found in said if found.label == cues.NICE]
    return any(
        found.label == cues.MUST and not any(one.first <= found.first and found.last <= one.last for one in nice)
        for found in said
    )


def clean(raw: str) -> str:
    """Return words on one line without the marks around them."""
    return " ".join(raw.split()).strip(_EDGES)


def _years(one: Line) -> float | None:
    """Return the years that a line names first, since those behind are a part of them or instead of them.

    None where they stand for a degree ("a degree or five years of experience").
    """
    found = years.find(one.small, *one.place)
    study = EDUCATION.search(one.small, *one.place)
    if study is not None:
        found = tuple(told for told in found if not is_instead(one.small, study.span(), (told.start, told.end)))
    return found[0].least if found else None


def is_instead(small: str, study: Range, told: Range) -> bool:
    """Tell whether a degree and years of experience stand for one another."""
    first, second = sorted((study, told))
    return _OR.search(small, first[1], second[0]) is not None


def _aspect(
    one: Line,
    has_licence: bool,
    tongues: Sequence[AskedLanguage],
    told: float | None,
    mentions: Sequence[Mention],
    *,
    is_soft: bool,
) -> Aspect:
    small, is_short = one.folded, len(one.words) <= _SHORT
    if has_licence and (is_short or not mentions):
        return Aspect.LICENCE
    if EDUCATION.search(small):
        return Aspect.EDUCATION
    if tongues and (is_short or not mentions) and told is None:
        return Aspect.LANGUAGE
    if CERTIFICATION.search(small) and told is None:
        return Aspect.CERTIFICATION
    if told is not None or (_EXPERIENCE.search(small) and not is_soft):
        return Aspect.EXPERIENCE
    if _PLACE.search(small) and not mentions:
        return Aspect.PLACE
    if is_soft:
        return Aspect.OTHER
    return Aspect.SKILL if mentions or _SKILL.search(small) else Aspect.OTHER


def _is_soft(one: Line, mentions: Sequence[Mention]) -> bool:
    """Tell whether a line is about traits of character: words for them, and no skill beside them."""
    soft = [
        (one.words[found.first].start, one.words[found.last - 1].end) for found in one.said if found.label == cues.SOFT
    ]
    if not soft or not one.words:
        return False
    covered = sum(any(start <= word.start < end for start, end in soft) for word in one.words)
    outside = [
        mention for mention in mentions
        if not any(start < mention.place[1] and mention.place[0] < end for start, end in soft)
    ]  # fmt: skip
    return not outside or covered >= _SOFT_SHARE * len(one.words)


def _shifted(place: Range, by: int) -> Range:
    return place[0] + by, place[1] + by
