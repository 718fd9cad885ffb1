"""Resumes understood on real parts: facts with their places, locked files opened, pictures read, people offered."""

import zipfile
from datetime import date
from pathlib import Path

import pymupdf
import pytest

from classifyme_desktop.documents import recognition
from classifyme_desktop.domain.document import Badge, FileState, Reason
from classifyme_desktop.services import classify, duplicates, ingest
from classifyme_desktop.services.ingest import Options
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import files, profiles
from tests.helpers import resumes

TODAY = date(2026, 5, 4)


@pytest.fixture
def workspace(tmp_path: Path):
    with Workspace.open(tmp_path / "library") as opened:
        opened.today = lambda: TODAY
        yield opened


def drop(workspace: Workspace, *paths: Path, options: Options = ingest.DEFAULTS) -> dict[str, ingest.Settled]:
    settled: dict[str, ingest.Settled] = {}
    started = ingest.start(workspace, ingest.find(paths))
    ingest.run(workspace, started, lambda one: settled.update({one.path.name: one}), options=options)
    return settled


def stored(workspace: Workspace, settled: ingest.Settled) -> "tuple[profiles.StoredProfile, str]":
    from classifyme_desktop.storage import texts

    with workspace.reading() as db:
        (row,) = files.rows(db, [settled.file_id])
        found = profiles.get(db, row.resume_id)
        assert found is not None
        return found, texts.get_text(db, row.resume_id)


def test_an_import_keeps_facts_whose_places_show_them(workspace, tmp_path):
    settled = drop(workspace, resumes.pdf(tmp_path / "a.pdf", resumes.ACCOUNTANT))["a.pdf"]
    found, text = stored(workspace, settled)
    profile = found.facts.profile
    assert profile.contact.name.value == "Jane Roe"
    assert text[slice(*profile.contact.emails[0].place)] == "jane.roe@example.org"
    assert [job.title.value for job in profile.jobs] == ["Senior Accountant", "Accountant"]
    assert [job.role_id for job in profile.jobs] == ["accountant", "accountant"]
    assert all(text[slice(*job.title.place)] == job.title.value for job in profile.jobs)
    assert all(job.levels for job in profile.jobs)
    assert profile.career.months > 100
    assert profile.skills
    assert found.facts.quality.figure == 1.0
    with workspace.reading() as db:
        (row,) = files.rows(db, [settled.file_id])
        layout = profiles.layout(db, row.resume_id)
    words = [text[box.start : box.end] for box in layout.boxes]
    assert words[:2] == ["Jane", "Roe"]
    assert all(box.right <= layout.sizes[box.page].width for box in layout.boxes)


def test_the_same_file_says_the_same_whatever_stands_beside_it(workspace, tmp_path):
    paths = [resumes.pdf(tmp_path / f"{name}.pdf", text) for name, text in
             (("a", resumes.ACCOUNTANT), ("b", resumes.NURSE), ("c", resumes.DEVELOPER))]  # fmt: skip
    together = [one.understood.facts for one in classify.classify(workspace, paths)]
    alone = [next(iter(classify.classify(workspace, [path]))).understood.facts for path in paths]
    assert together == alone
    assert [facts.profile.language for facts in alone] == ["en", "en", "fr"]


def test_hidden_words_are_shown_and_change_nothing(workspace, tmp_path):
    plain = resumes.pdf(tmp_path / "plain.pdf", resumes.NURSE)
    with pymupdf.open(plain) as document:
        document[0].insert_text((50, 700), "java python kubernetes software engineer", fontsize=9, color=(1, 1, 1))
        document.save(tmp_path / "stuffed.pdf")
    clean, stuffed = classify.classify(workspace, [plain, tmp_path / "stuffed.pdf"])
    document = stuffed.understood.reading.document
    assert "kubernetes" in " ".join(one.text for one in document.hidden)
    assert Badge.HIDDEN_TEXT in document.badges
    assert stuffed.understood.prediction.top == clean.understood.prediction.top
    assert stuffed.understood.facts.profile == clean.understood.facts.profile


def test_a_locked_file_opens_with_its_password_and_keeps_it_nowhere(workspace, tmp_path):
    locked = resumes.locked(tmp_path / "locked.pdf", resumes.NURSE)
    assert drop(workspace, locked)["locked.pdf"].state is FileState.NEEDS_PASSWORD
    wrong = drop(workspace, locked, options=Options(password="wrong"))["locked.pdf"]
    assert (wrong.state, wrong.reason) == (FileState.NEEDS_PASSWORD, Reason.WRONG_PASSWORD)
    opened = drop(workspace, locked, options=Options(password="secret"))["locked.pdf"]
    assert opened.state is FileState.ADDED
    assert stored(workspace, opened)[0].facts.profile.jobs[0].title.value == "Registered Nurse"
    assert "secret" not in repr(Options(password="secret"))
    workspace.write(lambda db: None)
    for path in workspace.library.folder.rglob("*"):
        assert path.is_dir() or b"secret" not in path.read_bytes()


def test_an_archive_of_resumes_is_entered_like_a_folder(workspace, tmp_path):
    resumes.pdf(tmp_path / "a.pdf", resumes.ACCOUNTANT)
    with zipfile.ZipFile(tmp_path / "cvs.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(tmp_path / "a.pdf", "people/a.pdf")
        archive.writestr("people/c.txt", resumes.DEVELOPER)
        archive.writestr("__MACOSX/c.txt", "noise")
    settled = drop(workspace, tmp_path / "cvs.zip")
    assert {name: one.state for name, one in settled.items()} == {"a.pdf": FileState.ADDED, "c.txt": FileState.ADDED}
    again = drop(workspace, tmp_path / "a.pdf")
    assert again["a.pdf"].state is FileState.DUPLICATE


def test_a_newer_version_of_a_resume_is_offered(workspace, tmp_path):
    older = resumes.pdf(tmp_path / "older.pdf", resumes.ACCOUNTANT)
    newer = resumes.pdf(tmp_path / "newer.pdf", resumes.ACCOUNTANT.replace("trained two", "trained four"))
    other = resumes.pdf(tmp_path / "other.pdf", resumes.NURSE)
    drop(workspace, older)
    drop(workspace, newer, other)
    (pair,) = duplicates.listed(workspace)
    assert {reason.value for reason in pair.why} >= {"email"}
    with workspace.reading() as db:
        assert files.counts(db)[FileState.ADDED] == 3


def test_files_of_an_earlier_version_get_their_facts_when_they_are_added_again(workspace, tmp_path):
    path = resumes.pdf(tmp_path / "a.pdf", resumes.ACCOUNTANT)
    first = drop(workspace, path)["a.pdf"]
    workspace.write(lambda db: db.execute("DELETE FROM profiles"))
    again = drop(workspace, path)["a.pdf"]
    assert (again.state, again.file_id) == (FileState.DUPLICATE, first.file_id)
    assert stored(workspace, again)[0].facts.profile.contact.name.value == "Jane Roe"
    assert drop(workspace, path)["a.pdf"].state is FileState.DUPLICATE


@pytest.mark.skipif(recognition.is_installed(), reason="the part for recognition is installed")
def test_without_recognition_a_picture_stays_scanned_and_must_have_it_says_so(workspace, tmp_path):
    from classifyme_desktop.errors import ModelError

    scan = resumes.scan(tmp_path / "d.pdf")
    assert drop(workspace, scan)["d.pdf"].state is FileState.SCANNED
    with pytest.raises(ModelError):
        drop(workspace, scan, options=Options(ingest.Ocr.ALWAYS))


@pytest.mark.skipif(not recognition.is_installed(), reason="the part for recognition is not installed")
def test_pictures_are_read_in_a_queue_of_their_own(workspace, tmp_path):
    with pymupdf.open(resumes.pdf(tmp_path / "a.pdf", resumes.NURSE)) as document:
        picture = document[0].get_pixmap(dpi=200)
    picture.save(tmp_path / "page.png")
    (tmp_path / "a.pdf").unlink()
    left_out = drop(workspace, tmp_path / "page.png", options=Options(ingest.Ocr.NEVER))["page.png"]
    assert left_out.state is FileState.SCANNED
    resumes.pdf(tmp_path / "b.pdf", resumes.ACCOUNTANT)
    settled = drop(workspace, tmp_path / "page.png", tmp_path / "b.pdf")
    assert {name: one.state for name, one in settled.items()} == {
        "b.pdf": FileState.ADDED,
        "page.png": FileState.ADDED,
    }
    found, text = stored(workspace, settled["page.png"])
    assert "Registered Nurse" in text
    assert found.facts.quality.recognition < 1.0


def test_a_name_in_a_title_changes_neither_level_nor_role(workspace, tmp_path):
    told = []
    for name in ("Jane Roe", "Aminata N'Diaye"):
        text = resumes.ACCOUNTANT.replace("Jane Roe", name).replace("Experience\nSenior", f"Experience\n{name}, Senior")
        (found,) = classify.classify(workspace, [resumes.pdf(tmp_path / "a.pdf", text)])
        jobs = found.understood.facts.profile.jobs
        told.append(
            ([(job.levels, job.role_id) for job in jobs], found.understood.level, found.understood.prediction.top)
        )
    assert told[0] == told[1]
