import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from classifyme_desktop.domain.document import FileState, Reason
from classifyme_desktop.domain.resume import FileId
from classifyme_desktop.storage import imports
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.imports import ImportRow
from classifyme_desktop.storage.library import Library
from tests.unit.storage import making

PATHS = [Path("/cvs/a.pdf"), Path("/cvs/b.pdf"), Path(os.fsdecode(b"/cvs/bad\xff.pdf")), Path("/cvs/a.pdf")]


def test_paths_wait_in_order_and_are_settled_one_by_one(db: Database) -> None:
    import_id = imports.start(db, PATHS)
    assert imports.pending(db, import_id) == list(enumerate(PATHS))
    file_id = making.add(db, "one")
    imports.settle(db, import_id, 2, FileState.ADDED, None, file_id)
    imports.settle(db, import_id, 0, FileState.SKIPPED, Reason.LINK, None)
    assert [position for position, _ in imports.pending(db, import_id)] == [1, 3]
    assert imports.total(db, import_id) == 4
    tally = imports.tally(db, import_id)
    assert set(tally) == set(FileState)
    assert {state: count for state, count in tally.items() if count} == {FileState.ADDED: 1, FileState.SKIPPED: 1}
    assert imports.rows(db, import_id)[:3] == [
        ImportRow(0, PATHS[0], FileState.SKIPPED, Reason.LINK, None),
        ImportRow(1, PATHS[1], None, None, None),
        ImportRow(2, PATHS[2], FileState.ADDED, None, file_id),
    ]
    with pytest.raises(ValueError, match="position"):
        imports.settle(db, import_id, 9, FileState.ADDED)


def test_a_cancelled_import_can_be_resumed_and_an_abandoned_one_adds_up(db: Database) -> None:
    assert imports.unfinished(db) is None
    first, second = imports.start(db, PATHS), imports.start(db, PATHS[:1])
    assert imports.unfinished(db) == second
    imports.settle(db, second, 0, FileState.DAMAGED, Reason.EMPTY)
    imports.close(db, second)
    assert imports.unfinished(db) == first
    imports.close(db, first)
    assert imports.unfinished(db) == first
    imports.close(db, first, abandon=True)
    assert imports.unfinished(db) is None
    assert imports.tally(db, first)[FileState.SKIPPED] == 4
    assert {row.reason for row in imports.rows(db, first)} == {Reason.CANCELLED}


def test_an_import_survives_the_end_of_the_program(tmp_path: Path) -> None:
    with Library.open(tmp_path, writable=True) as library:
        import_id = imports.start(library.writer, PATHS)
        imports.settle(library.writer, import_id, 1, FileState.GAVE_UP, Reason.WALL)
    with Library.open(tmp_path, writable=True) as library:
        assert imports.unfinished(library.writer) == import_id
        assert [position for position, _ in imports.pending(library.writer, import_id)] == [0, 2, 3]


def test_an_empty_import_is_finished(db: Database) -> None:
    import_id = imports.start(db, [])
    assert imports.total(db, import_id) == 0
    assert imports.unfinished(db) is None


STATES = st.lists(
    st.tuples(st.integers(0, 19), st.sampled_from(FileState), st.none() | st.sampled_from(Reason)), max_size=40
)


@settings(max_examples=60, deadline=None)
@given(STATES, st.booleans())
def test_the_states_always_add_up(settled: list[tuple[int, FileState, Reason | None]], abandon: bool) -> None:
    with Database.open_memory() as db:
        imports.start(db, PATHS)
        import_id = imports.start(db, [Path(f"/cvs/{number}.pdf") for number in range(20)])
        expected: dict[int, tuple[FileState, Reason | None]] = {}
        for position, state, reason in settled:
            imports.settle(db, import_id, position, state, reason, FileId(1))
            expected[position] = (state, reason)
        tally, waiting = imports.tally(db, import_id), imports.pending(db, import_id)
        assert sum(tally.values()) == len(expected)
        assert sum(tally.values()) + len(waiting) == imports.total(db, import_id) == 20
        for state in FileState:
            assert tally[state] == sum(one == state for one, _ in expected.values())
        imports.close(db, import_id, abandon=abandon)
        if abandon:
            assert sum(imports.tally(db, import_id).values()) == 20
        for row in imports.rows(db, import_id):
            if row.position in expected:
                assert (row.state, row.reason) == expected[row.position]
