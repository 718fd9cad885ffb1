import base64
import random
import time
from datetime import date

import pymupdf
import pytest

from classifyme_desktop.documents import mail, reader
from classifyme_desktop.documents import pdf as pdf_reader
from classifyme_desktop.domain.document import Badge, FileKind, FileState, Reason
from tests.helpers.mails import COVER, CV, SENDER, WORDX, letter, locked, pdf, word


def read(made):
    content = made if isinstance(made, bytes) else made.as_bytes()
    return reader.read(content)


def text_of(made, kind=FileKind.EML):
    reading = read(made)
    assert reading.state is FileState.ADDED, reading.reason
    assert reading.kind is kind
    return reading.document.text


def end_of(made):
    reading = read(made)
    return reading.state, reading.reason


def test_a_mail_without_attachments_is_subject_sender_and_body():
    document = read(letter("Jane Roe\nNurse since 2015")).document
    assert document.text == f"Nurse – application\n{SENDER}\n\nJane Roe\nNurse since 2015"
    assert (document.page_count, document.boxes, document.made_on) == (1, (), date(2020, 2, 4))


def test_the_attachment_comes_first_and_keeps_its_boxes():
    document = read(letter("Hello", CV)).document
    alone = reader.read(CV[0]).document
    assert document.text == f"{alone.text}\n\nNurse – application\n{SENDER}\n\nHello"
    assert document.kind is FileKind.EML
    assert (document.boxes, document.pages, document.legibility) == (alone.boxes, alone.pages, alone.legibility)
    assert document.page_count == 1


def test_several_attachments_come_in_order_without_boxes():
    document = read(letter("Hello", COVER, CV)).document
    assert document.text.index("Dear all") < document.text.index("Jane Roe") < document.text.index("Hello")
    assert (document.boxes, document.pages, document.page_count) == ((), (), 2)


def test_addresses_of_others_are_kept_out():
    text = text_of(letter("Hello", CV))
    assert "zoe.roe@example.org" in text
    for word_ in ("ZQTO", "zq.to", "zq.cc", "zqid", "cv.pdf"):
        assert word_ not in text


def test_the_same_text_is_kept_once():
    again = (word("Jane Roe", "Nurse at City Hospital"), f"application/{WORDX}", "cv.docx")
    document = read(letter("Jane Roe,\nnurse at City Hospital", CV, again, CV)).document
    assert document.text.casefold().count("city hospital") == 1
    assert document.boxes != ()


def test_pictures_signatures_and_calendars_are_passed_over():
    png = base64.b64decode(
        b"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    )
    others = (
        (png, "image/png", "logo.png"),
        (b"0\x82\x01", "application/pkcs7-signature", "smime.p7s"),
        (b"BEGIN:VCALENDAR\r\nSUMMARY:ZQCALENDAR\r\n", "application/octet-stream", "invite.ics"),
        (b"BEGIN:VCARD\r\nFN:ZQCARD\r\n", "application/octet-stream", "me.vcf"),
        (b"\x00\x01\x02\x03" * 50, "application/octet-stream", "blob.bin"),
    )
    document = read(letter("Hello", CV, *others)).document
    assert "ZQ" not in document.text
    assert document.incomplete == ()
    assert document.boxes != ()


def test_of_two_forms_the_plain_one_is_read_and_html_alone_as_well():
    both = letter("Plain form", html="<p>Rich form</p>")
    assert "Rich form" not in text_of(both)
    rich = letter(None)
    rich.set_content(
        "<div>Zoé <b>Roe</b></div><div style='display:none'>ZQHIDDEN</div>", subtype="html", charset="latin-1"
    )
    document = read(rich).document
    assert document.text == f"Nurse – application\n{SENDER}\n\nZoé Roe"
    assert [one.text for one in document.hidden] == ["ZQHIDDEN"]
    assert Badge.HIDDEN_TEXT in document.badges


def test_an_empty_plain_form_does_not_hide_the_html():
    assert "Rich form" in text_of(letter("  \n", html="<p>Rich form</p>"))


def test_attachments_inside_a_related_form_are_found():
    made = letter("Plain form", html="<p>Rich <img src='cid:x'></p>")
    rich = made.get_payload()[1]
    rich.add_related(b"\x89PNG\r\n\x1a\n" + bytes(20), "image", "png", cid="<x>", filename="x.png")
    rich.add_related(CV[0], "application", "pdf", filename="cv.pdf", disposition="attachment")
    document = read(made).document
    assert "City Hospital" in document.text
    assert document.incomplete == ()


def test_quoted_history_and_footers_stay():
    body = "Hello\n\n> On Monday you wrote\n> Send it\n\n--\nJane Roe\n+44 20 7946 0018"
    assert body in text_of(letter(body))


def test_an_attached_mail_is_opened_once():
    deepest = letter("ZQDEEPEST", (pdf("ZQPDF below"), "application/pdf", "x.pdf"))
    inner = letter("The forwarded words", CV, subject="Inner")
    inner.add_attachment(deepest)
    outer = letter("See below", subject="Outer")
    outer.add_attachment(inner)
    document = read(outer).document
    order = [
        document.text.index(words) for words in ("City Hospital", "Outer", "See below", "Inner", "forwarded words")
    ]
    assert order == sorted(order)
    assert "ZQ" not in document.text
    assert document.incomplete == (Reason.CAPPED,)
    assert document.boxes != ()


def test_a_mail_as_a_plain_file_is_opened_once_too():
    made = letter("ZQDEEPEST").as_bytes()
    for number in range(5):
        made = letter(f"level {number}", (made, "application/octet-stream", "x.eml"), subject=f"s{number}").as_bytes()
    text = text_of(made)
    assert "level 4" in text
    assert "level 3" in text
    assert "level 2" not in text


def test_at_most_ten_documents_are_read():
    many = [(f"Document number {n} of twelve".encode(), "text/plain", f"{n}.txt") for n in range(12)]
    document = read(letter("Hello", *many)).document
    assert [n for n in range(12) if f"number {n} of" in document.text] == list(range(10))
    assert Reason.CAPPED in document.incomplete


def test_a_locked_attachment_asks_for_a_password_when_there_is_nothing_else():
    secret = (locked(word("ZQSECRET")), f"application/{WORDX}", "cv.docx")
    empty = letter("", secret, subject="")
    del empty["From"]
    empty["From"] = ""
    assert end_of(empty) == (FileState.NEEDS_PASSWORD, Reason.ENCRYPTED)
    document = read(letter("Hello", secret)).document
    assert document.incomplete == (Reason.PAGES_FAILED,)


def test_subject_and_sender_alone_are_no_text():
    scan = pymupdf.open()
    scan.new_page().insert_image((0, 0, 99, 99), pixmap=pymupdf.Pixmap(pymupdf.csRGB, (0, 0, 9, 9)))
    assert end_of(letter("", (scan.tobytes(), "application/pdf", "cv.pdf"))) == (FileState.SCANNED, Reason.IMAGES)
    assert end_of(letter("", (CV[0][:300], "application/pdf", "cv.pdf")))[0] is FileState.DAMAGED
    assert end_of(letter("", (b"\0\1\2" * 99, "application/octet-stream", "x"))) == (
        FileState.DAMAGED,
        Reason.NO_DOCUMENT,
    )
    assert end_of(letter("")) == (FileState.DAMAGED, Reason.EMPTY)


@pytest.mark.parametrize(
    ("fault", "alone"),
    [
        (KeyError("a library's fault"), (FileState.DAMAGED, Reason.UNREADABLE)),
        (MemoryError(), (FileState.GAVE_UP, Reason.MEMORY)),
    ],
)
def test_a_reader_that_breaks_on_one_attachment_loses_only_that(fault, alone, monkeypatch):
    def breaks(content, password=None):
        raise fault

    monkeypatch.setattr(pdf_reader, "read", breaks)
    document = reader.read(letter("Hello", CV, COVER).as_bytes()).document
    assert "Dear all" in document.text
    assert Reason.PAGES_FAILED in document.incomplete
    ended = reader.read(letter("", CV).as_bytes())
    assert (ended.state, ended.reason) == alone


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (b"=?utf-8?b?Wm/DqQ==?= Roe <zoe@example.org>", "Zoé Roe <zoe@example.org>"),
        (b'"Roe, =?iso-8859-1?q?Zo=E9?=" <zoe@example.org>', "Roe, Zoé <zoe@example.org>"),
        ("Zoé Roe <zoe@example.org>".encode(), "Zoé Roe <zoe@example.org>"),
        ("Zoé Roe <zoe@example.org>".encode("cp1252"), "Zoé Roe <zoe@example.org>"),
        (b"zoe@example.org", "zoe@example.org"),
        (b"=?nonsense?b?Wm8=?= <zoe@example.org>", "Zo <zoe@example.org>"),
        (b"Zoe\r\n Roe <zoe@example.org>", "Zoe Roe <zoe@example.org>"),
    ],
)
def test_senders_are_read_as_they_were_meant(header, expected):
    raw = b"From: " + header + b"\r\nTo: x@example.com\r\nSubject: S\r\nDate: never\r\n\r\nBody"
    assert text_of(raw) == f"S\n{expected}\n\nBody"


@pytest.mark.parametrize(
    ("named", "encoding"), [("iso-8859-1", "latin-1"), ("utf-8", "utf-8"), ("zlib", "utf-8"), ("x-none", "cp1252")]
)
@pytest.mark.parametrize("way", ["8bit", "quoted-printable", "base64"])
def test_bodies_are_decoded(named, encoding, way):
    words = "Zoé a travaillé à Besançon".encode(encoding)
    if way == "base64":
        words = base64.encodebytes(words)
    elif way == "quoted-printable":
        words = b"".join(b"=%02X" % byte if byte > 126 else bytes([byte]) for byte in words)
    head = f"From: a@example.org\nSubject: S\nMIME-Version: 1.0\nContent-Type: text/plain; charset={named}\n"
    assert "Zoé a travaillé à Besançon" in text_of(
        head.encode() + f"Content-Transfer-Encoding: {way}\n\n".encode() + words
    )


def test_flowed_lines_are_joined():
    raw = (
        b"From: a@example.org\nSubject: S\nDate: x\nContent-Type: text/plain; format=flowed\n\nOne \nline\nTwo\n-- \nJ"
    )
    assert text_of(raw).endswith("One line\nTwo\n--\nJ")


def test_hostile_mails_end_in_a_state_in_time():
    head = b"From: a@example.org\nSubject: S\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
    nested = b"".join(b"--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n" % (n, n + 1) for n in range(3_000))
    inner = b"".join(b"--b\nContent-Type: message/rfc822\n\n" + head for _ in range(1_000))
    parts = b"--b\nContent-Type: text/plain\nContent-Disposition: attachment\n\nx\n" * 5_000
    for body in (nested.replace(b"b0", b"b", 1), inner, parts, b"--b\n" * 100_000, b"--b--\n" + b"(" * 500_000):
        start = time.process_time()
        assert reader.read(head + body).state in (FileState.ADDED, FileState.DAMAGED)
        assert time.process_time() - start < 10
    for one in (b"a", b" ", b"(", b"@", b"9", b"<", b"=?", b'"', b"\\", b","):
        raw = (
            b"From: a@example.org\nDate: x\nSubject: "
            + one * 100_000
            + b"\nFrom: "
            + one * 100_000
            + b"\n\nBody "
            + one
        )
        start = time.process_time()
        assert "Body" in mail.read(FileKind.EML, raw, reader.read).text
        start_from = b"From: " + one * 100_000 + b"\nDate: x\nSubject: S\n\nBody"
        assert "Body" in mail.read(FileKind.EML, start_from, reader.read).text
        assert time.process_time() - start < 2


def test_torn_mails_end_in_a_state():
    whole = letter("Hello", CV, COVER, html="<p>Hello</p>").as_bytes()
    chance = random.Random(3)
    for end in range(200, len(whole), len(whole) // 12):
        assert reader.read(whole[:end]).state in FileState
        torn = bytearray(whole)
        for _ in range(20):
            torn[chance.randrange(len(torn))] = chance.randrange(256)
        assert reader.read(bytes(torn)).state in FileState
