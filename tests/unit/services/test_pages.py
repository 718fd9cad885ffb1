from pathlib import Path

import pytest

from classifyme_desktop.domain.document import Box, FileState, PageSize
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import DocumentError, StorageError
from classifyme_desktop.services import pages
from classifyme_desktop.services.pages import LastPages
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import files, profiles
from classifyme_desktop.storage.profiles import Layout
from tests.helpers import resumes


@pytest.fixture(scope="module")
def workspace():
    with Workspace.memory() as lent:
        yield lent


def put(workspace, path: Path, password: str | None = None) -> ResumeId:
    """Store a file as an import would, without what the models make of it."""
    import hashlib

    content = path.read_bytes()
    read = workspace.readers.understand(content, workspace.today(), password=password)
    sha256 = hashlib.sha256(content).hexdigest()

    def change(db):
        file_id = files.add(
            db, sha256=sha256, size_bytes=len(content), path=path, reading=read.reading, masked_text=read.masked
        )
        resume_id = files.rows(db, [file_id])[0].resume_id
        if read.profile is not None:
            from classifyme_desktop.domain import quality

            facts = profiles.Facts(
                read.profile, quality.of(read.reading.document, read.profile), read.fingerprint, workspace.today()
            )
            profiles.put(db, resume_id, read.reading.document, facts)
        return resume_id

    return workspace.write(change)


def refused(workspace, resume_id, **more):
    with pytest.raises(DocumentError) as caught:
        pages.page(workspace, resume_id, 0, 200, **more)
    return caught.value.code


def test_a_page_of_the_original_file(workspace, tmp_path):
    person = put(workspace, resumes.pdf(tmp_path / "a.pdf", resumes.ACCOUNTANT))
    found = pages.page(workspace, person, 0, 200)
    assert (found.width_px, found.size, found.page_count) == (200, PageSize(5950, 8420), 1)
    assert pages.page(workspace, person, 0, 200) is found  # remembered
    assert pages.page(workspace, person, 0, 100).width_px == 100


def test_a_file_that_was_moved_or_changed_says_so(workspace, tmp_path):
    path = resumes.pdf(tmp_path / "b.pdf", resumes.NURSE)
    person = put(workspace, path)
    content = path.read_bytes()
    path.write_bytes(content + b"\n")
    assert refused(workspace, person) == "file_changed"
    path.unlink()
    assert refused(workspace, person) == "file_moved"
    (tmp_path / "elsewhere.pdf").write_bytes(content)
    workspace.write(lambda db: files.note_place(db, _file(db, person), tmp_path / "elsewhere.pdf"))
    path.write_bytes(content)
    (tmp_path / "elsewhere.pdf").unlink()
    assert pages.page(workspace, person, 0, 200).width_px == 200  # from the place before


def _file(db, person):
    return files.of_resumes(db, [person])[0]


def test_a_member_of_an_archive_has_pages(workspace, tmp_path):
    import zipfile

    inner = resumes.pdf(tmp_path / "c.pdf", resumes.DEVELOPER)
    with zipfile.ZipFile(tmp_path / "cvs.zip", "w") as archive:
        archive.write(inner, "c.pdf")
    person = put(workspace, inner)
    workspace.write(lambda db: files.note_place(db, _file(db, person), tmp_path / "cvs.zip" / "c.pdf"))
    inner.unlink()
    assert pages.page(workspace, person, 0, 120).width_px == 120


def test_a_file_without_pages(workspace, tmp_path):
    assert refused(workspace, put(workspace, resumes.word(tmp_path / "d.docx", resumes.NURSE))) == "no_pages"


def test_a_locked_file_asks_for_its_password(workspace, tmp_path):
    person = put(workspace, resumes.locked(tmp_path / "e.pdf", resumes.ACCOUNTANT + "\nFluent."), password="secret")
    assert refused(workspace, person) == FileState.NEEDS_PASSWORD
    assert refused(workspace, person, password="wrong") == FileState.NEEDS_PASSWORD
    assert pages.page(workspace, person, 0, 90, password="secret").width_px == 90


def test_a_page_beyond_the_last_and_a_person_who_is_gone(workspace, tmp_path):
    person = put(workspace, resumes.pdf(tmp_path / "f.pdf", resumes.NURSE + "\nMore."))
    with pytest.raises(DocumentError) as caught:
        pages.page(workspace, person, 7, 100)
    assert caught.value.code == FileState.DAMAGED
    with pytest.raises(StorageError) as gone:
        pages.page(workspace, ResumeId(10**6), 0, 100)
    assert gone.value.code == "resume_unknown"


def test_the_oldest_pages_are_forgotten(workspace, tmp_path):
    person = put(workspace, resumes.pdf(tmp_path / "g.pdf", resumes.NURSE + "\nAnd more."))
    found = pages.page(workspace, person, 0, 60)
    last = LastPages()
    for number in range(20):
        last.put(("file", number, 60), found)
        last.find(("file", 0, 60))
    kept = [number for number in range(20) if last.find(("file", number, 60)) is not None]
    assert len(kept) == 12
    assert kept[0] == 0  # was looked at all the time
    assert kept[1:] == list(range(9, 20))


def test_the_words_of_a_place_are_found_on_its_page(workspace, tmp_path):
    person = put(workspace, resumes.pdf(tmp_path / "h.pdf", resumes.ACCOUNTANT + "\nPunctual."))
    with workspace.reading() as db:
        layout = profiles.layout(db, person)
        text = db.query("SELECT body FROM texts WHERE resume_id = ?", (person,))[0][0]
    start = text.index("Senior Accountant, Alder")
    (patch,) = pages.patches(layout, (start, start + len("Senior Accountant")))
    assert patch.page == 0
    assert 50 / 595 - 0.01 < patch.left < patch.right < 0.5
    assert 0 < patch.top < patch.bottom < 1


# ------------------------------------------------------------------ places on the page

LAYOUT = Layout(
    (
        Box(0, 4, 0, 100, 100, 300, 120),
        Box(5, 9, 0, 310, 98, 500, 121),  # the same line
        Box(10, 14, 0, 100, 130, 300, 150),  # the next
        Box(16, 20, 1, 100, 100, 200, 120),
        Box(21, 25, 2, 0, 0, 10, 10),  # a page that could not be read has no size
    ),
    (PageSize(1000, 2000), PageSize(500, 500), PageSize(0, 0)),
)


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ((0, 4), [(0, 0.1, 0.05, 0.3, 0.06)]),
        ((0, 9), [(0, 0.1, 0.049, 0.5, 0.0605)]),
        ((2, 3), [(0, 0.1, 0.05, 0.3, 0.06)]),
        ((4, 5), []),
        ((9, 10), []),
        ((6, 17), [(0, 0.31, 0.049, 0.5, 0.0605), (0, 0.1, 0.065, 0.3, 0.075), (1, 0.2, 0.2, 0.4, 0.24)]),
        ((21, 25), []),
        ((30, 40), []),
    ],
)
def test_a_place_has_one_patch_for_each_of_its_lines(place, found):
    assert [tuple(patch) for patch in pages.patches(LAYOUT, place)] == [pytest.approx(one) for one in found]
