"""Rows of a table in plain text: CSV with commas, semicolons, tabs or bars (RFC 4180, and what programs make of it).

Knows nothing of what the columns mean. It runs in a reading process; ``is_table`` alone is asked outside of one.
"""

import csv
import io
import itertools
import re
from collections.abc import Iterator
from typing import Final

from classifyme_desktop.documents import limits, txt
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import FileState, Reason
from classifyme_desktop.domain.table import RowFault

RawRow = tuple[int, list[str], RowFault | None]
_SEPARATORS: Final = (",", ";", "\t", "|")
_NONE: Final = "\x1f"  # a separator that no text has: the table is of one column
_SAID: Final = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)  # how Excel is told
_PROBE_CHARACTERS: Final = 1 << 18
_PROBE_ROWS: Final = 60
_PROBE_BYTES: Final = 1 << 16
_TEXTS: Final = (".csv", ".tsv")
_WORKBOOK: Final = ".xlsx"
_LEAST_COLUMNS: Final = 3
_MOST_ROWS: Final = 0.5
_END: Final = "\x1e end"  # fed after the last line: it comes back as a row unless a quotation mark is open


def rows(content: bytes) -> Iterator[RawRow]:
    """Yield (number, cells, fault) for each row, the one with the names of the columns included, numbered from 1.

    Raises RefusedError when the bytes are no text.
    """
    content, encoding = readable(content)
    # The whole as one text would need four bytes for each character as soon as there is one emoji.
    with io.TextIOWrapper(io.BytesIO(content), encoding, errors="replace", newline="") as source:
        probe = source.read(_PROBE_CHARACTERS).removeprefix("\ufeff")
        said = _SAID.match(probe)
        separator = said[1] if said else _separator(probe)
        source.seek(0)
        yield from _rows(itertools.chain(source, [_END]), separator, skips=1 if said else 0)


def is_table(content: bytes, ending: str) -> bool:
    """Return whether bytes under a name with that ending are a table: a workbook, or text in the same columns.

    Of a text, more than half of the first rows must have the same number of cells, three at least. Cheap for any size;
    raises nothing.
    """
    if ending.lower() == _WORKBOOK:
        return content.startswith(b"PK\x03\x04") and b"xl/workbook" in content
    if ending.lower() not in _TEXTS:
        return False
    try:
        content, encoding = readable(content[:_PROBE_BYTES])
    except RefusedError:
        return False
    probe = content.decode(encoding, errors="replace").removeprefix("\ufeff")
    found = [_agreement(probe, separator, is_whole=len(content) < _PROBE_BYTES) for separator in _SEPARATORS]
    return any(share > _MOST_ROWS and width >= _LEAST_COLUMNS for share, width in found)


def readable(content: bytes) -> tuple[bytes, str]:
    """Return a text and its encoding, Windows-1252 where it only begins as UTF-8. Raises RefusedError for no text.

    Zero bytes, which some exports hold, are taken out where they belong to no character.
    """
    encoding = txt.encoding_of(content)
    if encoding is None:
        content = content.replace(b"\0", b"")
        encoding = txt.encoding_of(content)
    if encoding is None:
        raise RefusedError(FileState.UNSUPPORTED, Reason.OTHER_TYPE)
    if encoding == "utf-8":
        try:
            content.decode("utf-8")
        except UnicodeDecodeError:
            return content, "cp1252"
    return content, encoding


def _rows(lines: Iterator[str], separator: str, *, skips: int) -> Iterator[RawRow]:
    csv.field_size_limit(limits.TABLE_ROW_CHARACTERS)
    source = csv.reader(lines, delimiter=separator)
    number = 0
    while True:
        try:
            cells = next(source)
        except StopIteration:
            return
        except csv.Error:  # a field over the limit: nobody writes one, so a quotation mark is open
            yield number + 1, [], RowFault.UNCLOSED
            return
        if cells == [_END]:
            return
        number += 1
        if cells and cells[-1].endswith(_END):
            yield number, [], RowFault.UNCLOSED
            return
        if number == 1 and cells:
            cells[0] = cells[0].removeprefix("\ufeff")
        if number > skips:
            yield number, cells, None


def _separator(probe: str) -> str:
    """Return the separator that gives the most of the first rows equally many cells, and more of them."""
    is_whole = len(probe) < _PROBE_CHARACTERS
    found = {separator: _agreement(probe, separator, is_whole=is_whole) for separator in _SEPARATORS}
    best = max(_SEPARATORS, key=lambda separator: found[separator])
    return best if found[best] > (0.0, 0) else _NONE


def _agreement(probe: str, separator: str, *, is_whole: bool) -> tuple[float, int]:
    source = csv.reader(io.StringIO(probe, newline=""), delimiter=separator)
    widths: list[int] = []
    try:
        for cells in itertools.islice(source, _PROBE_ROWS):
            if any(cell.strip() for cell in cells):
                widths.append(len(cells))
    except csv.Error:
        is_whole = True
    # The last row of a probe that was cut is torn.
    kept = widths if is_whole or len(widths) < 2 else widths[:-1]
    common = max((width for width in kept if width > 1), key=lambda width: (kept.count(width), width), default=0)
    return (round(kept.count(common) / len(kept), 2), common) if common else (0.0, 0)
