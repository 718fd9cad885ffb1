"""The process that reads words off pictures, asked page by page: what becomes of it and of the file."""

import sys
from pathlib import Path

import pytest

from classifyme_desktop import children
from classifyme_desktop.documents import limits as file_limits
from classifyme_desktop.documents.recognition import limits
from classifyme_desktop.documents.recognition.pool import RecognitionPool
from classifyme_desktop.domain.document import FileKind, FileState, Reading, Reason
from classifyme_desktop.errors import CancelledError

ODD_CHILD = (sys.executable, str(Path(__file__).parents[1] / "odd_child.py"))
PDF = b"%PDF-1.7 never read here"


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        (ODD_CHILD, Reason.PROTOCOL),
        ((*ODD_CHILD, "die at once"), Reason.CRASH),
        (("/no/such/program",), Reason.CRASH),
    ],
)
def test_a_process_that_recognises_nothing_is_given_up(program, reason):
    pool = RecognitionPool(1, program=program)
    try:
        assert pool.recognise(PDF, FileKind.PDF) == Reading(FileState.GAVE_UP, reason, FileKind.PDF)
    finally:
        pool.close()


def test_kinds_and_sizes_are_checked_before_a_process_is_started():
    pool = RecognitionPool(1, program=("/no/such/program",))
    assert pool.recognise(b"x", FileKind.DOCX).state is FileState.UNSUPPORTED
    assert pool.recognise(bytes(file_limits.FILE_BYTES + 1), FileKind.PDF).reason is Reason.FILE_SIZE
    pool.close()
    with pytest.raises(CancelledError):
        pool.recognise(PDF, FileKind.PDF)


# A child that answers for pages as told, in the place of one that recognises.
TELLING = """
import sys
from classifyme_desktop import children
from classifyme_desktop.documents import answers
from classifyme_desktop.domain.document import Document, FileKind, FileState, PageSize, Reading, Reason

def answer(question, content):
    words = content.decode().split("|")
    word = words[question["page"]]
    if word == "die":
        sys.exit(3)
    if word == "two":
        pages = (PageSize(9, 9), PageSize(9, 9))
    else:
        pages = (PageSize(9, 9),)
    return answers.encode(
        Reading(FileState.ADDED, None, FileKind.PDF, Document(FileKind.PDF, word, len(words), pages=pages))
    )

children.serve(answer)
"""


@pytest.fixture
def told(tmp_path):
    script = tmp_path / "told.py"
    script.write_text(TELLING)
    pool = RecognitionPool(1, page_limits=children.Limits(1 << 30, 20, 60), program=(sys.executable, str(script)))
    yield lambda words: pool.recognise(words.encode(), FileKind.PDF)
    pool.close()


def test_pages_are_asked_for_one_by_one(told):
    reading = told("Jane|Roe")
    assert (reading.state, reading.reason) == (FileState.ADDED, None)
    assert reading.document.text == "Jane\n\nRoe"


def test_a_page_that_breaks_the_process_costs_only_itself(told):
    reading = told("Jane|die|two|Roe")
    assert (reading.state, reading.reason) == (FileState.ADDED, Reason.PAGES_FAILED)
    assert reading.document.text == "Jane\n\nRoe"
    assert told("die|Jane") == Reading(FileState.GAVE_UP, Reason.CRASH, FileKind.PDF)


def test_the_eleventh_page_is_left_out_and_said(told):
    reading = told("|".join(f"page{number}" for number in range(12)))
    assert reading.reason is Reason.CAPPED
    assert reading.document.text.endswith(f"page{limits.PAGES - 1}")
    assert reading.document.page_count == 12


def test_where_nothing_is_found_the_file_stays_scanned(told):
    assert told("|") == Reading(FileState.SCANNED, Reason.NOTHING_RECOGNISED, FileKind.PDF)
