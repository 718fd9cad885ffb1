"""How rare words and skills are among the resumes of a library, counted once and remembered."""

from typing import Final

from classifyme_desktop.matching import keywords
from classifyme_desktop.matching.seeker import Seeker
from classifyme_desktop.services import indexing
from classifyme_desktop.services.live_gigs import LiveGigs
from classifyme_desktop.storage import fulltext, indexed, profiles
from classifyme_desktop.storage.database import Database

_MOST: Final = 65_536  # words remembered
_FEWEST: Final = 20  # people; below that a library is small


class Rarities:
    """Rarities at one moment, as ``matching.gig_rating`` asks for them; valid while ``db`` is open.

    ``guest``: somebody who is not in the library and counts beside those who are. ``is_among_people``: rarities as
    ranking people has them, where words that nobody holds are left out; between gigs they are kept in a small library,
    for there most words of most gigs are held by nobody. Hold the lock of ``live`` meanwhile.
    """

    def __init__(self, db: Database, live: LiveGigs, guest: Seeker | None, *, is_among_people: bool = False) -> None:
        self._db = db
        self._guest = guest
        state = (indexed.count(db), indexed.newest(db))
        self._total = state[0]
        self._background = indexing.background()
        self._live = live
        self._keeps_missing = self._total < _FEWEST and not is_among_people
        if live.counted != state:
            live.counted = None
            live.words.clear()
            live.skills = profiles.holders(db)
            live.counted = state

    def of_word(self, term: str) -> float | None:
        """Return the rarity of a word, None where nobody holds it and it is left out."""
        held = self._held(term, term, is_start=False)
        return self._rarity(term, held) if held or self._keeps_missing else None

    def of_start(self, stem: str) -> float:
        """Return the rarity of the words that start so, or of the word itself where it is short."""
        key = keywords.start(stem)
        return self._rarity(key, self._held(key, stem, is_start=key != stem))

    def of_skill(self, uri: str) -> float:
        """Return the rarity of a skill."""
        is_mine = self._guest is not None and uri in self._guest.skills
        return self._rarity(uri, self._live.skills.get(uri, 0) + is_mine)

    def _held(self, key: str, term: str, *, is_start: bool) -> int:
        known = self._live.words
        held = known.get(key)
        if held is None:
            held = fulltext.count_having(self._db, term, is_start=is_start)
            if len(known) >= _MOST:
                del known[next(iter(known))]
            known[key] = held
        return held + (self._guest is not None and key in self._guest.words)

    def _rarity(self, key: str, held: int) -> float:
        return self._background.rarity(key, held, self._total + (self._guest is not None))
