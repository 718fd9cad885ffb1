"""Rows of gigs in JSON: one object, a list, an object of objects, or JSON Lines (https://jsonlines.org).

Knows nothing of what the fields mean; schema.org's JobPosting is one object of many. Numbers stay the digits that were
written, so that none is too large. It runs in a reading process.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from classifyme_desktop.documents import cells, csv_rows, limits
from classifyme_desktop.documents.csv_rows import RawRow
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import FileState, Reason
from classifyme_desktop.domain.table import RowFault

_TEXT: Final = "text"  # the column of entries that are plain strings
_Entry = tuple[int, object]


class _Digits(str):
    """A number as it was written."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Entries:
    """The names of all fields, in the order in which they first come, and the entries with their numbers."""

    columns: tuple[str, ...]
    entries: tuple[_Entry, ...]

    def rows(self) -> Iterator[RawRow]:
        """Yield (number, cells, fault) for each entry."""
        for number, entry in self.entries:
            if isinstance(entry, dict):
                yield number, [cells.words_of(entry.get(column)) for column in self.columns], None
            else:
                yield number, [], RowFault.NOT_AN_OBJECT


def read(content: bytes) -> Entries:
    """Return the entries of a file. Raises RefusedError: *damaged* when it is no JSON, *unsupported* for no text."""
    readable, encoding = csv_rows.readable(content)
    words = readable.decode(encoding, errors="replace").removeprefix("\ufeff")
    try:
        numbered = list(enumerate(_entries(_loaded(words)), 1))
    except (ValueError, RecursionError):
        numbered = _lines(words)
    shaped = tuple((number, {_TEXT: one} if type(one) is str else one) for number, one in numbered)
    columns = dict.fromkeys(name for _, one in shaped if isinstance(one, dict) for name in one if name.strip())
    if not columns:
        raise RefusedError(FileState.DAMAGED, Reason.EMPTY)
    return Entries(tuple(columns)[: limits.TABLE_COLUMNS], shaped)


def _loaded(words: str) -> object:
    return json.loads(words, parse_int=_Digits, parse_float=_Digits, parse_constant=_Digits)


def _entries(root: object) -> list[object]:
    if isinstance(root, list):
        return root
    if not isinstance(root, dict):
        return [root]
    if root and all(isinstance(one, dict) for one in root.values()):
        return list(root.values())
    # What a service answers: the list among some words about it. An object with words of its own is a gig itself.
    lists = [one for one in root.values() if isinstance(one, list) and one and all(isinstance(it, dict) for it in one)]
    has_words = any(isinstance(one, str) and len(one.split()) > 2 for one in root.values())
    return [root] if has_words or len(lists) != 1 else list(lists[0])


def _lines(words: str) -> list[_Entry]:
    """Return the entries of JSON Lines; a line that is no JSON is None. Raises RefusedError when the first is none."""
    found: list[_Entry] = []
    for number, line in enumerate(words.split("\n"), 1):
        if not line.strip():
            continue
        try:
            found.append((number, _loaded(line)))
        except (ValueError, RecursionError):
            found.append((number, None))
        if not isinstance(found[0][1], dict | str):
            raise RefusedError(FileState.DAMAGED, Reason.UNREADABLE)
    return found
