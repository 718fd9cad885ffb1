import pymupdf
import pytest

from classifyme_desktop.documents import hidden, limits, reader
from classifyme_desktop.domain.document import Badge, Concealment, HiddenText

SECRET = "python kubernetes director"


def page_with(*, ground=None):
    document = pymupdf.open()
    page = document.new_page()
    if ground:
        page.draw_rect(page.rect, color=None, fill=ground)
    return document, page


def read(document):
    content = document.tobytes()
    document.close()
    return reader.read(content).document


def over(page, words, **options):
    page.insert_text((72, 300), words, **{"fontsize": 10, **options})


def white(page):
    over(page, SECRET, color=(1, 1, 1))


def nearly_white(page):
    over(page, SECRET, color=(0.96, 0.97, 0.96))


def tiny(page):
    over(page, SECRET, fontsize=0.8)


def invisible(page):
    over(page, SECRET, render_mode=3)


def transparent(page):
    over(page, SECRET, fill_opacity=0)


def off_page(page):
    page.insert_text((-500, 300), SECRET)


def covered(page):
    over(page, SECRET)
    page.draw_rect(pymupdf.Rect(60, 280, 400, 310), color=None, fill=(0.8, 0.9, 0.8))


def behind_image(page):
    over(page, SECRET)
    picture = pymupdf.Pixmap(pymupdf.csRGB, pymupdf.IRect(0, 0, 40, 8), 0)
    for x in range(40):
        for y in range(8):
            picture.set_pixel(x, y, (40 + 5 * x, 255 - 6 * x, 30 * y))
    page.insert_image(pymupdf.Rect(60, 280, 400, 310), pixmap=picture, keep_proportion=False)


def on_layer_off(page):
    layer = page.parent.add_ocg("notes", on=False)
    over(page, SECRET, oc=layer)


WAYS = {
    white: Concealment.NO_CONTRAST,
    nearly_white: Concealment.NO_CONTRAST,
    tiny: Concealment.TINY,
    invisible: Concealment.INVISIBLE,
    transparent: Concealment.INVISIBLE,
    off_page: Concealment.OFF_PAGE,
    covered: Concealment.NO_CONTRAST,
    behind_image: Concealment.NO_CONTRAST,
    on_layer_off: Concealment.INVISIBLE,
}


@pytest.mark.parametrize("hide", WAYS, ids=lambda way: way.__name__)
def test_hidden_words_are_found_shown_and_left_out(hide):
    document, page = page_with()
    page.insert_text((72, 72), "Jane Roe, accountant")
    hide(page)
    found = read(document)
    assert found.text == "Jane Roe, accountant"
    assert found.hidden == (HiddenText(SECRET, WAYS[hide], 0),)
    assert Badge.HIDDEN_TEXT in found.badges


def test_white_words_in_a_line_of_black_ones_are_found():
    document, page = page_with()
    page.insert_text((72, 300), "Bookkeeping and payroll")
    page.insert_text((200, 300), SECRET, color=(1, 1, 1))
    found = read(document)
    assert found.text == "Bookkeeping and payroll"
    assert found.hidden[0].text == SECRET


@pytest.mark.parametrize(
    ("ground", "ink"),
    [((0.1, 0.15, 0.3), (1, 1, 1)), ((0.1, 0.1, 0.1), (0.7, 0.7, 0.7)), ((0.92, 0.94, 0.97), (0.3, 0.3, 0.3)),
     ((1, 1, 1), (0.75, 0.75, 0.75)), ((0.7, 0.1, 0.1), (0, 0.35, 0.1)), ((0.2, 0.5, 0.5), (1, 0.95, 0.6))],
)  # fmt: skip
@pytest.mark.parametrize("size", [6, 9, 24])
@pytest.mark.parametrize("font", ["helv", "hebo", "tiro"])
def test_words_that_a_person_sees_are_no_alarm(ground, ink, size, font):
    document, page = page_with(ground=ground)
    for number in range(5):
        page.insert_text((40, 100 + 40 * number), "Jane Roe - CV - il, x: 1", fontsize=size, fontname=font, color=ink)
    found = read(document)
    assert found.hidden == ()
    assert found.badges == ()
    assert found.text.count("Jane") == 5


def test_words_on_a_picture_are_no_alarm():
    document, page = page_with()
    picture = pymupdf.Pixmap(pymupdf.csRGB, pymupdf.IRect(0, 0, 60, 20), 0)
    for x in range(60):
        for y in range(20):
            picture.set_pixel(x, y, (2 * x, 3 * y, 60 + x))
    page.insert_image(pymupdf.Rect(0, 0, 595, 200), pixmap=picture, keep_proportion=False)
    page.insert_text((72, 72), "Jane Roe, accountant", fontsize=20, color=(1, 1, 1))
    page.insert_text((72, 120), "Lyon, 06 39 98 12 34", fontsize=10, color=(1, 1, 1))
    assert read(document).hidden == ()


@pytest.mark.parametrize("is_under", [False, True])
def test_the_layer_of_a_scan_is_visible(is_under):
    drawn, page = page_with()
    page.insert_text((72, 82), "Jane Roe Accountant", fontsize=12)
    picture = page.get_pixmap(dpi=100)
    drawn.close()
    document, page = page_with()
    if is_under:
        page.insert_text((72, 82), "Jane Roe Accountant", fontsize=12)
    page.insert_image(page.rect, pixmap=picture)
    if not is_under:
        page.insert_text((72, 82), "Jane Roe Accountant", fontsize=12, render_mode=3)
        page.insert_text((72, 400), SECRET, fontsize=12, render_mode=3)  # nothing in the picture looks so
    found = read(document)
    assert found.text == "Jane Roe Accountant"
    assert [one.text for one in found.hidden] == ([] if is_under else [SECRET])


def test_a_replacement_text_that_lies_is_hidden_and_an_honest_one_is_not():
    def page_saying(replacement):
        document, page = page_with()
        page.insert_text((72, 72), "Resume of Jane")
        (stream,) = page.get_contents()
        written = document.xref_stream(stream)
        document.update_stream(stream, b"/Span<</ActualText(%s)>>BDC " % replacement + written + b" EMC")
        return read(document)

    lying, honest = page_saying(SECRET.encode()), page_saying(b"Resume of  Jane")
    assert lying.text == "Resume of Jane"
    assert [one.text for one in lying.hidden] == [SECRET]
    assert honest.hidden == ()


def test_hidden_words_are_joined_within_limits():
    words = [hidden.Unseen("word", Concealment.TINY, 0.0)] * 5_000 + [hidden.Unseen("end", Concealment.OFF_PAGE, 0.0)]
    texts = hidden.joined([(1, words), (0, words[:2])])
    assert texts[0] == HiddenText("word word", Concealment.TINY, 0)
    assert max(len(one.text) for one in texts) <= limits.HIDDEN_CHARACTERS
    assert texts[-1] == HiddenText("end", Concealment.OFF_PAGE, 1)
    alternating = [hidden.Unseen("x", (Concealment.TINY, Concealment.OFF_PAGE)[at % 2], 0.0) for at in range(1_000)]
    assert len(hidden.joined([(0, alternating)])) == limits.HIDDEN_TEXTS


def test_an_image_over_words_is_found_on_a_turned_page():
    document, page = page_with()
    page.insert_text((72, 72), "Jane Roe, accountant")
    behind_image(page)
    page.set_rotation(90)
    found = read(document)
    assert [one.text for one in found.hidden] == [SECRET]
    assert found.text == "Jane Roe, accountant"
