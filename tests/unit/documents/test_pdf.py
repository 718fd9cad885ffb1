import pymupdf
import pytest

from classifyme_desktop.documents import limits, reader
from classifyme_desktop.domain.document import Badge, FileKind, FileState, Reason


def saved(document, **options):
    content = document.tobytes(**options)
    document.close()
    return content


def one_page(*lines, **options):
    document = pymupdf.open()
    page = document.new_page()
    for number, line in enumerate(lines):
        page.insert_text((72, 72 + 20 * number), line, fontsize=11)
    return saved(document, **options)


def hand_made(content, *, catalog=b"", page=b"", more=()):
    objects = [
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>%s>>" % page,
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *more,
    ]
    out, offsets = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    rows = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    tail = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return out + tail % (len(objects) + 1, rows, len(objects) + 1, len(out))


VISIBLE = b"BT /F1 12 Tf 72 760 Td (Jane Roe Accountant) Tj ET"


def test_text_of_all_pages_in_order():
    document = pymupdf.open()
    for number in range(3):
        document.new_page().insert_text((72, 72), f"Page {number}")
    reading = reader.read(saved(document))
    assert (reading.state, reading.reason, reading.kind) == (FileState.ADDED, None, FileKind.PDF)
    assert reading.document.text == "Page 0\n\nPage 1\n\nPage 2"
    assert reading.document.page_count == 3
    assert reading.document.incomplete == ()


def test_a_mark_within_the_first_kilobyte_is_enough():
    assert reader.read(b"\n" * 900 + one_page("Jane Roe")).state is FileState.ADDED


def test_pages_beyond_the_limit_are_noted():
    document = pymupdf.open()
    for _ in range(limits.PAGES + 1):
        document.new_page().insert_text((72, 72), "Jane Roe")
    reading = reader.read(saved(document))
    assert reading.reason is Reason.CAPPED
    assert reading.document.page_count == limits.PAGES + 1
    assert reading.document.text.count("Jane") == limits.PAGES


def test_characters_beyond_the_limit_are_noted():
    line = b"(" + b"word " * 200 + b") Tj 0 -1 Td "
    reading = reader.read(hand_made(b"BT /F1 1 Tf 0 800 Td " + line * 700 + b" ET"))
    assert reading.state is FileState.ADDED
    assert Reason.CAPPED in reading.document.incomplete
    assert len(reading.document.text) <= limits.CHARACTERS


def test_a_user_password_is_asked_for_and_an_owner_password_is_not():
    locked = one_page("Jane Roe", encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="a", owner_pw="b")
    restricted = one_page("Jane Roe", encryption=pymupdf.PDF_ENCRYPT_AES_256, owner_pw="b", permissions=0)
    reading = reader.read(locked)
    assert (reading.state, reading.reason) == (FileState.NEEDS_PASSWORD, Reason.ENCRYPTED)
    assert reader.read(restricted).document.text == "Jane Roe"


def test_pages_of_pictures_are_scanned():
    picture = pymupdf.open(stream=one_page("Jane Roe"), filetype="pdf")[0].get_pixmap()
    document = pymupdf.open()
    page = document.new_page()
    page.insert_image(page.rect, pixmap=picture)
    reading = reader.read(saved(document))
    assert (reading.state, reading.reason) == (FileState.SCANNED, Reason.IMAGES)


def test_drawings_and_empty_pages_have_no_text_layer():
    document = pymupdf.open()
    document.new_page().draw_line((0, 0), (100, 100))
    reading = reader.read(saved(document))
    assert (reading.state, reading.reason) == (FileState.SCANNED, Reason.NO_TEXT_LAYER)


def test_a_torn_file_with_text_is_repaired():
    reading = reader.read(hand_made(VISIBLE)[:-120])
    assert (reading.state, reading.reason) == (FileState.ADDED, Reason.REPAIRED)
    assert reading.document.text == "Jane Roe Accountant"


def test_a_torn_file_without_text_is_damaged_and_never_scanned():
    whole = hand_made(VISIBLE)
    for end in range(20, whole.index(b"stream"), 23):
        reading = reader.read(whole[:end])
        assert reading.state is FileState.DAMAGED, end


def test_a_mark_and_noise_is_damaged():
    assert reader.read(b"%PDF-1.7\n" + bytes(range(256)) * 40).state is FileState.DAMAGED


@pytest.mark.parametrize(
    "parts",
    [
        {"catalog": b"/OpenAction<</S/JavaScript/JS(1)>>"},
        {"page": b"/AA<</O<</S/Launch/F(nothing.invalid)>>>>"},
        {"catalog": b"/Names<</EmbeddedFiles<</Names[]>>>>"},
    ],
)
def test_active_content_is_noted(parts):
    assert reader.read(hand_made(VISIBLE, **parts)).document.badges == (Badge.ACTIVE_CONTENT,)
    assert reader.read(hand_made(VISIBLE)).document.badges == ()


def test_active_content_in_a_compressed_object_stream_is_noted():
    script = hand_made(VISIBLE, catalog=b"/OpenAction 6 0 R", more=(b"<</S/JavaScript/JS(1)>>",))
    document = pymupdf.open(stream=script, filetype="pdf")
    content = saved(document, use_objstms=1, deflate=True, garbage=3)
    assert b"/JavaScript" not in content
    assert reader.read(content).document.badges == (Badge.ACTIVE_CONTENT,)


def test_a_word_without_end_is_cut():
    reading = reader.read(hand_made(b"BT /F1 .1 Tf 40 700 Td (" + b"A" * 5000 + b") Tj ET"))
    assert reading.document.incomplete == (Reason.LONG_WORDS,)
    assert max(map(len, reading.document.text.split())) == limits.WORD_CHARACTERS


def test_ligatures_are_read_as_letters():
    document = pymupdf.open()
    page = document.new_page()
    page.insert_htmlbox((50, 50, 500, 100), "o\ufb03ce")
    assert reader.read(saved(document)).document.text == "office"


def test_two_columns_under_a_headline_are_read_one_after_the_other():
    document = pymupdf.open()
    page = document.new_page()
    page.insert_text((60, 60), "Jane Roe, a headline over both columns of the page, written wide", fontsize=14)
    for line in range(12):
        y = 120 + 30 * line
        page.insert_text((60, y), f"left {line}", fontsize=10)  # row by row, as some programs write
        page.insert_text((260, y + 9), f"right {line} with a longer line of running text", fontsize=10)
    words = reader.read(saved(document)).document.text.split()
    sides = [word for word in words if word in ("left", "right")]
    assert sides == ["left"] * 12 + ["right"] * 12
    assert words[0] == "Jane"
