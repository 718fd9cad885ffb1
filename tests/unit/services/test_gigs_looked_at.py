"""Files are looked at before gigs are added from them."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from classifyme_desktop.services import gig_tables
from classifyme_desktop.services.workspace import Workspace


@pytest.fixture(scope="module")
def workspace() -> Iterator[Workspace]:
    with Workspace.memory() as opened:
        yield opened


def test_tables_with_the_same_columns_are_one_and_what_is_no_table_is_a_document(workspace: Workspace, tmp_path: Path):
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text("title,description\nCook,You cook.\nClerk,You write.\n", encoding="utf-8")
    second.write_text("title,description\nChef,You lead.\n", encoding="utf-8")
    other = tmp_path / "c.json"
    other.write_text(json.dumps([{"role": "Cook", "text": "You cook."}]), encoding="utf-8")
    broken, text = tmp_path / "d.xlsx", tmp_path / "e.txt"
    broken.write_bytes(b"PK\x03\x04 nothing else")
    text.write_text("Waiter", encoding="utf-8")
    looked = gig_tables.look(workspace, [text, first, other, broken, second])
    assert looked.documents == (text, broken)
    assert [(one.paths, one.total) for one in looked.tables] == [((first, second), 3), ((other,), 1)]
    assert looked.tables[0].table.columns == ("title", "description")
    assert [row.cells[0] for row in looked.tables[0].table.rows] == ["Cook", "Clerk"]
