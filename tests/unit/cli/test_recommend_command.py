"""The ``recommend`` command: one JSON line for each gig, what could not be read and what diversity costs in words."""

import csv
import json
from pathlib import Path

import pytest

from classifyme_desktop.cli.main import run
from classifyme_desktop.services import gigs, ingest
from classifyme_desktop.services.workspace import Workspace

RESUME = (
    "Baker\n\nExperience\nBaker, Mill Lane Bakery, 2012 - 2019\nBakes bread and pastry at night, orders flour, keeps "
    "the oven clean under HACCP.\n\nEducation\nVocational certificate in baking.\n"
)
AD = "{}\n\nEmployer: {}\n\nYou {}.\n\nRequirements\n- {}\n"
ADS = {
    "baker": AD.format("Baker", "Corner Bakery", "bake bread and pastry", "HACCP"),
    "again": AD.format("Baker", "Corner Bakery", "bake bread and pastry at night", "HACCP"),
    "cook": AD.format("Pastry Cook", "Blue Inn", "make desserts and bread for the restaurant", "HACCP"),
    "driver": AD.format("Lorry Driver", "Swift Haulage", "drive goods across the country", "Driving licence"),
}


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("recommend-command")
    (folder / "resume.txt").write_text(RESUME, encoding="utf-8")
    with Workspace.open(folder / "library") as workspace:
        ingest.run(workspace, ingest.start(workspace, [folder / "resume.txt"]))
        for text in ADS.values():
            gigs.add_text(workspace, text)
    return folder / "library"


@pytest.fixture
def classifyme(library, capfd):
    """Return a call of the command that gives exit code, lines and words."""

    def call(*arguments, library=library):
        code = run(["--library", str(library), "recommend", *map(str, arguments)])
        said = capfd.readouterr()
        return code, [json.loads(line) for line in said.out.splitlines()], said.err

    return call


@pytest.fixture
def ads(tmp_path):
    folder = tmp_path / "ads"
    folder.mkdir()
    (folder / "one.txt").write_text(ADS["baker"], encoding="utf-8")
    with (folder / "table.csv").open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([("title", "description"), ("Lorry Driver", "You drive."), ("Clerk", "")])
    return folder


def test_each_gig_is_a_line_with_its_parts_and_reasons(classifyme):
    code, lines, words = classifyme("--resume", 1, "--diversity", 0)
    assert code == 0
    assert [line["rank"] for line in lines] == [1, 2, 3, 4]
    assert [line["title"] for line in lines][3] == "Lorry Driver"
    first = lines[0]
    assert list(first) == [
        "rank", "gig_id", "title", "employer", "score", "role", "confidence", "worth_a_call", "parts", "must",
        "skills", "reasons",
    ]  # fmt: skip
    assert (first["title"], first["employer"]) == ("Baker", "Corner Bakery")
    assert list(first["parts"]) == ["meaning", "keywords", "role", "skills", "level", "must"]
    assert [line["score"] for line in lines] == sorted((line["score"] for line in lines), reverse=True)
    (must,) = [one for one in first["must"] if one["text"] == "HACCP"]
    assert must["met"] is True
    assert "HACCP" in must["evidence"]["text"]
    assert any("HACCP" in one for one in first["reasons"])
    assert "costs" not in words


def test_diversity_says_what_it_costs(classifyme):
    plain = classifyme("--resume", 1, "--diversity", 0, "--top", 2)[1]
    code, lines, words = classifyme("--resume", 1, "--diversity", 1, "--top", 2)
    assert code == 0
    assert {line["title"] for line in plain} == {"Baker"}
    assert [line["title"] for line in lines] == ["Baker", "Pastry Cook"]
    assert "Diversity 1 costs" in words


def test_equal_questions_have_byte_equal_answers(library, capfd):
    said = []
    for _ in range(2):
        run(["--library", str(library), "recommend", "--resume", "1"])
        said.append(capfd.readouterr().out)
    assert said[0] == said[1]


def test_where_the_person_would_stand_is_told_when_asked(classifyme):
    _, lines, _ = classifyme("--resume", 1, "--top", 1, "--two-way")
    assert lines[0]["standing"] == {"rank": 1, "band": [1, 1], "among": 1}


def test_files_and_tables_are_offered_and_what_fails_is_told(classifyme, ads):
    code, lines, words = classifyme("--resume", 1, "--gigs", ads)
    assert code == 1
    assert "row 3" in words
    assert [(line["title"], Path(line["file"]).name, line.get("row")) for line in lines] == [
        ("Baker", "one.txt", None),
        ("Lorry Driver", "table.csv", 2),
    ]
    assert all("gig_id" not in line for line in lines)


def test_a_file_needs_no_library_when_gigs_are_given(classifyme, ads, library, tmp_path):
    code, lines, _ = classifyme("--resume", library.parent / "resume.txt", "--gigs", ads / "one.txt",
                                library=tmp_path / "nowhere")  # fmt: skip
    assert (code, [line["title"] for line in lines]) == (0, ["Baker"])
    assert not (tmp_path / "nowhere").exists()
    code, lines, _ = classifyme("--resume", library.parent / "resume.txt", "--top", 1)
    assert (code, lines[0]["title"]) == (0, "Baker")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--resume", "99"], 2, "no longer in the library"),
        (["--resume", "1", "--gigs", "/nowhere/at-all.txt"], 1, "no gigs to recommend"),
        (["--resume", "1", "--diversity", "2"], 2, "is not in the range"),
        (["--resume", "a.pdf", "--gigs", "b.pdf", "--two-way"], 2, "name a stored resume"),
        ([], 2, "Missing option"),
    ],
)
def test_what_cannot_be_done_is_told(classifyme, arguments, code, words):
    got, lines, said = classifyme(*arguments)
    assert (got, lines) == (code, [])
    assert words in said


def test_without_a_library_or_gigs_it_says_what_to_do(classifyme, tmp_path):
    code, _, said = classifyme("--resume", 1, library=tmp_path / "none")
    assert code == 2
    assert "There is no library yet" in said
