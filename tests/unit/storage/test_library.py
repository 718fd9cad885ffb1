import hashlib
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from classifyme_desktop.errors import StorageError
from classifyme_desktop.storage import files, migrations
from classifyme_desktop.storage.library import Library, ask_to_raise
from tests.unit.storage import making

ROOT = Path(__file__).resolve().parents[3]
HOLD = """
import sys
from pathlib import Path
from classifyme_desktop.errors import StorageError
from classifyme_desktop.storage.library import Library
try:
    library = Library.open(Path(sys.argv[1]), writable=True)
except StorageError as error:
    print(error.code, flush=True)
    sys.exit(3)
print("open", flush=True)
sys.stdin.read()
"""


def start_holder(folder: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        text=True,
    )


def state_of(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "library.lock"
    }


def code_of_opening(folder: Path, *, writable: bool = True) -> str:
    with pytest.raises(StorageError) as caught:
        Library.open(folder, writable=writable)
    assert caught.value.sentence.endswith(".")
    return caught.value.code


def test_the_folder_and_its_files_are_private(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "library"
    with Library.open(folder, writable=True) as library:
        making.add(library.writer, "one")
        if sys.platform != "win32":
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700
            assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_opening_again_finds_what_was_kept(tmp_path: Path) -> None:
    with Library.open(tmp_path, writable=True) as library:
        file_id = making.add(library.writer, "one")
    with Library.open(tmp_path, writable=True) as library:
        assert list(files.ids(library.writer)) == [file_id]
    assert not list(tmp_path.glob("*-wal"))


def test_the_connections_keep_their_promises(library: Library) -> None:
    def ask(name: str) -> object:
        return library.writer.query(f"PRAGMA {name}")[0][0]

    assert ask("journal_mode") == "wal"
    assert ask("synchronous") == 2
    assert (ask("foreign_keys"), ask("secure_delete"), ask("trusted_schema")) == (1, 1, 0)
    assert library.writer.query("SELECT v FROM fulltext_config WHERE k = 'secure-delete'") == [(1,)]
    with library.reader() as reader:
        assert reader.query("PRAGMA query_only") == [(1,)]
        with pytest.raises(StorageError) as caught:
            making.add(reader, "one")
    assert caught.value.code == "library_read_only"


def test_readers_see_what_the_writer_commits_and_not_before(library: Library) -> None:
    with library.reader() as reader:
        with library.writer.atomic():
            making.add(library.writer, "one")
            assert list(files.ids(reader)) == []
        assert len(files.ids(reader)) == 1


def test_a_second_writer_is_refused_while_readers_are_not(library: Library) -> None:
    assert library.folder is not None
    assert code_of_opening(library.folder) == "library_in_use"
    making.add(library.writer, "one")
    with Library.open(library.folder, writable=False) as other, other.reader() as reader:
        assert len(files.ids(reader)) == 1
        with pytest.raises(StorageError) as caught:
            _ = other.writer
    assert caught.value.code == "library_read_only"
    making.add(library.writer, "two")


def test_closing_frees_the_library(tmp_path: Path) -> None:
    first = Library.open(tmp_path, writable=True)
    first.close()
    first.close()
    Library.open(tmp_path, writable=True).close()


def test_the_lock_holds_across_processes_and_dies_with_its_owner(tmp_path: Path) -> None:
    with start_holder(tmp_path) as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline() == "open\n"
        assert code_of_opening(tmp_path) == "library_in_use"
        with start_holder(tmp_path) as second:
            assert second.communicate()[0] == "library_in_use\n"
            assert second.returncode == 3
        holder.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
        holder.wait()
    Library.open(tmp_path, writable=True).close()


def test_what_a_killed_writer_committed_is_there(tmp_path: Path) -> None:
    script = HOLD.replace("sys.stdin.read()", "").replace(
        'print("open"',
        "from tests.unit.storage import making\n"
        "import os\n"
        "making.add(library.writer, 'one')\n"
        "transaction = library.writer.atomic()\n"
        "transaction.__enter__()\n"
        "making.add(library.writer, 'two')\n"
        "os.kill(os.getpid(), 9)\n"
        'print("open"',
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ended = subprocess.run([sys.executable, "-c", script, str(tmp_path)], env=environment, check=False)
    assert ended.returncode != 0
    assert (tmp_path / "library.db-wal").stat().st_size > 0
    with Library.open(tmp_path, writable=True) as library:
        assert [row.sha256 for row in files.rows(library.writer, files.ids(library.writer))] == [making.sha256("one")]


def test_a_second_start_calls_the_first_window_once(library: Library) -> None:
    assert library.folder is not None
    assert not library.was_asked_to_raise()
    ask_to_raise(library.folder)
    Library.open(library.folder, writable=False).ask_to_raise()
    assert library.was_asked_to_raise()
    assert not library.was_asked_to_raise()


def test_an_old_call_does_not_raise_a_new_window(tmp_path: Path) -> None:
    ask_to_raise(tmp_path)
    with Library.open(tmp_path, writable=True) as library:
        assert not library.was_asked_to_raise()


def test_a_library_in_memory_leaves_nothing_and_lends_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Library.memory() as library:
        with library.reader() as reader:
            making.add(library.writer, "one")
            assert len(files.ids(reader)) == 1
        assert len(files.ids(library.reader())) == 1
        library.ask_to_raise()
        assert not library.was_asked_to_raise()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("writable", [True, False])
def test_a_newer_library_is_refused_untouched(tmp_path: Path, writable: bool) -> None:
    Library.open(tmp_path, writable=True).close()
    connection = driver.connect(str(tmp_path / "library.db"))
    connection.execute(f"PRAGMA user_version = {migrations.SCHEMA + 1}")
    connection.close()
    before = state_of(tmp_path)
    assert code_of_opening(tmp_path, writable=writable) == "library_newer"
    assert state_of(tmp_path) == before
    assert list(before) == ["library.db"]


def test_a_newer_schema_that_is_still_in_the_log_is_refused_untouched(tmp_path: Path) -> None:
    folder, crashed = tmp_path / "library", tmp_path / "crashed"
    Library.open(folder, writable=True).close()
    connection = driver.connect(str(folder / "library.db"), isolation_level=None)
    connection.execute(f"PRAGMA user_version = {migrations.SCHEMA + 1}")
    crashed.mkdir()
    for path in folder.glob("library.db*"):
        if not path.name.endswith("-shm"):
            (crashed / path.name).write_bytes(path.read_bytes())
    connection.close()
    before = state_of(crashed)
    assert len(before) == 2
    assert code_of_opening(crashed) == "library_newer"
    assert state_of(crashed) == before


@pytest.mark.parametrize("writable", [True, False])
def test_a_library_whose_log_is_taken_over_in_part_is_whole(tmp_path: Path, writable: bool) -> None:
    """The log is taken over from the first page on: the first one tells of pages that still stand in the log alone."""
    folder, halfway = tmp_path / "library", tmp_path / "halfway"
    halfway.mkdir()
    with Library.open(folder, writable=True) as library:
        for number in range(30):
            making.add(library.writer, f"{number}", text=f"{number} " * 2_000)
        for path in folder.glob("library.db*"):
            if not path.name.endswith("-shm"):
                (halfway / path.name).write_bytes(path.read_bytes())
    first_page = (folder / "library.db").read_bytes()[:4096]
    path = halfway / "library.db"
    path.write_bytes(first_page + path.read_bytes()[4096:])
    assert int.from_bytes(first_page[28:32]) * 4096 > path.stat().st_size
    with Library.open(halfway, writable=writable) as library, library.reader() as db:
        assert db.query("SELECT count(*) FROM files") == [(30,)]


@pytest.mark.parametrize(("first", "count"), [(0, 32), (100, 32), (0, 4096), (8192, 100)])
def test_a_damaged_library_is_told_and_left_alone(tmp_path: Path, first: int, count: int) -> None:
    with Library.open(tmp_path, writable=True) as library:
        for number in range(20):
            making.add(library.writer, f"{number}")
    path = tmp_path / "library.db"
    content = bytearray(path.read_bytes())
    content[first : first + count] = bytes(count)
    path.write_bytes(content)
    before = state_of(tmp_path)
    assert code_of_opening(tmp_path) == "library_damaged"
    assert state_of(tmp_path) == before


def test_a_text_file_is_no_library(tmp_path: Path) -> None:
    (tmp_path / "library.db").write_text("not a database" * 500)
    assert code_of_opening(tmp_path) == "library_damaged"
    assert code_of_opening(tmp_path, writable=False) == "library_damaged"


def test_reading_where_there_is_no_library_says_so_and_makes_none(tmp_path: Path) -> None:
    assert code_of_opening(tmp_path / "absent", writable=False) == "library_missing"
    assert not (tmp_path / "absent").exists()
    (tmp_path / "library.db").touch()
    assert code_of_opening(tmp_path, writable=False) == "library_missing"
    Library.open(tmp_path, writable=True).close()
    Library.open(tmp_path, writable=False).close()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert code_of_opening(tmp_path / "file" / "library") == "library_unreachable"


ODD_NAMES = [b"a?b#c%20 d&mode=rw \xc3\xa9", b"line\nbreak", b"not unicode \xff\xfe"]


@pytest.mark.skipif(os.name == "nt", reason="such names are not allowed there")
@pytest.mark.parametrize("name", ODD_NAMES)
def test_odd_folder_names_open(tmp_path: Path, name: bytes) -> None:
    folder = tmp_path / os.fsdecode(name)
    with Library.open(folder, writable=True) as library, library.reader() as reader:
        making.add(library.writer, "one")
        assert len(files.ids(reader)) == 1
