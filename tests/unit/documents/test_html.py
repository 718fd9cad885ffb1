import time
from datetime import date

import pytest

from classifyme_desktop.documents import html, limits, reader
from classifyme_desktop.domain.document import Badge, Concealment, FileKind, FileState, Reason


def page(body, head=""):
    return f"<!DOCTYPE html><html><head><title>Tab</title>{head}</head><body>{body}</body></html>"


def read(body, head=""):
    reading = reader.read(page(body, head).encode())
    assert reading.state is FileState.ADDED, reading.reason
    assert reading.kind is FileKind.HTML
    return reading.document


def test_blocks_make_lines_and_spaces_are_one():
    body = (
        "<h1>Jane\n  <b>Roe</b></h1><div><p>Engineer,<i> Lyon </i>\n<span>2019</span>"
        "</p>x<br>y</div><p>R&amp;D &eacute;t&eacute;"
    )
    assert read(body).text == "Jane Roe\nEngineer, Lyon 2019\nx\ny\nR&D été"
    assert read("<pre>a  b\n c</pre>d").text == "a  b\n c\nd"


def test_tables_come_row_by_row_and_layouts_cell_by_cell():
    assert read("<table><tr><th>a<th>b<tr><td>c</td><td>d</td></tr></table>after").text == "a\tb\nc\td\nafter"
    layout = "<table><tr><td><p>Skills</p><p>Python</p></td><td><p>Jobs</p><p>ACME</p></td></tr></table>"
    assert read(layout).text == "Skills\nPython\nJobs\nACME"
    nested = "<table><tr><td>x<table><tr><td>in</td><td>ner</td></tr></table></td><td>y</td></tr></table>"
    assert read(nested).text == "x\nin\tner\ny"


def test_lists_show_bullets_and_no_numbers():
    body = "<ul><li>one<li><p>two</p><ul style='list-style:none'><li>plain</ul></ul><ol><li>three</ol>"
    assert read(body).text == "• one\n• two\nplain\nthree"


def test_scripts_styles_and_the_head_are_no_text():
    document = read(
        "Jane<script>x()</script><style>p{}</style><noscript>on</noscript><template>t</template> Roe<!-- c -->"
    )
    assert document.text == "Jane Roe"
    assert document.badges == (Badge.ACTIVE_CONTENT,)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xef\xbb\xbf<html><p>\xc3\xa9t\xc3\xa9", "été"),
        ("<html><meta charset='utf-16'><p>été".encode("utf-16"), "été"),
        (b"<html><meta charset=iso-8859-1><p>\x80 d\x92ici \xe9t\xe9", "€ d’ici été"),
        (b"<html><meta http-equiv=content-type content='text/html; charset=windows-1251'><p>\xcf\xf0", "Пр"),
        (b"<html><p>\xc3\xa9t\xc3\xa9", "été"),
        (b"<html><p>\xe9t\xe9 d\x92ici", "été d’ici"),
        (b"<html><meta charset=utf-8><p>\xe9t\xe9", "été"),
        (b"<html><meta charset=rot13><p>abc", "abc"),
    ],
)
def test_the_encoding_is_told_by_mark_by_word_and_by_bytes(content, words):
    assert html.read(content).text.strip() == words


@pytest.mark.parametrize(
    ("markup", "how"),
    [
        ("<p style='display: none'>stuffed</p>", Concealment.INVISIBLE),
        ("<p style='visibility:hidden'>stuffed</p>", Concealment.INVISIBLE),
        ("<div hidden><p>stuffed</p></div>", Concealment.INVISIBLE),
        ("<span style='opacity:0'>stuffed</span>", Concealment.INVISIBLE),
        ("<span style='font-size:0'>stuffed</span>", Concealment.TINY),
        ("<span style='font-size:1px'>stuffed</span>", Concealment.TINY),
        ("<font color='#FFFFFF'>stuffed</font>", Concealment.NO_CONTRAST),
        ("<p style='color:#fff !important'>stuffed</p>", Concealment.NO_CONTRAST),
        ("<p style='color: rgb(254, 254, 254)'>stuffed</p>", Concealment.NO_CONTRAST),
        ("<p class='x gone'>stuffed</p>", Concealment.INVISIBLE),
    ],
)
def test_hidden_words_are_kept_apart(markup, how):
    document = read(f"<p>Jane</p>{markup}<p>Roe</p>", "<style>.gone{display:none}</style>")
    assert document.text == "Jane\nRoe"
    assert [(hidden.text, hidden.how) for hidden in document.hidden] == [("stuffed", how)]
    assert document.badges == (Badge.HIDDEN_TEXT,)


@pytest.mark.parametrize(
    ("markup", "head"),
    [
        ("<div style='background:#123456'><p style='color:white'>Jane</p></div>", ""),
        ("<table><tr><td bgcolor='#000080'><font color=white>Jane</font></td></tr></table>", ""),
        ("<p style='color:white;background-image:url(x.png)'>Jane</p>", ""),
        ("<p class=top style='color:white'>Jane</p>", "<style>.top{background:navy}</style>"),
        ("<p class=in style='color:white'>Jane</p>", "<style>.a > .in{background:#000}</style>"),
        ("<p style='color:white'>Jane</p>", "<link rel=stylesheet href=x.css>"),
        ("<p class=x>Jane</p>", "<style>@media print{.x{display:none}}</style>"),
        ("<p style='opacity:0.5'>Jane</p>", ""),
    ],
)
def test_light_words_on_a_dark_ground_are_no_alarm(markup, head):
    document = read(markup, head)
    assert (document.text, document.hidden) == ("Jane", ())


def test_the_date_of_a_page_and_a_page_without_text():
    assert read("Jane", "<meta name='dcterms.modified' content='2024-03-02T10:00'>").made_on == date(2024, 3, 2)
    assert reader.read(page("<img src=x.png>").encode()).reason is Reason.IMAGES
    assert reader.read(page("<p hidden>x</p>").encode()).reason is Reason.NO_TEXT_LAYER


@pytest.mark.parametrize(
    "piece",
    ["<div>", "<table><tr><td>", "<b>x", "</b>", "<", "a", " ", "(", "@", "1", "&amp;", "&", "<p>x", "<ul><li>x",
     "<p style='color:#fff;background:red'>x", "<style>a{", "<!--", "<meta ", "\0"],
)  # fmt: skip
def test_rubbish_ends_in_a_state_in_time(piece):
    content = ("<html><body>" + piece * (1_000_000 // len(piece))).encode()
    start = time.process_time()
    assert reader.read(content).state in FileState
    assert time.process_time() - start < limits.CPU_S / 2
