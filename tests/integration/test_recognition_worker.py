"""Recognition with the OCR library itself, in its process; skipped where the extra ``ocr`` is not installed."""

import sys
from pathlib import Path

import psutil
import pymupdf
import pytest

from classifyme_desktop.documents import recognition
from classifyme_desktop.documents.recognition import limits
from classifyme_desktop.domain.document import Badge, FileKind, FileState, Reading, Reason

pytestmark = [
    pytest.mark.skipif(not recognition.is_installed(), reason="the extra ocr is not installed"),
    pytest.mark.timeout(600),  # two seconds a page on free cores; a loaded machine takes ten times as long
]
HEAD = "Élodie Garçon-Lefèvre"
FRENCH = [
    (HEAD, 20, 60),
    ("Ingénieure qualité, Besançon", 13, 90),
    ("elodie.garcon@example.org · 06 39 98 12 34", 10, 115),
    ("EXPÉRIENCE PROFESSIONNELLE", 12, 150),
    ("Chargée d'études, hôpital Saint-Côme, depuis février 2018", 10, 175),
    ("Maîtrise des coûts : évaluation, sûreté, contrôle, où ça mène", 10, 192),
]
ENGLISH = [
    ("Jane Roe-Whitfield", 20, 60),
    ("Software developer: C++, C# and Python", 12, 90),
    ("Worked for Quillfeather Software, Sheffield, from 2016 to 2020", 10, 120),
]


def drawn(lines, *, dpi=200, turn=0):
    """Return lines as a picture of a page, 420 x 240 points, turned by quarters of a circle."""
    document = pymupdf.open()
    page = document.new_page(width=420, height=240)
    for words, size, y in lines:
        page.insert_text((40, y), words, fontsize=size, fontname="helv")
    page.set_rotation(turn)
    return page.get_pixmap(dpi=dpi, alpha=False)


def scan(*pictures, **save):
    """Return a PDF whose pages are pictures and nothing else."""
    document = pymupdf.open()
    for picture in pictures:
        page = document.new_page(width=picture.width * 72 / 200, height=picture.height * 72 / 200)
        page.insert_image(page.rect, stream=picture.tobytes("jpeg", jpg_quality=80))
    return document.tobytes(**save)


@pytest.fixture(scope="module")
def pool():
    made = recognition.RecognitionPool(1)
    yield made
    made.close()


@pytest.fixture(scope="module")
def french(pool):
    return pool.recognise(scan(drawn(FRENCH)), FileKind.PDF)


def test_french_letters_are_right(french):
    assert (french.state, french.reason, french.kind) == (FileState.ADDED, None, FileKind.PDF)
    assert french.document.text.replace("’", "'").split("\n") == [words for words, _, _ in FRENCH]
    assert french.document.badges == (Badge.RECOGNISED,)
    assert french.document.page_count == 1
    assert french.document.legibility.recognised > 0.9


def test_boxes_hold_the_words_where_they_were_drawn(french):
    document = french.document
    assert [document.text[box.start : box.end] for box in document.boxes] == document.text.split()
    by_word = {document.text[box.start : box.end]: box for box in document.boxes}
    for words, size, y in FRENCH:
        first = words.split()[0]
        end = 40 + pymupdf.get_text_length(first, fontname="helv", fontsize=size)
        box = by_word[first]
        assert box.left / 10 == pytest.approx(40, abs=3)
        assert box.right / 10 == pytest.approx(end, abs=0.2 * (end - 40))
        assert box.top / 10 < y - 0.5 * size < y < box.bottom / 10 + 1
    assert document.pages[0] == pytest.approx((4200, 2400), abs=4)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_may_lie_on_its_side_or_upside_down(pool, turn):
    reading = pool.recognise(drawn(ENGLISH, turn=turn).tobytes("png"), FileKind.IMAGE)
    assert reading.document.text.split("\n") == [words for words, _, _ in ENGLISH]


def test_all_pages_are_read_and_a_password_opens_them(pool):
    locked = scan(
        drawn(ENGLISH), drawn([]), drawn(FRENCH[:1]), encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="x", owner_pw="y"
    )
    assert pool.recognise(locked, FileKind.PDF) == Reading(FileState.NEEDS_PASSWORD, Reason.ENCRYPTED, FileKind.PDF)
    document = pool.recognise(locked, FileKind.PDF, "x").document
    assert document.text == "\n".join(words for words, _, _ in ENGLISH) + f"\n\n{HEAD}"
    assert {box.page for box in document.boxes} == {0, 2}
    assert len(document.pages) == document.page_count == 3


def test_an_empty_page_stays_scanned(pool):
    assert pool.recognise(scan(drawn([])), FileKind.PDF) == Reading(
        FileState.SCANNED, Reason.NOTHING_RECOGNISED, FileKind.PDF
    )


def test_hostile_files_are_states_and_the_process_lives_on(pool):
    rule = pymupdf.Pixmap(pymupdf.csGRAY, (0, 0, 30_000, 3), False)
    rule.clear_with(90)
    assert pool.recognise(rule.tobytes("png"), FileKind.IMAGE).state is FileState.SCANNED
    assert pool.recognise(b"%PDF-1.7\n", FileKind.PDF).state is FileState.DAMAGED
    assert pool.recognise(b"\x89PNG\r\n\x1a\n", FileKind.IMAGE).state is FileState.DAMAGED
    assert pool.recognise(drawn(ENGLISH).tobytes("png"), FileKind.IMAGE).state is FileState.ADDED


def test_the_same_picture_gives_the_same_lines_with_any_number_of_threads():
    import numpy as np

    from classifyme_desktop.documents.recognition.recogniser import Recogniser

    pixels = drawn(FRENCH)
    picture = np.frombuffer(pixels.samples, np.uint8).reshape(pixels.height, pixels.width, 3)
    readings = [
        [(line.text, line.certainty, line.corners.tobytes()) for line in Recogniser(threads).lines(picture)]
        for threads in (1, 3)
    ]
    assert readings[0] == readings[1]
    assert len(readings[0]) == len(FRENCH)


def test_the_process_is_limited_and_talks_to_nobody():
    import subprocess

    code = (
        "import socket, sys\n"
        "from classifyme_desktop import children\n"
        "from classifyme_desktop.documents import answers\n"
        "from classifyme_desktop.documents.recognition import worker\n"
        "children.serve = lambda answer: None\n"
        "worker.run()\n"
        "try:\n"
        "    socket.create_connection(('127.0.0.1', 9))\n"
        "except PermissionError:\n"
        "    sys.exit(7)\n"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2]).returncode == 7


@pytest.mark.skipif(sys.platform != "linux", reason="limits of Linux")
def test_memory_is_limited_by_the_kernel(pool, french):
    limited = [
        child
        for child in psutil.Process().children()
        if child.rlimit(psutil.RLIMIT_AS)[0] == limits.MEMORY_BYTES and child.nice() >= 5
    ]
    assert len(limited) == 1
    assert limited[0].memory_info().rss < limits.MEMORY_BYTES
