"""The hashes of the files behind resumes: what orders people and names them without saying when they came in."""

from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import StorageError
from classifyme_desktop.storage.database import Database


def of_resumes(db: Database) -> dict[ResumeId, str]:
    """Return the SHA-256 of the file behind each resume of the library, in the order of the hashes."""
    rows = db.query("SELECT resume_id, sha256 FROM files JOIN resumes USING (file_id) ORDER BY sha256")
    return {ResumeId(resume_id): sha256 for resume_id, sha256 in rows}


def of_resume(db: Database, resume_id: ResumeId) -> str:
    """Return the SHA-256 of the file behind a resume. Raises StorageError (``resume_unknown``)."""
    rows = db.query("SELECT sha256 FROM files JOIN resumes USING (file_id) WHERE resume_id = ?", (resume_id,))
    if not rows:
        raise StorageError("resume_unknown", "This resume is no longer in the library.")
    return str(rows[0][0])
