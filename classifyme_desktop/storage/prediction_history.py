"""What each iteration of the role head said of a resume. Knows no models and no taxonomy."""

from classifyme_desktop.domain.prediction import Prediction
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.storage import answering, own_roles, predictions
from classifyme_desktop.storage.database import Database


def of_resume(db: Database, resume_id: ResumeId) -> list[tuple[Prediction, str]]:
    """Return the predictions for a resume and when each was made (UTC, ISO 8601), the oldest iteration first.

    Roles that were merged or retired since are told as they count today. Raises StorageError (``library_damaged``).
    """
    rows = db.query(
        f"SELECT {predictions.COLUMNS}, predicted_at FROM predictions "  # noqa: S608 - a constant
        f"WHERE resume_id = ? AND iteration NOT IN {answering.WAITING} ORDER BY iteration",
        (resume_id,),
    )
    return [(own_roles.now(db, predictions.unpacked(*row[:-1])), row[-1]) for row in rows]
