"""What was understood of each gig, as the program read it and as a person changed it. Goes when its gig goes."""

from contextlib import suppress

from classifyme_desktop.domain import gig_profile
from classifyme_desktop.domain.gig_profile import GigProfile
from classifyme_desktop.domain.resume import GigId
from classifyme_desktop.storage import database, moment
from classifyme_desktop.storage.database import Database


def put(db: Database, gig_id: GigId, profile: GigProfile, characters: int, *, now: str | None = None) -> None:
    """Store what was understood of a gig in place of what was understood before. ``characters``: of its text."""
    record = (gig_id, gig_profile.encode(profile).decode("utf-8"), characters, now or moment.utc_now())
    db.execute("INSERT OR REPLACE INTO gig_profiles (gig_id, profile, characters, read_at) VALUES (?, ?, ?, ?)", record)


def every(db: Database) -> dict[GigId, GigProfile]:
    """Return what was understood of each gig; a damaged one is left out and told by ``get`` only."""
    found = {}
    for gig_id, profile, characters in db.query("SELECT gig_id, profile, characters FROM gig_profiles"):
        with suppress(ValueError):
            found[GigId(gig_id)] = gig_profile.decode(profile, characters)
    return found


def get(db: Database, gig_id: GigId) -> GigProfile | None:
    """Return what was understood of a gig, None when nothing was yet. Raises StorageError (``library_damaged``)."""
    rows = db.query("SELECT profile, characters FROM gig_profiles WHERE gig_id = ?", (gig_id,))
    if not rows:
        return None
    try:
        return gig_profile.decode(rows[0][0], rows[0][1])
    except ValueError as error:
        raise database.damaged() from error
