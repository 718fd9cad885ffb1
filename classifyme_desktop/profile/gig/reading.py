"""Reads a gig: its parts, what it asks for, and the terms of the work. Pure: text in, facts out."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from classifyme_desktop.domain.gig_profile import (
    AdPart,
    AskedLanguage,
    AskedSkill,
    GigProfile,
    Need,
    Requirement,
)
from classifyme_desktop.domain.profile import Cefr, Range, Section, SectionKind
from classifyme_desktop.profile import language as languages
from classifyme_desktop.profile import skills
from classifyme_desktop.profile.gig import asking, lines, parts, pieces, terms, titles
from classifyme_desktop.profile.gig.asking import Asked
from classifyme_desktop.profile.gig.parts import Told
from classifyme_desktop.profile.skills import Mention
from classifyme_desktop.profile.skills.lexicon import lexicon
from classifyme_desktop.profile.spoken.folding import folded

_ASKING: Final = frozenset({AdPart.REQUIREMENTS, AdPart.NICE})
_WORK: Final = frozenset({AdPart.TITLE, AdPart.SUMMARY, AdPart.TASKS})
_MOST: Final = 80  # requirements of one gig; a longer list is no list of requirements
_REPEATED: Final = 2  # mentions among the tasks that make a skill as good as asked for


def read(text: str, title: str | None = None) -> GigProfile:
    """Return what is understood of a gig in English or French. Any thread.

    ``title``: its name where that is not the first line. ``years`` are the most that a must asks for, since so much
    experience is needed in all. ``levels`` and ``implied`` stay empty: the models say them.
    """
    small = folded(text)
    told = titles.marked(text, title, parts.tell(text, small, pieces.cut(text)))
    spoken = languages.language(text)
    mentions = skills.find(text, _sections(told), spoken)
    asked = _once(lines.read(text, small, told, mentions))[:_MOST]
    musts = [one.requirement for one in asked if one.requirement.need is Need.MUST]
    return GigProfile(
        language=spoken,
        title=titles.find(text, title, told),
        sections=parts.sections(told, len(text)),
        requirements=tuple(one.requirement for one in asked),
        skills=_skills(mentions, told, asked, spoken),
        languages=_languages(asked),
        years=max((one.years for one in musts if one.years is not None), default=None),
        place=terms.place(text, small, told),
        contract=terms.contract(small, told),
        is_part_time=terms.is_part_time(small),
        employer=terms.employer(text),
    )


def parse_requirement(text: str, language: str | None = None) -> Requirement:
    """Return what one line that a person typed asks for, as a must unless it says otherwise ("a plus"); place None.

    ``language``: ISO 639-1 of the line, told from its words when None.
    """
    whole = " ".join(text.split())
    small = folded(whole)
    line = asking.line(whole, small, (0, len(whole)))
    spoken = language or languages.language(whole)
    named = skills.find(whole, (Section(SectionKind.SKILLS, (0, 0), (0, len(whole)), spoken),), spoken)
    need = asking.need_of(line, Need.MUST)
    asked = asking.read(line, need, named, has_place=False)
    return replace(asked.requirement, need=need)  # a trait of character that a person asks for is a must as well


def _sections(told: Sequence[Told]) -> tuple[Section, ...]:
    """Return the pieces in which skills are looked for: what is asked counts as a list, the work does not."""
    found = []
    for one in told:
        place = one.piece.start, one.piece.end
        if one.part in _ASKING:
            found.append(Section(SectionKind.SKILLS, (place[0], place[0]), place))
        elif one.part in _WORK:
            found.append(Section(SectionKind.EXPERIENCE, (place[0], place[0]), place))
    return tuple(found)


def _once(asked: Sequence[Asked]) -> list[Asked]:
    """Return what is asked, each thing once by its words; a must before a wish of the same words."""
    kept: dict[str, Asked] = {}
    for one in asked:
        words = folded(one.requirement.text)
        before = kept.get(words)
        if before is None or (before.requirement.need is Need.NICE and one.requirement.need is Need.MUST):
            kept[words] = one
    return list(kept.values())


def _skills(
    mentions: Sequence[Mention], told: Sequence[Told], asked: Sequence[Asked], spoken: str | None
) -> tuple[AskedSkill, ...]:
    """Return each skill once in the order of the text, a must where a must names it or the text comes back to it."""
    musts = {uri for one in asked if one.requirement.need is Need.MUST for uri in one.requirement.skills}
    asking_ = [(one.piece.start, one.piece.end) for one in told if one.part in _ASKING]
    by_uri: dict[str, list[Range]] = {}
    for mention in mentions:
        by_uri.setdefault(mention.uri, []).append(mention.place)
    found = []
    for uri, places in by_uri.items():
        elsewhere = [place for place in places if not any(start <= place[0] < end for start, end in asking_)]
        is_must = uri in musts or len(elsewhere) >= _REPEATED
        need = Need.MUST if is_must else Need.NICE
        found.append(AskedSkill(uri, lexicon().name(uri, spoken), need, tuple(places)))
    return tuple(found)


def _languages(asked: Sequence[Asked]) -> tuple[AskedLanguage, ...]:
    """Return each language once: the highest level asked for, a must where one line needs it."""
    found: dict[str, AskedLanguage] = {}
    for one in asked:
        for tongue in one.languages:
            before = found.get(tongue.code)
            found[tongue.code] = tongue if before is None else _joined(before, tongue)
    return tuple(found.values())


def _joined(one: AskedLanguage, other: AskedLanguage) -> AskedLanguage:
    order = list(Cefr)
    level = max((x for x in (one.level, other.level) if x is not None), key=order.index, default=None)
    need = Need.MUST if Need.MUST in (one.need, other.need) else Need.NICE
    return AskedLanguage(one.code, level, need, one.place)
