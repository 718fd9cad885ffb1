"""What readers said of the roles of all kept people at once, also as it stood earlier; and what an iteration answered.

Rows of corrections are only added, so what stood at a moment is told by the number of the last row of then.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.correction import Correction
from classifyme_desktop.domain.prediction import Abstention
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.storage import database, search, standing, vectors
from classifyme_desktop.storage.database import Database, Row
from classifyme_desktop.storage.vectors import VectorBlock

_COLUMNS: Final = ", ".join(f"said.{name}" for name in standing.COLUMNS.split(", "))
_ROWS: Final = (
    f"SELECT {_COLUMNS} FROM corrections AS said JOIN resumes USING (resume_id) "  # noqa: S608 - our own names
    f"JOIN files USING (file_id) WHERE said.field = 'role' AND said.correction_id <= ? AND {search.KEPT} "
    "AND EXISTS (SELECT 1 FROM vectors WHERE vectors.resume_id = said.resume_id AND encoder_sha256 = ? "
    "AND length(vectors) > 0) ORDER BY said.correction_id"
)
# CROSS JOIN: see vectors.
_ANSWERED: Final = (
    "FROM files CROSS JOIN resumes USING (file_id) CROSS JOIN vectors USING (resume_id) "
    "CROSS JOIN predictions USING (resume_id) WHERE encoder_sha256 = ? AND iteration = ? "
    f"AND length(vectors) > 0 AND length(probabilities) > 0 AND {search.KEPT}"
)
_ANSWERS: Final = (
    "SELECT resume_id, dimension, vectors, probabilities, predictions.is_abstained, abstention, trust "
    f"{_ANSWERED} ORDER BY files.sha256"
)
_AT_ONCE: Final = 1_024


@dataclass(frozen=True, slots=True, eq=False)
class Answered:
    """What an iteration said of some people, with their vectors.

    ``p`` ``(k, c) float32``; ``is_abstained`` ``(k,)``; ``abstentions``, ``trust``: as in ``Prediction``, ``(k,)``.
    """

    block: VectorBlock
    p: npt.NDArray[np.float32]
    is_abstained: npt.NDArray[np.bool_]
    abstentions: tuple[Abstention | None, ...]
    trust: npt.NDArray[np.float64]


def last_row(db: Database) -> int:
    """Return the number of the newest correction, 0 when nobody was ever corrected."""
    return int(db.query("SELECT ifnull(max(correction_id), 0) FROM corrections")[0][0])


def last_role_change(db: Database) -> int:
    """Return the number of the newest change of roles, 0 when there was none."""
    return int(db.query("SELECT ifnull(max(number), 0) FROM role_changes")[0][0])


def rows(db: Database, encoder_sha256: str, until: int) -> dict[ResumeId, list[Correction]]:
    """Return by person what was said of roles up to a row, the oldest first; of kept people whom an encoder has read.

    Raises StorageError (``library_damaged``).
    """
    found: dict[ResumeId, list[Correction]] = {}
    for row in db.query(_ROWS, (until, encoder_sha256)):
        said = standing.unpacked(row)
        found.setdefault(said.resume_id, []).append(said)
    return found


def count(db: Database, iteration: int, encoder_sha256: str) -> int:
    """Return of how many kept people an iteration said something."""
    return int(db.query(f"SELECT count(*) {_ANSWERED}", (encoder_sha256, iteration))[0][0])


def answers(db: Database, iteration: int, encoder_sha256: str) -> Iterator[Answered]:
    """Yield what an iteration said of all kept people, some at a time, in the order of their files' hashes.

    All are of one moment; exhaust or close the iterator. Raises StorageError (``library_damaged``).
    """
    some: list[Row] = []
    for row in db.stream(_ANSWERS, (encoder_sha256, iteration)):
        some.append(row)
        if len(some) == _AT_ONCE:
            yield _answered(some)
            some = []
    if some:
        yield _answered(some)


def _answered(some: list[Row]) -> Answered:
    resume_ids, dimensions, blobs, said, abstained, abstentions, trust = zip(*some, strict=True)
    if len(set(dimensions)) != 1 or len(said[0]) % 4 or len({len(one) for one in said}) != 1:
        raise database.damaged()
    offsets = np.zeros(len(some) + 1, np.int64)
    np.cumsum([vectors.count(blob, dimensions[0]) for blob in blobs], out=offsets[1:])
    block = VectorBlock(np.array(resume_ids, np.int64), offsets, vectors.rows_of(b"".join(blobs), dimensions[0]))
    try:
        why = tuple(Abstention(one) if one else None for one in abstentions)
    except ValueError as error:
        raise database.damaged() from error
    return Answered(
        block,
        np.frombuffer(b"".join(said), "<f4").astype(np.float32).reshape(len(some), -1),
        np.array(abstained, np.bool_),
        why,
        np.array(trust, np.float64),
    )
