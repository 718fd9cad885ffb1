"""The commands ``titles`` and ``skills``: lines, files, wrong usage; and what the shipped level head says."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from classifyme_desktop.cli import labels
from classifyme_desktop.cli.main import run
from classifyme_desktop.errors import UsageError
from classifyme_desktop.services.titles import TitleLevels

IC = "Individual Contributor/Staff"
CLEAR = [
    ("Chief Executive Officer", "Chief Officer"), ("CFO", "Chief Officer"), ("Co-founder & CEO", "Chief Officer"),
    ("Senior Vice President, Marketing", "Vice President"), ("VP Engineering", "Vice President"),
    ("Director of Operations", "Director"), ("Head of Human Resources", "Director"),
    ("Marketing Manager", "Manager"), ("Senior Project Manager", "Manager"), ("Software Engineer", IC),
    ("Payroll Specialist", IC), ("Assistant Manager", IC), ("Executive Assistant to the CEO", IC),
    ("Président-directeur général", "Chief Officer"), ("PDG", "Chief Officer"), ("Directeur financier", "Director"),
    ("Vice-présidente des ventes", "Vice President"), ("Directrice des ressources humaines", "Director"),
    ("Responsable marketing", "Manager"), ("Chef de projet informatique", "Manager"), ("Ingénieure logiciel", IC),
    ("Assistant administratif", IC), ("Comptable", IC), ("Technicien de maintenance", IC),
    ("Conseillère de vente", IC), ("Chef de service", "Manager"),
]  # fmt: skip


@pytest.fixture(scope="module")
def levels() -> Iterator[TitleLevels]:
    with TitleLevels() as found:
        yield found


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_clear_titles_in_both_languages_get_their_level(levels: TitleLevels) -> None:
    got = [one.labels for one in levels.predict_all([title for title, _ in CLEAR])]
    wrong = [(title, found) for (title, wanted), found in zip(CLEAR, got, strict=True) if wanted not in found]
    assert len(wrong) <= 2, wrong
    assert sum(len(found) for found in got) <= len(CLEAR) + 4


def test_many_at_once_are_the_same_bytes_as_one_by_one(levels: TitleLevels) -> None:
    titles = [f"{level} number {at}" for at in range(30) for level in ("Manager", "Director")]
    assert list(levels.predict_all(titles)) == [levels.predict(title) for title in titles]
    assert list(levels.predict_all([])) == []


@pytest.mark.parametrize("title", ["", "   ", "?!", "\ud800", "\0"])
def test_what_holds_no_word_has_no_label(levels: TitleLevels, title: str) -> None:
    answer = levels.predict(title)
    assert answer.labels == ()
    assert answer.title == title
    assert max(answer.scores.values()) < 0.5


@pytest.mark.parametrize("title", ["zqxv", "部長", "генеральный директор", "x" * 5_000, "\u202e VP"])
def test_odd_titles_are_answered(levels: TitleLevels, title: str) -> None:
    scores = levels.predict(title).scores
    assert tuple(scores) == levels.names
    assert all(0.0 <= score <= 1.0 for score in scores.values())


def test_the_command_prints_one_line_for_each_title(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["titles", "VP Sales", "Accountant", "VP Sales"]) == 0
    first, second, third = lines(capsys.readouterr().out)
    assert list(first) == ["title", "labels", "scores"]
    assert first["labels"] == ["Vice President"]
    assert second["labels"] == [IC]
    assert first == third
    assert all(score == round(score, 6) for score in first["scores"].values())


def test_a_file_gives_the_same_lines_in_step(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "titles.txt"
    file.write_bytes("\ufeffVP Sales\r\n\r\nGérante\n".encode())
    assert run(["titles", "--file", str(file), "--format", "jsonl"]) == 0
    first, empty, last = lines(capsys.readouterr().out)
    assert [first["title"], empty["title"], last["title"]] == ["VP Sales", "", "Gérante"]
    assert empty["labels"] == []
    run(["titles", "VP Sales"])
    assert lines(capsys.readouterr().out) == [first]


def test_wrong_usage_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    latin = tmp_path / "latin.txt"
    latin.write_bytes("Gérante\n".encode("latin-1"))
    wrong: list[list[str]] = [
        ["titles"],
        ["titles", "VP", "--file", str(latin)],
        ["titles", "--file", str(latin)],
        ["titles", "--file", str(tmp_path / "absent.txt")],
        ["skills"],
        ["skills", "--title", "Baker"],
        ["skills", "--title", "Baker", "--jsonl", str(latin)],
        ["skills", "--jsonl", str(latin), "--description", "bakes"],
    ]
    for arguments in wrong:
        assert run(arguments) == 2, arguments
        told = capsys.readouterr()
        assert told.out == ""
        assert told.err.strip().endswith((".", ")", "both."))


def test_skills_of_one_job_and_of_many(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    text = "Teaches children to read, plans lessons, speaks with parents."
    assert run(["skills", "--title", "Primary school teacher", "--description", text]) == 0
    (alone,) = lines(capsys.readouterr().out)
    assert list(alone) == ["id", "title", "labels", "scores"]
    assert alone["labels"]
    assert set(alone["labels"]) <= set(alone["scores"])
    jobs = tmp_path / "jobs.jsonl"
    job = {"id": 7, "title": "Primary school teacher", "description": text}
    jobs.write_text(json.dumps(job) + "\n\n[1]\n{}\n" + '{"title": 3}\n{', encoding="utf-8")
    assert run(["skills", "--jsonl", str(jobs)]) == 1
    told = capsys.readouterr()
    first, empty = lines(told.out)
    assert first == {**alone, "id": 7}
    assert (empty["id"], empty["title"]) == (None, "")
    assert [word for word in told.err.split() if word.isdigit()] == ["3", "5", "6"]


def test_the_description_of_one_job_may_be_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "job.txt"
    file.write_text("Repairs bicycles and keeps the shop.", encoding="utf-8")
    found: list[dict[str, Any]] = []
    assert labels.skills_of_job("Bicycle mechanic", None, file, found.append) == 0
    assert labels.skills_of_job("Bicycle mechanic", "Repairs bicycles and keeps the shop.", None, found.append) == 0
    assert found[0] == found[1]
    with pytest.raises(UsageError):
        labels.skills_of_job("Bicycle mechanic", "text", file, found.append)
