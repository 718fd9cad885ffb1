"""Tags and notes as readers keep them: what changes is told, and can be taken back."""

from collections.abc import Iterator

import pytest

from classifyme_desktop.errors import UsageError
from classifyme_desktop.services import tags
from classifyme_desktop.services.library import Shelf, View
from classifyme_desktop.services.workspace import Workspace
from tests.unit.storage import making


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    with Workspace.memory() as opened:
        for word in "abc":
            opened.write(lambda db, word=word: making.add(db, word))
        yield opened


def test_a_tag_tells_whom_it_reached_and_is_taken_back(workspace: Workspace) -> None:
    tags.add(workspace, [1], "Call  back")
    told = tags.add(workspace, [1, 2, 99], "call BACK")
    assert (told.name, told.resume_ids) == ("Call back", (2,))
    assert tags.remove(workspace, told.resume_ids, told.name).resume_ids == (2,)
    assert [(tag.name, tag.count) for tag in tags.listed(workspace)] == [("Call back", 1)]


def test_a_tag_that_nobody_has_is_forgotten(workspace: Workspace) -> None:
    tags.add(workspace, [1, 2], "later")
    assert tags.forget(workspace, "LATER").resume_ids == (1, 2)
    tags.add(workspace, [3], "once")
    tags.remove(workspace, [3], "once")
    assert tags.add(workspace, [99], "nobody").resume_ids == ()
    assert tags.listed(workspace) == []


def test_a_tag_takes_another_name_that_is_free(workspace: Workspace) -> None:
    tags.add(workspace, [1], "one")
    tags.add(workspace, [1], "two")
    assert tags.rename(workspace, "one", "Ône").name == "Ône"
    with pytest.raises(UsageError) as refused:
        tags.rename(workspace, "two", "one")
    assert refused.value.code == "tag_taken"


@pytest.mark.parametrize(("name", "code"), [("  ", "tag_unnamed"), ('""', "tag_unnamed"), ("x" * 41, "tag_long")])
def test_a_name_that_is_none_is_refused(workspace: Workspace, name: str, code: str) -> None:
    with pytest.raises(UsageError) as refused:
        tags.add(workspace, [1], name)
    assert refused.value.code == code


def test_an_unknown_tag_is_told(workspace: Workspace) -> None:
    for change in (lambda: tags.remove(workspace, [1], "x"), lambda: tags.rename(workspace, "x", "y")):
        with pytest.raises(UsageError) as refused:
            change()
        assert refused.value.code == "tag_unknown"


def test_notes_are_put_back_by_what_the_change_returned(workspace: Workspace) -> None:
    tags.put_notes(workspace, {1: "first"})
    before = tags.put_notes(workspace, {1: "second", 2: " second ", 3: "", 99: "gone"})
    assert before == {1: "first", 2: ""}
    tags.put_notes(workspace, before)
    assert [tags.note(workspace, one) for one in (1, 2)] == ["first", ""]
    with pytest.raises(UsageError) as refused:
        tags.put_notes(workspace, {1: "x" * 2001})
    assert refused.value.code == "note_long"


def test_people_are_found_by_their_tags(workspace: Workspace) -> None:
    tags.add(workspace, [1, 2], "Été 26")
    tags.add(workspace, [2], "call")
    shelf = Shelf(workspace)
    for typed, found in (
        ('tag:"ete 26"', {1, 2}),
        ("tag:ca", {2}),
        ('étiquette:"été 26" -tag:call', {1}),
        ("tag:nothing", set()),
    ):
        rows = shelf.rows(shelf.ids(View(typed=typed)))
        assert {row.resume_id for row in rows} == found, typed
    shelf.close()
