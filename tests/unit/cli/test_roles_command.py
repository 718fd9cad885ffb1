"""``roles list``, ``add``, ``rename``, ``merge``, ``retire``, ``undo`` and ``split`` over a library on the disk."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from classifyme_desktop.cli import main
from classifyme_desktop.domain.prediction import Scored
from classifyme_desktop.services.workspace import Workspace
from tests.unit.services import test_indexing
from tests.unit.storage import making

Command = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    made = making.prediction()
    chef = replace(made, top=(Scored("chef", 0.9), *made.top[1:]))
    with Workspace.open(tmp_path / "library") as workspace:
        for word in ("one", "two", "three", "four"):
            test_indexing.add(workspace, word, prediction=chef)
    return tmp_path / "library"


@pytest.fixture
def roles(library: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    def call(*words: str, code: int = 0) -> list[dict[str, Any]]:
        assert main.run(["--library", str(library), *words]) == code
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return call


def test_a_role_is_added_shown_and_taken_back(roles: Command) -> None:
    assert roles("roles", "list") == []
    (made,) = roles("roles", "add", "Pastry chef", "--fr", "Pâtissier", "--near", "chef", "--example", "1")
    assert made == {"change": 1, "role": "own-1", "kind": "added", "people": 1, "missing": 7}
    (line,) = roles("roles", "list")
    assert line == {
        "role": "own-1", "name": "Pastry chef", "name_fr": "Pâtissier", "state": "gathering", "confirmed": 1,
        "predicted": 0, "missing": 7, "near": "chef", "into": None,
    }  # fmt: skip
    (corrected,) = roles("review", "correct", "2", "--role", "pâtissier")
    assert corrected["role"] == "own-1"
    assert [line["role"] for line in roles("search", 'role:"pastry chef"')] == ["own-1", "own-1"]
    (back,) = roles("roles", "undo")
    assert (back["kind"], back["role"]) == ("undone", "own-1")
    assert roles("roles", "list") == []
    assert roles("roles", "undo", str(back["change"]))[0]["role"] == "own-1"
    assert roles("roles", "list")[0]["confirmed"] == 2


def test_roles_of_the_program_are_renamed_merged_and_retired(roles: Command) -> None:
    assert roles("roles", "rename", "chef", "Head of kitchen")[0]["people"] == 4
    assert roles("roles", "merge", "head of kitchen", "cook-kitchen-staff")[0]["people"] == 4
    roles("roles", "retire", "driver")
    lines = {line["role"]: line for line in roles("roles", "list")}
    assert {name: line["state"] for name, line in lines.items()} == {"chef": "merged", "driver": "retired"}
    assert lines["chef"]["into"] == "cook-kitchen-staff"
    every = {line["role"]: line for line in roles("roles", "list", "--all")}
    assert (len(every), every["cook-kitchen-staff"]["predicted"]) == (96, 4)


def test_wrong_use_is_told_and_changes_nothing(roles: Command) -> None:
    roles("roles", "merge", "chef", "chef", code=2)
    roles("roles", "retire", "no such role", code=2)
    roles("roles", "add", "Pastry chef", "--near", "chef", code=2)
    roles("roles", "add", "Pastry chef", "--near", "chef", "--example", "99", code=2)
    assert roles("roles", "list") == []


def test_a_role_is_shown_in_two_groups(roles: Command) -> None:
    groups = roles("roles", "split", "chef")
    assert sorted(one for group in groups for one in group["resume_ids"]) == [1, 2, 3, 4]
    assert all(group["people"] and group["titles"] for group in groups)
    assert roles("roles", "split", "chef") == groups
    roles("roles", "split", "driver", code=2)
