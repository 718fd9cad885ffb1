"""Bytes of a table of gigs in (CSV, XLSX, JSON), its columns and some of its rows out as text.

Knows nothing of processes, paths and names; the bytes themselves say what they are. It runs in a reading process; a
library may crash or hang in it. Each part of a long table is read from the beginning: that costs seconds in all for the
largest file, and nothing has to be kept between two questions.
"""

import itertools
from collections.abc import Iterator
from typing import Final

from classifyme_desktop.documents import cells, csv_rows, limits, refusal, sniff
from classifyme_desktop.documents.csv_rows import RawRow
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import FileKind, FileState, Reading, Reason
from classifyme_desktop.domain.table import Row, RowFault, Table

_ROWS_BEFORE_NAMES: Final = 20  # a heading of the whole sheet, dates, blank lines
_ROW_BYTES: Final = 24  # what a row costs in an answer beside its text
_JSON: Final = (b"{", b"[")


def read(content: bytes, first: int = 0) -> Table:
    """Return the rows from position ``first`` on (from 0, blank ones not counted), as many as one answer may hold.

    Raises RefusedError with the state of a file that is no table, damaged, locked, empty or over a limit, MemoryError,
    and whatever a library raises on a file that it was not made for.
    """
    if len(content) > limits.FILE_BYTES:
        raise RefusedError(FileState.TOO_LARGE, Reason.FILE_SIZE)
    if not any(map(str.isalnum, map(chr, content[: 1 << 16]))):
        raise RefusedError(FileState.DAMAGED, Reason.EMPTY)
    columns, raw, unread_sheets = _opened(content)
    return _part(columns, raw, first, unread_sheets)


def guarded(content: bytes, first: int = 0) -> Table | Reading:
    """Return a part of a table, or the reading that says why there is none, whatever a library raises."""
    return refusal.guarded(lambda: read(content, first))


def _opened(content: bytes) -> tuple[tuple[str, ...], Iterator[RawRow], int]:
    """Return the names of the columns, the rows below them, and how many sheets are left."""
    if content.startswith(b"PK\x03\x04"):
        from classifyme_desktop.documents import xlsx_rows

        raw, left = xlsx_rows.Workbook(content).rows()
        return *_named(raw), left
    if content.startswith((b"\xd0\xcf\x11\xe0", b"%PDF")):
        is_locked = sniff.kind_of(content) is FileKind.LOCKED_OFFICE
        state = FileState.NEEDS_PASSWORD if is_locked else FileState.UNSUPPORTED
        raise RefusedError(state, Reason.ENCRYPTED if is_locked else Reason.OTHER_TYPE)
    if content.replace(b"\0", b"")[:1024].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(_JSON):
        from classifyme_desktop.documents import json_rows

        found = json_rows.read(content)
        return _names([*found.columns]), found.rows(), 0
    return *_named(csv_rows.rows(content)), 0


def _named(raw: Iterator[RawRow]) -> tuple[tuple[str, ...], Iterator[RawRow]]:
    """Return the names of the columns and the rows below them: the first of two cells or more names the columns."""
    seen: list[RawRow] = []
    for row in itertools.islice(raw, _ROWS_BEFORE_NAMES):
        seen.append(row)
        if sum(bool(cell.strip()) for cell in row[1]) > 1:
            return _names(row[1]), raw
    at = next((at for at, row in enumerate(seen) if any(cell.strip() for cell in row[1])), None)
    if at is None:
        is_broken = any(fault for _, _, fault in seen)
        raise RefusedError(FileState.DAMAGED, Reason.UNREADABLE if is_broken else Reason.EMPTY)
    return _names(seen[at][1]), itertools.chain(seen[at + 1 :], raw)


def _names(raw: list[str]) -> tuple[str, ...]:
    """Return a name for each column, none twice; the end of the row without names is left out."""
    last = max(at for at, cell in enumerate(raw) if cell.strip())
    names: dict[str, None] = {}
    for at, cell in enumerate(raw[: min(last + 1, limits.TABLE_COLUMNS)], 1):
        name = " ".join(cells.clean(cell[: limits.COLUMN_NAME_CHARACTERS]).split()) or f"Column {at}"
        while name in names:
            name += f" ({at})"
        names[name] = None
    return tuple(names)


def _part(columns: tuple[str, ...], raw: Iterator[RawRow], first: int, unread_sheets: int) -> Table:
    rows: list[Row] = []
    total, spent, following = 0, 0, None
    for number, held, fault in raw:
        if fault is None and not any(cell.strip() for cell in held):
            continue
        position, total = total, total + 1
        is_end = total > limits.TABLE_ROWS
        if position >= first and following is None:
            row = _row(columns, number, held, RowFault.TOO_MANY_ROWS if is_end else fault)
            spent += _ROW_BYTES + sum(len(cell.encode("utf-8")) + 4 for cell in row.cells)
            if rows and spent > limits.TABLE_ANSWER_BYTES:
                following = position
            else:
                rows.append(row)
        if is_end or (following is not None and first):
            break  # the rest was counted for the first part
    return Table(columns, tuple(rows), total, following, unread_sheets)


def _row(columns: tuple[str, ...], number: int, held: list[str], fault: RowFault | None) -> Row:
    over = held[len(columns) :]
    if fault is None and any(cell.strip() for cell in over) and len(columns) < limits.TABLE_COLUMNS:
        fault = RowFault.TOO_MANY_CELLS
    if fault is None and sum(map(len, held)) > limits.TABLE_ROW_CHARACTERS:
        fault = RowFault.TOO_LONG
    if fault is not None:
        return Row(number, ("",) * len(columns), fault)
    cleaned = [cells.clean(cell) for cell in held[: len(columns)]]
    if sum(map(len, cleaned)) > limits.TABLE_ROW_CHARACTERS:  # marks of lists are longer than some of HTML's
        return Row(number, ("",) * len(columns), RowFault.TOO_LONG)
    return Row(number, (*cleaned, *[""] * (len(columns) - len(cleaned))))
