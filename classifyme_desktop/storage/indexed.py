"""What resumes are ranked by, read for an index in memory: all of them, or those that changed since a number.

Knows nothing of how the numbers are used.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.correction import RoleLabel
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.storage import database, id_lists, standing, vectors
from classifyme_desktop.storage.database import Database, Row

_SELECT: Final = (
    "SELECT number, revisions.resume_id, files.sha256, dimension, vectors, nullif(probabilities, x''), months, "
    "(SELECT group_concat(value, '|') FROM person_facts AS level WHERE level.resume_id = revisions.resume_id "
    "AND +field = 'level'), EXISTS (SELECT 1 FROM corrections WHERE corrections.resume_id = revisions.resume_id) "
    "FROM revisions "
    "JOIN resumes ON resumes.resume_id = revisions.resume_id JOIN files USING (file_id) "
    "LEFT JOIN vectors ON vectors.resume_id = revisions.resume_id AND encoder_sha256 = ?2 "
    "LEFT JOIN predictions ON predictions.resume_id = revisions.resume_id AND iteration = ?3 "
    "LEFT JOIN profiles ON profiles.resume_id = revisions.resume_id "
)
_CHANGED: Final = f"{_SELECT} WHERE number > ?1 ORDER BY number"
_ONE: Final = f"{_SELECT} WHERE revisions.resume_id = ?1"
_IDS: Final = id_lists.sql("SELECT resume_id AS id FROM revisions ORDER BY resume_id")
_UNSAID: Final = RoleLabel()


@dataclass(frozen=True, slots=True)
class Indexed:
    """One resume. ``vectors``: ``(k, d) float32``, None without any by this encoder; ``probabilities``: ``(c,)``.

    ``number`` grows with each change; ``months``: total experience, None where it is not known; ``levels``: of the
    latest job; ``role``: what readers say of the role, beside the program's ``probabilities``.
    """

    number: int
    resume_id: int
    sha256: str
    vectors: npt.NDArray[np.float32] | None
    probabilities: npt.NDArray[np.float32] | None
    months: int | None
    levels: tuple[str, ...]
    role: RoleLabel = _UNSAID


def changed(
    db: Database, after: int, encoder_sha256: str, iteration: int, dimension: int, role_count: int
) -> Iterator[Indexed]:
    """Yield the resumes that changed after number ``after`` (0: all), in the order of their changes.

    ``dimension``: of the vectors of that encoder; ``role_count``: how many roles that iteration knows. Exhaust or close
    the iterator, since it holds back the log until then. Raises StorageError (``library_damaged``).
    """
    for row in db.stream(_CHANGED, (after, encoder_sha256, iteration)):
        yield _indexed(db, row, dimension, role_count)


def one(
    db: Database, resume_id: int, encoder_sha256: str, iteration: int, dimension: int, role_count: int
) -> Indexed | None:
    """Return what ``changed`` yields for one resume, None where nothing of it was read."""
    rows = db.query(_ONE, (resume_id, encoder_sha256, iteration))
    return _indexed(db, rows[0], dimension, role_count) if rows else None


def _indexed(db: Database, row: Row, dimension: int, role_count: int) -> Indexed:
    number, resume_id, sha256, stored, blob, chances, months, levels, is_said = row
    if (blob is not None and stored != dimension) or (chances is not None and len(chances) != 4 * role_count):
        raise database.damaged()
    return Indexed(
        number,
        resume_id,
        sha256,
        None if blob is None else vectors.rows_of(blob, stored),
        None if chances is None else np.frombuffer(chances, "<f4").astype(np.float32),
        months,
        tuple(sorted(levels.split("|"))) if levels else (),
        standing.labels(db, ResumeId(resume_id)).role if is_said else _UNSAID,
    )


def count(db: Database) -> int:
    """Return how many resumes ``changed`` yields in all; one of which nothing was read has no number."""
    return int(db.query("SELECT count(*) FROM revisions")[0][0])


def newest(db: Database) -> int:
    """Return the number of the newest change, 0 before the first."""
    return int(db.query("SELECT coalesce(max(number), 0) FROM revisions")[0][0])


def ids(db: Database) -> npt.NDArray[np.int64]:
    """Return the ids of the resumes that ``changed`` yields in all ``(n,) int64``, ascending."""
    return id_lists.ids(db.query(_IDS))


def chunks(db: Database, resume_ids: Sequence[int], encoder_sha256: str) -> dict[int, npt.NDArray[np.float32]]:
    """Return the chunk vectors ``(k, d) float32`` of some resumes; those without any by this encoder are left out."""
    asked = json.dumps([int(one) for one in resume_ids])
    rows = db.query(
        "SELECT resume_id, dimension, vectors FROM json_each(?) AS asked "
        "JOIN vectors ON resume_id = asked.value AND encoder_sha256 = ?",
        (asked, encoder_sha256),
    )
    if not rows:
        return {}
    dimension = rows[0][1]
    if any(stored != dimension for _, stored, _ in rows):
        raise database.damaged()
    ends = np.cumsum([vectors.count(blob, dimension) for _, _, blob in rows]).tolist()
    # One conversion for all: one for each resume took longer than reading them.
    whole = vectors.rows_of(b"".join(blob for _, _, blob in rows), dimension)
    return {row[0]: whole[first:end] for row, first, end in zip(rows, [0, *ends], ends, strict=False)}
