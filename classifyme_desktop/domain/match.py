"""One person's match with one gig: a rank, a score and the parts that make it."""

from dataclasses import astuple, dataclass, fields

from classifyme_desktop.domain.gig_profile import Need
from classifyme_desktop.domain.resume import ResumeId


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a score, each in [0, 1].

    ``meaning``: nearness in meaning; ``keywords`` in common; ``role``: agreement of the roles; ``skills`` asked for and
    held; ``level``: how near the levels are; ``must``: how likely what the gig requires is met.
    """

    meaning: float = 0.0
    keywords: float = 0.0
    role: float = 0.0
    skills: float = 0.0
    level: float = 0.0
    must: float = 0.0

    def as_tuple(self) -> tuple[float, ...]:
        """Return the parts in the order of ``PARTS``."""
        return astuple(self)


PARTS: tuple[str, ...] = tuple(field.name for field in fields(Parts))


@dataclass(frozen=True, slots=True)
class MustState:
    """Something that the gig requires; ``is_met`` None: the resume does not tell."""

    text: str
    need: Need
    is_met: bool | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """What of a gig's musts and skills a person shows; skills by name, those that weigh most first."""

    musts: tuple[MustState, ...] = ()
    matched: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """``rank`` counts from 1; ``score`` in [0, 1] is the mean of ``parts`` by weight.

    ``band``: the lowest and the highest rank that cannot be told apart from this one; ``chance``: calibrated
    probability that the person is worth a call at all.
    """

    resume_id: ResumeId
    rank: int
    score: float
    parts: Parts
    band: tuple[int, int] | None = None
    chance: float | None = None
