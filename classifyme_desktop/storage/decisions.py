"""What readers decided on people, gig by gig. Rows are only added; the newest of a gig and a person stands.

A person's rows go with their resume, and a gig's with the gig.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from classifyme_desktop.domain.decision import Choice, Decided, Standing
from classifyme_desktop.domain.resume import GigId, ResumeId
from classifyme_desktop.errors import StorageError
from classifyme_desktop.storage import codes, database, moment
from classifyme_desktop.storage.database import Database

_OF_GIG: Final = (
    "SELECT resume_id, choice, said.reason, decided_at FROM gig_decisions AS said JOIN resumes USING (resume_id) "
    "JOIN files USING (file_id) WHERE decision_id IN "
    "(SELECT max(decision_id) FROM gig_decisions WHERE gig_id = ? GROUP BY resume_id) "
    "AND choice IS NOT NULL ORDER BY files.sha256"
)

_OF_RESUME: Final = (
    "SELECT gig_id, title, choice, reason, decided_at FROM gig_decisions JOIN gigs USING (gig_id) WHERE decision_id IN "
    "(SELECT max(decision_id) FROM gig_decisions WHERE resume_id = ? GROUP BY gig_id) "
    "AND choice IS NOT NULL ORDER BY decision_id DESC"
)

_EVERY: Final = (
    "SELECT gig_id, gigs.sha256, title, resume_id, files.sha256, choice, decided_at FROM gig_decisions "
    "JOIN gigs USING (gig_id) JOIN resumes USING (resume_id) JOIN files USING (file_id) WHERE decision_id IN "
    "(SELECT max(decision_id) FROM gig_decisions GROUP BY gig_id, resume_id) AND choice IS NOT NULL "
    "AND file_id NOT IN (SELECT file_id FROM trash) ORDER BY gigs.sha256, files.sha256"
)

_WAITING: Final = (
    "SELECT gig_id, count(*) FROM gig_decisions WHERE decision_id IN "
    "(SELECT max(decision_id) FROM gig_decisions GROUP BY gig_id, resume_id) "
    "AND choice IS NOT NULL AND choice NOT IN (SELECT value FROM json_each(?)) GROUP BY gig_id"
)


def check(db: Database, gig_id: GigId, resume_id: ResumeId) -> None:
    """Raise StorageError (``gig_unknown``, ``resume_unknown``) unless both are in the library."""
    if not db.query("SELECT 1 FROM gigs WHERE gig_id = ?", (gig_id,)):
        raise StorageError("gig_unknown", "This gig is no longer in the library.")
    if not db.query("SELECT 1 FROM resumes WHERE resume_id = ?", (resume_id,)):
        raise StorageError("resume_unknown", "This resume is no longer in the library.")


def add(
    db: Database, gig_id: GigId, resume_id: ResumeId, choice: Choice | None, reason: str = "", *, now: str | None = None
) -> None:
    """Note a decision; None takes the one that stands back. Raises StorageError as ``check``."""
    with db.atomic():
        check(db, gig_id, resume_id)
        db.execute(
            "INSERT INTO gig_decisions (gig_id, resume_id, choice, reason, decided_at) VALUES (?, ?, ?, ?, ?)",
            (gig_id, resume_id, choice.value if choice else None, codes.clean(reason), now or moment.utc_now()),
        )


def of_gig(db: Database, gig_id: GigId) -> dict[ResumeId, Decided]:
    """Return the decisions that stand for a gig, in the order of the files' hashes; who has none is left out.

    Raises StorageError (``library_damaged``) for a choice that this program did not write.
    """
    rows = db.query(_OF_GIG, (gig_id,))
    try:
        return {
            ResumeId(resume_id): Decided(Choice(choice), reason, decided_at)
            for resume_id, choice, reason, decided_at in rows
        }
    except ValueError as error:
        raise database.damaged() from error


@dataclass(frozen=True, slots=True)
class Decision:
    """What stands for a person and a gig. ``gig``, ``person``: the hashes of the gig's text and the person's file."""

    gig_id: GigId
    gig: str
    title: str
    resume_id: ResumeId
    person: str
    choice: Choice
    decided_at: str


def every(db: Database) -> list[Decision]:
    """Return all decisions that stand, but on who lies in the trash, by the hashes of gigs and files.

    Raises StorageError as ``of_gig``.
    """
    try:
        return [
            Decision(GigId(gig_id), gig, title, ResumeId(resume_id), person, Choice(choice), decided_at)
            for gig_id, gig, title, resume_id, person, choice, decided_at in db.query(_EVERY)
        ]
    except ValueError as error:
        raise database.damaged() from error


def of_resume(db: Database, resume_id: ResumeId) -> list[Standing]:
    """Return the decisions that stand for a person, the newest first. Raises StorageError as ``of_gig``."""
    rows = db.query(_OF_RESUME, (resume_id,))
    try:
        return [
            Standing(gig_id, title, Decided(Choice(choice), reason, decided_at))
            for gig_id, title, choice, reason, decided_at in rows
        ]
    except ValueError as error:
        raise database.damaged() from error


def waiting(db: Database, ended: Sequence[Choice]) -> dict[GigId, int]:
    """Return how many people of each gig have a decision that stands and is none of ``ended``; gigs without are out."""
    rows = db.query(_WAITING, (json.dumps([one.value for one in ended]),))
    return {GigId(gig_id): count for gig_id, count in rows}
