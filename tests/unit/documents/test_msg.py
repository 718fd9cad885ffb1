import random
from datetime import date

from classifyme_desktop.documents import mail, reader
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import FileKind, FileState, Reason
from tests.helpers.compound_file import compound_file
from tests.helpers.mails import (
    COVER,
    CV,
    HEAD_TEXT,
    attachment,
    binary,
    compressed,
    locked,
    narrow,
    outlook,
    storage,
    wide,
    word,
)


def read(made):
    content = made if isinstance(made, bytes) else made.as_bytes()
    return reader.read(content)


def text_of(made, kind=FileKind.MSG):
    reading = read(made)
    assert reading.state is FileState.ADDED, reading.reason
    assert reading.kind is kind
    return reading.document.text


def end_of(made):
    reading = read(made)
    return reading.state, reading.reason


def test_a_message_with_attachments_is_read():
    sent = (date(2020, 2, 4) - date(1601, 1, 1)).days * 864_000_000_000
    content = outlook(
        wide("1000", "Bonjour,\r\nvoici mon CV."),
        attached=(
            attachment(0, CV[0], wide("3707", "cv.pdf")),
            attachment(1, b"\x89PNG\r\n\x1a\n" + bytes(9), wide("370E", "image/png"), wide("3712", "<x>")),
            attachment(2, b"x" * 5000, wide("370E", "text/calendar")),
        ),
        _0039=sent,
    )
    document = read(content).document
    alone = reader.read(CV[0]).document
    assert document.kind is FileKind.MSG
    assert document.text == f"{alone.text}\n\n{HEAD_TEXT}\n\nBonjour,\nvoici mon CV."
    assert (document.boxes, document.incomplete) == (alone.boxes, ())
    assert document.made_on is not None


def test_a_body_in_html_or_in_an_old_code_page_is_read():
    html = "<html><meta charset=koi8-r><p>Zoé <b>Roe</b></p></html>".encode("cp1252")
    assert text_of(outlook(binary("1013", html), _3FDE=1252)) == f"{HEAD_TEXT}\n\nZoé Roe"
    old = outlook(narrow("1000", "Zoé Roe".encode("cp850")), _3FFD=850)
    assert text_of(old) == f"{HEAD_TEXT}\n\nZoé Roe"
    assert "Zoé" in text_of(outlook(narrow("1000", "Zoé Roe".encode())))


def test_the_sent_day_is_the_day_of_the_mail():
    sent = (date(2020, 2, 4) - date(1601, 1, 1)).days * 864_000_000_000
    assert read(outlook(wide("1000", "Hello"), _0039=sent)).document.made_on == date(2020, 2, 4)
    assert read(outlook(wide("1000", "Hello"), _0039=2**63)).document.made_on is None


def test_a_body_in_compressed_rtf_is_read():
    rtf = rb"{\rtf1\ansi\deff0 Zo\'e9 Roe, Zo\'e9 Roe\par nurse}"
    assert text_of(outlook(binary("1009", compressed(rtf)))) == f"{HEAD_TEXT}\n\nZoé Roe, Zoé Roe\nnurse"


def test_an_attached_message_is_opened_once():
    inside = ("__attach_version1.0_#00000000", "__substg1.0_3701000D")
    below = (*inside, "__attach_version1.0_#00000000", "__substg1.0_3701000D")
    content = outlook(
        wide("1000", "Outer body"),
        attached=(
            storage(inside[:1], "attachment", _3705=5),
            storage(inside, "inner", wide("0037", "Inner"), wide("1000", "Inner body")),
            attachment(1, CV[0], path=inside),
            storage(below[:-1], "attachment", _3705=5),
            storage(below, "inner", wide("1000", "ZQDEEPEST")),
        ),
    )
    document = read(content).document
    assert document.text.startswith("Jane Roe")
    assert document.text.endswith(f"{HEAD_TEXT}\n\nOuter body\n\nInner\n\nInner body")
    assert Reason.CAPPED in document.incomplete


def test_an_exchange_address_is_not_shown():
    parts = storage((), "message", wide("0C1A", "Zoé Roe"), wide("0C1F", "/o=ZQ/cn=ZOE"), wide("1000", "Hello"))
    assert text_of(compound_file(parts)) == "Zoé Roe\n\nHello"


def test_a_message_without_text_says_why():
    assert end_of(compound_file(storage((), "message"))) == (FileState.DAMAGED, Reason.EMPTY)
    assert end_of(outlook(attached=(attachment(0, locked(word("ZQ"))),)))[0] is FileState.NEEDS_PASSWORD


def test_torn_messages_end_in_a_state():
    whole = outlook(wide("1000", "Hello"), attached=(attachment(0, CV[0]), attachment(1, COVER[0])))
    chance = random.Random(4)
    states = set()
    for end in range(512, len(whole), len(whole) // 25):
        states.add(mail_state(whole[:end]))
        torn = bytearray(whole)
        for _ in range(30):
            torn[chance.randrange(512 if end % 2 else 0, len(torn))] = chance.randrange(256)
        states.add(mail_state(bytes(torn)))
    assert states <= {FileState.ADDED, FileState.DAMAGED, FileState.SCANNED, FileState.TOO_LARGE}
    assert FileState.DAMAGED in states


def mail_state(content):
    try:
        mail.read(FileKind.MSG, content, reader.read)
    except RefusedError as refusal:
        return refusal.reading.state
    return FileState.ADDED
