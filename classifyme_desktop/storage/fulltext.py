"""Search in the texts by words (FTS5). Knows the syntax of queries only as far as SQLite refuses it."""

from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import UsageError
from classifyme_desktop.storage import codes
from classifyme_desktop.storage.database import Database, RejectedError, Row, Value

_HAVING: Final = "SELECT rowid FROM masked_fulltext WHERE masked_fulltext MATCH ? ORDER BY rowid"
_FOUND: Final = (
    "SELECT resume_id, -bm25(fulltext) AS score FROM fulltext "
    "JOIN resumes ON resumes.resume_id = fulltext.rowid JOIN files USING (file_id) "
    "WHERE fulltext MATCH ? ORDER BY score DESC, files.sha256 LIMIT ?"
)


def search(db: Database, match: str, limit: int) -> list[tuple[ResumeId, float]]:
    """Return at most ``limit`` resumes that match an FTS5 query with their scores, best first.

    The score is BM25 as SQLite computes it (k1 1.2, b 0.75), turned so that higher is better; ties are ordered by
    the hash of the file, so the order in which files were added never matters. Raises UsageError (``bad_query``).
    """
    return [(ResumeId(one), score) for one, score in rows(db, match, _FOUND, (match, limit))]


def having(db: Database, term: str) -> npt.NDArray[np.int64]:
    """Return the ids of the resumes whose masked text holds ``term``, ``(n,) int64``, ascending.

    ``term`` is taken as it stands, never as a query; it is cut, and freed of accents and case, as the texts are.
    """
    quoted = '"' + codes.clean(term).replace('"', '""') + '"'
    found = rows(db, quoted, _HAVING, (quoted,))
    return np.array([one for (one,) in found], np.int64)


def count(db: Database) -> int:
    """Return the number of resumes that can be found."""
    return int(db.query("SELECT count(*) FROM resumes")[0][0])


def rows(db: Database, match: str, sql: str, params: tuple[Value, ...]) -> list[Row]:
    """Return the rows of a SELECT that uses the query ``match`` somewhere in ``params``.

    Raises UsageError (``bad_query``) when it is no FTS5 query.
    """
    try:
        # A leading star asks FTS5 about its own workings.
        if match.lstrip().startswith("*"):
            raise RejectedError
        return db.query_typed_by_user(sql, params)
    except RejectedError:
        raise UsageError(
            "bad_query", "The search cannot be understood. Check quotation marks, brackets and the words AND, OR, NOT."
        ) from None
