"""Gigs with their vectors and the program's own reading of them. Knows nothing of people."""

from typing import Final

from classifyme_desktop.domain.gig import Gig
from classifyme_desktop.domain.own_roles import Became
from classifyme_desktop.domain.prediction import Prediction
from classifyme_desktop.domain.resume import Embedding, GigId
from classifyme_desktop.errors import StorageError
from classifyme_desktop.storage import answering, codes, moment, own_roles, predictions, texts, vectors
from classifyme_desktop.storage.database import Database, Row

_SELECT: Final = (
    "SELECT gigs.gig_id, title, CAST(text AS BLOB), sha256, created_at, is_abstained, "  # noqa: S608 - our own names
    "top ->> '$[0][0]', top ->> '$[0][1]' FROM gigs LEFT JOIN gig_predictions AS said ON said.gig_id = gigs.gig_id "
    f"AND iteration = {answering.for_gig('gigs.gig_id')}"
)
_PUT_VECTORS: Final = (
    "INSERT OR REPLACE INTO gig_vectors (gig_id, encoder_sha256, dimension, vectors, ranges) VALUES (?, ?, ?, ?, ?)"
)


def add(
    db: Database,
    *,
    title: str,
    text: str,
    embedding: Embedding,
    prediction: Prediction | None,
    now: str | None = None,
) -> GigId:
    """Store a gig and return its id; the same text gives the same id, keeps its first title, and is understood anew.

    Raises as ``vectors.check_encoder``.
    """
    body = codes.clean(text)
    sha256 = codes.text_sha256(body)
    moment_now = now or moment.utc_now()
    with db.atomic():
        vectors.check_encoder(db, embedding.encoder_sha256)
        known = db.query("SELECT gig_id FROM gigs WHERE sha256 = ?", (sha256,))
        if known:
            gig_id = GigId(known[0][0])
        else:
            record = {"title": codes.clean(title), "text": body, "sha256": sha256, "created_at": moment_now}
            gig_id = GigId(db.insert("gigs", record))
        db.execute(_PUT_VECTORS, (gig_id, *vectors.packed(embedding)))
        if prediction is not None:
            predictions.put_gig(db, gig_id, prediction, now=moment_now)
    return gig_id


def sha256_of(text: str) -> str:
    """Return the SHA-256 by which a gig of this text is stored, in hexadecimal."""
    return codes.text_sha256(codes.clean(text))


def known(db: Database, sha256: str, encoder_sha256: str) -> GigId | None:
    """Return the gig whose text has this hash when that encoder has read it, else None."""
    rows = db.query(
        "SELECT gigs.gig_id FROM gigs JOIN gig_vectors USING (gig_id) WHERE sha256 = ? AND encoder_sha256 = ?",
        (sha256, encoder_sha256),
    )
    return GigId(rows[0][0]) if rows else None


def get(db: Database, gig_id: GigId) -> Gig:
    """Return a gig. Raises StorageError: ``gig_unknown``, or ``text_changed`` when its text was damaged."""
    rows = db.query(f"{_SELECT} WHERE gigs.gig_id = ?", (gig_id,))
    if not rows:
        raise _unknown()
    return _gig(rows[0], texts.checked(rows[0][2], rows[0][3]), own_roles.became(db))


def all_gigs(db: Database) -> list[Gig]:
    """Return all gigs, the newest first; a damaged text is told by ``get`` only, so that the list stays usable."""
    became = own_roles.became(db)
    rows = db.query(f"{_SELECT} ORDER BY gigs.gig_id DESC")
    return [_gig(row, row[2].decode("utf-8", "replace"), became) for row in rows]


def embedding(db: Database, gig_id: GigId, encoder_sha256: str | None = None) -> Embedding:
    """Return the vectors of a gig by an encoder, or by the one that read it last.

    Raises StorageError: ``gig_unknown``, or ``gig_of_other_encoder`` when that encoder has not read it.
    """
    rows = db.query(
        "SELECT encoder_sha256, dimension, vectors, ranges FROM gig_vectors WHERE gig_id = ?1 "
        "AND (?2 IS NULL OR encoder_sha256 = ?2) ORDER BY rowid DESC LIMIT 1",
        (gig_id, encoder_sha256),
    )
    if rows:
        return vectors.unpacked(*rows[0])
    if db.query("SELECT 1 FROM gigs WHERE gig_id = ?", (gig_id,)):
        raise StorageError("gig_of_other_encoder", "This gig was read by another model. Add it again.")
    raise _unknown()


def prediction(db: Database, gig_id: GigId) -> Prediction | None:
    """Return the program's reading of a gig by the iteration in use, else the newest; None when there is none."""
    rows = db.query(
        f"SELECT {predictions.COLUMNS} FROM gig_predictions "  # noqa: S608 - a constant
        f"WHERE gig_id = ? AND iteration NOT IN {answering.WAITING} ORDER BY {answering.best_first()} LIMIT 1",
        (gig_id,),
    )
    return own_roles.now(db, predictions.unpacked(*rows[0])) if rows else None


def remove(db: Database, gig_id: GigId) -> None:
    """Remove a gig with its vectors, predictions and rankings. Raises StorageError (``gig_unknown``)."""
    with db.atomic():
        if not db.execute("DELETE FROM gigs WHERE gig_id = ?", (gig_id,)):
            raise _unknown()


def _unknown() -> StorageError:
    return StorageError("gig_unknown", "This gig is no longer in the library.")


def _gig(row: Row, text: str, became: Became) -> Gig:
    gig_id, title, _, sha256, created_at, is_abstained, said, confidence = row
    role_id = None if is_abstained else became.get(said, said)
    return Gig(
        gig_id=GigId(gig_id),
        title=title,
        text=text,
        sha256=sha256,
        role_id=role_id,
        confidence=confidence,
        created_at=created_at,
    )
