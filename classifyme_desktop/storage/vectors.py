"""The vectors of resumes: one row for each resume and encoder, half precision on disk, float32 in memory.

Vectors are rounded to half precision by the encoder already, so nothing is lost here. Knows no models.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.resume import Embedding, ResumeId
from classifyme_desktop.errors import StorageError
from classifyme_desktop.storage import database
from classifyme_desktop.storage.database import Database, Value

MOST_ROWS: Final = 8_192

_UPSERT: Final = (
    "INSERT INTO vectors (resume_id, encoder_sha256, dimension, vectors, ranges) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT DO UPDATE SET dimension = excluded.dimension, vectors = excluded.vectors, ranges = excluded.ranges"
)
# CROSS JOIN keeps SQLite from scanning the vectors and sorting them, whole, in memory.
_IN_ORDER: Final = (
    "SELECT resume_id, dimension, vectors FROM files CROSS JOIN resumes USING (file_id) "
    "CROSS JOIN vectors USING (resume_id) "
    "WHERE encoder_sha256 = ? ORDER BY files.sha256"
)


@dataclass(frozen=True, slots=True)
class VectorBlock:
    """The vectors of some resumes in a row.

    ``resume_ids`` is ``(k,) int64``; the vectors of resume ``i`` are ``vectors[offsets[i]:offsets[i + 1]]`` with
    ``offsets`` ``(k + 1,) int64`` and ``vectors`` ``(m, d) float32``.
    """

    resume_ids: npt.NDArray[np.int64]
    offsets: npt.NDArray[np.int64]
    vectors: npt.NDArray[np.float32]


def packed(embedding: Embedding) -> tuple[Value, ...]:
    """Return the columns encoder_sha256, dimension, vectors, ranges of an embedding; little-endian everywhere."""
    return (
        embedding.encoder_sha256,
        int(embedding.vectors.shape[1]),
        embedding.vectors.astype("<f2").tobytes(),
        embedding.ranges.astype("<i4").tobytes(),
    )


def unpacked(encoder_sha256: str, dimension: int, vectors: bytes, ranges: bytes) -> Embedding:
    """Return the embedding of ``packed``. Raises StorageError (``library_damaged``) when sizes do not fit."""
    rows = rows_of(vectors, dimension)
    if len(ranges) != 8 * len(rows):
        raise database.damaged()
    return Embedding(encoder_sha256, rows, np.frombuffer(ranges, "<i4").astype(np.int32).reshape(-1, 2))


def count(vectors: bytes, dimension: int) -> int:
    """Return how many stored vectors there are. Raises StorageError (``library_damaged``) when sizes do not fit."""
    if dimension < 1 or len(vectors) % (2 * dimension):
        raise database.damaged()
    return len(vectors) // (2 * dimension)


def rows_of(vectors: bytes, dimension: int) -> npt.NDArray[np.float32]:
    """Return stored vectors as ``(n, d) float32``. Raises StorageError (``library_damaged``) when sizes do not fit."""
    count(vectors, dimension)
    return np.frombuffer(vectors, "<f2").astype(np.float32).reshape(-1, dimension)


def put(db: Database, resume_id: ResumeId, embedding: Embedding) -> None:
    """Store the vectors of a resume, in place of earlier ones of the same encoder. Raises as ``check_encoder``."""
    check_encoder(db, embedding.encoder_sha256)
    upsert(db, resume_id, embedding)


def check_encoder(db: Database, encoder_sha256: str) -> None:
    """Raise StorageError (``encoder_changed``) when the library stands on an added encoder and this is another one.

    What was read by the encoder before, while the library passed to this one, must not come in afterwards.
    """
    rows = db.query("SELECT encoder_sha256 FROM active_encoder WHERE is_shipped = 0")
    if rows and rows[0][0] != encoder_sha256:
        raise StorageError("encoder_changed", "The encoder was changed meanwhile. Start again what was stopped.")


def upsert(db: Database, resume_id: ResumeId, embedding: Embedding) -> None:
    """Store vectors by whatever encoder; ``put`` is for those of the encoder in use."""
    with db.atomic():
        db.execute(_UPSERT, (resume_id, *packed(embedding)))


def get(db: Database, resume_id: ResumeId, encoder_sha256: str) -> Embedding | None:
    """Return the vectors of a resume by one encoder, None when it has none."""
    rows = db.query(
        "SELECT encoder_sha256, dimension, vectors, ranges FROM vectors WHERE resume_id = ? AND encoder_sha256 = ?",
        (resume_id, encoder_sha256),
    )
    return unpacked(*rows[0]) if rows else None


def blocks(db: Database, encoder_sha256: str, most_rows: int = MOST_ROWS) -> Iterator[VectorBlock]:
    """Yield all vectors of one encoder in blocks of at most ``most_rows`` rows (more only for one long resume).

    Resumes come in the order of their files' hashes, so the order in which files were added never matters. All
    blocks are of one moment; exhaust or close the iterator, since it holds back the log until then.
    """
    resume_ids: list[int] = []
    blobs: list[bytes] = []
    counts: list[int] = []
    rows = dimension = 0
    for resume_id, dimension_here, blob in db.stream(_IN_ORDER, (encoder_sha256,)):
        dimension = dimension or dimension_here
        rows_here = count(blob, dimension)
        if dimension_here != dimension:
            raise database.damaged()
        if blobs and rows + rows_here > most_rows:
            yield _block(resume_ids, counts, blobs, dimension)
            resume_ids, blobs, counts, rows = [], [], [], 0
        resume_ids.append(resume_id)
        blobs.append(blob)
        counts.append(rows_here)
        rows += rows_here
    if blobs:
        yield _block(resume_ids, counts, blobs, dimension)


def _block(resume_ids: list[int], counts: list[int], blobs: list[bytes], dimension: int) -> VectorBlock:
    offsets = np.zeros(len(counts) + 1, np.int64)
    np.cumsum(counts, out=offsets[1:])
    # Joined before they are widened: one conversion for the block is much faster than one for each resume.
    return VectorBlock(np.array(resume_ids, np.int64), offsets, rows_of(b"".join(blobs), dimension))
