import random

from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.documents import columns
from classifyme_desktop.documents.lines import Line, Style, Word

STYLE = Style(0, 255, True, 10.0)


def block(x0, y0, text, width=100, height=12):
    """Lines of one block, 14 points apart; the width is the block's."""
    block.number += 1
    return [
        Line(
            words,
            [Word(0, len(words), x0, y0 + 14 * at, x0 + width, y0 + 14 * at + height, STYLE)],
            x0,
            y0 + 14 * at,
            x0 + width,
            y0 + 14 * at + height,
            y0 + 14 * at + 10,
            10.0,
            block.number,
        )
        for at, words in enumerate(text.split("\n"))
    ]


block.number = 0


def text_of(one):
    return "\n".join(line.text for line in one)


def page_text(blocks):
    rows = columns.order([line for one in blocks for line in one]).rows
    return "\n".join("\t".join(line.text for line in row) for row in rows)


def sidebar_page():
    left = [block(40, 100 + 60 * n, f"side {n}\ncontact line", 120, 30) for n in range(6)]
    right = [
        block(200, 90 + 70 * n, f"main {n}\na long line of running text about the work done", 340, 60) for n in range(6)
    ]
    return [block(40, 30, "Jane Roe Accountant", 500)], left, right


def test_a_sidebar_is_read_before_the_main_column_whatever_the_order_in_the_file():
    head, left, right = sidebar_page()
    expected = "\n".join(text_of(one) for one in [*head, *left, *right])
    mixed = head + left + right
    random.Random(5).shuffle(mixed)
    assert page_text(mixed) == expected


def test_a_block_across_the_gutter_parts_the_columns():
    head, left, right = sidebar_page()
    foot = [block(40, 600, "References on request, in both columns", 500)]
    tail = [block(40, 640 + 20 * n, f"more left {n} text in a column", 140) for n in range(3)]
    tail_right = [block(300, 645 + 20 * n, f"more right {n} text in a column", 140) for n in range(3)]
    text = page_text(foot + tail_right + tail + right + left + head)
    order = [
        text.index(mark) for mark in ("Jane", "side 5", "main 0", "main 5", "References", "more left 2", "more right 0")
    ]
    assert order == sorted(order)


def test_dates_beside_jobs_stay_with_them():
    rows = []
    for n in range(6):
        rows += [
            block(40, 100 + 40 * n, f"201{n} - 202{n}", 70),
            block(150, 100 + 40 * n, f"Job {n}, a firm and a place", 300),
        ]
    random.Random(2).shuffle(rows)
    assert page_text(rows).split("\n") == [f"201{n} - 202{n}\tJob {n}, a firm and a place" for n in range(6)]


def test_the_order_of_the_file_is_kept_when_it_can_be_read():
    skills = [block(40, 100, "a"), block(40, 120, "b"), block(200, 100, "c"), block(200, 120, "d"), block(40, 160, "e")]
    assert page_text(skills) == "a\nb\nc\nd\ne"


def test_an_order_that_jumps_up_is_put_right():
    assert (
        page_text([block(40, 300, "last"), block(40, 100, "first"), block(40, 200, "second")]) == "first\nsecond\nlast"
    )


def test_no_blocks_no_text():
    assert page_text([]) == ""


coordinate = st.floats(-1e6, 1e6, allow_nan=False)


@given(
    st.lists(
        st.tuples(coordinate, coordinate, coordinate, coordinate, st.sampled_from(["x", "two\nlines", ""])), min_size=1
    )
)
def test_every_block_comes_out_once(corners):
    blocks = [
        block(min(a, c), min(b, d), f"{n}{words}", max(a, c) - min(a, c), max(b, d) - min(b, d))
        for n, (a, b, c, d, words) in enumerate(corners)
    ]
    found = page_text(blocks).replace("\t", "\n").split("\n")
    assert sorted(found) == sorted(line.text for one in blocks for line in one)
