import random
import struct
import time
from datetime import date

import pytest

from classifyme_desktop.documents import limits, reader
from classifyme_desktop.domain.document import Badge, Concealment, FileKind, FileState, Reason

END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
TEXT_AT = 2048
VANISH, DELETED, TINY = b"\x3c\x08\x01", b"\x00\x08\x01", b"\x43\x4a\x02\x00"
IN_TABLE, ROW_END = b"\x16\x24\x01", b"\x16\x24\x01\x17\x24\x01"


def container(streams):
    """Return an OLE file (MS-CFB, version 3) with streams of at least 4,096 bytes each."""
    sectors, entries = [], []
    for name, content in streams.items():
        padded = content.ljust(4096, b"\0")
        padded += bytes(-len(padded) % 512)
        entries.append((name, len(sectors), len(padded)))
        sectors.append(padded)
    chains, bodies = [], []
    for name, _, length in entries:
        first = len(chains)
        count = length // 512
        chains += [*range(first + 1, first + count), END]
        bodies.append((name, first, length))
    directory = entry("Root Entry", 5, END, 0, child=1)
    for number, (name, first, length) in enumerate(bodies, 1):
        directory += entry(name, 2, first, length, right=number + 1 if number < len(bodies) else FREE)
    directory += bytes(-len(directory) % 512)
    directory_at = len(chains)
    count = len(directory) // 512
    chains += [*range(directory_at + 1, directory_at + count), END]
    fat_at = len(chains)
    fat_count = -(-(len(chains) + 1) // 127)
    chains += [FAT] * fat_count
    fat = struct.pack(f"<{len(chains)}I", *chains)
    fat += b"\xff" * (fat_count * 512 - len(fat))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9I", 0, fat_count, directory_at, 0, 4096, END, 0, END, 0)
    head += struct.pack("<109I", *range(fat_at, fat_at + fat_count), *[FREE] * (109 - fat_count))
    return head + b"".join(sectors) + directory + fat


def entry(name, kind, first, length, *, right=FREE, child=FREE):
    raw = (name + "\0").encode("utf-16-le")
    return (
        raw.ljust(64, b"\0")
        + struct.pack("<HBB3I", len(raw), kind, 1, FREE, right, child)
        + bytes(36)
        + struct.pack("<IQ", first, length)
    )


def fkp(runs, *, of_paragraphs):
    """Return a formatting page for (start, end, properties) in the bytes of the stream."""
    page = bytearray(512)
    page[511] = len(runs)
    struct.pack_into(f"<{len(runs) + 1}I", page, 0, *[start for start, _, _ in runs], runs[-1][1])
    at = 510
    for number, (_, _, said) in enumerate(runs):
        if of_paragraphs:
            body = b"\0\0" + said
            body = bytes([0, (len(body) + 1) // 2]) + body + bytes(len(body) % 2)
        else:
            body = bytes([len(said)]) + said
        at = (at - len(body)) // 2 * 2
        page[at : at + len(body)] = body
        page[4 * (len(runs) + 1) + (13 if of_paragraphs else 1) * number] = at // 2
    return bytes(page)


def doc(main, *, wide=False, looks=(), paragraphs=(), notes="", headers=(), flags=0, version=0xC1, pieces=None):
    """Return a Word document; ``looks`` and ``paragraphs`` are (first letter, last letter + 1, properties)."""
    stories = "".join(headers)
    letters = main + notes + stories
    width = 2 if wide else 1
    raw = letters.encode("utf-16-le" if wide else "cp1252")
    stream = bytearray(TEXT_AT) + raw
    table = bytearray(b"\0" * 8)
    places = {}

    def put(number, content):
        places[number] = (len(table), len(content))
        table.extend(content)

    for number, runs, of_paragraphs in ((12, looks, False), (13, paragraphs, True)):
        if runs:
            stream += bytes(-len(stream) % 512)
            spans = [(TEXT_AT + a * width, TEXT_AT + b * width, said) for a, b, said in runs]
            put(number, struct.pack("<3I", spans[0][0], spans[-1][1], len(stream) // 512))
            stream += fkp(spans, of_paragraphs=of_paragraphs)
    if headers:
        ends = [0]
        for story in headers:
            ends.append(ends[-1] + len(story))
        put(11, struct.pack(f"<{len(ends) + 1}I", *ends, ends[-1]))
    cuts = pieces or [0, len(letters)]
    plc = struct.pack(f"<{len(cuts)}I", *cuts)
    for first in cuts[:-1]:
        place = TEXT_AT + first * width
        plc += struct.pack("<HIH", 0, place if wide else 0x40000000 | 2 * place, 0)
    put(33, b"\x02" + struct.pack("<I", len(plc)) + plc)
    struct.pack_into("<HH", stream, 0, 0xA5EC, version)
    struct.pack_into("<H", stream, 10, 0x0200 | flags)
    lengths = [0, 0, 0, len(main), len(notes), len(stories), *[0] * 16]
    struct.pack_into("<H28xH22I", stream, 32, 14, 22, *lengths)
    struct.pack_into("<H", stream, 152, 93)
    for number, (start, length) in places.items():
        struct.pack_into("<2I", stream, 154 + 8 * number, start, length)
    summary = bytearray(48) + struct.pack("<IIIIIQ", 0, 1, 13, 16, 0x40, 132_539_328_000_000_000)
    struct.pack_into("<I", summary, 44, 48)
    return container({"WordDocument": bytes(stream), "1Table": bytes(table), "\x05SummaryInformation": bytes(summary)})


def read(*arguments, **named):
    reading = reader.read(doc(*arguments, **named))
    assert reading.state is FileState.ADDED, reading.reason
    assert reading.kind is FileKind.DOC
    return reading.document


def test_narrow_and_wide_pieces_are_read_in_the_order_of_the_table():
    assert read("Zoé d’ici\rnext\x0bline\x1e2\r").text == "Zoé d’ici\nnext\nline-2"
    assert read("Zoé ✓ Привет\r", wide=True).text == "Zoé ✓ Привет"
    assert read("one two three\r", pieces=[0, 4, 8, 14]).text == "one two three"


def test_the_date_of_the_last_change():
    assert read("Jane\r").made_on == date(2021, 1, 1)


def test_fields_show_their_results_only():
    assert read('see \x13HYPERLINK "x" \x14a \x13PAGE\x147\x15 link\x15 and \x13TOC\x15 on\x01\x08\r').text == (
        "see a 7 link and  on"
    )


def test_headers_first_then_body_footers_and_notes():
    stories = ["\r"] * 6 + ["", "Jane Roe\r", "", "Page 1\r", "", "", "\r"]
    assert read("body\r", notes="\x02 a note\r", headers=stories).text == "Jane Roe\n\nbody\n\nPage 1\n\n a note"


def test_table_rows_end_where_their_paragraphs_say_so():
    main = "a\x07b\x07\x07c\x07\x07\x07after\r"
    marks = [(0, 4, IN_TABLE), (4, 5, ROW_END), (5, 8, IN_TABLE), (8, 9, ROW_END), (9, 15, b"")]
    assert read(main, paragraphs=marks).text == "a\tb\nc\nafter"
    assert read("a\x07b\x07\x07c\x07d\x07\x07").text == "a\tb\nc\td"


def test_hidden_and_tiny_words_are_kept_apart_and_deleted_ones_left_out():
    looks = [(0, 5, b""), (5, 12, VANISH), (12, 16, b""), (16, 21, TINY), (21, 26, DELETED), (26, 30, b"")]
    document = read("seen stuffedmore tiny gone end\r", looks=looks)
    assert document.text == "seen more end"
    assert [(hidden.text, hidden.how) for hidden in document.hidden] == [
        ("stuffed", Concealment.INVISIBLE),
        ("tiny", Concealment.TINY),
    ]
    assert document.badges == (Badge.HIDDEN_TEXT,)


def test_what_is_not_read_has_its_state():
    for content, state, reason in (
        (doc("Jane\r", flags=0x0100), FileState.NEEDS_PASSWORD, Reason.ENCRYPTED),
        (doc("Jane\r", version=0x68), FileState.UNSUPPORTED, Reason.OLD_WORD),
        (doc("\r\r"), FileState.SCANNED, Reason.NO_TEXT_LAYER),
        (doc("\x01\r"), FileState.SCANNED, Reason.IMAGES),
        (container({"WordDocument": b"\xec\xa5"}), FileState.UNSUPPORTED, Reason.OLD_WORD),
        (container({"WordDocument": b"other"}), FileState.DAMAGED, Reason.UNREADABLE),
    ):
        reading = reader.read(content)
        assert (reading.state, reading.reason) == (state, reason)


def test_broken_tables_and_torn_files_end_in_a_state():
    whole = doc("Jane Roe\r" * 50, looks=[(0, 400, VANISH)], paragraphs=[(0, 450, IN_TABLE)], headers=["x\r"] * 13)
    noise = random.Random(3)
    for _ in range(300):
        content = bytearray(whole)
        for _ in range(noise.choice((1, 8, 40))):
            content[noise.randrange(512, len(content))] = noise.choice((0, 255, noise.randrange(256)))
        assert reader.read(bytes(content)).state in FileState
    for end in range(600, len(whole), 700):
        assert reader.read(whole[:end]).state in (FileState.DAMAGED, FileState.ADDED, FileState.UNSUPPORTED)


@pytest.mark.parametrize("letter", ["a", " ", "(", "@", "1", "\r", "\x07", "\x13", "\x14", "\x15", "a\x07\x07"])
def test_rubbish_ends_in_a_state_in_time(letter):
    content = doc(letter * (1_000_000 // len(letter)))
    start = time.process_time()
    assert reader.read(content).state in FileState
    assert time.process_time() - start < limits.CPU_S / 2


def test_many_pieces_over_the_same_letters_end_in_time():
    content = doc("a\r" * 500, pieces=list(range(1001)))
    start = time.process_time()
    assert len(reader.read(content).document.text) == 999
    assert time.process_time() - start < 2
