"""Which lists of a Word 97-2003 file show bullets (MS-DOC 2.9.131 LFO, 2.9.150 LVLF, 2.9.195 PlfLst).

Knows nothing of text. All offsets are checked; a broken table says that nothing has a bullet.
"""

import struct
from typing import Final

from classifyme_desktop.documents.doc_bytes import Head

_MOST_LISTS: Final = 2_000
_BULLET: Final = 23  # nfc of a level
_LIST_BYTES: Final = 28
_LEVEL_BYTES: Final = 28
_USE_BYTES: Final = 16
_LEVELS: Final = 9


class Lists:
    """The lists of a document by the numbers that paragraphs use."""

    def __init__(self, head: Head, table: bytes, lists: int, uses: int) -> None:
        """Read the tables with the numbers ``lists`` and ``uses`` of the file information block."""
        self._bullets: set[tuple[int, int]] = set()
        self._ids: list[int] = []
        try:
            self._read_lists(head, table, lists)
            self._read_uses(head.table(table, uses))
        except (struct.error, IndexError):
            self._bullets.clear()

    def _read_lists(self, head: Head, table: bytes, number: int) -> None:
        plan = head.table(table, number)
        if len(plan) < 2:
            return
        count = min(struct.unpack_from("<H", plan, 0)[0], _MOST_LISTS)
        at = sum(head.tables[number])  # the levels follow the table
        for place in range(count):
            entry = plan[2 + _LIST_BYTES * place : 2 + _LIST_BYTES * (place + 1)]
            name = struct.unpack_from("<I", entry, 0)[0]
            for level in range(1 if entry[26] & 1 else _LEVELS):
                kind, characters, paragraph = table[at + 4], table[at + 24], table[at + 25]
                at += _LEVEL_BYTES + characters + paragraph
                signs = struct.unpack_from("<H", table, at)[0]
                at += 2 + 2 * signs
                if kind == _BULLET and signs:
                    self._bullets.add((name, level))

    def _read_uses(self, uses: bytes) -> None:
        if len(uses) < 4:
            return
        count = min(struct.unpack_from("<I", uses, 0)[0], _MOST_LISTS, (len(uses) - 4) // _USE_BYTES)
        self._ids = [struct.unpack_from("<I", uses, 4 + _USE_BYTES * number)[0] for number in range(count)]

    def has_bullet(self, use: int, level: int) -> bool:
        """Return whether paragraphs with the list number ``use`` (from 1, 0 for none) show a bullet at a level."""
        return 0 < use <= len(self._ids) and (self._ids[use - 1], level) in self._bullets
