import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pymupdf
import pytest

from classifyme_desktop import children
from classifyme_desktop.documents import limits
from classifyme_desktop.documents.pool import LIMITS, ReaderPool
from classifyme_desktop.domain.document import FileKind, FileState, Reading, Reason
from classifyme_desktop.errors import CancelledError

ODD_CHILD = (sys.executable, str(Path(__file__).parents[1] / "unit" / "odd_child.py"))


@pytest.fixture
def pool():
    made = ReaderPool(2)
    yield made
    made.close()


def pdf(words):
    document = pymupdf.open()
    document.new_page().insert_text((72, 72), words)
    content = document.tobytes()
    document.close()
    return content


def slow_pdf():
    """Return a page that calls nine levels of forms, ten times each: 10^9 calls, without end in practice."""
    forms = []
    for level in range(9):
        body = b"BT /F1 9 Tf (x) Tj ET " if level == 8 else (b"/X%d Do " % (level + 1)) * 10
        uses = b"<</Font<</F1 5 0 R>>>>" if level == 8 else b"<</XObject<</X%d %d 0 R>>>>" % (level + 1, level + 7)
        head = b"<</Type/XObject/Subtype/Form/BBox[0 0 500 500]/Resources%s/Length %d>>" % (uses, len(body))
        forms.append(head + b"\nstream\n" + body + b"\nendstream")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X0 6 0 R>>>>>>",
        b"<</Length 6>>\nstream\n/X0 Do\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *forms,
    ]
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, one) for number, one in enumerate(objects, 1))
    return b"%PDF-1.7\n" + body + b"trailer\n<</Size 15/Root 1 0 R>>\n%%EOF\n"


def test_files_of_each_kind_come_back_as_readings(pool):
    reading = pool.read(pdf("Jane Roe"))
    assert (reading.state, reading.kind, reading.document.text) == (FileState.ADDED, FileKind.PDF, "Jane Roe")
    assert pool.read(b"Jane Roe, accountant").document.text == "Jane Roe, accountant"
    assert pool.read(b"{\\rtf1 Jane}").document.text == "Jane"
    assert pool.read(bytes(1000)).state is FileState.UNSUPPORTED


def test_many_threads_get_their_own_answers(pool):
    with ThreadPoolExecutor(8) as executor:
        readings = list(executor.map(lambda n: pool.read(pdf(f"person {n}")), range(60)))
    assert [reading.document.text for reading in readings] == [f"person {n}" for n in range(60)]
    assert len(psutil.Process().children()) == 2


def test_sizes_are_checked_before_a_process_is_started(pool):
    assert pool.read(b"").reason is Reason.EMPTY
    assert pool.read(bytes(limits.FILE_BYTES + 1)).reason is Reason.FILE_SIZE
    assert pool.read(b"Jane", most_bytes=3).reason is Reason.FILE_SIZE
    assert psutil.Process().children() == []


def test_a_file_without_end_gives_up_and_the_next_is_read():
    file_limits = children.Limits(LIMITS.memory_bytes, 0.5, LIMITS.wall_s, LIMITS.answer_bytes)
    pool = ReaderPool(1, file_limits=file_limits)
    try:
        assert pool.read(slow_pdf()) == Reading(FileState.GAVE_UP, Reason.CPU)
        assert pool.read(b"Jane Roe, accountant").state is FileState.ADDED
    finally:
        pool.close()


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        (ODD_CHILD, Reason.PROTOCOL),  # it answers with the question
        ((*ODD_CHILD, "die at once"), Reason.CRASH),
        (("/no/such/program",), Reason.CRASH),
    ],
)
def test_a_process_that_is_no_reader_is_given_up(program, reason):
    pool = ReaderPool(1, program=program)
    try:
        assert pool.read(b"Jane Roe") == Reading(FileState.GAVE_UP, reason)
    finally:
        pool.close()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX limits")
def test_a_reading_process_is_limited_and_polite(pool):
    pool.read(b"Jane Roe, accountant")
    (child,) = psutil.Process().children()
    assert child.nice() >= 5
    if sys.platform == "linux":
        assert child.rlimit(psutil.RLIMIT_AS)[0] == limits.MEMORY_BYTES
        assert child.rlimit(psutil.RLIMIT_CORE) == (0, 0)
        assert limits.CPU_S <= child.rlimit(psutil.RLIMIT_CPU)[0] <= limits.CPU_S + 5


def test_a_closed_pool_reads_no_more(pool):
    pool.read(b"Jane Roe, accountant")
    pool.close()
    assert psutil.Process().children() == []
    with pytest.raises(CancelledError):
        pool.read(b"Jane Roe")


def test_the_program_side_of_the_pool_imports_no_parser():
    import subprocess

    code = (
        "import sys\nfrom classifyme_desktop.documents import intake, pool\n"
        "bad = {'pymupdf', 'lxml', 'docx', 'lxml.etree'} & set(sys.modules)\nsys.exit(1 if bad else 0)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2]).returncode == 0
