"""kill -9 at every step of putting a level head to use and taking it back: the old answers or the new ones."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from classifyme_desktop.domain.iteration import Head, Iteration, State
from classifyme_desktop.services import iterations, level_learning, promotion
from classifyme_desktop.services import journal as journals
from classifyme_desktop.services.workspace import Workspace
from tests.helpers import leaders

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="fork and SIGKILL are POSIX"),
    pytest.mark.timeout(900),
]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Ten people, and a level head that waits."""
    folder = leaders.fill(tmp_path / "source", count=10)
    with Workspace.open(folder) as workspace:
        leaders.teach(workspace, count=8)
        assert level_learning.retrain(workspace).state is State.CANDIDATE
    return folder


def looked_at(library: Path) -> list[Any]:
    with Workspace.open(library) as workspace:
        return shown(workspace)


def shown(workspace: Workspace) -> list[Any]:
    """Return all that is shown of levels, after a look at whether it is of one iteration."""
    number = iterations.active(workspace, Head.LEVEL)
    states = {one.number: one.state for one in iterations.every(workspace, Head.LEVEL)}
    assert [one for one, state in states.items() if state is State.ACTIVE] == [number]
    assert promotion.stale(workspace) == 0
    assert journals.verify(workspace).is_whole
    return [number, *leaders.shown(workspace)]


def check(library: Path, folder: Path, operation: str, again: Callable[[Workspace], Iteration]) -> int:
    """Kill at every step; each copy must be as before or as after, and be done with when it is tried again."""
    before = looked_at(library)
    ended = subprocess.run(
        [sys.executable, "-m", "tests.helpers.killed", str(library), str(folder), operation],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    *killed, whole = [json.loads(line) for line in ended.stdout.splitlines()]
    assert all(one["killed"] for one in killed)
    assert whole["status"] == 0, ended.stderr
    after = looked_at(folder / str(whole["copy"]))
    assert before != after
    found = []
    for one in killed:
        with Workspace.open(folder / str(one["copy"])) as workspace:
            now = shown(workspace)
            assert now in (before, after)
            found.append(now == after)
            if now == before:
                again(workspace)
                assert shown(workspace) == after
        shutil.rmtree(folder / str(one["copy"]))
    assert found == sorted(found)  # first the old one, from some step on the new one
    assert set(found) == {False, True}
    return len(killed)


def test_a_kill_while_levels_are_put_to_use_leaves_the_old_ones_or_the_new_ones(library: Path, tmp_path: Path) -> None:
    steps = check(
        library, tmp_path / "copies", "promote_levels", lambda some: promotion.promote(some, 1, head=Head.LEVEL)
    )
    assert steps > 5


def test_a_kill_while_levels_are_taken_back_leaves_the_old_ones_or_the_new_ones(library: Path, tmp_path: Path) -> None:
    with Workspace.open(library) as workspace:
        promotion.promote(workspace, 1, head=Head.LEVEL)
    check(library, tmp_path / "copies", "roll_back_levels", lambda some: promotion.roll_back(some, head=Head.LEVEL))
