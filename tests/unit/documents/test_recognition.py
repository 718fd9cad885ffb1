"""What surrounds the OCR library: pages as pictures, order and places of lines, limits. Nothing here needs the library.

The parts that import it are tested in tests/integration/test_recognition_worker.py.
"""

import hashlib
import itertools
import struct
import subprocess
import sys
import time
import zlib
from pathlib import Path

import numpy as np
import pymupdf
import pytest

from classifyme_desktop.documents import limits as file_limits
from classifyme_desktop.documents import recognition, text
from classifyme_desktop.documents.recognition import joining, layout, limits, models, pages
from classifyme_desktop.documents.recognition.found import Found
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import (
    Badge,
    Box,
    Document,
    FileKind,
    FileState,
    Legibility,
    PageSize,
    Reading,
    Reason,
)
from classifyme_desktop.errors import ModelError

ODD_CHILD = (sys.executable, str(Path(__file__).parents[1] / "odd_child.py"))
A4 = PageSize(5950, 8420)


def pdf(*, count=1, width=595, height=842, **save):
    document = pymupdf.open()
    for number in range(count):
        page = document.new_page(width=width, height=height)
        page.draw_rect((50, 50, 100 + 10 * number, 100), fill=(1, 0, 0))
    return document.tobytes(**save)


def picture(form, width=300, height=200):
    pixels = pymupdf.Pixmap(pymupdf.csRGB, (0, 0, width, height), False)
    pixels.clear_with(255)
    pixels.set_rect((0, 0, width // 2, height // 2), (255, 0, 0))
    return pixels.tobytes(form)


def bitmap(width, height):
    """Return a BMP of one colour (BITMAPINFOHEADER, 24 bits)."""
    row = b"\0\0\xff" * width
    body = (row + bytes(-len(row) % 4)) * height
    return (
        b"BM"
        + struct.pack("<IHHIIiiHHIIiiII", 54 + len(body), 0, 0, 54, 40, width, height, 1, 24, 0, 0, 0, 0, 0, 0)
        + body
    )


def tiff(count):
    """Return a TIFF of ``count`` grey pages of 16 x 8 pixels (TIFF 6.0, one strip, no compression)."""
    out = bytearray(b"II*\0" + struct.pack("<I", 8 + 128))
    out += bytes([200]) * 128
    for number in range(count):
        fields = [(256, 16), (257, 8), (258, 8), (259, 1), (262, 1), (273, 8), (277, 1), (278, 8), (279, 128)]
        following = len(out) + 2 + 12 * len(fields) + 4 if number < count - 1 else 0
        out += struct.pack("<H", len(fields))
        for tag, value in fields:
            out += struct.pack("<HHII", tag, 4, 1, value)
        out += struct.pack("<I", following)
    return bytes(out)


def page_of(words, *, certainty=0.9, columns=1, boxes=(), marks=()):
    return Document(
        FileKind.PDF, words, 3, marks, (Badge.RECOGNISED,), boxes, (A4,), legibility=Legibility(columns, 0.0, certainty)
    )


def test_the_library_is_looked_for_and_not_imported():
    code = (
        "import sys\nfrom classifyme_desktop.documents import recognition\nrecognition.is_installed()\n"
        "recognition.RecognitionPool(1)\n"
        "sys.exit(1 if {'rapidocr', 'cv2', 'onnxruntime', 'pymupdf', 'requests'} & set(sys.modules) else 0)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[3]).returncode == 0


def library(folder, monkeypatch, sizes):
    package = folder / "rapidocr"
    (package / "models").mkdir(parents=True)
    (package / "__init__.py").write_text("raise RuntimeError")
    for model, size in sizes.items():
        (package / "models" / model.name).write_bytes(bytes(size))
    monkeypatch.setattr(sys, "path", [str(folder), *sys.path])
    monkeypatch.delitem(sys.modules, "rapidocr", raising=False)


def test_a_library_without_the_two_models_counts_as_absent(tmp_path, monkeypatch):
    library(tmp_path, monkeypatch, {models.DETECTION: models.DETECTION.size})
    assert not recognition.is_installed()
    with pytest.raises(ModelError):
        models.checked_path(models.RECOGNITION)


def test_another_model_under_the_same_name_is_refused(tmp_path, monkeypatch):
    library(tmp_path, monkeypatch, {model: model.size for model in (models.DETECTION, models.RECOGNITION)})
    assert recognition.is_installed()
    with pytest.raises(ModelError):
        models.checked_path(models.DETECTION)
    other = models.DETECTION._replace(sha256=hashlib.sha256(bytes(models.DETECTION.size)).hexdigest())
    assert models.checked_path(other).name == models.DETECTION.name


@pytest.mark.parametrize(
    ("state", "kind", "expected"),
    [
        (FileState.SCANNED, FileKind.PDF, True),
        (FileState.SCANNED, FileKind.IMAGE, True),
        (FileState.ADDED, FileKind.PDF, False),
        (FileState.DAMAGED, FileKind.PDF, False),
        (FileState.NEEDS_PASSWORD, FileKind.PDF, False),
    ],
)
def test_only_scans_are_for_recognition(state, kind, expected):
    assert recognition.is_for_recognition(Reading(state, None, kind)) is expected


def test_a_pdf_with_text_on_one_page_stays_as_it_is():
    from classifyme_desktop.documents import reader

    document = pymupdf.open(stream=pdf(count=2), filetype="pdf")
    document[1].insert_text((72, 300), "Jane Roe")
    assert not recognition.is_for_recognition(reader.read(document.tobytes()))
    assert recognition.is_for_recognition(reader.read(pdf()))


def test_a_page_of_a_pdf_is_drawn_at_200_dots_per_inch():
    page = pages.page(pdf(count=3), 1)
    assert page.picture.shape == (2341, 1654, 3)
    assert (page.size, page.page_count) == (A4, 3)
    assert page.picture[200, 200].tolist() == [0, 0, 255]  # red, as blue, green, red


@pytest.mark.parametrize("side", [1, 20, 3_000, 14_400])
def test_no_page_has_more_pixels_than_the_limit(side):
    page = pages.page(pdf(width=side, height=14_400), 0)
    assert page.picture.shape[0] * page.picture.shape[1] <= 1.01 * limits.PIXELS


@pytest.mark.parametrize("form", ["png", "jpeg"])
def test_pictures_are_decoded_and_enlarged(form):
    page = pages.page(picture(form), 0)
    assert page.picture.shape == (1200, 1800, 3)  # at most eight pixels to a point
    assert page.page_count == 1
    blue, _, red = page.picture[100, 100].tolist()
    assert red > 240 > 20 > blue


def test_a_bitmap_and_all_pages_of_a_tiff_are_decoded():
    assert pages.page(bitmap(30, 20), 0).picture[5, 5].tolist() == [0, 0, 255]
    found = [pages.page(tiff(3), number) for number in range(3)]
    assert [page.page_count for page in found] == [3, 3, 3]
    assert all(abs(int(page.picture[20, 20, 0]) - 200) <= 1 for page in found)
    with pytest.raises(RefusedError):
        pages.page(tiff(3), 3)


def test_a_picture_over_the_limit_is_refused_by_its_header():
    head = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sIIBBBBB", 13, b"IHDR", 60_000, 60_000, 8, 2, 0, 0, 0)
    content = head + struct.pack(">I", zlib.crc32(head[12:]))
    with pytest.raises(RefusedError) as caught:
        pages.page(content, 0)
    assert caught.value.reading == Reading(FileState.TOO_LARGE, Reason.IMAGE_SIZE, FileKind.IMAGE)


@pytest.mark.parametrize("content", [b"\0\0\0\x18ftypheic" + bytes(40), b"plain words", b"<svg/>"])
def test_what_is_not_decoded_here_stays_scanned(content):
    with pytest.raises(RefusedError) as caught:
        pages.page(content, 0)
    assert caught.value.reading == Reading(FileState.SCANNED, Reason.IMAGES, FileKind.IMAGE)


def test_a_damaged_file_is_a_state():
    with pytest.raises(RefusedError) as caught:
        pages.page(b"%PDF-1.7 nothing else", 0)
    assert caught.value.reading.state is FileState.DAMAGED


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n and no more", b"GIF89a"])
def test_a_picture_that_cannot_be_drawn_has_no_pixels(content):
    assert pages.page(content, 0).picture is None


def test_a_locked_pdf_asks_for_its_password():
    locked = pdf(encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="sesame", owner_pw="other")
    for password, reason in ((None, Reason.ENCRYPTED), ("wrong", Reason.WRONG_PASSWORD)):
        with pytest.raises(RefusedError) as caught:
            pages.page(locked, 0, password)
        assert caught.value.reading == Reading(FileState.NEEDS_PASSWORD, reason, FileKind.PDF)
    assert pages.page(locked, 0, "sesame").page_count == 1


def line(words, x, y, *, width=None, height=40, turn=0.0, certainty=0.95):
    """Return a line with its upper left corner at (x, y) pixels, on a page of A4 turned by degrees about its middle."""
    width = width or 14 * len(words)
    corners = np.array([[x, y], [x + width, y], [x + width, y + height], [x, y + height]], np.float64)
    angle, middle = np.radians(turn), np.array([827.0, 1170.0])
    turned = (corners - middle) @ np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]]) + middle
    return Found(turned.astype(np.float32), words, certainty)


def jobs(turn):
    """Return lines of two jobs with their dates to the right, in no order."""
    return [
        line("Jan 2019 – present", 1250, 303, height=36, turn=turn),
        line("Nurse", 100, 300, turn=turn),
        line("Saint Mary Hospital, Rouen, thirty beds for surgery", 100, 360, turn=turn),
        line("2015 – 2018", 1380, 482, height=38, turn=turn),
        line("Assistant nurse", 100, 480, turn=turn),
        line("Jane Roe", 100, 100, height=70, turn=turn),
    ]


@pytest.mark.parametrize("turn", [0, 0.6, -1.0, 2.5, 90, -90.8, 180, 179.2])
def test_rows_hold_together_however_the_page_lies(turn):
    document = layout.document_of(jobs(turn), 2.78, FileKind.PDF, A4, 1)
    assert document.text.split("\n") == [
        "Jane Roe",
        "Nurse\tJan 2019 – present",
        "Saint Mary Hospital, Rouen, thirty beds for surgery",
        "Assistant nurse\t2015 – 2018",
    ]
    assert text.normalise(document.text) == document.text


def test_words_have_their_share_of_the_box_of_their_line():
    document = layout.document_of([line("Jane illi WMWM", 278, 278, width=556)], 2.78, FileKind.PDF, A4, 1)
    boxes = document.boxes
    assert [document.text[box.start : box.end] for box in boxes] == ["Jane", "illi", "WMWM"]
    assert boxes[0].left == 1000
    assert boxes[-1].right == pytest.approx(3000, abs=1)
    assert all(one.right <= other.left for one, other in itertools.pairwise(boxes))
    widths = [box.right - box.left for box in boxes]
    assert widths[1] < widths[0] < widths[2]
    assert {(box.top, box.bottom) for box in boxes} == {(1000, 1143)}


def test_boxes_stand_on_the_page_as_it_is_shown():
    upside_down = layout.document_of([line("Jane Roe", 100, 100, turn=180)], 2.78, FileKind.PDF, A4, 1)
    first, last = upside_down.boxes
    assert first.left > last.right
    assert first.top > 7_000
    sideways = layout.document_of([line("Jane Roe", 900, 1170, turn=-90)], 2.78, FileKind.PDF, A4, 1).boxes
    assert all(box.bottom - box.top > box.right - box.left for box in sideways)
    assert sideways[0].top > sideways[1].bottom


def test_text_along_the_edge_comes_last():
    along = line("Curriculum vitae of Jane", 100, 100, turn=-90)
    document = layout.document_of([along, *jobs(0)], 2.78, FileKind.PDF, A4, 1)
    assert document.text.endswith("\nCurriculum vitae of Jane")


def test_two_columns_are_read_one_after_the_other():
    left = [line(f"skill number {at}", 100, 412 + 47 * at + 60 * (at // 4)) for at in range(12)]
    right = [
        line(f"in this year {at} she did something at some length", 600, 400 + 41 * at + 37 * (at // 5))
        for at in range(16)
    ]
    document = layout.document_of([*right, *left], 2.78, FileKind.PDF, A4, 1)
    rows = document.text.split("\n")
    assert document.legibility.columns == 2
    assert [row.startswith("skill") for row in rows] == [True] * 12 + [False] * 16


def test_certainty_is_weighed_by_letters():
    found = [line("a" * 30, 100, 100, certainty=1.0), line("b" * 10, 100, 200, certainty=0.6)]
    assert layout.document_of(found, 2.78, FileKind.PDF, A4, 1).legibility.recognised == pytest.approx(0.9)
    assert layout.document_of([], 2.78, FileKind.PDF, A4, 1).text == ""


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("C + +, C #  and . NET", "C++, C# and .NET"),
        ("C+ +14; c + +", "C++14; c++"),
        ("Power Bl, Cl/CD, Ul/UX", "Power BI, CI/CD, UI/UX"),
        ("Al Pascal, Cloé, Bleu, vitamin C + D, MUSIC # 4", "Al Pascal, Cloé, Bleu, vitamin C + D, MUSIC # 4"),
        ("ABC + +", "ABC + +"),
    ],
)
def test_names_with_signs_are_put_together(read, meant):
    assert layout.tidied(read) == meant


@pytest.mark.parametrize("letter", ["a", " ", "C ", "C +", "C #", ". ", "(", "@", "7"])
def test_tidying_takes_time_in_proportion_to_length(letter):
    started = time.perf_counter()
    layout.tidied(letter * (1_000_000 // len(letter)))
    assert time.perf_counter() - started < 5  # the fastest of a loaded machine; a quadratic rule takes hours


def test_pages_become_one_document_with_true_places():
    first = page_of("Jane Roe", certainty=1.0, boxes=(Box(0, 4, 0, 1, 1, 9, 9), Box(5, 8, 0, 11, 1, 19, 9)))
    second = page_of("", certainty=0.0)
    third = page_of("Nurse", certainty=0.5, columns=2, boxes=(Box(0, 5, 0, 1, 1, 9, 9),))
    whole = joining.joined([first, second, third], {Reason.CAPPED})
    assert whole.text == "Jane Roe\n\nNurse" == text.normalise(whole.text)
    assert [(whole.text[box.start : box.end], box.page) for box in whole.boxes] == [
        ("Jane", 0),
        ("Roe", 0),
        ("Nurse", 2),
    ]
    assert whole.pages == (A4, A4, A4)
    assert whole.badges == (Badge.RECOGNISED,)
    assert whole.incomplete == (Reason.CAPPED,)
    assert whole.legibility.columns == 2
    assert whole.legibility.recognised == pytest.approx((8 * 1.0 + 5 * 0.5) / 13)


def test_a_page_that_failed_marks_the_document_and_the_limits_hold():
    page = page_of("a" * file_limits.CHARACTERS, boxes=(Box(0, file_limits.CHARACTERS, 0, 1, 1, 9, 9),))
    whole = joining.joined([page, joining.missing(page), page], set())
    assert whole.incomplete == (Reason.CAPPED, Reason.PAGES_FAILED)
    assert len(whole.text) == file_limits.CHARACTERS
    assert len(whole.boxes) == 1
