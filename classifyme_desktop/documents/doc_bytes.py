"""The binary tables of a Word 97-2003 file: where its text lies and what is said about it (MS-DOC, revision 12).

Knows nothing of containers and of the order in which text is given. Every offset comes from the file and is checked
before it is followed; every loop has a bound. A table that is broken says nothing.
"""

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from classifyme_desktop.documents import limits

_BASE_BYTES: Final = 32
_PAGE: Final = 512
_MOST_PAGES: Final = 20_000  # formatting pages of 512 bytes; a CV has a few
_MOST_PIECES: Final = 100_000
_MOST_RUNS: Final = 100_000
_COMPRESSED: Final = 0x40000000
_CP_1252: Final = "cp1252"
# Bytes of an operand by the three highest bits of its code (2.2.5.1).
_OPERANDS: Final = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
_VARIABLE: Final = 6
_TWO_BYTE_LENGTHS: Final = frozenset({0xD606, 0xD608})  # table definitions


class BrokenDocError(Exception):
    """The file does not hold the tables that every Word document has."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters ``start`` to ``end`` of the document lie in the stream from byte ``offset``, one or two bytes each."""

    start: int
    end: int
    offset: int
    width: int


@dataclass(frozen=True, slots=True)
class Head:
    """The file information block: flags, lengths of the parts of the text, places of tables (2.5)."""

    version: int
    flags: int
    lengths: tuple[int, ...]
    tables: tuple[tuple[int, int], ...]

    @property
    def is_encrypted(self) -> bool:
        """Return whether the text is encrypted or obfuscated."""
        return bool(self.flags & 0x0100)

    @property
    def table_stream(self) -> str:
        """Return the name of the stream that holds the tables."""
        return "1Table" if self.flags & 0x0200 else "0Table"

    def table(self, stream: bytes, number: int) -> bytes:
        """Return the bytes of a table by its number in the block, none when it lies outside the stream."""
        if number >= len(self.tables):
            return b""
        start, length = self.tables[number]
        return stream[start : start + length] if start + length <= len(stream) else b""


def head_of(stream: bytes) -> Head:
    """Return the file information block. Raises BrokenDocError when it is cut off or no such block."""
    if len(stream) < _BASE_BYTES + 2 or stream[:2] not in (b"\xec\xa5", b"\xdc\xa5"):
        raise BrokenDocError
    version, flags = struct.unpack_from("<H", stream, 2)[0], struct.unpack_from("<H", stream, 10)[0]
    if stream[:2] == b"\xdc\xa5":
        return Head(min(version, 0x69), flags, (), ())  # Word 6 and 95
    try:
        at = _BASE_BYTES
        at += 2 + 2 * struct.unpack_from("<H", stream, at)[0]
        count = struct.unpack_from("<H", stream, at)[0]
        lengths = struct.unpack_from(f"<{min(count, 22)}I", stream, at + 2)
        at += 2 + 4 * count
        count = min(struct.unpack_from("<H", stream, at)[0], 200)
        numbers = struct.unpack_from(f"<{2 * count}I", stream, at + 2)
    except struct.error as error:
        raise BrokenDocError from error
    return Head(version, flags, lengths, tuple(zip(numbers[::2], numbers[1::2], strict=True)))


def pieces_of(clx: bytes) -> list[Piece]:
    """Return the pieces of the text in order (2.9.38 Clx, 2.8.35 PlcPcd). Raises BrokenDocError without any."""
    at = 0
    while at + 5 <= len(clx) and clx[at] == 1:  # changes of a fast save
        at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
    if at + 5 > len(clx) or clx[at] != 2:
        raise BrokenDocError
    length = struct.unpack_from("<I", clx, at + 1)[0]
    plc = clx[at + 5 : at + 5 + length]
    count = min((len(plc) - 4) // 12, _MOST_PIECES)
    if count < 1:
        raise BrokenDocError
    places = struct.unpack_from(f"<{count + 1}I", plc, 0)
    described = 4 * ((len(plc) - 4) // 12 + 1)
    found = []
    for number in range(count):
        place = struct.unpack_from("<I", plc, described + 8 * number + 2)[0]
        start, end = places[number], places[number + 1]
        if start >= end:
            break
        is_narrow = bool(place & _COMPRESSED)
        offset = (place & 0x3FFFFFFF) // 2 if is_narrow else place & 0x3FFFFFFF
        found.append(Piece(start, end, offset, 1 if is_narrow else 2))
    return found


def text_of(stream: bytes, piece: Piece) -> str:
    """Return the characters of a piece, at most ``limits.CHARACTERS``; what lies outside the stream is missing."""
    count = min(piece.end - piece.start, limits.CHARACTERS)
    raw = stream[piece.offset : piece.offset + count * piece.width]
    if piece.width == 1:
        return raw.decode(_CP_1252, "replace")
    # Two bytes are one place of the text, so a character beyond the first 65,536 takes two and is put together later.
    return "".join(map(chr, struct.unpack(f"<{len(raw) // 2}H", raw[: len(raw) // 2 * 2])))


def places(plc: bytes) -> tuple[int, ...]:
    """Return the numbers of a table that holds numbers only."""
    return struct.unpack_from(f"<{min(len(plc) // 4, _MOST_PIECES)}I", plc, 0)


def sprms(raw: bytes) -> Iterator[tuple[int, bytes]]:
    """Give the properties of a list: code and operand (2.2.5). It ends where it is broken."""
    at = 0
    while at + 3 <= len(raw):
        code = struct.unpack_from("<H", raw, at)[0]
        at += 2
        kind = code >> 13
        if kind != _VARIABLE:
            length = _OPERANDS[kind]
        elif code in _TWO_BYTE_LENGTHS and at + 2 <= len(raw):
            length = struct.unpack_from("<H", raw, at)[0] - 1
            at += 2
        else:
            length = raw[at]
            at += 1
        if length < 0 or at + length > len(raw):
            return
        yield code, raw[at : at + length]
        at += length


class Runs:
    """What is said about stretches of the stream, found by a byte's place. Later stretches follow earlier ones."""

    def __init__(self, stream: bytes, table: bytes, *, of_paragraphs: bool) -> None:
        """Read the formatting pages that a table leads to (2.8.5 and 2.8.6; 2.9.32 ChpxFkp, 2.9.175 PapxFkp)."""
        self.starts: list[int] = []
        self.ends: list[int] = []
        self._lists: list[bytes] = []
        count = min((len(table) - 4) // 8, _MOST_PAGES) if len(table) >= 12 else 0
        first = 4 * ((len(table) - 4) // 8 + 1)
        for number in range(count):
            page_number = struct.unpack_from("<I", table, first + 4 * number)[0] & 0x3FFFFF
            page = stream[page_number * _PAGE : (page_number + 1) * _PAGE]
            if len(page) == _PAGE and len(self.starts) < _MOST_RUNS:
                self._add(page, of_paragraphs=of_paragraphs)

    def _add(self, page: bytes, *, of_paragraphs: bool) -> None:
        count, width = page[_PAGE - 1], 13 if of_paragraphs else 1
        if not count or 4 * (count + 1) + width * count > _PAGE - 1:
            return
        ends = struct.unpack_from(f"<{count + 1}I", page, 0)
        for number in range(count):
            start, end = ends[number], ends[number + 1]
            if start >= end or (self.ends and start < self.ends[-1]):
                continue
            at = 2 * page[4 * (count + 1) + width * number]
            self.starts.append(start)
            self.ends.append(end)
            self._lists.append(_paragraph_list(page, at) if of_paragraphs else page[at + 1 : at + 1 + page[at]])

    def at(self, place: int) -> int | None:
        """Return the number of the stretch that a byte lies in, None when it lies in none."""
        number = bisect_right(self.starts, place) - 1
        return number if number >= 0 and place < self.ends[number] else None

    def said(self, number: int) -> Iterator[tuple[int, bytes]]:
        """Give the properties of a stretch."""
        return sprms(self._lists[number])


def _paragraph_list(page: bytes, at: int) -> bytes:
    if not at or at + 2 > _PAGE:
        return b""
    words = page[at]
    start, length = (at + 1, 2 * words - 1) if words else (at + 2, 2 * page[at + 1])
    return page[start + 2 : start + length]  # after the number of the style


def day_of_summary(stream: bytes) -> tuple[int, ...]:
    """Return the FILETIME numbers of the last change and of the making, as far as they stand (MS-OLEPS 2.21, 3.1)."""
    try:
        section = struct.unpack_from("<I", stream, 44)[0]
        count = min(struct.unpack_from("<I", stream, section + 4)[0], 100)
        found = {}
        for number in range(count):
            name, at = struct.unpack_from("<2I", stream, section + 8 + 8 * number)
            if name in (12, 13) and struct.unpack_from("<I", stream, section + at)[0] == 0x40:
                found[name] = struct.unpack_from("<Q", stream, section + at + 4)[0]
    except struct.error:
        return ()
    return tuple(found[name] for name in (13, 12) if found.get(name))
