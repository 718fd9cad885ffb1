"""A gig as ranking asks for it: vectors, words, skills, level and musts. Pure; knows no text beyond its words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from classifyme_desktop.domain.gig_profile import Aspect, Need
from classifyme_desktop.matching.exact import Whole


@dataclass(frozen=True, slots=True, eq=False)
class Must:
    """Something that a gig requires. ``vector`` ``(d,) int16`` of its words (see ``exact``).

    ``words``: as ``keywords.stems`` cuts them; ``weight`` among all musts; ``years``: at least so many, None when none
    are named; ``is_licence``: a permit or certificate, which resumes leave out more often than other things;
    ``skills``: URIs of those that its words name; ``aspect``: what it is about.
    """

    text: str
    need: Need
    vector: Whole
    words: tuple[str, ...]
    weight: float = 1.0
    years: float | None = None
    is_licence: bool = False
    skills: tuple[str, ...] = ()
    aspect: Aspect = Aspect.OTHER


@dataclass(frozen=True, slots=True)
class AskedFor:
    """A skill by URI; ``related``: URIs that stand for it in part, each with how far, in (0, 1)."""

    uri: str
    name: str
    need: Need = Need.MUST
    related: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class GigQuery:
    """What a gig asks for.

    ``direction`` ``(d,) int16``: what it is about; ``roots`` ``(r,) int16``: roots of the probabilities of its roles,
    None where none could be told; ``terms``: telling words with their counts; ``height``: its level as
    ``level.height`` counts, None where unknown.
    """

    direction: Whole
    roots: Whole | None
    terms: Mapping[str, int]
    skills: tuple[AskedFor, ...] = ()
    height: float | None = None
    musts: tuple[Must, ...] = ()
