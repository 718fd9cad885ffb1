"""The JSON form of a ``Reading``, and the way back, which believes nothing.

Knows nothing of processes. A reading process that was taken over by a file may send anything; ``decode`` lets through
only what ``encode`` could have made.
"""

from typing import Final, TypeVar

from classifyme_desktop.documents import limits
from classifyme_desktop.domain.document import (
    INCOMPLETE_REASONS,
    Badge,
    Document,
    FileKind,
    FileState,
    Reading,
    Reason,
)

_READER_STATES: Final = frozenset(FileState) - {FileState.DUPLICATE, FileState.SKIPPED}
_MOST_PAGES: Final = 10_000_000
_Code = TypeVar("_Code", FileKind, FileState, Reason, Badge)


class AnswerError(Exception):
    """The answer is not one that a sound reading process gives."""


def encode(reading: Reading) -> dict[str, object]:
    """Return ``reading`` as a JSON object of codes, the text and the number of pages."""
    document = reading.document
    return {
        "state": reading.state.value,
        "reason": reading.reason.value if reading.reason else None,
        "kind": reading.kind.value,
        "text": document.text if document else None,
        "pages": document.page_count if document else 0,
        "incomplete": [reason.value for reason in document.incomplete] if document else [],
        "badges": [badge.value for badge in document.badges] if document else [],
    }


def decode(answer: object) -> Reading:
    """Return the reading in an answer. Raises AnswerError unless every field has its type, range and meaning."""
    fields = ("state", "reason", "kind", "text", "pages", "incomplete", "badges")
    if not isinstance(answer, dict) or set(answer) != set(fields):
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
    words, pages = answer["text"], answer["pages"]
    if not isinstance(words, str) or not _is_sound(words):
        raise AnswerError
    if not isinstance(pages, int) or isinstance(pages, bool) or not 0 <= pages <= _MOST_PAGES:
        raise AnswerError
    marks = tuple(_code(Reason, mark) for mark in _list(answer["incomplete"], len(INCOMPLETE_REASONS)))
    if not INCOMPLETE_REASONS.issuperset(marks) or list(marks) != sorted(set(marks)):
        raise AnswerError
    badges = tuple(_code(Badge, badge) for badge in _list(answer["badges"], len(Badge)))
    return Document(kind, words, pages, marks, badges)


def _is_sound(words: str) -> bool:
    # A lone surrogate, which JSON can smuggle in, could be stored nowhere.
    return len(words) <= limits.CHARACTERS and "\0" not in words and not any("\ud800" <= ch <= "\udfff" for ch in words)


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
