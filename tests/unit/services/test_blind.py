"""Reading blind: numbers for people, texts without them, and a reveal that is written down."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from classifyme_desktop.domain import blind as domain
from classifyme_desktop.domain.journal import Action, Subject
from classifyme_desktop.domain.resume import GigId, ResumeId
from classifyme_desktop.errors import StorageError, UsageError
from classifyme_desktop.services import blind, journal
from classifyme_desktop.services.blind import Candidates
from classifyme_desktop.services.workspace import Workspace
from tests.helpers import library
from tests.unit.storage import making

Place = tuple[Workspace, GigId, dict[str, ResumeId]]


@pytest.fixture
def place() -> Iterator[Place]:
    made = library.filled()
    with made[0]:
        yield made


def test_numbers_follow_the_files_and_not_the_ids(place: Place) -> None:
    workspace, gig, people = place
    found = blind.candidates(workspace, gig)
    assert len({found.number(one) for one in people.values()}) == 3
    with Workspace.memory() as other:
        for word in reversed(library.PEOPLE):
            other.write(lambda db, w=word: library.add(db, w, library.PEOPLE[w]))
        other_gig = other.write(lambda db: library.add_gig(db, library.GIG))
        again = blind.candidates(other, other_gig)
        assert sorted(again.by_resume.values()) == sorted(found.by_resume.values())
    assert blind.candidates_of_text(workspace, f"\n{library.GIG}  ").by_resume == found.by_resume
    other_gig = workspace.write(lambda db: library.add_gig(db, "Nurse"))
    assert blind.candidates(workspace, other_gig).by_resume != found.by_resume


def test_a_person_is_read_without_what_says_who_it_is(place: Place) -> None:
    workspace, gig, people = place
    number = blind.candidates(workspace, gig).number(people["roe"])
    read = blind.read(workspace, people["roe"], number)
    for gone in ("Jane", "Roe", "example.org", "06 39", "Ondermark", "2009", "She", "2016", "native"):
        assert gone not in read.text.text
        assert gone not in repr(read.profile)
    assert read.candidate == f"Candidate {number}"
    assert read.profile.jobs[0].duration == "2 years 3 months"
    assert blind.read(workspace, people["roe"], number, "fr").candidate == f"Candidature {number}"


def test_a_resume_without_facts_is_read_too(place: Place) -> None:
    workspace = place[0]
    file_id = workspace.write(lambda db: making.add(db, "bare", "Jane Roe\nCook\n"))
    with workspace.reading() as db:
        resume_id = making.resume_of(db, file_id)
    assert blind.read(workspace, resume_id, "014").text.text == "Candidate 014\nCook\n"


def test_a_reveal_is_written_down(place: Place) -> None:
    workspace, gig, people = place
    label = blind.candidates(workspace, gig).label(people["haddad"])
    assert blind.reveal(workspace, gig, label) == people["haddad"]
    (entry,) = journal.entries(workspace)
    assert (entry.action, entry.subject, entry.subject_id) == (Action.REVEAL, Subject.RESUME, people["haddad"])
    assert entry.details == {"gig": gig}
    assert journal.verify(workspace).is_whole


@pytest.mark.parametrize("typed", ["", "nobody", "Candidate", "12345678901", "²"])
def test_a_number_that_nobody_has_reveals_and_notes_nothing(place: Place, typed: str) -> None:
    workspace, gig, _ = place
    with pytest.raises(UsageError) as told:
        blind.reveal(workspace, gig, typed)
    assert told.value.code == "candidate_unknown"
    assert journal.entries(workspace) == []


def test_digits_that_fit_two_people_reveal_nobody() -> None:
    found = Candidates({ResumeId(1): "0147", ResumeId(2): "0142", ResumeId(3): "500"})
    with pytest.raises(UsageError) as told:
        found.find("014")
    assert told.value.code == "candidate_ambiguous"
    assert found.find("Candidate 0142") == 2
    assert found.find("50") == 3
    with pytest.raises(UsageError):
        found.number(ResumeId(9))


def test_a_number_written_down_never_means_another(place: Place) -> None:
    workspace, gig, people = place
    number = blind.candidates(workspace, gig).number(people["roe"])
    gig_sha256 = making.sha256("x")
    words = (f"new {n}" for n in range(100_000))
    with workspace.reading() as db:
        gig_sha256 = db.query("SELECT sha256 FROM gigs WHERE gig_id = ?", (gig,))[0][0]
    rival = next(word for word in words if domain.digits(gig_sha256, making.sha256(word)).startswith(number))
    workspace.write(lambda db: library.add(db, rival, "Somebody new\nCook\n"))
    with pytest.raises(UsageError) as told:
        blind.reveal(workspace, gig, number)
    assert told.value.code == "candidate_ambiguous"
    assert blind.candidates(workspace, gig).number(people["roe"]).startswith(number)


def test_a_gig_that_is_gone(place: Place) -> None:
    with pytest.raises(StorageError) as told:
        blind.reveal(place[0], GigId(99), "014")
    assert told.value.code == "gig_unknown"


def test_nothing_is_revealed_where_it_cannot_be_written_down(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "library") as workspace:
        gig = workspace.write(lambda db: library.add_gig(db, library.GIG))
        resume_id = workspace.write(lambda db: library.add(db, "roe", library.PEOPLE["roe"]))
    with Workspace.open(tmp_path / "library", is_writable=False) as workspace:
        number = blind.candidates(workspace, gig).number(resume_id)
        with pytest.raises(StorageError) as told:
            blind.reveal(workspace, gig, number)
    assert told.value.code == "library_read_only"
