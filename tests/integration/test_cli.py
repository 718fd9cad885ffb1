"""The command line as programs use it: whole processes, lines, exit codes."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from classifyme_desktop.domain.document import FileState
from classifyme_desktop.domain.prediction import Abstention
from classifyme_desktop.domain.sentences import of_abstention
from tests.helpers import resumes

ROOT = Path(__file__).resolve().parents[2]


class Command:
    """Runs the command line on a library of its own."""

    def __init__(self, library: Path) -> None:
        self.library = library

    def __call__(
        self, *arguments: str | Path, code: int = 0, folder: Path = ROOT
    ) -> "subprocess.CompletedProcess[str]":
        program = [sys.executable, "-m", "classifyme_desktop", "--library", str(self.library), *map(str, arguments)]
        surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
        ended = subprocess.run(
            program, cwd=folder, env=surroundings, capture_output=True, text=True, timeout=100, check=False
        )
        assert ended.returncode == code, ended.stderr
        return ended


def lines(ended: "subprocess.CompletedProcess[str]") -> list[dict[str, Any]]:
    return [json.loads(line) for line in ended.stdout.splitlines()]


@pytest.fixture
def classifyme(tmp_path: Path) -> Command:
    return Command(tmp_path / "library")


@pytest.fixture
def dropped(tmp_path: Path) -> Path:
    return resumes.folder(tmp_path / "dropped")


def test_the_main_job(classifyme: Command, dropped: Path, tmp_path: Path) -> None:
    imported = lines(classifyme("import", dropped, code=1))
    assert [Path(line["file"]).name for line in imported] == sorted(path.name for path in dropped.iterdir())
    assert {Path(line["file"]).name: line["state"] for line in imported}["a.pdf"] == "added"
    assert all(line["message"] for line in imported)
    (tmp_path / "gig.txt").write_text(resumes.ACCOUNTANT_GIG, encoding="utf-8")
    (gig,) = lines(classifyme("gigs", "add", tmp_path / "gig.txt"))
    assert gig["title"] == "Accountant (general ledger)"
    assert lines(classifyme("gigs", "list")) == [gig]
    (shown,) = lines(classifyme("gigs", "show", str(gig["gig_id"])))
    assert shown["text"] == resumes.ACCOUNTANT_GIG.strip()
    ranked = lines(classifyme("match", "--gig", str(gig["gig_id"])))
    assert [line["rank"] for line in ranked] == [1, 2, 3]
    assert set(ranked[0]["parts"]) == {"meaning", "keywords", "role", "skills", "level", "must"}
    assert ranked[0]["band"] == [1, 1]
    assert ranked[0]["must"][0]["evidence"]["text"] in " ".join(resumes.ACCOUNTANT.split())
    assert classifyme("match", "--gig", str(gig["gig_id"])).stdout == classifyme("match", "--gig", "1").stdout
    (found,) = lines(classifyme("search", '"Spring Boot"'))
    assert Path(found["file"]).name == "c.txt"
    classifyme("export", "--gig", "1", "--out", tmp_path / "list.csv")
    classifyme("export", "--gig", "1", "--out", tmp_path / "list.xlsx", "--language", "fr")
    assert (tmp_path / "list.csv").read_bytes().count(b"\r\n") == 4


def test_a_relative_path_is_kept_as_a_whole_one(classifyme: Command, tmp_path: Path) -> None:
    resumes.pdf(tmp_path / "relative.pdf", resumes.NURSE)
    (line,) = lines(classifyme("import", "relative.pdf", folder=tmp_path))
    assert Path(line["file"]) == tmp_path / "relative.pdf"


def test_classify_stores_nothing_and_keeps_the_order(classifyme: Command, dropped: Path) -> None:
    ended = classifyme("classify", dropped / "c.txt", dropped / "a.pdf", dropped / "d.pdf", code=1)
    got = lines(ended)
    assert [Path(line["file"]).name for line in got] == ["c.txt", "a.pdf", "d.pdf"]
    assert len(got[1]["top"]) == 10
    assert sum(scored["p"] for scored in got[1]["top"]) <= 1.0001
    assert set(got[1]["cuts"]) == {"6", "12", "18", "24"}
    assert got[2]["state"] == "scanned"
    assert got[2]["role"] is None
    assert got[2]["abstained"]
    assert not classifyme.library.exists()


GERMAN = """Berufserfahrung
Krankenschwester in der Notaufnahme eines städtischen Krankenhauses, seit acht Jahren im Schichtdienst tätig.
Betreuung der Patienten, Verabreichung von Medikamenten, Überwachung der Vitalwerte und Anleitung der Auszubildenden.
Ausbildung: staatlich geprüfte Pflegefachkraft. Kenntnisse: Wundversorgung, Dokumentation, Gesprächsführung."""


def test_classify_tells_the_language_why_no_role_is_named_and_which_roles_could_be(
    classifyme: Command, dropped: Path, tmp_path: Path
) -> None:
    (tmp_path / "word.txt").write_text("chef", encoding="utf-8")
    (tmp_path / "german.txt").write_text(GERMAN, encoding="utf-8")
    short, foreign, french = lines(
        classifyme("classify", tmp_path / "word.txt", tmp_path / "german.txt", dropped / "c.txt")
    )
    for unnamed, abstention in ((short, Abstention.TOO_SHORT), (foreign, Abstention.LANGUAGE)):
        assert unnamed["state"] == "added"
        assert unnamed["role"] is None
        assert unnamed["abstained"] is True
        assert unnamed["why"] == of_abstention(abstention)
    assert (foreign["language"], french["language"]) == ("de", "fr")
    assert french["role"]["id"] == french["top"][0]["id"] == french["candidates"][0]
    assert (french["abstained"], french["why"]) == (False, None)


@pytest.mark.parametrize(
    ("rubbish", "code", "state", "why"),
    [
        (bytes(range(256)) * 40, 1, FileState.UNSUPPORTED, None),
        (b"\x89\x1f\x8b\x08" + b"q#9~" * 900, 1, FileState.UNSUPPORTED, None),
        (b"#7 %%9~ 42x ;;: 0.18 " * 300, 0, FileState.ADDED, of_abstention(Abstention.NOT_WORDS)),
    ],
)
def test_rubbish_that_is_called_a_text_ends_in_a_state_and_names_no_role(
    classifyme: Command, tmp_path: Path, rubbish: bytes, code: int, state: FileState, why: str | None
) -> None:
    (tmp_path / "rubbish.txt").write_bytes(rubbish)
    ended = classifyme("classify", tmp_path / "rubbish.txt", code=code)
    (line,) = lines(ended)
    assert (line["state"], line["role"], line["abstained"], line["why"]) == (state, None, True, why)
    assert line["message"]
    assert "Traceback" not in ended.stderr


def test_equal_files_give_equal_bytes_whatever_stands_beside_them(classifyme: Command, dropped: Path) -> None:
    alone = classifyme("classify", dropped / "a.pdf").stdout
    among = classifyme("classify", dropped / "b.docx", dropped / "a.pdf", dropped / "c.txt").stdout
    assert alone == among.splitlines(keepends=True)[1]


def test_match_on_files_that_are_not_stored(classifyme: Command, dropped: Path, tmp_path: Path) -> None:
    (tmp_path / "gig.txt").write_text(resumes.ACCOUNTANT_GIG, encoding="utf-8")
    ended = classifyme("match", "--gig", tmp_path / "gig.txt", "--resumes", dropped, "--top", "2", code=1)
    got = lines(ended)
    assert len(got) == 2
    assert Path(got[0]["file"]).name in ("a.pdf", "copy.pdf")
    assert "resume_id" not in got[0]
    assert "password" in ended.stderr
    assert not classifyme.library.exists()
    table = classifyme("match", "--gig", tmp_path / "gig.txt", "--resumes", dropped / "a.pdf", "--format", "csv").stdout
    assert table.startswith("rank,band,candidate_id,name,")


def test_the_demo_ends_with_shortlists_and_where_they_are(classifyme: Command, tmp_path: Path) -> None:
    said = classifyme("demo", "--out", tmp_path / "out").stdout
    files = [Path(found) for found in re.findall(r"CSV: (.+)", said)]
    assert len(files) == 6
    assert all(path.exists() for path in files)


def test_doctor_finds_a_whole_program_well(classifyme: Command) -> None:
    assert all(line["well"] for line in lines(classifyme("doctor")))


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["import"], 2, "Missing argument"),
        (["classify", "nowhere.pdf"], 1, ""),
        (["match", "--gig", "1"], 2, "no library yet"),
        (["search", "java"], 2, "no library yet"),
        (["export", "--gig", "1", "--out", "x.csv"], 2, "no library yet"),
        (["no-such-command"], 2, "No such command"),
    ],
)
def test_wrong_usage_is_told(classifyme: Command, arguments: list[str], code: int, words: str) -> None:
    assert words in classifyme(*arguments, code=code).stderr


def test_an_unknown_gig_and_a_bad_search_are_told(classifyme: Command, dropped: Path) -> None:
    classifyme("import", dropped / "a.pdf")
    assert classifyme("match", "--gig", "9", code=2).stderr.strip()
    assert classifyme("search", "java AND", code=2).stderr.strip()
    assert classifyme("gigs", "add", dropped / "d.pdf", code=1).stderr.strip()


def test_a_damaged_library_is_told_and_left_alone(classifyme: Command, dropped: Path) -> None:
    classifyme("import", dropped / "a.pdf")
    database = classifyme.library / "library.db"
    database.write_bytes(b"no database" * 1000)
    before = database.read_bytes()
    assert classifyme("import", dropped / "b.docx", code=3).stderr.strip()
    assert database.read_bytes() == before


@pytest.mark.parametrize(
    "command",
    ["demo", "import", "classify", "titles", "skills", "gigs", "match", "search", "export", "models", "doctor"],
)
def test_every_command_explains_itself(classifyme: Command, command: str) -> None:
    assert "Usage:" in classifyme(command, "--help").stdout
    assert command in classifyme("--help").stdout


def test_nothing_of_a_resume_is_said_on_standard_error(classifyme: Command, dropped: Path) -> None:
    ended = classifyme("--verbose", "import", dropped, code=1)
    for word in ("Jane", "Haddad", "a.pdf", "Alder"):
        assert word not in ended.stderr


def test_the_command_line_needs_no_qt(tmp_path: Path) -> None:
    code = "import sys; from classifyme_desktop.cli import main; main.run(['doctor']); print('PySide6' in sys.modules)"
    program = [sys.executable, "-c", code]
    ended = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, timeout=100, check=True)
    assert ended.stdout.splitlines()[-1] == "False"


def test_classify_tells_the_facts_of_a_person(classifyme: Command, tmp_path: Path) -> None:
    path = resumes.pdf(tmp_path / "a.pdf", resumes.ACCOUNTANT)
    (line,) = lines(classifyme("classify", path, "--role", "registered-nurse"))
    assert line["contact"]["name"] == "Jane Roe"
    assert line["contact"]["emails"] == ["jane.roe@example.org"]
    assert [(job["title"], job["start"], job["end"]) for job in line["jobs"]] == [
        ("Senior Accountant", "2016", "2024"),
        ("Accountant", "2012", "2016"),
    ]
    assert line["experience_years"] == 12.0
    assert line["level"][0]["id"] == "Individual Contributor/Staff"
    assert line["skills"]
    assert line["skill_gaps"]
    assert {gap["uri"] for gap in line["skill_gaps"]}.isdisjoint(skill["uri"] for skill in line["skills"])
    assert line["hidden_text"] is False
    assert line["quality"] == 1.0
    classifyme("classify", path, "--role", "astronaut", code=2)


def test_duplicates_are_listed_and_decided(classifyme: Command, tmp_path: Path) -> None:
    resumes.pdf(tmp_path / "old.pdf", resumes.ACCOUNTANT)
    resumes.pdf(tmp_path / "new.pdf", resumes.ACCOUNTANT.replace("two accounting", "three accounting"))
    classifyme("import", tmp_path / "old.pdf", tmp_path / "new.pdf")
    (pair,) = lines(classifyme("duplicates", "list"))
    assert "email" in pair["why"]
    classifyme("duplicates", "decide", *map(str, pair["resume_ids"]), "newer_version")
    assert lines(classifyme("duplicates", "list")) == []
    (decided,) = lines(classifyme("duplicates", "list", "--all"))
    assert decided["decision"] == "newer_version"
