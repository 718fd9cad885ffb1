"""When each gig was last understood, so that an index in memory reads again only what has changed."""

import json
from collections.abc import Collection
from dataclasses import dataclass

from classifyme_desktop.domain.resume import GigId
from classifyme_desktop.storage import answering, moment
from classifyme_desktop.storage.database import Database

_STAMPS = (
    "SELECT gigs.gig_id, coalesce(read_at, ''), coalesce(iteration, 0), coalesce(predicted_at, '') FROM gigs "  # noqa: S608
    "LEFT JOIN gig_profiles ON gig_profiles.gig_id = gigs.gig_id "
    "LEFT JOIN gig_predictions AS said ON said.gig_id = gigs.gig_id "
    f"AND iteration = {answering.for_gig('gigs.gig_id')} "
    "WHERE EXISTS (SELECT 1 FROM gig_vectors WHERE gig_id = gigs.gig_id AND encoder_sha256 = ?)"
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """The moments at which a gig was read and its role told; ``is_settled``: both lie before the present second.

    Moments are told in seconds: what was changed within this one may change again and keep its moment.
    """

    read_at: str
    iteration: int
    predicted_at: str
    is_settled: bool


def stamps(db: Database, encoder_sha256: str) -> dict[GigId, Stamp]:
    """Return the stamps of the gigs that an encoder has read."""
    now = moment.utc_now()
    return {
        GigId(gig_id): Stamp(read_at, iteration, predicted_at, max(read_at, predicted_at) < now)
        for gig_id, read_at, iteration, predicted_at in db.query(_STAMPS, (encoder_sha256,))
    }


def count(db: Database, *, without: Collection[int] = ()) -> int:
    """Return how many gigs there are, whoever has read them, some left out."""
    left_out = json.dumps(sorted(without))
    sql = "SELECT count(*) FROM gigs WHERE gig_id NOT IN (SELECT value FROM json_each(?))"
    return int(db.query(sql, (left_out,))[0][0])
