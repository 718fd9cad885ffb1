"""The gigs as a list: what each is found by, who waits, and that one damaged gig leaves the others in the list."""

from collections.abc import Iterator

import pytest

from classifyme_desktop.domain.resume import GigId
from classifyme_desktop.services import gig_edits, gig_facts, gig_shelf, gigs
from classifyme_desktop.services.workspace import Workspace

TEXTS = (
    "Baker\n\nEmployer: Moulin Doré\nLocation: Lyon\n\nYou bake bread.\n",
    "Nurse\n\nYou care for the ill in Œuf.\n",
)


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    with Workspace.memory() as opened:
        for text in TEXTS:
            gigs.add_text(opened, text)
        yield opened


def test_each_gig_tells_employer_and_place_the_newest_first(workspace: Workspace) -> None:
    listed = gig_shelf.listed(workspace)
    assert [(one.gig.title, one.employer, one.place, one.waiting) for one in listed] == [
        ("Nurse", "", "", 0),
        ("Baker", "Moulin Doré", "Lyon", 0),
    ]
    assert [one.gig.title for one in gig_shelf.found(listed, " MOULIN  dore ")] == ["Baker"]
    assert [one.gig.title for one in gig_shelf.found(listed, "œuf")] == ["Nurse"]
    assert gig_shelf.found(listed, "moulin nurse") == []
    assert gig_shelf.found(listed, " ") == listed


def test_what_is_known_already_gives_the_same_list_after_a_change(workspace: Workspace) -> None:
    known = {one.gig.gig_id: one for one in gig_shelf.listed(workspace)}
    gig_facts.change(workspace, GigId(2), lambda now: gig_edits.with_employer(now, "Clinique Évian"))
    again = gig_shelf.listed(workspace, known)
    assert again == gig_shelf.listed(workspace)
    assert [one.gig.title for one in gig_shelf.found(again, "evian")] == ["Nurse"]


def test_a_gig_whose_facts_are_damaged_stays_in_the_list(workspace: Workspace) -> None:
    workspace.write(lambda db: db.execute("UPDATE gig_profiles SET profile = '{' WHERE gig_id = 1"))
    assert [(one.gig.title, one.employer) for one in gig_shelf.listed(workspace)] == [("Nurse", ""), ("Baker", "")]
