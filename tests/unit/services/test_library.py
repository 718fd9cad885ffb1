"""The library as a window lists it, over a real database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from classifyme_desktop.domain.document import Document, FileKind, FileState, Reading, Reason
from classifyme_desktop.errors import UsageError
from classifyme_desktop.services.library import PROBLEMS, READ, Shelf, SortBy, View
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import files
from classifyme_desktop.storage.database import Database

TEXTS = {"bea.txt": "Nurse in two wards", "Alf.txt": "Java and SQL developer", "école.txt": "Teacher of sciences"}


def add(db: Database) -> None:
    """Add three files that were read and one that was not."""
    for number, (name, text) in enumerate(TEXTS.items()):
        document = Document(FileKind.TEXT, text, 1)
        files.add(
            db,
            sha256=f"{number:064x}",
            size_bytes=len(text),
            path=Path("/cvs") / name,
            reading=Reading(FileState.ADDED, None, FileKind.TEXT, document),
            masked_text=text,
            now=f"2026-07-31T09:30:0{number}+00:00",
        )
    broken = Reading(FileState.DAMAGED, Reason.EMPTY, FileKind.OTHER)
    files.add(db, sha256="f" * 64, size_bytes=0, path=Path("/cvs/broken.pdf"), reading=broken)


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    with Workspace.open(tmp_path / "library") as workspace:
        workspace.write(add)
        opened = Shelf(workspace)
        yield opened
        opened.close()


def names(shelf: Shelf, view: View) -> list[str]:
    return [Path(row.path).name for row in shelf.rows(shelf.ids(view))]


def test_every_state_is_read_or_a_problem():
    assert READ | PROBLEMS == set(FileState)
    assert not READ & PROBLEMS


def test_files_are_listed_in_the_order_asked(shelf: Shelf):
    by_name = View(SortBy.NAME, is_descending=False)
    assert names(shelf, by_name) == ["Alf.txt", "bea.txt", "broken.pdf", "école.txt"]
    assert names(shelf, View(SortBy.NAME, is_descending=True)) == names(shelf, by_name)[::-1]
    for sort_by in SortBy:
        assert len(shelf.ids(View(sort_by))) == 4


def test_a_word_is_found_from_its_beginning_while_it_is_typed(shelf: Shelf):
    assert names(shelf, View(typed="jav")) == ["Alf.txt"]
    assert names(shelf, View(typed="java AND nurse")) == []
    assert names(shelf, View(typed="  ")) == names(shelf, View())
    assert names(shelf, View(typed="()")) == []
    with pytest.raises(UsageError, match="bad_query"):
        shelf.ids(View(typed="java AND"))


def test_filters_by_state_and_counts_agree(shelf: Shelf):
    assert names(shelf, View(states=PROBLEMS)) == ["broken.pdf"]
    counts = shelf.counts()
    for state in FileState:
        assert len(shelf.ids(View(states=frozenset({state})))) == counts[state]


def test_details_hold_the_text_and_are_like_themselves(shelf: Shelf):
    first, broken = shelf.ids(View(SortBy.NAME, is_descending=False))[0], shelf.ids(View(states=PROBLEMS))[0]
    details = shelf.details(first)
    assert details is not None
    assert details.text == TEXTS["Alf.txt"]
    assert details.is_like(shelf.details(first))
    assert not details.is_like(shelf.details(broken))
    assert shelf.details(broken).text is None
    assert shelf.details(999) is None
    resume_id = details.row.resume_id
    assert [row.file_id for row in shelf.rows_of_resumes([resume_id, 999])] == [first]


def test_a_file_is_found_by_a_part_of_its_name_whatever_its_state(shelf: Shelf):
    assert names(shelf, View(typed="roken")) == ["broken.pdf"]
    assert names(shelf, View(typed="ECOLE")) == ["école.txt"]
    assert names(shelf, View(typed="broken.pdf", states=PROBLEMS)) == ["broken.pdf"]
    assert names(shelf, View(typed='"broken"')) == []
