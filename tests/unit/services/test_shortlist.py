"""The lines of a shortlist from a library, open and blind, and the entry that the export leaves."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from classifyme_desktop.domain.journal import Action, Subject
from classifyme_desktop.domain.match import Match, Parts
from classifyme_desktop.domain.profile import Job, Moment, Period
from classifyme_desktop.domain.resume import GigId, ResumeId
from classifyme_desktop.errors import StorageError
from classifyme_desktop.services import blind, decisions, export, journal, people, shortlist
from classifyme_desktop.services.export.layout import Layout
from classifyme_desktop.services.people import RankedPerson
from classifyme_desktop.services.workspace import Workspace
from tests.helpers import library
from tests.helpers.profiles import fact

Place = tuple[Workspace, GigId, dict[str, ResumeId]]


@pytest.fixture
def place() -> Iterator[Place]:
    made = library.filled()
    with made[0]:
        yield made


def ranked(workspace: Workspace, ids: list[ResumeId]) -> list[RankedPerson]:
    matches = [Match(one, rank, 1 - rank / 10, Parts(0.5, 0.25, 0.125)) for rank, one in enumerate(ids, 1)]
    return people.ranked_people(workspace, matches)


def test_a_line_holds_what_was_read(place: Place) -> None:
    workspace, gig, ids = place
    decisions.pin(workspace, gig, [ids["roe"]], "ledger")
    everybody = ranked(workspace, list(ids.values()))
    first, *_ = shortlist.lines(workspace, everybody, language="fr", decided=decisions.of_gig(workspace, gig))
    assert (first.name, first.email, first.phone) == ("Jane Roe", "jane.roe@example.org", "06 39 98 12 34")
    assert (first.title, first.employer, first.years) == ("Senior Accountant", "Alder & Finch Ltd", 2.2)
    assert (first.file, first.languages, first.candidate) == ("roe.txt", ("fr native",), everybody[0].candidate_id)
    assert first.parts.items() >= {"meaning": 0.5, "keywords": 0.25, "role": 0.125}.items()
    assert first.decided is not None
    assert first.decided.reason == "ledger"


def test_a_blind_line_holds_nothing_that_says_who_it_is(place: Place) -> None:
    workspace, gig, ids = place
    found = shortlist.lines(
        workspace, ranked(workspace, list(ids.values())), candidates=blind.candidates(workspace, gig)
    )
    for line, word in zip(found, ids, strict=True):
        said = repr(line)
        for gone in ("Jane", "Roe", "Ali", "Haddad", "example.org", "C0000", f"{word}.txt", "native"):
            assert gone not in said
        assert line.candidate.startswith("Candidate ")
    assert (found[0].title, found[0].employer, found[0].years) == ("Senior Accountant", "Alder & Finch Ltd", 2)
    assert found[0].languages == ("fr C2",)


@pytest.mark.parametrize("is_blind", [False, True])
def test_an_export_is_written_down(place: Place, tmp_path: Path, is_blind: bool) -> None:
    workspace, gig, ids = place
    out = tmp_path / "list.csv"
    count = export.write_shortlist(
        workspace, gig, ranked(workspace, list(ids.values())), out, Layout(is_blind=is_blind)
    )
    (entry,) = journal.entries(workspace)
    assert (entry.action, entry.subject, entry.subject_id) == (Action.EXPORT, Subject.GIG, gig)
    assert entry.details == {"people": 3, "blind": int(is_blind), "form": "csv"}
    assert count == 3
    content = out.read_text(encoding="utf-8-sig")
    assert ("Jane Roe" in content) is not is_blind


def test_an_export_that_failed_is_not_written_down(place: Place, tmp_path: Path) -> None:
    workspace, gig, _ = place
    with pytest.raises(StorageError):
        export.write_shortlist(workspace, gig, [], tmp_path / "nowhere" / "list.csv")
    assert journal.entries(workspace) == []


def test_nothing_is_exported_where_it_cannot_be_written_down(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "library") as workspace:
        gig = workspace.write(lambda db: library.add_gig(db, library.GIG))
    with Workspace.open(tmp_path / "library", is_writable=False) as workspace:
        with pytest.raises(StorageError) as told:
            export.write_shortlist(workspace, gig, [], tmp_path / "list.csv")
        assert told.value.code == "library_read_only"
    assert not (tmp_path / "list.csv").exists()


def job(period: Period | None) -> Job:
    return Job(fact("Cook"), None, period, (0, 4))


def test_the_current_job_is_the_latest() -> None:
    old = job(Period(Moment(2010), Moment(2012), False, (0, 4)))
    now = job(Period(Moment(2011), None, True, (0, 4)))
    new = job(Period(Moment(2019), Moment(2020, 5), False, (0, 4)))
    undated = job(None)
    assert shortlist.latest([undated, old, now, new]) is now
    assert shortlist.latest([undated, old, new]) is new
    assert shortlist.latest([undated]) is undated
    assert shortlist.latest([]) is None
