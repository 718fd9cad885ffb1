"""Copies of the library before something is learnt or put to use: which are made, which stay, and when all go."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from classifyme_desktop.services import backups, trash
from classifyme_desktop.services.backups import Occasion
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage.database import Database
from tests.unit.storage import making

NOW = datetime(2026, 6, 17, 12, 0, tzinfo=UTC)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "library") as opened:
        yield opened


def there(workspace: Workspace) -> list[Path]:
    assert workspace.library.folder is not None
    return sorted((workspace.library.folder / backups.FOLDER).glob("*"))


def test_a_copy_holds_what_the_library_held(workspace: Workspace):
    workspace.write(lambda db: making.add(db, "before"))
    made = backups.make(workspace, Occasion.LEARN, now=NOW)
    assert made is not None
    workspace.write(lambda db: making.add(db, "after"))
    with Database.open_reader(made) as copy:
        assert copy.query("SELECT count(*) FROM files") == [(1,)]


def test_a_copy_that_need_not_be_is_not_made_soon_after_another(workspace: Workspace):
    assert backups.make(workspace, Occasion.LEARN, now=NOW)
    soon = NOW + timedelta(minutes=29)
    assert backups.make(workspace, Occasion.PROMOTE, rest=backups.REST, now=soon) is None
    assert backups.make(workspace, Occasion.LEARN, now=soon)
    assert backups.make(workspace, Occasion.PROMOTE, rest=backups.REST, now=soon + timedelta(minutes=31))
    assert len(there(workspace)) == 3


def test_of_older_copies_the_newest_of_each_day_week_and_month_stay():
    every = [NOW - timedelta(hours=hours) for hours in range(0, 24 * 200, 5)]
    stay = backups.kept(every, NOW)
    ages = [(NOW - one) / timedelta(days=1) for one in stay]
    assert {one for one in every if NOW - one < timedelta(days=2)} <= stay
    days = {one.date() for one in every if timedelta(days=2) <= NOW - one < timedelta(days=14)}
    assert sum(2 <= age < 14 for age in ages) == len(days)
    assert 6 <= sum(14 <= age < 60 for age in ages) <= 8
    assert 5 <= sum(60 <= age for age in ages) <= 6
    assert backups.kept(stay, NOW) == stay  # what stays does so at the next look


def test_a_copy_from_a_clock_that_ran_ahead_stays_and_does_not_count_as_new(workspace: Workspace):
    ahead = backups.make(workspace, Occasion.LEARN, now=NOW + timedelta(days=400))
    now = backups.make(workspace, Occasion.PROMOTE, rest=backups.REST, now=NOW)
    assert there(workspace) == sorted([ahead, now])


def test_files_that_are_no_such_copies_are_left_alone(workspace: Workspace):
    backups.make(workspace, Occasion.LEARN, now=NOW - timedelta(days=900))
    folder = there(workspace)[0].parent
    named = ("library-mine.db", "library-learn-9.db", "library-learn-99999999T000000000000Z.db", "library-schema-9.db")
    others = [folder / name for name in named]
    for one in others:
        one.write_bytes(b"kept")
    backups.make(workspace, Occasion.LEARN, now=NOW - timedelta(days=899))
    backups.forget(workspace)
    assert there(workspace) == sorted(others)


def test_erasing_somebody_does_away_with_all_copies(workspace: Workspace):
    file_id = workspace.write(lambda db: making.add(db, "canary"))
    copy = backups.make(workspace, Occasion.LEARN)
    assert copy is not None
    shutil.copyfile(copy, copy.with_name("library-schema-0003-20200101T000000000000Z.db"))
    trash.put(workspace, [file_id])
    assert len(there(workspace)) == 2
    trash.erase(workspace, [file_id])
    assert there(workspace) == []


def test_a_library_in_memory_is_not_copied():
    with Workspace.memory() as workspace:
        assert backups.make(workspace, Occasion.LEARN) is None
        backups.forget(workspace)
