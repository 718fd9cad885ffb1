"""What is understood of a gig: what it asks for, each with the place in its text, and what may be set aside.

Places are ranges of characters of the gig's text. A part that a person added or changed by hand has no place.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import msgspec

from classifyme_desktop.domain.profile import Cefr, Fact, Range


class Need(StrEnum):
    """How much a gig wants something."""

    MUST = "must"
    NICE = "nice"


class Aspect(StrEnum):
    """What a requirement is about."""

    SKILL = "skill"
    EXPERIENCE = "experience"  # years, or having done such work
    EDUCATION = "education"
    CERTIFICATION = "certification"
    LICENCE = "licence"  # to drive
    LANGUAGE = "language"
    PLACE = "place"
    OTHER = "other"


class Contract(StrEnum):
    """The form of employment."""

    PERMANENT = "permanent"
    FIXED_TERM = "fixed_term"
    TEMPORARY = "temporary"
    FREELANCE = "freelance"
    INTERNSHIP = "internship"
    APPRENTICESHIP = "apprenticeship"


class AdPart(StrEnum):
    """What a part of an advertisement is about; what stands in ``SET_ASIDE`` says nothing of the work."""

    TITLE = "title"
    SUMMARY = "summary"
    TASKS = "tasks"
    REQUIREMENTS = "requirements"
    NICE = "nice"
    CONDITIONS = "conditions"  # place, contract, hours, pay
    COMPANY = "company"
    BENEFITS = "benefits"
    DIVERSITY = "diversity"
    APPLY = "apply"
    OTHER = "other"


SET_ASIDE = frozenset({AdPart.CONDITIONS, AdPart.COMPANY, AdPart.BENEFITS, AdPart.DIVERSITY, AdPart.APPLY})


@dataclass(frozen=True, slots=True)
class AdSection:
    """A part of the text of a gig; the parts of a gig cover its text in order without overlap."""

    kind: AdPart
    place: Range


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing asked for, in the words of the gig.

    ``years``: at least so many, None when none are named; ``skills``: URIs of what its words name; ``languages``:
    codes (ISO 639-1) of those it names.
    """

    text: str
    need: Need = Need.MUST
    aspect: Aspect = Aspect.OTHER
    place: Range | None = None
    years: float | None = None
    skills: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AskedSkill:
    """A skill of the ESCO list that the gig names."""

    uri: str
    name: str
    need: Need = Need.MUST
    mentions: tuple[Range, ...] = ()


@dataclass(frozen=True, slots=True)
class AskedLanguage:
    """A spoken language that the gig asks for; ``level`` None: not told."""

    code: str
    level: Cefr | None = None
    need: Need = Need.MUST
    place: Range | None = None


@dataclass(frozen=True, slots=True)
class GigProfile:
    """Everything that was understood of one gig.

    ``years``: total experience asked for, at least. ``levels``: labels of the level head for the title. ``implied``:
    labels of O*NET by which such work stands out, the most telling first. ``is_edited``: a person changed something.
    """

    language: str | None
    title: Fact | None = None
    sections: tuple[AdSection, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    skills: tuple[AskedSkill, ...] = ()
    languages: tuple[AskedLanguage, ...] = ()
    years: float | None = None
    place: Fact | None = None
    contract: Contract | None = None
    is_part_time: bool | None = None
    employer: Fact | None = None
    levels: tuple[str, ...] = ()
    implied: tuple[str, ...] = ()
    is_edited: bool = False

    @property
    def musts(self) -> tuple[Requirement, ...]:
        """Return what is a must."""
        return tuple(one for one in self.requirements if one.need is Need.MUST)


_DECODER = msgspec.json.Decoder(GigProfile)
_ENCODER = msgspec.json.Encoder(order="deterministic")


def encode(profile: GigProfile) -> bytes:
    """Return ``profile`` as JSON in UTF-8; equal profiles give equal bytes."""
    return _ENCODER.encode(profile)


def decode(content: bytes | str, characters: int) -> GigProfile:
    """Return the profile in ``content``; raises ValueError when it is none or a place is outside the text.

    ``characters``: how long the text of the gig is.
    """
    try:
        profile = _DECODER.decode(content)
    except msgspec.MsgspecError as error:
        raise ValueError from error
    if not fits(profile, characters):
        raise ValueError
    return profile


def fits(profile: GigProfile, characters: int) -> bool:
    """Return whether all places of a profile are inside a text of so many characters."""
    return all(0 <= start <= end <= characters for start, end in _places(profile))


def _places(profile: GigProfile) -> Iterator[Range]:
    yield from (section.place for section in profile.sections)
    yield from (one.place for one in profile.requirements if one.place is not None)
    yield from (one.place for one in profile.languages if one.place is not None)
    yield from (fact.place for fact in (profile.title, profile.place, profile.employer) if fact is not None)
    yield from (place for skill in profile.skills for place in skill.mentions)
