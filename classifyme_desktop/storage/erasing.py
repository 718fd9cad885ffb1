"""Takes files out of the library for good, with all that was read, decided and noted about their people.

Deleted rows leave no bytes (``secure_delete``, and the switch of that name of each full-text index); what a deletion
passes through the log of writes goes with ``empty_log``. Copies of the library are done away with before.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from classifyme_desktop.domain.resume import FileId, ResumeId
from classifyme_desktop.storage import remembered
from classifyme_desktop.storage.database import Database

_NO_PATH: Final = b""
_HIGHEST: Final = {"files": "file_id", "resumes": "resume_id"}


@dataclass(frozen=True, slots=True)
class Erased:
    """A file that is gone, and the resume that was read in it, None where none was."""

    file_id: FileId
    resume_id: ResumeId | None


def erase(db: Database, file_ids: Sequence[int]) -> list[Erased]:
    """Erase those of some files that lie in the trash and return them, by id. The originals stay where they are."""
    asked = json.dumps([int(one) for one in file_ids])
    rows = db.query(
        "SELECT file_id, resume_id FROM trash LEFT JOIN resumes USING (file_id) "
        "WHERE file_id IN (SELECT value FROM json_each(?)) ORDER BY file_id",
        (asked,),
    )
    found = [Erased(FileId(file_id), None if one is None else ResumeId(one)) for file_id, one in rows]
    gone = json.dumps([int(one.file_id) for one in found])
    with db.atomic():
        for table in _HIGHEST:
            remembered.put(db, f"highest_{table}", str(next_id(db, table) - 1))
        # Names of files are names of people: the list of an import keeps how each path ended, not which path it was.
        hide = "UPDATE import_paths SET path = ? WHERE file_id IN (SELECT value FROM json_each(?))"
        db.execute(hide, (_NO_PATH, gone))
        for table in ("resumes", "files"):  # all other rows go with these
            db.execute(f"DELETE FROM {table} WHERE file_id IN (SELECT value FROM json_each(?))", (gone,))  # noqa: S608
    return found


def next_id(db: Database, table: str) -> int:
    """Return the id of the next row of ``files`` or ``resumes``: none that was erased is ever given again.

    The journal and the steps that can be taken back name people by their ids alone.
    """
    ((highest,),) = db.query(f"SELECT ifnull(max({_HIGHEST[table]}), 0) FROM {table}")  # noqa: S608 - our own names
    return max(int(highest), int(remembered.get(db, f"highest_{table}") or 0)) + 1


def empty_log(db: Database) -> bool:
    """Take the write-ahead log over into the file and cut it to nothing; outside of ``atomic``.

    Returns False when a reader held it back. https://www.sqlite.org/pragma.html#pragma_wal_checkpoint
    """
    ((is_busy, *_),) = db.query("PRAGMA wal_checkpoint(TRUNCATE)")
    return not is_busy
