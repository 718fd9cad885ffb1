"""``retrain --levels``, ``iterations --levels`` and ``rollback --levels`` on a library on the disk."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from classifyme_desktop.cli import main
from classifyme_desktop.services.workspace import Workspace
from tests.helpers import leaders

Command = Callable[..., list[dict[str, Any]]]


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return leaders.fill(tmp_path_factory.mktemp("leaders"))


@pytest.fixture
def call(bare: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Return what runs a command on a copy of the library and returns its lines."""
    shutil.copytree(bare, tmp_path / "library")

    def run(*words: str, code: int = 0) -> list[dict[str, Any]]:
        assert main.run(["--library", str(tmp_path / "library"), *words]) == code
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return run


def managers(library: Path) -> set[int]:
    with Workspace.open(library, is_writable=False) as workspace, workspace.reading() as db:
        return {one for (one,) in db.query("SELECT resume_id FROM person_facts WHERE value = 'Manager'")}


def test_learning_promoting_and_rolling_back_levels(call: Command, tmp_path: Path) -> None:
    library = tmp_path / "library"
    (few,) = call("retrain", "--levels")
    assert (few["iteration"], few["head"], few["reason"]) == (None, "level_head", "too_few")
    assert (few["labels"], few["needed"]) == (0, 8)
    with Workspace.open(library) as workspace:
        leaders.teach(workspace)
    before = managers(library)

    (dry,) = call("retrain", "--levels", "--dry-run")
    assert (dry["state"], dry["learnt"]) == ("candidate", 12)
    assert [one["iteration"] for one in call("iterations", "list", "--levels")] == [0]

    (made,) = call("retrain", "--levels")
    assert (made["iteration"], made["head"], made["state"]) == (1, "level_head", "candidate")
    assert made["level"] == dry["level"]
    assert made["level"]["firm"]["after"]["right"] > made["level"]["firm"]["before"]["right"]
    assert call("retrain", "--levels")[0]["reason"] == "nothing_new"
    (shown,) = call("iterations", "show", "1", "--levels")
    assert [one["n"] for one in shown["level"]["frozen"]["before"]["levels"]] == [5, 2, 1, 24, 65, 190]
    flips = call("iterations", "flips", "1", "--levels")
    assert len(flips) == made["flips"] > 0
    assert {one["after"]["id"] for one in flips} == {"Manager"}
    assert managers(library) == before

    assert call("iterations", "promote", "1", "--levels")[0]["active"]
    assert managers(library) == before | {one["resume_id"] for one in flips}
    assert [one["active"] for one in call("iterations", "list", "--levels")] == [True, False]
    assert [one["iteration"] for one in call("iterations", "list")] == [0]
    assert call("rollback", "--levels")[0]["iteration"] == 0
    assert managers(library) == before
    call("rollback", "--levels", code=2)


def test_a_candidate_can_be_refused(call: Command, tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "library") as workspace:
        leaders.teach(workspace)
    call("retrain", "--levels")
    assert call("iterations", "refuse", "1", "--levels")[0]["state"] == "refused"


def test_two_heads_at_once_are_too_many(call: Command) -> None:
    for words in (("retrain",), ("iterations", "list"), ("iterations", "promote", "1"), ("rollback",)):
        call(*words, "--levels", "--matching", code=2)
