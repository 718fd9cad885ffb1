"""Take an Outlook message apart (MSG, MS-OXMSG): sender, subject, bodies, attachments.

Knows nothing of what is in attachments. An OLE file: properties of fixed length stand in one stream, each other
property in a stream of its own, named by its number (MS-OXPROPS) and its type. Addresses of others are not read.
"""

import codecs
import io
import struct
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

import olefile

from classifyme_desktop.documents import limits, lzfu, messages, txt
from classifyme_desktop.documents.messages import Message
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import FileKind, FileState, Reason

_FAULTS: Final = (
    OSError,
    struct.error,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    OverflowError,
    RecursionError,
)
_PROPERTIES: Final = "__properties_version1.0"
_ATTACHMENT: Final = "__attach_version1.0_"
_UNICODE, _NARROW, _BINARY, _STORAGE = 0x001F, 0x001E, 0x0102, 0x000D
_SUBJECT, _BODY, _HTML, _RTF = 0x0037, 0x1000, 0x1013, 0x1009
_NAMES: Final = (0x0042, 0x0C1A)  # whom the sender stands for, the sender
_ADDRESSES: Final = (0x5D02, 0x5D01, 0x0065, 0x0C1F)
_SENT, _DELIVERED, _CHANGED = 0x0039, 0x0E06, 0x3008
_BODY_CODE_PAGE, _CODE_PAGE = 0x3FDE, 0x3FFD
_CONTENT, _CONTENT_ID, _HIDDEN, _MIME, _FLAGS = 0x3701, 0x3712, 0x7FFE, 0x370E, 0x3714
_IN_BODY: Final = 4  # ATT_MHTML_REF: a picture of the body
_ENTRY: Final = struct.Struct("<HHIQ")
_BEFORE_ENTRIES: Final = {"message": 32, "inner": 24, "attachment": 8}
_EPOCH: Final = datetime(1601, 1, 1, tzinfo=UTC)  # of FILETIME
_PASSED_OVER: Final = (
    "text/calendar",
    "text/vcard",
    "text/x-vcard",
    "application/pkcs7-signature",
    "application/ms-tnef",
)


def taken_apart(content: bytes, *, most_inner: int = 1) -> Message:
    """Return what is in a message; attached ones down to ``most_inner`` levels. Raises RefusedError when broken."""
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as ole:
            return _message(ole, [], most_inner)
    except _FAULTS:
        raise RefusedError(FileState.DAMAGED, Reason.UNREADABLE, FileKind.MSG) from None


@dataclass(frozen=True, slots=True)
class _Bag:
    """The properties in one storage of the file."""

    ole: "olefile.OleFileIO"
    path: list[str]
    fixed: dict[int, int]

    @classmethod
    def of(cls, ole: "olefile.OleFileIO", path: list[str], kind: str) -> "_Bag":
        raw = _stream(ole, [*path, _PROPERTIES])[_BEFORE_ENTRIES[kind] :]
        whole = raw[: len(raw) // _ENTRY.size * _ENTRY.size]
        return cls(ole, path, {number: value for _, number, _, value in _ENTRY.iter_unpack(whole)})

    def raw(self, number: int, kind: int) -> bytes:
        return _stream(self.ole, [*self.path, f"__substg1.0_{number:04X}{kind:04X}"])

    def words(self, number: int) -> str:
        wide = self.raw(number, _UNICODE)
        if wide:
            return wide.decode("utf-16-le", errors="replace").rstrip("\0")
        return _decoded(self.raw(number, _NARROW), self.fixed.get(_CODE_PAGE, 0)).rstrip("\0")

    def day(self, number: int) -> date | None:
        ticks = self.fixed.get(number, 0)
        try:
            return (_EPOCH + timedelta(microseconds=ticks // 10)).date() if ticks else None
        except OverflowError:
            return None


def _stream(ole: "olefile.OleFileIO", path: list[str]) -> bytes:
    """Return the bytes of a stream, b"" without one. Raises OSError when it is torn."""
    if not ole.exists(path) or ole.get_type(path) != olefile.STGTY_STREAM:
        return b""
    with ole.openstream(path) as stream:
        return bytes(stream.read(limits.FILE_BYTES))


def _decoded(raw: bytes, code_page: int) -> str:
    named = "utf-8" if code_page & 0xFFFF_FFFF == 65001 else f"cp{code_page & 0xFFFF_FFFF}"
    try:
        codecs.lookup(named)
    except LookupError:
        named = txt.encoding_of(raw) or "cp1252"
    return raw.decode(named, errors="replace")


def _message(ole: "olefile.OleFileIO", path: list[str], most_inner: int) -> Message:
    bag = _Bag.of(ole, path, "inner" if path else "message")
    message = Message(sender=_sender(bag), subject=bag.words(_SUBJECT), plain=bag.words(_BODY))
    message.sent_on = bag.day(_SENT) or bag.day(_DELIVERED) or bag.day(_CHANGED)
    html = bag.raw(_HTML, _BINARY)
    words = _decoded(html, bag.fixed.get(_BODY_CODE_PAGE, 0)) if html else bag.words(_HTML)
    if words:
        message.rich.append(messages.as_html(words))
    elif not message.plain and (rtf := lzfu.unpacked(bag.raw(_RTF, _BINARY))):
        message.rich.append(rtf)
    _add_attachments(message, ole, path, most_inner)
    return message


def _sender(bag: _Bag) -> str:
    name = next((words for number in _NAMES if (words := bag.words(number).strip())), "")
    # An address within Exchange ("/o=…/cn=…") reaches nobody outside.
    address = next((words for number in _ADDRESSES if "@" in (words := bag.words(number).strip())), "")
    return f"{name} <{address}>" if name and address and name != address else name or address


def _add_attachments(message: Message, ole: "olefile.OleFileIO", path: list[str], most_inner: int) -> None:
    found = {
        tuple(one[: len(path) + 1])
        for one in ole.listdir(streams=True, storages=True)
        if len(one) > len(path) and one[: len(path)] == path and one[len(path)].startswith(_ATTACHMENT)
    }
    for count, storage in enumerate(sorted(found)):
        if count == messages.MOST_PARTS:
            message.is_cut = True
            return
        try:
            _add_attachment(message, ole, list(storage), most_inner)
        except _FAULTS:
            message.is_cut = True  # one torn attachment does not take the others with it


def _add_attachment(message: Message, ole: "olefile.OleFileIO", path: list[str], most_inner: int) -> None:
    bag = _Bag.of(ole, path, "attachment")
    inner = [*path, f"__substg1.0_{_CONTENT:04X}{_STORAGE:04X}"]
    if ole.exists(inner) and ole.exists([*inner, _PROPERTIES]):
        if most_inner < 1:
            message.is_cut = True
        else:
            message.inner.append(_message(ole, inner, most_inner - 1))
        return
    content, kind = bag.raw(_CONTENT, _BINARY), bag.words(_MIME).lower()
    if not content or kind in _PASSED_OVER:
        return
    is_inline = bool(bag.words(_CONTENT_ID) or bag.fixed.get(_HIDDEN, 0) & 1 or bag.fixed.get(_FLAGS, 0) & _IN_BODY)
    if not kind.startswith("image/"):
        message.attached.append(content)
    elif not is_inline:
        message.pictures.append(content)
