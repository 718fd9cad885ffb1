"""What readers said of a resume, read back: the rows, and what stands of them. Writes nothing."""

from dataclasses import replace
from typing import Final

from classifyme_desktop.domain import correction
from classifyme_desktop.domain import own_roles as roles_of
from classifyme_desktop.domain.correction import Correction, Kind, Labels, Saying
from classifyme_desktop.domain.criteria import Field
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.storage import database, own_roles
from classifyme_desktop.storage.database import Database, Row

COLUMNS: Final = (
    "correction_id, change_id, resume_id, kind, field, value, words, before, iteration, reader, undoes, made_at"
)


def rows(db: Database, resume_id: ResumeId) -> list[Correction]:
    """Return all that was ever said of a resume, the oldest first. Raises StorageError (``library_damaged``)."""
    sql = f"SELECT {COLUMNS} FROM corrections WHERE resume_id = ? ORDER BY correction_id"  # noqa: S608 - a constant
    return [unpacked(row) for row in db.query(sql, (resume_id,))]


def labels(db: Database, resume_id: ResumeId) -> Labels:
    """Return what stands of it, with the roles as they count today. Raises StorageError (``library_damaged``)."""
    found = correction.labels(rows(db, resume_id))
    if found.role.role_id is None:
        return found
    return replace(found, role=roles_of.label_now(found.role, own_roles.became(db)))


def unpacked(row: Row) -> Correction:
    """Return the correction in the columns ``COLUMNS``. Raises StorageError (``library_damaged``)."""
    number, change, resume_id, kind, field, value, words, before, iteration, reader, undoes, made_at = row
    try:
        saying = Saying(Kind(kind), Field(field), value, words)
    except ValueError as error:
        raise database.damaged() from error
    return Correction(number, change, ResumeId(resume_id), saying, before, iteration, reader, undoes, made_at)
