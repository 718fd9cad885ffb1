"""The gigs as a list to look through: each with employer and place, people who wait, and words to find it by."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.domain.gig import Gig
from classifyme_desktop.domain.resume import GigId
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import decisions, gig_profiles, gigs

_ENDED: Final = (Choice.HIRED, Choice.REJECTED)
_MARKS: Final = re.compile("[\u0300-\u036f]")


class GigOrder(StrEnum):
    """What a list of gigs is ordered by."""

    NEWEST = "newest"
    TITLE = "title"
    WAITING = "waiting"  # most people first


@dataclass(frozen=True, slots=True)
class ListedGig:
    """A gig of the list; ``employer`` and ``place`` are empty where not told.

    ``waiting``: people of whom a reader said something that is not the end (neither hired nor rejected). ``words``: all
    that it is found by, without case and accents.
    """

    gig: Gig
    employer: str
    place: str
    waiting: int
    words: str


def listed(workspace: Workspace, known: Mapping[GigId, ListedGig] | None = None) -> list[ListedGig]:
    """Return all gigs, the newest first. Any thread. ``known``: from a call before, to save the folding of long texts.

    Raises StorageError.
    """
    with workspace.reading() as db:
        found = gigs.all_gigs(db)
        profiles = gig_profiles.every(db)
        waiting = decisions.waiting(db, _ENDED)
    made = []
    for gig in found:
        profile, before = profiles.get(gig.gig_id), (known or {}).get(gig.gig_id)
        employer = profile.employer.value if profile and profile.employer else ""
        place = profile.place.value if profile and profile.place else ""
        is_same = before is not None and (before.gig.sha256, before.gig.title, before.employer, before.place) == (
            gig.sha256,
            gig.title,
            employer,
            place,
        )
        words = before.words if is_same and before else folded("\n".join((gig.title, employer, place, gig.text)))
        made.append(ListedGig(gig, employer, place, waiting.get(gig.gig_id, 0), words))
    return made


def found(among: Sequence[ListedGig], typed: str) -> list[ListedGig]:
    """Return the gigs that hold every word typed, in their order; whatever the case and the accents."""
    words = folded(typed).split()
    return [one for one in among if all(word in one.words for word in words)] if words else list(among)


def folded(text: str) -> str:
    """Return a text without case and accents; its length may change."""
    if text.isascii():
        return text.lower()
    return _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))
