"""The journal: entries are added only, hold no text, and show whether they were changed."""

from collections.abc import Iterator

import pytest
from sqlcipher3 import dbapi2 as driver

from classifyme_desktop.domain.journal import Action, Subject, Verification
from classifyme_desktop.errors import StorageError
from classifyme_desktop.services import journal
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import journal as stored
from classifyme_desktop.storage.database import Database
from tests.helpers import library


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    with Workspace.memory() as opened:
        for number in range(1, 5):
            journal.append(opened, Action.PIN, Subject.RESUME, number, {"gig": 7, "form": "xlsx", "blind": None})
        yield opened


def change(workspace: Workspace, sql: str) -> None:
    """Change the table as somebody would who opens the file with a tool."""

    def by_hand(db: Database) -> None:
        for trigger in ("journal_no_update", "journal_no_delete"):
            db.execute(f"DROP TRIGGER IF EXISTS {trigger}")
        db.execute(sql)

    workspace.write(by_hand)


def test_entries_come_back_in_order_and_hold(workspace: Workspace) -> None:
    found = journal.entries(workspace)
    assert [(one.entry_id, one.action, one.subject, one.subject_id) for one in found] == [
        (number, Action.PIN, Subject.RESUME, number) for number in range(1, 5)
    ]
    assert found[0].details == {"gig": 7, "form": "xlsx", "blind": None}
    assert len({one.sha256 for one in found}) == 4
    assert [one.entry_id for one in journal.entries(workspace, after=2)] == [3, 4]
    assert [one.entry_id for one in journal.entries(workspace, most=1)] == [1]
    assert journal.verify(workspace) == Verification(4, None)
    assert journal.verify(workspace).is_whole


def test_an_empty_journal_is_whole() -> None:
    with Workspace.memory() as opened:
        assert journal.verify(opened) == Verification(0, None)


@pytest.mark.parametrize(
    ("sql", "broken_at"),
    [
        ("UPDATE journal SET subject_id = 9 WHERE entry_id = 2", 2),
        ("UPDATE journal SET at = '2000-01-01T00:00:00+00:00' WHERE entry_id = 1", 1),
        ("UPDATE journal SET action = 'reject' WHERE entry_id = 4", 4),
        ("UPDATE journal SET details = '{}' WHERE entry_id = 3", 3),
        ("DELETE FROM journal WHERE entry_id = 2", 3),
        ("DELETE FROM journal WHERE entry_id = 1", 2),
        ("UPDATE journal SET entry_id = 9 WHERE entry_id = 4", 9),
    ],
)
def test_a_change_or_a_gap_is_found(workspace: Workspace, sql: str, broken_at: int) -> None:
    change(workspace, sql)
    found = journal.verify(workspace)
    assert found.broken_at == broken_at
    assert not found.is_whole


@pytest.mark.parametrize("sql", ["UPDATE journal SET action = 'pin'", "DELETE FROM journal"])
def test_the_library_itself_refuses_to_change_entries(workspace: Workspace, sql: str) -> None:
    with pytest.raises(driver.IntegrityError):
        workspace.write(lambda db: db.execute(sql))
    assert journal.verify(workspace) == Verification(4, None)


@pytest.mark.parametrize("words", ["Jane Roe", "jane@example.org", "zoé", "A", "a" * 65])
def test_no_text_about_a_person_gets_in(workspace: Workspace, words: str) -> None:
    with pytest.raises(ValueError):
        journal.append(workspace, Action.PIN, Subject.RESUME, 1, {"reason": words})
    assert journal.verify(workspace).entries == 4


def test_an_action_that_nobody_knows_is_told_as_damage(workspace: Workspace) -> None:
    change(workspace, "UPDATE journal SET action = 'dance' WHERE entry_id = 2")
    with pytest.raises(StorageError):
        journal.entries(workspace)


def test_an_entry_stands_only_when_its_change_does(workspace: Workspace) -> None:
    def fails(db: Database) -> None:
        stored.append(db, Action.PIN, Subject.RESUME, 5)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        workspace.write(fails)
    assert journal.verify(workspace) == Verification(4, None)


def test_the_same_entries_give_the_same_seals() -> None:
    seals = []
    for _ in range(2):
        with Workspace.memory() as opened:
            entry = opened.write(
                lambda db: stored.append(db, Action.EXPORT, Subject.GIG, 1, {"b": 2, "a": 1}, now="2026-01-02")
            )
            seals.append(entry.sha256)
    assert seals[0] == seals[1]


def test_entries_outlive_the_person() -> None:
    workspace, _, people = library.filled()
    with workspace:
        journal.append(workspace, Action.REVEAL, Subject.RESUME, people["roe"])
        workspace.write(lambda db: library.erase(db, "roe"))
        assert [one.subject_id for one in journal.entries(workspace)] == [people["roe"]]
        assert journal.verify(workspace).is_whole
