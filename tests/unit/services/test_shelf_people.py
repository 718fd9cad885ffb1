"""What a window asks of people in a list: what they are called by their resumes, and what was decided on them."""

from collections.abc import Iterator

import pytest

from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.domain.resume import GigId, ResumeId
from classifyme_desktop.services import decisions
from classifyme_desktop.services.library import Shelf
from classifyme_desktop.services.workspace import Workspace
from tests.helpers import library

Filled = tuple[Workspace, GigId, dict[str, ResumeId]]


@pytest.fixture
def filled() -> Iterator[Filled]:
    made = library.filled()
    with made[0]:
        yield made


def test_people_are_called_as_their_resumes_say_and_others_are_left_out(filled: Filled) -> None:
    workspace, _, people = filled
    shelf = Shelf(workspace)
    called = shelf.names_of_resumes([*people.values(), 99_999])
    assert {called[people["roe"]]} == {"Jane Roe"}
    assert set(called) <= set(people.values())
    assert shelf.names_of_resumes([]) == {}
    shelf.close()


def test_what_was_decided_stands_until_it_is_taken_back(filled: Filled) -> None:
    workspace, gig, people = filled
    shelf = Shelf(workspace)
    assert shelf.decided(gig) == {}
    decisions.pin(workspace, gig, [people["roe"]], "knows the ledger")
    assert shelf.decided(gig)[people["roe"]].choice is Choice.PINNED
    assert shelf.decided(gig) == decisions.of_gig(workspace, gig)
    decisions.clear(workspace, gig, [people["roe"]])
    assert shelf.decided(gig) == {}
    shelf.close()
