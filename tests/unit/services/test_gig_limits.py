"""What a gig may cost and hold: it is read in a process with limits, and what is too much is told, never cut."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from classifyme_desktop.documents.pool import ReaderPool
from classifyme_desktop.domain.document import Reading
from classifyme_desktop.domain.gig_profile import GigProfile, Need
from classifyme_desktop.domain.profile import Fact
from classifyme_desktop.errors import UsageError, WorkerError
from classifyme_desktop.services import gig_edits, gig_facts, gig_queries, gigs, rank
from classifyme_desktop.services.workspace import Workspace
from tests.helpers import resumes

ODD_CHILD = (sys.executable, str(Path(__file__).parents[1] / "odd_child.py"))
CLERK = "Clerk\n\nYou write letters and keep the files of a small office.\n\nRequirements\n- Two years in an office\n"
PARSERS = ("pymupdf", "docx", "openpyxl", "classifyme_desktop.documents.tables", "classifyme_desktop.documents.pdf")
READ_FILES = """
import sys
from pathlib import Path
from classifyme_desktop.services import gig_import
from classifyme_desktop.services.workspace import Workspace
with Workspace.open(Path(sys.argv[1])) as workspace:
    gig_import.look(workspace, Path(sys.argv[-1]))
    counts = gig_import.add_many(workspace, [Path(one) for one in sys.argv[2:]])
print(counts.found, counts.states["added"], *(name for name in %r if name in sys.modules))
"""


@pytest.fixture(scope="module")
def workspace() -> Iterator[Workspace]:
    with Workspace.memory() as opened:
        yield opened


def test_no_file_of_a_gig_is_parsed_in_the_process_that_holds_the_library(tmp_path: Path) -> None:
    resumes.pdf(tmp_path / "a.pdf", CLERK)
    resumes.word(tmp_path / "b.docx", CLERK.replace("Clerk", "Typist"))
    (tmp_path / "c.txt").write_text(CLERK.replace("Clerk", "Porter"), encoding="utf-8")
    (tmp_path / "d.csv").write_text("title,description\nCook,You cook for guests.\n", encoding="utf-8")
    (tmp_path / "e.json").write_text(json.dumps([{"title": "Nurse", "text": "You care for the ill."}]))
    names = [str(tmp_path / name) for name in ("a.pdf", "b.docx", "c.txt", "d.csv", "e.json")]
    call = [sys.executable, "-c", READ_FILES % (PARSERS,), str(tmp_path / "library"), *names]
    done = subprocess.run(call, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["5", "5"]


def test_a_text_that_breaks_the_reader_is_told_and_others_are_added() -> None:
    with Workspace.memory() as workspace:
        sound = workspace.readers._pool
        workspace.readers._pool = ReaderPool(program=ODD_CHILD)
        with pytest.raises(WorkerError) as told:
            gigs.add_text(workspace, CLERK)
        workspace.readers._pool.close()
        workspace.readers._pool = sound
        assert gigs.all_gigs(workspace) == []
        assert gigs.add_text(workspace, CLERK).title == "Clerk"
    assert told.value.code == "protocol"
    assert "add it again" in told.value.sentence


def test_what_was_read_in_the_other_process_is_what_the_text_says(workspace: Workspace) -> None:
    found = workspace.readers.gig(CLERK + "\ud800 Call Jane Roe, 01632 960 007")
    assert not isinstance(found, Reading)
    assert "960" not in found.masked
    assert found.profile.requirements[0].text == "Two years in an office"
    assert found.profile.title == Fact("Clerk", (0, 5))


def test_a_text_beyond_all_job_descriptions_is_refused(workspace: Workspace) -> None:
    with pytest.raises(UsageError) as told:
        gigs.add_text(workspace, "office " * 80_000)
    assert told.value.code == "gig_long"


def test_a_place_outside_the_text_is_refused_at_once_and_the_gig_stays_whole(workspace: Workspace) -> None:
    gig = gigs.add_text(workspace, CLERK)
    before = gigs.profile(workspace, gig.gig_id)
    outside = replace(before, title=Fact("Clerk", (0, len(CLERK) + 50)))
    for store in (gigs.edit, gigs.restore):
        with pytest.raises(UsageError) as told:
            store(workspace, gig.gig_id, outside)
        assert told.value.code == "place_outside"
    assert gigs.profile(workspace, gig.gig_id) == before


def _with(profile: GigProfile, words: str, count: int, need: Need) -> GigProfile:
    for number in range(count):
        profile = gig_edits.with_requirement(profile, f"{words} {number}", need)
    return profile


def test_requirements_beyond_those_that_are_compared_are_told_wishes_first(workspace: Workspace) -> None:
    gig = gigs.add_text(workspace, CLERK.replace("Clerk", "Scribe"))
    before = gigs.profile(workspace, gig.gig_id)
    assert len(before.requirements) == 1
    full = _with(_with(before, "nice", 3, Need.NICE), "needed", 25, Need.MUST)
    facts = gig_facts.change(workspace, gig.gig_id, lambda _now: full).after
    compared = [one.text for one in rank.rate(workspace, gig.gig_id).query.musts]
    assert compared == [before.requirements[0].text, *(f"needed {number}" for number in range(23))]
    assert [one.text for one in facts.left_out] == ["needed 23", "needed 24", "nice 0", "nice 1", "nice 2"]


def test_typed_musts_beyond_those_that_are_compared_are_told(workspace: Workspace) -> None:
    typed = [f"{number + 2} years of work" for number in range(26)]
    assert [one.text for one in gig_queries.left_out(GigProfile("en"), typed)] == typed[24:]
    assert gig_queries.left_out(GigProfile("en"), typed[:24]) == ()
