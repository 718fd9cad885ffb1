"""``review list``, ``accept``, ``correct``, ``none`` and ``undo`` over a library on the disk."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from classifyme_desktop.cli import main, reviewing
from classifyme_desktop.domain.prediction import Abstention, Scored
from classifyme_desktop.services.workspace import Workspace
from tests.unit.storage import making

ROLES = ("chef", "waiter-bartender")
Command = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    made = making.prediction(is_abstained=True)
    top = (Scored(ROLES[0], 0.5), Scored(ROLES[1], 0.25), *made.top[2:])
    unsure = replace(made, top=top, abstention=Abstention.UNSURE)
    with Workspace.open(tmp_path / "library") as workspace:
        for word in ("one", "two", "three"):
            workspace.write(lambda db, word=word: making.add(db, word, prediction=unsure))
    return tmp_path / "library"


@pytest.fixture
def review(library: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    if "review" not in main.classifyme.commands:
        reviewing.register(main.classifyme)

    def call(*words: str, code: int = 0) -> list[dict[str, Any]]:
        assert main.run(["--library", str(library), "review", *words]) == code
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return call


def test_the_queue_is_listed_with_why_and_the_likeliest_roles(review: Command) -> None:
    lines = review("list")
    assert len(lines) == 3
    assert {line["why"] for line in lines} == {"close"}
    assert lines[0]["top"][:2] == [{"id": "chef", "p": 0.5}, {"id": "waiter-bartender", "p": 0.25}]
    assert len(lines[0]["top"]) == 5
    assert lines[0]["file"].endswith(".pdf")
    assert review("list", "--top", "1") == lines[:1]


def test_answers_stand_and_are_taken_back(review: Command) -> None:
    first, second, third = (line["resume_id"] for line in review("list"))
    (said,) = review("accept", str(first))
    assert said == {"resume_id": first, "role": "chef", "state": "confirmed", "level": None, "change": 1}
    lines = review(
        "correct", str(second), str(first), "--role", "serveur / serveuse, barman / barmaid", "--level", "manager"
    )
    assert [(line["role"], line["state"], line["level"]) for line in lines] == [
        ("waiter-bartender", "corrected", "Manager")
    ] * 2
    assert [line["change"] for line in review("correct", str(second), "--role", "waiter-bartender")] == [None]
    assert review("none", str(third))[0]["state"] == "ignored"
    assert review("list") == []
    assert [line["resume_id"] for line in review("undo")] == [third]
    assert {line["resume_id"]: line["role"] for line in review("undo")} == {first: "chef", second: None}
    assert {line["resume_id"] for line in review("list")} == {second, third}


def test_an_undo_is_taken_back_by_its_number(review: Command) -> None:
    first = review("list")[0]["resume_id"]
    review("accept", str(first))
    (undone,) = review("undo")
    assert undone["role"] is None
    (again,) = review("undo", str(undone["change"]))
    assert again["role"] == "chef"
    assert review("undo", "99") == []


def test_wrong_words_are_told_and_change_nothing(
    review: Command, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = str(review("list")[0]["resume_id"])
    assert main.run(["--library", str(library), "review", "correct", first, "--role", "cheff"]) == 2
    assert "Near it are: chef" in capsys.readouterr().err
    review("correct", first, "--role", "chef", "--level", "boss", code=2)
    review("accept", first, "99", code=2)
    assert review("undo") == []  # there is nothing to take back
    assert len(review("list")) == 3
