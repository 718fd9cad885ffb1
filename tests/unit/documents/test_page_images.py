import struct
import zlib

import pymupdf
import pytest

from classifyme_desktop.documents import limits, page_answers, page_images
from classifyme_desktop.documents.answers import AnswerError
from classifyme_desktop.domain.document import FileState, PageSize, Reading, Reason
from classifyme_desktop.domain.page_image import PageImage


def pdf(*sizes, rotation=0, text="Jane Roe", **saved):
    with pymupdf.open() as document:
        for width, height in sizes or [(595, 842)]:
            page = document.new_page(width=width, height=height)
            page.insert_text((20, 20), text, fontsize=8)
            page.set_rotation(rotation)
        return document.tobytes(**saved)


def picture(width, height, kind="png"):
    drawn = pymupdf.Pixmap(pymupdf.csRGB, pymupdf.IRect(0, 0, width, height))
    drawn.clear_with(200)
    return drawn.tobytes(kind)


def pixels(found):
    return pymupdf.Pixmap(found.png)


def test_a_page_is_drawn_as_wide_as_asked():
    found = page_images.page(pdf((595, 842), (300, 300)), 0, 400)
    assert (found.width_px, found.height_px, found.page_count) == (400, 567, 2)
    assert found.size == PageSize(5950, 8420)
    drawn = pixels(found)
    assert (drawn.width, drawn.height, drawn.n, drawn.alpha) == (400, 567, 3, 0)
    assert drawn.color_count() > 2  # there is writing on it
    assert page_images.page(pdf((595, 842), (300, 300)), 1, 400).size == PageSize(3000, 3000)


def test_the_same_page_gives_the_same_bytes():
    content = pdf()
    assert page_images.page(content, 0, 200) == page_images.page(content, 0, 200)


def test_a_turned_page_is_drawn_as_it_is_shown():
    found = page_images.page(pdf((200, 400), rotation=90), 0, 400)
    assert found.size == PageSize(4000, 2000)
    assert (found.width_px, found.height_px) == (400, 200)


@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_a_picture_is_a_file_of_one_page(kind):
    found = page_images.page(picture(120, 60, kind), 0, 60)
    assert (found.width_px, found.height_px, found.page_count) == (60, 30, 1)


@pytest.mark.parametrize("size", [(14_400, 3), (3, 14_400), (595, 842), (1, 1)])
def test_no_page_is_drawn_beyond_the_limits(size):
    found = page_images.page(pdf(size), 0, 10**6)
    assert 1 <= found.width_px <= limits.PAGE_WIDTH + 1
    assert 1 <= found.height_px <= limits.PAGE_SIDE + 1
    assert found.width_px * found.height_px <= limits.PAGE_PIXELS + 4 * limits.PAGE_SIDE
    assert page_answers.decode(page_answers.encode(found)) == found


def test_a_page_of_too_many_bytes_is_drawn_smaller(monkeypatch):
    whole = page_images.page(pdf(), 0, 400)
    monkeypatch.setattr(limits, "PAGE_PNG_BYTES", len(whole.png) - 1)
    smaller = page_images.page(pdf(), 0, 400)
    assert smaller.width_px < 300
    assert smaller.size == whole.size


@pytest.mark.parametrize("number", [-1, 1, 10**9])
def test_a_page_that_is_not_there(number):
    assert page_images.guarded(pdf(), number, 100).state is FileState.DAMAGED


@pytest.mark.parametrize(
    ("content", "state", "reason"),
    [
        (b"PK\x03\x04 an Office file", FileState.UNSUPPORTED, Reason.OTHER_TYPE),
        (b"only text", FileState.UNSUPPORTED, Reason.OTHER_TYPE),
        (b"%PDF-1.7\nnothing else\n", FileState.DAMAGED, Reason.UNREADABLE),
        (b"\x89PNG\r\n\x1a\nnothing else", FileState.DAMAGED, Reason.UNREADABLE),
        (
            b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 60_000, 60_000),
            FileState.TOO_LARGE,
            Reason.IMAGE_SIZE,
        ),
    ],
)
def test_why_a_file_has_no_page(content, state, reason):
    found = page_images.guarded(content, 0, 100)
    assert (found.state, found.reason) == (state, reason)
    assert page_answers.decode(page_answers.encode(found)) == Reading(state, reason)


def test_a_locked_file_opens_with_its_password():
    locked = pdf(encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="secret", owner_pw="owner")
    assert page_images.guarded(locked, 0, 100).reason is Reason.ENCRYPTED
    assert page_images.guarded(locked, 0, 100, "wrong").reason is Reason.WRONG_PASSWORD
    assert page_images.guarded(locked, 0, 100, "secret").width_px == 100


# ------------------------------------------------------------------ what comes back through the pipe


@pytest.fixture
def answer():
    return page_answers.encode(page_images.page(picture(8, 4), 0, 16))


def chunk(kind, body=b""):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(*chunks):
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 16, 8, 8, 2, 0, 0, 0))
    return page_answers.encode(
        PageImage(b"\x89PNG\r\n\x1a\n" + b"".join(chunks or (header,)), 16, 8, PageSize(80, 40), 1)
    )["png"]


@pytest.mark.parametrize(
    "change",
    [
        {"width": 17},
        {"width": 0},
        {"width": True},
        {"height": "8"},
        {"height": 10**9},
        {"size": [80]},
        {"size": [0, 40]},
        {"size": None},
        {"page_count": -1},
        {"more": 1},
        {"png": None},
        {"png": "no base64"},
        {"png": ""},
        {"png": png()},
        {"png": png(chunk(b"IDAT"), chunk(b"IEND"))},
        {"png": png(chunk(b"IHDR", struct.pack(">IIBBBBB", 16, 8, 16, 6, 0, 0, 0)), chunk(b"IDAT"), chunk(b"IEND"))},
        {"png": png(chunk(b"IHDR", b"short"), chunk(b"IDAT"), chunk(b"IEND"))},
    ],
)
def test_what_no_sound_process_answers_is_refused(answer, change):
    assert page_answers.decode(answer).width_px == 16
    with pytest.raises(AnswerError):
        page_answers.decode(answer | change)


@pytest.mark.parametrize("extra", [chunk(b"zTXt", b"boom"), chunk(b"iCCP", b"boom"), chunk(b"IDAT", b"x")[:-1] + b"?"])
def test_only_the_plainest_of_pictures_is_let_through(extra):
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 16, 8, 8, 2, 0, 0, 0))
    sound = {"width": 16, "height": 8, "size": [80, 40], "page_count": 1}
    fine = png(header, chunk(b"IDAT", b""), chunk(b"IEND"))
    assert page_answers.decode(sound | {"png": fine}).height_px == 8
    with pytest.raises(AnswerError):
        page_answers.decode(sound | {"png": png(header, extra, chunk(b"IDAT"), chunk(b"IEND"))})


@pytest.mark.parametrize("whole", [None, [], {}, {"state": "added", "reason": None}, {"state": 1, "reason": 2}])
def test_answers_of_another_shape_are_refused(whole):
    with pytest.raises(AnswerError):
        page_answers.decode(whole)
