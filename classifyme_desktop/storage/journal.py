"""The journal: entries that are only ever added, each sealed with a hash over itself and the seal before it.

The chain shows a change, a gap and an entry put in between. It does not show that the newest entries were cut off, nor
that somebody wrote the whole journal anew: for that a seal must be kept elsewhere. Knows nothing of who asks.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from typing import Final

from classifyme_desktop.domain.journal import Action, Detail, Entry, Subject, Verification
from classifyme_desktop.storage import database, moment
from classifyme_desktop.storage.database import Database, Row

_FIRST: Final = "0" * 64  # stands before the first seal
# Words of people have spaces, capitals and accents; what the program writes of its own has none.
_CODE: Final = re.compile(r"[a-z0-9_.:-]{0,64}")
_SELECT: Final = "SELECT entry_id, at, action, subject, subject_id, details, sha256 FROM journal"


def append(
    db: Database,
    action: Action,
    subject: Subject,
    subject_id: int,
    details: Mapping[str, Detail] | None = None,
    *,
    now: str | None = None,
) -> Entry:
    """Add an entry inside the caller's ``atomic``, so that it stands exactly when what it tells was done.

    Raises ValueError when a detail is more than a number or a code: the journal holds no text about a person.
    """
    told = dict(details or {})
    if not all(value is None or isinstance(value, int) or _CODE.fullmatch(value) for value in told.values()):
        raise ValueError
    written = json.dumps(told, sort_keys=True, separators=(",", ":"))
    at = now or moment.utc_now()
    with db.atomic():
        last = db.query("SELECT entry_id, sha256 FROM journal ORDER BY entry_id DESC LIMIT 1")
        before, seal_before = last[0] if last else (0, _FIRST)
        content = (before + 1, at, action.value, subject.value, int(subject_id), written)
        seal = _seal(seal_before, content)
        db.execute(
            "INSERT INTO journal (entry_id, at, action, subject, subject_id, details, sha256) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (*content, seal),
        )
    return _entry((*content, seal))


def entries(db: Database, *, after: int = 0, most: int | None = None) -> list[Entry]:
    """Return the entries with an id above ``after``, the oldest first, at most ``most``.

    Raises StorageError (``library_damaged``) for one that this program did not write.
    """
    limit = -1 if most is None else most
    return [_entry(row) for row in db.query(f"{_SELECT} WHERE entry_id > ? ORDER BY entry_id LIMIT ?", (after, limit))]


def verify(db: Database) -> Verification:
    """Return whether every entry is as it was written and none is missing before the newest."""
    count, seal = 0, _FIRST
    for *content, stored in _rows(db):
        seal = _seal(seal, tuple(content))
        count += 1
        if content[0] != count or seal != stored:
            return Verification(count, content[0])
    return Verification(count, None)


def _rows(db: Database) -> Iterator[Row]:
    return db.stream(f"{_SELECT} ORDER BY entry_id")


def _seal(before: str, content: tuple[object, ...]) -> str:
    written = json.dumps(content, separators=(",", ":"))
    return hashlib.sha256(f"{before}\n{written}".encode()).hexdigest()


def _entry(row: Row) -> Entry:
    entry_id, at, action, subject, subject_id, details, seal = row
    try:
        return Entry(entry_id, at, Action(action), Subject(subject), subject_id, json.loads(details), seal)
    except ValueError as error:
        raise database.damaged() from error
