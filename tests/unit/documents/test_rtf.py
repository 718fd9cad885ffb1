import time
from datetime import date

import pytest

from classifyme_desktop.documents import limits, reader
from classifyme_desktop.domain.document import Badge, Concealment, FileKind, FileState, Reason

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset2 Symbol;}{\f2\fcharset204 Times;}}"
    r"{\colortbl;\red255\green255\blue255;\red0\green32\blue96;}"
    r"{\info{\title Secret title}{\creatim\yr2019\mo1\dy2}{\revtim\yr2021\mo3\dy4}}"
)


def rtf(body):
    return (HEAD + body + "}").encode("latin-1")


def text_of(body):
    reading = reader.read(rtf(body))
    assert reading.state is FileState.ADDED, reading.reason
    assert reading.kind is FileKind.RTF
    return reading.document.text


def hidden_of(body):
    document = reader.read(rtf(body)).document
    assert document.badges == (Badge.HIDDEN_TEXT,)
    return [(hidden.text, hidden.how) for hidden in document.hidden]


def test_letters_come_by_code_page_by_font_and_by_number():
    assert text_of(r"Zo\'e9 d\'92ici \u233?t\u233 ?\'80") == "Zoé d’ici été€"
    assert text_of(r"\uc2 a\u8217\'92\'92b \uc0\u8364 c") == "a’b €c"
    assert text_of(r"{\f2 \'cf\'f0\'e8\'e2\'e5\'f2}") == "Привет"
    assert text_of(r"\u-10240?\u-8400?") == "\U00010330"
    assert text_of("caf\xe9") == "café"


def test_signs_lines_and_the_date_of_the_last_revision():
    assert text_of(r"2019\endash 2021\tab Jane\~Roe\line C\_3 \{x\}\par next\par") == (
        "2019–2021\tJane\xa0Roe\nC-3 {x}\nnext"
    )
    assert reader.read(rtf("Jane")).document.made_on == date(2021, 3, 4)


def test_groups_without_text_are_passed_over():
    body = (
        r"before {\*\generator Word}{\pict\pngblip 89504e47}{\object{\*\objdata 0102}{\result shown}}"
        r"{\field{\*\fldinst HYPERLINK mailto}{\fldrslt link}}{\annotation a comment}{\xe entry} after\bin3 }x}"
    )
    document = reader.read(rtf(body)).document
    assert document.text == "before shownlink after"
    assert document.badges == (Badge.ACTIVE_CONTENT,)
    assert document.incomplete == ()


def test_tables_come_row_by_row_and_nested_ones_where_they_stand():
    rows = r"\trowd\cellx1\cellx2\pard\intbl a\cell b\cell\row c\cell {\b d}\cell\row\pard after"
    assert text_of(rows) == "a\tb\nc\td\nafter"
    nested = (
        r"\pard\intbl before\par\itap2 x\nestcell y\nestcell{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}"
        r"\pard\intbl end\cell\row\pard after"
    )
    assert text_of(nested) == "before\nx\ty\nend\nafter"


def test_headers_first_footers_and_notes_last_and_text_boxes_in_place():
    body = (
        r"{\footer Page 1\par}{\header Jane Roe\par}body{\footnote a note} goes on"
        r"{\shp{\*\shpinst{\sp{\sn name}{\sv value}}{\shptxt boxed\par}}{\shprslt boxed again}}\par"
    )
    assert text_of(body) == "Jane Roe\n\nbody goes on\nboxed\n\nPage 1\n\na note"


def test_lists_show_bullets_and_no_numbers():
    body = r"{\listtext\f1\'b7\tab}one\par{\listtext 1.\tab}two\par{\f1\'b7} three\par"
    assert text_of(body) == "• one\ntwo\n• three"


def test_hidden_tiny_and_white_words_are_kept_apart():
    body = r"seen {\v stuffed words}{\fs2 tiny}{\cf1 white} end{\deleted gone}"
    assert text_of(body).split() == ["seen", "end"]
    assert hidden_of(body) == [
        ("stuffed words", Concealment.INVISIBLE),
        ("tiny", Concealment.TINY),
        ("white", Concealment.NO_CONTRAST),
    ]


@pytest.mark.parametrize(
    "ground",
    [
        r"{\cf1\chcbpat2 Jane Roe}",
        r"{\cf1\highlight2 Jane Roe}",
        r"\pard\cbpat2{\cf1 Jane Roe}",
        r"\trowd\clcbpat2\cellx1\pard\intbl{\cf1 Jane Roe}\cell\row",
    ],
)
def test_white_words_on_a_dark_ground_are_no_alarm(ground):
    document = reader.read(rtf(ground)).document
    assert (document.text, document.hidden) == ("Jane Roe", ())


def test_a_torn_file_is_marked_and_one_without_text_is_scanned():
    torn = reader.read(rtf(r"{\b Jane Roe")[:-2])
    assert (torn.state, torn.reason, torn.document.text) == (FileState.ADDED, Reason.SALVAGED, "Jane Ro")
    assert reader.read(rtf("")).reason is Reason.NO_TEXT_LAYER
    assert reader.read(rtf(r"{\pict 00}")).reason is Reason.IMAGES


@pytest.mark.parametrize(
    "piece",
    ["{", "{}", "a", "\\", " ", "(", "@", "1", r"\'", r"\u233?", r"\cf1\fs20 ", r"\intbl x\cell\row ", r"{\footnote x",
     r"{\listtext ", r"\itap9 x\nestcell", r"{\colortbl;", r"\bin99999", "\0", r"{\header x}"],
)  # fmt: skip
def test_rubbish_ends_in_a_state_in_time(piece):
    content = (HEAD + piece * (1_000_000 // len(piece))).encode()
    start = time.process_time()
    assert reader.read(content).state in FileState
    assert time.process_time() - start < limits.CPU_S / 2
