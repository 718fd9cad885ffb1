"""The ``export`` command with columns of one's own, headings in words, and the shortlist alone."""

import csv
from pathlib import Path

import pytest

from tests.unit.cli import test_deciding
from tests.unit.cli.test_deciding import Command

made, library, classifyme = test_deciding.made, test_deciding.library, test_deciding.classifyme


def exported(classifyme: Command, out: Path, *words: str) -> list[list[str]]:
    classifyme("export", "--gig", "1", "--out", str(out), *words)
    with out.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.reader(lines))


def test_columns_and_headings_are_as_asked_for(classifyme: Command, tmp_path: Path) -> None:
    heading, *rows = exported(classifyme, tmp_path / "a.csv", "--columns", "name, rank", "--top", "1")
    assert heading == ["name", "rank"]
    assert [row[1] for row in rows] == ["1"]
    heading, *_ = exported(classifyme, tmp_path / "b.csv", "--columns", "name,rank", "--for-people")
    assert heading == ["Name", "Rank"]


def test_the_shortlist_alone(classifyme: Command, tmp_path: Path) -> None:
    _, second, third = (str(line["resume_id"]) for line in classifyme("match", "--gig", "1"))
    assert exported(classifyme, tmp_path / "none.csv", "--shortlisted", "--columns", "rank") == [["rank"]]
    classifyme("gigs", "stage", "1", second, "--as", "shortlisted")
    classifyme("gigs", "stage", "1", third, "--as", "hired")
    rows = exported(classifyme, tmp_path / "two.csv", "--shortlisted", "--columns", "rank,status")
    assert rows == [["rank", "status"], ["2", "shortlisted"], ["3", "hired"]]


@pytest.mark.parametrize("words", [("--columns", "rank,colour"), ("--columns", "name", "--blind")])
def test_a_column_that_there_is_not_is_told(classifyme: Command, tmp_path: Path, words: tuple[str, ...]) -> None:
    classifyme("export", "--gig", "1", "--out", str(tmp_path / "list.csv"), *words, code=2)
    assert not (tmp_path / "list.csv").exists()
