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
_PDF_REMAINS: Final = re.compile(rb"\bendobj\b|trailer\s{0,9}<<|startxref\s{0,9}\d")
_MARKUP: Final = (b"<html", b"<!doctype", b"<?xml", b"<svg", b"<head", b"<body", b"<xml")


def kind_of(content: bytes) -> FileKind:
    """Return PDF, DOCX or TEXT. Raises RefusedError with the state of everything that is none of the three."""
    if not content:
        raise RefusedError(FileState.DAMAGED, Reason.EMPTY)
    if b"%PDF-" in content[:_PDF_MARK_WITHIN]:
        return FileKind.PDF
    if content.startswith(b"PK\x03\x04"):
        return _zip_kind(content)
    if content.startswith(b"PK\x05\x06"):
        raise RefusedError(FileState.DAMAGED, Reason.NO_DOCUMENT)
    if content.startswith(_OLE):
        raise _ole_refusal(content)
    if images.is_image(content):
        if images.pixel_count(content) > limits.IMAGE_PIXELS:
            raise RefusedError(FileState.TOO_LARGE, Reason.IMAGE_SIZE)
        raise RefusedError(FileState.SCANNED, Reason.IMAGES)
    return _text_kind(content)


def _zip_kind(content: bytes) -> FileKind:
    # Names of parts stand uncompressed beside their bytes, so a torn file is known as well.
    if any(name in content for name in _OPC_NAMES):
        return FileKind.DOCX
    if b"PK\x05\x06" not in content:
        raise RefusedError(FileState.DAMAGED, Reason.UNREADABLE)  # torn before it says what it is
    raise RefusedError(FileState.UNSUPPORTED, Reason.OTHER_TYPE)


def _ole_refusal(content: bytes) -> RefusedError:
    # Stream names of the OLE directory are UTF-16 (MS-CFB 2.6.1); an encrypted DOCX sits in EncryptedPackage.
    if "EncryptedPackage".encode("utf-16-le") in content:
        return RefusedError(FileState.NEEDS_PASSWORD, Reason.ENCRYPTED)
    is_word = "WordDocument".encode("utf-16-le") in content
    return RefusedError(FileState.UNSUPPORTED, Reason.OLD_WORD if is_word else Reason.OTHER_TYPE)


def _text_kind(content: bytes) -> FileKind:
    start = content[:_PDF_MARK_WITHIN].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"{\\rtf"):
        raise RefusedError(FileState.UNSUPPORTED, Reason.OLD_WORD)
    if start.startswith(b"<") and any(mark in start.lower() for mark in _MARKUP):
        raise RefusedError(FileState.UNSUPPORTED, Reason.OTHER_TYPE)
    if _PDF_REMAINS.search(content):
        # A PDF that lost its beginning is full of plain words that no person wrote.
        raise RefusedError(FileState.DAMAGED, Reason.UNREADABLE)
    if not content.translate(None, b"\xef\xbb\xbf\xff\xfe \t\r\n"):
        raise RefusedError(FileState.DAMAGED, Reason.EMPTY)
    if txt.encoding_of(content) is None:
        raise RefusedError(FileState.UNSUPPORTED, Reason.OTHER_TYPE)
    return FileKind.TEXT
