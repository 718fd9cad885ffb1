"""One gig's match with one person: what it is, a score, the parts that make it, and where the person would stand."""

from dataclasses import dataclass
from pathlib import Path

from classifyme_desktop.domain.match import Parts
from classifyme_desktop.domain.resume import GigId


@dataclass(frozen=True, slots=True)
class Offer:
    """A gig as it may be recommended: stored under ``gig_id``, or in a file, in a table in one of its rows.

    ``role_id``: the likeliest role and how likely it is (``confidence``), even where that is too little to name a role;
    None where nothing could be told.
    """

    sha256: str
    title: str
    employer: str | None = None
    role_id: str | None = None
    confidence: float | None = None
    gig_id: GigId | None = None
    path: Path | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a person would be among the people for a gig: ``rank`` and ``band`` as of a match, ``among`` so many."""

    rank: int
    band: tuple[int, int]
    among: int


@dataclass(frozen=True, slots=True)
class GigMatch:
    """``rank`` counts from 1; ``score`` in [0, 1] is the mean of ``parts`` by weight.

    ``chance``: calibrated probability that the person is worth a call for it; ``standing``: None where it was not
    asked for.
    """

    offer: Offer
    rank: int
    score: float
    parts: Parts
    chance: float
    standing: Standing | None = None
