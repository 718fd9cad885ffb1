"""The trash: files that are out of sight, out of searches and out of rankings, and can be put back.

Knows nothing of how long they stay. The schema takes them out of what resumes are ranked by (``migrations``).
"""

import json
from collections.abc import Sequence

from classifyme_desktop.domain.resume import FileId
from classifyme_desktop.storage import moment
from classifyme_desktop.storage.database import Database


def put(db: Database, file_ids: Sequence[int], *, now: str | None = None) -> list[FileId]:
    """Lay files into the trash and return those that did not lie there, by id; files that are gone are left out."""
    asked = json.dumps([int(one) for one in file_ids])
    sql = (
        "SELECT DISTINCT file_id FROM json_each(?) AS asked JOIN files ON file_id = asked.value "
        "WHERE file_id NOT IN (SELECT file_id FROM trash) ORDER BY file_id"
    )
    new = [FileId(file_id) for (file_id,) in db.query(sql, (asked,))]
    with db.atomic():
        for file_id in new:
            db.execute("INSERT INTO trash (file_id, trashed_at) VALUES (?, ?)", (file_id, now or moment.utc_now()))
    return new


def restore(db: Database, file_ids: Sequence[int]) -> list[FileId]:
    """Take files out of the trash and return those that lay there, by id."""
    asked = json.dumps([int(one) for one in file_ids])
    sql = "SELECT file_id FROM trash WHERE file_id IN (SELECT value FROM json_each(?)) ORDER BY file_id"
    lying = [FileId(file_id) for (file_id,) in db.query(sql, (asked,))]
    with db.atomic():
        for file_id in lying:
            db.execute("DELETE FROM trash WHERE file_id = ?", (file_id,))
    return lying


def count(db: Database) -> int:
    """Return how many files lie in the trash."""
    return int(db.query("SELECT count(*) FROM trash")[0][0])


def lying(db: Database) -> dict[FileId, str]:
    """Return the files in the trash and when each was laid there (UTC, ISO 8601), by id."""
    return {FileId(file_id): at for file_id, at in db.query("SELECT file_id, trashed_at FROM trash ORDER BY file_id")}
