import random
from datetime import date

import pymupdf
import pytest

from classifyme_desktop.documents import limits, reader, text
from classifyme_desktop.domain.document import Badge, FileKind, FileState, PageSize, Reason


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
    document = pymupdf.open()
    lines = "\n".join("word " * 30 for _ in range(75))
    for _ in range(50):
        document.new_page().insert_text((20, 20), lines, fontsize=6, lineheight=1.2)
    reading = reader.read(saved(document))
    assert reading.state is FileState.ADDED
    assert Reason.CAPPED in reading.document.incomplete
    assert limits.CHARACTERS * 0.9 < len(reading.document.text) <= limits.CHARACTERS
    assert len(reading.document.boxes) == limits.BOXES


def test_a_user_password_is_asked_for_and_an_owner_password_is_not():
    locked = one_page("Jane Roe", encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="a", owner_pw="b")
    restricted = one_page("Jane Roe", encryption=pymupdf.PDF_ENCRYPT_AES_256, owner_pw="b", permissions=0)
    reading = reader.read(locked)
    assert (reading.state, reading.reason) == (FileState.NEEDS_PASSWORD, Reason.ENCRYPTED)
    assert reader.read(restricted).document.text == "Jane Roe"
    assert reader.read(locked, password="a").document.text == "Jane Roe"
    assert reader.read(locked, password="c").reason is Reason.WRONG_PASSWORD


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
    reading = reader.read(hand_made(b"BT /F1 6 Tf 40 700 Td (" + b"A" * 1500 + b") Tj ET"))
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


def test_words_have_places_that_hold_them_on_turned_and_cropped_pages():
    document = pymupdf.open()
    for rotation in (0, 90, 180, 270):
        page = document.new_page()
        for number in range(8):
            page.insert_text((90, 100 + 30 * number), f"word{number} other{number} third{number}", fontsize=11)
        page.set_rotation(rotation)
    document[0].set_cropbox(pymupdf.Rect(50, 60, 500, 700))
    content = saved(document)
    read = reader.read(content).document
    assert read.pages == (PageSize(4500, 6400), PageSize(8420, 5950), PageSize(5950, 8420), PageSize(8420, 5950))
    opened = pymupdf.open(stream=content, filetype="pdf")
    assert len(read.boxes) == 4 * 8 * 3
    for box in random.Random(3).sample(read.boxes, 40):
        page = opened[box.page]
        around = pymupdf.Rect(box.left, box.top, box.right, box.bottom) / 10
        around += pymupdf.Rect(-1, -1, 1, 1)
        found = [word[4] for word in page.get_text("words", clip=around * page.derotation_matrix)]
        assert read.text[box.start : box.end] in found
    opened.close()


def test_the_text_of_a_page_is_such_that_normalising_does_not_change_it():
    lines = ["soft\xadhyphen", "no\xa0break \xa0", "ﬁrst eﬀort", "  wide   spaces  ", "x" * 1200, "tab\there"]
    document = pymupdf.open()
    page = document.new_page()
    font = pymupdf.Font("cjk")
    writer = pymupdf.TextWriter(page.rect)
    for number, line in enumerate(lines):
        writer.append((72, 72 + 20 * number), line, font=font, fontsize=9)
    writer.write_text(page)
    read = reader.read(saved(document)).document
    assert text.normalise(read.text) == read.text
    assert read.boxes
    words = [read.text[box.start : box.end] for box in read.boxes]
    assert all(word and not word.isspace() for word in words)
    assert "soft-hyphen" in words
    assert "first" in words


def test_the_day_of_the_last_change_is_told():
    document = pymupdf.open()
    document.new_page().insert_text((72, 72), "Jane Roe")
    document.set_metadata({"modDate": "D:20230415101500Z", "creationDate": "D:20200101000000Z"})
    assert reader.read(saved(document)).document.made_on == date(2023, 4, 15)
    document = pymupdf.open()
    document.new_page().insert_text((72, 72), "Jane Roe")
    document.set_metadata({"modDate": "D:19700101000000Z", "creationDate": "D:20200230"})
    assert reader.read(saved(document)).document.made_on is None


def test_letters_drawn_far_apart_are_one_word():
    for gap in (4, 9):
        document = pymupdf.open()
        page = document.new_page()
        x = 60
        for letter in "EXPERIENCE PRO":
            if letter != " ":
                page.insert_text((x, 72), letter, fontsize=10)
            x += pymupdf.get_text_length(letter, fontsize=10) + gap + 8 * (letter == " ")
        page.insert_text((60, 110), "A line of text below the heading")
        assert reader.read(saved(document)).document.text.split("\n")[0] == "EXPERIENCE PRO"


def test_headers_are_kept_once_and_page_numbers_dropped():
    document = pymupdf.open()
    for number in range(3):
        page = document.new_page()
        page.insert_text((72, 40), "Jane Roe - jane@example.org", fontsize=8)
        for line in range(10):
            page.insert_text((72, 120 + 20 * line), f"Text {line} of part {number}")
        page.insert_text((500, 820), f"Page {number + 1} of 3", fontsize=8)
    words = reader.read(saved(document)).document.text
    assert words.count("jane@example.org") == 1
    assert words.startswith("Jane Roe")
    assert "Page" not in words
    assert [line for line in words.split("\n") if line.startswith("Text")] == [
        f"Text {line} of part {number}" for number in range(3) for line in range(10)
    ]


def test_turned_text_comes_last_and_bullets_of_symbol_fonts_are_bullets():
    document = pymupdf.open()
    page = document.new_page()
    page.insert_text((30, 600), "Sideways words", rotate=90)
    page.insert_text((72, 72), "First line")
    page.insert_text((72, 92), "Second line")
    assert reader.read(saved(document)).document.text == "First line\nSecond line\nSideways words"


XML = """<?xml version="1.0"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="en"><LearnerInfo>
<Identification><PersonName><FirstName>Jane</FirstName><Surname>Example</Surname></PersonName></Identification>
<WorkExperienceList><WorkExperience><Position><Label>%s</Label></Position></WorkExperience></WorkExperienceList>
</LearnerInfo></SkillsPassport>"""


def test_the_europass_attachment_is_read_when_the_pages_say_the_same():
    def with_attachment(title):
        document = pymupdf.open()
        document.new_page().insert_text((72, 72), "Jane Example")
        document[0].insert_text((72, 92), "Work experience: Hospital nurse")
        document.embfile_add("attachment.xml", (XML % title).encode())
        return reader.read(saved(document)).document

    honest, lying = with_attachment("Hospital nurse"), with_attachment("Director, python, kubernetes, machine learning")
    assert honest.text != lying.text
    assert "Hospital nurse" in honest.text
    assert honest.boxes == ()
    assert "kubernetes" not in lying.text
    assert lying.boxes
    assert Badge.ACTIVE_CONTENT in honest.badges
