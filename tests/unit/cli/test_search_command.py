"""The ``search`` command: one JSON line for each person found, and searches kept under a name."""

import json
from datetime import date
from pathlib import Path

import pytest

from classifyme_desktop.cli.main import run
from classifyme_desktop.domain.quality import Quality
from classifyme_desktop.storage.library import Library
from classifyme_desktop.storage.profiles import Facts
from tests.helpers.profiles import TEXT, profile
from tests.unit.storage import making


@pytest.fixture
def classifyme(tmp_path, capfd):
    """Return a call of the command line, on a library of two, that gives exit code, lines and words."""
    with Library.open(tmp_path / "library", writable=True) as library:
        facts = Facts(profile(), Quality(), None, date(2026, 1, 2))
        making.add(library.writer, "cook", TEXT, facts=facts, embedding=None)
        making.add(library.writer, "driver", "Drives lorries", embedding=None)

    def call(*arguments):
        code = run(["--library", str(tmp_path / "library"), "search", *map(str, arguments)])
        said = capfd.readouterr()
        return code, [json.loads(line) for line in said.out.splitlines()], said.err

    return call


def names(lines):
    return [Path(line["file"]).stem for line in lines]


def test_who_is_found_is_a_line_each(classifyme):
    code, lines, _ = classifyme("title:cook years:>=4 language:french>=B2")
    assert code == 0
    expected = {"rank": 1, "resume_id": 1, "file": str(Path("/cvs/cook.pdf")), "score": 1.0, "words": True}
    assert lines == [expected | {"role": "role-00"}]
    assert names(classifyme('"lorries" OR employer:inn')[1]) == ["driver", "cook"]
    assert names(classifyme("-haccp")[1]) == ["driver"]
    assert names(classifyme("years:>=0 OR NOT years:>=0", "--top", 1)[1]) in (["cook"], ["driver"])


def test_searches_are_kept_run_listed_and_forgotten(classifyme):
    code, (kept,), _ = classifyme("--save", "Cooks", "title:cook")
    assert (code, kept["name"], kept["query"]) == (0, "Cooks", "title:cook")
    assert classifyme("--list")[1] == [kept]
    assert names(classifyme("--saved", "cooks")[1]) == ["cook"]
    assert classifyme("--save", "Cooks", "java")[0] == 2
    assert classifyme("--forget", "Cooks")[:2] == (0, [])
    assert classifyme("--list")[1] == []
    code, _, words = classifyme("--saved", "Cooks")
    assert code == 2
    assert "no saved search" in words


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "Give one of"),
        (["java", "--list"], "Give one of"),
        (["--save", "x"], "Give one of"),
        (["--save", "x", "java", "--like", "1"], "Give one of"),
        (["age:30"], "no ground to choose people"),
        (["salary:30"], "role:, level:, skill:"),
        (["role:astronaut"], "is not known"),
        (["java AND"], "does not fit"),
        (["--like", "99"], "no longer in the library"),
    ],
)
def test_what_cannot_be_done_is_told(classifyme, arguments, words):
    code, lines, said = classifyme(*arguments)
    assert (code, lines) == (2, [])
    assert words in said
