"""The JSON form of a ``Reading``, and the way back, which believes nothing.

Knows nothing of processes. A reading process that was taken over by a file may send anything; ``decode`` lets through
only what ``encode`` could have made. Numbers of boxes travel as one flat list, seven for each word.
"""

import math
from datetime import date
from enum import StrEnum
from typing import Final, TypeVar

from classifyme_desktop.documents import limits
from classifyme_desktop.domain.document import (
    INCOMPLETE_REASONS,
    Badge,
    Box,
    Concealment,
    Document,
    FileKind,
    FileState,
    HiddenText,
    Legibility,
    PageSize,
    Reading,
    Reason,
)

_READER_STATES: Final = frozenset(FileState) - {FileState.DUPLICATE, FileState.SKIPPED}
_MOST_PAGES: Final = 10_000_000
_MOST_COLUMNS: Final = 100
_FIELDS: Final = (
    "state",
    "reason",
    "kind",
    "text",
    "pages",
    "incomplete",
    "badges",
    "boxes",
    "sizes",
    "hidden",
    "columns",
    "odd_share",
    "recognised",
    "made_on",
)
_Code = TypeVar("_Code", bound=StrEnum)


class AnswerError(Exception):
    """The answer is not one that a sound reading process gives."""


def encode(reading: Reading) -> dict[str, object]:
    """Return ``reading`` as a JSON object of codes, numbers and text."""
    document = reading.document or Document(reading.kind, "", 0)
    return {
        "state": reading.state.value,
        "reason": reading.reason.value if reading.reason else None,
        "kind": reading.kind.value,
        "text": reading.document.text if reading.document else None,
        "pages": document.page_count,
        "incomplete": [reason.value for reason in document.incomplete],
        "badges": [badge.value for badge in document.badges],
        "boxes": [number for box in document.boxes for number in box],
        "sizes": [number for size in document.pages for number in size],
        "hidden": [[hidden.text, hidden.how.value, hidden.page] for hidden in document.hidden],
        "columns": document.legibility.columns,
        "odd_share": document.legibility.odd_share,
        "recognised": document.legibility.recognised,
        "made_on": document.made_on.isoformat() if document.made_on else None,
    }


def decode(answer: object) -> Reading:
    """Return the reading in an answer. Raises AnswerError unless every field has its type, range and meaning."""
    if not isinstance(answer, dict) or set(answer) != set(_FIELDS):
        raise AnswerError
    state, kind = _code(FileState, answer["state"]), _code(FileKind, answer["kind"])
    reason = None if answer["reason"] is None else _code(Reason, answer["reason"])
    document = None if answer["text"] is None else _document(kind, answer)
    if state not in _READER_STATES or (state is FileState.ADDED) != (document is not None):
        raise AnswerError
    expected = (document.incomplete[0] if document.incomplete else None) if document else reason
    if reason is not expected or (document is None and reason is None):
        raise AnswerError
    return Reading(state, reason, kind, document)


def _document(kind: FileKind, answer: dict[str, object]) -> Document:
    words = _text(answer["text"], limits.CHARACTERS)
    marks = tuple(_code(Reason, mark) for mark in _list(answer["incomplete"], len(INCOMPLETE_REASONS)))
    if not INCOMPLETE_REASONS.issuperset(marks) or list(marks) != sorted(set(marks)):
        raise AnswerError
    badges = tuple(_code(Badge, badge) for badge in _list(answer["badges"], len(Badge)))
    sizes = tuple(PageSize(*row) for row in _rows(answer["sizes"], 2, limits.PAGES))
    return Document(
        kind,
        words,
        _whole(answer["pages"], _MOST_PAGES),
        marks,
        badges,
        _boxes(answer["boxes"], len(words), len(sizes)),
        sizes,
        tuple(_hidden(row) for row in _list(answer["hidden"], limits.HIDDEN_TEXTS)),
        Legibility(
            _whole(answer["columns"], _MOST_COLUMNS),
            _share(answer["odd_share"]),
            None if answer["recognised"] is None else _share(answer["recognised"]),
        ),
        None if answer["made_on"] is None else _day(answer["made_on"]),
    )


def _boxes(value: object, characters: int, pages: int) -> tuple[Box, ...]:
    found = tuple(Box(*row) for row in _rows(value, len(Box._fields), limits.BOXES))
    before = 0
    for box in found:
        if not (before <= box.start < box.end <= characters and box.page < pages):
            raise AnswerError
        if box.left > box.right or box.top > box.bottom:
            raise AnswerError
        before = box.end
    return found


def _rows(value: object, width: int, most: int) -> list[list[int]]:
    numbers = [_whole(number, limits.COORDINATE) for number in _list(value, width * most)]
    if len(numbers) % width:
        raise AnswerError
    return [numbers[at : at + width] for at in range(0, len(numbers), width)]


def _hidden(value: object) -> HiddenText:
    row = _list(value, 3)
    if len(row) != 3:
        raise AnswerError
    words, how, page = row
    return HiddenText(
        _text(words, limits.HIDDEN_CHARACTERS),
        _code(Concealment, how),
        None if page is None else _whole(page, limits.PAGES),
    )


def _text(value: object, most: int) -> str:
    # A lone surrogate, which JSON can smuggle in, could be stored nowhere.
    if not isinstance(value, str) or len(value) > most or "\0" in value:
        raise AnswerError
    if any("\ud800" <= ch <= "\udfff" for ch in value):
        raise AnswerError
    return value


def _whole(value: object, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
        raise AnswerError
    return value


def _share(value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value) or not 0 <= value <= 1:
        raise AnswerError
    return float(value)


def _day(value: object) -> date:
    if not isinstance(value, str):
        raise AnswerError
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise AnswerError from error


def _list(value: object, most: int) -> list[object]:
    if not isinstance(value, list) or len(value) > most:
        raise AnswerError
    return value


def _code(codes: type[_Code], value: object) -> _Code:
    if not isinstance(value, str):
        raise AnswerError
    try:
        return codes(value)
    except ValueError as error:
        raise AnswerError from error
