"""Decide by its bytes what a file is; the name has no say.

Knows nothing of how a kind is read. Only what is named PDF here is ever shown to MuPDF, which would open HTML, SVG and
EPUB as well.
"""

import re
from typing import Final

from classifyme_desktop.documents import images, limits, txt
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import FileKind, FileState, Reason

_PDF_MARK_WITHIN: Final = 1024  # Adobe's readers look so far for the mark (PDF 1.7 reference, appendix H, note 13)
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OPC_NAMES: Final = (b"[Content_Types].xml", b"word/document", b"_rels/.rels")
# The first entry of an ODF package is stored plain and says what it is (ODF 1.3 part 2, section 3.3).
_ODT: Final = re.compile(rb"\APK\x03\x04.{26}mimetype.{0,64}?application/vnd\.oasis\.opendocument\.text", re.DOTALL)
_ODT_ENTRY: Final = b"mimetypeapplication/vnd.oasis.opendocument.text"  # the same, where it is not the first entry
_PDF_REMAINS: Final = re.compile(rb"\bendobj\b|trailer\s{0,9}<<|startxref\s{0,9}\d")
_HTML: Final = (b"<html", b"<!doctype html", b"<head", b"<body")
_MARKUP: Final = (b"<!doctype", b"<?xml", b"<svg", b"<xml")
_EUROPASS: Final = re.compile(rb"<(?:[\w.-]{1,40}:)?(?:SkillsPassport|Candidate)\b")
_MAIL_LINE: Final = re.compile(rb"(?im)^(received|return-path|message-id|mime-version|from|to|subject|date): ?\S")
_FIELD: Final = re.compile(rb"[!-9;-~]{1,76}:|[ \t]|From ")  # a field, its continuation, the first line of an mbox
_LEAST_MAIL_LINES: Final = 3  # kinds of header lines; a plain text has "Date:" or "From:" by chance, not three
_HEADER_BYTES: Final = 16_384


def kind_of(content: bytes) -> FileKind:
    """Return the kind of a file that is read. Raises RefusedError with the state of everything else."""
    if not content:
        raise RefusedError(FileState.DAMAGED, Reason.EMPTY)
    if b"%PDF-" in content[:_PDF_MARK_WITHIN]:
        return FileKind.PDF
    if content.startswith(b"PK\x03\x04"):
        return _zip_kind(content)
    if content.startswith(b"PK\x05\x06"):
        raise RefusedError(FileState.DAMAGED, Reason.NO_DOCUMENT)
    if content.startswith(_OLE):
        return _ole_kind(content)
    if images.is_image(content):
        if images.pixel_count(content) > limits.IMAGE_PIXELS:
            raise RefusedError(FileState.TOO_LARGE, Reason.IMAGE_SIZE, FileKind.IMAGE)
        raise RefusedError(FileState.SCANNED, Reason.IMAGES, FileKind.IMAGE)
    return _text_kind(content)


def _zip_kind(content: bytes) -> FileKind:
    if _ODT.match(content) or _ODT_ENTRY in content:
        return FileKind.ODT
    # Names of parts stand uncompressed beside their bytes, so a torn file is known as well.
    if any(name in content for name in _OPC_NAMES):
        return FileKind.DOCX
    if b"PK\x05\x06" not in content:
        raise RefusedError(FileState.DAMAGED, Reason.UNREADABLE)  # torn before it says what it is
    raise RefusedError(FileState.UNSUPPORTED, Reason.OTHER_TYPE)


def _ole_kind(content: bytes) -> FileKind:
    # Stream names of the OLE directory are UTF-16 (MS-CFB 2.6.1); an encrypted DOCX sits in EncryptedPackage.
    streams = (
        ("EncryptedPackage", FileKind.LOCKED_OFFICE),
        ("WordDocument", FileKind.DOC),
        ("__properties_version1.0", FileKind.MSG),  # MS-OXMSG 2.4
    )
    for name, kind in streams:
        if name.encode("utf-16-le") in content:
            return kind
    raise RefusedError(FileState.UNSUPPORTED, Reason.OTHER_TYPE)


def _text_kind(content: bytes) -> FileKind:
    start = content[:_PDF_MARK_WITHIN].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"{\\rtf"):
        return FileKind.RTF
    if start.startswith(b"<") and any(mark in start.lower() for mark in _HTML):
        return FileKind.HTML
    if b"europass" in start.lower() and _EUROPASS.search(start):
        return FileKind.EUROPASS
    if start.startswith(b"<") and any(mark in start.lower() for mark in _MARKUP):
        raise RefusedError(FileState.UNSUPPORTED, Reason.OTHER_TYPE)
    if start.startswith(b"{") and b'"basics"' in content:
        return FileKind.JSON_RESUME
    if _is_mail(content):
        return FileKind.EML
    if _PDF_REMAINS.search(content):
        # A PDF that lost its beginning is full of plain words that no person wrote.
        raise RefusedError(FileState.DAMAGED, Reason.UNREADABLE)
    if not content.translate(None, b"\xef\xbb\xbf\xff\xfe \t\r\n"):
        raise RefusedError(FileState.DAMAGED, Reason.EMPTY)
    if txt.encoding_of(content) is None:
        raise RefusedError(FileState.UNSUPPORTED, Reason.OTHER_TYPE)
    return FileKind.TEXT


def _is_mail(content: bytes) -> bool:
    """Return whether a file begins with the header lines of an e-mail (RFC 5322)."""
    head = re.split(rb"\r?\n\r?\n", content[:_HEADER_BYTES].lstrip(), maxsplit=1)[0]
    whole = head.splitlines()[: -1 if len(head) > _HEADER_BYTES // 2 else None]
    if not all(_FIELD.match(line) for line in whole):
        return False
    return len({found[1].lower() for found in _MAIL_LINE.finditer(head)}) >= _LEAST_MAIL_LINES
