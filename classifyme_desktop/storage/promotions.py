"""How the answers of a library pass from one iteration of the role head to another, in one transaction.

What the one to come says is staged beside what is shown; nothing shows it (see ``answering``). The switch takes place
when nobody lacks it. Knows no models.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from classifyme_desktop.domain.iteration import Head
from classifyme_desktop.domain.prediction import Abstention, Prediction
from classifyme_desktop.domain.resume import Embedding, GigId, ResumeId
from classifyme_desktop.errors import StorageError
from classifyme_desktop.storage import answering, database, encoders, iterations, moment, predictions, vectors
from classifyme_desktop.storage.database import Database, Row
from classifyme_desktop.storage.encoders import Active

_AT_ONCE: Final = 2_000
_LACKING: Final = (
    "SELECT resume_id FROM vectors WHERE encoder_sha256 = ?1 AND length(vectors) > 0 AND NOT EXISTS (SELECT 1 "
    "FROM predictions AS said WHERE said.resume_id = vectors.resume_id AND iteration = ?2 "
    "AND length(probabilities) > 0) ORDER BY resume_id"
)
_GIGS_LACKING: Final = (
    "SELECT gig_id FROM gig_vectors WHERE encoder_sha256 = ?1 AND length(vectors) > 0 AND NOT EXISTS (SELECT 1 "
    "FROM gig_predictions WHERE gig_predictions.gig_id = gig_vectors.gig_id AND iteration = ?2) ORDER BY gig_id"
)
_TO_PREDICT: Final = (
    "SELECT texts.resume_id, CAST(masked AS BLOB), texts.sha256, said.iteration, said.abstention, said.trust, "  # noqa: S608
    "encoder_sha256, dimension, vectors, ranges "
    "FROM json_each(?1) AS asked JOIN texts ON texts.resume_id = asked.value "
    "JOIN vectors ON vectors.resume_id = texts.resume_id AND encoder_sha256 = ?2 "
    "LEFT JOIN predictions AS said ON said.resume_id = texts.resume_id "
    f"AND said.iteration = {answering.for_resume('texts.resume_id')} ORDER BY asked.key"
)
_PRUNE: Final = (
    "UPDATE predictions SET probabilities = x'' WHERE resume_id > ?1 AND resume_id <= ?2 "
    "AND length(probabilities) > 0 AND iteration NOT IN (SELECT value FROM json_each(?3)) AND EXISTS "
    "(SELECT 1 FROM predictions AS kept WHERE kept.resume_id = predictions.resume_id AND kept.iteration = ?4)"
)


@dataclass(frozen=True, slots=True, eq=False)
class ToPredict:
    """A resume as a head reads it. ``sha256``: of its text; ``said``: why it is doubted and how far it is trusted.

    These two do not depend on the head; they are None where no iteration has said anything yet.
    """

    resume_id: ResumeId
    embedding: Embedding
    masked: str
    sha256: str
    said: tuple[Abstention | None, float] | None


@dataclass(frozen=True, slots=True)
class Unable:
    """Of whom an iteration can say nothing, since their text is damaged; they go on showing what was said before."""

    resumes: frozenset[ResumeId] = frozenset()
    gigs: frozenset[GigId] = frozenset()


_NOBODY: Final = Unable()


def lacking(db: Database, iteration: int, encoder_sha256: str) -> list[ResumeId]:
    """Return the resumes that an encoder has read and an iteration has said nothing of, by id."""
    return [ResumeId(one) for (one,) in db.query(_LACKING, (encoder_sha256, iteration))]


def gigs_lacking(db: Database, iteration: int, encoder_sha256: str) -> list[GigId]:
    """Return the gigs that an encoder has read and an iteration has said nothing of, by id."""
    return [GigId(one) for (one,) in db.query(_GIGS_LACKING, (encoder_sha256, iteration))]


def to_predict(db: Database, resume_ids: Sequence[ResumeId], encoder_sha256: str) -> list[ToPredict]:
    """Return resumes as a head reads them, in the order asked; those that are gone are left out."""
    asked = json.dumps([int(one) for one in resume_ids])
    return [_to_predict(row) for row in db.query(_TO_PREDICT, (asked, encoder_sha256))]


def _to_predict(row: Row) -> ToPredict:
    resume_id, masked, sha256, iteration, abstention, trust, *packed = row
    try:
        said = None if iteration is None else (Abstention(abstention) if abstention else None, float(trust))
    except ValueError as error:
        raise database.damaged() from error
    embedding = vectors.unpacked(*packed)
    return ToPredict(ResumeId(resume_id), embedding, masked.decode("utf-8", "replace"), sha256, said)


def stage(db: Database, made: Sequence[tuple[ToPredict, Prediction]]) -> None:
    """Keep what an iteration says of resumes; of one whose text was read anew meanwhile nothing is kept."""
    now = moment.utc_now()
    with db.atomic():
        for one, prediction in made:
            predictions.stage(db, one.resume_id, prediction, one.sha256, now=now)


def stage_gigs(db: Database, made: Sequence[tuple[GigId, Prediction]]) -> None:
    """Keep what an iteration says of gigs, as far as they are still there."""
    now = moment.utc_now()
    with db.atomic():
        for gig_id, prediction in made:
            if db.query("SELECT 1 FROM gigs WHERE gig_id = ?", (gig_id,)):
                predictions.put_gig(db, gig_id, prediction, now=now)


def unstage(db: Database, iteration: int) -> None:
    """Forget what was staged for an iteration that waits."""
    with db.atomic():
        for table in ("predictions", "gig_predictions"):
            db.execute(f"DELETE FROM {table} WHERE iteration = ?", (iteration,))  # noqa: S608 - our own names


def switch(db: Database, number: int, encoder_sha256: str, encoder: Active | None, unable: Unable = _NOBODY) -> bool:
    """Put an iteration of the role head to use: rows, lists and its name change together or not at all.

    ``encoder``: the one in use, whose vectors (``encoder_sha256``) it was staged with. Returns False, with nothing
    changed, when somebody else than ``unable`` lacks what it says: who came in meanwhile has then to be predicted.
    What readers said stands as before. Raises StorageError (``encoder_changed``).
    """
    with db.atomic():
        if encoders.active(db) != encoder:
            raise StorageError("encoder_changed", "The encoder was changed meanwhile. Start again what was stopped.")
        people, of_gigs = lacking(db, number, encoder_sha256), gigs_lacking(db, number, encoder_sha256)
        if set(people) - unable.resumes or set(of_gigs) - unable.gigs:
            return False
        iterations.put_to_use(db, Head.ROLE, number)
        show_all(db, number)
    return True


def show(db: Database, resume_ids: Sequence[ResumeId]) -> None:
    """Repeat in the list of files what is said of some resumes now."""
    with db.atomic():
        for resume_id in resume_ids:
            predictions.show(db, resume_id)


def show_all(db: Database, number: int) -> None:
    """Repeat in the list of files what an iteration in use says of everybody."""
    last: int | None = 0
    while last is not None:
        last = predictions.show_more(db, number, last, _AT_ONCE)


def prune(db: Database, keep: Sequence[int], after: int) -> int | None:
    """Take the probabilities out of older answers of the next resumes above id ``after``; what they named stays.

    ``keep``: the iterations that keep theirs, the one in use first; nobody without an answer of that one is touched.
    Returns the last id looked at, None when there are no more.
    """
    asked = (after, _AT_ONCE)
    ids = "SELECT resume_id FROM resumes WHERE resume_id > ? ORDER BY resume_id LIMIT ?"
    last = db.query(f"SELECT max(resume_id) FROM ({ids})", asked)[0][0]  # noqa: S608 - our own names
    if last is None:
        return None
    with db.atomic():
        db.execute(_PRUNE, (after, last, json.dumps(list(keep)), keep[0]))
    return int(last)
