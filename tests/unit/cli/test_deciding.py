"""``gigs stage``, ``pin``, ``reject`` and ``clear``, ``person reveal``, and blind lists, over a library on the disk."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from classifyme_desktop.cli.main import run
from classifyme_desktop.domain.journal import Action
from classifyme_desktop.services import gigs, ingest, journal
from classifyme_desktop.services.workspace import Workspace
from tests.helpers import resumes

Command = Callable[..., list[dict[str, Any]]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    for name, text in (("a.pdf", resumes.ACCOUNTANT), ("b.pdf", resumes.NURSE), ("c.pdf", resumes.DEVELOPER)):
        resumes.pdf(folder / name, text)
    with Workspace.open(folder / "library") as workspace:
        ingest.run(workspace, ingest.start(workspace, ingest.find([folder])))
        gigs.add_text(workspace, resumes.ACCOUNTANT_GIG)
    return folder / "library"


@pytest.fixture
def library(made: Path, tmp_path: Path) -> Path:
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "library.db").write_bytes((made / "library.db").read_bytes())
    return tmp_path / "library"


@pytest.fixture
def classifyme(library: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    def call(*words: str, code: int = 0) -> list[dict[str, Any]]:
        assert run(["--library", str(library), *words]) == code
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return call


def actions(library: Path) -> list[Action]:
    with Workspace.open(library, is_writable=False) as workspace:
        assert journal.verify(workspace).is_whole
        return [entry.action for entry in journal.entries(workspace)]


def test_decisions_move_people_and_leave_score_and_rank(classifyme: Command, library: Path) -> None:
    before = classifyme("match", "--gig", "1")
    first, second, third = (line["resume_id"] for line in before)
    (said,) = classifyme("gigs", "pin", "1", str(third), "--reason", "worked with us")
    assert said == {"gig_id": 1, "resume_id": third, "decision": "pinned", "reason": "worked with us"}
    classifyme("gigs", "reject", "1", str(first))
    after = classifyme("match", "--gig", "1")
    assert [line["resume_id"] for line in after] == [third, second, first]
    assert [line["rank"] for line in after] == [3, 2, 1]
    assert (after[0]["decision"], after[0]["reason"], after[2]["decision"]) == ("pinned", "worked with us", "rejected")
    assert "decision" not in after[1]
    assert [line["resume_id"] for line in classifyme("match", "--gig", "1", "--top", "1")] == [third]
    cleared = classifyme("gigs", "clear", "1", str(first), str(third))
    assert [line["decision"] for line in cleared] == [None, None]
    assert classifyme("match", "--gig", "1") == before
    assert actions(library) == [Action.PIN, Action.REJECT, Action.UNREJECT, Action.UNPIN]


@pytest.mark.parametrize("said", ["shortlisted", "interviewed", "offered", "hired", "on-hold", "rejected", "pinned"])
def test_people_are_put_at_a_stage_and_are_new_again(classifyme: Command, said: str) -> None:
    before = [line["resume_id"] for line in classifyme("match", "--gig", "1")]
    last = str(before[-1])
    (told,) = classifyme("gigs", "stage", "1", last, "--as", said, "--reason", "fits")
    assert told == {"gig_id": 1, "resume_id": before[-1], "decision": said.replace("-", "_"), "reason": "fits"}
    after = classifyme("match", "--gig", "1")
    is_first = said not in ("on-hold", "rejected")
    assert [line["resume_id"] for line in after] == ([before[-1], *before[:-1]] if is_first else before)
    assert next(line for line in after if line["resume_id"] == before[-1])["decision"] == told["decision"]
    (cleared,) = classifyme("gigs", "stage", "1", last, "--as", "new")
    assert cleared["decision"] is None
    assert [line["resume_id"] for line in classifyme("match", "--gig", "1")] == before


def test_a_shortlist_with_every_stage_is_written(classifyme: Command, tmp_path: Path) -> None:
    first, second, third = (str(line["resume_id"]) for line in classifyme("match", "--gig", "1"))
    for who, said in ((first, "interviewed"), (second, "on-hold"), (third, "hired")):
        classifyme("gigs", "stage", "1", who, "--as", said)
    for name in ("list.csv", "list.xlsx"):
        classifyme("export", "--gig", "1", "--out", str(tmp_path / name))
        assert (tmp_path / name).stat().st_size > 0


@pytest.mark.parametrize(
    "words",
    [
        ("pin", "1", "nobody"),
        ("reject", "1", "1", "--reason", "x" * 300),
        ("pin", "1", "999999", "--blind"),
        ("pin", "1"),
        ("stage", "1", "1"),
        ("stage", "1", "1", "--as", "fired"),
        ("stage", "1", "1", "--as", "hired", "--reason", "too old"),
    ],
)
def test_wrong_usage_decides_nothing(classifyme: Command, library: Path, words: tuple[str, ...]) -> None:
    classifyme("gigs", *words, code=2)
    assert actions(library) == []


def test_a_blind_list_names_candidates_only_and_each_reveal_is_noted(classifyme: Command, library: Path) -> None:
    open_list, blind_list = classifyme("match", "--gig", "1"), classifyme("match", "--gig", "1", "--blind")
    for line in blind_list:
        assert "resume_id" not in line
        assert "file" not in line
    assert [line["score"] for line in blind_list] == [line["score"] for line in open_list]
    candidate = blind_list[1]["candidate"]
    (revealed,) = classifyme("person", "reveal", "1", candidate)
    assert revealed == {"gig_id": 1, "candidate": candidate, "resume_id": open_list[1]["resume_id"]}
    (said,) = classifyme("gigs", "pin", "1", candidate, "--blind", "--reason", "ledger")
    assert (said["candidate"], "resume_id" in said) == (candidate, False)
    (pinned, *_) = classifyme("match", "--gig", "1", "--blind")
    assert (pinned["candidate"], pinned["decision"], "reason" in pinned) == (candidate, "pinned", False)
    classifyme("person", "reveal", "1", "000000000", code=2)
    assert actions(library) == [Action.REVEAL, Action.PIN]


def test_a_gig_file_gives_the_same_candidates_as_the_stored_gig(classifyme: Command, tmp_path: Path) -> None:
    (tmp_path / "gig.txt").write_text(resumes.ACCOUNTANT_GIG, encoding="utf-8")
    of_file = classifyme("match", "--gig", str(tmp_path / "gig.txt"), "--blind")
    of_gig = classifyme("match", "--gig", "1", "--blind")
    assert sorted(line["candidate"] for line in of_file) == sorted(line["candidate"] for line in of_gig)


def test_a_blind_file_holds_no_names_and_is_noted(classifyme: Command, library: Path, tmp_path: Path) -> None:
    classifyme("export", "--gig", "1", "--out", str(tmp_path / "blind.csv"), "--blind")
    classifyme("export", "--gig", "1", "--out", str(tmp_path / "open.csv"))
    text = (tmp_path / "blind.csv").read_text(encoding="utf-8-sig")
    for gone in ("Jane Roe", "Ali Haddad", "Chloé", "example.org", ".pdf"):
        assert gone not in text
    with (tmp_path / "open.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert rows[0]["name"] == "Jane Roe"
    assert rows[0]["file"] == "a.pdf"
    assert actions(library) == [Action.EXPORT, Action.EXPORT]


def test_files_are_ranked_blind_without_storing_them(classifyme: Command, made: Path) -> None:
    found = classifyme("match", "--gig", "1", "--resumes", str(made.parent / "a.pdf"), "--blind")
    assert [set(line) & {"file", "resume_id", "candidate"} for line in found] == [{"candidate"}]
