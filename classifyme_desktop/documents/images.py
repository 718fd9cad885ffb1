"""Tell picture files by their first bytes and read their size in pixels without decoding them.

Knows nothing of what a picture shows. Sizes come from a file and may lie; they only ever serve to refuse.
Layouts: PNG and JPEG 2000 (ISO 15948, 15444-1), GIF89a, BMP, JPEG (ITU T.81, SOF markers), TIFF 6.0, WebP (RFC 9649).
"""

import struct
from typing import Final

_JPEG_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JP2: Final = b"\x00\x00\x00\x0cjP  \r\n\x87\n"
_TIFF_FIELDS: Final = 64
_DRAWN: Final = (
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"BM", "bmp"),
    (_JP2[:8], "jp2"),
    (b"\xff\x4f\xff\x51", "j2k"),
)
_HEIF_BRANDS: Final = frozenset({b"heic", b"heix", b"mif1", b"msf1", b"heim", b"heis", b"avif"})


def is_image(content: bytes) -> bool:
    """Return whether the bytes begin as a picture file does."""
    head = content[:16]
    return (
        head.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*"))
        or head.startswith((_JP2, b"\xff\x4f\xff\x51", b"\x00\x00\x01\x00"))
        or (head.startswith(b"BM") and content[14:18] in (b"\x28\0\0\0", b"\x0c\0\0\0", b"\x6c\0\0\0", b"\x7c\0\0\0"))
        or (head.startswith(b"RIFF") and head[8:12] == b"WEBP")
        or (head[4:8] == b"ftyp" and head[8:12] in _HEIF_BRANDS)
    )


def format_name(content: bytes) -> str | None:
    """Return what MuPDF calls the format of a picture by its first bytes, None for one that it is not shown."""
    return next((name for mark, name in _DRAWN if content.startswith(mark)), None)


def pixel_count(content: bytes) -> int:
    """Return width times height as the header says, or 0 where it says nothing that can be read."""
    try:
        width, height = _size(content)
    except (struct.error, IndexError):
        return 0
    return abs(width * height)


def _size(content: bytes) -> tuple[int, int]:
    if content.startswith(b"\x89PNG"):
        return struct.unpack_from(">II", content, 16)
    if content.startswith(b"GIF8"):
        return struct.unpack_from("<HH", content, 6)
    if content.startswith(b"BM"):
        return struct.unpack_from("<ii" if content[14:18] != b"\x0c\0\0\0" else "<HH", content, 18)
    if content.startswith(b"\xff\xd8"):
        return _jpeg_size(content)
    if content.startswith((b"II*\0", b"MM\0*")):
        return _tiff_size(content)
    if content.startswith(b"RIFF"):
        return _webp_size(content)
    if content.startswith(_JP2) and (at := content.find(b"ihdr", 0, 4096)) >= 0:
        return struct.unpack_from(">II", content, at + 4)
    return 0, 0


def _jpeg_size(content: bytes) -> tuple[int, int]:
    at = 2
    while content[at] == 0xFF:
        marker = content[at + 1]
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack_from(">HH", content, at + 5)
            return width, height
        at += 2 if 0xD0 <= marker <= 0xD9 or marker == 0xFF else 2 + struct.unpack_from(">H", content, at + 2)[0]
    return 0, 0


def _tiff_size(content: bytes) -> tuple[int, int]:
    order = "<" if content.startswith(b"II") else ">"
    (directory,) = struct.unpack_from(f"{order}I", content, 4)
    (count,) = struct.unpack_from(f"{order}H", content, directory)
    found = {256: 0, 257: 0}
    for field in range(min(count, _TIFF_FIELDS)):
        at = directory + 2 + 12 * field
        tag, kind = struct.unpack_from(f"{order}HH", content, at)
        if tag in found:
            (found[tag],) = struct.unpack_from(f"{order}{'H' if kind == 3 else 'I'}", content, at + 8)
    return found[256], found[257]


def _webp_size(content: bytes) -> tuple[int, int]:
    form = content[12:16]
    if form == b"VP8X":
        return int.from_bytes(content[24:27], "little") + 1, int.from_bytes(content[27:30], "little") + 1
    if form == b"VP8L":
        (bits,) = struct.unpack_from("<I", content, 21)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if form == b"VP8 ":
        width, height = struct.unpack_from("<HH", content, 26)
        return width & 0x3FFF, height & 0x3FFF
    return 0, 0
