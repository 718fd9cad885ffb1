import io
import struct
import zipfile

import pymupdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.documents import images, limits, reader, sniff
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import FileKind, FileState, Reason

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
CV = "Jane Roe, accountant. Worked with SAP and IFRS for ten years."


def zipped(*names):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name in names:
            package.writestr(zipfile.ZipInfo(name), "content")  # no time stamp: the bytes name the test
    return out.getvalue()


def odt():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", "<office/>")
    return out.getvalue()


def test_what_is_read():
    assert sniff.kind_of(b"\x00\x01 junk before %PDF-1.4") is FileKind.PDF
    assert sniff.kind_of(zipped("[Content_Types].xml", "word/document.xml")) is FileKind.DOCX
    assert sniff.kind_of(CV.encode()) is FileKind.TEXT
    assert sniff.kind_of(odt()) is FileKind.ODT
    assert sniff.kind_of(b"{\\rtf1 Jane}") is FileKind.RTF
    assert sniff.kind_of(b"\xef\xbb\xbf <!DOCTYPE html><p>Jane") is FileKind.HTML
    assert sniff.kind_of(b"<html><body>Jane") is FileKind.HTML
    assert sniff.kind_of(b'{"basics": {"name": "Jane Roe"}}') is FileKind.JSON_RESUME
    assert sniff.kind_of(b"From: a@example.org\r\nTo: b@example.org\r\nSubject: CV\r\n\r\nHello") is FileKind.EML
    assert sniff.kind_of(
        b'<?xml version="1.0"?><SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass">'
    ) is (FileKind.EUROPASS)
    assert sniff.kind_of(OLE + "WordDocument".encode("utf-16-le")) is FileKind.DOC
    assert sniff.kind_of(OLE + "__properties_version1.0".encode("utf-16-le")) is FileKind.MSG
    assert sniff.kind_of(OLE + "EncryptedPackage".encode("utf-16-le")) is FileKind.LOCKED_OFFICE


def test_a_resume_with_a_few_words_of_a_letter_head_is_no_mail():
    assert sniff.kind_of(b"Jane Roe\nFrom: 2015\nTo: 2018\nDate: May\n\nAccountant") is FileKind.TEXT
    assert sniff.kind_of(b"Jane Roe\n\nFrom: a\nTo: b\nSubject: c\nDate: d") is FileKind.TEXT


@pytest.mark.parametrize(
    ("content", "state", "reason"),
    [
        (b"", FileState.DAMAGED, Reason.EMPTY),
        (b" \r\n\t ", FileState.DAMAGED, Reason.EMPTY),
        (b"\xef\xbb\xbf", FileState.DAMAGED, Reason.EMPTY),
        (b"%", FileState.UNSUPPORTED, Reason.OTHER_TYPE),
        (bytes(1000), FileState.UNSUPPORTED, Reason.OTHER_TYPE),
        (bytes(range(256)) * 50, FileState.UNSUPPORTED, Reason.OTHER_TYPE),
        (b"\n" * 2000 + b"%PDF-1.4 1 0 obj <<>> endobj", FileState.DAMAGED, Reason.UNREADABLE),
        (b"<?xml version='1.0'?><svg/>", FileState.UNSUPPORTED, Reason.OTHER_TYPE),
        (zipped("mimetype", "content.xml"), FileState.UNSUPPORTED, Reason.OTHER_TYPE),
        (zipped(), FileState.DAMAGED, Reason.NO_DOCUMENT),
        (zipped("mimetype")[:35], FileState.DAMAGED, Reason.UNREADABLE),
        (OLE + "Workbook".encode("utf-16-le"), FileState.UNSUPPORTED, Reason.OTHER_TYPE),
    ],
)
def test_what_is_not_read_and_why(content, state, reason):
    with pytest.raises(RefusedError) as caught:
        sniff.kind_of(content)
    assert (caught.value.reading.state, caught.value.reading.reason) == (state, reason)


@pytest.mark.parametrize("form", ["png", "jpg"])
def test_pictures_of_a_real_encoder(form):
    content = pymupdf.Pixmap(pymupdf.csRGB, pymupdf.IRect(0, 0, 30, 20)).tobytes(form)
    assert images.is_image(content)
    assert images.pixel_count(content) == 600
    assert reader.read(content).reason is Reason.IMAGES


@pytest.mark.parametrize(
    "head",
    [
        b"GIF89a" + struct.pack("<HH", 30, 20),
        b"BM" + bytes(12) + b"\x28\0\0\0" + struct.pack("<ii", 30, -20),
        b"II*\0\x08\0\0\0\x02\0" + struct.pack("<HHIHHHHII", 256, 3, 1, 30, 0, 257, 4, 1, 20),
        b"MM\0*\0\0\0\x08\0\x02" + struct.pack(">HHIHHHHII", 256, 3, 1, 30, 0, 257, 4, 1, 20),
        b"RIFF\0\0\0\0WEBPVP8X" + bytes(8) + b"\x1d\0\0\x13\0\0",
        b"RIFF\0\0\0\0WEBPVP8L" + bytes(4) + b"\x2f" + struct.pack("<I", 29 | 19 << 14),
        b"RIFF\0\0\0\0WEBPVP8 " + bytes(10) + struct.pack("<HH", 30, 20),
        b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(8) + b"ihdr" + struct.pack(">II", 20, 30),
        b"\xff\xd8\xff\xe0\0\x04ab\xff\xc2\0\x11\x08" + struct.pack(">HH", 20, 30),
    ],
)
def test_the_size_of_a_picture_is_in_its_header(head):
    assert images.is_image(head)
    assert images.pixel_count(head) == 600
    for end in range(8, len(head)):
        assert images.pixel_count(head[:end]) >= 0


def test_a_picture_beyond_the_limit_is_too_large():
    head = b"\x89PNG\r\n\x1a\n" + bytes(4) + b"IHDR" + struct.pack(">II", 30_000, 30_000)
    assert 30_000**2 > limits.IMAGE_PIXELS
    reading = reader.read(head)
    assert (reading.state, reading.reason) == (FileState.TOO_LARGE, Reason.IMAGE_SIZE)


starts = st.sampled_from(
    [b"", b"PK\x03\x04", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"RIFF\0\0\0\0WEBPVP8X", b"\xff\xfe", b"<", b"BM"]
)


@given(starts, st.binary(max_size=400))
def test_any_bytes_get_a_kind_or_a_reason(start, rest):
    try:
        assert sniff.kind_of(start + rest) in FileKind
    except RefusedError as refusal:
        assert refusal.reading.reason  # noqa: PT017 - either end is right
