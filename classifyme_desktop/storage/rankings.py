"""The last ranking of people for each gig, with what made it. Knows nothing of how scores come about."""

import json
from collections.abc import Mapping, Sequence

from classifyme_desktop.domain.match import PARTS, Match, Parts
from classifyme_desktop.domain.resume import GigId, ResumeId
from classifyme_desktop.storage import moment
from classifyme_desktop.storage.database import Database, Value


def save(
    db: Database,
    gig_id: GigId,
    *,
    iteration: int,
    encoder_sha256: str,
    weights: Mapping[str, float],
    matches: Sequence[Match],
    weights_iteration: int | None = None,
    now: str | None = None,
) -> int:
    """Store a ranking in place of the gig's last one, which would else pile up, and return its id.

    ``weights_iteration``: which iteration the weights are of, None where a person chose them.
    """
    with db.atomic():
        db.execute("DELETE FROM rankings WHERE gig_id = ?", (gig_id,))
        record: dict[str, Value] = {"gig_id": gig_id, "iteration": iteration, "encoder_sha256": encoder_sha256}
        record["weights_iteration"] = weights_iteration
        record |= {"weights": json.dumps(dict(weights), sort_keys=True), "ranked_at": now or moment.utc_now()}
        ranking_id = db.insert("rankings", record)
        db.insert_all("matches", (_record(ranking_id, match) for match in matches))
    return ranking_id


def latest(db: Database, gig_id: GigId) -> list[Match]:
    """Return the last ranking of a gig by rank; empty when there is none. Erased people leave gaps in the ranks."""
    parts = ", ".join(PARTS)
    rows = db.query(
        f"SELECT resume_id, matches.rank, score, band_low, band_high, chance, {parts} FROM rankings "  # noqa: S608
        "JOIN matches USING (ranking_id) WHERE gig_id = ? ORDER BY matches.rank",
        (gig_id,),
    )
    return [
        Match(ResumeId(resume_id), rank, score, Parts(*values), None if low is None else (low, high), chance)
        for resume_id, rank, score, low, high, chance, *values in rows
    ]


def _record(ranking_id: int, match: Match) -> dict[str, Value]:
    record: dict[str, Value] = {"ranking_id": ranking_id, "rank": match.rank, "resume_id": match.resume_id}
    low, high = match.band or (None, None)
    record |= {"score": float(match.score), "band_low": low, "band_high": high, "chance": match.chance}
    return record | dict(zip(PARTS, map(float, match.parts.as_tuple()), strict=True))
