"""kill -9 at every step of keeping an iteration, putting it to use and taking it back: the old one or the new one."""

import json
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from classifyme_desktop.domain.iteration import Head, State
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import CancelledError
from classifyme_desktop.inference import registry
from classifyme_desktop.services import gigs, ingest, iterations, promotion, review
from classifyme_desktop.services import journal as journals
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import gigs as stored_gigs
from classifyme_desktop.storage import predictions
from tests.helpers import resumes
from tests.helpers.iterations import candidate

ROOT = Path(__file__).resolve().parents[2]
PEOPLE = {"roe.txt": resumes.ACCOUNTANT, "haddad.txt": resumes.NURSE, "petit.txt": resumes.DEVELOPER}
pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="fork and SIGKILL are POSIX"),
    pytest.mark.timeout(900),
]


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three people, of whom one was corrected."""
    folder = tmp_path_factory.mktemp("source")
    (folder / "cvs").mkdir()
    for name, text in PEOPLE.items():
        (folder / "cvs" / name).write_text(text, encoding="utf-8")
    with Workspace.open(folder / "library") as workspace:
        ingest.run(workspace, ingest.start(workspace, ingest.find([folder / "cvs"])))
        with workspace.reading() as db:
            rows = db.query("SELECT resume_id FROM resumes JOIN files USING (file_id) WHERE name_key = 'roe.txt'")
        review.change(workspace, [ResumeId(rows[0][0])], "lawyer")
    return folder / "library"


@pytest.fixture
def library(source: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(source, tmp_path / "library"))


def copies(library: Path, folder: Path, operation: str) -> tuple[list[Path], Path]:
    """Return the copies that were killed at the first, second… step, and the one that was not."""
    ended = subprocess.run(
        [sys.executable, "-m", "tests.helpers.killed", str(library), str(folder), operation],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    told = [json.loads(line) for line in ended.stdout.splitlines()]
    *killed, whole = told
    assert all(one["killed"] for one in killed)
    assert whole["status"] == 0, ended.stderr
    return [folder / str(one["copy"]) for one in killed], folder / str(whole["copy"])


def shown(workspace: Workspace) -> list[Any]:
    """Return all that is shown, to the last byte, after a look at whether it is of one iteration."""
    number = iterations.active(workspace)
    assert workspace.head.iteration == number
    assert workspace.head_trouble is None
    with workspace.reading() as db:
        listed = db.query("SELECT file_id, role_id, confidence, is_abstained, role_state FROM files ORDER BY file_id")
        people = [ResumeId(one) for (one,) in db.query("SELECT resume_id FROM resumes ORDER BY resume_id")]
        said = [one for who in people if (one := predictions.latest(db, who)) is not None]
        of_gigs = [stored_gigs.prediction(db, gig.gig_id) for gig in stored_gigs.all_gigs(db)]
    answers = [one for one in (*said, *of_gigs) if one is not None]
    assert {one.iteration for one in answers} == {number}
    assert len(answers) == len(people) + len(of_gigs)
    states = {one.number: one.state for one in iterations.every(workspace)}
    assert [one for one, state in states.items() if state is State.ACTIVE] == [number]
    assert journals.verify(workspace).is_whole
    return [number, listed, [predictions.packed(one) for one in answers]]


def looked_at(library: Path) -> list[Any]:
    with Workspace.open(library) as workspace:
        return shown(workspace)


def check(library: Path, folder: Path, operation: str, again: Any) -> int:
    """Kill at every step; each copy must be as before or as after, and be done with when it is tried again."""
    before = looked_at(library)
    killed, whole = copies(library, folder, operation)
    after = looked_at(whole)
    assert before != after
    found = []
    for copy in killed:
        with Workspace.open(copy) as workspace:
            now = shown(workspace)
            assert now in (before, after)
            found.append(now == after)
            if now == before:
                again(workspace)
                assert shown(workspace) == after
        shutil.rmtree(copy)
    assert found == sorted(found)  # first the old one, from some step on the new one
    assert set(found) == {False, True}
    return len(killed)


def test_a_kill_while_it_is_kept_leaves_all_of_it_or_nothing(library: Path, tmp_path: Path) -> None:
    before = looked_at(library)
    killed, whole = copies(library, tmp_path / "copies", "keep")
    assert len(killed) > 20
    found = []
    for copy in (*killed, whole):
        with Workspace.open(copy) as workspace:
            assert shown(workspace) == before
            listed = iterations.every(workspace)
            found.append(len(listed) == 2)
            home = iterations.role_heads.folder(copy, Head.ROLE, 1).parent
            for path in home.iterdir() if home.exists() else ():
                if path.suffix != ".partial":
                    registry.verify(path)
            if found[-1]:
                assert workspace.role_head(listed[0].number).iteration == 1
                assert listed[0].flips == len(iterations.learnt_from(workspace, 1)) == len(PEOPLE)
            made = iterations.keep(workspace, candidate(workspace))
            assert workspace.role_head(made.number).iteration == made.number
            assert made.number == len(listed) or made.number == 2
    assert found == sorted(found)
    assert set(found) == {False, True}


def test_a_kill_while_it_is_put_to_use_leaves_the_old_one_or_the_new_one(library: Path, tmp_path: Path) -> None:
    with Workspace.open(library) as workspace:
        iterations.keep(workspace, candidate(workspace, by=60.0))
    steps = check(library, tmp_path / "copies", "promote", lambda workspace: promotion.promote(workspace, 1))
    assert steps > 25


def test_a_kill_while_it_is_taken_back_leaves_the_old_one_or_the_new_one(library: Path, tmp_path: Path) -> None:
    with Workspace.open(library) as workspace:
        for role_id in ("registered-nurse", "lawyer"):
            made = iterations.keep(workspace, candidate(workspace, role_id, by=60.0))
            promotion.promote(workspace, made.number)
        # As if it were long ago, so that the way back has to predict everybody.
        workspace.write(lambda db: db.execute("UPDATE predictions SET probabilities = x'' WHERE iteration = 1"))
    check(library, tmp_path / "copies", "roll_back", promotion.roll_back)


def test_gigs_change_together_with_people(library: Path, tmp_path: Path) -> None:
    with Workspace.open(library) as workspace:
        gigs.add_text(workspace, resumes.ACCOUNTANT_GIG)
        iterations.keep(workspace, candidate(workspace, by=60.0))
        cancel = threading.Event()
        stop = threading.Event.set

        def staged(done: int, total: int) -> None:
            if done == total:
                stop(cancel)

        with pytest.raises(CancelledError):
            promotion.promote(workspace, 1, staged, cancel)
    check(library, tmp_path / "copies", "promote", lambda workspace: promotion.promote(workspace, 1))
