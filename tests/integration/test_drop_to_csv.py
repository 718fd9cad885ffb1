"""The main job on real parts: files in, one state each, ranked, exported; stopped, resumed and repeated."""

import csv
import threading
from pathlib import Path

import openpyxl
import pytest

from classifyme_desktop.domain.document import FileState, Reason
from classifyme_desktop.errors import DocumentError, StorageError, UsageError
from classifyme_desktop.services import export, gigs, ingest, people, rank, search
from classifyme_desktop.services.export.layout import Layout
from classifyme_desktop.services.workspace import Workspace
from tests.helpers import resumes


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def dropped(tmp_path: Path) -> Path:
    return resumes.folder(tmp_path / "dropped")


def drop(workspace: Workspace, *paths: Path, cancel: threading.Event | None = None) -> dict[str, ingest.Settled]:
    settled: dict[str, ingest.Settled] = {}
    found = ingest.find(paths)
    report = ingest.run(
        workspace, ingest.start(workspace, found), lambda one: settled.update({one.path.name: one}), cancel
    )
    assert sum(report.counts.values()) == len(settled)
    assert report.is_cancelled == (len(settled) < report.found)
    return settled


def test_every_path_ends_in_its_state_and_the_counts_add_up(library: Path, dropped: Path) -> None:
    with Workspace.open(library) as workspace:
        settled = drop(workspace, dropped)
    assert {name: one.state for name, one in settled.items()} == {
        "a.pdf": FileState.ADDED,
        "b.docx": FileState.ADDED,
        "c.txt": FileState.ADDED,
        "copy.pdf": FileState.DUPLICATE,
        "d.pdf": FileState.SCANNED,
        "e.pdf": FileState.NEEDS_PASSWORD,
        "f.pdf": FileState.DAMAGED,
        "g.png": settled["g.png"].state,
    }
    assert settled["g.png"].state in (FileState.DAMAGED, FileState.UNSUPPORTED)


def test_the_second_drop_adds_nothing_and_repeats_the_states(library: Path, dropped: Path) -> None:
    with Workspace.open(library) as workspace:
        first = drop(workspace, dropped)
        again = drop(workspace, dropped)
    for name, one in again.items():
        expected = FileState.DUPLICATE if first[name].state is FileState.ADDED else first[name].state
        assert one.state is expected, name


def test_roles_ranks_and_both_exports(library: Path, dropped: Path, tmp_path: Path) -> None:
    with Workspace.open(library) as workspace:
        drop(workspace, dropped)
        gig = gigs.add_text(workspace, resumes.ACCOUNTANT_GIG)
        ranking = rank.rank(workspace, gig.gig_id)
        rank.save(workspace, ranking)
        ranked = people.ranked_people(workspace, ranking.matches)
        for name, language in (("out.csv", "en"), ("fr.csv", "fr"), ("out.xlsx", "en")):
            export.write_shortlist(workspace, gig.gig_id, ranked, tmp_path / name, Layout(language=language))
    assert gig.title == "Accountant (general ledger)"
    assert Path(ranked[0].file.path).name in ("a.pdf", "copy.pdf")
    assert ranked[0].prediction is not None
    assert ranked[0].prediction.top[0].id == "accountant"
    assert [person.match.rank for person in ranked] == [1, 2, 3]

    raw = (tmp_path / "out.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in raw
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [row["candidate_id"] for row in rows] == [person.candidate_id for person in ranked]
    assert rows[0]["role"] == "Accountant" or rows[0]["role_confidence"]
    with (tmp_path / "fr.csv").open(encoding="utf-8-sig", newline="") as lines:
        french = list(csv.DictReader(lines, delimiter=";"))
    assert "," in french[0]["match_score"]

    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    assert sheet is not None
    cells = list(sheet.iter_rows(values_only=True))
    assert cells[0][:4] == ("Rank", "Rank band", "Candidate", "Name")
    assert [row[2] for row in cells[1:]] == [person.candidate_id for person in ranked]
    scores = cells[0].index("Score")
    assert all(isinstance(row[scores], int | float) for row in cells[1:])


def test_order_of_import_changes_no_score(tmp_path: Path, dropped: Path) -> None:
    names = ["a.pdf", "b.docx", "c.txt"]
    results = []
    for order in (names, names[::-1]):
        with Workspace.open(tmp_path / f"library-{order[0]}") as workspace:
            for name in order:
                drop(workspace, dropped / name)
            ranking = rank.rank_text(workspace, resumes.ACCOUNTANT_GIG)
            ranked = people.ranked_people(workspace, ranking.matches)
        results.append([(Path(p.file.path).name, p.match.score, p.parts) for p in ranked])
    assert results[0] == results[1]


def test_a_stopped_import_keeps_what_is_done_and_goes_on_with_the_rest(library: Path, dropped: Path) -> None:
    with Workspace.open(library) as workspace:
        cancel = threading.Event()
        cancel.set()
        import_id = ingest.start(workspace, ingest.find([dropped]))
        first = ingest.run(workspace, import_id, cancel=cancel)
        assert first.is_cancelled
        left = ingest.unfinished(workspace)
        assert left is not None
        assert left[0] == import_id
        assert left[1] == first.found - sum(first.counts.values())
        report = ingest.run(workspace, import_id)
        assert not report.is_cancelled
        assert sum(report.counts.values()) == report.found
        assert ingest.unfinished(workspace) is None


def test_the_same_paths_again_resume_and_more_paths_take_over(library: Path, dropped: Path) -> None:
    with Workspace.open(library) as workspace:
        found = ingest.find([dropped])
        first = ingest.start(workspace, found)
        assert ingest.start_or_resume(workspace, found) == first
        other = ingest.start_or_resume(workspace, [*found, dropped / "new.pdf"])
        assert other != first
        report = ingest.run(workspace, other)
        assert report.counts[FileState.SKIPPED] == 1
        assert ingest.unfinished(workspace) is None


def test_copies_that_arrive_together_are_read_once(library: Path, tmp_path: Path) -> None:
    many = tmp_path / "many"
    many.mkdir()
    original = resumes.pdf(many / "000.pdf", resumes.NURSE).read_bytes()
    for number in range(1, 30):
        (many / f"{number:03}.pdf").write_bytes(original)
    with Workspace.open(library) as workspace:
        settled = drop(workspace, many)
        assert sum(one.state is FileState.ADDED for one in settled.values()) == 1
        assert sum(one.state is FileState.DUPLICATE for one in settled.values()) == 29
        assert len({one.file_id for one in settled.values()}) == 1


def test_a_path_that_is_gone_is_skipped(library: Path, tmp_path: Path) -> None:
    with Workspace.open(library) as workspace:
        report = ingest.run(workspace, ingest.start(workspace, [tmp_path / "gone.pdf"]))
    assert report.counts[FileState.SKIPPED] == 1


def test_search_finds_words_and_meaning(library: Path, dropped: Path) -> None:
    with Workspace.open(library) as workspace:
        drop(workspace, dropped)
        with workspace.reading() as db:
            by_words = search.search(workspace, '"Spring Boot"')
            name = Path(people.rows_of(db, [by_words[0].resume_id])[by_words[0].resume_id].path).name
        by_meaning = search.search(workspace, "hospital ward care")
        assert name == "c.txt"
        assert len(by_words) == 1
        assert by_words[0].has_words
        with workspace.reading() as db:
            best = people.rows_of(db, [by_meaning[0].resume_id])[by_meaning[0].resume_id]
        assert Path(best.path).name == "b.docx"
        with pytest.raises(UsageError):
            search.search(workspace, "java AND")
        assert search.search(workspace, "  ") == []


def test_names_never_reach_the_keywords_of_a_ranking(library: Path, tmp_path: Path) -> None:
    """A gig that names a person or a school does not find them by it."""
    one, other = tmp_path / "one.pdf", tmp_path / "other.pdf"
    resumes.pdf(one, resumes.NURSE)
    resumes.pdf(other, resumes.NURSE.replace("Ali Haddad", "Olivia Bennett"))
    with Workspace.open(library) as workspace:
        drop(workspace, one, other)
        matches = rank.rank_text(workspace, "Nurse\nLike Olivia Bennett, a registered nurse for Bennett ward").matches
    assert matches[0].score == matches[1].score


def test_gigs_from_files_and_their_refusals(library: Path, tmp_path: Path) -> None:
    with Workspace.open(library) as workspace:
        first = gigs.add_file(workspace, resumes.word(tmp_path / "gig.docx", resumes.ACCOUNTANT_GIG))
        again = gigs.add_file(workspace, resumes.word(tmp_path / "gig2.docx", resumes.ACCOUNTANT_GIG))
        assert first.gig_id == again.gig_id
        with pytest.raises(DocumentError) as scanned:
            gigs.add_file(workspace, resumes.scan(tmp_path / "scan.pdf"))
        assert scanned.value.code == "scanned"
        with pytest.raises(UsageError):
            gigs.add_text(workspace, " \n ... ")
        gigs.remove(workspace, first.gig_id)
        with pytest.raises(StorageError):
            gigs.get(workspace, first.gig_id)


def test_nothing_is_ranked_in_an_empty_library(library: Path) -> None:
    with Workspace.open(library) as workspace:
        assert rank.rank_text(workspace, resumes.ACCOUNTANT_GIG).matches == []


@pytest.mark.parametrize("name", ["list.ods", "list", "list.txt"])
def test_other_endings_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError):
        export.write(tmp_path / name, [])


def test_a_list_that_cannot_be_written_says_so_and_leaves_the_old_one(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as told:
        export.write(tmp_path / "no folder" / "list.csv", [])
    assert told.value.code == "export_failed"


@pytest.mark.parametrize("text", ["=1+1", "+33 6", "-1", "@a", "\tx", "\rx", "\nx", "\0x", "＝1", "＋1", "－1", "＠1"])
def test_formulas_are_text_in_csv(text: str) -> None:
    assert export.safe_text(text).startswith("'")
    assert "\0" not in export.safe_text(text)


def test_reasons_follow_the_second_time(library: Path, dropped: Path) -> None:
    with Workspace.open(library) as workspace:
        drop(workspace, dropped)
        again = drop(workspace, dropped / "e.pdf")
    assert again["e.pdf"].reason is Reason.ENCRYPTED


def test_a_text_beyond_what_is_encoded_is_marked_incomplete(library: Path, tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text("\n".join(f"Case {n}: closed the books and filed the returns of company {n}." for n in range(2000)))
    with Workspace.open(library) as workspace:
        settled = drop(workspace, long)
    assert settled["long.txt"].state is FileState.ADDED
    assert settled["long.txt"].incomplete == (Reason.CAPPED,)
