"""Search in the texts by words (FTS5). Knows the syntax of queries only as far as SQLite refuses it."""

from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import UsageError
from classifyme_desktop.storage import codes, id_lists
from classifyme_desktop.storage.database import Database, RejectedError, Row, Value
from classifyme_desktop.storage.id_lists import Range

_HAVING: Final = id_lists.sql(
    "SELECT rowid AS id FROM masked_fulltext WHERE masked_fulltext MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid"
)
_COUNT_HAVING: Final = "SELECT count(*) FROM masked_fulltext WHERE masked_fulltext MATCH ?"
_FOUND: Final = (
    "SELECT resumes.resume_id, round(-bm25(fulltext), 9) AS score FROM fulltext "
    "JOIN resumes ON resumes.resume_id = fulltext.rowid JOIN files USING (file_id) "
    "WHERE fulltext MATCH ? AND {where} ORDER BY score DESC, files.sha256 LIMIT ?"
)


def search(
    db: Database, match: str, limit: int, *, where: str = "1", params: tuple[Value, ...] = ()
) -> list[tuple[ResumeId, float]]:
    """Return at most ``limit`` resumes that match an FTS5 query with their scores, best first.

    ``where``: a condition on ``files`` and ``resumes`` beside it, of our own making, with its parameters.

    The score is BM25 as SQLite computes it (k1 1.2, b 0.75), turned so that higher is better; ties are ordered by
    the hash of the file, so the order in which files were added never matters. Raises UsageError (``bad_query``).
    """
    if match.lstrip().startswith("*"):
        raise _not_understood()  # a leading star asks FTS5 about its own workings
    found = rows(db, _FOUND.format(where=where), (match, *params, limit))
    return [(ResumeId(one), score) for one, score in found]


def having(db: Database, term: str, *, is_start: bool = False, between: Range = id_lists.ALL) -> npt.NDArray[np.int64]:
    """Return the ids of the resumes whose masked text holds ``term``, ``(n,) int64``, ascending.

    ``is_start``: a word that starts with it is enough. ``term`` is taken as it stands, never as a query; it is cut, and
    freed of accents and case, as the texts are.
    """
    return id_lists.ids(rows(db, _HAVING, (_quoted(term, is_start), *between)))


def count_having(db: Database, term: str, *, is_start: bool = False) -> int:
    """Return how many resumes ``having`` would return; far quicker for a word of many."""
    return int(rows(db, _COUNT_HAVING, (_quoted(term, is_start),))[0][0])


def _quoted(term: str, is_start: bool) -> str:
    return '"' + codes.clean(term).replace('"', '""') + ('"*' if is_start else '"')


def count(db: Database) -> int:
    """Return the number of resumes that can be found."""
    return int(db.query("SELECT count(*) FROM resumes")[0][0])


def rows(db: Database, sql: str, params: tuple[Value, ...]) -> list[Row]:
    """Return the rows of a SELECT with a full-text query in ``params``.

    Raises UsageError (``bad_query``) when it is no FTS5 query.
    """
    try:
        return db.query_typed_by_user(sql, params)
    except RejectedError:
        raise _not_understood() from None


def _not_understood() -> UsageError:
    return UsageError(
        "bad_query", "The search cannot be understood. Check quotation marks, brackets and the words AND, OR, NOT."
    )
