"""The trash as the window uses it: out of sight, out of searches and rankings, and back as it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from classifyme_desktop.services import ingest, tags, trash
from classifyme_desktop.services.indexing import LiveIndex
from classifyme_desktop.services.library import Shelf, View
from classifyme_desktop.services.workspace import Workspace

CV = "Registered nurse\nIntensive care wards, patient assessment and wound care. Nine years in two hospitals.\n"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    home = tmp_path_factory.mktemp("trash")
    for word in ("anna", "ben"):
        (home / f"{word}.txt").write_text(f"{CV}{word}\n", encoding="utf-8")
    with Workspace.open(home / "library") as opened:
        ingest.run(opened, ingest.start(opened, ingest.find([home / "anna.txt", home / "ben.txt"])))
        yield opened


def ranked(live: LiveIndex, workspace: Workspace) -> int:
    with live.now(workspace) as crowd:
        return len(crowd.index)


def test_a_file_in_the_trash_is_neither_shown_nor_ranked_and_comes_back_whole(workspace: Workspace) -> None:
    live, shelf = LiveIndex(), Shelf(workspace)
    first, second = shelf.ids(View())
    row = shelf.rows([second])[0]
    assert row.resume_id is not None
    tags.add(workspace, [row.resume_id], "call")
    assert ranked(live, workspace) == 2
    assert trash.put(workspace, [second]) == [second]
    assert list(shelf.ids(View())) == [first]
    assert list(shelf.ids(View(typed="wound"))) == [first]
    assert list(shelf.ids(View(is_trash=True))) == [second]
    look = shelf.look(View())
    assert (look.total, look.trashed, look.facets.total) == (1, 1, 1)
    assert ranked(live, workspace) == 1
    assert trash.restore(workspace, [second]) == [second]
    assert ranked(live, workspace) == 2
    assert shelf.rows([second])[0].tags == ("call",)
    shelf.close()


def test_who_adds_a_file_again_sees_it_again(workspace: Workspace) -> None:
    shelf = Shelf(workspace)
    (one, path) = shelf.ids(View())[0], Path(shelf.rows(shelf.ids(View()))[0].path)
    trash.put(workspace, [one])
    ingest.run(workspace, ingest.start(workspace, [path]))
    assert one in shelf.ids(View())
    shelf.close()
