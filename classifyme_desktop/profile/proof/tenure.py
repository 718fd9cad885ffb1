"""Years of work that a line of a gig asks for, and the jobs or words of a resume that show them. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from classifyme_desktop.domain.profile import Career, FindingKind, Job, Profile, Range
from classifyme_desktop.domain.proof import NOT_MET, OPEN, Proof
from classifyme_desktop.profile.gig import years
from classifyme_desktop.profile.jobs.months import bounds
from classifyme_desktop.profile.proof import fields
from classifyme_desktop.profile.spoken.folding import folded

_MONTHS: Final = 12
_MOST: Final = 100_000  # characters of a resume that are looked at
_SHORT_BY: Final = 0.75  # of the years asked: whose whole career is shorter than this share misses them
_MOST_JOBS: Final = 4  # whose lines are shown
_SENTENCES: Final = 2  # of a job that name a field of one word
_LINE: Final = 160  # characters of a job that are shown at most
_BARE: Final = re.compile(
    r"(?:min(?:imum)?\.?|au moins|at least|plus de|more than|over)?[ ]?(?:de |of )?(\d{1,2})[ ]?\+?[ ]?(?:ans"
    r"|years?|yrs?)"
    r"[ ]?(?:minimum|min\.?|et plus|or more|ou plus|required|exiges?|requis)?[ ]?(?:d'experience|experience)?"
)
_JUNIOR: Final = frozenset({"Individual Contributor/Staff"})
_SENTENCE: Final = re.compile(r"[^\n.;!?•|]+")
_FROM_NONE: Final = re.compile(r"(?:entry[- ]level|\b0|zero|none|debutant)(?: to|-| a| ou)? ?$")
_SAID: Final = re.compile(r"\b(?:experiences?|expertise|background|career|carriere|track record)\b")
_LIKE_THIS: Final = re.compile(
    r"\b(?:similar|similaire|same|related|relevant|this|the) (?:role|position|field|job|experience|industry|work|area)"
    r"|(?:poste|fonction|metier|domaine|experience|role)s? (?:similaire|equivalent|comparable)\w*|relevant|pertinente"
)
_ASIDE: Final = re.compile(r"\([^)]{0,200}(?:\)|$)|\b(?:preferred|preferably|ideally|idealement|de preference)\b.*")
_BRACKETS: Final = re.compile(r"\([^)]{0,200}\)")
_INSTEAD: Final = re.compile(r"\b(?:or|ou)\b[^.]{0,40}\b(?:combination|equivalent|education|degree|training|diplome)\b")


@dataclass(frozen=True, slots=True)
class Asked:
    """At least so many years, in one of some fields; ``is_open``: in work like that of the gig, which is not named.

    ``has_way_round``: something else will do as well; ``place``: where the years stand; ``covers``: what they decide.
    """

    years: float
    fields: tuple[frozenset[str], ...]
    is_open: bool
    has_way_round: bool
    place: Range
    covers: tuple[Range, ...]


@lru_cache(maxsize=2_048)
def asked(text: str, known: float | None = None) -> Asked | None:
    """Return the years that a line asks for, None where it asks for none. ``known``: what was read of it before."""
    small = folded(text)
    found = tuple(one for one in years.find(small) if not _FROM_NONE.search(small, 0, one.start))
    bare = _BARE.fullmatch(small.strip(" .:-*"))
    if not found and bare is None:
        return None if known is None else Asked(known, (), True, True, (0, 0), ())
    least = found[0].least if found else float(bare[1]) if bare else 0.0
    span = (found[0].start, found[0].end) if found else (0, len(text))
    if not 0 < least:
        return None
    first, last = _clause(small, span, found[1].start if len(found) > 1 else len(small))
    rest = f"{_BRACKETS.sub(' ', small[first : max(first, span[0])])} , {_ASIDE.sub(' ', small[span[1] : last])}"
    told = fields.alternatives(rest)
    is_vague = not told and bool(fields.stems(rest) - fields.GENERIC)  # too many words to name a field
    return Asked(
        least,
        tuple(dict.fromkeys(told)),
        is_vague or _LIKE_THIS.search(rest) is not None,
        _INSTEAD.search(small) is not None or len(found) > 1,
        span,
        ((first, last),),
    )


def _clause(small: str, span: Range, stop: int) -> Range:
    """Return the part of a line, between two semicolons, that the years stand in."""
    before = max(small.rfind(sign, 0, span[0]) for sign in (";", ". "))
    after = min(at if (at := small.find(sign, span[1])) >= 0 else len(small) for sign in (";", ". "))
    return before + 1, max(span[1], min(after, stop))


def proof(wanted: Asked, text: str, profile: Profile, uris: frozenset[str] = frozenset()) -> Proof:
    """Return whether a resume shows the years: by the jobs whose words name the field, or by a sentence that says so.

    ``uris``: skills that the line names. Not met: the whole career, all of it dated, is far shorter.
    """
    career = profile.career
    said = _said(wanted, text)
    if career is not None and not (wanted.is_open and not wanted.fields):
        named = [place for one in profile.skills if one.is_exact and one.uri in uris for place in one.mentions]
        chosen = [(job, shown) for job in profile.jobs if (shown := _shown_by(job, wanted, text, named)) is not None]
        kept = _enough(chosen, wanted, career)
        if kept:
            return Proof(True, tuple(dict.fromkeys(place for job, shown in kept for place in (_line(job), *shown))))
    if said is not None and not wanted.is_open:
        return Proof(True, (said,))
    if wanted.has_way_round or career is None or career.months is None or said is not None:
        return OPEN
    is_dated = bool(profile.jobs) and not any(one.kind is FindingKind.UNDATED for one in career.findings)
    return NOT_MET if is_dated and career.months < _SHORT_BY * wanted.years * _MONTHS else OPEN


def _shown_by(job: Job, wanted: Asked, text: str, named: Sequence[Range]) -> tuple[Range, ...] | None:
    """Return what beside its title shows that a job is of one of the fields, None where it is of none.

    Its title says so, a sentence does in full, or several do of one word, or one names it as a skill (``named``).
    """
    if job.period is None:
        return None
    title = fields.stems(folded(job.title.value))
    if job.levels and not _JUNIOR.issuperset(job.levels):
        title |= fields.SENIOR
    if not wanted.fields or any(field <= title for field in wanted.fields):
        return ()
    small, start = folded(text[slice(*job.place)]), job.place[0]
    for field in wanted.fields:
        rest = field - title
        holding = [match for match in _SENTENCE.finditer(small) if _is_in(match.group(), rest)]
        spans = [(start + match.start(), start + match.end()) for match in holding]
        is_skill = any(first <= at < last for at, _ in named for first, last in spans)
        if len(spans) >= (_SENTENCES if len(field) == 1 and not is_skill else 1):
            return (_trimmed(text, spans[0]),)
    return None


def _is_in(sentence: str, field: frozenset[str]) -> bool:
    return field <= fields.stems(sentence) - fields.SENIOR and fields.are_near(sentence, field)


def _enough(
    chosen: Sequence[tuple[Job, tuple[Range, ...]]], wanted: Asked, career: Career
) -> list[tuple[Job, tuple[Range, ...]]]:
    """Return the longest jobs that together last long enough, in the order of the text; none where all do not."""
    if _months([job for job, _ in chosen], career) < wanted.years * _MONTHS:
        return []
    kept: list[tuple[Job, tuple[Range, ...]]] = []
    for one in sorted(chosen, key=lambda pair: -_months([pair[0]], career)):
        kept.append(one)
        if len(kept) == _MOST_JOBS or _months([job for job, _ in kept], career) >= wanted.years * _MONTHS:
            break
    return sorted(kept, key=lambda pair: pair[0].place)


def _months(jobs: Sequence[Job], career: Career) -> int:
    covered: set[int] = set()
    now = career.reference.year * _MONTHS + career.reference.month
    for job in jobs:
        span = bounds(job.period, career.reference) if job.period else None
        if span is not None:
            covered.update(range(span[0], min(span[1], now)))
    return len(covered)


def _line(job: Job) -> Range:
    assert job.period is not None
    ends = (*job.title.place, *job.period.place)
    whole = min(ends), max(ends)
    return whole if whole[1] - whole[0] <= _LINE else job.period.place


def _said(wanted: Asked, text: str) -> Range | None:
    """Return the sentence that says how long somebody has done what is asked for."""
    small = folded(text)
    for match in _SENTENCE.finditer(small, 0, _MOST):
        sentence = match.group()
        if not _SAID.search(sentence):
            continue
        long_enough = any(one.least >= wanted.years for one in years.find(small, *match.span()))
        if long_enough and fields.fits(wanted.fields, fields.stems(sentence)):
            return _trimmed(text, match.span())
    return None


def _trimmed(text: str, place: Range) -> Range:
    words = text[slice(*place)]
    return place[0] + len(words) - len(words.lstrip(" \t*-–,;:")), place[0] + len(words.rstrip())
