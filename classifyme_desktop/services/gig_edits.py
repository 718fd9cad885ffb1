"""What a person changes of what was understood of a gig: each function gives the changed profile. Stores nothing.

Requirements are counted from 1, as people see them. Skills, languages and years follow the requirements that name them.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from classifyme_desktop.domain.gig_profile import AskedLanguage, AskedSkill, Contract, GigProfile, Need, Requirement
from classifyme_desktop.domain.profile import Cefr, Fact
from classifyme_desktop.errors import UsageError
from classifyme_desktop.profile import gig, skills
from classifyme_desktop.profile.gig import asked_languages
from classifyme_desktop.profile.skills.lexicon import lexicon
from classifyme_desktop.profile.spoken.folding import folded

MOST_YEARS: Final = 60
_Requirements = tuple[Requirement, ...]


def with_requirement(profile: GigProfile, text: str, need: Need) -> GigProfile:
    """Return the profile with one requirement more, read from what a person typed as those of a gig are.

    Raises UsageError (``requirement_empty``).
    """
    added = _read(profile, text, need)
    return _levelled(_renewed(profile, (*profile.requirements, added), added), text)


def with_text(profile: GigProfile, number: int, text: str) -> GigProfile:
    """Return the profile with one requirement in other words, read anew; it stays the must or the wish that it is.

    Raises UsageError: ``requirement_unknown``, ``requirement_empty``.
    """
    before = _at(profile, number)
    after = _read(profile, text, before.need)
    if after.text == before.text:
        return profile
    others = profile.requirements[: number - 1], profile.requirements[number:]
    dropped = _renewed(profile, (*others[0], *others[1]), before)
    return _levelled(_renewed(dropped, (*others[0], after, *others[1]), after), text)


def without_requirement(profile: GigProfile, number: int) -> GigProfile:
    """Return the profile without one requirement. Raises UsageError (``requirement_unknown``)."""
    dropped = _at(profile, number)
    return _renewed(profile, profile.requirements[: number - 1] + profile.requirements[number:], dropped)


def with_need(profile: GigProfile, number: int, need: Need) -> GigProfile:
    """Return the profile with one requirement made a must or a wish. Raises UsageError (``requirement_unknown``)."""
    changed = replace(_at(profile, number), need=need)
    listed = (*profile.requirements[: number - 1], changed, *profile.requirements[number:])
    return _renewed(profile, listed, changed)


def number_of(profile: GigProfile, requirement: Requirement) -> int:
    """Return the number of a requirement. Raises UsageError (``requirement_unknown``) when it is not there any more."""
    if requirement not in profile.requirements:
        raise _no_requirement()
    return profile.requirements.index(requirement) + 1


def with_title(profile: GigProfile, title: str) -> GigProfile:
    """Return the profile with a title that a person typed. Raises UsageError (``title_empty``)."""
    words = " ".join(title.split())
    if not any(map(str.isalnum, words)):
        raise UsageError("title_empty", "The title holds no words. Write what the job is called.")
    return replace(profile, title=Fact(words, (0, 0)))  # an empty place: no text shows it


def with_years(profile: GigProfile, years: float) -> GigProfile:
    """Return the profile with the years of experience asked for, 0 for none. Raises UsageError (``years_wrong``)."""
    if not 0 <= years <= MOST_YEARS:
        raise UsageError("years_wrong", f"Years of experience are a number from 0 to {MOST_YEARS}.")
    return replace(profile, years=years or None)


def with_levels(profile: GigProfile, labels: Sequence[str]) -> GigProfile:
    """Return the profile with the levels of the job, labels of the level head; none leaves the level open."""
    return replace(profile, levels=tuple(labels))


def with_place(profile: GigProfile, place: str) -> GigProfile:
    """Return the profile with the place of work that a person typed; none without words."""
    words = " ".join(place.split())
    return replace(profile, place=Fact(words, (0, 0)) if any(map(str.isalnum, words)) else None)


def with_employer(profile: GigProfile, employer: str) -> GigProfile:
    """Return the profile with the employer that a person typed; none without words."""
    words = " ".join(employer.split())
    return replace(profile, employer=Fact(words, (0, 0)) if any(map(str.isalnum, words)) else None)


def with_contract(profile: GigProfile, contract: Contract | None) -> GigProfile:
    """Return the profile with the form of employment, None where it is open."""
    return replace(profile, contract=contract)


def with_part_time(profile: GigProfile, is_part_time: bool | None) -> GigProfile:
    """Return the profile with the working hours, None where they are open."""
    return replace(profile, is_part_time=is_part_time)


# ------------------------------------------------------------------ skills and languages


def with_skill(profile: GigProfile, uri: str, need: Need) -> GigProfile:
    """Return the profile with a skill made a must or a wish, added where it is not asked for yet.

    Raises UsageError (``skill_unknown``).
    """
    if any(one.uri == uri for one in profile.skills):
        changed = tuple(replace(one, need=need) if one.uri == uri else one for one in profile.skills)
        return replace(profile, skills=changed)
    known = lexicon()
    if uri not in known.rows:
        raise _no_skill()
    return replace(profile, skills=(*profile.skills, AskedSkill(uri, known.name(uri, profile.language), need)))


def with_skill_named(profile: GigProfile, name: str, need: Need) -> GigProfile:
    """Return the profile with a skill that a person named. Raises UsageError (``skill_unknown``)."""
    found, known = skills.uris(name), lexicon()
    if not found:
        raise _no_skill()
    said = name.strip().casefold()
    exact = (uri for uri in found if said in {known.name(uri, code).casefold() for code in ("en", "fr")})
    return with_skill(profile, next(exact, found[0]), need)


def without_skill(profile: GigProfile, uri: str) -> GigProfile:
    """Return the profile without a skill; requirements that name it stay."""
    return replace(profile, skills=tuple(one for one in profile.skills if one.uri != uri))


def with_language(profile: GigProfile, code: str, level: Cefr | None, need: Need) -> GigProfile:
    """Return the profile with a spoken language (ISO 639-1) at a level, changed or added."""
    if any(one.code == code for one in profile.languages):
        changed = (replace(one, level=level, need=need) if one.code == code else one for one in profile.languages)
        return replace(profile, languages=tuple(changed))
    return replace(profile, languages=(*profile.languages, AskedLanguage(code, level, need)))


def with_language_named(profile: GigProfile, text: str, need: Need) -> GigProfile:
    """Return the profile with a language that a person named, with its level where that is said ("German C1").

    Raises UsageError (``language_unknown``).
    """
    words = " ".join(text.split())
    found = asked_languages.find(words, folded(words), 0, len(words), need)
    if not found:
        raise UsageError("language_unknown", "No language of this name is known. Write for example: German C1")
    return with_language(profile, found[0].code, found[0].level, need)


def without_language(profile: GigProfile, code: str) -> GigProfile:
    """Return the profile without a spoken language; requirements that name it stay."""
    return replace(profile, languages=tuple(one for one in profile.languages if one.code != code))


# ------------------------------------------------------------------ what follows a change


def _no_requirement() -> UsageError:
    return UsageError("requirement_unknown", "The gig has no requirement of that number. Show the gig to see them.")


def _no_skill() -> UsageError:
    return UsageError("skill_unknown", "No skill of this name is known. Add it as a requirement in your own words.")


def _read(profile: GigProfile, text: str, need: Need) -> Requirement:
    words = " ".join(text.split())
    if not any(map(str.isalnum, words)):
        raise UsageError("requirement_empty", "The requirement holds no words. Write what the gig asks for.")
    return replace(gig.parse_requirement(words, profile.language), need=need, place=None)


def _levelled(profile: GigProfile, text: str) -> GigProfile:
    """Return the profile with the levels of languages that a typed text tells."""
    words = " ".join(text.split())
    levels = {one.code: one.level for one in asked_languages.find(words, folded(words), 0, len(words), Need.MUST)}
    told = (replace(one, level=levels.get(one.code) or one.level) for one in profile.languages)
    return replace(profile, languages=tuple(told))


def _at(profile: GigProfile, number: int) -> Requirement:
    if not 1 <= number <= len(profile.requirements):
        raise _no_requirement()
    return profile.requirements[number - 1]


def _renewed(profile: GigProfile, requirements: _Requirements, touched: Requirement) -> GigProfile:
    """Return the profile with new requirements, and with what the ``touched`` one names as strong as they say."""
    asked = [one for old in profile.skills if (one := _skill(old, requirements, touched)) is not None]
    has_skill = {one.uri for one in asked}
    for uri in touched.skills:
        need = _need(uri, requirements)
        if need is not None and uri not in has_skill:
            asked.append(AskedSkill(uri, lexicon().name(uri, profile.language), need))
    languages = [tongue for old in profile.languages if (tongue := _language(old, requirements, touched)) is not None]
    spoken = {tongue.code for tongue in languages}
    for code in touched.languages:
        need = _need(code, requirements)
        if need is not None and code not in spoken:
            languages.append(AskedLanguage(code, None, need))
    # Years that a person set by hand stay; those that a must asked for go with it.
    is_by_hand = profile.years != _years(profile.requirements)
    years = profile.years if is_by_hand else _years(requirements)
    return replace(profile, requirements=requirements, skills=tuple(asked), languages=tuple(languages), years=years)


def _need(named: str, requirements: _Requirements) -> Need | None:
    """Return how much the requirements want a skill or a language; None: no requirement names it."""
    needs = [one.need for one in requirements if named in one.skills or named in one.languages]
    return (Need.MUST if Need.MUST in needs else Need.NICE) if needs else None


def _skill(skill: AskedSkill, requirements: _Requirements, touched: Requirement) -> AskedSkill | None:
    if skill.uri not in touched.skills:
        return skill
    need = _need(skill.uri, requirements)
    if need is not None:
        return replace(skill, need=need)
    start, end = touched.place or (0, 0)
    elsewhere = tuple(place for place in skill.mentions if not start <= place[0] < end)
    return replace(skill, need=Need.NICE, mentions=elsewhere) if elsewhere else None  # the tasks name it too


def _language(tongue: AskedLanguage, requirements: _Requirements, touched: Requirement) -> AskedLanguage | None:
    if tongue.code not in touched.languages:
        return tongue
    need = _need(tongue.code, requirements)
    return None if need is None else replace(tongue, need=need)


def _years(requirements: _Requirements) -> float | None:
    told = [one.years for one in requirements if one.need is Need.MUST and one.years is not None]
    return max(told, default=None)
