"""The odd real files and the hostile ones: each in a named state, by far most in an expected one, memory bounded."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from benchmarks import corpus
from classifyme_desktop import children
from classifyme_desktop.documents import limits
from classifyme_desktop.documents.pool import LIMITS, ReaderPool
from classifyme_desktop.domain.document import Badge, FileKind, FileState, Reason

SHARED = Path(__file__).resolve().parents[3] / "shared"
pytestmark = pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="the corpus is not beside the repository")
# Less CPU time than the program grants: one bomb runs into this limit, and no honest file comes near it.
QUICK = children.Limits(LIMITS.memory_bytes, 8, LIMITS.wall_s, LIMITS.answer_bytes)
VISIBLE = "legit_ macro_ remote_ zip_slip docx_named pdf_named active_content enc_owner page_ truncated_tail scan_with"


def read_all(cases):
    pool = ReaderPool(2, file_limits=QUICK)
    try:
        with corpus.peak_worker_bytes() as peak:
            outcomes = corpus.read_all(pool, cases)
        assert pool.read(b"Jane Roe, accountant").state is FileState.ADDED
    finally:
        pool.close()
    return outcomes, peak[0]


@pytest.fixture(scope="module")
def real():
    return read_all(corpus.cases(SHARED / "corpus"))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    return read_all(corpus.write_hostile(SHARED, tmp_path_factory.mktemp("hostile"), quick=True))


@pytest.mark.parametrize("name", ["real", "hostile"])
def test_every_file_ends_in_a_named_state_and_97_of_100_in_an_expected_one(name, request):
    outcomes, _ = request.getfixturevalue(name)
    assert all(outcome.reading.state in FileState for outcome in outcomes)
    assert all((outcome.reading.document is None) != (outcome.reading.state is FileState.ADDED) for outcome in outcomes)
    wrong = [f"{one.case.path.name}: {one.reading.state}" for one in outcomes if not one.is_expected]
    assert len(wrong) <= 0.03 * len(outcomes), wrong


@pytest.mark.parametrize("name", ["real", "hostile"])
def test_no_reader_crashes_and_its_memory_stays_bounded(name, request):
    outcomes, peak_bytes = request.getfixturevalue(name)
    broken = {Reason.CRASH, Reason.PROTOCOL, Reason.WALL}
    assert [one.case.path.name for one in outcomes if one.reading.reason in broken] == []
    assert peak_bytes < 1.1 * limits.MEMORY_BYTES


def test_real_files_never_give_up(real):
    assert [one.case.path.name for one in real[0] if one.reading.state is FileState.GAVE_UP] == []


def test_repaired_files_with_text_are_marked(real):
    for one in real[0]:
        if one.reading.state is FileState.ADDED and "repaired" in one.case.flags.split():
            assert one.reading.document.incomplete, one.case.path.name


def test_words_that_a_person_sees_are_read_and_a_secret_never(hostile):
    for one in hostile[0]:
        words = one.reading.document.text if one.reading.document else ""
        assert "ZQSECRET" not in words
        if one.case.path.name.startswith(tuple(VISIBLE.split())):
            assert "ZQVISIBLE" in words, one.case.path.name


def test_active_content_is_noted(hostile):
    for one in hostile[0]:
        is_noted = bool(one.reading.document and Badge.ACTIVE_CONTENT in one.reading.document.badges)
        if "active_content" in one.case.flags:
            assert is_noted, one.case.path.name
        elif is_noted:
            assert "xxe" in one.case.flags, one.case.path.name


def paragraphs(path):
    """Return the text of each paragraph of a DOCX, read in another way than the program does; no deleted text."""
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    left_out = {
        f"{word}del",
        f"{word}moveFrom",
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    }
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as package:
        for name in package.namelist():
            if not re.fullmatch(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml", name):
                continue
            parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
            for paragraph in etree.fromstring(package.read(name), parser).iter(f"{word}p"):
                if not left_out & {above.tag for above in paragraph.iterancestors()}:
                    yield "".join(
                        text.text or ""
                        for text in paragraph.iter(f"{word}t")
                        if next(text.iterancestors(f"{word}p")) is paragraph
                        and not left_out & {above.tag for above in text.iterancestors()}
                    )


def test_99_of_100_characters_of_the_paragraphs_of_word_documents_are_read(real):
    total = missing = 0
    for one in real[0]:
        if one.reading.kind is not FileKind.DOCX or one.reading.document is None or one.reading.document.incomplete:
            continue  # some files of this name are older Word or rich text
        found = "".join(one.reading.document.text.split())
        for words in map("".join, map(str.split, paragraphs(one.case.path))):
            total += len(words)
            missing += 0 if words in found else len(words)
    assert total > 50_000
    assert missing <= 0.01 * total
