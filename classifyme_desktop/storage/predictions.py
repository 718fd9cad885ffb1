"""The role predictions of resumes, each with the iteration that made it. Knows no models and no taxonomy."""

import json
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.label_state import DECIDED
from classifyme_desktop.domain.prediction import Abstention, Prediction, Scored
from classifyme_desktop.domain.resume import GigId, ResumeId
from classifyme_desktop.storage import database, moment, standing
from classifyme_desktop.storage.database import Database, Value

ROLE_COUNT: Final = 96
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
# The list of files sorts by these columns, so the newest prediction, or what a reader said, is repeated there.
_SHOW: Final = (
    "UPDATE files SET role_id = ?, confidence = ?, is_abstained = ?, role_state = ? "
    "WHERE file_id = (SELECT file_id FROM resumes WHERE resume_id = ?)"
)
# CROSS JOIN: see vectors.
_IN_ORDER: Final = (
    "SELECT resume_id, probabilities FROM files CROSS JOIN resumes USING (file_id) "
    "CROSS JOIN predictions USING (resume_id) "
    "WHERE iteration = ? ORDER BY files.sha256"
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
    """Store a prediction in place of an earlier one of the same iteration; the newest iteration is shown in lists.

    What a reader said of the role is never overwritten (``show``).
    """
    with db.atomic():
        db.execute(_UPSERT, (resume_id, *packed(prediction), now or moment.utc_now()))
        show(db, resume_id)


def show(db: Database, resume_id: ResumeId) -> None:
    """Repeat in the list of files the role of a resume: what a reader said, else the newest prediction.

    Where a reader rejected the likeliest role, the likeliest of the others stands there as one that is not sure.
    Inside the caller's ``atomic``.
    """
    said, newest = standing.labels(db, resume_id).role, latest(db, resume_id)
    if said.state in DECIDED:
        is_known = said.role_id is not None
        shown: tuple[Value, ...] = (said.role_id, 1.0 if is_known else None, int(not is_known))
    elif newest is not None and newest.top:
        shown = _shown(newest, said.rejected)
    else:
        shown = (None, None, 0)
    db.execute(_SHOW, (*shown, said.state.value, resume_id))


def _shown(newest: Prediction, rejected: tuple[str, ...]) -> tuple[Value, ...]:
    knows = newest.abstention in (None, Abstention.UNSURE)  # of a text that nobody could read nothing is known
    first = next((one for one in newest.top if one.id not in rejected), None)
    if first is None:
        return None, 0.0, 1
    if first is newest.top[0]:
        return first.id, newest.confidence if knows else 0.0, int(newest.is_abstained)
    left = 1.0 - sum(one.p for one in newest.top if one.id in rejected)
    return first.id, min(first.p / max(left, first.p), 1.0) * newest.trust if knows else 0.0, 1


def put_gig(db: Database, gig_id: GigId, prediction: Prediction, *, now: str | None = None) -> None:
    """Store the program's reading of a gig in place of an earlier one of the same iteration."""
    with db.atomic():
        db.execute(_PUT_GIG, (gig_id, *packed(prediction), now or moment.utc_now()))


def latest(db: Database, resume_id: ResumeId) -> Prediction | None:
    """Return the prediction of the newest iteration for a resume, None when there is none."""
    rows = db.query(
        f"SELECT {COLUMNS} FROM predictions WHERE resume_id = ? ORDER BY iteration DESC LIMIT 1",  # noqa: S608
        (resume_id,),
    )
    return unpacked(*rows[0]) if rows else None


def probabilities(db: Database, iteration: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
    """Return the resume ids ``(n,) int64`` and their probabilities ``(n, 96) float32`` by one iteration.

    Rows are in the order of ``vectors.blocks``. Raises StorageError (``library_damaged``) when rows differ in size.
    """
    resume_ids: list[int] = []
    blobs: list[bytes] = []
    for resume_id, blob in db.stream(_IN_ORDER, (iteration,)):
        resume_ids.append(resume_id)
        blobs.append(blob)
    if not blobs:
        return np.zeros(0, np.int64), np.zeros((0, ROLE_COUNT), np.float32)
    if len(blobs[0]) % 4 or any(len(blob) != len(blobs[0]) for blob in blobs):
        raise database.damaged()
    table = np.frombuffer(b"".join(blobs), "<f4").astype(np.float32).reshape(len(blobs), -1)
    return np.array(resume_ids, np.int64), table
