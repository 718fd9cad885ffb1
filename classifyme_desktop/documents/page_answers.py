"""The JSON form of the picture of a page, and the way back, which believes nothing (as ``answers`` for readings).

The picture travels as Base64. The window decodes it, so only the plainest of PNGs is let through: eight bits of red,
green and blue, no chunk but those that make the picture, each with its checksum (ISO 15948, chapters 5 and 11).
"""

import base64
import binascii
import struct
import zlib
from typing import Final

from classifyme_desktop.documents import limits
from classifyme_desktop.documents.answers import AnswerError
from classifyme_desktop.domain.document import FileState, PageSize, Reading, Reason
from classifyme_desktop.domain.page_image import PageImage

_FIELDS: Final = frozenset({"png", "width", "height", "size", "page_count"})
_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_HEADER: Final = struct.Struct(">IIBBBBB")
_PLAIN: Final = (8, 2, 0, 0, 0)  # bits, colours, compression, filter, no interlace
_KINDS: Final = frozenset({b"IHDR", b"pHYs", b"IDAT", b"IEND"})
_MOST_PAGES: Final = 10_000_000
_ENDS: Final = frozenset(
    {FileState.NEEDS_PASSWORD, FileState.DAMAGED, FileState.UNSUPPORTED, FileState.TOO_LARGE, FileState.GAVE_UP}
)


def encode(found: PageImage | Reading) -> dict[str, object]:
    """Return a page, or why there is none, as a JSON object."""
    if isinstance(found, Reading):
        assert found.reason is not None
        return {"state": found.state.value, "reason": found.reason.value}
    return {
        "png": base64.b64encode(found.png).decode("ascii"),
        "width": found.width_px,
        "height": found.height_px,
        "size": list(found.size),
        "page_count": found.page_count,
    }


def decode(answer: object) -> PageImage | Reading:
    """Return what is in an answer. Raises AnswerError unless every field has its type, range and meaning."""
    if not isinstance(answer, dict):
        raise AnswerError
    try:
        if set(answer) == {"state", "reason"}:
            return _reading(FileState(answer["state"]), Reason(answer["reason"]))
        if set(answer) != _FIELDS:
            raise AnswerError
        return _page(answer)
    except (ValueError, TypeError, struct.error, binascii.Error) as error:
        raise AnswerError from error


def _reading(state: FileState, reason: Reason) -> Reading:
    if state not in _ENDS:
        raise AnswerError
    return Reading(state, reason)


def _page(answer: dict[str, object]) -> PageImage:
    coded, size = answer["png"], answer["size"]
    if not isinstance(coded, str) or not isinstance(size, list) or len(size) != 2:
        raise AnswerError
    width, height = (_whole(answer[side], limits.PAGE_SIDE + 1) for side in ("width", "height"))
    png = base64.b64decode(coded, validate=True)
    _check(png, width, height)
    shown = PageSize(*(_whole(one, limits.COORDINATE) for one in size))
    return PageImage(png, width, height, shown, _whole(answer["page_count"], _MOST_PAGES))


def _check(png: bytes, width: int, height: int) -> None:
    """Raise AnswerError unless ``png`` is a plain picture of that size; its sides are rounded up to whole pixels."""
    if (
        not png.startswith(_SIGNATURE)
        or len(png) > limits.PAGE_PNG_BYTES
        or width * height > limits.PAGE_PIXELS + 4 * limits.PAGE_SIDE
    ):
        raise AnswerError
    at, kinds = len(_SIGNATURE), []
    while at < len(png):
        length, kind = struct.unpack_from(">I4s", png, at)
        body = png[at + 4 : at + 8 + length]
        (told,) = struct.unpack_from(">I", png, at + 8 + length)
        if kind not in _KINDS or zlib.crc32(body) != told:
            raise AnswerError
        if kind == b"IHDR" and _HEADER.unpack(body[4:]) != (width, height, *_PLAIN):
            raise AnswerError
        kinds.append(kind)
        at += 12 + length
    if kinds[:1] != [b"IHDR"] or kinds[-1:] != [b"IEND"] or kinds.count(b"IHDR") > 1 or b"IDAT" not in kinds:
        raise AnswerError


def _whole(value: object, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= most:
        raise AnswerError
    return value
