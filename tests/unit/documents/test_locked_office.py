import io
import logging
import struct
import subprocess
import sys
import traceback

import docx
import pytest
from msoffcrypto.format.ooxml import OOXMLFile
from msoffcrypto.method.container.ecma376_encrypted import ECMA376Encrypted
from msoffcrypto.method.ecma376_agile import ECMA376Agile

from classifyme_desktop.documents import locked_office, reader, sniff
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import FileKind, FileState, Reason

PASSWORD = "Zq-canary-naïve-47"


@pytest.fixture(scope="module")
def plain():
    document = docx.Document()
    document.add_paragraph("Jane Roe, Nurse")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.fixture(scope="module")
def locked(plain):
    return lock(plain)


def lock(content):
    out = io.BytesIO()
    OOXMLFile(io.BytesIO(content)).encrypt(PASSWORD, out)
    return out.getvalue()


def lock_anything(content):
    """The same encryption without the library's look at what it encrypts."""
    return ECMA376Agile.encrypt(PASSWORD, io.BytesIO(content), spin_count=10)


def refusal_of(content, password):
    with pytest.raises(RefusedError) as caught:
        locked_office.unlocked(content, password)
    return caught.value


def end_of(content, password):
    ended = refusal_of(content, password).reading
    return ended.state, ended.reason


def test_the_right_password_gives_the_file_that_was_locked(plain, locked):
    assert sniff.kind_of(locked) is FileKind.LOCKED_OFFICE
    assert locked_office.unlocked(locked, PASSWORD) == plain
    reading = reader.read(locked, password=PASSWORD)
    assert (reading.state, reading.kind) == (FileState.ADDED, FileKind.DOCX)
    assert reading.document.text == "Jane Roe, Nurse"


@pytest.mark.parametrize("password", [None, ""])
def test_without_a_password_it_asks_for_one(locked, password):
    assert end_of(locked, password) == (FileState.NEEDS_PASSWORD, Reason.ENCRYPTED)
    assert reader.read(locked, password=password).reason is Reason.ENCRYPTED


@pytest.mark.parametrize("password", ["wrong", PASSWORD.lower(), "x" * 100_000])
def test_a_wrong_password_is_named(locked, password):
    assert end_of(locked, password) == (FileState.NEEDS_PASSWORD, Reason.WRONG_PASSWORD)
    assert reader.read(locked, password=password).reason is Reason.WRONG_PASSWORD


def test_a_broken_file_is_damaged_or_needs_another_password(plain, locked):
    assert end_of(plain, PASSWORD) == (FileState.DAMAGED, Reason.UNREADABLE)
    assert end_of(locked[:600], PASSWORD) == (FileState.DAMAGED, Reason.UNREADABLE)
    ends = set()
    quick = lock_anything(plain)
    for at in range(0, len(quick), 997):
        torn = quick[:at] + bytes(byte ^ 0x5A for byte in quick[at : at + 40]) + quick[at + 40 :]
        try:
            locked_office.unlocked(torn, PASSWORD)
        except RefusedError as refusal:
            ends.add(refusal.reading.state)
        try:
            locked_office.unlocked(quick[:at], PASSWORD)
        except RefusedError as refusal:
            ends.add(refusal.reading.state)
    assert FileState.DAMAGED in ends
    assert ends <= {FileState.DAMAGED, FileState.NEEDS_PASSWORD}


def test_a_locked_file_in_a_locked_file_is_opened_once(plain):
    inner = lock_anything(plain)
    assert end_of(lock_anything(inner), PASSWORD) == (FileState.DAMAGED, Reason.UNREADABLE)
    # A zip file may have anything before it, another locked file too.
    assert end_of(lock_anything(inner + plain), PASSWORD) == (FileState.DAMAGED, Reason.UNREADABLE)


def test_a_description_that_lies_is_damaged():
    for description in (
        struct.pack("<HHI", 4, 4, 0x40) + b"<encryption/>",
        struct.pack("<HHI", 4, 4, 0x40) + b"<encryption",
        struct.pack("<HHI", 4, 4, 0x40) + b'<!DOCTYPE e [<!ENTITY a "aaaa">]><e>&a;</e>',
        struct.pack("<HHI", 4, 3, 0x24),  # extensible encryption: rights management, without a password
        struct.pack("<HHII", 3, 2, 0x24, 0xFFFF_FFFF),
        b"",
    ):
        out = io.BytesIO()
        ECMA376Encrypted(struct.pack("<Q", 16) + bytes(4096), description).write_to(out)
        assert end_of(out.getvalue(), PASSWORD) == (FileState.DAMAGED, Reason.UNREADABLE)


def test_the_password_is_in_no_error_and_no_log(plain, locked, caplog):
    caplog.set_level(logging.DEBUG)
    for content in (locked, locked[:-3000], plain):
        said = "".join(traceback.format_exception(refusal_of(content, PASSWORD + "!")))
        assert PASSWORD not in said
    locked_office.unlocked(locked, PASSWORD)
    assert PASSWORD not in caplog.text
    assert caplog.text == ""


def test_the_library_is_loaded_only_for_a_file_with_a_password():
    code = (
        "import sys\nfrom classifyme_desktop.documents import locked_office\n"
        "try:\n    locked_office.unlocked(b'', None)\nexcept Exception:\n    pass\n"
        "sys.exit('msoffcrypto' in sys.modules or 'cryptography' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
