"""What resumes are ranked by, read for an index in memory: all of them, or those that changed since a number.

Knows nothing of how the numbers are used.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.storage import vectors
from classifyme_desktop.storage.database import Database

_CHANGED: Final = (
    "SELECT number, revisions.resume_id, files.sha256, dimension, vectors, probabilities, months, "
    "(SELECT group_concat(value, '|') FROM person_facts AS level WHERE level.resume_id = revisions.resume_id "
    "AND field = 'level') FROM revisions "
    "JOIN resumes ON resumes.resume_id = revisions.resume_id JOIN files USING (file_id) "
    "LEFT JOIN vectors ON vectors.resume_id = revisions.resume_id AND encoder_sha256 = ?2 "
    "LEFT JOIN predictions ON predictions.resume_id = revisions.resume_id AND iteration = ?3 "
    "LEFT JOIN profiles ON profiles.resume_id = revisions.resume_id WHERE number > ?1 ORDER BY number"
)


@dataclass(frozen=True, slots=True)
class Indexed:
    """One resume. ``vectors``: ``(k, d) float32``, None without any by this encoder; ``probabilities``: ``(96,)``.

    ``number`` grows with each change; ``months``: total experience, None where it is not known; ``levels``: of the
    latest job.
    """

    number: int
    resume_id: int
    sha256: str
    vectors: npt.NDArray[np.float32] | None
    probabilities: npt.NDArray[np.float32] | None
    months: int | None
    levels: tuple[str, ...]


def changed(db: Database, after: int, encoder_sha256: str, iteration: int) -> Iterator[Indexed]:
    """Yield the resumes that changed after number ``after`` (0: all), in the order of their changes.

    Exhaust or close the iterator, since it holds back the log until then. Raises StorageError (``library_damaged``).
    """
    for number, resume_id, sha256, dimension, blob, chances, months, levels in db.stream(
        _CHANGED, (after, encoder_sha256, iteration)
    ):
        yield Indexed(
            number,
            resume_id,
            sha256,
            None if blob is None else vectors.rows_of(blob, dimension),
            None if chances is None else np.frombuffer(chances, "<f4").astype(np.float32),
            months,
            tuple(sorted(levels.split("|"))) if levels else (),
        )


def dimension(db: Database, encoder_sha256: str) -> int:
    """Return how long the vectors of an encoder are, 1 while there are none."""
    rows = db.query("SELECT dimension FROM vectors WHERE encoder_sha256 = ? LIMIT 1", (encoder_sha256,))
    return int(rows[0][0]) if rows else 1


def count(db: Database) -> int:
    """Return how many resumes there are."""
    return int(db.query("SELECT count(*) FROM resumes")[0][0])


def ids(db: Database) -> npt.NDArray[np.int64]:
    """Return the ids of all resumes ``(n,) int64``, ascending."""
    return np.array([one for (one,) in db.query("SELECT resume_id FROM resumes ORDER BY resume_id")], np.int64)


def chunks(db: Database, resume_ids: Sequence[int], encoder_sha256: str) -> dict[int, npt.NDArray[np.float32]]:
    """Return the chunk vectors ``(k, d) float32`` of some resumes; those without any by this encoder are left out."""
    asked = json.dumps([int(one) for one in resume_ids])
    rows = db.query(
        "SELECT resume_id, dimension, vectors FROM json_each(?) AS asked "
        "JOIN vectors ON resume_id = asked.value AND encoder_sha256 = ?",
        (asked, encoder_sha256),
    )
    return {resume_id: vectors.rows_of(blob, dimension) for resume_id, dimension, blob in rows}
