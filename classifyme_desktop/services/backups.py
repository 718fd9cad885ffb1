"""Copies of the whole library, made before something large is done to it, and which of them stay.

They hold everybody who was in the library then, so erasing somebody does away with all of them first.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final

from classifyme_desktop import log
from classifyme_desktop.services.workspace import Workspace

FOLDER: Final = "backups"
REST: Final = timedelta(minutes=30)  # between copies that need not be
_WHOLE: Final = timedelta(days=2)
_DAILY: Final = timedelta(days=14)
_WEEKLY: Final = timedelta(days=60)
_MOMENT: Final = "%Y%m%dT%H%M%S%f"
_OF_SCHEMA: Final = re.compile(r"library-schema-\d{4}-\w+Z\.db")  # made before a library got another schema
_logger = log.topic("storage")


class Occasion(StrEnum):
    """What a copy was made before."""

    LEARN = "learn"
    PROMOTE = "promote"


_NAME: Final = re.compile(rf"library-(?:{'|'.join(Occasion)})-(\d{{8}}T\d{{12}})Z\.db")


def make(
    workspace: Workspace, occasion: Occasion, *, rest: timedelta = timedelta(), now: datetime | None = None
) -> Path | None:
    """Copy the library, then do away with older copies that nobody needs any more; return the new one. Blocks.

    None where a copy is younger than ``rest``, or the library is not on a drive or may not be changed. Older copies are
    touched only when the new one is whole. Any thread. Raises StorageError.
    """
    folder = workspace.library.folder
    if folder is None or not workspace.is_writable:
        return None
    at = now or datetime.now(UTC)
    if any(timedelta() <= at - moment < rest for moment in _copies(folder).values()):
        return None
    path = folder / FOLDER / f"library-{occasion}-{at.strftime(_MOMENT)}Z.db"
    workspace.back_up(path)
    there = _copies(folder)
    stay = kept(there.values(), at)
    _remove([one for one, moment in there.items() if moment not in stay])
    return path


def forget(workspace: Workspace) -> None:
    """Do away with all copies, those of an older schema as well, since somebody in them is about to be erased."""
    if workspace.library.folder is not None and workspace.is_writable:
        folder = workspace.library.folder
        older = [one for one in (folder / FOLDER).glob("library-*.db") if _OF_SCHEMA.fullmatch(one.name)]
        _remove([*_copies(folder), *older])


def kept(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return the copies that stay: all of two days, then the newest of each day, of each week, and of each month."""
    newest: dict[tuple[object, ...], datetime] = {}
    for moment in sorted(moments):
        newest[_step(moment, now - moment)] = moment
    return set(newest.values())


def _step(moment: datetime, age: timedelta) -> tuple[object, ...]:
    if age < _WHOLE:  # one of a clock that ran ahead as well
        return "whole", moment
    if age < _DAILY:
        return "day", moment.date()
    if age < _WEEKLY:
        return "week", *moment.isocalendar()[:2]
    return "month", moment.year, moment.month


def _copies(folder: Path) -> dict[Path, datetime]:
    """Return the copies of a library with the moment of each; those of an older schema are none of them."""
    found = {path: _moment(path.name) for path in sorted((folder / FOLDER).glob("library-*.db"))}
    return {path: moment for path, moment in found.items() if moment is not None}


def _moment(name: str) -> datetime | None:
    found = _NAME.fullmatch(name)
    try:
        return None if found is None else datetime.strptime(found[1], _MOMENT).replace(tzinfo=UTC)
    except ValueError:  # no day that there is: not ours
        return None


def _remove(copies: Iterable[Path]) -> None:
    for path in copies:
        try:
            path.unlink(missing_ok=True)
        except OSError:
            _logger.warning("a copy of the library could not be removed")
