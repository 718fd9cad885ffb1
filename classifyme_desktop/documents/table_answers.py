"""The JSON form of a part of a table, and the way back, which believes nothing (as ``answers`` for readings)."""

from typing import Final

from classifyme_desktop.documents import limits
from classifyme_desktop.documents.answers import AnswerError
from classifyme_desktop.domain.document import FileState, Reading, Reason
from classifyme_desktop.domain.table import Row, RowFault, Table

_FIELDS: Final = frozenset({"columns", "rows", "total", "following", "unread_sheets"})
_ENDS: Final = frozenset(FileState) - {FileState.ADDED, FileState.DUPLICATE, FileState.SKIPPED, FileState.SCANNED}
_MOST: Final = 1 << 31
_UNSAFE: Final = frozenset("\0") | frozenset(map(chr, range(0xD800, 0xE000)))


def encode(found: Table | Reading) -> dict[str, object]:
    """Return a part of a table, or why there is none, as a JSON object."""
    if isinstance(found, Reading):
        assert found.reason is not None
        return {"state": found.state.value, "reason": found.reason.value}
    return {
        "columns": list(found.columns),
        "rows": [[row.number, list(row.cells), row.fault.value if row.fault else None] for row in found.rows],
        "total": found.total,
        "following": found.following,
        "unread_sheets": found.unread_sheets,
    }


def decode(answer: object) -> Table | Reading:
    """Return what is in an answer. Raises AnswerError unless every field has its type, range and meaning."""
    if not isinstance(answer, dict):
        raise AnswerError
    try:
        if set(answer) == {"state", "reason"}:
            return _reading(FileState(answer["state"]), Reason(answer["reason"]))
        if set(answer) != _FIELDS:
            raise AnswerError
        return _table(answer)
    except (ValueError, TypeError) as error:
        raise AnswerError from error


def _reading(state: FileState, reason: Reason) -> Reading:
    if state not in _ENDS:
        raise AnswerError
    return Reading(state, reason)


def _table(answer: dict[str, object]) -> Table:
    columns = tuple(_text(name) for name in _list(answer["columns"], limits.TABLE_COLUMNS))
    rows = tuple(_row(row, len(columns)) for row in _list(answer["rows"], limits.TABLE_ROWS + 1))
    total = _whole(answer["total"])
    following = None if answer["following"] is None else _whole(answer["following"])
    if len(set(columns)) < len(columns) or len(rows) > total:
        raise AnswerError
    if following is not None and not (rows and len(rows) <= following < total):
        raise AnswerError
    return Table(columns, rows, total, following, _whole(answer["unread_sheets"]))


def _row(value: object, width: int) -> Row:
    number, cells, fault = _list(value, 3)
    held = tuple(_text(cell) for cell in _list(cells, width))
    if len(held) != width or sum(map(len, held)) > limits.TABLE_ROW_CHARACTERS:
        raise AnswerError
    return Row(_whole(number), held, None if fault is None else RowFault(_text(fault)))


def _list(value: object, most: int) -> list[object]:
    if not isinstance(value, list) or len(value) > most:
        raise AnswerError
    return value


def _text(value: object) -> str:
    # A lone surrogate, which JSON can smuggle in, could be stored nowhere.
    if not isinstance(value, str) or not _UNSAFE.isdisjoint(value):
        raise AnswerError
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < _MOST:
        raise AnswerError
    return value
