"""Unpack the compressed RTF of Outlook messages (MS-OXRTFCP, section 3.1).

Knows nothing of RTF.
"""

import struct
from typing import Final

_HEADER: Final = struct.Struct("<IIII")
_COMPRESSED: Final = 0x75465A4C  # "LZFu"
_PLAIN: Final = 0x414C454D  # "MELA"
_RING: Final = 4096
# What the dictionary holds at the start (section 2.1.3.2).
_START: Final = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
    b"\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n"
    b"\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
MOST_BYTES: Final = 4 << 20  # a body; what is longer is cut, since unpacking it takes a step for each byte


def unpacked(content: bytes) -> bytes:
    """Return the RTF, at most ``MOST_BYTES``; what can be had of it when it is torn, b"" when it is none of this."""
    if len(content) < _HEADER.size:
        return b""
    _, raw_size, kind, _ = _HEADER.unpack_from(content)
    most = min(raw_size, MOST_BYTES)
    if kind == _PLAIN:
        return content[_HEADER.size : _HEADER.size + most]
    return _inflated(content, most) if kind == _COMPRESSED else b""


def _inflated(content: bytes, most: int) -> bytes:
    ring = bytearray(_START) + bytearray(_RING - len(_START))
    out, write, at = bytearray(), len(_START), _HEADER.size
    while at < len(content) and len(out) < most:
        control = content[at]
        at += 1
        for bit in range(8):
            is_reference = control >> bit & 1
            if at + is_reference >= len(content):
                return bytes(out[:most])
            if not is_reference:
                ring[write] = content[at]
                out.append(content[at])
                write = (write + 1) % _RING
                at += 1
                continue
            # A reference: 12 bits of place in the dictionary, 4 bits of length less 2; to the place itself: the end.
            token = content[at] << 8 | content[at + 1]
            at += 2
            place = token >> 4
            if place == write:
                return bytes(out[:most])
            for _ in range((token & 15) + 2):
                ring[write] = ring[place]
                out.append(ring[write])
                write, place = (write + 1) % _RING, (place + 1) % _RING
    return bytes(out[:most])
