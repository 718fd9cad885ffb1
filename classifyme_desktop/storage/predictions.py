"""The role predictions of resumes, each with the iteration that made it. Knows no models and no taxonomy."""

import json
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain import own_roles as roles_of
from classifyme_desktop.domain.label_state import DECIDED
from classifyme_desktop.domain.own_roles import Became
from classifyme_desktop.domain.prediction import Abstention, Prediction, Scored
from classifyme_desktop.domain.resume import GigId, ResumeId
from classifyme_desktop.storage import answering, database, moment, own_roles, standing
from classifyme_desktop.storage.database import Database, Value

COLUMNS: Final = "iteration, model_sha256, is_abstained, top, cuts, probabilities, candidate_count, abstention, trust"

_UPSERT: Final = (
    f"INSERT INTO predictions (resume_id, {COLUMNS}, predicted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "  # noqa: S608
    "ON CONFLICT DO UPDATE SET model_sha256 = excluded.model_sha256, is_abstained = excluded.is_abstained, "
    "top = excluded.top, cuts = excluded.cuts, probabilities = excluded.probabilities, "
    "candidate_count = excluded.candidate_count, abstention = excluded.abstention, trust = excluded.trust, "
    "predicted_at = excluded.predicted_at"
)
_PUT_GIG: Final = (
    f"INSERT OR REPLACE INTO gig_predictions (gig_id, {COLUMNS}, predicted_at) "  # noqa: S608
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
# The list of files sorts by these columns, so the prediction in use, or what a reader said, is repeated there.
_SHOW: Final = (
    "UPDATE files SET role_id = ?, confidence = ?, is_abstained = ?, role_state = ? "
    "WHERE file_id = (SELECT file_id FROM resumes WHERE resume_id = ?)"
)
_TO_SHOW: Final = (
    "SELECT resume_id, file_id, EXISTS (SELECT 1 FROM corrections WHERE corrections.resume_id = said.resume_id), "  # noqa: S608
    f"{', '.join(f'said.{name}' for name in COLUMNS.split(', '))}, files.role_id, files.confidence, files.is_abstained "
    "FROM resumes CROSS JOIN predictions AS said USING (resume_id) CROSS JOIN files USING (file_id) "
    "WHERE said.iteration = ? AND resume_id > ? ORDER BY resume_id LIMIT ?"
)
_SHOW_FILE: Final = "UPDATE files SET role_id = ?, confidence = ?, is_abstained = ? WHERE file_id = ?"
# CROSS JOIN: see vectors.
_IN_ORDER: Final = (
    "SELECT resume_id, probabilities FROM files CROSS JOIN resumes USING (file_id) "
    "CROSS JOIN predictions USING (resume_id) "
    "WHERE iteration = ? AND length(probabilities) > 0 ORDER BY files.sha256"
)


def packed(prediction: Prediction) -> tuple[Value, ...]:
    """Return the columns ``COLUMNS`` of a prediction."""
    top = [[scored.id, float(scored.p)] for scored in prediction.top]
    cuts = [[cut, scored.id, float(scored.p)] for cut, scored in sorted(prediction.cuts.items())]
    return (
        prediction.iteration,
        prediction.model_sha256,
        int(prediction.is_abstained),
        json.dumps(top),
        json.dumps(cuts),
        prediction.probabilities.astype("<f4").tobytes(),
        len(prediction.candidates),  # they are the first of ``top``
        prediction.abstention.value if prediction.abstention else None,
        prediction.trust,
    )


def unpacked(
    iteration: int,
    model_sha256: str,
    is_abstained: int,
    top: str,
    cuts: str,
    probabilities: bytes,
    candidate_count: int,
    abstention: str | None,
    trust: float,
) -> Prediction:
    """Return the prediction of ``packed``. Raises StorageError (``library_damaged``) when it cannot be one."""
    try:
        listed = tuple(Scored(str(one), float(p)) for one, p in json.loads(top))
        return Prediction(
            iteration=iteration,
            model_sha256=model_sha256,
            top=listed,
            cuts={int(cut): Scored(str(one), float(p)) for cut, one, p in json.loads(cuts)},
            is_abstained=bool(is_abstained),
            probabilities=np.frombuffer(probabilities, "<f4").astype(np.float32),
            candidates=tuple(scored.id for scored in listed[:candidate_count]),
            abstention=Abstention(abstention) if abstention else None,
            trust=float(trust),
        )
    except (ValueError, TypeError) as error:
        raise database.damaged() from error


def put(db: Database, resume_id: ResumeId, prediction: Prediction, *, now: str | None = None) -> None:
    """Store a prediction in place of an earlier one of the same iteration; lists show that of the iteration in use.

    What a reader said of the role is never overwritten (``show``).
    """
    with db.atomic():
        db.execute(_UPSERT, (resume_id, *packed(prediction), now or moment.utc_now()))
        show(db, resume_id)


def stage(db: Database, resume_id: ResumeId, prediction: Prediction, sha256: str, *, now: str | None = None) -> bool:
    """Store what an iteration says of a resume without showing it in lists.

    Returns False, with nothing stored, when the resume is gone or its text no longer has this SHA-256.
    """
    with db.atomic():
        if not db.query("SELECT 1 FROM texts WHERE resume_id = ? AND sha256 = ?", (resume_id, sha256)):
            return False
        db.execute(_UPSERT, (resume_id, *packed(prediction), now or moment.utc_now()))
    return True


def outdate(db: Database, resume_id: ResumeId, iteration: int) -> None:
    """Take the probabilities out of what all iterations but one said of a text that is no more; see ``promotions``."""
    db.execute(
        "UPDATE predictions SET probabilities = x'' WHERE resume_id = ? AND iteration <> ?", (resume_id, iteration)
    )


def show(db: Database, resume_id: ResumeId) -> None:
    """Repeat in the list of files the role of a resume: what a reader said, else what the iteration in use says.

    Where a reader rejected the likeliest role, or it was retired, the likeliest of the others stands there as one that
    is not sure. Merged roles count as what they were merged into. Inside the caller's ``atomic``.
    """
    said, newest = standing.labels(db, resume_id).role, _newest(db, resume_id)
    if said.state in DECIDED:
        is_known = said.role_id is not None
        shown: tuple[Value, ...] = (said.role_id, 1.0 if is_known else None, int(not is_known))
    elif newest is not None and newest.top:
        shown = _shown(newest, said.rejected, own_roles.became(db))
        shown = shown if said.retired is None else (*shown[:2], 1)  # a reader knew better than the program
    else:
        shown = (None, None, 0)
    db.execute(_SHOW, (*shown, said.state.value, resume_id))


def show_more(db: Database, iteration: int, after: int, most: int) -> int | None:
    """Do as ``show`` for the next resumes, at most ``most``, whose id is above ``after``, by an iteration in use.

    Returns the last id, None when there are no more. Writes only what changes; about ten times as quick as ``show``.
    """
    rows = db.query(_TO_SHOW, (iteration, after, most))
    ends = own_roles.became(db)
    for resume_id, file_id, is_said, *row in rows:
        if is_said:
            show(db, ResumeId(resume_id))
            continue
        prediction, stood = unpacked(*row[:-3]), tuple(row[-3:])
        shown = _shown(prediction, (), ends) if prediction.top else (None, None, 0)
        if shown != stood:
            db.execute(_SHOW_FILE, (*shown, file_id))
    return int(rows[-1][0]) if rows else None


def _shown(newest: Prediction, rejected: tuple[str, ...], became: Became) -> tuple[Value, ...]:
    knows = newest.abstention in (None, Abstention.UNSURE)  # of a text that nobody could read nothing is known
    top = roles_of.scored_now(newest.top, became, rejected)
    if not top:
        return None, 0.0, 1
    first, kept = top[0], {one.id for one in top}
    gone = [one for one in newest.top if became.get(one.id, one.id) not in kept or one.id in rejected]
    if newest.top[0] not in gone:
        return first.id, first.p * newest.trust if knows else 0.0, int(newest.is_abstained)
    left = 1.0 - sum(one.p for one in gone)
    return first.id, min(first.p / max(left, first.p), 1.0) * newest.trust if knows else 0.0, 1


def put_gig(db: Database, gig_id: GigId, prediction: Prediction, *, now: str | None = None) -> None:
    """Store the program's reading of a gig in place of an earlier one of the same iteration."""
    with db.atomic():
        db.execute(_PUT_GIG, (gig_id, *packed(prediction), now or moment.utc_now()))


def latest(db: Database, resume_id: ResumeId) -> Prediction | None:
    """Return what is shown of a resume, None when there is nothing; its roles as of today.

    That is the prediction of the iteration in use; of one that has none yet, the newest (see ``answering``).
    """
    newest = _newest(db, resume_id)
    return None if newest is None else own_roles.now(db, newest)


def _newest(db: Database, resume_id: ResumeId) -> Prediction | None:
    rows = db.query(
        f"SELECT {COLUMNS} FROM predictions WHERE resume_id = ? "  # noqa: S608 - our own names
        f"AND iteration NOT IN {answering.WAITING} ORDER BY {answering.best_first()} LIMIT 1",
        (resume_id,),
    )
    return unpacked(*rows[0]) if rows else None


def probabilities(db: Database, iteration: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
    """Return the resume ids ``(n,) int64`` and their probabilities ``(n, c) float32`` by one iteration.

    Rows are in the order of ``vectors.blocks``. Raises StorageError (``library_damaged``) when rows differ in size.
    """
    resume_ids: list[int] = []
    blobs: list[bytes] = []
    for resume_id, blob in db.stream(_IN_ORDER, (iteration,)):
        resume_ids.append(resume_id)
        blobs.append(blob)
    if not blobs:
        return np.zeros(0, np.int64), np.zeros((0, 0), np.float32)
    if len(blobs[0]) % 4 or any(len(blob) != len(blobs[0]) for blob in blobs):
        raise database.damaged()
    table = np.frombuffer(b"".join(blobs), "<f4").astype(np.float32).reshape(len(blobs), -1)
    return np.array(resume_ids, np.int64), table
