import io
import os
import random
import struct
import time
import zipfile
from pathlib import Path

import docx
import pytest

from classifyme_desktop.documents import archives, limits
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import FileState, Reading, Reason


def zipped(*entries, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as parts:
        for name, content in entries:
            parts.writestr(name, content)
    return out.getvalue()


def renamed(content, old, new):
    """Give a member another name, of the same length, in both places where a name stands."""
    assert len(old) == len(new)
    return content.replace(old, new)


def is_noise(name):
    return name.startswith((".", "~$")) or name == "__MACOSX"


def labels(content):
    return archives.labels(content, is_noise)


def end_of(found):
    assert isinstance(found, Reading)
    return found.state, found.reason


def refusal_of(content):
    with pytest.raises(RefusedError) as caught:
        labels(content)
    reading = caught.value.reading
    assert archives.refusal_of(content, is_noise) == reading
    return reading.state, reading.reason


def word_file():
    document = docx.Document()
    document.add_paragraph("Jane Roe")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_members_come_sorted_and_noise_does_not():
    content = zipped(
        ("sub/jane.pdf", b"jane"),
        ("sub/", b""),
        ("anne.docx", b"anne"),
        ("__MACOSX/._jane.pdf", b"x"),
        ("sub/~$a", b"x"),
    )
    assert labels(content) == ["anne.docx", "sub/jane.pdf"]
    assert archives.member_bytes(content, "sub/jane.pdf") == b"jane"
    assert archives.refusal_of(content, is_noise) is None


def test_office_files_and_other_bytes_are_no_archives():
    odt = zipped(("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<x/>"))
    for content in (word_file(), odt, b"%PDF-1.7", b"", word_file()[:2000]):
        assert archives.members(content) is None
        assert labels(content) is None
        assert archives.refusal_of(content, is_noise) is None


def test_office_files_stored_in_an_archive_do_not_make_it_one():
    content = zipped(("a.docx", word_file()), ("b.docx", word_file()), method=zipfile.ZIP_STORED)
    assert labels(content) == ["a.docx", "b.docx"]
    assert archives.member_bytes(content, "b.docx") == archives.member_bytes(content, "a.docx")


def test_an_archive_in_an_archive_is_entered_and_one_below_is_a_file():
    third = zipped(("deep.pdf", b"deep"))
    second = zipped(("b.pdf", b"b"), ("third.zip", third), (".hidden", b"x"))
    first = zipped(("a.pdf", b"a"), ("in/second.ZIP", second))
    assert labels(first) == ["a.pdf", "in/second.ZIP/b.pdf", "in/second.ZIP/third.zip"]
    assert archives.member_bytes(first, "in/second.ZIP/b.pdf") == b"b"
    assert archives.member_bytes(first, "in/second.ZIP/third.zip") == third
    assert end_of(archives.member_bytes(first, "in/second.ZIP/third.zip/deep.pdf")) == (FileState.SKIPPED, Reason.GONE)


def test_a_word_file_that_is_named_as_an_archive_is_a_file():
    word = word_file()
    content = zipped(("cv.zip", word))
    assert labels(content) == ["cv.zip"]
    assert archives.member_bytes(content, "cv.zip") == word


def test_a_bad_inner_archive_is_one_path_with_its_state():
    bomb = zipped(("zeros", bytes(limits.ZIP_RATIO_FLOOR_BYTES + 1)))
    content = zipped(("bomb.zip", bomb), ("torn.zip", zipped(("a", b"a" * 99))[:-30]), ("b.pdf", b"b"))
    assert labels(content) == ["b.pdf", "bomb.zip", "torn.zip"]
    assert end_of(archives.member_bytes(content, "bomb.zip")) == (FileState.TOO_LARGE, Reason.ZIP_RATIO)
    assert end_of(archives.member_bytes(content, "torn.zip")) == (FileState.DAMAGED, Reason.UNREADABLE)


def test_a_folder_with_the_name_of_an_inner_archive_hides_nothing():
    content = zipped(("x.zip", zipped(("a.pdf", b"inner"))), ("x.zip/a.pdf", b"outer"))
    assert labels(content) == ["x.zip", "x.zip/a.pdf"]
    assert archives.member_bytes(content, "x.zip/a.pdf") == b"outer"


def test_names_are_only_labels():
    names = (
        "../../up.pdf",
        "/abs.pdf",
        "C:\\x\\drive.pdf",
        "C:",
        "..",
        "a/./b//c.pdf",
        "a:b|c?.pdf",
        "dot.  ",
        "CON.pdf",
    )
    content = zipped(*((name, name.encode()) for name in names))
    found = labels(content)
    assert found == ["CON.pdf", "C_", "C_/x/drive.pdf", "a/b/c.pdf", "a_b_c_.pdf", "abs.pdf", "dot", "up.pdf"]
    root = Path("/x/cvs.zip")
    for label in found:
        assert root in (root / label).parents
        assert isinstance(archives.member_bytes(content, label), bytes)


def test_a_nul_and_controls_in_a_name_are_replaced():
    content = renamed(zipped(("aXbYc.pdf", b"jane")), b"aXbYc.pdf", b"a\0b\nc.pdf")
    assert labels(content) == ["a_b_c.pdf"]
    assert archives.member_bytes(content, "a_b_c.pdf") == b"jane"


def test_the_same_name_twice_gets_a_number():
    content = renamed(zipped(("a.pdf", b"1"), ("b.pdf", b"2"), ("A.PDF", b"3")), b"b.pdf", b"a.pdf")
    assert labels(content) == ["A (3).PDF", "a (2).pdf", "a.pdf"]
    assert [archives.member_bytes(content, label) for label in labels(content)] == [b"3", b"2", b"1"]


def test_names_are_read_as_they_were_meant():
    utf_8 = zipped(("Zoé/CV été.pdf", b"flag"))
    no_flag = renamed(zipped(("Zo__.pdf", b"mac")), b"Zo__.pdf", "Zoé.pdf".encode())
    dos = renamed(zipped(("Zo_.pdf", b"dos")), b"Zo_.pdf", b"Zo\x82.pdf")
    assert [labels(content) for content in (utf_8, no_flag, dos)] == [["Zoé/CV été.pdf"], ["Zoé.pdf"], ["Zoé.pdf"]]
    assert archives.member_bytes(dos, "Zoé.pdf") == b"dos"


def test_labels_survive_being_kept_as_bytes():
    content = zipped(*((f"{'d' * 300}/{n}/{'ü' * 300}.pdf", b"x") for n in range(3)), ("/".join("abc" * 9000), b"y"))
    for label in labels(content):
        path = Path("/x/cvs.zip") / label
        assert Path(os.fsdecode(os.fsencode(path))) == path
        assert max(map(len, path.parts)) <= 120
        assert isinstance(archives.member_bytes(content, label), bytes)


def test_order_does_not_depend_on_the_order_in_the_file():
    entries = [(f"{n % 3}/{n}.pdf", bytes([n])) for n in range(40)]
    shuffled = random.Random(5).sample(entries, len(entries))
    assert labels(zipped(*entries)) == labels(zipped(*shuffled))


def test_an_encrypted_member_needs_a_password():
    content = bytearray(zipped(("a.pdf", b"secret"), ("b.pdf", b"open")))
    content[6] |= 1
    content[content.find(b"PK\x01\x02") + 8] |= 1
    assert labels(bytes(content)) == ["a.pdf", "b.pdf"]
    assert end_of(archives.member_bytes(bytes(content), "a.pdf")) == (FileState.NEEDS_PASSWORD, Reason.LOCKED_ARCHIVE)
    assert archives.member_bytes(bytes(content), "b.pdf") == b"open"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_ways_to_compress_are_unsupported(method):
    content = zipped(("a.pdf", b"a"), method=method)
    assert end_of(archives.member_bytes(content, "a.pdf")) == (FileState.UNSUPPORTED, Reason.OTHER_TYPE)


def test_a_link_is_not_followed():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as parts:
        link = zipfile.ZipInfo("link.pdf")
        link.external_attr = 0o120777 << 16
        parts.writestr(link, "/etc/passwd")
    assert end_of(archives.member_bytes(out.getvalue(), "link.pdf")) == (FileState.SKIPPED, Reason.LINK)


def test_what_is_not_in_it_is_gone():
    content = zipped(("a.pdf", b"a"))
    for label in ("b.pdf", "a.pdf/x", "", "../a.pdf"):
        assert end_of(archives.member_bytes(content, label)) == (FileState.SKIPPED, Reason.GONE)
    assert end_of(archives.member_bytes(word_file(), "word/document.xml")) == (FileState.SKIPPED, Reason.GONE)


def test_limits_of_the_whole():
    noise = random.Random(1).randbytes(200_000)
    many = zipped(*((f"{n}", b"") for n in range(limits.ZIP_ENTRIES + 1)))
    dense = zipped(("zeros", bytes(limits.ZIP_RATIO_FLOOR_BYTES + 1)))
    inner = zipped(
        *((f"{n}.zip", bytes(limits.UNZIPPED_BYTES // 2 + 1)) for n in range(2)), *((f"{n}", noise) for n in range(5))
    )
    assert refusal_of(many) == (FileState.TOO_LARGE, Reason.ZIP_ENTRIES)
    assert refusal_of(dense) == (FileState.TOO_LARGE, Reason.ZIP_RATIO)
    assert refusal_of(inner) == (FileState.TOO_LARGE, Reason.UNZIPPED_SIZE)


def test_the_members_of_inner_archives_count():
    half = zipped(*((f"{n}", b"") for n in range(limits.ZIP_ENTRIES // 2 + 1)))
    assert refusal_of(zipped(("a.zip", half), ("b.zip", half))) == (FileState.TOO_LARGE, Reason.ZIP_ENTRIES)
    assert len(labels(zipped(("a.zip", half)))) == limits.ZIP_ENTRIES // 2 + 1


def test_an_empty_or_broken_archive_is_refused():
    assert refusal_of(zipped((".hidden", b"x"), ("sub/", b""))) == (FileState.DAMAGED, Reason.NO_DOCUMENT)
    whole = zipped(("a.pdf", b"a" * 500), ("b.pdf", b"b" * 500))
    for end in range(4, len(whole), 7):
        assert refusal_of(whole[:end])[0] is FileState.DAMAGED


def test_a_member_beyond_the_limit_is_too_large(monkeypatch):
    monkeypatch.setattr(limits, "FILE_BYTES", 1 << 20)
    content = zipped(("big.pdf", bytes((1 << 20) + 1)), ("fits.pdf", bytes(1 << 20)))
    assert end_of(archives.member_bytes(content, "big.pdf", most_bytes=1 << 20)) == (
        FileState.TOO_LARGE,
        Reason.FILE_SIZE,
    )
    assert len(archives.member_bytes(content, "fits.pdf", most_bytes=1 << 20)) == 1 << 20


def test_a_size_that_lies_is_found_while_inflating():
    content = bytearray(zipped(("a.pdf", bytes(8 << 20))))
    content[content.find(b"PK\x01\x02") + 24 : content.find(b"PK\x01\x02") + 28] = struct.pack("<I", 100)
    assert end_of(archives.member_bytes(bytes(content), "a.pdf")) == (FileState.DAMAGED, Reason.UNREADABLE)


def test_members_that_share_bytes_are_damaged():
    content = bytearray(zipped(("a.pdf", bytes(1000)), ("b.pdf", bytes(1000))))
    second = content.rfind(b"PK\x01\x02")
    content[second + 42 : second + 46] = struct.pack("<I", 0)
    assert refusal_of(bytes(content)) == (FileState.DAMAGED, Reason.UNREADABLE)


def test_any_change_of_bytes_ends_in_a_state_or_bytes():
    whole = zipped(("a.pdf", b"jane " * 200), ("sub/b.zip", zipped(("c.pdf", b"anne" * 50))))
    chance = random.Random(7)
    for _ in range(400):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 6)):
            content[chance.randrange(4, len(content))] = chance.randrange(256)
        torn = bytes(content)
        refusal = archives.refusal_of(torn, is_noise)
        for label in (refusal is None and labels(torn)) or []:
            assert isinstance(archives.member_bytes(torn, label), bytes | Reading)


def test_a_large_archive_is_listed_and_read_in_time():
    noise = random.Random(2).randbytes(20_000)
    content = zipped(*((f"people/{n}/cv.pdf", noise) for n in range(limits.ZIP_ENTRIES)), method=zipfile.ZIP_STORED)
    start = time.process_time()
    found = labels(content)
    for label in found[::100]:
        assert archives.member_bytes(content, label) == noise
    assert time.process_time() - start < 2
