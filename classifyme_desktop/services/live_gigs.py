"""What is remembered of the gigs of a library while it is open. Nothing of it is ever written."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from classifyme_desktop.domain.gig_match import Offer
from classifyme_desktop.domain.resume import GigId
from classifyme_desktop.matching import gig_index
from classifyme_desktop.matching.gig_index import GigIndex, Sketch
from classifyme_desktop.matching.gig_query import GigQuery
from classifyme_desktop.storage.indexed_gigs import Stamp


@dataclass(frozen=True, slots=True, eq=False)
class Offers:
    """Gigs to recommend, in the order of their hashes: an index for a first look, and what each is, row by row.

    ``encoder_sha256``: whose vectors these are; ``asked``: returns what the gigs of some rows ask for, all of it;
    ``left_out``: how many gigs cannot be compared, since another model has read them or their text is damaged.
    """

    index: GigIndex
    offers: tuple[Offer, ...]
    encoder_sha256: str
    asked: Callable[[Sequence[int]], list[GigQuery]]
    left_out: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """One gig as it was read."""

    stamp: Stamp
    offer: Offer
    sketch: Sketch


@dataclass(slots=True)
class LiveGigs:
    """The gigs of one workspace, and how many of its resumes hold each word and skill that gigs ask for.

    ``removed``: gigs that a person took out of the list and may take back, which are offered and counted no more.
    ``services.offers`` and ``services.rarities`` keep it in step with the library. Hold ``lock`` meanwhile.
    """

    lock: threading.Lock = field(default_factory=threading.Lock)
    encoder_sha256: str | None = None
    became: Mapping[str, str | None] = field(default_factory=dict)
    removed: set[int] = field(default_factory=set)
    known: dict[GigId, Known] = field(default_factory=dict)
    queries: dict[GigId, tuple[Stamp, GigQuery]] = field(default_factory=dict)
    ordered: tuple[tuple[Offer, ...], GigIndex] | None = None
    counted: tuple[int, int] | None = None  # the state of the resumes that these are of
    words: dict[str, int] = field(default_factory=dict)
    skills: dict[str, int] = field(default_factory=dict)

    def forget(self, encoder_sha256: str, became: Mapping[str, str | None]) -> None:
        """Begin anew with another encoder, or since roles were merged."""
        self.encoder_sha256, self.became, self.ordered = encoder_sha256, became, None
        self.known.clear()
        self.queries.clear()

    def put(self, gig_id: GigId, known: Known | None) -> None:
        """Note what was read of a gig, None when it is gone."""
        self.ordered = None
        self.queries.pop(gig_id, None)
        if known is None:
            self.known.pop(gig_id, None)
        else:
            self.known[gig_id] = known

    def in_order(self) -> tuple[tuple[Offer, ...], GigIndex]:
        """Return the gigs by their hashes, and their index."""
        if self.ordered is None:
            sorted_ones = sorted(self.known.values(), key=lambda one: one.offer.sha256)
            self.ordered = (
                tuple(one.offer for one in sorted_ones),
                gig_index.of([one.sketch for one in sorted_ones]),
            )
        return self.ordered
