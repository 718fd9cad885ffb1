"""Why a person stands where they stand for a gig: keys, numbers and places, no sentence. Nothing here is guessed.

Places are ranges of characters: of a skill or a must in the resume's text.
"""

from dataclasses import dataclass

from classifyme_desktop.domain.gig_profile import Need
from classifyme_desktop.domain.profile import Range


@dataclass(frozen=True, slots=True)
class PartReason:
    """One part of the score against the usual one of the ranking.

    ``gain``: what the distance between ``value`` and ``usual`` (both in [0, 1]) adds to the score, or takes from it.
    """

    part: str
    value: float
    usual: float
    gain: float


@dataclass(frozen=True, slots=True)
class Held:
    """A skill that the resume shows. ``places``: where, never empty; ``months`` of use and the year it ``since`` is."""

    key: str
    name: str
    places: tuple[Range, ...]
    months: int | None = None
    since: int | None = None

    def __post_init__(self) -> None:
        """Refuse a skill that nothing shows: it could not be a reason."""
        if not self.places:
            raise ValueError(self.key)


@dataclass(frozen=True, slots=True)
class SkillReason:
    """A skill that the gig asks for. ``share``: of the weight of all skills asked, in [0, 1].

    ``held``: the skill itself where it is matched, the nearest held one where it is related, None where it is missing.
    """

    key: str
    name: str
    need: Need
    share: float
    coverage: float
    held: Held | None = None


@dataclass(frozen=True, slots=True)
class MustReason:
    """A must of the gig in its words. ``is_met`` None: the resume does not tell; ``place`` shows it where it is met.

    ``more``: further places that show it together with the first, such as jobs whose years add up.
    """

    text: str
    need: Need
    is_met: bool | None
    place: Range | None = None
    more: tuple[Range, ...] = ()

    @property
    def places(self) -> tuple[Range, ...]:
        """Return all places that show it, none where it is not met."""
        return () if self.place is None else (self.place, *self.more)


@dataclass(frozen=True, slots=True)
class Change:
    """The ranks of one person ``before`` and ``after`` one thing is otherwise, all else as it is."""

    key: str
    name: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Move:
    """One person's rank ``before`` and ``after`` a change of the gig."""

    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Addition:
    """Skills added to a gig and what that does to its first people.

    ``moves`` of those who are among the first before or after, by their rank before; ``turned``: how many pairs of
    them change their order.
    """

    keys: tuple[str, ...]
    names: tuple[str, ...]
    moves: tuple[Move, ...]
    turned: int

    @property
    def swap(self) -> Move | None:
        """Return the two ranks that change places, when that is all that happens."""
        if len(self.moves) != 2:
            return None
        one, other = self.moves
        return one if (one.before, one.after) == (other.after, other.before) else None


@dataclass(frozen=True, slots=True)
class Reasons:
    """All reasons for one person's place. Parts by gain, the largest first; skills by weight, the heaviest first.

    ``without``: what would be if a held thing were not there; ``having``: if a missing one were. Largest move first.
    """

    strongest: tuple[PartReason, ...] = ()
    weakest: tuple[PartReason, ...] = ()
    matched: tuple[SkillReason, ...] = ()
    related: tuple[SkillReason, ...] = ()
    missing: tuple[SkillReason, ...] = ()
    musts: tuple[MustReason, ...] = ()
    without: tuple[Change, ...] = ()
    having: tuple[Change, ...] = ()
