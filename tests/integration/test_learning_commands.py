"""``retrain``, ``iterations``, ``rollback`` and ``evaluate`` on a library on the disk."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from classifyme_desktop.cli import main
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.services import review
from classifyme_desktop.services.workspace import Workspace
from tests.helpers import learners, resumes

KEEPERS = 24

Command = Callable[..., list[dict[str, Any]]]


@pytest.fixture(scope="module")
def first_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return learners.fill(tmp_path_factory.mktemp("first"), KEEPERS)


@pytest.fixture
def call(first_library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Return what runs a command on a copy of the library and returns its lines."""
    shutil.copytree(first_library, tmp_path / "library")

    def run(*words: str, code: int = 0) -> list[dict[str, Any]]:
        assert main.run(["--library", str(tmp_path / "library"), *words]) == code
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return run


def keepers(call: Command) -> list[str]:
    found = [one for one in call("search", "beekeeper", "--top", "100") if "keeper" in one["file"]]
    assert len(found) == KEEPERS
    return [str(one["resume_id"]) for one in found]


def test_learning_promoting_and_rolling_back(call: Command, tmp_path: Path) -> None:
    (few,) = call("retrain")
    assert (few["iteration"], few["reason"], few["labels"], few["needed"]) == (None, "too_few", 0, 20)
    people = keepers(call)
    call("review", "correct", *people, "--role", learners.ROLE)

    (dry,) = call("retrain", "--dry-run")
    assert (dry["iteration"], dry["state"], dry["learnt"]) == (None, "candidate", KEEPERS)
    assert [one["iteration"] for one in call("iterations")] == [0]

    (made,) = call("retrain")
    assert (made["iteration"], made["state"], made["active"]) == (1, "candidate", False)
    assert made["flips"] == dry["flips"] == len(call("iterations", "flips", "1"))
    copies = tmp_path / "library" / "backups"
    assert len(list(copies.glob("library-learn-*.db"))) == 1  # not by the dry run, nor by what learnt nothing
    (first,), (second,) = call("iterations", "show", "0"), call("iterations", "show", "1")
    assert first["frozen"]["after"] == second["frozen"]["before"]  # one line over time: the same texts, the same way
    assert len(first["frozen"]["after"]["roles"]) > 50
    assert all(one["passed"] for one in made["checks"])
    assert call("retrain")[0]["reason"] == "nothing_new"

    (shown,) = call("iterations", "show", "1")
    assert {"id", "n", "precision", "recall", "f1"} == set(shown["firm"]["after"]["roles"][0])
    (unseen,) = call("evaluate")
    assert (unseen["iteration"], unseen["cross_fitted"], unseen["figures"]["top1"]) == (0, 0, 0.0)
    assert unseen["confusions"][0] == {"right": learners.ROLE, "said": "retail-sales-associate", "n": KEEPERS}

    assert call("iterations", "promote", "1")[0]["active"]
    assert len(list(copies.iterdir())) == 1  # there is a new one
    (judged,) = call("evaluate")
    assert (judged["iteration"], judged["cross_fitted"]) == (1, KEEPERS)
    assert judged["figures"]["top1"] == made["firm"]["after"]["top1"]
    assert judged["figures"]["log_loss"] == pytest.approx(made["firm"]["after"]["log_loss"], abs=1e-6)

    assert call("rollback", "0")[0]["iteration"] == 0
    assert [one["state"] for one in call("iterations", "list")] == ["retired", "active"]
    assert call("rollback", "7", code=2) == []
    assert call("iterations", "refuse", "1", code=2) == []


def test_a_rejected_step_is_done_and_tells_its_reasons(call: Command, tmp_path: Path) -> None:
    people = [ResumeId(int(one)) for one in keepers(call)]
    with Workspace.open(tmp_path / "library") as workspace:
        review.refuse(workspace, people, "retail-sales-associate")
    (made,) = call("retrain")
    assert (made["state"], [one["check"] for one in made["checks"] if not one["passed"]]) == ("rejected", ["better"])
    assert call("iterations", "promote", "1", code=2) == []


def test_a_table_of_labels_is_judged_and_bad_lines_are_named(call: Command, tmp_path: Path) -> None:
    folder = tmp_path / "brought"
    folder.mkdir()
    (folder / "roe.txt").write_text(resumes.ACCOUNTANT, encoding="utf-8")
    (folder / "haddad.txt").write_text(resumes.NURSE, encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    rows = [
        "file;role_id;alternates",
        "roe.txt;accountant;",
        "haddad.txt;chef;physician|registered-nurse",
        "gone.txt;chef;",
        "roe.txt;astronaut;",
        "empty.txt;chef;",
        ";chef;",
    ]
    (folder / "labels.csv").write_text("\n".join(rows), encoding="utf-8")
    (found,) = call("evaluate", "--labels", str(folder / "labels.csv"), code=1)
    assert (found["source"], found["figures"]["n"], found["figures"]["top1"]) == ("labels", 2, 1.0)
    assert [(one["line"], one["problem"]) for one in found["problems"]] == [
        (4, "file_missing"),
        (5, "role_unknown"),
        (6, "unreadable"),
        (7, "no_file"),
    ]
    (folder / "labels.csv").write_text("name,role\nroe.txt,accountant\n", encoding="utf-8")
    assert call("evaluate", "--labels", str(folder / "labels.csv"), code=2) == []
    assert call("evaluate", "--labels", str(folder / "none.csv"), code=2) == []


def test_a_table_for_people(call: Command, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    people = keepers(call)
    call("review", "correct", *people, "--role", learners.ROLE)
    capsys.readouterr()
    assert main.run(["--library", str(tmp_path / "library"), "evaluate", "--format", "text"]) == 0
    shown = capsys.readouterr().out
    assert "Iteration 0, 24 people" in shown
    assert f"{learners.ROLE}, retail-sales-associate, 24" in shown
