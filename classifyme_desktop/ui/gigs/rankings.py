"""The rankings that the page of gigs holds, and which of them are to be made anew. Knows no view and no library."""

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from classifyme_desktop.services.ranked_list import RankedList

_MOST: Final = 8  # rankings held; each has some numbers for everybody in the library


class Rankings:
    """The newest few are held. One that was let go, or is out of date, is asked for anew when its gig is shown."""

    def __init__(self) -> None:
        self._held: OrderedDict[int, RankedList] = OrderedDict()
        self._asked: set[int] = set()
        self._stale: set[int] = set()

    def of(self, gig_id: int) -> "RankedList | None":
        """Return the ranking of a gig, None where none is held."""
        if gig_id in self._held:
            self._held.move_to_end(gig_id)
        return self._held.get(gig_id)

    def begin(self, gig_id: int) -> None:
        """Note that the people of a gig are being ranked."""
        self._asked.add(gig_id)
        self._stale.discard(gig_id)

    def keep(self, gig_id: int, ranked: "RankedList") -> None:
        """Hold a ranking that was just made."""
        self._held[gig_id] = ranked
        self._held.move_to_end(gig_id)
        while len(self._held) > _MOST:
            let_go, _ = self._held.popitem(last=False)
            self._stale.add(let_go)

    def was_asked(self, gig_id: int) -> bool:
        """Return whether people were ranked for a gig since the library was opened."""
        return gig_id in self._asked

    def is_stale(self, gig_id: int) -> bool:
        """Return whether people are to be ranked anew for a gig."""
        return gig_id in self._stale

    def mark_stale(self, gig_id: int) -> None:
        """Have a ranking made anew, since its gig was changed; the old one is held until then."""
        self._stale.add(gig_id)

    def drop_all(self) -> None:
        """Let go of all, since other people are in the library; each is made anew when its gig is shown."""
        self._held.clear()
        self._stale |= self._asked

    def clear(self) -> None:
        """Forget everything: the library is about to be closed."""
        for held in (self._held, self._asked, self._stale):
            held.clear()
