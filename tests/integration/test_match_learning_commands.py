"""``retrain --matching``, ``iterations --matching`` and ``rollback --matching`` on a library on the disk."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from classifyme_desktop.cli import main
from classifyme_desktop.services.workspace import Workspace
from tests.helpers import recruiters

Command = Callable[..., list[dict[str, Any]]]


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return recruiters.fill(tmp_path_factory.mktemp("recruiter"))


@pytest.fixture
def call(bare: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Return what runs a command on a copy of the library and returns its lines."""
    shutil.copytree(bare, tmp_path / "library")

    def run(*words: str, code: int = 0) -> list[dict[str, Any]]:
        assert main.run(["--library", str(tmp_path / "library"), *words]) == code
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return run


def scores(call: Command, gig_id: int) -> list[Any]:
    return [
        (one["file"] if "file" in one else one["resume_id"], one["score"])
        for one in call("match", "--gig", str(gig_id))
    ]


def test_learning_promoting_and_rolling_back_weights(call: Command, tmp_path: Path) -> None:
    (few,) = call("retrain", "--matching")
    assert (few["iteration"], few["head"], few["reason"]) == (None, "match_weights", "too_few")
    assert (few["ready_gigs"], few["needed"], few["gigs"]) == (0, 5, [])
    with Workspace.open(tmp_path / "library") as workspace:
        recruiters.decide_all(workspace)
        gig_id = recruiters.gig_ids(workspace)[0]
    before = scores(call, gig_id)

    (dry,) = call("retrain", "--matching", "--dry-run")
    assert (dry["state"], dry["learnt"], dry["match"]["gigs"]) == ("candidate", 24, 6)
    assert [one["iteration"] for one in call("iterations", "list", "--matching")] == [0]

    (made,) = call("retrain", "--matching")
    assert (made["iteration"], made["head"], made["state"]) == (1, "match_weights", "candidate")
    assert made["match"] == dry["match"]
    assert made["match"]["ndcg"]["after"] > made["match"]["ndcg"]["before"]
    assert call("retrain", "--matching")[0]["reason"] == "nothing_new"
    (shown,) = call("iterations", "show", "1", "--matching")
    assert [one["accepted"] for one in shown["match"]["by_gig"]] == [2] * 6
    assert call("iterations", "show", "0", "--matching")[0]["active"]
    assert [one["head"] for one in call("iterations")] == ["role_head"]
    assert scores(call, gig_id) == before

    assert call("iterations", "promote", "1", "--matching")[0]["active"]
    assert scores(call, gig_id) != before
    assert [one["state"] for one in call("iterations", "list", "--matching")] == ["active", "retired"]
    assert call("rollback", "--matching")[0]["iteration"] == 0
    assert scores(call, gig_id) == before
    assert call("iterations", "refuse", "1", "--matching", code=2) == []
    assert call("rollback", "--matching", code=2) == []
