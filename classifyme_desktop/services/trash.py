"""The trash of the library: files laid there are out of sight, searches and rankings, and can be put back.

What has lain there for some days is erased when the window starts, and never because a clock is wrong: the first start
that finds it only says so, the next one erases it. After a jump of the clock nothing is erased until a person agrees.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import Final

from classifyme_desktop.domain.journal import Action, Detail, Subject
from classifyme_desktop.domain.resume import FileId
from classifyme_desktop.services import backups
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import erasing, journal, moment, remembered, trash
from classifyme_desktop.storage.database import Database

DAYS: Final = 30
MOST_DAYS: Final = 365
_DAYS: Final = "trash_days"
_SEEN: Final = "last_seen"  # the day of the last start
_TOLD: Final = "trash_told"  # what was laid there up to this day was told to be due at an earlier start
_ASKS: Final = "trash_asks"  # the clock jumped, and nobody has agreed yet
_AT_ONCE: Final = 200  # files in one transaction
_JUMP: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Purge:
    """What a start did about the trash: files ``erased``, and files that are ``due``, to be erased at the next start.

    ``asks``: the clock of the computer jumped, so that what is due stays until a person agrees (``erase_due``).
    """

    erased: int = 0
    due: int = 0
    asks: bool = False


def put(workspace: Workspace, file_ids: Sequence[int]) -> list[FileId]:
    """Lay files into the trash and return those that did not lie there; one transaction. The originals stay."""
    return workspace.write(lambda db: trash.put(db, file_ids))


def restore(workspace: Workspace, file_ids: Sequence[int]) -> list[FileId]:
    """Take files out of the trash and return those that lay there; one transaction."""
    return workspace.write(lambda db: trash.restore(db, file_ids))


# ------------------------------------------------------------------ how long


def days(workspace: Workspace) -> int:
    """Return after how many days in the trash a file is due, 0 for never."""
    with workspace.reading() as db:
        return _days(db)


def set_days(workspace: Workspace, count: int) -> None:
    """Keep files in the trash for so many days, 0: until a person erases them. Nothing is erased by this.

    Raises ValueError beyond 0 to 365 days, which no window offers, and StorageError (``library_read_only``).
    """
    if not 0 <= count <= MOST_DAYS:
        raise ValueError("0 to 365 days")
    workspace.write(lambda db: remembered.put(db, _DAYS, str(count)))


def days_left(db: Database, today: date) -> dict[FileId, int]:
    """Return in how many days each file in the trash is due, 0 for now; empty where nothing is ever due."""
    kept = _days(db)
    if not kept:
        return {}
    return {one: max(0, kept - (today - day).days) for one, day in _lying(db).items()}


def _days(db: Database) -> int:
    kept = remembered.get(db, _DAYS)
    return int(kept) if kept.isdecimal() and int(kept) <= MOST_DAYS else DAYS


def _lying(db: Database) -> dict[FileId, date]:
    return {one: datetime.fromisoformat(at).astimezone().date() for one, at in trash.lying(db).items()}


def _due(db: Database, today: date) -> dict[FileId, date]:
    kept = _days(db)
    return {one: day for one, day in _lying(db).items() if kept and (today - day).days >= kept}


# ------------------------------------------------------------------ at a start


def purge(workspace: Workspace) -> Purge:
    """Erase what is due and was told to be at an earlier start; tell of what else is due. To be called once a start.

    Where the day is earlier than at the last start or more than one later, nothing is erased until a person agrees.
    Raises StorageError (``library_read_only``).
    """
    today = workspace.today()

    def decide(db: Database) -> tuple[list[FileId], Purge]:
        due = _due(db, today)
        asks = bool(due) and (_has_jumped(db, today) or bool(remembered.get(db, _ASKS)))
        told = _day(remembered.get(db, _TOLD))
        sure = [one for one, day in due.items() if told is not None and day <= told and not asks]
        left = len(due) - len(sure)
        remembered.put(db, _SEEN, today.isoformat())
        remembered.put(db, _ASKS, "1" if asks else "")
        is_told = bool(left) and not asks
        remembered.put(db, _TOLD, max(due.values()).isoformat() if is_told else "")
        return sure, Purge(len(sure), left, asks)

    sure, found = workspace.write(decide)
    erase(workspace, sure, cause="timed")
    return found


def _has_jumped(db: Database, today: date) -> bool:
    seen = _day(remembered.get(db, _SEEN))
    return seen is None or not timedelta() <= today - seen <= _JUMP


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


# ------------------------------------------------------------------ for good


def erase_due(workspace: Workspace) -> list[FileId]:
    """Erase all that is due, since a person agreed, and return it."""
    with workspace.reading() as db:
        due = list(_due(db, workspace.today()))
    workspace.write(lambda db: remembered.put(db, _ASKS, ""))
    return erase(workspace, due)


def erase(workspace: Workspace, file_ids: Sequence[int], *, cause: str = "person") -> list[FileId]:
    """Erase those of some files that lie in the trash, with all about their people, and return them.

    This cannot be taken back. The original files stay; the journal notes the ids. Some at a time are one transaction.
    Copies of the library go first. Raises StorageError (``library_read_only``).
    """
    gone: list[FileId] = []
    if file_ids:
        backups.forget(workspace)
    for start in range(0, len(file_ids), _AT_ONCE):
        some = list(file_ids[start : start + _AT_ONCE])
        gone += workspace.write(partial(_erase, file_ids=some, cause=cause))
    if gone:
        workspace.empty_log()
    return gone


def _erase(db: Database, *, file_ids: Sequence[int], cause: str) -> list[FileId]:
    now, erased = moment.utc_now(), erasing.erase(db, file_ids)
    for one in erased:
        subject = Subject.LIBRARY if one.resume_id is None else Subject.RESUME
        details: dict[str, Detail] = {"file": int(one.file_id), "cause": cause}
        journal.append(db, Action.ERASE, subject, int(one.resume_id or 0), details, now=now)
    return [one.file_id for one in erased]
