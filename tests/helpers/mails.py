"""Mails and their attachments for tests: EML made by the standard library, MSG written by hand."""

import io
import struct
from email.message import EmailMessage

import docx
import pymupdf
from msoffcrypto.format.ooxml import OOXMLFile

from classifyme_desktop.documents import lzfu
from tests.helpers.compound_file import compound_file

WORDX = "vnd.openxmlformats-officedocument.wordprocessingml.document"
SENDER = "Zoé Roe <zoe.roe@example.org>"


def pdf(*lines):
    made = pymupdf.open()
    page = made.new_page()
    for number, line in enumerate(lines):
        page.insert_text((72, 72 + 20 * number), line)
    return made.tobytes()


def word(*lines):
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def locked(content):
    out = io.BytesIO()
    OOXMLFile(io.BytesIO(content)).encrypt("secret", out)
    return out.getvalue()


def letter(body="Please find my resume attached.", *attached, html=None, subject="Nurse – application"):
    made = EmailMessage()
    made["From"] = SENDER
    made["To"] = "ZQTO <zq.to@example.com>"
    made["Cc"] = "zq.cc@example.com"
    made["Date"] = "Tue, 04 Feb 2020 10:00:00 +0100"
    made["Message-ID"] = "<zqid@example.com>"
    made["Subject"] = subject
    if body is not None:
        made.set_content(body)
    if html is not None:
        made.add_alternative(html, subtype="html")
    for content, kind, name in attached:
        main, _, sub = kind.partition("/")
        made.add_attachment(content, maintype=main, subtype=sub, filename=name)
    return made


CV = (pdf("Jane Roe", "Nurse at City Hospital"), "application/pdf", "cv.pdf")
COVER = (word("Dear all, I would like to join."), f"application/{WORDX}", "letter.docx")


def properties(kind, **fixed):
    """The stream of properties of fixed length; ``fixed`` as ``_3FDE=1252``."""
    rows = b"".join(struct.pack("<HHIQ", 3, int(number[1:], 16), 6, value) for number, value in fixed.items())
    return bytes({"message": 32, "inner": 24, "attachment": 8}[kind]) + rows


def wide(number, words):
    return f"__substg1.0_{number}001F", words.encode("utf-16-le")


def narrow(number, raw):
    return f"__substg1.0_{number}001E", raw


def binary(number, raw):
    return f"__substg1.0_{number}0102", raw


def storage(path, kind, *streams, **fixed):
    return {
        (*path, "__properties_version1.0"): properties(kind, **fixed),
        **{(*path, name): content for name, content in streams},
    }


HEAD = (wide("0037", "Candidature"), wide("0C1A", "Zoé Roe"), wide("5D01", "zoe.roe@example.org"))
HEAD_TEXT = "Candidature\nZoé Roe <zoe.roe@example.org>"


def attachment(number, content, *more, path=(), **fixed):
    where = (*path, f"__attach_version1.0_#{number:08X}")
    return storage(where, "attachment", binary("3701", content), *more, **fixed)


def outlook(*streams, attached=(), **fixed):
    parts = storage((), "message", *HEAD, *streams, **fixed)
    for one in attached:
        parts |= one
    parts |= storage(
        ("__recip_version1.0_#00000000",), "attachment", wide("3001", "ZQTO"), wide("39FE", "zq@example.com")
    )
    return compound_file(parts)


def compressed(raw):
    """The simplest packing: letters as they are, in runs of eight, and a reference for a run that came before."""
    tokens, at, place = [], 0, len(lzfu._START)
    while at < len(raw):
        back = raw.rfind(raw[at : at + 8], max(0, at - 4000), at) if len(raw) - at >= 8 else -1
        if back >= 0:
            tokens.append(struct.pack(">H", (place + back - at) % 4096 << 4 | 6))
            at, place = at + 8, place + 8
        else:
            tokens.append(raw[at : at + 1])
            at, place = at + 1, place + 1
    tokens.append(struct.pack(">H", place % 4096 << 4))
    packed = b""
    for start in range(0, len(tokens), 8):
        run = tokens[start : start + 8]
        packed += bytes([sum((len(token) == 2) << bit for bit, token in enumerate(run))]) + b"".join(run)
    return struct.pack("<IIII", len(packed) + 12, len(raw), 0x75465A4C, 0) + packed
