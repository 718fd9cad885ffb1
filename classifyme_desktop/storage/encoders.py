"""Which encoder a library stands on, and how it passes from one to another in one transaction.

Vectors of the encoder to come are staged beside those in use; nothing reads them, since every reader of vectors names
its encoder. The switch takes place when nothing lacks them; it drops the vectors and predictions that were in use
before, so that a library never holds two readings of the same text that could be mixed. Knows no models.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from classifyme_desktop.domain.iteration import Head
from classifyme_desktop.domain.prediction import Prediction
from classifyme_desktop.domain.resume import Embedding, GigId, ResumeId
from classifyme_desktop.errors import StorageError
from classifyme_desktop.storage import iterations, moment, predictions, vectors
from classifyme_desktop.storage.database import Database, Value

_LACKING: Final = (
    "SELECT resume_id FROM resumes WHERE NOT EXISTS "
    "(SELECT 1 FROM vectors WHERE vectors.resume_id = resumes.resume_id AND encoder_sha256 = ?) ORDER BY resume_id"
)
_GIGS_LACKING: Final = (
    "SELECT gig_id FROM gigs WHERE NOT EXISTS "
    "(SELECT 1 FROM gig_vectors WHERE gig_vectors.gig_id = gigs.gig_id AND encoder_sha256 = ?) ORDER BY gig_id"
)
_STAGE_GIG: Final = (
    "INSERT OR REPLACE INTO gig_vectors (gig_id, encoder_sha256, dimension, vectors, ranges) VALUES (?, ?, ?, ?, ?)"
)


@dataclass(frozen=True, slots=True)
class Active:
    """The encoder in use: its hash, whether it came with the program, and the iteration of the head on it."""

    encoder_sha256: str
    is_shipped: bool
    iteration: int


def active(db: Database) -> Active | None:
    """Return the encoder in use, None in a library that was never switched: it stands on the shipped one."""
    rows = db.query("SELECT encoder_sha256, is_shipped, iteration FROM active_encoder")
    return Active(rows[0][0], bool(rows[0][1]), rows[0][2]) if rows else None


def lacking(db: Database, encoder_sha256: str) -> list[ResumeId]:
    """Return the ids of the resumes without vectors of an encoder, in order."""
    return [ResumeId(resume_id) for (resume_id,) in db.query(_LACKING, (encoder_sha256,))]


def gigs_lacking(db: Database, encoder_sha256: str) -> list[GigId]:
    """Return the ids of the gigs without vectors of an encoder, in order."""
    return [GigId(gig_id) for (gig_id,) in db.query(_GIGS_LACKING, (encoder_sha256,))]


def total(db: Database) -> int:
    """Return the number of resumes and gigs."""
    return int(db.query("SELECT (SELECT count(*) FROM resumes) + (SELECT count(*) FROM gigs)")[0][0])


def masked_text(db: Database, resume_id: ResumeId) -> str | None:
    """Return the text of a resume without what says who the person is, None when the resume is gone."""
    rows = db.query("SELECT CAST(masked AS BLOB) FROM texts WHERE resume_id = ?", (resume_id,))
    return rows[0][0].decode("utf-8", "replace") if rows else None


def spread_resumes(db: Database, most: int) -> list[ResumeId]:
    """Return at most ``most`` resumes, evenly over the library in the order of their files' hashes."""
    rows = db.query("SELECT resume_id FROM files JOIN resumes USING (file_id) ORDER BY files.sha256")
    every = [ResumeId(resume_id) for (resume_id,) in rows]
    return every if len(every) <= most else [every[at * len(every) // most] for at in range(most)]


def stage(db: Database, resume_id: ResumeId, embedding: Embedding) -> bool:
    """Keep vectors of an encoder that is not in use yet; return False when the resume was removed meanwhile."""
    with db.atomic():
        if not db.query("SELECT 1 FROM resumes WHERE resume_id = ?", (resume_id,)):
            return False
        vectors.upsert(db, resume_id, embedding)
    return True


def stage_gig(db: Database, gig_id: GigId, embedding: Embedding) -> bool:
    """Keep vectors of a gig by an encoder that is not in use yet; return False when the gig was removed meanwhile."""
    with db.atomic():
        if not db.query("SELECT 1 FROM gigs WHERE gig_id = ?", (gig_id,)):
            return False
        db.execute(_STAGE_GIG, (gig_id, *vectors.packed(embedding)))
    return True


def embeddings(db: Database, encoder_sha256: str) -> Iterator[tuple[ResumeId, Embedding]]:
    """Yield every resume with its vectors by one encoder, in the order of ids."""
    sql = (
        "SELECT resume_id, encoder_sha256, dimension, vectors, ranges FROM vectors WHERE encoder_sha256 = ? "
        "ORDER BY resume_id"
    )
    for resume_id, *packed in db.stream(sql, (encoder_sha256,)):
        yield ResumeId(resume_id), vectors.unpacked(*packed)


def last_iteration(db: Database) -> int:
    """Return the highest iteration of the role head that anything in the library names, 0 when there is none."""
    return iterations.last_number(db, Head.ROLE)


def drop(db: Database, encoder_sha256: str) -> None:
    """Remove the staged vectors of an encoder. Raises StorageError (``encoder_in_use``) for the one in use."""
    now = active(db)
    if now is not None and now.encoder_sha256 == encoder_sha256:
        raise StorageError("encoder_in_use", "This encoder is in use. Change to another one first.")
    with db.atomic():
        db.execute("DELETE FROM vectors WHERE encoder_sha256 = ?", (encoder_sha256,))
        db.execute("DELETE FROM gig_vectors WHERE encoder_sha256 = ?", (encoder_sha256,))


def switch(
    db: Database,
    to: Active,
    of_resumes: Mapping[ResumeId, Prediction],
    of_gigs: Mapping[GigId, Prediction],
    *,
    now: str | None = None,
) -> bool:
    """Put another encoder to use: vectors, predictions and the name of the encoder change together or not at all.

    Returns False, with nothing changed, when a resume or gig lacks the vectors of ``to``: what came in meanwhile has
    then to be encoded first. A resume without a prediction is one without any chunk.
    """
    moment_now = now or moment.utc_now()
    with db.atomic():
        if lacking(db, to.encoder_sha256) or gigs_lacking(db, to.encoder_sha256):
            return False
        for table in ("predictions", "gig_predictions"):
            db.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
        for table in ("vectors", "gig_vectors"):
            db.execute(f"DELETE FROM {table} WHERE encoder_sha256 <> ?", (to.encoder_sha256,))  # noqa: S608
        db.execute(
            "UPDATE files SET role_id = NULL, confidence = NULL, is_abstained = 0 WHERE role_state = 'unconfirmed'"
        )
        for resume_id, prediction in of_resumes.items():
            if db.query("SELECT 1 FROM resumes WHERE resume_id = ?", (resume_id,)):
                predictions.put(db, resume_id, prediction, now=moment_now)
        for gig_id, prediction in of_gigs.items():
            if db.query("SELECT 1 FROM gigs WHERE gig_id = ?", (gig_id,)):
                predictions.put_gig(db, gig_id, prediction, now=moment_now)
        iterations.put_to_use(db, Head.ROLE, to.iteration, now=moment_now)  # one of another encoder stands back
        db.execute("DELETE FROM active_encoder")
        record: dict[str, Value] = {"place": 1, "encoder_sha256": to.encoder_sha256, "is_shipped": int(to.is_shipped)}
        db.insert("active_encoder", record | {"iteration": to.iteration, "since": moment_now})
    return True
