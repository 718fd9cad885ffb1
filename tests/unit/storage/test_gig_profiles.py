"""What was understood of a gig: stored whole, replaced whole, gone with its gig, and refused when it is damaged."""

import pytest

from classifyme_desktop.domain.gig_profile import AskedSkill, GigProfile, Need, Requirement
from classifyme_desktop.domain.profile import Fact
from classifyme_desktop.domain.resume import GigId
from classifyme_desktop.errors import StorageError
from classifyme_desktop.storage import gig_profiles, gigs
from classifyme_desktop.storage.database import Database
from tests.unit.storage import making

TEXT = "Cook wanted, two years in a kitchen"
UNDERSTOOD = GigProfile(
    "en",
    Fact("Cook", (0, 4)),
    requirements=(Requirement("two years in a kitchen", place=(13, 35), years=2.0),),
    skills=(AskedSkill("http://x/cooking", "cook", Need.NICE, ((0, 4),)),),
    is_edited=True,
)


def add(db: Database) -> GigId:
    return gigs.add(db, title="Cook", text=TEXT, embedding=making.embedding("g"), prediction=None, now=making.NOW)


def test_it_comes_back_as_it_was_and_is_replaced_whole(db: Database) -> None:
    gig_id = add(db)
    assert gig_profiles.get(db, gig_id) is None
    for one in (UNDERSTOOD, GigProfile(None)):
        with db.atomic():
            gig_profiles.put(db, gig_id, one, len(TEXT))
        assert gig_profiles.get(db, gig_id) == one


def test_it_goes_with_its_gig(db: Database) -> None:
    gig_id = add(db)
    with db.atomic():
        gig_profiles.put(db, gig_id, UNDERSTOOD, len(TEXT))
    gigs.remove(db, gig_id)
    assert db.query("SELECT count(*) FROM gig_profiles") == [(0,)]


@pytest.mark.parametrize("damage", ["profile = '{'", "profile = '[]'", "characters = 20"])
def test_damage_is_told(db: Database, damage: str) -> None:
    gig_id = add(db)
    with db.atomic():
        gig_profiles.put(db, gig_id, UNDERSTOOD, len(TEXT))
        db.execute(f"UPDATE gig_profiles SET {damage}")
    with pytest.raises(StorageError) as told:
        gig_profiles.get(db, gig_id)
    assert told.value.code == "library_damaged"
