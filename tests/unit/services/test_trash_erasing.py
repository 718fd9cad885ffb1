"""The trash erases what is due, never because a clock is wrong, and nothing is left of what was erased."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from classifyme_desktop.domain.document import FileState
from classifyme_desktop.domain.journal import Action, Subject
from classifyme_desktop.domain.resume import FileId, ImportId
from classifyme_desktop.services import corrections, journal, tags, trash
from classifyme_desktop.services.library import Shelf, View
from classifyme_desktop.services.trash import Purge
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import files, imports
from classifyme_desktop.storage import trash as stored
from classifyme_desktop.storage.database import Database
from tests.unit.storage import making

DAY = date(2026, 6, 1)
CANARY = "Zebediah Quillfeather"
PLACE = Path("/cvs/zebediah-quillfeather.pdf")

Start = Callable[[int], Purge]


def laid(workspace: Workspace, word: str, days_ago: int) -> FileId:
    """Add a file that was laid into the trash so many days before ``DAY``, at noon."""

    def add(db: Database) -> FileId:
        file_id = making.add(db, word)
        stored.put(db, [file_id], now=f"{DAY - timedelta(days=days_ago)}T12:00:00+00:00")
        return file_id

    return workspace.write(add)


@pytest.fixture
def start(tmp_path: Path) -> Start:
    """Start the program on a day (counted from ``DAY``) and return what that did."""

    def on(day: int) -> Purge:
        with Workspace.open(tmp_path / "library") as workspace:
            workspace.today = lambda: DAY + timedelta(days=day)
            return trash.purge(workspace)

    return on


def fill(folder: Path, **laid_ago: int) -> dict[str, FileId]:
    with Workspace.open(folder / "library") as workspace:
        return {word: laid(workspace, word, days) for word, days in laid_ago.items()}


def lying(folder: Path) -> list[int]:
    with Workspace.open(folder / "library") as workspace:
        shelf = Shelf(workspace)
        found = sorted(shelf.ids(View(is_trash=True)))
        shelf.close()
    return found


def test_what_is_due_is_told_at_one_start_and_erased_at_the_next(tmp_path: Path, start: Start) -> None:
    start(-1)
    ids = fill(tmp_path, old=31, just=30, young=29)
    assert start(0) == Purge(0, 2, asks=False)
    assert lying(tmp_path) == sorted(ids.values())
    assert start(0) == Purge(2, 0, asks=False)
    assert lying(tmp_path) == [ids["young"]]
    assert start(0) == Purge()


def test_what_became_due_since_is_told_first(tmp_path: Path, start: Start) -> None:
    start(-1)
    ids = fill(tmp_path, old=40, young=29)
    assert start(0).due == 1
    assert start(1) == Purge(1, 1, asks=False)
    assert lying(tmp_path) == [ids["young"]]
    assert start(1) == Purge(1, 0, asks=False)


@pytest.mark.parametrize("jump", [2, 365, 3_650])
def test_after_a_jump_of_the_clock_nothing_is_erased_until_a_person_agrees(
    jump: int, tmp_path: Path, start: Start
) -> None:
    start(0)
    ids = fill(tmp_path, one=29, two=40)
    for _ in range(3):  # however often it is started
        assert start(jump) == Purge(0, 2, asks=True)
    assert lying(tmp_path) == sorted(ids.values())
    with Workspace.open(tmp_path / "library") as workspace:
        workspace.today = lambda: DAY + timedelta(days=jump)
        assert trash.erase_due(workspace) == sorted(ids.values())
    assert start(jump) == Purge()


def test_a_clock_that_is_set_back_erases_nothing(tmp_path: Path, start: Start) -> None:
    start(0)
    fill(tmp_path, old=31)
    assert start(0).due == 1
    assert start(-1) == Purge(0, 1, asks=True)
    assert start(-3_650) == Purge()  # laid there in what is now the future
    assert start(0) == Purge(0, 1, asks=True)
    assert len(lying(tmp_path)) == 1


def test_a_library_that_was_never_started_asks(tmp_path: Path, start: Start) -> None:
    fill(tmp_path, old=400)
    assert start(0).asks


def test_what_was_put_back_is_not_erased_though_it_was_told(tmp_path: Path, start: Start) -> None:
    start(0)
    ids = fill(tmp_path, old=40)
    start(0)
    with Workspace.open(tmp_path / "library") as workspace:
        trash.restore(workspace, list(ids.values()))
        trash.put(workspace, list(ids.values()))  # and laid there anew, today
    assert start(1).erased == 0
    assert lying(tmp_path) == list(ids.values())


def test_the_days_are_a_setting_and_may_be_none_at_all(tmp_path: Path, start: Start) -> None:
    start(0)
    ids = fill(tmp_path, old=400, week=8)
    with Workspace.open(tmp_path / "library") as workspace:
        workspace.today = lambda: DAY
        assert trash.days(workspace) == trash.DAYS == 30
        trash.set_days(workspace, 0)
        with workspace.reading() as db:
            assert trash.days_left(db, DAY) == {}
    assert start(0) == start(0) == Purge()
    with Workspace.open(tmp_path / "library") as workspace:
        trash.set_days(workspace, 14)
        with workspace.reading() as db:
            assert trash.days_left(db, DAY) == {ids["old"]: 0, ids["week"]: 6}
        with pytest.raises(ValueError, match="365"):
            trash.set_days(workspace, trash.MOST_DAYS + 1)


def test_nothing_of_a_person_is_left_in_any_file_of_the_library(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with Workspace.open(folder) as workspace:
        other = workspace.write(lambda db: making.add(db, "other"))
        file_id = workspace.write(add_canary)
        row = row_of(workspace, file_id)
        tags.add(workspace, [row], "later")
        tags.put_notes(workspace, {row: f"Call {CANARY}"})
        corrections.change_fact(workspace, row, corrections.Field.NAME, CANARY)
        assert hits(folder) > 0
        trash.put(workspace, [file_id])
        assert trash.erase(workspace, [file_id, other]) == [file_id]  # only what lies in the trash
        assert hits(folder) == 0
        assert [one.subject_id for one in journal.entries(workspace) if one.action is Action.ERASE] == [row]
        assert journal.verify(workspace).is_whole
    assert hits(folder) == 0


def add_canary(db: Database) -> FileId:
    text = f"{CANARY}\nSenior beekeeper in Quillfeatherton"
    file_id = files.add(
        db, sha256=making.sha256("c"), size_bytes=1, path=PLACE, reading=making.reading(text), now=making.NOW
    )
    import_id: ImportId = imports.start(db, [PLACE])
    imports.settle(db, import_id, 0, FileState.ADDED, None, file_id)
    imports.close(db, import_id)
    return file_id


def row_of(workspace: Workspace, file_id: int) -> int:
    shelf = Shelf(workspace)
    (row,) = shelf.rows([file_id])
    shelf.close()
    assert row.resume_id is not None
    return row.resume_id


def hits(folder: Path) -> int:
    words = [word.encode(code) for word in ("quillfeather", "zebediah") for code in ("utf-8", "utf-16-le")]
    return sum(path.read_bytes().lower().count(word) for path in folder.rglob("*") if path.is_file() for word in words)


def test_a_file_without_a_person_is_noted_too(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "library") as workspace:
        file_id = workspace.write(
            lambda db: files.add(
                db, sha256="a" * 64, size_bytes=1, path=PLACE, reading=making.failed(FileState.DAMAGED), now=making.NOW
            )
        )
        trash.put(workspace, [file_id])
        trash.erase(workspace, [file_id])
        (entry,) = journal.entries(workspace)
    assert (entry.action, entry.subject, entry.details) == (
        Action.ERASE, Subject.LIBRARY, {"file": file_id, "cause": "person"},
    )  # fmt: skip


def test_an_id_that_was_erased_is_never_given_again(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "library") as workspace:
        first = workspace.write(lambda db: making.add(db, "first"))
        person = row_of(workspace, first)
        trash.put(workspace, [first])
        trash.erase(workspace, [first])
        second = workspace.write(lambda db: making.add(db, "second"))
        assert second > first
        assert row_of(workspace, second) > person
