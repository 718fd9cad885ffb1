"""Take an e-mail file apart (RFC 5322, MIME): sender, subject, bodies, attachments.

Knows nothing of what is in attachments. The parser of the standard library reads the structure; headers are decoded
here (RFC 2047), since its own header objects fail on many real ones. Addresses other than the sender's are not read.
"""

import base64
import binascii
import codecs
import email
import re
from datetime import date
from email.header import decode_header
from email.message import Message as MimePart
from email.policy import compat32
from email.utils import parsedate_to_datetime
from typing import Final

from classifyme_desktop.documents import messages, txt
from classifyme_desktop.documents.messages import Message
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import FileKind, FileState, Reason

_HEADER_CHARACTERS: Final = 2_000
_ADDRESS: Final = re.compile(r"[^\s<>()\",;:@]{1,64}@[^\s<>()\",;:@]{1,255}")
_MARKS: Final = " \t<>()\"'"
_FOLD: Final = re.compile(r"\r?\n[ \t]{0,99}")
_PASSED_OVER: Final = frozenset(
    {
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "application/pgp-signature",
        "application/pgp-keys",
        "application/ms-tnef",
        "application/ics",
        "text/calendar",
        "text/vcard",
        "text/x-vcard",
        "text/directory",
        "text/rfc822-headers",
        "message/delivery-status",
        "message/disposition-notification",
    }
)
_MAIL: Final = ("message/rfc822", "message/global")
_DEEPEST: Final = 50
# No mail is written in these; the first says nothing, the others are slow or run out of the text.
_ODD_CODECS: Final = frozenset({"ascii", "punycode", "idna", "unicode_escape", "raw_unicode_escape", "undefined"})


def taken_apart(content: bytes, *, most_inner: int = 1) -> Message:
    """Return what is in a mail; attached mails down to ``most_inner`` levels. Raises RefusedError when it is broken."""
    try:
        return _message(email.message_from_bytes(content, policy=compat32), most_inner)
    except RecursionError:
        raise RefusedError(FileState.DAMAGED, Reason.UNREADABLE, FileKind.EML) from None


def _message(root: "MimePart[str, str]", most_inner: int) -> Message:
    message = Message(
        sender=_sender(_raw(root, "from")),
        subject=_decoded(_raw(root, "subject")),
        sent_on=_day(_raw(root, "date")),
    )
    waiting = [(root, 0, False)]
    for _ in range(messages.MOST_PARTS):
        if not waiting:
            return message
        part, depth, is_related = waiting.pop()
        kind = part.get_content_type()
        below = _below(part)
        if kind in _MAIL and part is not root:
            _add_inner(message, below, most_inner)
        elif kind == "multipart/alternative" and below:
            waiting += [(child, depth + 1, is_related) for child in reversed(_alternatives(below))]
        elif part.is_multipart():
            is_related = kind == "multipart/related"
            waiting += [(child, depth + 1, is_related) for child in reversed(below)] if depth < _DEEPEST else []
        elif kind not in _PASSED_OVER:
            _add_leaf(message, part, kind, is_related=is_related)
    message.is_cut = bool(waiting)
    return message


def _below(part: "MimePart[str, str]") -> "list[MimePart[str, str]]":
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, MimePart)] if isinstance(payload, list) else []


def _alternatives(parts: "list[MimePart[str, str]]") -> "list[MimePart[str, str]]":
    """Return the parts that are read of several forms of one text: the plain one when it has words, and what is more.

    A form that is a multipart may carry attachments, so it is looked into in any case.
    """
    plain = [part for part in parts if part.get_content_type() == "text/plain" and any(map(str.isalnum, _text(part)))]
    forms = [part for part in parts if part.get_content_type() == "text/html"]
    return [part for part in parts if not plain or part not in forms]


def _add_inner(message: Message, below: "list[MimePart[str, str]]", most_inner: int) -> None:
    for inner in below[:1]:
        if most_inner < 1:
            message.is_cut = True
        else:
            message.inner.append(_message(inner, most_inner - 1))


def _add_leaf(message: Message, part: "MimePart[str, str]", kind: str, *, is_related: bool) -> None:
    is_attached = part.get_content_disposition() == "attachment" or bool(part.get_filename())
    if kind in ("text/plain", "text/html") and not is_attached:
        if kind == "text/html":
            message.rich.append(messages.as_html(_text(part)))
        else:
            message.plain = "\n\n".join(filter(None, (message.plain, _text(part))))
        return
    is_inline = part.get_content_disposition() == "inline" or part.get("content-id") is not None or is_related
    content = _bytes(part)
    if kind.startswith(("image/", "video/", "audio/")):
        if kind.startswith("image/") and not is_inline:
            message.pictures.append(content)
    elif content:
        message.attached.append(content)


def _bytes(part: "MimePart[str, str]") -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        payload = None
    if isinstance(payload, bytes):
        return payload
    try:
        return base64.b64decode(str(part.get_payload()), validate=False)
    except (binascii.Error, ValueError):
        return b""


def _text(part: "MimePart[str, str]") -> str:
    content = _bytes(part)
    named = _charset(part)
    encoding = named or txt.encoding_of(content) or "cp1252"
    words = content.decode(encoding, errors="replace")
    is_flowed = str(part.get_param("format", "")).lower() == "flowed"
    return _unflowed(words) if is_flowed else words


def _charset(part: "MimePart[str, str]") -> str | None:
    try:
        named = codecs.lookup(part.get_content_charset() or "").name
        b"a".decode(named, errors="replace")  # not all codecs are for text
    except (LookupError, ValueError, TypeError):
        return None
    return None if named in _ODD_CODECS else named


def _unflowed(words: str) -> str:
    """Return paragraphs as lines: a line that ends in a space goes on (RFC 3676), but for the mark of a signature."""
    lines: list[str] = []
    goes_on = False
    for line in words.splitlines():
        if goes_on and not line.startswith(">"):
            lines[-1] += line
        else:
            lines.append(line)
        goes_on = line.endswith(" ") and line != "-- "
    return "\n".join(lines)


def _raw(part: "MimePart[str, str]", name: str) -> str:
    """Return a header as it was written, on one line; bytes that are not ASCII are UTF-8 or Windows-1252."""
    for key, value in part.raw_items():
        if key.lower() == name:
            raw = str(value)[:_HEADER_CHARACTERS].encode("utf-8", "surrogateescape")
            words = raw.decode("utf-8" if _is_utf_8(raw) else "cp1252", errors="replace")
            return _FOLD.sub(" ", words).strip()
    return ""


def _is_utf_8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decoded(header: str) -> str:
    try:
        pieces = decode_header(header)
    except (email.errors.HeaderParseError, ValueError):
        return header
    return " ".join("".join(_piece(words, charset) for words, charset in pieces).split())


def _piece(words: str | bytes, charset: str | None) -> str:
    if isinstance(words, str):
        return words
    try:
        return words.decode(charset or "raw-unicode-escape", errors="replace")
    except (LookupError, ValueError):
        return words.decode("cp1252", errors="replace")


def _sender(header: str) -> str:
    """Return "Name <address>" of the first mailbox in a header, the name from before the address or from behind it."""
    found = _ADDRESS.search(header)
    if found is None:
        return _decoded(header)
    before, behind = header[: found.start()], header[found.end() :].partition(",")[0]
    name = next((words for part in (before, behind) if (words := _decoded(part.replace("\\", "").strip(_MARKS)))), "")
    return f"{name} <{found[0]}>" if name and name != found[0] else found[0]


def _day(header: str) -> date | None:
    try:
        return parsedate_to_datetime(header).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
