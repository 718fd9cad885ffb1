"""Who holds a word or a skill: quick to ask for, in order, between two ids, and after an update of an old library."""

from pathlib import Path

import numpy as np
import pytest

from classifyme_desktop.matching import keywords
from classifyme_desktop.storage import fulltext, id_lists, migrations, profiles
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.library import Library
from tests.unit.storage import making

SQL = "http://data.europa.eu/esco/skill/sql"


def hold(db: Database, resume_id: int, uri: str = SQL) -> None:
    with db.atomic():
        db.execute("INSERT INTO skills (resume_id, uri, months, is_exact) VALUES (?, ?, NULL, 1)", (resume_id, uri))


def some(db: Database, *texts: str) -> list[int]:
    return [making.resume_of(db, making.add(db, f"{at}", text)) for at, text in enumerate(texts)]


def test_ids_come_in_order_however_many(db: Database) -> None:
    ids = some(db, *(["cook in a canteen"] * 12))
    assert fulltext.having(db, "cook").tolist() == ids
    assert fulltext.having(db, "cante", is_start=True).tolist() == ids
    assert fulltext.having(db, "baker").tolist() == []
    for one in reversed(ids):
        hold(db, one)
    assert profiles.holding(db, SQL).tolist() == ids
    assert profiles.holding(db, "nobody").tolist() == []
    assert {found.dtype for found in (profiles.holding(db, SQL), profiles.holding(db, ""))} == {np.dtype(np.int64)}


def test_a_part_of_them_can_be_asked_for(db: Database) -> None:
    ids = some(db, "cook", "baker", "cook", "cooking", "cook")
    between = (ids[1], ids[3])
    assert fulltext.having(db, "cook", between=between).tolist() == [ids[2]]
    assert fulltext.having(db, "cook", is_start=True, between=between).tolist() == ids[2:4]
    assert fulltext.having(db, "cook", between=(ids[4], ids[4])).tolist() == [ids[4]]
    for one in ids:
        hold(db, one)
    assert profiles.holding(db, SQL, between=between).tolist() == ids[1:4]


@pytest.mark.parametrize("listed", [[], [5], [2**63 - 1, 1, -(2**63)], list(range(3_000))])
def test_long_and_large_ids_come_over_whole(db: Database, listed: list[int]) -> None:
    values = ", ".join(f"({one})" for one in listed) or "(NULL)"
    rows = db.query(id_lists.sql(f"SELECT column1 AS id FROM (VALUES {values})"))
    assert id_lists.ids(rows).tolist() == listed


def test_the_index_of_word_starts_is_as_long_as_the_starts_that_musts_are_known_by(db: Database) -> None:
    ((made_by,),) = db.query("SELECT sql FROM sqlite_schema WHERE name = 'masked_fulltext'")
    assert f"prefix='{keywords.STEM}'" in made_by


def test_who_holds_a_skill_is_read_from_an_index_alone(db: Database) -> None:
    plan = db.query(f"EXPLAIN QUERY PLAN {profiles._HOLDING}", (SQL, *id_lists.ALL))
    told = " ".join(row[3] for row in plan)
    assert "COVERING INDEX" in told
    assert "TEMP B-TREE" not in told


def test_a_library_of_before_finds_the_same_people_and_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = migrations.STEPS[: migrations.STEPS.index(migrations.quick_holders)]
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "STEPS", steps)
        patch.setattr(migrations, "SCHEMA", len(steps))
        patch.setattr(migrations.apply, "__defaults__", (steps,))
        with Library.open(tmp_path, writable=True) as library, making.listed_by_today(library.writer):
            ids = some(library.writer, "engineer", "engines", "cook", "engine")
            hold(library.writer, ids[2])
    with Library.open(tmp_path, writable=True) as library:
        db = library.writer
        assert fulltext.having(db, "engin", is_start=True).tolist() == [ids[0], ids[1], ids[3]]
        assert fulltext.having(db, "cook").tolist() == profiles.holding(db, SQL).tolist() == [ids[2]]
        with db.atomic():
            db.execute("DELETE FROM files WHERE sha256 = ?", (making.sha256("1"),))
            db.execute("UPDATE texts SET masked = 'engineering' WHERE resume_id = ?", (ids[2],))
        new = making.resume_of(db, making.add(db, "new", "engine"))
        assert fulltext.having(db, "engin", is_start=True).tolist() == [ids[0], ids[2], ids[3], new]
        assert fulltext.having(db, "cook").tolist() == []
        with db.atomic():  # raises where the index and the texts differ
            db.execute("INSERT INTO masked_fulltext (masked_fulltext, rank) VALUES ('integrity-check', 1)")
