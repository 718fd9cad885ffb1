"""The ``gigs`` commands: files in, lines out, what was understood, and changes to it."""

import csv
import json

import pytest

from classifyme_desktop.cli.main import run
from classifyme_desktop.services import gig_import, gigs
from classifyme_desktop.services.workspace import Workspace

GIG = """Cook

Requirements
- 2 years of experience in a kitchen
- Fluent English

Nice to have
- Experience with Microsoft Excel
"""


@pytest.fixture
def classifyme(tmp_path, capfd):
    """Return a call of the command line that gives exit code, lines and words."""

    def call(*arguments):
        code = run(["--library", str(tmp_path / "library"), *map(str, arguments)])
        said = capfd.readouterr()
        return code, [json.loads(line) for line in said.out.splitlines()], said.err

    return call


@pytest.fixture
def gig_file(tmp_path):
    path = tmp_path / "gig.txt"
    path.write_text(GIG, encoding="utf-8")
    return path


def table(path, rows):
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(rows)
    return path


def test_a_document_is_one_gig_and_a_table_one_for_each_row(classifyme, tmp_path, gig_file):
    rows = [
        ["ref", "title", "description"],
        ["a", "Baker", "You bake bread."],
        ["b", "Nurse", ""],
        ["c", "x", "You bake."],
    ]
    path = table(tmp_path / "ads.csv", rows)
    code, lines, words = classifyme("gigs", "add", gig_file, path)
    assert code == 1
    assert lines[0]["title"] == "Cook"
    assert [(line["row"], line["id"], line["state"]) for line in lines[1:]] == [
        (2, "a", "added"),
        (3, "b", "empty"),
        (4, "c", "added"),
    ]
    assert "4 gigs found: 3 added, 1 empty." in words
    code, lines, words = classifyme("gigs", "add", gig_file, path)
    assert [line.get("state") for line in lines] == [None, "known", "empty", "known"]
    code, listed, _ = classifyme("gigs", "list")
    assert (code, [line["title"] for line in listed]) == (0, ["x", "Baker", "Cook"])


def test_columns_that_are_not_known_are_named(classifyme, tmp_path):
    path = table(tmp_path / "ads.csv", [["Job", "What", "Needed"], ["Baker", "You bake bread.", "Two years."]])
    code, lines, words = classifyme("gigs", "add", path)
    assert (code, lines) == (1, [])
    assert "Its columns: Job, What, Needed." in words
    columns = ("--column", "title=Job", "--column", "text=What,Needed")
    code, (line,), _ = classifyme("gigs", "add", path, *columns)
    assert (code, line["state"]) == (0, "added")
    _, (shown,), _ = classifyme("gigs", "show", line["gig_id"])
    assert shown["text"] == "Baker\n\nYou bake bread.\n\nTwo years."


@pytest.mark.parametrize("column", ["title", "what=Job", "title=", "=Job"])
def test_a_column_that_is_said_wrongly(classifyme, gig_file, column):
    code, lines, words = classifyme("gigs", "add", gig_file, "--column", column)
    assert (code, lines) == (2, [])
    assert "--column PART=NAME" in words


def test_show_tells_what_was_understood_and_edit_changes_it(classifyme, gig_file):
    _, (added,), _ = classifyme("gigs", "add", gig_file)
    gig_id = added["gig_id"]
    _, (shown,), _ = classifyme("gigs", "show", gig_id)
    before = shown["understood"]
    assert [(one["number"], one["need"]) for one in before["requirements"]] == [(1, "must"), (2, "must"), (3, "nice")]
    assert (before["title"], before["years"], before["edited"]) == ("Cook", 2.0, False)
    assert [one["lang"] for one in before["languages"]] == ["en"]

    changes = ("--must", "Driving licence B", "--nice", "German", "--drop", 2, "--make-must", 3, "--title", "Chef")
    code, (edited,), _ = classifyme("gigs", "edit", gig_id, *changes, "--years", 4)
    after = edited["understood"]
    assert code == 0
    assert [(one["text"], one["need"]) for one in after["requirements"]] == [
        (before["requirements"][0]["text"], "must"),
        (before["requirements"][2]["text"], "must"),
        ("Driving licence B", "must"),
        ("German", "nice"),
    ]
    assert (after["title"], after["years"], after["edited"]) == ("Chef", 4.0, True)
    assert [one["lang"] for one in after["languages"]] == ["de"]
    assert classifyme("gigs", "show", gig_id)[1] == [edited]

    code, (reset,), _ = classifyme("gigs", "edit", gig_id, "--reset")
    assert (code, reset) == (0, shown)
    code, (anew,), _ = classifyme("gigs", "edit", gig_id, "--reset", "--drop", 1)
    assert len(anew["understood"]["requirements"]) == 2


@pytest.mark.parametrize(
    "changes",
    [(), ("--drop", 9), ("--make-must", 0), ("--must", " "), ("--years", 99), ("--must", "Men only"), ("--title", "")],
)
def test_an_edit_that_cannot_be_done_changes_nothing(classifyme, gig_file, changes):
    classifyme("gigs", "add", gig_file)
    code, lines, words = classifyme("gigs", "edit", 1, *changes)
    assert (code, lines) == (2, [])
    assert words.strip()
    assert classifyme("gigs", "show", 1)[1][0]["understood"]["edited"] is False


def test_a_proxy_of_a_protected_attribute_is_taken_and_warned_about(classifyme, gig_file):
    classifyme("gigs", "add", gig_file)
    code, (edited,), words = classifyme("gigs", "edit", 1, "--must", "English native speaker")
    assert (code, edited["understood"]["edited"]) == (0, True)
    assert "native" in words
    assert "origin" in words


def test_taking_all_changes_back_keeps_the_title_that_was_given(classifyme, tmp_path):
    with Workspace.open(tmp_path / "library") as workspace:
        gigs.add_text(workspace, "You cook for the guests of the house.\nTwo years in a kitchen required.", "Sous-chef")
    before = classifyme("gigs", "show", 1)[1][0]["understood"]
    assert before["title"] == "Sous-chef"
    assert classifyme("gigs", "edit", 1, "--title", "Chef")[0] == 0
    code, (reset,), _ = classifyme("gigs", "edit", 1, "--reset")
    assert (code, reset["understood"]) == (0, before)
    code, (reset,), _ = classifyme("gigs", "edit", 1, "--reset", "--years", 7)
    assert (code, reset["understood"]["title"], reset["understood"]["years"]) == (0, "Sous-chef", 7.0)


def test_a_reset_with_a_change_takes_back_a_line_that_may_not_be_typed(classifyme, tmp_path, gig_file):
    gig_file.write_text(GIG + "\nRequirements\n- Men only\n", encoding="utf-8")
    classifyme("gigs", "add", gig_file)
    (shown,) = classifyme("gigs", "show", 1)[1]
    numbers = {one["text"]: one["number"] for one in shown["understood"]["requirements"]}
    assert classifyme("gigs", "edit", 1, "--drop", numbers["Men only"])[0] == 0
    code, (reset,), _ = classifyme("gigs", "edit", 1, "--reset", "--years", 5)
    assert (code, len(reset["understood"]["requirements"])) == (0, len(numbers))


def test_requirements_beyond_those_that_are_compared_are_told(classifyme, gig_file):
    classifyme("gigs", "add", gig_file)
    musts = [word for number in range(24) for word in ("--must", f"{number + 3} years of work")]
    code, _, words = classifyme("gigs", "edit", 1, *musts)
    assert code == 0
    assert "3 requirements are not compared with anybody: a gig is compared by at most 24" in words
    assert "3 requirements are not compared" in classifyme("gigs", "show", 1)[2]


def test_gigs_are_removed(classifyme, gig_file):
    classifyme("gigs", "add", gig_file)
    assert classifyme("gigs", "remove", 1)[0] == 0
    assert classifyme("gigs", "list") == (0, [], "")
    assert classifyme("gigs", "remove", 1)[0] == 2


def test_what_ends_the_name_of_a_table():
    assert gig_import.is_table(gig_import.Path("Ads.CSV"))
    assert not gig_import.is_table(gig_import.Path("ad.txt"))
