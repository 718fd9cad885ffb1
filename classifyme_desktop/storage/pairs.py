"""Resumes that may be of one person: what they share, what was offered, and what a person said to it.

Knows nothing of how likeness is judged. Nothing is merged here; a pair goes when one of its resumes goes.
"""

from collections.abc import Sequence

from classifyme_desktop.domain.likeness import Decision, Offer, Pair, Why
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.storage import codes
from classifyme_desktop.storage.database import Database


def sharing(db: Database, resume_id: ResumeId) -> list[ResumeId]:
    """Return the other resumes with an e-mail or a phone of this one, by id."""
    found = db.query(
        "SELECT DISTINCT other.resume_id FROM traces AS mine JOIN traces AS other USING (kind, value) "
        "WHERE mine.resume_id = ? AND other.resume_id <> mine.resume_id ORDER BY 1",
        (resume_id,),
    )
    return [ResumeId(other) for (other,) in found]


def fingerprints(db: Database) -> list[tuple[ResumeId, int]]:
    """Return the fingerprint of each resume's text, by id; those without one are left out."""
    found = db.query("SELECT resume_id, fingerprint FROM profiles WHERE fingerprint IS NOT NULL ORDER BY resume_id")
    return [(ResumeId(resume_id), int(print_of, 16)) for resume_id, print_of in found]


def offer(db: Database, pair: Pair) -> None:
    """Note a pair unless it is known; what was decided stays. Raises ValueError when the higher id stands first."""
    if pair.resume_id >= pair.other_id:
        raise ValueError
    newer = None if pair.is_newer is None else int(pair.is_newer)
    with db.atomic():
        db.execute(
            "INSERT OR IGNORE INTO pairs (resume_id, other_id, offer, why, is_newer) VALUES (?, ?, ?, ?, ?)",
            (pair.resume_id, pair.other_id, pair.offer.value, codes.join(pair.why), newer),
        )


def decide(db: Database, pair: Pair, decision: Decision | None, *, now: str) -> None:
    """Keep what a person said of a pair; None takes it back."""
    said = (decision.value, now) if decision else (None, None)
    with db.atomic():
        db.execute(
            "UPDATE pairs SET decision = ?, decided_at = ? WHERE resume_id = ? AND other_id = ?",
            (*said, pair.resume_id, pair.other_id),
        )


def listed(db: Database, *, is_open: bool | None = None) -> list[Pair]:
    """Return the pairs, by id; with ``is_open`` those without (True) or with (False) a decision."""
    where = {None: "", True: "WHERE decision IS NULL ", False: "WHERE decision IS NOT NULL "}[is_open]
    sql = f"SELECT resume_id, other_id, offer, why, is_newer, decision FROM pairs {where}ORDER BY 1, 2"  # noqa: S608
    return [_pair(*row) for row in db.query(sql)]


def of_resumes(db: Database, resume_ids: Sequence[int]) -> list[Pair]:
    """Return the pairs that hold one of some resumes, by id."""
    asked = {int(one) for one in resume_ids}
    return [pair for pair in listed(db) if pair.resume_id in asked or pair.other_id in asked]


def _pair(low: int, high: int, asked: str, why: str, is_newer: int | None, said: str | None) -> Pair:
    newer = None if is_newer is None else bool(is_newer)
    decision = Decision(said) if said else None
    return Pair(ResumeId(low), ResumeId(high), Offer(asked), codes.split(Why, why), newer, decision)
