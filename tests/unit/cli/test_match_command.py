"""``match``: people of a library or of files for a gig, as lines and as a table, open and blind."""

import contextlib
import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from classifyme_desktop.cli.main import run
from classifyme_desktop.domain.gig_profile import Need
from classifyme_desktop.services import gig_edits, gigs
from classifyme_desktop.services.workspace import Workspace
from tests.helpers import applicants, resumes

Said = tuple[int, str, str]
Call = Callable[..., Said]
NAMES = ("Okoro", "Duarte", "Novak", "Stone", "Brown", "Roe", "Haddad", "Petit", "Sam", "Ines")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with files, a library that holds them, a stored gig, and the gig as a file."""
    folder = tmp_path_factory.mktemp("match")
    applicants.folder(folder / "files")
    named = applicants.PLATFORM.replace("Ran Kubernetes", "In 2018 Sam Okoro ran Kubernetes")
    resumes.pdf(folder / "files" / "platform.pdf", named)
    resumes.scan(folder / "scan.pdf")
    (folder / "gig.txt").write_text(applicants.PLATFORM_GIG, encoding="utf-8")
    (folder / "diver.txt").write_text(applicants.DIVER_GIG, encoding="utf-8")
    with Workspace.open(folder / "library") as workspace:
        applicants.take_in(workspace, [folder / "files", folder / "scan.pdf"])
        gigs.add_text(workspace, applicants.PLATFORM_GIG)
    return folder


def said(home: Path, words: tuple[str, ...], library: Path | None = None) -> Said:
    """Return the exit code of ``match``, what was printed and what was said beside it."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run(["--library", str(library or home / "library"), "match", *words])
    return code, out.getvalue(), err.getvalue()


@pytest.fixture(scope="module")
def match(home: Path) -> Call:
    """Return a call of ``match``; each question is asked once, since starting the models takes a second."""
    known: dict[tuple[str, ...], Said] = {}

    def call(*words: str | Path) -> Said:
        asked = tuple(map(str, words))
        if asked not in known:
            known[asked] = said(home, asked)
        return known[asked]

    return call


def lines(printed: Said) -> list[dict[str, Any]]:
    assert printed[0] == 0, printed[2]
    return [json.loads(line) for line in printed[1].splitlines()]


def test_each_line_tells_rank_band_score_parts_musts_and_reasons(match: Call, home: Path) -> None:
    found = lines(match("--gig", "1"))
    assert [line["rank"] for line in found] == list(range(1, 9))
    assert [Path(line["file"]).stem for line in found][:3] == ["platform", "cloud", "administrator"]
    assert "scan" not in {Path(line["file"]).stem for line in found}
    for line in found:
        assert list(line) == [
            *("rank", "resume_id", "file", "score", "role", "confidence", "band", "worth_a_call", "parts"),
            *("must", "reasons", "missing", "skills"),
        ]
        assert list(line["parts"]) == ["meaning", "keywords", "role", "skills", "level", "must"]
        assert all(0 <= value <= 1 for value in line["parts"].values())
        low, high = line["band"]
        assert 1 <= low <= line["rank"] <= high <= 8
        assert 0 <= line["worth_a_call"] <= 1
        assert [one["text"] for one in line["must"]] == [
            "3 years of experience with Kubernetes",
            "Terraform and AWS",
            "Linux administration",
        ]
    best = found[0]
    assert best["role"] == "devops-cloud-engineer"
    assert best["confidence"] > 0.5
    assert best["missing"] == ["Ansible", "PostgreSQL"]
    assert "asks for Kubernetes, held since 2018 (72 months)" in best["reasons"]
    assert "must “Terraform and AWS”: met" in best["reasons"]
    assert found[0]["score"] > found[-1]["score"]
    weak = next(line for line in found if Path(line["file"]).stem == "nurse")
    assert [one["met"] for one in weak["must"]] == [None, False, False]
    assert [one["evidence"] for one in weak["must"]] == [None] * 3


def test_evidence_stands_in_the_text_where_it_says(match: Call, home: Path) -> None:
    with Workspace.open(home / "library", is_writable=False) as workspace, workspace.reading() as db:
        texts = dict(db.query("SELECT resume_id, body FROM texts"))
    shown = 0
    for line in lines(match("--gig", "1")):
        text = texts[line["resume_id"]]
        held = [one for one in line["skills"] if one["held"]]
        assert all(one["evidence"] for one in held)
        for one in (*line["must"], *line["skills"]):
            evidence = one["evidence"]
            if evidence is not None:
                assert evidence["text"] == " ".join(text[evidence["start"] : evidence["end"]].split())
                shown += 1
        assert all((one["evidence"] is not None) == (one["met"] is True) for one in line["must"])
    assert shown > 20


def test_the_same_question_gives_the_same_bytes_stored_or_not(match: Call, home: Path) -> None:
    once = match("--gig", "1")
    assert said(home, ("--gig", "1")) == once
    assert match("--gig", home / "gig.txt") == once
    assert match("--gig", "1", "--top", "3")[1] == "".join(once[1].splitlines(keepends=True)[:3])


def test_musts_that_are_typed_stand_in_place_of_those_of_the_gig(match: Call) -> None:
    found = lines(match("--gig", "1", "--must", "Experience with SAP", "--must", "5+ years of Linux"))
    assert {tuple(one["text"] for one in line["must"]) for line in found} == {
        ("Experience with SAP", "5+ years of Linux")
    }
    assert found != lines(match("--gig", "1"))


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("--gig", "1", "--must", "must be under 35"), 2, "may not decide about people"),
        (("--gig", "1", "--must", " "), 2, "needs words"),
        (("--gig", "99"), 2, "no longer in the library"),
        (("--gig", "1", "--top", "0"), 2, "--top"),
        (("--gig", "1", "--format", "xml"), 2, "--format"),
        (("--gig", "nowhere.txt"), 1, ""),
        ((), 2, "--gig"),
    ],
)
def test_what_is_wrong_is_told(match: Call, words: tuple[str, ...], code: int, told: str) -> None:
    got, out, err = match(*words)
    assert (got, out) == (code, "")
    assert told in err
    assert err.strip()


def test_without_a_library_the_way_to_one_is_told(home: Path, tmp_path: Path) -> None:
    code, out, err = said(home, ("--gig", "1"), tmp_path / "none")
    assert (code, out) == (2, "")
    assert "classifyme import" in err
    assert not (tmp_path / "none").exists()


def test_where_nobody_fits_it_is_said_beside_the_lines(match: Call, home: Path) -> None:
    code, out, err = match("--gig", home / "diver.txt")
    assert (code, len(out.splitlines())) == (0, 8)
    assert "Nobody in this library" in err
    assert "Nobody" not in match("--gig", "1")[2]


def test_a_blind_list_says_nothing_of_who_people_are(match: Call, home: Path) -> None:
    printed, open_lines = match("--gig", "1", "--blind")[1], lines(match("--gig", "1"))
    found = lines(match("--gig", "1", "--blind"))
    for one in (*NAMES, "example.org", "01632", ".pdf", str(home), "resume_id"):
        assert one not in printed, one
    assert not re.search(r"\b(19|20)\d\d\b", printed)
    assert len({line["candidate"] for line in found}) == 8
    for blind, shown in zip(found, open_lines, strict=True):
        assert list(blind)[:2] == ["rank", "candidate"]
        for key in ("rank", "score", "band", "parts", "role", "missing"):
            assert blind[key] == shown[key]
        assert [one["met"] for one in blind["must"]] == [one["met"] for one in shown["must"]]
        assert all((one["evidence"] is None) == (one["met"] is not True) for one in blind["must"])
    assert match("--gig", home / "gig.txt", "--blind")[1] == printed


def test_words_of_evidence_are_masked_for_a_blind_reader(match: Call) -> None:
    shown, blind = (lines(match("--gig", "1", *more))[0]["must"][1]["evidence"] for more in ((), ("--blind",)))
    assert shown["text"].startswith("In 2018 Sam Okoro ran Kubernetes clusters on AWS, wrote Terraform modules")
    assert "ran Kubernetes clusters on AWS, wrote Terraform modules" in blind["text"]
    for gone in ("Sam", "Okoro", "2018"):
        assert gone not in blind["text"]


def test_a_table_tells_the_same(match: Call) -> None:
    found = lines(match("--gig", "1", "--top", "4"))
    code, out, _ = match("--gig", "1", "--top", "4", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert code == 0
    assert [int(row["rank"]) for row in rows] == [1, 2, 3, 4]
    assert [row["name"] for row in rows][:2] == ["Sam Okoro", "Ines Duarte"]
    for row, line in zip(rows, found, strict=True):
        low, high = line["band"]
        assert row["band"] == (str(low) if low == high else f"{low}–{high}")
        assert row["file"] == Path(line["file"]).name
        for part, value in line["parts"].items():
            assert float(row[f"score_{part}"]) == pytest.approx(value, abs=6e-5)
        assert row["missing_skills"] == "; ".join(line["missing"])
    blind = match("--gig", "1", "--format", "csv", "--blind")[1]
    assert not any(name in blind for name in (*NAMES, ".pdf", "example.org"))
    assert [row["match_score"] for row in csv.DictReader(io.StringIO(blind))][:4] == [
        row["match_score"] for row in rows
    ]


def test_files_are_ranked_without_keeping_them_whatever_their_order(home: Path, tmp_path: Path) -> None:
    paths = [str(home / "files" / f"{name}.pdf") for name in ("nurse", "platform", "cloud")]

    def ranked(*chosen: str) -> Said:
        named = tuple(word for path in chosen for word in ("--resumes", path))
        return said(home, ("--gig", str(home / "gig.txt"), *named), tmp_path / "none")

    first = ranked(*paths)
    assert [Path(line["file"]).stem for line in lines(first)] == ["platform", "cloud", "nurse"]
    assert not any("resume_id" in line for line in lines(first))
    code, out, err = ranked(str(home / "scan.pdf"), *paths[::-1])
    assert (code, out) == (1, first[1])
    assert "scan.pdf" in err
    assert not (tmp_path / "none").exists()


def test_files_are_ranked_for_a_stored_gig_as_a_person_changed_it(home: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    with Workspace.open(library) as workspace:
        gig = gigs.add_text(workspace, applicants.PLATFORM_GIG, "Platform person")
        kept = gig_edits.without_requirement(gigs.profile(workspace, gig.gig_id), 1)
        gigs.edit(workspace, gig.gig_id, gig_edits.with_requirement(kept, "Speaks of quokkas", Need.MUST))
    chosen = ("--resumes", str(home / "files" / "platform.pdf"))
    (line,) = lines(said(home, ("--gig", "1", *chosen), library))
    told = [one["text"] for one in line["must"]]
    assert "Speaks of quokkas" in told
    assert "3 years of experience with Kubernetes" not in told


def test_musts_beyond_those_that_are_compared_are_told(home: Path) -> None:
    typed = [word for number in range(25) for word in ("--must", f"{number + 2} years of work")]
    code, out, err = said(home, ("--gig", "1", *typed))
    assert code == 0
    assert len(json.loads(out.splitlines()[0])["must"]) == 24
    assert "1 requirement is not compared with anybody: a gig is compared by at most 24" in err
