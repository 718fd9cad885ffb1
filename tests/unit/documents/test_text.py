import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.documents import limits, reader, text, txt
from classifyme_desktop.domain.document import FileKind, FileState, Reason

CV = "Zoë Roe – comptable\nExpérience : 5 années à Besançon\n"


@pytest.mark.parametrize(
    ("encoded", "encoding"),
    [
        (CV.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + CV.encode(), "utf-8"),
        (CV.encode("cp1252"), "cp1252"),
        (b"\xff\xfe" + CV.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + CV.encode("utf-16-be"), "utf-16-be"),
        (b"\xff\xfe\0\0" + CV.encode("utf-32-le"), "utf-32-le"),
        (CV.replace("–", "-").encode("utf-16-le"), "utf-16-le"),
        (CV.replace("–", "-").encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_encodings(encoded, encoding):
    assert txt.encoding_of(encoded) == encoding
    reading = reader.read(encoded)
    assert (reading.state, reading.kind) == (FileState.ADDED, FileKind.TEXT)
    assert reading.document.text.replace("-", "–") == CV.strip()


def test_other_scripts_are_text():
    for words in ("सीवी अनुभव और शिक्षा", "履歴書 職務経歴", "سيرة ذاتية", "=====\n-----\nA\n====="):
        assert reader.read(words.encode()).document.text == words


def test_a_character_split_by_the_end_of_the_probe_is_no_fault():
    assert txt.encoding_of(b"a" + "é".encode() * 100_000) == "utf-8"


def test_long_texts_are_capped():
    reading = reader.read(b"word " * 200_000)
    assert reading.reason is Reason.CAPPED
    assert len(reading.document.text) <= limits.CHARACTERS


def test_normalise():
    assert text.normalise("a\r\nb\rc\x0cd\u2028e\x85f") == "a\nb\nc\nd\ne\nf"
    assert text.normalise("a\0b\x07\x1b[c\x9f") == "ab[c"
    assert text.normalise("\n\n  a \t\nb\xa0\n\n\n\n\nc  ") == "  a\nb\n\nc"
    assert text.normalise("x\ud800y") == "x\ufffdy"
    assert text.normalise("re\u0301sume\u0301") == "re\u0301sume\u0301"


@given(st.text(st.characters(codec=None)))
def test_normalised_text_stays_as_it_is_and_can_be_stored(raw):
    once = text.normalise(raw)
    assert text.normalise(once) == once
    once.encode("utf-8")
    assert "\0" not in once


def test_long_words():
    word = "x" * limits.WORD_CHARACTERS
    assert text.cut_long_words(f"a {word} b") == (f"a {word} b", False)
    assert text.cut_long_words(f"a {word}yy b") == (f"a {word} b", True)


@pytest.mark.parametrize("bait", ["a", " ", "(", "@", "\t", "\n", "a" * 999 + " ", " " * 999 + "a"])
def test_patterns_are_linear(bait):
    start = time.process_time()
    text.cut_long_words(text.normalise(bait * (1_000_000 // len(bait))))
    assert time.process_time() - start < 5  # 0.05 s when it is linear, hours when it is not


def test_blank():
    assert text.is_blank(" -•\ufffd\uf0b7\n")
    assert not text.is_blank("\n٣")
