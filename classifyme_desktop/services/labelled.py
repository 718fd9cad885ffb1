"""A table of labelled files that somebody brings: a CSV with ``file``, ``role_id`` and perhaps ``alternates``.

Each line is checked by itself: what cannot be used is told with its number, the rest is kept.
"""

import csv
import io
import re
from collections.abc import Container
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from classifyme_desktop.errors import UsageError

MOST_BYTES: Final = 32 << 20
MOST_LINES: Final = 100_000
_TOO_LARGE: Final = "The table of labels is too large. Split it into tables of at most 100,000 lines and 32 MB."
_APART: Final = re.compile(r"[|;\s]+")


class Trouble(StrEnum):
    """Why a line cannot be used."""

    NO_FILE = "no_file"  # the cell is empty
    FILE_MISSING = "file_missing"
    ROLE_UNKNOWN = "role_unknown"
    UNREADABLE = "unreadable"  # the file could not be read, or says nothing


@dataclass(frozen=True, slots=True)
class Line:
    """A line that can be used. ``number``: in the table, from 1; ``accepted``: the role and its alternates."""

    number: int
    path: Path
    role_id: str
    accepted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """A line that cannot be used. ``cell``: what stands there, the file or the role."""

    number: int
    trouble: Trouble
    cell: str


def read(table: Path, known: Container[str]) -> tuple[list[Line], list[Problem]]:
    """Return the lines of a table; files are found beside it. ``known``: the ids of roles.

    Raises UsageError: ``labels_missing``, ``labels_too_large``, ``labels_not_a_table``.
    """
    try:
        if table.stat().st_size > MOST_BYTES:
            raise UsageError("labels_too_large", _TOO_LARGE)
        text = table.read_bytes().decode("utf-8-sig", "replace")
    except OSError as error:
        raise UsageError("labels_missing", "The table of labels cannot be read. Look whether it is there.") from error
    lines: list[Line] = []
    problems: list[Problem] = []
    head = text.partition("\n")[0]
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=";" if head.count(";") > head.count(",") else ",")
    try:
        if not {"file", "role_id"} <= set(rows.fieldnames or ()):
            raise _no_table()
        for row in rows:
            if len(lines) + len(problems) >= MOST_LINES:
                raise UsageError("labels_too_large", _TOO_LARGE)
            found = _line(rows.line_num, row, table.parent, known)
            (lines if isinstance(found, Line) else problems).append(found)  # type: ignore[arg-type]
    except csv.Error as error:
        raise _no_table() from error
    return lines, problems


def _line(number: int, row: dict[str, str | None], folder: Path, known: Container[str]) -> Line | Problem:
    name, role_id = (str(row.get(column) or "").strip() for column in ("file", "role_id"))
    if not name:
        return Problem(number, Trouble.NO_FILE, "")
    others = [one for one in _APART.split(str(row.get("alternates") or "")) if one]
    for one in (role_id, *others):
        if one not in known:
            return Problem(number, Trouble.ROLE_UNKNOWN, one)
    path = folder / name
    try:
        is_there = path.is_file()
    except (OSError, ValueError):
        is_there = False
    if not is_there:
        return Problem(number, Trouble.FILE_MISSING, name)
    return Line(number, path, role_id, tuple(dict.fromkeys([role_id, *others])))


def _no_table() -> UsageError:
    return UsageError("labels_not_a_table", "The table of labels needs the columns file and role_id in its first line.")
