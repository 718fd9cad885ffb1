"""Makes invented readings, vectors and predictions for the tests of the storage."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from classifyme_desktop.domain.document import Document, FileKind, FileState, Reading, Reason
from classifyme_desktop.domain.prediction import Prediction, Scored
from classifyme_desktop.domain.resume import Embedding, FileId, ResumeId
from classifyme_desktop.storage import files, standing
from classifyme_desktop.storage.database import Database

NOW = "2026-01-02T03:04:05+00:00"
ENCODER = "e" * 64
_LISTED = ("person_key", "place_key", "spoken", "language", "level", "years")
_LATER = (
    "trash (file_id INTEGER)",
    "remembered (name, value)",
    "role_changes (number, role_id, kind, name_en, name_fr, into_id, undoes, labels, made_at)",
    "iterations (head, number, state)",
    "active_iterations (head, number)",
    "level_answers (resume_id, iteration, levels)",
)
ROLES = tuple(f"role-{number:02d}" for number in range(96))


def sha256(word: str) -> str:
    return hashlib.sha256(word.encode()).hexdigest()


def reading(text: str, **changes: object) -> Reading:
    return Reading(FileState.ADDED, kind=FileKind.PDF, document=Document(FileKind.PDF, text, 2, **changes))


def failed(state: FileState, reason: Reason | None = None) -> Reading:
    return Reading(state, reason, FileKind.PDF)


def embedding(word: str, chunks: int = 2, encoder: str = ENCODER) -> Embedding:
    seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:4])
    vectors = np.random.default_rng(seed).standard_normal((chunks, 8))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    ranges = np.array([[10 * chunk, 10 * chunk + 10] for chunk in range(chunks)], np.int32).reshape(-1, 2)
    return Embedding(encoder, vectors.astype(np.float16).astype(np.float32), ranges)


def prediction(best: int = 0, *, iteration: int = 1, p: float = 0.5, is_abstained: bool = False) -> Prediction:
    probabilities = np.full(96, (1 - p) / 95, np.float32)
    probabilities[best] = p
    order = sorted(range(96), key=lambda one: (-probabilities[one], ROLES[one]))[:10]
    return Prediction(
        iteration=iteration,
        model_sha256="m" * 64,
        top=tuple(Scored(ROLES[one], float(probabilities[one])) for one in order),
        cuts={6: Scored("family", 0.75), 24: Scored("group", 0.625)},
        is_abstained=is_abstained,
        probabilities=probabilities,
    )


def resume_of(db: Database, file_id: int) -> ResumeId:
    ((resume_id,),) = db.query("SELECT resume_id FROM resumes WHERE file_id = ?", (file_id,))
    return ResumeId(resume_id)


def add(db: Database, word: str, text: str | None = None, **changes: object) -> FileId:
    """Add a file named after ``word``."""
    values: dict[str, object] = {
        "sha256": sha256(word),
        "size_bytes": 100,
        "path": Path(f"/cvs/{word}.pdf"),
        "reading": reading(text if text is not None else f"text of {word}"),
        "embedding": embedding(word),
        "prediction": prediction(),
        "now": NOW,
    }
    return files.add(db, **(values | changes))


@contextmanager
def written_by_today(db: Database) -> Iterator[None]:
    """Let the code of today, which looks at what readers said, write into a library of before they could."""
    with db.atomic():
        db.execute(f"CREATE TABLE corrections ({standing.COLUMNS})")
        db.execute("ALTER TABLE files ADD COLUMN role_state TEXT DEFAULT 'unconfirmed'")
    with listed_by_today(db):
        yield
    with db.atomic():
        db.execute("DROP TABLE corrections")
        db.execute("ALTER TABLE files DROP COLUMN role_state")


@contextmanager
def listed_by_today(db: Database) -> Iterator[None]:
    """Let the code of today, which notes what the list is sorted by, write into a library of before there was trash."""
    with db.atomic():
        for table in _LATER:
            db.execute(f"CREATE TABLE {table}")
        for column in _LISTED:
            db.execute(f"ALTER TABLE files ADD COLUMN {column} ANY")
    yield
    with db.atomic():
        for table in _LATER:
            db.execute(f"DROP TABLE {table.partition(' ')[0]}")
        for column in _LISTED:
            db.execute(f"ALTER TABLE files DROP COLUMN {column}")
