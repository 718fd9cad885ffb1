"""The text of each resume, with a hash of its own, since SQLite checks structure and not content.

Knows nothing of how the text was read. The full-text index follows by triggers.
"""

import hashlib

from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import StorageError
from classifyme_desktop.storage import codes
from classifyme_desktop.storage.database import Database, Value


def put(db: Database, resume_id: ResumeId, text: str, masked_text: str) -> None:
    """Store the text of a new resume. The caller's ``atomic`` holds it together with the rest of the resume.

    ``masked_text`` is the text without what says who the person is; ranking sees nothing else.
    """
    body = codes.clean(text)
    record: dict[str, Value] = {"resume_id": resume_id, "body": body, "sha256": codes.text_sha256(body)}
    db.insert("texts", record | {"masked": codes.clean(masked_text)})


def renew(db: Database, resume_id: ResumeId, text: str, masked_text: str) -> None:
    """Put a text in place of the one that an earlier version of the program read from the same bytes."""
    body = codes.clean(text)
    db.execute(
        "UPDATE texts SET body = ?, sha256 = ?, masked = ? WHERE resume_id = ?",
        (body, codes.text_sha256(body), codes.clean(masked_text), resume_id),
    )


def get_text(db: Database, resume_id: ResumeId) -> str:
    """Return the text of a resume.

    Raises StorageError: ``resume_unknown``, or ``text_changed`` when the text is not the one that was stored.
    """
    # As bytes, for the driver quotes text that it cannot decode in its error.
    rows = db.query("SELECT CAST(body AS BLOB), sha256 FROM texts WHERE resume_id = ?", (resume_id,))
    if not rows:
        raise StorageError("resume_unknown", "This resume is no longer in the library.")
    return checked(*rows[0])


def get_masked(db: Database, resume_id: ResumeId) -> str:
    """Return the text of a resume without what says who the person is. Raises StorageError (``resume_unknown``)."""
    rows = db.query("SELECT masked FROM texts WHERE resume_id = ?", (resume_id,))
    if not rows:
        raise StorageError("resume_unknown", "This resume is no longer in the library.")
    return str(rows[0][0])


def checked(body: bytes, sha256: str) -> str:
    """Return ``body`` decoded. Raises StorageError (``text_changed``) when its hash is not ``sha256``."""
    if hashlib.sha256(body).hexdigest() != sha256:
        raise StorageError(
            "text_changed", "The stored text was damaged on the drive. Add the original file again to repair it."
        )
    return body.decode("utf-8")
